# SPDX-License-Identifier: MIT
"""Lines -> blocks: what each line becomes beside its neighbours. Sessions with their text and people, days, articles.

Headings that stand on several lines are joined first; then every block runs from one heading to the next. What the
blocks mean (dates, minutes, records) is `understand`'s business.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from forumdesk.formats.page_text import articles, bodies
from forumdesk.formats.page_text.bodies import SessionBlock
from forumdesk.formats.page_text.headings import DayMention, Heading, TimePiece, is_paragraph, titled
from forumdesk.formats.page_text.normalise import Piece
from forumdesk.formats.page_text.rows import STARTERS, Row, Sort
from forumdesk.formats.page_text.vocabulary import pages as page_words
from forumdesk.text import fold

_WHOLE_DAY = 5 * 60
"""Minutes. A time under a date that is at least this long is the day's own span."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole text in blocks, in its own order."""

    sessions: tuple[SessionBlock, ...] = ()
    days: tuple[DayMention, ...] = ()
    articles: tuple[articles.ArticleBlock, ...] = ()
    title: Piece | None = None
    description: tuple[Piece, ...] = ()
    zones: tuple[Row, ...] = ()
    preamble: tuple[Row, ...] = ()
    """The lines before the first day, session and article; their dates may be the program's."""


def outline(rows: Sequence[Row]) -> Outline:
    """Return the blocks of a text."""
    joined = _joined(articles.marked(rows))
    chunks = _chunks(joined)
    preamble = chunks.pop(0) if chunks and not _starts(chunks[0][0]) else ()
    sorter = _Sorter()
    for index, chunk in enumerate(chunks):
        sorter.take(chunk, following=index + 1 < len(chunks))
    title, description = _opening(preamble, has_article=bool(sorter.articles))
    return Outline(
        sessions=_numbered(sorter.sessions),
        days=tuple(sorter.days),
        articles=articles.with_captions(tuple(sorter.articles), joined),
        title=title,
        description=description,
        zones=tuple(row for row in joined if row.sort is Sort.ZONE),
        preamble=preamble,
    )


def _numbered(sessions: Sequence[SessionBlock]) -> tuple[SessionBlock, ...]:
    """Tell apart the sessions, and the people, that stand on one line of the source."""
    met: Counter[int] = Counter()
    met_people: Counter[int] = Counter()
    found = []
    for session in sessions:
        listed = []
        for each in session.people:
            line = each.named.name.line
            listed.append(replace(each, named=replace(each.named, place=met_people[line])))
            met_people[line] += 1
        line = session.heading.line
        found.append(replace(session, heading=replace(session.heading, place=met[line]), people=tuple(listed)))
        met[line] += 1
    return tuple(found)


class _Sorter:
    """Puts one chunk after the other where it belongs; knows the day and the room that are in force."""

    def __init__(self) -> None:
        self.sessions: list[SessionBlock] = []
        self.days: list[DayMention] = []
        self.articles: list[articles.ArticleBlock] = []
        self.room: Piece | None = None

    def take(self, chunk: tuple[Row, ...], *, following: bool) -> None:
        head, body = chunk[0], chunk[1:]
        body, next_room = _without_section(body, head) if following else (body, None)
        if head.sort is Sort.ARTICLE:
            self.articles.append(articles.block(head, body))
        elif head.sort is Sort.DAY and head.day:
            self._day(head.day, body)
        elif head.heading:
            self._session(head.heading, body)
        self.room = next_room or self.room

    def _day(self, mention: DayMention, body: tuple[Row, ...]) -> None:
        self.room = None
        first = body[0] if body else None
        if (
            mention.title is None
            and first
            and first.sort in {Sort.TEXT, Sort.PERSON}
            and not is_paragraph(first.line.text)
        ):
            mention = replace(mention, title=first.line.piece())
        if self._continues(mention):
            self.days[-1] = _one_day(self.days[-1], mention)
        else:
            self.days.append(mention)

    def _continues(self, mention: DayMention) -> bool:
        """Tell whether a day's heading only adds to the one before: "Day 1" and its date on the next line."""
        if not self.days:
            return False
        empty = not self.sessions or self.sessions[-1].day < len(self.days) - 1
        before = self.days[-1]
        half = before.date and mention.date and bool(before.date.month) != bool(mention.date.month)
        if before.date and mention.date and not half:
            return _same_date(before, mention) and (not mention.number or mention.number == before.number)
        return empty and not (before.number and mention.number)

    def _session(self, heading: Heading, body: tuple[Row, ...]) -> None:
        if heading.day and not (self.days and _same_date(self.days[-1], heading.day)):
            self._day(heading.day, ())
        made = bodies.session(heading, body)
        day = len(self.days) - 1
        self.sessions.append(replace(made, day=day, room=made.room or self.room))


