# SPDX-License-Identifier: MIT
"""The checks, measured: all of them over a large program, again after a move, and what is told while one drags.

    .venv/bin/python tests/benchmarks/bench_checks.py [SCHEDULE.xml]

Without an argument, a real schedule in the folder of programs beside the checkout is used where there is one, and a
made-up program otherwise. Figures are milliseconds of processor time.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from forumdesk import checks, edits, formats
from forumdesk.checks import reviewing
from forumdesk.program import Program
from samples import big_program

REAL = Path(__file__).resolve().parents[2] / "../shared/programs/schedule-xml/fosdem-2023.xml"
ROUNDS = 40


def timed(act: Callable[[], object]) -> float:
    """Return the milliseconds of processor time that an act takes."""
    began = time.process_time()
    act()
    return (time.process_time() - began) * 1000


def moves(program: Program) -> Iterator[tuple[str, Program]]:
    """Yield a session's id and the program after it was moved to another room and a little later."""
    rooms = list(program.rooms)
    for number, session in enumerate(program.sessions_in_order[:ROUNDS]):
        start = session.start + timedelta(minutes=5 * number) if session.start else None
        yield session.id, edits.move_session(program, session.id, rooms[number % len(rooms)], start)


def row(name: str, times: list[float]) -> str:
    """Return one line of the table: least, median, 95th percentile."""
    ordered = sorted(times)
    return f"{name:<44}{ordered[0]:>8.2f}{ordered[len(ordered) // 2]:>8.2f}{ordered[int(len(ordered) * 0.95)]:>8.2f}"


def main() -> None:
    """Measure and print."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else REAL
    program = formats.read(formats.load(path), path.name).program if path.is_file() else big_program()
    found = checks.findings(program)
    program.appearances_in("")  # as the window has asked long before, and an edit of sessions keeps the answer
    program.appearances_of("")
    sys.stdout.write(f"{len(program.sessions)} sessions, {len(program.people)} people, {len(found)} findings" + "\n")
    table: dict[str, list[float]] = {}
    for key, moved in moves(program):
        same = program.put(replace(program.conference))
        reviewing.forget()
        table.setdefault("all checks, nothing remembered", []).append(timed(partial(checks.review, same)))
        table.setdefault("all checks after a move", []).append(timed(partial(checks.review, moved)))
        table.setdefault("what a dragged session clashes with", []).append(
            timed(partial(checks.clashes, moved, (key,)))
        )
        table.setdefault("… with the first free start, in words", []).append(
            timed(partial(checks.sentence, moved, key))
        )
    sys.stdout.write(f"{'':<44}{'least':>8}{'median':>8}{'95 %':>8}" + "\n")
    for name, times in table.items():
        sys.stdout.write(row(name, times) + "\n")
    for finding in found[:1]:
        sys.stdout.write(
            row("fixes of one finding", [timed(partial(checks.fixes, program, finding)) for _ in range(5)]) + "\n"
        )


if __name__ == "__main__":
    main()
