# SPDX-License-Identifier: MIT
"""The two halves of the review with their headings: the source or its notes, and the program with its corrections."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from forumdesk.changes import name_of
from forumdesk.formats.reading import MarkKind, NoteLevel, Reading
from forumdesk.gui.labels import OneLine, Words, button, rule
from forumdesk.gui.review.draft import Draft
from forumdesk.gui.review.form import Corrections
from forumdesk.gui.review.lines import LineRow, counted, line_rows
from forumdesk.gui.review.result import HEADINGS, ResultList
from forumdesk.gui.review.source import Legend, SourceList
from forumdesk.gui.review.subjects import subjects
from forumdesk.gui.review.understood import Row, owners, rows, sentence, understood
from forumdesk.gui.style import Theme, Type
from forumdesk.i18n import _, ngettext

_LEVELS = {
    NoteLevel.MISSING: _("Needs an answer"),
    NoteLevel.GUESS: _("Guesses"),
    NoteLevel.WARNING: _("Odd, and kept as the source says"),
    NoteLevel.INFO: _("Good to know"),
}
HEAD = 30
"""Height of the headings, so that both halves begin at one line."""
_MOST_NOTES = 500
"""Notes of one level that are listed; a source with more says the same again and again."""


def note_rows(reading: Reading) -> tuple[Row, ...]:
    """Return the notes of a source without text, grouped by how much they matter."""
    found: list[Row] = []
    program = reading.program
    known = {key: name_of(record) for kind in ("session", "article") for key, record in program.records(kind).items()}
    for level, words in _LEVELS.items():
        notes = [note for note in reading.notes if note.level == level]
        if notes:
            found.append(Row(kind="heading", key=level.value, title=words, detail=str(len(notes))))
        for number, note in enumerate(notes[:_MOST_NOTES]):
            about = ", ".join(known[key] for key in owners(reading, note) if key in known)
            key = f"{level.value}:{number}"
            found.append(Row(kind="note", key=key, title=sentence(reading, note), detail=about, doubts=(note,)))
        if len(notes) > _MOST_NOTES:
            more = ngettext("{count} more of this kind", "{count} more of this kind", len(notes) - _MOST_NOTES)
            found.append(Row(kind="note", key=f"{level.value}:more", title=more))
    if not found:
        found.append(Row(kind="note", key="none", title=_("Everything was understood, and nothing was left out.")))
    return tuple(found)


class SourcePane(QWidget):
    """The left half: the text that was read, or, for formats without one, what was noted about it."""

    def __init__(self, theme: Theme) -> None:
        self.rows: tuple[LineRow, ...] = ()
        self.unfolded: set[int] = set()
        super().__init__()
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.lines = SourceList(theme)
        self.notes = ResultList(theme, _("What was noted about the source"), correctable=False)
        for view in (self.lines, self.notes):
            view.setStyleSheet("QListView { background: transparent; }")
        self._title = Words(theme, kind=Type.STRONG)
        self._count = OneLine(theme, kind=Type.SMALL, role="second")
        self.this_is = button(_("This line is…"), "small")
        self.legend = Legend(theme)
        self._file = OneLine(theme, kind=Type.SMALL, role="second")
        self._file.setContentsMargins(4, 0, 0, 0)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.lines)
        self._lists.addWidget(self.notes)
        self._arrange()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 6, 12, 0)
        head.setSpacing(12)
        head.addStrut(HEAD)
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self.this_is)
        legend = QHBoxLayout()
        legend.setContentsMargins(20, 4, 12, 6)
        legend.addWidget(self.legend)
        legend.addWidget(self._file)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(legend)
        column.addWidget(rule())
        column.addWidget(self._lists, 1)

    @property
    def view(self) -> SourceList | ResultList:
        """The list that is shown."""
        return self.lines if self._lists.currentWidget() is self.lines else self.notes

    def show_reading(self, reading: Reading, draft: Draft, name: str) -> None:
        """Show a source and what became of it."""
        text = bool(reading.source)
        self._lists.setCurrentWidget(self.lines if text else self.notes)
        self.this_is.setVisible(text)
        self.legend.setVisible(text)
        self._file.setVisible(not text)
        self._title.setText(name if text else _("About the file"))
        if not text:
            self._file.say(name)
            self.notes.show_rows(note_rows(reading))
            return
        self._count.say(counted(reading))
        self.rows = line_rows(reading, self.unfolded, draft.kept)
        self.lines.show_rows(self.rows)
        used = {mark.kind for mark in reading.marks}
        self.legend.show_kinds(tuple(kind for kind in MarkKind if kind in used))


class ProgramPane(QWidget):
    """The right half: what was understood, and beneath it the panel for corrections when it is wanted."""

    def __init__(self, theme: Theme, own_zone: str) -> None:
        self._own_zone = own_zone
        self.rows: tuple[Row, ...] = ()
        super().__init__()
        self.setProperty("role", "view")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = ResultList(theme)
        self.corrections = Corrections(theme)
        self.corrections.hide()
        self.next_guess = button("", "link")
        self.next_guess.clicked.connect(self._go_to_next)
        self._sum = OneLine(theme, kind=Type.SMALL, role="second")
        head = QHBoxLayout()
        head.setContentsMargins(24, 6, 16, 0)
        head.addStrut(HEAD)
        head.addWidget(OneLine(theme, _("What was understood"), Type.STRONG), 1)
        head.addWidget(self.next_guess)
        below = QHBoxLayout()
        below.setContentsMargins(24, 4, 16, 6)
        below.addWidget(self._sum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(below)
        column.addWidget(rule())
        column.addWidget(self.list, 1)
        column.addWidget(self.corrections)

    def show_reading(self, reading: Reading, draft: Draft) -> None:
        """Show what was understood."""
        self._sum.say(understood(reading))
        self.rows = rows(reading, self._own_zone, draft.kept)
        self.list.set_correctable(bool(reading.source))
        self.list.show_rows(self.rows)

        count = sum(len(row.doubts) for row in self.rows)
        self.next_guess.setVisible(count > 0)
        self.next_guess.setText(ngettext("{count} guess, show it", "{count} guesses, show the next", count))

    def _go_to_next(self) -> None:
        """Walk to the next row that waits for a look, and round again after the last."""
        doubtful = [at for at, row in enumerate(self.rows) if row.doubts and row.kind not in HEADINGS]
        doubtful = doubtful or [at for at, row in enumerate(self.rows) if row.doubts]
        here = self.list.currentIndex().row()
        at = next((at for at in doubtful if at > here), doubtful[0])
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        self.list.select(at)
        self.list.picked.emit(at)

    def row(self, key: str) -> Row | None:
        """Return the row with a key."""
        return next((row for row in self.rows if row.key == key), None)

    def show_corrections(self, reading: Reading, key: str, line: int = 0) -> bool:
        """Show the panel for a session or an article; tell whether there is anything to put right."""
        row, found = self.row(key), subjects(reading, key)
        usable = row is not None and bool(found) and bool(found[0].line)
        if usable and row is not None:
            self.corrections.show_subjects(found, row, line, len(reading.program.dates))
        self.corrections.setVisible(usable)
        return usable
