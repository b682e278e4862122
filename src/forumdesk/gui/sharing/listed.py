# SPDX-License-Identifier: MIT
"""My agenda > Colleagues’ agendas: who shared one, what they want to see, the way there, and the way out."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from forumdesk.gui.colleagues import Colleague
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.sharing.opening import OpenSheet
from forumdesk.gui.sharing.said import HEADS, Row, rows
from forumdesk.gui.sharing.table import AgendaTable
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _, ngettext

_SIZE = (860, 540)


class ColleaguesSheet(QDialog):
    """The colleagues, and beside them what the chosen one wants to see."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk = desk
        self._rows: list[Row] = []
        theme = desk.theme
        super().__init__(parent)
        self.setWindowTitle(_("Colleagues’ agendas"))
        self.names = QListWidget()
        self.names.setAccessibleName(_("Colleagues"))
        self.names.setFont(theme.font(Type.NAME))
        self.names.setFixedWidth(theme.px(160))
        self.names.setSpacing(4)
        self.sessions = AgendaTable(theme, _("What they want to see"), HEADS)
        self.none = wrapping(Words(theme, "", Type.BODY, "second"), 300)
        self.show_it = button(_("Show this session"))
        self.again = button(_("Add to mine…"))
        self.remove = button(_("Remove"))
        self._arrange()
        self.names.currentRowChanged.connect(self._show)
        self.sessions.itemActivated.connect(self._go)
        self.show_it.clicked.connect(self._go)
        self.again.clicked.connect(self._open)
        self.remove.clicked.connect(self._remove)
        wide, high = theme.px(_SIZE[0]), theme.px(_SIZE[1])
        if parent is not None:
            wide, high = min(wide, parent.width() - 24), min(high, parent.height() - 24)
        self.resize(wide, high)
        self._fill()

    def _arrange(self) -> None:
        theme = self._desk.theme
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(10)
        box.addWidget(Words(theme, _("Colleagues’ agendas"), Type.PANE_TITLE))
        box.addWidget(self.none)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.names)
        columns.addWidget(self.sessions, 1)
        box.addLayout(columns, 1)
        foot = QHBoxLayout()
        for verb in (self.show_it, self.again, self.remove):
            foot.addWidget(verb)
        foot.addStretch(1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        foot.addWidget(close)
        box.addLayout(foot)

    def _fill(self) -> None:
        found = self._desk.colleagues.all
        self.names.clear()
        self.names.addItems([each.name for each in found])
        self.names.setCurrentRow(0 if found else -1)
        words = ngettext(
            "{count} colleague shared an agenda with you.", "{count} colleagues shared theirs with you.", len(found)
        )
        nobody = _("Nobody has shared an agenda with you yet. Open a file or a code that you were sent.")
        self.none.setText(words if found else nobody)
        self._show()

    @property
    def _chosen(self) -> Colleague | None:
        found, at = self._desk.colleagues.all, self.names.currentRow()
        return found[at] if 0 <= at < len(found) else None

    def _show(self, _row: int = 0) -> None:
        chosen = self._chosen
        desk = self._desk
        self._rows = rows(desk.program, desk.mine.selection, chosen.shared, chosen.found) if chosen else []
        self.sessions.fill([row.words for row in self._rows])
        for verb in (self.show_it, self.again, self.remove):
            verb.setEnabled(chosen is not None)

    def _go(self, _item: QTableWidgetItem | bool | None = None) -> None:
        at = self.sessions.currentRow()
        key = self._rows[at].session_id if 0 <= at < len(self._rows) else ""
        if key:
            self.accept()
            self._desk.go(Place("session", key))

    def _open(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        sheet = OpenSheet(self._desk, chosen.shared, chosen.found, self)
        if sheet.exec() == QDialog.DialogCode.Accepted:
            sheet.do()
            self._fill()
        sheet.deleteLater()

    def _remove(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            self._desk.colleagues.drop(chosen.key)
            self._fill()
