# SPDX-License-Identifier: MIT
"""Reads saved web pages, and the HTML that a browser or a word processor puts on the clipboard.

lxml's parser makes the tree as leniently as a browser; scripts never run and nothing is fetched. What a page says for
machines apart from its text (JSON-LD, microdata, microformats) is `web`'s business.
"""

from __future__ import annotations

import re

from lxml import etree

from forumdesk.errors import ForumDeskError
from forumdesk.formats.documents.html_lines import page_of
from forumdesk.formats.notes import Note
from forumdesk.formats.page import Page
from forumdesk.formats.page_text import read_page
from forumdesk.formats.page_text.source import decode
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.web import pages
from forumdesk.formats.xml_tree import Element
from forumdesk.i18n import _

MAX_BYTES = 16 * 1024 * 1024
MAX_ELEMENTS = 200_000

_HEAD = 4096
_PROLOGUE = re.compile(
    r"(?:\s|<\?[^>]{0,500}>|<!--.{0,2000}?-->|<!doctype\s+html[^>]{0,500}>)", re.DOTALL | re.IGNORECASE
)
_TAGS = frozenset({
    "a", "abbr", "address", "article", "aside", "b", "base", "big", "blockquote", "body", "br", "center", "cite",
    "code", "dd", "del", "details", "div", "dl", "dt", "em", "fieldset", "figure", "font", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "img", "ins", "kbd", "label", "li", "link",
    "main", "mark", "menu", "meta", "nav", "noscript", "ol", "p", "picture", "pre", "q", "s", "samp", "script",
    "section", "small", "span", "strike", "strong", "style", "sub", "summary", "sup", "table", "tbody", "td",
    "template", "th", "thead", "time", "title", "tr", "tt", "u", "ul", "var", "wbr",
})  # fmt: skip
_TAG = re.compile(r"<([a-z][a-z0-9]{0,20})[\s/>]", re.IGNORECASE)
_HASHES = re.compile(r"^#{1,6} \S", re.MULTILINE)
_PARAGRAPHS = re.compile(r"<(?:p|li|tr|dd|h[1-6])[\s>]", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{1,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE)
_DECLARED = re.compile(rb"\s{0,99}<\?xml[^>]{1,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})", re.IGNORECASE)


def recognises(data: bytes) -> bool:
    """Tell by the first tag whether this is HTML, also without a doctype; a schedule in XML is not."""
    head = decode.as_text(data[:_HEAD])[0].lstrip("\ufeff")
    place = 0
    while found := _PROLOGUE.match(head, place):
        place = found.end()
        if found[0][:2] == "<!" and found[0][2:3] in "dD":
            return True
    tag = _TAG.match(head, place)
    return tag is not None and tag[1].lower() in _TAGS and not _is_markdown(head)


def _is_markdown(head: str) -> bool:
    """Tell whether marks of Markdown say more than the tags that a site's generator puts before and among them."""
    return len(_HASHES.findall(head)) > max(1, len(_PARAGRAPHS.findall(head)))


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a saved page; raises ForumDeskError as `page` and `read_page` do."""
    root, notes = _tree(data, name)
    if root is None:
        return read_page(Page(text="", notes=notes), name, answers)
    return pages.read(root, lambda day: page_of(root, name, notes, day), name, answers)


def page(data: bytes, name: str, encoding: str = "") -> Page:
    """Return what a reader of the page sees; raise ForumDeskError when it is larger or deeper than any page.

    The encoding is the one that came with the page; when there is none, the page says it itself.
    """
    root, notes = _tree(data, name, encoding)
    return page_of(root, name, notes) if root is not None else Page(text="", notes=notes)


def _tree(data: bytes, name: str, encoding: str = "") -> tuple[Element | None, tuple[Note, ...]]:
    if len(data) > MAX_BYTES:
        message = _("“{name}” is larger than 16 MB. Open it in a browser, and paste its text. Nothing was read.")
        raise ForumDeskError(message.format(name=name))
    declared = _CHARSET.search(data[:_HEAD]) or _DECLARED.match(data[:_HEAD])
    text, notes = decode.as_text(data, encoding or (declared[1].decode("ascii") if declared else ""))
    return tree(text, name), notes


def tree(text: str, name: str) -> Element | None:
    """Return the tree of a page; None when there is nothing in it."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(text.replace("\0", "").encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError:
        return None
    limits = [each.message for each in parser.error_log if each.type_name == "ERR_RESOURCE_LIMIT"]
    if any("Buffer" in each for each in limits):
        message = _("“{name}” has a single text of more than 10 MB, as no program has. Nothing was read.")
        raise ForumDeskError(message.format(name=name))
    if limits:
        message = _("“{name}” nests deeper than any page does. Open it in a browser, and paste its text.")
        raise ForumDeskError(message.format(name=name))
    if root is not None and sum(1 for _element in root.iter()) > MAX_ELEMENTS:
        message = _("“{name}” has more parts than any page with a program. Paste only the program. Nothing was read.")
        raise ForumDeskError(message.format(name=name))
    return root
