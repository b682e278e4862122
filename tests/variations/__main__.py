# SPDX-License-Identifier: MIT
"""Which forms, and which pairs of forms, are read worst: a table for whoever works on the reader.

python tests/variations 2000                          the weak choices, and the weak pairs of choices
python tests/variations 2000 place=below language=ru  the same of texts with these choices only
python tests/variations --show 17                     one text, its form, and what is wrong with its reading
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from scoring import Score
from variations import judged, text_of

_SHOWN = ("starts", "ends", "titles", "names", "roles", "rooms", "kinds", "labels", "invented", "strangers")
_BAD = ("starts", "ends", "titles", "names", "roles")
_FEW = 4
"""Texts with a choice, or a pair of choices, that say enough of it."""


def _row(name: str, made: Score) -> str:
    return f"{name[:50]:50}{made.texts:6}" + "".join(f"{made.percent(each):10.1f}" for each in _SHOWN)


def _badness(made: Score) -> float:
    return sum(100 - made.percent(each) for each in _BAD)


def _table(groups: Mapping[str, Score], most: int) -> list[str]:
    often = [(name, made) for name, made in groups.items() if made.texts >= _FEW]
    often.sort(key=lambda each: -_badness(each[1]))
    return [
        "",
        " " * 50 + " texts" + "".join(f"{each:>10}" for each in _SHOWN),
        *(_row(*each) for each in often[:most]),
    ]


def _shown(seed: int, fixed: Mapping[str, str]) -> list[str]:
    written = text_of(seed, **fixed)
    return [
        ", ".join(f"{key}={value!r}" for key, value in written.form.items()),
        written.content,
        *judged(written).wrong,
    ]


def _tabulated(seeds: range, fixed: Mapping[str, str], most: int) -> list[str]:
    ones: dict[str, Score] = defaultdict(lambda: Score(texts=0))
    pairs: dict[str, Score] = defaultdict(lambda: Score(texts=0))
    whole, wrong = Score(texts=0), list[tuple[float, int]]()
    for seed in seeds:
        written = text_of(seed, **fixed)
        made = judged(written)
        whole.add(made)
        wrong += [(_badness(made), seed)] if _badness(made) else []
        named = [f"{key}={value!r}" for key, value in written.form.items() if key not in fixed]
        for each in named:
            ones[each].add(made)
        for one, other in combinations(named, 2):
            pairs[f"{one} {other}"].add(made)
    worst = " ".join(str(seed) for _bad, seed in sorted(wrong, reverse=True)[:most])
    return [*_table(ones, most), *_table(pairs, most), "", _row("all", whole), f"not exact: {len(wrong)}: {worst} ..."]


def _main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("fixed", nargs="*", help="choices, such as place=below")
    parser.add_argument("--show", type=int, metavar="SEED")
    parser.add_argument("--from", type=int, default=0, dest="first", metavar="SEED")
    parser.add_argument("--most", type=int, default=40, help="lines of a table")
    given = parser.parse_args()
    fixed = dict(each.split("=", 1) for each in given.fixed)
    seeds = range(given.first, given.first + given.count)
    lines = _tabulated(seeds, fixed, given.most) if given.show is None else _shown(given.show, fixed)
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    _main()
