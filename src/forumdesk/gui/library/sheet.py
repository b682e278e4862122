# SPDX-License-Identifier: MIT
"""The library over an open program: choosing a conference opens it in a window of its own."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumdesk.gui.library import tell_forgotten
from forumdesk.gui.library.shelves import Shelves
from forumdesk.gui.widgets.page_sheet import PageSheet
from forumdesk.i18n import _

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow

SIZE = 620, 680


class LibrarySheet(PageSheet):
    """The shelves, and a button that leaves them."""

    def __init__(self, window: ProgramWindow) -> None:
        self._window = window
        super().__init__(window.theme, _("Library"), SIZE, window)
        self.shelves = Shelves(window.theme, window.desktop.personal)
        self.shelves.chosen.connect(self._open)
        self.shelves.find_asked.connect(self._find)
        self.shelves.forgotten.connect(partial(tell_forgotten, window))
        page = QWidget()
        stack = QVBoxLayout(page)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self.shelves)
        stack.addStretch(1)
        self.area.show_widget(page)
        self.shelves.focus_first()

    def _open(self, path: Path) -> None:
        self.accept()
        self._window.filing.open_path(path)

    def _find(self, path: Path) -> None:
        self.accept()
        self._window.filing.find_again(path)
