# SPDX-License-Identifier: MIT
"""The cards of the tray: sessions without a time, side by side, chosen like those of the timeline.

A card is dragged by its own mouse events and not by Qt's drag and drop, as on the timeline; what a drag shows and does
is told by signals, in coordinates of the screen.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from forumdesk.gui.desk import Desk
from forumdesk.gui.timeline import session_words as words
from forumdesk.gui.widgets.lettering import paragraph
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.program import Session, SessionState

_Index = QModelIndex | QPersistentModelIndex
WIDTH, HEIGHT = 240, 48
"""Of a card, at the base text size."""
_GAP = 8
_RING = 3
"""Kept free around the cards for the ring of the keyboard."""
_TEXT, _RIGHT = 32, 10
"""From the edges of a card to its words."""
_RADIUS = 6.0


class _Model(QAbstractListModel):
    """One row a session."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.keys: tuple[str, ...] = ()
        super().__init__()

    def show(self, keys: Sequence[str]) -> None:
        """Take other sessions, or the same after they were changed."""
        self.beginResetModel()
        self.keys = tuple(keys)
        self.endResetModel()

    def session(self, index: _Index) -> Session | None:
        """Return the session of a row; None when there is none."""
        key = self.keys[index.row()] if index.isValid() and index.row() < len(self.keys) else ""
        return self._desk.program.sessions.get(key)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many cards there are."""
        return 0 if parent.isValid() else len(self.keys)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the title, or what a screen reader says."""
        session = self.session(index)
        if session is None or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        about = words.about(self._desk.program, session)
        return session.title if role == Qt.ItemDataRole.DisplayRole else f"{session.title}, {about}"


