# SPDX-License-Identifier: MIT
"""What stands in a cell that holds a session: its label, title, room and own time, its people, and its text.

A cell can hold several sessions, each with its own time. Which time, room and track the table gives them is `lists`'
and `lanes`' business.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from forumdesk.formats.page_text.clock import times
from forumdesk.formats.page_text.headings import headings, kinds, labels, rooms, rows
from forumdesk.formats.page_text.headings.headings import Heading, TimePiece
from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.people import people, role_labels
from forumdesk.formats.page_text.source.normalise import Line, Piece, joined
from forumdesk.formats.page_text.tables.cells import Cell
from forumdesk.program import Role, SessionKind

_OPEN = re.compile(
    r"(?:[-–—,:/&+(«“„]|\b(?:[a-zà-ÿ]{1,2}|the|and|for|from|with|into|les|des|une|par|sur|pour|avec|der|die|das|den|dem|und"
    r"|für|von|mit|eine?|del|los|las|con|por|para|dos|della|het|een|och|для|или|при))$"
)
_GOES_ON = re.compile(r"[)\]»”&+/,;:.!?–—-]|\(")
_TAIL = re.compile(r"(?:\s[-–—]{1,2}|\s?[—|/]|\t|\sby)\s")
_BRACKETS = re.compile(r"\s[(\[](?=[^()\[\]]{3,120}[)\]]$)")
_COLON = re.compile(r"\s?:\s")
_MOSTLY = 0.5
_BADGE = 2
"""Words between a title and its people that say for whom or in which language it is: "Beginners", "In English"."""


class Speakers(Enum):
    """Where the titles of a table name their speakers."""

    NONE = "nowhere"
    AFTER = "after"
    BEFORE = "before"
    ABOVE = "above"
    """On the line over the title."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A session as one cell has it."""

    heading: Heading
    line: Line
    body: tuple[Row, ...]


def entries(cell: Cell, time: TimePiece | None = None, *, speakers: Speakers) -> Iterator[Entry]:
    """Yield the sessions of a cell at the time of its row; `speakers` says where titles of its table name them."""
    group: list[Line] = []
    for line in unwrapped(cell):
        if group and _own_time(line):
            yield _entry(group, time, speakers=speakers)
            group = []
        group.append(line)
    if group:
        yield _entry(group, time, speakers=speakers)


def speakers_in(cells: Iterable[Cell]) -> Speakers:
    """Tell whether titles in these cells mostly stand with their speakers: "Title – Jane Roe", "Jane Roe: Title"."""
    several = [cell for cell in cells if not kinds.is_aside(cell.text)]
    stacked = [cell.lines for cell in several if len(cell.lines) > 1]
    if len(stacked) > 1 and sum(map(_stands_above, stacked)) >= len(stacked) * _MOSTLY:
        return Speakers.ABOVE
    single = [cell.lines[0] for cell in several if len(cell.lines) == 1]
    short = [line for line in single if not line.long]
    for where, look in ((Speakers.AFTER, _tail), (Speakers.BEFORE, _front)):
        if len(short) > 1 and sum(look(line) is not None for line in short) >= len(short) * _MOSTLY:
            return where
    return Speakers.NONE


def _stands_above(lines: Sequence[Line]) -> bool:
    """Tell whether the first line of a cell names somebody, with where from, and the second can be a title."""
    found = () if lines[0].long else people.people_in(lines[0])
    named = len(found) == 1 and found[0].detail is not None and people.looks_like_name(found[0].name.text)
    return named and not (people.people_in(lines[1], expected=True) or people.role_of(lines[1].text)[0])


def unwrapped(cell: Cell) -> list[Line]:
    """Return the lines of a cell, those joined that a narrow column has broken."""
    found: list[Line] = []
    for line in cell.lines:
        if found and _goes_on(found[-1], line, cell.fits):
            found[-1] = joined(found[-1], line)
        else:
            found.append(line)
    return found


def _goes_on(line: Line, after: Line, fits: int) -> bool:
    """Tell whether a line only goes on with what the line above says."""
    if line.long or after.long or people.role_of(after.text)[0] or _own_time(after):
        return False
    role, rest = people.role_of(line.text)
    if role and rest >= len(line.text):
        return False
    flows = _OPEN.search(line.text) or after.text[:1].islower() or _GOES_ON.match(after.text)
    if flows and not people.people_in(line, expected=True):
        return True
    return fits > 0 and _is_wrapped(line, after, fits)


def _is_wrapped(line: Line, after: Line, fits: int) -> bool:
    """Tell whether the first word of a line did not fit into the narrow line above."""
    if line.text[-1:] in "-,;" or after.text[:1].islower() or after.text[:1] == "(":
        return True
    full = len(line.text) + 1 + len(after.text.split()[0]) > fits
    return full and not people.people_in(after, expected=True)


def _own_time(line: Line) -> bool:
    found = None if line.long else next(times.find(line.text), None)
    return found is not None and not line.text[: found.begin].strip(" ([")


