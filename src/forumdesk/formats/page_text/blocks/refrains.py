# SPDX-License-Identifier: MIT
"""What stands behind title after title of a text and so is none of them: its rooms, and remarks such as "(long)".

A room that the text names once is known wherever it stands at the end of a title, in brackets or behind a comma.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from forumdesk.formats.page_text.blocks.bodies import SessionBlock
from forumdesk.formats.page_text.headings import kinds
from forumdesk.formats.page_text.headings.headings import Heading
from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.source.normalise import Piece, trimmed
from forumdesk.text import fold

_BRACKET = re.compile(r"\s?\(([^()]{2,60})\)$")
_BEHIND = re.compile(r"(?:,|\s[–—@-]|[.;])\s(?=[^,.;]{2,40}$)")
_HEADLINES = 4
_NEARLY_ALL = 0.8
_PLAIN = frozenset({Sort.TEXT, Sort.PERSON})
_OFTEN = 3
"""Titles that end with the same words in brackets, of which these are then no part."""
_FAMILY = 4
"""Titles that end with one small word in brackets, where few such words are used: "(long)", "(short)"."""


def told(sessions: Sequence[SessionBlock]) -> list[SessionBlock]:
    """Return the sessions without what recurs behind their titles."""
    titles = [each.heading.title for each in sessions]
    ends = [fold(match[1]) for title in titles if title and (match := _BRACKET.search(title.text))]
    met = Counter(ends)
    small = Counter(end for end in ends if end.isalpha())
    few = sum(small.values()) >= _FAMILY and len(small) * 2 <= sum(small.values())
    recurring = {end for end in met if met[end] >= _OFTEN or (few and end in small)}
    known = {fold(each.room.text) for each in sessions if each.room}
    return [_told(each, known, recurring) for each in sessions]


def _told(session: SessionBlock, known: set[str], recurring: set[str]) -> SessionBlock:
    heading = session.heading
    title = heading.title
    if title is None:
        return session
    bracket = _BRACKET.search(title.text)
    behind = bracket or _BEHIND.search(title.text)
    said = fold(bracket[1] if bracket else title.text[behind.end() :]) if behind else ""
    if behind is None or not behind.start() or (heading.room and fold(heading.room.text) != said):
        return session
    if said in known:
        room = trimmed(title, *bracket.span(1)) if bracket else trimmed(title, behind.end(), len(title.text))
        return replace(session, heading=replace(_cut(heading, title, behind.start()), room=room), room=room)
    if not bracket or said not in recurring or not bracket[1][:1].islower():
        return session
    remark = trimmed(title, *bracket.span(1))
    return replace(session, heading=_cut(heading, title, bracket.start()), paragraphs=(remark, *session.paragraphs))


def without_headlines(rows: Sequence[Row]) -> list[Row]:
    """Return the lines without what every line with a time says, such as the name of the event, as a title: it stands
    on the next line.
    """
    timed = [place for place, row in enumerate(rows) if row.timed and row.sort is Sort.HEADING and not row.forced]
    said = Counter(_title_of(rows[place]) for place in timed)
    ((title, count),) = said.most_common(1) or (("", 0),)
    if not title or count < _HEADLINES or count < len(timed) * _NEARLY_ALL or kinds.is_aside(title):
        return list(rows)
    places = {place for place in timed if _title_of(rows[place]) == title}
    if not all(place + 1 < len(rows) and rows[place + 1].sort in _PLAIN for place in places):
        return list(rows)
    return [_without_title(row) if place in places else row for place, row in enumerate(rows)]


def _title_of(row: Row) -> str:
    title = row.heading.title if row.heading else None
    return fold(title.text) if title else ""


def _without_title(row: Row) -> Row:
    heading = row.heading
    if heading is None or heading.title is None:
        return row
    return replace(row, sort=Sort.TIME, heading=replace(heading, title=None, spare=(*heading.spare, heading.title)))


def _cut(heading: Heading, title: Piece, stop: int) -> Heading:
    return replace(heading, title=trimmed(title, 0, stop))
