# SPDX-License-Identifier: MIT
"""HTML from outside as Markdown, once, when it is imported: what `markup` would show of it, and nothing else.

The text goes through `markup.safe_html` first, so what is walked here is well formed and of a short list of tags.
What Markdown has no mark for (underlining, raised letters) stays as plain text.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from forumdesk.markup import DESCRIPTION_LIMIT, safe_html
from forumdesk.text import clean

_TAG = re.compile(r"<(/?)([a-z0-9]+)([^<>]*)>")
_VALUE = re.compile(r'(?:href|start)="([^"]*)"')
_BLANKS = re.compile(r"[ \t\n]+")
_MARKS = re.compile(r"[\\`*\[\]]|(?<!\w)_|_(?!\w)|~(?=~)")
_ENTITY = re.compile(r"&(?=#?\w{1,31};)")
_OPENING = re.compile(r"(?:#{1,6}|[-+])(?=\s|$)|>|-(?=--)|(?<=\d)[.)](?=\s|$)")
"""What at the beginning of a paragraph would make it something else; the last one behind digits only."""
_NUMBER = re.compile(r"\d{1,9}")
_BREAK = "\\\n"
_UNFIT = re.compile(r"[`<]")
"""What can't stand in code: a text with a tag in it would be taken for HTML as a whole."""
_EMPHASIS = {"b": "**", "strong": "**", "i": "*", "em": "*", "s": "~~", "code": "`"}
_HEADINGS = {"h3": "### ", "h4": "#### "}


def markdown(text: str, limit: int = DESCRIPTION_LIMIT) -> str:
    """Return an HTML text, or a plain one, as Markdown; what is longer than the limit is cut, with an ellipsis."""
    walk = _Walk()
    place = 0
    shown = safe_html(text, limit)
    for tag in _TAG.finditer(shown):
        walk.text(html.unescape(shown[place : tag.start()]))
        place = tag.end()
        value = _VALUE.search(tag[3])
        if tag[1]:
            walk.end(tag[2])
        else:
            walk.begin(tag[2], html.unescape(value[1]) if value else "")
    return clean("\n".join(walk.lines)).strip()


@dataclass(slots=True)
class _Span:
    """A link or an emphasis that is open, with the words in it so far; the outermost is the paragraph."""

    tag: str = ""
    address: str = ""
    words: str = ""
    apart: bool = False
    """Whether its last words are an emphasis that ends in a mark: a letter right behind would spoil it."""


