# SPDX-License-Identifier: MIT
"""The page where a program's text is pasted: one large field, filled from the clipboard, and one button.

The field shows plain text. What the clipboard has as HTML goes with it unseen, to tell headings and tables, as long as
the text stays as it was pasted; only the worker ever parses it.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.labels import Words, button, rule, wrapping
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.text import clean

MOST = 2_000_000
"""Characters that the field takes; a program text is far shorter."""
MOST_MARKUP = 8_000_000
"""Characters of HTML that go with a text; of more, only the text is taken."""
_TELLING = re.compile(r"<(?:h[1-6]|table|ul|ol|dl|b|strong|figcaption)[\s>]|font-weight", re.IGNORECASE)
"""What HTML can say beyond the plain text. An editor's colours, say, are nothing."""


class Field(QPlainTextEdit):
    """A field for plain text. Ctrl+Enter is `done`, Tab leaves it."""

    done = Signal()
    pasted = Signal(str)
    """Carries the HTML of what was pasted, where it is all that the field holds now; else it is empty."""

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

    def insertFromMimeData(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        whole = cursor.selectionEnd() - cursor.selectionStart() >= self.document().characterCount() - 1
        super().insertFromMimeData(source)
        self.pasted.emit(source.html() if whole else "")


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
        self.plain_button = button(_("Use the plain text only"), "link")
        self._markup = ""
        self._pasted = ""
        self._begun = ""
        self._count = Words(theme, kind=Type.SMALL, role="second")
        self._message = wrapping(Words(theme, kind=Type.BODY, role="err"), 400)
        self._message.hide()
        self._with_markup = self._markup_row()
        self._arrange()
        self.field.pasted.connect(self._take_markup)
        self.plain_button.clicked.connect(self._drop_markup)
        self.field.textChanged.connect(self._tell)
        self.field.done.connect(self._read)
        self.read_button.clicked.connect(self._read)
        self.clear_button.clicked.connect(self._clear)
        self.cancel_button.clicked.connect(self._leave)
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
        body.addWidget(self._with_markup)
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

    def _markup_row(self) -> QWidget:
        row = QWidget()
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        words = _("Pasted with its headings, lists and tables. When you change the text, they go.")
        box.addWidget(wrapping(Words(self._theme, words, Type.SMALL, "second"), 200), 1)
        box.addWidget(self.plain_button)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def may_leave(self) -> bool:
        """Ask whether the text may be lost, unless it is still on the clipboard, and tell the answer."""
        text = self.field.toPlainText()
        if not text.strip() or text in {self._begun, clean(QGuiApplication.clipboard().text())}:
            return True
        leave, question = _("Leave the import"), _("Leave the import? The text is not kept.")
        return messages.ask(self.window(), question, leave) == leave

    def _leave(self) -> None:
        if self.may_leave():
            self.cancelled.emit()

    def start(self, text: str = "", markup: str = "") -> None:
        """Begin with a text and its HTML, or with the clipboard's."""
        clipboard = QGuiApplication.clipboard()
        given = text or clipboard.text()
        if given and not text:
            markup = clipboard.mimeData().html()
        self.show_error("")
        if len(given) > MOST:
            self.show_error(_("That text is longer than two million characters. Paste only the part with the program."))
            given = ""
        self.field.setPlainText(clean(given))
        self._begun = self.field.toPlainText()
        self._take_markup(markup)
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

    @property
    def markup(self) -> bytes:
        """The HTML of the text as it stands in the field, as a page; empty when there is none, or none any more."""
        if not self._markup or self.field.toPlainText() != self._pasted:
            return b""
        return b"\xef\xbb\xbf<!doctype html>" + self._markup.encode(errors="replace")

    def _take_markup(self, markup: str) -> None:
        self._markup = markup if len(markup) <= MOST_MARKUP and _TELLING.search(markup) else ""
        self._pasted = self.field.toPlainText()
        self._tell()

    def _drop_markup(self) -> None:
        self._take_markup("")
        self.enter()

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
        self._with_markup.setVisible(not empty and bool(self.markup))
        lines = ngettext("{count} line", "{count} lines", document.blockCount())
        self._count.setText(_("Nothing pasted yet") if empty else lines)

    def _dress(self) -> None:
        self.field.setFont(self._theme.font(Type.BODY))
