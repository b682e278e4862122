# SPDX-License-Identifier: MIT
"""The sheet that shows what a pasted block would change, before it does: new rows, new rooms, cells not understood."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from forumdesk.changes import name_of
from forumdesk.gui.desk import Desk
from forumdesk.gui.tables.paste_rows import PasteRows
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.tables import Column, Table, labels
from forumdesk.tables.blocks import Plan, Rows, is_headed, planned

WIDTH, HEIGHT = 820, 520


class PasteSheet(QDialog):
    """What would change, row by row; `place` is the records and the columns from the current cell on."""

    agreed = Signal(object)
    """Carries the `Plan` to be made, without the cells that were not understood."""

    def __init__(
        self,
        desk: Desk,
        table: Table,
        rows: Rows,
        place: tuple[Sequence[str], Sequence[Column]],
        parent: QWidget,
    ) -> None:
        self._desk = desk
        self._table = table
        self._block = rows
        self._onto, self._columns = place
        headed = is_headed(table, rows) and len(rows) > 1
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Paste into {table}").format(table=table.title))
        theme = desk.theme
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        self.headed = QCheckBox(_("The first row holds headings"))
        self.headed.setChecked(headed)
        self.as_new = QRadioButton(_("Add every row as new"))
        self.in_place = QRadioButton()
        ways = QButtonGroup(self)
        for way in (self.in_place, self.as_new):
            ways.addButton(way)
        (self.as_new if headed or not self._onto else self.in_place).setChecked(True)
        self.rows = PasteRows(desk, self._planned())
        self.grid = QTableView()
        self.summary = wrapping(Words(theme, "", Type.BODY), 300)
        self.reason = wrapping(Words(theme, "", Type.SMALL, "err"), 300)
        self._lay_out()
        self.headed.toggled.connect(self._plan_anew)
        self.as_new.toggled.connect(self._plan_anew)
        self.rows.tried_again.connect(self._say)
        self.grid.selectionModel().currentChanged.connect(lambda index, _before: self._explain(index))
        self._say()
        (self.grid if self.rows.outcome.refused else self.go).setFocus()

    def _lay_out(self) -> None:
        theme = self._desk.theme
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(10)
        box.addWidget(Words(theme, self.windowTitle(), Type.PANE_TITLE))
        box.addWidget(self.summary)
        record = self._desk.program.records(self._table.kind).get(self._onto[0]) if self._onto else None
        words = _("Change the rows from “{name}” on").format(name=labels.brief(name_of(record)) if record else "")
        self.in_place.setText(words)
        self.in_place.setVisible(record is not None)
        self.as_new.setVisible(record is not None)
        choices = QHBoxLayout()
        for choice in (self.headed, self.in_place, self.as_new):
            choices.addWidget(choice)
        choices.addStretch(1)
        box.addLayout(choices)
        self._dress_grid()
        box.addWidget(self.grid, 1)
        box.addWidget(self.reason)
        box.addWidget(self._buttons())

    def _dress_grid(self) -> None:
        theme = self._desk.theme
        self.grid.setModel(self.rows)
        self.grid.setAccessibleName(_("What would be pasted"))
        self.grid.setProperty("role", "grid")
        self.grid.setWordWrap(False)
        self.grid.horizontalHeader().setStretchLastSection(True)
        self.grid.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.grid.horizontalHeader().setDefaultSectionSize(theme.px(140))
        self.grid.verticalHeader().setDefaultSectionSize(theme.px(28))
        self.grid.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.grid.verticalHeader().setFixedWidth(theme.px(72))
        self.grid.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.go: QPushButton = button("", "primary")
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.go.setAutoDefault(True)
        self.go.setDefault(True)
        buttons.accepted.connect(self._agree)
        buttons.rejected.connect(self.reject)
        return buttons

    def _planned(self) -> Plan:
        onto = () if self.as_new.isChecked() else self._onto
        return planned(self._table, self._block, onto, self._columns, headed=self.headed.isChecked())

    def _plan_anew(self) -> None:
        self.rows.show(self._planned())

    def _say(self) -> None:
        """Say in a few sentences what would come of it, and on the button what is done."""
        plan, outcome = self.rows.plan, self.rows.outcome
        words = []
        if plan.new:
            words.append(_("{new} would be new.").format(new=self._table.counted(len(plan.new))))
        if len(plan.rows) > len(plan.new):
            count = len(plan.rows) - len(plan.new)
            words.append(_("{count} would be changed.").format(count=self._table.counted(count)))
        if outcome.new:
            words.append(
                _("{names} are not in the program yet and would be added.").format(names=labels.naming_new(outcome.new))
            )
        if plan.left_out:
            words.append(_("These columns have no place here: {columns}.").format(columns=", ".join(plan.left_out)))
        bad = len(outcome.refused)
        if bad:
            words.append(
                ngettext(
                    "{count} cell can't be understood. Type it anew below, or leave it out.",
                    "{count} cells can't be understood. Type them anew below, or leave them out.",
                    bad,
                )
            )
        self.summary.setText(" ".join(words))
        without = ngettext("Paste without {count} cell", "Paste without {count} cells", bad)
        self.go.setText(without if bad else _("Paste"))
        self.go.setEnabled(bool(plan.rows and plan.columns))
        if bad and not self.rows.reason(self.grid.currentIndex()):
            self.grid.setCurrentIndex(self.rows.first_refused())
        self._explain(self.grid.currentIndex())

    def _explain(self, index: object) -> None:
        del index
        at = self.grid.currentIndex()
        reason = self.rows.reason(at) if at.isValid() else ""
        words = self.rows.plan.words.get(self.rows.cell(at), "") if at.isValid() else ""
        self.reason.setText(_("“{words}”: {reason}").format(words=labels.brief(words), reason=reason) if reason else "")

    def _agree(self) -> None:
        self.agreed.emit(self.rows.plan.without(self.rows.outcome.refused))
        self.accept()
