# SPDX-License-Identifier: MIT
"""The view of what has changed since the reader looked last; it stays open beside the details, row by row.

What is told is `forumdesk.news`'s, what the rows are `rows`'s, how they look `listed`'s.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.whatsnew.bar import Bar
from forumdesk.gui.whatsnew.listed import NewsList
from forumdesk.gui.whatsnew.rows import Row, counts, rows
from forumdesk.gui.widgets.parts import Text, empty_page
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.news import Report

SETTLE = 120
"""Milliseconds that the arrow keys rest before the details follow."""
SHOWN_IN_PANE = frozenset({"session", "person"})
LED_TO = SHOWN_IN_PANE | {"article"}


class WhatsNew(QWidget):
    """The view."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        super().__init__()
        self.setProperty("role", "view")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = Bar(desk.theme)
        self.list = NewsList(desk.theme)
        self._none = Text(desk.theme, _("No change passes these filters."), Type.BODY, "text2")
        how = _(
            "What is new, moved or cancelled is told here when the organizers’ newer file is opened, or their"
            " schedule is fetched from its address (File, Update from an address)."
        )
        self._empty = empty_page(desk.theme, _("Nothing has changed since you last looked"), how)
        self._pages = QStackedWidget()
        self._lay_out()
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self._show_in_pane)
        self.bar.changed.connect(self._refresh)
        self.bar.read_asked.connect(self._read)
        self.bar.check_asked.connect(desk.news.check_wanted)
        self.list.picked.connect(lambda _row: self._settle.start())
        self.list.wanted.connect(lambda _row: self._lead())
        desk.news.changed.connect(self._follow)
        desk.program_changed.connect(self._follow)
        desk.clock.changed.connect(self._follow)

    def _lay_out(self) -> None:
        for page in (self.list, self._none, self._empty):
            self._pages.addWidget(page)
        self._none.setContentsMargins(24, 16, 24, 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addWidget(self._pages, 1)
        self.setFocusProxy(self.list)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while the view was hidden."""
        super().showEvent(event)
        self._refresh()

    def _follow(self, _changes: object = None) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """List what is asked for; the selected row stays selected, or else the one in its place."""
        report = self._desk.news.report or Report()
        chosen, at = self.list.chosen, self.list.currentIndex().row()
        self.bar.offer(counts(report), unread=self._desk.news.unread)
        found = rows(report, self._desk.program, self._desk.own_zone, self.bar.group, self.bar.words.text())
        self.list.show_rows(found)
        self._pages.setCurrentWidget(self.list if found else self._empty if report.is_empty else self._none)
        if chosen is not None and found:
            row = self.list.row_of(chosen.kind, chosen.key)
            self.list.select(row if row >= 0 else min(max(at, 1), len(found) - 1), reveal=False)

    def _read(self) -> None:
        self._desk.news.read(self._desk.news.unread)

    def _show_in_pane(self) -> None:
        """Show beside the list what the selected row is about."""
        row = self.list.chosen
        if row is not None and row.there and row.kind in SHOWN_IN_PANE and self.isVisible():
            self._desk.glance(Place(row.kind, row.key))

    def _lead(self) -> None:
        """Go where the selected row can be seen: a session on its day, a person among the others, an article."""
        row = self.list.chosen
        if row is None:
            return
        if not row.there:
            self._desk.note(_("“{title}” is no longer in the program.").format(title=row.title))
        elif row.kind in LED_TO:
            self._show_around(row)
            self._desk.go(Place(row.kind, row.key))

    def _show_around(self, row: Row) -> None:
        """Show the view in which a record stands among others."""
        desk = self._desk
        session = desk.program.sessions.get(row.key)
        day = desk.program.date_of(session) if session is not None else None
        if row.kind == "person":
            desk.show_view("speakers")
        elif session is not None:
            desk.show_view("timeline" if day is not None else "sessions")
        if day is not None:
            desk.show_day(day)
