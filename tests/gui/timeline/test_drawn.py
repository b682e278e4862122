# SPDX-License-Identifier: MIT
"""What of the timeline is painted again after a step: little, and all that the step has changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.gui.desk import Desk
from forumdesk.gui.timeline.canvas import Canvas
from forumdesk.gui.timeline.room_header import RoomHeader
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Track
from samples import big_program

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Step = Callable[[Desk, str], bool]


def _to_next_room(desk: Desk, key: str) -> bool:
    session = desk.program.sessions[key]
    room = next(room for room in desk.program.rooms if room != session.room_id)
    return desk.edit("Move", edits.move_session, key, room, session.start)


STEPS: dict[str, Step] = {
    "later": lambda desk, key: desk.edit("Move", edits.shift_sessions, [key], 35),
    "longer": lambda desk, key: desk.edit("Stretch", edits.lengthen_sessions, [key], 15),
    "to another room": _to_next_room,
    "another title": lambda desk, key: desk.edit("Retitle", edits.set_session, key, title="Another title"),
    "gone": lambda desk, key: desk.edit("Delete", edits.drop_session, key),
    "copied": lambda desk, key: desk.edit("Copy", edits.duplicate_sessions, [key]),
}


class _Painted(QObject):
    """Counts the pixels of a widget that are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.pixels = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        del watched
        if isinstance(event, QPaintEvent):
            self.pixels += event.rect().width() * event.rect().height()
        return False


@pytest.fixture
def editor(window: ProgramWindow, tmp_path: Path) -> ProgramWindow:
    """Return a window in which a day of five rooms is edited."""
    path = tmp_path / "forum.forum"
    Document.create(path, big_program(sessions=60, rooms=5), "Made for a test").close()
    window.filing.open_path(path)
    assert window.workspace is not None
    window.workspace.desk.set_editing(True)
    window.workspace.desk.findings.ask()
    _settle()
    return window


def _settle() -> None:
    for _round in range(3):
        QApplication.processEvents()


def _canvas(window: ProgramWindow) -> Canvas:
    assert window.workspace is not None
    canvas = window.workspace.timeline.findChild(Canvas)
    assert isinstance(canvas, Canvas)
    return canvas


def _on_screen(canvas: Canvas) -> QImage:
    """Return the pixels as they stand on the screen, without painting anything."""
    return canvas.screen().grabWindow(canvas.window().winId()).toImage()


def _share_painted(window: ProgramWindow, step: Step) -> float:
    """Make a step with a session in sight; return the share of the timeline that it paints.

    It has to leave what painting everything makes.
    """
    assert window.workspace is not None
    canvas = _canvas(window)
    layout, view = canvas.picture.layout, canvas.viewport()
    assert layout is not None
    before, painted = _on_screen(canvas), _Painted()
    view.installEventFilter(painted)
    assert step(window.workspace.desk, layout.within(canvas.seen())[7])
    _settle()
    share = painted.pixels / (view.width() * view.height())
    after = _on_screen(canvas)
    assert after != before
    view.update()
    _settle()
    assert after == _on_screen(canvas)
    return share


@pytest.mark.parametrize("step", ["later", "to another room", "another title"])
def test_a_step_paints_the_cards_that_it_changes_and_little_else(editor: ProgramWindow, step: str) -> None:
    assert 0 < _share_painted(editor, STEPS[step]) < 0.5


@pytest.mark.parametrize("step", ["longer", "gone", "copied"])
def test_a_step_that_may_change_the_scale_of_the_day_leaves_nothing_of_the_old_picture(
    editor: ProgramWindow, step: str
) -> None:
    assert _share_painted(editor, STEPS[step]) > 0


def test_a_step_that_every_card_may_tell_of_paints_them_all(editor: ProgramWindow) -> None:
    def renamed(desk: Desk, key: str) -> bool:
        track = desk.program.sessions[key].track_id
        return desk.edit("Rename", lambda program: program.put(Track(id=track, name="Another track", order=9)))

    assert _share_painted(editor, renamed) >= 1


def test_the_rooms_are_painted_again_only_when_something_else_is_said_of_them(editor: ProgramWindow) -> None:
    header = _canvas(editor).findChild(RoomHeader)
    assert isinstance(header, RoomHeader)
    assert editor.workspace is not None
    desk, painted = editor.workspace.desk, _Painted()
    header.installEventFilter(painted)
    STEPS["later"](desk, "session-7")
    _settle()
    assert painted.pixels == 0
    desk.edit("Rename", edits.set_fields, "room", "room-2", name="Aula")
    _settle()
    assert painted.pixels > 0
