# SPDX-License-Identifier: MIT
"""What one reader has before them: the sessions that they want to see and their own entries, in order of time.

A session says what the program says of it now; one that the program has no more says what was last known of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from forumdesk.program import Program, Session, SessionState
from forumdesk.selection import Entry, Interest, Mark, Selection, known

ASSUMED = timedelta(minutes=30)
"""How long what has no end is drawn, and taken for in looking for free time; as on the timeline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A session or an own entry. Times are wall times in the conference's zone, without tzinfo."""

    id: str
    """The session's or the entry's."""
    title: str
    start: datetime | None
    """None: not scheduled yet."""
    duration: int
    """Minutes; 0 when not known."""
    place: str = ""
    """The name of the room, or where an own entry is; empty when not known."""
    note: str = ""
    interest: Interest | None = None
    """None for an own entry."""
    cancelled: bool = False
    """Whether it does not take place, or the program has it no more."""
    gone: bool = False
    """Whether the program has it no more."""

    @property
    def own(self) -> bool:
        """Whether it is an entry of the reader's own."""
        return self.interest is None

    @property
    def end(self) -> datetime | None:
        """When it ends, which is its start when its length is not known; None without a start."""
        return None if self.start is None else self.start + timedelta(minutes=self.duration)

    @property
    def until(self) -> datetime | None:
        """Until when it is drawn: its end, or a while where none is known; None without a start."""
        return None if self.start is None else self.start + (timedelta(minutes=self.duration) or ASSUMED)


def items(program: Program, selection: Selection) -> tuple[Item, ...]:
    """Return all that a reader has before them by start, the longer first; what has no time comes last."""
    starred = (_of_mark(program, mark) for mark in selection.marks.values() if mark.interest is not None)
    return tuple(sorted((*starred, *map(of_entry, selection.entries.values())), key=_order))


def of_session(program: Program, session: Session) -> Item:
    """Return a session as it would stand among the items, if it were starred."""
    return _item(Mark(session_id=session.id, known=known(program, session)), gone=False)


def of_entry(entry: Entry) -> Item:
    """Return an own entry as an item."""
    return Item(
        id=entry.id,
        title=entry.title,
        start=entry.start,
        duration=entry.duration,
        place=entry.place,
        note=entry.note,
    )


def date_of(program: Program, item: Item) -> date | None:
    """Return the program day that an item belongs to, by the hour at which days change; None without a start."""
    return None if item.start is None else program.day_at(item.start)


def _of_mark(program: Program, mark: Mark) -> Item:
    session = program.sessions.get(mark.session_id)
    now = mark if session is None else replace(mark, known=known(program, session))
    return _item(now, gone=session is None)


def _item(mark: Mark, *, gone: bool) -> Item:
    now = mark.known
    return Item(
        id=mark.session_id,
        title=now.title,
        start=now.start,
        duration=now.duration,
        place=now.place,
        note=mark.note,
        interest=mark.interest or Interest.MAYBE,
        cancelled=gone or now.state is SessionState.CANCELLED,
        gone=gone,
    )


def _order(item: Item) -> tuple[bool, datetime, int, str, str]:
    return item.start is None, item.start or datetime.min, -item.duration, item.title, item.id  # noqa: DTZ901
