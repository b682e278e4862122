# SPDX-License-Identifier: MIT
"""One attendee's calendar: what goes into it, and what a calendar is left with that takes it again and again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import icalendar
import pytest

from forumdesk.formats import calendars, ics
from forumdesk.formats.ics_agenda import Sent, Wish, write
from forumdesk.formats.reading import Answers
from forumdesk.formats.writing import Order
from forumdesk.identity import alarm_id
from forumdesk.program import Conference, Program, Publication, Room, Session, SessionState, publication_id
from forumdesk.selection import NO_REMINDER, Entry, Interest, Selection

NOW = datetime(2021, 5, 1, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=3)
AT = datetime(2021, 5, 19, 15, 0)
TRAIN = Entry(
    id="t", title="Train", start=datetime(2021, 5, 19, 18, 0), duration=90, place="Union Station", note="Car 5"
)


def program() -> Program:
    return Program(Conference(id="forum", title="Forum of Winds", timezone="America/Toronto")).put(
        Room(id="hall", name="Hall A"),
        Session(id="a", title="Who owns the wind?", start=AT, duration=75, room_id="hall", abstract="Nobody."),
        Session(id="b", title="Tides", start=AT + timedelta(hours=2), duration=45),
        Session(id="c", title="Called off", start=AT, duration=45, state=SessionState.CANCELLED),
        Session(id="d", title="Somewhen", start=None),
    )


def agenda() -> Selection:
    made = Selection(conference_id="forum", title="Forum of Winds", zone="America/Toronto").with_entry(TRAIN)
    made = made.with_interest(program(), ["a", "c", "d"], Interest.MUST).with_interest(program(), ["b"], Interest.MAYBE)
    return made.with_note(program(), "a", "Ask about sails")


def send(
    selection: Selection,
    wish: Wish | None = None,
    *,
    of: Program | None = None,
    now: datetime = NOW,
    told: Mapping[str, Publication] | None = None,
) -> Sent:
    return write(of or program(), selection, wish or Wish(), now, told or {}, frozenset(told or ()))


def events(data: bytes) -> dict[str, Any]:
    return {str(event["UID"]): event for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}


def test_what_must_and_may_be_seen_is_in_it() -> None:
    sent = send(agenda())
    found = events(sent.data)
    said = {uid: (str(e["SUMMARY"]), str(e["STATUS"]), str(e["TRANSP"]), str(e["CLASS"])) for uid, e in found.items()}
    assert said == {
        "a": ("Who owns the wind?", "CONFIRMED", "OPAQUE", "PUBLIC"),
        "b": ("Tides", "TENTATIVE", "OPAQUE", "PUBLIC"),
        "c": ("Cancelled: Called off", "CANCELLED", "TRANSPARENT", "PUBLIC"),
    }
    assert sent.notes == ("1 session has no time yet and was left out: “Somewhen”.",)
    assert b"NAME:My agenda: Forum of Winds" in sent.data
    assert events(send(agenda(), Wish(maybe=False)).data).keys() == {"a", "c"}


def test_notes_own_entries_and_alarms_are_in_it_only_when_they_are_wanted() -> None:
    plain = send(agenda()).data
    assert b"sails" not in plain
    assert b"Train" not in plain
    assert b"VALARM" not in plain
    found = events(send(agenda(), Wish(entries=True, notes=True, alarm=10)).data)
    assert str(found["a"]["DESCRIPTION"]) == "Nobody.\n\nMy note: Ask about sails"
    assert str(found["a"]["CLASS"]) == "PRIVATE"
    train = found["t"]
    assert (str(train["SUMMARY"]), str(train["LOCATION"]), str(train["DESCRIPTION"]), str(train["CLASS"])) == (
        "Train", "Union Station", "Car 5", "PRIVATE",
    )  # fmt: skip
    assert train.start.replace(tzinfo=None) == TRAIN.start
    assert "DESCRIPTION" not in events(send(agenda(), Wish(entries=True)).data)["t"]


def test_an_alarm_is_shown_ahead_of_what_takes_place_by_its_own_lead() -> None:
    selection = agenda().with_lead(program(), "b", 45)
    found = events(send(selection, Wish(entries=True, alarm=10)).data)
    alarms = {uid: [dict(alarm) for alarm in event.walk("VALARM")] for uid, event in found.items()}
    assert alarms["c"] == []
    assert {uid: each[0]["TRIGGER"].dt for uid, each in alarms.items() if each} == {
        "a": timedelta(minutes=-10), "b": timedelta(minutes=-45), "t": timedelta(minutes=-10),
    }  # fmt: skip
    (alarm,) = alarms["a"]
    assert (str(alarm["ACTION"]), str(alarm["DESCRIPTION"]), str(alarm["UID"])) == (
        "DISPLAY", "Who owns the wind?, Hall A", alarm_id("a"),
    )  # fmt: skip
    never = events(send(agenda().with_lead(program(), "a", NO_REMINDER), Wish(alarm=0)).data)
    assert not never["a"].walk("VALARM")
    assert never["b"].walk("VALARM")[0]["TRIGGER"].dt == timedelta()


def test_the_same_agenda_again_gives_the_same_bytes() -> None:
    wish = Wish(entries=True, notes=True, alarm=10)
    first = send(agenda(), wish)
    second = send(agenda(), wish, now=LATER, told=first.told)
    assert (second.data, second.told) == (first.data, first.told)


def test_what_is_given_up_is_cancelled_and_comes_back_with_a_higher_number() -> None:
    first = send(agenda(), Wish(entries=True))
    without = agenda().with_interest(program(), ["a"], None).without_entry("t")
    second = send(without, Wish(entries=True), now=LATER, told=first.told)
    gone = events(second.data)
    assert {uid: (str(e["STATUS"]), int(e["SEQUENCE"])) for uid, e in gone.items()} == {
        "a": ("CANCELLED", 1), "b": ("TENTATIVE", 0), "c": ("CANCELLED", 0), "t": ("CANCELLED", 1),
    }  # fmt: skip
    assert str(gone["a"]["SUMMARY"]) == "Cancelled: Who owns the wind?"
    third = send(agenda(), Wish(entries=True), now=LATER, told=second.told)
    back = events(third.data)
    assert {uid: (str(e["STATUS"]), int(e["SEQUENCE"])) for uid, e in back.items() if uid in "at"} == {
        "a": ("CONFIRMED", 2), "t": ("CONFIRMED", 2),
    }  # fmt: skip


def test_only_what_this_calendar_was_told_of_is_cancelled_in_it_and_not_for_ever() -> None:
    told = send(agenda()).told
    without = agenda().with_interest(program(), ["a", "b", "c"], None)
    assert events(write(program(), without, Wish(), LATER, told, frozenset({"b"})).data).keys() == {"b"}
    assert events(write(program(), without, Wish(), NOW + timedelta(days=60), told, frozenset({"b"})).data) == {}


def test_a_session_that_the_program_dropped_is_cancelled() -> None:
    first = send(agenda())
    dropped = program().drop("a")
    found = events(send(agenda().followed(dropped), of=dropped, told=first.told).data)
    assert str(found["a"]["STATUS"]) == "CANCELLED"


def test_no_number_falls_where_the_whole_program_went_to_the_same_calendar() -> None:
    moved = program().put(replace(program().sessions["a"], start=AT + timedelta(hours=1)))
    first = ics.write(program(), Order(now=NOW))
    whole = ics.write(replace(moved, publications=first.program.publications), Order(now=LATER))
    told = whole.program
    assert told.publications[publication_id("a")].sequence == 1
    sent = send(agenda(), Wish(maybe=False), of=told, now=LATER)
    assert int(events(sent.data)["a"]["SEQUENCE"]) == 1  # it says the same
    without = agenda().with_interest(program(), ["a"], None)
    gone = send(without, of=told, now=LATER, told=sent.told)
    assert int(events(gone.data)["a"]["SEQUENCE"]) == 2
    again = ics.write(told, Order(now=LATER + timedelta(days=1), heard=gone.told))
    assert (int(events(again.data)["a"]["SEQUENCE"]), str(events(again.data)["a"]["STATUS"])) == (3, "CONFIRMED")
    assert int(events(again.data)["b"]["SEQUENCE"]) == 2  # it was tentative in between


def test_what_is_told_is_newer_than_two_that_were_told_different_things_under_one_number() -> None:
    """An organizer's newer file can have counted as far as my own exports have."""
    mine = send(agenda()).told["a"]
    theirs = replace(mine, digest="other", changed=mine.changed + timedelta(days=9))
    sent = send(agenda(), of=program().put(theirs), told={"a": mine})
    assert (sent.told["a"].sequence, sent.told["a"].changed) == (1, theirs.changed + timedelta(seconds=1))


@pytest.mark.parametrize("wish", [Wish(), Wish(entries=True, notes=True, alarm=15)], ids=["plain", "all"])
def test_what_is_private_stays_out_of_a_program_that_reads_it(wish: Wish) -> None:
    found = calendars.read(send(agenda(), wish).data, "mine.ics", Answers())
    whole = program()
    assert found.program.sessions == {key: whole.sessions[key] for key in "abc"}
    assert "changed in another program" not in " ".join(note.message for note in found.notes)
