# SPDX-License-Identifier: MIT
"""The timeline's list view: lays its items out by `timegrid` and paints only what is in sight.

It is a QListView because that is the one way to give a picture Qt's own accessible items, selection and type-ahead: a
bare scroll area has no items, and those of a graphics view can't be read. Scrolling moves the pixels that stay.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from forumdesk.gui.cards import SPREAD
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.picture import ZOOMS, Picture
from forumdesk.gui.room_header import RoomHeader
from forumdesk.gui.ruler import WIDTH, Ruler
from forumdesk.gui.timeline_model import DayModel
from forumdesk.i18n import _
from forumdesk.timegrid import Box

_Index = QModelIndex | QPersistentModelIndex
_Action = QAbstractItemView.CursorAction
_STEP = 24
_MARGIN = 12
"""Left free around a card that is brought into view."""


class Canvas(QListView):
    """Shows the desk's day, walks it by keyboard and opens what is chosen."""

    zoom_changed = Signal(float)
    painted = Signal()

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._picture = Picture(desk)
        self._sessions = DayModel(desk)
        self._zoom = 1.0
        self._laid_width = -1
        """The width that the picture was laid out for; -1 while it has to be done anew."""
        self._was_painted = False
        self._wheel = 0
        self._wanted: tuple[int, int] | None = None
        self._by_keyboard = False
        self._home: str | None = None
        self._ready = False
        """Whether there has been anything to lay out yet."""
        super().__init__()
        self._ruler = Ruler(desk.theme, self)
        self._rooms = RoomHeader(desk, self)
        self._set_up()
        self.setModel(self._sessions)
        self.clicked.connect(self._open)

    def _set_up(self) -> None:
        self.setAccessibleName(_("Timeline"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.horizontalScrollBar().setSingleStep(_STEP)

    # What is shown

    def renew(self, *, from_start: bool) -> None:
        """Show the desk's program and day as they are now, from the top or where one was."""
        self._ready = True
        current = self._sessions.key_at(self.currentIndex())
        self._picture.renew()
        self._sessions.show_day(self._desk.day)
        self.follow()
        if from_start:
            self._laid_width = -1
            self._picture.layout = None
            self.updateGeometries()
            self.horizontalScrollBar().setValue(0)
            self.verticalScrollBar().setValue(0)
        else:
            self._lay_out_again()
            self._set_current(current)
        self.viewport().update()

    def follow(self, *, into_view: bool = False) -> None:
        """Mark the session that the details pane shows, when it is on this day."""
        place = self._desk.place
        key = place.id if place is not None and place.kind == "session" else None
        before, self._picture.selected = self._picture.selected, key
        index = self._sessions.index_of(key)
        flags = (
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            if index.isValid()
            else QItemSelectionModel.SelectionFlag.Clear
        )
        self.selectionModel().select(QItemSelection(index, index), flags)
        self._touch(before, key)
        if into_view and index.isValid():
            self.scrollTo(index)

    def set_now(self, now: datetime | None) -> None:
        """Draw the now-line at a wall time, and what is over as past; None when the day is not today."""
        if now != self._picture.now:
            self._picture.now = now
            self._ruler.show_now(now)
            self.viewport().update()

    def scroll_to_now(self) -> None:
        """Bring the now-line into the upper third of the view."""
        if self._picture.now is not None and self._picture.layout is not None:
            y = self._picture.layout.axis.y_of(self._picture.now)
            self.verticalScrollBar().setValue(y - self.viewport().height() // 3)

    def position(self) -> tuple[int, int]:
        """Return how far the picture is scrolled, in pixels to the right and down."""
        return self._wanted or (self.horizontalOffset(), self.verticalOffset())

    def set_position(self, x: int, y: int) -> None:
        """Scroll there, as soon as the picture is laid out."""
        self._wanted = (x, y)
        if self._picture.layout is not None:
            self._take_position()

    def _take_position(self) -> None:
        if self._wanted is not None:
            x, y = self._wanted
            self._wanted = None
            self.horizontalScrollBar().setValue(x)
            self.verticalScrollBar().setValue(y)

    # Zoom

    @property
    def zoom(self) -> float:
        """How far time and rooms are stretched; 1 is normal."""
        return self._zoom

    def set_zoom(self, zoom: float, anchor: QPoint | None = None) -> None:
        """Stretch time and rooms; what lies at the anchor, or in the middle, stays there."""
        nearest = min(ZOOMS, key=lambda step: abs(step - zoom))
        if nearest == self._zoom:
            return
        self._zoom = nearest
        self._lay_out_again(anchor if anchor is not None else self.viewport().rect().center())
        self.zoom_changed.emit(nearest)

    def step_zoom(self, steps: int, anchor: QPoint | None = None) -> None:
        """Stretch or shrink by that many steps."""
        index = ZOOMS.index(self._zoom) + steps
        self.set_zoom(ZOOMS[max(0, min(index, len(ZOOMS) - 1))], anchor)

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

    # Layout

    def _lay_out_again(self, anchor: QPoint | None = None) -> None:
        """Lay out anew; the moment at the anchor, or at the top, stays where it is."""
        before = self._picture.layout
        x, y = (anchor.x(), anchor.y()) if anchor is not None else (0, 0)
        top, left = self.verticalOffset(), self.horizontalOffset()
        self._laid_width = -1
        self.updateGeometries()
        after = self._picture.layout
        if before is not None and after is not None and (top or anchor is not None):
            self.verticalScrollBar().setValue(after.axis.y_of(before.axis.moment_at(top + y)) - y)
            self.horizontalScrollBar().setValue(round((left + x) / before.width * after.width) - x)
        self.viewport().update()

    def doItemsLayout(self) -> None:
        """Lay out by our own rules instead of Qt's."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Lay the day out for the width that there is, and fit scroll bars, ruler and header to it."""
        if not self._ready:
            return
        width = self._width_to_fill()
        if width != self._laid_width:
            self._laid_width = width
            ruler = self._desk.theme.px(WIDTH)
            layout = self._picture.lay_out(width, self._zoom)
            self._ruler.show_layout(layout)
            header = self._rooms.show_layout(layout, ruler)
            self.setViewportMargins(ruler, header, 0, 0)
            self.verticalScrollBar().setStyleSheet(f"QScrollBar:vertical {{ margin-top: {header}px; }}")
            self.viewport().update()
        self._fit()
        if self._picture.layout is not None:
            self._take_position()

    def _width_to_fill(self) -> int:
        """Return the width for the picture: with the scroll bar there or not, so that it never sways."""
        return self.width() - self._desk.theme.px(WIDTH) - self.verticalScrollBar().sizeHint().width()

    def _fit(self) -> None:
        layout, view = self._picture.layout, self.viewport()
        whole = (layout.width, layout.height) if layout is not None else (0, 0)
        for bar, length, shown in (
            (self.horizontalScrollBar(), whole[0], view.width()),
            (self.verticalScrollBar(), whole[1], view.height()),
        ):
            bar.setPageStep(shown)
            bar.setRange(0, max(0, length - shown))
        self._rooms.setGeometry(0, 0, self.width(), view.y())
        self._rooms.raise_()
        self._ruler.setGeometry(0, view.y(), view.x(), view.height())
        self._ruler.set_offset(self.verticalOffset())
        self._rooms.set_offset(self.horizontalOffset())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the moment at the top while the width changes."""
        del event
        if self._picture.layout is not None and self._width_to_fill() != self._laid_width:
            self._lay_out_again()
        else:
            self.updateGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the pixels that stay; on a scale where they would fall between device pixels, paint anew."""
        ratio = self.devicePixelRatioF()
        if (dx * ratio).is_integer() and (dy * ratio).is_integer():
            self.viewport().scroll(dx, dy)
        else:
            self.viewport().update()
        self._ruler.set_offset(self.verticalOffset())
        self._rooms.set_offset(self.horizontalOffset())

    def horizontalOffset(self) -> int:
        """Return the scroll position to the right."""
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """Return the scroll position downwards."""
        return self.verticalScrollBar().value()

    # Items

    def isIndexHidden(self, index: _Index) -> bool:
        """Return False: every session of the day has its place."""
        del index
        return False

    def visualRect(self, index: _Index) -> QRect:
        """Return where a session's card lies in the viewport."""
        box = self._picture.box_of(self._sessions.key_at(index))
        if box is None:
            return QRect()
        return QRect(box.left - self.horizontalOffset(), box.top - self.verticalOffset(), box.width, box.height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the session at a point of the viewport."""
        layout = self._picture.layout
        if layout is None:
            return QModelIndex()
        key = layout.session_at(point.x() + self.horizontalOffset(), point.y() + self.verticalOffset())
        return self._sessions.index_of(key)

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a card into view, as little as is needed unless its centre is asked for."""
        box = self._picture.box_of(self._sessions.key_at(index))
        if box is None:
            return
        centred = hint == QAbstractItemView.ScrollHint.PositionAtCenter
        view = self.viewport()
        for bar, start, length, shown in (
            (self.verticalScrollBar(), box.top, box.height, view.height()),
            (self.horizontalScrollBar(), box.left, min(box.width, view.width() // 2), view.width()),
        ):
            if centred:
                bar.setValue(start + (length - shown) // 2)
            elif start - _MARGIN < bar.value() or length + 2 * _MARGIN > shown:
                bar.setValue(start - _MARGIN)
            elif start + length + _MARGIN > bar.value() + shown:
                bar.setValue(start + length + _MARGIN - shown)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select nothing by rubber band: the selected session is the one in the details pane."""

    def selectionCommand(self, index: _Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """Leave the selection alone while the current session changes."""
        del index, event
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return where the selected cards lie."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index).adjusted(-SPREAD, -SPREAD, SPREAD, SPREAD)
        return region

    def _touch(self, *keys: str | None) -> None:
        """Paint cards again."""
        for key in keys:
            box = self._picture.box_of(key)
            if box is not None:
                rect = QRect(box.left, box.top, box.width, box.height).adjusted(-SPREAD, -SPREAD, SPREAD, SPREAD)
                self.viewport().update(rect.translated(-self.horizontalOffset(), -self.verticalOffset()))

    def _open(self, index: QModelIndex) -> None:
        key = self._sessions.key_at(index)
        if key is not None:
            self._desk.go(Place("session", key))

    # Pointer and keyboard

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
            self._show_focus()
            return
        event.accept()

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

    def _set_current(self, key: str | None) -> None:
        self.selectionModel().setCurrentIndex(
            self._sessions.index_of(key), QItemSelectionModel.SelectionFlag.NoUpdate
        )  # fmt: skip

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the exposed part of the picture."""
        exposed = event.rect()
        x, y = self.horizontalOffset(), self.verticalOffset()
        painter = QPainter(self.viewport())
        painter.translate(-x, -y)
        self._picture.paint(painter, Box(exposed.left() + x, exposed.top() + y, exposed.width(), exposed.height()))
        painter.end()
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)
