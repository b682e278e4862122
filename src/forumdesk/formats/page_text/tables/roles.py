# SPDX-License-Identifier: MIT
"""What the columns of a table say: from the words that head them, or else from what stands in their cells.

What is then made of the rows is `lists`' business, or `lanes`' where each column is a room, a track or a day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from forumdesk.formats.page_text.clock import dates, times
from forumdesk.formats.page_text.headings import headings, kinds, rooms
from forumdesk.formats.page_text.people import people
from forumdesk.formats.page_text.source.normalise import Line
from forumdesk.formats.page_text.tables.cells import Cell, Record
from forumdesk.formats.page_text.vocabulary.tables import HEADERS, Column
from forumdesk.program import SessionKind
from forumdesk.text import fold

_WORDS = {word: column for column, listed in reversed(tuple(HEADERS.items())) for word in listed.folded}
_LONGEST_NAME = 60
"""Characters in a line of the heading of a column."""
_LINES = 4
"""Lines of such a heading."""
_IN_BRACKETS = re.compile(r"\s?[(\[][^()\[\]]{0,40}[)\]]")
_PARTS = re.compile(r"\s?[/&+,;–—-]\s?|\s(?:and|und|et|y|e|и|و)\s")
_ENDS = re.compile(r"(?:\w+\s){1,2}(?P<last>title|name|time|s|names|titles)")
_NUMBERS = re.compile(r"[\w.-]{0,4}\d{1,3}[.):]?")
_MOSTLY = 0.6
_ALWAYS = 0.8
_PEOPLE = frozenset({Column.PERSON, Column.CHAIR, Column.MODERATOR, Column.HOST, Column.DISCUSSANT})
_NUMBERED = frozenset({Column.PERSON, Column.AFFILIATION})
"""What a session has several of, a column each: "Speaker 1", "Speaker 2"."""
_KINDS = frozenset({Column.TIME, Column.END, Column.DATE, Column.LENGTH, Column.NUMBER})
_SAMPLE = 300
"""Rows from which the columns of a table are learnt."""
_SURE = 3
"""Rows from which a column's nature can be told without a heading."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What the columns of one table say."""

    columns: Mapping[int, Column]
    names: Mapping[int, tuple[Cell, ...]] = field(default_factory=dict)
    """The cells that head each column."""
    heads: int = 0
    """How many rows are its head."""

    def first(self, *wanted: Column) -> int | None:
        """Return the first column that says one of these."""
        return next((column for column, said in sorted(self.columns.items()) if said in wanted), None)


def header_of(text: str) -> Column | None:
    """Return what a column says whose heading this shadow is; None when it is no word for it."""
    if not text or len(text) > _LONGEST_NAME:
        return None
    said = fold(_IN_BRACKETS.sub("", text)).strip(" :.*_`?") or fold(text).strip(" :.*_")
    listed = [part for part in said.split(",") if part.strip()]
    if len(listed) > 1 and not all(_said_by(part.strip()) for part in listed):
        return None  # "Editor, Indo-Pacific Ledger" is what somebody is
    return _said_by(said)


def _said_by(said: str) -> Column | None:
    return _worded(said) or next((found for part in _PARTS.split(said) if part and (found := _worded(part))), None)


def _worded(said: str) -> Column | None:
    if column := _WORDS.get(said):
        return column
    if (column := _WORDS.get(said.rstrip("0123456789").rstrip(" #"))) in _NUMBERED:
        return column
    ending = _ENDS.fullmatch(said)
    return {"time": Column.TIME, "title": Column.TITLE, "name": Column.TITLE}.get(ending["last"]) if ending else None


def is_header(record: Record) -> bool:
    """Tell whether a row heads the columns below it, by its words."""
    texts = [cell.text for cell in record.cells]
    if sum(map(_is_short, record.cells)) < 2:
        return False
    said = [header_of(text) for text in texts]
    lanes = said[:1] == [Column.TIME] and (len(texts) >= 3 or dated(record.cells[1]) is not None)
    lanes = lanes and all(map(_is_short, record.cells))
    worded = lanes or sum(each is not None for each in said) >= 2
    return worded and not any(time_in(text) for text in texts)


def _is_short(cell: Cell) -> bool:
    """Tell whether a cell can head a column: each of its lines, such as a room, what is shown there, its seats."""
    return len(cell.lines) <= _LINES and all(len(line.text) <= _LONGEST_NAME for line in cell.lines)


def time_in(text: str) -> bool:
    """Tell whether a cell says a time, and not a sentence with a time in it."""
    found = next(times.find(text), None) if len(text) <= 80 else None
    return found is not None and len(text[: found.begin].split()) <= 3 and len(text[found.stop :]) <= 40


