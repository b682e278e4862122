# SPDX-License-Identifier: MIT
"""How long an edit takes until it is on disk, against a bare SQLite commit of one row with the same settings.

    python tests/benchmarks/bench_edit.py [FOLDER]

Both are measured in turn, edit by edit, in the same folder (the disk of FOLDER; by default that of this checkout, since
/tmp may be memory), so that whatever else the machine does meets both alike. The goal is a ratio of at most 2.
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

ROUNDS = 400
WARM_UP = 30
GOAL = 2.0


def timed(act: Callable[[], object]) -> float:
    """Return the milliseconds that an act takes."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def row(name: str, times: list[float]) -> str:
    """Return one line of the table: median, quartiles, 95th percentile, smallest, largest."""
    ordered = sorted(times)
    low, middle, high = statistics.quantiles(ordered, n=4)
    p95 = ordered[int(len(ordered) * 0.95)]
    return f"{name:<34}{middle:>8.2f}{low:>8.2f}{high:>8.2f}{p95:>8.2f}{ordered[0]:>8.2f}{ordered[-1]:>8.2f}"


def bare(path: Path) -> sqlite3.Connection:
    """Return a connection to a table of the same size and settings, without anything of ours but the settings."""
    from forumdesk.store.connection import connect

    connection = connect(path, "rwc")
    connection.execute("CREATE TABLE session (id TEXT PRIMARY KEY, title TEXT NOT NULL, abstract TEXT NOT NULL) STRICT")
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO session VALUES (?, ?, ?)", [(str(n), f"Title {n}", "x" * 480) for n in range(900)]
    )
    connection.execute("COMMIT")
    return connection


def commit(connection: sqlite3.Connection, number: int) -> None:
    """Change one row, durably."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE session SET title = ? WHERE id = ?", (f"Other {number}", str(number % 900)))
    connection.execute("COMMIT")


def main() -> None:
    """Measure in turn and print the table."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
    with tempfile.TemporaryDirectory(prefix="bench-", dir=folder) as scratch:
        os.environ["FORUMDESK_HOME"] = str(Path(scratch) / "home")
        measure(Path(scratch))


def measure(folder: Path) -> None:
    """Edit a program of 900 sessions and commit to a bare table, in turn."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from forumdesk import edits
    from forumdesk.document import Document
    from samples import big_program

    program = big_program(sessions=900, rooms=35)
    ids, rooms = list(program.sessions), list(program.rooms)
    times: dict[str, list[float]] = {"bare commit": [], "move a session": [], "undo": []}
    with Document.create(folder / "big.forum", program, "Made") as document, closing(bare(folder / "bare")) as plain:

        def move(number: int) -> None:
            start = datetime(2031, 2, 4, 9) + timedelta(minutes=number)
            document.edit("Move", edits.move_session, ids[number % 900], rooms[number % 35], start)

        for number in range(ROUNDS + WARM_UP):
            kept = number >= WARM_UP
            for name, act in (
                ("bare commit", lambda n=number: commit(plain, n)),
                ("move a session", lambda n=number: move(n)),
                ("undo", document.undo),
            ):
                taken = timed(act)
                if kept:
                    times[name].append(taken)
    report(times)


def say(line: str) -> None:
    """Print a line of the table."""
    sys.stdout.write(f"{line}\n")


def report(times: dict[str, list[float]]) -> None:
    """Print the table and the ratios."""
    say(f"milliseconds, {ROUNDS} rounds; Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}")
    say(f"{'':<34}{'median':>8}{'25 %':>8}{'75 %':>8}{'95 %':>8}{'min':>8}{'max':>8}")
    for name, taken in times.items():
        say(row(name, taken))
    base = statistics.median(times["bare commit"])
    for name in ("move a session", "undo"):
        ratio = statistics.median(times[name]) / base
        say(f"{name} / bare commit: {ratio:.2f} (goal: at most {GOAL:.1f})")


if __name__ == "__main__":
    main()
