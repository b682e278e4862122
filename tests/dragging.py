# SPDX-License-Identifier: MIT
"""A mouse for tests of the timeline: it presses, moves with keys held, and lets go, in places of the program."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from forumdesk.gui.timeline.canvas import Canvas
from forumdesk.gui.workspace import Workspace

NONE = Qt.KeyboardModifier.NoModifier
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_LEFT, _NO = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


class Mouse:
    """The pointer over one timeline, whose left button is up or down."""

    def __init__(self, workspace: Workspace) -> None:
        self.canvas: Canvas = workspace.timeline.findChildren(Canvas)[0]
        self._down_on: QWidget = self.canvas.viewport()
        self._at = QPoint()

    def at(self, room_id: str, moment: datetime) -> QPoint:
        """Return the point of the view in the middle of a room at a moment."""
        layout = self.canvas.picture.layout
        assert layout is not None
        column = next(column for column in layout.columns if column.room_id == room_id)
        place = QPoint(column.left + column.width // 2, layout.axis.y_of(moment))
        return place - self.canvas.in_picture(QPoint())

    def card(self, key: str, edge: str = "") -> QPoint:
        """Return a point of a session's card: its upper or lower edge, or else a little below the upper one."""
        box = self.canvas.picture.box_of(key)
        assert box is not None
        y = {"top": box.top + 1, "bottom": box.bottom - 2}.get(edge, box.top + min(box.height // 2, 16))
        return QPoint(box.left + box.width // 2, y) - self.canvas.in_picture(QPoint())

    def by(self, minutes: int) -> QPoint:
        """Return how far down so many minutes are."""
        layout = self.canvas.picture.layout
        assert layout is not None
        first = layout.axis.moments[0]
        down = layout.axis.y_of(first + timedelta(minutes=abs(minutes))) - layout.axis.ys[0]
        return QPoint(0, down if minutes > 0 else -down)

    def hover(self, point: QPoint) -> None:
        """Move with the button up."""
        view = self.canvas.viewport()
        place = QPointF(view.mapToGlobal(point))
        QApplication.sendEvent(view, QMouseEvent(QEvent.Type.MouseMove, QPointF(point), place, _NO, _NO, NONE))

    def press(self, point: QPoint, held: Qt.KeyboardModifier = NONE, on: QWidget | None = None) -> None:
        """Press the button at a point of the view, or of another widget."""
        self._down_on, self._at = on or self.canvas.viewport(), point
        self._send(QEvent.Type.MouseButtonPress, point, _LEFT, held)

    def drag(self, point: QPoint, held: Qt.KeyboardModifier = NONE, parts: int = 4) -> None:
        """Move with the button down to a point of the view, wherever it was pressed, in so many parts of the way."""
        there = self._down_on.mapFromGlobal(self.canvas.viewport().mapToGlobal(point))
        for part in range(1, parts + 1):
            self._send(QEvent.Type.MouseMove, self._at + (there - self._at) * part / parts, _NO, held)
        self._at = there

    def drag_to(self, widget: QWidget, held: Qt.KeyboardModifier = NONE) -> None:
        """Move with the button down to the middle of another widget."""
        self.drag(self.canvas.viewport().mapFromGlobal(widget.mapToGlobal(widget.rect().center())), held)

    def drop(self, held: Qt.KeyboardModifier = NONE) -> None:
        """Let go where one is."""
        self._send(QEvent.Type.MouseButtonRelease, self._at, _LEFT, held)

    def move(self, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Press at a point, drag to another, and let go."""
        self.press(start)
        self.drag(end, held)
        self.drop(held)

    def _send(self, kind: QEvent.Type, point: QPoint, button: Qt.MouseButton, held: Qt.KeyboardModifier) -> None:
        down = _NO if kind == QEvent.Type.MouseButtonRelease else _LEFT
        place = QPointF(self._down_on.mapToGlobal(point))
        event = QMouseEvent(kind, QPointF(point), place, button, down, held)
        QApplication.sendEvent(self._down_on, event)
