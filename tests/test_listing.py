# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from forumdesk import listing
from forumdesk.selection import Interest, Selection
from samples import big_program, clashing_program, forum_program


def _ids(column: str, *, descending: bool = False) -> list[str]:
    rows = listing.ordered(listing.listed(clashing_program()), column, descending=descending)
    return [row.session.id for row in rows]


def test_columns_are_those_that_tell_sessions_apart() -> None:
    assert listing.columns_of(forum_program()) == ("time", "title", "kind", "speakers", "length")
    assert listing.columns_of(big_program(sessions=35), mine=True) == listing.COLUMNS


def test_what_must_be_seen_comes_first_and_what_is_not_marked_last() -> None:
    program = clashing_program()
    selection = Selection(conference_id="small").with_interest(program, ["night"], Interest.MUST)
    selection = selection.with_interest(program, ["keynote", "open"], Interest.MAYBE)
    rows = listing.ordered(listing.listed(program, selection=selection), "mine")
    assert [row.session.id for row in rows][:4] == ["night", "keynote", "open", "cancelled"]


def test_order_of_time_follows_the_program_day_and_ends_with_the_unscheduled() -> None:
    order = _ids("time")
    assert order == ["keynote", "cancelled", "rival", "lunch", "persian", "roomless", "night", "open"]


def test_descending_order_keeps_empty_rows_last() -> None:
    assert _ids("time", descending=True)[0] == "night"
    assert _ids("time", descending=True)[-1] == "open"
    assert _ids("room")[-2:] == ["lunch", "roomless"]
    assert _ids("room", descending=True)[-2:] == ["lunch", "roomless"]


def test_order_of_length_is_by_number() -> None:
    assert _ids("length", descending=True)[0] == "night"


@pytest.mark.parametrize("column", listing.COLUMNS)
def test_every_column_orders_every_session(column: str) -> None:
    assert sorted(_ids(column)) == sorted(clashing_program().sessions)


def test_natural_order_counts() -> None:
    assert sorted(["Panel 10", "panel 2", "Panel 1"], key=listing.natural) == ["Panel 1", "panel 2", "Panel 10"]
