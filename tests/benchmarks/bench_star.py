# SPDX-License-Identifier: MIT
"""How long a star takes from the key to the painted card: `python tests/benchmarks/bench_star.py [PROGRAM] [--keys N]`.

Without a program it takes fosdem-2023.xml where the checkout has it beside it, and else makes 900 sessions in 35
rooms. S is pressed on one session after the other in a whole window, and counted until the card is painted and the
mark is on disk, which comes first; drawn offscreen, 1400 x 900. The floor is a bare commit of one row with the same
settings, in the same run. Prints milliseconds: the median and the 95th percentile. The goal is 16 ms.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
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

from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402

from forumdesk import formats  # noqa: E402
from forumdesk.document import Document  # noqa: E402
from forumdesk.gui.app import Desktop  # noqa: E402
from forumdesk.gui.timeline.canvas import Canvas  # noqa: E402
from forumdesk.gui.widgets.style import build_application  # noqa: E402
from forumdesk.personal.opening import SETTINGS  # noqa: E402
from samples import big_program  # noqa: E402

FOSDEM = ROOT.parent / "shared/programs/schedule-xml/fosdem-2023.xml"
SIZE = (1400, 900)


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """Return how long something takes, on the wall and of the processor, in milliseconds."""
    start, busy = time.perf_counter(), time.process_time()
    act()
    return (time.perf_counter() - start) * 1000, (time.process_time() - busy) * 1000


def told(name: str, taken: list[tuple[float, float]]) -> None:
    """Print a line of figures."""
    walls, busy = zip(*taken, strict=True)
    figures = [
        f"{statistics.median(part):6.2f} / {statistics.quantiles(part, n=20)[-1]:6.2f}" for part in (walls, busy)
    ]
    print(f"{name:<34} median / 95 %: {figures[0]} ms on the wall, {figures[1]} ms of the processor, of {len(taken)}")  # noqa: T201


def floor(runs: int) -> list[tuple[float, float]]:
    """Return what bare commits of one row take with the settings of the reader's own file."""
    database = sqlite3.connect(Path(os.environ["FORUMDESK_HOME"]) / "floor.sqlite", isolation_level=None)
    for setting in SETTINGS:
        database.execute(f"PRAGMA {setting}")
    database.execute("CREATE TABLE row (key INTEGER PRIMARY KEY, value TEXT)")
    taken = [timed(lambda n=n: database.execute("INSERT INTO row VALUES (?, 'must')", (n,))) for n in range(runs)]  # type: ignore[misc]
    database.close()
    return taken


def press(canvas: Canvas, key: str) -> tuple[float, float]:
    """Return what S on a session takes until its card is painted."""
    canvas.show_current(key)
    application.processEvents()

    def act() -> None:
        QTest.keyClick(canvas, Qt.Key.Key_S)
        application.processEvents()

    return timed(act)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?", default="")
    parser.add_argument("--keys", type=int, default=300)
    chosen = parser.parse_args()
    path = Path(chosen.program) if chosen.program else FOSDEM
    subject = formats.read(formats.load(path), path.name).program if path.exists() else big_program()
    file = Path(os.environ["FORUMDESK_HOME"]) / "bench.forum"
    Document.create(file, subject, "To be measured", replace=True).close()
    window = Desktop(application).open_window()
    window.resize(*SIZE)
    window.show()
    window.filing.open_path(file)
    for _turn in range(50):
        application.processEvents()
        time.sleep(0.01)
    assert window.workspace is not None
    day = max(subject.dates, key=lambda day: len(subject.sessions_on(day)))
    window.workspace.desk.show_day(day)
    application.processEvents()
    canvas = window.workspace.timeline.findChild(Canvas)
    assert isinstance(canvas, Canvas)
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    keys = [session.id for session in subject.sessions_on(day)]
    print(f"{len(subject.sessions)} sessions, {len(keys)} on {day}")  # noqa: T201
    for key in keys[:20]:
        press(canvas, key)
    taken = [press(canvas, keys[number % len(keys)]) for number in range(chosen.keys)]
    told("S, to disk and painted", taken)
    told("a bare commit of one row", floor(chosen.keys))


application = build_application(["bench"])

if __name__ == "__main__":
    main()
