# SPDX-License-Identifier: MIT
"""What goes on beside the views for whoever attends: one companion a line, each made once the window is painted."""

from __future__ import annotations

from PySide6.QtCore import QObject

from forumdesk.document import Document
from forumdesk.gui.desk import Desk


class Attending(QObject):
    """The companions of one open program."""

    def __init__(self, document: Document, desk: Desk) -> None:
        self._document = document
        self._desk = desk
        super().__init__(desk)
        desk.program_changed.connect(self._follow)
        desk.mine.failed.connect(desk.refuse)
        self._follow()

    def close(self) -> None:
        """Let go of what is shared with other windows."""
        self._desk.mine.close()

    def _follow(self, _changes: object = None) -> None:
        """Let the reader's selection follow the program, and not an earlier state of it that is looked at."""
        self._desk.mine.follow(self._document.latest)
