# SPDX-License-Identifier: MIT
"""What a reader has read of the articles and means to read later, kept in the reader's own file.

How far one is in each stays with `personal`; this tells who shows it when that changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from forumdesk.i18n import _
from forumdesk.personal import Personal
from forumdesk.program import Article, Program

_LATER = "read later"
"""The scope under which the reading list is kept: the ids of articles, each with when it was put there."""


class Reading(QObject):
    """The reader's articles in one window."""

    changed = Signal()
    """Emitted when an article was read, marked, or put on the reading list."""
    told = Signal(str)
    """Carries, in a sentence, what has been done, which `undo` takes back."""

    def __init__(self, personal: Personal | None, parent: QObject) -> None:
        self._personal = personal
        self._back: tuple[Article, bool] | None = None
        """The last article that was put on the list or taken off, and whether it was there before."""
        super().__init__(parent)

    @property
    def kept(self) -> bool:
        """Whether there is a file to keep it in."""
        return self._personal is not None

    def unread(self, articles: Iterable[str]) -> frozenset[str]:
        """Return those of some articles that were never opened."""
        wanted = frozenset(articles)
        return wanted - self._personal.opened_articles() if wanted and self._personal is not None else frozenset()

    def is_unread(self, article_id: str) -> bool:
        """Tell whether an article was never opened."""
        return self._personal is not None and not self._personal.was_opened(article_id)

    @property
    def later(self) -> tuple[str, ...]:
        """The ids of the reading list, of all programs, in the order in which they were put there."""
        kept = self._personal.all_kept(_LATER) if self._personal is not None else {}
        return tuple(sorted(kept, key=lambda key: (kept[key], key)))

    def is_later(self, article_id: str) -> bool:
        """Tell whether an article is on the reading list."""
        return self._personal is not None and bool(self._personal.kept(_LATER, article_id))

    def listed(self, program: Program) -> tuple[Article, ...]:
        """Return the articles of a program that are on the reading list, in its order."""
        return tuple(program.articles[key] for key in self.later if key in program.articles)

    def put_later(self, article: Article, on: bool) -> None:
        """Put an article on the reading list, or take it off, and say so."""
        if self._personal is None:
            return
        self._back = (article, not on)
        self._personal.keep(_LATER, article.id, datetime.now(UTC).isoformat() if on else "")
        words = _("“{title}” is on your reading list") if on else _("“{title}” is no longer on your reading list")
        self.told.emit(words.format(title=article.title))
        self.changed.emit()

    def toggle_later(self, article: Article) -> None:
        """Put an article on the reading list, or take it off again."""
        self.put_later(article, not self.is_later(article.id))

    def undo(self) -> None:
        """Take back what was done last to the reading list; once more does it again."""
        if self._back is not None:
            self.put_later(*self._back)

    def mark(self, article_id: str, *, read: bool) -> None:
        """Mark an article as read, or as if it had never been opened."""
        if self._personal is None:
            return
        if read:
            self._personal.mark_read(article_id)
        else:
            self._personal.mark_unread(article_id)
        self.changed.emit()
