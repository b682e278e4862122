# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from forumdesk.gui.reminding import words
from forumdesk.gui.reminding.note import OPEN, Note, Notifier
from forumdesk.gui.reminding.reminding import Reminding
from forumdesk.paths import user_data
from forumdesk.personal import Personal
from forumdesk.program import Program, Session
from forumdesk.reminders import Habits, Reminder
from forumdesk.selection import Interest, Selection
from samples import forum_program

pytestmark = pytest.mark.usefixtures("qapp")
PANEL = datetime(2021, 5, 19, 14, 30, tzinfo=UTC)
"""Panel 1 of the first day: 10:30 in Toronto."""


class Fake(Notifier):
    """A notifier that keeps what it was given."""

    def __init__(self, *, available: bool = True) -> None:
        super().__init__()
        self.available = available
        self.notes: list[Note] = []
        self.withdrawn: list[str] = []

    def show(self, note: Note) -> bool:
        if self.available:
            self.notes.append(note)
        return self.available

    def withdraw(self, key: str) -> None:
        self.withdrawn.append(key)


class Clock:
    """A clock that stands until it is set."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class InBerlin:
    """Zones of a reader in Berlin."""

    system = "Europe/Berlin"

    def zone(self, _forum: str) -> str:
        return self.system


@pytest.fixture
def program() -> Program:
    return forum_program()


@pytest.fixture
def personal() -> Iterator[Personal]:
    own = Personal.open()
    yield own
    own.close()


@pytest.fixture
def clock() -> Clock:
    return Clock(PANEL - timedelta(hours=1))


@pytest.fixture
def fake() -> Fake:
    return Fake()


def panels(program: Program) -> tuple[Session, ...]:
    return program.sessions_on(date(2021, 5, 19))


@pytest.fixture
def star(personal: Personal, program: Program) -> Callable[..., Selection]:
    """Return what stars the first panels of the first day."""

    def does(count: int = 1, interest: Interest | None = Interest.MUST) -> Selection:
        before = personal.selection(program.conference.id)
        ids = [each.id for each in panels(program)[:count]]
        after = before.with_interest(program, ids, interest).followed(program)
        personal.keep_selection(before, after)
        return after

    return does


@pytest.fixture
def starred(star: Callable[..., Selection]) -> Selection:
    return star()


@pytest.fixture
def begun(personal: Personal, fake: Fake, clock: Clock) -> Callable[[], Reminding]:
    """Return what begins to remind, as a start of ForumDesk does."""

    def does() -> Reminding:
        made = Reminding(personal, [fake], InBerlin(), clock)
        made.start()
        return made

    return does


def steps_kept() -> int:
    """Return how often the reader's own file was written: its change counter (SQLite's file format, 1.3)."""
    return int.from_bytes((user_data() / "personal.sqlite").read_bytes()[24:28], "big")


def follow(personal: Personal, program: Program) -> None:
    before = personal.selection(program.conference.id)
    personal.keep_selection(before, before.followed(program))


def test_star_is_reminded_of_ten_minutes_before_on_both_clocks(
    star: Callable[..., Selection], begun: Callable[[], Reminding], fake: Fake, clock: Clock
) -> None:
    star()
    reminding = begun()
    assert fake.notes == []
    clock.now = PANEL - timedelta(minutes=10)
    reminding.look()
    (note,) = fake.notes
    assert note.title == "A New Middle East Security Architecture in the Making"
    assert note.words == ("Begins in 10 minutes, at 10:30 in Toronto. 16:30 on your clock (Berlin).")
    assert [name for name, _words in note.verbs] == [OPEN, words.SNOOZE_5, words.SNOOZE_START]
    reminding.look()
    assert len(fake.notes) == 1


def test_timer_waits_for_the_next_moment_and_never_longer_than_a_minute(
    star: Callable[..., Selection], begun: Callable[[], Reminding], clock: Clock
) -> None:
    reminding = begun()
    assert not reminding._timer.isActive()
    star()
    reminding._renew()
    assert reminding._timer.interval() == 60_000
    clock.now = PANEL - timedelta(minutes=10, seconds=20)
    reminding.look()
    assert reminding._timer.interval() == 20_000


def test_star_that_is_set_while_it_runs_is_followed(
    star: Callable[..., Selection], begun: Callable[[], Reminding], fake: Fake, clock: Clock, qtbot: QtBot
) -> None:
    reminding = begun()
    star()
    qtbot.waitUntil(lambda: len(reminding.to_come()) == 1)
    clock.now = PANEL - timedelta(minutes=9)
    reminding.look()
    assert len(fake.notes) == 1


def test_star_that_is_set_when_it_is_time_already_says_nothing(
    star: Callable[..., Selection], begun: Callable[[], Reminding], fake: Fake, clock: Clock
) -> None:
    clock.now = PANEL - timedelta(minutes=4)
    reminding = begun()
    star()
    reminding._renew()
    clock.now = PANEL + timedelta(hours=2)
    with_missed: list[object] = []
    reminding.missed.connect(lambda missed, _asleep: with_missed.append(missed))
    reminding.look()
    assert (fake.notes, with_missed) == ([], [])


def test_stars_of_a_day_that_is_over_are_settled_in_one_step(
    star: Callable[..., Selection], begun: Callable[[], Reminding], clock: Clock, qtbot: QtBot
) -> None:
    clock.now = PANEL + timedelta(days=2)
    reminding = begun()
    before = steps_kept()
    star(3)
    with qtbot.waitSignal(reminding.changed):
        pass
    assert steps_kept() == before + 2  # the stars, then that nothing needs to be said of them


def test_session_that_moves_is_reminded_of_again_and_its_old_note_goes(
    star: Callable[..., Selection],
    begun: Callable[[], Reminding],
    program: Program,
    fake: Fake,
    clock: Clock,
) -> None:
    star()
    reminding = begun()
    clock.now = PANEL - timedelta(minutes=10)
    reminding.look()
    first = panels(program)[0]
    assert first.start is not None
    moved = program.put(replace(first, start=first.start + timedelta(minutes=30)))
    follow(reminding._personal, moved)
    reminding._renew()
    assert fake.withdrawn == [fake.notes[0].key]
    clock.now = PANEL + timedelta(minutes=20)
    reminding.look()
    assert [note.words.partition(",")[0] for note in fake.notes] == ["Begins in 10 minutes", "Begins in 10 minutes"]


def test_session_that_is_cancelled_says_so(
    star: Callable[..., Selection],
    begun: Callable[[], Reminding],
    program: Program,
    fake: Fake,
    clock: Clock,
) -> None:
    star()
    reminding = begun()
    clock.now = PANEL - timedelta(minutes=8)
    reminding.look()
    follow(reminding._personal, program.drop(panels(program)[0].id))
    reminding._renew()
    assert fake.notes[-1].words.startswith("Cancelled, at 10:30 in Toronto")
    assert [name for name, _words in fake.notes[-1].verbs] == [OPEN]


def test_each_is_said_once_over_a_restart_and_missed_ones_are_told_then(
    star: Callable[..., Selection], begun: Callable[[], Reminding], fake: Fake, clock: Clock
) -> None:
    star(3)  # 10:30, 12:00 and 15:00
    reminding = begun()
    clock.now = PANEL - timedelta(minutes=10)
    reminding.look()
    clock.now = PANEL + timedelta(hours=4, minutes=25)  # 14:55 in Toronto
    missed: list[tuple[tuple[Reminder, ...], bool]] = []
    again = Reminding(reminding._personal, [fake], InBerlin(), clock)
    again.missed.connect(lambda *told: missed.append(told))
    again.start()
    ((told, asleep),) = missed
    assert ([each.start.hour for each in told], asleep) == ([15, 12], False)
    assert words.missed_words(told, clock.now, "Europe/Berlin", asleep=False) == (
        "While ForumDesk was closed: “A Review of Canada’s Middle East Engagement and Defense Strategy”. "
        "Begins in 5 minutes, at 15:00 in Toronto. 21:00 on your clock (Berlin). 1 more was missed."
    )
    third = Reminding(reminding._personal, [fake], InBerlin(), clock)
    third.missed.connect(lambda *told: missed.append(told))
    third.start()
    assert (len(missed), len(fake.notes)) == (1, 1)


def test_what_passed_in_sleep_is_told_as_missed_and_what_is_near_is_said(
    star: Callable[..., Selection], begun: Callable[[], Reminding], fake: Fake, clock: Clock
) -> None:
    star(2)
    reminding = begun()
    told: list[tuple[tuple[Reminder, ...], bool]] = []
    reminding.missed.connect(lambda *found: told.append(found))
    clock.now = PANEL + timedelta(minutes=85)  # five minutes before the second
    reminding.look()
    assert [note.words.partition(",")[0] for note in fake.notes] == ["Begins in 5 minutes"]
    assert [(each.start.hour, asleep) for found, asleep in told for each in found] == [(10, True)]


@pytest.mark.parametrize(
    ("verb", "later"), [(words.SNOOZE_5, 5), (words.SNOOZE_START, 10)], ids=["five minutes", "until it starts"]
)
@pytest.mark.usefixtures("starred")
def test_snooze_says_it_again(verb: str, later: int, begun: Callable[[], Reminding], fake: Fake, clock: Clock) -> None:
    reminding = begun()
    clock.now = PANEL - timedelta(minutes=10)
    reminding.look()
    fake.answered.emit(fake.notes[0].key, verb)
    assert fake.withdrawn == [fake.notes[0].key]
    clock.now += timedelta(minutes=later, seconds=-1)
    begun().look()
    reminding.look()
    assert len(fake.notes) == 1
    clock.now += timedelta(seconds=1)
    reminding.look()
    assert len(fake.notes) == 2


def test_open_asks_for_the_program_at_its_session(
    star: Callable[..., Selection], begun: Callable[[], Reminding], program: Program, fake: Fake, clock: Clock
) -> None:
    star()
    reminding = begun()
    asked: list[Reminder] = []
    reminding.open_asked.connect(asked.append)
    clock.now = PANEL - timedelta(minutes=10)
    reminding.look()
    fake.answered.emit("of another program", OPEN)
    fake.answered.emit(fake.notes[0].key, OPEN)
    fake.answered.emit(fake.notes[0].key, OPEN)
    assert [(each.conference_id, each.id) for each in asked] == [(program.conference.id, panels(program)[0].id)]


def test_many_that_come_at_once_are_one_note(
    begun: Callable[[], Reminding], personal: Personal, program: Program, fake: Fake, clock: Clock
) -> None:
    at_once = program
    for each in panels(program):
        at_once = at_once.put(replace(each, start=panels(program)[0].start))
    before = personal.selection(program.conference.id)
    ids = [each.id for each in panels(program)]
    personal.keep_selection(before, before.with_interest(at_once, ids, Interest.MAYBE).followed(at_once))
    reminding = begun()
    clock.now = PANEL - timedelta(minutes=10)
    reminding.look()
    (note,) = fake.notes
    assert note.title == "4 reminders"
    assert note.words.startswith("Begins in 10 minutes: “")
    assert note.words.endswith("and 1 more")


def test_day_without_reminders_says_nothing_and_misses_nothing(
    star: Callable[..., Selection], begun: Callable[[], Reminding], fake: Fake, clock: Clock
) -> None:
    star()
    reminding = begun()
    reminding.set_silent_today(True)
    assert reminding.silent_today
    told: list[object] = []
    reminding.missed.connect(lambda *found: told.append(found))
    clock.now = PANEL - timedelta(minutes=10)
    reminding.look()
    reminding.set_silent_today(False)
    clock.now = PANEL + timedelta(minutes=30)
    reminding.look()
    assert (fake.notes, told, begun().silent_today) == ([], [], False)


def test_habits_are_kept_and_what_has_passed_is_not_said_by_new_ones(
    star: Callable[..., Selection], begun: Callable[[], Reminding], fake: Fake, clock: Clock
) -> None:
    star(2, Interest.MAYBE)
    reminding = begun()
    reminding.set_habits(Habits(maybe=None))
    clock.now = PANEL
    reminding.look()
    reminding.set_habits(Habits(maybe=30))
    assert fake.notes == []
    assert begun().habits == Habits(maybe=30)
    clock.now = PANEL + timedelta(hours=1)
    reminding.look()
    assert len(fake.notes) == 1


def test_first_notifier_that_works_is_used(
    star: Callable[..., Selection], personal: Personal, fake: Fake, clock: Clock
) -> None:
    star()
    absent = Fake(available=False)
    clock.now = PANEL - timedelta(minutes=11)
    reminding = Reminding(personal, [absent, fake], InBerlin(), clock)
    reminding.start()
    clock.now = PANEL - timedelta(minutes=10)
    reminding.look()
    assert (len(absent.notes), len(fake.notes)) == (0, 1)
