# SPDX-License-Identifier: MIT
"""The Sessions view: every session as a row, sorted by any column, by mouse and by keyboard.

Which rows there are and in which order is `listing`'s; how they look is `sessions_table`'s.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from forumdesk import listing
from forumdesk.changes import Change
from forumdesk.gui import marking
from forumdesk.gui.browsing.session_times import own_spoken
from forumdesk.gui.browsing.sessions_cells import SessionsDelegate, paint_focus
from forumdesk.gui.browsing.sessions_table import HEADS, DayRow, SessionsModel, widths
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.filters.pages import Pages
from forumdesk.gui.widgets.parts import Text, empty_page, lead_focus
from forumdesk.gui.widgets.sort_button import SortButton
from forumdesk.gui.widgets.stepping import reveal_choice, stride
from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.typeahead import Typeahead
from forumdesk.i18n import _, ngettext
from forumdesk.listing import Listed

_KINDS = frozenset({"session", "room", "track", "person", "appearance", "day", "conference"})
_SETTLE = 120
"""Milliseconds that the arrow keys rest before the details follow, so that a quick walk draws only its end."""


class Sessions(QWidget):
    """The view."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stale = True
        self._hidden_choice: Place | None = None
        super().__init__()
        self.setProperty("role", "view")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.table = SessionsTable(desk)
        self._count = Text(desk.theme, "", Type.SMALL, "text2", most=1)
        self.sorting = SortButton(self.table.sessions.sort_by)
        self._later = QTimer(self, singleShot=True, interval=_SETTLE)
        self._page = QWidget()
        self._lay_out()
        self._later.timeout.connect(lambda: self._show(self.table.currentIndex(), self._desk.glance))
        self.table.clicked.connect(self._go)
        self.table.activated.connect(self._go)
        self.table.selectionModel().selectionChanged.connect(self._choice_moved)
        self.table.sessions.modelReset.connect(self._follow_sorting)
        desk.program_changed.connect(self._follow)
        desk.filter.changed.connect(self._follow_filter)
        desk.news.changed.connect(self._follow_filter)
        desk.place_changed.connect(self._select)
        desk.mine.changed.connect(self._mark)
        desk.theme.changed.connect(self._dress)
        desk.clock.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 10, 16, 10)
        bar.addWidget(self._count, 1, Qt.AlignmentFlag.AlignVCenter)
        bar.addWidget(self.sorting)
        stack = QVBoxLayout(self._page)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addLayout(bar)
        stack.addWidget(self.table, 1)
        what, how = (
            _("The sessions of the program will be listed here."),
            _("There are none yet. They come with an import."),
        )
        self._pages = Pages(self._desk, self._page, empty_page(self._desk.theme, what, how))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while the view was hidden."""
        super().showEvent(event)
        if self._stale:
            self._refresh()
        if self._hidden_choice != self._desk.place:
            QTimer.singleShot(0, self, self._reveal)
        lead_focus(self, self.table)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is chosen, so that the place in the table changes only with it."""
        super().hideEvent(event)
        self._hidden_choice = self._desk.place

    def _reveal(self) -> None:
        """Bring what is chosen into view, once the rows have their heights."""
        reveal_choice(self.table)

    def _follow(self, changes: tuple[Change, ...] | None) -> None:
        if changes is None or any(change.kind in _KINDS for change in changes):
            self._stale = True
            if self.isVisible():
                self._refresh()

    def _follow_filter(self) -> None:
        self._follow(None)

    def _refresh(self) -> None:
        self._stale = False
        program = self._desk.program
        shown = self._desk.filter.shown(program.sessions.values())
        self.table.show_program()
        self.sorting.show_columns({column: HEADS[column] for column in self.table.columns()})
        self._say_sorting()
        words = [ngettext("{count} session", "{count} sessions", len(shown))]
        loose = sum(1 for session in shown if session.start is None)
        if loose:
            words.append(ngettext("{count} not scheduled", "{count} not scheduled", loose))
        self._count.setText(", ".join(words))
        self.setFocusProxy(self.table if shown else self._pages)
        self._pages.show_page(some=bool(shown), there=bool(program.sessions))
        self._select(self._desk.place)

    def _mark(self, keys: frozenset[str]) -> None:
        """Show other marks, and leave the rows where they are."""
        if not self._stale:
            self.table.sessions.take_marks(self._desk.mine.selection, keys)

    def _follow_sorting(self) -> None:
        self._say_sorting()
        self._select(self._desk.place)

    def _say_sorting(self) -> None:
        model = self.table.sessions
        self.sorting.show_state(model.by, descending=model.descending)

    def _choice_moved(self) -> None:
        if self.table.hasFocus() and self.table.selectionModel().hasSelection():
            self._later.start()

    def _go(self, index: QModelIndex) -> None:
        self._show(index, self._desk.go)

    def _show(self, index: QModelIndex, go: Callable[[Place], None]) -> None:
        self._later.stop()
        item = self.table.sessions.items[index.row()] if index.isValid() else None
        if isinstance(item, Listed):
            go(Place("session", item.session.id))

    def _select(self, place: Place | None) -> None:
        """Mark the session that the details show."""
        if place is not None and place.kind == "session" and not self._stale:
            self._later.stop()
            self.table.select(place.id)

    def _dress(self) -> None:
        self.sorting.dress(self._desk.theme)
        self.table.dress()


