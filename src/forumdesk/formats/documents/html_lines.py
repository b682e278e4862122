# SPDX-License-Identifier: MIT
"""Walks the elements of a page of HTML as somebody who copies it would see them, and makes its lines.

The default style of each element decides (HTML Living Standard, 15.3), and what its `style` says of it. Style sheets
are not read: an element that only they hide, or lay out as a block, is text where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from forumdesk.formats.documents.builder import Builder, Look
from forumdesk.formats.documents.html_tables import cells_of
from forumdesk.formats.notes import Note, NoteLevel
from forumdesk.formats.page import Cell, Page
from forumdesk.formats.page_text.clock import dates
from forumdesk.formats.page_text.source.normalise import LONG, shadow
from forumdesk.formats.xml_tree import Element, own_line
from forumdesk.i18n import _
from forumdesk.text import clean_line

_GAPS = frozenset({
    "address", "article", "aside", "blockquote", "dl", "fieldset", "figure", "footer", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "main", "menu", "nav", "ol", "p", "pre", "section", "table", "ul",
})  # fmt: skip
"""What stands apart from its neighbours, by a blank line."""
_BLOCKS = frozenset({
    "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dt", "figcaption", "form", "hgroup",
    "html", "legend", "li", "listing", "optgroup", "search", "summary", "tbody", "td", "tfoot", "th", "thead", "tr",
    "video",
})  # fmt: skip
"""What begins a line of its own."""
_UNSEEN = frozenset({
    "applet", "area", "audio", "base", "canvas", "datalist", "embed", "frame", "frameset", "head", "iframe", "input",
    "link", "map", "meta", "meter", "noembed", "noframes", "noscript", "object", "option", "param", "picture",
    "progress", "rp", "rt", "rtc", "script", "select", "source", "style", "svg", "template", "textarea", "title",
    "track",
})  # fmt: skip
_STRONG = frozenset({"b", "strong", "dt", "th"})
_HIDDEN_CLASSES = frozenset({"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screenreader-only"})
_HIDDEN = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all")
_BOLD = re.compile(r"font-weight\s{0,9}:\s{0,9}(bold|[6-9]00|normal|[1-5]00|lighter)")
_DISPLAY = re.compile(r"display\s{0,9}:\s{0,9}(block|flex|grid|table|table-row|list-item|inline|inline-block)\b")
_TIME_ENDS = re.compile(r"\d\s?[:.h]\s?\d\d$")
_WITHIN = ("article", "section", "main", "td", "li", "blockquote")
"""A footer in one of these is not the page's."""
_DESCRIBING = ("description", "title", "start_time", "startdate", "start_date")
"""Ends of the names under which a page says what it is about; others say when it was published."""
_SHOWN = 60
"""Characters of what was left out that its note shows."""


def page_of(root: Element, name: str, notes: tuple[Note, ...] = (), day: str = "") -> Page:
    """Return what a reader of the page sees; above it its date, where only what describes the page says one.

    `day` is such a date, in words; empty to look for one in the page's head.
    """
    page = _walked(root, name, notes)
    day = "" if any(map(_says_date, page.text.split("\n"))) else day or _described_day(root)
    return _walked(root, name, notes, day) if day else page


def _says_date(line: str) -> bool:
    return len(line) <= LONG and any(map(str.isdigit, line)) and dates.find_date(shadow(line)) is not None


def _described_day(root: Element) -> str:
    """Return the first whole date in what a page says of itself to those who link to it; empty where none is."""
    named = ((each.get("name") or each.get("property") or "", each.get("content") or "") for each in root.iter("meta"))
    said = (content for key, content in named if key.lower().endswith(_DESCRIBING))
    for text in (shadow(each) for each in said if len(each) <= LONG and any(map(str.isdigit, each))):
        if (found := dates.find_date(text)) and found.year and found.month:
            return text[found.begin : found.stop].strip()
    return ""


def _walked(root: Element, name: str, notes: tuple[Note, ...], day: str = "") -> Page:
    walk = _Walk(name)
    title = next(root.iter("title"), None)
    if title is not None and next(root.iter("h1"), None) is None:
        walk.headline(own_line(title))
    if day:
        walk.dated(day)
    walk.take(root)
    return walk.builder.page((*notes, *walk.notes()))


