# SPDX-License-Identifier: MIT
"""What goes on beside the views for whoever attends: one companion a line, each made once the window is painted."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from forumdesk.document import Document
from forumdesk.gui.advice import Advice
from forumdesk.gui.desk import Desk
from forumdesk.gui.news_notice import NewsNotice
from forumdesk.gui.settings import Settings
from forumdesk.gui.time.notices import TimeNotices
from forumdesk.gui.updates import Updates


class Attending(QObject):
    """The companions of one open program."""

    def __init__(self, document: Document, desk: Desk, settings: Settings, page: QWidget) -> None:
        self._document = document
        self._desk = desk
        super().__init__(desk)
        self.advice = Advice(desk.theme, page)
        """What is said in the banner for whoever attends."""
        self._time = TimeNotices(desk, settings, self.advice)
        self._news = NewsNotice(desk, self.advice)
        desk.news.start(document)
        self.updates = Updates(document, desk, self.advice, page)
        """Where newer states of the program come from."""
        desk.program_changed.connect(self._follow)
        desk.mine.failed.connect(desk.refuse)
        self._follow()

    def close(self) -> None:
        """Keep what was seen and asked for, and let go of what is shared with other windows."""
        self.updates.close()
        self._desk.news.close()
        self._desk.filter.settle()
        self._desk.mine.close()
        self._time.close()

    def _follow(self, _changes: object = None) -> None:
        """Let the reader's selection follow the program, and not an earlier state of it that is looked at."""
        self._desk.mine.follow(self._document.latest)
