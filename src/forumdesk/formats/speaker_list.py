# SPDX-License-Identifier: MIT
"""A list of speakers by itself, in any form in which programs print them: one a line, in a table, with affiliations.

It is read as the people of a session that has nothing else, by the same stages as a whole program.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from forumdesk.errors import ForumDeskError
from forumdesk.formats.page_text import understand
from forumdesk.formats.reading import Answers
from forumdesk.formats.spreadsheets.aliases import STRONG, WEAK, key_of
from forumdesk.i18n import _
from forumdesk.program import Person, Role
from forumdesk.text import clean_line
from forumdesk.wording import says_more

LONGEST = 100_000
"""Characters."""
_COLUMNS = ("speakers", "position", "organization")
"""What the columns of a table are that has no headings."""
_SESSION = "10:00 - 11:00 Session\nSpeakers:\n"


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody in the list."""

    person: Person
    role: Role | None
    """None where the list says of nobody what they do, or of this one that they speak."""
    byline: str
    """As printed, where it says more than position and organization; otherwise empty."""


def read(text: str) -> tuple[Listed, ...]:
    """Return who is listed, in order, or nobody; raise ForumDeskError for a text that is too long for a list."""
    if len(text) > LONGEST:
        raise ForumDeskError(_("That is too long for a list of speakers."))
    if not text.strip():
        return ()
    table = _table(text)
    if table:
        named = _understood("\n".join(name for name, _position, _organization in table))
        if len(named) == len(table):
            return tuple(
                replace(each, person=replace(each.person, position=position, organization=organization), byline="")
                for each, (_name, position, organization) in zip(named, table, strict=True)
            )
    return _understood(text)


def _table(text: str) -> list[tuple[str, ...]]:
    """Return name, position and organization of each row of a table that has all three; nothing for another list."""
    rows = [[clean_line(cell) for cell in line.split("\t")] for line in text.splitlines() if line.strip()]
    if {len(row) for row in rows} != {len(_COLUMNS)}:
        return []
    meant = tuple(STRONG.get(key_of(cell)) or WEAK.get(key_of(cell), ("", ""))[1] for cell in rows[0])
    headed = set(meant) == set(_COLUMNS)
    order = [(meant if headed else _COLUMNS).index(field) for field in _COLUMNS]
    return [tuple(row[place] for place in order) for row in rows[headed:]]


def _understood(text: str) -> tuple[Listed, ...]:
    program = understand.read_text(_SESSION + text.lstrip("\n"), _("Pasted list"), Answers()).program
    found: dict[str, Listed] = {}
    for session in program.sessions_in_order:
        for seat in program.appearances_in(session.id):
            person = program.people[seat.person_id]
            role = None if seat.role in {Role.SPEAKER, Role.PANELIST} else seat.role
            byline = seat.byline if says_more(seat.byline, person) else ""
            found.setdefault(person.id, Listed(person, role, byline))
    return tuple(found.values())
