# SPDX-License-Identifier: MIT
"""How long a drag on a full day takes, cell by cell, and letting go: `python tests/benchmarks/bench_drag.py [FOLDER]`.

900 made-up sessions in 35 rooms on two days, each with two of 900 people; drawn offscreen, 1400 x 900. Each step of
the pointer leads to another cell and is counted until it has been checked, painted and flushed. Letting go is counted
until the step is durable on the disk of FOLDER (by default that of this checkout) and every view has been painted. The
goals are a 95th percentile below 16 ms for a step, and below 50 ms for letting go. A key that moves a session counts as
letting go does, and one that moves what is being placed from the tray as a step of a drag.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("FORUMDESK_HOME", tempfile.mkdtemp(prefix="forumdesk-bench-"))
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from PySide6.QtCore import QPoint, Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from dragging import Mouse  # noqa: E402
from forumdesk.document import Document  # noqa: E402
from forumdesk.gui.app import Desktop  # noqa: E402
from forumdesk.gui.timeline.canvas import Canvas  # noqa: E402
from forumdesk.gui.widgets.style import build_application  # noqa: E402
from forumdesk.gui.workspace import Workspace  # noqa: E402
from forumdesk.program import Appearance, Person, Program  # noqa: E402
from samples import big_program  # noqa: E402

SIZE = (1400, 900)
DRAGS, STEPS, PRESSES, WARM_UP = 40, 25, 100, 3


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long something takes until all that it changed has been painted."""
    start = time.perf_counter()
    act()
    application.processEvents()
    return (time.perf_counter() - start) * 1000


def told(name: str, taken: list[float], goal: float) -> None:
    """Print a line of figures."""
    high = statistics.quantiles(taken, n=20)[-1]
    met = "met" if high < goal else "not met"
    sys.stdout.write(
        f"{name:<32} median {statistics.median(taken):6.2f} ms   95 % {high:6.2f} ms   of {len(taken)}, "
        f"goal {goal:.0f} ms at 95 %: {met}\n"
    )


def program() -> Program:
    """Return the large program of `samples`, with as many people as sessions: each appears in two, at other hours."""
    made = big_program(sessions=900, rooms=35, days=2).drop(*(f"appearance-{n}" for n in range(900)))
    people = [Person(id=f"p{n}", name=f"Person {n}", sort_name=f"{n}") for n in range(900)]
    keys = list(made.sessions)
    seats = [
        Appearance(id=f"a{n}-{by}", session_id=keys[(n + by) % 900], person_id=f"p{n}")
        for n in range(900)
        for by in (0, 70 * 5)
    ]
    return made.put(*people, *seats)


def drag(mouse: Mouse, anywhere: random.Random) -> tuple[list[float], float]:
    """Drag a card in sight over the day, let go; return what the steps and the letting go took."""
    layout = mouse.canvas.picture.layout
    assert layout is not None
    view = mouse.canvas.viewport()
    keys = [key for key in layout.within(mouse.canvas.seen()) if view.rect().contains(mouse.card(key))]
    mouse.press(mouse.card(anywhere.choice(keys)))
    mouse.drag(QPoint(view.width() // 2, view.height() // 2))
    application.processEvents()
    taken = []
    for _step in range(STEPS):
        point = QPoint(anywhere.randint(60, view.width() - 60), anywhere.randint(60, view.height() - 60))
        taken.append(milliseconds(lambda point=point: mouse.drag(point, parts=1)))  # type: ignore[misc]
    began = time.perf_counter()
    mouse.drop()
    application.sendPostedEvents()  # what is painted; the checks of the whole program come behind that
    dropped = (time.perf_counter() - began) * 1000
    application.processEvents()
    return taken, dropped


def pressed(canvas: Canvas, held: Qt.KeyboardModifier) -> list[float]:
    """Return what presses of an arrow took, four down and four up, and so on."""
    taken = []
    for number in range(PRESSES + WARM_UP):
        start = time.perf_counter()
        QTest.keyClick(canvas, Qt.Key.Key_Down if number % 8 < 4 else Qt.Key.Key_Up, held)
        application.sendPostedEvents()
        taken.append((time.perf_counter() - start) * 1000)
        application.processEvents()
    return taken[WARM_UP:]


def keys(workspace: Workspace, canvas: Canvas) -> tuple[list[float], list[float]]:
    """Move a session of the day by keys, then place it from the tray; return what the presses took."""
    desk, tray = workspace.desk, workspace.timeline.tray
    assert desk.day is not None
    assert tray is not None
    key = desk.program.sessions_on(desk.day)[200].id
    canvas.setFocus()
    canvas.show_current(key)
    moves = pressed(canvas, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    tray.focus_card(key)
    QTest.keyClick(tray.list, Qt.Key.Key_Return)
    application.processEvents()
    return moves, pressed(canvas, Qt.KeyboardModifier.NoModifier)


def main() -> None:
    """Measure and print."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
    anywhere = random.Random(7)
    steps: list[float] = []
    drops: list[float] = []
    with tempfile.TemporaryDirectory(prefix="bench-", dir=folder) as scratch:
        path = Path(scratch) / "big.forum"
        Document.create(path, program(), "Made").close()
        desktop = Desktop(application)
        window = desktop.open_window()
        window.resize(*SIZE)
        window.show()
        window.filing.open_path(path)
        assert window.workspace is not None
        window.workspace.toggle_editing()
        application.processEvents()
        mouse = Mouse(window.workspace)
        for number in range(DRAGS + WARM_UP):
            taken, dropped = drag(mouse, anywhere)
            if number >= WARM_UP:
                steps += taken
                drops.append(dropped)
        desk = window.workspace.desk
        assert desk.day is not None
        sys.stdout.write(
            f"{len(desk.program.sessions)} sessions, {len(desk.program.sessions_on(desk.day))} on the day\n"
        )
        told("a step of a drag", steps, 16)
        told("letting go, to disk and painted", drops, 50)
        moves, placed = keys(window.workspace, mouse.canvas)
        told("a key, to disk and painted", moves, 50)
        told("a key while one places", placed, 16)
        window.close()


application = build_application(["bench"])

if __name__ == "__main__":
    main()
