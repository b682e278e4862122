# SPDX-License-Identifier: MIT
"""How long it takes to merge what a source says again, and how that grows with the program.

    python tests/benchmarks/bench_merge.py

Seconds of CPU, the best of three. Either side has changed a third of the sessions; the second column is of a source
that numbers everything anew, so that each record has to be found by its name. The goals: 1,000 sessions in less than a
second, and a growth to 25,000 that is no worse than linear by more than 20 %.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

SIZES = (1000, 5000, 25_000)


def taken(count: int, *, anew: bool) -> float:
    """Return the seconds of CPU of a merge of so many sessions and people, with everything decided for the source."""
    from forumdesk.merge.threeway import merge, settled
    from forumdesk.program import Person
    from rereading import read_again
    from samples import big_program

    base = big_program(sessions=count, days=max(1, count // 500))
    base = base.put(*(Person(id=f"person {n}", name=f"Ada Brook {n}") for n in range(count)))
    base = base.put(*(replace(seat, person_id=f"person {n}") for n, seat in enumerate(base.appearances.values())))
    sessions = list(base.sessions.values())
    mine = base.put(*(replace(each, title=f"{each.title}!") for each in sessions[::3]))
    moved = (replace(each, start=each.start + timedelta(minutes=5)) for each in sessions[1::3] if each.start)
    theirs = base.put(*moved, *(replace(each, title=f"{each.title}?") for each in sessions[::30]))
    theirs = read_again(theirs) if anew else theirs
    began = time.process_time()
    merged = merge(base, mine, theirs)
    settled(merged, merged.clashes)
    return time.process_time() - began


def main() -> None:
    """Measure every size and print the table, with the growth against the first."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    sys.stdout.write(f"{'sessions':>9}{'s':>8}{'growth':>8}{'anew, s':>9}{'growth':>8}\n")
    first: list[float] = []
    for count in SIZES:
        times = [min(taken(count, anew=anew) for _round in range(3)) for anew in (False, True)]
        first = first or times
        growth = [each / least / (count / SIZES[0]) for each, least in zip(times, first, strict=True)]
        sys.stdout.write(f"{count:>9}{times[0]:>8.2f}{growth[0]:>8.2f}{times[1]:>9.2f}{growth[1]:>8.2f}\n")


if __name__ == "__main__":
    main()
