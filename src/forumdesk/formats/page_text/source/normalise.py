# SPDX-License-Identifier: MIT
"""Each line with its *shadow*: the same line in one form of digits, blanks and dashes, in which the stages search.

Every character of the shadow knows its place in the line as it was given, so what is found there is cut from the
original and loses nothing. What the shadow says is the later stages' business.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from forumdesk.formats.page import Hint, Page
from forumdesk.formats.page_text.source import markup, shadows
from forumdesk.text import clean_line

LONG = 400
"""A line of more characters is running text: no stage looks for a heading or a name in it."""

PLAIN = Hint(line=0)
"""Nothing is said of the line."""
_BULLET = re.compile(
    r"[•·▪‣◦●○■□✓►▶*+>#]{1,6}[ \t]?|[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u20e3]{1,8}[ \t]?|[-–—][ \t]|[ \t]+|\*\*"
    r"|:[a-z](?=[a-z_]{0,30}[a-z]:\s)\w{1,31}:[ \t]"
)
"""What stands before an item of a list, also a picture by its name: ":alarm_clock: 10:30"."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line of the source (from 1), in characters of the original from 0, and its text as one line."""

    line: int
    start: int
    end: int
    text: str
    rest: tuple[Piece, ...] = ()
    """Where the stretch goes on over further lines of the source: those parts; `text` has all of it."""


def parts(piece: Piece) -> tuple[Piece, ...]:
    """Return a stretch and where it goes on."""
    return piece, *piece.rest


def trimmed(piece: Piece, begin: int, stop: int) -> Piece:
    """Return a stretch cut at both ends; one of several lines keeps its places, which lead to all of it."""
    text = piece.text[begin:stop]
    if piece.rest or piece.end - piece.start != len(piece.text):
        return replace(piece, text=text)
    return replace(piece, start=piece.start + begin, end=piece.start + stop, text=text)


class Segment(NamedTuple):
    """A stretch of one line of the source, from 1, that begins at a character from 0."""

    line: int
    start: int
    text: str
    glued: bool = False
    """Whether no blank parts it from the one before: only a mark stood between them, or a hyphen at a line's end."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is meant: mostly one of the source that is not blank, or else a part of one, or several joined."""

    segments: tuple[Segment, ...]
    """What it is in the source, word for word."""
    text: str
    """The shadow, without bullets, with one blank for many and a tab between the cells of a table."""
    places: tuple[int, ...] | range
    """For each character of the shadow its place in the original, and one more for the end."""
    after_blank: bool = False
    """Whether a blank line, or nothing, stands above."""
    hint: Hint = PLAIN
    """What the markup of the source says of it; its own line number is not set in plain text."""
    place: int = 0
    """Which of the lines made of one line of the source it is, from 0."""
    cut: int = 0
    """The character of the source before which a person cut it off; 0 at the beginning of a line."""

    @property
    def number(self) -> int:
        """The line of the source where it begins, from 1."""
        return self.segments[0].line

    @property
    def original(self) -> str:
        """As it stands in the source; where several lines are joined, with their line breaks."""
        return _written(self.segments, "\n")

    @property
    def long(self) -> bool:
        """Whether it can only be running text."""
        return len(self.places) - 1 > LONG

    def piece(self, start: int = 0, end: int | None = None) -> Piece:
        """Return what stands in the original at a stretch of the shadow, without blanks around it."""
        start, end = self._trimmed(start, len(self.text) if end is None else end)
        if len(self.segments) == 1 and start < end:
            return _bare(self.segments[0], self.places[start], self.places[end - 1] + 1)
        return _piece(self._cut(start, end) or (Segment(*self._spot(self.places[start]), ""),))

    def whole(self) -> Piece:
        """Return the whole line, bullets included, with its blanks as they are."""
        original = self.original
        start = len(original) - len(original.lstrip())
        stretch = _stretch(self.segments, start, start + len(original.strip()))
        return replace(_piece(stretch), text=_written(stretch, " ") if len(stretch) > 1 else stretch[0].text.strip())

    def between(self, begin: int, stop: int, place: int) -> Line:
        """Return a stretch of the shadow as a line of its own, the given one (from 0) of those made of this line."""
        begin, stop = self._trimmed(begin, stop)
        first, spots = self.places[begin], self.places[begin:stop]
        return Line(
            self._cut(begin, stop) or (Segment(*self._spot(first), ""),),
            self.text[begin:stop],
            range(stop - begin + 1)
            if isinstance(spots, range)
            else (*(spot - first for spot in spots), self._end(begin, stop) - first),
            self.after_blank,
            self.hint,
            place,
            self.cut,
        )

    def part(self, first: int, last: int, place: int) -> Line:
        """Return a stretch of the original as a line read by itself, the given one of those made of this line.

        What was spelled out in the shadow for the later stages stays so.
        """
        begin, stop = bisect_left(self.places, first), bisect_left(self.places, last, hi=len(self.places) - 1)
        if len(set(self.places[begin:stop])) < stop - begin:
            return self.between(begin, stop, place)
        segments = _stretch(self.segments, first, last) or (Segment(*self._spot(first), ""),)
        made = line_of(segments, after_blank=False)
        return Line(made.segments, made.text, made.places, made.after_blank, made.hint, place, self.cut)

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end

    def _end(self, start: int, end: int) -> int:
        return self.places[end - 1] + 1 if end > start else self.places[start]

    def _cut(self, start: int, end: int) -> tuple[Segment, ...]:
        return _stretch(self.segments, self.places[start], self._end(start, end))

    def _spot(self, place: int) -> tuple[int, int]:
        """Return the line of the source, and the character in it, of a place in the original."""
        for segment, after in pairwise(self.segments):
            if place < len(segment.text) + (not after.glued):
                return segment.line, segment.start + place
            place -= len(segment.text) + (not after.glued)
        return self.segments[-1].line, self.segments[-1].start + place


