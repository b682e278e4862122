# SPDX-License-Identifier: MIT
"""People and what they belong to: added, removed, two records of one person made one, an organization renamed."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from forumdesk.edits.fields import add, set_fields
from forumdesk.edits.pictures import without_orphans
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.program import LEADING_ROLES, Appearance, Person, Program, Record, Role
from forumdesk.text import clean_line

T = TypeVar("T")
K = TypeVar("K")


def add_person(program: Program, person: Person) -> Program:
    """Add a person who is not yet there."""
    return add(program, person)


def drop_person(program: Program, person_id: str) -> Program:
    """Remove a person, their appearances, their picture, and their name from the articles they wrote."""
    return drop_people(program, (person_id,))


def drop_people(program: Program, person_ids: Iterable[str]) -> Program:
    """Remove people, their appearances, their pictures, and their names from the articles they wrote."""
    gone = {key: program.people[key] for key in person_ids}
    cast = [appearance.id for key in gone for appearance in program.appearances_of(key)]
    mended = (
        replace(article, author_ids=tuple(key for key in article.author_ids if key not in gone))
        for article in program.articles.values()
        if not gone.keys().isdisjoint(article.author_ids)
    )
    left = program.put(*mended).drop(*gone, *cast)
    return without_orphans(left, [person.picture_id for person in gone.values()])


def merge_people(program: Program, keep_id: str, gone_ids: Iterable[str], **fields: Any) -> Program:
    """Make several records of one person one: what they do and wrote becomes that of the one that is kept.

    `fields` are values that somebody chose. What is not chosen stays as the kept record has it; what that one leaves
    open comes from the others, the longest biography is kept, and links are joined.
    """
    gone = [program.people[key] for key in dict.fromkeys(gone_ids) if key != keep_id]
    keep = program.people[keep_id]
    same = dict.fromkeys(person.id for person in gone).keys()  # in their order
    records: list[Record] = [_joined(keep, gone)]
    seats = _seats(program, keep_id, same)
    records += seats
    records += (
        replace(article, author_ids=_renamed(article.author_ids, same, keep_id))
        for article in program.articles.values()
        if not same.isdisjoint(article.author_ids)
    )
    lost = {a.id for key in (keep_id, *same) for a in program.appearances_of(key)} - {seat.id for seat in seats}
    merged = set_fields(program.put(*records).drop(*same, *lost), "person", keep_id, **fields)
    return without_orphans(merged, [person.picture_id for person in (keep, *gone)])


def _joined(keep: Person, others: Sequence[Person]) -> Person:
    everybody = (keep, *others)
    filled = {
        name: next((value for person in everybody if (value := getattr(person, name))), "")
        for name in ("sort_name", "honorific", "pronouns", "position", "organization", "picture_id")
    }
    biography = max((person.biography for person in everybody), key=len)
    links = _once((link for person in everybody for link in person.links), lambda link: link.url)
    extra = _once((extra for person in everybody for extra in person.extra), lambda extra: extra.name)
    available = next((person.available for person in everybody if person.available), ())
    return replace(keep, **filled, biography=biography, links=links, extra=extra, available=available)


def _once(values: Iterable[T], key: Callable[[T], K]) -> tuple[T, ...]:
    """Return the first of the values of each key."""
    found: dict[K, T] = {}
    for value in values:
        found.setdefault(key(value), value)
    return tuple(found.values())


def _seats(program: Program, keep_id: str, same: Collection[str]) -> list[Appearance]:
    """Return the appearances of several people as those of one, who sits in each session once."""
    found: dict[str, Appearance] = {}
    for key in (keep_id, *same):
        for appearance in program.appearances_of(key):
            other = found.get(appearance.session_id)
            found[appearance.session_id] = (
                replace(appearance, person_id=keep_id) if other is None else _one_seat(other, appearance)
            )
    return list(found.values())


def _one_seat(kept: Appearance, other: Appearance) -> Appearance:
    weightier = kept.role in LEADING_ROLES or (kept.role is not Role.SPEAKER and other.role not in LEADING_ROLES)
    return replace(
        kept,
        role=kept.role if weightier else other.role,
        order=min(kept.order, other.order),
        byline=max(kept.byline, other.byline, key=len),
        extra=_once((*kept.extra, *other.extra), lambda extra: extra.name),
    )


def _renamed(ids: Iterable[str], same: Collection[str], keep_id: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keep_id if key in same else key for key in ids))


def rename_organization(program: Program, old_names: Iterable[str], name: str) -> Program:
    """Give an organization one name wherever it has one of the old ones: with people, in bylines, as the organizer."""
    wanted = clean_line(name)
    if not wanted:
        raise ForumDeskError(_("An organization needs a name."))
    old = frozenset(filter(None, old_names))
    records: list[Record] = [
        replace(person, organization=wanted) for person in program.people.values() if person.organization in old
    ]
    printed = _any_of(old | {wanted})  # so that an old name within the new one is left alone
    records += (
        replace(appearance, byline=printed.sub(lambda _match: wanted, appearance.byline))
        for appearance in program.appearances.values()
        if printed.search(appearance.byline)
    )
    if program.conference.organizer in old:
        records.append(replace(program.conference, organizer=wanted))
    return program.put(*records)


def _any_of(names: Collection[str]) -> re.Pattern[str]:
    """Return a pattern of these names as whole words, the longest first; of none, one that is found nowhere."""
    parts = map(re.escape, sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)" if names else r"(?!)")
