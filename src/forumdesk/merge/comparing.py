# SPDX-License-Identifier: MIT
"""What is different between two programs, session by session: new, cancelled, gone, and what of each has changed.

Sessions that `matching` finds to be one are compared, whatever their ids. Everything here is plain values, as JSON has
them; how it is said in words is the command line's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from forumdesk import handover
from forumdesk.changes import diff, name_of
from forumdesk.merge.matching import counterparts, renamed
from forumdesk.merge.records import UNASKED
from forumdesk.program import Program, Record, Session, SessionState

Facts = Mapping[str, Any]

_OTHER = frozenset({"conference", "day", "room", "track", "person", "article"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionChange:
    """One session in both programs."""

    id: str
    before: Facts
    after: Facts
    fields: tuple[str, ...]
    """The names of what is different, in the order of `facts`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherChange:
    """A record that is no session, of which one program has another state than the other, or none."""

    kind: str
    name: str
    before: Facts | None
    """None for a new one."""
    after: Facts | None
    """None for one that is gone."""
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two programs compared; sessions are in order of time."""

    new: tuple[Facts, ...]
    gone: tuple[Facts, ...]
    cancelled: tuple[Facts, ...]
    """What takes place no longer, though it is still there."""
    changed: tuple[SessionChange, ...]
    """The cancelled ones as well, where anything else is different."""
    other: tuple[OtherChange, ...]

    @property
    def equal(self) -> bool:
        """Whether nothing is different."""
        return not (self.new or self.gone or self.cancelled or self.changed or self.other)


def compare(old: Program, new: Program) -> Comparison:
    """Return what is different in `new`; ids, pictures and sources aside."""
    new = renamed(new, counterparts(old, new), old.conference.id)
    both = [(session, old.sessions[session.id]) for session in new.sessions_in_order if session.id in old.sessions]
    pairs = [(session.id, facts(old, before), facts(new, session)) for session, before in both]
    called_off = {session.id for session, before in both if _called_off(before, session)}
    return Comparison(
        new=tuple(facts(new, each) for each in new.sessions_in_order if each.id not in old.sessions),
        gone=tuple(facts(old, each) for each in old.sessions_in_order if each.id not in new.sessions),
        cancelled=tuple(after for key, _before, after in pairs if key in called_off),
        changed=tuple(_changes(pairs, called_off)),
        other=tuple(_others(old, new)),
    )


def _called_off(before: Session, after: Session) -> bool:
    return after.state is SessionState.CANCELLED is not before.state


def _changes(pairs: Sequence[tuple[str, Facts, Facts]], called_off: set[str]) -> Iterator[SessionChange]:
    for key, before, after in pairs:
        names = tuple(
            name for name in after if before[name] != after[name] and not (name == "state" and key in called_off)
        )
        if names:
            yield SessionChange(id=key, before=before, after=after, fields=names)


def facts(program: Program, session: Session) -> dict[str, Any]:
    """Return what a program says of a session, by the names that `docs/diff-json.md` describes."""
    room, track = program.rooms.get(session.room_id), program.tracks.get(session.track_id)
    day = program.date_of(session)
    return {
        "title": session.title,
        "subtitle": session.subtitle,
        "label": session.label,
        "kind": session.kind.value,
        "state": session.state.value,
        "day": day.isoformat() if day else None,
        "start": session.start.isoformat(" ", "minutes") if session.start else None,
        "duration": session.duration,
        "room": room.name if room else "",
        "track": track.name if track else "",
        "language": session.language,
        "speakers": [
            {"name": program.people[seat.person_id].name, "role": seat.role.value, "detail": seat.byline}
            for seat in program.appearances_in(session.id)
        ],
        "do_not_record": session.do_not_record,
        "abstract": session.abstract,
        "description": session.description,
        "stream_url": session.stream_url,
        "links": [{"title": link.title, "url": link.url} for link in session.links],
        "tags": list(session.tags),
        "extra": {extra.name: extra.value for extra in session.extra},
    }


def _others(old: Program, new: Program) -> Iterator[OtherChange]:
    for change in diff(old, new):
        if change.kind not in _OTHER:
            continue
        before = _plain(change.before, old) if change.before else None
        after = _plain(change.after, new) if change.after else None
        names = tuple(name for name in after if before[name] != after[name]) if before and after else ()
        if names or not (before and after):
            record = change.after or change.before
            assert record is not None
            yield OtherChange(kind=change.kind, name=name_of(record), before=before, after=after, fields=names)


def _plain(record: Record, program: Program) -> dict[str, Any]:
    """Return a record as plain values, with names in place of ids, and without what follows from other fields."""
    said: dict[str, Any] = handover.as_plain(record)
    names = {each.name for each in fields(record)} - UNASKED - {"id", "picture_id"}
    found = {name: said[name] for name in said if name in names}
    for name, records in (("author_ids", program.people), ("session_ids", program.sessions)):
        if name in found:
            found[name] = [name_of(records[key]) for key in found[name] if key in records]
    if "extra" in found:
        found["extra"] = {extra["name"]: extra["value"] for extra in found["extra"]}
    return found
