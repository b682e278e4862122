# SPDX-License-Identifier: MIT
"""What is said of sessions that are moved and changed: the labels of the steps, and where things stand afterwards."""

from __future__ import annotations

from collections.abc import Sequence

from forumdesk import checks, times
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program, Session, SessionKind, SessionState
from forumdesk.text import cut
from forumdesk.wording import appearances_gone

_LONGEST = 60
"""Characters of a title that a sentence can hold."""


def short(session: Session) -> str:
    """Return what a session is called in a sentence: its label, or its title, cut where that is long."""
    return cut(session.label or session.title, _LONGEST)


def named(program: Program, ids: Sequence[str]) -> str:
    """Return “Panel 3”, or how many sessions there are."""
    if len(ids) == 1:
        return _("“{title}”").format(title=short(program.sessions[ids[0]]))
    return ngettext("{count} session", "{count} sessions", len(ids))


def place_of(program: Program, session: Session, *, day: bool = False) -> str:
    """Return when and where a session is: "13:15–14:30, Hall A", with its day if that is asked for."""
    if session.start is None:
        return _("not on the day")
    date = program.date_of(session)
    words = [times.day_short(date)] if day and date is not None else []
    words.append(times.span(session.start, session.duration))
    room = program.rooms.get(session.room_id)
    if room is not None and len(program.rooms) > 1:
        words.append(room.name)
    return ", ".join(words)


def standing(program: Program, ids: Sequence[str], *, day: bool = False) -> str:
    """Return where sessions are now, of several the first, and what they clash with there."""
    lead = program.sessions[ids[0]]
    said = [_("{title}: {place}.").format(title=short(lead), place=place_of(program, lead, day=day))]
    if len(ids) == 1:
        return " ".join(filter(None, (*said, checks.sentence(program, lead.id))))
    said.append(ngettext("{count} more session moved with it.", "{count} more sessions moved with it.", len(ids) - 1))
    apart = [clash for clash in checks.clashes(program, ids) if clash.other_id not in ids]
    if apart:
        moved = short(program.sessions[apart[0].session_id])
        said.append(_("{title}: {clash}").format(title=moved, clash=apart[0].words))
    if apart[1:]:
        said.append(ngettext("{count} more clash.", "{count} more clashes.", len(apart) - 1))
    return " ".join(said)


def label_of_move(program: Program, ids: Sequence[str], to: str) -> str:
    """Return the label of a step that moves sessions to a time, a room or a day in words."""
    lead = _("“{title}”").format(title=short(program.sessions[ids[0]]))
    if len(ids) == 1:
        return _("Move {title} to {place}").format(title=lead, place=to)
    count = ngettext("{count} session", "{count} sessions", len(ids))
    return _("Move {count}, {title} to {place}").format(count=count, title=lead, place=to)


def label_of_length(program: Program, ids: Sequence[str], end: str) -> str:
    """Return the label of a step that makes sessions longer or shorter."""
    if len(ids) == 1:
        return _("End {title} at {time}").format(title=named(program, ids), time=end)
    return _("Change the length of {count}").format(count=named(program, ids))


_STATES = {
    SessionState.CONFIRMED: (_("Confirm {sessions}"), _("Confirmed: {sessions}.")),
    SessionState.TENTATIVE: (_("Mark {sessions} as tentative"), _("Not confirmed: {sessions}.")),
    SessionState.DRAFT: (_("Mark {sessions} as a draft"), _("Draft: {sessions}.")),
    SessionState.CANCELLED: (_("Cancel {sessions}"), _("Cancelled: {sessions}.")),
}


def label_of_unscheduling(program: Program, ids: Sequence[str]) -> str:
    """Return the label of a step that takes sessions off the schedule: "Take “Opening” off the schedule"."""
    return _("Take {sessions} off the schedule").format(sessions=named(program, ids))


def label_of_state(program: Program, ids: Sequence[str], state: SessionState) -> str:
    """Return the label of a step that confirms or cancels sessions."""
    return _STATES[state][0].format(sessions=named(program, ids))


def state_told(program: Program, ids: Sequence[str], state: SessionState) -> str:
    """Return what is said once sessions are confirmed or cancelled."""
    return _STATES[state][1].format(sessions=named(program, ids))


def removed(program: Program, ids: Sequence[str]) -> str:
    """Return what is said of sessions that are about to be removed, and of who appears in them."""
    said = _("Removed: {sessions}.").format(sessions=named(program, ids))
    gone = appearances_gone(sum(len(program.appearances_in(key)) for key in ids))
    return f"{said} {gone}" if gone else said


def chosen(count: int) -> str:
    """Return how many sessions are chosen now."""
    return ngettext("{count} session chosen.", "{count} sessions chosen.", count)


def about(program: Program, session: Session) -> str:
    """Return what a session in the tray is: "15 min, no speaker"; a break has none anyway."""
    parts = [times.length_short(session.duration) if session.duration else _("no length")]
    people = len(program.appearances_in(session.id))
    if session.kind is not SessionKind.BREAK:
        parts.append(ngettext("{count} speaker", "{count} speakers", people) if people else _("no speaker"))
    if session.state is SessionState.CANCELLED:
        parts.append(_("cancelled"))
    return ", ".join(parts)
