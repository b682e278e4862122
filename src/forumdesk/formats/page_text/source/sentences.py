# SPDX-License-Identifier: MIT
"""Lines that begin as sessions and go on as texts, "9:30 Lunch: A meal of what the farms gave.", cut apart.

One line proves nothing, since a sentence may begin with a time: several lines of the text have to begin with one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from forumdesk.formats.page_text.clock import dates, times
from forumdesk.formats.page_text.headings.headings import heading_in, is_paragraph
from forumdesk.formats.page_text.source.normalise import Line
from forumdesk.formats.page_text.vocabulary import honorifics
from forumdesk.formats.page_text.vocabulary import sessions as session_words
from forumdesk.text import fold

_ENOUGH = 3
"""Lines that begin with a time, among them those that go on as texts."""
_FRONT = 80
"""Characters in which the date and the time at the beginning of a line are looked for."""
_HEAD = 240
"""Characters in which the title is looked for."""
_LONGEST_HEADWORD = 6
"""Words before a colon that can be a title."""
_SHORTEST_TEXT = 7
"""Words of a sentence behind a colon."""
_MARKS = " -–—|·•,:*"
_SENTENCE = re.compile(r"(?<![^\W\d_])(?P<word>[^\W\d_]{3,40})[)”\"»]?[.!?][)”\"»]?\s(?=[\"“«]?[^\W\da-zà-ÿ])")
_COLON = re.compile(r":\s(?=[^\W\d_])")
_CLAUSE = re.compile(rf",\s(?:{session_words.CLAUSES.alternation})\s", re.IGNORECASE)
_FIELD = re.compile(rf"(?<=[^\W_])\s(?=(?:{session_words.COSTS.alternation})\s?:\s)", re.IGNORECASE)
_ABBREVIATED = frozenset(fold(word).strip(".") for word in honorifics.BEFORE)
_SMALL = re.compile(r"(?<!\w)[a-zà-ÿа-я][^\W\d_]{3,}")
_LARGE = re.compile(r"(?<!\w)[A-ZÀ-ÞА-Я][^\W\d_]{3,}")


def parted(lines: Sequence[Line], said: Collection[int] = ()) -> tuple[Line, ...]:
    """Return the lines, the title parted from the text behind it, but where a person has said what a line is."""
    begins = {place: begin for place, line in enumerate(lines) if (begin := _title_begin(line))}
    if len(begins) < _ENOUGH:
        return tuple(lines)
    found: list[Line] = []
    for place, line in enumerate(lines):
        begin = begins.get(place, 0)
        found += _parted(line, begin) if begin and line.number not in said else (line,)
    return tuple(found)


def _title_begin(line: Line) -> int:
    """Return where in a shadow the words behind a time at its beginning begin; 0 where none stands there.

    A small letter goes on with a sentence: "At 9 am, teams will start".
    """
    if line.hint.cell or line.cut or line.place or "\t" in line.text or not any(map(str.isdigit, line.text[:_FRONT])):
        return 0
    front = line.text[:_FRONT]
    dated = dates.find_date(front)
    begin = dated.stop if dated and not front[: dated.begin].strip(_MARKS) else 0
    first = next(times.find(front[begin:]), None)
    if first is None or front[begin : begin + first.begin].strip(_MARKS):
        return 0
    begin += first.stop
    while begin < len(line.text) and line.text[begin] in _MARKS:
        begin += 1
    return begin if begin < len(line.text) and not line.text[begin].islower() else 0


def _parted(line: Line, begin: int) -> Iterator[Line]:
    if not line.long and (heading_in(line) or not is_paragraph(line.text)):
        yield line
        return
    edge, after = _title_end(line.text, begin)
    yield line.part(0, line.places[edge], 0)
    if line.text[after:].strip():
        yield line.part(line.places[after], line.places[len(line.text)], 1)


def _title_end(text: str, begin: int) -> tuple[int, int]:
    """Return where a title ends, without its full stop, and where the text behind it begins."""
    head = text[: begin + _HEAD]
    edges = [(match.end("word"), match.end()) for match in _SENTENCE.finditer(head, begin) if _ends(match)]
    edges += [(match.start(), match.end()) for match in _FIELD.finditer(head, begin)]
    edges += [(match.start(), match.start() + 2) for match in _CLAUSE.finditer(head, begin)]
    if (colon := _COLON.search(head, begin)) and _is_headword(text, begin, colon):
        edges.append(colon.span())
    if edges:
        return min(edges)
    bare = len(text.rstrip(" .")) if len(text) - begin <= _HEAD and not text.endswith("..") else len(text)
    return bare, len(text)


def _ends(match: re.Match[str]) -> bool:
    """Tell whether a full stop ends a sentence, and no abbreviation."""
    return fold(match["word"]) not in _ABBREVIATED


def _is_headword(text: str, begin: int, colon: re.Match[str]) -> bool:
    """Tell whether a few words before a colon are the title of what a sentence behind it tells."""
    behind = text[colon.end() : colon.end() + _HEAD]
    if len(text[begin : colon.start()].split()) > _LONGEST_HEADWORD or len(behind.split()) < _SHORTEST_TEXT:
        return False
    return text.rstrip()[-1:] in ".!" and len(_SMALL.findall(behind)) > 2 * len(_LARGE.findall(behind))
