# SPDX-License-Identifier: MIT
"""All checks over a program -> its `Review`: in order, with the levels of the program, what was set aside apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from operator import is_

from forumdesk.checks.finding import Dismissed, Finding, Group, Level, Ref, Review, digest
from forumdesk.checks.rules import level
from forumdesk.checks.survey import MOST, Found, Survey
from forumdesk.checks.table import CHECKS, Check
from forumdesk.program import Program

_GRAVITY = {each: place for place, each in enumerate(Level)}
_NEVER = datetime(9999, 12, 31)

_last: dict[str, tuple[Sequence[object], Sequence[Finding]]] = {}
"""What each check read at its last run, and what it found. An edit leaves most mappings of a program as they are, so
most checks need not run again after it."""


def review(program: Program, checks: Collection[str] | None = None) -> Review:
    """Return everything that the checks find, or only these, parted into what is open and what was set aside."""
    wanted = [check for check in CHECKS.values() if checks is None or check.key in checks]
    survey = Survey(program)
    found = sorted((each for check in wanted for each in _of(check, survey)), key=_place)
    if not program.dismissals:
        return Review(tuple(found), ())
    reasons = {(each.key, each.facts): each.reason for each in program.dismissals.values()}
    return Review(
        tuple(each for each in found if (each.key, each.facts) not in reasons),
        tuple(Dismissed(each, reasons[each.key, each.facts]) for each in found if (each.key, each.facts) in reasons),
    )


def each_finding(program: Program) -> Iterator[tuple[Finding, bool]]:
    """Yield what the checks find, one check after the other as it is asked for, and whether that is open."""
    aside = {(each.key, each.facts) for each in program.dismissals.values()}
    survey = Survey(program)
    for check in CHECKS.values():
        for found in _of(check, survey):
            yield found, (found.key, found.facts) not in aside


def findings(program: Program) -> tuple[Finding, ...]:
    """Return what is open, the gravest first, then by day and time."""
    return review(program).open


def forget() -> None:
    """Forget what the checks found last, so that each of them runs again."""
    _last.clear()


def groups(found: Iterable[Finding]) -> tuple[Group, ...]:
    """Return findings by level and check, in their order."""
    parts: dict[tuple[Level, str], list[Finding]] = {}
    for finding in found:
        parts.setdefault((finding.level, finding.check), []).append(finding)
    return tuple(
        Group(check, level_, each[0].words if len(each) == 1 else CHECKS[check].many(len(each)), tuple(each))
        for (level_, check), each in parts.items()
    )


def _of(check: Check, survey: Survey) -> Sequence[Finding]:
    """Return what a check finds; what it found last time when nothing that it reads has changed since."""
    read = [getattr(survey.program, name) for name in (*check.reads, "rules")]
    before, found = _last.get(check.key, ([], ()))
    if len(before) != len(read) or not all(map(is_, before, read)):
        here = level(survey.program, check.key, check.level)
        made = () if here is Level.OFF else islice(check.find(survey), MOST)
        found = [_finding(check.key, here, each) for each in made]
        _last[check.key] = read, found
    return found


def _finding(check: str, here: Level, found: Found) -> Finding:
    return Finding(
        check=check,
        level=here,
        words=found.words,
        about=found.about,
        key=f"{check} {found.name or _together(found.about)}",
        facts=digest(*found.facts) if found.facts else "",
        brief=f"{CHECKS[check].title}." if len(found.about) == 1 and not (found.facts or found.name) else "",
        at=found.at,
    )


def _together(about: Sequence[Ref]) -> str:
    return about[0].id if len(about) == 1 else "+".join(sorted([ref.id for ref in about]))


def _place(finding: Finding) -> tuple[int, datetime, bool, str]:
    return _GRAVITY[finding.level], finding.at or _NEVER, finding.at is None, finding.key
