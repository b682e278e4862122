# SPDX-License-Identifier: MIT
"""Sessions whose time stands among or under what it is the time of, told by a form that the whole text repeats.

Either each title is a heading in the source, and its only time comes after its people; or each paragraph has one time
in its midst or at its end. The time is then put beside its title, as `joining` does where the two are neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from forumdesk.formats.page_text.headings import kinds, labels, rows
from forumdesk.formats.page_text.headings.headings import titled
from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.people import people
from forumdesk.formats.page_text.source.normalise import Line
from forumdesk.program import SessionKind

_SEVERAL = 3
"""Cards that make a form of it."""
_TITLE_AND_TIME = 2
"""Lines of a card that `joining` reads, since its title stands right over its time."""
_MOST = 20
"""Lines of a card above its time."""
_ENDS = ".!。"
_PLAIN = frozenset({Sort.TEXT, Sort.PERSON, Sort.PROSE, Sort.BYLINE})
_ALONE = re.compile(r"[#(]?\d{1,3}[.):]?$")
_NUMBER = re.compile(r"(?:\[\d{1,3}\]|\(\d{1,3}\)|#\d{1,3}:?|\d{1,3}[.)])\s")


@dataclass(frozen=True, slots=True)
class _Card:
    """Where a session's first line stands, and where its time."""

    first: int
    time: int


def headed(listed: Sequence[Row]) -> list[Row]:
    """Return the lines, each time beside the title of its card in a text that is made of such cards."""
    listed = _without_numbers(listed)
    if found := _under_headings(listed):
        return _built(listed, {each.first: (each, each.first) for each in found})
    cards = _in_paragraphs(listed) or _ending_with_times(listed)
    second = _second_is_title(listed, cards)
    return _built(listed, {each.first: (each, each.first + (second and each.time - each.first > 1)) for each in cards})


def _alone(row: Row) -> bool:
    """Tell whether a line says when something is, and not what: a time, or a date with a time."""
    return row.timed and not row.forced and row.line.hint.cell is None and (
        row.sort is Sort.TIME or (row.heading is not None and row.heading.day is not None)
    )  # fmt: skip


def _under_headings(listed: Sequence[Row]) -> list[_Card]:
    """Return the cards whose titles are headings of one level; none where times stand over their titles."""
    times = sum(row.timed for row in listed)
    levels = {row.line.hint.heading for row in listed if row.line.hint.heading}
    for level in sorted(levels, reverse=True):
        cards: list[_Card] = []
        title: int | None = None
        for place, row in enumerate(listed):
            if row.sort is Sort.DAY and not row.heading:
                title = None
            elif row.line.hint.heading == level:
                title = place if row.sort in _PLAIN or not row.timed else None
            elif _alone(row) and title is None and not cards:
                return []
            elif _alone(row) and title is not None:
                cards.append(_Card(title, place))
                title = None
        far = [each for each in cards if each.time - each.first > 1]
        if len(far) >= _SEVERAL and len(far) * 2 > len(cards) and len(cards) * 4 > times * 3:
            return cards
    return []


def _in_paragraphs(listed: Sequence[Row]) -> list[_Card]:
    """Return the cards that are paragraphs with one time, which does not open them."""
    times = sum(row.timed for row in listed)
    cards: list[_Card] = []
    prosaic = 0
    first = 0
    for place, row in enumerate(listed):
        if row.line.after_blank or (row.sort is Sort.DAY and not row.heading):
            first = place + (row.sort is Sort.DAY and not row.heading)
        if not _alone(row) or not 0 < place - first <= _MOST:
            continue
        above = listed[first:place]
        if not any(each.timed or each.sort is Sort.DAY or each.forced for each in above) and _can_be_title(above[0]):
            cards.append(_Card(first, place))
            after = listed[place + 1] if place + 1 < len(listed) else None
            prosaic += after is None or after.line.after_blank or not _may_be_under(after)
    far = [each for each in cards if each.time - each.first > 1]
    several = len(far) >= _SEVERAL and len(cards) * 4 > times * 3 and prosaic * 4 > len(cards) * 3
    return cards if several else []


