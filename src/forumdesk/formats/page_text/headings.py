# SPDX-License-Identifier: MIT
"""What each line is by itself: a day, a session's heading, a room, a role, people, a byline, or text.

Only the line is looked at; what its neighbours make of it (a title under a time, a name under a name) is `blocks`'.
A person's correction of a line wins over everything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from forumdesk.formats.page_text import days, people, times, zones
from forumdesk.formats.page_text import vocabulary as words
from forumdesk.formats.page_text.normalise import Line, Piece
from forumdesk.formats.reading import MarkKind
from forumdesk.program import Role
from forumdesk.text import fold


class Sort(StrEnum):
    """What a line is by itself."""

    DAY = "day"
    HEADING = "heading"
    """Begins a session: it has a title or a label, and mostly a time."""
    TIME = "time"
    """Only a time."""
    ROOM = "room"
    ROLE = "role"
    PERSON = "person"
    AFFILIATION = "affiliation"
    BYLINE = "byline"
    ZONE = "zone"
    ARTICLE = "article"
    CAPTION = "caption"
    TEXT = "text"
    """Short: can be a title, a name, a caption ..."""
    PROSE = "prose"
    """A paragraph."""
    LEFT_OUT = "left out"


STARTERS = frozenset({Sort.DAY, Sort.HEADING, Sort.TIME})
"""What ends the session, day or article above it."""


@dataclass(frozen=True, slots=True)
class DayMention:
    """What a line says about a day."""

    line: int
    pieces: tuple[Piece, ...]
    number: int = 0
    """0 when not numbered."""
    date: days.PartialDate | None = None
    title: Piece | None = None


@dataclass(frozen=True, slots=True)
class TimePiece:
    """A time and where it stands."""

    times: times.Times
    piece: Piece


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a session; its parts may stand on several lines."""

    line: int
    """The line by which the session is known and corrected."""
    time: TimePiece | None = None
    label: Piece | None = None
    title: Piece | None = None
    room: Piece | None = None
    minutes: int = 0
    """A printed length; 0 when none is."""
    day: DayMention | None = None
    """A date printed on the line itself."""
    spare: tuple[Piece, ...] = ()
    """What stands on the line and is not used."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line with what it is by itself; only the fields of its sort are set."""

    line: Line
    sort: Sort
    day: DayMention | None = None
    heading: Heading | None = None
    room: Piece | None = None
    bare_room: bool = False
    """A room's name without a word like "Room:", which may head the sessions after it."""
    role: Role | None = None
    people: tuple[people.Named, ...] = ()
    forced: bool = False
    """Whether a person has said what the line is."""


_TITLE = 220
"""Characters in the longest heading."""
_PARAGRAPH = 160
_WRAPPERS = " \t([{-–—|,:;•.~/)]}"
_NUMBER = r"(?:[#№]?\s?(?:\d{1,3}|[IVX]{1,5}|[A-H])(?:[.-]?\d{1,2})?[a-z]?)"
_LABEL = re.compile(
    rf"(?P<label>(?:(?i:{words.LABELS.alternation})\s?{_NUMBER}|(?i:{words.LABELS.alternation})(?=\s?[:–—]|\s-\s)))"
    r"(?![\w])\s?(?P<mark>[:–—.]|-\s|\t|$)?\s?"
)
_ROOM_LABEL = re.compile(rf"(?:{words.ROOM_LABELS.alternation})\s?:\s?(?=\S)", re.IGNORECASE)
_BARE_ROOM = re.compile(
    rf"(?:(?:\w[\w'’&.-]*\s){{0,3}}(?:{words.ROOM_WORDS.alternation})(?:\s[\w.-]{{1,6}})?|(?:{words.ROOM_WORDS.alternation})(?:\s[\w'’.-]{{1,20}}){{1,3}})",
    re.IGNORECASE,
)
_BYLINE = re.compile(rf"(?:{words.BYLINES.alternation})\s(?=\S)", re.IGNORECASE)
_BEFORE_TIME = re.compile(rf"(?:{words.BEFORE_TIME.alternation})?", re.IGNORECASE)
_ALL_TIMES = re.compile(rf"\b(?:{words.ALL_TIMES.alternation})\b", re.IGNORECASE)
_PROGRAM = re.compile(rf"(?:(?:{words.PROGRAM_WORDS.alternation})(?:\s(?:for|of|du|vom))?|on|for)?", re.IGNORECASE)
_MASK = "\x1a"


