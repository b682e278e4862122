# SPDX-License-Identifier: MIT
"""The page where a program's text is pasted: one large field, filled from the clipboard, and one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from forumdesk.gui.labels import Words, button, rule, wrapping
from forumdesk.gui.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.text import clean

MOST = 2_000_000
"""Characters that the field takes; a program text is far shorter."""


class Field(QPlainTextEdit):
    """A field for plain text, whatever else the clipboard offers. Ctrl+Enter is `done`, Tab leaves it."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self.setAccessibleName(_("The text of the program"))
        self.setPlaceholderText(
            _("Paste the text here, all of it. What does not belong to the program can be left out later.")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.done.emit()
        else:
            super().keyPressEvent(event)


class PastePage(QWidget):
    """Step 1 of an import: the text."""

    ready = Signal(str)
    """Carries the text that shall be read."""
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        super().__init__()
        self.field = Field()
        self.read_button = button(_("Read it"), "primary")
        self.cancel_button = button(_("Cancel"))
        self.clear_button = button(_("Clear"), "link")
        self._count = Words(theme, kind=Type.SMALL, role="second")
        self._message = wrapping(Words(theme, kind=Type.BODY, role="err"), 400)
        self._message.hide()
        self._arrange()
        self.field.textChanged.connect(self._tell)
        self.field.done.connect(self._read)
        self.read_button.clicked.connect(self._read)
        self.clear_button.clicked.connect(self._clear)
        self.cancel_button.clicked.connect(self.cancelled)
        theme.changed.connect(self._dress)
        self._dress()
        self._tell()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.setSpacing(12)
        head.addWidget(Words(self._theme, _("Paste a program"), Type.STRONG))
        head.addWidget(Words(self._theme, _("Step 1 of 2"), Type.BODY, "second"))
        head.addStretch(1)
        head.addWidget(self.cancel_button)
        head.addWidget(self.read_button)
        words = _(
            "Copy the program from its web page, an e-mail or a document, and paste it below. "
            "You will see what was understood before anything is kept."
        )
        body = QVBoxLayout()
        body.setContentsMargins(24, 18, 24, 12)
        body.setSpacing(12)
        body.addWidget(wrapping(Words(self._theme, words, Type.RUNNING), 400))
        body.addWidget(self._message)
        body.addWidget(self.field, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._count)
        foot.addWidget(self.clear_button)
        foot.addStretch(1)
        foot.addWidget(Words(self._theme, _("Ctrl+Enter reads it"), Type.SMALL, "hint"))
        body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addLayout(body)

    def start(self, text: str = "") -> None:
        """Begin with a text, or with the clipboard's."""
        given = text or QGuiApplication.clipboard().text()
        self.show_error("")
        if len(given) > MOST:
            self.show_error(_("That text is longer than two million characters. Paste only the part with the program."))
            given = ""
        self.field.setPlainText(clean(given))
        self.enter()

    def enter(self) -> None:
        """Put the keyboard into the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, message: str) -> None:
        """Say why the text could not be read; an empty message takes it away."""
        self._message.setText(message)
        self._message.setVisible(bool(message))

    @property
    def error(self) -> str:
        """What is said about a text that could not be read."""
        return self._message.text()

    def _read(self) -> None:
        if self.read_button.isEnabled():
            self.ready.emit(self.field.toPlainText())

    def _clear(self) -> None:
        # As an edit, so that Ctrl+Z brings the text back.
        self.field.selectAll()
        self.field.textCursor().removeSelectedText()
        self.enter()

    def _tell(self) -> None:
        document = self.field.document()
        empty = document.isEmpty()
        self.read_button.setEnabled(not empty)
        self.clear_button.setVisible(not empty)
        lines = ngettext("{count} line", "{count} lines", document.blockCount())
        self._count.setText(_("Nothing pasted yet") if empty else lines)

    def _dress(self) -> None:
        self.field.setFont(self._theme.font(Type.BODY))
