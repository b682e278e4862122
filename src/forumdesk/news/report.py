# SPDX-License-Identifier: MIT
"""Two states of one program and what its reader means to see -> what is to be told, session by session.

A session is itself by its id: who merges a source that comes again has given it the id that it had. A room, track or
person that is only called something else is told of once, and not with each of its sessions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from forumdesk.changes import Change, changed_fields, diff
from forumdesk.merge.deeds import Deed, deeds
from forumdesk.news.effects import NEVER, Effect, Effects
from forumdesk.news.names import Names
from forumdesk.news.telling import Altered, altered
from forumdesk.program import Program, Record, Session, SessionState
from forumdesk.reminders import Habits
from forumdesk.selection import Selection

_TOLD_ASIDE = ("conference", "day", "room", "track", "person", "article")
_QUIET = frozenset({"order", "sort_name", "picture_id", "extra", "color", "available", "session_ids", "caption"})
"""Fields of which nobody who attends wants to hear."""


class Sort(StrEnum):
    """What has become of a session."""

    NEW = "new"
    CANCELLED = "cancelled"
    """It does not take place: it is called off, or no longer in the program."""
    BACK = "back"
    """It takes place after all."""
    MOVED = "moved"
    """To another time or place, whatever else has changed."""
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What is told of one session."""

    sort: Sort
    session: Session
    """As it is now; as it was, for one that the program has no more."""
    there: bool
    """Whether the program still has it."""
    mine: bool
    """Whether it is in the reader's agenda."""
    altered: tuple[Altered, ...] = ()
    effects: tuple[Effect, ...] = ()
    """What that does to the reader's agenda."""

    @property
    def fields(self) -> frozenset[str]:
        """The names of what has changed: those of `Session`, with "day", "room", "track" and "speakers"."""
        return frozenset(each.field for each in self.altered)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """What is told of something else than a session."""

    kind: str
    id: str
    what: str
    """Such as "room “Hall A”"."""
    lines: tuple[str, ...]
    there: bool


@dataclass(frozen=True, slots=True)
class Report:
    """All that is told, in order of time."""

    items: tuple[Item, ...] = ()
    asides: tuple[Aside, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not self.items and not self.asides

    @property
    def mine(self) -> tuple[Item, ...]:
        """What is in the reader's agenda."""
        return tuple(item for item in self.items if item.mine)

    def of(self, *sorts: Sort) -> tuple[Item, ...]:
        """Return the items of some sorts."""
        return tuple(item for item in self.items if item.sort in sorts)


def report(before: Program, now: Program, selection: Selection, habits: Habits = NEVER) -> Report:
    """Return what has changed, for a reader with these habits of being reminded."""
    if before is now:
        return Report()
    names = Names(before, now)
    effects = Effects(before, now, selection, habits)
    found = [item for item in _items(before, now, names) if item is not None]
    starred = selection.starred
    items = [_of_mine(item, effects) if item.session.id in starred else item for item in found]
    return Report(tuple(items), tuple(_asides(before, now, names)))


def _of_mine(item: Item, effects: Effects) -> Item:
    """Return an item of the agenda: what is new and has been there before is back."""
    sort = Sort.BACK if item.sort is Sort.NEW else item.sort
    return replace(item, sort=sort, mine=True, effects=effects.of(item.session.id))


def _items(before: Program, now: Program, names: Names) -> Iterator[Item | None]:
    gone = [session for session in before.sessions_in_order if session.id not in now.sessions]
    for session in (*now.sessions_in_order, *gone):
        old, new = before.sessions.get(session.id), now.sessions.get(session.id)
        if old is None:
            yield None if _is_off(session) else Item(sort=Sort.NEW, session=session, there=True, mine=False)
        elif new is None:
            yield None if _is_off(old) else Item(sort=Sort.CANCELLED, session=old, there=False, mine=False)
        else:
            yield _compared(before, now, old, new, names)


def _compared(before: Program, now: Program, old: Session, new: Session, names: Names) -> Item | None:
    found = tuple(altered(before, now, old, new, names))
    if not found:
        return None
    sort = Sort.CHANGED
    if _is_off(new) and _is_off(old):
        return None
    if _is_off(new) or _is_off(old):
        sort = Sort.CANCELLED if _is_off(new) else Sort.BACK
    elif {"start", "day", "room"} & {each.field for each in found}:
        sort = Sort.MOVED
    return Item(sort=sort, session=new, there=True, mine=False, altered=found)


def _is_off(session: Session) -> bool:
    return session.state is SessionState.CANCELLED


def _asides(before: Program, now: Program, names: Names) -> Iterator[Aside]:
    yield from (
        Aside(kind=kind, id=key, what=what, lines=(line,), there=True) for kind, key, what, line in names.replaced()
    )
    changes = [change for change in map(_audible, diff(before, now)) if change is not None]
    yield from (_aside(deed, now) for deed in deeds(changes, now))


def _aside(deed: Deed, now: Program) -> Aside:
    return Aside(kind=deed.kind, id=deed.id, what=deed.what, lines=deed.lines, there=deed.id in now.records(deed.kind))


def _audible(change: Change) -> Change | None:
    """Return a change without what nobody wants to hear of; None when nothing is left.

    Who comes and goes is told with the sessions; so are rooms, tracks and days.
    """
    if change.kind not in _TOLD_ASIDE:
        return None
    if change.before is None or change.after is None:
        return change if change.kind == "article" else None
    after: Any = change.after
    kept = {each.name: getattr(change.before, each.name) for each in fields(after) if each.name in _QUIET}
    heard: Record = replace(after, **kept)
    left = Change(change.kind, change.id, change.before, heard)
    return left if changed_fields(left) else None