class TrayList(QListView):
    """The cards in one line, which scrolls sideways."""

    place_asked = Signal(str)
    """Carries the session that is to be placed by the keyboard."""
    title_asked = Signal(str)
    """Carries the session whose title is to be typed."""
    delete_asked = Signal()
    """Emitted when the chosen sessions are to be removed."""
    opened = Signal(str)
    """Carries the session that was clicked."""
    lifted = Signal(object)
    """Carries the sessions, as a tuple, that a drag has taken hold of, the one at the pointer first."""
    dragged = Signal(QPoint, object)
    """Carries where on the screen the drag is, and the keys that are held."""
    dropped = Signal()
    """Emitted when the drag lets go."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._sessions = _Model(desk)
        self._pressed: tuple[str, QPoint] | None = None
        self._dragging = False
        self._kept_choice = False
        """Whether the press was on one of several, which are all dragged unless the mouse stays."""
        self._following = False
        self._by_keyboard = False
        super().__init__()
        self.setModel(self._sessions)
        self.setItemDelegate(_Painter(desk, self))
        self.setAccessibleName(_("Sessions that are not on the day yet"))
        self.setAccessibleDescription(_("Enter places a session by keyboard."))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "tray")
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalScrollBar().setSingleStep(24)
        self.selectionModel().selectionChanged.connect(self._tell_choice)
        self.horizontalScrollBar().rangeChanged.connect(self._fit)
        desk.theme.changed.connect(self._fit)
        self._fit()

    def _fit(self, *_range: int) -> None:
        """Be as high as a card and, when there are more than fit, the scroll bar."""
        bar = self.horizontalScrollBar()
        more = bar.sizeHint().height() if bar.maximum() > 0 else 0
        self.setFixedHeight(self._desk.theme.px(HEIGHT) + 2 * _RING + more)

    @property
    def keys(self) -> tuple[str, ...]:
        """The sessions that are shown."""
        return self._sessions.keys

    def show_sessions(self, keys: Sequence[str]) -> None:
        """Show other cards; what was current and in sight stays so."""
        place, current = self.horizontalScrollBar().value(), self.current_key
        self._following = True
        self._sessions.show(keys)
        self._following = False
        if current in self.keys:
            index = self._sessions.index(self.keys.index(current))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.follow()
        self.doItemsLayout()
        self.horizontalScrollBar().setValue(place)

    def follow(self) -> None:
        """Select the sessions that are chosen."""
        if self._following:
            return
        selection = QItemSelection()
        for row, key in enumerate(self.keys):
            if key in self._desk.chosen:
                selection.select(self._sessions.index(row), self._sessions.index(row))
        self._following = True
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._following = False

    def _tell_choice(self) -> None:
        if not self._following and self.selected:
            self._following = True
            self._desk.choose(self.selected)
            self._following = False

    @property
    def selected(self) -> tuple[str, ...]:
        """The sessions that are selected here."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.keys[row] for row in rows)

    @property
    def current_key(self) -> str:
        """The session that the keyboard is at; empty for none."""
        row = self.currentIndex().row()
        return self.keys[row] if 0 <= row < len(self.keys) else ""

    def show_current(self, key: str) -> None:
        """Put the keyboard at a session."""
        if key in self.keys:
            self.setCurrentIndex(self._sessions.index(self.keys.index(key)))

    def _key_at(self, point: QPoint) -> str:
        row = self.indexAt(point).row()
        return self.keys[row] if 0 <= row < len(self.keys) else ""

    @property
    def rings(self) -> bool:
        """Whether the current card shows the ring of the keyboard."""
        return self.hasFocus() and self._by_keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, place, remove; letters search the titles."""
        self._by_keyboard = True
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_key:
            self.place_asked.emit(self.current_key)
        elif key == Qt.Key.Key_F2 and self.current_key:
            self.title_asked.emit(self.current_key)
        elif key == Qt.Key.Key_Delete and held == Qt.KeyboardModifier.ShiftModifier and self.selected:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Take the keys that are for the cards, although a menu has them too."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            taken = event.key() in {Qt.Key.Key_F2, Qt.Key.Key_Delete}
            taken = taken or (event.key(), event.modifiers()) == (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            if taken:
                event.accept()
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a card, or be ready to drag all that are chosen."""
        self._by_keyboard = False
        point = event.position().toPoint()
        key = self._key_at(point)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        self._pressed = (key, point) if key and event.button() == Qt.MouseButton.LeftButton else None
        self._kept_choice = self._pressed is not None and plain and key in self.selected
        if not self._kept_choice:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was pressed."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        key, origin = self._pressed
        far = (event.position().toPoint() - origin).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._dragging:
            self._dragging = True
            together = self.selected if key in self.selected else ()
            self.lifted.emit((key, *(other for other in together if other != key)))
        if self._dragging:
            self.dragged.emit(event.globalPosition().toPoint(), event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go, or open what was clicked."""
        pressed, dragging, kept = self._pressed, self._dragging, self._kept_choice
        self._pressed, self._dragging, self._kept_choice = None, False, False
        if dragging:
            self.dropped.emit()
            return
        super().mouseReleaseEvent(event)
        if pressed is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            if kept:
                self.show_current(pressed[0])
            self.opened.emit(pressed[0])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways, whichever way the wheel turns."""
        pixels, angle = event.pixelDelta(), event.angleDelta()
        by = (pixels.x() or pixels.y()) if not pixels.isNull() else (angle.x() or angle.y())
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - by)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring to whoever came by the keyboard."""
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        self._following = True  # Qt makes the first card the current one, which chooses nothing
        super().focusInEvent(event)
        self._following = False
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self.viewport().update()


class _Painter(QStyledItemDelegate):
    """Draws the cards."""

    def __init__(self, desk: Desk, view: TrayList) -> None:
        self._desk = desk
        self._view = view
        super().__init__(view)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size of a card with the gap behind it."""
        del option, index
        theme = self._desk.theme
        return QSize(theme.px(WIDTH) + _GAP, theme.px(HEIGHT) + 2 * _RING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a card: the dots by which it is held, its title, and what it is."""
        model = index.model()
        assert isinstance(model, _Model)
        session = model.session(index)
        if session is None:
            return
        theme, state = self._desk.theme, option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        box = option.rect.toRectF().adjusted(_RING, _RING, _RING - _GAP, -_RING)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = 2.0 if selected else 1.0
        painter.setPen(QPen(theme.color("accent" if selected else "edge" if hovered else "line2"), border))
        painter.setBrush(QBrush(theme.color("accent_tint" if selected else "raised")))
        inside = box.adjusted(border / 2, border / 2, -border / 2, -border / 2)
        painter.drawRoundedRect(inside, _RADIUS, _RADIUS)
        self._dots(painter, box)
        self._words(painter, box, session)
        if self._view.rings and index.row() == self._view.currentIndex().row():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(QBrush())
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), _RADIUS + 2, _RADIUS + 2)
        painter.restore()

    def _dots(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._desk.theme.color("edge"))
        left, top = box.left() + 14, box.center().y() - 4
        for column in range(2):
            for row in range(3):
                painter.drawEllipse(QPointF(left + 4 * column, top + 4 * row), 1.1, 1.1)

    def _words(self, painter: QPainter, box: QRectF, session: Session) -> None:
        theme = self._desk.theme
        about = words.about(self._desk.program, session)
        width = box.width() - _TEXT - _RIGHT
        title = paragraph(theme, Type.NAME, session.title, width, 1)
        line = paragraph(theme, Type.SMALL, about, width, 1)
        top = box.top() + (box.height() - title.height - line.height) / 2
        cancelled = session.state is SessionState.CANCELLED
        title.paint(painter, box.left() + _TEXT, top, theme.color("text3" if cancelled else "text"))
        line.paint(painter, box.left() + _TEXT, top + title.height, theme.color("text2"))
