# SPDX-License-Identifier: MIT
"""The sheet that shows what a repair of the day would move, and what would then be wrong, before one step does it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from forumdesk.checks import Finding
from forumdesk.errors import ForumDeskError
from forumdesk.gui.desk import Desk
from forumdesk.gui.mending.repair_options import REPAIRS, Options, shift_from
from forumdesk.gui.mending.repairs import Plan, Preview, preview
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.plain_table import PlainTable
from forumdesk.gui.widgets.speaking import speak
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext

WIDTH = 720
HEIGHT = 560
MOST_NEWS = 3
"""Problems that are said one by one; the others are counted."""


class RepairSheet(QDialog):
    """One repair: its options above, what moves from where to where beneath, brought up to date at once."""

    def __init__(self, desk: Desk, options: Options, parent: QWidget | None = None) -> None:
        self._desk, self._options = desk, options
        self._plan: Plan | None = None
        self._shown = Preview((), ())
        self._known = frozenset(finding.key for finding in desk.findings.ask().open)
        super().__init__(parent)
        theme = desk.theme
        self.setWindowTitle(options.title)
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        self.summary = wrapping(Words(theme, "", Type.STRONG), 300)
        self.table = PlainTable(theme, _("What moves"), (_("Session"), _("Now"), _("Then")))
        self.news = _News(theme)
        self.apply = QPushButton(options.verb)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(10)
        box.addWidget(Words(theme, options.title, Type.PANE_TITLE))
        box.addWidget(wrapping(Words(theme, options.does, Type.BODY, "second"), 300))
        box.addLayout(self._fields())
        box.addSpacing(6)
        box.addWidget(self.summary)
        box.addWidget(self.table, 1)
        box.addWidget(self.news)
        box.addWidget(self._buttons())
        self.apply.setDefault(True)
        self._follow()
        self._renew()

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (words, *fields) in enumerate(self._options.rows):
            if words:
                label = Words(self._desk.theme, words, Type.BODY, "second")
                label.setBuddy(fields[0])
                grid.addWidget(label, row, 0)
            line = QHBoxLayout()
            line.setSpacing(8)
            for field in fields:
                line.addWidget(field)
            grid.addLayout(line, row, 1)
        return grid

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.apply, QDialogButtonBox.ButtonRole.AcceptRole)
        self.apply.setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _follow(self) -> None:
        for field in (field for _words, *fields in self._options.rows for field in fields):
            if isinstance(field, QComboBox):
                field.currentIndexChanged.connect(self._renew)
            elif isinstance(field, QLineEdit):
                field.textChanged.connect(self._renew)
            elif isinstance(field, QCheckBox):
                field.toggled.connect(self._renew)

    def _renew(self) -> None:
        """Show what the plan would do as it is chosen now, or why there is none."""
        try:
            self._plan = self._options.plan()
            self._shown, words, role = preview(self._desk.program, self._plan, self._known), "", ""
        except ForumDeskError as error:
            self._plan, self._shown, words, role = None, Preview((), ()), str(error), "err"
        self.summary.setProperty("role", role)
        self.summary.style().polish(self.summary)
        self.summary.setText(words or self._shown.words)
        speak(self.summary, self.summary.text())
        self.apply.setEnabled(bool(self._shown.moves))
        self.table.show_rows([(move.title, move.before, move.after) for move in self._shown.moves])
        self.table.setVisible(bool(self._shown.moves))
        self.news.show_findings(self._shown.news)

    def accept(self) -> None:
        """Do it as one step, and close; what was refused leaves the sheet open."""
        if self._plan is not None and self._desk.edit(self._plan.label, self._plan.verb):
            count = len(self._shown.moves)
            self._desk.tell(ngettext("{count} session was moved.", "{count} sessions were moved.", count))
            super().accept()


class _News(QFrame):
    """What would be wrong that is not wrong now."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        super().__init__()
        self.setProperty("role", "banner")
        self._box = QVBoxLayout()
        self._box.setSpacing(4)
        icon = QLabel()
        size = theme.px(18)
        icon.setPixmap(theme.icon("warning", "warn").pixmap(size, size))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._box, 1)

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Say the gravest of these; nothing is shown for none."""
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        lines = [finding.words for finding in found[:MOST_NEWS]]
        if len(found) > MOST_NEWS:
            more = len(found) - MOST_NEWS
            lines.append(ngettext("And {count} problem more.", "And {count} problems more.", more))
        for line in lines:
            self._box.addWidget(wrapping(Words(self._theme, line, Type.BODY, "warn"), 300))
        self.setVisible(bool(lines))


def repair(name: str, desk: Desk, parent: QWidget) -> None:
    """Show the sheet of a repair, one of `REPAIRS`, until it is done or left."""
    _show(desk, REPAIRS[name](desk), parent)


def shift_from_here(desk: Desk, room_id: str, start: datetime, parent: QWidget) -> None:
    """Show the sheet that shifts what begins in a room at a time or later."""
    _show(desk, shift_from(desk, room_id, start), parent)


def _show(desk: Desk, options: Options, parent: QWidget) -> None:
    sheet = RepairSheet(desk, options, parent)
    sheet.exec()
    sheet.deleteLater()