def rows_of(lines: tuple[Line, ...], corrected: Mapping[int, str]) -> tuple[Row, ...]:
    """Return every line with what it is; `corrected` gives the kinds that a person has set, by line number."""
    found = []
    for line in lines:
        kind = corrected.get(line.number, "")
        found.append(_forced(line, MarkKind(kind)) if kind in set(MarkKind) else classify(line))
    return tuple(found)


def classify(line: Line) -> Row:
    """Return what a line is by itself."""
    if line.long:
        return Row(line, Sort.PROSE)
    for look in (_as_navigation, _as_zone, _as_day_or_heading, _as_room, _as_byline, _as_people):
        if row := look(line):
            return row
    return Row(line, Sort.PROSE if is_paragraph(line.text) else Sort.TEXT)


def is_paragraph(text: str) -> bool:
    """Tell whether a shadow line is running text rather than a heading."""
    if len(text) > _PARAGRAPH:
        return True
    return text[-1:] in ".!;" and len(text.split()) >= 8


def _forced(line: Line, kind: MarkKind) -> Row:
    row = _FORCED[kind](line)
    return replace(row, forced=True)


def _force_day(line: Line) -> Row:
    return Row(line, Sort.DAY, day=_day(line) or DayMention(line.number, (line.whole(),), title=line.piece()))


def _force_title(line: Line) -> Row:
    heading = None if line.long else _heading(line)
    if heading is None or (heading.title is None and heading.label is None):
        heading = Heading(line.number, title=line.piece())
    return Row(line, Sort.HEADING, heading=heading)


def _force_time(line: Line) -> Row:
    found = None if line.long else next(times.find(line.text), None)
    if found is None:
        return Row(line, Sort.LEFT_OUT)
    piece = line.piece(found.begin, found.stop)
    return Row(line, Sort.TIME, heading=Heading(line.number, time=TimePiece(found, piece)))


def _force_room(line: Line) -> Row:
    match = _ROOM_LABEL.match(line.text)
    return Row(line, Sort.ROOM, room=line.piece(match.end() if match else 0))


def _force_role(line: Line) -> Row:
    return Row(line, Sort.ROLE, role=people.role_of(line.text)[0] or Role.SPEAKER)


_FORCED: Mapping[MarkKind, Callable[[Line], Row]] = {
    MarkKind.DAY: _force_day,
    MarkKind.LABEL: lambda line: Row(line, Sort.HEADING, heading=Heading(line.number, label=line.piece())),
    MarkKind.TITLE: _force_title,
    MarkKind.TIME: _force_time,
    MarkKind.ROOM: _force_room,
    MarkKind.PERSON: lambda line: Row(line, Sort.PERSON, people=people.people_in(line, expected=True, forced=True)),
    MarkKind.ROLE: _force_role,
    MarkKind.AFFILIATION: lambda line: Row(line, Sort.AFFILIATION),
    MarkKind.DESCRIPTION: lambda line: Row(line, Sort.PROSE),
    MarkKind.ARTICLE: lambda line: Row(line, Sort.ARTICLE),
    MarkKind.CAPTION: lambda line: Row(line, Sort.CAPTION),
    MarkKind.LEFT_OUT: lambda line: Row(line, Sort.LEFT_OUT),
}


def _as_navigation(line: Line) -> Row | None:
    folded = fold(line.text).strip(" .:>»→")
    if folded in words.NAVIGATION.folded or folded.startswith(("©", "copyright ", "(c) ")):
        return Row(line, Sort.LEFT_OUT)
    return None


def _as_zone(line: Line) -> Row | None:
    if _ALL_TIMES.search(line.text) and zones.stated(line.text) and not any(times.find(line.text)):
        return Row(line, Sort.ZONE)
    return None


def _as_day_or_heading(line: Line) -> Row | None:
    heading = _heading(line)
    if heading and heading.time and heading.day and not heading.title and not heading.label:
        return Row(line, Sort.DAY, day=heading.day, heading=heading)
    if heading:
        sort = Sort.HEADING if heading.title or heading.label else Sort.TIME
        return Row(line, sort, heading=heading)
    day = _day(line)
    return Row(line, Sort.DAY, day=day) if day else None


