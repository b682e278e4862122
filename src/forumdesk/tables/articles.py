# SPDX-License-Identifier: MIT
"""The table of articles: title, authors, date and tags. Their texts are written in the reader."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from forumdesk import edits, entering
from forumdesk.i18n import _, ngettext
from forumdesk.program import Article, Program, Record
from forumdesk.tables import naming
from forumdesk.tables.column import Column, Meant, Table, words
from forumdesk.text import clean_line
from forumdesk.wording import authors_of


def _date_meant(program: Program, _article: Article, text: str) -> Meant:
    if not clean_line(text):
        return Meant(None)
    return Meant(entering.date_of(text, program.dates[0] if program.dates else date.today()))  # noqa: DTZ011 - only its year


def _tags(program: Program) -> Iterable[str]:
    return sorted({tag for article in program.articles.values() for tag in article.tags})


def _blank(_program: Program, key: str) -> Record:
    return Article(id=key, title=_("New article"))


def _in_order(program: Program) -> Iterable[Record]:
    dated = sorted(program.articles.values(), key=lambda article: (article.title, article.id))
    return sorted(dated, key=lambda article: article.published or date.min, reverse=True)


ARTICLES = Table(
    key="articles",
    kind="article",
    columns=(
        words("title", _("Title"), _("title"), width=380, known_as=frozenset({"title"})),
        Column(
            key="authors",
            heading=_("Authors"),
            word=_("authors"),
            says=lambda program, article: naming.listed([person.name for person in authors_of(program, article)]),
            means=lambda program, article, text: naming.people_meant(program, text, article.author_ids),
            field="author_ids",
            choices=lambda program: (person.name for person in program.people_in_order),
            several=True,
            absent=_("no author given"),
            width=240,
            known_as=frozenset({"speakers"}),
        ),
        Column(
            key="published",
            heading=_("Date"),
            word=_("date"),
            says=lambda _program, article: "" if article.published is None else article.published.isoformat(),
            means=_date_meant,
            field="published",
            absent=_("no date given"),
            width=110,
            known_as=frozenset({"date"}),
        ),
        Column(
            key="tags",
            heading=_("Tags"),
            word=_("tags"),
            says=lambda _program, article: ", ".join(article.tags),
            means=lambda _program, _article, text: Meant(entering.tags_of(text)),
            field="tags",
            choices=_tags,
            several=True,
            width=180,
            known_as=frozenset({"tags"}),
        ),
    ),
    shown=("title", "authors", "published", "tags"),
    naming="title",
    blank=_blank,
    in_order=_in_order,
    drops=edits.drop_articles,
    counted=lambda count: ngettext("{count} article", "{count} articles", count),
    title=_("Articles"),
    new=_("New article"),
    empty=_("Articles that belong to the program will be listed here."),
)
