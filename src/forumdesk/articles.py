# SPDX-License-Identifier: MIT
"""Which articles belong together: those of a day's speakers, those of one author, and what to read after one.

Pure; what was read and what is to be read later is the reader's own, and is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from forumdesk.program import Article, Program, Session
from forumdesk.text import fold

MOST = 3
"""Articles of the same authors that are named after one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadNext:
    """Where one can go from the end of an article."""

    sessions: tuple[Session, ...]
    """What it relates to."""
    by_authors: tuple[Article, ...]
    """Others of its authors, the unread ones first."""
    later: Article | None
    """The next unread one of the reading list, unless it is named already."""


def in_order(program: Program) -> tuple[Article, ...]:
    """Return the articles: the dated ones first, the newest on top, then the others by title."""
    by_title = sorted(program.articles.values(), key=lambda article: (fold(article.title), article.id))
    return tuple(
        sorted(by_title, key=lambda a: (a.published is None, -(a.published.toordinal() if a.published else 0)))
    )


def by_speakers(program: Program, day: date | None) -> tuple[Article, ...]:
    """Return the articles of those who appear on a day, in their order."""
    if day is None:
        return ()
    speaking = {a.person_id for session in program.sessions_on(day) for a in program.billed(session.id)}
    return tuple(article for article in in_order(program) if speaking.intersection(article.author_ids))


def read_next(program: Program, article: Article, later: Sequence[str], is_unread: Callable[[str], bool]) -> ReadNext:
    """Return where to go after an article; `later` are the ids of the reading list in its order."""
    sessions = tuple(program.sessions[key] for key in article.session_ids if key in program.sessions)
    authors = set(article.author_ids)
    others = [a for a in in_order(program) if a.id != article.id and authors.intersection(a.author_ids)]
    named = tuple(sorted(others, key=lambda a: not is_unread(a.id))[:MOST])
    known = {article.id, *(other.id for other in named)}
    waiting = (key for key in later if key in program.articles and key not in known and is_unread(key))
    first = next(waiting, "")
    return ReadNext(sessions=sessions, by_authors=named, later=program.articles.get(first))
