# SPDX-License-Identifier: MIT
"""Stars on the timeline: by the key, by a click, by the menu of a card, and what is then painted and said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from forumdesk.gui import marking
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.timeline import stars
from forumdesk.gui.timeline.canvas import Canvas
from forumdesk.gui.timeline.view import Timeline
from forumdesk.gui.widgets.style import Theme
from forumdesk.program import Program, SessionKind
from forumdesk.selection import Interest
from samples import clashing_program, forum_program

_NONE = Qt.KeyboardModifier.NoModifier
Show = Callable[[Program], tuple[Canvas, Desk]]


@pytest.fixture
def show(qtbot: QtBot, desk_for: Callable[[Program], Desk]) -> Show:
    kept = []

    def shown(program: Program) -> tuple[Canvas, Desk]:
        desk = desk_for(program)
        timeline = Timeline(desk, lambda: datetime(2000, 1, 1, tzinfo=UTC))
        kept.append(timeline)
        qtbot.addWidget(timeline)
        timeline.resize(736, 692)
        with qtbot.waitExposed(timeline):
            timeline.show()
        timeline.activateWindow()
        canvas = timeline.findChild(Canvas)
        assert isinstance(canvas, Canvas)
        canvas.setFocus()
        return canvas, desk

    return shown


def first(canvas: Canvas) -> str:
    return str(canvas._sessions.keys[0])


def star_of(canvas: Canvas, key: str) -> QRect:
    """Return where the star of a card stands in the viewport."""
    box, layout = canvas.picture.box_of(key), canvas.picture.layout
    assert box is not None
    assert layout is not None
    place = stars.place(canvas._desk.theme, box, one_stage=layout.one_stage).toRect()
    return place.translated(-canvas.horizontalOffset(), -canvas.verticalOffset())


def inks(canvas: Canvas, place: QRect) -> list[QColor]:
    picture: QImage = canvas.viewport().grab(place).toImage()
    return [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]


def halves(canvas: Canvas, key: str) -> tuple[QColor, QColor]:
    """Return the colours a little to the left and to the right of a star's middle."""
    middle = star_of(canvas, key).center() + QPoint(0, 1)
    left, right = (inks(canvas, QRect(middle + QPoint(by, 0), QSize(1, 1)))[0] for by in (-2, 2))
    return left, right


def spoken(canvas: Canvas, key: str) -> str:
    return str(canvas._sessions.index_of(key).data(Qt.ItemDataRole.AccessibleTextRole))


def test_s_goes_through_must_maybe_and_nothing(show: Show) -> None:
    canvas, desk = show(forum_program())
    canvas.show_current(first(canvas))
    said: list[str] = []
    desk.mine.told.connect(said.append)
    found = []
    for _press in range(3):
        QTest.keyClick(canvas, Qt.Key.Key_S)
        found.append((desk.mine.interest(first(canvas)), spoken(canvas, first(canvas)).split(", ")[1]))
    assert found[:2] == [(Interest.MUST, "must see"), (Interest.MAYBE, "maybe")]
    assert found[2][0] is None
    assert "must see" not in found[2][1]
    assert len(said) == 3
    assert desk.mine.undo() == said[2]
    assert desk.mine.interest(first(canvas)) is Interest.MAYBE


def test_s_means_what_was_found_elsewhere_and_not_where_the_keyboard_was(show: Show) -> None:
    canvas, desk = show(forum_program())
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.sessions_meant == (first(canvas),)
    wanted = desk.program.sessions_on(desk.program.dates[0])[2]
    desk.go(Place("session", wanted.id))
    QTest.keyClick(canvas, Qt.Key.Key_S)
    assert desk.mine.selection.starred == frozenset({wanted.id})


def test_s_within_a_name_that_is_typed_belongs_to_the_name(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    canvas, desk = show(forum_program())
    monkeypatch.setattr(QApplication, "keyboardInputInterval", staticmethod(lambda: 60_000))
    program = desk.program
    wanted = program.sessions_on(program.dates[0])[2]
    desk.show_program(program.put(replace(wanted, title="Osiris")))
    canvas.setFocus()
    QTest.keyClicks(canvas, "os")
    assert canvas.current_key == wanted.id
    assert desk.mine.selection.starred == frozenset()


def test_click_on_the_star_marks_and_opens_nothing(show: Show) -> None:
    canvas, desk = show(forum_program())
    key = first(canvas)
    place, opened = star_of(canvas, key), list[object]()
    desk.place_changed.connect(opened.append)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, _NONE, place.center())
    assert desk.mine.interest(key) is Interest.MUST
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, _NONE, place.center() + QPoint(11, -11))
    assert desk.mine.interest(key) is Interest.MAYBE
    assert opened == []
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, _NONE, place.center() - QPoint(80, 0))
    assert (len(opened), desk.mine.interest(key)) == (1, Interest.MAYBE)