def _day(line: Line) -> DayMention | None:
    """Read a day heading: "Day 1", a date, or both, with a short title."""
    text = line.text
    if len(text) > _PARAGRAPH:
        return None
    if weekday := days.only_weekday(text):
        return DayMention(line.number, (line.whole(),), date=weekday)
    numbered, dated = days.find_number(text), days.find_date(text)
    if dated and (dated.last_day or not dated.month):
        dated = None
    spans = sorted(span[:2] for span in (numbered, (dated.begin, dated.stop) if dated else None) if span)
    if not spans or not _PROGRAM.fullmatch(text[: spans[0][0]].strip(_WRAPPERS)):
        return None
    between = text[spans[0][1] : spans[1][0]].strip(_WRAPPERS) if len(spans) > 1 else ""
    after = text[spans[-1][1] :].strip(_WRAPPERS)
    if (between and after) or is_paragraph(text) or text[-1:] in ".!?;" and len(text.split()) > 6:
        return None
    title = (
        _stretch(line, spans[-1][1], len(text))
        if after
        else _stretch(line, spans[0][1], spans[1][0])
        if between
        else None
    )
    pieces = tuple(line.piece(begin, stop) for begin, stop in spans)
    return DayMention(line.number, pieces, numbered[2] if numbered else 0, dated, title)


def _stretch(line: Line, begin: int, stop: int) -> Piece | None:
    """Return what stands in a stretch of the shadow without the marks around it, or None."""
    text = line.text
    while begin < stop and text[begin] in _WRAPPERS:
        begin += 1
    while stop > begin and text[stop - 1] in " \t-–—|,:;•~/([{":
        stop -= 1
    if stop > begin and text[stop - 1] in ")]}" and not any(opener in text[begin:stop] for opener in "([{"):
        stop -= 1
    return line.piece(begin, stop) if text[begin:stop].strip() else None


def _heading(line: Line) -> Heading | None:
    """Read a session's heading: a time at its edge, or a numbered label."""
    text = line.text
    if len(text) > _TITLE:
        return None
    dated = days.find_date(text)
    masked = text if dated is None else text[: dated.begin] + _MASK * (dated.stop - dated.begin) + text[dated.stop :]
    found = list(times.find(masked))
    if not found:
        return _labelled(line)
    first, last = found[0], found[-1]
    around = _title_span(masked, first, last)
    if around is None:
        return None
    day = _day_beside(line, dated)
    piece = line.piece(first.begin, first.stop)
    spare = tuple(line.piece(each.begin, each.stop) for each in found[1:])
    heading = Heading(line.number, TimePiece(first, piece), day=day, spare=spare)
    return _with_title(line, heading, *around, masked)


def _day_beside(line: Line, dated: days.PartialDate | None) -> DayMention | None:
    if dated is None or dated.last_day:
        return None
    return DayMention(line.number, (line.piece(dated.begin, dated.stop),), date=dated)


def _title_span(masked: str, first: times.Times, last: times.Times) -> tuple[int, int] | None:
    """Return where the title stands beside the times of a line; None when the times only occur in a sentence."""
    before, after = masked[: first.begin], masked[last.stop :]
    head = before.replace(_MASK, " ").strip(_WRAPPERS)
    tail = after.replace(_MASK, " ").strip(_WRAPPERS)
    if _BEFORE_TIME.fullmatch(head):
        ends_like_prose = masked.rstrip()[-1:] in ".;" and len(tail.split()) > 10
        return None if ends_like_prose else (last.stop, len(masked))
    if not tail:
        parted = before.rstrip(" ")[-1:] in "([{-–—|,:•\t~/" + _MASK or before.endswith("  ") or first.last is not None
        sentence = masked.rstrip()[-1:] == "." and not re.search(r"[ap]\.?\s?m\.$", masked, re.IGNORECASE)
        return (0, first.begin) if parted and not sentence and not is_paragraph(before) else None
    if (_LABEL.fullmatch(head) or _BARE_ROOM.fullmatch(head)) and not is_paragraph(masked):
        return (0, len(masked))
    if _BARE_ROOM.fullmatch(tail) or times.duration(tail):
        return (0, len(masked))
    return None


