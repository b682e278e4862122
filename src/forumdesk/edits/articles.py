# SPDX-License-Identifier: MIT
"""Articles: added and removed. Their texts, authors and related sessions are set as any field is."""

from __future__ import annotations

from collections.abc import Iterable

from forumdesk.edits.fields import add, set_fields
from forumdesk.edits.pictures import without_orphans
from forumdesk.program import Article, Person, Program


def add_article(program: Program, article: Article) -> Program:
    """Add an article that is not yet there."""
    return add(program, article)


def add_author(program: Program, article_id: str, person: Person) -> Program:
    """Name a person as the last author of an article; somebody who is not in the program yet is added."""
    if person.id not in program.people:
        program = add(program, person)
    authors = program.articles[article_id].author_ids
    return set_fields(program, "article", article_id, author_ids=(*authors, person.id))


def drop_article(program: Program, article_id: str) -> Program:
    """Remove an article and its illustration."""
    return drop_articles(program, (article_id,))


def drop_articles(program: Program, article_ids: Iterable[str]) -> Program:
    """Remove articles and their illustrations."""
    gone = [program.articles[key] for key in article_ids]
    left = program.drop(*(article.id for article in gone))
    return without_orphans(left, [article.picture_id for article in gone])
