# SPDX-License-Identifier: MIT
"""The people of a session: seats dragged and moved by keys, somebody added by name, roles and lines, a pasted list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from forumdesk.gui.inspector.cast import Cast
from forumdesk.gui.inspector.naming import PersonLine
from forumdesk.gui.inspector.seat import Seat
from forumdesk.gui.inspector.speaker_sheet import SpeakerSheet
from forumdesk.program import Role
from inspecting import ALT, KEY, Editing

SEATED = ["Ferry de Kerckhove", "Dennis Horak", "Chris Kilford", "David Dewitt"]
OFFSCREEN = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def seated(editing: Editing) -> list[str]:
    program = editing.program
    return [program.people[a.person_id].name for a in program.appearances_in("session-3")]


def seats(editing: Editing) -> list[Seat]:
    found = editing.form.findChild(Cast)
    assert isinstance(found, Cast)
    return [row for row in found.rows if isinstance(row, Seat)]


def grip(seat: Seat) -> QWidget:
    return seat.grip


def line(editing: Editing) -> QLineEdit:
    return editing.line("Add a person by name")


def test_seats_stand_in_the_printed_order(editing: Editing) -> None:
    assert seated(editing) == SEATED
    assert [seat.name.accessibleName() for seat in seats(editing)] == SEATED


def test_seat_is_dragged_in_one_step(editing: Editing) -> None:
    first = seats(editing)[0]
    editing.drag(grip(first), 2 * first.height() + 4)
    assert seated(editing) == ["Dennis Horak", "Chris Kilford", "Ferry de Kerckhove", "David Dewitt"]
    assert editing.undo is not None
    assert editing.undo.startswith("Move Ferry de Kerckhove among the speakers of")
    editing.window.undo()
    assert seated(editing) == SEATED
    assert [seat.name.accessibleName() for seat in seats(editing)] == SEATED


def test_drag_back_to_its_place_is_no_step(editing: Editing) -> None:
    before = editing.undo
    editing.drag(grip(seats(editing)[1]), 3)
    assert editing.undo == before


def test_drag_is_given_up_with_escape(editing: Editing) -> None:
    handle = grip(seats(editing)[0])
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    QTest.mouseMove(handle, handle.rect().center() + handle.rect().bottomLeft() * 3)
    QTest.keyClick(handle, KEY.Key_Escape)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert seated(editing) == SEATED


def test_seat_moves_with_alt_and_arrows_and_keeps_the_keyboard(editing: Editing) -> None:
    name = seats(editing)[0].name
    name.setFocus()
    QTest.keyClick(name, KEY.Key_Down, ALT)
    QTest.keyClick(name, KEY.Key_Down, ALT)
    assert seated(editing) == ["Dennis Horak", "Chris Kilford", "Ferry de Kerckhove", "David Dewitt"]
    assert name.hasFocus()
    QTest.keyClick(name, KEY.Key_Up, ALT)
    assert seated(editing)[1] == "Ferry de Kerckhove"


def test_delete_takes_somebody_out_and_goes_on_to_the_next(editing: Editing) -> None:
    name = seats(editing)[0].name
    name.setFocus()
    QTest.keyClick(name, KEY.Key_Delete)
    assert seated(editing) == SEATED[1:]
    assert seats(editing)[0].name.hasFocus()
    assert any(person.name == SEATED[0] for person in editing.program.people.values())


def test_role_is_chosen_in_the_menu(editing: Editing) -> None:
    seat = seats(editing)[1]
    action = next(a for a in seat.role.menu().actions() if a.text() == "Moderator")
    action.trigger()
    assert editing.program.appearances[seat.key].role is Role.MODERATOR
    assert seat.role.text() == "Moderator"
    assert [a.text() for a in seat.role.menu().actions() if a.isChecked()] == ["Moderator"]


def test_line_for_a_session_is_typed_as_one_step(editing: Editing) -> None:
    seat = seats(editing)[0]
    next(a for a in seat.role.menu().actions() if a.text() == "Line for this session…").trigger()
    assert seat.byline.box.hasFocus()
    seat.byline.box.selectAll()
    QTest.keyClicks(seat.byline.box, "Former Ambassador")
    assert editing.program.appearances[seat.key].byline == "Former Ambassador"
    assert editing.undo == "Change the printed line of Ferry de Kerckhove"


def test_name_leads_to_the_person(editing: Editing) -> None:
    QTest.mouseClick(seats(editing)[1].name, Qt.MouseButton.LeftButton)
    assert editing.desk.place is not None
    assert (editing.desk.place.kind, editing.desk.place.id) == ("person", "dennis-horak")


@OFFSCREEN
@pytest.mark.parametrize("typed", ["Sanam Vakil", "vakil", "VAKÍL"])
def test_somebody_of_the_program_is_found_and_added(editing: Editing, typed: str) -> None:
    people = len(editing.program.people)
    field = line(editing)
    field.setFocus()
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, KEY.Key_Return)
    assert seated(editing) == [*SEATED, "Sanam Vakil"]
    assert len(editing.program.people) == people
    assert field.text() == ""


@OFFSCREEN
def test_list_says_what_tells_people_apart_and_offers_to_make_somebody_new(editing: Editing) -> None:
    field = line(editing)
    field.setFocus()
    QTest.keyClicks(field, "sanam v")
    (found,) = editing.form.findChildren(PersonLine)
    assert found.offered == [
        "Sanam Vakil, Deputy Director of MENA Programme, Chatham House",
        "Add “sanam v” as somebody new",
    ]


@OFFSCREEN
def test_somebody_new_is_made_in_the_same_step(editing: Editing) -> None:
    field = line(editing)
    field.setFocus()
    QTest.keyClicks(field, "Jane Q. Roe")
    QTest.keyClick(field, KEY.Key_Return)
    assert seated(editing)[-1] == "Jane Q. Roe"
    person = next(p for p in editing.program.people.values() if p.name == "Jane Q. Roe")
    assert person.sort_name == "Roe, Jane Q."
    editing.window.undo()
    assert person.id not in editing.program.people


@OFFSCREEN
def test_who_is_only_spelled_alike_comes_after_somebody_new(editing: Editing) -> None:
    field = line(editing)
    field.setFocus()
    QTest.keyClicks(field, "Sanan Vakill")
    (found,) = editing.form.findChildren(PersonLine)
    assert found.offered[0] == "Add “Sanan Vakill” as somebody new"
    assert found.offered[1].startswith("Is it ")
    assert "Sanam Vakil" in found.offered[1]


def _sheet(editing: Editing, words: str) -> SpeakerSheet:
    editing.click("Paste a list of speakers…")
    (sheet,) = editing.window.findChildren(SpeakerSheet)
    sheet.text.setPlainText(words)
    sheet.read()
    QApplication.processEvents()
    return sheet


def test_pasted_list_says_who_is_known_and_adds_all_in_one_step(editing: Editing) -> None:
    people = len(editing.program.people)
    sheet = _sheet(editing, "Dr. Jane Roe, Director, Tide Institute\nModerator: Sanam Vakil\nDennis Horak")
    assert [(row.listed.person.name, row.known, row.tick.isChecked()) for row in sheet.rows] == [
        ("Jane Roe", False, True),
        ("Sanam Vakil", True, True),
        ("Dennis Horak", True, False),
    ]
    assert sheet.said.text() == "2 people will be added: 1 known, 1 new to the program."
    QTest.mouseClick(sheet.take, Qt.MouseButton.LeftButton)
    assert seated(editing) == [*SEATED, "Jane Roe", "Sanam Vakil"]
    assert len(editing.program.people) == people + 1
    roe, vakil = editing.program.appearances_in("session-3")[-2:]
    assert vakil.role is Role.MODERATOR
    assert editing.program.people[roe.person_id].organization == "Tide Institute"
    editing.window.undo()
    assert seated(editing) == SEATED
    assert len(editing.program.people) == people


def test_text_without_names_adds_nobody(editing: Editing) -> None:
    sheet = _sheet(editing, "12345\n???")
    assert sheet.said.text() == "No name was found in this."
    assert not sheet.take.isEnabled()
    sheet.reject()
