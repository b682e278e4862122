# SPDX-License-Identifier: MIT
"""The frame of a sheet that one looks through and closes: a title, what scrolls beneath it, the button that leaves."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from forumdesk.gui.widgets.labels import Words
from forumdesk.gui.widgets.parts import Scroll
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _

EDGE = 24


class PageSheet(QDialog):
    """A sheet over a window, no larger than that. There is nothing to agree to in it."""

    def __init__(self, theme: Theme, title: str, size: tuple[int, int], window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(title)
        wide, high = theme.px(size[0]), theme.px(size[1])
        self.resize(min(wide, window.width() - EDGE), min(high, window.height() - EDGE))
        self.head = QVBoxLayout()
        """What stands under the title and does not scroll."""
        self.area = Scroll()
        self.area.setAccessibleName(title)
        self.buttons = QDialogButtonBox()
        self.leave = self.buttons.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.leave.setAutoDefault(False)
        self.buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(EDGE, 20, EDGE, 16)
        box.setSpacing(12)
        box.addWidget(Words(theme, title, Type.PANE_TITLE))
        box.addLayout(self.head)
        box.addWidget(self.area, 1)
        box.addWidget(self.buttons)
