# SPDX-License-Identifier: MIT
"""The library over an open program: choosing a conference opens it in a window of its own."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from forumdesk.gui.library import tell_forgotten
from forumdesk.gui.library.shelves import Shelves
from forumdesk.gui.widgets.labels import Words
from forumdesk.gui.widgets.parts import Scroll
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow

WIDE, HIGH = 620, 680
EDGE = 24


class LibrarySheet(QDialog):
    """The shelves, and a button that leaves them."""

    def __init__(self, window: ProgramWindow) -> None:
        self._window = window
        theme = window.theme
        super().__init__(window)
        self.setWindowTitle(_("Library"))
        self.resize(min(theme.px(WIDE), window.width() - EDGE), min(theme.px(HIGH), window.height() - EDGE))
        self.shelves = Shelves(theme, window.desktop.personal)
        self.shelves.chosen.connect(self._open)
        self.shelves.find_asked.connect(self._find)
        self.shelves.forgotten.connect(partial(tell_forgotten, window))
        scroll = Scroll()
        page = QWidget()
        stack = QVBoxLayout(page)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self.shelves)
        stack.addStretch(1)
        scroll.show_widget(page)
        scroll.setAccessibleName(_("Library"))
        buttons = QDialogButtonBox()
        close = buttons.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(EDGE, 20, EDGE, 16)
        box.setSpacing(12)
        box.addWidget(Words(theme, _("Library"), Type.PANE_TITLE))
        box.addWidget(scroll, 1)
        box.addWidget(buttons)
        self.shelves.focus_first()

    def _open(self, path: Path) -> None:
        self.accept()
        self._window.filing.open_path(path)

    def _find(self, path: Path) -> None:
        self.accept()
        self._window.filing.find_again(path)