def _without_section(body: tuple[Row, ...], head: Row) -> tuple[tuple[Row, ...], Piece | None]:
    """Take a bare room's name off the end of a block, and return it: it heads the sessions after it."""
    last = body[-1] if body else None
    if last is None or not last.bare_room or last.forced:
        return body, None
    if len(body) == 1 and head.sort is not Sort.DAY and not last.line.after_blank:
        return body, None
    return body[:-1], last.room


def _same_date(one: DayMention, other: DayMention) -> bool:
    if one.date is None or other.date is None:
        return False
    if not (one.date.month and other.date.month):
        return one.date.month == other.date.month and one.date.weekday == other.date.weekday
    return (one.date.month, one.date.day) == (other.date.month, other.date.day)


def _one_day(one: DayMention, other: DayMention) -> DayMention:
    return replace(
        one,
        pieces=one.pieces + other.pieces,
        number=one.number or other.number,
        date=one.date if one.date and (one.date.month or not other.date) else other.date,
        title=one.title or other.title,
    )


def _starts(row: Row) -> bool:
    return row.sort in STARTERS or row.sort is Sort.ARTICLE


def _chunks(rows: Sequence[Row]) -> list[tuple[Row, ...]]:
    """Cut before every line that begins something; lines of an article stay with its first."""
    chunks: list[list[Row]] = []
    for row in rows:
        continues = row.sort is Sort.ARTICLE and chunks and chunks[-1][0].sort is Sort.ARTICLE and row.forced
        if not chunks or (_starts(row) and not continues):
            chunks.append([row])
        else:
            chunks[-1].append(row)
    return [tuple(chunk) for chunk in chunks]


def _joined(rows: Sequence[Row]) -> list[Row]:
    """Join what belongs to one heading: a time and the title under or over it, a label and its title."""
    before = _titles_before(rows)
    found: list[Row] = []
    queue = list(rows)
    place = 0
    while place < len(queue):
        row = queue[place]
        place += 1
        if row.heading and row.sort in {Sort.HEADING, Sort.TIME}:
            row, place = _completed(row, queue, place, titles_before=before)
            if before and row.sort is Sort.TIME and found and _can_be_title(found[-1]):
                row = _titled(row, found.pop())
        found.append(row)
    return _without_day_spans(found)


def _completed(row: Row, queue: Sequence[Row], place: int, *, titles_before: bool) -> tuple[Row, int]:
    """Return a heading with what the next lines add to it, and the place after them."""
    for _turn in range(4):
        after = queue[place] if place < len(queue) else None
        heading = row.heading
        if after is None or heading is None:
            break
        if after.sort is Sort.TIME and after.heading and (pair := _with_time(heading, after)):
            row = replace(row, heading=pair)
        elif heading.title is None and after.sort is Sort.HEADING and after.heading and after.heading.time is None:
            row = replace(row, sort=Sort.HEADING, heading=_merged(heading, after.heading))
        elif heading.title is None and heading.room is None and after.sort is Sort.ROOM and not after.line.after_blank:
            row = replace(row, heading=replace(heading, room=after.room))
        elif heading.title is None and not titles_before and _can_be_title(after):
            row = _titled(row, after)
        else:
            break
        place += 1
    return row, place