def _entry(group: Sequence[Line], time: TimePiece | None, *, speakers: Speakers) -> Entry:
    lines = list(group)
    heading = Heading(lines[0].number, time=time)
    if _own_time(lines[0]) and (own := headings.heading_in(lines[0])):
        heading = own
        if own.title is None and own.label is None and len(lines) > 1:
            lines.pop(0)
    elif len(lines) > 1 and rooms.is_room(lines[0].text):
        heading = replace(heading, room=lines.pop(0).piece())
    above = speakers is Speakers.ABOVE and len(lines) > 1 and _stands_above(lines)
    if above or (len(lines) > 1 and _names_people(lines[0]) and not people.people_in(lines[1], expected=True)):
        lines[:2] = [lines[1], lines[0]]
    title = lines.pop(0)
    spoken: tuple[Row, ...] = ()
    if heading.title is None:
        heading, spoken = _titled(
            heading, title, speakers=Speakers.NONE if lines or speakers is Speakers.ABOVE else speakers
        )
    if heading.title is None and heading.label and lines and not people.people_in(lines[0], expected=True):
        title = lines.pop(0)
        heading = replace(heading, title=title.piece())
    return Entry(replace(heading, line=title.number), title, (*spoken, *_body(lines)))


def _names_people(line: Line) -> bool:
    found = people.people_in(line)
    return bool(found) and all(each.sure for each in found)


def _titled(heading: Heading, line: Line, *, speakers: Speakers) -> tuple[Heading, tuple[Row, ...]]:
    """Give a heading the title on a line, and the rows of the people that the line ends with."""
    if line.long:
        return replace(heading, title=line.piece()), ()
    labelled = any(label.begin for label in role_labels.labels_in(line.text))  # "Title. Chair – Jane Roe"
    said = _front(line) if speakers is Speakers.BEFORE else None if labelled else _tail(line)
    if said is None or (speakers is Speakers.NONE and not _is_plain(line, said.line)):
        return headings.titled(heading, line), ()
    title = line.between(said.begin, said.stop, line.place)
    return headings.titled(heading, title), (Row(said.line, Sort.PERSON, people=_sure(said.people)),)


def _is_plain(line: Line, tail: Line) -> bool:
    """Tell whether the end of a title names people without doubt: it is set apart by its type, or says where from."""
    start = tail.segments[0].start
    if any(segment.glued and segment.start == start for segment in line.segments):
        return True
    found = people.people_in(tail, expected=True)
    return all(each.detail for each in found) and any(_names_people(tail) for _each in found[:1])


@dataclass(frozen=True, slots=True)
class _Said:
    """The people on the line of a title, and from where to where the title itself stands."""

    begin: int
    stop: int
    line: Line
    people: tuple[people.Named, ...]


def _tail(line: Line) -> _Said | None:
    """Return the people after a title."""
    text = line.text
    if match := _BRACKETS.search(text):
        inner = line.between(match.end(), len(text) - 1, line.place)
        if named := people.people_in(inner, expected=True):
            return _Said(0, match.start(), inner, named)
    for match in reversed(list(_TAIL.finditer(text))):
        tail = line.between(match.end(), len(text), line.place)
        named = people.people_in(tail, expected=True) if tail.text and match.start() else ()
        if named:
            return _Said(0, match.start(), tail, named)
    return None


def _front(line: Line) -> _Said | None:
    """Return the people before a title."""
    match = _COLON.search(line.text)
    if match is None or match.end() >= len(line.text):
        return None
    front = line.between(0, match.start(), line.place)
    if not front.text or labels.is_whole(front.text) or kinds.kind_of(front.text, "") is not SessionKind.TALK:
        return None
    named = people.people_in(front, expected=True)
    return _Said(match.end(), len(line.text), front, named) if named else None


def _sure(named: Iterable[people.Named]) -> tuple[people.Named, ...]:
    return tuple(replace(each, sure=True) for each in named)


def _body(lines: Sequence[Line]) -> Iterator[Row]:
    """Yield what the lines of a cell under its title are."""
    expected = True
    for place, line in enumerate(lines):
        row = rows.classify(line)
        named = row.people
        if row.sort is Sort.TEXT and expected:
            named = people.people_in(line, expected=True)
        if named:
            yield Row(line, Sort.PERSON, people=_sure(named))
        elif row.sort in {Sort.ROLE, Sort.ROOM, Sort.AFFILIATION, Sort.PROSE, Sort.LEFT_OUT}:
            yield replace(row, bare_room=False)
        else:
            yield Row(line, Sort.TEXT)
        badge = not place and row.sort is Sort.TEXT and len(line.text.split()) <= _BADGE
        expected = bool(named) or row.sort is Sort.ROLE or badge


def _room(line: Line) -> Piece:
    match = rooms.LABEL.match(line.text)
    return line.piece(match.end() if match else 0)


def listed(cell: Cell, role: Role | None, detail: Cell | None) -> Iterator[Row]:
    """Yield the people of a cell that has nothing else, with the affiliations of a cell beside it."""
    lines = [line for line in unwrapped(cell) if not line.long]
    details = list(detail.lines) if detail else []
    found = [(line, people.people_in(line, expected=True)) for line in lines]
    alone = sum(len(named) for _line, named in found)
    for place, (line, named) in enumerate(found):
        if rooms.is_room(line.text) or rooms.LABEL.match(line.text):
            yield Row(line, Sort.ROOM, room=_room(line))
            continue
        beside = details[place] if len(details) == len(found) else None
        where = beside.piece() if beside and (len(named) == 1 or alone == 1) else None
        said = tuple(replace(each, role=each.role or role, detail=each.detail or where, sure=True) for each in named)
        if said:
            yield Row(line, Sort.PERSON, people=said)
        elif (row := rows.classify(line)).sort in {Sort.ROLE, Sort.ROOM, Sort.AFFILIATION}:
            yield replace(row, bare_room=False)
        else:
            yield Row(line, Sort.PROSE)
