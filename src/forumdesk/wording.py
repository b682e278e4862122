# SPDX-License-Identifier: MIT
"""What the window says of a session, a role, an article: the short texts that several views share, in one voice.

Times and dates are said by `times`; whole sentences about problems by whoever found them.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime

from forumdesk.i18n import _, ngettext
from forumdesk.program import (
    Appearance,
    Article,
    Person,
    Program,
    Role,
    Room,
    Session,
    SessionKind,
    SessionState,
    Source,
)
from forumdesk.text import fold
from forumdesk.times import WEEKDAYS_SHORT, clock, dates_in_words, wall

_KINDS = {
    SessionKind.PANEL: _("Panel"),
    SessionKind.KEYNOTE: _("Keynote"),
    SessionKind.TALK: _("Talk"),
    SessionKind.WORKSHOP: _("Workshop"),
    SessionKind.OPENING: _("Opening"),
    SessionKind.CLOSING: _("Closing"),
    SessionKind.BREAK: _("Break"),
    SessionKind.SOCIAL: _("Social"),
    SessionKind.OTHER: _("Session"),
}
_STATES = {
    SessionState.DRAFT: _("Draft"),
    SessionState.TENTATIVE: _("Not confirmed"),
    SessionState.CONFIRMED: _("Confirmed"),
    SessionState.CANCELLED: _("Cancelled"),
}
_ROLES = {
    Role.MODERATOR: _("Moderator"),
    Role.CHAIR: _("Chair"),
    Role.HOST: _("Host"),
    Role.KEYNOTE: _("Keynote"),
    Role.PANELIST: _("Panelist"),
    Role.SPEAKER: _("Speaker"),
    Role.DISCUSSANT: _("Discussant"),
}
_ROLES_OF_MANY = {
    Role.MODERATOR: _("Moderators"),
    Role.CHAIR: _("Chairs"),
    Role.HOST: _("Hosts"),
    Role.KEYNOTE: _("Keynote speakers"),
    Role.PANELIST: _("Panelists"),
    Role.SPEAKER: _("Speakers"),
    Role.DISCUSSANT: _("Discussants"),
}
_PLAIN = {Role.PANELIST, Role.SPEAKER}
"""What everybody is who is not marked; saying it of each would only hide the others."""

READ_TO_END = 0.985
"""The fraction of an article from which on it counts as read: nobody scrolls over the last blank line."""
_WORDS_A_MINUTE = 230
_SIGNS_A_MINUTE = 500
"""Reading speed where words have no blanks between them."""


def kind_word(kind: SessionKind) -> str:
    """Return "Panel", "Talk" and so on."""
    return _KINDS[kind]


def called(session: Session) -> str:
    """Return what is printed before the title: the session's own label, or its kind."""
    return session.label or kind_word(session.kind)


def role_word(role: Role) -> str:
    """Return "Moderator", "Speaker" and so on."""
    return _ROLES[role]


def roles_word(role: Role) -> str:
    """Return "Moderators", "Speakers" and so on."""
    return _ROLES_OF_MANY[role]


def role_mark(role: Role) -> str:
    """Return the role where it sets somebody apart; empty for panelists and speakers."""
    return "" if role in _PLAIN else role_word(role)


def state_name(state: SessionState) -> str:
    """Return "Confirmed", "Not confirmed" and so on."""
    return _STATES[state]


def state_word(session: Session) -> str:
    """Return a session's state where it is not the plain one: "Cancelled", "Not confirmed", "Draft"."""
    return "" if session.state is SessionState.CONFIRMED else state_name(session.state)


def state_sentence(session: Session) -> str:
    """Return what a session's state means to somebody who wants to go; empty for a confirmed one."""
    return {
        SessionState.CANCELLED: _("Cancelled. It does not take place."),
        SessionState.TENTATIVE: _("Not confirmed yet. It may still change."),
        SessionState.DRAFT: _("A draft. It is not announced yet."),
        SessionState.CONFIRMED: "",
    }[session.state]


def slot(start: datetime) -> str:
    """Return a start as a list shows it: "Wed 10:30"."""
    return f"{WEEKDAYS_SHORT[start.weekday()]} {clock(start)}"


def series(program: Program, session: Session) -> str:
    """Return a session's place among its like on its day and in its room: "Panel 3 of 4", "Talk 2 of 9 in K.101".

    Empty where there is no series: for a single one, a break, or a session without a time.
    """
    day = program.date_of(session)
    if day is None or session.kind == SessionKind.BREAK:
        return ""
    same_day = program.sessions_on(day)
    alike = [s.id for s in same_day if s.kind == session.kind and s.room_id == session.room_id]
    if len(alike) < 2:
        return ""
    words = _("{kind} {number} of {count}").format(
        kind=kind_word(session.kind), number=alike.index(session.id) + 1, count=len(alike)
    )
    room = program.rooms.get(session.room_id)
    if room is None or len({s.room_id for s in same_day}) == 1:
        return words
    return _("{series} in {room}").format(series=words, room=room.name)