def _stretch(segments: tuple[Segment, ...], first: int, last: int) -> tuple[Segment, ...]:
    """Return what stands between two places of the original that the segments make."""
    if len(segments) == 1:
        text = segments[0].text[first:last]
        glued = segments[0].glued and not first
        return (Segment(segments[0].line, segments[0].start + first, text, glued),) if text else ()
    found: list[Segment] = []
    passed = 0
    for place, segment in enumerate(segments):
        passed += bool(place) and not segment.glued
        low, high = max(first - passed, 0), min(last - passed, len(segment.text))
        if low < high:
            glued = segment.glued and not low
            found.append(Segment(segment.line, segment.start + low, segment.text[low:high], glued))
        passed += len(segment.text)
    return tuple(found)


def _written(segments: tuple[Segment, ...], between: str) -> str:
    """Return the segments as one text."""
    if len(segments) == 1:
        return segments[0].text
    return "".join((between if place and not each.glued else "") + each.text for place, each in enumerate(segments))


def _piece(segments: tuple[Segment, ...]) -> Piece:
    first, *others = (_bare(each) for each in segments)
    if not others:
        return first
    return replace(first, text=clean_line(_written(segments, " ")), rest=tuple(others))


def _bare(segment: Segment, low: int = 0, high: int | None = None) -> Piece:
    """Return a stretch, or a part of it, without the blanks around it; its source has been cleaned as a whole."""
    said = segment.text[low:high]
    bare = said.strip()
    start = segment.start + low + len(said) - len(said.lstrip())
    return Piece(segment.line, start, start + len(bare), " ".join(bare.split()))


def lines_of(page: Page, cuts: Collection[tuple[int, int]] = (), joins: Collection[int] = ()) -> tuple[Line, ...]:
    """Return the lines of a cleaned text that are not blank and no rules, cut and joined as a person has said."""
    hints = page.by_line()
    at: dict[int, list[int]] = {}
    for number, character in sorted(cuts):
        at.setdefault(number, []).append(character)
    found: list[Line] = []
    sources = page.text.split("\n")
    settings = markup.front_matter(sources)
    blank = True
    comments = markup.comments(sources)
    for number, original in enumerate(sources, 1):
        if number <= settings:
            found += _set(number, original)
            continue
        drawn = number - 1 in comments or markup.is_rule(original)
        if drawn and not blank and (level := markup.underlined(original)):
            found[-1] = _headed(found[-1], level)
        elif original.strip() and not drawn:
            line = line_of(
                (Segment(number, 0, shadows.unled(original)),), after_blank=blank, hint=hints.get(number, PLAIN)
            )
            if number in joins and found:
                found[-1] = joined(found[-1], line)
            else:
                found += _cut_at(line, original, at[number]) if number in at else (line,)
        blank = drawn or not original.strip()
    return tuple(found)


def _set(number: int, text: str) -> Iterator[Line]:
    """Yield what the settings in front of a text say of the event: its title as a heading, its first day."""
    if said := markup.setting(text):
        begin, end, title = said
        hint = Hint(line=0, heading=1) if title else PLAIN
        yield line_of((Segment(number, begin, text[begin:end]),), after_blank=True, hint=hint)


def without(line: Line, characters: Sequence[int]) -> Line:
    """Return a line without some characters of its shadow, as if they were marks around its words."""
    segments: list[Segment] = []
    gone = [line.places[each] for each in characters]
    for low, high in zip([0, *(place + 1 for place in gone)], [*gone, len(line.original)], strict=True):
        for place, each in enumerate(_stretch(line.segments, low, high)):
            segments.append(each._replace(glued=each.glued or (not place and bool(segments))))
    return replace(
        line_of(tuple(segments), after_blank=line.after_blank, hint=line.hint), place=line.place, cut=line.cut
    )


