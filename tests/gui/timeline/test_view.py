# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk import program as model
from forumdesk.changes import diff
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.timeline.canvas import Canvas
from forumdesk.gui.timeline.view import Timeline
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.personal import Personal
from forumdesk.program import Program
from samples import FIRST, SECOND, big_program, clashing_program, forum_program

Show = Callable[..., Timeline]

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    found = Theme(qapp)
    found.set_mode("light")
    yield found
    found.deleteLater()


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Show:
    kept = []

    def shown(program: Program, *, now: datetime | None = None, size: tuple[int, int] = (736, 692)) -> Timeline:
        desk = Desk(theme, Personal.open(), program, "Europe/Berlin")
        timeline = Timeline(desk, lambda: now or datetime(2000, 1, 1, tzinfo=UTC))
        timeline.desk = desk  # type: ignore[attr-defined]
        kept.append(timeline)
        qtbot.addWidget(timeline)
        timeline.resize(*size)
        with qtbot.waitExposed(timeline):
            timeline.show()
        return timeline

    return shown


def _canvas(timeline: Timeline) -> Canvas:
    canvas = timeline.findChild(Canvas)
    assert isinstance(canvas, Canvas)
    return canvas


def _desk(timeline: Timeline) -> Desk:
    desk: Desk = timeline.desk  # type: ignore[attr-defined]
    return desk


def _current(canvas: Canvas) -> str:
    return str(canvas.currentIndex().data())


def _index(canvas: Canvas, title: str) -> QModelIndex:
    found = canvas.model()
    return next(found.index(row, 0) for row in range(found.rowCount()) if found.index(row, 0).data() == title)


def _picture(timeline: Timeline) -> QImage:
    return timeline.grab().toImage()


def _has(picture: QImage, color: str) -> bool:
    wanted = QColor(color).rgb()
    return any(picture.pixel(x, y) == wanted for y in range(picture.height()) for x in range(picture.width()))


def test_timeline_shows_the_sessions_of_the_day_in_order(show: Show) -> None:
    canvas = _canvas(show(forum_program()))
    rows = [canvas.model().index(row, 0) for row in range(canvas.model().rowCount())]
    assert [row.data() for row in rows] == [
        "A New Middle East Security Architecture in the Making",
        "The Great Power Competition in the Middle East",
        "A Review of Canada’s Middle East Engagement and Defense Strategy",
        "Humanitarian Diplomacy: An Underused Foreign Policy Tool in the Middle East",
    ]
    tops = [canvas.visualRect(row).top() for row in rows]
    assert tops == sorted(tops)
    assert len(set(tops)) == 4


def test_cards_on_one_stage_hold_all_their_speakers(show: Show) -> None:
    canvas = _canvas(show(forum_program()))
    heights = [canvas.visualRect(canvas.model().index(row, 0)).height() for row in range(4)]
    assert min(heights) > 130


def test_timeline_follows_the_day(show: Show) -> None:
    timeline = show(forum_program())
    _desk(timeline).show_day(SECOND)
    assert _canvas(timeline).model().rowCount() == 5


def test_each_day_keeps_its_scroll_position(show: Show) -> None:
    timeline = show(forum_program(), size=(736, 300))
    _canvas(timeline).verticalScrollBar().setValue(120)
    _desk(timeline).show_day(SECOND)
    assert timeline.scroll_position() == (0, 0)
    _desk(timeline).show_day(FIRST)
    assert timeline.scroll_position() == (0, 120)


def test_position_is_restored_before_the_first_show(qtbot: QtBot, theme: Theme) -> None:
    timeline = Timeline(Desk(theme, Personal.open(), big_program(), "Europe/Berlin"))
    qtbot.addWidget(timeline)
    timeline.restore((300, 500))
    timeline.resize(900, 600)
    with qtbot.waitExposed(timeline):
        timeline.show()
    assert timeline.scroll_position() == (300, 500)