def room_words(room: Room) -> str:
    """Return a room with what is known of it: "Hall B, floor 2, 120 seats"."""
    parts = [room.name]
    if room.floor:
        parts.append(_("floor {floor}").format(floor=room.floor) if room.floor.isdigit() else room.floor)
    if room.capacity:
        parts.append(ngettext("{count} seat", "{count} seats", room.capacity))
    return ", ".join(parts)


def where(program: Program, session: Session) -> str:
    """Return where a session takes place; says so when only this one has no room, and is empty when none has."""
    room = program.rooms.get(session.room_id)
    if room is not None:
        return room_words(room)
    return _("No room given") if program.rooms else program.conference.venue


def affiliation(person: Person) -> str:
    """Return "position, organization", as far as the program knows them."""
    return ", ".join(part for part in (person.position, person.organization) if part)


def billing(program: Program, appearance: Appearance) -> str:
    """Return the line about a person in one session: as printed there, or else the affiliation."""
    person = program.people.get(appearance.person_id)
    return appearance.byline or (affiliation(person) if person is not None else "")


def says_more(byline: str, person: Person) -> bool:
    """Tell whether a printed line has more in it than position and organization with "of" or "at" between them."""
    known = set(re.findall(r"\w+", fold(affiliation(person))))
    return any(word not in known and len(word) > 3 for word in re.findall(r"\w+", fold(byline)))


def names_in(program: Program, session_id: str) -> tuple[str, ...]:
    """Return the names of who appears in a session, the moderator first."""
    billed = program.billed(session_id)
    return tuple(program.people[a.person_id].name for a in billed if a.person_id in program.people)


def authors_of(program: Program, article: Article) -> tuple[Person, ...]:
    """Return an article's authors in the printed order."""
    return tuple(program.people[key] for key in article.author_ids if key in program.people)


def also_on(program: Program, session: Session) -> tuple[Session, ...]:
    """Return what else takes place while a session does, in other rooms; breaks and cancelled ones aside."""
    day = program.date_of(session)
    if day is None or session.start is None or session.end is None:
        return ()
    end = max(session.end, session.start)
    return tuple(
        other
        for other in program.sessions_on(day)
        if other.id != session.id
        and other.room_id != session.room_id
        and other.kind != SessionKind.BREAK
        and other.state != SessionState.CANCELLED
        and other.start is not None
        and other.end is not None
        and (other.start == session.start or (other.start < end and other.end > session.start))
    )


def minutes_to_read(body: str) -> int:
    """Return about how many minutes a text takes to read, at least 1."""
    unspaced = sum(
        1 for char in body if unicodedata.category(char) == "Lo" and unicodedata.east_asian_width(char) == "W"
    )
    return max(1, round(len(body.split()) / _WORDS_A_MINUTE + unspaced / _SIGNS_A_MINUTE))


def reading_time(minutes: int) -> str:
    """Return "7 minutes to read"."""
    return ngettext("{count} minute to read", "{count} minutes to read", minutes)


def minutes_left(minutes: int, fraction: float) -> str:
    """Return what is left of an article after a fraction of it: "About 5 minutes left", "Read to the end"."""
    if fraction >= READ_TO_END:
        return _("Read to the end")
    left = max(1, round(minutes * (1 - fraction)))
    return ngettext("About {count} minute left", "About {count} minutes left", left)


def reading_mark(minutes: int, fraction: float | None, *, read: bool) -> str:
    """Return "unread" for an article that was never opened (None), "begun, 2 minutes left", or nothing once it is read.

    `minutes` are those of the whole, `fraction` what was read of it, from 0 to 1.
    """
    if read or (fraction is not None and fraction >= READ_TO_END):
        return ""
    if fraction is None:
        return _("unread")
    left = max(1, round(minutes * (1 - fraction)))
    return ngettext("begun, {count} minute left", "begun, {count} minutes left", left)


def published(article: Article) -> str:
    """Return an article's date as "3 May 2021", or that the source gives none."""
    if article.published is None:
        return _("No date given in the source")
    return dates_in_words((article.published,))


def read_from(source: Source, zone: str) -> str:
    """Return what was read, and on which day in a zone: "Read from “program.txt”, 22 November 2026"."""
    day = wall(source.received.replace(tzinfo=UTC), zone).date()
    words = _("Read from “{name}”, {date}")
    return words.format(name=isolated(source.name), date=dates_in_words((day,)))


def right_to_left(text: str) -> bool:
    """Tell whether a text reads from right to left: its first letter with a direction decides (Unicode TR 9, P2)."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False


def isolated(words: str) -> str:
    """Return a text that keeps its direction to itself inside a sentence of ours (Unicode TR 9: FSI ... PDI)."""
    return words if words.isascii() else f"\u2068{words}\u2069"


def appearances_gone(count: int) -> str:
    """Return what went with removed sessions or people: "2 appearances went with it."; empty for nothing."""
    return ngettext("{count} appearance went with it.", "{count} appearances went with it.", count) if count else ""
