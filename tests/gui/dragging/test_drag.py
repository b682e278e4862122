# SPDX-License-Identifier: MIT
"""The mouse on the timeline while one edits: every gesture with a real button, and what the document is after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dragging import ALT, CTRL, SHIFT, Mouse
from forumdesk.document import Document
from forumdesk.gui.dragging.drag import Drags
from forumdesk.gui.window import ProgramWindow
from forumdesk.gui.workspace import Workspace
from forumdesk.program import Appearance, Availability, Conference, Day, Person, Program, Room, Session, SessionKind
from samples import FIRST, SECOND, ZONE, at

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def _session(key: str, room: str, start: str, minutes: int = 60, kind: SessionKind = SessionKind.TALK) -> Session:
    begin = at(FIRST, start) if start else None
    return Session(id=key, title=f"Title of {key}", start=begin, duration=minutes, room_id=room, kind=kind)


def _program() -> Program:
    """Return two days in three rooms; "coffee" is a break in the first, "waits" has no time, Ada speaks twice."""
    return Program(Conference(id="forum", title="Forum", timezone=ZONE)).put(
        Day(id="first", date=FIRST),
        Day(id="second", date=SECOND),
        *(Room(id=name, name=f"Hall {name}", order=order) for order, name in enumerate("ABC")),
        _session("early", "A", "09:00"),
        _session("mid", "A", "10:30"),
        _session("odd", "B", "11:10", 50),
        _session("far", "C", "11:00"),
        _session("coffee", "A", "12:00", 30, kind=SessionKind.BREAK),
        _session("waits", "", "", 20),
        Person(id="ada", name="Ada"),
        Appearance(id="ada in early", session_id="early", person_id="ada"),
        Appearance(id="ada in far", session_id="far", person_id="ada"),
    )


@pytest.fixture
def workspace(window: ProgramWindow, tmp_path: Path) -> Workspace:
    return _opened(window, tmp_path, _program())


def _opened(window: ProgramWindow, folder: Path, program: Program) -> Workspace:
    path = folder / "drag.forum"
    Document.create(path, program, "Made for a test").close()
    window.filing.open_path(path)
    assert window.workspace is not None
    if program.dates:
        window.workspace.desk.show_day(program.dates[0])
    window.workspace.timeline.set_zoom(0.5)  # so that the whole day is in view
    window.workspace.desk.set_editing(True)
    return window.workspace


@pytest.fixture
def mouse(workspace: Workspace) -> Mouse:
    return Mouse(workspace)


def _drags(workspace: Workspace) -> Drags:
    drags = workspace.timeline.drags
    assert drags is not None
    return drags


def _place(workspace: Workspace, key: str) -> tuple[str, datetime | None, int]:
    session = workspace.desk.program.sessions[key]
    return session.room_id, session.start, session.duration


def _undo(window: ProgramWindow) -> str | None:
    assert window.document is not None
    return window.document.undo_label


def _made(workspace: Workspace) -> list[Session]:
    before = _program().sessions
    return [session for session in workspace.desk.program.sessions_in_order if session.id not in before]


def test_a_card_moves_in_time_in_one_step(window: ProgramWindow, workspace: Workspace, mouse: Mouse) -> None:
    start = mouse.card("early")
    mouse.move(start, start + mouse.by(300))
    assert _place(workspace, "early") == ("A", at(FIRST, "14:00"), 60)
    assert _undo(window) == "Move “Title of early” to 14:00"
    window.undo()
    assert _place(workspace, "early") == ("A", at(FIRST, "09:00"), 60)


def test_a_card_moves_to_another_room_and_keeps_its_odd_time(
    window: ProgramWindow, workspace: Workspace, mouse: Mouse
) -> None:
    start = mouse.card("odd")
    mouse.move(start, QPoint(mouse.at("C", at(FIRST, "11:10")).x(), start.y() + 3))
    assert _place(workspace, "odd") == ("C", at(FIRST, "11:10"), 50)
    assert _undo(window) == "Move “Title of odd” to Hall C"


def test_a_card_goes_to_the_steps_of_the_clock_and_with_a_key_to_the_minute(workspace: Workspace, mouse: Mouse) -> None:
    start = mouse.card("odd")
    mouse.move(start, start + mouse.by(22))
    assert _place(workspace, "odd")[1] == at(FIRST, "11:30")
    start = mouse.card("odd")
    mouse.move(start, start + mouse.by(20), CTRL)
    found = _place(workspace, "odd")[1]
    assert found is not None
    assert abs((found - at(FIRST, "11:50")).total_seconds()) <= 60
    workspace.desk.set_snap(30)
    start = mouse.card("early")
    mouse.move(start, start + mouse.by(50))
    assert _place(workspace, "early")[1] == at(FIRST, "10:00")


def test_nothing_changes_before_one_lets_go(window: ProgramWindow, workspace: Workspace, mouse: Mouse) -> None:
    mouse.press(mouse.card("early"))
    mouse.drag(mouse.at("B", at(FIRST, "14:00")))
    assert _drags(workspace).active
    assert workspace.desk.program == _program()
    assert _undo(window) is None
    mouse.drop()
    assert workspace.desk.program != _program()


def test_esc_puts_a_card_back_while_the_button_is_down(
    window: ProgramWindow, workspace: Workspace, mouse: Mouse
) -> None:
    mouse.press(mouse.card("early"))
    mouse.drag(mouse.at("B", at(FIRST, "14:00")))
    QTest.keyClick(mouse.canvas, Qt.Key.Key_Escape)
    assert not _drags(workspace).active
    mouse.drag(mouse.at("C", at(FIRST, "15:00")))
    mouse.drop()
    assert workspace.desk.program == _program()
    assert workspace.desk.place is None
    assert _undo(window) is None


def test_a_card_that_is_put_where_it_was_is_no_step(window: ProgramWindow, workspace: Workspace, mouse: Mouse) -> None:
    start = mouse.card("early")
    mouse.press(start)
    mouse.drag(start + mouse.by(90))
    mouse.drag(start + mouse.by(3))
    mouse.drop()
    assert workspace.desk.program == _program()
    assert _undo(window) is None


def test_a_click_still_opens_a_session(workspace: Workspace, mouse: Mouse) -> None:
    mouse.press(mouse.card("mid"))
    mouse.drop()
    assert workspace.desk.place is not None
    assert workspace.desk.place.id == "mid"


def test_while_one_browses_nothing_is_dragged(workspace: Workspace, mouse: Mouse) -> None:
    workspace.desk.set_editing(False)
    assert workspace.timeline.drags is None
    start = mouse.card("early")
    mouse.move(start, start + mouse.by(60))
    assert workspace.desk.program == _program()


@pytest.mark.parametrize(
    ("pulled", "found", "label"),
    [
        (("bottom", 30), ("09:00", 90), "Make “Title of early” 30 minutes longer"),
        (("bottom", -300), ("09:00", 15), "Make “Title of early” 45 minutes shorter"),
        (("top", -60), ("08:00", 120), "Make “Title of early” 1 hour longer"),
        (("top", 300), ("09:45", 15), "Make “Title of early” 45 minutes shorter"),
    ],
)
def test_an_edge_changes_when_a_session_begins_or_ends(
    window: ProgramWindow, workspace: Workspace, pulled: tuple[str, int], found: tuple[str, int], label: str
) -> None:
    mouse = Mouse(workspace)
    start = mouse.card("early", pulled[0])
    mouse.move(start, start + mouse.by(pulled[1]))
    assert _place(workspace, "early") == ("A", at(FIRST, found[0]), found[1])
    assert _undo(window) == label


def test_the_pointer_shows_where_a_card_is_stretched(mouse: Mouse) -> None:
    view = mouse.canvas.viewport()
    mouse.hover(mouse.card("mid", "bottom"))
    assert view.cursor().shape() == Qt.CursorShape.SizeVerCursor
    mouse.hover(mouse.card("mid"))
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_drawing_on_empty_space_makes_a_session_whose_title_is_typed(
    window: ProgramWindow, workspace: Workspace, mouse: Mouse
) -> None:
    asked: list[str] = []
    workspace.desk.typing_asked.connect(asked.append)
    mouse.move(mouse.at("B", at(FIRST, "14:00")), mouse.at("B", at(FIRST, "14:45")))
    made = _made(workspace)
    assert [(s.title, s.room_id, s.start, s.duration) for s in made] == [("New session", "B", at(FIRST, "14:00"), 45)]
    assert _undo(window) == "New session at 14:00–14:45, Hall B"
    assert workspace.desk.place is not None
    assert workspace.desk.place.id == made[0].id
    assert asked == ["title"]
    typed = QApplication.focusWidget()
    assert typed is not None
    QTest.keyClicks(typed, "Lunch")
    assert [session.title for session in _made(workspace)] == ["Lunch"]


def test_drawing_upwards_ends_where_one_began(workspace: Workspace, mouse: Mouse) -> None:
    mouse.move(mouse.at("C", at(FIRST, "15:00")), mouse.at("C", at(FIRST, "14:30")))
    assert [(s.start, s.duration) for s in _made(workspace)] == [(at(FIRST, "14:30"), 30)]


def test_a_click_on_empty_space_makes_nothing_and_a_double_click_a_session(workspace: Workspace, mouse: Mouse) -> None:
    empty = mouse.at("B", at(FIRST, "14:00"))
    QTest.mouseClick(mouse.canvas.viewport(), Qt.MouseButton.LeftButton, pos=empty)
    assert _made(workspace) == []
    QTest.mouseDClick(mouse.canvas.viewport(), Qt.MouseButton.LeftButton, pos=empty)
    assert [s.start for s in _made(workspace)] == [at(FIRST, "14:00")]


def test_with_alt_a_copy_goes_and_the_original_stays(window: ProgramWindow, workspace: Workspace, mouse: Mouse) -> None:
    mouse.move(mouse.card("early"), mouse.at("B", at(FIRST, "14:16")), ALT)
    assert _place(workspace, "early") == ("A", at(FIRST, "09:00"), 60)
    (copy,) = _made(workspace)
    assert (copy.title, copy.room_id, copy.duration) == ("Title of early", "B", 60)
    people = [appearance.person_id for appearance in workspace.desk.program.appearances_in(copy.id)]
    assert people == ["ada"]
    assert _undo(window) == f"Copy “Title of early” to {copy.start:%H:%M}, Hall B"
    assert workspace.desk.chosen == (copy.id,)


def test_alt_counts_when_it_is_pressed_during_a_drag(window: ProgramWindow, workspace: Workspace, mouse: Mouse) -> None:
    mouse.press(mouse.card("early"))
    mouse.drag(mouse.at("B", at(FIRST, "14:00")))
    QTest.keyPress(mouse.canvas, Qt.Key.Key_Alt)
    assert _hint(window).startswith("Copy “Title of early” to ")
    QTest.keyRelease(mouse.canvas, Qt.Key.Key_Alt, ALT)
    assert _hint(window).startswith("Move “Title of early” to ")
    mouse.drop()
    assert _made(workspace) == []


def test_a_break_is_copied_to_all_rooms_with_another_key(
    window: ProgramWindow, workspace: Workspace, mouse: Mouse
) -> None:
    mouse.move(mouse.card("coffee"), mouse.at("B", at(FIRST, "13:00")), ALT | SHIFT)
    assert {(s.room_id, s.start) for s in _made(workspace)} == {("B", at(FIRST, "12:00")), ("C", at(FIRST, "12:00"))}
    assert _undo(window) == "Copy “Title of coffee” to all rooms"


def test_a_copy_dropped_on_the_names_of_the_rooms_goes_to_all(workspace: Workspace, mouse: Mouse) -> None:
    above = QPoint(mouse.at("B", at(FIRST, "12:00")).x(), -12)
    mouse.move(mouse.card("coffee"), above, ALT)
    assert {s.room_id for s in _made(workspace)} == {"B", "C"}


def test_chosen_sessions_move_together_and_keep_their_distances(
    window: ProgramWindow, workspace: Workspace, mouse: Mouse
) -> None:
    workspace.desk.choose(["early", "odd"])
    start = mouse.card("early")
    mouse.move(start, QPoint(mouse.at("B", at(FIRST, "09:00")).x(), (start + mouse.by(300)).y()))
    assert _place(workspace, "early") == ("B", at(FIRST, "14:00"), 60)
    assert _place(workspace, "odd") == ("C", at(FIRST, "16:10"), 50)
    assert _place(workspace, "mid") == ("A", at(FIRST, "10:30"), 60)
    assert _undo(window) == "Move 2 sessions, “Title of early” to 14:00, Hall B"
    window.undo()
    assert workspace.desk.program == _program()


def _segment(workspace: Workspace, words: str) -> QPushButton:
    buttons = workspace.topbar.days.findChildren(QPushButton)
    return next(button for button in buttons if button.text() == words)


def test_dropped_on_another_day_a_session_goes_there_at_its_time(
    window: ProgramWindow, workspace: Workspace, mouse: Mouse
) -> None:
    mouse.press(mouse.card("early"))
    mouse.drag_to(_segment(workspace, "Thu 20 May"))
    mouse.drop()
    assert _place(workspace, "early") == ("A", at(SECOND, "09:00"), 60)
    assert _undo(window) == "Move “Title of early” to Thu 20 May, 09:00"


def test_waiting_over_another_day_shows_it_and_the_drag_goes_on(
    workspace: Workspace, mouse: Mouse, qtbot: QtBot
) -> None:
    mouse.press(mouse.card("early"))
    mouse.drag_to(_segment(workspace, "Thu 20 May"))
    qtbot.waitUntil(lambda: workspace.desk.day == SECOND, timeout=3000)
    assert _drags(workspace).active
    mouse.drag(mouse.at("C", at(SECOND, "11:00")))
    mouse.drop()
    room, start, _minutes = _place(workspace, "early")
    assert room == "C"
    assert start is not None
    assert start.date() == SECOND


def test_in_a_narrow_bar_the_box_of_the_days_leads_on(workspace: Workspace, mouse: Mouse, qtbot: QtBot) -> None:
    workspace.topbar.days.set_narrow(True)
    qtbot.wait(10)
    box = workspace.topbar.days.findChildren(QComboBox)[0]
    mouse.press(mouse.card("early"))
    later = box.mapToGlobal(QPoint(box.width() - 8, box.height() // 2))
    mouse.drag(mouse.canvas.viewport().mapFromGlobal(later))
    mouse.drop()
    assert _place(workspace, "early") == ("A", at(SECOND, "09:00"), 60)


def test_a_drag_goes_on_at_another_zoom(workspace: Workspace, mouse: Mouse) -> None:
    mouse.press(mouse.card("early"))
    mouse.drag(mouse.at("B", at(FIRST, "13:00")))
    before = _hint(workspace.window())
    workspace.timeline.set_zoom(3.0)
    said = _hint(workspace.window())
    assert said != before
    mouse.drop()
    room, start, _minutes = _place(workspace, "early")
    assert start is not None
    assert said.startswith(f"Move “Title of early” to {start:%H:%M}, Hall {room}.")


def test_near_the_edge_of_the_view_it_scrolls(
    window: ProgramWindow, workspace: Workspace, mouse: Mouse, qtbot: QtBot
) -> None:
    window.resize(900, 600)
    bar = mouse.canvas.verticalScrollBar()
    mouse.press(mouse.card("early"))
    mouse.drag(QPoint(mouse.at("A", at(FIRST, "09:00")).x(), mouse.canvas.viewport().height() - 3))
    before, hint = bar.value(), _hint(window)
    qtbot.waitUntil(lambda: bar.value() > before + 60, timeout=3000)
    assert _hint(window) != hint
    mouse.drop()
    assert _place(workspace, "early")[1] != at(FIRST, "09:00")


def test_dropped_outside_everything_stays_as_it_was(window: ProgramWindow, workspace: Workspace, mouse: Mouse) -> None:
    mouse.press(mouse.card("early"))
    mouse.drag_to(workspace.sidebar)
    mouse.drop()
    assert workspace.desk.program == _program()
    assert _undo(window) is None


def test_dropped_on_the_tray_a_session_is_off_the_schedule(
    window: ProgramWindow, workspace: Workspace, mouse: Mouse
) -> None:
    tray = workspace.timeline.tray
    assert tray is not None
    mouse.press(mouse.card("early"))
    mouse.drag_to(tray)
    mouse.drop()
    assert _place(workspace, "early") == ("A", None, 60)
    assert _undo(window) == "Take “Title of early” off the schedule"


def test_dragged_from_the_tray_a_session_gets_a_time_and_a_room(
    window: ProgramWindow, workspace: Workspace, mouse: Mouse
) -> None:
    tray = workspace.timeline.tray
    assert tray is not None
    cards = tray.list
    rect = cards.visualRect(cards.model().index(0, 0))
    mouse.press(rect.center(), on=cards.viewport())
    mouse.drag(mouse.at("B", at(FIRST, "14:15")))
    mouse.drop()
    assert _place(workspace, "waits") == ("B", at(FIRST, "14:15"), 20)
    assert _undo(window) == "Move “Title of waits” to Wed 19 May, 14:15, Hall B"


def _hint(window: QWidget) -> str:
    assert isinstance(window, ProgramWindow)
    return max((label.accessibleName() for label in window.statusBar().findChildren(QLabel)), key=len)


def test_the_foot_says_what_letting_go_does_and_the_keys(
    window: ProgramWindow, workspace: Workspace, mouse: Mouse
) -> None:
    start = mouse.card("early")
    mouse.press(start)
    mouse.drag(start + mouse.by(300))
    assert _hint(window) == (
        "Move “Title of early” to 14:00. Esc puts it back, Ctrl ignores the 15-minute steps, Alt copies."
    )
    mouse.drag(start)
    assert _hint(window) == "Let go here to leave everything as it is."
    mouse.drop()
    assert "Let go" not in _hint(window)
    assert not _drags(workspace).active


def test_a_clash_is_drawn_as_a_warning(workspace: Workspace, mouse: Mouse) -> None:
    def warned() -> bool:
        picture = mouse.canvas.viewport().grab().toImage()
        wanted = QColor(workspace.desk.theme.colors.warn_tint).rgb()
        return any(picture.pixel(x, y) == wanted for x in range(0, picture.width(), 3) for y in range(picture.height()))

    mouse.press(mouse.card("early"))
    mouse.drag(mouse.at("B", at(FIRST, "14:00")))
    assert not warned()
    mouse.drag(mouse.at("A", at(FIRST, "11:00")))
    assert warned()
    mouse.drop()


def test_of_several_that_clash_it_is_said_how_often(workspace: Workspace, mouse: Mouse) -> None:
    workspace.desk.choose(["early", "mid"])
    start = mouse.card("early")
    mouse.press(start)
    mouse.drag(QPoint(mouse.at("B", at(FIRST, "09:00")).x(), (start + mouse.by(120)).y()))
    ghosts = _drags(workspace)._ghosts
    assert ghosts is not None
    assert ghosts._note is not None
    said = ghosts._note.piece.shaped.text().translate({0x2068: None, 0x2069: None})
    assert said.startswith("2 clashes, first: Ada is in “Title of far” then.")
    mouse.drop()


def _shows(mouse: Mouse, workspace: Workspace, color: str, room: str, clock: str) -> bool:
    wanted = workspace.desk.theme.color(color).rgb()
    at_it = mouse.at(room, at(FIRST, clock))
    picture = mouse.canvas.viewport().grab().toImage()
    return any(picture.pixel(at_it.x() + x, at_it.y() + y) == wanted for x in range(-30, 30) for y in range(12))


def test_times_at_which_a_room_or_a_person_is_away_are_greyed_while_one_drags(
    window: ProgramWindow, tmp_path: Path
) -> None:
    program = _program()
    hall = replace(program.rooms["C"], available=(Availability(start=at(FIRST, "08:00"), end=at(FIRST, "14:00")),))
    ada = replace(program.people["ada"], available=(Availability(start=at(FIRST, "08:00"), end=at(FIRST, "14:00")),))
    workspace = _opened(window, tmp_path, program.put(hall, ada))
    mouse = Mouse(workspace)
    mouse.press(mouse.card("mid"))
    mouse.drag(mouse.at("B", at(FIRST, "13:00")))
    assert _shows(mouse, workspace, "hover", "C", "14:30")
    assert not _shows(mouse, workspace, "hover", "B", "14:30")
    QTest.keyClick(mouse.canvas, Qt.Key.Key_Escape)
    mouse.drop()
    assert not _shows(mouse, workspace, "hover", "C", "14:30")
    mouse.press(mouse.card("early"))
    mouse.drag(mouse.at("B", at(FIRST, "12:40")))
    assert _shows(mouse, workspace, "hover", "B", "14:30")
    mouse.drop()


def test_a_change_from_elsewhere_ends_a_drag(window: ProgramWindow, workspace: Workspace, mouse: Mouse) -> None:
    mouse.move(mouse.card("mid"), mouse.at("B", at(FIRST, "15:00")))
    mouse.press(mouse.card("early"))
    mouse.drag(mouse.at("B", at(FIRST, "14:00")))
    window.undo()
    assert not _drags(workspace).active
    mouse.drop()
    assert workspace.desk.program == _program()


def test_a_drag_ends_with_editing(window: ProgramWindow, workspace: Workspace, mouse: Mouse) -> None:
    mouse.press(mouse.card("early"))
    mouse.drag(mouse.at("B", at(FIRST, "14:00")))
    workspace.desk.set_editing(False)
    assert mouse.canvas.picture.lifted == frozenset()
    assert "14:00" not in _hint(window)
    mouse.drop()
    workspace.desk.set_editing(True)
    assert workspace.desk.program == _program()


def test_a_day_without_sessions_is_there_to_draw_on(window: ProgramWindow, tmp_path: Path) -> None:
    bare = Program(Conference(id="c", timezone=ZONE)).put(Day(id="d", date=FIRST))
    workspace = _opened(window, tmp_path, bare)
    mouse = Mouse(workspace)
    mouse.move(mouse.at("", at(FIRST, "10:00")), mouse.at("", at(FIRST, "11:00")))
    assert [(s.room_id, s.start, s.duration) for s in workspace.desk.program.sessions.values()] == [
        ("", at(FIRST, "10:00"), 60)
    ]


def test_a_program_without_days_gets_its_first_one_by_a_button(window: ProgramWindow, tmp_path: Path) -> None:
    workspace = _opened(window, tmp_path, Program(Conference(id="c", timezone=ZONE)))
    button = next(b for b in workspace.timeline.findChildren(QPushButton) if b.text() == "Add a day")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(workspace.desk.program.days) == 1
    assert _undo(window) == "Add a day"
    assert Mouse(workspace).canvas.isVisible()


def test_what_one_looks_at_stays_where_editing_is_turned_on_and_off(
    window: ProgramWindow, workspace: Workspace, mouse: Mouse
) -> None:
    window.resize(900, 600)
    workspace.desk.set_editing(False)
    workspace.desk.set_editing(True)
    seen = mouse.canvas.seen()
    box = mouse.canvas.picture.box_of("early")
    assert box is not None
    assert seen.top <= box.top < seen.bottom
    assert date(2021, 5, 19) == workspace.desk.day


def test_the_first_rooms_stay_in_view_when_empty_ones_come_up(window: ProgramWindow, tmp_path: Path) -> None:
    rooms = [Room(id=f"r{n}", name=f"Room {n}", order=10 + n) for n in range(20)]
    workspace = _opened(window, tmp_path, _program().put(*rooms, _session("end", "r19", "09:00")))
    canvas = Mouse(workspace).canvas
    assert canvas.horizontalScrollBar().maximum() > 0
    assert canvas.seen().left == 0
