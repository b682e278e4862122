# SPDX-License-Identifier: MIT
"""What can be put right in a review, as data: a session with its people, or an article, each with its fields. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from forumdesk.formats.reading import Answers, Note, Reading, keyed
from forumdesk.gui.review.understood import line_of
from forumdesk.program import Appearance, Article, Program, Session
from forumdesk.text import clean_line
from forumdesk.times import clock
from forumdesk.wording import authors_of, billing, kind_word


@dataclass(frozen=True, slots=True)
class Subject:
    """What can be put right: its line in the source, and its fields as they are."""

    page: str
    """"session", "person" or "article"."""
    key: str
    title: str
    detail: str
    line: int
    fields: Mapping[str, str]
    place: int = 0
    """Which of its kind on that line it is, from 0."""

    def key_of(self, name: str) -> str:
        """Return the name of a field in `Answers.values`."""
        return keyed(name, self.place)


def subjects(reading: Reading, key: str) -> tuple[Subject, ...]:
    """Return a session and its people in the printed order, or an article; nothing for an id of neither."""
    program = reading.program
    if key in program.sessions:
        session = program.sessions[key]
        return (_session(reading, session), *_people(reading, key))
    if key in program.articles:
        return (_article(reading, program.articles[key]),)
    return ()


def with_said(subject: Subject, answers: Answers) -> Subject:
    """Return a subject with what was said of its fields since it was read."""
    said = {name: answers.values.get((subject.line, subject.key_of(name)), was) for name, was in subject.fields.items()}
    return replace(subject, fields=said)


def subject_of(reading: Reading, found: tuple[Subject, ...], note: Note) -> Subject | None:
    """Return the one of some subjects that a note is about, of several on a line the one at its place; None if none."""
    seats = reading.program.appearances
    name, _colon, place = note.field.partition(":")

    def nearness(subject: Subject) -> tuple[bool, ...]:
        own = note.record_id in {subject.key, seats[subject.key].person_id if subject.key in seats else subject.key}
        there = subject.line == note.line
        at_place = there and subject.place == (int(place) - 1 if place.isdecimal() else 0)
        return own or there, name in subject.fields, own, there, at_place

    best = max(found, key=nearness, default=None)
    return best if best is not None and nearness(best)[0] else None


def _session(reading: Reading, session: Session) -> Subject:
    line = reading.lines.get(session.id, 0)
    program = reading.program
    ends = session.end is not None and session.duration > 0
    room, track = program.rooms.get(session.room_id), program.tracks.get(session.track_id)
    day = program.date_of(session)
    fields = {
        "title": session.title,
        "label": session.label,
        "kind": session.kind.value,
        "start": clock(session.start) if session.start else "",
        "end": clock(session.end) if ends and session.end else "",
        "room": room.name if room else "",
        "track": track.name if track else "",
        "subtitle": session.subtitle,
        "description": session.description,
        "day": str(program.dates.index(day) + 1) if day in program.dates else "",
    }
    detail, place = session.label or kind_word(session.kind), reading.places.get(session.id, 0)
    return Subject("session", session.id, session.title, detail, line, fields, place)


def _people(reading: Reading, session_id: str) -> Iterator[Subject]:
    program = reading.program
    for appearance in program.appearances_in(session_id):
        if appearance.person_id in program.people:
            place = reading.places.get(appearance.id, 0)
            yield _person(program, appearance, line_of(reading, appearance), place)


def _person(program: Program, appearance: Appearance, line: int, place: int) -> Subject:
    person = program.people[appearance.person_id]
    fields = {
        "name": person.name,
        "honorific": person.honorific,
        "position": person.position,
        "organization": person.organization,
        "role": appearance.role.value,
    }
    return Subject("person", appearance.id, person.name, billing(program, appearance), line, fields, place)


def _article(reading: Reading, article: Article) -> Subject:
    authors = ", ".join(person.name for person in authors_of(reading.program, article))
    fields = {"title": article.title, "author": authors, "caption": article.caption}
    return Subject("article", article.id, article.title, authors, reading.lines.get(article.id, 0), fields)


def as_time(words: str) -> str | None:
    """Return a time of day as "09:30", however a page may write it; None when it is none, empty for an empty text."""
    from forumdesk.formats.page_text.clock import times  # noqa: PLC0415 - loaded by the first reading

    if not words.strip():
        return ""
    minutes = times.from_words(clean_line(words)[:40])
    return None if minutes is None else f"{minutes // 60:02}:{minutes % 60:02}"
