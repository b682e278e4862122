# SPDX-License-Identifier: MIT
"""The Problems view in a window: walked, filtered, led from, set aside and taken up again, by mouse and keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.document import Document
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.problems import Problems
from forumdesk.gui.problems.rows import DISMISSED, Row
from forumdesk.gui.window import ProgramWindow
from samples import clashing_program


@pytest.fixture
def view(window: ProgramWindow, tmp_path: Path, qtbot: QtBot) -> Problems:
    path = tmp_path / "clashing.forum"
    Document.create(path, clashing_program(), "Made for a test").close()
    window.filing.open_path(path)
    assert window.workspace is not None
    window.workspace.desk.show_view("problems")
    made = window.workspace._view("problems")
    assert isinstance(made, Problems)
    qtbot.waitUntil(lambda: made.list.rows.rowCount() > 0)
    return made


def desk_of(view: Problems) -> Desk:
    return view._desk


def keys(view: Problems) -> list[str]:
    return [view.list.rows.value(at).key for at in range(view.list.rows.rowCount())]


def choose(view: Problems, check: str) -> Row:
    """Click on the first row of a check."""
    at = next(at for at, key in enumerate(keys(view)) if key.startswith(check))
    view.list.scrollTo(view.list.rows.index(at))
    place = view.list.visualRect(view.list.rows.index(at)).topLeft()
    QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=place + type(place)(80, 12))
    row: Row = view.list.selected
    return row


def deeds(view: Problems) -> list[str]:
    assert view._mending is not None
    buttons = view._mending.findChildren(QPushButton)
    return [button.text() for button in buttons if button.isVisible()]


def press(view: Problems, words: str) -> None:
    assert view._mending is not None
    buttons = view._mending.findChildren(QPushButton)
    button = next(button for button in buttons if button.isVisible() and button.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def reason_field(view: Problems) -> QLineEdit:
    assert view._mending is not None
    return view._mending.findChildren(QLineEdit)[0]


def test_the_view_is_counted_beside_it_and_at_the_foot(window: ProgramWindow, view: Problems) -> None:
    count = desk_of(view).findings.count
    assert count
    assert window.workspace is not None
    button = window.workspace.sidebar._buttons["problems"]
    assert button.accessibleName() == f"Problems, {count}"
    badge = window._status.problems
    assert badge.text() == f"{count} problems"
    window.workspace.sidebar.set_narrow(True)
    shown = [label.text() for label in window.workspace.sidebar._counts.values() if label.isVisible()]
    assert shown == [str(count)], "the rail counts the problems alone"
    desk_of(view).show_view("timeline")
    QTest.mouseClick(badge, Qt.MouseButton.LeftButton)
    assert desk_of(view).view == "problems"
    window.close_program()
    assert not badge.isVisible()


def test_while_one_browses_a_finding_leads_to_its_place_and_offers_no_deed(view: Problems, qtbot: QtBot) -> None:
    choose(view, "room-overlap")
    assert deeds(view) == ["Show on the timeline"]
    qtbot.waitUntil(lambda: desk_of(view).place == Place("session", "rival"))
    assert desk_of(view).view == "problems"
    press(view, "Show on the timeline")
    assert (desk_of(view).view, desk_of(view).place) == ("timeline", Place("session", "rival"))


def test_by_keyboard_one_walks_and_is_led_by_enter(view: Problems) -> None:
    view.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.list.selected.key.startswith("room-overlap")
    for _step in range(3):
        QTest.keyClick(view.list, Qt.Key.Key_Down)
    assert view.list.selected.finding.check == "no-room"
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    assert view.list.selected.finding.check == "unscheduled"
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert (desk_of(view).view, desk_of(view).place) == ("sessions", Place("session", "open"))


def test_tab_leads_to_what_can_be_done_and_enter_does_it(view: Problems) -> None:
    desk_of(view).set_editing(True)
    view.list.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view.list, Qt.Key.Key_Tab)
    assert view._mending is not None
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    assert view._mending.isAncestorOf(button)
    assert button.accessibleDescription() == view.list.chosen.title if view.list.chosen else False
    view._mending.findChildren(QPushButton)[-3].setFocus(Qt.FocusReason.TabFocusReason)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Dismiss…"
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is reason_field(view)
    assert desk_of(view).view == "problems"


def test_a_group_opens_and_folds_by_keyboard_and_by_its_button(view: Problems) -> None:
    at = next(at for at, key in enumerate(keys(view)) if key == "note:no-abstract")
    before = view.list.rows.rowCount()
    view.list.setFocus(Qt.FocusReason.TabFocusReason)
    view.list.setCurrentIndex(view.list.rows.index(at))
    QTest.keyClick(view.list, Qt.Key.Key_Right)
    count = len(view.list.selected.findings)
    assert view.list.rows.rowCount() == before + count
    assert view.list.selected.opened
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    assert view.list.selected.inner
    QTest.keyClick(view.list, Qt.Key.Key_Left)
    assert view.list.selected.key == "note:no-abstract"
    press(view, "Fold")
    assert view.list.rows.rowCount() == before


def test_a_click_on_its_arrow_opens_and_folds_a_group(view: Problems) -> None:
    before = view.list.rows.rowCount()
    at = next(at for at, key in enumerate(keys(view)) if key == "note:no-abstract")
    for opened in (True, False):
        view.list.scrollTo(view.list.rows.index(at))
        place = view.list.visualRect(view.list.rows.index(at)).topLeft()
        QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=place + type(place)(24, 14))
        assert view.list.rows.value(at).opened == opened
    assert view.list.rows.rowCount() == before


def test_filters_narrow_the_list_and_say_so_when_nothing_passes(view: Problems) -> None:
    QTest.mouseClick(view.bar._levels["error"], Qt.MouseButton.LeftButton)
    assert [key.partition(" ")[0] for key in keys(view)] == ["error", "room-overlap"]
    QTest.mouseClick(view.bar._levels[DISMISSED], Qt.MouseButton.LeftButton)
    assert keys(view) == []
    shown = view._pages.currentWidget()
    assert isinstance(shown, QLabel)
    assert shown.text() == "No finding passes these filters."
    view.bar.show_all()
    box = view.bar._check
    box.setFocus()
    box.setCurrentIndex(box.findData("no-length"))
    box.activated.emit(box.currentIndex())
    assert [key.partition(" ")[0] for key in keys(view)] == ["warning", "no-length"]


def test_a_finding_is_dismissed_in_place_and_taken_up_again(
    window: ProgramWindow, view: Problems, qtbot: QtBot
) -> None:
    desk = desk_of(view)
    desk.set_editing(True)
    row = choose(view, "room-overlap")
    assert deeds(view)[-2:] == ["Show on the timeline", "Dismiss…"]
    press(view, "Dismiss…")
    field = reason_field(view)
    assert field is QApplication.focusWidget()
    QTest.keyClicks(field, "Both are one act")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.document is not None
    assert [each.reason for each in window.document.program.dismissals.values()] == ["Both are one act"]
    assert window.document.undo_label == f"Dismiss “{row.title}”"
    qtbot.waitUntil(lambda: row.key not in keys(view))
    assert view.list.selected is not None
    QTest.mouseClick(view.bar._levels[DISMISSED], Qt.MouseButton.LeftButton)
    assert choose(view, "room-overlap").reason == "Both are one act"
    press(view, "Take up again")
    qtbot.waitUntil(lambda: keys(view) == [])
    assert not window.document.program.dismissals
    assert desk.findings.open[0].key == row.key


def test_escape_gives_the_buttons_back(view: Problems) -> None:
    desk_of(view).set_editing(True)
    choose(view, "room-overlap")
    before = deeds(view)
    press(view, "Dismiss…")
    field = reason_field(view)
    QTest.keyClick(field, Qt.Key.Key_Return)  # without a reason nothing is dismissed
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert deeds(view) == before
    assert not desk_of(view).program.dismissals


def test_all_of_a_group_are_dismissed_in_one_step(window: ProgramWindow, view: Problems, qtbot: QtBot) -> None:
    desk_of(view).set_editing(True)
    row = choose(view, "note:no-abstract")
    press(view, "Dismiss all…")
    field = reason_field(view)
    QTest.keyClicks(field, "They come later")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.document is not None
    assert len(window.document.program.dismissals) == len(row.findings)
    qtbot.waitUntil(lambda: row.key not in keys(view))
    window.undo()
    qtbot.waitUntil(lambda: row.key in keys(view))


def test_what_can_be_done_lies_inside_the_selected_row(view: Problems, qtbot: QtBot) -> None:
    desk_of(view).set_editing(True)
    for check in ("room-overlap", "cancelled-with-room", "no-length"):
        choose(view, check)
        qtbot.wait(20)
        row = view.list.visualRect(view.list.currentIndex())
        beneath = view._mending
        assert isinstance(beneath, QWidget)
        assert row.contains(beneath.geometry())
        assert beneath.y() >= row.y() + view.list._plan(view.list.currentIndex().row(), row.width()).height - 1


def test_what_comes_up_is_marked_as_new_while_one_looks(window: ProgramWindow, view: Problems, qtbot: QtBot) -> None:
    desk = desk_of(view)
    desk.set_editing(True)
    desk.show_view("timeline")
    from forumdesk import edits

    desk.edit("Unschedule it", edits.set_session, "night", start=None)
    badge = window._status.problems
    qtbot.waitUntil(lambda: badge.text().endswith("1 new"))
    QTest.mouseClick(badge, Qt.MouseButton.LeftButton)
    assert "new" not in badge.text()
    fresh = [view.list.rows.value(at) for at in range(view.list.rows.rowCount()) if view.list.rows.value(at).new]
    assert [row.finding.about[0].id for row in fresh] == ["night"]


def test_a_fix_is_one_step_and_can_be_taken_back_from_the_foot(
    window: ProgramWindow, view: Problems, qtbot: QtBot
) -> None:
    desk_of(view).set_editing(True)
    row = choose(view, "room-overlap")
    fix = "Move “The rival keynote” to Hall B"
    qtbot.waitUntil(lambda: fix in deeds(view))
    press(view, fix)
    assert window.document is not None
    assert window.document.undo_label == fix
    assert window.document.program.sessions["rival"].room_id == "hall-b"
    assert window.statusBar().currentMessage() == fix
    qtbot.waitUntil(lambda: row.key not in keys(view))
    assert view.list.chosen is not None
    QTest.mouseClick(window._toast.button, Qt.MouseButton.LeftButton)
    assert window.document.program.sessions["rival"].room_id == "hall-a"
    qtbot.waitUntil(lambda: row.key in keys(view))


def test_nothing_wrong_is_said_as_such(view: Problems, qtbot: QtBot) -> None:
    from forumdesk import edits
    from forumdesk.checks import CHECKS

    desk = desk_of(view)
    desk.set_editing(True)
    for check in CHECKS:
        desk.edit("Leave it unchecked", edits.set_rule, check, "off")
    qtbot.waitUntil(lambda: view._pages.currentIndex() == 2)
    page = view._pages.currentWidget()
    assert page is not None
    assert page.findChildren(QLabel)[0].text() == "Nothing to mend"
    assert keys(view) == []


def test_the_checks_are_chosen_from_the_view(view: Problems) -> None:
    from forumdesk.gui.mending.checked_sheet import CheckedSheet

    QTest.mouseClick(view.bar._checks, Qt.MouseButton.LeftButton)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, CheckedSheet)
    sheet.reject()


def test_words_that_have_no_room_end_in_an_ellipsis_and_are_spoken_whole(view: Problems, qtbot: QtBot) -> None:
    desk_of(view).set_editing(True)
    choose(view, "room-overlap")
    fix = "Move “The rival keynote” to Hall B"
    qtbot.waitUntil(lambda: fix in deeds(view))
    assert view._mending is not None
    button = next(each for each in view._mending.findChildren(QPushButton) if each.text() == fix)
    button.resize(120, button.height())
    assert "…" in button.text()
    assert button.accessibleName() == fix
