# SPDX-License-Identifier: MIT
"""What calendars are left with that take an agenda again and again, whatever happens to it and to the program.

How calendar programs are simulated is in `takers`.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from forumdesk.formats import ics
from forumdesk.formats.ics_agenda import Wish
from forumdesk.formats.writing import Order
from forumdesk.personal import Personal
from forumdesk.program import Conference, Program, Session, SessionState
from forumdesk.selection import Entry, Interest, Selection
from forumdesk.sending import Calendar, Ledger, keep, ledger, send
from takers import READERS, Taker, by_icalendar

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
AT = datetime(2026, 5, 19, 15, 0)
IDS = tuple(f"s{n}" for n in range(5))
OUT = Path("agenda.ics")


def program(*titles: str) -> Program:
    sessions = [Session(id=key, title=f"Session {key}", start=AT + timedelta(hours=n), duration=30)
                for n, key in enumerate(titles or IDS)]  # fmt: skip
    return Program(Conference(id="forum", title="Forum", timezone="America/Toronto")).put(*sessions)


def starred(*ids: str) -> Selection:
    return Selection(conference_id="forum", zone="America/Toronto").with_interest(program(), ids, Interest.MUST)


# What is remembered


def test_a_ledger_is_kept_and_one_changed_into_nonsense_is_none(tmp_path: Path) -> None:
    personal = Personal.open(tmp_path / "personal.sqlite")
    assert ledger(personal, "forum") == Ledger()
    _sent, after = send(program(), starred("s0"), Ledger(), "", OUT, Wish(alarm=5), NOW)
    keep(personal, "forum", after)
    assert ledger(personal, "forum") == after
    personal.keep("calendars", "forum", '{"calendars": 3}')
    assert ledger(personal, "forum") == Ledger()
    personal.close()


def test_the_calendar_that_was_last_written_comes_first_and_is_known_by_no_file() -> None:
    _sent, one = send(program(), starred("s0"), Ledger(), "", OUT, Wish(), NOW)
    _sent, two = send(program(), starred("s1"), one, "", Path("phone.ics"), Wish(alarm=5), NOW)
    first = one.calendars[0].id
    _sent, three = send(program(), starred("s1"), two, first, Path("again.ics"), Wish(), NOW)
    assert [each.name for each in three.calendars] == ["again.ics", "phone.ics"]
    assert three.calendar(first) == Calendar(
        id=first, path="again.ics", sent=NOW.replace(tzinfo=None), uids=("s0", "s1"), wish=Wish()
    )
    assert three.calendars[1].uids == ("s1",)
    assert three.told.keys() == {"s0", "s1"}


def test_a_calendar_for_the_first_time_is_told_of_nothing_that_is_gone() -> None:
    _sent, one = send(program(), starred("s0", "s1"), Ledger(), "", OUT, Wish(), NOW)
    again, _ledger = send(program(), starred("s1"), one, one.calendars[0].id, OUT, Wish(), NOW)
    other, _ledger = send(program(), starred("s1"), one, "", OUT, Wish(), NOW)
    assert (again.count, other.count) == (2, 1)


def test_only_so_many_calendars_are_remembered() -> None:
    made = Ledger()
    for _n in range(20):
        _sent, made = send(program(), starred("s0"), made, "", OUT, Wish(), NOW)
    assert len(made.calendars) == 12


# Calendars that take it


def meant(now: Program, selection: Selection, wish: Wish) -> dict[str, tuple[str, str, float]]:
    """Return what a calendar should show of an agenda."""
    one = Program(now.conference)
    found = {}
    for key, mark in selection.marks.items():
        session = now.sessions.get(key)
        if session is None or session.start is None or session.state is SessionState.CANCELLED:
            continue
        if mark.interest is Interest.MUST or (mark.interest and wish.maybe):
            state = SessionState.TENTATIVE if mark.interest is Interest.MAYBE else session.state
            found[key] = replace(session, state=state)
    if wish.entries:
        found |= {key: Session(id=key, title=e.title, start=e.start) for key, e in selection.entries.items()}
    return shown_by(one.put(*found.values()))


def shown_by(whole: Program) -> dict[str, tuple[str, str, float]]:
    """Return what a calendar should show of a program."""
    fresh = Taker(by_icalendar)
    fresh.take(ics.write(replace(whole, publications={}), Order(now=NOW)).data)
    return fresh.shown


class Walk:
    """An attendee who changes their mind, at a forum that changes its program, with a phone and a laptop."""

    def __init__(self, seed: int, *, whole: bool) -> None:
        self.chance = random.Random(seed)
        self.now = NOW
        self.program = program(*IDS[:3])
        self.selection = Selection(conference_id="forum", zone="America/Toronto")
        self.ledger = Ledger()
        self.calendars = ["", ""]
        self.takers = [[Taker(read) for read in READERS] for _calendar in self.calendars]
        self.steps = [self.star, self.enter, self.move, self.rename, self.cancel, self.drop, *[self.export] * 4]
        self.steps += [self.export_all] * 2 if whole else []

    def go(self, steps: int) -> None:
        for _step in range(steps):
            self.now += timedelta(seconds=self.chance.randrange(0, 90))
            self.chance.choice(self.steps)()

    def key(self) -> str:
        return self.chance.choice(IDS[:3])

    def change(self, key: str, **fields: Any) -> None:
        session = self.program.sessions.get(key) or Session(id=key, title="Back", start=AT, duration=30)
        self.program = self.program.put(replace(session, **fields))
        self.selection = self.selection.followed(self.program)

    def star(self) -> None:
        interest = self.chance.choice([None, Interest.MUST, Interest.MAYBE])
        self.selection = self.selection.with_interest(self.program, [self.key()], interest)

    def enter(self) -> None:
        hours = self.chance.randrange(3)
        entry = Entry(id="own", title=f"Own {hours}", start=AT + timedelta(hours=hours), duration=20)
        there = "own" in self.selection.entries
        self.selection = self.selection.without_entry("own") if there else self.selection.with_entry(entry)

    def move(self) -> None:
        self.change(self.key(), start=AT + timedelta(hours=self.chance.randrange(3)))

    def rename(self) -> None:
        self.change(self.key(), title=self.chance.choice(["Wind", "Water"]))

    def cancel(self) -> None:
        self.change(self.key(), state=self.chance.choice([SessionState.CANCELLED, SessionState.CONFIRMED]))

    def drop(self) -> None:
        self.program = self.program.drop(self.key())
        self.selection = self.selection.followed(self.program)

    def export(self) -> None:
        which, flag = self.chance.randrange(2), self.chance.random
        wish = Wish(maybe=flag() < 0.5, entries=flag() < 0.5, alarm=self.chance.choice([None, 10]))
        calendar, path = self.calendars[which], Path("agenda.ics")
        sent, self.ledger = send(self.program, self.selection, self.ledger, calendar, path, wish, self.now)
        self.calendars[which] = calendar = self.ledger.calendars[0].id
        again, later = send(
            self.program, self.selection, self.ledger, calendar, path, wish, self.now + timedelta(hours=1)
        )
        assert (again.data, later.told) == (sent.data, self.ledger.told)
        assert {uid for each in self.ledger.calendars for uid in each.uids} == self.ledger.told.keys()
        wanted, told = meant(self.program, self.selection, wish), self.ledger.calendars[0].uids
        for taker in self.takers[which]:
            taker.take(sent.data)
            assert {key: said for key, said in taker.shown.items() if key in told} == wanted

    def export_all(self) -> None:
        written = ics.write(self.program, Order(now=self.now, heard=self.ledger.told))
        self.program = written.program
        for taker in self.takers[self.chance.randrange(2)]:
            taker.take(written.data)
            assert {key: said for key, said in taker.shown.items() if key != "own"} == shown_by(self.program)


@pytest.mark.parametrize("whole", [False, True], ids=["agenda", "agenda and program"])
def test_calendars_that_take_it_again_and_again_have_no_double_and_nothing_stale(whole: bool) -> None:
    """Seeds, not Hypothesis: what goes wrong takes several steps with one session, which this meets far sooner."""
    for seed in range(25):
        Walk(seed, whole=whole).go(25)


def test_three_exports_leave_no_double_and_nothing_stale() -> None:
    """Add, move, rename, cancel, take the star away, and put it back."""
    takers = [Taker(read) for read in READERS]
    now, made, selection, calendar = program(), Ledger(), starred("s0", "s1", "s2"), ""
    for step in range(4):
        if step == 1:
            now = now.put(
                replace(now.sessions["s0"], start=AT + timedelta(days=1), title="Moved"),
                replace(now.sessions["s1"], state=SessionState.CANCELLED),
            )
            selection = selection.with_interest(now, ["s2"], None).with_interest(now, ["s3"], Interest.MAYBE)
        elif step == 2:
            selection = selection.with_interest(now, ["s2"], Interest.MUST).with_interest(now, ["s0"], None)
        elif step == 3:
            now = now.drop("s3")
            selection = selection.followed(now)
        sent, made = send(now, selection, made, calendar, OUT, Wish(), NOW + timedelta(days=step))
        calendar = made.calendars[0].id
        for taker in takers:
            taker.take(sent.data)
            assert taker.shown == meant(now, selection, Wish())
    assert [sorted(taker.shown) for taker in takers] == [["s2"], ["s2"]]