@dataclass(slots=True)
class _Walk:
    """The lines so far, the containers that are open, and the paragraph that is being written."""

    lines: list[str] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)
    """What stands before every line: "> " of a quotation, blanks of a list's item."""
    marker: str = ""
    """What stands before the first line of an item in place of its blanks."""
    numbers: list[int] = field(default_factory=list)
    """Of each open list the number of its next item; 0 for one without numbers."""
    spans: list[_Span] = field(default_factory=lambda: [_Span()])
    before: list[str] = field(default_factory=list)
    """What stood before the line that was written last."""
    listed: bool = False
    """Whether that line began an item."""
    heading: str = ""
    verbatim: bool = False

    def text(self, words: str) -> None:
        """Add words as they are to be read."""
        span = self.spans[-1]
        if self.verbatim:
            span.words += words
            return
        words = _BLANKS.sub(" ", words)
        if words[:1] == " " and not span.words and len(self.spans) == 1:
            words = words[1:]
        if not words:
            return
        self._add(words if span.tag == "code" else _escaped(words))

    def begin(self, tag: str, value: str) -> None:
        """Open an element; the value is its address or number."""
        if tag in _EMPHASIS or tag == "a":
            if not self.verbatim and self.spans[-1].tag != "code":
                self.spans.append(_Span(tag=tag, address=value))
        elif tag == "br":
            self.spans[-1].words += "\n" if self.verbatim else _BREAK
        elif tag not in {"u", "sub", "sup", "span"}:
            self._paragraph()
            self._begin_block(tag, value)

    def end(self, tag: str) -> None:
        """Close an element."""
        if tag in _EMPHASIS or tag == "a":
            if not self.verbatim and self.spans[-1].tag == tag:
                self._close(self.spans.pop())
        elif tag not in {"u", "sub", "sup", "span"}:
            self._paragraph()
            self._end_block(tag)

    def _begin_block(self, tag: str, value: str) -> None:
        match tag:
            case "ul" | "ol":
                self.numbers.append(0 if tag == "ul" else int(value or 1))
            case "li":
                number = self.numbers[-1]
                self.marker = f"{number}. " if number else "- "
                self.numbers[-1] += bool(number)
                self.inside.append(" " * len(self.marker))
            case "blockquote":
                self.inside.append("> ")
            case "hr":
                self._write(["---"])
            case "pre":
                self.verbatim = True
        self.heading = _HEADINGS.get(tag, "")

    def _end_block(self, tag: str) -> None:
        match tag:
            case "ul" | "ol":
                self.numbers.pop()
            case "li" | "blockquote":
                self.marker = ""
                self.inside.pop()
            case "pre":
                self.verbatim = False
        self.heading = ""

    def _add(self, words: str) -> None:
        span = self.spans[-1]
        span.words += f" {words}" if span.apart and words[:1].isalnum() else words
        span.apart = False

    def _close(self, span: _Span) -> None:
        """Put a span that has ended into the one around it, with its marks where these can stand."""
        before, inner, after = _parted(span.words)
        mark, around = _EMPHASIS.get(span.tag, ""), self.spans[-1]
        if span.tag == "code" and _UNFIT.search(inner):
            mark, inner = "", _escaped(inner)
        within = {_EMPHASIS.get(each.tag, each.tag) for each in self.spans}
        last = around.words[-1:]
        if not inner or (mark or span.tag) in within or not (mark or span.address):
            self._add(before + inner + after)
        elif mark:
            if not before and ((last.isalnum() and not inner[0].isalnum()) or last in set("*~`_")):
                before = " "
            self._add(f"{before}{mark}{inner}{mark}{after}")
            around.apart = not after and not inner[-1].isalnum()
        else:
            bare = inner == span.address and span.address.startswith("http")
            address = span.address.replace("(", "%28").replace(")", "%29")
            self._add(f"{before}{inner if bare else f'[{inner}]({address})'}{after}")

    def _paragraph(self) -> None:
        """Write the words so far as a paragraph, if there are any."""
        while len(self.spans) > 1:
            self._close(self.spans.pop())
        words = self.spans[0].words
        self.spans = [_Span()]
        if self.verbatim and not words.strip():
            return
        if self.verbatim and not _UNFIT.search(words):
            self._write(["```", *words.strip("\n").split("\n"), "```"])
            return
        if self.verbatim:
            words = _BREAK.join(_escaped(line) for line in words.strip("\n").split("\n") if line.strip())
        if words := _parted(words)[1]:
            lines = [_literal(line.strip(" ")) for line in words.split("\n")]
            if self.heading and lines[-1].endswith("#"):  # which would end the heading
                lines[-1] = f"{lines[-1][:-1]}\\#"
            self._write([self.heading + lines[0], *lines[1:]])

    def _write(self, lines: list[str]) -> None:
        """Write lines inside what is open: apart from what stands before, except in a list's items."""
        first, rest = "".join(self.inside[:-1]) + self.marker if self.marker else "", "".join(self.inside)
        if self.lines and not (self.marker and self.listed):
            shared = [one for one, other in zip(self.inside, self.before, strict=False) if one == other]
            self.lines.append("".join(shared).rstrip())
        self.listed = bool(self.marker)
        self.before = list(self.inside)
        self.lines += [((first if first and not place else rest) + line).rstrip() for place, line in enumerate(lines)]
        self.marker = ""


def _parted(words: str) -> tuple[str, str, str]:
    """Return words without the blanks and breaks at their ends, between these."""
    first, last = 0, len(words)
    while words.startswith((" ", _BREAK), first):
        first += 1 if words[first] == " " else len(_BREAK)
    while last > first and words.endswith((" ", _BREAK), first, last):
        last -= 1 if words[last - 1] == " " else len(_BREAK)
    return words[:first], words[first:last], words[last:]


def _escaped(words: str) -> str:
    return _ENTITY.sub("&amp;", _MARKS.sub(r"\\\g<0>", words)).replace("<", "&lt;")


def _literal(line: str) -> str:
    """Return a line of a paragraph whose first characters mean nothing to Markdown."""
    number = _NUMBER.match(line)
    mark = _OPENING.match(line, number.end() if number else 0)
    if mark is None or (number is None and mark[0] in ".)"):
        return line
    return f"{line[: mark.start()]}\\{line[mark.start() :]}"
