# SPDX-License-Identifier: MIT
"""What a program asks of the checks: how grave each is, and the numbers that they go by, where these are not the usual.

Both stand in the program as `Rule` records. What stands there may be of another version, or of anybody: a value that
is no level or no sensible number counts as none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from forumdesk.checks.finding import Level
from forumdesk.i18n import _
from forumdesk.program import Program, Rule, rule_id

MINUTES_TO_CHANGE_ROOMS = "minutes-to-change-rooms"
LEAST_PANELLISTS = "least-panellists"
MOST_PANELLISTS = "most-panellists"
HOURS_WITHOUT_BREAK = "hours-without-break"
MINUTES_OF_A_BREAK = "minutes-of-a-break"


@dataclass(frozen=True, slots=True)
class Number:
    """A number that checks go by."""

    name: str
    title: str
    """What it is called in a list of settings."""
    usual: int
    least: int
    most: int


NUMBERS: Mapping[str, Number] = MappingProxyType(
    {
        number.name: number
        for number in (
            Number(MINUTES_TO_CHANGE_ROOMS, _("Minutes that a person needs to change rooms"), 5, 0, 240),
            Number(LEAST_PANELLISTS, _("Fewest panellists of a panel, the moderator aside"), 3, 1, 100),
            Number(MOST_PANELLISTS, _("Most panellists of a panel, the moderator aside"), 6, 1, 100),
            Number(HOURS_WITHOUT_BREAK, _("Most hours in a room without a break"), 3, 1, 24),
            Number(MINUTES_OF_A_BREAK, _("Minutes between two sessions that count as a break"), 10, 1, 240),
        )
    }
)
"""Every number by its name, in the order of a list of settings."""

_LEVELS = {str(level): level for level in Level}


def number(program: Program, name: str) -> int:
    """Return a number that the checks of a program go by."""
    known = NUMBERS[name]
    rule = _rule(program, name)
    if rule is None or not (rule.value.isascii() and rule.value.isdecimal() and len(rule.value) < 6):
        return known.usual
    value = int(rule.value)
    return value if known.least <= value <= known.most else known.usual


def level(program: Program, check: str, usual: Level) -> Level:
    """Return how grave a program says that a check is."""
    rule = _rule(program, check)
    return usual if rule is None else _LEVELS.get(rule.value, usual)


def _rule(program: Program, name: str) -> Rule | None:
    return program.rules.get(rule_id(name)) if program.rules else None
