# SPDX-License-Identifier: MIT
"""Several sources in one import, as a list: what each is, what was found in it, what it asks, and if it is wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from forumdesk.counting import counted
from forumdesk.formats.reading import NoteLevel, Reading
from forumdesk.gui.review.sources import Entry, Sources, format_words
from forumdesk.gui.widgets.labels import OneLine, Words, button, rule, wrapping
from forumdesk.gui.widgets.style import Theme, Type, restyle
from forumdesk.gui.widgets.tick import Tick
from forumdesk.i18n import _, ngettext


class SourceRow(QWidget):
    """One source."""

    toggled = Signal()
    review_wanted = Signal()

    def __init__(self, theme: Theme, entry: Entry) -> None:
        self._entry = entry
        super().__init__()
        self.tick = Tick(theme)
        self.tick.setAccessibleName(_("Import {name}").format(name=entry.name))
        self.tick.setChecked(entry.wanted)
        self.name = OneLine(theme, entry.name, Type.STRONG)
        self.what = OneLine(theme, "", Type.SMALL, "second")
        self.state = wrapping(Words(theme, "", Type.SMALL, "second"), 200)
        self.review_button = button(_("Review…"), "small")
        self.review_button.setAccessibleName(_("Review {name}").format(name=entry.name))
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 10, 24, 10)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.tick, 0, 0)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(self.what, 1, 1)
        grid.addWidget(self.state, 2, 1)
        grid.addWidget(self.review_button, 0, 2, 2, 1)
        self.tick.toggled.connect(self._toggle)
        self.review_button.clicked.connect(self.review_wanted)

    def show_state(self, *, reading_now: bool) -> None:
        """Show how far the source is."""
        entry = self._entry
        self.tick.setEnabled(not entry.message)
        self.tick.setChecked(entry.wanted and not entry.message)
        self.review_button.setVisible(entry.reading is not None)
        self.what.say(format_words(entry.outcome.format) if entry.outcome else "")
        self.what.setVisible(bool(self.what.words))
        open_questions = entry.reading is not None and not entry.reading.complete
        restyle(self.state, role="err" if entry.message else "warn" if open_questions else "second")
        self.state.setText(_state(entry, reading_now=reading_now))
        self.review_button.setText(_("Answer…") if open_questions else _("Review…"))

    def _toggle(self, checked: bool) -> None:
        self._entry.wanted = checked
        self.toggled.emit()


class SourcesPage(QWidget):
    """The list of the sources, and what becomes of them."""

    review_wanted = Signal(int)
    """Carries the place of the source that shall be reviewed."""
    created = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._sources: Sources | None = None
        self.rows: list[SourceRow] = []
        super().__init__()
        self._title = OneLine(theme, "", Type.STRONG)
        self.cancel_button = button(_("Cancel"))
        self.create_button = button("", "primary")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(_("The sources of this import"))
        self.status = OneLine(theme, "", Type.SMALL, "second")
        head = QHBoxLayout()
        head.setContentsMargins(24, 10, 16, 10)
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.cancel_button)
        head.addWidget(self.create_button)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 4, 16, 4)
        foot.addWidget(self.status)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self._area, 1)
        column.addWidget(rule())
        column.addLayout(foot)
        self.cancel_button.clicked.connect(self.cancelled)
        self.create_button.clicked.connect(self.created)

    def start(self, sources: Sources) -> None:
        """Show the sources of an import."""
        self._sources = sources
        count = len(sources.entries)
        self._title.say(ngettext("Import {count} file", "Import {count} files", count))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows = []
        for at, entry in enumerate(sources.entries):
            row = SourceRow(self._theme, entry)
            row.toggled.connect(self._show_sum)
            row.review_wanted.connect(lambda at=at: self.review_wanted.emit(at))
            self.rows.append(row)
            column.addWidget(row)
            column.addWidget(rule())
        column.addStretch(1)
        self._area.setWidget(inside)
        sources.changed.connect(self._show_row)
        sources.done.connect(self._show_sum)
        for at in range(count):
            self._show_row(at)

    def enter(self) -> None:
        """Put the keyboard where one goes on: on what asks for something, else on the list."""
        asking = (row.review_button for row in self.rows if row.review_button.isVisibleTo(self))
        first = next(asking, self.cancel_button)
        (self.create_button if self.create_button.isEnabled() else first).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_row(self, at: int) -> None:
        if self._sources is not None:
            self.rows[at].show_state(reading_now=self._sources.reading_now == at)
            self._show_sum()

    def _show_sum(self) -> None:
        sources = self._sources
        if sources is None:
            return
        wanted = sources.wanted
        self.create_button.setEnabled(sources.ready)
        words = ngettext("Import {count} source…", "Import {count} sources…", max(1, len(wanted)))
        self.create_button.setText(words)
        at = sources.reading_now
        if at >= 0:
            reading = _("Reading {name}, {number} of {count}")
            name = sources.entries[at].name
            self.status.say(reading.format(name=name, number=at + 1, count=len(sources.entries)))
        elif not wanted:
            self.status.say(_("Nothing is ticked that could be read."))
        elif not sources.ready:
            self.status.say(_("Some sources leave something open. Answer that first, or take their tick away."))
        else:
            self.status.say(_("Title, place and time zone are those of the first source."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)


def _state(entry: Entry, *, reading_now: bool) -> str:
    if entry.message:
        return entry.message
    if entry.reading is None:
        return _("Being read…") if reading_now else _("Waits")
    return " · ".join((", ".join(counted(entry.reading.program)), *_asked(entry.reading)))


def _asked(reading: Reading) -> tuple[str, ...]:
    waiting = sum(not question.answered for question in reading.questions)
    notes = sum(note.level in {NoteLevel.GUESS, NoteLevel.WARNING} for note in reading.notes)
    said = []
    if waiting:
        said.append(ngettext("{count} question to answer", "{count} questions to answer", waiting))
    if notes:
        said.append(ngettext("{count} note", "{count} notes", notes))
    return tuple(said)
