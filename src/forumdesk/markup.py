# SPDX-License-Identifier: MIT
"""Markdown or HTML from anywhere, as safe HTML to show and as plain text to print, to send and to search.

Everything is written anew from a short list of tags, well formed and not deeper than `MAX_DEPTH`, before nh3 sees it
as the second gate: a parser of HTML mends what is not well formed, and that is where nesting bombs live. Tables,
images and styles were turned down: a description reads without them, and each is a way to load or to hide something.
"""

from __future__ import annotations

import functools
import html
import itertools
import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from forumdesk.text import clean, clean_line

DESCRIPTION_LIMIT = 64 * 1024
"""Characters of a description that are shown; what is longer is cut, with an ellipsis."""
ARTICLE_LIMIT = 1024 * 1024
MAX_DEPTH = 64
MAX_TAGS = 20_000
"""Tags of a text past this number are left out; their text stays."""
MAX_MARKS = 5_000
"""A text with more marks of Markdown than this is shown as it stands: reading one takes the square of their number."""
MARKDOWN_LIMIT = 256 * 1024
MAX_URL = 2000


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


TAGS = _names("p br b strong i em u s ul ol li a h3 h4 blockquote code pre sub sup hr span")
SCHEMES = _names("http https mailto")
_ALIASES = {
    **dict.fromkeys(_names("div section article header main address center figure figcaption tr dt dd caption"), "p"),
    **dict.fromkeys(_names("h1 h2"), "h3"),
    **dict.fromkeys(_names("h5 h6"), "h4"),
    **dict.fromkeys(_names("tt kbd samp"), "code"),
    **dict.fromkeys(_names("cite dfn var"), "i"),
    **dict.fromkeys(_names("del strike"), "s"),
    "ins": "u",
}
_CELLS = _names("td th")
_OTHERS = _names(
    "table tbody thead tfoot dl font img small big abbr q time mark picture video audio"
    " html body base meta link form input button label embed"
)
_DROPPED = _names("script style iframe object svg math template head title textarea select noscript nav aside footer")
_KNOWN = TAGS | _ALIASES.keys() | _CELLS | _OTHERS | _DROPPED
_VOID = _names("br hr")
_BLOCKS = _names("p ul ol h3 h4 blockquote pre hr")
_HOLDS_TEXT = _names("p h3 h4 li blockquote pre")
_ATTRIBUTES = {"a": ("href", "title"), "ol": ("start",)}

# Quantifiers are possessive, so that none of these takes more than one look at each character.
_TOKEN = re.compile(r"<!--.*?(?:-->|\Z)|<(/?)([a-zA-Z][a-zA-Z0-9]*+)([^<>]*+)>|<[!?][^<>]*+>", re.DOTALL)
_ATTRIBUTE = re.compile(r"""(?<![\w-])([a-zA-Z]++)\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"']++)""")
_MARK = re.compile(r"[*_`\[\]<>~&\\]")
_MARKDOWN = re.compile(r"[*_`#\[~\\<]|^[^\S\n]*+(?:[-+>]|\d++[.)]\s)|https?://", re.MULTILINE)
_BLANKS = re.compile(r"[ \t\n]{2,}+|[\t\n]")
"""Blanks that are not a single one already."""
_BLANK_LINE = re.compile(r"\n[^\S\n]*+\n\s*+")
_BARE_URL = re.compile(r"(?<![\w(<\[\"'=/])https?://[^\s<>()\[\]\"'`\\]*[^\s<>()\[\]\"'`\\.,;:!?*_]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}")
_CUT_TAG = re.compile(r"<[^<>]{0,200}\Z")
_WRITTEN = re.compile(r"<(/?)([a-z0-9]+)([^<>]*)>")


def safe_html(text: str, limit: int = DESCRIPTION_LIMIT) -> str:
    """Return a Markdown or HTML text as HTML of the tags above, with links to http, https and mailto only.

    Nothing in it loads anything. Plain paragraphs, the common case, need none of the heavy libraries.
    """
    if len(text) > limit:
        text = _CUT_TAG.sub("", text[:limit]) + " …"
    if _MARKDOWN.search(text):
        if _is_html(text):
            return _gate(_Writer().written(text))
        if len(text) <= MARKDOWN_LIMIT and len(_MARK.findall(text)) <= MAX_MARKS:
            return _gate(_Writer().written(_from_markdown(text)))
    return "".join(f"<p>{_escaped(' '.join(html.unescape(part).split()))}</p>" for part in _paragraphs(text))


