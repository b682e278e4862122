# SPDX-License-Identifier: MIT
"""How long a scroll step of a full day takes: `python tests/benchmarks/bench_scroll.py [PROGRAM] [--runs N]`.

Without a program it takes fosdem-2023.xml where the checkout has it beside it, and else makes 900 sessions in 35
rooms. A step is set on the scroll bar and counted until it has been painted and flushed; drawn offscreen, 1400 x 900.
Prints milliseconds: the median and the 95th percentile. The goal is 8 ms for a step, 60 ms for the first layout and
paint.
"""

from __future__ import annotations

import argparse
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

from PySide6.QtWidgets import QScrollBar, QWidget  # noqa: E402

from forumdesk import formats  # noqa: E402
from forumdesk.gui.desk import Desk  # noqa: E402
from forumdesk.gui.timeline.canvas import Canvas  # noqa: E402
from forumdesk.gui.timeline.view import Timeline  # noqa: E402
from forumdesk.gui.widgets.style import Theme, build_application  # noqa: E402
from forumdesk.personal import Personal  # noqa: E402
from forumdesk.program import Program  # noqa: E402
from samples import big_program  # noqa: E402

FOSDEM = ROOT.parent / "shared/programs/schedule-xml/fosdem-2023.xml"
SIZE = (1400, 900)


def program(path: str) -> Program:
    """Return the program to scroll."""
    if path:
        return imported(Path(path))
    return imported(FOSDEM) if FOSDEM.exists() else big_program()


def imported(path: Path) -> Program:
    """Return the program of a source from outside."""
    return formats.read(formats.load(path), path.name).program


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long something takes until all that it changed has been painted."""
    start = time.perf_counter()
    act()
    application.processEvents()
    return (time.perf_counter() - start) * 1000


def steps(bar: QScrollBar, by: int, count: int) -> list[float]:
    """Return what each of so many steps took, to and fro over the whole bar."""
    taken = []
    for _number in range(count):
        if not bar.minimum() <= bar.value() + by <= bar.maximum():
            by = -by
        target = bar.value() + by
        taken.append(milliseconds(lambda target=target: bar.setValue(target)))  # type: ignore[misc]
    return taken


def jumps(bar: QScrollBar, count: int) -> list[float]:
    """Return what so many jumps to anywhere took."""
    anywhere = random.Random(7)
    return [
        milliseconds(lambda: bar.setValue(anywhere.randint(bar.minimum(), bar.maximum()))) for _number in range(count)
    ]


def told(name: str, taken: list[float]) -> None:
    """Print a line of figures."""
    high = statistics.quantiles(taken, n=20)[-1] if len(taken) > 1 else taken[0]
    print(f"{name:<26} median {statistics.median(taken):6.2f} ms   95 % {high:6.2f} ms   of {len(taken)}")  # noqa: T201


def opened(chosen: Program) -> tuple[Timeline, float]:
    """Return a timeline on screen, and what its construction, first layout and first paint took."""
    desk = Desk(theme, Personal.open(), chosen, "Europe/Berlin")
    day = max(chosen.dates, key=lambda day: len(chosen.sessions_on(day)))
    desk.show_day(day)
    start = time.perf_counter()
    timeline = Timeline(desk)
    timeline.resize(*SIZE)
    timeline.show()
    application.processEvents()
    return timeline, (time.perf_counter() - start) * 1000


def canvas_of(timeline: QWidget) -> Canvas:
    """Return the list view inside."""
    found = timeline.findChild(Canvas)
    assert isinstance(found, Canvas)
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?", default="")
    parser.add_argument("--runs", type=int, default=5)
    chosen = parser.parse_args()
    subject = program(chosen.program)
    day = max(subject.dates, key=lambda day: len(subject.sessions_on(day)))
    print(f"{len(subject.sessions)} sessions, {len(subject.sessions_on(day))} on {day}, {len(subject.rooms)} rooms")  # noqa: T201
    first, down, across, anywhere, hover = [], [], [], [], []
    for _run in range(chosen.runs):
        timeline, taken = opened(subject)
        first.append(taken)
        canvas = canvas_of(timeline)
        down += steps(canvas.verticalScrollBar(), 24, 200)
        across += steps(canvas.horizontalScrollBar(), 40, 200)
        anywhere += jumps(canvas.verticalScrollBar(), 40)
        hover += [milliseconds(canvas.viewport().update) for _number in range(10)]
        timeline.deleteLater()
    told("first layout and paint", first)
    told("step down, 24 px", down)
    told("step across, 40 px", across)
    told("jump", anywhere)
    told("all of it painted again", hover)


application = build_application(["bench"])
theme = Theme(application)

if __name__ == "__main__":
    main()
