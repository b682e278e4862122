# SPDX-License-Identifier: MIT
"""The heading of one session that stands on several lines, joined: its time, its label, its title, in any order.

Whether a text prints titles over or under their times is learned from the whole text. What runs from one heading to the
next is `blocks`' business.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from forumdesk.formats.page_text.blocks import parallel, refrains
from forumdesk.formats.page_text.headings import labels
from forumdesk.formats.page_text.headings.headings import Heading, is_paragraph, titled
from forumdesk.formats.page_text.headings.kinds import is_aside, is_edge, kind_of
from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.people import bylines
from forumdesk.formats.page_text.vocabulary import clock as clock_words
from forumdesk.formats.page_text.vocabulary import sessions as session_words
from forumdesk.program import SessionKind
from forumdesk.text import fold

_WHOLE_DAY = 5 * 60
"""Minutes. A time under a date that is at least this long is the day's own span."""
_HALF = 12 * 60
_SEVERAL = 3
"""Sessions within the time beside a date that show that it is the day's own."""
_BETWEEN = re.compile(rf"[-–—~→]{{1,2}}|{clock_words.UNTIL.alternation}", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“„«「『]")
_LABEL_KINDS = frozenset({SessionKind.KEYNOTE, SessionKind.PANEL, SessionKind.WORKSHOP})
_WORDS = 20
"""Characters in front of a name that are more than a title such as "Prof. em. Dr."."""
_WORDY = 3
"""Words of a line that is a title rather than a name under "Keynote"."""


def joined(rows: Sequence[Row]) -> list[Row]:
    """Join what belongs to one heading: a time and the title under or over it, a label and its title."""
    rows = _placed_over_titles(_without_dashes(refrains.without_headlines(rows)))
    before = _titles_before(rows)
    beside = before and _rooms_beside(rows)
    found: list[Row] = []
    queue = list(rows)
    place = 0
    while place < len(queue):
        row = queue[place]
        place += 1
        if row.heading and row.sort in {Sort.HEADING, Sort.TIME}:
            row, place = _completed(row, queue, place, titles_before=before)
            if before and row.sort is Sort.TIME and found and (_can_be_title(found[-1]) or _heads_a_block(found[-1])):
                row = _titled(row, found.pop())
            elif beside and found and _has_room_beside(row, found[-1]):
                row = _titled(_with_room(row), found.pop())
        found.append(row)
    return _without_day_spans(found)


def _completed(row: Row, queue: Sequence[Row], place: int, *, titles_before: bool) -> tuple[Row, int]:
    """Return a heading with what the next lines add to it, and the place after them."""
    for _turn in range(4):
        after = queue[place] if place < len(queue) else None
        heading = row.heading
        if after is None or heading is None or (row.line.hint.cell and after.line.hint.cell is None):
            break
        if _begin_items(row, queue, place):
            break
        if after.sort is Sort.TIME and after.heading and (pair := _with_time(heading, after)):
            row = replace(row, heading=pair)
        elif (
            heading.title is None
            and after.sort is Sort.HEADING
            and after.heading
            and after.heading.time is None
            and not (titles_before and after.line.after_blank)
        ):
            row = replace(row, sort=Sort.HEADING, heading=_merged(heading, after.heading))
        elif heading.title is None and heading.room is None and after.sort is Sort.ROOM and not after.line.after_blank:
            row = replace(row, heading=replace(heading, room=after.room))
        elif (
            heading.title is None
            and not titles_before
            and not _is_first_of_several(heading, after)
            and (_can_be_title(after) or (heading.label is None and _is_only_title(queue, place)))
        ):
            row = _titled(row, after)
        elif not (titles_before or row.line.hint.heading) and _is_label_of(heading, after):
            row = _titled(replace(row, heading=replace(heading, label=heading.title, title=None)), after)
        else:
            break
        place += 1
    return row, place


def _is_first_of_several(heading: Heading, after: Row) -> bool:
    """Tell whether "1A. Cables" under "PARALLEL SESSIONS" is one of them, and no title of all."""
    announced = heading.label is not None and session_words.PARALLEL.are_in(fold(heading.label.text))
    return announced and labels.code_in(after.line.text, announced=True)


