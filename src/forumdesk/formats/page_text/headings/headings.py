# SPDX-License-Identifier: MIT
"""The heading of a day or of a session: cut into number, date and title, or time, label, title, room and length.

Only one line is looked at; headings on several lines are joined in `blocks`. What other lines are is `rows`' business.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from forumdesk.formats.page_text.clock import dates, day_names, times
from forumdesk.formats.page_text.headings import labels, rooms, titles
from forumdesk.formats.page_text.people import name_forms
from forumdesk.formats.page_text.source.normalise import Line, Piece
from forumdesk.formats.page_text.vocabulary import calendar as calendar_words
from forumdesk.formats.page_text.vocabulary import clock as clock_words
from forumdesk.formats.page_text.vocabulary import pages as page_words
from forumdesk.text import fold


@dataclass(frozen=True, slots=True)
class DayMention:
    """What a line says about a day."""

    line: int
    pieces: tuple[Piece, ...]
    number: int = 0
    """0 when not numbered."""
    date: dates.PartialDate | None = None
    title: Piece | None = None


@dataclass(frozen=True, slots=True)
class TimePiece:
    """A time and where it stands."""

    times: times.Times
    piece: Piece

    def ending(self, later: TimePiece) -> TimePiece:
        """Return this start with the end that stands elsewhere."""
        last = later.times.last or later.times.first
        both = replace(self.times, last=last, zone=self.times.zone or later.times.zone)
        rest = (*self.piece.rest, later.piece, *later.piece.rest)
        return TimePiece(both, replace(self.piece, rest=rest))


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a session; its parts may stand on several lines."""

    line: int
    """The line by which the session is known and corrected."""
    time: TimePiece | None = None
    label: Piece | None = None
    title: Piece | None = None
    room: Piece | None = None
    track: Piece | None = None
    """The track that a table's column, or a cell of its row, gives it."""
    minutes: int = 0
    """A printed length; 0 when none is."""
    day: DayMention | None = None
    """A date printed on the line itself."""
    spare: tuple[Piece, ...] = ()
    """What stands on the line and is not used."""
    remarks: tuple[Piece, ...] = ()
    """What is said beside the title about attending; it belongs to the description."""
    numbered: bool = False
    """Whether the label has a number, so that it announces a session by itself."""
    cancelled: bool = False
    """Whether it says that the session does not take place."""
    lent: bool = False
    """Whether its time is that of the session above it, of which nothing is printed here."""
    place: int = 0
    """Which of the sessions on its line it is, from 0; told once all are known."""


