# SPDX-License-Identifier: MIT
"""Lines -> blocks: what each line becomes beside its neighbours. Sessions with their text and people, days, articles.

Headings that stand on several lines are joined first; then every block runs from one heading to the next. What the
blocks mean (dates, minutes, records) is `understand`'s business.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from forumdesk.formats.page_text.blocks import (
    apps,
    articles,
    bodies,
    cards,
    joining,
    opening,
    parallel,
    refrains,
    sections,
)
from forumdesk.formats.page_text.blocks.bodies import SessionBlock
from forumdesk.formats.page_text.clock.dates import PartialDate
from forumdesk.formats.page_text.headings import halls, kinds, room_lines, rooms, states
from forumdesk.formats.page_text.headings.headings import DayMention, Heading, is_paragraph
from forumdesk.formats.page_text.headings.rows import STARTERS, Row, Sort
from forumdesk.formats.page_text.people import bylines
from forumdesk.formats.page_text.people.person import NO_STYLE, Style
from forumdesk.formats.page_text.source.normalise import Piece
from forumdesk.formats.page_text.source.trust import FULL, Trust
from forumdesk.formats.page_text.vocabulary import sessions as session_words
from forumdesk.text import fold


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


def outline(rows: Sequence[Row], style: Style = NO_STYLE, trust: Trust = FULL) -> Outline:
    """Return the blocks of a text, if that much is believed of its form."""
    named = halls.named(rows)
    without = sections.without_asides(apps.without_echoes(articles.marked(named) if trust.articles else named))
    joined = room_lines.learned(joining.joined(cards.headed(without) if trust.cards else without))
    joined = parallel.without_groups(joined)
    chunks = _chunks(joined)
    first = chunks.pop(0) if chunks and not _starts(chunks[0][0]) else ()
    preamble = (*first, *(row for chunk in chunks if chunk[0].sort is Sort.OPENING for row in chunk))
    sorter = _Sorter(style, headed=room_lines.head_sessions(joined))
    sorter.room = first[-1].room if first and sorter.headed else None
    for index, chunk in enumerate(chunks):
        sorter.take(chunk, chunks[index + 1][0] if index + 1 < len(chunks) else None)
    title, description = opening.opening(preamble, has_article=bool(sorter.articles))
    return Outline(
        sessions=_numbered(refrains.told(sorter.finished())),
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
            place = met_people[line]
            listed.append(each if each.named.place == place else replace(each, named=replace(each.named, place=place)))
            met_people[line] += 1
        line = session.heading.line
        heading = replace(session.heading, place=met[line]) if met[line] else session.heading
        found.append(replace(session, heading=heading, people=tuple(listed)))
        met[line] += 1
    return tuple(found)


class _Sorter:
    """Puts one chunk after the other where it belongs; knows the day, the room and the track that are in force."""

    def __init__(self, style: Style, *, headed: bool = False) -> None:
        self.style = style
        self.headed = headed
        """Whether rooms stand over their sessions."""
        self.sessions: list[SessionBlock] = []
        self.days: list[DayMention] = []
        self.articles: list[articles.ArticleBlock] = []
        self.room: Piece | None = None
        self.track: Piece | None = None
        self.host: tuple[int, Row] | None = None
        """The last session with a time of its own, under which others may run, and its line."""
        self.hosts: set[int] = set()
        """The sessions that only announce others."""

    def take(self, chunk: tuple[Row, ...], following: Row | None) -> None:
        head, body = chunk[0], chunk[1:]
        body, next_room = _without_section(body, head, headed=self.headed) if following else (body, None)
        said = tuple(row for row in body if row.sort is not Sort.LEFT_OUT)
        if head.sort is Sort.ARTICLE:
            self.articles.append(articles.block(head, body))
        elif head.sort is Sort.DAY and head.day:
            self._day(head.day, body)
        elif head.heading and _is_track(head.heading, said, following):
            self.track = head.line.piece()
        elif head.heading and self._is_group(head, head.heading, said, following):
            self.host = None
        elif head.heading:
            self._session(head, head.heading, body)
        self.room = next_room or self.room

    def _is_group(self, head: Row, heading: Heading, body: tuple[Row, ...], following: Row | None) -> bool:
        """Tell whether "Part 2: Views from the quay" only stands over sessions that have times of their own."""
        after = following.heading if following and following.sort is Sort.HEADING else None
        if head.forced or heading.time or heading.day or not heading.label or body or after is None:
            return False
        if self.host and parallel.is_under(self.sessions[self.host[0]], heading, head.line, self.host[1].line):
            return False
        if heading.title and bylines.names_roles(bylines.line_from(heading.title)):
            return False
        parts = session_words.PARTS.begin(fold(heading.label.text))
        said = after.title or after.label
        return after.time is not None and said is not None and (parts or not kinds.is_aside(said.text))

    def finished(self) -> list[SessionBlock]:
        """Return the sessions, without those that only announce others."""
        return [each for place, each in enumerate(self.sessions) if place not in self.hosts]

    def _day(self, mention: DayMention, body: tuple[Row, ...]) -> None:
        self.room = self.track = self.host = None
        first = body[0] if body else None
        if (
            mention.title is None
            and first
            and first.sort in {Sort.TEXT, Sort.PERSON}
            and not is_paragraph(first.line.text)
        ):
            mention = replace(mention, title=first.line.piece())
        if mention.title and rooms.is_room(mention.title.text):
            self.room = mention.title
            mention = replace(mention, title=None)
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
        if before.date and mention.date and not _agree(before.date, mention.date):
            return False
        return empty and not (before.number and mention.number)

    def _session(self, head: Row, heading: Heading, body: tuple[Row, ...]) -> None:
        if heading.day and not (self.days and _same_date(self.days[-1], heading.day)):
            self._day(heading.day, ())
        if self.host and parallel.is_under(self.sessions[self.host[0]], heading, head.line, self.host[1].line):
            self._add(self._shared(self.host[0], heading), body)
        elif self.host and head.forced and heading.time is None:
            self._add(replace(parallel.under(self.sessions[self.host[0]].heading, heading), lent=True), body)
        elif found := parallel.items(heading, body):
            for place, (each, rest) in enumerate(found):
                self._add(replace(each, spare=(*each.spare, *_pieces(heading))) if not place else each, rest)
        else:
            codes = parallel.codes(heading, body)
            self.host = (len(self.sessions), head) if heading.time else None
            self._add(heading, body[: parallel.end_before(body, codes[0])] if codes else body)
            host = len(self.sessions) - 1
            for place, after in pairwise((*codes, len(body))):
                over = body[place - 1] if parallel.end_before(body, place) < place else None
                room = over.room if over else heading.room
                under = parallel.coded(body[place], room)
                self._add(self._shared(host, under), body[place + 1 : parallel.end_before(body, after)])

    def _shared(self, host: int, heading: Heading) -> Heading:
        """Return a heading at the time of the session that announces it, which is then no session itself."""
        announcing = self.sessions[host]
        found = parallel.under(announcing.heading, heading)
        if host not in self.hosts and not announcing.people:
            self.hosts.add(host)
            spare = (*_pieces(announcing.heading), *announcing.paragraphs)
            found = replace(found, spare=(*found.spare, *(each for each in spare if each is not found.title)))
        return found

    def _add(self, heading: Heading, body: tuple[Row, ...]) -> None:
        made = bodies.session(states.told(heading), body, self.style)
        day = len(self.days) - 1
        self.sessions.append(replace(made, day=day, room=made.room or self.room, track=heading.track or self.track))


def _pieces(heading: Heading) -> tuple[Piece, ...]:
    return tuple(each for each in (heading.label, heading.title, *heading.remarks) if each)


def _is_track(heading: Heading, body: tuple[Row, ...], following: Row | None) -> bool:
    """Tell whether a heading without a time only says which track the sessions after it belong to."""
    timed = following is not None and following.timed
    said = fold(heading.label.text) if heading.label else ""
    return heading.time is None and not body and timed and session_words.TRACKS.begin(said)


def _without_section(body: tuple[Row, ...], head: Row, *, headed: bool) -> tuple[tuple[Row, ...], Piece | None]:
    """Take a bare room's name off the end of a block, and return it: it heads the sessions after it."""
    last = body[-1] if body else None
    if last is None or not last.bare_room or last.forced:
        return body, None
    apart = headed or last.line.after_blank or last.line.hint.heading
    if len(body) == 1 and head.sort is not Sort.DAY and not apart:
        return body, None
    return body[:-1], last.room


def _same_date(one: DayMention, other: DayMention) -> bool:
    if one.date is None or other.date is None:
        return False
    if not (one.date.month and other.date.month):
        bare = one.date.month == other.date.month or not other.date.month
        return bare and one.date.weekday == other.date.weekday and _agree(one.date, other.date)
    return (one.date.month, one.date.day) == (other.date.month, other.date.day)


def _agree(one: PartialDate, other: PartialDate) -> bool:
    """Tell whether two dates, of which one has no month, can be the same day."""
    pairs = ((one.day, other.day), (one.weekday, other.weekday))
    return all(left == right for left, right in pairs if left and right)


def _one_day(one: DayMention, other: DayMention) -> DayMention:
    return replace(
        one,
        pieces=one.pieces + other.pieces,
        number=one.number or other.number,
        date=one.date if one.date and (one.date.month or not other.date) else other.date,
        title=one.title or other.title,
    )


def _starts(row: Row) -> bool:
    return row.sort in STARTERS or row.sort in {Sort.ARTICLE, Sort.OPENING}


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
