# SPDX-License-Identifier: MIT
"""A clash, and what a merge brought, in words for people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from forumdesk.changes import Change, changed_fields, describe, diff, field_word, thing
from forumdesk.i18n import _
from forumdesk.merge.clash import SPEAKERS, Clash, Merged
from forumdesk.merge.records import UNASKED
from forumdesk.program import REFERENCES, Appearance, Availability, Extra, Link, Program, Record, Role, SessionKind
from forumdesk.text import cut
from forumdesk.times import clock, day_long, length, stretch
from forumdesk.wording import isolated, kind_word, role_word

LONGEST = 120
"""Characters of a value that are shown."""


@dataclass(frozen=True, slots=True)
class Told:
    """A clash as it is asked about."""

    what: str
    """Such as "panel “Opening”: start"."""
    mine: str
    theirs: str


def told(clash: Clash, merged: Merged) -> Told:
    """Return a clash in words."""
    record: Any = clash.mine if isinstance(clash.mine, Record) else merged.program.records(clash.kind).get(clash.id)
    if clash.field:
        word = field_word(clash.field)
        part = _("{field} “{name}”").format(field=word, name=clash.part[:LONGEST]) if clash.part else word
        what = _named(_("{thing}: {fields}").format(thing=thing(record), fields=part), record, merged)
        return Told(what, *(_value(each, clash, merged) for each in (clash.mine, clash.theirs)))
    gone = clash.mine or clash.theirs
    what = _named(thing(gone), gone, merged)
    if clash.theirs is None:
        return Told(what, _("Keep it; it was changed here"), _("Take it out, as it was taken out there"))
    return Told(what, _("Leave it out, as it was taken out here"), _("Bring it back; it was changed there"))


def _named(what: str, record: Record, merged: Merged) -> str:
    """Return the words with who appears where, for a record that has no name of its own."""
    if not isinstance(record, Appearance):
        return what
    sides = (merged.program, merged.theirs)
    person = next((side.people[record.person_id] for side in sides if record.person_id in side.people), None)
    session = next((side.sessions[record.session_id] for side in sides if record.session_id in side.sessions), None)
    if person is None or session is None:
        return what
    who = _("{person} in “{session}”").format(person=person.name, session=session.title)
    _kind, colon, rest = what.partition(":")
    return f"{who}{colon}{rest}"


def _value(value: Any, clash: Clash, merged: Merged) -> str:
    said = in_words(value, clash.field, (merged.program, merged.theirs))
    return isolated(cut(said, LONGEST)) if said else _("(nothing)")


def in_words(value: Any, field: str, sides: Sequence[Program]) -> str:
    """Return the value of a field in words, with the names that the first of the programs has for what it refers to."""
    if field == SPEAKERS:
        seats = [seat for key in value if (seat := _seat(key, sides)) is not None]
        return ", ".join(_name(seat.person_id, "person", sides) for seat in seats)
    if field in REFERENCES:
        keys = value if isinstance(value, tuple) else (value,)
        return ", ".join(_name(key, REFERENCES[field], sides) for key in keys)
    if isinstance(value, tuple):
        return ", ".join(in_words(each, field, sides) for each in value)
    if field == "duration":
        return length(value)
    for kind, words in _WORDS:
        if isinstance(value, kind):
            return words(value)
    return "" if value is None else str(value)


_WORDS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (Availability, lambda value: stretch(value.start, value.end)),
    (datetime, lambda value: f"{day_long(value.date())}, {clock(value)}"),
    (date, day_long),
    (SessionKind, kind_word),
    (Role, role_word),
    (Link, lambda value: f"{value.title} <{value.url}>" if value.title else value.url),
    (Extra, lambda value: value.value),
    (bool, lambda value: _("yes") if value else _("no")),
)


def _seat(key: str, sides: Sequence[Program]) -> Appearance | None:
    return next((side.appearances[key] for side in sides if key in side.appearances), None)


def _name(key: str, kind: str, sides: Sequence[Program]) -> str:
    for side in sides:
        record: Any = side.records(kind).get(key)
        if record is not None:
            return str(getattr(record, "name", "") or getattr(record, "title", ""))
    return ""


def news(mine: Program, program: Program) -> tuple[str, ...]:
    """Return what a merge brings, a line a record; people who come and go with a session, and sources, are left out.

    A single field that has changed is said with its new value.
    """
    changes = [
        change
        for change in diff(mine, _as_asked(mine, program))
        if change.kind not in {"source", "publication", "appearance"}
        or (change.kind == "appearance" and change.before and change.after)
    ]
    merged = Merged(program=program, theirs=mine)
    return tuple(_with_value(words, change, merged) for change, words in zip(changes, describe(changes), strict=True))


def _as_asked(mine: Program, program: Program) -> Program:
    """Return the program without what follows from other fields, so that it is not told beside them."""
    found = []
    for kind in ("room", "track", "person", "appearance"):
        before = mine.records(kind)
        for key, record in program.records(kind).items():
            other = before.get(key)
            if other is not None and other is not record:
                names = {each.name for each in fields(record)} & UNASKED
                found.append(replace(record, **{name: getattr(other, name) for name in names}))
    return program.put(*found)


def _with_value(words: str, change: Change, merged: Merged) -> str:
    if change.after is None:
        return words
    words = _named(words, change.after, merged)
    names = changed_fields(change)
    if change.before is None or len(names) != 1:
        return words
    clash = Clash(kind=change.kind, id=change.id, field=names[0])
    return _("{what}: {value}").format(what=words, value=_value(getattr(change.after, names[0]), clash, merged))
