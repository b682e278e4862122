# SPDX-License-Identifier: MIT
"""The form of a session, typed and chosen in as a person does; what counts is the document."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QPushButton

from forumdesk import edits
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.inspector.notice import Notice
from forumdesk.gui.widgets.rich import RichText
from forumdesk.program import Role, Room, Session, SessionKind, SessionState
from inspecting import KEY, Editing

TITLE = "A Review of Canada’s Middle East Engagement and Defense Strategy"
IN_ONE_ROOM = ("session-2", "session-3")
CONTROL = Qt.KeyboardModifier.ControlModifier


def session(editing: Editing) -> Session:
    return editing.program.sessions["session-3"]


def test_title_is_saved_as_one_types_and_is_one_step(editing: Editing) -> None:
    editing.fill("Title", "Canada and the region", leave=False)
    assert session(editing).title == "Canada and the region"
    assert editing.undo == "Change the name to “Canada and the region”"
    QTest.keyClick(editing.field("Title"), KEY.Key_Tab)
    editing.window.undo()
    assert session(editing).title == TITLE
    assert editing.shown("Title") == TITLE


def test_label_is_saved_as_one_types(editing: Editing) -> None:
    editing.fill("Label", "Panel 12", leave=False)
    assert session(editing).label == "Panel 12"


def test_each_sentence_is_a_step_of_its_own(editing: Editing) -> None:
    before = session(editing).description
    editing.fill("Description", "First one. Second one")
    assert session(editing).description == "First one. Second one"
    editing.window.undo()
    assert session(editing).description == "First one. "
    editing.window.undo()
    assert session(editing).description == before
    assert editing.shown("Description") == before


def test_undo_by_the_keyboard_takes_back_typing_and_then_the_program(editing: Editing) -> None:
    editing.desk.edit("Another step", edits.set_session, "session-3", label="Panel 33")
    field = editing.field("Title")
    field.setFocus()
    QTest.keyClick(field, KEY.Key_End, CONTROL)
    QTest.keyClicks(field, "?")
    assert session(editing).title == f"{TITLE}?"
    QTest.keyClick(field, KEY.Key_Z, CONTROL)
    assert session(editing).title == TITLE
    assert editing.shown("Title") == TITLE
    assert editing.undo == "Another step"
    QTest.keyClick(field, KEY.Key_Z, CONTROL)
    assert session(editing).label == "Panel 3"


def test_empty_title_says_what_is_missing_and_saves_nothing(editing: Editing) -> None:
    editing.fill("Title", "", leave=False)
    assert session(editing).title == TITLE
    assert editing.problem("Title") == "A session needs a title."
    QTest.keyClicks(editing.field("Title"), "New")
    assert session(editing).title == "New"
    assert editing.problem("Title") == ""


def test_field_follows_the_program_and_the_caret_stays(editing: Editing) -> None:
    field = editing.field("Title")
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    cursor = field.textCursor()
    cursor.setPosition(5)
    field.setTextCursor(cursor)
    editing.desk.edit("Elsewhere", edits.set_session, "session-3", title="Another title")
    assert editing.shown("Title") == "Another title"
    assert field.textCursor().position() == 5
    assert field.hasFocus()


def test_what_is_typed_elsewhere_does_not_disturb_a_field(editing: Editing) -> None:
    editing.fill("Starts", "15:3", leave=False)
    editing.desk.edit("Elsewhere", edits.set_session, "session-3", title="Another title")
    assert editing.shown("Starts") == "15:3"


@pytest.mark.parametrize(("words", "clock"), [("930", (9, 30)), ("9.30 pm", (21, 30)), ("14:15", (14, 15))])
def test_start_moves_the_session_and_keeps_its_length(editing: Editing, words: str, clock: tuple[int, int]) -> None:
    editing.fill("Starts", words)
    assert session(editing).start == datetime(2021, 5, 19, *clock)
    assert session(editing).duration == 75
    assert editing.undo == f"Move “{session_title(editing)}” to {clock[0]:02}:{clock[1]:02}"
    assert editing.shown("Starts") == f"{clock[0]:02}:{clock[1]:02}"


def session_title(editing: Editing) -> str:
    return f"\u2068{session(editing).title}\u2069"


def test_time_after_midnight_belongs_to_the_same_program_day(editing: Editing) -> None:
    editing.fill("Starts", "0:30")
    assert session(editing).start == datetime(2021, 5, 20, 0, 30)
    assert editing.found(QComboBox, "Day").currentText() == "Wed 19 May"


def test_what_is_no_time_is_said_and_kept(editing: Editing) -> None:
    before = editing.program
    editing.fill("Starts", "half past")
    assert editing.problem("Starts") == "Write a time such as 9:30 or 14:15."
    assert editing.shown("Starts") == "half past"
    assert editing.program is before
    field = editing.field("Starts")
    field.setFocus()
    QTest.keyClick(field, KEY.Key_Escape)
    assert editing.shown("Starts") == "15:00"
    assert editing.problem("Starts") == ""


def test_arrow_keys_step_a_time(editing: Editing) -> None:
    field = editing.field("Starts")
    field.setFocus()
    QTest.keyClick(field, KEY.Key_Up)
    assert session(editing).start == datetime(2021, 5, 19, 15, 5)
    QTest.keyClick(field, KEY.Key_Down)
    assert editing.shown("Starts") == "15:00"


def test_end_changes_the_length(editing: Editing) -> None:
    editing.fill("Ends", "17:00")
    assert (session(editing).start, session(editing).duration) == (datetime(2021, 5, 19, 15, 0), 120)
    assert editing.shown("Length") == "2 h"


def test_end_before_the_start_is_on_the_next_day(editing: Editing) -> None:
    editing.fill("Ends", "1:00")
    assert session(editing).duration == 600


def test_length_changes_the_end(editing: Editing) -> None:
    editing.fill("Length", "1:30")
    assert session(editing).duration == 90
    assert editing.shown("Ends") == "16:30"
    assert editing.undo == f"Make “{session_title(editing)}” 1 hour 30 minutes long"


def test_no_length_takes_the_end_away(editing: Editing) -> None:
    editing.fill("Length", "")
    assert session(editing).duration == 0
    assert editing.shown("Ends") == ""


def test_day_moves_the_session_at_the_same_time(editing: Editing) -> None:
    editing.choose("Day", "Thu 20 May")
    assert session(editing).start == datetime(2021, 5, 20, 15, 0)


def test_session_is_taken_off_the_schedule_and_put_back(editing: Editing) -> None:
    editing.choose("Day", "Not scheduled")
    assert session(editing).start is None
    assert editing.shown("Starts") == ""
    editing.choose("Day", "Thu 20 May")
    start = session(editing).start
    assert start is not None
    assert editing.program.day_at(start) == start.date()


def test_end_without_a_start_says_what_is_missing_beneath_its_field(editing: Editing) -> None:
    editing.choose("Day", "Not scheduled")
    editing.fill("Ends", "16:00")
    assert editing.problem("Ends").endswith("has no time yet. Give it a start first.")


def test_end_at_the_start_is_refused_beneath_its_field(editing: Editing) -> None:
    before = session(editing)
    assert before.start is not None
    editing.fill("Ends", f"{before.start:%H:%M}")
    assert editing.problem("Ends").endswith("has to end after it begins.")
    assert session(editing) == before


def test_room_is_chosen_or_made(editing: Editing) -> None:
    assert editing.choices("Room")[-2:] == ["No room", "New room…"]
    editing.choose("Room", "New room…")
    field = editing.line("Name of the new room")
    assert field.hasFocus()
    QTest.keyClicks(field, "Hall B")
    QTest.keyClick(field, KEY.Key_Return)
    room = editing.program.rooms[session(editing).room_id]
    assert room.name == "Hall B"
    assert editing.found(QComboBox, "Room").currentText() == "Hall B"
    editing.window.undo()
    assert room.id not in editing.program.rooms


def test_new_track_is_given_up_with_escape(editing: Editing) -> None:
    editing.choose("Track", "New track…")
    field = editing.line("Name of the new track")
    QTest.keyClicks(field, "Peace")
    QTest.keyClick(field, KEY.Key_Escape)
    assert not field.isVisible()
    assert editing.found(QComboBox, "Track").currentText() == "No track"
    assert not editing.program.tracks


def test_kind_and_state_are_chosen(editing: Editing) -> None:
    editing.choose("Kind", "Keynote")
    editing.choose("State", "Cancelled")
    assert (session(editing).kind, session(editing).state) == (SessionKind.KEYNOTE, SessionState.CANCELLED)
    assert editing.undo is not None
    assert editing.undo.startswith("Change the state of")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_choice_is_made_by_keyboard_in_its_list(editing: Editing) -> None:
    box = editing.found(QComboBox, "State")
    QTest.keyClicks(box, "d")
    assert session(editing).state is SessionState.CONFIRMED
    QTest.keyClick(box.view(), KEY.Key_Return)
    assert session(editing).state is SessionState.DRAFT


def test_tab_takes_what_is_marked_in_the_list_and_goes_on(editing: Editing) -> None:
    box = editing.found(QComboBox, "Kind")
    box.setFocus()
    QTest.keyClicks(box, "w")
    QTest.keyClick(box.view(), KEY.Key_Tab)
    assert session(editing).kind is SessionKind.WORKSHOP
    assert not box.view().isVisible()
    assert QApplication.focusWidget() is editing.found(QComboBox, "Track")


def test_wheel_over_a_choice_changes_nothing(editing: Editing) -> None:
    box = editing.found(QComboBox, "Kind")
    before = editing.program
    middle = QPointF(box.rect().center())
    buttons, keys, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(
        box, QWheelEvent(middle, box.mapToGlobal(middle), QPoint(), QPoint(0, -120), buttons, keys, phase, False)
    )
    assert editing.program is before


def test_stream_address_is_made_whole_and_language_is_checked(editing: Editing) -> None:
    editing.fill("Stream", "example.org/live")
    assert session(editing).stream_url == "https://example.org/live"
    assert editing.shown("Stream") == "https://example.org/live"
    editing.fill("Language", "some English")
    assert editing.problem("Language").startswith("Write a language")
    assert session(editing).language == ""


def test_permission_to_record_is_ticked(editing: Editing) -> None:
    QTest.keyClick(editing.button("Not to be recorded"), KEY.Key_Space)
    assert session(editing).do_not_record


def test_preview_shows_what_the_markdown_will_look_like(editing: Editing) -> None:
    editing.fill("Description", "A **bold** word")
    editing.click("Preview of: Description")
    QApplication.processEvents()
    pictures = [p for p in editing.form.findChildren(RichText) if p.isVisible()]
    assert [picture.toPlainText() for picture in pictures] == ["A bold word"]


def test_removal_says_what_went_with_it(editing: Editing) -> None:
    told: list[str] = []
    editing.desk.told.connect(told.append)
    editing.click("Delete this session")
    assert "session-3" not in editing.program.sessions
    assert editing.undo == f"Delete “\u2068{TITLE}\u2069”"
    assert told == [f"Deleted “\u2068{TITLE}\u2069”. 4 appearances went with it."]
    editing.window.undo()
    assert "session-3" in editing.program.sessions


def test_leaving_editing_shows_the_session_to_read_again(editing: Editing) -> None:
    editing.desk.set_editing(False)
    QApplication.processEvents()
    assert editing.window.workspace is not None
    assert not [form for form in editing.window.workspace.details.findChildren(Form) if form.isVisible()]


def test_what_is_said_of_a_session_in_its_form_does_not_repeat_its_title(editing: Editing) -> None:
    editing.go("session", "session-3")
    seats = [a.id for a in editing.program.appearances_in("session-3") if a.role is not Role.PANELIST]
    editing.desk.edit("Nobody moderates", edits.set_many, "appearance", seats, role=Role.PANELIST)
    QTest.qWait(1)
    editing.desk.findings.ask()
    QApplication.processEvents()
    (notice,) = editing.form.findChildren(Notice)
    assert "Panel without moderator." in notice.words


def test_clash_is_said_beneath_the_time_with_the_next_free_start(editing: Editing) -> None:
    editing.desk.edit("Put them into a room", edits.refer_to_new, "session", IN_ONE_ROOM, Room(id="h", name="Hall"))
    editing.fill("Starts", "12:30")
    QApplication.processEvents()
    (notice,) = editing.form.findChildren(Notice)
    assert notice.words[0].startswith("Clashes with “")
    assert editing.field("Starts").property("wrong") == "clash"
    free = next(b for b in editing.form.findChildren(QPushButton) if b.text().startswith("Start at "))
    assert free.isVisible()
    time = free.text().removeprefix("Start at ")
    free.click()
    assert editing.shown("Starts") == time
    assert not editing.field("Starts").property("wrong")
    assert not any(words.startswith("Clashes") for words in notice.words)
    assert not free.isVisible()
