# SPDX-License-Identifier: MIT
"""The timeline's list view as one uses it: what the wheel, the pointer and every key do."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QRegion,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.timeline.day_view import DayView
from forumdesk.gui.timeline.picture import Picture
from forumdesk.gui.timeline.ruler import Ruler
from forumdesk.gui.timeline.starring import Starring
from forumdesk.gui.widgets.typeahead import Typeahead
from forumdesk.timegrid import Box

if TYPE_CHECKING:
    from forumdesk.gui.dragging.drag import Drags
    from forumdesk.gui.dragging.drag_gesture import Target
    from forumdesk.gui.timeline.placing import Placing
    from forumdesk.gui.timeline.timeline_keys import TimelineKeys

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
        self._keys: TimelineKeys | None = None
        self._held_keys = Qt.KeyboardModifier.NoModifier
        """What was held on the keyboard at the last click."""
        self._drags: Drags | None = None
        """What the mouse does while one edits."""
        self.drop_places: list[Callable[[QPoint], Target | None]] = []
        """Ask of a place on the screen what can be dropped on there, besides this view."""
        self._starring = Starring(desk)
        super().__init__(desk)
        self.clicked.connect(self._open)
        desk.editing_changed.connect(self._take_keys)
        if desk.editing:
            self._take_keys(editing=True)

    def _take_keys(self, editing: bool) -> None:
        """Let keys change the program while one edits."""
        if editing and self._keys is None:
            from forumdesk.gui.timeline.timeline_keys import TimelineKeys  # noqa: PLC0415 - most visits only browse

            self._keys = TimelineKeys(self._desk, self)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.MultiSelection if editing else mode.SingleSelection)

    def set_editing(self, *, editing: bool) -> None:
        """Let the mouse move, stretch and draw sessions, or not."""
        if self._drags is not None:
            self._drags.stop()
            self._drags = None
        if editing:
            from forumdesk.gui.dragging.drag import Drags  # noqa: PLC0415 - most programs are only looked at

            self._drags = Drags(self._desk, self)

    @property
    def placing(self) -> Placing | None:
        """What is being placed by the keyboard; None as long as nothing was edited."""
        return self._keys.placing if self._keys is not None else None

    @property
    def drags(self) -> Drags | None:
        """What the mouse does while one edits; None while one only looks."""
        return self._drags

    @property
    def picture(self) -> Picture:
        """The laid out day."""
        return self._picture

    @property
    def ruler(self) -> Ruler:
        """The hours beside it."""
        return self._ruler

    def in_picture(self, point: QPoint) -> QPoint:
        """Return where in the picture a point of the viewport lies."""
        return point + QPoint(self.horizontalOffset(), self.verticalOffset())

    def seen(self) -> Box:
        """Return the part of the picture that is in view."""
        return Box(self.horizontalOffset(), self.verticalOffset(), self.viewport().width(), self.viewport().height())

    def repaint_in_picture(self, region: QRegion) -> None:
        """Paint a part of the picture again."""
        self.viewport().update(region.translated(-self.horizontalOffset(), -self.verticalOffset()))

    def _paint_day(self, painter: QPainter, window: Box) -> None:
        if self._drags is None or not self._drags.paint(painter, window):
            super()._paint_day(painter, window)
        if self._keys is not None:
            self._keys.placing.paint(painter)

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
        if key is None or (self._editor is not None and self._editor.clicked(key, self._held_keys)):
            return
        self._desk.go(Place("session", key))

    @property
    def _editor(self) -> TimelineKeys | None:
        """What makes keys and clicks change something; None while one browses."""
        return self._keys if self._desk.editing else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Raise the card under the pointer, or drag."""
        if self._drags is not None and self._drags.move(event):
            return
        self._starring.point(self, event.position().toPoint())
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

    @property
    def current_key(self) -> str | None:
        """The session that the keyboard is at."""
        return self._sessions.key_at(self.currentIndex())

    def key_at(self, index: _Index) -> str | None:
        """Return the session of an index."""
        return self._sessions.key_at(index)

    @property
    def sessions_meant(self) -> tuple[str, ...]:
        """The sessions that a command is about: the one in the focus ring, with those chosen together with it."""
        current, chosen = self._picture.focused, self._desk.chosen
        return self._desk.meant if current is None or current in chosen else (current,)

    def show_marks(self, keys: frozenset[str]) -> None:
        """Paint the cards again whose marks have changed."""
        self._touch(*keys)
        for index in map(self._sessions.index_of, keys):
            if index.isValid():
                self._sessions.dataChanged.emit(index, index)

    def show_current(self, key: str) -> None:
        """Put the keyboard at a session and bring it into view, when it is on this day."""
        if self._sessions.index_of(key).isValid():
            self._set_current(key)
            self.scrollTo(self.currentIndex())

    def reveal_some(self, keys: Iterable[str]) -> None:
        """Bring the first of these sessions into view, unless one of them can be seen."""
        there = [index for index in map(self._sessions.index_of, keys) if index.isValid()]
        shown = self.viewport().rect()
        if there and not any(self.visualRect(index).intersects(shown) for index in there):
            self.scrollTo(there[0])

    def after(self, keys: Collection[str]) -> str:
        """Return the session of the day that comes after these, or else before them; empty for none."""
        there = self._sessions.keys
        last = max((there.index(key) for key in keys if key in there), default=-1)
        around = (*there[last + 1 :], *reversed(there[: last + 1]))
        return next((key for key in around if key not in keys), "")

    def between(self, one: str, other: str) -> list[str]:
        """Return the sessions from one to another, as they lie in the picture."""
        layout = self._picture.layout
        return layout.between(one, other) if layout is not None else [other]

    def event(self, event: QEvent) -> bool:
        """Take the keys that are for the sessions, although a menu has them too."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def _takes(self, event: QKeyEvent) -> bool:
        return self._editor is not None and self._editor.wants(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose by pointer: the focus ring is for the keyboard."""
        self._by_keyboard = False
        self._held_keys = event.modifiers()
        if self._starring.press(self, event):
            event.accept()
            return
        if self._drags is not None:
            self._drags.press(event)
        super().mousePressEvent(event)
        self._show_focus()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was pressed, or let go what was dragged."""
        if not self._starring.release(self, event) and (self._drags is None or not self._drags.release(event)):
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """While one edits, make a session where there is none."""
        if self._starring.press(self, event):
            return
        if self._drags is None or not self._drags.double_click(event):
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a session, and, while one edits, with an empty place."""
        if self._drags is not None:
            self._drags.menu(event)
        elif not self._starring.menu(self, event):
            event.ignore()  # for whoever has the timeline in it, as a review

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """While one drags, take a key's effect back."""
        if self._drags is None or not self._drags.key(event):
            super().keyReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open, mark, zoom; letters search the titles, and S marks unless it is one of several."""
        placed = self._editor is not None and self._editor.placing.press(event)
        if placed or (self._drags is not None and self._drags.key(event)):
            pass
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._held_keys = Qt.KeyboardModifier.NoModifier
            self._open(self.currentIndex())
        elif (self._editor is not None and self._editor.press(event)) or self._starring.key(
            self, event, typing=self._typeahead.goes_on
        ):
            self._by_keyboard = True
            self._show_focus()
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
                self._walk_to(self.current_key or "", event.modifiers())
            self._show_focus()
            return
        event.accept()

    def _walk_to(self, key: str, held: Qt.KeyboardModifier) -> None:
        if self._editor is not None:
            self._editor.walked(key, held)
        self.walked.emit(key)

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
        if layout is None or not layout.boxes:
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
