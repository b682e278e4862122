# SPDX-License-Identifier: MIT
"""A card in words, as one line: what a screen reader says of a session on the timeline."""

from __future__ import annotations

from collections.abc import Iterable

from forumdesk import times, wording
from forumdesk.gui.timeline.faces import marked, speakers
from forumdesk.i18n import _
from forumdesk.program import Program, Session, SessionState
from forumdesk.text import fold

_STATES = {
    SessionState.CANCELLED: _("cancelled"),
    SessionState.TENTATIVE: _("not confirmed"),
    SessionState.DRAFT: _("draft"),
}
"""The states that are not the plain one, in a sentence."""


def spoken(program: Program, session: Session, problems: Iterable[str] = (), mine: str = "") -> str:
    """Return everything that a card shows, where and when it is, and what problems it has, as one line.

    `mine` is what the reader has said of it, "must see".
    """
    room = program.rooms.get(session.room_id)
    track = program.tracks.get(session.track_id)
    day = program.date_of(session)
    called = wording.called(session)
    cast = ", ".join(marked(speaker) for speaker in speakers(program, session))
    parts = [
        session.title,
        mine,
        called if fold(called) != fold(session.title) else "",
        room.name if room is not None else "",
        times.day_long(day) if day is not None else "",
        _spoken_time(session),
        _("with {names}").format(names=cast) if cast else "",
        track.name if track is not None else "",
        _STATES.get(session.state, ""),
    ]
    return ". ".join([", ".join(part for part in parts if part), *problems])


def _spoken_time(session: Session) -> str:
    if session.start is None or session.end is None:
        return ""
    if not session.duration:
        return times.clock(session.start)
    return _("{start} to {end}").format(start=times.clock(session.start), end=times.clock(session.end))
