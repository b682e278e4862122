# SPDX-License-Identifier: MIT
"""The entries of a calendar file: a session, one that is gone, and what an attendee's own calendar adds to them.

Each is made with what there is to remember of it, and numbered against what calendars were told before. Which entries a
file has is decided in `ics` for a program, and in `ics_agenda` for one attendee.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from urllib.parse import quote, urlsplit

from forumdesk.formats.calendars import own, saying
from forumdesk.formats.calendars.lines import Block
from forumdesk.formats.vtimezone import exact
from forumdesk.i18n import _
from forumdesk.identity import alarm_id
from forumdesk.markup import safe_url
from forumdesk.program import Program, Publication, Session, SessionKind, SessionState, publication_id
from forumdesk.text import clean_line
from forumdesk.times import instant, wall
from forumdesk.wording import kind_word

_FIRST_YEAR, _LAST_YEAR = 1900, 9000
_LONGEST = 366 * 24 * 60
_STATUS = MappingProxyType(
    {
        SessionState.DRAFT: "TENTATIVE",
        SessionState.TENTATIVE: "TENTATIVE",
        SessionState.CONFIRMED: "CONFIRMED",
        SessionState.CANCELLED: "CANCELLED",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event without its sequence and stamps, and what there is to remember of it."""

    event: Block
    publication: Publication

    @property
    def local(self) -> bool:
        """Whether its times are those of the zone."""
        return any(line.startswith("DTSTART;TZID=") for _name, line in self.event.lines)


def can_be_placed(session: Session) -> bool:
    """Tell whether a session has a time that a calendar can hold."""
    return session.start is not None and can_be_told(session.start)


def can_be_told(start: datetime) -> bool:
    """Tell whether a calendar can hold a time."""
    return _FIRST_YEAR <= start.year <= _LAST_YEAR


def length_of(minutes: int) -> timedelta:
    """Return a length that can be true; none where it can't, as where the program gives none."""
    return timedelta(minutes=minutes) if 0 < minutes <= _LONGEST else timedelta()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """What an attendee's own calendar says of an entry, beyond the program."""

    maybe: bool = False
    """Whether they are not sure to go."""
    note: str = ""
    """Their own note, which makes the entry a private one."""
    alarm: int | None = None
    """Minutes before the start to be reminded; None for no alarm."""


def live(program: Program, session: Session, today: datetime, mine: Mine | None = None) -> Event:
    """Return the entry of a session that stands in the program, cancelled or not; with `mine`, as an attendee's own."""
    assert session.start is not None
    mine = mine or Mine()
    place = saying.location(program, session)
    fresh = publication(session.id, session.title, session.start, session.duration, place, today)
    when = span(session.start, session.duration, program.conference.timezone)
    maybe = mine.maybe and session.state is SessionState.CONFIRMED
    status = "TENTATIVE" if maybe else _STATUS[session.state]
    event = _event(fresh, when, status=status, private=bool(mine.note))
    event.raw("TRANSP", "TRANSPARENT" if _leaves_free(session) else "OPAQUE")
    said = saying.said(program, session)
    event.text("DESCRIPTION", _noted(said.plain, mine.note))
    event.text("X-ALT-DESC", "" if mine.note else said.rich, FMTTYPE="text/html")
    event.texts("CATEGORIES", _categories(program, session))
    address(event, "URL", session.links[0].url if session.links else "")
    address(event, "CONFERENCE", session.stream_url, FEATURE="AUDIO,VIDEO", LABEL=_("Live stream"), VALUE="URI")
    seen = visible_session(session, when, program.conference.timezone)
    seen = replace(seen, state=SessionState.TENTATIVE) if maybe else seen
    _tell_ourselves(event, program, session, seen, "" if mine.note else said.field)
    event.text(own.MINE, ",".join(([own.MAYBE] if maybe else []) + ([own.NOTED] if mine.note else [])))
    if mine.alarm is not None and session.state is not SessionState.CANCELLED:
        _remind(event, fresh, mine.alarm)
    return Event(event=event, publication=replace(fresh, digest=own.digest(event.written())))


def own_entry(fresh: Publication, zone_name: str, mine: Mine) -> Event:
    """Return the entry of something that an attendee has entered for themselves, which no program knows."""
    event = _event(fresh, span(fresh.start, fresh.duration, zone_name), status="CONFIRMED", private=True)
    event.raw("TRANSP", "OPAQUE")
    event.text("DESCRIPTION", mine.note)
    event.text(own.MINE, own.ENTRY)
    if mine.alarm is not None:
        _remind(event, fresh, mine.alarm)
    return Event(event=event, publication=replace(fresh, digest=own.digest(event.written())))


def publication(uid: str, title: str, start: datetime, minutes: int, place: str, today: datetime) -> Publication:  # noqa: PLR0917
    """Return what there is to remember of an entry that is told for the first time."""
    return Publication(
        id=publication_id(uid),
        uid=uid,
        digest="",
        created=today,
        changed=today,
        title=title,
        start=start,
        duration=minutes,
        location=place,
    )


def _noted(about: str, note: str) -> str:
    words = _("My note: {note}").format(note=note) if note else ""
    return "\n\n".join(part for part in (about, words) if part)


def _remind(event: Block, what: Publication, minutes: int) -> None:
    """Add an alarm that is shown (RFC 5545, 3.6.6); its UID (RFC 9074) is the same in each export."""
    alarm = Block("VALARM")
    alarm.raw("ACTION", "DISPLAY")
    title = clean_line(what.title) or _("Untitled")
    alarm.text("DESCRIPTION", f"{title}, {what.location}" if what.location else title)
    alarm.raw("TRIGGER", f"-PT{minutes}M" if minutes else "PT0S")
    alarm.text("UID", alarm_id(what.uid))
    event.parts.append(alarm)


