# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assorted import NOON, SATURDAY, SUNDAY, assorted, starred_in
from forumdesk.filtering import HEADS, Filter, Part, read
from forumdesk.program import SessionKind
from forumdesk.selection import Interest


def _kept(wanted: Filter, now: datetime | None = NOON) -> set[str]:
    program = assorted()
    test = wanted.test(program, starred_in(program), now)
    kept = {session.id for session in program.sessions.values() if test(session)}
    one_by_one = {s.id for s in program.sessions.values() if wanted.keeps(program, starred_in(program), s, now)}
    assert kept == one_by_one
    return kept


ALL = {"opening", "query", "index", "off", "sunday", "someday"}


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        (Filter(), ALL),
        (Filter(days=frozenset({SUNDAY})), {"sunday"}),
        (Filter(rooms=frozenset({"big"})), {"opening", "sunday"}),
        (Filter(rooms=frozenset({""})), {"off", "someday"}),
        (Filter(rooms=frozenset({"", "big"})), ALL - {"query", "index"}),
        (Filter(tracks=frozenset({"db"})), {"query", "index"}),
        (Filter(tracks=frozenset({""})), ALL - {"query", "index"}),
        (Filter(kinds=frozenset({SessionKind.OPENING})), {"opening"}),
        (Filter(languages=frozenset({"en"})), {"opening", "query"}),
        (Filter(languages=frozenset({"en", "fr"})), {"opening", "query", "index"}),
        (Filter(organizations=frozenset({"lodz database club"})), {"query", "index"}),
        (Filter(speakers=frozenset({"q"})), {"index"}),
        (Filter(starred=frozenset({Interest.MUST})), {"query"}),
        (Filter(starred=frozenset(Interest)), {"query", "index"}),
        (Filter(hide_past=True), {"index", "off", "sunday", "someday"}),
        (Filter(now=True), {"index"}),
        (Filter(tracks=frozenset({"db"}), languages=frozenset({"fr"})), {"index"}),
        (Filter(rooms=frozenset({"gone"})), set()),
    ],
    ids=lambda value: "-".join(n for n in HEADS if getattr(value, n)) or "all" if isinstance(value, Filter) else "",
)
def test_test_keeps_what_every_part_asks_for(wanted: Filter, kept: set[str]) -> None:
    assert _kept(wanted) == kept


def test_test_leaves_nothing_out_by_a_clock_that_is_not_known() -> None:
    assert _kept(Filter(hide_past=True, now=True), None) == ALL


def test_filter_is_false_as_long_as_it_asks_for_nothing() -> None:
    assert not Filter()
    assert all(Filter().with_part(name, "x") for name in HEADS)
    assert [name for name in HEADS if Filter().with_part(name, "x").by_clock] == ["hide_past", "now"]


def test_words_say_every_value_in_the_order_of_theassorted() -> None:
    wanted = Filter(
        days=frozenset({SUNDAY, SATURDAY}),
        rooms=frozenset({"small", "big", ""}),
        organizations=frozenset({"lodz database club"}),
        starred=frozenset(Interest),
        hide_past=True,
    )
    assert [part.words for part in wanted.words(assorted())] == [
        "Sat 4 Feb",
        "Sun 5 Feb",
        "Room: Hall B",
        "Room: K.101",
        "Room: No room",
        "Organization: Łódź Database Club",
        "Starred: Must see",
        "Starred: Maybe",
        "Without what is over",
    ]


def test_words_take_away_what_they_name() -> None:
    wanted = Filter(days=frozenset({SUNDAY}), rooms=frozenset({"small", "big"}), now=True)
    for part in wanted.words(assorted()):
        wanted = wanted.without(part.name, part.value)
    assert wanted == Filter()


def test_within_drops_what_the_program_has_no_more() -> None:
    wanted = Filter(rooms=frozenset({"small", "gone"}), speakers=frozenset({"gone"}), hide_past=True)
    assert [part.words for part in wanted.words(assorted())][1] == "Room: no more in the program"
    assert wanted.within(assorted()) == Filter(rooms=frozenset({"small"}), hide_past=True)


def test_part_of_a_switch_is_on_or_off() -> None:
    assert Filter(now=True).words(assorted()) == (Part("now", True, "On now"),)
    assert Filter(now=True).without("now", True) == Filter()


ANY = st.builds(
    Filter,
    days=st.frozensets(st.dates()),
    rooms=st.frozensets(st.text()),
    kinds=st.frozensets(st.sampled_from(SessionKind)),
    organizations=st.frozensets(st.text()),
    starred=st.frozensets(st.sampled_from(Interest)),
    hide_past=st.booleans(),
    now=st.booleans(),
)


@given(ANY)
def test_read_gives_back_what_was_written(wanted: Filter) -> None:
    assert read(wanted.written()) == wanted


@pytest.mark.parametrize(
    "text",
    ["{", "[]", "3", '{"rooms": 3}', '{"days": ["soon"]}', '{"now": "yes"}', '{"other": true}', "[" * 5000],
    ids=range(8),
)
def test_read_of_what_is_no_filter_asks_for_nothing(text: str) -> None:
    assert read(text) == Filter()


def test_read_takes_no_more_values_than_anybody_would_choose() -> None:
    many = Filter(rooms=frozenset(map(str, range(2000))))
    assert len(read(many.written()).rooms) == 500


@given(ANY, st.sampled_from(list(HEADS)), st.sampled_from(["small", "en", SUNDAY, Interest.MUST]))
def test_with_part_and_without_go_there_and_back(wanted: Filter, name: str, value: object) -> None:
    assert wanted.with_part(name, value).without(name, value) == wanted.without(name, value)
    check: Callable[[Filter], bool] = lambda f: value in f.values(name) or f.values(name) == {True}  # noqa: E731
    assert check(wanted.with_part(name, value))
    assert not check(wanted.without(name, value))
