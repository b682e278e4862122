# SPDX-License-Identifier: MIT
"""What was understood as a timeline: the view of an open program, over the program of a reading, to be looked at only.

It has a desk of its own, so that the view needs to know nothing of reviews.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from forumdesk.changes import diff
from forumdesk.formats.reading import Reading
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.review.understood import Row, answered
from forumdesk.gui.timeline.timeline_model import DayModel
from forumdesk.gui.timeline.view import Timeline
from forumdesk.gui.topbar import DaySwitcher
from forumdesk.gui.widgets.style import Theme
from forumdesk.i18n import _
from forumdesk.program import empty


class ReviewDays(DaySwitcher):
    """The days of a reading, which have only numbers until their dates are known."""

    def __init__(self, desk: Desk) -> None:
        self.dated = True
        self._dates_of = desk
        super().__init__(desk)

    def name_of(self, day: date, *, long: bool) -> str:
        """Return "Day 2", or the date once it is known."""
        if self.dated:
            return super().name_of(day, long=long)
        return _("Day {number}").format(number=self._dates_of.program.dates.index(day) + 1)


class TimelinePane(QWidget):
    """The sessions of one day of a reading over rooms and time."""

    picked = Signal(str)
    """Carries the session that the reader walked to or clicked."""
    wanted = Signal(str)
    """Carries the session that the reader wants to change: Enter, F2, or a double click."""
    menu_wanted = Signal(str, QPoint)
    """Carries a session and the place on the screen for its menu."""

    def __init__(self, theme: Theme, own_zone: str) -> None:
        self._quiet = False
        super().__init__()
        self.desk = Desk(theme, None, empty(), own_zone)
        self.desk.setParent(self)
        self.days = ReviewDays(self.desk)
        self.timeline = Timeline(self.desk)
        found = self.timeline.focusProxy()
        assert isinstance(found, QAbstractItemView)
        self.view = found
        self.view.setAccessibleName(_("The program as a timeline, as it was understood"))
        self.setFocusProxy(self.timeline)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.timeline)
        self.timeline.walked.connect(self._walk)
        self.desk.place_changed.connect(self._tell)
        self.view.doubleClicked.connect(lambda _index: self._want())
        self.view.installEventFilter(self)

    def show_reading(self, reading: Reading, rows: tuple[Row, ...]) -> None:
        """Show the program of a reading; the day stays, by its number when its date has changed."""
        before, program = self.desk.program, reading.program
        day = self.desk.day
        at = before.dates.index(day) if day in before.dates else 0
        dated = answered(reading, "first_date")
        named_anew = dated != self.days.dated
        self.days.dated = dated
        self._quiet = True
        self.desk.mark(frozenset(row.key for row in rows if row.kind == "session" and row.doubts))
        self.desk.show_program(program, None if named_anew else diff(before, program))
        if at < len(program.dates):
            self.desk.show_day(day if day in program.dates else program.dates[at])
        self._quiet = False

    def holds(self, key: str) -> bool:
        """Tell whether a session has a place on the timeline."""
        session = self.desk.program.sessions.get(key)
        return session is not None and session.start is not None

    def select(self, key: str) -> None:
        """Select a session for the reader and bring it into view; any other key selects none."""
        self._quiet = True
        session = self.desk.program.sessions.get(key)
        day = self.desk.program.date_of(session) if session is not None else None
        if day is not None:
            self.desk.show_day(day)
            self.desk.glance(Place("session", key))
            self._put_keyboard_on(key)
        elif self.desk.place is not None:
            self.desk.leave()
        self._quiet = False

    def _put_keyboard_on(self, key: str) -> None:
        """Let the arrows go on from a session."""
        sessions = self.view.model()
        if isinstance(sessions, DayModel) and self.view.isVisible():
            self.view.setCurrentIndex(sessions.index_of(key))

    @property
    def key(self) -> str:
        """The session that is selected; empty for none."""
        return self.desk.place.id if self.desk.place is not None else ""

    def _walk(self, key: str) -> None:
        if key:
            self.desk.glance(Place("session", key))

    def _tell(self, place: Place | None) -> None:
        if place is not None and not self._quiet:
            self.picked.emit(place.id)

    def _want(self) -> None:
        if self.key:
            self.wanted.emit(self.key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        wanted = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in wanted and self.key:
            self._want()
            return True
        return super().eventFilter(watched, event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.view.indexAt(self.view.viewport().mapFromGlobal(event.globalPos()))
            sessions = self.view.model()
            pointed = sessions.key_at(index) if isinstance(sessions, DayModel) else None
            self.desk.glance(Place("session", pointed)) if pointed else self.desk.leave()
        if self.key:
            self.menu_wanted.emit(self.key, event.globalPos())