def plain(text: str, limit: int = DESCRIPTION_LIMIT) -> str:
    """Return a Markdown or HTML text as plain text: paragraphs parted by an empty line, links with their address."""
    return plain_of(safe_html(text, limit))


def plain_of(shown: str) -> str:
    """Return what `plain` does, from what `safe_html` gave."""
    pieces: list[str] = []
    numbers: list[int] = []
    link, address, place, verbatim = 0, "", 0, False
    for tag in _WRITTEN.finditer(shown):
        between = shown[place : tag.start()]
        pieces.append(between if verbatim else _flat(between))
        place = tag.end()
        name, rest = tag[1] + tag[2], tag[3]
        match name:
            case "a":
                link, address = len(pieces), "".join(re.findall('href="([^"]*)"', rest))
            case "/a" if address and address.removeprefix("mailto:") != "".join(pieces[link:]):
                pieces.append(f" ({address})")
            case "ul" | "ol":
                start = re.search('start="([0-9]+)"', rest)
                numbers.append((int(start[1]) if start else 1) if name == "ol" else -1)
            case "/ul" | "/ol":
                numbers.pop()
            case "pre" | "/pre":
                verbatim = name == "pre"
        pieces.append(_item(numbers) if name == "li" else _BREAKS.get(name, ""))
    lines = (line.strip() for line in html.unescape("".join(pieces)).split("\n"))
    return clean(re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip())


def _flat(text: str) -> str:
    """Return a text with single blanks, at its ends too, where it had any."""
    return _BLANKS.sub(" ", text)


def _item(numbers: list[int]) -> str:
    """Return what stands before an item of the innermost list, and count it; -1 is a list without numbers."""
    if numbers[-1] < 0:
        return "\n• "
    numbers[-1] += 1
    return f"\n{numbers[-1] - 1}. "


_BREAKS = {
    **dict.fromkeys(("/p", "/h3", "/h4", "/blockquote", "/pre", "/ul", "/ol", "hr"), "\n\n"),
    "br": "\n",
}


def safe_url(url: str) -> str:
    """Return an address that may be opened in the browser, otherwise an empty text.

    It is http or https with a host and without a user's name in it, or mailto; never a file, a share or a script.
    """
    url = clean_line(url)
    try:
        parts = urlsplit(url)
        host, user = parts.hostname, parts.username
    except ValueError:
        return ""
    if len(url) > MAX_URL or re.search(r'[\s\\<>"]', url) or parts.scheme not in SCHEMES:
        return ""
    if parts.scheme == "mailto":
        return url if "@" in parts.path and not parts.netloc else ""
    return url if host and user is None else ""


def _paragraphs(text: str) -> list[str]:
    return [part for part in _BLANK_LINE.split(text) if part.strip()]


def _is_html(text: str) -> bool:
    return any((match[2] or "").lower() in _KNOWN for match in _TOKEN.finditer(text))


def _escaped(text: str) -> str:
    """Return a text for the inside of an element, as nh3 writes it. It is cleaned here, after entities are read."""
    return html.escape(clean(text), quote=False).replace("\u00a0", "&nbsp;")


def _from_markdown(text: str) -> str:
    """Return the HTML of a CommonMark text; bare addresses become links."""
    return _reader()(_BARE_URL.sub(r"<\g<0>>", text))