def layout(records: Sequence[Record]) -> Layout | None:
    """Return what the columns of a table say; None when nothing makes it a table of sessions."""
    heads = _heads(records)
    names = _names(records[:heads])
    body = [record for record in records[heads:] if record.cells]
    found = {column: said for column, cells in names.items() if (said := _said(cells))}
    width = max((cell.end for record in records for cell in record.cells), default=0)
    body = body[:_SAMPLE]
    filled = {column: _alone(body, column) for column in range(width)}
    _find_numbers(found, filled)
    _find_times(found, filled, body)
    unknown = [column for column in range(width) if column not in found and (filled[column] or column in names)]
    if _are_lanes(found, unknown, names, filled):
        found |= dict.fromkeys(unknown, Column.LANE)
    else:
        _learn(found, unknown, filled, len(body))
        _with_named_people_only(found, unknown, names)
    useful = {Column.TITLE, Column.LANE} & set(found.values())
    return Layout(found, names, heads) if useful else None


def _heads(records: Sequence[Record]) -> int:
    """Return how many rows are the table's head: those before its first time, where they can head anything."""
    count = 0
    for record in records[:3]:
        named = [cell for cell in record.cells if _is_short(cell)]
        timed = sum(time_in(cell.text) for cell in record.cells)
        if timed or len(named) < len(record.cells) or not record.cells:
            break
        if len(record.cells) < 2 and not is_header(record):
            break
        if not (is_header(record) or record.head or count or _names_lanes(record)):
            break
        count += 1
    return count


def _names_lanes(record: Record) -> bool:
    """Tell whether a row without a word for a time names rooms, tracks or days over the columns after the first."""
    corner = record.at(0)
    named = [cell for cell in record.cells if cell.column]
    texts = {fold(cell.text) for cell in named}
    if corner and not (record.head or header_of(corner.text)):
        return False
    return len(named) >= 2 and len(texts) == len(named) and not any(headings.is_paragraph(cell.text) for cell in named)


def _names(heads: Sequence[Record]) -> dict[int, tuple[Cell, ...]]:
    names: dict[int, tuple[Cell, ...]] = {}
    for record in heads:
        for cell in record.cells:
            for column in range(cell.column, cell.end):
                if cell not in names.get(column, ()) and not cell.hangs:
                    names[column] = (*names.get(column, ()), cell)
    return names


def _said(cells: Sequence[Cell]) -> Column | None:
    return next((said for cell in cells if (said := header_of(cell.text))), None)


def _alone(body: Sequence[Record], column: int) -> list[Cell]:
    """Return the cells that stand in one column only."""
    return [cell for record in body if (cell := record.at(column)) and cell.columns == 1 and not cell.hangs]


def _share(cells: Sequence[Cell], hits: int) -> bool:
    return bool(cells) and hits >= len(cells) * _MOSTLY


def _find_times(found: dict[int, Column], filled: Mapping[int, Sequence[Cell]], body: Sequence[Record]) -> None:
    """Find the columns of times and dates, whatever heads them."""
    for column, cells in filled.items():
        if found.get(column) in {Column.TITLE, Column.PERSON, Column.ABSTRACT}:
            continue
        timed = sum(only_time(cell.text) for cell in cells)
        dated = sum(_only_date(cell.lines) for cell in cells)
        if _share(cells, timed) and (timed > 1 or found.get(column) or len(body) < _SURE):
            if found.get(column) not in {Column.TIME, Column.END}:
                again = found.get(column - 1) is Column.TIME and _lone(filled[column - 1])
                found[column] = Column.END if again or _had_time(found, column) else Column.TIME
        elif _share(cells, dated) and column not in found:
            found[column] = Column.DATE
        elif column not in found and _share(cells, sum(times.duration(cell.text) is not None for cell in cells)):
            found[column] = Column.LENGTH
    _find_parts_of_days(found, filled)


def _find_parts_of_days(found: dict[int, Column], filled: Mapping[int, Sequence[Cell]]) -> None:
    """Take one of two columns under "Time" for a remark where only the other has times: "Morning | 9:00 - 9:10"."""
    headed = [column for column, said in found.items() if said is Column.TIME]
    timed = [
        column for column in headed if _share(filled[column], sum(only_time(cell.text) for cell in filled[column]))
    ]
    for column in headed if timed else ():
        if column not in timed:
            found[column] = Column.NUMBER


def _find_numbers(found: dict[int, Column], filled: Mapping[int, Sequence[Cell]]) -> None:
    """Take the first of two columns of titles, "Item" and "Topic", for the numbers that stand in it."""
    titles = [column for column, said in found.items() if said is Column.TITLE]
    for column in titles if len(titles) > 1 else ():
        if _share(filled[column], sum(_NUMBERS.fullmatch(cell.text) is not None for cell in filled[column])):
            found[column] = Column.NUMBER


def _had_time(found: Mapping[int, Column], column: int) -> bool:
    return any(said is Column.TIME and before < column for before, said in found.items())


