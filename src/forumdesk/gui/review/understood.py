# SPDX-License-Identifier: MIT
"""The right side of the review as data: what was understood, day by day, and what is in doubt. No Qt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Note, Reading
from forumdesk.gui.review.lines import DOUBTS, base_field
from forumdesk.i18n import _, ngettext
from forumdesk.program import Appearance, Day, Person, Program, Session, SessionKind
from forumdesk.text import fold
from forumdesk.times import clock, day_long, instant, span, wall


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of what was understood: a day's heading, a session, an article, or a remark about the whole."""

    kind: str
    """"day", "session", "article", "heading" or "note"."""
    key: str
    """The id of its record; for headings and remarks a name of their own."""
    title: str
    detail: str = ""
    """Surnames, an author, or what a day holds."""
    time: str = ""
    own: str = ""
    """The start on the reader's own clock; empty when it is the same, or can't be told yet."""
    doubts: tuple[Note, ...] = ()
    """The guesses and oddities about it that nobody has looked at yet."""
    sentences: tuple[str, ...] = ()
    """The doubts in words, each with who it is about."""
    line: int = 0
    """The line of the source where it begins; 0 when there is none."""

    @property
    def doubtful_line(self) -> int:
        """The line that its first guess is about, or else where it begins."""
        return (self.doubts[0].line if self.doubts else None) or self.line


def sentence(reading: Reading, note: Note) -> str:
    """Return a note with the surname of whom it is about, where it does not say so itself."""
    program = reading.program
    seat = program.appearances.get(note.record_id)
    person = program.people.get(seat.person_id if seat is not None else note.record_id)
    if person is None or surname(person) in note.message:
        return note.message
    return _("{name}: {sentence}").format(name=surname(person), sentence=note.message)


def rows(reading: Reading, own_zone: str, kept: Container[Note] = ()) -> tuple[Row, ...]:
    """Return everything that was understood, in the order of the program, then the articles, then general remarks."""
    doubts = _by_record(reading, kept)
    parts = (_sessions(reading, own_zone, doubts), _articles(reading, doubts), _remarks(reading, kept, doubts))
    return tuple(
        replace(row, sentences=tuple(sentence(reading, note) for note in row.doubts)) for part in parts for row in part
    )


_QUOTED = re.compile(r"“[^“”]*”")


def same_guesses(reading: Reading, note: Note, kept: Container[Note] = ()) -> tuple[Note, ...]:
    """Return the open notes that say the same as one, itself included, whatever words of the source they quote."""
    wanted = _pattern(note)
    return tuple(other for other in reading.notes if other not in kept and _pattern(other) == wanted)


def _pattern(note: Note) -> tuple[object, ...]:
    return note.level, base_field(note.field), _QUOTED.sub("“”", note.message)


def answered(reading: Reading, key: str) -> bool:
    """Tell whether a question has an answer, or is not asked."""
    return all(question.answered for question in reading.questions if question.key == key)


def _sessions(reading: Reading, own_zone: str, doubts: dict[str, tuple[Note, ...]]) -> Iterator[Row]:
    program = reading.program
    dated = answered(reading, "first_date")
    own = own_zone if dated and answered(reading, "timezone") else program.conference.timezone
    blocks = _blocks(reading)
    for index, date in enumerate(program.dates, start=1):
        day = program.day_on(date)
        sessions = program.sessions_on(date)
        name = day_long(date) if dated else _("Day {number}").format(number=index)
        yield Row(
            kind="day",
            key=day.id if day else f"day:{date}",
            title=name,
            detail=_about_day(day, sessions, blocks.get(day.id if day else "", 0)),
            doubts=doubts.get(day.id, ()) if day else (),
            line=reading.lines.get(day.id, 0) if day else 0,
        )
        yield from (_session(reading, session, own, doubts) for session in sessions)
    loose = tuple(session for session in program.sessions_in_order if session.start is None)
    if loose:
        yield Row(kind="heading", key="unscheduled", title=_("Without a time"), detail=kinds_in_words(loose))
        yield from (_session(reading, session, own, doubts) for session in loose)