def test_press_that_leaves_the_star_marks_nothing(show: Show) -> None:
    canvas, desk = show(forum_program())
    place = star_of(canvas, first(canvas)).center()
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, _NONE, place)
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, _NONE, place - QPoint(120, 0))
    assert desk.mine.selection.starred == frozenset()
    assert desk.place is None


def test_quick_clicks_each_count(show: Show) -> None:
    canvas, desk = show(forum_program())
    place = star_of(canvas, first(canvas)).center()
    marks: list[Interest | None] = []
    desk.mine.changed.connect(lambda _keys: marks.append(desk.mine.interest(first(canvas))))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, _NONE, place)
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, _NONE, place)
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, _NONE, place)
    assert marks == [Interest.MUST, Interest.MAYBE]


@pytest.mark.parametrize("program", [forum_program(), clashing_program()], ids=["wide", "grid"])
def test_must_is_a_full_star_and_maybe_half_of_one(show: Show, theme: Theme, program: Program) -> None:
    canvas, desk = show(program)
    key = first(canvas)
    accent = QColor(theme.colors.accent)
    desk.mine.set_interest([key], Interest.MUST)
    assert all(abs(half.lightness() - accent.lightness()) < 40 for half in halves(canvas, key))
    desk.mine.set_interest([key], Interest.MAYBE)
    left, right = halves(canvas, key)
    assert left.lightness() + 50 < right.lightness()
    desk.mine.set_interest([key], None)
    assert all(half.lightness() > 220 for half in halves(canvas, key))


def test_only_the_touched_card_is_painted_again(show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    canvas, desk = show(clashing_program())
    QApplication.processEvents()
    painted: list[str] = []
    paint = canvas.picture.cards.paint

    def noted(painter: object, session: object, *rest: object) -> None:
        painted.append(session.id)  # type: ignore[attr-defined]
        paint(painter, session, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(canvas.picture.cards, "paint", noted)
    key = first(canvas)
    desk.mine.cycle(key)
    qtbot.waitUntil(lambda: key in painted)
    QApplication.processEvents()
    box = canvas.picture.box_of(key)
    layout = canvas.picture.layout
    assert box is not None
    assert layout is not None
    around = type(box)(box.left - 12, box.top - 12, box.width + 24, box.height + 24)
    assert set(painted) <= set(layout.within(around))


def test_break_has_no_star_and_says_so(show: Show) -> None:
    canvas, desk = show(forum_program())
    program = desk.program
    one = program.sessions_on(program.dates[0])[1]
    desk.show_program(program.put(replace(one, kind=SessionKind.BREAK)))
    canvas.show_current(one.id)
    said: list[str] = []
    desk.noted.connect(said.append)
    QTest.keyClick(canvas, Qt.Key.Key_S)
    assert desk.mine.selection.starred == frozenset()
    assert said == ["A break is everybody’s: there is nothing to mark."]


def test_menu_of_a_card_marks_it(show: Show) -> None:
    canvas, desk = show(forum_program())
    key = first(canvas)
    point = canvas.visualRect(canvas._sessions.index_of(key)).center()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(canvas.viewport(), QContextMenuEvent(reason, point, canvas.viewport().mapToGlobal(point)))
    menu = canvas.findChild(QMenu)
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[:5] == ["&Open", "&Must see", "Ma&ybe", "&Not in my agenda", "Write a n&ote…"]
    menu.actions()[3].trigger()
    assert desk.mine.interest(key) is Interest.MAYBE
    menu.close()


def test_note_is_asked_for_by_the_menu(show: Show) -> None:
    canvas, desk = show(forum_program())
    asked: list[str] = []
    desk.typing_asked.connect(asked.append)
    marking.write_note(desk, [first(canvas)])
    assert asked == [marking.NOTE]
    assert desk.place is not None
    assert desk.place.id == first(canvas)