def _lone(cells: Sequence[Cell]) -> bool:
    return all((first := next(times.find(cell.text), None)) is None or first.last is None for cell in cells)


def only_time(text: str) -> bool:
    """Tell whether a cell says a time, or two, and nothing else."""
    found = next(times.find(text), None) if len(text) <= 60 else None
    if found is None or len(text[: found.begin].split()) > 2:
        return False
    rest = text[found.stop :].strip(" .:;,-–")
    return not rest or rest[0] in "([" or any(times.find(rest)) or times.duration(rest) is not None


def _only_date(lines: Sequence[Line]) -> bool:
    return len(lines) <= 2 and headings.day_mention(lines[0]) is not None


def _are_lanes(
    found: Mapping[int, Column],
    unknown: Sequence[int],
    names: Mapping[int, tuple[Cell, ...]],
    filled: Mapping[int, Sequence[Cell]],
) -> bool:
    """Tell whether the columns that no word explains hold the sessions of a room, a track or a day each."""
    if {Column.TITLE, *_PEOPLE} & set(found.values()) or Column.TIME not in found.values():
        return False
    named = [column for column in unknown if column in names]
    if not named or len(named) < len([column for column in unknown if filled[column]]):
        return False
    if len(named) == 1:
        head = names[named[0]][-1]
        return rooms.is_room(head.text) or dated(head) is not None
    kinds = [_share(filled[column], _people(filled[column])) for column in named if len(filled[column]) >= _SURE]
    return not any(kinds) or all(kinds)


def _people(cells: Sequence[Cell]) -> int:
    return sum(any(people.people_in(line, expected=True) for line in cell.lines[:1]) for cell in cells)


def _learn(found: dict[int, Column], unknown: Sequence[int], filled: Mapping[int, Sequence[Cell]], rows: int) -> None:
    """Tell columns without a word for them apart by their cells: every session has a title."""
    left = [column for column in unknown if filled[column]]
    always = [column for column in left if len(filled[column]) >= rows * _ALWAYS]
    if Column.TITLE not in found.values() and len(always) == 1 and not _repeats(filled[always[0]]):
        found[always[0]] = Column.TITLE
        left.remove(always[0])
    for column in left:
        if said := _nature(filled[column]):
            found[column] = said
    left = [column for column in left if column not in found]
    if Column.TITLE not in found.values() and left:
        title = max(left, key=lambda column: (_length(filled[column]) * min(len(filled[column]), 20), -column))
        found[title] = Column.TITLE
        left.remove(title)
    found |= dict.fromkeys(left, Column.OTHER)


def _with_named_people_only(found: dict[int, Column], learnt: Sequence[int], names: Mapping[int, object]) -> None:
    """Where a heading says which column has the speakers, take people under another heading for something else."""
    if Column.PERSON in {said for column, said in found.items() if column not in learnt}:
        also = [column for column in learnt if found.get(column) is Column.PERSON and column in names]
        found |= dict.fromkeys(also, Column.OTHER)


def _length(cells: Sequence[Cell]) -> float:
    return min(60.0, sum(len(cell.text) for cell in cells) / len(cells))


def _nature(cells: Sequence[Cell]) -> Column | None:
    """Return what a column says, by its cells: numbers, people, kinds or rooms; None when it could be titles."""
    texts = [cell.text for cell in cells]
    if _share(cells, sum(_NUMBERS.fullmatch(text) is not None for text in texts)):
        return Column.NUMBER if len(set(texts)) == len(texts) else Column.ROOM
    if _share(cells, sum(rooms.is_room(text) for text in texts)):
        return Column.ROOM
    if _share(cells, _people(cells)):
        return Column.PERSON
    short = all(len(text) <= _LONGEST_NAME / 2 for text in texts)
    if len(texts) >= _SURE and short and sum(rooms.is_room(text) for text in texts) * 2 >= len(texts):
        return Column.ROOM
    if len(texts) >= _SURE and short and _repeats(cells):
        kind = sum(kinds.kind_of(text, "") is not SessionKind.TALK for text in texts)
        return Column.KIND if _share(cells, kind) else Column.ROOM
    return None


def _repeats(cells: Sequence[Cell]) -> bool:
    """Tell whether a column says the same again and again, or names rooms."""
    texts = [cell.text for cell in cells]
    named = sum(rooms.is_room(text) for text in texts)
    return len(texts) >= _SURE and (len({fold(text) for text in texts}) <= len(texts) / 2 or _share(cells, named))


def dated(cell: Cell) -> headings.DayMention | None:
    """Return the day that a cell names."""
    found = headings.day_mention(cell.lines[0])
    if found is None and (part := dates.find_date(cell.text)) and not part.last_day:
        found = headings.DayMention(cell.lines[0].number, (cell.lines[0].whole(),), date=part)
    return found
