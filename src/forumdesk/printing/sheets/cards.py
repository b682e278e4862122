# SPDX-License-Identifier: MIT
"""Name cards for the table: tents that are folded, in the order in which people sit and sessions come."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from forumdesk.i18n import _
from forumdesk.printing.order import Order
from forumdesk.printing.sheet import Answers, Option, Part, Sheet
from forumdesk.printing.sheets import said
from forumdesk.program import LEADING_ROLES, Appearance, Program, Session, SessionState
from forumdesk.times import clock, day_long, day_short

_FIRST, _MIDDLE = "first", "middle"


def _parts(program: Program, order: Order, answers: Answers) -> Iterator[Part]:
    for day, sessions in said.days(program, order):
        for one in sessions:
            if one.state is SessionState.CANCELLED or one.start is None:
                continue
            room = program.rooms.get(one.room_id)
            shown = said.session(program, one, order, people=False)
            about = {key: shown[key] for key in ("title", "label", "time", "own", "state")}
            about |= {"day": day_long(day), "room": room.name if room is not None else ""}
            for seat in _seated(program, one, middle=answers["moderator"] == _MIDDLE):
                person = said.billed_as(program, seat)
                when = f"{day_short(day)} {clock(one.start)}"
                yield Part(
                    key=f"cards/{one.id}/{seat.person_id}",
                    words=_("Name card {name}, {when}").format(name=person["name"], when=when),
                    data={
                        **person,
                        "session": about,
                        "each": int(answers["each"]),
                        "fold": _("fold"),
                        "cut": _("cut"),
                    },
                )


def _seated(program: Program, session: Session, *, middle: bool) -> list[Appearance]:
    """Return who sits at the table, from one end to the other; who has two parts to play has one seat."""
    first: dict[str, Appearance] = {}
    for seat in program.billed(session.id):
        if seat.person_id in program.people:
            first.setdefault(seat.person_id, seat)
    seats = list(first.values())
    if not middle:
        return seats
    leading = [seat for seat in seats if seat.role in LEADING_ROLES]
    others = [seat for seat in seats if seat.role not in LEADING_ROLES]
    half = len(others) // 2
    return [*others[:half], *leading, *others[half:]]


CARDS = Sheet(
    key="cards",
    name=_("Table name cards"),
    about=_("Tents to fold, a card for each seat: the name on both faces, the session on the speaker’s own."),
    make=_parts,
    empty=_("nobody appears in a session that is meant, has a time and is not cancelled."),
    options=(
        Option(
            key="each",
            words=_("Cards on a sheet"),
            answers=MappingProxyType({"1": _("one"), "2": _("two"), "3": _("three")}),
            usual="2",
        ),
        Option(
            key="moderator",
            words=_("The moderator sits"),
            answers=MappingProxyType({_FIRST: _("first"), _MIDDLE: _("in the middle")}),
            usual=_MIDDLE,
        ),
    ),
)
