# SPDX-License-Identifier: MIT
"""The timeline's list view: lays its items out by `timegrid` and paints only what is in sight.

It is a QListView because that is the one way to give a picture Qt's own accessible items, selection and type-ahead: a
bare scroll area has no items, and those of a graphics view can't be read. Scrolling moves the pixels that stay.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QMargins,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from forumdesk.gui.desk import Desk
from forumdesk.gui.timeline.cards import SPREAD
from forumdesk.gui.timeline.picture import ZOOMS, Picture
from forumdesk.gui.timeline.room_header import RoomHeader
from forumdesk.gui.timeline.ruler import Ruler
from forumdesk.gui.timeline.timeline_model import DayModel
from forumdesk.i18n import _
from forumdesk.timegrid import Box, Hold, place_hold, take_hold

_Index = QModelIndex | QPersistentModelIndex
_STEP = 24
_MARGIN = 12
"""Left free around a card that is brought into view."""


class DayView(QListView):
    """Shows the desk's day at a zoom, with ruler and room header. What keys and pointer do is the `Canvas`'s."""

    zoom_changed = Signal(float)
    painted = Signal()
    """Emitted once, after sessions were painted for the first time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._picture = Picture(desk)
        self._sessions = DayModel(desk)
        self._zoom = 1.0
        self._laid_width = -1
        """The width that the picture was laid out for; -1 while it has to be done anew."""
        self._header = 0
        self._was_painted = False
        self._wanted: tuple[int, int] | None = None
        self._held: tuple[QPoint | None, Hold, tuple[int, int]] | None = None
        """What the last layout held in place, for which point, and where that led: held on until one scrolls."""
        self._seen = (0, 0)
        """The size of the view that the scroll bars were fitted to."""
        self._editing = False
        """Whether the last layout was one to edit on."""
        self._ready = False
        """Whether there has been anything to lay out yet."""
        self._ruler = Ruler(desk)
        self._rooms = RoomHeader(desk)
        self._flushed = QTimer(singleShot=True, interval=0)
        super().__init__()
        self._set_up()
        self.setModel(self._sessions)
        self._flushed.timeout.connect(self.painted)

    def _set_up(self) -> None:
        self.setAccessibleName(_("Timeline"))
        # Never mirrored: the hours stand left and the rooms in their order, as on the printed plan. What is written
        # still lies right when its own words read so. Painters follow the application unless they are told.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._ruler.setParent(self)
        self._rooms.setParent(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAutoScroll(False)
        self.setCornerWidget(QWidget())
        # Ours, since PySide has to find out what Qt's own is, and for that makes a face of every kind of widget: 15 ms.
        self.setViewport(QWidget())
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.horizontalScrollBar().setSingleStep(_STEP)

    def renew(self, *, from_start: bool) -> None:
        """Show the desk's program and day as they are now, from the top or where one was.

        To edit on, the top is a little above the first session: so much is empty there.
        """
        self._ready = True
        current = self._sessions.key_at(self.currentIndex())
        self._touch(*self._picture.renew())
        self._sessions.show_day(self._desk.day)
        self.follow()
        if from_start:
            self._picture.layout = self._held = None
            self._refit(anew=True)
            self._scroll(0, self._beginning())
        else:
            self._switch() if self._editing != self._desk.editing else self._refit(anew=True)
            self._set_current(self._sessions.near(current))
        self._editing = self._desk.editing

    def _switch(self) -> None:
        """Lay out for editing, or no more; what one looks at stays, and without a card the first room in view."""
        x = self.horizontalOffset()
        self._refit(anew=True, zoomed=self._picture.layout is not None)
        if self._held is None or self._held[1].key is None:
            self.horizontalScrollBar().setValue(x)

    def _beginning(self) -> int:
        layout = self._picture.layout
        if layout is None or not self._desk.editing:
            return 0
        return min((box.top for box in layout.boxes.values()), default=0) - 3 * _STEP

    def mark_problems(self) -> None:
        """Mark the sessions with problems as they were found last."""
        changed = self._picture.mark() if self._ready else ()
        layout = self._picture.layout
        if changed and layout is not None and layout.one_stage:
            self._refit(anew=True)  # the word for a problem can take a line
        self._touch(*changed)

    def follow(self, *, into_view: bool = False) -> None:
        """Mark the session that the details pane shows, and those that are chosen with it, as far as they are here."""
        place = self._desk.place
        key = place.id if place is not None and place.kind == "session" else None
        before = self._picture.chosen | {self._picture.selected}
        self._picture.selected, self._picture.chosen = key, frozenset(self._desk.chosen)
        marked = self._picture.chosen | {key}
        index = self._sessions.index_of(key)
        self._select(marked)
        if into_view and key is not None:  # the keyboard goes along, or its next key would mean another session
            self._set_current(key)
        self._touch(*(before ^ marked))
        if into_view and index.isValid() and not self.visualRect(index).intersects(self.viewport().rect()):
            self.scrollTo(index)

    def _select(self, keys: Iterable[str | None]) -> None:
        """Have Qt's selection, which screen readers ask, be these sessions."""
        selection = QItemSelection()
        for index in map(self._sessions.index_of, keys):
            if index.isValid():
                selection.select(index, index)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _set_current(self, key: str | None) -> None:
        index = self._sessions.index_of(key)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

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
        return self._wanted or self._offsets()

    def set_position(self, x: int, y: int) -> None:
        """Scroll there, as soon as the picture is laid out."""
        self._wanted = (x, y)
        if self._picture.layout is not None:
            self._take_position()

    def _take_position(self) -> None:
        if self._wanted is not None:
            x, y = self._wanted
            self._wanted = None
            self._scroll(x, y)

    def _scroll(self, x: int, y: int) -> None:
        self.horizontalScrollBar().setValue(x)
        self.verticalScrollBar().setValue(y)

    @property
    def zoom(self) -> float:
        """How far time and rooms are stretched; 1 is normal."""
        return self._zoom

    def set_zoom(self, zoom: float, anchor: QPoint | None = None) -> None:
        """Stretch time and rooms; what lies at the anchor stays there, or else the chosen card, or else the middle."""
        nearest = min(ZOOMS, key=lambda step: abs(step - zoom))
        if nearest == self._zoom:
            return
        self._zoom = nearest
        if self._ready:
            self._refit(anchor, anew=True, zoomed=True)
        self.zoom_changed.emit(nearest)

    def step_zoom(self, steps: int, anchor: QPoint | None = None) -> None:
        """Stretch or shrink by that many steps."""
        index = ZOOMS.index(self._zoom) + steps
        self.set_zoom(ZOOMS[max(0, min(index, len(ZOOMS) - 1))], anchor)

    def doItemsLayout(self) -> None:
        """Leave out the layout of Qt's list, which would set its own ranges and paint everything again."""
        self.updateGeometries()

    def updateGeometries(self) -> None:
        """Lay the day out for the width that there is, and fit scroll bars, ruler and header to it."""
        if self._ready:
            self._refit(anew=self._width_to_fill() != self._laid_width)
            if self._picture.layout is not None:
                self._take_position()

    def _refit(self, point: QPoint | None = None, *, anew: bool, zoomed: bool = False) -> None:
        """Fit everything to the size that there is, laid out anew or not; what one looks at stays where it is."""
        hold = self._hold(point, anew=anew, zoomed=zoomed)
        if anew:
            self._lay_out()
        self._fit()
        layout = self._picture.layout
        if hold is not None and layout is not None:
            self._scroll(*place_hold(layout, hold, *self._seen))
            self._held = (point, hold, self._offsets())

    def _hold(self, point: QPoint | None, *, anew: bool, zoomed: bool) -> Hold | None:
        """Return what is to stay; None when that needs nothing done."""
        layout, at = self._picture.layout, self._offsets()
        if layout is None:
            return None
        if self._held is not None and self._held[0] == point and self._held[2] == at:
            hold = self._held[1]
        else:
            pixel = (point.x(), point.y()) if point is not None else None
            # While one edits, the card moves and the day stays.
            key = None if self._desk.editing else self._picture.focused or self._picture.selected
            hold = take_hold(layout, Box(*at, *self._seen), pixel, key)
        moves = hold.key is not None or zoomed or (anew and at[1] > 0)
        return hold if moves else None

    def _offsets(self) -> tuple[int, int]:
        return self.horizontalOffset(), self.verticalOffset()

    def _lay_out(self) -> None:
        self._laid_width = self._width_to_fill()
        ruler = self._ruler.breadth
        layout = self._picture.lay_out(self._laid_width, self._zoom)
        changed = self._picture.differing()
        self.viewport().update() if changed is None else self._paint_again(*changed)
        self._ruler.show_layout(layout)
        header = self._rooms.show_layout(layout, ruler)
        if QMargins(ruler, header, 0, 0) != self.viewportMargins():
            self.setViewportMargins(ruler, header, 0, 0)
        if header != self._header:
            self._header = header
            self.verticalScrollBar().setStyleSheet(f"QScrollBar:vertical {{ margin-top: {header}px; }}")

    def _width_to_fill(self) -> int:
        """Return the width for the picture: with the scroll bar there or not, so that it never sways."""
        return self.width() - self._ruler.breadth - self.verticalScrollBar().sizeHint().width()

    def _fit(self) -> None:
        layout, view = self._picture.layout, self.viewport()
        whole = (layout.width, layout.height) if layout is not None else (0, 0)
        for bar, length, shown in (
            (self.horizontalScrollBar(), whole[0], view.width()),
            (self.verticalScrollBar(), whole[1], view.height()),
        ):
            bar.setPageStep(shown)
            bar.setRange(0, max(0, length - shown))
        self._seen = (view.width(), view.height())
        self._rooms.setGeometry(0, 0, self.width(), view.y())
        self._rooms.raise_()
        self._ruler.setGeometry(0, view.y(), view.x(), view.height())
        self._ruler.set_offset(self.verticalOffset())
        self._rooms.set_offset(self.horizontalOffset())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit to the new size, without the layout of Qt's list."""
        del event
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
        if box is not None:
            self.reveal(box, centred=hint == QAbstractItemView.ScrollHint.PositionAtCenter)

    def reveal(self, box: Box, *, centred: bool = False) -> None:
        """Bring a part of the picture into view, as little as is needed unless its centre is asked for."""
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
        self._paint_again(*(box for box in map(self._picture.box_of, keys) if box is not None))

    def _paint_again(self, *boxes: Box) -> None:
        """Paint parts of the picture again, and as much around them as a card may paint."""
        for box in boxes:
            rect = QRect(box.left, box.top, box.width, box.height).adjusted(-SPREAD, -SPREAD, SPREAD, SPREAD)
            self.viewport().update(rect.translated(-self.horizontalOffset(), -self.verticalOffset()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the exposed part of the picture."""
        x, y = self.horizontalOffset(), self.verticalOffset()
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(self.layoutDirection())
        painter.translate(-x, -y)
        exposed = event.rect()
        self._paint_day(painter, Box(exposed.left() + x, exposed.top() + y, exposed.width(), exposed.height()))
        painter.end()
        if not self._was_painted:
            self._was_painted = True
            self._flushed.start()

    def _paint_day(self, painter: QPainter, window: Box) -> None:
        """Draw a part of the picture, in its coordinates."""
        self._picture.paint(painter, window)
