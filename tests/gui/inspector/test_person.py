# SPDX-License-Identifier: MIT
"""The form of a person."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from forumdesk.gui.inspector.photo import Photo
from forumdesk.gui.inspector.seat import RoleButton
from forumdesk.gui.mending.merging_people import MergeSheet
from forumdesk.gui.mending.renaming import RenameSheet
from forumdesk.gui.widgets.row import Row
from forumdesk.program import Availability, Link, Person, Role
from forumdesk.wording import role_word
from inspecting import KEY, Editing


@pytest.fixture
def horak(editing: Editing) -> Editing:
    editing.go("person", "dennis-horak")
    return editing


def person(editing: Editing) -> Person:
    return editing.program.people["dennis-horak"]


def test_name_is_typed_and_the_name_in_lists_follows(horak: Editing) -> None:
    horak.fill("Name", "Dennis van Horak")
    assert (person(horak).name, person(horak).sort_name) == ("Dennis van Horak", "van Horak, Dennis")
    assert horak.shown("Name in lists") == "van Horak, Dennis"
    assert horak.undo == "Change the name to “Dennis van Horak”"


def test_name_in_lists_that_somebody_wrote_stays(horak: Editing) -> None:
    horak.fill("Name in lists", "Horak, D.")
    horak.fill("Name", "Dennis Horák")
    assert person(horak).sort_name == "Horak, D."


def test_plain_fields_are_saved(horak: Editing) -> None:
    for label, words in (("Title", "Dr."), ("Pronouns", "he/him"), ("Position", "Fellow"), ("Biography", "A life.")):
        horak.fill(label, words)
    there = person(horak)
    assert (there.honorific, there.pronouns, there.position, there.biography) == ("Dr.", "he/him", "Fellow", "A life.")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_organization_is_completed_from_those_of_the_program(horak: Editing) -> None:
    field = horak.line("Organization")
    field.setFocus()
    QTest.keyClicks(field, "chatham")
    completer = field.completer()
    assert completer is not None
    assert completer.currentCompletion() == "Chatham House"
    field.setText("Chatham House")
    completer.activated.emit("Chatham House")
    assert person(horak).organization == "Chatham House"


def test_link_is_kept_once_it_has_an_address(horak: Editing) -> None:
    horak.click("Add a link")
    horak.fill("Title of link 1", "Home page", leave=False)
    QTest.keyClick(horak.field("Title of link 1"), KEY.Key_Tab)
    assert person(horak).links == ()
    horak.fill("Address of link 1", "not an address")
    assert horak.problem("Address of link 1").startswith("Write an address")
    horak.fill("Address of link 1", "example.org")
    assert person(horak).links == (Link(title="Home page", url="https://example.org"),)
    horak.fill("Title of link 1", "Site")
    assert person(horak).links == (Link(title="Site", url="https://example.org"),)
    horak.click("Remove link 1")
    assert person(horak).links == ()


def test_times_of_being_there_are_added_changed_and_removed(horak: Editing) -> None:
    horak.click("Only at certain times…")
    assert person(horak).available == (
        Availability(start=datetime(2021, 5, 19, 10, 30), end=datetime(2021, 5, 19, 17, 30)),
    )
    horak.fill("Time 1 ends", "14:00")
    horak.fill("Time 1 begins", "9")
    horak.choose("Day of time 1", "Thu 20 May")
    assert person(horak).available == (
        Availability(start=datetime(2021, 5, 20, 9, 0), end=datetime(2021, 5, 20, 14, 0)),
    )
    horak.click("Remove time 1")
    assert person(horak).available == ()


def test_session_leads_there(horak: Editing) -> None:
    rows = [row for row in horak.form.findChildren(Row) if row.isVisible()]
    rows[0].click()
    assert horak.desk.place is not None
    assert (horak.desk.place.kind, horak.desk.place.id) == ("session", "session-3")


def test_role_in_a_session_is_chosen_here_too(horak: Editing) -> None:
    (seat,) = (a for a in horak.program.appearances_in("session-3") if a.person_id == "dennis-horak")
    button = next(b for b in horak.form.findChildren(RoleButton) if b.isVisible())
    assert button.text() == role_word(seat.role)
    assert "role in" in button.accessibleName()
    wanted = next(action for action in button.menu().actions() if action.text() == "Moderator")
    wanted.trigger()
    assert horak.program.appearances[seat.id].role is Role.MODERATOR
    QApplication.processEvents()
    button = next(b for b in horak.form.findChildren(RoleButton) if b.isVisible())
    assert button.text() == "Moderator"
    assert (horak.undo or "").startswith("Make ")


def test_merging_and_renaming_begin_with_the_person(horak: Editing) -> None:
    horak.fill("Organization", "Chatham House")
    horak.click("Rename organization…")
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, RenameSheet)
    assert sheet.name.text() == person(horak).organization
    sheet.reject()
    horak.click("Merge with another…")
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, MergeSheet)
    assert sheet.people[0].currentData() == "dennis-horak"
    sheet.reject()
    horak.fill("Organization", "")
    assert not horak.button("Rename organization…").isEnabled()


def _picture() -> QImage:
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor(10, 20, 30))
    return image


def test_photo_is_pasted_described_and_removed(horak: Editing) -> None:
    clipboard = QApplication.clipboard()
    clipboard.setImage(_picture())
    horak.click("Paste a picture")
    clipboard.clear()
    picture = horak.program.pictures[person(horak).picture_id]
    assert QImage.fromData(picture.data).width() == 512
    horak.fill("What the picture shows", "Dennis Horak at a desk")
    assert horak.program.pictures[picture.id].alt == "Dennis Horak at a desk"
    horak.click("Remove the picture")
    assert person(horak).picture_id == ""
    assert picture.id not in horak.program.pictures


def test_photo_is_dropped_and_what_is_none_is_said(horak: Editing, tmp_path: Path) -> None:
    (photo,) = horak.form.findChildren(Photo)
    path = tmp_path / "a.png"
    path.write_text("words")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, none, left = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    photo.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    assert photo.problem.text().startswith("That is no picture")
    assert person(horak).picture_id == ""
    assert _picture().save(str(path))
    photo.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    assert person(horak).picture_id
    assert not photo.problem.isVisible()


def test_removal_says_which_appearances_went_with_it(horak: Editing) -> None:
    told: list[str] = []
    horak.desk.told.connect(told.append)
    horak.click("Delete this person")
    assert told == ["Deleted “Dennis Horak”. 1 appearance went with it."]
    assert "dennis-horak" not in horak.program.people
