# SPDX-License-Identifier: MIT
"""What the checks say of the record of a form: an icon and sentences on the tint of warnings."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from forumdesk.gui.findings import CLASHES
from forumdesk.gui.inspector.subject import Subject
from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.lettering import Paragraph, paragraph
from forumdesk.gui.widgets.style import Type

PAD, SIDE, ABOVE, GAP = 10, 16, 8, 4
MOST = 5
"""Findings that are said here; all of them stand in the Problems view."""


class Notice(QWidget):
    """The warning; it takes no room while it says nothing."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._theme = subject.desk.theme
        self.words: tuple[str, ...] = ()
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def refresh(self, clash: str = "") -> None:
        """Say what was found last; what a session clashes with is said in a better sentence."""
        subject = self._subject
        shown = subject.desk.findings.shown(subject.kind, subject.id)
        words = [finding.brief or finding.words for finding in shown if not (clash and finding.check in CLASHES)][:MOST]
        found = (clash, *words) if clash else tuple(words)
        if found != self.words:
            self.words = found
            self.setAccessibleName(" ".join(found))
            self.setVisible(bool(found))
            self.updateGeometry()
            self.update()

    def _laid(self, width: int) -> list[Paragraph]:
        left = PAD + self._theme.px(SIDE) + 8
        return [paragraph(self._theme, Type.SMALL, words, max(1, width - left - PAD)) for words in self.words]

    def heightForWidth(self, width: int) -> int:
        laid = self._laid(width)
        return sum(text.height for text in laid) + GAP * (len(laid) - 1) + 2 * ABOVE

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(288), self.heightForWidth(self._theme.px(288)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._theme.line(Type.SMALL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("warn_tint"))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        side, top = theme.px(SIDE), ABOVE
        icons.paint(painter, "warning", theme.colors.warn, QRectF(PAD, ABOVE, side, side))
        for text in self._laid(self.width()):
            text.paint(painter, PAD + side + 8, top, theme.color("warn"))
            top += text.height + GAP
        painter.end()
