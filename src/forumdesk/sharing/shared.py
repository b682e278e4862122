# SPDX-License-Identifier: MIT
"""What somebody shares of their agenda, what of it a program knows, and what becomes of one's own agenda with it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from forumdesk.errors import ForumDeskError
from forumdesk.program import Program, Session
from forumdesk.selection import Entry, Interest, Selection
from forumdesk.text import fold

BY_DIGEST = "#"
"""What a reference begins with that is the beginning of a digest, in hexadecimal, instead of an id."""
CONFERENCE_DIGITS = 12
"""Hexadecimal digits by which a code names its conference."""


class ShareError(ForumDeskError):
    """What was given holds no shared agenda that can be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """One session of a shared agenda."""

    ref: str
    """The session's id, or `BY_DIGEST` and the beginning of its digest."""
    interest: Interest
    note: str = ""
    title: str = ""
    """As the sender's program has it; empty where only its digest is known. And so the next two."""
    start: datetime | None = None
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """An agenda on its way from one person to another."""

    conference: str
    """The conference's id, or `BY_DIGEST` and the beginning of its digest."""
    title: str = ""
    """The conference's."""
    sender: str = ""
    """Who shares it, in their own words; empty where they don't say."""
    picks: tuple[Pick, ...] = ()
    entries: tuple[Entry, ...] = ()
    """What they entered themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a program knows of a shared agenda."""

    known: Mapping[str, Pick]
    """By the id of the session, in the program's order."""
    unknown: tuple[Pick, ...]
    """Sessions that this program does not have, or can't tell apart."""


def shared_of(
    program: Program,
    selection: Selection,
    *,
    sender: str = "",
    maybe: bool = True,
    notes: bool = False,
    entries: bool = False,
) -> Shared:
    """Return what is shared of an agenda: what must be seen and, with `maybe`, may be; the rest only if asked for."""
    wanted = {Interest.MUST, Interest.MAYBE} if maybe else {Interest.MUST}
    picks = [
        Pick(
            ref=mark.session_id,
            interest=mark.interest,
            note=mark.note if notes else "",
            title=mark.known.title,
            start=mark.known.start,
            place=mark.known.place,
        )
        for mark in selection.marks.values()
        if mark.interest is not None and mark.interest in wanted
    ]
    own = [replace(entry, note=entry.note if notes else "") for entry in selection.entries.values()] if entries else []
    return Shared(
        conference=program.conference.id,
        title=program.conference.title,
        sender=sender.strip(),
        picks=tuple(sorted(picks, key=lambda pick: (pick.start is None, pick.start or datetime.min, pick.ref))),  # noqa: DTZ901
        entries=tuple(sorted(own, key=lambda entry: (entry.start, entry.id))),
    )


def named(shared: Shared, sender: str) -> Shared:
    """Return it as that of this person."""
    return replace(shared, sender=sender.strip())


def digest_of(conference_id: str, session_id: str = "") -> str:
    """Return the digest of a session, or of a conference, in hexadecimal; codes have the beginning of it."""
    return hashlib.sha256(f"{conference_id}\n{session_id}".encode()).hexdigest()


def is_named(ref: str, conference_id: str, session_id: str = "") -> bool:
    """Tell whether a reference is to this session, or, without one, to this conference."""
    if ref.startswith(BY_DIGEST):
        return len(ref) > len(BY_DIGEST) and digest_of(conference_id, session_id).startswith(ref[len(BY_DIGEST) :])
    return ref == (session_id or conference_id)


def found_in(program: Program, shared: Shared) -> Found | None:
    """Return what a program knows of a shared agenda; None when that is of another conference.

    Who read the program from the organizer's page has other ids than who was given the file: then sessions are known by
    title and start, and the conference by half of them at the least.
    """
    conference_id = program.conference.id
    same = is_named(shared.conference, conference_id)
    by_ref = _by_digest(program, shared.picks) if same else {}
    by_title = _by_title(program)
    found: dict[str, Pick] = {}
    unknown = []
    for pick in shared.picks:
        key = by_ref.get(pick.ref) or (pick.ref if same and pick.ref in program.sessions else "")
        key = key or by_title.get((fold(pick.title), pick.start), "")
        if key and key not in found:
            found[key] = pick
        else:
            unknown.append(pick)
    if not same and 2 * len(found) <= len(shared.picks):
        return None
    known = {session.id: found[session.id] for session in program.sessions_in_order if session.id in found}
    return Found(known=MappingProxyType(known), unknown=tuple(unknown))


def _by_digest(program: Program, picks: Iterable[Pick]) -> dict[str, str]:
    """Return the session that each short reference means; one that could mean two means none."""
    lengths = {len(pick.ref) for pick in picks if pick.ref.startswith(BY_DIGEST)}
    digests = {key: BY_DIGEST + digest_of(program.conference.id, key) for key in program.sessions} if lengths else {}
    found = [(digest[:length], key) for length in lengths for key, digest in digests.items()]
    count = Counter(ref for ref, _key in found)
    return {ref: key for ref, key in found if count[ref] == 1}


def _by_title(program: Program) -> dict[tuple[str, datetime | None], str]:
    keys = [(_title_key(session), session.id) for session in program.sessions.values() if session.title]
    count = Counter(key for key, _id in keys)
    return {key: session_id for key, session_id in keys if count[key] == 1}


def _title_key(session: Session) -> tuple[str, datetime | None]:
    return fold(session.title), session.start


def added(program: Program, selection: Selection, shared: Shared, found: Found) -> Selection:
    """Return one's agenda with what is shared as well; what one has said oneself of a session stays as it is."""
    made = selection
    for key, pick in found.known.items():
        if selection.interest_of(key) is None:
            made = made.with_interest(program, [key], pick.interest)
        if pick.note and not selection.note_of(key):
            made = made.with_note(program, key, pick.note)
    taken = {*selection.entries, *program.sessions}
    for entry in shared.entries:
        made = made if entry.id in taken else made.with_entry(entry)
    return made


def replaced(program: Program, selection: Selection, shared: Shared, found: Found) -> Selection:
    """Return one's agenda with the stars that are shared in the place of one's own; notes and own entries stay."""
    bare = selection.with_interest(program, selection.starred, None)
    return added(program, bare, shared, found)