def _begin_items(row: Row, queue: Sequence[Row], place: int) -> bool:
    """Tell whether several items of a list under one that is only a time are sessions, each with a label."""
    first = queue[place]
    depth = parallel.depth_of(first.line)
    if row.sort is not Sort.TIME or depth <= parallel.depth_of(row.line):
        return False
    labelled = 0
    for after in queue[place:]:
        if after.timed or parallel.depth_of(after.line) < depth:
            break
        labelled += after.sort is Sort.HEADING and parallel.depth_of(after.line) == depth
    return labelled > 1


def _is_label_of(heading: Heading, after: Row) -> bool:
    """Tell whether what was taken for a title, "KEYNOTE", is the label of the title on the next line."""
    title = heading.title
    if title is None or heading.label or after.forced:
        return False
    apart = heading.time is not None and heading.time.piece.line != title.line
    if apart and after.line.hint.heading and after.heading is None and after.sort is not Sort.DAY:
        return labels.is_whole(title.text) or (len(title.text.split()) < _WORDY and _has_kind(title.text))
    if not labels.is_whole(title.text) or not _can_be_title(after):
        return False
    if _QUOTED.match(after.line.text):
        return True
    strong = kind_of(title.text, "") in _LABEL_KINDS and not session_words.PARALLEL.are_in(fold(title.text))
    return strong and not after.line.after_blank and len(after.line.text.split()) >= _WORDY and after.sort is Sort.TEXT


def _has_kind(text: str) -> bool:
    return kind_of("", text) is not SessionKind.TALK


def _with_time(heading: Heading, after: Row) -> Heading | None:
    """Give a heading the time on the line under it: its only one, or the end of a start."""
    later = after.heading.time if after.heading else None
    if later is None:
        return None
    if heading.time is None:
        return _beside(replace(heading, time=later), after.heading)
    alone = heading.time.times.last is None and later.times.last is None
    if heading.title is None and heading.label is None and alone and not after.line.after_blank:
        return replace(heading, time=heading.time.ending(later))
    return None


def _beside(heading: Heading, other: Heading | None) -> Heading:
    """Return a heading with what the line of its time says beside it."""
    if other is None:
        return heading
    return replace(
        heading,
        minutes=heading.minutes or other.minutes,
        room=heading.room or other.room,
        remarks=(*heading.remarks, *other.remarks),
        spare=(*heading.spare, *other.spare),
    )


def _merged(heading: Heading, other: Heading) -> Heading:
    if heading.label and other.label:
        return replace(
            heading, title=other.title or other.label, spare=(*heading.spare, *([other.label] if other.title else []))
        )
    return replace(
        heading, label=heading.label or other.label, title=other.title, room=heading.room or other.room,
        spare=(*heading.spare, *other.spare),
    )  # fmt: skip


def _can_be_title(row: Row) -> bool:
    if row.sort is Sort.ROLE and not row.forced and row.line.text[-1] != ":":
        return labels.is_whole(row.line.text) or is_edge(row.line.text)
    if row.forced or is_paragraph(row.line.text) or row.line.long:
        return False
    if row.sort is Sort.LEFT_OUT:
        return is_aside(row.line.text)  # "Registration" is a word of menus as well
    doubtful = row.line.hint.heading or not all(each.sure for each in row.people)
    return row.sort in {Sort.TEXT, Sort.BYLINE} or (row.sort is Sort.PERSON and bool(doubtful))


def _is_long_title(row: Row) -> bool:
    """Tell whether a line under a time is too long for a title only for the people who stand behind it."""
    plain = row.sort is Sort.PROSE and not (row.forced or row.line.long) and row.line.text[-1:] not in ".!?;:…。"
    return plain and bylines.parted(row.line) is not None


def _heads_a_block(row: Row) -> bool:
    """Tell whether a line over a time is its title although it looks like a person: a blank line stands above."""
    return row.sort is Sort.PERSON and row.line.after_blank and not row.forced


