# SPDX-License-Identifier: MIT
"""The people of a program as a directory lists them: sorted, under letters or organizations, with where they speak.

Pure and without words for the screen; `gui/browsing/people.py` draws what this decides. Sorting by the rules of each
language (ICU) was turned down: a program mixes languages, and a reader looks under the letter that is printed.
"""

from __future__ import annotations

from dataclasses import dataclass

from forumdesk.names import same_organization
from forumdesk.program import Appearance, Person, Program, Role, Session
from forumdesk.text import fold

LATIN = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
OTHER = "#"
"""Stands for names that begin with no letter at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One person as the directory lists them."""

    person_id: str
    surname: str
    """What the list sorts by and prints in bold; the whole name where there is no comma in the sort name."""
    given: str
    letter: str
    position: str
    organization: str
    sessions: tuple[Session, ...]
    """Where the person appears, by start; the unscheduled last."""
    roles: frozenset[Role]
    is_author: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading: a letter, or an organization ("" where none is given)."""

    heading: str
    letter: str
    entries: tuple[Entry, ...]


def entries(program: Program) -> tuple[Entry, ...]:
    """Return everybody in the program by surname and then given name, without regard to case, accents and hyphens."""
    authors = {person for article in program.articles.values() for person in article.author_ids}
    made = (_entry(program, person, person.id in authors) for person in program.people.values())
    return tuple(sorted(made, key=lambda e: (_rank(e.surname), _rank(e.given), e.person_id)))


def _entry(program: Program, person: Person, is_author: bool) -> Entry:
    surname, given = split_name(person)
    return Entry(
        person_id=person.id,
        surname=surname,
        given=given,
        letter=letter(surname),
        position=person.position,
        organization=person.organization,
        sessions=sessions_of(program, person.id),
        roles=frozenset(a.role for a in program.appearances_of(person.id) if a.session_id in program.sessions),
        is_author=is_author,
    )


def split_name(person: Person) -> tuple[str, str]:
    """Return surname and given name as `sort_name` parts them at its comma: ("Di Ruggiero", "Erica")."""
    surname, _comma, given = (person.sort_name or person.name).partition(",")
    return surname.strip(), given.strip()


def letter(name: str) -> str:
    """Return the letter under which a name stands: "L" for "Łukasiewicz", the first sign of other scripts, or "#"."""
    for char in fold(name):
        if char.isalpha():
            return char.upper()
    return OTHER


def _rank(name: str) -> tuple[int, str]:
    """Sort Latin first, and what has no letters last, as the rail of letters shows them."""
    key = "".join(char for char in fold(name) if char.isalnum())
    if not key or not any(char.isalpha() for char in key):
        return (2, key)
    return (0 if key[0].isascii() else 1, key)


def by_letter(listed: tuple[Entry, ...]) -> tuple[Group, ...]:
    """Return the entries under their letters, in the order in which they come."""
    found: dict[str, list[Entry]] = {}
    for entry in listed:
        found.setdefault(entry.letter, []).append(entry)
    return tuple(Group(key, key, tuple(members)) for key, members in found.items())


def by_organization(listed: tuple[Entry, ...]) -> tuple[Group, ...]:
    """Return the entries under their organizations by name; those without one come last, under ""."""
    found: dict[str, list[Entry]] = {}
    for entry in listed:
        found.setdefault(same_organization(entry.organization), []).append(entry)
    groups = [_organization(members) for key, members in found.items() if key]
    groups.sort(key=lambda group: _rank(group.heading))
    return (*groups, Group("", OTHER, tuple(found[""]))) if "" in found else tuple(groups)


def _organization(members: list[Entry]) -> Group:
    heading = members[0].organization
    return Group(heading, letter(heading), tuple(members))


def letters(groups: tuple[Group, ...]) -> tuple[tuple[str, bool], ...]:
    """Return the rail beside the list: each letter, and whether anything stands under it.

    A to Z are all listed when any of them occurs, so that a letter keeps its place; of other scripts those that occur.
    """
    present = dict.fromkeys(group.letter for group in groups if group.heading)
    latin = LATIN if any(char in present for char in LATIN) else ()
    others = [char for char in present if char not in LATIN]
    return (*((char, char in present) for char in latin), *((char, True) for char in others))


def counts(listed: tuple[Entry, ...]) -> tuple[int, int]:
    """Return how many appear in a session, and how many organizations those are from."""
    speaking = [entry for entry in listed if entry.sessions]
    return len(speaking), len({same_organization(e.organization) for e in speaking if e.organization})


def sessions_of(program: Program, person_id: str) -> tuple[Session, ...]:
    """Return the sessions in which a person appears, in the order of the program."""
    mine = {a.session_id for a in program.appearances_of(person_id)}
    if len(mine) < 2:
        return tuple(program.sessions[key] for key in mine if key in program.sessions)
    return tuple(session for session in program.sessions_in_order if session.id in mine)


def companions(program: Program, person_id: str) -> tuple[Appearance, ...]:
    """Return who else appears where a person does: each once, session by session, the moderator first."""
    found: dict[str, Appearance] = {}
    for session in sessions_of(program, person_id):
        for appearance in program.billed(session.id):
            if appearance.person_id != person_id and appearance.person_id in program.people:
                found.setdefault(appearance.person_id, appearance)
    return tuple(found.values())
