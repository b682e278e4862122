# SPDX-License-Identifier: MIT
"""The table of people: who they are, and in how many sessions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from forumdesk import edits
from forumdesk.i18n import _, ngettext
from forumdesk.program import Person, Program, Record, Role
from forumdesk.tables.column import Column, Table, words
from forumdesk.wording import role_word


def _organizations(program: Program) -> Iterable[str]:
    return sorted({person.organization for person in program.people.values() if person.organization})


def _positions(program: Program) -> Iterable[str]:
    return sorted({person.position for person in program.people.values() if person.position})


def _sessions(program: Program, person: Person) -> int:
    return len({appearance.session_id for appearance in program.appearances_of(person.id)})


def _roles(program: Program, person: Person) -> str:
    roles = {appearance.role for appearance in program.appearances_of(person.id)}
    said = [role_word(role) for role in Role if role in roles]
    if any(person.id in article.author_ids for article in program.articles.values()):
        said.append(_("Author"))
    return ", ".join(said)


def _blank(_program: Program, key: str) -> Record:
    return replace(edits.person_called(_("New person")), id=key)


PEOPLE = Table(
    key="speakers",
    kind="person",
    columns=(
        words("name", _("Name"), _("name"), width=190, known_as=frozenset({"speakers"})),
        words("honorific", _("Honorific"), _("honorific"), width=88, known_as=frozenset({"honorific"})),
        words(
            "position",
            _("Position"),
            _("position"),
            width=240,
            choices=_positions,
            absent=_("no position given"),
            known_as=frozenset({"position"}),
        ),
        words(
            "organization",
            _("Organization"),
            _("organization"),
            width=220,
            choices=_organizations,
            absent=_("no organization given"),
            known_as=frozenset({"organization"}),
        ),
        words("sort_name", _("Name in lists"), _("name in lists"), width=170),
        words("pronouns", _("Pronouns"), _("pronouns"), width=88),
        Column(
            key="sessions",
            heading=_("Sessions"),
            word=_("sessions"),
            says=lambda program, person: str(_sessions(program, person)),
            order=_sessions,
            number=True,
            width=72,
        ),
        Column(key="roles", heading=_("Roles"), word=_("roles"), says=_roles, width=140),
        words("biography", _("Biography"), _("biography"), known_as=frozenset({"biography"})),
    ),
    shown=("name", "honorific", "position", "organization", "sort_name", "pronouns", "sessions", "roles"),
    naming="name",
    blank=_blank,
    in_order=lambda program: program.people_in_order,
    drops=edits.drop_people,
    counted=lambda count: ngettext("{count} person", "{count} people", count),
    title=_("Speakers"),
    new=_("New person"),
    empty=_("Everybody who speaks will be listed here."),
)
