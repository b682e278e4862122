# SPDX-License-Identifier: MIT
"""Tables that one types in, driven by mouse and keyboard, and what becomes of the document."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from forumdesk import edits
from forumdesk.changes import name_of
from forumdesk.document import Document
from forumdesk.gui.browsing.articles import Articles
from forumdesk.gui.desk import Place
from forumdesk.gui.mending.merging_people import MergeSheet
from forumdesk.gui.mending.renaming import RenameSheet
from forumdesk.gui.tables import TablePage
from forumdesk.gui.tables.rows import Rows
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Program, Track
from forumdesk.tables import TABLES
from keyboard import Keys
from samples import forum_program

Open = Callable[..., TablePage]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


def document_of(window: ProgramWindow) -> Document:
    assert window.document is not None
    return window.document


def program_of(window: ProgramWindow) -> Program:
    return document_of(window).program


def cell(page: TablePage, key: str, column: str) -> QModelIndex:
    row = page.rows.row_of(key)
    assert row is not None
    return page.rows.index(row, page.rows.section_of(column))


def stand(page: TablePage, key: str, column: str) -> None:
    page.grid.stand_at(key, column)


def click(page: TablePage, key: str, column: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    index = cell(page, key, column)
    page.grid.scrollTo(index)
    QTest.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, held, page.grid.visualRect(index).center())


def test_typing_over_a_cell_is_one_step_and_enter_goes_down(
    window: ProgramWindow, open_table: Open, keys: Keys
) -> None:
    page = open_table()
    stand(page, "session-1", "start")
    keys.type("9:15")
    keys.press(KEY.Key_Return)
    assert program_of(window).sessions["session-1"].start == datetime(2021, 5, 19, 9, 15)
    title = program_of(window).sessions["session-1"].title
    assert document_of(window).undo_label == f"Set start of “{title}” to 09:15"
    assert page.grid.currentIndex() == cell(page, "session-2", "start")
    assert page.grid.hasFocus()
    keys.press(KEY.Key_Z, CTRL)
    assert program_of(window).sessions["session-1"].start == datetime(2021, 5, 19, 10, 30)


def test_f2_goes_on_typing_and_tab_goes_on_to_the_next_cell(
    window: ProgramWindow, open_table: Open, keys: Keys
) -> None:
    page = open_table()
    stand(page, "session-9", "title")
    keys.press(KEY.Key_F2)
    keys.press(KEY.Key_End)
    keys.type(" words")
    keys.press(KEY.Key_Tab)
    assert program_of(window).sessions["session-9"].title == "Closing words"
    assert document_of(window).undo_label == "Rename “Closing” to “Closing words”"
    assert page.grid.currentIndex() == cell(page, "session-9", "day")
    keys.press(KEY.Key_Tab, SHIFT)
    assert page.grid.currentIndex() == cell(page, "session-9", "title")


def test_tab_at_the_end_of_a_row_goes_to_the_next_row(open_table: Open, keys: Keys) -> None:
    page = open_table("speakers")
    stand(page, page.rows.ids[0], "pronouns")
    keys.type("she/her")
    keys.press(KEY.Key_Tab)
    assert page.grid.currentIndex() == cell(page, page.rows.ids[1], "name")


def test_double_click_types_in_a_cell(window: ProgramWindow, open_table: Open, keys: Keys) -> None:
    page = open_table()
    click(page, "session-9", "label")
    box = page.grid.visualRect(cell(page, "session-9", "label"))
    QTest.mouseDClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert page.grid.editor.field.accessibleName() == "Label of “Closing”"
    keys.type("The end")
    click(page, "session-1", "title")
    assert program_of(window).sessions["session-9"].label == "The end"
    assert not page.grid.editor.open


def test_what_is_no_value_stays_in_the_field_with_its_reason(
    window: ProgramWindow, open_table: Open, keys: Keys
) -> None:
    page = open_table()
    before = program_of(window)
    stand(page, "session-1", "start")
    keys.type("soon")
    keys.press(KEY.Key_Return)
    editor = page.grid.editor
    assert (editor.open, editor.field.text(), editor.hint.text()) == (
        True,
        "soon",
        "Write a time such as 9:30 or 14:15.",
    )
    assert editor.field.accessibleDescription() == editor.hint.text()
    click(page, "session-5", "title")
    assert (editor.open, editor.field.text()) == (True, "soon")
    assert editor.field.hasFocus()
    page.filter.setFocus()
    page.filter.setText("closing")
    assert (editor.open, editor.field.text()) == (True, "soon")
    assert program_of(window) is before
    editor.field.setFocus()
    keys.press(KEY.Key_Escape)
    assert not editor.open
    assert page.grid.hasFocus()


def test_a_new_room_is_made_when_one_insists(window: ProgramWindow, open_table: Open, keys: Keys) -> None:
    page = open_table()
    stand(page, "session-1", "room")
    keys.type("Hall C")
    keys.press(KEY.Key_Return)
    assert "“Hall C” is not in the program yet" in page.grid.editor.hint.text()
    click(page, "session-5", "title")
    assert not program_of(window).rooms
    assert page.grid.editor.open
    keys.press(KEY.Key_Return)
    room = program_of(window).rooms[program_of(window).sessions["session-1"].room_id]
    assert room.name == "Hall C"
    document_of(window).undo()
    assert not program_of(window).rooms


def test_a_misspelled_name_is_asked_about(window: ProgramWindow, open_table: Open, keys: Keys) -> None:
    page = open_table()
    before = program_of(window)
    stand(page, "session-9", "speakers")
    keys.type("Sanam Wakil")
    keys.press(KEY.Key_Return)
    assert page.grid.editor.hint.text().endswith("Or is it “Sanam Vakil”?")
    assert program_of(window) is before


def test_suggestions_hold_what_is_typed_and_arrows_take_them(
    window: ProgramWindow, open_table: Open, keys: Keys
) -> None:
    page = open_table()
    stand(page, "session-9", "speakers")
    keys.type("dmitri trenin, va")
    suggestions = page.grid.editor.field.suggestions
    assert "Sanam Vakil" in suggestions.words
    keys.type("k")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, KEY.Key_Down)
    assert page.grid.editor.field.text() == "dmitri trenin, Sanam Vakil"
    QTest.keyClick(popup, KEY.Key_Return)
    names = [program_of(window).people[a.person_id].name for a in program_of(window).appearances_in("session-9")]
    assert names == ["Dmitri Trenin", "Sanam Vakil"]


def test_ctrl_enter_sets_all_chosen_rows_in_one_step(window: ProgramWindow, open_table: Open, keys: Keys) -> None:
    page = open_table()
    click(page, "session-1", "state")
    click(page, "session-3", "state", SHIFT)
    keys.type("can")
    assert "all of the 3 sessions" in page.grid.editor.hint.text()
    keys.press(KEY.Key_Escape)
    keys.press(KEY.Key_Return, CTRL)
    assert {s.state.value for s in program_of(window).sessions.values()} == {"confirmed", "cancelled"}
    assert document_of(window).undo_label == "Set state of 3 sessions to Cancelled"


def test_cells_are_filled_from_the_row_above_and_cleared(window: ProgramWindow, open_table: Open, keys: Keys) -> None:
    page = open_table()
    stand(page, "session-1", "tags")
    keys.type("peace")
    keys.press(KEY.Key_Return)
    keys.press(KEY.Key_D, CTRL | Qt.KeyboardModifier.AltModifier)
    assert program_of(window).sessions["session-2"].tags == ("peace",)
    click(page, "session-1", "tags")
    click(page, "session-4", "tags", SHIFT)
    keys.press(KEY.Key_D, CTRL | Qt.KeyboardModifier.AltModifier)
    assert document_of(window).undo_label == "Fill down in 3 sessions"
    assert program_of(window).sessions["session-4"].tags == ("peace",)
    keys.press(KEY.Key_Delete)
    assert not any(session.tags for session in program_of(window).sessions.values())
    assert document_of(window).undo_label == "Clear tags of 4 sessions"


def test_what_can_not_be_cleared_says_why_and_changes_nothing(
    window: ProgramWindow, open_table: Open, keys: Keys
) -> None:
    page = open_table()
    said: list[str] = []
    assert window.workspace is not None
    window.workspace.desk.noted.connect(said.append)
    stand(page, "session-1", "title")
    before = program_of(window)
    keys.press(KEY.Key_Delete)
    assert said == ["Nothing was changed. A session needs a title."]
    assert program_of(window) is before


def test_insert_makes_a_row_and_lets_its_name_be_typed(window: ProgramWindow, open_table: Open, keys: Keys) -> None:
    page = open_table("rooms")
    QTest.mouseClick(page._first, Qt.MouseButton.LeftButton)
    keys.type("Hall A")
    keys.press(KEY.Key_Tab)
    keys.type("120")
    keys.press(KEY.Key_Return)
    keys.press(KEY.Key_Insert)
    keys.type("Hall B")
    keys.press(KEY.Key_Return)
    rooms = [(room.name, room.capacity, room.order) for room in program_of(window).rooms_in_order]
    assert rooms == [("Hall A", 120, 0), ("Hall B", None, 1)]


def test_deleting_says_what_went_along_and_undo_brings_rows_back(
    window: ProgramWindow, open_table: Open, keys: Keys
) -> None:
    page = open_table()
    said: list[str] = []
    assert window.workspace is not None
    window.workspace.desk.told.connect(said.append)
    order = page.rows.ids
    click(page, "session-1", "title")
    click(page, "session-2", "day", SHIFT)
    keys.press(KEY.Key_Delete, SHIFT)
    assert document_of(window).undo_label == "Delete 2 sessions"
    assert said == ["Deleted 2 sessions, and 10 appearances with them."]
    assert page.rows.ids == order[2:]
    document_of(window).undo()
    assert page.rows.ids == order


@pytest.mark.parametrize("view", list(TABLES))
def test_every_table_has_rows_and_a_sound_model(window: ProgramWindow, open_table: Open, view: str) -> None:
    program = edits.add_track(forum_program(), Track(id="t", name="Trade"))
    page = open_table(view, program)
    QAbstractItemModelTester(page.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table = TABLES[view]
    assert set(page.rows.ids) == set(program.records(table.kind))
    for column in table.columns:
        page.rows.sort_by(column.key)
        page.rows.sort_by(column.key, descending=True)
    page.rows.filter_by("a")
    assert window.workspace is not None
    page.deeds.add()
    page.grid.give_up()
    page.grid.choose_rows(page.rows.ids[:1])
    page.deeds.drop()


def test_rows_sort_by_a_head_and_keep_their_places_while_one_types(open_table: Open, keys: Keys) -> None:
    page = open_table()
    head = page.grid.horizontalHeader()
    place = page.rows.section_of("title")
    at = QPoint(head.sectionViewportPosition(place) + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.rows.ids[0] == "session-1"
    assert page.sorting.text() == "Sorted by title"
    stand(page, "session-1", "title")
    keys.type("Zebra")
    keys.press(KEY.Key_Return)
    assert page.rows.ids[0] == "session-1"
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.rows.ids[0] == "session-1"
    assert page.rows.descending


def test_the_menu_of_the_order_sorts_for_the_keyboard(open_table: Open) -> None:
    page = open_table()
    button = page.sorting
    assert isinstance(button, QToolButton)
    menu = button.menu()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Length").trigger()
    assert page.rows.by == "length"


def test_the_filter_shows_the_rows_that_hold_its_words(open_table: Open, keys: Keys) -> None:
    page = open_table()
    page.filter.setFocus()
    keys.type("thu closing")
    assert page.rows.ids == ("session-9",)
    assert page._count.text() == "1 of 9 sessions"
    keys.press(KEY.Key_Down)
    assert page.grid.hasFocus()
    page.filter.setFocus()
    keys.press(KEY.Key_Escape)
    assert len(page.rows.ids) == 9


def test_chosen_rows_are_the_chosen_sessions_and_the_other_way_round(window: ProgramWindow, open_table: Open) -> None:
    page = open_table()
    assert window.workspace is not None
    desk = window.workspace.desk
    click(page, "session-2", "title")
    click(page, "session-4", "title", SHIFT)
    assert desk.chosen == ("session-2", "session-3", "session-4")
    desk.choose(("session-7", "session-9"))
    assert page.grid.chosen_rows == ("session-7", "session-9")


def test_the_details_follow_the_current_row_once_they_are_open(
    window: ProgramWindow, open_table: Open, keys: Keys, qtbot: QtBot
) -> None:
    page = open_table("speakers")
    assert window.workspace is not None
    desk = window.workspace.desk
    stand(page, page.rows.ids[0], "name")
    qtbot.wait(200)
    assert desk.place is None
    keys.press(KEY.Key_Return, Qt.KeyboardModifier.AltModifier)
    page.grid.setFocus()
    keys.press(KEY.Key_Down)
    qtbot.waitUntil(lambda: desk.place == Place("person", page.rows.ids[1]))


def test_rooms_and_tracks_are_views_of_editing_alone(window: ProgramWindow, open_table: Open) -> None:
    page = open_table("tracks")
    assert window.workspace is not None
    desk = window.workspace.desk
    assert page.isVisible()
    desk.set_editing(False)
    assert desk.view == "timeline"
    desk.show_view("rooms")
    assert desk.view == "timeline"


def test_what_is_typed_is_kept_when_editing_ends(window: ProgramWindow, open_table: Open, keys: Keys) -> None:
    page = open_table()
    stand(page, "session-9", "title")
    keys.type("The end")
    keys.press(KEY.Key_E, CTRL | SHIFT)
    assert program_of(window).sessions["session-9"].title == "The end"
    assert window.workspace is not None
    assert not window.workspace.desk.editing
    assert not page.isVisible()


def test_an_article_is_read_and_left_for_the_table(window: ProgramWindow, open_table: Open) -> None:
    page = open_table("articles")
    assert window.workspace is not None
    page.grid.stand_at(page.rows.ids[0])
    page.open_details()
    reader = window.workspace.views.currentWidget()
    assert reader is not page
    assert isinstance(reader, Articles)
    back = next(button for button in reader.findChildren(QAbstractButton) if button.text() == "All articles")
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert window.workspace.views.currentWidget() is page


def test_cells_speak_in_full(open_table: Open) -> None:
    page = open_table()
    assert page.grid.accessibleName() == "Sessions"
    role = Qt.ItemDataRole.AccessibleTextRole
    assert cell(page, "session-9", "speakers").data(role) == "nobody yet"
    assert cell(page, "session-9", "start").data(role) == "17:45"


def test_rows_are_taken_out_and_put_in_where_they_belong(window: ProgramWindow, open_table: Open) -> None:
    page = open_table()
    page.grid.choose_rows(("session-5",))
    document = document_of(window)
    document.edit("x", edits.drop_sessions, ("session-2", "session-3", "session-7"))
    assert page.grid.chosen_rows == ("session-5",)
    document.undo()
    assert page.grid.chosen_rows == ("session-5",)
    assert isinstance(page.rows, Rows)
    assert name_of(page.rows.record(1)) == program_of(window).sessions["session-2"].title


def test_the_menu_of_a_cell_offers_what_the_keys_do(window: ProgramWindow, open_table: Open) -> None:
    page = open_table()
    click(page, "session-9", "tags")
    page.grid.menu_asked.emit(page.mapToGlobal(page.rect().center()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = {action.text(): action for action in menu.actions() if action.text()}
    assert next(iter(words)) == "Edit the cell"
    assert not words["Set all chosen rows to this"].isEnabled()
    words["Delete the row"].trigger()
    menu.close()
    assert "session-9" not in program_of(window).sessions


def test_the_menu_of_a_person_offers_tools_that_begin_with_them(window: ProgramWindow, open_table: Open) -> None:
    page = open_table("speakers")
    one = next(key for key in page.rows.ids if program_of(window).people[key].organization)
    other = next(key for key in page.rows.ids if key != one)

    def offered(words: str) -> QAction:
        page.grid.menu_asked.emit(page.mapToGlobal(page.rect().center()))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.close()
        return next(action for action in menu.actions() if action.text() == words)

    page.grid.choose_rows((one,))
    stand(page, one, "organization")
    assert not offered("Merge the two people…").isEnabled()
    offered("Rename organization…").trigger()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, RenameSheet)
    assert sheet.name.text() == program_of(window).people[one].organization
    sheet.reject()
    page.grid.choose_rows((one, other))
    offered("Merge the two people…").trigger()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, MergeSheet)
    assert {box.currentData() for box in sheet.people} == {one, other}
    sheet.reject()


def test_typing_at_the_count_of_sessions_does_nothing(window: ProgramWindow, open_table: Open, keys: Keys) -> None:
    page = open_table("speakers")
    before = program_of(window)
    stand(page, page.rows.ids[0], "sessions")
    keys.type("7")
    assert not page.grid.editor.open
    assert program_of(window) is before


def test_an_organization_is_listed_by_the_filter_while_one_edits(window: ProgramWindow, open_table: Open) -> None:
    page = open_table("speakers")
    assert window.workspace is not None
    window.workspace._show_organization("Chatham House")
    assert [name_of(page.rows.record(row)) for row in range(len(page.rows.ids))] == ["Sanam Vakil"]


def test_a_narrow_bar_says_less_and_cuts_nothing(window: ProgramWindow, open_table: Open) -> None:
    page = open_table()
    page.open_details()
    window.resize(900, 600)
    QApplication.processEvents()
    assert (page.sorting.text(), page.sorting.accessibleName()) == ("Order", "Sorted by program order")
    assert page.filter.geometry().right() < page.sorting.geometry().left()
    assert page.sorting.width() >= page.sorting.sizeHint().width()
