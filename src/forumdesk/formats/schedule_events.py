# SPDX-License-Identifier: MIT
"""One event of a schedule file as a session, with its people, place and links. What is odd is noted and kept."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from forumdesk.formats.extras import extras, said
from forumdesk.formats.mails import without_mails
from forumdesk.formats.schedule_links import gathered, streamed
from forumdesk.formats.schedule_records import Records
from forumdesk.formats.schedule_said import SaidEvent, SaidLinks, SaidPerson
from forumdesk.formats.schedule_times import Frame, Rules, minutes, start_of
from forumdesk.i18n import _
from forumdesk.program import Appearance, Role, Room, Session, SessionKind, SessionState, Track
from forumdesk.text import clean_line, fold

_KINDS = (
    (SessionKind.KEYNOTE, re.compile(r"keynote")),
    (SessionKind.PANEL, re.compile(r"panel|podium|round.?table")),
    (SessionKind.WORKSHOP, re.compile(r"workshop|hands.?on|tutorial")),
    (SessionKind.OPENING, re.compile(r"opening")),
    (SessionKind.CLOSING, re.compile(r"closing")),
    (SessionKind.BREAK, re.compile(r"\bbreak\b|lunch|pause|coffee|\btea\b")),
    (SessionKind.SOCIAL, re.compile(r"social|party|concert|dj.?set|performance|reception|dinner")),
    (SessionKind.TALK, re.compile(r"talk|lecture|lightning|devroom|main.?track|presentation|vortrag|^session$|^$")),
)
STATES: Mapping[str, SessionState] = MappingProxyType(
    {
        "draft": SessionState.DRAFT, "submitted": SessionState.TENTATIVE, "accepted": SessionState.CONFIRMED,
        "tentative": SessionState.TENTATIVE, "canceled": SessionState.CANCELLED, "cancelled": SessionState.CANCELLED,
        "nominated": SessionState.TENTATIVE, "waitlisted": SessionState.TENTATIVE,
        "accept queue": SessionState.TENTATIVE, "decline queue": SessionState.TENTATIVE,
        "declined": SessionState.CANCELLED,
        "withdrawn": SessionState.CANCELLED, "rejected": SessionState.CANCELLED, "deleted": SessionState.CANCELLED,
    }
)  # fmt: skip
"""What the tools of conferences call the state of a session, in small letters."""
_ROLES: Mapping[str, Role] = MappingProxyType({role.value: role for role in Role})


@functools.lru_cache(maxsize=256)
def kind_of(word: str) -> SessionKind:
    """Return the kind of session that a type of event means; `SessionKind.OTHER` where it is none of ours."""
    folded = fold(word)
    return next((kind for kind, pattern in _KINDS if pattern.search(folded)), SessionKind.OTHER)


def type_word(session: Session) -> str:
    """Return the type of event that a session's source said, as long as it is still of that kind; else our word."""
    given = clean_line(said(session, "type"))
    return given if given and kind_of(given) is session.kind else session.kind.value


def type_tags(word: str) -> tuple[str, ...]:
    """Return a type that is none of our kinds as a tag: it is still worth to be seen and searched."""
    return (word,) if kind_of(word) is SessionKind.OTHER and word.lower() != SessionKind.OTHER.value else ()


def keep_event(event: SaidEvent, frame: Frame, room: str, rules: Rules, records: Records) -> None:
    """Keep an event of a day in `records`; `room` is the name of the room it stands under, or empty."""
    otherwise = f"{event.title}/{event.date}/{event.start}/{event.room}"
    key = records.session_id(event.id or str(event.extra.get("slug", "")), event.guid, otherwise, event.line)
    start, odd = start_of(event.date, event.start, frame, rules)
    stream, written = streamed(_own_page(event.links, rules))
    links, places, unusable = gathered(written, rules.base_url)
    kind = kind_of(event.type)
    session = Session(
        id=key,
        title=event.title or _("Untitled"),
        subtitle=event.subtitle,
        kind=kind,
        state=STATES.get(event.state.lower(), SessionState.CONFIRMED),
        start=start,
        duration=minutes(event.duration) or 0,
        room_id=records.room(Room(id="", name=room or event.room)),
        track_id=records.track(Track(id="", name=event.track)),
        abstract=event.abstract,
        description="" if event.description == event.abstract else event.description,
        language=event.language,
        stream_url=stream,
        links=links,
        do_not_record=event.opted_out,
        tags=event.tags + type_tags(event.type),
        extra=extras({"id": event.id, **_beyond(event, kind), **places, **event.extra}),
    )
    records.add(session, event.line)
    for order, person in enumerate(event.persons):
        _keep_seat(person, key, order, rules, records)
    _note_oddities(event, session, room, records)
    for address in unusable:
        _note_address(address, event.line, records)
    for what in odd:
        records.note("time", _("“{title}”: {what}").format(title=session.title, what=what), event.line, key)


def _beyond(event: SaidEvent, kind: SessionKind) -> dict[str, Any]:
    """Return the words of the file where our own values are less than they say."""
    said = {}
    if event.type.lower() != kind.value:
        said["type"] = event.type
    if event.state.lower() not in {"", "confirmed"}:
        said["state"] = event.state
    return said


def _own_page(links: SaidLinks, rules: Rules) -> SaidLinks:
    """Return links without a page that is the program's, or no page at all: schedule.json has to name one."""
    page = links.singles.get("url", "")
    if page and (page == rules.page or page.startswith("urn:")):
        return replace(links, singles={**links.singles, "url": ""})
    return links


def _keep_seat(said: SaidPerson, session_id: str, order: int, rules: Rules, records: Records) -> None:
    role = said.role.lower()
    appearance = Appearance(
        id="",
        session_id=session_id,
        person_id=keep_person(said, rules, records),
        role=_ROLES.get(role, Role.SPEAKER),
        order=order,
        byline=said.byline,
        extra=() if role in _ROLES else extras({"role": said.role}),
    )
    records.appearance(appearance)


def keep_person(said: SaidPerson, rules: Rules, records: Records) -> str:
    """Keep somebody in `records`; return their id, or nothing for somebody without a name."""
    links, places, unusable = gathered(said.links, rules.base_url)
    for address in unusable:
        _note_address(address, said.line, records)
    draft = replace(said.draft, links=links, extra=said.draft.extra + extras(places)) if links else said.draft
    return records.person(draft, said.number, said.guid, said.line)


def _note_oddities(event: SaidEvent, session: Session, room: str, records: Records) -> None:
    """Say what an event lacks or contradicts."""
    if not event.title:
        records.note("untitled", _("An event has no title"), event.line, session.id)
    if minutes(event.duration) is None:
        words = _("“{title}” has no length that can be read, so it has no end")
        records.note("length", words.format(title=session.title), event.line, session.id)
    if room and event.room not in {"", room}:
        words = _("“{title}” names the room “{other}”, but stands under “{room}”, which is taken")
        said = words.format(title=session.title, other=event.room, room=room)
        records.note("room", said, event.line, session.id)


def _note_address(address: str, line: int, records: Records) -> None:
    words = _("“{address}” is no web address and was left out")
    records.note("address", words.format(address=address[:80]), line)


def kept_of(said: Mapping[str, Any], name: str, line: int | None, records: Records) -> dict[str, Any]:
    """Return what else is said of somebody, without e-mail addresses; `records` is told where one was left out."""
    kept = without_mails(said)
    if kept != said:
        records.note("mail", _("The e-mail address of “{name}” was left out").format(name=name), line)
    return kept
