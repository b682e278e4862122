# SPDX-License-Identifier: MIT
"""A table of sessions read, 1,000 and 10,000 rows: processor time, and how it grows.

    .venv/bin/python tests/benchmarks/bench_sheet.py

Each row names one to three people, none of whom comes again; reading names is then half of the time.
"""

from __future__ import annotations

import csv
import io
import itertools
import sys
import time
from datetime import datetime, timedelta

from forumdesk.formats.reading import Answers
from forumdesk.formats.spreadsheets import delimited

ROUNDS = 1
FEW, MANY = 1000, 10_000
GIVEN = ("Ada", "Carl", "Dora", "Emil", "Frida", "Hanna", "Ivo", "Jana", "Lena", "Nils", "Olga", "Paul", "Rosa", "Uwe")
MIDDLE = ("Abel", "Conrad", "Diaz", "Evans", "Fischer", "Gruber", "Ito", "Jansen", "Kovacs", "Lang", "Novak", "Okafor")
LAST = ("Petrov", "Quinn", "Rossi", "Sato", "Torres", "Ueda", "Vogel", "Weber", "Young", "Zhang", "Berg", "Meyer")
PEOPLE = [" ".join(parts) for parts in itertools.product(GIVEN, MIDDLE, LAST)]
HEADINGS = ("Title", "Date", "Start", "End", "Room", "Track", "Type", "Speakers", "Organization", "Abstract", "Level")


def table(count: int, round_: int) -> bytes:
    """Return so many sessions as CSV; people are others in each round, so that nothing of one is known in the next."""
    written = io.StringIO()
    sheet = csv.writer(written)
    sheet.writerow(HEADINGS)
    for n in range(count):
        day, slot = divmod(n // 35, 18)
        start = datetime(2026, 2, 1, 9) + timedelta(days=day % 14, minutes=30 * slot)
        numbers = range(3 * n, 3 * n + 1 + n % 3)
        people = (f"{PEOPLE[k % len(PEOPLE)]}-{chr(65 + k // len(PEOPLE) % 26)}{'aeiou'[round_]}ne" for k in numbers)
        title, end = f"Wind and tide in the harbour {n}", start + timedelta(minutes=25)
        when = (f"{start:%Y-%m-%d}", f"{start:%H:%M}", f"{end:%H:%M}")
        rest = (f"Institute {n % 300}", "Who sails must know both, and so must who stays ashore. " * 6, "Expert")
        sheet.writerow((title, *when, f"Hall {n % 35}", f"Track {n % 12}", "Talk", "; ".join(people), *rest))
    return written.getvalue().encode()


def least(count: int) -> float:
    """Return the seconds of processor time that a table of so many rows takes at least."""
    times = []
    for round_ in range(ROUNDS):
        data = table(count, round_)
        began = time.process_time()
        found = delimited.read(data, "x.csv", Answers())
        times.append(time.process_time() - began)
        assert len(found.program.sessions) == count
    return min(times)


def main() -> None:
    """Print the figures."""
    few, many = least(FEW), least(MANY)
    growth = many / few / (MANY / FEW)
    sys.stdout.write(f"{FEW:,} rows: {few:.2f} s; {MANY:,}: {many:.2f} s, {growth:.2f} times the linear growth\n")


if __name__ == "__main__":
    main()
