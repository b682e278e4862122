# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from forumdesk.changes import diff
from forumdesk.gui.browsing.session_times import time_lines
from forumdesk.gui.browsing.sessions import Sessions
from forumdesk.gui.browsing.sessions_cells import names_fitting
from forumdesk.gui.browsing.sessions_table import SessionsModel, widths
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.widgets.style import Theme
from forumdesk.listing import COLUMNS
from forumdesk.program import Program
from forumdesk.selection import Interest
from samples import big_program, clashing_program, forum_program

_NONE = Qt.KeyboardModifier.NoModifier
Show = Callable[..., tuple[Sessions, Desk]]


@pytest.fixture
def show(qtbot: QtBot, desk_for: Callable[[Program], Desk]) -> Show:
    def shown(program: Program | None = None, width: int = 736) -> tuple[Sessions, Desk]:
        desk = desk_for(program or forum_program())
        view = Sessions(desk)
        qtbot.addWidget(view)
        view.resize(width, 600)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        return view, desk

    return shown


def first_column(view: Sessions) -> list[str]:
    model = view.table.sessions
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def titles(view: Sessions) -> list[str]:
    model = view.table.sessions
    at = model.columns.index("title")
    found = (model.index(row, at) for row in range(model.rowCount()))
    return [str(index.data()) for index in found if index.flags() & Qt.ItemFlag.ItemIsEnabled]


def index_of(view: Sessions, session_id: str) -> QModelIndex:
    row = view.table.sessions.row_of(session_id)
    assert row is not None
    return view.table.sessions.index(row, 1)


def test_model_is_sound(theme: Theme) -> None:
    model = SessionsModel(theme)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    program = clashing_program()
    model.show(program, program.sessions_in_order)
    model.show_columns(COLUMNS)
    for column in COLUMNS:
        model.sort_by(column)
        model.sort_by(column, descending=True)


def test_days_head_their_sessions_in_the_order_of_time(show: Show) -> None:
    view, _desk = show()
    assert first_column(view)[:2] == [
        "Wednesday 19 May  ·  Multi-Faceted Geopolitics in the Middle East",
        "Wednesday 19 May, 10:30–11:45, 16:30–17:45 on your clock (Berlin)",
    ]
    assert first_column(view)[5].startswith("Thursday 20 May")


def test_unscheduled_sessions_stand_under_their_own_head(show: Show) -> None:
    view, _desk = show(clashing_program())
    assert first_column(view)[-2:] == ["Not scheduled", "Not scheduled"]
    assert titles(view)[-1] == "Not scheduled yet"


def test_head_sorts_and_sorts_the_other_way_round(show: Show) -> None:
    view, _desk = show()
    heads = view.table.horizontalHeader()
    at = view.table.sessions.columns.index("title")
    heads.sectionClicked.emit(at)
    assert titles(view)[:2] == [
        "A New Middle East Security Architecture in the Making",
        "A Review of Canada’s Middle East Engagement and Defense Strategy",
    ]
    heads.sectionClicked.emit(at)
    assert titles(view)[0] == "Trade and Business Diplomacy in the Middle East"
    assert view.sorting.text() == "Sorted by title"


def test_menu_sorts_for_the_keyboard(show: Show) -> None:
    view, _desk = show()
    menu = view.sorting.menu()
    next(action for action in menu.actions() if action.text() == "Length").trigger()
    assert titles(view)[0] == "Closing"
    next(action for action in menu.actions() if action.text() == "Turn the order round").trigger()
    assert titles(view)[-1] == "Closing"


def test_click_shows_the_session(show: Show) -> None:
    view, desk = show()
    box = view.table.visualRect(index_of(view, "session-2"))
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert desk.place == Place("session", "session-2")


def test_arrow_keys_pass_over_days_and_show_where_they_rest(show: Show, qtbot: QtBot) -> None:
    view, desk = show()
    view.table.setFocus()
    view.table.setCurrentIndex(index_of(view, "session-4"))
    QTest.keyClick(view.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: desk.place == Place("session", "session-5"))
    assert desk.came_from is None


def test_focus_alone_shows_nothing(show: Show, qtbot: QtBot) -> None:
    view, desk = show()
    view.table.clearFocus()
    view.table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.wait(200)
    assert desk.place is None


def test_typing_goes_to_a_title(show: Show) -> None:
    view, _desk = show()
    view.table.setFocus()
    QTest.keyClicks(view.table, "path")
    assert (
        view.table.currentIndex().siblingAtColumn(1).data() == "Pathways to Manage Non-Proliferation in the Middle East"
    )


