# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk import reminders
from forumdesk.program import SessionState
from forumdesk.reminders import Habits, Reminder
from forumdesk.selection import NO_REMINDER, Entry, Interest, Known, Mark, Selection
from forumdesk.times import wall

START = datetime(2021, 5, 19, 15, 0)
BEGINS = datetime(2021, 5, 19, 19, 0, tzinfo=UTC)  # 15:00 in Toronto in summer


def mark(
    key: str = "s",
    start: datetime | None = START,
    interest: Interest | None = Interest.MUST,
    lead: int | None = None,
    state: SessionState = SessionState.CONFIRMED,
) -> Mark:
    known = Known(title=f"Panel {key}", start=start, duration=75, place="Hall A", state=state)
    return Mark(session_id=key, interest=interest, lead=lead, known=known)


def selection(*marks: Mark, zone: str = "America/Toronto", entries: tuple[Entry, ...] = ()) -> Selection:
    return Selection(
        conference_id="c",
        title="Forum",
        zone=zone,
        marks={each.session_id: each for each in marks},
        entries={each.id: each for each in entries},
    )


def found(*marks: Mark, habits: Habits | None = None, zone: str = "America/Toronto") -> tuple[Reminder, ...]:
    return reminders.all_of([selection(*marks, zone=zone)], habits or Habits())


def before(minutes: float) -> datetime:
    return BEGINS - timedelta(minutes=minutes)


def test_a_star_is_reminded_of_in_the_zone_of_the_event() -> None:
    (reminder,) = found(mark())
    assert (reminder.begins, reminder.at, reminder.title, reminder.place) == (BEGINS, before(10), "Panel s", "Hall A")


@pytest.mark.parametrize(
    ("interest", "own", "lead"),
    [
        (Interest.MUST, None, 20),
        (Interest.MAYBE, None, None),
        (None, None, None),
        (Interest.MAYBE, 5, 5),
        (None, 0, 0),
        (Interest.MUST, NO_REMINDER, None),
        (Interest.MUST, 10**9, reminders.MOST_LEAD),
    ],
)
def test_lead_of_a_session_goes_before_that_of_its_star(
    interest: Interest | None, own: int | None, lead: int | None
) -> None:
    habits = Habits(must=20, maybe=None, entry=None)
    assert reminders.lead_for(mark(interest=interest, lead=own), habits) == lead
    assert [each.lead for each in found(mark(interest=interest, lead=own), habits=habits)] == [
        each for each in (lead,) if each is not None
    ]


def test_own_entries_are_reminded_of_by_their_own_habit() -> None:
    train = Entry(id="e", title="Train", start=START, duration=30, place="Union Station")
    own = selection(entries=(train,))
    (reminder,) = reminders.all_of([own], Habits(entry=60))
    assert (reminder.at, reminder.is_session, reminder.title) == (before(60), False, "Train")
    assert reminders.all_of([own], Habits(entry=None)) == ()


@pytest.mark.parametrize(("start", "zone"), [(None, "America/Toronto"), (START, "Nowhere/Atall"), (START, "")])
def test_what_has_no_moment_is_left_out(start: datetime | None, zone: str) -> None:
    assert found(mark(start=start), zone=zone) == ()


@pytest.mark.parametrize("start", [datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59)], ids=["first", "last"])
def test_ends_of_the_calendar_raise_nothing(start: datetime) -> None:
    far = found(mark(start=start, lead=reminders.MOST_LEAD), zone="Asia/Tokyo")
    assert len(far) == 1
    reminders.missed(far, {}, BEGINS)
    reminders.due(far, {}, BEGINS)
    reminders.next_moment(far, {}, BEGINS)


def test_clock_that_was_put_forward_is_counted_through() -> None:
    # In Berlin 02:00 became 03:00 on 28 March 2021: ten minutes before 03:05 it was 01:55.
    (reminder,) = found(mark(start=datetime(2021, 3, 28, 3, 5)), zone="Europe/Berlin")
    assert reminder.at == datetime(2021, 3, 28, 0, 55, tzinfo=UTC)
    assert wall(reminder.at, "Europe/Berlin") == datetime(2021, 3, 28, 1, 55)


def test_due_from_its_moment_until_it_has_just_begun() -> None:
    one = found(mark())
    moments = (11, 10, 1, 0.5, -4, -20)
    assert [bool(reminders.due(one, {}, before(minutes))) for minutes in moments] == [
        False, True, True, True, False, False,
    ]  # fmt: skip
    at_start = found(mark(lead=0))
    assert [bool(reminders.due(at_start, {}, before(minutes))) for minutes in (1, 0, -4, -6)] == [
        False, True, True, False,
    ]  # fmt: skip


def test_what_was_said_is_not_said_again_unless_it_was_moved_or_cancelled() -> None:
    (one,) = found(mark())
    said: reminders.Said = {one.key: None}
    now = before(3)
    assert reminders.due([one], said, now) == ()
    moved = found(mark(start=START + timedelta(minutes=5)))
    assert reminders.due(moved, said, now) == moved
    cancelled = found(mark(state=SessionState.CANCELLED))
    assert reminders.due(cancelled, said, now) == cancelled
    assert cancelled[0].cancelled


