# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk.printing.plan import Cell, Frame, Page, Room, Words, pages, shares
from forumdesk.timegrid import Box, Span, lanes

MORNING = datetime(2021, 5, 19, 9)
SHORT = Words(11, 20, 15)


def frame(size: float = 8, *, turned: bool = False, mirrored: bool = False) -> Frame:
    """Return about what an A4 page across has."""
    return Frame(size, max(size * 0.86, 7), Box(900, 3000, 27900, 16500), 1000, 900, turned, mirrored)


def room(key: str, *spans: Span, words: Words = SHORT) -> Room:
    times = {f"{key}{place}": span for place, span in enumerate(spans)}
    placed = lanes(times)
    return Room(key, {name: Cell(span, placed[name], words) for name, span in times.items()})


def span(start: int, minutes: int) -> Span:
    """Return a span from so many minutes after the first hour."""
    return MORNING + timedelta(minutes=start), MORNING + timedelta(minutes=start + minutes)


def boxes(page: Page) -> list[Box]:
    return [page.card(cell, place) for each, place in page.rooms for cell in each.cells.values()]


def test_what_is_shared_out_is_even_but_none_gets_less_than_it_needs() -> None:
    assert shares(90, [1, 2, 3]) == [30, 30, 30]
    assert shares(100, [10, 60, 10]) == [20, 60, 20]
    assert shares(50, [40, 60]) == [20, 30]


@given(st.lists(st.floats(0.1, 1000), min_size=1, max_size=30), st.floats(1, 10_000))
def test_shares_are_the_whole(needs: list[float], total: float) -> None:
    found = shares(total, needs)
    assert sum(found) == pytest.approx(total)
    if sum(needs) < total:
        assert all(share >= need - 1e-6 for share, need in zip(found, needs, strict=True))


@given(
    st.lists(
        st.lists(st.tuples(st.integers(0, 900), st.integers(5, 300)), min_size=1, max_size=8), min_size=1, max_size=12
    ),
    st.booleans(),
    st.booleans(),
)
def test_each_session_lies_on_one_page_within_it_and_on_no_other(
    days: list[list[tuple[int, int]]], turned: bool, mirrored: bool
) -> None:
    rooms = [room(f"r{place}.", *(span(*each) for each in found)) for place, found in enumerate(days)]
    made = pages(rooms, [], [frame(size, turned=turned, mirrored=mirrored) for size in (12, 9, 7)])
    assert [each.id for page in made for each, _place in page.rooms] == [each.id for each in rooms]
    for page in made:
        paper = page.frame.box
        for box in boxes(page):
            assert paper.left <= box.left <= box.right <= paper.right + 1
            assert paper.top <= box.top <= box.bottom <= paper.bottom + 10
        assert not any(one.meets(other) for one, other in combinations(boxes(page), 2) if min(one[2:] + other[2:]) > 20)


def test_few_words_stand_on_one_page_in_large_type_and_many_in_small_on_several() -> None:
    few = [room(key, *(span(hour * 60, 60) for hour in range(8))) for key in "abc"]
    sizes = [frame(size) for size in (12, 9, 7)]
    (page,) = pages(few, [], sizes)
    assert page.frame.size == 12
    many = [room(f"r{n}.", *(span(half * 30, 30) for half in range(16)), words=Words(11, 70, 40)) for n in range(20)]
    made = pages(many, [], sizes)
    assert len(made) > 3
    assert all(page.frame.size < 12 for page in made)
    assert len({page.axis for page in made}) == 1
    assert max(len(page.rooms) for page in made) - min(len(page.rooms) for page in made) <= 1


def test_time_runs_down_across_or_from_the_right() -> None:
    rooms = [room("a", span(0, 60), span(60, 60)), room("b", span(0, 60))]
    down, across = (pages(rooms, [], [frame(turned=turned)])[0] for turned in (False, True))
    first, second, other = boxes(down)
    assert first.bottom <= second.top
    assert first.right <= other.left
    assert first.top == other.top
    first, second, other = boxes(across)
    assert first.right <= second.left
    assert first.bottom <= other.top
    first, second, other = boxes(pages(rooms, [], [frame(turned=True, mirrored=True)])[0])
    assert second.right <= first.left


def test_what_overlaps_in_a_room_stands_side_by_side_in_more_room() -> None:
    (page,) = pages([room("a", span(0, 60), span(30, 60)), room("b", span(0, 60))], [], [frame(7)])
    one, other, _alone = boxes(page)
    assert one.right <= other.left
    assert other.top < one.bottom


def test_long_empty_stretches_fold_and_short_sessions_get_a_line() -> None:
    (page,) = pages([room("a", span(0, 5), span(5, 60), span(660, 120))], [], [frame(7)])
    assert page.folds == ((MORNING + timedelta(minutes=90), MORNING + timedelta(hours=11)),)
    assert boxes(page)[0].height >= 250
    assert page.axis.ys[-1] == page.frame.length


def test_one_card_that_can_not_hold_its_words_does_not_make_the_type_of_all_small() -> None:
    plain = [room(key, *(span(hour * 60, 60) for hour in range(8))) for key in "abc"]
    crowded = room("d", *(span(0, 10) for _talk in range(3)), words=Words(11, 200, 90))
    (page,) = pages(plain, [], [frame(size) for size in (10, 8, 7)])
    made = pages([*plain, crowded], [], [frame(size) for size in (10, 8, 7)])
    assert made[0].frame.size == page.frame.size == 10