def _is_only_title(rows: Sequence[Row], place: int) -> bool:
    """Tell whether a line under a time is all the title there is, although it names people: "A talk by Jane Roe"."""
    row = rows[place]
    if row.sort is not Sort.PERSON or row.forced or row.line.after_blank:
        return False
    label = row.people[0].role_piece
    if row.people[0].role and (not _is_named_last(row) or (label and label.start <= row.line.piece().start)):
        return False
    if row.people[0].about is None and _is_named_last(row):
        return True
    after = rows[place + 1] if place + 1 < len(rows) else None
    return after is None or after.line.after_blank or not _can_be_title(after) or after.line.text[:1].islower()


def _is_named_last(row: Row) -> bool:
    """Tell whether a line tells of more than the people that it names: "The book “Crust” by Jane Roe"."""
    first = row.people[0].name
    return (
        first.line == row.line.number and first.start > row.line.piece().start + len(row.people[0].honorific) + _WORDS
    )


def _titled(row: Row, title: Row) -> Row:
    heading = row.heading
    if heading is None:
        return row
    return replace(row, sort=Sort.HEADING, heading=titled(heading, title.line))


def _titles_before(rows: Sequence[Row]) -> bool:
    """Tell whether this text prints a session's title over its time, by most of the times that stand alone."""
    over = under = 0
    for place, row in enumerate(rows):
        if row.sort is not Sort.TIME:
            continue
        above = rows[place - 1] if place else None
        below = rows[place + 1] if place + 1 < len(rows) else None
        begun = (
            above is not None
            and not row.line.after_blank
            and (_can_be_title(above) or _is_labelled_title(above))
            and (above.line.after_blank or place < 2 or rows[place - 2].sort is Sort.DAY)
        )
        over += begun
        under += (
            below is not None
            and not (begun and above and above.line.after_blank and not labels.is_whole(above.line.text))
            and (_can_be_title(below) or below.sort is Sort.HEADING)
            and not (below.line.after_blank and place + 2 < len(rows) and rows[place + 2].sort is Sort.TIME)
        )
    return over > under and not _begin_with_times(rows)


def _begin_with_times(rows: Sequence[Row]) -> bool:
    """Tell whether nothing stands over the first times of the days that could be their title, but under the last."""
    sections: list[list[Row]] = [[]]
    for row in rows:
        if row.sort is Sort.DAY:
            sections.append([])
        elif row.sort is not Sort.LEFT_OUT or _can_be_title(row):
            sections[-1].append(row)
    timed = [rows for rows in sections if any(row.sort is Sort.TIME for row in rows)]
    begun = sum(rows[0].sort is Sort.TIME and not _spans_day(rows[0]) for rows in timed)
    ended = sum(rows[-1].sort is Sort.TIME for rows in timed)
    return begun > max(ended, len(timed) / 2)


def _is_labelled_title(row: Row) -> bool:
    """Tell whether a line is "Session 2: Title", without a time."""
    return row.sort is Sort.HEADING and row.heading is not None and row.heading.time is None and bool(row.heading.title)


def _placed_over_titles(rows: Sequence[Row]) -> Sequence[Row]:
    """Return the lines, in a text whose titles are headings under times, with what stands beside the times as rooms."""
    timed = [place for place, row in enumerate(rows[:-1]) if row.timed and not row.forced]
    over = [place for place in timed if _stands_over_title(rows[place], rows[place + 1])]
    if len(over) < _SEVERAL or len(over) * 4 < len(timed) * 3:
        return rows
    found = list(rows)
    for place in over:
        row = rows[place]
        heading, time = row.heading, row.heading.time if row.heading else None
        if heading and time and time.piece.line == row.line.number:
            behind = row.line.text[time.times.stop :]
            start = time.times.stop + len(behind) - len(behind.lstrip(" \t–—-|·•,:;@/"))
            room = row.line.piece(start) if start < len(row.line.text) else heading.room
            found[place] = replace(row, sort=Sort.TIME, heading=replace(heading, title=None, label=None, room=room))
    return found


def _without_dashes(rows: Sequence[Row]) -> list[Row]:
    """Return the lines without those that only stand between the start and the end of a session: "-", "to"."""
    return [
        row
        for place, row in enumerate(rows)
        if not (0 < place < len(rows) - 1 and _BETWEEN.fullmatch(row.line.text))
        or row.forced
        or any(each.sort is not Sort.TIME for each in (rows[place - 1], rows[place + 1]))
    ]


