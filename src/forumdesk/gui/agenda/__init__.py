# SPDX-License-Identifier: MIT
"""My agenda: the day as a picture (`day_page`), or all days as a list (`all_days`), with what is done about them above.

What overlaps, what is free and what could be seen then is decided in `forumdesk.agenda`; keys and menus are the same in
both (`keys`, `deeds`).
"""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from forumdesk.agenda.day import CHANGE_KEPT, change_of, dates_beside
from forumdesk.agenda.items import items
from forumdesk.gui.agenda import deeds
from forumdesk.gui.agenda.all_days import AllDays
from forumdesk.gui.agenda.bar import Bar
from forumdesk.gui.agenda.day_page import DayPage
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.parts import Scroll, empty_page
from forumdesk.i18n import _


class MyAgenda(QWidget):
    """The view."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._page: DayPage | None = None
        self._opened: dict[datetime, int] = {}
        self._stale = True
        self._change = change_of(desk.personal.kept(*CHANGE_KEPT))
        super().__init__()
        self.setProperty("role", "view")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = Bar(desk.theme, self._change)
        self.area = Scroll()
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.all_days = AllDays(desk)
        self.empty = self._empty_page()
        self._pages = QStackedWidget()
        for page in (self.area, self.all_days, self.empty):
            self._pages.addWidget(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addWidget(self._pages, 1)
        self._connect()

    def _connect(self) -> None:
        desk = self._desk
        self.bar.new_asked.connect(lambda: deeds.new_entry(desk, self.window()))
        self.bar.export_asked.connect(lambda: deeds.export_agenda(self.window()))
        self.bar.share_asked.connect(lambda: deeds.share_agenda(self.window()))
        self.bar.print_asked.connect(lambda: deeds.print_agenda(desk, self.window()))
        self.bar.change_set.connect(self._set_change)
        self.all_days.wanted.connect(self._open_row)
        self.all_days.verb.connect(self._follow_row)
        self.all_days.menu_wanted.connect(self._offer_row)
        for changed in (
            desk.program_changed,
            desk.mine.changed,
            desk.day_changed,
            desk.every_day_changed,
            desk.clock.changed,
            desk.theme.changed,
        ):
            changed.connect(self._renew)
        desk.clock.minute.connect(self._renew_now)

    @property
    def page(self) -> DayPage | None:
        """The picture that is shown; None before the first."""
        return self._page

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        if self._stale:
            self._renew()

    def _empty_page(self) -> QWidget:
        how = _("Press S on a session, or the star in its details; your own meetings and trains find a place here too.")
        page = empty_page(self._desk.theme, _("Nothing in your agenda yet"), how)
        button = QPushButton(_("Show the timeline"))
        button.setProperty("role", "primary")
        button.clicked.connect(lambda _checked=False: self._desk.show_view("timeline"))
        stack = page.layout()
        assert isinstance(stack, QVBoxLayout)
        stack.insertWidget(stack.count() - 1, button, 0, Qt.AlignmentFlag.AlignLeft)
        return page

    def _renew(self, _changed: object = None) -> None:
        """Show the agenda as it is now: the focus stays where it was, or goes to what is nearest."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        desk = self._desk
        found = items(desk.program, desk.mine.selection)
        for button in (self.bar.export, self.bar.share, self.bar.print):
            button.setEnabled(bool(found))
        if not found:
            self._pages.setCurrentWidget(self.empty)
        elif desk.every_day or desk.day is None:
            self.all_days.refresh(self._change)
            self._pages.setCurrentWidget(self.all_days)
        else:
            self._show_day(desk.day)
            self._pages.setCurrentWidget(self.area)
        self.setFocusProxy(self._first())

    def _renew_now(self) -> None:
        """Follow the clock, on the day on which that changes something."""
        desk = self._desk
        if desk.program.day_at(desk.clock.wall(desk.program.conference.timezone)) == desk.day:
            self._renew()

    def _show_day(self, day: date) -> None:
        shown = dates_beside(self._desk.program, self._desk.mine.selection, day) or (day,)
        if self._page is not None and self._page.follow(shown, self._change):
            return
        before, at = self._page, self._focused()
        key = self._key_of(at)
        place = self.area.verticalScrollBar().value()
        same = before is not None and set(before.dates) & set(shown)
        self._page = DayPage(self._desk, shown, self._opened, self._change)
        self._page.renewed.connect(self._renew)
        self.area.show_widget(self._page)
        QTimer.singleShot(0, self.area, lambda: self.area.verticalScrollBar().setValue(place if same else 0))
        if at >= 0:
            self._focus(key, at)

    def _focused(self) -> int:
        """Return the number of the stop that has the keyboard, or had it before a sheet; -1 when none of it has."""
        focus = self.window().focusWidget()
        if self._page is None or focus is None or not self._page.isAncestorOf(focus):
            return -1
        return max(self._page.stop_of(focus), 0)

    def _key_of(self, at: int) -> str:
        return self._page.key_of(at) if self._page is not None and at >= 0 else ""

    def _focus(self, key: str, at: int) -> None:
        assert self._page is not None
        stop = self._page.stop_for(key) or (
            self._page.stops[min(at, len(self._page.stops) - 1)] if self._page.stops else None
        )
        (stop or self.bar.new).setFocus(Qt.FocusReason.TabFocusReason)

    def _first(self) -> QWidget:
        """Return where the keyboard comes to."""
        if self._pages.currentWidget() is self.area and self._page is not None and self._page.stops:
            return self._page.stops[0]
        return self.all_days if self._pages.currentWidget() is self.all_days else self.bar.new

    def _set_change(self, minutes: int) -> None:
        self._change = minutes
        self._desk.personal.keep(*CHANGE_KEPT, str(minutes))
        self._renew()

    def _open_row(self, at: int) -> None:
        row = self.all_days.rows.value(at)
        if row.item is not None:
            deeds.open_item(self._desk, self.window(), row.item)
        elif row.day in self._desk.program.dates:
            self._desk.show_day(row.day)

    def _follow_row(self, verb: str, at: int) -> None:
        row = self.all_days.rows.value(at)
        if row is not None and row.item is not None:
            deeds.do(self._desk, self.window(), verb, row.item)

    def _offer_row(self, at: int, place: QPoint) -> None:
        row = self.all_days.rows.value(at)
        if row.item is not None:
            deeds.offer(self._desk, self, row.item, place)
