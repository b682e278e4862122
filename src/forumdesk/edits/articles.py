# SPDX-License-Identifier: MIT
"""Articles: added and removed. Their texts, authors and related sessions are set as any field is."""

from __future__ import annotations

from collections.abc import Iterable

from forumdesk.edits.fields import add
from forumdesk.edits.pictures import without_orphans
from forumdesk.program import Article, Program


def add_article(program: Program, article: Article) -> Program:
    """Add an article that is not yet there."""
    return add(program, article)


def drop_article(program: Program, article_id: str) -> Program:
    """Remove an article and its illustration."""
    return drop_articles(program, (article_id,))


def drop_articles(program: Program, article_ids: Iterable[str]) -> Program:
    """Remove articles and their illustrations."""
    gone = [program.articles[key] for key in article_ids]
    left = program.drop(*(article.id for article in gone))
    return without_orphans(left, [article.picture_id for article in gone])
