# SPDX-License-Identifier: MIT
"""Signs for the doors: what is on in each room on each day; or, to be changed between sessions, one session a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from forumdesk.i18n import _
from forumdesk.printing.order import Order
from forumdesk.printing.sheet import NO, YES, Answers, Option, Part, Sheet
from forumdesk.printing.sheets import said
from forumdesk.program import Program, Room, Session, SessionKind, SessionState
from forumdesk.times import clock, day_long

_DAY, _SESSION = "day", "session"


def _parts(program: Program, order: Order, answers: Answers) -> Iterator[Part]:
    each = answers["page"] == _SESSION
    for day, sessions in said.days(program, order):
        for room in program.rooms_in_order:
            there = [one for one in sessions if one.room_id == room.id and _is_shown(one, answers)]
            for group in ([one] for one in there) if each else filter(None, [there]):
                shown = [_shown(program, one, order, answers) for one in group]
                yield _part(room, day, group, {"sessions": shown, "alone": each})


def _is_shown(session: Session, answers: Answers) -> bool:
    return session.kind is not SessionKind.BREAK or answers.yes("breaks")


def _shown(program: Program, session: Session, order: Order, answers: Answers) -> dict[str, Any]:
    shown = said.session(program, session, order, people=answers.yes("speakers"))
    return shown | {"cancelled": session.state is SessionState.CANCELLED}


def _part(room: Room, day: date, sessions: Sequence[Session], shown: Mapping[str, Any]) -> Part:
    first, when = sessions[0], day_long(day)
    assert first.start is not None
    if shown["alone"]:
        key, when = f"doors/session/{first.id}", f"{when} {clock(first.start)}"
    else:
        key = f"doors/{room.id}/{day.isoformat()}"
    floor = _("Floor {floor}").format(floor=room.floor) if room.floor.isdecimal() else room.floor
    return Part(
        key=key,
        words=_("Door sign {room}, {when}").format(room=room.name, when=when),
        data={"room": room.name, "floor": floor, "day": day_long(day), **shown},
    )


DOORS = Sheet(
    key="doors",
    name=_("Door signs"),
    about=_("A page for each room and day, in large type: what is on, when, and who speaks."),
    make=_parts,
    empty=_("no session that is meant has a time and a room."),
    options=(
        Option(
            key="page",
            words=_("A page for each"),
            answers=MappingProxyType({_DAY: _("day"), _SESSION: _("session")}),
            usual=_DAY,
        ),
        Option(key="speakers", words=_("Speakers"), usual=YES),
        Option(key="breaks", words=_("Breaks"), usual=NO),
    ),
)
