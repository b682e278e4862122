# SPDX-License-Identifier: MIT
"""The head of "Now and next": the time on both clocks, and the way to see what another moment is like."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from forumdesk import entering
from forumdesk.errors import ForumDeskError
from forumdesk.gui.desk import Desk
from forumdesk.gui.now import words
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.times import clock, day_long, day_short

STEP = timedelta(minutes=15)
_KEYS = {Qt.Key.Key_Up: STEP, Qt.Key.Key_Down: -STEP}


class MomentBar(QWidget):
    """The time, and the controls of a preview."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._dates: tuple[date, ...] = ()
        super().__init__()
        theme = desk.theme
        self.time = Words(theme, "", Type.PANE_TITLE)
        self.own = Words(theme, "", Type.BODY, "second")
        self.sign = wrapping(Words(theme, "", Type.BODY, "warn"))
        self.other = button(_("As if it were…"), "small")
        self.other.setAccessibleName(_("See what another moment is like"))
        self.day = ChoiceBox(theme)
        self.day.setAccessibleName(_("Day of the preview"))
        self.clock = _Field(self._step)
        self.clock.setAccessibleName(_("Time of the preview"))
        self.clock.setFixedWidth(theme.px(72))
        self.clock.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.earlier, self.later = button(_("Earlier")), button(_("Later"))
        self.back = button(_("Back to now"))
        self._lay_out()
        self.other.clicked.connect(self._begin)
        self.back.clicked.connect(self._end)
        self.earlier.clicked.connect(lambda: self._step(-STEP))
        self.later.clicked.connect(lambda: self._step(STEP))
        self.day.activated.connect(self._take)
        self.clock.editingFinished.connect(self._take)
        self.refresh()

    def _lay_out(self) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(2)
        for label in (self.time, self.own):
            lines.addWidget(label)
        head = QHBoxLayout()
        head.addLayout(lines, 1)
        head.addWidget(self.other, 0, Qt.AlignmentFlag.AlignTop)
        self._controls = QWidget()
        controls = Flow(8, 8)
        controls.setContentsMargins(0, 4, 0, 0)
        self._controls.setLayout(controls)
        for widget in (self.day, self.clock, self.earlier, self.later, self.back):
            controls.addWidget(widget)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(head)
        box.addWidget(self.sign)
        box.addWidget(self._controls)

    def refresh(self) -> None:
        """Say the moment that is shown."""
        desk, present = self._desk, self._desk.present
        zone, now = desk.program.conference.timezone, present.wall
        if desk.program.dates != self._dates:
            self._dates = desk.program.dates
            self.day.clear()
            self.day.addItems([day_short(day) for day in self._dates])
        own = words.own_words(now, zone, desk.own_zone)
        self.time.setText(words.moment_words(now, zone))
        self.own.setText(" · ".join(part for part in (day_long(now.date()), own) if part))
        self.sign.setText(_("A preview of another moment. It is not that time now.") if present.pretended else "")
        self.sign.setVisible(present.pretended)
        self._controls.setVisible(present.pretended)
        self.other.setVisible(bool(self._dates) and not present.pretended)
        if present.pretended:
            self._show(now)

    def _show(self, now: datetime) -> None:
        """Say the moment in the controls, unless another time is being typed."""
        day = self._desk.program.day_at(now)
        if day in self._dates:
            self.day.setCurrentIndex(self._dates.index(day))
        if not (self.clock.hasFocus() and self.clock.isModified()):
            self.clock.setText(clock(now))

    def _begin(self) -> None:
        """Begin with now, if that is on a day of the program, or else with its first session."""
        now = self._desk.present.wall
        if self._desk.program.day_at(now) in self._desk.program.dates:
            self._preview(now)
        else:
            self.begin_with_first()

    def begin_with_first(self) -> None:
        """Begin a preview as the first session begins."""
        timed = (each.start for each in self._desk.program.sessions_in_order if each.start is not None)
        self._preview(next(timed, self._desk.present.wall))

    def _preview(self, moment: datetime) -> None:
        self._desk.present.pretend(moment)
        self.clock.setFocus()
        self.clock.selectAll()

    def _take(self, _changed: object = None) -> None:
        """Show the day and time that are chosen; what is no time is taken back."""
        present = self._desk.present
        if not present.pretended or not 0 <= self.day.currentIndex() < len(self._dates):
            return
        try:
            at = entering.time_of(self.clock.text())
        except ForumDeskError as error:
            self.clock.setText(clock(present.wall))
            self._desk.note(str(error))
            return
        self.clock.setModified(False)
        wanted = self._desk.program.wall_at(self._dates[self.day.currentIndex()], at)
        if wanted != present.wall:
            present.pretend(wanted)

    def _step(self, by: timedelta) -> None:
        self.clock.setModified(False)
        self._desk.present.pretend(self._desk.present.wall + by)

    def _end(self) -> None:
        self._desk.present.pretend(None)
        self.other.setFocus()


class _Field(QLineEdit):
    """The time, which the arrow keys put forward and back."""

    def __init__(self, step: Callable[[timedelta], None]) -> None:
        self._go = step
        super().__init__()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _KEYS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self._go(by)