def _blocks(reading: Reading) -> dict[str, int]:
    """Return the place in the text of each day, from 1; nothing when that is the order of the dates anyway."""
    program = reading.program
    first = {
        day.id: min((reading.lines.get(session.id, 0) for session in program.sessions_on(day.date)), default=0)
        for day in program.days_in_order
    }
    in_text = sorted(first, key=lambda key: first[key])
    if not all(first.values()) or in_text == list(first):
        return {}
    return {key: place for place, key in enumerate(in_text, start=1)}


def _about_day(day: Day | None, sessions: tuple[Session, ...], block: int) -> str:
    parts = [day.title] if day and day.title else []
    if block:
        parts.append(_("block {number} in the text").format(number=block))
    return ", ".join([*parts, kinds_in_words(sessions)])


def kinds_in_words(sessions: Iterable[Session]) -> str:
    """Return what sessions there are: "4 panels, 1 closing"."""
    counts = Counter(session.kind for session in sessions)
    return ", ".join(_count(kind, counts[kind]) for kind in SessionKind if counts[kind])


def _count(kind: SessionKind, count: int) -> str:
    forms = {
        SessionKind.PANEL: ("{count} panel", "{count} panels"),
        SessionKind.KEYNOTE: ("{count} keynote", "{count} keynotes"),
        SessionKind.TALK: ("{count} talk", "{count} talks"),
        SessionKind.WORKSHOP: ("{count} workshop", "{count} workshops"),
        SessionKind.OPENING: ("{count} opening", "{count} openings"),
        SessionKind.CLOSING: ("{count} closing", "{count} closings"),
        SessionKind.BREAK: ("{count} break", "{count} breaks"),
        SessionKind.SOCIAL: ("{count} social event", "{count} social events"),
        SessionKind.OTHER: ("{count} other session", "{count} other sessions"),
    }
    return ngettext(*forms[kind], count)


def _session(reading: Reading, session: Session, own_zone: str, doubts: dict[str, tuple[Note, ...]]) -> Row:
    program = reading.program
    return Row(
        kind="session",
        key=session.id,
        title=session.title or session.label or _("No title given"),
        detail=" · ".join(part for part in (_room(program, session), surnames(program, session.id)) if part),
        time=span(session.start, session.duration) if session.start else "",
        own=_own_start(session, program.conference.timezone, own_zone),
        doubts=doubts.get(session.id, ()),
        line=reading.lines.get(session.id, 0),
    )


def _room(program: Program, session: Session) -> str:
    """Return the room's name where there is more than one."""
    room = program.rooms.get(session.room_id)
    return room.name if room is not None and len(program.rooms) > 1 else ""


def _own_start(session: Session, forum_zone: str, own_zone: str) -> str:
    if session.start is None or own_zone == forum_zone:
        return ""
    try:
        there = wall(instant(session.start, forum_zone), own_zone)
    except (ForumDeskError, OverflowError):
        return ""
    return _("{time} yours").format(time=clock(there)) if there != session.start else ""


def surnames(program: Program, session_id: str) -> str:
    """Return who appears in a session, by surname, moderator first: "Vakil, Natali, Ahmadian"."""
    people = (program.people.get(appearance.person_id) for appearance in program.billed(session_id))
    return ", ".join(surname(person) for person in people if person is not None)


def surname(person: Person) -> str:
    """Return the part of a name by which it is sorted."""
    return person.sort_name.partition(",")[0].strip() or person.name


def _articles(reading: Reading, doubts: dict[str, tuple[Note, ...]]) -> Iterator[Row]:
    program = reading.program
    articles = sorted(program.articles.values(), key=lambda article: (reading.lines.get(article.id, 0), article.title))
    if articles:
        yield Row(kind="heading", key="articles", title=_("Articles"), detail=articles_in_words(len(articles)))
    for article in articles:
        authors = ", ".join(program.people[key].name for key in article.author_ids if key in program.people)
        yield Row(
            kind="article",
            key=article.id,
            title=article.title or _("No title given"),
            detail=authors or _("no author given"),
            doubts=doubts.get(article.id, ()),
            line=reading.lines.get(article.id, 0),
        )


