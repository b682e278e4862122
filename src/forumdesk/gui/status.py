# SPDX-License-Identifier: MIT
"""The status bar: what is saved, what is now or what a gesture is about to do, problems, counts, the zoom."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar

from forumdesk import agenda
from forumdesk.agenda.appointments import now_and_next
from forumdesk.clocks import left, until
from forumdesk.gui.clock import system_zone
from forumdesk.gui.problem_badge import ProblemBadge
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.times import clock, day_long, wall

if TYPE_CHECKING:
    from forumdesk.document import Document
    from forumdesk.gui.workspace import Workspace
    from forumdesk.program import Program
    from forumdesk.selection import Selection

SOON = timedelta(hours=1)
"""What the reader means to go to within this time is said before all else."""


class Status(QStatusBar):
    """The labels at the foot of a window."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._told: tuple[Program, Selection, datetime, str] | None = None
        super().__init__()
        self._saved, self._counts, self._zoom = (_label() for _number in range(3))
        self._now = _Line(theme)
        self.addWidget(self._saved)
        self.addWidget(self._now, 1)
        self.problems = ProblemBadge(theme)
        for widget in (self.problems, self._counts, self._zoom):
            self.addPermanentWidget(widget)
        self.setSizeGripEnabled(False)
        self.dress()

    def dress(self) -> None:
        """Take the fonts of the theme."""
        for label in (self._saved, self._now, self._counts, self._zoom):
            label.setFont(self._theme.font(Type.SMALL))

    def hint(self, words: str) -> None:
        """Say what a gesture is about to do and which keys change that; nothing when it is over."""
        self._now.say_first(words)

    def show_nothing(self) -> None:
        """Say that nothing is open."""
        self._saved.setText(_("Nothing open"))
        self._now.say("")
        self._counts.clear()
        self._zoom.clear()

    def show_program(self, document: Document, workspace: Workspace) -> None:
        """Say how an open program stands."""
        program = document.program
        self._saved.setText(_saved_words(document))
        now = workspace.now().replace(second=0, microsecond=0)
        self._now.say(self._now_words(program, workspace.desk.mine.selection, now))
        counts = [ngettext("{count} session", "{count} sessions", len(program.sessions))]
        if len(program.rooms) > 1:
            counts.append(ngettext("{count} room", "{count} rooms", len(program.rooms)))
        self._counts.setText(", ".join(counts))
        zoom = _("Zoom {percent} %").format(percent=round(workspace.timeline.zoom * 100))
        self._zoom.setText(zoom if workspace.desk.view == "timeline" else "")

    def _now_words(self, program: Program, selection: Selection, now: datetime) -> str:
        """Return what is on or comes next, worked out once a minute for each state of the program and the stars."""
        told = self._told
        if told is None or told[0] is not program or told[1] is not selection or told[2] != now:
            self._told = told = program, selection, now, _now_words(program, selection, now)
        return told[3]


class _Line(QLabel):
    """A line that is cut where the window ends, and that a gesture borrows."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._said = ""
        self._first = ""
        super().__init__()
        _dress(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: str) -> None:
        """Say this for as long as no gesture says something."""
        self._said = words
        self._set()

    def say_first(self, words: str) -> None:
        """Say this instead; nothing ends that."""
        self._first = words
        self._set()

    def _set(self) -> None:
        words = self._first or self._said
        room = self.width() - 16
        self.setText(self._theme.metrics(Type.SMALL).elidedText(words, Qt.TextElideMode.ElideRight, room))
        self.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set()

    def minimumSizeHint(self) -> QSize:
        """Shrink to nothing: the words never make the window wider."""
        return QSize(0, super().minimumSizeHint().height())


def _saved_words(document: Document) -> str:
    if document.unsaved is not None:
        return _("Not saved")
    if document.read_only_reason:
        return _("For reading only")
    if document.saved_at is None:
        return _("Saved")
    there = wall(document.saved_at, system_zone())
    return _("Saved {time}").format(time=clock(there))


def _now_words(program: Program, selection: Selection, now: datetime) -> str:
    """Return what is on or comes next; first what the reader has before them soon."""
    zone = program.conference.timezone
    mine = now_and_next(program, selection, now).coming
    soon = mine[0] if mine and mine[0].start is not None and mine[0].start - now <= SOON else None
    if soon is not None and soon.start is not None:
        parts = (soon.title, soon.place)
        words = _("In my agenda {until}: {what}")
        return words.format(until=until(now, soon.start, zone), what=", ".join(part for part in parts if part))
    moment = agenda.at(program, now)
    if moment.running:
        only = moment.running[0]
        if len(moment.running) == 1 and only.end is not None:
            return _("Now: {title}, {left}").format(title=only.title, left=left(now, only.end, zone))
        return ngettext("Now: {count} session", "Now: {count} sessions", len(moment.running))
    if not moment.coming or moment.coming[0].start is None:
        begun = any(session.start is not None for session in program.sessions.values())
        return _("The program is over") if begun else ""
    first = moment.coming[0]
    start = moment.coming[0].start
    if start.date() == now.date():
        words = _("Next: {time}, {until}: {title}")
        return words.format(time=clock(start), until=until(now, start, zone), title=first.title)
    return _("Next: {day} {time}, {title}").format(day=day_long(start.date()), time=clock(start), title=first.title)


def _label() -> QLabel:
    label = QLabel()
    _dress(label)
    return label


def _dress(label: QLabel) -> None:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "second")
    label.setContentsMargins(8, 0, 8, 0)
