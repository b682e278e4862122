# SPDX-License-Identifier: MIT
"""Reading pasted text, measured: a program of 2,000 lines, and how the time grows from 500 lines to 16,000.

    .venv/bin/python tests/benchmarks/bench_read.py [TEXT]

Without an argument a made-up program is read, whose lines are as many kinds as a real one's: days, times with titles,
rooms, people, paragraphs. The floor splits the same text, looks once for a time in every line and makes as many records
as the reading has.
"""

from __future__ import annotations

import random
import re
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers, Reading
from forumdesk.program import KINDS, Person, new_id

ANSWERS = Answers(timezone="Europe/Berlin")
SIZES = (500, 2_000, 8_000, 16_000)
ROUNDS = 9
_TIME = re.compile(r"(\d\d):(\d\d) – (\d\d):(\d\d)")
_WORDS = (
    "coast",
    "water",
    "archive",
    "city",
    "model",
    "energy",
    "future",
    "open",
    "data",
    "health",
    "river",
    "school",
    "map",
    "sound",
    "light",
    "law",
    "trade",
)
_FIRST = ("Jane", "Ali", "Marta", "Kwame", "Ivo", "Lin", "Omar", "Petra")
_LAST = ("Roe", "Zyx", "Okafor", "Novak", "Silva", "Haddad", "Weiss", "Kwan")


def made_up(lines: int) -> str:
    """Return a program of so many lines, the same one every time."""
    chance = random.Random(lines)
    text, day, hour = ["Forum of Made-up Studies 2026", ""], date(2026, 5, 3), 18
    while len(text) < lines:
        if hour > 17:
            day, hour = day + timedelta(days=1), 9
            text += ["", f"{day:%A}, {day.day} {day:%B %Y}", ""]
        people = [f"{chance.choice(_FIRST)} {chance.choice(_LAST)}" for _turn in range(3)]
        text += [
            f"{hour:02}:00 – {hour:02}:50  {' '.join(chance.choices(_WORDS, k=5)).capitalize()}",
            f"Room {chance.randint(1, 9)}",
            f"Moderator: {people[0]}, University of {chance.choice(_WORDS).title()}",
            *(f"{name}, Director, Institute of {chance.choice(_WORDS).title()}" for name in people[1:]),
            f"{' '.join(chance.choices(_WORDS, k=20)).capitalize()}.",
            "",
        ]
        hour += 1
    return "\n".join(text[:lines])


def milliseconds(work: Callable[[], object]) -> float:
    """Return the processor's time for a piece of work; it bears a busy machine better than the clock."""
    begin = time.process_time()
    work()
    return (time.process_time() - begin) * 1000


def read(text: str) -> Reading:
    """Read it with its zone answered."""
    return page_text.read_text(text, "made-up.txt", ANSWERS)


def floor(text: str, records: int) -> list[Person]:
    """Do what no reader can do without: split, look once at every line, make the records."""
    found = [match.groups() for line in text.split("\n") if (match := _TIME.search(line))]
    return [Person(id=new_id(), name=str(place)) for place in range(max(records, len(found)))]


def row(name: str, text: str) -> str:
    """Return one line of the table; reading and floor take turns, so that both see the same machine."""
    reading = read(text)
    records = sum(len(reading.program.records(kind)) for kind in KINDS)
    took, least = [], []
    for _turn in range(ROUNDS):
        took.append(milliseconds(lambda: read(text)))
        least.append(milliseconds(lambda: floor(text, records)))
    middle, bare, count = statistics.median(took), statistics.median(least), text.count("\n") + 1
    return (
        f"{name:16}{count:10}{len(reading.program.sessions):10}{middle:10.0f}{min(took):10.0f}{max(took):10.0f}"
        f"{bare:10.1f}{middle / bare:10.0f}{middle / count:10.3f}\n"
    )


def main() -> None:
    """Measure, and print a table."""
    texts = {f"made up, {size}": made_up(size) for size in SIZES}
    if sys.argv[1:]:
        texts = {Path(name).name[:15]: Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]}
    heads = ("lines", "sessions", "median", "least", "most", "floor", "times", "ms a line")
    sys.stdout.write("milliseconds of the processor\n" + " " * 16 + "".join(f"{head:>10}" for head in heads) + "\n")
    for name, text in texts.items():
        sys.stdout.write(row(name, text))


if __name__ == "__main__":
    main()
