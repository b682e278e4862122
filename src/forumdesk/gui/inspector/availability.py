# SPDX-License-Identifier: MIT
"""When a room can be used or a person is there: always, or in spans of a day that can be added and taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk import edits, entering
from forumdesk.gui.inspector.boxes import LineBox
from forumdesk.gui.inspector.fields import Chosen, Written
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.inspector.subject import Bond
from forumdesk.gui.widgets.labels import Words
from forumdesk.gui.widgets.parts import icon_button, side_by_side, small_button
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.program import Availability, Program
from forumdesk.times import day_short

FIRST, LAST = time(9, 0), time(17, 0)
"""The hours of a day on which nothing is planned yet."""


class Spans(QWidget):
    """The spans of a room or a person."""

    def __init__(self, form: Form) -> None:
        self.form = form
        self._rows: list[_Span] = []
        super().__init__()
        theme = form.desk.theme
        self._always = Words(theme, _("At any time"), Type.BODY, "second")
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.more = small_button(theme, "clock", "", self._add)
        self.more.setMinimumWidth(40)  # so that large type does not widen the form
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(6)
        stack.addWidget(Words(theme, _("Available"), Type.LABEL, "label"))
        stack.addWidget(self._always)
        stack.addLayout(self._list)
        stack.addWidget(side_by_side([self.more]))
        self.refresh()

    @property
    def spans(self) -> tuple[Availability, ...]:
        """The spans as the program has them."""
        value = self.form.subject.value("available")
        return value if isinstance(value, tuple) else ()

    def refresh(self) -> None:
        """Show what the program says now."""
        while len(self._rows) > len(self.spans):
            row = self._rows.pop()
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self._rows) < len(self.spans):
            row = _Span(self, len(self._rows))
            self._rows.append(row)
            self._list.addWidget(row)
            row.show()  # at once, so that the keyboard can go there
        for row in self._rows:
            row.refresh()
        self._always.setVisible(not self.spans)
        self.more.setText(_("Add a time") if self.spans else _("Only at certain times…"))
        self.more.setEnabled(bool(self.form.desk.program.dates))

    def _add(self) -> None:
        program = self.form.desk.program
        known = {program.day_at(span.start) for span in self.spans}
        day = next((day for day in program.dates if day not in known), program.dates[-1])
        self.put((*self.spans, usual_span(program, day)))
        if self._rows:
            self._rows[-1].day.setFocus(Qt.FocusReason.OtherFocusReason)

    def put(self, spans: tuple[Availability, ...]) -> bool:
        """Keep other spans."""
        subject = self.form.subject
        label = _("Change when {what} is available").format(what=subject.called)
        return self.form.desk.edit(label, edits.set_available, subject.kind, subject.ids[0], spans)

    def drop(self, place: int) -> None:
        """Take a span away."""
        self.put(tuple(span for at, span in enumerate(self.spans) if at != place))
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)


def usual_span(program: Program, day: date) -> Availability:
    """Return the hours of a day: from its first session to the end of its last, or the usual ones."""
    sessions = program.sessions_on(day)
    starts = [session.start for session in sessions if session.start is not None]
    ends = [session.end for session in sessions if session.end is not None]
    start = min(starts, default=program.wall_at(day, FIRST))
    return Availability(start=start, end=max(max(ends, default=program.wall_at(day, LAST)), start + timedelta(hours=1)))


class _Span(QWidget):
    """One span: its day, from when, until when."""

    def __init__(self, spans: Spans, place: int) -> None:
        self._spans = spans
        self._place = place
        super().__init__()
        form, number = spans.form, place + 1
        self.day = Chosen(form.desk.theme, Bond("", self._day, self._to_day), self._days)
        self.day.box.setAccessibleName(_("Day of time {number}").format(number=number))
        self.first = self._time(self._first, self._to_first)
        self.first.box.setAccessibleName(_("Time {number} begins").format(number=number))
        self.last = self._time(self._last, self._to_last)
        self.last.box.setAccessibleName(_("Time {number} ends").format(number=number))
        name = _("Remove time {number}").format(number=number)
        drop = icon_button(form.desk.theme, "close", name, lambda: spans.drop(place))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for field, stretch in ((self.day, 4), (self.first, 3), (self.last, 3), (drop, 0)):
            line.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)

    def _time(self, get: Callable[[], object], put: Callable[[time], bool]) -> Written:
        bond = Bond("", get, put, there=lambda: self._place < len(self._spans.spans))
        return self._spans.form.written(bond, LineBox(), read=entering.time_of, write=entering.as_clock)

    @property
    def _program(self) -> Program:
        return self._spans.form.desk.program

    @property
    def _span(self) -> Availability:
        spans = self._spans.spans
        return spans[min(self._place, len(spans) - 1)]

    def refresh(self) -> None:
        """Show what the program says now."""
        for field in (self.day, self.first, self.last):
            field.refresh()

    def _day(self) -> date:
        return self._program.day_at(self._span.start)

    def _first(self) -> time:
        return self._span.start.time()

    def _last(self) -> time:
        return self._span.end.time()

    def _days(self) -> list[tuple[object, str]]:
        return [(day, day_short(day)) for day in sorted({*self._program.dates, self._day()})]

    def _to_day(self, day: date) -> bool:
        by = day - self._day()
        return self._put(Availability(start=self._span.start + by, end=self._span.end + by))

    def _to_first(self, at: time) -> bool:
        start = self._program.wall_at(self._day(), at)
        return self._put(Availability(start=start, end=_after(start, self._span.end.time())))

    def _to_last(self, at: time) -> bool:
        return self._put(replace(self._span, end=_after(self._span.start, at)))

    def _put(self, span: Availability) -> bool:
        spans = self._spans.spans
        return self._spans.put((*spans[: self._place], span, *spans[self._place + 1 :]))


def _after(start: datetime, at: time) -> datetime:
    """Return when a clock next shows a time after a start."""
    end = datetime.combine(start.date(), at)
    return end if end > start else end + timedelta(days=1)
