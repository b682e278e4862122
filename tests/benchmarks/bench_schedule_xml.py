# SPDX-License-Identifier: MIT
"""From the bytes of a schedule.xml to a program that is durable and can be searched, against the least that takes.

    .venv/bin/python tests/benchmarks/bench_schedule_xml.py [FILE] [FOLDER]

Without a file a program of 880 made-up events is written and read. The floor parses the same bytes with lxml, takes the
texts out of every event, stores them in one bare SQLite transaction on the disk of FOLDER (by default that of this
checkout), and builds an index of them in memory. Both run in turn, in one process; the goal is a ratio of at most 2.
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lxml import etree

from forumdesk.document import Document
from forumdesk.formats import schedule_xml, schedule_xml_write
from forumdesk.formats.reading import Answers
from forumdesk.formats.writing import Order
from forumdesk.program import Appearance, Conference, Person, Program, Room, Session, Track
from forumdesk.search import Index

EVENTS = 880
ROUNDS = 9
GOAL = 2.0
_WORDS = ("coast", "water", "archive", "city", "model", "energy", "future", "open", "river", "school", "map", "sound")


def made_up() -> bytes:
    """Return a schedule of so many events, the same one every time: of the size of a large meeting's."""
    chance = random.Random(1)
    start = datetime(2026, 5, 2, 9, 0)

    def words(count: int) -> str:
        return " ".join(chance.choices(_WORDS, k=count)).capitalize()

    program = Program(Conference(id="c", title="Made up", acronym="made_up", timezone="Europe/Berlin")).put(
        *(Room(id=f"r{n}", name=f"Hall {n}", order=n) for n in range(35)),
        *(Track(id=f"t{n}", name=words(2), order=n) for n in range(40)),
        *(Person(id=f"p{n}", name=f"{words(1)} {words(1)} {n}") for n in range(900)),
    )
    for n in range(EVENTS):
        when = start + timedelta(days=n % 2, minutes=30 * (n // 70))
        seats = [
            Appearance(id=f"a{n}-{k}", session_id=f"s{n}", person_id=f"p{(n + k) % 900}") for k in range(1 + n % 2)
        ]
        session = Session(
            id=f"s{n}",
            title=words(6),
            abstract=f"<p>{words(90)}.</p>",
            description=words(60),
            start=when,
            duration=30,
            room_id=f"r{n % 35}",
            track_id=f"t{n % 40}",
        )
        program = program.put(session, *seats)
    return schedule_xml_write.write(program, Order(now=datetime.now(UTC))).data


def ours(data: bytes, path: Path) -> None:
    """Read, keep, index."""
    program = schedule_xml.read(data, "made.xml", Answers(timezone="Europe/Berlin")).program
    with Document.create(path, program, "Read"):
        Index(program)


def floor(data: bytes, path: Path) -> None:
    """Do the least: parse, take the texts, one transaction, an index of the texts."""
    events = etree.fromstring(data).iter("event")
    rows = [(str(n), "\n".join("".join(map(str, child.itertext())) for child in e)) for n, e in enumerate(events)]
    with closing(sqlite3.connect(path, isolation_level=None)) as disk, closing(sqlite3.connect(":memory:")) as memory:
        disk.execute("PRAGMA synchronous = EXTRA")
        disk.execute("BEGIN")
        disk.execute("CREATE TABLE session (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT")
        disk.executemany("INSERT INTO session VALUES (?, ?)", rows)
        disk.execute("COMMIT")
        memory.execute("CREATE VIRTUAL TABLE found USING fts5 (id UNINDEXED, body)")
        memory.executemany("INSERT INTO found VALUES (?, ?)", rows)


def milliseconds(work: Callable[[bytes, Path], None], data: bytes, path: Path) -> float:
    """Return how long a piece of work takes."""
    began = time.perf_counter()
    work(data, path)
    return (time.perf_counter() - began) * 1000


def main(arguments: list[str]) -> None:
    """Print the medians, and how often the floor goes into ours."""
    data = Path(arguments[0]).read_bytes() if arguments else made_up()
    folder = Path(arguments[1]) if len(arguments) > 1 else Path(__file__).resolve().parent
    times: dict[str, list[float]] = {"ours": [], "floor": []}
    with tempfile.TemporaryDirectory(dir=folder) as made:
        for turn in range(-1, ROUNDS):
            for name, work in (("ours", ours), ("floor", floor)):
                took = milliseconds(work, data, Path(made) / f"{name}{turn}.forum")
                times[name] += [took] if turn >= 0 else []  # the first turn imports and warms up
    medians = {name: statistics.median(each) for name, each in times.items()}
    ratios = sorted(one / other for one, other in zip(times["ours"], times["floor"], strict=True))
    sys.stdout.write(f"{data.count(b'<event ')} events, {len(data) / 1e6:.1f} MB\n")
    sys.stdout.write(f"ours {medians['ours']:.0f} ms, floor {medians['floor']:.0f} ms\n")
    sys.stdout.write(
        f"ratio {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f}); the goal is {GOAL}\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