def test_position_that_was_not_shown_yet_is_told(qtbot: QtBot, theme: Theme) -> None:
    timeline = Timeline(Desk(theme, Personal.open(), forum_program(), "Europe/Berlin"))
    qtbot.addWidget(timeline)
    timeline.restore((0, 120))
    assert timeline.scroll_position() == (0, 120)


def test_position_is_restored_for_the_day_shown_at_its_zoom(qtbot: QtBot, theme: Theme) -> None:
    desk = Desk(theme, Personal.open(), forum_program(), "Europe/Berlin")
    timeline = Timeline(desk)
    qtbot.addWidget(timeline)
    desk.show_day(SECOND)
    timeline.set_zoom(1.5)
    timeline.restore((0, 140))
    timeline.resize(736, 300)
    with qtbot.waitExposed(timeline):
        timeline.show()
    assert (timeline.zoom, timeline.scroll_position()) == (1.5, (0, 140))
    desk.show_day(FIRST)
    assert timeline.scroll_position() == (0, 0)


def test_a_click_opens_the_session_and_selects_it(show: Show) -> None:
    timeline = show(forum_program())
    canvas = _canvas(timeline)
    index = canvas.model().index(1, 0)
    QTest.mouseClick(
        canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, canvas.visualRect(index).center()
    )
    assert _desk(timeline).place == Place("session", "session-2")
    assert canvas.selectionModel().selectedIndexes() == [index]


def test_selection_follows_the_details_pane(show: Show) -> None:
    timeline = show(forum_program())
    canvas = _canvas(timeline)
    _desk(timeline).go(Place("session", "session-3"))
    assert [index.row() for index in canvas.selectionModel().selectedIndexes()] == [2]
    _desk(timeline).go(Place("person", "sanam-vakil"))
    assert canvas.selectionModel().selectedIndexes() == []


def test_a_session_opened_elsewhere_comes_into_view(show: Show) -> None:
    timeline = show(big_program(), size=(900, 600))
    canvas = _canvas(timeline)
    _desk(timeline).go(Place("session", "session-899"))
    rect = canvas.visualRect(canvas.selectionModel().selectedIndexes()[0])
    assert canvas.viewport().rect().intersects(rect)


def test_keys_walk_in_space_and_enter_opens(show: Show) -> None:
    timeline = show(clashing_program(), size=(900, 700))
    canvas = _canvas(timeline)
    canvas.setFocus()
    walked = []
    for key in (
        Qt.Key.Key_Home,
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_End,
    ):
        QTest.keyClick(canvas, key)
        walked.append(_current(canvas))
    assert walked == [
        "Maps that hold",
        "The rival keynote",
        "A talk that fell through",
        "Lunch",
        "نقشه‌های شهر تهران",
        "Night music",
    ]
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert _desk(timeline).place == Place("session", "night")
    assert canvas.viewport().rect().contains(canvas.visualRect(canvas.currentIndex()))


def test_walking_opens_nothing(show: Show) -> None:
    timeline = show(forum_program())
    QTest.keyClick(_canvas(timeline), Qt.Key.Key_Down)
    QTest.keyClick(_canvas(timeline), Qt.Key.Key_Down)
    assert _desk(timeline).place is None


def test_letters_search_the_titles(show: Show) -> None:
    canvas = _canvas(show(forum_program()))
    QTest.keyClicks(canvas, "human")
    assert _current(canvas).startswith("Humanitarian Diplomacy")


def test_letters_search_without_regard_to_accents(show: Show) -> None:
    program = clashing_program()
    program = program.put(replace(program.sessions["rival"], title="Über alle Karten"))
    canvas = _canvas(show(program, size=(900, 700)))
    QTest.keyClicks(canvas, "ub")
    assert _current(canvas) == "Über alle Karten"


def test_page_keys_stay_in_the_room(show: Show) -> None:
    timeline = show(big_program(), size=(900, 600))
    canvas = _canvas(timeline)
    canvas.setCurrentIndex(_index(canvas, _desk(timeline).program.sessions["session-3"].title))
    before = canvas.visualRect(canvas.currentIndex())
    QTest.keyClick(canvas, Qt.Key.Key_PageDown)
    after = canvas.visualRect(canvas.currentIndex())
    assert abs(after.left() - before.left()) < before.width()
    assert _desk(timeline).program.sessions["session-3"].title != _current(canvas)


