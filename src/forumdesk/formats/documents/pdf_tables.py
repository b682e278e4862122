# SPDX-License-Identifier: MIT
"""Which rows of a page are a table, and which cells it has: by blanks that run down, and by rules drawn across.

Text in two columns of the page is told from a table and read column by column.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from forumdesk.formats.documents.pdf_lines import Row, Stretch

_TIME = re.compile(r"\(?\d{1,2}\s?(?:[:.h]\s?\d\d|[ap]\.?m)|\d{3,4}\s?[-–]", re.IGNORECASE)
_LEAST_COLUMN = 0.15
"""Part of the page's width that a column of text takes at least."""
_MOST = 3_000
"""Stretches on a page; no page that people made has more, so it is not searched for tables."""
_LEVEL = 3.0
"""Points. Rules that are drawn this near each other part the same rows."""
_EDGES: tuple[Callable[[Stretch], float], ...] = (
    lambda stretch: stretch.left,
    lambda stretch: stretch.right,
    lambda stretch: (stretch.left + stretch.right) / 2,
)
_FAR = 1.9
"""Times the size of the type: rows that stand further apart are not one paragraph or one cell."""


@dataclass(slots=True)
class Grid:
    """A table: its columns, from left to right, and in each of its rows the stretches of every cell."""

    columns: list[tuple[float, float]]
    rows: list[dict[int, list[Stretch]]] = field(default_factory=list)
    """For each row: column, from 0, -> the stretches of the cell that begins there, from top to bottom."""
    down: dict[tuple[int, int], int] = field(default_factory=dict)
    """(row, column) -> how many rows a cell spans that spans several."""
    _begun: dict[int, set[int]] = field(default_factory=dict)

    def add(self, stretch: Stretch, column: int, *, goes_on: bool) -> None:
        """Put a stretch into the last row, or, where no rule parts them, into the cell above that goes on there."""
        row = len(self.rows) - 1
        above = row - 1
        while goes_on and above >= 0 and row not in self._begun.get(column, ()):
            if column in self.rows[above]:
                self.rows[above][column].append(stretch)
                self.down[above, column] = row - above + 1
                return
            above -= 1
        self._begun.setdefault(column, set()).add(row)
        self.rows[row].setdefault(column, []).append(stretch)

    def span(self, row: Mapping[int, list[Stretch]], column: int) -> int:
        """Return how many columns a cell spans."""
        widest = max(_cell_of(stretch, self.columns)[1] for stretch in row[column])
        free = min((other for other in row if other > column), default=len(self.columns))
        return min(widest, free - column)


Block = list[Row] | Grid


def blocks_of(rows: Sequence[Row], width: float, rules: Sequence[tuple[float, float, float]]) -> Iterator[Block]:
    """Yield what stands below each other on a page: lists of rows, and tables."""
    if sum(len(row.stretches) for row in rows) > _MOST:
        yield list(rows)
        return
    for part in _in_columns(rows, width):
        yield from _tables_in(part, rules)


def _in_columns(rows: Sequence[Row], width: float) -> Iterator[list[Row]]:
    """Yield the parts of a page: above, the columns one after the other, below."""
    gutter = _gutter(rows, width)
    if gutter is None:
        yield list(rows)
        return
    band: list[Row] = []
    for row in rows:
        if any(stretch.left < gutter < stretch.right for stretch in row.stretches):
            yield from _sides(band, gutter)
            band = []
            yield [row]
        else:
            band.append(row)
    yield from _sides(band, gutter)


def _sides(band: Sequence[Row], gutter: float) -> Iterator[list[Row]]:
    for is_left in (True, False):
        side = [Row(kept) for row in band if (kept := tuple(s for s in row.stretches if (s.left < gutter) is is_left))]
        if side:
            yield side


