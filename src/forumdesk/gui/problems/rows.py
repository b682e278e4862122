# SPDX-License-Identifier: MIT
"""The Problems view as data: findings by level, many equal ones under one row that opens. No Qt."""

from __future__ import annotations

from collections.abc import Container, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date

from forumdesk.checks import CHECKS, Dismissed, Finding, Level, Review, groups
from forumdesk.i18n import _
from forumdesk.program import Program

MANY = 5
"""More findings of one check at one level than this are one row, until it is opened."""
DISMISSED = "dismissed"
"""What the filter of levels has in place of a level for the findings that were set aside."""

HEADINGS = {Level.ERROR: _("Errors"), Level.WARNING: _("Warnings"), Level.NOTE: _("Notes")}


@dataclass(frozen=True, slots=True)
class Filter:
    """What of the findings is listed; an empty field lets everything pass."""

    level: str = ""
    check: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: the heading of a level, a finding, or many equal ones in one."""

    kind: str
    """"heading", "finding", "group" or "dismissed"."""
    key: str
    level: Level
    title: str
    detail: str = ""
    """The check, or how many."""
    finding: Finding | None = field(default=None, compare=False)
    findings: tuple[Finding, ...] = field(default=(), compare=False)
    """Those of a group. Two rows that look alike are the same row, so a list need not be laid out again for them."""
    opened: bool = False
    """Whether the findings of a group are listed under it."""
    inner: bool = False
    """Whether it stands under its group."""
    new: bool = False
    """Whether it came up since one last looked."""
    reason: str = ""
    """Why it was set aside."""


def rows(
    review: Review, program: Program, wanted: Filter, opened: Container[str] = (), new: AbstractSet[str] = frozenset()
) -> tuple[Row, ...]:
    """Return the rows for a review; `opened` are the groups that are unfolded, `new` the keys of new findings."""
    if wanted.level == DISMISSED:
        passed = [each for each in review.dismissed if passes(each.finding, program, wanted)]
        return tuple(map(_set_aside, passed))
    found = [finding for finding in review.open if passes(finding, program, wanted)]
    return tuple(row for level in HEADINGS for row in _of_level(level, found, opened, new))


def passes(finding: Finding, program: Program, wanted: Filter) -> bool:
    """Tell whether a filter lets a finding pass; one that no day has passes only where every day does."""
    return (
        (wanted.level in {"", DISMISSED} or finding.level == wanted.level)
        and (not wanted.check or finding.check == wanted.check)
        and (wanted.day is None or day_of(finding, program) == wanted.day)
    )


def day_of(finding: Finding, program: Program) -> date | None:
    """Return the program day at which a finding matters; None when it has none."""
    return program.day_at(finding.at) if finding.at is not None else None


def _of_level(level: Level, found: list[Finding], opened: Container[str], new: AbstractSet[str]) -> Iterator[Row]:
    here = [finding for finding in found if finding.level == level]
    if here:
        yield Row(kind="heading", key=level.value, level=level, title=HEADINGS[level], detail=str(len(here)))
    for group in groups(here):
        many = len(group.findings) > MANY
        key = f"{level.value}:{group.check}"
        if many:
            fresh = any(finding.key in new for finding in group.findings)
            yield Row(
                kind="group",
                key=key,
                level=level,
                title=group.words,
                findings=group.findings,
                opened=key in opened,
                new=fresh,
            )
        if not many or key in opened:
            for finding in group.findings:
                yield _open(finding, inner=many, new=finding.key in new)


def _open(finding: Finding, *, inner: bool, new: bool) -> Row:
    return Row(
        kind="finding",
        key=finding.key,
        level=finding.level,
        title=finding.words,
        detail="" if inner else CHECKS[finding.check].title,
        finding=finding,
        inner=inner,
        new=new,
    )


def _set_aside(dismissed: Dismissed) -> Row:
    finding = dismissed.finding
    return Row(
        kind="dismissed",
        key=finding.key,
        level=finding.level,
        title=finding.words,
        detail=CHECKS[finding.check].title,
        finding=finding,
        reason=dismissed.reason,
    )


def spoken(row: Row) -> str:
    """Return a row as a screen reader says it."""
    if row.kind == "heading":
        return f"{row.title}, {row.detail}"
    level = {Level.ERROR: _("Error"), Level.WARNING: _("Warning"), Level.NOTE: _("Note")}[row.level]
    state = ""
    if row.kind == "group":
        state = _("opened") if row.opened else _("folded")
    reason = _("Dismissed: {reason}").format(reason=row.reason) if row.kind == "dismissed" else ""
    parts = (level, row.title, row.detail, _("new") if row.new else "", state, reason)
    return ", ".join(part for part in parts if part)
