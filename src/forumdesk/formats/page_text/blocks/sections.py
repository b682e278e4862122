# SPDX-License-Identifier: MIT
"""Parts of a text that list no sessions: deadlines, contacts, biographies, other events, and what stands behind it all.

They stay in sight as left out. A heading of a part of the day ("Morning") is left out by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.vocabulary import pages as page_words
from forumdesk.text import fold

_NEAR = 4
"""Lines under a date in which a session's time shows that the date is a day of the program."""
_MANY = 4
"""Sessions with a time and a title that show that a section is the program after all."""
_BEHIND = 12
"""Lines at the end among which what stands behind the program is looked for."""


def without_asides(rows: Sequence[Row]) -> list[Row]:
    """Return the lines with those left out that stand in a section without sessions."""
    found = [_without_part_of_day(row, rows[place - 1] if place else None) for place, row in enumerate(rows)]
    found = _without_lists_of_days(found)
    timed = [place for place, row in enumerate(found) if _is_timed(row)]
    titled = sum(_stands_under(found[each]) for each in timed) >= _MANY
    labelled = bool(timed) and any(row.sort is Sort.ROLE for row in found[timed[0] : timed[-1]])
    place = 0
    while place < len(found):
        behind = not timed or place > timed[-1]
        over = titled and place + 1 < len(found) and _stands_under(found[place + 1])
        if not over and _opens(found, place, after_all=behind, labelled=labelled):
            end = _end(found, place)
            if not found[place].line.hint.heading:
                end = _continued(found, [each for each in timed if each < place], range(place, end))
            if sum(place < each < end for each in timed) < _MANY:
                found[place:end] = [_left_out(row) for row in found[place:end]]
                place = end
                continue
        place += 1
    return _without_footer(found, timed[-1] if timed else -1)


def _is_timed(row: Row) -> bool:
    return row.timed and row.sort in {Sort.HEADING, Sort.TIME, Sort.DAY}


def _stands_under(row: Row) -> bool:
    """Tell whether a time stands under other lines of its paragraph, as under the title of its session."""
    return row.sort is Sort.TIME and not row.line.after_blank


def _left_out(row: Row) -> Row:
    return row if row.forced or row.sort is Sort.ARTICLE else Row(row.line, Sort.LEFT_OUT)


def _said(row: Row) -> str:
    return fold(row.line.text).strip(" .:!–-►»")


def _without_part_of_day(row: Row, above: Row | None) -> Row:
    """Leave a heading such as "Morning" out, unless it is the title under a time."""
    titled = above is not None and above.sort is Sort.TIME and not row.line.after_blank
    if row.forced or titled or row.sort is Sort.ARTICLE or _said(row) not in page_words.PARTS_OF_DAY.folded:
        return row
    return Row(row.line, Sort.LEFT_OUT)


def _without_lists_of_days(rows: list[Row]) -> list[Row]:
    """Leave days out that only a menu or an overview lists: no session stands under them, and others follow."""
    places = [place for place, row in enumerate(rows) if row.sort is Sort.DAY and row.day and row.heading is None]
    full = [
        any(row.heading is not None for row in rows[place:after]) for place, after in pairwise((*places, len(rows)))
    ]
    listed = {
        place
        for index, (place, after) in enumerate(pairwise(places))
        if not full[index] and _differ(rows[place], rows[after]) and any(full[index + 1 :])
    }
    ends = {after for index, (place, after) in enumerate(pairwise(places)) if place in listed and not full[index + 1]}
    left = {place for place in listed | ends if not rows[place].forced and _is_bare(rows[place])}
    return [Row(row.line, Sort.LEFT_OUT) if place in left else row for place, row in enumerate(rows)]


def _differ(row: Row, other: Row) -> bool:
    """Tell whether two headings name two days by their numbers."""
    return bool(row.day and other.day and row.day.number and other.day.number and row.day.number != other.day.number)


def _is_bare(row: Row) -> bool:
    return row.day is not None and (row.day.date is None or not row.day.date.month)


def _opens(rows: Sequence[Row], place: int, *, after_all: bool, labelled: bool) -> bool:
    """Tell whether a section without sessions begins; `labelled` says that sessions have lines such as "Speakers:"."""
    row = rows[place]
    headed = row.line.hint.heading > 0 or row.line.hint.strong
    if row.forced or not (row.line.after_blank or headed) or _is_timed(row) or row.sort in {Sort.ARTICLE, Sort.BYLINE}:
        return False
    said = _said(row)
    if said in page_words.ASIDES.folded:
        return True
    if labelled and row.sort is Sort.ROLE and not row.line.hint.heading and row.line.text[-1:] == ":":
        return False  # those of the last session
    return said in page_words.UNCERTAIN_ASIDES.folded and (after_all or row.line.hint.heading > 0)


def _end(rows: Sequence[Row], place: int) -> int:
    """Return where a section ends: at a heading of its level, a day with sessions, or the program's own heading."""
    level = rows[place].line.hint.heading
    for after in range(place + 1, len(rows)):
        row = rows[after]
        if row.forced or row.sort is Sort.ARTICLE or (level and 0 < row.line.hint.heading <= level):
            return after
        if _said(row) in page_words.PROGRAM_WORDS.folded:
            return after
        apart = row.line.after_blank or row.line.hint.heading or row.line.hint.strong
        if row.sort is Sort.DAY and apart and any(map(_is_session, rows[after + 1 : after + 1 + _NEAR])):
            return after
    return len(rows)


def _continued(rows: Sequence[Row], before: Sequence[int], section: range) -> int:
    """Return where the program goes on in a section that no markup ends: where its times rise on, line by line.

    One time alone may be another event's; it counts where a number or the end of the session above leads to it.
    """
    inside = [place for place in section if _is_timed(rows[place])]
    if not (before and inside) or any(_is_dated(rows[place]) for place in inside):
        return section.stop
    starts = [_start(rows[place]) for place in (before[-1], *inside)]
    rising = all(one < two for one, two in pairwise(starts))
    return inside[0] if rising and (len(inside) > 1 or _leads_to(rows[before[-1]], rows[inside[0]])) else section.stop


def _is_dated(row: Row) -> bool:
    return row.day is not None or (row.heading is not None and row.heading.day is not None)


def _start(row: Row) -> int:
    return row.heading.time.times.first.minutes if row.heading and row.heading.time else -1


def _leads_to(row: Row, after: Row) -> bool:
    """Tell whether a session ends where the other begins, or both are numbered."""
    one, two = row.heading, after.heading
    if one is None or two is None or one.time is None:
        return False
    last = one.time.times.last
    return (one.numbered and two.numbered) or (last is not None and last.minutes == _start(after))


def _is_session(row: Row) -> bool:
    return row.sort in {Sort.HEADING, Sort.TIME} and row.timed


def _without_footer(rows: list[Row], last: int) -> list[Row]:
    """Leave out what stands behind the program: contacts, sponsors, remarks, from the first line that says so."""
    for place in range(max(last + 1, len(rows) - _BEHIND), len(rows)):
        row = rows[place]
        plain = row.sort in {Sort.TEXT, Sort.PROSE, Sort.PERSON, Sort.ROOM, Sort.ZONE} and not row.forced
        if plain and row.line.after_blank and page_words.FOOTERS.begin(fold(row.line.text).lstrip('«"“ ')):
            return rows[:place] + [each if each.sort is Sort.ZONE else _left_out(each) for each in rows[place:]]
    return rows
