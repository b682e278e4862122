# SPDX-License-Identifier: MIT
"""What is missing or doubtful of people: affiliation, biography, two records of one person, an organization spelled in
several ways.

Two names are likely one person's when they are the same but for accents, titles and the order of their words; when one
has a middle name or an initial in place of a name; or when a long word differs by one letter. Whoever sit together in a
session under different names are two.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from forumdesk.checks.finding import Ref
from forumdesk.checks.survey import Found, Survey, shortened
from forumdesk.i18n import _
from forumdesk.program import Person
from forumdesk.text import fold
from forumdesk.wording import isolated

_WORD = re.compile(r"\w+")
_LONGEST_NAME = 200
_NEIGHBOURS = 8
"""So many names of one surname are compared with each; a list of thousands would have millions of pairs."""
_EXAMPLES = 5
"""So many people of each spelling are named as what a finding is about."""
_LONG_WORD, _LONG_NAME = 6, 10
_TITLES = frozenset({"dr", "prof", "professor", "hon", "mr", "mrs", "ms", "sir", "dame", "phd", "jr", "sr"})
_LEGAL = frozenset({"the", "inc", "ltd", "llc", "gmbh", "ag", "plc", "corp", "sa", "ev", "co"})
_VARIANTS = {"centre": "center", "organisation": "organization", "defence": "defense"}


def _appearing(survey: Survey) -> Iterable[Person]:
    """Return who appears in a session; who has only written an article says who they are there."""
    return (survey.program.people[key] for key in survey.seats)


def no_affiliation(survey: Survey) -> Iterator[Found]:
    """Find people of whom nothing says who they are: no position, no organization, no printed line."""
    for person in _appearing(survey):
        if not person.position and not person.organization and person.id not in survey.printed:
            words = _("{person} has no position and no organization.").format(person=survey.name(person.id))
            yield Found(words, (Ref("person", person.id),))


def no_biography(survey: Survey) -> Iterator[Found]:
    """Find people about whom there is nothing to read."""
    for person in _appearing(survey):
        if not person.biography:
            words = _("{person} has no biography.").format(person=survey.name(person.id))
            yield Found(words, (Ref("person", person.id),))


class _Name(NamedTuple):
    person: Person
    words: tuple[str, ...]


def duplicate_person(survey: Survey) -> Iterator[Found]:
    """Find pairs of records that are likely one person's."""
    names = [_Name(person, words) for person in survey.program.people.values() if (words := _words(person.name))]
    met: set[tuple[str, str]] = set()
    by = (
        lambda name: tuple(sorted(name.words)),
        lambda name: name.words[-1] if len(name.words) > 1 else None,
        lambda name: name.words[0] if len(name.words) > 1 else None,
    )
    for key in by:
        for one, other in _neighbours(names, key):
            first, second = sorted((one.person.id, other.person.id))
            if (first, second) not in met and _likely_one(survey, one, other):
                met.add((first, second))
                yield _pair(survey, one.person, other.person)


@lru_cache(maxsize=8192)  # as the names were at the last review, so most of them are now
def _words(name: str) -> tuple[str, ...]:
    found = tuple(_WORD.findall(fold(name[:_LONGEST_NAME])))
    return tuple(word for word in found if word not in _TITLES) or found


def _neighbours(names: Iterable[_Name], key: object) -> Iterator[tuple[_Name, _Name]]:
    """Yield pairs of names that share a key, each with the few that stand next to it."""
    groups: dict[Hashable, list[_Name]] = defaultdict(list)
    assert callable(key)
    for name in names:
        shared = key(name)
        if shared is not None:
            groups[shared].append(name)
    for members in groups.values():
        if len(members) > 1:
            members.sort(key=lambda name: (name.words, name.person.id))
            for place, one in enumerate(members):
                yield from ((one, other) for other in islice(members, place + 1, place + 1 + _NEIGHBOURS))


def _likely_one(survey: Survey, one: _Name, other: _Name) -> bool:
    if sorted(one.words) == sorted(other.words):
        return True
    houses = fold(one.person.organization), fold(other.person.organization)
    if all(houses) and houses[0] != houses[1]:
        return False
    return _alike(one.words, other.words, same_house=bool(houses[0] and houses[1])) and _apart(survey, one, other)


