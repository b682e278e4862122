# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import datetime

import pytest

from checking import program, session
from forumdesk import checks, edits
from forumdesk.errors import ForumDeskError
from forumdesk.program import Availability

OVERLAP = program(session("x"), session("y"), session("z"))


def test_finding_is_set_aside_with_a_reason_and_taken_up_again() -> None:
    first, *others = checks.findings(OVERLAP)
    aside = edits.dismiss(OVERLAP, first, "  Two halves\nof one hall ")
    review = checks.review(aside)
    assert (review.open, review.dismissed) == (tuple(others), (checks.Dismissed(first, "Two halves of one hall"),))
    assert edits.take_up_again(aside, first.key) == OVERLAP
    with pytest.raises(KeyError):
        edits.take_up_again(OVERLAP, first.key)


def test_several_findings_are_set_aside_at_once() -> None:
    aside = edits.dismiss(OVERLAP, checks.findings(OVERLAP), "A marketplace")
    assert (checks.findings(aside), len(aside.dismissals)) == ((), 3)


def test_finding_is_not_set_aside_without_a_reason() -> None:
    with pytest.raises(ForumDeskError, match="Say why"):
        edits.dismiss(OVERLAP, checks.findings(OVERLAP), " \n")


def test_rule_is_set_and_goes_back_to_the_usual() -> None:
    off = edits.set_rule(OVERLAP, "room-overlap", checks.Level.OFF)
    assert checks.findings(off) == ()
    again = edits.set_rule(off, "room-overlap", None)
    assert again == OVERLAP
    assert checks.number(edits.set_rule(again, "least-panellists", 2), "least-panellists") == 2


def test_availability_of_a_room() -> None:
    span = Availability(start=datetime(2021, 5, 19, 9), end=datetime(2021, 5, 19, 10))
    found = edits.set_available(OVERLAP, "room", "a", [span])
    assert found.rooms["a"].available == (span,)
    assert edits.set_available(found, "room", "a", ()) == OVERLAP
