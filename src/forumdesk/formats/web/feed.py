# SPDX-License-Identifier: MIT
"""Reads RSS and Atom feeds: their entries are articles, and the feed itself is the conference that they belong to.

feedparser knows the dialects; it gets bytes in UTF-8 and nothing to fetch or to expand. Its own cleaning of HTML was
turned down for `markup`'s, which every text goes through. E-mail addresses of authors are left out.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from email.utils import parsedate_tz
from typing import Any

from lxml import etree

from forumdesk.errors import ForumDeskError
from forumdesk.formats.extras import extras
from forumdesk.formats.markdown_of import markdown
from forumdesk.formats.page_text.source import decode
from forumdesk.formats.reading import Answers, Note, NoteLevel, Reading
from forumdesk.formats.schedule_links import absolute
from forumdesk.formats.schedule_records import Records, valid_guid
from forumdesk.formats.schedule_times import day
from forumdesk.formats.web.names import names_in, tags_in
from forumdesk.i18n import _
from forumdesk.markup import ARTICLE_LIMIT, plain
from forumdesk.program import Article, Conference, Extra, Link, Person, Program
from forumdesk.text import clean, clean_line

MAX_BYTES = 16 * 1024 * 1024
MAX_BROKEN = 2 * 1024 * 1024
"""Bytes of a feed that is not well-formed: guessing at it takes much longer."""
MAX_ARTICLES = 5_000

_HEAD = 8192
_ROOT = re.compile(r"<(?:[\w.-]{1,20}:)?(rss|feed|RDF)[\s/>]")
_PROLOGUE = re.compile(r"\s++|<\?[^>]{0,500}>|<!--.{0,2000}?-->", re.DOTALL)
_DOCTYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DECLARED = re.compile(r"^\s{0,99}<\?xml[^>]{0,200}\?>")
_ENCODING = re.compile(rb"<\?xml[^>]{1,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})", re.IGNORECASE)
_ENTRY = re.compile(r"<(?:[\w.-]{1,20}:)?(?:item|entry)[\s>]")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_KNOWN = frozenset({
    "author_detail", "authors", "base", "content", "guidislink", "href", "id", "link", "links", "published",
    "subtitle", "summary", "tags", "title", "updated", "language",
})  # fmt: skip
"""What a record's own fields hold, or says nothing of its own."""
_LONG = 400
"""Characters from which on a summary that is all there is stands for the article itself."""


