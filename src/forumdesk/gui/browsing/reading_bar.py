# SPDX-License-Identifier: MIT
"""Above an article: the way back to the list, finding, the reading list, printing, and the size of the type."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from forumdesk.gui.widgets.flow import Flow, flowing
from forumdesk.gui.widgets.parts import Text
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _


class ReadingBar(QWidget):
    """The buttons; what they do is the reader's."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        super().__init__()
        self.back, self.seek, self.later, self.paper = (
            _named(words) for words in (_("All articles"), _("Find"), _("Read later"), _("Print"))
        )
        self.seek.setToolTip(_("Find in this article (Ctrl+F)"))
        self.later.setToolTip(_("Put it on the reading list, or take it off (L)"))
        self.paper.setToolTip(_("Print this article (Ctrl+P)"))
        self.later.setCheckable(True)
        self.smaller = _letter(_("A−"), _("Smaller type"))
        self.larger = _letter(_("A+"), _("Larger type"))
        self._size = Text(theme, "", Type.SMALL, "text2")
        between = QWidget()
        between.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = flowing(self, Flow(4, 2), QMargins(8, 8, 8, 4))
        sizes = QWidget()
        beside = QHBoxLayout(sizes)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(4)
        for part in (self.smaller, self._size, self.larger):
            beside.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        for widget in (self.back, between, self.seek, self.later, self.paper, sizes):
            line.addWidget(widget)

    def show_later(self, *, on: bool, offered: bool) -> None:
        """Say whether the article is on the reading list."""
        self.later.setVisible(offered)
        self.later.setChecked(on)
        self.later.setText(_("On the reading list") if on else _("Read later"))
        self.later.setIcon(self._theme.icon("later-full" if on else "later", "accent" if on else "text2"))

    def show_size(self, points: float, *, smallest: bool, largest: bool) -> None:
        """Say the size of the type, in the look of the theme."""
        self._size.setText(_("{points} pt").format(points=f"{points:g}"))
        self.smaller.setEnabled(not smallest)
        self.larger.setEnabled(not largest)
        theme = self._theme
        for button, icon in ((self.back, "back"), (self.seek, "search"), (self.paper, "print")):
            button.setIcon(theme.icon(icon))
        for button in (self.back, self.seek, self.later, self.paper):
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
            button.setFont(theme.font(Type.SMALL))
        self.smaller.setFont(theme.font(Type.SMALL))
        self.larger.setFont(theme.font(Type.BODY))


def _named(words: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "quiet")
    button.setText(words)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button


def _letter(words: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "quiet")
    button.setText(words)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
