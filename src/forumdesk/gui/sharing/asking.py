# SPDX-License-Identifier: MIT
"""My agenda > Open a shared agenda: the code is pasted, or a file is chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from forumdesk.errors import ForumDeskError
from forumdesk.formats import load
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.tool_sheet import ToolSheet
from forumdesk.i18n import _
from forumdesk.sharing import SUFFIX, Shared, ShareError, holds_code, read_code, read_file

MOST_PASTED = 200_000


class AskSheet(ToolSheet):
    """Asks for a shared agenda; `shared` holds it once it was read."""

    def __init__(self, desk: Desk, folder: str, parent: QWidget | None = None) -> None:
        self.shared: Shared | None = None
        self._folder = folder
        sentence = _("Paste the code that you were sent, with or without the mail around it, or choose the file.")
        super().__init__(desk, _("Open a shared agenda"), sentence, (560, 360), parent)
        self.field = QPlainTextEdit()
        self.field.setProperty("role", "field")
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(_("The code"))
        self.field.setPlaceholderText("FORUMPICK:…")
        self.field.setFont(desk.theme.font(Type.BODY))
        self.error = wrapping(Words(desk.theme, "", Type.BODY, "err"), 300)
        self.error.hide()
        self.choose = button(_("Choose a file…"))
        self.choose.clicked.connect(self._choose)
        self.body.addWidget(self.field, 1)
        self.body.addWidget(self.error)
        self.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.read = self.add_buttons(_("Read the code"))
        self.field.textChanged.connect(self._show)
        there = QGuiApplication.clipboard().text()[:MOST_PASTED]
        self.field.setPlainText(there if holds_code(there) else "")
        self._show()

    def _show(self) -> None:
        self.read.setEnabled(bool(self.field.toPlainText().strip()))
        self.error.hide()

    def accept(self) -> None:
        """Read the code; what is none is said beneath it, and the sheet stays."""
        try:
            self.shared = read_code(self.field.toPlainText())
        except ShareError as error:
            self._tell(str(error))
        else:
            super().accept()

    def _choose(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self, _("Open a shared agenda"), self._folder, _("Shared agendas (*{suffix})").format(suffix=SUFFIX)
        )
        if not name:
            return
        try:
            self.shared = read_path(Path(name))
        except ForumDeskError as error:
            self._tell(str(error))
        else:
            super().accept()

    def _tell(self, words: str) -> None:
        self.error.setText(words)
        self.error.show()


def read_path(path: Path) -> Shared:
    """Return the shared agenda of a file; raise ForumDeskError when it can't be read."""
    return read_file(load(path), path.name)
