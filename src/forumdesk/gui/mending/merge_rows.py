# SPDX-License-Identifier: MIT
"""Two people side by side: the fields in which they differ, what each appears in, and who may be one. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from forumdesk.changes import field_word
from forumdesk.checks import Finding
from forumdesk.directory import sessions_of
from forumdesk.i18n import _, ngettext
from forumdesk.program import Person, Program
from forumdesk.times import clock, day_short
from forumdesk.wording import affiliation

CHOSEN = ("name", "honorific", "sort_name", "pronouns", "position", "organization", "biography", "picture_id")
"""The fields of which one value stays; links are joined."""
CHECK = "duplicate-person"


@dataclass(frozen=True, slots=True)
class Field:
    """A field in which two people differ."""

    name: str
    words: str
    values: tuple[str, str]
    """As the two have it."""
    begin: int
    """Which of the two is suggested."""


def differing(one: Person, other: Person) -> tuple[Field, ...]:
    """Return the fields in which two people differ; suggested is the fuller value, of two equal ones the first."""
    found = []
    for name in CHOSEN:
        values = str(getattr(one, name)), str(getattr(other, name))
        if values[0] != values[1]:
            begin = int(len(values[1]) > len(values[0]) if values[0] and name != "picture_id" else not values[0])
            words = field_word(name)
            found.append(Field(name, words[:1].upper() + words[1:], values, begin))
    return tuple(found)


def suggestions(program: Program, found: Iterable[Finding]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of people that the checks take for one."""
    pairs = []
    for finding in found:
        people = [ref.id for ref in finding.about if ref.kind == "person" and ref.id in program.people]
        if finding.check == CHECK and len(people) > 1:
            pairs.append((people[0], people[1]))
    return tuple(pairs)


def called(program: Program, person: Person) -> str:
    """Return a person with what tells them from another of the same name: affiliation, or else where they appear."""
    about = affiliation(person) or what_they_do(program, person)[0]
    return f"{person.name}, {about}"


def what_they_do(program: Program, person: Person) -> tuple[str, ...]:
    """Return where a person appears and what they wrote, a line each; one that says so where there is nothing."""
    lines = []
    for session in sessions_of(program, person.id):
        day = program.date_of(session)
        start = f"{day_short(day)}, {clock(session.start)}: " if day is not None and session.start is not None else ""
        lines.append(f"{start}{session.title}")
    lines += [_("Article: {title}").format(title=article.title) for article in program.articles_by(person.id)]
    return tuple(lines) or (_("In no session and no article"),)


def joined_in_words(program: Program, one: Person, other: Person) -> str:
    """Return what one person has after a merge: "In 3 sessions and 1 article"."""
    people = {one.id, other.id}
    sessions = {a.session_id for a in program.appearances.values() if a.person_id in people}
    articles = sum(1 for article in program.articles.values() if not people.isdisjoint(article.author_ids))
    parts = []
    if sessions:
        parts.append(ngettext("in {count} session", "in {count} sessions", len(sessions)))
    if articles:
        parts.append(ngettext("with {count} article", "with {count} articles", articles))
    return ", ".join([_("Afterwards one person"), *parts]) + "."
