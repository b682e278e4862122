# SPDX-License-Identifier: MIT
"""What a reader's filters, stars and hidden things make of the records of a program, for ranking what was found."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime

from forumdesk.names import same_organization
from forumdesk.program import Program
from forumdesk.search.query import Query
from forumdesk.search.texts import KINDS, Key, Kind
from forumdesk.selection import Selection

NOTHING: AbstractSet[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lens:
    """How to look at what was found."""

    kept: Mapping[Kind, AbstractSet[str]] | None = None
    """The ids of each kind that the filters leave; None when there are none."""
    starred: AbstractSet[str] = NOTHING
    """The sessions that rise."""
    hidden: Mapping[Kind, AbstractSet[str]] = field(default_factory=dict)
    """The ids of each kind that sink."""

    def keeps(self, key: Key) -> bool:
        """Tell whether the filters leave a record."""
        return self.kept is None or key[1] in self.kept.get(key[0], NOTHING)

    def hides(self, key: Key) -> bool:
        """Tell whether the reader has hidden a record."""
        return key[1] in self.hidden.get(key[0], NOTHING)


PLAIN = Lens()


def lens_for(
    program: Program,
    query: Query,
    selection: Selection | None = None,
    now: datetime | None = None,
    read: AbstractSet[str] = NOTHING,
) -> Lens:
    """Return how to look at a program; `read` are the ids of the articles that were read to their end."""
    chosen = selection or Selection(conference_id=program.conference.id)
    hidden = {key for key, session in program.sessions.items() if chosen.is_hidden(session)} if chosen.hidden else set()
    sunk: dict[Kind, AbstractSet[str]] = {"session": hidden} if hidden else {}
    for kind in ("room", "track"):
        sunk[kind] = {key for of, key in chosen.hidden if of == kind}
    return Lens(_kept(program, query, chosen, now, read), chosen.starred, sunk)


def _kept(
    program: Program, query: Query, selection: Selection, now: datetime | None, read: AbstractSet[str]
) -> dict[Kind, AbstractSet[str]] | None:
    if not query.narrows:
        return None
    kept = _of_sessions(program, query, selection, now) if query.filter else _everything(program)
    if query.unread:
        kept = {"article": kept["article"] - read}
    return {kind: kept[kind] for kind in KINDS if kind in kept and (not query.records or kind in query.records)}


def _everything(program: Program) -> dict[Kind, AbstractSet[str]]:
    return {
        "session": program.sessions.keys(),
        "person": program.people.keys(),
        "organization": {same_organization(person.organization) for person in program.people.values()},
        "article": program.articles.keys(),
        "room": program.rooms.keys(),
        "track": program.tracks.keys(),
    }


def _of_sessions(
    program: Program, query: Query, selection: Selection, now: datetime | None
) -> dict[Kind, AbstractSet[str]]:
    """Return the sessions that a filter keeps, and what belongs to one of them."""
    test = query.filter.test(program, selection, now)
    sessions = [session for session in program.sessions.values() if test(session)]
    ids = {session.id for session in sessions}
    people = {a.person_id for a in program.appearances.values() if a.session_id in ids}
    if query.filter.speakers:
        people &= query.filter.speakers
    named = (program.people[key] for key in people if key in program.people)
    return {
        "session": ids,
        "person": people,
        "organization": {same_organization(person.organization) for person in named},
        "article": {
            key
            for key, article in program.articles.items()
            if ids & {*article.session_ids} or people & {*article.author_ids}
        },
        "room": {session.room_id for session in sessions},
        "track": {session.track_id for session in sessions},
    }
