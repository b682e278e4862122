# SPDX-License-Identifier: MIT
"""What "Now and next" and the lobby screen say of a moment, a room and a session. No Qt."""

from __future__ import annotations

from datetime import datetime

from forumdesk.agenda.rooms import InRoom, Phase, Standing
from forumdesk.clocks import elapsed, left, since, until
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program, Session, SessionKind
from forumdesk.times import WEEKDAYS, city, clock, day_long, instant, wall
from forumdesk.wording import affiliation, role_mark


def moment_words(moment: datetime, zone: str) -> str:
    """Return "15:12 in Toronto"."""
    return _("{time} in {city}").format(time=clock(moment), city=city(zone))


def own_words(moment: datetime, zone: str, own: str) -> str:
    """Return "21:12 on your clock (Berlin)", with the weekday when it is another date; empty when clocks agree."""
    there = wall(instant(moment, zone), own)
    if there == moment:
        return ""
    said = _("{time} on your clock ({city})").format(time=clock(there), city=city(own))
    return said if there.date() == moment.date() else f"{said}, {WEEKDAYS[there.weekday()]}"


def own_clock(moment: datetime, zone: str, own: str) -> str:
    """Return the same without the city: "21:12 on your clock"."""
    there = wall(instant(moment, zone), own)
    if there == moment:
        return ""
    said = _("{time} on your clock").format(time=clock(there))
    return said if there.date() == moment.date() else f"{said}, {WEEKDAYS[there.weekday()]}"


def standing_words(standing: Standing, now: datetime, zone: str) -> str:
    """Return where the moment lies in the program, in a sentence; empty while something is on."""
    begins, ended = standing.begins, standing.ended
    if standing.phase is Phase.EMPTY:
        return _("No session has a time yet.")
    if standing.phase is Phase.AFTER and ended is not None:
        words = _("The forum is over. It ended on {day} at {time} ({ago}).")
        return words.format(day=_dated(ended, now), time=clock(ended), ago=since(now, ended, zone))
    if begins is None or standing.phase is Phase.ON:
        return ""
    if begins.date() == now.date():
        words = {
            Phase.BEFORE: _("The forum begins today at {time} ({until})."),
            Phase.NIGHT: _("It continues today at {time} ({until})."),
        }.get(standing.phase, _("Nothing is on now. It continues at {time} ({until})."))
    else:
        words = {
            Phase.BEFORE: _("The forum begins on {day} at {time} ({until})."),
            Phase.NIGHT: _("This day is over. The forum continues on {day} at {time} ({until})."),
        }.get(standing.phase, _("Nothing is on now. It continues at {time} ({until})."))
    return words.format(day=_dated(begins, now), time=clock(begins), until=until(now, begins, zone))


def _dated(moment: datetime, now: datetime) -> str:
    """Return "Wednesday 19 May", with the year when it is not this one."""
    said = day_long(moment.date())
    return said if moment.year == now.year else f"{said} {moment.year}"


def ends_at(session: Session) -> datetime | None:
    """Return when a session ends; None where nobody says."""
    return session.end if session.duration else None


def until_words(session: Session, now: datetime, zone: str) -> str:
    """Return how long a session that is on still lasts: "until 11:45, 35 minutes left"."""
    end = ends_at(session)
    if session.start is None:
        return ""
    if end is None:
        return _("since {time}, no end given").format(time=clock(session.start))
    ends = clock(end) if end.date() == now.date() else f"{day_long(end.date())} {clock(end)}"
    return _("until {time}, {left}").format(time=ends, left=left(now, end, zone))


def fraction(session: Session, now: datetime, zone: str) -> float:
    """Return how much of a session is over, from 0 to 1; of one without an end, nothing."""
    end = ends_at(session)
    if session.start is None or end is None:
        return 0.0
    whole = max(1, elapsed(session.start, end, zone))
    return min(1.0, max(0.0, elapsed(session.start, now, zone) / whole))


def start_words(start: datetime, now: datetime, zone: str) -> str:
    """Return when something begins: "15:00, in 12 minutes", "Thursday 20 May 10:30, in 14 hours"."""
    said = clock(start) if start.date() == now.date() else f"{day_long(start.date())} {clock(start)}"
    return f"{said}, {until(now, start, zone)}"


def speakers_words(program: Program, session: Session, most: int = 0) -> str:
    """Return who appears with organization or position, the moderator first; at most so many, and how many more."""
    said = []
    billed = [a for a in program.billed(session.id) if a.person_id in program.people]
    for appearance in billed[: most or None]:
        person = program.people[appearance.person_id]
        mark = role_mark(appearance.role)
        about = ", ".join(part for part in (mark, person.organization or affiliation(person)) if part)
        said.append(f"{person.name} ({about})" if about else person.name)
    rest = len(billed) - len(said)
    if rest > 0:
        said.append(ngettext("and {count} more", "and {count} more", rest))
    return ", ".join(said)


def off_words(session: Session) -> str:
    """Return that a session is cancelled: "Cancelled: Panel 3, 15:00"."""
    assert session.start is not None
    return _("Cancelled: {title}, {time}").format(title=session.title, time=clock(session.start))


def room_name(program: Program, room: InRoom) -> str:
    """Return what a room is called; a break without one is everywhere, and of any other its place is not known."""
    found = program.rooms.get(room.room_id)
    if found is not None:
        return found.name
    quiet = all(s.kind in {SessionKind.BREAK, SessionKind.SOCIAL} for s in room.running) and room.running
    return _("Everywhere") if quiet else _("No room given")


def rest_words(names: list[str]) -> str:
    """Return that nothing is on or near in some rooms, which are named; empty for none."""
    if not names:
        return ""
    words = ngettext(
        "Nothing is on or begins within 2 hours in {count} room: ",
        "Nothing is on or begins within 2 hours in {count} rooms: ",
        len(names),
    )
    return f"{words}{', '.join(names)}"
