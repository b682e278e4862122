# SPDX-License-Identifier: MIT
"""What every writer is asked for and gives back: an `Order` in, `Written` out; and what a format can't carry (`Loss`).

A writer says which fields it carries, and what is lost is counted from that, before anything is written. What depends
on a value rather than on a field (a cancelled session, a length of 120 hours) the writer adds itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol

from forumdesk.program import Program, Publication
from forumdesk.text import clean_line

EXAMPLES = 3
"""So many examples of a loss are given."""


class _Every(frozenset[str]):
    """A set of names that has every name in it."""

    __slots__ = ()

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str)

    def __bool__(self) -> bool:
        return True


EVERY: AbstractSet[str] = _Every()
"""In place of names: all of them, whatever they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to write, besides the program."""

    now: datetime
    """Aware; the time of the export, for formats that say it."""
    sessions: AbstractSet[str] | None = None
    """The ids of the sessions that are meant; None for all."""
    version: str = ""
    """What the program file calls its state, such as "7 (2026-06-08 12:00)"; empty for what its source said."""
    method: bool = True
    """Whether a calendar carries METHOD:PUBLISH."""
    heard: Mapping[str, Publication] = field(default_factory=dict)
    """What other exports of this user told calendars, by UID: what is told now has to be newer, or the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A file's bytes, and what there is to say of them."""

    data: bytes
    count: int
    """Sessions in it."""
    program: Program
    """The program, with what it has to remember of the export."""
    notes: tuple[str, ...] = ()
    """Sentences for people: what was left out, and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """One sort of thing that a format can't carry."""

    what: str
    """In words, such as "seats of rooms"."""
    count: int
    """How many records it concerns."""
    examples: tuple[str, ...] = ()
    """The first ones, as people call them."""
    kind: str = ""
    """The kind of these records, and the field that is lost; empty where it is not one field."""
    field: str = ""


def loss_of(what: str, names: Iterable[str], kind: str = "") -> tuple[Loss, ...]:
    """Return the loss of what is called so; nothing where there is none."""
    called = tuple(map(clean_line, names))
    return (Loss(what=what, count=len(called), examples=called[:EXAMPLES], kind=kind),) if called else ()


class Writer(Protocol):
    """What a module that writes offers."""

    CARRIES: Mapping[str, AbstractSet[str]]
    """Kind of record -> the fields of it that come back when the file is read; ids and references count as fields."""
    EXTRAS: Mapping[str, AbstractSet[str]]
    """Kind of record -> the names of the extras that come back, or `EVERY`."""

    def write(self, program: Program, order: Order) -> Written:
        """Write a program, which holds only what is meant; raise ForumDeskError when that can't be done."""

    def losses(self, program: Program) -> tuple[Loss, ...]:
        """Return what of this program is lost for another reason than its field."""


def subset(program: Program, sessions: Collection[str] | None) -> Program:
    """Return a program of these sessions only: with their days, rooms, tracks and people, and what these bring."""
    if sessions is None:
        return program
    kept = {key: session for key, session in program.sessions.items() if key in sessions}
    seats = {key: seat for key, seat in program.appearances.items() if seat.session_id in kept}
    people = {seat.person_id for seat in seats.values()}
    dates = {program.date_of(session) for session in kept.values()}
    articles = {
        key: replace(article, session_ids=tuple(each for each in article.session_ids if each in kept))
        for key, article in program.articles.items()
        if not set(article.session_ids).isdisjoint(kept)
    }
    people |= {author for article in articles.values() for author in article.author_ids}
    found = {key: person for key, person in program.people.items() if key in people}
    shown = {person.picture_id for person in found.values()} | {article.picture_id for article in articles.values()}
    return replace(
        program,
        sessions=kept,
        appearances=seats,
        people=found,
        articles=articles,
        pictures={key: picture for key, picture in program.pictures.items() if key in shown},
        days={key: day for key, day in program.days.items() if day.date in dates},
        rooms=_used(program.rooms, {session.room_id for session in kept.values()}),
        tracks=_used(program.tracks, {session.track_id for session in kept.values()}),
        dismissals={},
        rules={},
    )


def _used(records: Mapping[str, Any], ids: AbstractSet[str]) -> Mapping[str, Any]:
    return {key: record for key, record in records.items() if key in ids}
