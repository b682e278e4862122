# SPDX-License-Identifier: MIT
"""The one language of change: a record before and after. What is saved, undone, journalled, shown is a list of these.

Pure: comparing and applying only. Writing is `store`'s, telling is `document`'s.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from forumdesk.i18n import _
from forumdesk.program import KIND_OF, KINDS, Conference, Program, Record, Session, SessionKind


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after. `before` is None for a new record, `after` is None for a dropped one."""

    kind: str
    id: str
    before: Record | None
    after: Record | None


def diff(old: Program, new: Program) -> tuple[Change, ...]:
    """Return what turns `old` into `new`. Mappings and records that are the same object are skipped unread."""
    found: list[Change] = []
    for kind in KINDS:
        before, after = old.records(kind), new.records(kind)
        if before is after:
            continue
        other = [key for key, record in after.items() if before.get(key) is not record]
        found.extend(Change(kind, key, before.get(key), after[key]) for key in other if before.get(key) != after[key])
        if not before.keys() <= after.keys():
            found.extend(Change(kind, key, record, None) for key, record in before.items() if key not in after)
    return tuple(found)


def apply(program: Program, changes: Iterable[Change]) -> Program:
    """Return the program with every change made, whatever stood there before."""
    changes = tuple(changes)
    kept = program.put(*(change.after for change in changes if change.after is not None))
    return kept.drop(*(change.id for change in changes if change.after is None and change.kind != "conference"))


def invert(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes that take these back."""
    return tuple(Change(c.kind, c.id, c.after, c.before) for c in reversed(tuple(changes)))


def changed_fields(change: Change) -> tuple[str, ...]:
    """Return the names of the fields in which the record differs; every field for a new or dropped one."""
    record = change.after or change.before
    assert record is not None
    names = [f.name for f in fields(record) if f.name != "id"]
    if change.before is None or change.after is None:
        return tuple(names)
    return tuple(name for name in names if getattr(change.before, name) != getattr(change.after, name))


def name_of(record: Record) -> str:
    """Return the words by which people know a record; empty for those that have no name of their own."""
    for attribute in ("title", "name", "alt", "words"):
        value = getattr(record, attribute, "")
        if value:
            return str(value)
    day = getattr(record, "date", None)
    return day.isoformat() if day is not None else ""


def field_word(name: str) -> str:
    """Return the word for a field of a record, such as "seats" for the capacity of a room."""
    return _FIELDS[name]


def kind_word(kind: str) -> str:
    """Return the word for a kind of record, such as "program" for the conference."""
    return _KINDS[kind]


def describe(changes: Iterable[Change]) -> tuple[str, ...]:
    """Return a few words for each change: 'panel “Opening”: start, room', 'new person “Ada Lovelace”'."""
    return tuple(map(_described, changes))


def _described(change: Change) -> str:
    record = change.after or change.before
    assert record is not None
    called = thing(record)
    if change.before is None:
        return _("new {thing}").format(thing=called)
    if change.after is None:
        return _("removed {thing}").format(thing=called)
    fields_said = ", ".join(dict.fromkeys(_FIELDS[field] for field in changed_fields(change)))
    return _("{thing}: {fields}").format(thing=called, fields=fields_said)


def thing(record: Record) -> str:
    """Return what a record is and what it is called: 'panel “Opening”'."""
    kind = _SESSIONS[record.kind] if isinstance(record, Session) else _KINDS[KIND_OF[type(record)]]
    name = "" if isinstance(record, Conference) else name_of(record)
    return _("{kind} “{name}”").format(kind=kind, name=name) if name else kind


_KINDS = {
    "conference": _("program"), "day": _("day"), "room": _("room"), "track": _("track"), "session": _("session"),
    "person": _("person"), "appearance": _("person in a session"), "article": _("article"), "picture": _("picture"),
    "source": _("imported source"), "publication": _("calendar entry"), "dismissal": _("problem set aside"),
    "rule": _("setting of a check"),
}  # fmt: skip
_SESSIONS = {
    SessionKind.PANEL: _("panel"), SessionKind.KEYNOTE: _("keynote"), SessionKind.TALK: _("talk"),
    SessionKind.WORKSHOP: _("workshop"), SessionKind.OPENING: _("opening"), SessionKind.CLOSING: _("closing"),
    SessionKind.BREAK: _("break"), SessionKind.SOCIAL: _("social event"), SessionKind.OTHER: _("session"),
}  # fmt: skip
_FIELDS = {
    "title": _("title"), "acronym": _("acronym"), "subtitle": _("subtitle"), "description": _("description"),
    "timezone": _("time zone"), "venue": _("venue"), "city": _("city"), "url": _("address"),
    "organizer": _("organizer"), "language": _("language"), "day_starts_at": _("hour at which a day starts"),
    "date": _("date"), "name": _("name"), "capacity": _("seats"), "floor": _("floor"), "order": _("place in the order"),
    "color": _("color"), "kind": _("kind"), "state": _("state"), "start": _("start"), "duration": _("length"),
    "room_id": _("room"), "track_id": _("track"), "label": _("label"), "abstract": _("abstract"),
    "stream_url": _("live stream"), "links": _("links"), "do_not_record": _("recording"), "tags": _("tags"),
    "extra": _("more from its source"), "speakers": _("order of the people"),
    "sort_name": _("name in lists"), "honorific": _("form of address"), "pronouns": _("pronouns"),
    "position": _("position"), "organization": _("organization"), "biography": _("biography"),
    "picture_id": _("picture"), "session_id": _("session"), "person_id": _("person"), "role": _("role"),
    "byline": _("printed line"), "author_ids": _("authors"), "published": _("date of publication"),
    "summary": _("summary"), "body": _("text"), "source_url": _("source"), "caption": _("caption"),
    "session_ids": _("sessions"), "media_type": _("format"), "data": _("image"), "alt": _("what it shows"),
    "format": _("format"), "received": _("when it came"), "said": _("what it says by itself"),
    "uid": _("session"), "sequence": _("version"),
    "digest": _("content"), "created": _("first export"), "changed": _("last change"), "location": _("place"),
    "available": _("availability"), "expected": _("people expected"), "notes": _("notes"), "check": _("check"),
    "key": _("problem"), "facts": _("facts"), "words": _("words"), "reason": _("reason"), "value": _("setting"),
}  # fmt: skip