_TITLE = 220
"""Characters in the longest heading."""
_PARAGRAPH = 160
_WRAPPERS = " \t([{-–—|,:;•.~/)]}"
_LIST_NUMBER = r"(?:[#№]\s?)?\d{1,3}"
_BEFORE_TIME = re.compile(
    rf"(?:{_LIST_NUMBER}(?!\d))?[.)]?\s?(?:{clock_words.BEFORE_TIME.alternation})?", re.IGNORECASE
)
_CONTACT = re.compile(
    r"\S@\S|https?:|www\.|^(?:phone|fax|e-?mail|tel|tél)\b|тел\.|电话|電話|تلفن|هاتف|"
    r"\b(?:tel|tél|telefon\w{0,4}|téléphone|phone|fax|e-?mail)\b\.?\s?[:+(\d]",
    re.IGNORECASE,
)
_PROGRAM = re.compile(rf"(?:(?:{page_words.PROGRAM_WORDS.alternation})(?:\s(?:for|of|du|vom))?|on|for)?", re.IGNORECASE)
_BEFORE_DATE = re.compile(rf"(?:{calendar_words.BEFORE_DATE.alternation})\s", re.IGNORECASE)
_MERIDIAN_END = re.compile(r"[ap]\.?\s?m\.$", re.IGNORECASE)
_STATED = re.compile(rf"(?:^|[(\[–—-]\s?|\s)(?:{page_words.STATED.alternation})\s?:?\s?$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ABBREVIATED = re.compile(r"(?<!\w)(?:\w{1,3}\.){2,4}\s?$")
"""The end of "Tide Works e.V.", which is no sentence's."""
_BRACKETED = re.compile(r"\s?\([^()\d]{1,30}\)")
"""A remark behind a time."""
_MASK = "\x1a"
_CODE = re.compile(r"[A-Z]{1,2}\d{0,2}|[A-Z]{0,2}\d{1,2}[.-]\d{1,2}")
"""What tells sessions side by side apart, in a cell of its own."""
_DIGITS = re.compile(r"\d+")
_CELL = re.compile(rf"[^\t{_MASK}]+")
"""A stretch between tabs, times and dates."""


def is_paragraph(text: str) -> bool:
    """Tell whether a shadow line is running text rather than a heading."""
    if len(text) > _PARAGRAPH:
        return True
    return text[-1:] in ".!;" and len(text.split()) >= 8


def day_mention(line: Line) -> DayMention | None:
    """Read a day heading: "Day 1", a date, or both, with a short title."""
    text = line.text
    if len(text) > _PARAGRAPH:
        return None
    if weekday := day_names.only_weekday(text):
        return DayMention(line.number, (line.whole(),), date=weekday)
    if _is_statement(text):
        return None
    numbered, dated = day_names.find_number(text), _said_in_full(text, dates.find_date(text))
    if dated and dated.last_day:
        dated = None
    spans = sorted(span[:2] for span in (numbered, (dated.begin, dated.stop) if dated else None) if span)
    if not spans or not _may_head_a_day(text, *spans[0]):
        return None
    between = text[spans[0][1] : spans[1][0]].strip(_WRAPPERS) if len(spans) > 1 else ""
    after = text[spans[-1][1] :].strip(_WRAPPERS)
    prose = is_paragraph(text) or (text[-1:] in ".!?;" and len(text.split()) > 6)
    if (between and after) or (prose and (between or after)):
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


def _is_statement(text: str) -> bool:
    """Tell whether the first date of a line only says from when the text is: "Full program (as of 9 May, 18:00)"."""
    dated = dates.find_date(text)
    return dated is not None and _STATED.search(text, 0, dated.begin) is not None


def _may_head_a_day(text: str, begin: int, stop: int) -> bool:
    """Tell whether what stands before a day is at most an article, or a word such as "Program for"."""
    before = text[:begin]
    if _PROGRAM.fullmatch(before.strip(_WRAPPERS)):
        return True
    # "Le 3 mai nous partons" goes on with a small letter, as a heading does not.
    return _BEFORE_DATE.fullmatch(before) is not None and not text[stop:].lstrip(_WRAPPERS)[:1].islower()


def _said_in_full(text: str, dated: dates.PartialDate | None) -> dates.PartialDate | None:
    """Return a date with the year, and the weekday of that year, with which the line says it a second time."""
    if dated is None or dated.year or not dated.month or not _YEAR.search(text, dated.stop):
        return dated
    same = (each for each in dates.find_dates(text) if (each.month, each.day) == (dated.month, dated.day))
    full = next((each for each in same if each.year), None)
    return replace(dated, year=full.year, weekday=full.weekday or dated.weekday) if full else dated


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


def heading_in(line: Line) -> Heading | None:
    """Read a session's heading: a time at its edge, or a numbered label."""
    text = line.text
    if len(text) > _TITLE:
        return None
    dated = dates.find_date(text)
    if _is_statement(text):
        return None
    masked = _hide(text, dated.begin, dated.stop) if dated else text
    hidden = masked
    for low, high in rooms.numbers(text):
        hidden = hidden[:low] + "x" * (high - low) + hidden[high:]
    found = list(times.find(hidden))
    if not found:
        return _labelled(line)
    first = found[0]
    weekday = None if dated else day_names.weekday_before(masked, first.begin)
    if weekday:
        masked = _hide(masked, weekday.begin, weekday.stop)
    begin = _title_begin(masked, first, found[-1])
    if begin is None or (dated and dated.last_day) or (begin == 0 and _is_contact(text)):
        return None
    found = [first, *(each for each in found[1:] if not _in_remark(text, each) and _counts(text, first, each))]
    day = _day_beside(line, weekday or dated)
    piece = line.piece(first.begin, first.stop)
    if len(found) > 1 and found[1].closing and first.last is None and not first.closing:
        first = replace(first, last=found[1].first)  # "11:50 Demonstrations (until 13:00)"
    spare = tuple(line.piece(each.begin, each.stop) for each in found[1:])
    heading = Heading(line.number, TimePiece(first, piece), day=day, spare=spare)
    masked = _hide(masked, 0, begin)
    for each in found:
        masked = _hide(masked, each.begin, each.stop)
    if elsewhere := _elsewhere(text, found):
        masked = _hide(masked, *elsewhere)
        heading = replace(heading, spare=(line.piece(*elsewhere),))
    return _with_title(line, heading, masked)


def _is_contact(text: str) -> bool:
    """Tell whether a line with a time at its end says where and when to ask, rather than what takes place."""
    return _CONTACT.search(text) is not None or page_words.FOOTERS.begin(fold(text))


def _counts(text: str, first: times.Times, later: times.Times) -> bool:
    """Tell whether a second time is one of the session: at the line's edge, behind a mark, or next to one like it."""
    before = text[: later.begin].rstrip(" ")
    after = text[later.stop :].lstrip(" ")
    if later.closing or before[-1:] in "([{-–—|,;•\t~/" or after[:1] == "\t" or not after.strip(_WRAPPERS + "."):
        return True
    forms = {_DIGITS.sub("0", text[each.begin : each.stop]) for each in (first, later)}
    return len(before) <= first.stop and len(forms) == 1


def _elsewhere(text: str, found: Sequence[times.Times]) -> tuple[int, int] | None:
    """Return a bracket right behind the time that says it once more for other places: "(9:00 Lima; 15:00 Paris)"."""
    begin = found[0].stop + (text[found[0].stop : found[0].stop + 1] == " ")
    stop = text.find(")", begin) + 1
    if text[begin : begin + 1] != "(" or not stop or "(" in text[begin + 1 : stop]:
        return None
    return (begin, stop) if len(found) > 1 and begin < found[1].begin and found[1].stop < stop - 1 else None


def _in_remark(text: str, found: times.Times) -> bool:
    """Tell whether a time stands among other words in brackets, as in "(buses from 6:10 PM)"."""
    begin, stop = text.rfind("(", 0, found.begin), text.find(")", found.stop)
    if begin < 0 or stop < 0 or ")" in text[begin : found.begin]:
        return False
    return any(map(str.isalpha, text[begin : found.begin])) and not found.closing


def _hide(text: str, begin: int, stop: int) -> str:
    return text[:begin] + _MASK * (stop - begin) + text[stop:]


def _day_beside(line: Line, dated: dates.PartialDate | None) -> DayMention | None:
    if dated is None or dated.last_day:
        return None
    return DayMention(line.number, (line.piece(dated.begin, dated.stop),), date=dated)


def _title_begin(masked: str, first: times.Times, last: times.Times) -> int | None:
    """Return from where on a line has a title beside its times; None when the times only occur in a sentence."""
    before, after = masked[: first.begin], masked[last.stop :]
    head = before.replace(_MASK, " ").strip(_WRAPPERS)
    tail = after.replace(_MASK, " ").strip(_WRAPPERS)
    tail = "" if _BRACKETED.fullmatch(after) and first.last else tail
    if _BEFORE_TIME.fullmatch(head):
        ends_like_prose = masked.rstrip()[-1:] in ".;" and len(tail.split()) > 10 and not _ABBREVIATED.search(masked)
        return None if ends_like_prose else first.begin
    if not tail:
        parted = before.rstrip(" ")[-1:] in "([{-–—|,:•\t~/" + _MASK or first.last is not None
        sentence = masked.rstrip()[-1:] == "." and not _MERIDIAN_END.search(masked)
        return 0 if parted and not sentence and not is_paragraph(before) else None
    named = labels.is_whole(head) or rooms.is_room(head) or rooms.is_room(tail) or rooms.LABEL.match(tail)
    return 0 if (named or times.duration(tail)) and not is_paragraph(masked) else None


def _with_title(line: Line, heading: Heading, hidden: str) -> Heading:
    """Cut label, room, length and title from the parts of a heading that are not its times."""
    titles_found: list[Piece] = []
    for match in _CELL.finditer(hidden):
        heading, title = _placed(line, heading, *match.span())
        titles_found += [title] if title and not clock_words.BESIDES.are(fold(title.text)) else []
    if not titles_found:
        return _title_from_label(heading)
    if len(titles_found) > 1 and heading.label is None and _CODE.fullmatch(titles_found[0].text):
        heading, titles_found = replace(heading, label=titles_found[0]), titles_found[1:]
    if len(titles_found) > 1 and _is_name(titles_found[0]) and not _is_name(titles_found[1]):
        titles_found[:2] = reversed(titles_found[:2])
    return replace(heading, title=titles_found[0], spare=heading.spare + tuple(titles_found[1:]))


def _is_name(piece: Piece) -> bool:
    return name_forms.looks_like_name(piece.text) and not name_forms.works(piece.text)


def _title_from_label(heading: Heading) -> Heading:
    """Return a heading whose only word is a label without number, "Plenary", with it for a title."""
    if heading.label is None or heading.numbered or heading.title:
        return heading
    return replace(heading, label=None, title=heading.label)


def _placed(line: Line, heading: Heading, low: int, high: int) -> tuple[Heading, Piece | None]:
    """Put one cell of a heading where it belongs; return what remains as a title."""
    parts = titles.read(
        line.text, low, high, labelled=heading.label is not None, roomed=heading.room is not None
    )  # fmt: skip
    needs_length = heading.time is not None and heading.time.times.last is None
    found = replace(
        heading,
        label=heading.label or (line.piece(*parts.label) if parts.label else None),
        room=heading.room or (line.piece(*parts.room) if parts.room else None),
        minutes=heading.minutes or (parts.minutes if needs_length else 0),
        numbered=heading.numbered or parts.numbered,
        remarks=(*heading.remarks, *(line.piece(*each) for each in parts.remarks)),
        spare=(*heading.spare, *(line.piece(*each) for each in parts.spare)),
    )
    return found, line.piece(*parts.title) if parts.title else None


def titled(heading: Heading, line: Line) -> Heading:
    """Return a heading with the title, and the label before it, that another line gives it."""
    heading, stop = _ended(heading, line)
    found, title = _placed(line, heading, 0, stop)
    if title:
        return replace(found, title=title)
    return _title_from_label(found) if found.label and not heading.label else replace(heading, title=line.piece())


def _ended(heading: Heading, line: Line) -> tuple[Heading, int]:
    """Return a heading with the end that stands behind the title on another line, and where the title stops."""
    started, text = heading.time, line.text
    if started is None or started.times.last or line.long or not any(map(str.isdigit, text[-12:])):
        return heading, len(text)
    closing = times.until(text)
    if closing is None:
        return heading, len(text)
    spare = (*heading.spare, line.piece(closing.begin, closing.stop))
    ended = replace(started, times=replace(started.times, last=closing.first))
    return replace(heading, time=ended, spare=spare), closing.begin


def _labelled(line: Line) -> Heading | None:
    """Read "Panel 3: Title" or "Session 2" without a time."""
    found = labels.find(line.text)
    if found is None or not found.numbered or is_paragraph(line.text) or line.text[-1:] == ".":
        return None
    heading, title = _placed(line, Heading(line.number), 0, len(line.text))
    return replace(heading, title=title)