def _apart(survey: Survey, one: _Name, other: _Name) -> bool:
    """Tell whether two people never sit in one session."""
    seats = survey.seats
    return seats.get(one.person.id, frozenset()).isdisjoint(seats.get(other.person.id, frozenset()))


def _alike(one: Sequence[str], other: Sequence[str], *, same_house: bool) -> bool:
    """Tell whether two names of several words, which share the first or the last, may be one person's."""
    middles = one[1:-1], other[1:-1]
    if one[-1] == other[-1]:
        given = one[0], other[0]
        if given[0] == given[1]:
            return not all(middles) or middles[0][0][0] == middles[1][0][0]
        if min(map(len, given)) == 1:
            return given[0][0] == given[1][0]
        return same_house and min(map(len, given)) >= _LONG_WORD and off_by_one(*given)
    if one[0] != other[0] or len(one) != len(other):
        return False
    return min(len(one[-1]), len(other[-1])) >= _LONG_WORD and off_by_one(one[-1], other[-1])


def off_by_one(one: str, other: str) -> bool:
    """Tell whether one letter more, less or another turns a word into the other."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or short == long:
        return False
    place = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[place + (len(short) == len(long)) :] == long[place + 1 :]


def _pair(survey: Survey, one: Person, other: Person) -> Found:
    if one.name == other.name:
        words = _("There are two people called {name}: likely one.").format(name=survey.name(one.id))
    else:
        words = _("{one} and {other} are likely one person.").format(
            one=survey.name(one.id), other=survey.name(other.id)
        )
    facts = tuple(sorted((each.name, each.organization) for each in (one, other)))
    return Found(words, (Ref("person", one.id), Ref("person", other.id)), facts)


def organization_spellings(survey: Survey) -> Iterator[Found]:
    """Find organizations that are spelled in several ways, the most usual one first."""
    count = Counter(person.organization for person in survey.program.people.values() if person.organization)
    members: dict[str, list[str]] = defaultdict(list)
    for person in survey.program.people.values():
        members[person.organization].append(person.id)
    for names in same_organizations(count):
        if len(names) > 1:
            spellings = sorted(names, key=lambda name: (-count[name], name))
            words = _("One organization is spelled {spellings}.").format(
                spellings=_listed([f"“{isolated(shortened(name))}”" for name in spellings[:4]])
            )
            about = tuple(Ref("person", key) for name in spellings for key in members[name][:_EXAMPLES])
            yield Found(words, about, tuple(sorted(names)), name=_house(spellings[0]))


def same_organizations(names: Iterable[str]) -> Iterable[list[str]]:
    """Return the names of organizations, those together that are likely spellings of one."""
    groups: dict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys(names):
        groups[_house(name)].append(name)
    return _with_near(groups)


def _house(name: str) -> str:
    words = _WORD.findall(fold(name[:_LONGEST_NAME]).replace("&", " and "))
    return "".join(_VARIANTS.get(word, word) for word in words if word not in _LEGAL) or "".join(words) or name


def _with_near(groups: Mapping[str, list[str]]) -> Iterable[list[str]]:
    """Return the names of each key, those of two long keys that differ by one letter together."""
    found = {key: list(names) for key, names in groups.items()}
    for part in (slice(0, 5), slice(-5, None)):
        shared: dict[str, list[str]] = defaultdict(list)
        for key in sorted(found):
            if len(key) >= _LONG_NAME:
                shared[key[part]].append(key)
        for keys in shared.values():
            for place, one in enumerate(keys):
                for other in keys[place + 1 : place + 1 + _NEIGHBOURS]:
                    if one in found and other in found and _misspelled(one, other):
                        found[one] += found.pop(other)
    return found.values()


def _misspelled(one: str, other: str) -> bool:
    digits = [[letter for letter in key if letter.isdigit()] for key in (one, other)]
    return digits[0] == digits[1] and off_by_one(one, other)


def _listed(words: Sequence[str]) -> str:
    *first, last = words
    return _("{first} and {last}").format(first=", ".join(first), last=last) if first else last
