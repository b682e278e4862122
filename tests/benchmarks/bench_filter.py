# SPDX-License-Identifier: MIT
"""How long a filter takes, toggled to painted: `python tests/benchmarks/bench_filter.py [FOLDER]`.

The large program of `bench_scroll.py` in a whole window, offscreen, 1400 x 900, on its fullest day. A toggle is
counted, in wall time and in the processor's, until chips, counts, timeline or list have been painted; with the
choices open and without. The goal is 50 ms.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from benchmarks.bench_drag import application, program  # noqa: E402
from forumdesk.document import Document  # noqa: E402
from forumdesk.filtering import Filter  # noqa: E402
from forumdesk.gui.app import Desktop  # noqa: E402
from forumdesk.gui.workspace import Workspace  # noqa: E402

SIZE = (1400, 900)
ROUNDS, WARM_UP, GOAL = 80, 8, 50


def toggles(workspace: Workspace, between: Callable[[], object]) -> tuple[list[float], list[float]]:
    """Return the milliseconds of toggles by the clock and by the processor, and what comes between them uncounted."""
    chance, filtering = random.Random(5), workspace.desk.filter
    rooms, tracks = sorted(workspace.desk.program.rooms), sorted(workspace.desk.program.tracks)
    filtering.set(Filter(rooms=frozenset(rooms[::2])))
    passed, worked = list[float](), list[float]()
    for number in range(ROUNDS + WARM_UP):
        name, values = chance.choice([("rooms", rooms), ("tracks", tracks)])
        value = chance.choice(values)
        wanted = filtering.filter.with_part(name, value, on=value not in filtering.filter.values(name))
        between()
        application.processEvents()
        clock, processor = time.perf_counter(), time.process_time()
        filtering.set(wanted if number % 5 else Filter(rooms=frozenset(chance.sample(rooms, len(rooms) // 2))))
        application.processEvents()
        if number >= WARM_UP:
            passed.append((time.perf_counter() - clock) * 1000)
            worked.append((time.process_time() - processor) * 1000)
    return passed, worked


def told(name: str, taken: list[float]) -> None:
    """Print a line of figures."""
    high = statistics.quantiles(taken, n=20)[-1]
    met = "met" if high < GOAL else "not met"
    sys.stdout.write(
        f"{name:<40} median {statistics.median(taken):6.1f} ms   95 % {high:6.1f} ms   goal {GOAL}: {met}\n"
    )


def main() -> None:
    """Measure and print."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    with tempfile.TemporaryDirectory(dir=folder) as place:
        path = Path(place) / "large.forum"
        Document.create(path, program(), "Made to be measured").close()
        window = Desktop(application).open_window(path)
        window.resize(*SIZE)
        window.show()
        workspace = window.workspace
        assert workspace is not None
        desk = workspace.desk
        desk.show_day(max(desk.program.dates, key=lambda day: len(desk.program.sessions_on(day))))
        for view in ("timeline", "sessions", "speakers"):
            desk.show_view(view)
            application.processEvents()
            for name, taken in zip(("clock", "processor"), toggles(workspace, lambda: None), strict=True):
                told(f"{view}, {name}", taken)
        desk.show_view("timeline")
        workspace.filters.choose()
        for name, taken in zip(("clock", "processor"), toggles(workspace, lambda: None), strict=True):
            told(f"timeline with the choices open, {name}", taken)
        popup = application.activePopupWidget()
        if popup is not None:
            popup.close()
        window.close()


if __name__ == "__main__":
    main()
