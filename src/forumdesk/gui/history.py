# SPDX-License-Identifier: MIT
"""The History view: every step that the program file remembers, the newest first, and what the selected one changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from forumdesk.changes import describe
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.gui.desk import Desk
from forumdesk.gui.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.store.journal import Step, StepKind
from forumdesk.times import clock, day_long, wall

LISTED = 10
"""Changes of a step that are told one by one; an import makes thousands."""

_VERBS = {
    StepKind.CREATE: _("Created: {label}"),
    StepKind.UNDO: _("Undone: {label}"),
    StepKind.REDO: _("Done again: {label}"),
}


class History(QWidget):
    """A table of steps: when, what, who; and beneath it what the selected step changed."""

    def __init__(self, desk: Desk, document: Document) -> None:
        self._desk = desk
        self._document = document
        self._steps: tuple[Step, ...] = ()
        self._stale = False
        super().__init__()
        self.setProperty("role", "view")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count, self._told = _words(), _words()
        self._table = _table()
        self._table.itemSelectionChanged.connect(self._tell)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        for widget in (self._count, self._table, self._told):
            box.addWidget(widget)
        desk.program_changed.connect(self._refresh)
        desk.theme.changed.connect(self._refresh)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _refresh(self, _changed: object = None) -> None:
        if not self.isVisible() and self._steps:
            self._stale = True
            return
        self._stale = False
        chosen = self._chosen()
        theme = self._desk.theme
        self._steps = tuple(reversed(self._document.history()))
        for label in (self._count, self._told):
            label.setFont(theme.font(Type.SMALL))
        steps = len(self._steps)
        self._count.setText(
            ngettext("{count} step, kept in the program file", "{count} steps, kept in the program file", steps)
        )
        self._table.setFont(theme.font(Type.BODY))
        self._table.horizontalHeader().setFont(theme.font(Type.LABEL))
        self._table.verticalHeader().setDefaultSectionSize(theme.px(36))
        self._table.setRowCount(len(self._steps))
        for row, step in enumerate(self._steps):
            for column, words in enumerate(self._cells(step)):
                self._table.setItem(row, column, QTableWidgetItem(words))
        self._table.selectRow(self._steps.index(chosen) if chosen in self._steps else 0)
        self._tell()

    def _chosen(self) -> Step | None:
        rows = self._table.selectionModel().selectedRows()
        return self._steps[rows[0].row()] if rows else None

    def _cells(self, step: Step) -> tuple[str, str, str]:
        there = wall(step.at, self._desk.own_zone)
        what = _VERBS.get(step.kind, "{label}").format(label=step.label)
        return f"{day_long(there.date())} {there.year}, {clock(there)}", what, step.who

    def _tell(self) -> None:
        """Say what the selected step changed, record by record."""
        step = self._chosen()
        self._told.setVisible(step is not None)
        if step is None:
            return
        try:
            changes = self._document.changes_of(step.number)
            told = describe(changes[:LISTED])
        except ForumDeskError as error:
            changes, told = (), (str(error),)
        lines = [step.label, *(told or [_("The program as it began.")])]
        if len(changes) > LISTED:
            lines.append(ngettext("and {count} more", "and {count} more", len(changes) - LISTED))
        self._told.setText("\n".join(lines))


def _table() -> QTableWidget:
    table = QTableWidget(0, 3)
    table.setProperty("role", "plain")
    table.setAccessibleName(_("History"))
    table.setHorizontalHeaderLabels([_("When"), _("What"), _("Who")])
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    return table


def _words() -> QLabel:
    label = QLabel()
    label.setProperty("role", "second")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setContentsMargins(8, 0, 8, 0)
    return label