def test_every_session_is_an_accessible_item_with_its_full_name(show: Show) -> None:
    canvas = _canvas(show(clashing_program(), size=(900, 700)))
    spoken = QAccessible.queryAccessibleInterface(canvas)
    assert spoken is not None
    assert spoken.childCount() == 7
    names = [spoken.child(row).text(QAccessible.Text.Name) for row in range(7)]
    assert (
        "Maps that hold, Keynote, Hall A, Tuesday 3 September, 09:00 to 10:00, "
        "with Bo Lindqvist (moderator), Ada Okafor, Maps"
    ) in names
    assert "A talk that fell through, Talk, Hall B, Tuesday 3 September, 09:00 to 09:45, cancelled" in names
    assert "Night music, Talk, Hall A, Tuesday 3 September, 00:30 to 02:00" in names


def test_accessible_items_lie_where_they_are_painted(show: Show) -> None:
    canvas = _canvas(show(clashing_program(), size=(900, 700)))
    spoken = QAccessible.queryAccessibleInterface(canvas)
    corner = canvas.viewport().mapToGlobal(QPoint(0, 0))
    for row in range(canvas.model().rowCount()):
        rect = canvas.visualRect(canvas.model().index(row, 0)).translated(corner)
        assert spoken.child(row).rect() == rect


