# SPDX-License-Identifier: MIT
"""What a row of the search leads to: a record in the details, a list of sessions, or more of the question."""

from __future__ import annotations

from forumdesk.filtering import Filter
from forumdesk.gui.browsing.search_rows import Found
from forumdesk.gui.desk import Desk, Place
from forumdesk.i18n import _
from forumdesk.search import understand
from forumdesk.search.query import Term, with_term


def more_to_type(text: str, found: Found, terms: tuple[Term, ...]) -> str | None:
    """Return the question that a row completes, or asks again; None for one that leads somewhere."""
    if found.kind == "recent":
        return found.key
    if found.kind != "offer":
        return None
    key, _colon, value = found.key.partition(":")
    begun = terms[-1] if terms and not terms[-1].closed else None
    return with_term(text, begun, key, value)


def open_found(desk: Desk, found: Found, text: str) -> None:
    """Show what was found. Of a room or a track these are its sessions; while one edits, itself."""
    if found.kind == "session":
        _open_session(desk, found.key)
    elif found.kind in {"room", "track"} and not desk.editing:
        _list(desk, Filter().with_part(f"{found.kind}s", found.key))
    elif found.kind == "list":
        _list(desk, understand(desk.program, text, desk.filter.now).filter)
    else:
        desk.go(Place(found.kind, found.key))


def _list(desk: Desk, wanted: Filter) -> None:
    desk.filter.set(wanted)
    desk.show_view("sessions")


def _open_session(desk: Desk, session_id: str) -> None:
    session = desk.program.sessions[session_id]
    day = desk.program.date_of(session)
    if day is not None:
        desk.show_day(day)
    desk.go(Place("session", session_id))
    if session_id not in desk.filter.ids:
        desk.note(_("The filter, or what you have hidden, leaves this session out of the views."))
