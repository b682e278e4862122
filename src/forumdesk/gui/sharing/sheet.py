# SPDX-License-Identifier: MIT
"""My agenda > Share: as a file, a code or a QR code, with all that goes out in sight before it does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from forumdesk.errors import ForumDeskError
from forumdesk.files import safe_filename, write_atomically
from forumdesk.gui.desk import Desk
from forumdesk.gui.settings import Settings
from forumdesk.gui.sharing.picture import SIDE, QrPicture
from forumdesk.gui.sharing.said import preview
from forumdesk.gui.sharing.table import AgendaTable
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.speaking import speak
from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.tick import Tick
from forumdesk.i18n import _, ngettext
from forumdesk.sharing import SUFFIX, Shared, ShareError, code_of, shared_of, written
from forumdesk.sharing.qr import qr_code

NAME = "share/name"
"""The key of the name under which the reader shared last."""
LINE = 44
"""Characters of a line of the code."""
_SIZE = (820, 640)


class ShareSheet(QDialog):
    """Shows what is shared, and shares it."""

    def __init__(self, desk: Desk, folder: str, parent: QWidget | None = None) -> None:
        self._desk = desk
        self._folder = folder
        self._settings = Settings()
        theme = desk.theme
        super().__init__(parent)
        self.setWindowTitle(_("Share my agenda"))
        self.name = QLineEdit(self._settings.words(NAME))
        self.name.setMaxLength(80)
        self.name.setPlaceholderText(_("May stay empty"))
        self.scope = ChoiceBox(theme)
        self.scope.addItem(_("Must and maybe"), True)
        self.scope.addItem(_("Must only"), False)
        self.notes = Tick(theme, _("With my private notes"))
        self.entries = Tick(theme, _("With my own entries"))
        self.counted = Words(theme, "", Type.STRONG)
        self.listed = AgendaTable(theme, _("What goes out"), (_("Session"), _("When"), _("Mine")))
        self._make_ways()
        self._arrange()
        self._connect()
        wide, high = theme.px(_SIZE[0]), theme.px(_SIZE[1])
        if parent is not None:
            wide, high = min(wide, parent.width() - 24), min(high, parent.height() - 24)
        self.resize(wide, high)
        self._show()

    def _make_ways(self) -> None:
        """Make what shows the ways out, and what leads there."""
        theme = self._desk.theme
        self.code = QPlainTextEdit()
        self.code.setProperty("role", "field")
        self.code.setReadOnly(True)
        self.code.setTabChangesFocus(True)
        self.code.setAccessibleName(_("The code"))
        self.code.setFont(theme.font(Type.SMALL))
        self.code.setFixedHeight(theme.px(76))
        self.picture = QrPicture(theme)
        self.limit = wrapping(Words(theme, "", Type.BODY, "second"), 220)
        self.less = button(_("Must only, nothing else"))
        self.copy = button(_("Copy the code"), "primary")
        self.save = button(_("Save as a file…"))
        self.save_picture = button(_("Save the picture…"))
        self.told = Words(theme, "", Type.SMALL, "ok")
        self.error = wrapping(Words(theme, "", Type.BODY, "err"), 300)
        self.error.hide()

    @property
    def shared(self) -> Shared:
        """What is shared, as it is chosen now."""
        return shared_of(
            self._desk.program,
            self._desk.mine.selection,
            sender=self.name.text(),
            maybe=bool(self.scope.currentData()),
            notes=self.notes.isChecked(),
            entries=self.entries.isChecked(),
        )

    def _arrange(self) -> None:
        theme = self._desk.theme
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(10)
        box.addWidget(Words(theme, _("Share my agenda"), Type.PANE_TITLE))
        words = _("Send the file or the code, or have the picture read by a camera. Nobody needs an account for it.")
        box.addWidget(wrapping(Words(theme, words, Type.BODY, "second"), 300))
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addLayout(self._choices(), 1)
        columns.addLayout(self._pictured())
        box.addLayout(columns, 1)
        box.addWidget(self.error)
        foot = QHBoxLayout()
        for verb in (self.copy, self.save, self.save_picture):
            foot.addWidget(verb)
        foot.addWidget(self.told, 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        foot.addWidget(close)
        box.addLayout(foot)
        self.copy.setDefault(True)

    def _choices(self) -> QVBoxLayout:
        theme = self._desk.theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (words, field) in enumerate(((_("&From"), self.name), (_("&Sessions"), self.scope))):
            label = Words(theme, words, Type.BODY, "second")
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        self.name.setAccessibleName(_("My name"))
        self.scope.setAccessibleName(_("Which sessions"))
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        grid.addWidget(self.entries, 2, 1)
        grid.addWidget(self.notes, 3, 1)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(grid)
        column.addWidget(self.counted)
        column.addWidget(self.listed, 1)
        column.addWidget(self.code)
        return column

    def _pictured(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        self.limit.setFixedWidth(self._desk.theme.px(SIDE))
        column.addWidget(self.limit)
        column.addWidget(self.less, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _connect(self) -> None:
        self.name.textChanged.connect(self._show)
        self.scope.currentIndexChanged.connect(self._show)
        self.notes.toggled.connect(self._show)
        self.entries.toggled.connect(self._show)
        self.less.clicked.connect(self._share_less)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        self.save_picture.clicked.connect(self._save_picture)

    def _show(self, _changed: object = None) -> None:
        shared = self.shared
        self._settings.keep(NAME, shared.sender)
        self.listed.fill(preview(self._desk.program, shared))
        self.counted.setText(ngettext("{count} session goes out:", "{count} sessions go out:", len(shared.picks)))
        self.told.setText("")
        some = bool(shared.picks or shared.entries)
        try:
            code = code_of(shared, self._desk.program.sessions) if some else ""
        except ShareError as error:
            code, why = "", str(error)
        else:
            why = "" if some else _("There is nothing in your agenda yet. Star a session first.")
        self.code.setPlainText("\n".join(code[at : at + LINE] for at in range(0, len(code), LINE)))
        self._picture(code, why)
        self.copy.setEnabled(bool(code))
        self.save.setEnabled(some)

    def _picture(self, code: str, why: str) -> None:
        made = qr_code(code) if code else None
        self.picture.show_code(made)
        self.picture.setVisible(made is not None)
        self.save_picture.setEnabled(made is not None)
        self.picture.setAccessibleName(_("QR code of the code"))
        too_much = bool(code) and made is None
        chosen = self.scope.currentData() or self.notes.isChecked() or self.entries.isChecked()
        self.less.setVisible(bool(too_much and chosen))
        if too_much:
            more = _("Share less, or the file.") if chosen else _("Share the file.")
            why = f"{_('This is too much for a picture that cameras can read.')} {more}"
        self.limit.setText(why or _("A camera reads the code from this picture."))

    def _share_less(self) -> None:
        self.notes.setChecked(False)
        self.entries.setChecked(False)
        self.scope.setCurrentIndex(self.scope.findData(False))
        self.scope.setFocus()

    def _say(self, words: str) -> None:
        self.told.setText(words)
        speak(self, words)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.toPlainText())
        self._say(_("The code is on the clipboard"))

    def _save(self) -> None:
        self._write(SUFFIX, written(self.shared))

    def _save_picture(self) -> None:
        code = self.picture.code
        if code is not None:
            self._write(".png", code.png(), ".svg", code.svg())

    def _write(self, suffix: str, data: bytes, other: str = "", otherwise: bytes = b"") -> None:
        """Ask for a file and write it; with another suffix, what is for that."""
        conference = self._desk.program.conference
        name = safe_filename(_("{forum} agenda").format(forum=conference.acronym or conference.title))
        kinds = f"*{suffix} *{other}" if other else f"*{suffix}"
        start = str(Path(self._folder) / f"{name}{suffix}")
        chosen, _filter = QFileDialog.getSaveFileName(self, _("Share my agenda"), start, kinds)
        if not chosen:
            return
        path = Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(suffix)
        try:
            write_atomically(path, otherwise if other and path.suffix.lower() == other else data)
        except ForumDeskError as error:
            self.error.setText(str(error))
            self.error.show()
        else:
            self.error.hide()
            self._say(_("Saved as {name}").format(name=path.name))
