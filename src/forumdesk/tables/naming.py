# SPDX-License-Identifier: MIT
"""Names in a cell as the records that they mean: rooms and tracks, and people parted by commas, with their roles.

A name that nobody has makes a new record; whoever types decides whether that is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from forumdesk.edits import person_called
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.known_people import matches
from forumdesk.program import Person, Program, Role, Room, Track, new_id
from forumdesk.tables.column import Meant
from forumdesk.text import clean_line, fold
from forumdesk.wording import role_mark, role_word

T = TypeVar("T", Room, Track)
MOST_PEOPLE = 500
"""Names in one cell."""
_ROLE = re.compile(r"(.{1,400}?) ?\(([^()]{1,60})\)")
_ROLES = {fold(word): role for role in Role for word in (role_word(role), role.value)}


def room(program: Program, text: str) -> Meant:
    """Return the id of the room of a name; none for no name."""
    return _placed(text, program.rooms_in_order, lambda name: Room(id=new_id(), name=name, order=len(program.rooms)))


def track(program: Program, text: str) -> Meant:
    """Return the id of the track of a name; none for no name."""
    return _placed(text, program.tracks_in_order, lambda name: Track(id=new_id(), name=name, order=len(program.tracks)))


def _placed(text: str, known: Iterable[T], make: object) -> Meant:
    name = clean_line(text)
    if not name:
        return Meant("")
    found = next((record for record in known if fold(record.name) == fold(name)), None)
    if found is not None:
        return Meant(found.id)
    assert callable(make)
    made = make(name)
    return Meant(made.id, (made,))


def listed(names: Sequence[str]) -> str:
    """Return names as one cell holds them, parted so that they are read again."""
    return ("; " if any("," in name for name in names) else ", ").join(names)


def cast(program: Program, session_id: str) -> str:
    """Return who appears in a session, in the printed order, with the roles that set somebody apart."""
    names = []
    for appearance in program.appearances_in(session_id):
        person = program.people.get(appearance.person_id)
        if person is not None:
            mark = role_mark(appearance.role)
            names.append(f"{person.name} ({mark})" if mark else person.name)
    return listed(names)


def cast_meant(program: Program, text: str, there: Iterable[str] = ()) -> Meant:
    """Return who is meant by the names of a cell: pairs of a person's id and a role, None for a plain one.

    `there` are the ids of those whom the cell holds now: of people with one name, they are meant first.
    """
    new: list[Person] = []
    by_name = {fold(person.name): person.id for person in reversed(program.people_in_order)}
    held: dict[str, list[str]] = {}
    for key in there:
        held.setdefault(fold(program.people[key].name), []).append(key)
    found: dict[str, Role | None] = {}
    for written in _parted(text, by_name):
        name, role = _with_role(written, by_name)
        if fold(name) not in by_name:
            made = person_called(name)
            new.append(made)
            by_name[fold(name)] = made.id
        same = held.get(fold(name))
        found.setdefault(same.pop(0) if same else by_name[fold(name)], role)
    if len(found) > MOST_PEOPLE:
        raise ForumDeskError(_("These are more people than one session has."))
    return Meant(tuple(found.items()), tuple(new))


def people_meant(program: Program, text: str, there: Iterable[str] = ()) -> Meant:
    """Return the ids of the people whose names stand in a cell; `there` is as for `cast_meant`."""
    meant = cast_meant(program, text, there)
    return Meant(tuple(key for key, _role in meant.value), meant.new)


def _parted(text: str, known: Iterable[str]) -> list[str]:
    """Return the names of a cell; one that the program knows with a comma in it ("Sam Hill, Jr.") stays whole."""
    sign = ";" if ";" in text else "\n" if "\n" in text.strip() else ","
    parts = [clean_line(part) for part in text.split(sign)[: 4 * MOST_PEOPLE]]
    if sign != ",":
        return [part for part in parts if part]
    known = {name for name in known if "," in name}
    names: list[str] = []
    at = 0
    while at < len(parts):
        several = next((n for n in (3, 2) if fold(", ".join(parts[at : at + n])) in known), 1)
        names.append(", ".join(parts[at : at + several]))
        at += several
    return [name for name in names if name]


def _with_role(written: str, known: Iterable[str]) -> tuple[str, Role | None]:
    match = _ROLE.fullmatch(written)
    role = _ROLES.get(fold(match[2]).strip()) if match and fold(written) not in known else None
    return (match[1].strip(), role) if match and role is not None else (written, None)


def alike(program: Program, name: str) -> str:
    """Return the name of somebody in the program that looks much like one that nobody has; empty for none."""
    found = matches(program, name, most=1)
    return found[0].person.name if found else ""