@functools.cache
def _reader() -> Callable[[str], str]:
    """Return what reads CommonMark. Making it takes longer than most texts do."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  # 45 ms, needed by few texts

    reader = MarkdownIt("commonmark", {"html": False}).enable("strikethrough")
    # Indented and underlined lines are how people lay out plain text, and not meant as code or headings.
    reader.disable(["code", "lheading"])
    render: Callable[[str], str] = reader.render
    return render


def _gate(written: str) -> str:
    import nh3  # noqa: PLC0415  # loaded on first use

    return nh3.clean(
        written,
        tags=set(TAGS),
        clean_content_tags=set(_DROPPED),
        attributes={"*": {"dir", "lang"}, **{tag: set(names) for tag, names in _ATTRIBUTES.items()}},
        url_schemes=set(SCHEMES),
        url_relative="deny",
        link_rel=None,
        strip_comments=True,
    )


class _Writer:
    """Writes a text of any HTML anew: only the known tags, each closed in its place, none too deep."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._open: list[str] = []

    def written(self, text: str) -> str:
        """Return the text as well-formed HTML of known tags and attributes."""
        if not any((match[2] or "").lower() in _BLOCKS | _ALIASES.keys() for match in _TOKEN.finditer(text)):
            text = _BLANK_LINE.sub("<p>", text)
        for closing, name, rest, before in _tokens(text):
            self._text(before)
            if name in _CELLS:
                self._out.append(" ")
            elif name == "img":
                self._text(_attribute(rest, "alt"))
            tag = _ALIASES.get(name, name)
            if tag in TAGS and closing:
                self._close(tag)
            elif tag in TAGS:
                self._start(tag, rest)
        while self._open:
            self._pop()
        return "".join(self._out)

    def _text(self, text: str) -> None:
        if not text.strip() and not _HOLDS_TEXT.intersection(self._open):
            return
        if not _HOLDS_TEXT.intersection(self._open):
            self._push("p", "")
        written = _escaped(html.unescape(text))
        if self._out[-1].startswith("<pre"):
            written = written.lstrip("\n")  # a parser of HTML takes the first one away
        if written:
            self._out.append(written)

    def _start(self, name: str, rest: str) -> None:
        self._make_room(name)
        if name == "li" and not {"ul", "ol"}.intersection(self._open):
            self._push("ul", "")
        if name not in _BLOCKS and name != "li" and not _HOLDS_TEXT.intersection(self._open):
            self._push("p", "")
        if name in _VOID:
            self._out.append(f"<{name}>")
        elif len(self._open) < MAX_DEPTH:
            self._push(name, _attributes(name, rest))

    def _make_room(self, name: str) -> None:
        """Close what may not contain this tag: a paragraph no block, an item no other item, a link no other link."""
        if name in _BLOCKS:
            for block in ("p", "h3", "h4", "pre"):
                self._close(block)
        elif name == "li":
            lists = [place for place, tag in enumerate(self._open) if tag in {"ul", "ol"}]
            if "li" in self._open[lists[-1] if lists else 0 :]:
                self._close("li")
        elif name == "a":
            self._close("a")

    def _push(self, name: str, attributes: str) -> None:
        self._open.append(name)
        self._out.append(f"<{name}{attributes}>")

    def _pop(self) -> None:
        name = self._open.pop()
        if name == "p" and self._out[-1] == "<p>":
            self._out.pop()
        else:
            self._out.append(f"</{name}>")

    def _close(self, name: str) -> None:
        if name in self._open:
            while self._open[-1] != name:
                self._pop()
            self._pop()


def _tokens(text: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield every tag as ("/" or "", name, its inside, the text before it); at the end a nameless one.

    Scripts and the like go with their content when they are closed; otherwise only the tag goes.
    """
    never_closed = set()
    place = 0
    for match in itertools.islice(_TOKEN.finditer(text), MAX_TAGS):
        if match.start() < place:
            continue
        closing, name, rest = (part or "" for part in match.groups())
        name = name.lower()
        yield closing, name, rest, text[place : match.start()]
        place = match.end()
        if name in _DROPPED and not closing and name not in never_closed and not rest.endswith("/"):
            end = re.compile(f"(?ai)</{name}").search(text, place)
            if end is None:
                never_closed.add(name)
            else:
                place = end.start()
    yield "", "", "", _TOKEN.sub("", text[place:])


def _attributes(name: str, rest: str) -> str:
    values = ((key, _value(key, _attribute(rest, key))) for key in (*_ATTRIBUTES.get(name, ()), "dir", "lang"))
    return "".join(f' {key}="{html.escape(value)}"' for key, value in values if value)


def _attribute(rest: str, wanted: str) -> str:
    """Return the value of an attribute from the inside of a tag, cleaned; empty when it has none."""
    for key, value in _ATTRIBUTE.findall(rest[: 2 * MAX_URL]):
        if key.lower() == wanted:
            return clean_line(html.unescape(value.strip("\"'")))
    return ""


def _value(key: str, value: str) -> str:
    """Return the value of an attribute, empty when it is not of its kind."""
    match key:
        case "href":
            return safe_url(value)
        case "title":
            return re.sub("[<>\"'&]", "", value)[:200]
        case "lang":
            return value if _LANGUAGE.fullmatch(value) else ""
        case "dir":
            return value.lower() if value.lower() in {"ltr", "rtl", "auto"} else ""
        case "start":
            return value if value.isascii() and value.isdigit() and len(value) < 10 else ""
    return ""
