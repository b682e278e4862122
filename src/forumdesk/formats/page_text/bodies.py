# SPDX-License-Identifier: MIT
"""What stands under a session's heading: its room, its people with their roles and affiliations, and its description.

Which lines belong to which session is `blocks`' business.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from forumdesk.formats.page_text import people
from forumdesk.formats.page_text.headings import Heading, is_paragraph
from forumdesk.formats.page_text.normalise import Piece
from forumdesk.formats.page_text.rows import Row, Sort
from forumdesk.formats.page_text.vocabulary import people as people_words
from forumdesk.program import Role
from forumdesk.text import fold


@dataclass(frozen=True, slots=True)
class Listed:
    """One person in a session: the name's line, and the affiliation where it is printed."""

    named: people.Named
    role: Role | None = None
    detail: Piece | None = None


@dataclass(frozen=True, slots=True)
class SessionBlock:
    """A session as the text prints it."""

    heading: Heading
    day: int
    """Which of the outline's days it stands under, from 0; -1 before the first."""
    room: Piece | None = None
    paragraphs: tuple[Piece, ...] = ()
    people: tuple[Listed, ...] = ()
    roles: tuple[Piece, ...] = ()
    """Lines such as "Speakers:"."""
    track: Piece | None = None


def session(heading: Heading, body: tuple[Row, ...]) -> SessionBlock:
    """Read what stands under a heading: room, roles, people with their affiliations, and the description."""
    room, role = heading.room, None
    listed: list[Listed] = []
    paragraphs: list[Piece] = [*heading.remarks]
    roles: list[Piece] = []
    certain = any(row.sort is Sort.PERSON and all(each.sure for each in row.people) for row in body)
    lists = _lists_without_case(body)
    for place, row in enumerate(body):
        after = body[place + 1] if place + 1 < len(body) else None
        if row.sort is Sort.ROOM:
            room = room or row.room
        elif row.sort is Sort.ROLE:
            role = row.role
            roles.append(row.line.whole())
        elif row.sort is Sort.AFFILIATION or (listed and _is_affiliation(row, body[place - 1])):
            listed[-1:] = [replace(listed[-1], detail=row.line.piece())] if listed else []
        elif named := _people(row, after, expected=role is not None, certain=certain) or lists.get(place, ()):
            listed += [Listed(each, each.role or role, each.detail) for each in named]
        elif row.sort not in {Sort.LEFT_OUT, Sort.ZONE, Sort.CAPTION, Sort.ARTICLE}:
            paragraphs.append(row.paragraph)
    return SessionBlock(heading, -1, room, tuple(paragraphs), tuple(listed), tuple(roles))


def _lists_without_case(body: tuple[Row, ...]) -> dict[int, tuple[people.Named, ...]]:
    """Return, by place, the people of lines in a script without capitals, where two or more such lines follow."""
    found = {
        place: named
        for place, row in enumerate(body)
        if row.sort in {Sort.TEXT, Sort.PROSE} and not row.forced and (named := people.listed_without_case(row.line))
    }
    return {place: named for place, named in found.items() if place - 1 in found or place + 1 in found}


def _people(row: Row, after: Row | None, *, expected: bool, certain: bool) -> tuple[people.Named, ...]:
    if row.sort is Sort.PERSON and (row.forced or certain or expected or all(each.sure for each in row.people)):
        return row.people
    if row.sort is Sort.TEXT and (expected or _is_affiliation(after, row)):
        return people.people_in(row.line, expected=True)
    return row.people if row.sort is Sort.PERSON and _is_person(after) else ()


def _is_person(row: Row | None) -> bool:
    return row is not None and row.sort is Sort.PERSON


def _is_affiliation(row: Row | None, before: Row) -> bool:
    """Tell whether a line is the affiliation of the bare name on the line right above it."""
    if row is None or row.sort is not Sort.TEXT or row.line.after_blank or is_paragraph(row.line.text):
        return False
    named = people.people_in(before.line, expected=True)
    folded = fold(row.line.text)
    speaks = people_words.POSITIONS.are_in(folded) or people_words.ORGANIZATIONS.are_in(folded)
    return len(named) == 1 and named[0].detail is None and speaks