class _Walk:
    """The place in the tree, and how the text there is set."""

    def __init__(self, name: str) -> None:
        self.builder = Builder(name)
        self._looks = [Look()]
        self._lists = 0
        self._tables = 0
        self._cells: dict[Element, Cell] = {}
        self._left_out: list[str] = []

    def headline(self, words: str) -> None:
        """Begin with the page's title, which a browser shows above the page."""
        self.builder.text(words, Look(heading=1))
        self.builder.gap()

    def dated(self, day: str) -> None:
        """Go on with the day that the page says of itself."""
        self.builder.text(day, Look())
        self.builder.gap()

    def notes(self) -> Iterator[Note]:
        """Yield what there is to say about the parts that were not taken over."""
        if self._left_out:
            words = " … ".join(dict.fromkeys(each[:_SHOWN] for each in self._left_out[:4]))
            message = _("The page’s own menu and footer were left out: “{words}”.")
            yield Note(level=NoteLevel.INFO, message=message.format(words=words))

    def take(self, root: Element) -> None:
        """Walk the tree from an element on."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                if self._is_unseen(element):
                    walk.skip_subtree()
                    self._looks.append(self._looks[-1])
                else:
                    self._begin(element)
            else:
                self._end(element)

    def _is_unseen(self, element: Element) -> bool:
        if element.tag in _UNSEEN or ("hidden" in element.attrib and element.get("hidden") != "until-found"):
            return True
        classes = str(element.get("class") or "").split()
        if _HIDDEN.search(_style(element)) or not _HIDDEN_CLASSES.isdisjoint(classes):
            return True
        if element.get("aria-hidden") == "true" and (element.tag == "i" or "icon" in " ".join(classes)):
            return True
        if _is_the_pages_own(element):
            if words := _words(element):
                self._left_out.append(words)
            return True
        return False

    def _begin(self, element: Element) -> None:
        tag, look = str(element.tag), self._looks[-1]
        if tag == "br":
            self.builder.broken()
        elif _display(element) != "inline":
            self._part(tag)
        else:
            self._apart(element, look)
        if tag == "table":
            self._tables += 1
            self._cells.update(cells_of(element, self._tables))
        elif tag in {"ul", "ol", "menu", "dir"}:
            self._lists += 1
        elif tag == "li":
            self.builder.item(max(self._lists, 1))
        look = self._look_in(element, look)
        self._looks.append(look)
        self._text(element.text, look)

    def _apart(self, element: Element, look: Look) -> None:
        """Part an inline element from what stands before it on the line, where a reader of the page sees them apart."""
        begun = self.builder.begun
        if begun[-1:].isalnum() and _is_apart(element, begun[-1]):
            if " " in begun.strip() or " " in _words(element):
                self.builder.end()
            self.builder.text(" ", look)
        elif _is_badge(element, begun) or _is_behind_name(element, begun):
            self.builder.text("\t", replace(look, verbatim=True))
        elif _are_badges(element) or (_is_field(element, begun) and begun[-1].isdigit()):
            self.builder.end()
        elif _is_field(element, begun):
            self.builder.text("\t", replace(look, verbatim=True))

    def _look_in(self, element: Element, look: Look) -> Look:
        tag = str(element.tag)
        weight = _BOLD.search(_style(element))
        if weight:
            look = replace(look, strong=weight[1].startswith(("b", "6", "7", "8", "9")))
        elif tag in _STRONG or tag == "caption":
            look = replace(look, strong=True)
        if tag in {"pre", "listing"}:
            look = replace(look, verbatim=True)
        if tag == "figcaption":
            look = replace(look, caption=True)
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            look = replace(look, heading=int(tag[1]))
        if element in self._cells:
            look = replace(look, cell=self._cells.pop(element))
        return look

    def _end(self, element: Element) -> None:
        tag = str(element.tag)
        self._looks.pop()
        if (
            tag not in _UNSEEN
            and tag != "br"
            and (_display(element) != "inline" or _is_line(element, self.builder.front))
        ):
            self._part(tag)
        if tag in {"ul", "ol", "menu", "dir"} and self._lists:
            self._lists -= 1
        self._text(element.tail, self._looks[-1])

    def _part(self, tag: str) -> None:
        if tag in _GAPS and not (self._lists and tag in {"ul", "ol"}):
            self.builder.gap()
        else:
            self.builder.end()

    def _text(self, words: str | None, look: Look) -> None:
        if not words:
            return
        if not look.verbatim:
            self.builder.text(words, look)
            return
        first, *others = words.split("\n")
        self.builder.text(first, look)
        for line in others:
            self.builder.broken()
            self.builder.text(line, look)


def _style(element: Element) -> str:
    return str(element.get("style") or "")[:2000].lower()


def _display(element: Element) -> str:
    """Return how an element is laid out, as far as it says so itself."""
    said = _DISPLAY.search(_style(element)) if "style" in element.attrib else None
    if said and element.tag not in {"td", "th", "tr", "table"}:
        return "inline" if said[1].startswith("inline") else "block"
    return "block" if element.tag in _GAPS or element.tag in _BLOCKS else "inline"


def _is_apart(element: Element, last: str) -> bool:
    """Tell whether a style sheet surely parts an element from the letter before it, where the source has no blank.

    <span class="time">10:00</span><span class="title">Opening</span> is not meant to be read as one word, and neither
    is Ada Brook<small>Pilot</small>.
    """
    before = element.getprevious()
    first = (element.text or " ")[0]
    if before is not None:
        return not before.tail and "class" in before.attrib and "class" in element.attrib and first.isalnum()
    ends = not (element.tail or "").strip() and element.getnext() is None
    return element.tag in {"span", "small"} and last.islower() and first.isupper() and ends


def _are_badges(element: Element) -> bool:
    """Tell whether an element and the one before, with a blank between, are of one class, and of several words each."""
    before = element.getprevious()
    if before is None or not before.tail:
        return False
    classes = [str(each.get("class") or "").split()[:1] for each in (before, element)]
    same = bool(classes[0]) and classes[0] == classes[1] and before.tag == element.tag
    return same and not (before.tail or "").strip() and " " in _words(before) and " " in _words(element)


def _is_behind_name(element: Element, begun: str) -> bool:
    """Tell whether only one of two elements has a class: <span>Ada Brook</span><span class="org">Tern Press</span>."""
    before = element.getprevious()
    if before is None or before.tail or before.tag != element.tag or " " not in begun.strip():
        return False
    one = ("class" in before.attrib) != ("class" in element.attrib)
    return one and begun[-1:].islower() and (element.text or " ")[0].isupper()


def _is_field(element: Element, begun: str) -> bool:
    """Tell whether a block has nothing but elements, one a field: <div><b>Ada Brook</b><i>Pilot</i></div>.

    An editor may cut a word into several elements as well, but seldom before a capital or behind a time.
    """
    before, parent, words = element.getprevious(), element.getparent(), _words(element)
    if before is None or before.tail or parent is None or not words or not begun.strip():
        return False
    if words[0].isdigit() or begun[-1].isdigit():
        begins = words[0].isdigit() and _TIME_ENDS.search(begun) is not None
    else:
        begins = words[0].isupper() and (words[1:2].islower() or begun[-1] in ").") and " " in begun.strip() + words
    alone = not any((text or "").strip() for text in (parent.text, *(each.tail for each in parent)))
    return begins and alone and (begun[-1].isalnum() or begun[-1] in ").")


def _is_badge(element: Element, begun: str) -> bool:
    """Tell whether the line has only a badge so far: <em class="role">Moderator</em><strong>Ada Brook</strong>."""
    before = element.getprevious()
    if before is None or before.tail or "class" not in before.attrib or not begun.strip().isalpha():
        return False
    return begun[-1:].islower() and (element.text or " ")[0].isupper()


def _is_line(element: Element, begun: str) -> bool:
    """Tell whether bold words are all of a line so far, or all behind a time, and the source goes on below them with a
    capital.

    A style sheet then mostly puts them on a line of their own: <strong>Moss on roofs</strong>, and below Ada Brook.
    """
    tail = element.tail or ""
    behind = tail.lstrip()
    if element.tag not in {"strong", "b"} or "\n" not in tail[: len(tail) - len(behind)] or not behind[:1].isupper():
        return False
    own, line = _words(element).removesuffix(clean_line(tail)).rstrip(), begun.strip()
    alone = bool(line) and line.endswith(own) and not any(map(str.isalpha, line.removesuffix(own)))
    return alone and " " in own and (own[-1].isalnum() or own[-1] in ")?!”»")


def _is_the_pages_own(element: Element) -> bool:
    """Tell whether the markup says that a part belongs to the site, not to what the page is about."""
    role = element.get("role")
    if element.tag == "nav" or role == "navigation":
        return next(element.iterdescendants("table", "article", "section", "h1", "time"), None) is None
    if element.tag == "footer" or role == "contentinfo":
        return next(element.iterancestors(*_WITHIN), None) is None
    return False


def _words(element: Element) -> str:
    parts = (part for each in element.iter() if each.tag not in _UNSEEN for part in (each.text, each.tail))
    return clean_line(" ".join(str(part) for part in parts if part)[: 10 * _SHOWN])
