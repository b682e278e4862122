# SPDX-License-Identifier: MIT
"""A list of speakers by itself, in any form in which programs print them: one a line, in a table, with affiliations.

It is read as the people of a session that has nothing else, by the same stages as a whole program.
"""

from __future__ import annotations

from dataclasses import dataclass

from forumdesk.errors import ForumDeskError
from forumdesk.formats.page_text import understand
from forumdesk.formats.reading import Answers
from forumdesk.i18n import _
from forumdesk.program import Person, Role
from forumdesk.wording import says_more

LONGEST = 100_000
"""Characters."""
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
    program = understand.read_text(_SESSION + text.lstrip("\n"), _("Pasted list"), Answers()).program
    found: dict[str, Listed] = {}
    for session in program.sessions_in_order:
        for seat in program.appearances_in(session.id):
            person = program.people[seat.person_id]
            role = None if seat.role in {Role.SPEAKER, Role.PANELIST} else seat.role
            byline = seat.byline if says_more(seat.byline, person) else ""
            found.setdefault(person.id, Listed(person, role, byline))
    return tuple(found.values())