def _without_numbers(listed: Sequence[Row]) -> list[Row]:
    """Return the lines without those that only number the cards, which then begin on the next line."""
    places = [place for place, row in enumerate(listed[:-1]) if row.sort is Sort.TEXT and _ALONE.match(row.line.text)]
    said = [int("".join(filter(str.isdigit, listed[place].line.text))) for place in places]
    if len(places) < _SEVERAL or said != list(range(1, len(said) + 1)) or any(listed[each].forced for each in places):
        return list(listed)
    first = {place + 1 for place in places}
    return [
        replace(row, line=replace(row.line, after_blank=True)) if place in first else row
        for place, row in enumerate(listed)
        if place not in places
    ]


def _ending_with_times(listed: Sequence[Row]) -> list[_Card]:
    """Return the cards of as many lines each, of which the last is their time, where nothing else parts them."""
    timed = [place for place, row in enumerate(listed) if row.timed]
    gaps = {after - place for place, after in pairwise(timed) if not _parts_days(listed[place + 1 : after])}
    if len(timed) < _SEVERAL or len(gaps) != 1 or not all(_alone(listed[place]) for place in timed):
        return []
    (gap,) = gaps
    if gap <= _TITLE_AND_TIME:
        return []
    cards = [_Card(place - gap + 1, place) for place in timed]
    whole = all(each.first >= 0 and _is_card(listed[each.first : each.time]) for each in cards)
    ends = [place + 1 == len(listed) or listed[place + 1].sort is Sort.DAY for place in timed]
    begins = [not each.first or listed[each.first - 1].sort is Sort.DAY for each in cards]
    return cards if whole and ends[-1] and (begins[0] or sum(ends) > 1) else []


def _parts_days(between: Sequence[Row]) -> bool:
    return any(row.sort is Sort.DAY for row in between)


def _is_card(above: Sequence[Row]) -> bool:
    plain = not any(row.timed or row.forced or row.sort is Sort.DAY or row.line.after_blank for row in above[1:])
    return plain and _can_be_title(above[0]) and not above[0].timed


def _may_be_under(after: Row) -> bool:
    """Tell whether a line under a time could be its title."""
    return after.sort is Sort.TEXT and after.line.text[-1:] not in _ENDS


def _can_be_title(row: Row) -> bool:
    labelled = row.sort is Sort.HEADING and row.heading is not None and row.heading.time is None
    return row.sort in _PLAIN or labelled


def _second_is_title(listed: Sequence[Row], cards: Sequence[_Card]) -> bool:
    """Tell whether most cards begin with who speaks, and have the title on the line after it."""
    several = [each for each in cards if each.time - each.first > 1]
    before, after = (sum(_names_people(listed[each.first + step].line) for each in several) for step in (0, 1))
    return before * 2 > len(several) and before > 2 * after


def _names_people(line: Line) -> bool:
    line = _unnumbered(line)
    if line.long or labels.is_whole(line.text) or kinds.kind_of("", line.text) is not SessionKind.TALK:
        return False
    return bool(people.people_in(line, expected=True))


def _unnumbered(line: Line) -> Line:
    number = None if line.long else _NUMBER.match(line.text)
    return line.between(number.end(), len(line.text), line.place) if number else line


def _built(listed: Sequence[Row], cards: Mapping[int, tuple[_Card, int]]) -> list[Row]:
    """Return the lines with the heading of each card in place of its title; the numbers say which line that is."""
    found: list[Row] = []
    place = 0
    while place < len(listed):
        if place not in cards:
            found.append(listed[place])
            place += 1
            continue
        card, title = cards[place]
        found += _card(listed[card.first : card.time], listed[card.time], title - card.first)
        place = card.time + 1
    return found


def _card(above: Sequence[Row], time: Row, title: int) -> list[Row]:
    heading = time.heading
    if heading is None:
        return [*above, time]
    if heading.title and heading.room is None:
        heading = replace(heading, room=heading.title, title=None)
    before = [_unnumbered(row.line) for row in above[:title]]
    if before and not _names_people(before[0]):
        heading = replace(heading, label=before.pop(0).piece())
    heading = titled(replace(heading, title=None), _unnumbered(above[title].line))
    named = [rows.classify(line, expected=True) for line in before]
    return [replace(time, sort=Sort.HEADING, day=None, heading=heading), *named, *above[title + 1 :]]
