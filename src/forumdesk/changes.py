# SPDX-License-Identifier: MIT
"""The one language of change: a record before and after. What is saved, undone, journalled, shown is a list of these.

Pure: comparing and applying only. Writing is `store`'s, telling is `document`'s.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from forumdesk.program import KINDS, Conference, Program, Record


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
    for attribute in ("title", "name", "alt"):
        value = getattr(record, attribute, "")
        if value:
            return str(value)
    day = getattr(record, "date", None)
    return day.isoformat() if day is not None else ""


def describe(changes: Iterable[Change]) -> tuple[str, ...]:
    """Return a few words for each change: 'session “Opening”: start, room', 'new person “Ada Lovelace”'."""
    lines = []
    for change in changes:
        record = change.after or change.before
        assert record is not None
        name = name_of(record)
        called = f"{change.kind} “{name}”" if name and not isinstance(record, Conference) else change.kind
        if change.before is None:
            lines.append(f"new {called}")
        elif change.after is None:
            lines.append(f"removed {called}")
        else:
            words = (field.removesuffix("_id").replace("_", " ") for field in changed_fields(change))
            lines.append(f"{called}: {', '.join(words)}")
    return tuple(lines)
