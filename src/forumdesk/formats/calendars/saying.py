# SPDX-License-Identifier: MIT
"""What a calendar entry of ours says in its description: who speaks, what it is about, and the links last.

The writer puts it together, and the reader of our own calendars takes it apart the same way.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from types import MappingProxyType

from forumdesk.i18n import _
from forumdesk.markup import plain_of, safe_html
from forumdesk.program import Appearance, Person, Program, Role, Session
from forumdesk.text import clean, clean_line
from forumdesk.wording import affiliation

_RICH = re.compile(r"<(?!/?p>)")
_LEADS = MappingProxyType({Role.MODERATOR: _("moderator"), Role.CHAIR: _("chair"), Role.HOST: _("host")})


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands in a description before and after the session's own texts."""

    before: tuple[str, ...]
    after: str

    def around(self, texts: list[str]) -> str:
        """Return the whole description."""
        return "\n\n".join(part for part in (*self.before, *texts, self.after) if part)

    def inside(self, whole: str) -> str | None:
        """Return the texts of a description; None when it does not stand in this frame."""
        front = "".join(f"{part}\n\n" for part in map(clean, self.before) if part)
        behind = f"\n\n{clean(self.after)}" if self.after else ""
        if len(whole) <= len(front) + len(behind):
            return None
        inner = whole[len(front) : len(whole) - len(behind)]
        return inner if whole == f"{front}{inner}{behind}" else None


def location(program: Program, session: Session) -> str:
    """Return "Room, Floor, Venue"."""
    room = program.rooms.get(session.room_id)
    parts = (room.name, room.floor) if room else ()
    return ", ".join(line for part in (*parts, program.conference.venue) if (line := clean_line(part)))


def frame(program: Program, session: Session) -> Frame:
    """Return what a session's description says besides its texts."""
    billed = [(a, program.people[a.person_id]) for a in program.billed(session.id) if a.person_id in program.people]
    heading = ": ".join(line for part in (session.label, session.subtitle) if (line := clean_line(part)))
    who = "\n".join(line for a, person in billed if (line := _affiliation(a, person)))
    return Frame((_speakers(billed), who, heading), _links(session))


def texts(session: Session) -> list[str]:
    """Return what a session is about, as it stands in the program, each text once."""
    return [text for text in dict.fromkeys((session.abstract, session.description)) if text]


@dataclass(frozen=True, slots=True)
class Said:
    """The description of a session's entry."""

    plain: str
    rich: str
    """As HTML, for Outlook, where that says more; else empty."""
    field: str
    """The field of the session that can be taken out of `plain` as it is; empty where none can."""


def said(program: Program, session: Session) -> Said:
    """Return what a session's entry says of it."""
    around, own = frame(program, session), texts(session)
    shown = [safe_html(text) for text in own]
    whole = around.around(list(map(plain_of, shown)))
    rich = ""
    if _RICH.search("".join(shown)):
        rich = clean_line("".join((*map(_paragraph, around.before), *shown, _paragraph(around.after))))
    fields = {name: text for name in ("abstract", "description") if (text := getattr(session, name))}
    exact = len(fields) == 1 and own[0] == clean(own[0]) == around.inside(clean(whole))
    return Said(whole, rich, next(iter(fields)) if exact else "")


def _paragraph(text: str) -> str:
    return f"<p>{html.escape(text, quote=False)}</p>".replace("\n", "<br>") if text else ""


def _speakers(billed: list[tuple[Appearance, Person]]) -> str:
    names = []
    for appearance, person in billed:
        lead = _LEADS.get(appearance.role)
        names.append(f"{_name(person)} ({lead})" if lead else _name(person))
    return _("Speakers: {names}").format(names=", ".join(names)) if names else ""


def _name(person: Person) -> str:
    return clean_line(f"{person.honorific} {person.name}")


def _affiliation(appearance: Appearance, person: Person) -> str:
    line = clean_line(appearance.byline or affiliation(person))
    return f"{_name(person)}: {line}" if line else ""


def _links(session: Session) -> str:
    lines = [f"{_('Live stream')}: {session.stream_url}"] if session.stream_url else []
    lines += [f"{link.title}: {link.url}" if link.title else link.url for link in session.links]
    return "\n".join(clean_line(line) for line in lines)