def _headed(line: Line, level: int) -> Line:
    """Return a line that is underlined, which makes a heading of it unless its markup says something."""
    return (
        line
        if line.hint.heading or line.hint.item or line.hint.cell
        else replace(line, hint=replace(line.hint, heading=level))
    )


def _cut_at(line: Line, text: str, characters: Sequence[int]) -> Iterator[Line]:
    """Yield the lines that a line becomes where it is cut before some of its characters."""
    edges = [0, *(each for each in characters if text[:each].strip() and text[each:].strip()), len(text)]
    for place, (low, high) in enumerate(pairwise(edges)):
        part = Segment(line.number, low, text[low:high])
        yield replace(
            line_of((part,), after_blank=line.after_blank and not place, hint=line.hint), place=place, cut=low
        )


def joined(line: Line, after: Line, *, hyphen: bool = False) -> Line:
    """Return two lines as one; the first gives the hints. A hyphen at its end goes where it only parts a word."""
    segments = (*line.segments, *after.segments)
    if hyphen:
        *others, last = line.segments
        first, *more = after.segments
        begin = len(first.text) - len(first.text.lstrip())
        head = last._replace(text=last.text.rstrip().removesuffix("-"))
        tail = Segment(first.line, first.start + begin, first.text[begin:], glued=True)
        segments = (*others, head, tail, *more)
    return replace(line_of(segments, after_blank=line.after_blank, hint=line.hint), place=line.place, cut=line.cut)


def line_of(segments: tuple[Segment, ...], *, after_blank: bool, hint: Hint = PLAIN) -> Line:
    """Return the line that stretches of the source make, with its shadow."""
    said, first = _written(segments, "\n"), segments[0]
    original = said
    if markup.may_mark(said):
        segments = tuple(part for segment in segments for part in _words(segment))
        original = _written(segments, "\n")
    if len(original) > LONG:
        return Line(segments, original, range(len(original) + 1), after_blank, hint)
    text, places = shadows.shaped(original)
    if parted := markup.strong_end(said):
        text = _parted_at(text, places, segments, first.start + parted)
    start, end = markup.framed(text)
    start = _past_bullets(text, start)
    end = len(text[:end].rstrip(" \t*_"))
    if start >= end:
        start, end = 0, len(text)
    kept = places[start:end]
    if not (isinstance(kept, range) and end == len(text)):
        return Line(segments, text[start:end], (*kept, len(original)), after_blank, _marked_up(hint, said))
    return Line(segments, text[start:], range(start, len(original) + 1), after_blank, _marked_up(hint, said))


def _parted_at(text: str, places: Sequence[int], segments: tuple[Segment, ...], character: int) -> str:
    """Return a shadow with a tab for the blank before the words that begin at a character, as between two cells."""
    passed = 0
    for segment, after in pairwise(segments):
        passed += len(segment.text) + (not after.glued)
        spot = bisect_left(places, passed)
        if after.start == character and 0 < spot < len(text) and text[spot - 1] == " ":
            text = f"{text[: spot - 1]}\t{text[spot:]}"
    return text


def _words(segment: Segment) -> Iterator[Segment]:
    """Yield a segment without the marks of Markdown and HTML in it."""
    before = 0
    for place, (low, high) in enumerate(markup.words(segment.text)):
        glued = not markup.breaks(segment.text[before:low]) if place else segment.glued
        yield Segment(segment.line, segment.start + low, segment.text[low:high], glued)
        before = high


def shadow(text: str) -> str:
    """Return the shadow of a short text that is no line of a source."""
    return line_of((Segment(1, 0, text),), after_blank=True).text


_HEADING = re.compile(r"(#{1,6})\s")
_STRONG = re.compile(r"(?:#{1,6}\s+)?(\*\*|__)(?!\s)[^*_]+\1:?|(?:\*)[^*]+\*")


def _marked_up(hint: Hint, original: str) -> Hint:
    """Return what the marks of a plain text say of a line ("## Day 1", "**Opening**"), beside what a document says."""
    bare = original.strip()
    if hint is not PLAIN or bare[:1] not in {"#", "*", "_"}:
        return hint
    heading = _HEADING.match(bare)
    return Hint(line=0, heading=len(heading[1]) if heading else 0, strong=_STRONG.fullmatch(bare) is not None)


def _past_bullets(text: str, start: int) -> int:
    for _turn in range(4):
        bullet = _BULLET.match(text, start)
        if bullet is None:
            break
        start = bullet.end()
    return start