def _gutter(rows: Sequence[Row], width: float) -> float | None:
    """Return where the blank between two columns of text stands; None when the page has one column."""
    alone = [[each for each in row.stretches if each.right - each.left < 0.6 * width] for row in rows]
    narrow = [stretch for row in alone for stretch in row]
    beside = [stretch for row in alone if len(row) > 1 for stretch in row]
    spans = _merged((stretch.left, stretch.right) for stretch in (beside if len(beside) >= 6 else narrow))
    if len(spans) != 2 or any(right - left < _LEAST_COLUMN * width for left, right in spans):
        return None
    gutter = (spans[0][1] + spans[1][0]) / 2
    left = [stretch for stretch in narrow if stretch.left < gutter]
    right = [stretch for stretch in narrow if stretch.left > gutter]
    if min(len(left), len(right)) < 5:
        return None
    level = sum(1 for row in rows if len({stretch.left < gutter for stretch in row.stretches}) == 2)
    timed = [sum(1 for stretch in side if _TIME.match(stretch.text)) for side in (left, right)]
    prose = all(sum(len(stretch.text) for stretch in side) > 32 * len(side) for side in (left, right))
    return gutter if min(timed) >= 2 or level < 0.6 * min(len(left), len(right)) or prose else None


def _merged(spans: Iterator[tuple[float, float]]) -> list[tuple[float, float]]:
    found: list[tuple[float, float]] = []
    for left, right in sorted(spans):
        if found and left <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def _tables_in(rows: Sequence[Row], rules: Sequence[tuple[float, float, float]]) -> Iterator[Block]:
    """Yield lists of rows, and the tables between them: rows of several stretches with what belongs to them."""
    plain: list[Row] = []
    place = 0
    while place < len(rows):
        stop = _table_end(rows, place)
        columns = _columns(rows[place:stop]) if stop - place >= 2 else []
        if len(columns) < 2 or not _is_table(rows[place:stop], columns):
            plain.append(rows[place])
            place += 1
            continue
        while plain and _has_cells(plain[-1], columns):
            plain.pop()
            place -= 1
        while stop < len(rows) and _has_cells(rows[stop], columns):
            stop = _with_last_cell(rows, place, stop + 1)
        if plain:
            yield plain
        plain = []
        yield _grid(rows[place:stop], columns, rules)
        place = stop
    if plain:
        yield plain


def _is_table(rows: Sequence[Row], columns: Sequence[tuple[float, float]]) -> bool:
    """Tell whether most stretches of a column begin, end or are centred alike, and few lines run across."""
    several = [row for row in rows if len(row.stretches) > 1]
    across = sum(1 for row in rows if len(row.stretches) == 1 and _cell_of(row.stretches[0], columns)[1] > 1)
    if across * 3 > len(several):
        return False
    placed: dict[int, list[Stretch]] = {}
    for stretch in (stretch for row in several for stretch in row.stretches):
        placed.setdefault(_cell_of(stretch, columns)[0], []).append(stretch)
    alike = sum(max(_most_alike(column, edge) for edge in _EDGES) for column in placed.values())
    return alike * 5 >= sum(map(len, placed.values())) * 3


def _most_alike(column: Sequence[Stretch], edge: Callable[[Stretch], float]) -> int:
    places = Counter(round(edge(stretch) / _LEVEL) for stretch in column)
    return max(places[place] + places[place + 1] for place in places)


def _has_cells(row: Row, columns: Sequence[tuple[float, float]]) -> bool:
    """Tell whether a row has words at the edges of a table's columns, though no wide blank parts them."""
    return len(list(_at_columns(row.stretches, columns))) > 1


def _table_end(rows: Sequence[Row], place: int) -> int:
    """Return the place after the last row of a table that begins here; rows of one stretch may stand within it."""
    if len(rows[place].stretches) < 2:
        return place
    stop, alone = place + 1, 0
    for at in range(place + 1, len(rows)):
        if len(rows[at].stretches) > 1:
            alone, stop = 0, at + 1
            continue
        alone += 1
        if alone > 6 or rows[at].y - rows[at - 1].y > 4 * rows[at].size:
            break
    return _with_last_cell(rows, place, stop)


def _with_last_cell(rows: Sequence[Row], place: int, stop: int) -> int:
    """Take in the rows after the last one that go on with one of its cells."""
    edge = min(row.stretches[0].left for row in rows[place:stop])
    while stop < len(rows):
        row, above = rows[stop], rows[stop - 1]
        if row.stretches[0].left < edge + 2 * row.size or row.y - above.y > _FAR * row.size:
            break
        stop += 1
    return stop


