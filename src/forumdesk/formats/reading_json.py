# SPDX-License-Identifier: MIT
"""A reading as plain data for JSON, as `forumdesk import --json` prints it; docs/import-json.md describes the fields.

Works for a reading of any format. Writing the JSON text, and to where, is the command line's business.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from forumdesk.formats.reading import Note, Question, Reading
from forumdesk.program import Appearance, Article, Program, Session
from forumdesk.wording import affiliation


def as_json(reading: Reading) -> dict[str, Any]:
    """Return the understood program as dictionaries, lists, texts, numbers and None; sessions in the order of time."""
    program = reading.program
    dated = all(question.answered for question in reading.questions if question.key == "first_date")
    numbers = {day: number for number, day in enumerate(program.dates, 1)}
    return {
        "title": program.conference.title,
        "timezone": program.conference.timezone,
        "description": program.conference.description,
        "complete": reading.complete,
        "days": [_day(program, day, number, dated=dated) for day, number in numbers.items()],
        "sessions": [_session(program, each, numbers, dated=dated) for each in program.sessions_in_order],
        "articles": [_article(program, each) for each in _by_line(reading)],
        "notes": [_note(note) for note in reading.notes],
        "questions": [_question(question) for question in reading.questions],
    }


def _by_line(reading: Reading) -> list[Article]:
    return sorted(
        reading.program.articles.values(), key=lambda each: (reading.lines.get(each.id, 0), each.title, each.id)
    )


def _day(program: Program, day: date, number: int, *, dated: bool) -> dict[str, Any]:
    found = program.day_on(day)
    return {"number": number, "date": day.isoformat() if dated else None, "title": found.title if found else ""}


def _session(program: Program, session: Session, numbers: dict[date, int], *, dated: bool) -> dict[str, Any]:
    day = program.date_of(session)
    room, track = program.rooms.get(session.room_id), program.tracks.get(session.track_id)
    return {
        "date": day.isoformat() if day and dated else None,
        "day": numbers[day] if day else None,
        "start": _clock(session.start),
        "end": _clock(session.end) if session.duration else None,
        "title": session.title,
        "subtitle": session.subtitle,
        "label": session.label,
        "kind": session.kind.value,
        "state": session.state.value,
        "room": room.name if room else "",
        "track": track.name if track else "",
        "abstract": session.abstract,
        "description": session.description,
        "speakers": [_speaker(program, each) for each in program.appearances_in(session.id)],
    }


def _clock(moment: datetime | None) -> str | None:
    return None if moment is None else f"{moment:%H:%M}"


def _speaker(program: Program, appearance: Appearance) -> dict[str, str]:
    person = program.people[appearance.person_id]
    return {
        "name": person.name,
        "honorific": person.honorific,
        "role": appearance.role.value,
        "position": person.position,
        "organization": person.organization,
        "detail": appearance.byline or affiliation(person),
    }


def _article(program: Program, article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "authors": [program.people[key].name for key in article.author_ids],
        "published": article.published.isoformat() if article.published else None,
        "summary": article.summary,
        "caption": article.caption,
        "body": article.body,
        "url": article.source_url,
    }


def _note(note: Note) -> dict[str, Any]:
    return {"level": note.level.value, "message": note.message, "line": note.line, "field": note.field}


def _question(question: Question) -> dict[str, Any]:
    return {
        "key": question.key,
        "text": question.text,
        "detail": question.detail,
        "choices": [{"label": choice.label, "value": choice.value} for choice in question.choices],
        "suggested": question.suggested,
        "answered": question.answered,
    }
