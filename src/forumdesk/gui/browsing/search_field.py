# SPDX-License-Identifier: MIT
"""The search field of the bar: finds sessions, people and articles as one types, and leads to them.

The index is built in a thread once the window has been painted, and follows the program from then on. The list of
results lies over the window and leaves the keyboard in the field: Up and Down walk, Enter opens, Esc clears.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from forumdesk.changes import Change
from forumdesk.gui.browsing.finder import Finder
from forumdesk.gui.desk import Desk, Place
from forumdesk.i18n import _, ngettext

if TYPE_CHECKING:
    from forumdesk.gui.browsing.search_results import Found, Popup

AFTER_PAINT = 600
"""Milliseconds from the first showing to the building of the index."""


class Field(QLineEdit):
    """The line in which one types. It hands the keys that walk the results to whoever listens."""

    walked = Signal(int)
    opened = Signal()
    left = Signal()
    entered = Signal()
    dropped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.walked.emit(steps[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
            self.clear()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class SearchField(QWidget):
    """The field and its results."""

    done = Signal()
    """The reader has opened a hit, or has nothing more to search for: the keyboard belongs to the view again."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._popup: Popup | None = None
        self._asked = False
        super().__init__()
        self.field = Field()
        self.field.setPlaceholderText(_("Search sessions, people, articles"))
        self.field.setAccessibleName(_("Search sessions, people, articles"))
        self.field.setTextMargins(-6, 0, 0, 0)
        self._glass = QAction(_("Search"), self)
        self._glass.triggered.connect(self.focus_field)
        self._clear = QAction(_("Clear the search"), self)
        self._clear.triggered.connect(self.field.clear)
        self._clear.setVisible(False)
        self.field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.field.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.field)
        self.setFocusProxy(self.field)
        self._finder = Finder(self)
        self._finder.ready.connect(self._search)
        self.field.textChanged.connect(self._search)
        self.field.walked.connect(self._walk)
        self.field.opened.connect(self._open_selected)
        self.field.left.connect(self.close_results)
        self.field.entered.connect(self._search)
        self.field.dropped.connect(self._drop)
        desk.program_changed.connect(self._follow)
        desk.theme.changed.connect(self._dress)
        self._dress()

    @property
    def results(self) -> tuple[Found, ...]:
        """The rows that the list shows; none while it is closed."""
        if self._popup is None or self._popup.isHidden():
            return ()
        model = self._popup.list.rows
        return tuple(model.value(row) for row in range(model.rowCount()))

    @property
    def popup(self) -> Popup | None:
        """The list of results, once something was searched."""
        return self._popup

    def focus_field(self) -> None:
        """Put the keyboard into the field, with what stands there selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_results(self) -> None:
        """Take the list away; the words stay."""
        if self._popup is not None:
            self._popup.hide()
        self.field.setAccessibleDescription("")

    def _search(self) -> None:
        words = self.field.text().strip()
        self._clear.setVisible(bool(words))
        if not words or not self.field.hasFocus():
            self.close_results()
            return
        from forumdesk.gui.browsing.search_results import Found, rows  # noqa: PLC0415 - most starts search for nothing

        index = self._finder.index
        if index is None:
            self._prepare()
            self._show((Found(kind="words", title=_("Getting ready to search…")),))
            return
        found = rows(self._desk.program, index.search(words))
        self._show(found or (Found(kind="words", title=_("Nothing found for “{words}”.").format(words=words)),))

    def _show(self, found: tuple[Found, ...]) -> None:
        if self._popup is None:
            from forumdesk.gui.browsing.search_results import Popup  # noqa: PLC0415 - loaded by now

            self._popup = Popup(self._desk.theme, self.window())
            self._popup.list.clicked.connect(self._open_index)
            self._popup.list.entered.connect(self._point_index)
            # It lies over the whole window, whose child it is; it must not outlive the field.
            self.destroyed.connect(self._popup.deleteLater)
            self.window().installEventFilter(self)
        self._popup.show_rows(found, self.field)
        self._describe()

    def _describe(self) -> None:
        """Say where one is in the results to whoever only hears the field."""
        from forumdesk.gui.browsing.search_results import spoken  # noqa: PLC0415 - loaded by now

        if self._popup is not None:
            chosen: Found | None = self._popup.list.selected
            count = sum(1 for row in self.results if row.key)
            said = ngettext("{count} result", "{count} results", count)
            self.field.setAccessibleDescription(f"{said}. {spoken(chosen)}" if chosen else self.results[0].title)

    def _walk(self, step: int) -> None:
        if self._popup is None or self._popup.isHidden():
            self._search()
        else:
            self._popup.list.walk(step)
            self._describe()

    def _point(self, row: int) -> None:
        if self._popup is not None and self._popup.list.rows.value(row).key:
            self._popup.list.select(row, reveal=False)

    def _open_index(self, index: QModelIndex) -> None:
        self._open(index.row())

    def _point_index(self, index: QModelIndex) -> None:
        self._point(index.row())

    def _open_selected(self) -> None:
        if self._popup is not None and not self._popup.isHidden():
            self._open(self._popup.list.currentIndex().row())

    def _open(self, row: int) -> None:
        found: Found | None = self._popup.list.rows.value(row) if self._popup is not None else None
        if found is None or not found.key:
            return
        self.close_results()
        session = self._desk.program.sessions.get(found.key)
        day = self._desk.program.date_of(session) if session is not None else None
        if day is not None:
            self._desk.show_day(day)
        self._desk.go(Place(found.kind, found.key))
        self.done.emit()

    def _drop(self) -> None:
        if not self.field.text():
            self.done.emit()

    def _prepare(self) -> None:
        if not self._asked:
            self._asked = True
            self._finder.build(self._desk.program)

    def _follow(self, changes: tuple[Change, ...] | None) -> None:
        self._finder.follow(self._desk.program, changes)
        if self.results:
            self._search()

    def _dress(self) -> None:
        self._glass.setIcon(self._desk.theme.icon("search"))
        self._clear.setIcon(self._desk.theme.icon("close"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            QTimer.singleShot(AFTER_PAINT, self, self._prepare)

    def hideEvent(self, event: QHideEvent) -> None:
        self.close_results()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._popup is not None and not self._popup.isHidden():
            self._popup.place(self.field)
        return super().eventFilter(watched, event)