def test_selection_is_kept_by_id_when_the_program_changes(show: Show) -> None:
    view, desk = show()
    desk.go(Place("session", "session-3"))
    before = desk.program
    after = before.drop("session-1")
    desk.show_program(after, diff(before, after))
    assert view.table.currentIndex().row() == view.table.sessions.row_of("session-3")
    assert len(titles(view)) == 8


def test_hidden_view_is_drawn_when_it_is_shown(show: Show) -> None:
    view, desk = show()
    view.hide()
    before = desk.program
    after = before.put(replace(before.sessions["session-1"], title="Renamed"))
    desk.show_program(after, diff(before, after))
    assert "Renamed" not in titles(view)
    view.show()
    assert "Renamed" in titles(view)


@pytest.mark.parametrize("width", [440, 592, 736, 1072])
@pytest.mark.parametrize("program", [forum_program(), big_program(sessions=100)], ids=["forum", "big"])
def test_columns_fit_the_width(show: Show, program: Program, width: int) -> None:
    view, _desk = show(program, width)
    heads = view.table.horizontalHeader()
    assert heads.length() == view.table.viewport().width()
    assert {"time", "title"} <= set(view.table.sessions.columns)


@pytest.mark.parametrize("width", [440, 736, 1200])
def test_widths_add_up(theme: Theme, width: int) -> None:
    assert sum(widths(theme, width, COLUMNS).values()) == width


def test_cancelled_is_a_word_too(show: Show) -> None:
    view, _desk = show(clashing_program())
    assert "A talk that fell through, Cancelled" in titles(view)


def test_names_are_counted_rather_than_cut(theme: Theme) -> None:
    names = tuple(f"Person Number {n}" for n in range(9))
    laid = names_fitting(theme, names, 180, 2)
    assert laid.whole
    assert " ".join(laid.lines).endswith(" more")


def test_empty_program_says_what_belongs_here(show: Show) -> None:
    view, _desk = show(Program(forum_program().conference))
    assert not view.table.isVisible()


def test_900_rows_are_fitted_quickly(show: Show) -> None:
    view, _desk = show(big_program(), 1072)
    assert view.table.sessions.rowCount() == 901
    assert view.table.rowHeight(1) >= 40


def test_first_arrow_key_reaches_a_session(show: Show, qtbot: QtBot) -> None:
    view, desk = show()
    view.table.clearFocus()
    view.table.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: desk.place == Place("session", "session-2"))


def test_chosen_session_stays_in_view_when_the_width_changes(show: Show) -> None:
    view, desk = show(big_program(sessions=200))
    desk.go(Place("session", "session-150"))
    view.resize(480, 600)
    assert view.table.viewport().rect().contains(view.table.visualRect(view.table.currentIndex()).center())


@pytest.mark.parametrize("by", ["time", "title"])
@pytest.mark.parametrize(("key", "at"), [(Qt.Key.Key_Home, 0), (Qt.Key.Key_PageUp, 0), (Qt.Key.Key_End, -1)])
def test_keys_lead_to_the_ends_of_the_table(show: Show, by: str, key: Qt.Key, at: int) -> None:
    view, _desk = show()
    view.table.sessions.sort_by(by)
    view.table.setFocus()
    view.table.setCurrentIndex(index_of(view, "session-3"))
    QTest.keyClick(view.table, key)
    row = view.table.currentIndex().row()
    assert view.table.sessions.index(row, view.table.sessions.columns.index("title")).data() == titles(view)[at]


def test_walk_with_the_arrows_is_one_step_back(show: Show, qtbot: QtBot) -> None:
    view, desk = show()
    first = Place("person", "jon-allen")
    desk.go(first)
    view.table.setFocus()
    view.table.setCurrentIndex(index_of(view, "session-1"))
    for session in ("session-2", "session-3"):
        with qtbot.waitSignal(desk.place_changed) as shown:
            QTest.keyClick(view.table, Qt.Key.Key_Down)
        assert shown.args == [Place("session", session)]
    desk.back()
    assert desk.place == first


def test_view_begins_at_the_session_that_the_details_show(qtbot: QtBot, desk_for: Callable[[Program], Desk]) -> None:
    desk = desk_for(big_program(sessions=200))
    desk.go(Place("session", "session-150"))
    view = Sessions(desk)
    qtbot.addWidget(view)
    view.resize(736, 600)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.wait(20)
    assert {index.row() for index in view.table.selectedIndexes()} == {index_of(view, "session-150").row()}
    assert view.table.viewport().rect().contains(view.table.visualRect(view.table.currentIndex()))