def _with_time(heading: Heading, after: Row) -> Heading | None:
    """Give a heading the time on the line under it: its only one, or the end of a start."""
    later = after.heading.time if after.heading else None
    if later is None:
        return None
    if heading.time is None:
        return _beside(replace(heading, time=later), after.heading)
    alone = heading.time.times.last is None and later.times.last is None
    if heading.title is None and heading.label is None and alone and not after.line.after_blank:
        times = replace(heading.time.times, last=later.times.first, zone=heading.time.times.zone or later.times.zone)
        return replace(heading, time=TimePiece(times, heading.time.piece), spare=(*heading.spare, later.piece))
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
    if row.forced or is_paragraph(row.line.text) or row.line.long:
        return False
    return row.sort in {Sort.TEXT, Sort.BYLINE} or (
        row.sort is Sort.PERSON and not all(each.sure for each in row.people)
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
        over += (
            above is not None
            and not row.line.after_blank
            and _can_be_title(above)
            and (above.line.after_blank or place < 2 or rows[place - 2].sort is Sort.DAY)
        )
        under += (
            below is not None
            and (_can_be_title(below) or below.sort is Sort.HEADING)
            and not (below.line.after_blank and place + 2 < len(rows) and rows[place + 2].sort is Sort.TIME)
        )
    return over > under


def _without_day_spans(rows: list[Row]) -> list[Row]:
    """Leave out the span of a whole day that stands under its date, when the sessions have times of their own."""
    found: list[Row] = []
    for place, row in enumerate(rows):
        follows = place + 1 < len(rows) and rows[place + 1].heading is not None and rows[place + 1].sort is not Sort.DAY
        after_day = place > 0 and rows[place - 1].sort is Sort.DAY
        if row.sort is Sort.TIME and after_day and follows and _spans_day(row):
            found.append(replace(row, sort=Sort.LEFT_OUT))
        elif row.sort is Sort.DAY and row.heading and not (follows and _spans_day(row)):
            found.append(row)
            found += _session_on_day_line(row)
        else:
            found.append(row)
    return _titled_by_next(found)


def _spans_day(row: Row) -> bool:
    times = row.heading.time.times if row.heading and row.heading.time else None
    return bool(times and times.last and (times.last.minutes - times.first.minutes) % (12 * 60) >= _WHOLE_DAY)


def _session_on_day_line(row: Row) -> list[Row]:
    """Return the session that begins on a day's own line: "Wednesday 19 May, 10:30 – 11:45"."""
    heading = row.heading
    return [Row(row.line, Sort.TIME, heading=replace(heading, day=None))] if heading else []


def _titled_by_next(rows: list[Row]) -> list[Row]:
    found: list[Row] = []
    for row in rows:
        last = found[-1] if found else None
        if last and last.sort is Sort.TIME and last.heading and last.heading.title is None and _can_be_title(row):
            found[-1] = _titled(last, row)
        else:
            found.append(row)
    return found


def _opening(rows: Iterable[Row], *, has_article: bool) -> tuple[Piece | None, tuple[Piece, ...]]:
    """Return the program's title and description from the lines before everything else."""
    texts = [row for row in rows if row.sort in {Sort.TEXT, Sort.PERSON} and not _only_says_program(row)]
    telling = [row for row in texts if page_words.FORUM_WORDS.are_in(fold(row.line.text))]
    title = next(iter(telling), None) or (None if has_article else next(iter(texts), None))
    paragraphs = [] if has_article else [row.line.whole() for row in rows if row.sort is Sort.PROSE]
    return (title.line.piece() if title else None), tuple(paragraphs)


def _only_says_program(row: Row) -> bool:
    return fold(row.line.text).strip(" :") in page_words.PROGRAM_WORDS.folded