def _with_title(line: Line, heading: Heading, begin: int, stop: int, masked: str) -> Heading:
    """Cut label, room, length and title from the stretch of a heading that is not its time."""
    time = heading.time.times if heading.time else None
    stretches = [(begin, stop)]
    if time and begin < time.begin < stop:
        stretches = [(begin, time.begin), (time.stop, stop)]
    cells = [cell for low, high in stretches for cell in _cells(masked, low, high)]
    parts: list[Piece] = []
    for low, high in cells:
        length = times.duration(masked[low:high]) if time and time.last is None else None
        if length and not masked[low : low + length[0]].strip(_WRAPPERS):
            heading = replace(heading, minutes=length[2])
            low += length[1]
        elif length and not masked[low + length[1] : high].strip(_WRAPPERS):
            heading = replace(heading, minutes=length[2])
            high = low + length[0]
        heading, part = _place(line, heading, low, high)
        parts.extend(part)
    title, spare = (parts[0], tuple(parts[1:])) if parts else (None, ())
    return replace(heading, title=title, spare=heading.spare + spare)


def _cells(text: str, low: int, high: int) -> list[tuple[int, int]]:
    found = []
    for match in re.finditer(rf"[^\t{_MASK}]+", text[low:high]):
        begin, stop = low + match.start(), low + match.end()
        inner = re.search(r"\s[(\[]([^()\[\]]+)[)\]]\s?$", text[begin:stop])
        if inner and _BARE_ROOM.fullmatch(inner[1].strip()):
            found += [(begin, begin + inner.start()), (begin + inner.start(1), begin + inner.end(1))]
        else:
            found.append((begin, stop))
    return found


def _place(line: Line, heading: Heading, low: int, high: int) -> tuple[Heading, list[Piece]]:
    """Put one cell of a heading where it belongs; return what remains as a title."""
    piece = _stretch(line, low, high)
    if piece is None:
        return heading, []
    text = line.text[low:high].strip(_WRAPPERS)
    labelled = _ROOM_LABEL.match(text)
    if heading.room is None and (labelled or _BARE_ROOM.fullmatch(text.rstrip(")]"))):
        start = line.text.index(text, low) + (labelled.end() if labelled else 0)
        return replace(heading, room=_stretch(line, start, high)), []
    match = None if heading.label else _LABEL.match(text)
    if match is None or (match["mark"] is None and match.end() < len(text)):
        return heading, [piece]
    start = line.text.index(text, low)
    label = line.piece(start + match.start("label"), start + match.end("label"))
    rest = _stretch(line, start + match.end(), high)
    return replace(heading, label=label), [rest] if rest else []


def _labelled(line: Line) -> Heading | None:
    """Read "Panel 3: Title" or "Session 2" without a time."""
    match = _LABEL.match(line.text)
    if match is None or not re.search(r"[\dIVX]|\s[A-H]\b", match["label"]):
        return None
    if match["mark"] is None and match.end() < len(line.text):
        return None
    if is_paragraph(line.text) or line.text[-1:] == ".":
        return None
    heading, parts = _place(line, Heading(line.number), 0, len(line.text))
    return replace(heading, title=parts[0] if parts else None)


def _as_room(line: Line) -> Row | None:
    match = _ROOM_LABEL.match(line.text)
    if match and len(line.text) <= 100 and not is_paragraph(line.text):
        return Row(line, Sort.ROOM, room=line.piece(match.end()))
    if len(line.text) <= 40 and _BARE_ROOM.fullmatch(line.text):
        return Row(line, Sort.ROOM, room=line.piece(), bare_room=True)
    return None


def _as_byline(line: Line) -> Row | None:
    match = _BYLINE.match(line.text)
    if match is None or len(line.text) > 120:
        return None
    names = byline_names(line, match.end())
    return Row(line, Sort.BYLINE, people=names) if names else None


def byline_names(line: Line, start: int) -> tuple[people.Named, ...]:
    """Return the authors named from a place in a shadow line; empty when it is no list of names."""
    stop = min(
        (place for mark in ("\t", " - ", " – ", " — ", " • ") if (place := line.text.find(mark, start)) > 0),
        default=len(line.text),
    )
    cut = Line(line.number, line.original, line.text[:stop], line.places, line.after_blank)
    return people.names_from(cut, start)


def _as_people(line: Line) -> Row | None:
    role, rest = people.role_of(line.text)
    if role and rest >= len(line.text.rstrip()) and len(line.text) < 40:
        return Row(line, Sort.ROLE, role=role)
    found = people.people_in(line)
    return Row(line, Sort.PERSON, people=found) if found else None
