# SPDX-License-Identifier: MIT
"""Findings as rows: by level, many equal ones in one, filtered, spoken."""

from __future__ import annotations

from datetime import datetime

from forumdesk.checks import Dismissed, Finding, Level, Ref, Review
from forumdesk.gui.problems.rows import DISMISSED, MANY, Filter, rows, spoken
from samples import FIRST, SECOND, forum_program

PROGRAM = forum_program()


def finding(level: Level, check: str, key: str, at: datetime | None = None) -> Finding:
    return Finding(check=check, level=level, words=f"About {key}.", about=(Ref("session", key),), key=key, at=at)


ERROR = finding(Level.ERROR, "room-overlap", "one", datetime(2021, 5, 19, 10, 30))
WARNING = finding(Level.WARNING, "no-moderator", "two", datetime(2021, 5, 20, 9, 0))
NOTES = tuple(finding(Level.NOTE, "no-biography", f"note {number}") for number in range(MANY + 1))
ASIDE = finding(Level.WARNING, "no-break", "aside", datetime(2021, 5, 20, 1, 0))
REVIEW = Review((ERROR, WARNING, *NOTES), (Dismissed(ASIDE, "Agreed with the hall"),))


def keys(wanted: Filter, opened: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    return [(row.kind, row.key) for row in rows(REVIEW, PROGRAM, wanted, opened)]


def test_the_gravest_comes_first_and_many_equal_ones_are_one_row() -> None:
    assert keys(Filter()) == [
        ("heading", "error"),
        ("finding", "one"),
        ("heading", "warning"),
        ("finding", "two"),
        ("heading", "note"),
        ("group", "note:no-biography"),
    ]


def test_a_group_opens_into_its_findings() -> None:
    found = rows(REVIEW, PROGRAM, Filter(level="note"), {"note:no-biography"})
    assert [(row.kind, row.inner, row.opened) for row in found[:3]] == [
        ("heading", False, False),
        ("group", False, True),
        ("finding", True, False),
    ]
    assert len(found) == 2 + len(NOTES)


def test_filters_let_a_level_a_check_and_a_day_pass() -> None:
    assert keys(Filter(level="error")) == [("heading", "error"), ("finding", "one")]
    assert keys(Filter(check="no-moderator")) == [("heading", "warning"), ("finding", "two")]
    assert keys(Filter(day=FIRST)) == [("heading", "error"), ("finding", "one")]
    assert keys(Filter(day=SECOND)) == [("heading", "warning"), ("finding", "two")]


def test_what_was_set_aside_stands_by_itself_with_the_reason_on_the_day_whose_evening_it_is() -> None:
    (row,) = rows(REVIEW, PROGRAM, Filter(level=DISMISSED, day=FIRST))
    assert (row.kind, row.reason, row.detail) == ("dismissed", "Agreed with the hall", "No break")
    assert rows(REVIEW, PROGRAM, Filter(level=DISMISSED, day=SECOND)) == ()


def test_a_screen_reader_hears_level_time_and_whether_it_is_new_or_folded() -> None:
    found = rows(REVIEW, PROGRAM, Filter(), (), frozenset({"one"}))
    assert spoken(found[0]) == "Errors, 1"
    assert spoken(found[1]) == "Error, About one., Room overlap, new"
    assert spoken(found[-1]).endswith("folded")
