# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from forumdesk.agenda.items import Item, date_of, items
from forumdesk.program import Conference, Program, Room, Session, SessionState
from forumdesk.selection import Entry, Interest, Selection

PANEL = Session(id="panel", title="Panel", start=datetime(2021, 5, 19, 10, 30), duration=75, room_id="a")
TALK = Session(id="talk", title="Talk", start=datetime(2021, 5, 19, 10, 30), duration=30)
LATER = Session(id="later", title="Not scheduled")
PROGRAM = Program(Conference(id="c")).put(Room(id="a", name="Hall A"), PANEL, TALK, LATER)
LUNCH = Entry(id="lunch", title="Lunch", start=datetime(2021, 5, 19, 1, 0), duration=60, place="Café", note="Ida")


def _starred(*ids: str) -> Selection:
    return Selection(conference_id="c").with_interest(PROGRAM, ids, Interest.MUST)


def test_items_are_the_starred_sessions_and_own_entries_by_start_and_the_longer_first() -> None:
    selection = _starred("later", "talk", "panel").with_entry(LUNCH).with_note(PROGRAM, "panel", "ask about ports")
    assert items(PROGRAM, selection) == (
        Item(id="lunch", title="Lunch", start=LUNCH.start, duration=60, place="Café", note="Ida"),
        Item(
            id="panel", title="Panel", start=PANEL.start, duration=75, place="Hall A", note="ask about ports",
            interest=Interest.MUST,
        ),
        Item(id="talk", title="Talk", start=TALK.start, duration=30, interest=Interest.MUST),
        Item(id="later", title="Not scheduled", start=None, duration=0, interest=Interest.MUST),
    )  # fmt: skip


def test_items_leave_out_what_has_only_a_note() -> None:
    assert items(PROGRAM, Selection(conference_id="c").with_note(PROGRAM, "panel", "loud")) == ()


def test_items_of_a_session_that_moved_say_its_new_time() -> None:
    moved = PROGRAM.put(replace(PANEL, start=datetime(2021, 5, 20, 9, 0)))
    assert [item.start for item in items(moved, _starred("panel"))] == [datetime(2021, 5, 20, 9, 0)]


def test_items_keep_what_was_last_known_of_a_session_that_is_gone() -> None:
    (item,) = items(PROGRAM.drop("panel"), _starred("panel"))
    assert (item.title, item.place, item.cancelled, item.gone) == ("Panel", "Hall A", True, True)


def test_items_of_a_cancelled_session_are_cancelled_and_not_gone() -> None:
    (item,) = items(PROGRAM.put(replace(PANEL, state=SessionState.CANCELLED)), _starred("panel"))
    assert (item.cancelled, item.gone) == (True, False)


def test_an_entry_after_midnight_belongs_to_the_program_day_before() -> None:
    (item,) = items(PROGRAM, Selection(conference_id="c").with_entry(LUNCH))
    assert date_of(PROGRAM, item) == date(2021, 5, 18)
    assert item.own
