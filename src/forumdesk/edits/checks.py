# SPDX-License-Identifier: MIT
"""What is settled about the checks: findings set aside and taken up again, levels and numbers, who is there when.

The checks know of edits and not the other way round, so a finding is told here by what is kept of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from forumdesk.edits.fields import set_fields
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.program import Availability, Dismissal, Program, Rule, dismissal_id, rule_id
from forumdesk.text import clean_line


class Dismissible(Protocol):
    """What is kept of a finding, as `checks.Finding` has it."""

    @property
    def check(self) -> str: ...  # noqa: D102 - as in Dismissal
    @property
    def key(self) -> str: ...  # noqa: D102
    @property
    def facts(self) -> str: ...  # noqa: D102
    @property
    def words(self) -> str: ...  # noqa: D102


def dismiss(program: Program, findings: Dismissible | Iterable[Dismissible], reason: str) -> Program:
    """Set a finding aside, or several, for one reason; raise ForumDeskError where none is given."""
    why = clean_line(reason)
    if not why:
        raise ForumDeskError(_("Say why, so that others know it too."))
    several: Iterable[Dismissible] = findings if isinstance(findings, Iterable) else (findings,)
    return program.put(
        *(
            Dismissal(
                id=dismissal_id(each.key),
                check=each.check,
                key=each.key,
                facts=each.facts,
                words=clean_line(each.words),
                reason=why,
            )
            for each in several
        )
    )


def take_up_again(program: Program, key: str) -> Program:
    """Have a finding that was set aside count again."""
    return program.drop(program.dismissals[dismissal_id(key)].id)


def set_rule(program: Program, name: str, value: str | int | None) -> Program:
    """Say how grave a check is in this program, or a number that checks go by; None goes back to the usual."""
    key = rule_id(name)
    if value is None:
        return program.drop(key)
    return program.put(Rule(id=key, name=name, value=clean_line(str(value))))


def set_available(program: Program, kind: str, key: str, spans: Iterable[Availability]) -> Program:
    """Say when a room ("room") can be used, or a person ("person") is there; no spans are all of the time."""
    return set_fields(program, kind, key, available=tuple(spans))