def _stands_over_title(row: Row, after: Row) -> bool:
    """Tell whether a line that begins with its time stands right over a heading without one."""
    heading = row.heading
    if (
        heading is None
        or heading.time is None
        or heading.time.times.begin
        or row.line.hint.heading
        or row.line.hint.cell
    ):
        return False
    plain = after.sort is not Sort.DAY and not after.timed
    return plain and after.line.hint.heading > 0 and not after.forced


def _rooms_beside(rows: Sequence[Row]) -> bool:
    """Tell whether this text prints rooms beside the times that stand under titles, "10:00 – 11:00 - Hall A"."""
    return sum(row.sort is Sort.TIME and row.heading is not None and row.heading.room is not None for row in rows) > 1


def _has_room_beside(row: Row, above: Row) -> bool:
    """Tell whether what was taken for a title beside a time is a place, since the title stands above."""
    heading = row.heading
    if row.sort is not Sort.HEADING or heading is None or heading.time is None or heading.title is None or row.forced:
        return False
    plain = not (heading.label or heading.room or row.line.after_blank)
    time = heading.time.piece
    behind = heading.title.line == time.line == row.line.number and heading.title.start > time.start
    return plain and behind and above.line.after_blank and _can_be_title(above)


def _with_room(row: Row) -> Row:
    heading = row.heading
    return replace(row, heading=replace(heading, room=heading.title, title=None)) if heading else row


def _without_day_spans(rows: list[Row]) -> list[Row]:
    """Leave out the span of a whole day that stands under its date, when the sessions have times of their own."""
    found: list[Row] = []
    for place, row in enumerate(rows):
        follows = place + 1 < len(rows) and rows[place + 1].heading is not None and rows[place + 1].sort is not Sort.DAY
        after_day = place > 0 and rows[place - 1].sort is Sort.DAY
        if row.sort is Sort.TIME and after_day and ((follows and _spans_day(row)) or _spans_sessions(rows, place)):
            found.append(replace(row, sort=Sort.LEFT_OUT))
        elif (
            row.sort is Sort.DAY and row.heading and not ((follows and _spans_day(row)) or _spans_sessions(rows, place))
        ):
            found.append(row)
            found += _session_on_day_line(row)
        else:
            found.append(row)
    return _titled_by_next(found)


def _spans_day(row: Row) -> bool:
    times = row.heading.time.times if row.heading and row.heading.time else None
    length = times.last.minutes - times.first.minutes if times and times.last else 0
    return (length if length > 0 else length % _HALF) >= _WHOLE_DAY


def _spans_sessions(rows: Sequence[Row], place: int) -> bool:
    """Tell whether the sessions up to the next day begin within the time beside a date, the first of them with it."""
    heading = rows[place].heading
    times = heading.time.times if heading and heading.time else None
    if times is None or times.last is None:
        return False
    length = (times.last.minutes - times.first.minutes) % _HALF
    starts = []
    for row in rows[place + 1 :]:
        if row.sort is Sort.DAY:
            break
        if row.heading and row.heading.time:
            starts.append((row.heading.time.times.first.minutes - times.first.minutes) % _HALF)
        elif row.heading and not starts:
            return False  # the time is that of this heading
    return len(starts) >= _SEVERAL and starts[0] == 0 and all(start <= length for start in starts)


def _session_on_day_line(row: Row) -> list[Row]:
    """Return the session that begins on a day's own line: "Wednesday 19 May, 10:30 – 11:45"."""
    heading = row.heading
    return [Row(row.line, Sort.TIME, heading=replace(heading, day=None))] if heading else []


def _titled_by_next(rows: list[Row]) -> list[Row]:
    found: list[Row] = []
    for row in rows:
        last = found[-1] if found else None
        open_time = last and last.sort is Sort.TIME and last.heading and last.heading.title is None
        if last and open_time and (_can_be_title(row) or _is_long_title(row)):
            found[-1] = _titled(last, row)
        else:
            found.append(row)
    return found
