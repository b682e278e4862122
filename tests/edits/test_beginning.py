# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given

from forumdesk import edits
from forumdesk.errors import ForumDeskError
from forumdesk.program import Extra, Link, Program, SessionState, dangling, empty
from samples import clashing_program, forum_program
from strategies import DATES, full, programs

FIRST = date(2022, 5, 18)


def test_new_program_has_days_and_rooms_in_order() -> None:
    made = edits.new_program(
        " A  forum ", "Europe/Berlin", [date(2027, 5, 20), date(2027, 5, 19), date(2027, 5, 19)], ["B", "A"]
    )
    assert (made.conference.title, made.conference.timezone) == ("A forum", "Europe/Berlin")
    assert made.dates == (date(2027, 5, 19), date(2027, 5, 20))
    assert [room.name for room in made.rooms_in_order] == ["B", "A"]
    assert dict(made.sessions) == {}


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        (("", "UTC", [], []), "needs a title"),
        (("A", "Mars", [], []), "not a time zone"),
        (("A", "UTC", [], [""]), "A room"),
    ],
)
def test_new_program_refuses_what_makes_no_sense(values: tuple[str, str, list[date], list[str]], refusal: str) -> None:
    with pytest.raises(ForumDeskError, match=refusal):
        edits.new_program(*values)


def test_last_years_program_moves_with_its_first_day() -> None:
    old = forum_program()
    new = edits.from_last_year(old, FIRST)
    assert new.conference.title == "Middle East Strategy Forum 2022"
    assert new.conference.acronym == "MESF 2022"
    assert new.dates == (FIRST, date(2022, 5, 19))
    assert [day.title for day in new.days_in_order] == [day.title for day in old.days_in_order]
    assert [(s.title, s.start) for s in new.sessions_in_order] == [
        (s.title, s.start and s.start.replace(year=2022, day=s.start.day - 1)) for s in old.sessions_in_order
    ]
    panel = new.sessions_in_order[0]
    assert [a.person_id for a in new.appearances_in(panel.id)] == [a.person_id for a in old.appearances_in("session-1")]
    assert new.articles["article-1"].session_ids == (panel.id,)
    assert edits.from_last_year(old, FIRST, "Another").conference.title == "Another"


def test_whoever_appears_has_not_been_asked_yet() -> None:
    new = edits.from_last_year(forum_program(), FIRST)
    states = {session.title: session.state for session in new.sessions.values()}
    assert states.pop("Closing") is SessionState.CONFIRMED
    assert set(states.values()) == {SessionState.TENTATIVE}


def test_last_years_ids_stay_only_with_what_is_the_same() -> None:
    old = forum_program()
    new = edits.from_last_year(old, FIRST)
    assert new.people == old.people
    assert new.conference.id != old.conference.id
    for kind in ("day", "session", "appearance"):
        assert len(new.records(kind)) == len(old.records(kind))
        assert new.records(kind).keys().isdisjoint(old.records(kind))


def test_what_was_of_last_year_only_is_left_out() -> None:
    old = full()
    session = replace(old.sessions["session-id"], state=SessionState.CONFIRMED)
    new = edits.from_last_year(old.put(session), FIRST)
    (kept,) = new.sessions.values()
    assert (kept.links, kept.stream_url, kept.extra, new.conference.extra) == ((), "", (), ())
    assert (kept.expected, new.rooms["room-id"].available, new.people["person-id"].available) == (None, (), ())
    assert new.rules == old.rules
    assert not new.dismissals
    assert not new.sources
    assert not new.publications
    assert dict(edits.from_last_year(clashing_program(), FIRST).sessions).keys().isdisjoint({"cancelled"})
    assert len(edits.from_last_year(clashing_program(), FIRST).sessions) == 7
    assert new.people["person-id"].links == (Link(title="Site", url="https://example.org/?a=1&b=“2”"),)
    assert new.rooms["room-id"].extra == (Extra(name="feedback_url", value="https://example.org/ß"),)


def test_a_program_without_days_is_no_copy_of_last_year() -> None:
    with pytest.raises(ForumDeskError, match=r"^“Empty” has no days that could be moved\.$"):
        edits.from_last_year(empty("Empty"), FIRST)


@given(programs(), DATES)
def test_a_copy_of_any_program_is_whole(old: Program, first: date) -> None:
    if not old.dates:
        return
    try:
        new = edits.from_last_year(old, first, "Copy")
    except ForumDeskError:  # a program of several centuries
        return
    assert dangling(new) == ()
    assert len(new.sessions) == sum(s.state is not SessionState.CANCELLED for s in old.sessions.values())


@pytest.mark.parametrize(
    ("first", "today", "wanted"),
    [
        (date(2021, 5, 19), date(2021, 6, 1), date(2022, 5, 18)),
        (date(2021, 5, 19), date(2026, 11, 22), date(2027, 5, 19)),
        (date(2021, 5, 19), date(2026, 5, 20), date(2026, 5, 20)),
        (date(2021, 5, 19), date(2026, 5, 21), date(2027, 5, 19)),
        (date(2028, 2, 29), date(2026, 1, 1), date(2029, 2, 27)),
        (date(2026, 12, 31), date(2026, 12, 31), date(2027, 12, 30)),
    ],
)
def test_next_first_day_is_the_same_weekday(first: date, today: date, wanted: date) -> None:
    program = edits.new_program("A", "UTC", [first], [])
    assert edits.next_first_day(program, today) == wanted
    assert wanted.weekday() == first.weekday()


def test_next_title_changes_nothing_but_the_year() -> None:
    program = edits.new_program("Forum 2021 (12021)", "UTC", [date(2021, 5, 19)], [])
    assert edits.next_title(program, FIRST) == "Forum 2022 (12021)"
    assert edits.next_title(edits.new_program("Forum 2021", "UTC", [], []), FIRST) == "Forum 2021"
    assert datetime(2022, 5, 18).weekday() == datetime(2021, 5, 19).weekday()
