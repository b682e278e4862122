# SPDX-License-Identifier: MIT
"""The forms of rooms, tracks, days and the conference, and the ways that lead to them."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from forumdesk import edits
from forumdesk.gui.desk import Place
from forumdesk.gui.inspector.conference import RecordRows
from forumdesk.gui.timeline.room_header import RoomHeader
from forumdesk.program import Room, Track
from inspecting import ALT, KEY, Editing

OFFSCREEN = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KEYS = Qt.KeyboardModifier


@pytest.fixture
def halls(editing: Editing) -> Editing:
    """Return the forum with two rooms and two tracks."""
    desk = editing.desk
    for key in ("hall-a", "hall-b"):
        desk.edit("Add a room", edits.add_room, Room(id=key, name=key.replace("-", " ").title()))
    desk.edit("Move", edits.set_session, "session-1", room_id="hall-b", track_id="")
    for key in ("peace", "trade"):
        desk.edit("Add a track", edits.add_track, Track(id=key, name=key.title()))
    desk.edit("Sort", edits.set_session, "session-1", track_id="peace")
    return editing


def test_room_is_described(halls: Editing) -> None:
    halls.go("room", "hall-b")
    halls.fill("Room", "Hall C")
    halls.fill("Seats", "1 200")
    halls.fill("Floor", "2")
    halls.fill("How to get there", "Up the stairs")
    room = halls.program.rooms["hall-b"]
    assert (room.name, room.capacity, room.floor, room.description) == ("Hall C", 1200, "2", "Up the stairs")
    halls.fill("Seats", "many")
    assert halls.problem("Seats") == "Write a number, such as 120."


def test_room_moves_up_in_the_order(halls: Editing) -> None:
    halls.go("room", "hall-b")
    before = [room.id for room in halls.program.rooms_in_order]
    halls.click("Move up")
    assert [room.id for room in halls.program.rooms_in_order] == list(reversed(before))
    assert halls.undo == "Move “Hall B” up"


def test_removing_a_room_says_which_sessions_have_none_now(halls: Editing) -> None:
    told: list[str] = []
    halls.desk.told.connect(told.append)
    halls.go("room", "hall-b")
    halls.click("Delete this room")
    assert told == ["Deleted “Hall B”. 1 session has no room now."]
    assert halls.desk.place is None or halls.desk.place.kind != "room"


def test_track_has_a_hue_or_a_colour_of_its_own(halls: Editing) -> None:
    halls.go("track", "peace")
    halls.click("Green")
    assert halls.program.tracks["peace"].color == "#078543"
    halls.fill("Own colour, as six digits", "FF8800")
    assert halls.program.tracks["peace"].color == "#ff8800"
    halls.fill("Own colour, as six digits", "")
    assert halls.program.tracks["peace"].color == ""
    halls.fill("Own colour, as six digits", "red")
    assert halls.problem("Own colour, as six digits").startswith("Write a colour")


def test_a_date_that_the_program_refuses_is_said_beneath_its_field(editing: Editing) -> None:
    said: list[str] = []
    editing.desk.refused.connect(said.append)
    before = editing.program
    editing.go("day", before.days_in_order[0].id)
    editing.fill("Date", "20 May 2021")
    assert editing.problem("Date").startswith("The program has a day on ")
    assert (editing.shown("Date"), said) == ("20 May 2021", [])
    assert editing.program is before
    editing.fill("Date", "18 May 2021")
    assert editing.problem("Date") == ""


def test_day_moves_with_its_sessions(editing: Editing) -> None:
    day = editing.program.days_in_order[0]
    editing.go("day", day.id)
    editing.fill("Date", "18 May 2021")
    assert editing.program.days[day.id].date == date(2021, 5, 18)
    assert editing.program.sessions["session-3"].start == datetime(2021, 5, 18, 15, 0)
    editing.window.undo()
    editing.fill("Theme", "A beginning")
    assert editing.program.days[day.id].title == "A beginning"


def test_conference_is_described(editing: Editing) -> None:
    QTest.keyClick(editing.window, KEY.Key_P, KEYS.ControlModifier | KEYS.ShiftModifier)
    QApplication.processEvents()
    editing.fill("Title of the program", "Forum 2022")
    editing.fill("Venue", "Old Town Hall")
    editing.fill("A day starts at", "5")
    conference = editing.program.conference
    assert (conference.title, conference.venue, conference.day_starts_at) == ("Forum 2022", "Old Town Hall", time(5))


@OFFSCREEN
def test_zone_is_found_by_its_city_and_wall_times_stay(editing: Editing) -> None:
    editing.go("conference", editing.program.conference.id)
    start = editing.program.sessions["session-3"].start
    editing.fill("Time zone", "berlin")
    assert editing.program.conference.timezone == "Europe/Berlin"
    assert editing.program.sessions["session-3"].start == start
    assert editing.undo == "Change the time zone to Berlin"
    editing.fill("Time zone", "Atlantis")
    assert editing.problem("Time zone") == "No zone is called like that. Try the nearest large city."
    editing.fill("Time zone", "america/")
    assert editing.problem("Time zone").startswith("That can be one of several: ")


def rows(editing: Editing, kind: str) -> RecordRows:
    return next(found for found in editing.form.findChildren(RecordRows) if found.kind == kind)


def test_days_rooms_and_tracks_are_added_to_the_conference(editing: Editing) -> None:
    editing.go("conference", editing.program.conference.id)
    for label, words in (
        ("Add a day, such as 21 May", "21 May"),
        ("Add a room by name", "Hall B"),
        ("Add a track by name", "Peace"),
    ):
        editing.fill(label, words, leave=False)
        QTest.keyClick(editing.field(label), KEY.Key_Return)
    assert date(2021, 5, 21) in editing.program.dates
    assert editing.program.rooms_in_order[-1].name == "Hall B"
    assert [track.name for track in editing.program.tracks.values()] == ["Peace"]
    editing.fill("Add a day, such as 21 May", "19 May")
    assert editing.problem("Add a day, such as 21 May") == "The program has a day on that date already."


def test_rooms_are_put_into_another_order_by_key_and_by_mouse(halls: Editing) -> None:
    halls.go("conference", halls.program.conference.id)
    names = [room.name for room in halls.program.rooms_in_order]
    first = rows(halls, "room").rows[0]
    first.name.setFocus()
    QTest.keyClick(first.name, KEY.Key_Down, ALT)
    assert [room.name for room in halls.program.rooms_in_order] == list(reversed(names))
    halls.drag(rows(halls, "room").rows[1].grip, -40)
    assert [room.name for room in halls.program.rooms_in_order] == names


def test_row_leads_to_its_form_and_is_removed_with_a_key(halls: Editing) -> None:
    halls.go("conference", halls.program.conference.id)
    row = rows(halls, "track").rows[0]
    row.name.setFocus()
    QTest.keyClick(row.name, KEY.Key_Delete)
    assert [track.name for track in halls.program.tracks.values()] == ["Trade"]
    QTest.mouseClick(rows(halls, "track").rows[0].name, Qt.MouseButton.LeftButton)
    assert halls.desk.place == Place("track", "trade")


def test_room_header_leads_to_the_room(halls: Editing) -> None:
    header = halls.window.findChild(RoomHeader)
    assert isinstance(header, RoomHeader)
    places = range(0, header.width(), 10)
    x = next(x for x in places if header.room_at(x) == "hall-b")
    QTest.mouseDClick(header, Qt.MouseButton.LeftButton, KEYS.NoModifier, QPoint(x, header.height() // 2))
    assert halls.desk.place == Place("room", "hall-b")
    halls.desk.go(Place("session", "session-1"))
    halls.desk.set_editing(False)
    QTest.mouseDClick(header, Qt.MouseButton.LeftButton, KEYS.NoModifier, QPoint(x, header.height() // 2))
    assert halls.desk.place == Place("session", "session-1")


def test_form_of_a_room_closes_with_editing(halls: Editing) -> None:
    halls.go("room", "hall-b")
    halls.desk.set_editing(False)
    assert halls.desk.place is None or halls.desk.place.kind != "room"


@OFFSCREEN
def test_day_switcher_leads_to_the_day(editing: Editing) -> None:
    assert editing.window.workspace is not None
    days = editing.window.workspace.topbar.days
    segment = next(b for b in days.findChildren(QPushButton) if b.text() == "Thu 20 May")
    segment.customContextMenuRequested.emit(QPoint(3, 3))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    (entry,) = menu.actions()
    assert entry.text() == "Edit Thursday 20 May…"
    entry.trigger()
    menu.close()
    assert editing.desk.place == Place("day", editing.program.days_in_order[1].id)


@OFFSCREEN
def test_the_box_of_days_leads_to_the_day_as_well(editing: Editing) -> None:
    assert editing.window.workspace is not None
    days = editing.window.workspace.topbar.days
    days.set_narrow(True)
    editing.desk.show_day(editing.program.dates[1])
    days._choice.customContextMenuRequested.emit(QPoint(3, 3))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()
    assert editing.desk.place == Place("day", editing.program.days_in_order[1].id)


def test_day_that_only_its_sessions_tell_of_is_added_to_be_described(editing: Editing) -> None:
    first = editing.program.days_in_order[0]
    editing.desk.edit("Drop it", lambda program: program.drop(first.id))
    editing.desk.show_day(first.date)
    editing.window._actions["day_details"].trigger()
    day = editing.program.day_on(first.date)
    assert day is not None
    assert editing.desk.place == Place("day", day.id)