def recognises(data: bytes) -> bool:
    """Tell by the root element whether this is a feed."""
    head = _decoded(data[:_HEAD])
    place = 0
    while found := _PROLOGUE.match(head, place):
        place = found.end()
    root = _ROOT.search(head, place) if _DOCTYPE.match(head, place) else _ROOT.match(head, place)
    return root is not None and (root[1] != "RDF" or "purl.org/rss/" in head)


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a feed; raise ForumDeskError when it is too large, can hide harmful content, or has no articles."""
    text = _checked(data, name)
    parsed, broken = _parsed(text, name)
    feed = parsed["feed"]
    title = clean_line(plain(str(feed.get("title") or "")))
    records = Records(str(feed.get("id") or feed.get("link") or title or name), broken)
    home = absolute(str(feed.get("link") or ""), "")
    articles = [_article(entry, home, records) for entry in parsed["entries"]]
    if not articles:
        raise ForumDeskError(_("“{name}” is a feed without articles. Nothing was read.").format(name=name))
    conference = Conference(
        id=records.id_for("conference", ""),
        title=answers.title or title or clean_line(name.rpartition(".")[0]),
        description=markdown(str(feed.get("subtitle") or "")),
        url=home,
        language=clean_line(str(feed.get("language") or ""))[:35],
        extra=_extras(feed),
    )
    return Reading(
        program=Program(conference).put(*records.all(), *_distinct(articles, records)),
        notes=records.notes(),
        original=clean(text),
    )


def _decoded(data: bytes) -> str:
    declared = _ENCODING.search(data[:500])
    return decode.as_text(data, declared[1].decode("ascii") if declared else "")[0].lstrip("\ufeff")


def _checked(data: bytes, name: str) -> str:
    """Return the text of a feed, without what could make reading it do more than reading."""
    if len(data) > MAX_BYTES:
        raise ForumDeskError(_("“{name}” is larger than 16 MB. Nothing was read.").format(name=name))
    text = _FORBIDDEN.sub("", _decoded(data))
    root = _ROOT.search(text)
    if _DOCTYPE.search(text, 0, root.start() if root else len(text)):
        message = _("“{name}” has a document type (DOCTYPE), which can hide harmful content. Nothing was read.")
        raise ForumDeskError(message.format(name=name))
    if sum(1 for _entry in _ENTRY.finditer(text)) > MAX_ARTICLES:
        raise ForumDeskError(_("“{name}” has more than 5,000 articles. Nothing was read.").format(name=name))
    return _DECLARED.sub("", text)


def _parsed(text: str, name: str) -> tuple[Mapping[str, Any], tuple[Note, ...]]:
    """Return what feedparser makes of a feed, and a note where it is not well-formed."""
    import feedparser  # noqa: PLC0415 - a quarter of a second, for feeds only

    data = text.encode("utf-8", errors="replace")
    notes: tuple[Note, ...] = ()
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if any(each.type_name == "ERR_RESOURCE_LIMIT" for each in parser.error_log):
            message = _("“{name}” nests deeper than any feed does. Nothing was read.")
            raise ForumDeskError(message.format(name=name)) from error
        if len(data) > MAX_BROKEN:
            message = _("“{name}” is damaged: it stops being XML in line {line}. Nothing was read.")
            raise ForumDeskError(message.format(name=name, line=error.lineno)) from error
        words = _("The feed is damaged here: it is not XML. It was read as far as it can be understood.")
        notes = (Note(level=NoteLevel.WARNING, message=words, line=error.lineno),)
    headers = {"content-type": "application/xml; charset=utf-8"}
    try:
        found: Mapping[str, Any] = feedparser.parse(
            io.BytesIO(data), response_headers=headers, sanitize_html=False, resolve_relative_uris=True
        )
    except (AssertionError, LookupError, TypeError, ValueError) as error:  # its guessing at what is damaged has gaps
        raise ForumDeskError(_("“{name}” is too damaged to be read as a feed.").format(name=name)) from error
    return found, notes


def _article(entry: Mapping[str, Any], home: str, records: Records) -> Article:
    """Return an article without an id of its own where its entry has none."""
    link = str(entry.get("link") or "")
    address = absolute(link, home)
    if link and not address and link != entry.get("id"):
        records.note("address", _("“{address}” is no web address and was left out").format(address=link[:80]))
    summary, body = _texts(entry)
    title = _line(entry.get("title_detail")) or clean_line(plain(summary or body))[:80]
    if not _line(entry.get("title_detail")):
        records.note("untitled", _("An article has no title; it begins “{words}”").format(words=title[:40]))
    authors = _authors(entry, records)
    given = str(entry.get("id") or link or f"{title}/{entry.get('published', '')}")
    guid = valid_guid(given.removeprefix("urn:uuid:")) if given.startswith("urn:uuid:") else ""
    return Article(
        id=guid or records.id_for("article", given),
        title=title or _("Untitled"),
        author_ids=authors,
        published=_published(entry),
        summary=summary,
        body=body,
        source_url=address,
        tags=_tags(entry.get("tags") or ()),
        extra=_extras(
            {**entry, "guid": given if given != link else "", "author": "" if authors else entry.get("author")}
        ),
    )


def _published(entry: Mapping[str, Any]) -> date | None:
    """Return the day; feedparser gives one date for the other, and warns of it, unless it is asked what is there."""
    said = (str(entry[name]) for name in ("published", "updated") if name in entry)
    return next((found for each in said if (found := _date(each))), None)


def _texts(entry: Mapping[str, Any]) -> tuple[str, str]:
    """Return the summary, in plain words, and the body; a long summary without a body is the body."""
    contents = [str(each.get("value") or "") for each in entry.get("content") or ()]
    body = markdown(max(contents, key=len, default=""), ARTICLE_LIMIT)
    said = str(entry.get("summary") or "")
    if not body and len(said) >= _LONG:
        return "", markdown(said, ARTICLE_LIMIT)
    summary = plain(said)
    return ("" if summary == plain(body) else summary), body


def _line(detail: Any) -> str:
    if not isinstance(detail, Mapping):
        return ""
    value = str(detail.get("value") or "")
    return clean_line(plain(value) if "html" in str(detail.get("type")) else value)[:1000]


def _authors(entry: Mapping[str, Any], records: Records) -> tuple[str, ...]:
    found = []
    for author in entry.get("authors") or ():
        words, address = str(author.get("name") or ""), str(author.get("href") or "")
        if "(" in words and ")" not in words:  # feedparser cuts addresses of some domains in two
            words = words.rpartition("(")[2]
        links = (Link(title="", url=url),) if (url := absolute(address, "")) else ()
        found += [records.person(Person(id="", name=name, links=links)) for name in names_in(words)]
    return tuple(dict.fromkeys(found))


def _date(text: str) -> date | None:
    """Return the date that is written, whatever the clock says elsewhere (RFC 5322, RFC 3339)."""
    if text[:1].isdigit():
        return day(text[:10])
    parts = parsedate_tz(text)
    return day(f"{parts[0]:04}-{parts[1]:02}-{parts[2]:02}") if parts else None


def _tags(tags: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    return tags_in(str(tag.get("label") or tag.get("term") or "") for tag in tags)


def _extras(values: Mapping[str, Any]) -> tuple[Extra, ...]:
    """Return what has no field: categories of links, pictures, comments, rights and whatever else the feed knows."""
    more = [link for link in values.get("links") or () if link.get("rel") not in {"alternate", "self"}]
    kept = {
        key: value
        for key, value in values.items()
        if key not in _KNOWN and not key.endswith(("_parsed", "_detail")) and isinstance(value, str | list | dict)
    }
    return extras({**kept, "links": [dict(link) for link in more]})


def _distinct(articles: Iterable[Article], records: Records) -> Iterable[Article]:
    """Yield the articles, each with an id that none before has; what stands there twice, word for word, is one."""
    seen: dict[str, Article] = {}
    times = Counter[str]()
    for article in articles:
        if seen.get(article.id) == article:
            continue
        times[article.id] += 1
        again = times[article.id] > 1
        key = records.id_for("article", f"{article.id}#{times[article.id]}") if again else article.id
        seen[key] = replace(article, id=key)
    return seen.values()