def test_hidden_view_follows_the_details(show: Show, qtbot: QtBot) -> None:
    view, desk = show(big_program(sessions=200))
    view.hide()
    desk.go(Place("session", "session-150"))
    view.resize(620, 500)
    view.show()
    qtbot.wait(20)
    assert {index.row() for index in view.table.selectedIndexes()} == {index_of(view, "session-150").row()}
    assert view.table.viewport().rect().contains(view.table.visualRect(view.table.currentIndex()))


def test_focus_goes_to_the_table(show: Show) -> None:
    view, _desk = show()
    view.sorting.setFocus()
    view.setFocus()
    assert view.table.hasFocus()


def test_narrowest_table_keeps_the_time_with_the_title(show: Show) -> None:
    view, _desk = show(width=300)
    assert view.table.sessions.columns == ("title",)
    row = view.table.sessions.row_of("session-1")
    assert row is not None
    assert str(view.table.sessions.index(row, 0).data()).startswith("Wednesday 19 May, 10:30–11:45, ")
    wide, _desk = show(width=400)
    assert wide.table.sessions.columns == ("time", "title")


def star_of(view: Sessions, session_id: str) -> QModelIndex:
    row, column = view.table.sessions.row_of(session_id), view.table.sessions.columns.index("mine")
    assert row is not None
    return view.table.sessions.index(row, column)


def test_click_on_the_star_of_a_row_marks_and_opens_nothing(show: Show) -> None:
    view, desk = show()
    place = view.table.visualRect(star_of(view, "session-2")).center()
    found = []
    for _click in range(3):
        QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, _NONE, place)
        found.append(desk.mine.interest("session-2"))
    assert found == [Interest.MUST, Interest.MAYBE, None]
    assert desk.place is None
    assert view.table.visualRect(star_of(view, "session-2")).width() >= 24


def test_s_marks_the_current_row_and_is_said(show: Show) -> None:
    view, desk = show()
    view.table.setFocus()
    view.table.setCurrentIndex(index_of(view, "session-2"))
    QTest.keyClick(view.table, Qt.Key.Key_S)
    assert desk.mine.selection.starred == {"session-2"}
    assert "must see" in str(index_of(view, "session-2").data(Qt.ItemDataRole.AccessibleTextRole))


def test_rows_stay_where_they_are_when_one_is_marked(show: Show) -> None:
    view, desk = show()
    view.table.sessions.sort_by("mine")
    before = view.table.sessions.row_of("session-5")
    desk.mine.set_interest(["session-5"], Interest.MUST)
    assert view.table.sessions.row_of("session-5") == before != 0
    view.table.sessions.sort_by("time")
    view.table.sessions.sort_by("mine")
    assert view.table.sessions.row_of("session-5") == 0


def test_no_stars_where_nothing_can_be_kept(qtbot: QtBot, theme: Theme) -> None:
    desk = Desk(theme, None, forum_program(), "Europe/Berlin")
    view = Sessions(desk)
    qtbot.addWidget(view)
    assert "mine" not in view.table.columns()


def test_menu_of_a_row_marks_it(show: Show) -> None:
    view, desk = show()
    place = view.table.visualRect(index_of(view, "session-2")).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.table.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.table.viewport(), event)
    menu = view.table.findChild(QMenu)
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "&Must see").trigger()
    assert desk.mine.interest("session-2") is Interest.MUST
    menu.close()


def test_the_readers_own_time_stands_beneath_and_follows_the_choice_of_the_clock(
    desk_for: Callable[[Program], Desk], qtbot: QtBot
) -> None:
    desk = desk_for(forum_program())
    view = Sessions(desk)
    qtbot.addWidget(view)
    view.resize(1000, 600)
    view.show()
    session = desk.program.sessions["session-3"]
    assert time_lines(desk, session, dated=True) == ("Wed 19 May", "15:00–16:15", "21:00 for you")
    row = view.table.sessions.row_of("session-3")
    assert row is not None
    said = view.table.sessions.data(view.table.sessions.index(row, 0))
    assert said == "Wednesday 19 May, 15:00–16:15, 21:00–22:15 on your clock (Berlin)"
    desk.clock.choose("Asia/Tokyo")
    assert time_lines(desk, session, dated=False) == ("15:00–16:15", "Thu 04:00 for you")
    desk.clock.choose("forum")
    assert time_lines(desk, session, dated=False) == ("15:00–16:15",)
    assert time_lines(desk, replace(session, start=None), dated=True) == ("no time yet",)