class SessionsTable(QTableView):
    """The table, whose columns always fit its width."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._typeahead = Typeahead()
        self._fitted = (-1, -1)
        self.sessions = SessionsModel(desk.theme)
        self.sessions.own = functools.partial(own_spoken, desk)
        self.sessions.news = desk.news.mark
        super().__init__()
        self._delegate = SessionsDelegate(desk, self, self.sessions)
        self.setModel(self.sessions)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("Sessions"))
        self.setProperty("role", "rows")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        # The style sheet leaves the viewport see-through, and every step of scrolling would draw all of it.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        heads = self.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setMinimumSectionSize(1)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(True)
        heads.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        heads.sectionClicked.connect(self._sort_by_head)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.sessions.modelReset.connect(self._fit)
        self.verticalScrollBar().rangeChanged.connect(self._hide_idle_bar)

    def show_program(self) -> None:
        """List the program as it is now, and stay at the same place."""
        at = self.verticalScrollBar().value()
        program, filtering, mine = self._desk.program, self._desk.filter, self._desk.mine
        shown = filtering.shown(program.sessions_in_order)
        self.sessions.show(program, shown, filtering.marked, mine.selection)
        self.verticalScrollBar().setValue(at)

    def columns(self) -> tuple[str, ...]:
        """Return the columns that have anything to say."""
        return listing.columns_of(self._desk.program, mine=self._desk.mine.kept)

    @property
    def sessions_meant(self) -> tuple[str, ...]:
        """The session that a command is about."""
        item = self.sessions.items[self.currentIndex().row()] if self.currentIndex().isValid() else None
        return (item.session.id,) if isinstance(item, Listed) else ()

    def select(self, session_id: str) -> None:
        """Mark a session and bring it into view, without telling anybody."""
        row = self.sessions.row_of(session_id)
        if row is None or row == self.currentIndex().row():
            return
        chosen = self.selectionModel()
        chosen.blockSignals(True)
        self.selectRow(row)
        chosen.blockSignals(False)
        self.viewport().update()
        self.scrollTo(self.sessions.index(row, 0))

    def dress(self) -> None:
        """Take the theme's fonts and sizes."""
        theme = self._desk.theme
        self.horizontalHeader().setFixedHeight(theme.px(32))
        self.verticalScrollBar().setSingleStep(theme.px(20))
        self._fitted = (-1, -1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns into the new width."""
        current = self.currentIndex()
        seen = current.isValid() and self.viewport().rect().intersects(self.visualRect(current))
        super().resizeEvent(event)
        self._fit()
        if seen:
            self.scrollTo(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first session, not on the day above it, which the arrow keys could not leave."""
        rows = self._session_rows()
        if rows and not self.currentIndex().isValid():
            index = self.sessions.index(rows[0], 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        super().focusInEvent(event)

    def _fit(self) -> None:
        """Give the columns the width there is, and each row the height that its title needs."""
        width = self.viewport().width()
        found = widths(self._desk.theme, width, self.columns())
        if tuple(found) != self.sessions.columns:
            self.sessions.show_columns(tuple(found))
            return
        heads = self.horizontalHeader()
        for section, size in enumerate(found.values()):
            heads.resizeSection(section, size)
        if self.sessions.by in found:
            order = Qt.SortOrder.DescendingOrder if self.sessions.descending else Qt.SortOrder.AscendingOrder
            heads.setSortIndicator(list(found).index(self.sessions.by), order)
        else:
            heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.clearSpans()
        rows = self.verticalHeader()
        for row, item in enumerate(self.sessions.items):
            height = self._delegate.height_of(row, found["title"])
            if rows.sectionSize(row) != height:
                rows.resizeSection(row, height)
            if isinstance(item, DayRow) and len(found) > 1:
                self.setSpan(row, 0, 1, len(found))

    def _sort_by_head(self, section: int) -> None:
        column = self.sessions.columns[section]
        again = column == self.sessions.by
        self.sessions.sort_by(column, descending=again and not self.sessions.descending)

    def _hide_idle_bar(self, low: int, high: int) -> None:
        self.verticalScrollBar().setEnabled(high > low)

    def _hover(self, row: int) -> None:
        for touched in (self._delegate.hovered, row):
            self.viewport().update(
                0, self.rowViewportPosition(touched), self.viewport().width(), self.rowHeight(touched)
            )
        self._delegate.hovered = row

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the row under the pointer."""
        super().leaveEvent(event)
        self._hover(-1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and the ring around the one that the keyboard is on."""
        ground = QPainter(self.viewport())
        ground.fillRect(event.rect(), self._desk.theme.color("surface"))
        ground.end()
        super().paintEvent(event)
        index = self.currentIndex()
        if not self.hasFocus() or not index.isValid():
            return
        row = self.visualRect(self.sessions.index(index.row(), 0))
        painter = QPainter(self.viewport())
        paint_focus(painter, self._desk.theme, QRectF(0, row.y(), self.viewport().width(), row.height()))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark the current session with S, unless that is a letter of a title that is being typed."""
        typing = self._typeahead.goes_on
        if marking.is_key(event, Qt.Key.Key_S) and self._desk.mine.kept and not typing:
            marking.cycle(self._desk, self.sessions_meant)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark a session by a click on its star, which chooses nothing."""
        index = self.indexAt(event.position().toPoint())
        item = self.sessions.items[index.row()] if index.isValid() else None
        starred = isinstance(item, Listed) and self.sessions.columns[index.column()] == "mine"
        if starred and isinstance(item, Listed) and event.button() == Qt.MouseButton.LeftButton:
            marking.cycle(self._desk, [item.session.id])
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the second of two quick clicks be a click like the first."""
        self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a session."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        item = self.sessions.items[index.row()] if index.isValid() else None
        if isinstance(item, Listed) and self._desk.mine.kept:
            place = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos()
            marking.offer(self._desk, self, item.session.id, place)

    def keyboardSearch(self, typed: str) -> None:
        """Go to the next session whose title begins with what is typed."""
        rows = self._session_rows()
        titles = [item.session.title for item in self.sessions.items if isinstance(item, Listed)]
        current = self.currentIndex().row()
        found = self._typeahead.find(typed, titles, rows.index(current) if current in rows else -1)
        if found is not None:
            self.setCurrentIndex(self.sessions.index(rows[found], 0))

    def moveCursor(self, key: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go up and down by whole rows, and to a session where a key leads to a day."""
        found, rows = super().moveCursor(key, modifiers), self._session_rows()
        row = stride(key, found.row(), self.currentIndex().row(), rows) if rows else -1
        return self.sessions.index(row, max(0, found.column())) if row >= 0 else found

    def _session_rows(self) -> list[int]:
        return [row for row, item in enumerate(self.sessions.items) if isinstance(item, Listed)]
