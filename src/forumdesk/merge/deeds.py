# SPDX-License-Identifier: MIT
"""What was done between two states of a program, in words: session by session, field by field, the old and the new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from forumdesk.changes import Change, changed_fields, field_word, thing
from forumdesk.i18n import _
from forumdesk.merge.records import FOLLOWS, UNASKED
from forumdesk.merge.words import in_words
from forumdesk.program import Appearance, Extra, Program, Record
from forumdesk.wording import isolated, role_word

SHORT = 80
"""Characters of a value that is told beside the one before; a longer one is only said to be another."""
_UNTOLD = frozenset({"source", "publication", "picture"})
"""Kinds that follow from what else is told, or are nobody's deed."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What became of one record, and of who appears in it."""

    kind: str
    id: str
    what: str
    """Such as "panel “Opening”"."""
    lines: tuple[str, ...]
    """Such as "start: Wednesday 19 May, 09:00 → Wednesday 19 May, 10:00"."""


def deeds(changes: Iterable[Change], program: Program) -> tuple[Deed, ...]:
    """Return what changes did, one deed a record; `program` knows the names of what they only refer to."""
    changes = tuple(change for change in changes if change.kind not in _UNTOLD)
    after = program.put(*(change.after for change in changes if change.after is not None))
    before = program.put(*(change.before for change in changes if change.before is not None))
    by_record: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        by_record.setdefault(_about(change), []).append(change)
    told = (_deed(kind, key, group, before, after) for (kind, key), group in by_record.items())
    return tuple(deed for deed in told if deed is not None)


def _about(change: Change) -> tuple[str, str]:
    """Return which record a change is told with: an appearance with its session."""
    seat = change.after or change.before
    return ("session", seat.session_id) if isinstance(seat, Appearance) else (change.kind, change.id)


def _deed(kind: str, key: str, group: list[Change], before: Program, after: Program) -> Deed | None:
    own = next((change for change in group if change.kind == kind), None)
    record: Any = (own and (own.after or own.before)) or after.records(kind).get(key) or before.records(kind).get(key)
    seats = [change for change in group if change is not own]
    lines = list(_of_record(own, before, after)) if own is not None else []
    if own is None or own.after is not None:
        lines += _of_seats(seats, before, after)
    lines = list(dict.fromkeys(lines))
    what = thing(record) if record is not None else _("a session that is no longer there")
    return Deed(kind, key, what, tuple(lines)) if lines else None


def _of_record(change: Change, before: Program, after: Program) -> Iterator[str]:
    if change.before is None or change.after is None:
        yield _("removed") if change.after is None else _("new")
        return
    names = changed_fields(change)
    for name in names:
        if not (name in UNASKED and FOLLOWS.get(name) in names):
            yield _of_field(name, change.before, change.after, before, after)


def _of_field(name: str, old: Record, new: Record, before: Program, after: Program) -> str:
    word = field_word(name)
    values = in_words(getattr(old, name), name, (before, after)), in_words(getattr(new, name), name, (after, before))
    one, other = (" ".join(value.split()) for value in values)
    if isinstance(getattr(new, name), tuple) and any(isinstance(each, Extra) for each in getattr(new, name)):
        return _("{field}: changed").format(field=word)
    if not one and len(other) <= SHORT:
        return _("{field}: {new}").format(field=word, new=isolated(other))
    if max(len(one), len(other)) > SHORT or one == other:
        return (_("{field}: taken out") if not other else _("{field}: written anew")).format(field=word)
    new_words = isolated(other) if other else _("(nothing)")
    return _("{field}: {old} → {new}").format(field=word, old=isolated(one), new=new_words)


def _of_seats(seats: Iterable[Change], before: Program, after: Program) -> Iterator[str]:
    for change in seats:
        seat = change.after or change.before
        assert isinstance(seat, Appearance)
        person = after.people.get(seat.person_id) or before.people.get(seat.person_id)
        name = isolated(person.name) if person else _("somebody who is no longer in the program")
        if change.before is None or change.after is None:
            words = _("{person} is taken out") if change.after is None else _("{person} is added as {role}")
            yield words.format(person=name, role=role_word(seat.role).lower())
            continue
        for field in changed_fields(change):
            if field == "order":
                yield _("order of the people: another")
            else:
                said = _of_field(field, change.before, change.after, before, after)
                yield _("{person}, {what}").format(person=name, what=said)
