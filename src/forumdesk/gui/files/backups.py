# SPDX-License-Identifier: MIT
"""File > Backups: the copies that were made by themselves, to look at, to restore, or to save as a program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from forumdesk.counting import counted
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.gui.desk import Desk
from forumdesk.gui.files.looking_back import Earlier, LookingBack
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.store import backup, opening
from forumdesk.store.backup import Backup
from forumdesk.store.load import Loaded
from forumdesk.times import clock, day_long, wall

WIDTH = 640
HEIGHT = 460

_REASONS = {
    "": _("First edit of the day"),
    "before a restore": _("Before a restore"),
    "before a merge": _("Before a merge"),
}


def why_words(why: str) -> str:
    """Return why a backup was made, in words."""
    return _REASONS.get(why, _("Before it was brought up to date") if why.startswith("before format") else why)


class BackupsDialog(QDialog):
    """A table of the backups, and what is in the selected one."""

    copy_asked = Signal(Path)
    """Carries the backup that is to be saved as a program of its own."""

    def __init__(self, document: Document, desk: Desk, past: LookingBack, parent: QWidget | None = None) -> None:
        self._document, self._desk, self._past = document, desk, past
        self._found: tuple[Backup, ...] = backup.listed(document.path)
        self._read: dict[Path, Loaded | str] = {}
        theme = desk.theme
        super().__init__(parent)
        self.setWindowTitle(_("Backups"))
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(10)
        box.addWidget(Words(theme, _("Backups of “{name}”").format(name=document.path.name), Type.PANE_TITLE))
        explained = _(
            "A copy is made by itself before the first edit of a day, before a restore, a merge, and a new format. The"
            " last ten of each stay, and one of each month. They lie on this computer, outside of the program."
        )
        box.addWidget(wrapping(Words(theme, explained, Type.BODY, "second"), 300))
        self.table = _table(theme)
        self.inside = wrapping(Words(theme, "", Type.BODY), 300)
        box.addWidget(self.table, 1)
        box.addWidget(self.inside)
        box.addLayout(self._verbs())
        box.addWidget(self._close())
        self._fill()

    def _verbs(self) -> QHBoxLayout:
        self.look = button(_("Look at it"))
        self.restore = button(_("Restore it"))
        self.copy = button(_("Save as a new program…"))
        self.folder = button(_("Show the folder"), "link")
        self.look.clicked.connect(self._look)
        self.restore.clicked.connect(self._restore)
        self.copy.clicked.connect(self._copy)
        self.folder.clicked.connect(self._show_folder)
        row = QHBoxLayout()
        for verb in (self.look, self.restore, self.copy):
            row.addWidget(verb)
        row.addStretch(1)
        row.addWidget(self.folder)
        return row

    def _close(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        buttons.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        return buttons

    def _fill(self) -> None:
        self.table.setRowCount(len(self._found))
        for row, each in enumerate(self._found):
            size = _("{size} KB").format(size=f"{max(1, each.size // 1024):,}".replace(",", "\u202f"))
            for column, words in enumerate((self._moment(each), why_words(each.why), size)):
                self.table.setItem(row, column, QTableWidgetItem(words))
        self.table.itemSelectionChanged.connect(self._tell)
        self.table.itemActivated.connect(lambda _item: self._look())
        if self._found:
            self.table.selectRow(0)
        else:
            self.inside.setText(_("There is none yet. The first is made before the next edit."))
        self._tell()

    def _moment(self, each: Backup) -> str:
        there = wall(each.made, self._desk.own_zone)
        return f"{day_long(there.date())} {there.year}, {clock(there)}"

    @property
    def _chosen(self) -> Backup | None:
        rows = self.table.selectionModel().selectedRows()
        return self._found[rows[0].row()] if rows else None

    def _inside(self, each: Backup) -> Loaded | str:
        """Return what a backup holds, or why that can't be read; read once, and only when it is selected."""
        if each.path not in self._read:
            try:
                self._read[each.path] = opening.read(each.path)
            except ForumDeskError as error:
                self._read[each.path] = str(error)
        return self._read[each.path]

    def _tell(self) -> None:
        """Say what is in the selected one, and what can be done with it."""
        each = self._chosen
        found = self._inside(each) if each is not None else None
        sound = isinstance(found, Loaded)
        self.look.setEnabled(sound)
        self.copy.setEnabled(sound)
        self.restore.setEnabled(sound and not self._document.read_only_reason)
        if isinstance(found, str):
            self.inside.setText(found)
        elif found is not None:
            words = _("“{title}”: {counts}. Its last step: {label}.")
            self.inside.setText(
                words.format(
                    title=found.program.conference.title,
                    counts=", ".join(counted(found.program)),
                    label=found.steps[-1].label,
                )
            )

    def _earlier(self) -> Earlier | None:
        each = self._chosen
        found = self._inside(each) if each is not None else None
        if each is None or not isinstance(found, Loaded):
            return None
        moment = self._moment(each)
        words = _("The backup of {moment} ({why}). It can be looked at, not edited.")
        label = _("Restore the backup of {moment}").format(moment=moment)
        return Earlier(found.program, words.format(moment=moment, why=why_words(each.why)), label)

    def _look(self) -> None:
        earlier = self._earlier()
        if earlier is not None:
            self.accept()
            self._past.show(earlier)

    def _restore(self) -> None:
        earlier = self._earlier()
        if earlier is not None:
            self.accept()
            self._past.restore(earlier)

    def _copy(self) -> None:
        each = self._chosen
        if each is not None:
            self.accept()
            self.copy_asked.emit(each.path)

    def _show_folder(self) -> None:
        folder = backup.folder_of(self._document.path)
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _table(theme: Theme) -> QTableWidget:
    table = QTableWidget(0, 3)
    table.setProperty("role", "plain")
    table.setAccessibleName(_("Backups"))
    table.setHorizontalHeaderLabels([_("When"), _("Why"), _("Size")])
    table.setFont(theme.font(Type.BODY))
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.px(32))
    header = table.horizontalHeader()
    header.setFont(theme.font(Type.LABEL))
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    return table
