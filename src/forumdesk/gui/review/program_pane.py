# SPDX-License-Identifier: MIT
"""The right half of the review: what was understood, as a list or as a timeline, and beneath it the corrections."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from forumdesk.formats.reading import Answers, Reading
from forumdesk.gui.review.corrections import Corrections
from forumdesk.gui.review.draft import Draft
from forumdesk.gui.review.result import HEADINGS, ResultList
from forumdesk.gui.review.source_pane import HEAD
from forumdesk.gui.review.subjects import subjects, with_said
from forumdesk.gui.review.timeline_pane import TimelinePane
from forumdesk.gui.review.understood import Row, rows, understood
from forumdesk.gui.settings import Settings
from forumdesk.gui.widgets.labels import OneLine, button, rule
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext

REMEMBERED = "review"
"""Under which key this computer remembers whether one looks at the list or at the timeline."""
LEAST_CORRECTIONS = 200
CORRECTIONS = 0.48
"""The share of the height that the corrections take at most: the program stays in sight."""
ROOM_FOR_HEADING = 480
"""Width from which the heading has room beside the switch, at the base text size."""
NARROW_BELOW = 640
"""Width in which the days are a box to choose from, at the base text size."""


class ProgramPane(QWidget):
    """What was understood."""

    picked = Signal(str)
    """Carries the key of the row that the reader walked to, in the list or on the timeline."""
    guess_reached = Signal(str)
    """Carries the key of the row to whose guess the reader walked."""
    wanted = Signal(str, object)
    """Carries the key of the row that the reader wants to change, and the `Note` that it is for, or None."""
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, own_zone: str) -> None:
        self._theme, self._own_zone = theme, own_zone
        self._settings = Settings()
        self._reading: Reading | None = None
        self.rows: tuple[Row, ...] = ()
        super().__init__()
        self.setProperty("role", "view")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = ResultList(theme)
        self.timeline = TimelinePane(theme, own_zone)
        self.corrections = Corrections(theme)
        self.corrections.hide()
        self.next_guess = button("", "link")
        self.list_button, self.timeline_button = _segment(_("List"), "first"), _segment(_("Timeline"), "last")
        self._views = QStackedWidget()
        self._views.addWidget(self.list)
        self._views.addWidget(self.timeline)
        self._heading = OneLine(theme, _("What was understood"), Type.STRONG)
        self._sum = OneLine(theme, kind=Type.SMALL, role="second")
        self._arrange()
        self._connect()
        self._show_view(timeline=self._settings.words(REMEMBERED) == "timeline")

    def _arrange(self) -> None:
        switch = QHBoxLayout()
        switch.setSpacing(0)
        group = QButtonGroup(self)
        for made in (self.list_button, self.timeline_button):
            switch.addWidget(made)
            group.addButton(made)
        head = QHBoxLayout()
        head.setContentsMargins(24, 6, 16, 0)
        head.setSpacing(12)
        head.addStrut(HEAD)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self.next_guess)
        head.addLayout(switch)
        below = QHBoxLayout()
        below.setContentsMargins(24, 4, 16, 6)
        below.setSpacing(12)
        below.addWidget(self._sum, 1)
        below.addWidget(self.timeline.days)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(below)
        column.addWidget(rule())
        column.addWidget(self._views, 1)
        column.addWidget(self.corrections)

    def _connect(self) -> None:
        self.list.picked.connect(lambda at: self.picked.emit(self.rows[at].key))
        self.list.wanted.connect(lambda at: self.wanted.emit(self.rows[at].key, None))
        self.list.change.connect(lambda at, note: self.wanted.emit(self.rows[at].key, note))
        self.list.menu_wanted.connect(lambda at, place: self.menu_wanted.emit(self.rows[at].key, place))
        self.timeline.picked.connect(self.picked)
        self.timeline.wanted.connect(lambda key: self.wanted.emit(key, None))
        self.timeline.menu_wanted.connect(self.menu_wanted)
        self.list_button.clicked.connect(lambda: self.show_view(timeline=False))
        self.timeline_button.clicked.connect(lambda: self.show_view(timeline=True))
        self.next_guess.clicked.connect(self.walk)

    # List and timeline

    @property
    def on_timeline(self) -> bool:
        """Whether the timeline is shown, not the list."""
        return self._views.currentWidget() is self.timeline

    @property
    def view(self) -> QWidget:
        """What takes the keyboard: the list, or the timeline."""
        return self.timeline.view if self.on_timeline else self.list

    def show_view(self, *, timeline: bool) -> None:
        """Show the list or the timeline, and remember that."""
        self._settings.keep(REMEMBERED, "timeline" if timeline else "list")
        self._show_view(timeline=timeline)

    def _show_view(self, *, timeline: bool) -> None:
        key = self.list.selected.key if self.list.selected is not None else ""
        self._views.setCurrentWidget(self.timeline if timeline else self.list)
        (self.timeline_button if timeline else self.list_button).setChecked(True)
        self.timeline.days.setVisible(timeline)
        self.select(key)

    # What is shown

    def show_reading(self, reading: Reading, draft: Draft) -> None:
        """Show what was understood."""
        self._reading = reading
        self._sum.say(understood(reading))
        self.rows = rows(reading, self._own_zone, draft.kept)
        self.list.set_correctable(bool(reading.source))
        self.list.show_rows(self.rows)
        self.timeline.show_reading(reading, self.rows)
        count = sum(len(row.doubts) for row in self.rows)
        self.next_guess.setVisible(count > 0)
        self.next_guess.setText(ngettext("{count} guess, show it", "{count} guesses, show the next", count))

    def select(self, key: str) -> None:
        """Select a row for the reader in both."""
        self.list.select(self.list.row_of(key))
        self.timeline.select(key)

    def row(self, key: str) -> Row | None:
        """Return the row with a key."""
        return next((row for row in self.rows if row.key == key), None)

    def walk(self, back: bool = False) -> None:
        """Walk to the next row that waits for a look, or to the one before it; round again at the ends."""
        doubtful = [at for at, row in enumerate(self.rows) if row.doubts and row.kind not in HEADINGS]
        doubtful = doubtful or [at for at, row in enumerate(self.rows) if row.doubts]
        if not doubtful:
            return
        here = self.list.row_of(self.list.selected.key) if self.list.selected is not None else -1
        after = [at for at in doubtful if (at < here if back else at > here)]
        at = (after or doubtful)[-1 if back else 0]
        key = self.rows[at].key
        if self.on_timeline and not self.timeline.holds(key):
            self._show_view(timeline=False)
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        self.select(key)
        self.guess_reached.emit(key)

    def show_corrections(self, reading: Reading, key: str, line: int = 0, pending: Answers | None = None) -> bool:
        """Show the panel for a session or an article; tell whether there is anything to put right.

        What was said since the reading stands in `pending`.
        """
        row, found = self.row(key), subjects(reading, key)
        if pending is not None:
            found = tuple(with_said(subject, pending) for subject in found)
        usable = row is not None and bool(found) and bool(found[0].line)
        if usable and row is not None:
            self.corrections.show_subjects(reading, found, row, line)
        self.corrections.setVisible(usable)
        return usable

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.timeline.days.set_narrow(self.width() < self._theme.px(NARROW_BELOW))
        self._heading.setVisible(self.width() >= self._theme.px(ROOM_FOR_HEADING))
        self.corrections.setMaximumHeight(max(round(self.height() * CORRECTIONS), self._theme.px(LEAST_CORRECTIONS)))


def _segment(words: str, edge: str) -> QPushButton:
    made = QPushButton(words)
    made.setProperty("role", "segment")
    made.setProperty("edge", edge)
    made.setCheckable(True)
    made.setAutoDefault(False)
    return made
