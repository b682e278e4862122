# SPDX-License-Identifier: MIT
"""One attendee's own calendar: what they starred, what they entered themselves, and what they have given up since.

It is a calendar as `ics` writes it, with the same UIDs, so that it and one of the whole program can go to one place.
A session that may be seen says TENTATIVE and takes its time, which is how calendars show what is not sure. Notes, own
entries and alarms go in only when they are asked for; what they are in is CLASS:PRIVATE.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import UTC, datetime

from forumdesk.formats.calendars.lines import folded
from forumdesk.formats.ics import calendar, left_out, still_said, told_of
from forumdesk.formats.ics_entries import (
    Event,
    Mine,
    can_be_placed,
    can_be_told,
    live,
    numbered,
    own_entry,
    publication,
    tombstone,
)
from forumdesk.program import Program, Publication, publication_id
from forumdesk.selection import NO_REMINDER, Entry, Interest, Mark, Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What of an agenda goes into a calendar, besides the sessions that must be seen."""

    maybe: bool = True
    """Those that may be seen."""
    entries: bool = False
    """What the attendee has entered themselves."""
    notes: bool = False
    """Their notes, in the descriptions."""
    alarm: int | None = None
    """Minutes before each start to be reminded, where a session has no lead of its own; None for no alarms at all."""
    method: bool = True
    """As `Order.method`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A calendar's bytes, and what there is to remember of it."""

    data: bytes
    count: int
    """Entries in it, with those that are cancelled."""
    told: Mapping[str, Publication] = field(default_factory=dict)
    """What it says of each entry, by UID."""
    notes: tuple[str, ...] = ()
    """Sentences for people: what was left out, and why."""


def write(  # noqa: PLR0917 - what it is of, what is wanted, and what was said before
    program: Program,
    selection: Selection,
    wish: Wish,
    now: datetime,
    told: Mapping[str, Publication],
    before: AbstractSet[str] = frozenset(),
) -> Sent:
    """Return an attendee's calendar.

    `told` is what any calendar of theirs was told last, by UID, and `before` the UIDs that this one was told of: what
    of these is not wanted any more is said to be cancelled, until 30 days after the program's end. What exports of the
    whole program said counts as well, so that no number ever falls.
    """
    today = now.astimezone(UTC).replace(microsecond=0, tzinfo=None)
    chosen = [s for s in program.sessions_in_order if _is_wanted(selection.marks.get(s.id), wish)]
    placed = [session for session in chosen if can_be_placed(session)]
    entries = [live(program, s, today, _mine(selection.marks[s.id], wish)) for s in placed]
    entries += [_own(entry, program.conference.timezone, wish, today) for entry in _entries(selection, wish)]
    there = {entry.publication.uid for entry in entries}
    gone = [told[uid] for uid in before - there if uid in told and can_be_told(told[uid].start)]
    entries += [tombstone(program, each, today) for each in still_said(program, gone, today)]
    entries = [numbered(each, _heard(program, told, each)) for each in entries]
    part = told_of(program, {session.id for session in placed}, whole=False)
    return Sent(
        data=folded(calendar(part, entries, method=wish.method, agenda=True)),
        count=len(entries),
        told={entry.publication.uid: entry.publication for entry in entries},
        notes=left_out([session for session in chosen if not can_be_placed(session)]),
    )


def _is_wanted(mark: Mark | None, wish: Wish) -> bool:
    wanted = mark.interest if mark is not None else None
    return wanted is Interest.MUST or (wanted is Interest.MAYBE and wish.maybe)


def _entries(selection: Selection, wish: Wish) -> list[Entry]:
    found = [entry for entry in selection.entries.values() if wish.entries and can_be_told(entry.start)]
    return sorted(found, key=lambda entry: (entry.start, entry.id))


def _mine(mark: Mark, wish: Wish) -> Mine:
    lead = mark.lead if mark.lead is not None else wish.alarm
    return Mine(
        maybe=mark.interest is Interest.MAYBE,
        note=mark.note if wish.notes else "",
        alarm=lead if wish.alarm is not None and lead != NO_REMINDER else None,
    )


def _own(entry: Entry, zone_name: str, wish: Wish, today: datetime) -> Event:
    fresh = publication(entry.id, entry.title, entry.start, entry.duration, entry.place, today)
    return own_entry(fresh, zone_name, Mine(note=entry.note if wish.notes else "", alarm=wish.alarm))


def _heard(program: Program, told: Mapping[str, Publication], entry: Event) -> tuple[Publication | None, ...]:
    """Return what calendars were told of an entry before, by this user's own exports and by those of the program."""
    uid = entry.publication.uid
    return told.get(uid), program.publications.get(publication_id(uid))
