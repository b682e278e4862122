# SPDX-License-Identifier: MIT
"""The marks that Markdown and stray HTML leave in a plain text: which stretches of a line are its words.

What the marks say (a heading, bold) is told in hints; words are never changed, only what stands around them is passed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_MARKS = re.compile(
    r"!\[[^\[\]]{0,300}\]\([^()]{0,500}\)"
    r"|(?P<link>\[)(?=[^\[\]]{1,400}\][(\[])"
    r"|(?P<target>\](?:\([^()]{0,500}\)|\[[^\[\]]{0,100}\]))"
    r"|<(?P<note>su[pb])>[\d,;*†‡\s]{0,12}</(?P=note)>"
    r"|</?(?:a|abbr|b|br|center|code|div|em|font|h[1-6]|hr|i|img|li|mark|ol|p|s|small|span|strong|su[bp]|u|ul)(?:\s[^<>]{0,400})?/?>"
    r"|<!--(?:(?!-->).){0,400}-->|\{:?[#.][^{}]{0,80}\}|\\(?:$|(?=[!#$%&()*+.<=>@\[\]^_`{|}~-]))"
    r"|(?P<pair>(?<!\\)(?:\*{1,3}|_{1,3}|`{1,3}))"
)
_STRONG_END = re.compile(
    r"(?<=[^\s*_])[ \t]{1,40}\[?(?P<mark>\*\*|__)(?P<words>[^\s*_][^*_]{8,300})(?P=mark)(?:\]\([^()]{0,300}\))?"
    r"(?:[ \t]\([^()]{1,80}\))?[ \t]{0,40}$"
)
_QUOTE = re.compile(r"(?:[ \t]{0,3}>)+[ \t]?")
"""What mail and Markdown put before a quoted line."""
_ANY = re.compile(r"[*_`<\[>{\\]")
_RULE = re.compile(r"[ \t]*(?P<sign>[-=_*~—–─━═#.·+])(?:[ \t]?(?P=sign)){2,}[ \t]*")
_BOX = re.compile(r"\s*[+|├┌└┬┼](?:[-=─━]{2,}[+|┤┐┘┬┴┼])+\s*")
"""A line between the rows of a table that is drawn."""
_FENCE = re.compile(r"[ \t]*(?:```|~~~)[\w-]{0,20}[ \t]*")
_TAGS = re.compile(
    r"\s*(?:<(?P<unseen>script|style)(?:\s[^<>]{0,400})?>[^<>]{0,2000}</(?P=unseen)>\s*"
    r"|<(?:!--[^<>]{0,400}--|/?[a-z][\w-]{0,20}(?:\s[^<>]{0,400})?/?)>\s*)+",
    re.IGNORECASE,
)
"""A line of nothing but tags."""
_PICTURES = re.compile(r"\s*(?:\[?!\[[^\[\]]{0,300}\]\([^()]{0,500}\)(?:\]\([^()]{0,500}\))?\s*)+")
"""A line of nothing but pictures."""
_FRAME = re.compile(r"(?P<mark>[=*~_#+★☆✦✧❖◆◇■-])(?:\s?(?P=mark))+\s*")
"""What is drawn around a heading: "===== DAY 2 =====", "★ ★ ★ Opening ★ ★ ★"."""
_BRACKETS = {"【": "】", "〔": "〕", "〈": "〉"}
"""What stands around a heading in East Asia."""
_SETTING = re.compile(r"[\w-]+:(?:\s|$)|\s|-\s|#|$")
_TITLE_SETTING = re.compile(
    r"(?:title|event|event_?name|conference)\s{0,4}:\s{1,9}(?P<said>[^\s{|>&\[][^{}]{3,200})", re.IGNORECASE
)
_DAY_SETTING = re.compile(
    r"(?:event[_-]?|conference[_-]?)?(?:start|begin)(?:s|[_-]?(?:date|day|time|at))?\s{0,4}:\s{1,9}[\"']?"
    r"(?P<said>\d{4}-\d\d-\d\d)"
    r"|(?:event|conference|start)[_-]?date\s{0,4}:\s{1,9}[\"']?(?P<day>[^\s\"'{\[][^\"'{}]{5,40})",
    re.IGNORECASE,
)
"""When the event begins; "date" alone is when the page was written."""
_FRONT_MATTER = 80
"""Lines that may stand before the end of the block of settings that opens some Markdown files."""
_MOST = 20_000
"""Characters of a line in which marks are looked for."""


def may_mark(text: str) -> bool:
    """Tell whether a text has a character with which marks begin."""
    return _ANY.search(text) is not None


def words(text: str) -> list[tuple[int, int]]:
    """Return the stretches of a line that are not marks, in order; the whole line where it has none."""
    if len(text) > _MOST or not may_mark(text):
        return [(0, len(text))]
    quote = _QUOTE.match(text)
    start = quote.end() if quote else 0
    edges = [start]
    linked = False
    paired = _paired(text, start)
    for match in _MARKS.finditer(text, start):
        if match["pair"] and match.start() not in paired:
            continue
        if match["target"] and not linked:
            continue
        linked = match["link"] is not None or (linked and not match["target"])
        edges += match.span()
    edges.append(len(text))
    found = [(low, high) for low, high in list(pairwise(edges))[::2] if low < high]
    return found if any(text[low:high].strip() for low, high in found) else [(0, len(text))]


def strong_end(text: str) -> int:
    """Return where the words begin that are set in bold at the end of a line, behind others that are not; 0 for none.

    "10:30 Jane Roe __How moss grows__" has them, and "Moss **grows**" has too few of them.
    """
    if len(text) > _MOST or not text.rstrip().endswith((*"*_)", "]")) or ("**" not in text and "__" not in text):
        return 0
    match = _STRONG_END.search(text)
    return match.start("words") if match and any(map(str.isalpha, text[: match.start()])) else 0


def _paired(text: str, start: int) -> set[int]:
    """Return where the marks of Markdown stand that belong together: one that opens words and the like that ends them.

    Within a word, as in "Künstler*innen", a mark is a character of it; so is one without a partner.
    """
    found: set[int] = set()
    open_at: dict[str, int] = {}
    for match in _MARKS.finditer(text, start):
        mark = match["pair"]
        if not mark:
            continue
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if mark in open_at and before.strip():
            if not (after.isalnum() and (mark[0] == "_" or text[open_at[mark] - 1 : open_at[mark]].isalnum())):
                found |= {open_at.pop(mark), match.start()}
        elif after.strip() and not before.isalnum():
            open_at[mark] = match.start()
    return found


def breaks(marks: str) -> bool:
    """Tell whether marks between two stretches of a line break it there."""
    return "<br" in marks.lower()


def is_rule(text: str) -> bool:
    """Tell whether a line only draws a line or a picture, fences a block in, or quotes an empty line."""
    if (quote := _QUOTE.match(text)) and not text[quote.end() :].strip():
        return True
    return any(form.fullmatch(text) is not None for form in (_RULE, _BOX, _FENCE, _TAGS, _PICTURES))


def comments(lines: Sequence[str]) -> set[int]:
    """Return the places of the lines from the one that opens a comment of several lines to the one that closes it."""
    found: set[int] = set()
    opened: int | None = None
    for place, line in enumerate(lines):
        first, last = line.rfind("<!--"), line.rfind("-->")
        if opened is not None and last >= 0:
            found |= set(range(opened, place + 1))
            opened = None
        if first > last and opened is None:
            opened = place
    return found


def framed(text: str) -> tuple[int, int]:
    """Return the stretch of a shadow without the marks that are drawn on both sides of it."""
    front = _FRAME.match(text)
    bare = text.rstrip()
    if bare[:1] in _BRACKETS and bare.find(_BRACKETS[bare[0]]) == len(bare) - 1 > 1:
        return 1, len(bare) - 1
    if front is None or not bare.endswith(front["mark"]):
        return 0, len(text)
    stop = len(bare.rstrip(front["mark"] + " "))
    return (front.end(), stop) if front.end() < stop else (0, len(text))


def underlined(text: str) -> int:
    """Return the level of the heading that a line of these marks makes of the line above it; 0 when it makes none."""
    bare = text.strip()
    return {"=": 1, "-": 2, "~": 3}.get(bare[:1], 0) if len(set(bare)) == 1 and len(bare) > 2 else 0


def front_matter(lines: Sequence[str]) -> int:
    """Return how many lines at the beginning are settings between two lines "---"; 0 when there are none."""
    if not lines or lines[0].rstrip() != "---":
        return 0
    ends = (place for place, line in enumerate(lines[1:_FRONT_MATTER], 1) if line.rstrip() in {"---", "..."})
    end = next(ends, 0)
    return end + 1 if end and all(_SETTING.match(line) for line in lines[1:end]) else 0


def setting(text: str) -> tuple[int, int, bool] | None:
    """Return where a line of the settings says the title of the event or its first day, and whether it is the title."""
    if titled := _TITLE_SETTING.match(text):
        begin, end = titled.start("said"), len(text.rstrip())
        quoted = end - begin > 1 and text[begin] in "\"'" and text[end - 1] == text[begin]
        return begin + quoted, end - quoted, True
    dated = _DAY_SETTING.match(text)
    return (*dated.span("said" if dated["said"] else "day"), False) if dated else None
