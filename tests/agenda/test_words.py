# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from forumdesk.agenda.day import AgendaDay, Hole, Overlap, Way
from forumdesk.agenda.items import Item
from forumdesk.agenda.words import (
    chances_words,
    day_words,
    hole_words,
    overlap_seen_from,
    overlap_words,
    standing,
    way_words,
)
from forumdesk.selection import Interest

NOON = datetime(2021, 5, 19, 12, 0)
PANEL = Item(id="panel", title="Panel 2", start=NOON, duration=75, place="Hall A", interest=Interest.MUST)
LUNCH = Item(id="lunch", title="Lunch with Ida", start=NOON + timedelta(minutes=50), duration=60, place="Café")


def test_an_overlap_names_both_with_how_long() -> None:
    assert overlap_words(Overlap(PANEL, LUNCH, 25)) == "“Panel 2” and “Lunch with Ida” overlap by 25 minutes"


def test_an_overlap_without_a_known_end_says_what_is_known() -> None:
    assert overlap_words(Overlap(PANEL, LUNCH, 0)) == "“Lunch with Ida” begins during “Panel 2”"
    talk = Item(id="talk", title="Talk", start=NOON, duration=0, interest=Interest.MAYBE)
    assert overlap_words(Overlap(PANEL, talk, 0)) == "“Panel 2” and “Talk” begin at the same time"


def test_an_overlap_is_told_where_one_of_the_two_is_shown() -> None:
    lap = Overlap(PANEL, LUNCH, 85)
    assert overlap_seen_from(lap, "panel") == "Overlaps with “Lunch with Ida” in your agenda by 1 hour 25 minutes"
    assert overlap_seen_from(lap, "lunch") == "Overlaps with “Panel 2” in your agenda by 1 hour 25 minutes"
    assert (
        overlap_seen_from(Overlap(PANEL, LUNCH, 0), "lunch")
        == "Takes place at the same time as “Panel 2” in your agenda"
    )


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "No time to get from Hall A to Café"), (1, "Only 1 minute from Hall A to Café")],
)
def test_a_short_way_says_how_short(minutes: int, words: str) -> None:
    # What is not ASCII is kept apart by direction marks that nobody sees.
    assert way_words(Way(PANEL, LUNCH, minutes)).replace("\u2068", "").replace("\u2069", "") == words


def test_a_hole_says_how_long_it_is_and_what_is_in_it() -> None:
    assert hole_words(Hole(NOON, NOON + timedelta(minutes=75))) == "1 hour 15 minutes free"
    assert [chances_words(count) for count in (0, 1, 3)] == [
        "nothing else takes place", "1 session you could still see", "3 sessions you could still see",
    ]  # fmt: skip


def test_a_day_says_what_it_holds() -> None:
    off = Item(id="off", title="Off", start=NOON, duration=30, interest=Interest.MUST, cancelled=True)
    lap = Overlap(PANEL, LUNCH, 25)
    day = AgendaDay(date=date(2021, 5, 19), items=(PANEL, off, LUNCH), overlaps=(lap,), holes=(), ways=(), last=NOON)
    assert day_words(day) == "1 session, 1 own entry, 1 overlap, 1 cancelled"
    assert (
        day_words(AgendaDay(date=date(2021, 5, 19), items=(), overlaps=(), holes=(), ways=(), last=NOON))
        == "Nothing planned"
    )


def test_each_item_says_what_it_is_to_the_reader() -> None:
    talk = Item(id="talk", title="Talk", start=NOON, duration=0, interest=Interest.MAYBE)
    assert [standing(item) for item in (PANEL, talk, LUNCH)] == ["Must see", "Maybe", "Own entry"]
