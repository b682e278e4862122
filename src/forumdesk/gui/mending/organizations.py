# SPDX-License-Identifier: MIT
"""Organizations as a program spells them: who has which, and which spellings are likely the same. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from forumdesk import edits
from forumdesk.changes import diff
from forumdesk.checks import same_organizations
from forumdesk.program import Appearance, Conference, Person, Program
from forumdesk.text import fold


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name of an organization, and how many people have it."""

    name: str
    people: int


def spellings(program: Program, first: str = "") -> tuple[Spelling, ...]:
    """Return every spelling: those of the `first` organization, then of those that are spelled in several ways."""
    counts = Counter(person.organization for person in program.people.values() if person.organization)
    groups = sorted(
        (sorted(names) for names in same_organizations(counts)),
        key=lambda names: (first not in names, len(names) < 2, fold(names[0])),
    )
    return tuple(Spelling(name, counts[name]) for names in groups for name in names)


def likely_same(program: Program, name: str) -> tuple[str, ...]:
    """Return the spellings of an organization that has this one; none where nobody has it."""
    names = (person.organization for person in program.people.values() if person.organization)
    return tuple(next((same for same in same_organizations(names) if name in same), ()))


def usual(program: Program, names: Collection[str]) -> str:
    """Return the spelling that most people have; of several the one with the most words, and no more letters."""
    known = [each for each in spellings(program) if each.name in names]
    best = max(known, key=lambda each: (each.people, len(_bare(each.name)), -len(each.name)), default=None)
    return best.name if best is not None else ""


def _bare(name: str) -> str:
    """Return a name without its article, blanks and punctuation."""
    return "".join(char for char in fold(name).removeprefix("the ") if char.isalnum())


@dataclass(frozen=True, slots=True)
class Reach:
    """What a renaming would touch."""

    people: int
    lines: int
    """Printed lines of people in sessions."""
    organizer: bool


def reach(program: Program, names: Collection[str], name: str) -> Reach:
    """Return what giving these names one name would change."""
    changes = diff(program, edits.rename_organization(program, names, name)) if name.strip() else ()
    kinds = Counter(type(change.after) for change in changes)
    return Reach(kinds[Person], kinds[Appearance], bool(kinds[Conference]))
