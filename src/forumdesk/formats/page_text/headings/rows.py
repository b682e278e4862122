# SPDX-License-Identifier: MIT
"""What each line is by itself: a day, a session's heading, a room, a role, people, a byline, or text.

Only the line is looked at; what its neighbours make of it (a title under a time, a name under a name) is `blocks`'.
A person's correction of a line wins over everything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from forumdesk.formats.page_text.clock import dates, times, zone_names
from forumdesk.formats.page_text.headings import frames, headings, kinds, rooms
from forumdesk.formats.page_text.people import people
from forumdesk.formats.page_text.source.normalise import Line, Piece
from forumdesk.formats.page_text.vocabulary import pages as page_words
from forumdesk.formats.reading import Answers, MarkKind
from forumdesk.program import Role
from forumdesk.text import fold


class Sort(StrEnum):
    """What a line is by itself."""

    DAY = "day"
    HEADING = "heading"
    """Begins a session: it has a title or a label, and mostly a time."""
    TIME = "time"
    """Only a time."""
    ROOM = "room"
    ROLE = "role"
    PERSON = "person"
    AFFILIATION = "affiliation"
    BYLINE = "byline"
    ZONE = "zone"
    ARTICLE = "article"
    CAPTION = "caption"
    OPENING = "opening"
    """Names the program behind an article."""
    TEXT = "text"
    """Short: can be a title, a name, a caption ..."""
    PROSE = "prose"
    """A paragraph."""
    LEFT_OUT = "left out"


STARTERS = frozenset({Sort.DAY, Sort.HEADING, Sort.TIME})
"""What ends the session, day or article above it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line with what it is by itself; only the fields of its sort are set."""

    line: Line
    sort: Sort
    day: headings.DayMention | None = None
    heading: headings.Heading | None = None
    room: Piece | None = None
    bare_room: bool = False
    """A room's name without a word like "Room:", which may head the sessions after it."""
    role: Role | None = None
    people: tuple[people.Named, ...] = ()
    forced: bool = False
    """Whether a person has said what the line is."""
    column: str = ""
    """The heading of the table's column that the line stands in, where it is needed to understand the line."""

    @property
    def timed(self) -> bool:
        """Whether it says when something is, alone or with what it is."""
        return self.heading is not None and self.heading.time is not None

    @property
    def paragraph(self) -> Piece:
        """The whole line as a paragraph, after the heading of its column."""
        piece = self.line.whole()
        return replace(piece, text=f"{self.column.rstrip(' :')}: {piece.text}") if self.column else piece


_BYLINE = re.compile(rf"(?:{page_words.BYLINES.alternation})(?:\s|(?<=[:/])\s?)(?=\S)", re.IGNORECASE)
_DATED_BYLINE = re.compile(rf"\d\S*[ \t–—|·•,/:-]+{_BYLINE.pattern}", re.IGNORECASE)
_OWNED = re.compile(r"\(c\)\s(?:copyright\s)?\d{4}\b")
_ITEM = re.compile(r"\([a-z]\)\s", re.IGNORECASE)
NUMBERED = re.compile(r"\(?\d{1,2}(?:\.\d{1,2})?(?:[.)]\)?\s?|\t|(?<=\.\d)\s|(?<=\.\d\d)\s)(?=[^\W\d])")
"""What stands before an item of a list."""
_LINKS = re.compile(r"\t|\s?[·•|›>]\s?")
_CRUMBS = re.compile(r"\s[>›»]\s")
_MAIL = re.compile(rf"(?:{page_words.MAIL.alternation})\s?:\s", re.IGNORECASE)
_MARKS = ("\t", " - ", " – ", " — ", " • ", " · ", " / ")
_BESIDE = " \t-–—|·•,/:"
"""What stands between a byline and its date."""
_TITLE = 160
_ROLE = 40
"""Characters of a line that is only the label over people."""
_KINDS = frozenset(MarkKind)


