# SPDX-License-Identifier: MIT
"""Search, measured: building the index, and from a keystroke to its hits and to the painted list, over 900 sessions.

    .venv/bin/python tests/benchmarks/bench_search.py [SCHEDULE.xml]

Without an argument, a real schedule in the folder of programs beside the checkout is used where there is one, and a
made-up program otherwise. Every word is typed letter by letter; each keystroke is one figure. The painted list is that
of a window of 1280 x 800, offscreen, with the timeline beneath it; its floor is the same key in a bare line of text.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from forumdesk import formats
from forumdesk.changes import diff
from forumdesk.document import Document
from forumdesk.gui.app import Desktop
from forumdesk.gui.widgets.style import build_application
from forumdesk.program import Appearance, Person, Program, Record, Session, empty, new_id
from forumdesk.search import Index, lens_for, understand

REAL = Path(__file__).resolve().parents[2] / "../shared/programs/schedule-xml/fosdem-2023.xml"
TYPED = (
    "python",
    "open source",
    "security in",
    "kernel",
    "the future",
    "müller",
    "łódź",
    "o'brien",
    "日本",
    "postgres perf",
)
FILTERED = ("room:jan py", "day:2 linux", "is:starred a", "speaker:an")
ROUNDS = 5
SESSIONS = 900


def synthetic() -> Program:
    """Return 900 sessions of 250 words, each with two of 700 people; the same ones every time."""
    chance = random.Random(900)
    syllables = [
        "ka",
        "re",
        "mo",
        "su",
        "ti",
        "ön",
        "ła",
        "fi",
        "ne",
        "lo",
        "pyth",
        "ker",
        "nel",
        "se",
        "cu",
        "ri",
        "ty",
    ]
    words = ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(8000)]
    people = [Person(id=new_id(), name=" ".join(chance.choices(words, k=2)).title()) for _ in range(700)]
    records: list[Record] = [*people]
    start = datetime(2026, 2, 1, 9, 0)
    for number in range(SESSIONS):
        session = Session(
            id=new_id(),
            title=" ".join(chance.choices(words, k=7)),
            abstract=" ".join(chance.choices(words, k=250)),
            start=start + timedelta(minutes=30 * (number % 16)),
            duration=25,
        )
        cast = chance.sample(people, 2)
        records.append(session)
        records += [Appearance(id=new_id(), session_id=session.id, person_id=person.id) for person in cast]
    return empty("Made up").put(*records)


def program_to_search(words: list[str]) -> tuple[str, Program]:
    """Return the program to measure with, and what to call it."""
    path = Path(words[0]) if words else REAL
    if path.exists():
        return path.name, formats.read(formats.load(path), path.name).program
    return "made up", synthetic()


Figure = tuple[float, float]


def measured(work: Callable[[], object]) -> Figure:
    """Return the milliseconds it takes, on the clock and of the processor; the second bears a busy machine better."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - clock) * 1000, (time.process_time() - processor) * 1000


def row(name: str, figures: list[Figure]) -> str:
    """Return one line of the table: median and 95th percentile on the clock, and the same of the processor."""
    said = [f"{name:20}"]
    for column in (0, 1):
        ordered = sorted(figure[column] for figure in figures)
        said += [f"{statistics.median(ordered):9.2f}", f"{ordered[int(len(ordered) * 0.95)]:9.2f}"]
    return "".join((*said, f"{len(figures):9}\n"))


def spin(seconds: float) -> None:
    """Let the windows come to rest."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents()


def typed_into(line: QLineEdit, texts: Sequence[str]) -> list[Figure]:
    """Return what each letter takes, from its key to the painted window."""

    def strike(letter: str) -> None:
        # QTest presses keys of ASCII only.
        QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
        QApplication.processEvents()

    figures = []
    for typed in texts:
        line.clear()
        spin(0.02)
        figures += [measured(partial(strike, letter)) for letter in typed]
    return figures


def painted(program: Program) -> tuple[list[Figure], list[Figure]]:
    """Return what keystrokes take in the window, and in a bare line."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FORUMDESK_HOME"] = folder
        path = Path(folder) / "measured.forum"
        Document.create(path, program, "Made to be measured").close()
        window = Desktop(build_application(["measure"])).open_window(path)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        spin(1)
        assert window.workspace is not None
        field = window.workspace.topbar.search
        field.focus_field()
        spin(2)
        typed_into(field.field, TYPED[:2])
        figures = typed_into(field.field, (*TYPED, *FILTERED) * ROUNDS)
        window.close()
        bare = QLineEdit()
        bare.show()
        spin(0.5)
        return figures, typed_into(bare, TYPED * ROUNDS)


def main() -> None:
    """Measure, and print a table."""
    name, program = program_to_search(sys.argv[1:])
    index = Index(program)
    prefixes = [typed[:end] for typed in TYPED for end in range(1, len(typed) + 1)]
    session = program.sessions_in_order[0]
    edited = [program.put(Session(id=session.id, title=f"Edited {number}")) for number in range(50)]
    edits = [(after, diff(program, after)) for after in edited]
    builds = [measured(partial(Index, program)) for _ in range(4 * ROUNDS)]

    def answer(typed: str) -> None:
        query = understand(program, typed, None)
        index.answer(query, lens_for(program, query))

    keystrokes = [measured(partial(answer, typed)) for _ in range(ROUNDS) for typed in prefixes]
    updates = [measured(partial(index.update, after, changes)) for after, changes in edits]
    sys.stdout.write(f"{name}: {len(program.sessions)} sessions, {len(program.people)} people; milliseconds\n\n")
    sys.stdout.write(f"{'':20}{'median':>9}{'95 %':>9}{'CPU':>9}{'95 %':>9}{'times':>9}\n")
    sys.stdout.write(row("build the index", builds))
    sys.stdout.write(row("keystroke to hits", keystrokes))
    sys.stdout.write(row("follow one edit", updates))
    figures, floor = painted(program)
    sys.stdout.write(row("keystroke to paint", figures))
    sys.stdout.write(row("... in a bare line", floor))
    ratio = statistics.median(figure[1] for figure in figures) / statistics.median(figure[1] for figure in floor)
    sys.stdout.write(f"\n{ratio:.1f} times a bare line, in processor time, at the median\n")


if __name__ == "__main__":
    main()
