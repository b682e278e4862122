# SPDX-License-Identifier: MIT
"""Hiding of a session, a room or a track, and showing it again: what is offered for a session, and what is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QMenu

from forumdesk.gui.desk import Desk
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program, Room, Session, Track
from forumdesk.selection import Hidden

KINDS = ("session", "room", "track")


class Deed(NamedTuple):
    """Something to hide, or to show again: what it is, whether it is hidden, and what a menu says."""

    kind: str
    id: str
    hidden: bool
    words: str


def deeds(desk: Desk, session: Session) -> tuple[Deed, ...]:
    """Return what can be hidden of a session: itself, and its room and track, if there are others beside them."""
    hidden, program = desk.mine.selection.hidden, desk.program
    found = [("session", session.id)]
    found += [("room", session.room_id)] if session.room_id in program.rooms and len(program.rooms) > 1 else []
    found += [("track", session.track_id)] if session.track_id in program.tracks and len(program.tracks) > 1 else []
    return tuple(Deed(*each, each in hidden, _words(program, each, hidden=each in hidden)) for each in found)


def _words(program: Program, what: Hidden, *, hidden: bool) -> str:
    said = {
        "session": (_("Hide this session"), _("Show this session again")),
        "room": (_("Hide room “{name}”"), _("Show room “{name}” again")),
        "track": (_("Hide track “{name}”"), _("Show track “{name}” again")),
    }
    return said[what[0]][hidden].format(name=name_of(program, what))


def name_of(program: Program, what: Hidden) -> str:
    """Return what a session, a room or a track is called; empty for one that is gone."""
    record = program.records(what[0]).get(what[1])
    if isinstance(record, Session):
        return record.title
    return record.name if isinstance(record, Room | Track) else ""


def within(program: Program, what: Hidden) -> list[Session]:
    """Return the sessions that something to hide is, or holds."""
    field = {"session": "id", "room": "room_id", "track": "track_id"}[what[0]]
    return [session for session in program.sessions_in_order if getattr(session, field) == what[1]]


def hide(desk: Desk, kind: str, key: str, *, on: bool) -> None:
    """Hide something or show it again, as one step; say which sessions stay although their room or track goes."""
    words = [
        (_("“{name}” is hidden") if on else _("“{name}” is shown again")).format(
            name=name_of(desk.program, (kind, key))
        )
    ]
    after = desk.mine.selection.with_hidden(kind, key, on)
    if on and kind != "session":
        staying = sum(not after.is_hidden(session) for session in within(desk.program, (kind, key)))
        if staying:
            words.append(
                ngettext("{count} starred session in it stays", "{count} starred sessions in it stay", staying)
            )
    desk.mine.replace("; ".join(words), after)


def hide_part(desk: Desk, ids: Sequence[str], kind: str) -> None:
    """Hide the first of some sessions, its room or its track, or show it again; say why there is nothing to hide."""
    session = desk.program.sessions.get(ids[0]) if ids else None
    if session is None:
        desk.note(_("Choose a session first, then hide it, its room or its track."))
        return
    deed = next((deed for deed in deeds(desk, session) if deed.kind == kind), None)
    if deed is None:
        said = {"room": _("There is no other room to look at."), "track": _("There is no other track to look at.")}
        desk.note(said[kind])
        return
    hide(desk, deed.kind, deed.id, on=not deed.hidden)


def fill(menu: QMenu, desk: Desk, session_id: str) -> None:
    """Add to a menu what can be hidden of a session."""
    session = desk.program.sessions.get(session_id)
    if session is not None and desk.mine.kept:
        for deed in deeds(desk, session):
            menu.addAction(deed.words.replace("&", "&&"), _does(desk, deed))


def _does(desk: Desk, deed: Deed) -> Callable[[], None]:
    return lambda: hide(desk, deed.kind, deed.id, on=not deed.hidden)
