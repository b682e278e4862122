# SPDX-License-Identifier: MIT
"""A field for a text in Markdown, with what it will look like beneath it, for whoever wants to see that."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.formats.markdown_of import markdown
from forumdesk.gui.inspector.boxes import TextBox
from forumdesk.gui.inspector.fields import Written
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.widgets.addresses import Opener, open_in_system
from forumdesk.gui.widgets.labels import Words, button
from forumdesk.gui.widgets.rich import RichText
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.markup import ARTICLE_LIMIT, DESCRIPTION_LIMIT
from forumdesk.text import clean

WAIT = 120
"""Milliseconds after a letter until the picture of the text follows."""


MOST_HTML = 4_000_000
"""Characters of markup that are looked at when it is pasted; of more, the plain text is taken."""


class MarkdownBox(TextBox):
    """A box into which rich text is pasted as Markdown: headings, lists, links and emphasis of a page or document."""

    def insertFromMimeData(self, source: QMimeData) -> None:
        html = source.html() if source.hasHtml() else ""
        words = markdown(html, ARTICLE_LIMIT) if html and len(html) <= MOST_HTML else ""
        self.textCursor().insertText(words.strip() or source.text())


class Markdown(QWidget):
    """The field."""

    def __init__(
        self,
        form: Form,
        name: str,
        label: str,
        field: str,
        *,
        least: int = 3,
        most: int = 14,
        limit: int = DESCRIPTION_LIMIT,
        preview: bool = True,
        opener: Opener = open_in_system,
    ) -> None:
        self._limit = limit
        super().__init__()
        theme = form.desk.theme
        box: TextBox = MarkdownBox(least, most)
        self.written: Written = form.written(form.subject.bond(name, "", field, live=True), box, read=clean)
        box.setAccessibleName(label)
        words = Words(theme, label, Type.LABEL, "label")
        words.setBuddy(box)
        self.toggle = button(_("Preview"), "link")
        self.toggle.setCheckable(True)
        self.toggle.setAccessibleName(_("Preview of: {label}").format(label=label))
        self.toggle.toggled.connect(self._turn)
        if not preview:
            self.toggle.hide()
        self.picture = RichText(theme, Type.RUNNING, color="text2", opener=opener)
        self.picture.setAccessibleName(_("Preview of: {label}").format(label=label))
        self.picture.hide()
        self._lay_out(words)
        QWidget.setTabOrder(box, self.toggle)
        self.setFocusProxy(box)
        self._wait = QTimer(self, singleShot=True, interval=WAIT)
        self._wait.timeout.connect(self._draw)
        box.textChanged.connect(self._follow)

    def _lay_out(self, words: QWidget) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(words, 1)
        head.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignRight)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(2)
        stack.addLayout(head)
        stack.addWidget(self.written)
        stack.addWidget(self.picture)

    def refresh(self) -> None:
        """Show what the program says now."""
        self.written.refresh()
        self._follow()

    def _turn(self, shown: bool) -> None:
        self.toggle.setText(_("Hide the preview") if shown else _("Preview"))
        self.picture.setVisible(shown)
        self._draw()

    def _follow(self) -> None:
        if self.picture.isVisibleTo(self) and not self._wait.isActive():
            self._wait.start()

    def _draw(self) -> None:
        if self.picture.isVisibleTo(self):
            words = self.written.box.text()
            self.picture.show_text(words or _("Nothing written yet."), limit=self._limit)
