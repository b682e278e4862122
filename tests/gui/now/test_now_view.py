# SPDX-License-Identifier: MIT
"""The view "Now and next", driven by its clock, the mouse and the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.now import NowView
from forumdesk.gui.now.rows import NowRow
from forumdesk.program import Program, SessionState
from forumdesk.selection import Entry, Interest
from samples import big_program, forum_program

NOON = datetime(2021, 5, 19, 16, 10, tzinfo=UTC)
"""12:10 in Toronto, 18:10 in Berlin."""
Show = Callable[..., NowView]


@pytest.fixture
def show(desk_for: Callable[[Program], Desk], qtbot: QtBot) -> Show:
    def made(program: Program, at: datetime = NOON, width: int = 900) -> NowView:
        desk = desk_for(program)
        desk.clock.utc = lambda: at
        view = NowView(desk)
        view.desk = desk  # type: ignore[attr-defined]
        view.resize(width, 600)
        qtbot.addWidget(view)
        view.show()
        qtbot.waitExposed(view)
        view.activateWindow()
        QApplication.processEvents()
        return view

    return made


def desk_of(view: NowView) -> Desk:
    found = view.desk  # type: ignore[attr-defined]
    assert isinstance(found, Desk)
    return found


def texts(view: NowView) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible() and label.text()]


def rows(view: NowView) -> list[str]:
    return [row.accessibleName() for row in view.findChildren(NowRow) if row.isVisible()]


def pass_minutes(view: NowView, minutes: int) -> None:
    desk = desk_of(view)
    at = desk.clock.utc() + timedelta(minutes=minutes)
    desk.clock.utc = lambda: at
    desk.clock.minute.emit()
    QApplication.processEvents()


def test_it_says_the_time_on_both_clocks_and_what_is_on(show: Show) -> None:
    view = show(forum_program())
    assert texts(view)[:2] == ["12:10 in Toronto", "Wednesday 19 May · 18:10 on your clock (Berlin)"]
    on, following = rows(view)
    assert on.startswith("The Great Power Competition in the Middle East, Dmitri Trenin (Carnegie Moscow Center), ")
    assert on.endswith("until 13:15, 1 hour 5 minutes left · 19:15 on your clock")
    assert following.startswith("Next: 15:00, in 2 hours 50 minutes, 21:00 on your clock, A Review of Canada")


def test_each_minute_it_says_what_is_so_and_nothing_moves(show: Show) -> None:
    view = show(big_program(sessions=300, rooms=12), datetime(2021, 5, 19, 8, 5, tzinfo=UTC), width=700)
    first = desk_of(view).program.sessions_in_order[0].start
    assert first is not None
    desk_of(view).present.pretend(first + timedelta(minutes=5))
    QApplication.processEvents()
    bar = view.area.verticalScrollBar()
    bar.setValue(200)
    row = next(row for row in view.findChildren(NowRow) if row.isVisible() and row.said.over >= 0)
    row.setFocus()
    before, place = row.accessibleName(), bar.value()
    pass_minutes(view, 1)
    assert row.accessibleName() != before
    assert QApplication.focusWidget() is row
    assert bar.value() == place


def test_the_keyboard_stays_in_the_view_when_a_session_ends(show: Show) -> None:
    view = show(forum_program())
    row = next(row for row in view.findChildren(NowRow) if row.isVisible())
    row.setFocus()
    pass_minutes(view, 70)
    assert not row.isVisible()
    assert "Nothing is on here now." in texts(view)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is view.area or view.isAncestorOf(focus)


def test_a_row_leads_to_its_session_and_s_stars_it(show: Show) -> None:
    view = show(forum_program())
    desk = desk_of(view)
    row = next(row for row in view.findChildren(NowRow) if row.isVisible())
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert desk.place == Place("session", "session-2")
    QTest.keyClick(row, Qt.Key.Key_S)
    assert desk.mine.interest("session-2") is Interest.MUST
    assert any("The Great Power Competition in the Middle East, Must see" in said for said in rows(view))


def test_what_one_has_now_and_next_stands_on_top(show: Show) -> None:
    view = show(forum_program())
    desk = desk_of(view)
    assert "Star a session with S, and what you have now and next stands here." in texts(view)
    desk.mine.set_interest(["session-2"], Interest.MAYBE)
    desk.mine.put_entry(
        Entry(id="coffee", title="Coffee with Ann", start=datetime(2021, 5, 19, 12, 22), duration=30, place="Hall B")
    )
    mine = [row.accessibleName() for row in view.mine.rows]
    assert mine == [
        "The Great Power Competition in the Middle East, Now, until 13:15, 1 hour 5 minutes left · 19:15 on your clock",
        "Coffee with Ann, In 12 minutes, 12:22 · Hall B · 18:22 on your clock",
    ]


def test_a_cancelled_session_is_said(show: Show) -> None:
    program = forum_program()
    off = replace(program.sessions["session-2"], state=SessionState.CANCELLED)
    view = show(program.put(off))
    assert "Cancelled: The Great Power Competition in the Middle East, 12:00" in rows(view)
    assert "Nothing is on here now." in texts(view)


def test_what_is_hidden_is_left_out(show: Show) -> None:
    view = show(forum_program())
    desk_of(view).mine.hide("session", "session-2", True)
    assert "Nothing is on here now." in texts(view)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (datetime(2021, 5, 16, 14, 0, tzinfo=UTC), "The forum begins on Wednesday 19 May at 10:30 (in 3 days)."),
        (datetime(2021, 5, 19, 13, 45, tzinfo=UTC), "The forum begins today at 10:30 (in 45 minutes)."),
        (datetime(2021, 5, 19, 17, 30, tzinfo=UTC), "Nothing is on now. It continues at 15:00 (in 1 hour 30 minutes)."),
        (
            datetime(2021, 5, 19, 22, 0, tzinfo=UTC),
            "This day is over. The forum continues on Thursday 20 May at 10:30 (in 16 hours 30 minutes).",
        ),
        (
            datetime(2026, 11, 22, 12, 0, tzinfo=UTC),
            "The forum is over. It ended on Thursday 20 May 2021 at 18:00 (5 years ago).",
        ),
    ],
)
def test_out_of_the_sessions_it_says_when_it_begins_or_that_it_is_over(show: Show, at: datetime, said: str) -> None:
    assert said in texts(show(forum_program(), at))


def test_before_it_begins_the_first_are_named(show: Show) -> None:
    view = show(forum_program(), datetime(2021, 5, 16, 14, 0, tzinfo=UTC))
    assert "Begins then" in texts(view)
    assert rows(view)[0].startswith("A New Middle East Security Architecture in the Making, 16:30 on your clock")


def test_any_moment_can_be_tried_by_keyboard_and_is_marked(show: Show) -> None:
    view = show(forum_program(), datetime(2026, 11, 22, 12, 0, tzinfo=UTC))
    view.bar.other.setFocus()
    QTest.keyClick(view.bar.other, Qt.Key.Key_Space)
    sign = "A preview of another moment. It is not that time now."
    assert {sign, "10:30 in Toronto"} <= set(texts(view))
    QTest.keyClick(view.bar.clock, Qt.Key.Key_Up)
    assert "10:45 in Toronto" in texts(view)
    view.bar.clock.selectAll()
    QTest.keyClicks(view.bar.clock, "16:40")
    QTest.keyClick(view.bar.clock, Qt.Key.Key_Return)
    assert rows(view)[0].startswith("Humanitarian Diplomacy")
    pass_minutes(view, 2)
    assert "16:42 in Toronto" in texts(view)
    QTest.mouseClick(view.bar.earlier, Qt.MouseButton.LeftButton)
    assert "16:27 in Toronto" in texts(view)
    QTest.mouseClick(view.bar.back, Qt.MouseButton.LeftButton)
    assert sign not in texts(view)
    assert any(line.startswith("The forum is over") for line in texts(view))


def test_a_forum_that_is_over_can_be_seen_as_it_was(show: Show) -> None:
    view = show(forum_program(), datetime(2026, 5, 20, 16, 0, tzinfo=UTC))
    assert not any("Star a session" in line for line in texts(view))
    view.look_back.setFocus()
    QTest.keyClick(view.look_back, Qt.Key.Key_Space)
    assert "10:30 in Toronto" in texts(view)
    assert rows(view)[0].startswith("A New Middle East Security Architecture")
    assert not view.look_back.isVisible()
    QTest.mouseClick(view.bar.back, Qt.MouseButton.LeftButton)
    assert view.look_back.isVisible()


def test_there_is_nothing_to_look_back_on_before_it_is_over(show: Show) -> None:
    assert not show(forum_program()).look_back.isVisible()


def test_what_is_no_time_is_taken_back_and_said(show: Show) -> None:
    view = show(forum_program())
    noted: list[str] = []
    desk_of(view).noted.connect(noted.append)
    view.bar.other.click()
    view.bar.clock.selectAll()
    QTest.keyClicks(view.bar.clock, "noon")
    QTest.keyClick(view.bar.clock, Qt.Key.Key_Return)
    assert view.bar.clock.text() == "12:10"
    assert noted == ["Write a time such as 9:30 or 14:15."]


def test_of_many_rooms_only_the_near_ones_are_listed(show: Show) -> None:
    program = big_program(sessions=70, rooms=35)
    first = program.sessions_in_order[0]
    assert first.start is not None
    moment = first.start + timedelta(minutes=1)
    gone = [
        each.id
        for each in program.sessions.values()
        if each.room_id == program.rooms_in_order[1].id and each.start and each.start < moment + timedelta(hours=3)
    ]
    late = replace(first, id="late", room_id=program.rooms_in_order[1].id, start=first.start + timedelta(hours=5))
    view = show(program.drop(*gone).put(late))
    desk_of(view).present.pretend(moment)
    QApplication.processEvents()
    assert view._rooms[first.room_id].isVisible()
    assert not view._rooms[late.room_id].isVisible()
    assert any(
        line.startswith("Nothing is on or begins within 2 hours in") and program.rooms_in_order[1].name in line
        for line in texts(view)
    )


def test_narrow_it_stacks_and_a_theme_change_keeps_it(show: Show) -> None:
    view = show(big_program(sessions=70, rooms=5), width=420)
    assert all(part._narrow for part in view._rooms.values())
    desk_of(view).theme.set_mode("dark")
    QApplication.processEvents()
    assert view.isVisible()
    assert "Now and next" in view.area.accessibleName()


def test_narrow_the_controls_of_a_preview_take_two_lines(show: Show) -> None:
    view = show(forum_program(), width=380)
    view.bar.other.click()
    QApplication.processEvents()
    assert view.bar.back.geometry().right() <= view.bar.width()
    assert view.bar.back.y() > view.bar.day.y()
    assert view.bar.earlier.x() - view.bar.clock.geometry().right() <= 12
