# SPDX-License-Identifier: MIT
"""Lines in which sessions run on one behind the other, as copies of PDFs and captions have them, cut where each begins.

"9h00-10h00 Registration 10h00-10h30 Opening Ms Jane Roe" is three lines. One such line proves nothing, since opening
hours look alike: there have to be several times on a line, each after the one before, and words between them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from forumdesk.formats.page_text.people.role_labels import of_label
from forumdesk.formats.page_text.source.normalise import Line
from forumdesk.formats.page_text.vocabulary import pages as page_words
from forumdesk.text import fold

_CLOCK = r"\d{1,2}(?:[:.]\d{2}|\s?[hH](?:\s?\d{2})?(?![a-z]))(?:\s?[ap]\.?m\b\.?)?"
_RANGE = re.compile(
    rf"(?<![\w:.,/(-])(?P<first>{_CLOCK})\s?(?:[-–—~>→]|\b(?:to|à|a|bis|until|al|às)\b)\s?(?P<last>{_CLOCK})(?![\w%€])",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]{3,}")
_PERSON = re.compile(
    r"(?<=[^\W_)])\s(?=(?:Mr|Ms|Mrs|Mx|Mme|Mlle|MM|Dr|Prof|Herr|Frau|Sr|Sra|Dª|H\.E|Hon|Amb|Sir|Dame)\.?\s(?:[^\W\d_]\.\s?)?"
    r"[^\W\d_][^\W\d_]+)"
)
_LABEL = re.compile(r"(?<=[^\W\d]|[).!?”»])\s(?P<label>[^\W\d_a-zà-ÿ][\w.'’·-]{2,20}(?:\s[\w.'’·-]{2,15})?)\s?:\s")
_HEADING = re.compile(r"\s(?=#{1,6}\s\S)")
_ITEM = re.compile(r"(?<=[,:;.])\s(?=[–—•·-]\s)")
_PAGE = re.compile(r"\s(?=(?:page|seite|página|pagina)\s\d{1,3}\s(?:of|von|de|di|sur)\s\d{1,3}$)", re.IGNORECASE)
_LEADS_ON = re.compile(
    r"(?:^|\W)(?:and|&|by|with|of|to|for|from|the|par|avec|et|de|von|mit|und|für|y|por|con|e|da|di|[^\W\d_]{1,3}\.)$",
    re.IGNORECASE,
)
_WORD_BEFORE = 12
"""Characters that hold the word before an honorific."""
_HALF_DAY = 12 * 60
_LATER = 5 * 60
"""Minutes between the end of one session and the begin of the next, at most."""
_ENOUGH = 2
"""Lines with several times that show that the text runs on; one of `_MANY` times does so too."""
_MANY = 4
_SENTENCE = re.compile(r"[^\W\d_]{4}[.!?]\s")
_NEAR = 200
"""Characters beside a time in which its words are looked for."""
_LONGEST = 20_000


def parted(lines: Sequence[Line], said: Collection[int] = ()) -> tuple[Line, ...]:
    """Return the lines with those cut where sessions run on, but for those of which a person has said what they are."""
    several = [count for line in lines if (count := len(_begins(line))) > 1]
    if len(several) < _ENOUGH and max(several, default=0) < _MANY:
        return tuple(lines)
    found: list[Line] = []
    for line in lines:
        found += _cut(line) if line.number not in said else (line,)
    return tuple(found)


def _begins(line: Line) -> list[int]:
    """Return where in the original of a line its sessions begin; a line of a table has none."""
    text = line.original
    if len(text) > _LONGEST or "\t" in text or "|" in text or line.hint.cell or line.cut:
        return []
    ranges = list(_RANGE.finditer(text))
    if len(ranges) > 1 and not _has_words(text[ranges[-1].end() :]):
        last = ranges.pop()
        if _has_words(text[: ranges[0].start()]) and _minutes(last["first"]) >= _minutes(ranges[-1]["last"]):
            return []  # titles stand in front of their times
    if not all(_has_words(text[one.end() : two.start()]) and _follows(one, two) for one, two in pairwise(ranges)):
        return []
    return [each.start() for each in ranges]


def _has_words(text: str) -> bool:
    """Tell whether a text says more than "Uhr" and the names of days."""
    said = (fold(word) for word in _WORD.findall(text[:_NEAR]))
    words = [word for word in said if word not in page_words.BESIDE_HOURS.folded | page_words.PROGRAM_WORDS.folded]
    return bool(words)


def _follows(one: re.Match[str], two: re.Match[str]) -> bool:
    begin, end, after = (_minutes(said) for said in (one["first"], one["last"], two["first"]))
    return after == begin or (after - end) % _HALF_DAY <= _LATER


def _minutes(clock: str) -> int:
    hour, *minutes = (int(figures) for figures in _FIGURES.findall(clock))
    return hour * 60 + (minutes[0] if minutes else 0)


def _title_ends(line: Line, begins: Sequence[int]) -> Iterator[int]:
    """Yield where titles end, with the bold words behind a time, and the first sentence, which often names people."""
    text, edges = line.original, _edges(line)
    for begin, stop in pairwise((*begins, len(text))):
        time = _RANGE.match(text, begin)
        marked = [edge for edge in edges if time and edge < stop and text[time.end() : edge].strip()]
        titled = marked[0] if time and marked and time.end() in edges else begin
        sentence = _SENTENCE.search(text, titled, stop)
        yield from {titled, sentence.end() if sentence else titled}
        yield from (edge for edge in marked if text[edge - 2 : edge].rstrip()[-1:] in {".", "!", "?"})


def _edges(line: Line) -> list[int]:
    """Return where the stretches of the source end of which a line is made, and so where marks of Markdown stood."""
    edges: list[int] = []
    for place, segment in enumerate(line.segments):
        edges.append((edges[-1] if edges else 0) + bool(place and not segment.glued) + len(segment.text))
    return edges


def _cut(line: Line) -> Iterator[Line]:
    """Yield the parts of a line: its sessions, their people behind an honorific, and a page's number."""
    text = line.original
    if "\t" in text or "|" in text or line.hint.cell or len(text) > _LONGEST:
        yield line
        return
    people = {
        match.end()
        for match in _PERSON.finditer(text)
        if not _LEADS_ON.search(text[max(0, match.start() - _WORD_BEFORE) : match.start()])
    }
    items = [match.end() for mark in (_ITEM, _HEADING) for match in mark.finditer(text)]
    pages = {match.end() for match in _PAGE.finditer(text)}
    roles = {match.start("label") for match in _LABEL.finditer(text) if of_label(match["label"])}
    begins = _begins(line)
    edges = sorted({0, *begins, *_title_ends(line, begins), *people, *roles, *items, *pages, len(text)})
    if len(edges) <= 2:
        yield line
        return
    for place, (low, high) in enumerate(pairwise(edges)):
        part = line.part(low, high, place)
        if part.text.strip():
            yield part
