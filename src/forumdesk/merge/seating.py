# SPDX-License-Identifier: MIT
"""Who appears where after a merge: people go with a session that stays, and the order in which they are named."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from forumdesk.merge.clash import SPEAKERS, Clash
from forumdesk.merge.values import woven
from forumdesk.program import Appearance, Program


def seated(program: Program, side: Program, ids: AbstractSet[str]) -> Program:
    """Return the program with the people of these sessions, and the appearances of these people, as a side has them."""
    if not ids:
        return program
    seats = [
        seat
        for seat in side.appearances.values()
        if seat.session_id in program.sessions and (seat.session_id in ids or seat.person_id in ids)
    ]
    wanted = {seat.person_id for seat in seats} - program.people.keys()
    return program.put(*seats, *(side.people[key] for key in sorted(wanted) if key in side.people))


def in_order(base: Program, mine: Program, theirs: Program, program: Program) -> tuple[Program, list[Clash]]:
    """Return the program with the people of each session in the order that either side gave them.

    Where both gave them another, that of `mine` stands, and a clash says so.
    """
    moved: list[Appearance] = []
    clashes: list[Clash] = []
    for key in program.sessions:
        before, here, there = (side.appearances_in(key) for side in (base, mine, theirs))
        if there in (here, before) or here == before:
            continue
        orders = tuple(tuple(seat.id for seat in seats) for seats in (before, here, there))
        found = woven(*orders)
        moved += _reordered(program.appearances_in(key), found.items)
        if found.contrary:
            clashes.append(Clash(kind="session", id=key, field=SPEAKERS, mine=orders[1], theirs=orders[2]))
    return program.put(*moved) if moved else program, clashes


def reordered(program: Program, session_id: str, order: Sequence[str]) -> tuple[Appearance, ...]:
    """Return the appearances in a session that have to change for this order of their ids."""
    return _reordered(program.appearances_in(session_id), order)


def _reordered(seats: Sequence[Appearance], order: Sequence[str]) -> tuple[Appearance, ...]:
    places = {key: place for place, key in enumerate(order)}
    wanted = sorted(seats, key=lambda seat: places.get(seat.id, len(places)))
    if wanted == list(seats):
        return ()
    return tuple(replace(seat, order=place) for place, seat in enumerate(wanted) if seat.order != place)
