# SPDX-License-Identifier: MIT
"""Descriptions, biographies and articles: sanitized text in a browser that loads nothing and opens nothing by itself.

`markup` makes the text safe; this is the second wall. Qt's own browser reads local files for a picture and follows
links into them (`stack.md`, section 5), so both are taken from it. Scrolling is left to the pane around it: a text is
always as high as what it says.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from forumdesk import markup
from forumdesk.gui.widgets.addresses import Opener, offer, open_in_system
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.gui.widgets.style import font as make_font

RING_X, RING_Y = 8, 6
"""Border and padding of the style sheet around the text, which hold its focus ring."""
_SCROLLING = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Space,
    }
)


class RichText(QTextBrowser):
    """Sanitized text in a role of the theme."""

    def __init__(self, theme: Theme, role: Type, *, color: str = "text", opener: Opener = open_in_system) -> None:
        self._theme = theme
        self._role = role
        self._color = color
        self._opener = opener
        self._line_height = theme.line(role)
        super().__init__()
        self.setProperty("role", "rich")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # Words are chosen here, not written: what is chosen shows, and a caret would stand for nothing.
        self.setCursorWidth(0)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.anchorClicked.connect(self._offer)

    def show_text(self, text: str, *, limit: int = markup.DESCRIPTION_LIMIT, factor: float = 1.0) -> None:
        """Show a text as the program holds it, Markdown or HTML, sanitized first; `factor` enlarges its type."""
        source = markup.safe_html(text, limit)
        family, _points, weight, _height = self._role.value
        points = self._theme.font(self._role).pointSizeF() * factor
        self._line_height = line_height = round(self._theme.line(self._role) * factor)
        document = self.document()
        document.setDefaultFont(make_font(family, points, weight))
        gap = round(line_height * 0.5)
        colors = self._theme.colors
        document.setDefaultStyleSheet(
            f"body {{ color: {getattr(colors, self._color)}; }} a {{ color: {colors.accent}; }}"
            f" p, ul, ol, blockquote, pre {{ margin: 0 0 {gap}px 0; }} li {{ margin: 0 0 {gap // 3}px 0; }}"
            f" h1, h2, h3, h4, h5, h6 {{ margin: {gap}px 0 {gap // 2}px 0; font-size: {points * 1.12:.2f}pt; }}"
            f" h1, h2, h3, h4, h5, h6, b, strong {{ font-weight: 600; }}"
        )
        self.setHtml(f"<body>{source}</body>")
        self._set_lines()
        self.updateGeometry()

    def _set_lines(self) -> None:
        """Give every line the same height, and the last paragraph no gap beneath it."""
        lines = QTextBlockFormat()
        lines.setLineHeight(self._line_height, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        last = QTextBlockFormat()
        last.setBottomMargin(0)
        cursor.mergeBlockFormat(last)

    def loadResource(self, _kind: int, _address: QUrl | str) -> object:
        """Answer every request with nothing: no picture, no style sheet, no file, no network."""
        return QByteArray()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the whole text at that width."""
        document = self.document()
        inner = max(1, width - 2 * RING_X)
        if document.textWidth() != inner:
            document.setTextWidth(inner)
        return math.ceil(document.size().height()) + 2 * RING_Y

    def sizeHint(self) -> QSize:
        """Ask for the width of a pane and the height of the text."""
        width = self.width() if self.width() > 100 else self._theme.px(288)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Shrink in width, not below a line."""
        return QSize(80, self._line_height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave scrolling to the pane around the text; select and follow links here."""
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _SCROLLING and not shifted:
            event.ignore()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the pane around the text."""
        event.ignore()

    def _offer(self, address: QUrl) -> None:
        below = self.cursorRect().bottomLeft() + QPoint(0, 4)
        offer(self._theme, address.toString(), self._opener, self, self.viewport().mapToGlobal(below))
