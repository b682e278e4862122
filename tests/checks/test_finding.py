# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import datetime

from forumdesk.checks import Finding, Level, Ref, Review
from forumdesk.checks.finding import digest


def _finding(key: str, level: Level) -> Finding:
    return Finding(check="room-overlap", level=level, words="", about=(Ref("session", key),), key=key)


def test_review_counts_open_findings_of_a_level() -> None:
    found = (_finding("a", Level.ERROR), _finding("b", Level.NOTE), _finding("c", Level.NOTE))
    assert [Review(found, ()).count(level) for level in Level] == [1, 0, 2, 0]


def test_digest_tells_facts_apart() -> None:
    facts = ("1", datetime(2021, 5, 19, 15)), ("1", datetime(2021, 5, 19, 16)), (1, datetime(2021, 5, 19, 15))
    assert len({digest(*each) for each in facts}) == 3
    assert digest("1", 2) == "bf7480790036d621"