def rows_of(lines: tuple[Line, ...], answers: Answers) -> tuple[Row, ...]:
    """Return every line with what it is: what a person has said of it, or else what it looks like."""
    found = []
    for line in lines:
        kind = answers.parts.get((line.number, line.cut)) or answers.lines.get(line.number, "")
        found.append(_forced(line, MarkKind(kind)) if kind in _KINDS else classify(line))
    return tuple(_without_owner(found))


def _without_owner(found: list[Row]) -> list[Row]:
    """Leave out "(c) Tide Institute" at the end of a page, unless it is an item of a list."""
    if found and not found[-1].forced and found[-1].line.text[:4].lower() == "(c) ":
        listed = len(found) > 1 and _ITEM.match(found[-2].line.text)
        return found if listed else [*found[:-1], Row(found[-1].line, Sort.LEFT_OUT)]
    return found


def classify(line: Line, *, expected: bool = False) -> Row:
    """Return what a line is by itself; `expected` says that it names people if it can."""
    if expected and (found := people.people_in(line, expected=True)):
        return Row(line, Sort.PERSON, people=tuple(replace(each, sure=True) for each in found))
    return _classified(line)


@lru_cache(maxsize=1 << 13)  # the search for tables asks for the same lines
def _classified(line: Line) -> Row:
    if line.long:
        return Row(line, Sort.PROSE)
    for look in (_as_navigation, _as_zone, _as_byline, _as_day_or_heading, _as_room, _as_people):
        if row := look(line):
            return row
    return Row(line, Sort.PROSE if headings.is_paragraph(line.text) else Sort.TEXT)


def _forced(line: Line, kind: MarkKind) -> Row:
    row = _FORCED[kind](line)
    return replace(row, forced=True)


def _force_day(line: Line) -> Row:
    return Row(
        line,
        Sort.DAY,
        day=headings.day_mention(line) or headings.DayMention(line.number, (line.whole(),), title=line.piece()),
    )


def _force_title(line: Line) -> Row:
    heading = None if line.long else headings.heading_in(line)
    if heading is None or (heading.title is None and heading.label is None):
        heading = headings.Heading(line.number, title=line.piece())
    return Row(line, Sort.HEADING, heading=heading)


def _force_time(line: Line) -> Row:
    found = None if line.long else next(times.find(line.text), None)
    if found is None:
        return Row(line, Sort.LEFT_OUT)
    piece = line.piece(found.begin, found.stop)
    return Row(line, Sort.TIME, heading=headings.Heading(line.number, time=headings.TimePiece(found, piece)))


def _force_room(line: Line) -> Row:
    match = rooms.LABEL.match(line.text)
    return Row(line, Sort.ROOM, room=line.piece(match.end() if match else 0))


def _force_role(line: Line) -> Row:
    return Row(line, Sort.ROLE, role=people.role_of(line.text)[0] or Role.SPEAKER)


_FORCED: Mapping[MarkKind, Callable[[Line], Row]] = {
    MarkKind.DAY: _force_day,
    MarkKind.LABEL: lambda line: Row(line, Sort.HEADING, heading=headings.Heading(line.number, label=line.piece())),
    MarkKind.TITLE: _force_title,
    MarkKind.TIME: _force_time,
    MarkKind.ROOM: _force_room,
    MarkKind.PERSON: lambda line: Row(line, Sort.PERSON, people=people.people_in(line, expected=True, forced=True)),
    MarkKind.ROLE: _force_role,
    MarkKind.AFFILIATION: lambda line: Row(line, Sort.AFFILIATION),
    MarkKind.DESCRIPTION: lambda line: Row(line, Sort.PROSE),
    MarkKind.ARTICLE: lambda line: Row(line, Sort.ARTICLE),
    MarkKind.CAPTION: lambda line: Row(line, Sort.CAPTION),
    MarkKind.LEFT_OUT: lambda line: Row(line, Sort.LEFT_OUT),
}