def _columns(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """Return the columns of a table: where its stretches stand above each other, and beside others."""
    columns: list[tuple[float, float]] = []
    stretches = (stretch for row in rows for stretch in row.stretches)
    for stretch in sorted(stretches, key=lambda each: each.right - each.left):  # those that span columns come last
        met = _met(stretch, columns)
        if not met:
            columns = sorted([*columns, (stretch.left, stretch.right)])
        elif len(met) == 1:
            left, right = columns[met[0]]
            columns[met[0]] = min(left, stretch.left), max(right, stretch.right)
    beside = {
        after[0]
        for row in rows
        for before, after in pairwise(_cell_of(stretch, columns) for stretch in row.stretches)
        if after[0] == sum(before)
    }
    found = columns[:1]
    for place, (left, right) in enumerate(columns[1:], 1):
        if place in beside:
            found.append((left, right))
        else:
            found[-1] = found[-1][0], right
    return found


def _grid(rows: Sequence[Row], columns: list[tuple[float, float]], rules: Sequence[tuple[float, float, float]]) -> Grid:
    grid = Grid(columns)
    ruled = _ruled(rows, rules)
    above: Row | None = None
    edge: list[tuple[float, float, float]] = []
    for row in rows:
        crossed = [y for y in ruled if above and above.y <= y < row.y]
        if crossed:
            edge = [rule for rule in rules if any(abs(rule[0] - y) < _LEVEL for y in crossed)]
        if bool(crossed) if above and ruled else _begins(above, row, columns):
            grid.rows.append({})
        for stretch in _at_columns(row.stretches, columns):
            column = _cell_of(stretch, columns)[0]
            grid.add(stretch, column, goes_on=bool(edge) and not _has_rule(edge, columns[column]))
        above = row
    return grid


def _has_rule(edge: Sequence[tuple[float, float, float]], column: tuple[float, float]) -> bool:
    """Tell whether one of the rules at the edge of a row is drawn over a column."""
    middle = sum(column) / 2
    return any(left <= middle <= right for _y, left, right in edge)


def _at_columns(stretches: Sequence[Stretch], columns: Sequence[tuple[float, float]]) -> Iterator[Stretch]:
    """Yield the stretches of a row, cut where a word after a wider blank stands right at the edge of a column."""
    edges = [left for left, _right in columns[1:]]
    for stretch in stretches:
        begun = 0
        blanks = [after.left - word.right for word, after in pairwise(stretch.words)]
        usual = median(blanks) if blanks else 0.0
        for place, blank in enumerate(blanks, 1):
            word = stretch.words[place]
            if blank > 1.25 * usual and any(abs(word.left - edge) < 1 for edge in edges):
                yield Stretch(stretch.words[begun:place])
                begun = place
        yield Stretch(stretch.words[begun:])


def _ruled(rows: Sequence[Row], rules: Sequence[tuple[float, float, float]]) -> list[float]:
    """Return the heights of the rules that part the rows of a table; none when they are too few to part them all."""
    left = min(row.stretches[0].left for row in rows)
    right = max(row.stretches[-1].right for row in rows)
    within = sorted(
        {round(y) for y, begin, stop in rules if begin <= left + 20 and stop >= left and rows[0].y < y < rows[-1].y}
    )
    several = sum(1 for row in rows if len(row.stretches) > 1 and row.stretches[0].left < left + (right - left) * 0.2)
    return [float(y) for y in within] if len(within) >= max(1, several // 2) else []


def _begins(above: Row | None, row: Row, columns: Sequence[tuple[float, float]]) -> bool:
    """Tell whether a row of the table begins with these words, where no rules part the rows."""
    if above is None:
        return True
    far = row.y - above.y > _FAR * row.size
    first = row.stretches[0]
    if _cell_of(first, columns)[0] > 0:
        return far
    if _TIME.match(first.text):
        return not above.stretches[0].text.rstrip().endswith(("-", "–", "—"))
    return far or _cell_of(first, columns)[1] > 1 or len(row.stretches) > 1


def _cell_of(stretch: Stretch, columns: Sequence[tuple[float, float]]) -> tuple[int, int]:
    """Return the column in which a stretch begins, and how many it spans."""
    met = _met(stretch, columns)
    return (met[0], len(met)) if met else (0, 1)


def _met(stretch: Stretch, columns: Sequence[tuple[float, float]]) -> list[int]:
    """Return the columns that a stretch reaches into."""
    return [
        place for place, (left, right) in enumerate(columns) if stretch.left < right - 1 and stretch.right > left + 1
    ]
