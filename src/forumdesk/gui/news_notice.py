# SPDX-License-Identifier: MIT
"""Says over the view that the program has changed since the reader looked last, and where to read about it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from forumdesk.gui.advice import Advice
from forumdesk.gui.desk import Desk
from forumdesk.i18n import _


class NewsNotice(QObject):
    """Keeps what is said of the news up to date; what was dismissed is not said again."""

    def __init__(self, desk: Desk, advice: Advice) -> None:
        self._desk, self._advice = desk, advice
        self._dismissed = ""
        super().__init__(desk)
        desk.news.changed.connect(self.refresh)
        desk.view_changed.connect(self.refresh)

    def refresh(self, _changed: object = None) -> None:
        """Say what is still to be read, but not above the view that tells it."""
        words = self._words()
        if self._desk.view == "news":
            self._dismissed = words
        said = "" if words == self._dismissed else words
        self._advice.say("news", said, (_("Show"), self._show), dismissed=self._dismiss, urgent=True)

    def _words(self) -> str:
        news = self._desk.news
        if news.report is None or not news.unread:
            return ""
        from forumdesk.news import summary  # noqa: PLC0415 - loaded by now

        words = _("The program has changed since you last looked: {what}.")
        return words.format(what=summary(news.report))

    def _show(self) -> None:
        self._desk.show_view("news")

    def _dismiss(self) -> None:
        self._dismissed = self._words()