def test_model_keeps_qts_rules(show: Show) -> None:
    timeline = show(forum_program())
    QAbstractItemModelTester(_canvas(timeline).model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    _desk(timeline).show_day(SECOND)


def test_the_present_is_marked_on_its_day_only(show: Show, theme: Theme) -> None:
    timeline = show(forum_program(), now=datetime(2021, 5, 19, 16, 20, tzinfo=UTC))
    assert _has(_picture(timeline), theme.colors.now)
    _desk(timeline).show_day(SECOND)
    assert not _has(_picture(timeline), theme.colors.now)


def test_what_is_over_is_dimmed(show: Show, theme: Theme) -> None:
    timeline = show(forum_program(), now=datetime(2021, 5, 19, 16, 20, tzinfo=UTC))
    canvas = _canvas(timeline)
    picture = canvas.viewport().grab().toImage()
    corners = [canvas.visualRect(canvas.model().index(row, 0)).bottomRight() for row in range(2)]
    past, running = (QColor(picture.pixel(corner - QPoint(10, 10))).name().upper() for corner in corners)
    assert (past, running) == (theme.colors.sunken, theme.colors.raised)


def test_jump_to_now_shows_the_day_and_the_moment(show: Show) -> None:
    timeline = show(forum_program(), now=datetime(2021, 5, 20, 21, 0, tzinfo=UTC), size=(736, 300))
    timeline.jump_to_now()
    canvas = _canvas(timeline)
    running = canvas.visualRect(_index(canvas, "Pathways to Manage Non-Proliferation in the Middle East"))
    assert _desk(timeline).day == SECOND
    assert running.intersects(canvas.viewport().rect())


def test_jump_to_now_does_nothing_on_another_date(show: Show) -> None:
    timeline = show(forum_program(), now=datetime(2030, 1, 1, tzinfo=UTC), size=(736, 300))
    _canvas(timeline).verticalScrollBar().setValue(50)
    timeline.jump_to_now()
    assert timeline.scroll_position() == (0, 50)


def test_past_midnight_still_belongs_to_the_day_before(show: Show, theme: Theme) -> None:
    timeline = show(clashing_program(), now=datetime(2024, 9, 3, 23, 10, tzinfo=UTC), size=(900, 700))
    timeline.jump_to_now()
    assert _desk(timeline).day == date(2024, 9, 3)
    assert _has(_picture(timeline), theme.colors.now)


def test_zoom_stretches_time_and_tells(show: Show, qtbot: QtBot) -> None:
    timeline = show(big_program(), size=(900, 600))
    canvas = _canvas(timeline)
    before = canvas.visualRect(canvas.model().index(0, 0)).size()
    with qtbot.waitSignal(timeline.zoom_changed) as told:
        timeline.zoom_in()
    assert told.args == [timeline.zoom]
    assert canvas.visualRect(canvas.model().index(0, 0)).height() > before.height()
    timeline.set_zoom(2.0)
    assert canvas.visualRect(canvas.model().index(0, 0)).width() > before.width()
    timeline.zoom_reset()
    assert timeline.zoom == 1.0


def test_ctrl_and_wheel_zoom_around_the_pointer(show: Show) -> None:
    timeline = show(big_program(), size=(900, 600))
    canvas = _canvas(timeline)
    canvas.verticalScrollBar().setValue(400)
    point = QPoint(200, 250)
    under = canvas.indexAt(point).data()
    for angle in (60, 60, 120):
        event = QWheelEvent(
            QPointF(point),
            QPointF(canvas.viewport().mapToGlobal(point)),
            QPoint(),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(canvas.viewport(), event)
    assert timeline.zoom == 1.3
    assert canvas.indexAt(point).data() == under


def test_zooming_out_and_back_returns_to_the_same_place(show: Show) -> None:
    for program, size, start in ((forum_program(), (736, 420), 250), (big_program(), (900, 600), 700)):
        timeline = show(program, size=size)
        canvas = _canvas(timeline)
        canvas.verticalScrollBar().setValue(start)
        for _number in range(4):
            timeline.zoom_out()
        timeline.zoom_reset()
        assert abs(timeline.scroll_position()[1] - start) <= 1


def test_zooming_leaves_the_chosen_card_whole(show: Show) -> None:
    timeline = show(forum_program(), size=(736, 420))
    canvas = _canvas(timeline)
    _desk(timeline).go(Place("session", "session-3"))
    index = canvas.selectionModel().selectedIndexes()[0]
    canvas.scrollTo(index)
    for step in (timeline.zoom_out,) * 4 + (timeline.zoom_reset,) + (timeline.zoom_in,) * 2:
        step()
        assert canvas.viewport().rect().contains(canvas.visualRect(index))


def test_text_size_and_window_size_leave_the_chosen_card_whole(show: Show, theme: Theme) -> None:
    timeline = show(forum_program(), size=(736, 500))
    canvas = _canvas(timeline)
    _desk(timeline).go(Place("session", "session-3"))
    index = canvas.selectionModel().selectedIndexes()[0]
    canvas.scrollTo(index)
    for scale in (1.35, 0.85, 1.0):
        theme.set_scale(scale)
        assert canvas.viewport().rect().contains(canvas.visualRect(index))
    for size in ((600, 500), (600, 320), (1000, 600), (736, 300)):
        timeline.resize(*size)
        QApplication.processEvents()
        assert canvas.viewport().rect().contains(canvas.visualRect(index))


def test_the_top_of_a_day_stays_at_the_top(show: Show, theme: Theme) -> None:
    timeline = show(forum_program(), size=(736, 300))
    timeline.resize(500, 300)
    theme.set_scale(1.5)
    assert timeline.scroll_position() == (0, 0)
    theme.set_scale(1.0)


def test_a_session_of_another_day_leaves_nothing_chosen(show: Show) -> None:
    timeline = show(forum_program())
    canvas = _canvas(timeline)
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert canvas.selectionModel().selectedIndexes() == [canvas.currentIndex()]
    _desk(timeline).go(Place("session", "session-7"))
    assert canvas.selectionModel().selectedIndexes() == []
    assert not canvas.currentIndex().isValid()


def test_model_answers_nothing_for_an_index_that_is_none(show: Show) -> None:
    sessions = _canvas(show(forum_program())).model()
    assert [sessions.data(QModelIndex(), role) for role in (Qt.ItemDataRole.DisplayRole, 11, 12)] == [None] * 3


def test_a_trackpad_scrolls_by_the_pixel(show: Show) -> None:
    timeline = show(big_program(), size=(900, 600))
    canvas = _canvas(timeline)
    event = QWheelEvent(
        QPointF(100, 100),
        QPointF(canvas.viewport().mapToGlobal(QPoint(100, 100))),
        QPoint(-7, -13),
        QPoint(-40, -80),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.ScrollUpdate,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)
    assert timeline.scroll_position() == (7, 13)


def test_scrolling_shows_what_painting_anew_shows(show: Show, qtbot: QtBot) -> None:
    timeline = show(big_program(), now=datetime(2023, 2, 4, 10, 38, tzinfo=UTC), size=(900, 600))
    canvas = _canvas(timeline)
    for across, down in ((0, 31), (0, 60), (170, 60), (140, 35), (140, 340)):
        canvas.horizontalScrollBar().setValue(across)
        canvas.verticalScrollBar().setValue(down)
        QApplication.processEvents()
    scrolled = _screen(timeline)
    timeline.repaint()
    canvas.viewport().update()
    for child in canvas.children():
        if hasattr(child, "update"):
            child.update()
    qtbot.wait(20)
    assert _has(scrolled, "#C4312A")
    assert scrolled == _screen(timeline)


def _screen(timeline: Timeline) -> QImage:
    """Return what stands on the screen, without painting anything anew."""
    return timeline.screen().grabWindow(timeline.winId()).toImage()


def test_a_change_of_the_program_is_shown_where_one_was(show: Show) -> None:
    before = forum_program()
    timeline = show(before, size=(736, 300))
    canvas = _canvas(timeline)
    canvas.verticalScrollBar().setValue(60)
    canvas.setCurrentIndex(canvas.model().index(1, 0))
    after = before.put(replace(before.sessions["session-2"], title="Another title"))
    _desk(timeline).show_program(after, diff(before, after))
    assert _current(canvas) == "Another title"
    assert abs(timeline.scroll_position()[1] - 60) <= 1


def test_a_change_while_hidden_is_shown_afterwards(show: Show, qtbot: QtBot) -> None:
    before = forum_program()
    timeline = show(before)
    timeline.hide()
    after = before.drop("session-2")
    _desk(timeline).show_program(after, diff(before, after))
    with qtbot.waitExposed(timeline):
        timeline.show()
    assert _canvas(timeline).model().rowCount() == 3


def test_another_program_takes_the_place_of_the_first(show: Show) -> None:
    timeline = show(forum_program(), size=(736, 300))
    _canvas(timeline).verticalScrollBar().setValue(60)
    _desk(timeline).show_program(big_program())
    assert _canvas(timeline).model().rowCount() == 900
    assert timeline.scroll_position() == (0, 0)


def test_a_program_without_sessions_says_what_belongs_here(show: Show) -> None:
    timeline = show(model.empty("Nothing yet"))
    assert not _canvas(timeline).isVisible()
    assert [child.accessibleName() for child in timeline.children() if hasattr(child, "accessibleName")][-1].startswith(
        "No sessions yet"
    )


def test_a_day_without_sessions_says_so_and_recovers(show: Show) -> None:
    program = forum_program().drop(*(f"session-{n}" for n in range(5, 10)))
    timeline = show(program)
    _desk(timeline).show_day(SECOND)
    assert not _canvas(timeline).isVisible()
    _desk(timeline).show_day(FIRST)
    assert _canvas(timeline).isVisible()


def test_painted_is_told_once(qtbot: QtBot, theme: Theme) -> None:
    timeline = Timeline(Desk(theme, Personal.open(), forum_program(), "Europe/Berlin"))
    qtbot.addWidget(timeline)
    told: list[bool] = []
    timeline.painted.connect(lambda: told.append(True))
    with qtbot.waitSignal(timeline.painted):
        timeline.show()
    timeline.repaint()
    qtbot.wait(20)
    assert told == [True]


def _ink(picture: QImage, box: QRect, ground: str) -> int:
    """Return how many pixels of a rectangle are not of the ground."""
    rgb = QColor(ground).rgb()
    part = picture.copy(box)
    return sum(part.pixel(x, y) != rgb for y in range(part.height()) for x in range(part.width()))


def _ruler(timeline: Timeline) -> QRect:
    view = _canvas(timeline).viewport()
    return QRect(0, view.y(), view.x(), view.height())


def test_every_room_says_its_name_over_its_cards(show: Show, theme: Theme) -> None:
    timeline = show(big_program(), size=(900, 600))
    picture, view = _picture(timeline), _canvas(timeline).viewport()
    for number in range(4):
        name = QRect(view.x() + number * 172 + 10, 8, 60, theme.line(Type.STRONG))
        track = name.translated(0, name.height())
        assert _ink(picture, name, theme.colors.surface) > 60
        assert _ink(picture, track, theme.colors.surface) > 100


def test_a_room_that_is_partly_scrolled_out_keeps_its_name(show: Show, theme: Theme) -> None:
    timeline = show(big_program(), size=(900, 600))
    canvas = _canvas(timeline)
    name = QRect(canvas.viewport().x() + 10, 8, 40, theme.line(Type.STRONG))
    before = _picture(timeline).copy(name)
    canvas.horizontalScrollBar().setValue(60)
    assert _picture(timeline).copy(name) == before
    canvas.horizontalScrollBar().setValue(100)
    assert _ink(_picture(timeline), name.adjusted(0, 0, -12, 0), theme.colors.surface) > 20


def test_a_long_track_name_stands_on_two_lines(show: Show, theme: Theme) -> None:
    program = big_program()
    header = _canvas(show(program, size=(900, 600))).viewport().y()
    program = program.put(replace(program.tracks["track-0"], name="Confidential computing and its proofs"))
    timeline = show(program, size=(900, 600))
    assert _canvas(timeline).viewport().y() == header + theme.line(Type.LABEL_PLAIN)
    second = QRect(_canvas(timeline).viewport().x() + 24, header - 8, 100, theme.line(Type.LABEL_PLAIN))
    assert _ink(_picture(timeline), second, theme.colors.surface) > 60


def test_ruler_says_the_hours(show: Show, theme: Theme) -> None:
    timeline = show(big_program(), size=(900, 600))
    picture, ruler, height = _picture(timeline), _ruler(timeline), theme.line(Type.SMALL)
    first = ruler.y() + height // 2 + 4
    hour = _canvas(timeline).visualRect(_canvas(timeline).model().index(0, 0)).top() - 1 + ruler.y() - first
    for y in (first, first + 2 * hour):
        assert _ink(picture, QRect(20, y - height // 2, 36, height), theme.colors.surface) > 60


def test_ruler_says_starts_on_one_stage(show: Show, theme: Theme) -> None:
    timeline = show(forum_program())
    canvas, picture = _canvas(timeline), _picture(timeline)
    for row in range(3):
        top = canvas.visualRect(canvas.model().index(row, 0)).top() + canvas.viewport().y()
        assert _ink(picture, QRect(16, top, 40, theme.line(Type.SMALL)), theme.colors.surface) > 60


def test_time_tag_and_now_line_stand_at_the_present(show: Show, theme: Theme) -> None:
    timeline = show(forum_program(), now=datetime(2021, 5, 19, 16, 20, tzinfo=UTC))
    canvas, picture, now = _canvas(timeline), _picture(timeline), QColor(theme.colors.now).rgb()
    ruler = _ruler(timeline)
    rows = [y for y in range(ruler.bottom()) if picture.pixel(ruler.right() - 2, y) == now]
    assert len(rows) == 2
    tag = QRect(8, rows[0] - 7, ruler.width() - 16, 15)
    assert _ink(picture, tag, theme.colors.surface) > tag.width() * 8
    assert _ink(picture, tag, theme.colors.now) > 60
    card = canvas.visualRect(canvas.model().index(1, 0)).translated(canvas.viewport().pos())
    assert card.top() < rows[0] < card.bottom()
    crossing = QRect(card.right() - 40, rows[0], 30, 2)
    assert _ink(picture, crossing, theme.colors.raised) == 60
    assert _ink(picture, crossing.translated(0, -4), theme.colors.raised) == 0


def test_now_line_goes_under_the_words_of_a_card(show: Show) -> None:
    plain = show(forum_program())
    canvas = _canvas(plain)
    card = canvas.visualRect(canvas.model().index(1, 0)).translated(canvas.viewport().pos())
    words = QRect(card.left() + 22, card.top() + 15, 300, 20)
    timeline = show(forum_program(), now=datetime(2021, 5, 19, 16, 12, tzinfo=UTC))
    beside = words.translated(words.width() + 100, 0)
    assert _picture(timeline).copy(words) == _picture(plain).copy(words)
    assert _picture(timeline).copy(beside) != _picture(plain).copy(beside)


def test_pauses_are_said_between_the_cards(show: Show, theme: Theme) -> None:
    timeline = show(forum_program())
    canvas, picture = _canvas(timeline), _picture(timeline)
    cards = [canvas.visualRect(canvas.model().index(row, 0)).translated(canvas.viewport().pos()) for row in range(3)]
    for above, below in pairwise(cards):
        pause = QRect(above.left() + 18, above.bottom() + 2, 90, below.top() - above.bottom() - 4)
        assert _ink(picture, pause, theme.colors.surface) > 80


def test_focus_ring_lies_around_the_card_of_the_keyboard(show: Show, theme: Theme) -> None:
    timeline = show(forum_program())
    canvas = _canvas(timeline)
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    picture, accent = canvas.viewport().grab().toImage(), QColor(theme.colors.accent).rgb()
    first, second = (canvas.visualRect(canvas.model().index(row, 0)) for row in range(2))
    around = [(second.left() + 100, second.top() - 3), (second.left() + 100, second.bottom() + 3)]
    around += [(second.left() - 3, second.center().y()), (second.right() + 3, second.center().y())]
    assert [picture.pixel(x, y) == accent for x, y in around] == [True] * 4
    assert picture.pixel(first.left() + 100, first.top() - 3) != accent
    timeline.setEnabled(False)
    picture = canvas.viewport().grab().toImage()
    assert [picture.pixel(x, y) == accent for x, y in around] == [False] * 4


def test_a_right_to_left_interface_leaves_the_picture_as_it_is(show: Show, qapp: QApplication) -> None:
    for program in (clashing_program(), forum_program()):
        plain = show(program, size=(700, 400))
        expected = _picture(plain)
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        try:
            mirrored = show(program, size=(700, 400))
            assert _picture(mirrored) == expected
        finally:
            qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_right_to_left_titles_lie_right(show: Show) -> None:
    canvas = _canvas(show(clashing_program(), size=(900, 700)))
    canvas.scrollTo(_index(canvas, "نقشه‌های شهر تهران"))
    rect = canvas.visualRect(_index(canvas, "نقشه‌های شهر تهران"))
    line = canvas.viewport().grab(rect.adjusted(8, 4, -4, 0)).toImage().copy(0, 0, rect.width() - 12, 24)
    dark = [x for x in range(line.width()) for y in range(line.height()) if QColor(line.pixel(x, y)).lightness() < 90]
    assert min(dark) > line.width() / 3


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("scale", [0.85, 1.0, 2.0])
def test_every_look_paints_every_size(show: Show, theme: Theme, mode: str, scale: float) -> None:
    theme.set_mode(mode)
    theme.set_scale(scale)
    for program, size in (
        (forum_program(), (360, 500)),
        (big_program(90, 9), (700, 500)),
        (clashing_program(), (300, 300)),
    ):
        timeline = show(program, size=size)
        for zoom in (0.5, 1.0, 3.0):
            timeline.set_zoom(zoom)
            picture = _picture(timeline)
            assert _has(picture, theme.colors.surface)
            assert picture.size() == timeline.size()
    theme.set_scale(1.0)