def tombstone(program: Program, gone: Publication, today: datetime) -> Event:
    """Return the entry that cancels what was exported and then dropped."""
    when = span(gone.start, gone.duration, program.conference.timezone)
    event = _event(gone, when, status="CANCELLED")
    event.raw("TRANSP", "TRANSPARENT")
    event.text(own.GONE, own.told(gone, frozenset({"id", "uid", "sequence", "digest", "created", "changed"})))
    return Event(event=event, publication=replace(gone, digest=own.digest(event.written()), changed=today))


def _event(what: Publication, when: Mapping[str, tuple[datetime, str]], *, status: str, private: bool = False) -> Block:
    event = Block("VEVENT")
    title = clean_line(what.title) or _("Untitled")
    event.text("UID", what.uid)
    event.text("SUMMARY", _("Cancelled: {title}").format(title=title) if status == "CANCELLED" else title)
    event.text("LOCATION", what.location)
    event.raw("STATUS", status)
    event.raw("CLASS", "PRIVATE" if private else "PUBLIC")
    for name, (moment, zone) in when.items():
        if zone:
            event.wall(name, moment, zone)
        else:
            event.moment(name, moment)
    return event


def span(start: datetime, minutes: int, zone_name: str) -> dict[str, tuple[datetime, str]]:
    """Return start and end, both as wall times of the zone or both in UTC; no end where the program gives none.

    UTC, said with no zone, stands where the zone's yearly rules are not exact, and where a wall time occurs twice or
    never.
    """
    first = instant(start, zone_name)
    length = length_of(minutes)
    moments = {"DTSTART": first, "DTEND": first + length} if length else {"DTSTART": first}
    if all(_is_plain(moment, zone_name) for moment in moments.values()) and wall(first, zone_name) == start.replace(
        fold=0
    ):
        return {name: (wall(moment, zone_name).replace(fold=0), zone_name) for name, moment in moments.items()}
    return {name: (moment, "") for name, moment in moments.items()}


@functools.lru_cache(maxsize=4096)
def _is_plain(moment: datetime, zone_name: str) -> bool:
    """Tell whether the zone's yearly rules are exact at a moment, and its wall time occurs only once."""
    if exact(zone_name, (moment,)) is None:
        return False
    shown = wall(moment, zone_name)
    return instant(shown.replace(fold=0), zone_name) == instant(shown.replace(fold=1), zone_name)


def _leaves_free(session: Session) -> bool:
    return session.kind is SessionKind.BREAK or session.state is SessionState.CANCELLED


def _categories(program: Program, session: Session) -> tuple[str, ...]:
    track = program.tracks.get(session.track_id)
    word = kind_word(session.kind) if session.kind is not SessionKind.OTHER else ""
    return (clean_line(track.name) if track else "", word)


def _tell_ourselves(event: Block, program: Program, session: Session, seen: Session, visible: str) -> None:
    """Add what nothing else in the event says of the session, as far as it is `seen`.

    `visible` is the field that its description holds.
    """
    hidden = own.told(session, frozenset({"id", visible}), seen)
    event.text(own.TEXT, visible)
    event.text(own.property_of("session"), hidden if hidden != "{}" else "")
    for seat in program.appearances_in(session.id):
        event.text(own.property_of("appearance"), own.told(seat, frozenset({"session_id"})))


def visible_session(session: Session, when: Mapping[str, tuple[datetime, str]], zone_name: str) -> Session:
    """Return a session as far as title, time and state of its entry tell it, which is how `calendars.ours` begins."""
    first, zone = when["DTSTART"]
    length = length_of(session.duration)
    return Session(
        id=session.id,
        title=clean_line(session.title) or _("Untitled"),
        state=SessionState.TENTATIVE if session.state is SessionState.DRAFT else session.state,
        start=(first if zone else wall(first, zone_name)).replace(microsecond=0),
        duration=session.duration if length else 0,
    )


def address(block: Block, name: str, url: str, **params: str) -> None:
    """Add a web address, quoted as RFC 3986 asks; anything else, and a host that is not in ASCII, is left out."""
    quoted = safe_url(quote(clean_line(url), safe=":/?#[]@!$&'()*+,;=%~"))
    if quoted.startswith(("http://", "https://")) and "%" not in urlsplit(quoted).netloc:
        block.raw(name, quoted, **params)


def numbered(entry: Event, heard: Iterable[Publication | None]) -> Event:
    """Return the entry with its sequence and stamps, by what calendars were told of it before, from whichever export.

    What says the same as the latest of these keeps its number; what differs counts on from it, so that it is newer than
    either, wherever it goes. (Two that differ and have one number can't both be the latest.)
    """
    fresh = entry.publication
    before = [each for each in heard if each is not None]
    top = max((each.sequence for each in before), default=0)
    last = [each for each in before if each.sequence == top]
    if last and all(each.digest == fresh.digest for each in last):
        fresh = last[0]
    elif last:
        changed = max(fresh.changed, *(each.changed + timedelta(seconds=1) for each in last))
        fresh = replace(fresh, sequence=top + 1, created=min(each.created for each in before), changed=changed)
    entry.event.raw("SEQUENCE", str(fresh.sequence))
    entry.event.moment("CREATED", fresh.created.replace(tzinfo=UTC))
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        entry.event.moment(name, fresh.changed.replace(tzinfo=UTC))
    return replace(entry, publication=fresh)