def articles_in_words(count: int) -> str:
    """Return "1 article"."""
    return ngettext("{count} article", "{count} articles", count)


def _remarks(reading: Reading, kept: Container[Note], doubts: dict[str, tuple[Note, ...]]) -> Iterator[Row]:
    """Yield what was noted about no single row; sources without a text to show have all their notes on the left."""
    if not reading.source:
        return
    placed = {note for notes in doubts.values() for note in notes}
    open_notes = (note for note in reading.notes if note not in kept and note.level in DOUBTS)
    rest = [note for note in open_notes if note not in placed and note.field not in ASKED]
    if rest:
        yield Row(kind="heading", key="remarks", title=_("About the text"))
    for number, note in enumerate(rest):
        yield Row(kind="note", key=f"note:{number}", title=note.message, doubts=(note,), line=note.line or 0)


ASKED = frozenset({"first_date", "timezone", "title", "date_order"})
"""What stands among the questions on top, so that a remark of its own would say it twice."""


def _by_record(reading: Reading, kept: Container[Note]) -> dict[str, tuple[Note, ...]]:
    """Return the doubts of each row by the id of its day, session or article, the ones about its people included."""
    found: dict[str, list[Note]] = {}
    for note in reading.notes:
        if note.level in DOUBTS and note not in kept:
            for key in owners(reading, note):
                found.setdefault(key, []).append(note)
    return {key: tuple(notes) for key, notes in found.items()}


def owners(reading: Reading, note: Note) -> tuple[str, ...]:
    """Return the ids of the rows that a note belongs to; none when it speaks of the whole."""
    program, key = reading.program, note.record_id
    if key in program.sessions or key in program.articles or key in program.days:
        return (key,)
    if key in program.appearances:
        return (program.appearances[key].session_id,)
    if key in program.people:
        return _rows_of_person(reading, key, note.line)
    return ()


def _rows_of_person(reading: Reading, person_id: str, line: int | None) -> tuple[str, ...]:
    """Return the one session or article of a person in which the line stands, or the first when it can't be told."""
    program = reading.program
    mine = [appearance.session_id for appearance in program.appearances_of(person_id)]
    mine += [article.id for article in program.articles_by(person_id)]
    mine.sort(key=lambda key: reading.lines.get(key, 0))
    before = [key for key in mine if line is None or reading.lines.get(key, 0) <= line]
    return tuple((before[-1:] if line is not None else before[:1]) or mine[:1])


def line_of(reading: Reading, appearance: Appearance) -> int:
    """Return the line on which somebody is named for a session; 0 when the source has none."""
    found = reading.lines.get(appearance.id)
    if found:
        return found
    start = reading.lines.get(appearance.session_id, 0)
    named = {appearance.id, appearance.person_id}
    places = [mark.line for mark in reading.marks if mark.record_id in named and mark.line >= start]
    return min(places, default=reading.lines.get(appearance.person_id, 0))


def row_key(reading: Reading, record_id: str, line: int) -> str:
    """Return the key of the row that a stretch of the source belongs to; empty when it belongs to none."""
    found = owners(reading, Note(level=next(iter(DOUBTS)), message="", line=line, record_id=record_id))
    return found[0] if found else ""


def understood(reading: Reading) -> str:
    """Return the sum of it: "2 days, 9 sessions, 38 people, 31 organizations, 1 article"."""
    program = reading.program
    speaking = {appearance.person_id for appearance in program.appearances.values()}
    organizations = {fold(person.organization) for person in program.people.values() if person.organization}
    parts = [
        ngettext("{count} day", "{count} days", len(program.dates)),
        ngettext("{count} session", "{count} sessions", len(program.sessions)),
        ngettext("{count} person", "{count} people", len(speaking or program.people)),
        ngettext("{count} organization", "{count} organizations", len(organizations)) if organizations else "",
        articles_in_words(len(program.articles)) if program.articles else "",
    ]
    return ", ".join(part for part in parts if part)