def test_snoozed_is_said_again_at_its_time_only() -> None:
    (one,) = found(mark())
    now = before(10)
    for minutes, expected in ((5, before(5)), (None, BEGINS)):
        said: reminders.Said = {one.key: reminders.snoozed(one, minutes, now)}
        assert reminders.next_moment([one], said, now) == expected
        assert reminders.due([one], said, expected - timedelta(seconds=1)) == ()
        assert reminders.due([one], said, expected) == (one,)


def test_missed_tells_what_is_to_come_first_and_nothing_older_than_a_day() -> None:
    reading = found(
        mark("soon", START + timedelta(minutes=8)),
        mark("sooner", START + timedelta(minutes=2)),
        mark("just", START - timedelta(minutes=30)),
        mark("earlier", START - timedelta(hours=5)),
        mark("old", START - timedelta(hours=25)),
        mark("later", START + timedelta(hours=2)),
    )
    assert [each.id for each in reminders.missed(reading, {}, BEGINS)] == ["sooner", "soon", "just", "earlier"]


def test_next_moment_is_the_first_that_was_not_said() -> None:
    both = found(mark("a"), mark("b", START + timedelta(hours=1)))
    assert reminders.next_moment(both, {}, before(60)) == before(10)
    assert reminders.next_moment(both, {both[0].key: None}, before(60)) == before(-50)
    assert reminders.next_moment(both, {}, before(-60)) is None


def test_next_in_the_agenda_is_what_takes_place_next_and_is_wanted() -> None:
    own = selection(
        mark("past", START - timedelta(hours=1)),
        mark("off", START + timedelta(minutes=1), state=SessionState.CANCELLED),
        mark("noted", START + timedelta(minutes=2), interest=None, lead=5),
        mark("next", START + timedelta(minutes=9), lead=NO_REMINDER),
        entries=(Entry(id="e", title="Lunch", start=START + timedelta(minutes=10), duration=30),),
    )
    found = reminders.upcoming([own], BEGINS)
    assert found is not None
    assert found.id == "next"
    then = reminders.upcoming([own], BEGINS + timedelta(minutes=9))
    assert then is not None
    assert then.id == "e"
    assert reminders.upcoming([own], BEGINS + timedelta(hours=1)) is None


def test_day_without_reminders_is_that_of_the_readers_clock() -> None:
    one = found(mark())  # 15:00 in Toronto is 04:00 of the next day in Tokyo
    quiet = Habits(silent_on=date(2021, 5, 19))
    assert reminders.not_silent(one, quiet, "America/Toronto") == ()
    assert reminders.not_silent(one, quiet, "Asia/Tokyo") == one


def test_what_is_starred_late_is_not_said_but_what_moves_is() -> None:
    first = found(mark("a"))
    now = before(4)
    assert reminders.begun_with((), first, now) == {first[0].key}
    moved = found(mark("a", START + timedelta(minutes=3)))
    assert reminders.begun_with(first, moved, now) == frozenset()
    assert reminders.begun_with((), found(mark("z", START + timedelta(hours=3))), now) == frozenset()


@pytest.mark.parametrize(
    "text",
    ["", "[]", "1", "{", '{"must": -1, "maybe": true, "entry": "5"}', '{"must": 99999}', '{"silent_on": 7}', "[" * 999],
    ids=["nothing", "list", "number", "broken", "wrong", "huge", "no date", "deep"],
)  # fmt: skip
def test_habits_that_make_no_sense_are_the_usual_ones(text: str) -> None:
    assert Habits.read(text) == Habits()


@given(
    st.builds(
        Habits,
        must=st.none() | st.integers(0, reminders.MOST_LEAD),
        maybe=st.none() | st.integers(0, reminders.MOST_LEAD),
        entry=st.none() | st.integers(0, reminders.MOST_LEAD),
        silent_on=st.none() | st.dates(),
    )
)
def test_habits_come_back_as_they_were_kept(habits: Habits) -> None:
    assert Habits.read(habits.as_text()) == habits


def test_said_comes_back_without_what_is_long_past() -> None:
    (one,) = found(mark())
    now = before(5)
    kept = {
        one.key: reminders.written(None),
        one.key + "x": reminders.written(now),
        '["c", "s", "2021-01-01T00:00:00+00:00", false]': "said",
        "nonsense": "said",
    }
    said, old = reminders.read_said(kept, now)
    assert dict(said) == {one.key: None}
    assert set(old) == set(kept) - {one.key}


@given(
    leads=st.lists(st.integers(0, 120), max_size=6),
    steps=st.lists(st.integers(1, 90), min_size=1, max_size=30),
)
def test_each_is_said_once_however_the_clock_is_looked_at(leads: list[int], steps: list[int]) -> None:
    """A clock that is looked at now and then tells every reminder exactly once, as due or as missed."""
    all_of = found(*(mark(str(n), START + timedelta(minutes=7 * n), lead=lead) for n, lead in enumerate(leads)))
    said: dict[str, datetime | None] = {}
    told: list[str] = []
    now = before(200)
    for step in [*steps, 600]:
        now += timedelta(minutes=step)
        for each in {*reminders.due(all_of, said, now), *reminders.missed(all_of, said, now)}:
            told.append(each.id)
            said[each.key] = None
    assert sorted(told) == sorted(each.id for each in all_of)
    assert reminders.next_moment(all_of, said, now) is None


def test_key_is_another_for_each_conference_and_own_entry() -> None:
    (one,) = found(mark())
    assert replace(one, conference_id="d").key != one.key
    assert replace(one, id="t").key != one.key