def _as_navigation(line: Line) -> Row | None:
    folded = fold(line.text).strip(" .:>»→")
    if folded in page_words.NAVIGATION.folded or folded.startswith(("©", "copyright ")) or _OWNED.match(folded):
        return Row(line, Sort.LEFT_OUT)
    cells = [cell.strip() for cell in _LINKS.split(folded)]
    linked = len(cells) > 2 and any(cell in page_words.NAVIGATION.folded for cell in cells)
    crumbs = len(_CRUMBS.findall(line.text)) > 1 and not any(times.find(line.text))
    mailed = _MAIL.match(line.text) is not None and not any(times.find(line.text))
    if linked or crumbs or mailed or (len(folded) < _TITLE and page_words.COOKIES.are_in(folded)):
        return Row(line, Sort.LEFT_OUT)
    return None


def _as_zone(line: Line) -> Row | None:
    if zone_names.said_in(line.text) and not any(times.find(line.text)):
        return Row(line, Sort.ZONE)
    return None


def _as_day_or_heading(line: Line) -> Row | None:
    if begun := frames.start_of(line):
        return Row(line, Sort.DAY, day=begun)
    if frames.is_aside(line.text):
        return Row(line, Sort.TEXT)
    heading = headings.heading_in(line)
    if heading and heading.time and heading.day and not heading.title and not heading.label:
        return Row(line, Sort.DAY, day=heading.day, heading=heading)
    if heading:
        sort = Sort.HEADING if heading.title or heading.label else Sort.TIME
        return Row(line, sort, heading=heading)
    day = headings.day_mention(line)
    return Row(line, Sort.DAY, day=day) if day else None


def _as_room(line: Line) -> Row | None:
    match = rooms.LABEL.match(line.text)
    if match and len(line.text) <= 100 and not headings.is_paragraph(line.text):
        return Row(line, Sort.ROOM, room=line.piece(match.end()))
    if rooms.is_room(line.text):
        return Row(line, Sort.ROOM, room=line.piece(), bare_room=True)
    return None


def _as_byline(line: Line) -> Row | None:
    if len(line.text) > _TITLE or not (_BYLINE.match(line.text) or _DATED_BYLINE.search(line.text)):
        return None
    begin, stop = without_date(line.text)
    match = _BYLINE.match(line.text, begin, stop)
    if match is None:
        return None
    names = byline_names(line.between(begin, stop, line.place), match.end() - begin)
    return Row(line, Sort.BYLINE, people=names) if names else None


def without_date(text: str) -> tuple[int, int]:
    """Return the stretch of a shadow beside a date at its beginning or end; all of it where there is none."""
    dated = dates.find_date(text)
    if dated is None:
        return 0, len(text)
    begin, stop = (dated.stop, len(text)) if not text[: dated.begin].strip(_BESIDE) else (0, dated.begin)
    while begin < stop and text[begin] in _BESIDE:
        begin += 1
    return begin, stop


def byline_names(line: Line, start: int) -> tuple[people.Named, ...]:
    """Return the authors named from a place in a shadow line; empty when it is no list of names."""
    stop = min(
        (place for mark in _MARKS if (place := line.text.find(mark, start)) > 0),
        default=len(line.text),
    )
    return people.names_from(line.between(0, len(line.text[:stop].rstrip(_BESIDE)), line.place), start)


def _as_people(line: Line) -> Row | None:
    role, rest = people.role_of(line.text)
    bare = rest >= len(line.text.rstrip()) and len(line.text) < _ROLE
    if role and bare and (line.text[-1:] == ":" or not kinds.is_edge(line.text)):
        return Row(line, Sort.ROLE, role=role)
    found = people.people_in(line) or _numbered_people(line)
    return Row(line, Sort.PERSON, people=found) if found else None


def _numbered_people(line: Line) -> tuple[people.Named, ...]:
    """Return the people on an item of a list, "4.1 Jane Roe (Lake Guild)", which can be no title."""
    number = NUMBERED.match(line.text)
    found = people.people_in(line.between(number.end(), len(line.text), line.place)) if number else ()
    return found if all(each.sure and (each.detail or each.honorific) for each in found) else ()
