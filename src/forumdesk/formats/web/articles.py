# SPDX-License-Identifier: MIT
"""A page or a file that is one article and no program: what its markup says of it, with what its text adds.

The body keeps its links, lists and headings, as Markdown. Where the markup names no author or date, the byline that
`page_text` finds does.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lxml import etree

from forumdesk.formats.extras import extras
from forumdesk.formats.markdown_of import markdown
from forumdesk.formats.notes import Note, NoteLevel
from forumdesk.formats.page import Page
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.schedule_links import absolute
from forumdesk.formats.schedule_records import Records
from forumdesk.formats.schedule_times import day
from forumdesk.formats.web.names import names_in, tags_in
from forumdesk.formats.web.nodes import Node, Said, types_of, walked
from forumdesk.formats.xml_tree import Element, own_line
from forumdesk.i18n import _
from forumdesk.markup import ARTICLE_LIMIT, plain
from forumdesk.program import Article, Conference, Extra, Link, Person, Program
from forumdesk.text import clean_line, fold

_TYPES = frozenset({
    "Article", "NewsArticle", "BlogPosting", "TechArticle", "ScholarlyArticle", "Report", "OpinionNewsArticle",
    "AnalysisNewsArticle", "ReportageNewsArticle", "ReviewNewsArticle", "LiveBlogPosting",
})  # fmt: skip
_BODIES = ("articleBody", "e-content", "entry-content", "post-content", "article-body", "article__body", "post-body")
_AROUND = frozenset({"address", "header", "nav", "aside", "footer", "form", "button", "h1"})
_AROUND_CLASSES = frozenset({
    "byline", "author", "p-author", "posted-on", "entry-meta", "post-meta", "share", "social", "related", "tags",
})  # fmt: skip
_FIELDS = frozenset({
    "@context", "@id", "@type", "headline", "name", "author", "datePublished", "description", "articleBody", "url",
    "mainEntityOfPage", "keywords",
})  # fmt: skip
_ENOUGH = 300
"""Characters of a body that make an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as its source says it; what is empty it does not say."""

    title: str = ""
    authors: tuple[Person, ...] = ()
    published: date | None = None
    summary: str = ""
    body: str = ""
    url: str = ""
    tags: tuple[str, ...] = ()
    extra: tuple[Extra, ...] = ()


def of_page(root: Element, said: Said, about: Conference) -> Draft | None:
    """Return the article that a page's markup says it is; None where it does not, or has too little of a body."""
    metas = metas_of(root)
    node: Node = next((each for each, _within, _name in walked(said.nodes) if types_of(each) & _TYPES), {})
    frames = list(root.iter("article"))
    if not node and metas.get("og:type") != "article" and len(frames) != 1:
        return None
    element = _body(root, frames)
    body = markdown(_inner(element), ARTICLE_LIMIT) if element is not None else ""
    body = body or markdown(next((said.prose(each) for each in said.values(node, "articleBody")), ""), ARTICLE_LIMIT)
    if len(body) < _ENOUGH:
        return None
    stamps = (said.line(node, "datePublished"), metas.get("article:published_time", ""), _first_time(frames))
    heads = (own_line(each) for frame in (*frames, root) for each in frame.iter("h1"))
    summary = said.line(node, "description") or clean_line(metas.get("og:description") or metas.get("description", ""))
    return Draft(
        title=said.line(node, "headline", "name") or next(heads, "") or clean_line(metas.get("og:title", "")),
        authors=_authors(said, node, metas, about.url),
        published=next((found for stamp in stamps if (found := day(stamp[:10]))), None),
        summary="" if plain(body).startswith(summary.rstrip("….")) else summary,
        body=body,
        url=about.url or absolute(said.line(node, "url"), ""),
        tags=_tags([said.line(node, "keywords"), metas.get("article:tag", ""), metas.get("keywords", "")]),
        extra=extras({name: value for name, value in node.items() if name not in _FIELDS}),
    )


def metas_of(root: Element) -> dict[str, str]:
    """Return what the head of a page says of it, by the names of its meta elements."""
    return {str(each.get("property") or each.get("name")): str(each.get("content") or "") for each in root.iter("meta")}


def reading_of(draft: Draft, shown: Reading | None, about: Conference, answers: Answers, page: Page) -> Reading:
    """Return the program of an article alone; `shown` is what its text says, where that was understood."""
    records = Records(draft.url or about.url or about.title or draft.title)
    text = next(iter(shown.program.articles.values()), None) if shown else None
    people = [records.person(person) for person in draft.authors]
    if shown and text and not people:
        people = [records.person(replace(shown.program.people[key], id="")) for key in text.author_ids]
    title = draft.title or (text.title if text else "") or about.title
    article = Article(
        id=records.id_for("article", draft.url or fold(title)),
        title=title,
        author_ids=tuple(dict.fromkeys(key for key in people if key)),
        published=draft.published or (text.published if text else None),
        summary=draft.summary,
        body=draft.body,
        source_url=draft.url,
        caption=text.caption if text else "",
        tags=draft.tags,
        extra=draft.extra,
    )
    conference = replace(about, id=records.id_for("conference", ""), title=answers.title or about.title or title)
    words = _("No program was found in it; it was read as an article, “{title}”.")
    note = Note(level=NoteLevel.INFO, message=words.format(title=title), record_id=article.id)
    return Reading(
        program=Program(conference).put(*records.all(), article),
        notes=(note, *page.notes, *records.notes()),
        original=page.text,
    )


def _body(root: Element, frames: list[Element]) -> Element | None:
    """Return the element that holds the article's text: the one that says so, or else the only article or main."""
    for each in root.iter():
        named = {str(each.get("itemprop") or ""), *str(each.get("class") or "").split()}
        if not named.isdisjoint(_BODIES):
            return each
    mains = list(root.iter("main"))
    return frames[0] if len(frames) == 1 else mains[0] if len(mains) == 1 and not frames else None


def _inner(element: Element) -> str:
    """Return the HTML of an article's body without its head, its menus and what stands around it."""
    kept = copy.deepcopy(element)
    kept.tail = None
    for each in list(kept.iterdescendants()):
        around = each.tag in _AROUND or not _AROUND_CLASSES.isdisjoint(str(each.get("class") or "").split())
        parent = each.getparent()
        if around and parent is not None:
            before = each.getprevious()
            if before is not None:
                before.tail = (before.tail or "") + (each.tail or "")
            else:
                parent.text = (parent.text or "") + (each.tail or "")
            parent.remove(each)
    return etree.tostring(kept, encoding="unicode", method="html")


def _first_time(frames: list[Element]) -> str:
    times = (str(each.get("datetime") or "") for frame in frames for each in frame.iter("time"))
    return next(times, "") if len(frames) == 1 else ""


def _authors(said: Said, node: Node, metas: Mapping[str, Any], base: str) -> tuple[Person, ...]:
    found: list[Person] = []
    for each in said.nodes_of(node, "author"):
        url = absolute(said.line(each, "url"), base)
        links = (Link(title="", url=url),) if url else ()
        position, organization = said.line(each, "jobTitle"), said.line(each, "affiliation", "worksFor")
        found += [
            Person(id="", name=name, position=position, organization=organization, links=links)
            for name in names_in(said.line(each, "name"))
        ]
    names = () if found else names_in(metas.get("author", "") or metas.get("article:author", ""))
    return (*found, *(Person(id="", name=name) for name in names if "://" not in name))


def _tags(listed: list[str]) -> tuple[str, ...]:
    return tags_in(next((each for each in listed if each.strip()), "").split(","))
