# SPDX-License-Identifier: MIT
"""How long the Problems view takes to follow an edit: `python tests/benchmarks/bench_problems.py [FOLDER]`.

900 made-up sessions in 35 rooms on two days with 900 people, some 2,800 findings, offscreen, 1400 x 900. An edit is
counted, in the processor's time, until it was made, all checks were run again, and list, sidebar, status bar and
timeline have followed; once with the groups folded and once with all of them open. The goal is no wait that can be
seen: 100 ms at 95 %.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from benchmarks.bench_drag import application, program  # noqa: E402
from forumdesk import edits  # noqa: E402
from forumdesk.document import Document  # noqa: E402
from forumdesk.gui.app import Desktop  # noqa: E402
from forumdesk.gui.problems import Problems  # noqa: E402
from forumdesk.gui.workspace import Workspace  # noqa: E402

SIZE = (1400, 900)
ROUNDS, WARM_UP, GOAL = 60, 5, 100


def spin(seconds: float) -> None:
    """Let the window come to rest."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        application.processEvents()


def follow(workspace: Workspace, chance: random.Random) -> list[float]:
    """Return the milliseconds of edits until everything that follows from each was painted."""
    desk, found = workspace.desk, list[float]()
    rooms = [room.id for room in desk.program.rooms_in_order]
    keys = sorted(desk.program.sessions)
    for number in range(ROUNDS + WARM_UP):
        session = desk.program.sessions[chance.choice(keys)]
        start = time.process_time()
        desk.edit("Move it", edits.move_session, session.id, chance.choice(rooms), session.start)
        while desk.findings.asked_about is not desk.program:
            application.processEvents()
        application.processEvents()
        if number >= WARM_UP:
            found.append((time.process_time() - start) * 1000)
        spin(0.02)
    return found


def told(name: str, taken: list[float]) -> None:
    """Print a line of figures."""
    high = statistics.quantiles(taken, n=20)[-1]
    met = "met" if high < GOAL else "not met"
    middle = statistics.median(taken)
    sys.stdout.write(f"{name:<32} median {middle:6.1f} ms   95 % {high:6.1f} ms   goal {GOAL} ms: {met}\n")


def main() -> None:
    """Measure and print."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    chance = random.Random(5)
    with tempfile.TemporaryDirectory(dir=folder) as place:
        path = Path(place) / "large.forum"
        Document.create(path, program(), "Made to be measured").close()
        window = Desktop(application).open_window(path)
        window.resize(*SIZE)
        workspace = window.workspace
        assert workspace is not None
        workspace.desk.set_editing(True)
        workspace.desk.show_view("problems")
        view = workspace.views.currentWidget()
        assert isinstance(view, Problems)
        spin(1)
        sys.stdout.write(f"{len(workspace.desk.findings.open)} findings\n")
        told("an edit, groups folded", follow(workspace, chance))
        for at in reversed(range(view.list.rows.rowCount())):
            if view.list.rows.value(at).kind == "group":
                view.list.folded.emit(at, True)
        spin(1)
        told(f"an edit, {view.list.rows.rowCount()} rows", follow(workspace, chance))
        window.close()


main()
