# SPDX-License-Identifier: MIT
"""What marks sessions on a timeline: the key S, a click on a star, and the menu of a card while one browses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

from forumdesk.gui import marking
from forumdesk.gui.desk import Desk

if TYPE_CHECKING:
    from forumdesk.gui.timeline.canvas import Canvas


class Starring:
    """The stars of one timeline, which it is handed each time: a view that it held would never be let go by itself."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pressed: str | None = None
        self._pointing = False

    def key(self, view: Canvas, event: QKeyEvent, *, typing: bool) -> bool:
        """Cycle the mark of the sessions that are meant, unless a name is being typed; tell whether S was pressed."""
        if typing or not self._desk.mine.kept or not marking.is_key(event, Qt.Key.Key_S):
            return False
        current = view.current_key
        marking.cycle(self._desk, view.sessions_meant or ((current,) if current is not None else ()))
        return True

    def press(self, view: Canvas, event: QMouseEvent) -> bool:
        """Take hold of a star; tell whether there is one."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._at(view, event.position().toPoint()) if left else None
        return self._pressed is not None

    def release(self, view: Canvas, event: QMouseEvent) -> bool:
        """Cycle the star that was pressed, unless the pointer has left it; tell whether one was."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and self._at(view, event.position().toPoint()) == pressed:
            self._desk.mine.cycle(pressed)
        return pressed is not None

    def point(self, view: Canvas, place: QPoint) -> None:
        """Show by the pointer that a star can be clicked."""
        pointing = self._at(view, place) is not None
        if pointing != self._pointing:
            self._pointing = pointing
            shown = view.viewport()
            shown.setCursor(Qt.CursorShape.PointingHandCursor) if pointing else shown.unsetCursor()

    def menu(self, view: Canvas, event: QContextMenuEvent) -> bool:
        """Offer what can be done with a card; tell whether there is one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = view.currentIndex() if by_key else view.indexAt(event.pos())
        key = view.key_at(index)
        if key is None or not self._desk.mine.kept:
            return False
        place = view.viewport().mapToGlobal(view.visualRect(index).center()) if by_key else event.globalPos()
        marking.offer(self._desk, view, key, place)
        return True

    @staticmethod
    def _at(view: Canvas, place: QPoint) -> str | None:
        at = view.in_picture(place)
        return view.picture.star_at(at.x(), at.y())
