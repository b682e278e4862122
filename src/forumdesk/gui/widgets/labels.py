# SPDX-License-Identifier: MIT
"""Labels in a role of the type, hairlines and buttons: the small parts of an import, and the colours of its kinds."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy

from forumdesk.formats.reading import MarkKind
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.hues import DARK_TRACKS, LIGHT_TRACKS

_TINTS = {
    MarkKind.TITLE: 0,
    MarkKind.LABEL: 0,
    MarkKind.DAY: 2,
    MarkKind.PERSON: 3,
    MarkKind.CAPTION: 5,
    MarkKind.ROLE: 6,
    MarkKind.ROOM: 7,
    MarkKind.AFFILIATION: 8,
    MarkKind.TIME: 9,
    MarkKind.DESCRIPTION: 11,
    MarkKind.ARTICLE: 11,
}
"""Which of the twelve tints a kind of text has. The kind is always said in words too."""


def kind_colors(theme: Theme, kind: MarkKind) -> tuple[QColor, QColor]:
    """Return the text colour and the ground of what a stretch became; no ground for what was left out."""
    if kind not in _TINTS:
        return theme.color("text3"), QColor(Qt.GlobalColor.transparent)
    tint = (DARK_TRACKS if theme.dark else LIGHT_TRACKS)[_TINTS[kind]]
    return QColor(tint.text), QColor(tint.tint)


class Words(QLabel):
    """Plain words in a role of the type, which follow the theme. `role` is one of the style sheet, such as "hint"."""

    def __init__(self, theme: Theme, words: str = "", kind: Type = Type.BODY, role: str = "") -> None:
        self._theme = theme
        self._kind = kind
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        if role:
            self.setProperty("role", role)
        theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFont(self._theme.font(self._kind))


class OneLine(Words):
    """Words that stay on one line and end in an ellipsis where the width does not hold them all."""

    def __init__(self, theme: Theme, words: str = "", kind: Type = Type.BODY, role: str = "") -> None:
        self._whole = words
        super().__init__(theme, words, kind, role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(words)

    @property
    def words(self) -> str:
        """All of the words, the cut ones included."""
        return self._whole

    def say(self, words: str) -> None:
        """Show other words."""
        self._whole = words
        self.setAccessibleName(words)
        self._cut()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        width = self.fontMetrics().horizontalAdvance(self._whole) + margins.left() + margins.right() + 1
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _cut(self) -> None:
        self.setText(
            self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.contentsRect().width())
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()


def wrapping(label: QLabel, least: int = 180) -> QLabel:
    """Let a label break its lines and take the width that it is given, `least` pixels at the least.

    Qt reserves the height that the text would need at the least width, so that must not be tiny.
    """
    label.setWordWrap(True)
    label.setMinimumWidth(least)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


def rule(role: str = "rule") -> QFrame:
    """Return a hairline."""
    line = QFrame()
    line.setProperty("role", role)
    return line


def button(words: str, role: str = "") -> QPushButton:
    """Return a push button; `role` is one of the style sheet."""
    made = QPushButton(words)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    return made


def focus_ring(painter: QPainter, theme: Theme, box: QRectF) -> None:
    """Draw the ring of keyboard focus inside a row."""
    painter.setPen(QPen(theme.color("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
