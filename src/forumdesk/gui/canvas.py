# SPDX-License-Identifier: MIT
"""The timeline's list view as one uses it: what the wheel, the pointer and every key do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView

from forumdesk.gui.day_view import DayView
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.typeahead import Typeahead
from forumdesk.timegrid import Box

_Index = QModelIndex | QPersistentModelIndex
_Action = QAbstractItemView.CursorAction


class Canvas(DayView):
    """Walks the desk's day in space, opens what is chosen, zooms with Ctrl."""

    walked = Signal(str)
    """Carries the session that a key has led to, which is not opened by that."""

    def __init__(self, desk: Desk) -> None:
        self._wheel = 0
        self._by_keyboard = False
        self._home: str | None = None
        self._typeahead = Typeahead()
        super().__init__(desk)
        self.clicked.connect(self._open)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, by the pixel where the device says so; zoom with Ctrl, go sideways with Shift."""
        modifiers = event.modifiers()
        pixels, angle = event.pixelDelta(), event.angleDelta()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._wheel += angle.y()
            steps = int(self._wheel / 120)
            self._wheel -= 120 * steps
            self.step_zoom(steps, event.position().toPoint())
        elif not pixels.isNull() and event.phase() != Qt.ScrollPhase.NoScrollPhase:
            self._scroll_by(pixels.x(), pixels.y())
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._scroll_by(angle.y() or angle.x(), 0)
        else:
            super().wheelEvent(event)
            return
        event.accept()

    def _scroll_by(self, x: int, y: int) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - x)
        down.setValue(down.value() - y)

    def _open(self, index: QModelIndex) -> None:
        key = self._sessions.key_at(index)
        if key is not None:
            self._desk.go(Place("session", key))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Raise the card under the pointer."""
        self._hover(self._sessions.key_at(self.indexAt(event.position().toPoint())))
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the card under the pointer when that leaves."""
        if event.type() == QEvent.Type.Leave and self._ready:
            self._hover(None)
        return super().viewportEvent(event)

    def _hover(self, key: str | None) -> None:
        if key != self._picture.hovered:
            before, self._picture.hovered = self._picture.hovered, key
            self._touch(before, key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose by pointer: the focus ring is for the keyboard."""
        self._by_keyboard = False
        super().mousePressEvent(event)
        self._show_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open, zoom; letters search the titles."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.ZoomIn):
            self.step_zoom(1)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.step_zoom(-1)
        elif event.key() == Qt.Key.Key_0 and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(1.0)
        else:
            self._by_keyboard = True
            before = self.currentIndex()
            super().keyPressEvent(event)
            if self.currentIndex() != before:
                self.scrollTo(self.currentIndex())
                self.walked.emit(self._sessions.key_at(self.currentIndex()) or "")
            self._show_focus()
            return
        event.accept()

    def keyboardSearch(self, typed: str) -> None:
        """Go to the next session whose title begins with what is typed."""
        sessions = self._desk.program.sessions
        titles = [sessions[key].title if key in sessions else "" for key in self._sessions.keys]
        found = self._typeahead.find(typed, titles, self.currentIndex().row())
        if found is not None:
            self.setCurrentIndex(self._sessions.index(found))

    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the session that a key leads to from the current one, in space."""
        del modifiers
        layout, key = self._picture.layout, self._sessions.key_at(self.currentIndex())
        if layout is None:
            return QModelIndex()
        if key is None or key not in layout.boxes:
            return self._sessions.index_of(self._first_in_sight())
        if key not in layout.across:
            self._home = key
        row = self._sessions.index_of(key).row()
        page = self.viewport().height()
        keys = self._sessions.keys
        steps = {
            _Action.MoveUp: (0, -1),
            _Action.MoveDown: (0, 1),
            _Action.MoveLeft: (-1, 0),
            _Action.MoveRight: (1, 0),
        }
        if action in steps:
            return self._sessions.index_of(layout.next_to(key, *steps[action], home=self._home) or key)
        to = {
            _Action.MoveHome: keys[0],
            _Action.MoveEnd: keys[-1],
            _Action.MovePageUp: layout.page(key, -page),
            _Action.MovePageDown: layout.page(key, page),
            _Action.MovePrevious: keys[max(row - 1, 0)],
            _Action.MoveNext: keys[min(row + 1, len(keys) - 1)],
        }
        return self._sessions.index_of(to[action])

    def _first_in_sight(self) -> str | None:
        layout, view = self._picture.layout, self.viewport()
        if layout is None:
            return None
        if self._picture.selected in layout.boxes:
            return self._picture.selected
        keys = layout.within(Box(self.horizontalOffset(), self.verticalOffset(), view.width(), view.height()))
        boxes = layout.boxes
        return min(keys, key=lambda key: (boxes[key].top, boxes[key].left), default=self._sessions.keys[0])

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Move the focus ring."""
        super().currentChanged(current, previous)
        self._show_focus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring when the keyboard brought the focus."""
        self._by_keyboard = event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        } or (self._by_keyboard and event.reason() != Qt.FocusReason.MouseFocusReason)
        super().focusInEvent(event)
        self._show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus ring."""
        super().focusOutEvent(event)
        self._show_focus()

    def _show_focus(self) -> None:
        shown = self.hasFocus() and self._by_keyboard
        key = self._sessions.key_at(self.currentIndex()) if shown else None
        if key != self._picture.focused:
            before, self._picture.focused = self._picture.focused, key
            self._touch(before, key)
