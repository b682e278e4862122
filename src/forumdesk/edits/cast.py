# SPDX-License-Identifier: MIT
"""Who appears in a session: put in and taken out, in the printed order. Roles and bylines are set as any field is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from forumdesk import names
from forumdesk.edits.fields import add, set_fields
from forumdesk.program import Appearance, Person, Program, Record, Role, new_id
from forumdesk.text import clean_line, fold


def add_appearance(program: Program, appearance: Appearance) -> Program:
    """Put a person into a session, at the end of the printed order."""
    _present = program.sessions[appearance.session_id], program.people[appearance.person_id]
    return add(program, replace(appearance, order=_next(program, appearance.session_id)))


def add_people_to_session(
    program: Program, session_id: str, people: Iterable[Person], role: Role = Role.SPEAKER
) -> Program:
    """Put people into a session, in this order, after who is there.

    Who has the id or the name of somebody in the program, whatever its accents, is that person, and the others are
    added. Nobody is put into the session a second time.
    """
    known = {fold(person.name): person.id for person in reversed(program.people_in_order)}
    seated = {appearance.person_id for appearance in program.appearances_in(program.sessions[session_id].id)}
    order = _next(program, session_id)
    records: list[Record] = []
    for person in people:
        if person.id not in program.people and fold(person.name) not in known:
            program = add(program, person)
            known[fold(person.name)] = person.id
        key = person.id if person.id in program.people else known[fold(person.name)]
        if key not in seated:
            seated.add(key)
            records.append(Appearance(id=new_id(), session_id=session_id, person_id=key, role=role, order=order))
            order += 1
    return program.put(*records)


def seat_people(program: Program, session_id: str, seats: Iterable[tuple[Person, Role, str]]) -> Program:
    """Put people into a session, as `add_people_to_session` does, each with a role and the line printed about them."""
    before = {appearance.id for appearance in program.appearances_in(session_id)}
    for person, role, byline in seats:
        program = add_people_to_session(program, session_id, (person,), role)
        fresh = [appearance for appearance in program.appearances_in(session_id) if appearance.id not in before]
        if byline and fresh:
            program = set_fields(program, "appearance", fresh[-1].id, byline=byline)
        before |= {appearance.id for appearance in fresh}
    return program


def person_called(name: str) -> Person:
    """Return a new person with a name, as it is typed into the list of a session's people."""
    line = clean_line(name)
    return Person(id=new_id(), name=line, sort_name=names.sort_name(line))


def _next(program: Program, session_id: str) -> int:
    return max((appearance.order for appearance in program.appearances_in(session_id)), default=-1) + 1


def set_cast(program: Program, session_id: str, cast: Mapping[str, Role | None]) -> Program:
    """Let these people appear in a session, by their ids and in this order, and nobody else.

    A role of None is a plain one: who has one already keeps it, and whoever was set apart is a speaker now.
    """
    there = {a.person_id: a for a in reversed(program.appearances_in(program.sessions[session_id].id))}
    kept: list[Appearance] = []
    for order, (key, role) in enumerate(cast.items()):
        seat = there.get(program.people[key].id)
        if seat is None:
            seat = Appearance(id=new_id(), session_id=session_id, person_id=key)
        plain = seat.role if seat.role in {Role.SPEAKER, Role.PANELIST} else Role.SPEAKER
        kept.append(replace(seat, role=role or plain, order=order))
    gone = {a.id for a in program.appearances_in(session_id)} - {seat.id for seat in kept}
    return program.put(*kept).drop(*gone)


def reorder_appearances(program: Program, session_id: str, appearance_ids: Iterable[str]) -> Program:
    """Put who appears in a session into this order; those that are not named follow as they are."""
    there = {appearance.id: appearance for appearance in program.appearances_in(session_id)}
    wanted = dict.fromkeys([*appearance_ids, *there])
    return program.put(*(replace(there[key], order=place) for place, key in enumerate(wanted)))


def drop_appearance(program: Program, appearance_id: str) -> Program:
    """Take a person out of a session; both stay in the program."""
    return drop_appearances(program, (appearance_id,))


def drop_appearances(program: Program, appearance_ids: Iterable[str]) -> Program:
    """Take people out of sessions; all of them stay in the program."""
    return program.drop(*[program.appearances[key].id for key in appearance_ids])
