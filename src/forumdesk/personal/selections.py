# SPDX-License-Identifier: MIT
"""Selections as rows of the user's file, and back; a row that something has changed into nonsense is passed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, TypeAlias

from forumdesk.program import SessionState
from forumdesk.selection import NO_REMINDER, Entry, Hidden, Interest, Known, Mark, Selection

_YEARS = range(1900, 3000)
_MINUTES = range(14 * 24 * 60 + 1)

Row: TypeAlias = tuple[Any, ...]
Statement: TypeAlias = tuple[str, Row]

READ = MappingProxyType(
    {
        "selection": "SELECT title, zone FROM selection WHERE conference = ?",
        "mark": (
            "SELECT session, interest, note, lead, title, start, duration, place, state FROM mark WHERE conference = ?"
        ),
        "entry": "SELECT id, title, start, duration, place, note FROM entry WHERE conference = ?",
        "hidden": "SELECT kind, id FROM hidden WHERE conference = ?",
    }
)
"""What each part of a selection is read with; the value is the conference's id."""


def made(conference_id: str, rows: Mapping[str, Iterable[Row]]) -> Selection:
    """Return the selection of a conference from the rows of each part."""
    title, zone = next(iter(rows["selection"]), ("", "UTC"))
    marks = {mark.session_id: mark for mark in _each(rows["mark"], _mark)}
    entries = {entry.id: entry for entry in _each(rows["entry"], _entry)}
    return Selection(
        conference_id=conference_id,
        title=title,
        zone=zone,
        marks=MappingProxyType(marks),
        entries=MappingProxyType(entries),
        hidden=frozenset((kind, key) for kind, key in rows["hidden"]),
    )


def _each(rows: Iterable[Row], read: Any) -> Iterator[Any]:
    for row in rows:
        try:
            yield read(*row)
        except (ValueError, TypeError):
            continue


def _mark(*row: Any) -> Mark:
    session, interest, note, lead, title, start, duration, place, state = row
    then = Known(
        title=title,
        start=_wall(start) if start is not None else None,
        duration=_within(_MINUTES, duration),
        place=place,
        state=SessionState(state),
    )
    if lead not in {None, NO_REMINDER}:
        _within(_MINUTES, lead)
    wanted = Interest(interest) if interest is not None else None
    return Mark(session_id=session, interest=wanted, note=note, lead=lead, known=then)


def _entry(*row: Any) -> Entry:
    key, title, start, duration, place, note = row
    return Entry(id=key, title=title, start=_wall(start), duration=_within(_MINUTES, duration), place=place, note=note)


def _wall(text: str) -> datetime:
    """Return a wall time; raise ValueError for one of another age, or with a zone: nothing compares with it."""
    found = datetime.fromisoformat(text)
    if found.tzinfo is not None or found.year not in _YEARS:
        raise ValueError(text)
    return found


def _within(bounds: range, number: int) -> int:
    """Return a number; raise ValueError for one that no clock can count with."""
    if number not in bounds:
        raise ValueError(number)
    return number


def difference(before: Selection, after: Selection) -> Iterator[Statement]:
    """Yield the statements that make one selection the other."""
    conference = after.conference_id
    yield ("INSERT OR REPLACE INTO selection VALUES (?, ?, ?)", (conference, after.title, after.zone))
    for key in {*before.marks, *after.marks}:
        mark = after.marks.get(key)
        if mark is None:
            yield ("DELETE FROM mark WHERE conference = ? AND session = ?", (conference, key))
        elif mark != before.marks.get(key):
            yield ("INSERT OR REPLACE INTO mark VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (conference, *_mark_row(mark)))
    for key in {*before.entries, *after.entries}:
        entry = after.entries.get(key)
        if entry is None:
            yield ("DELETE FROM entry WHERE conference = ? AND id = ?", (conference, key))
        elif entry != before.entries.get(key):
            yield ("INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)", (conference, *_entry_row(entry)))
    yield from _hidden(conference, before.hidden, after.hidden)


def _hidden(conference: str, before: frozenset[Hidden], after: frozenset[Hidden]) -> Iterator[Statement]:
    for kind, key in before - after:
        yield ("DELETE FROM hidden WHERE conference = ? AND kind = ? AND id = ?", (conference, kind, key))
    for kind, key in after - before:
        yield ("INSERT OR REPLACE INTO hidden VALUES (?, ?, ?)", (conference, kind, key))


def _mark_row(mark: Mark) -> Row:
    then = mark.known
    start = then.start.isoformat() if then.start is not None else None
    wanted = mark.interest.value if mark.interest is not None else None
    told = (then.title, start, then.duration, then.place, then.state.value)
    return (mark.session_id, wanted, mark.note, mark.lead, *told)


def _entry_row(entry: Entry) -> Row:
    return (entry.id, entry.title, entry.start.isoformat(), entry.duration, entry.place, entry.note)
