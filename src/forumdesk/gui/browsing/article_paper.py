# SPDX-License-Identifier: MIT
"""An article as it is printed: its title, authors and source around the text, in the type of books."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from forumdesk.gui.desk import Desk
from forumdesk.gui.files.printing import on_paper, paper_font, print_text
from forumdesk.gui.widgets.pictures import decoded
from forumdesk.gui.widgets.style import SERIF
from forumdesk.i18n import _
from forumdesk.markup import ARTICLE_LIMIT, plain, safe_html
from forumdesk.program import Article
from forumdesk.wording import affiliation, authors_of, published

_POINTS = 11.0
_WIDEST = 640
"""Of the picture, in pixels of which an inch has 96: as wide as the text."""


def print_article(desk: Desk, parent: QWidget, article_id: str) -> bool:
    """Ask for a printer and print an article; tell whether it was done."""
    article = desk.program.articles.get(article_id)
    return article is not None and print_text(
        parent, article.title, article_on_paper(desk, article), program=desk.program.conference.title
    )


def article_on_paper(desk: Desk, article: Article) -> QTextDocument:
    """Return an article as a document for paper."""
    authors = (", ".join(p for p in (a.name, affiliation(a)) if p) for a in authors_of(desk.program, article))
    above = [*authors, published(article)]
    made = on_paper("")
    made.setDefaultFont(paper_font(_POINTS, SERIF))
    picture = _picture(desk, article, made)
    parts = [
        f"<h1>{escape(article.title)}</h1>",
        *(f'<p class="quiet">{escape(line)}</p>' for line in above),
        picture,
        f'<p class="quiet">{escape(plain(article.caption))}</p>' if article.caption else "",
        safe_html(article.body, ARTICLE_LIMIT),
        f'<p class="quiet">{escape(_("Source: {address}").format(address=article.source_url))}</p>'
        if article.source_url
        else "",
    ]
    made.setHtml("".join(parts))
    return made


def _picture(desk: Desk, article: Article, document: QTextDocument) -> str:
    """Put the article's picture into a document; return what stands for it in the text."""
    found = desk.program.pictures.get(article.picture_id)
    image = decoded(found, 1600) if found is not None else None
    if image is None:
        return ""
    document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl("article:picture"), image)
    width = min(image.width(), _WIDEST)
    return f'<p><img src="article:picture" width="{width}"></p>'
