# SPDX-License-Identifier: MIT
"""A text and a small reader of it that obeys every kind of answer: what the tests of the review stand on.

The reader knows just the forms of TEXT, so that a change of the real one can't change what those tests say.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject, QTimer

from forumdesk.formats.page import Page
from forumdesk.formats.reading import Answers, Choice, Mark, MarkKind, Note, NoteLevel, Question, Reading
from forumdesk.formats.worker import Outcome, Request
from forumdesk.gui.files.jobs import Job
from forumdesk.program import (
    Appearance,
    Article,
    Conference,
    Day,
    Person,
    Program,
    Record,
    Role,
    Session,
    SessionKind,
)

TEXT = """Recent posts
Why harbours need each other

By Mary Quay

Every harbour is a promise made to somebody who is still at sea.
Keeping it takes more than one town.
That is what this forum is about.

Panel 2: Tides and Tariffs (12:00 - 13:15)

Who pays when the water rises?
Three towns compare their books.

Ada Brook: Harbour Master, Port of Lowestoft
Hon. Benedikt Strand: Professor & host of Low Water

Panel 1: Who Owns the Quay? (10:30 - 11:45)

Law, custom and concrete.

Chloé Rives: Director, Institut des Ports
Dirk van der Zee: Senior Advisor

Day 2

Closing (16:30 - 17:00)
Ada Brook: Harbour Master, Port of Lowestoft
"""

_SESSION = re.compile(r"(?:(Panel \d): )?(.+?) \((\d\d:\d\d) - (\d\d:\d\d)\)")
_PERSON = re.compile(r"(Hon\. )?([^:]+): (.+)")
_FIRST = date(2027, 6, 2)


class _Scribe:
    """Collects what was read, line by line."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.records: list[Record] = []
        self.marks: list[Mark] = []
        self.notes: list[Note] = []
        self.lines: dict[str, int] = {}
        self.day = 0
        self.session = ""
        self.article: Article | None = None
        self.people: dict[str, str] = {}

    def value(self, line: int, field: str, default: str) -> str:
        return self.answers.values.get((line, field), default)

    def mark(self, line: int, start: int, end: int, kind: MarkKind, key: str = "") -> None:
        self.marks.append(Mark(line=line, start=start, end=end, kind=kind, record_id=key))

    def at(self, words: str) -> datetime:
        first = self.answers.first_date or _FIRST
        return datetime.combine(first + timedelta(days=self.day), time.fromisoformat(words))

    def read_line(self, number: int, line: str) -> None:
        said = self.answers.lines.get(number, "")
        session, person = _SESSION.fullmatch(line), _PERSON.fullmatch(line)
        if said == MarkKind.LEFT_OUT or line == "Recent posts":
            self.mark(number, 0, len(line), MarkKind.LEFT_OUT)
        elif line.startswith("Day ") or said == MarkKind.DAY:
            self.day += 1
            self.mark(number, 0, len(line), MarkKind.DAY)
        elif session:
            self.read_session(number, line, session)
        elif person and (self.session or said == MarkKind.PERSON):
            self.read_person(number, line, person)
        elif not self.session:
            self.read_article(number, line)
        else:
            self.mark(number, 0, len(line), MarkKind.DESCRIPTION, self.session)

    def read_session(self, number: int, line: str, found: re.Match[str]) -> None:
        key = self.session = self.answers.id_for("session", str(number))
        self.lines[key] = number
        kind = SessionKind.PANEL if found[1] else SessionKind.CLOSING
        start, end = (self.at(self.value(number, name, found[at])) for name, at in (("start", 3), ("end", 4)))
        self.records.append(
            Session(
                id=key,
                title=self.value(number, "title", found[2]),
                label=self.value(number, "label", found[1] or ""),
                kind=SessionKind(self.value(number, "kind", kind)),
                start=start,
                duration=int((end - start).total_seconds() // 60),
            )
        )
        if found[1]:
            self.mark(number, 0, found.end(1), MarkKind.LABEL, key)
        self.mark(number, found.start(2), found.end(2), MarkKind.TITLE, key)
        self.mark(number, found.start(3) - 1, len(line), MarkKind.TIME, key)

    def read_person(self, number: int, line: str, found: re.Match[str]) -> None:
        name = self.value(number, "name", found[2])
        key = self.people.setdefault(name, self.answers.id_for("person", name))
        position, _comma, organization = found[3].partition(", ")
        if "&" in found[3] and (number, "position") not in self.answers.values:
            said = f"{name}: “{found[3]}” was read as one post."
            level = NoteLevel.GUESS
            self.notes.append(Note(level=level, message=said, line=number, record_id=key, field="position"))
        given, _blank, surname = name.rpartition(" ")
        self.records.append(
            Person(
                id=key,
                name=name,
                sort_name=f"{surname}, {given}",
                honorific=self.value(number, "honorific", (found[1] or "").strip()),
                position=self.value(number, "position", position),
                organization=self.value(number, "organization", organization),
            )
        )
        self.lines.setdefault(key, number)
        seat = self.answers.id_for("appearance", str(number))
        role = Role(self.value(number, "role", Role.PANELIST))
        self.lines[seat] = number
        self.records.append(Appearance(id=seat, session_id=self.session, person_id=key, role=role, order=number))
        self.mark(number, found.start(2), found.end(2), MarkKind.PERSON, key)
        self.mark(number, found.start(3), len(line), MarkKind.AFFILIATION, key)

    def read_article(self, number: int, line: str) -> None:
        if self.article is None:
            key = self.answers.id_for("article", str(number))
            self.lines[key] = number
            self.article = Article(id=key, title=self.value(number, "title", line))
            self.mark(number, 0, len(line), MarkKind.TITLE, key)
        elif line.startswith("By "):
            author = Person(id=self.answers.id_for("person", line), name=line[3:], sort_name="Quay, Mary")
            self.records.append(author)
            self.article = Article(id=self.article.id, title=self.article.title, author_ids=(author.id,))
            self.mark(number, 3, len(line), MarkKind.PERSON, author.id)
        else:
            self.mark(number, 0, len(line), MarkKind.ARTICLE, self.article.id)


def read(text: str, answers: Answers) -> Reading:
    """Read a text of the forms of TEXT."""
    source = text.strip("\n")
    scribe = _Scribe(answers)
    for number, line in enumerate(source.split("\n"), start=1):
        if line.strip():
            scribe.read_line(number, line)
    first = answers.first_date or _FIRST
    days = [Day(id=answers.id_for("day", str(n)), date=first + timedelta(days=n)) for n in range(scribe.day + 1)]
    made = Conference(
        id=answers.id_for("conference", ""), title=answers.title, timezone=answers.timezone or "Europe/London"
    )
    article = [scribe.article] if scribe.article else []
    return Reading(
        program=Program(made).put(*days, *article, *scribe.records),
        notes=tuple(scribe.notes),
        questions=_questions(answers),
        page=Page(text=source),
        marks=tuple(scribe.marks),
        lines=scribe.lines,
    )


def _questions(answers: Answers) -> tuple[Question, ...]:
    dates = (Choice(label="Wed 2 June 2027", value="2027-06-02"),)
    zones = (Choice(label="London", value="Europe/London"), Choice(label="Brussels", value="Europe/Brussels"))
    return (
        Question(
            key="first_date",
            text="Which date is day 1?",
            detail="The text has two blocks and no date.",
            choices=dates,
            suggested="2027-06-02",
            answered=answers.first_date.isoformat() if answers.first_date else "",
        ),
        Question(
            key="timezone",
            text="In which zone are the times?",
            detail="The text does not say.",
            choices=zones,
            answered=answers.timezone,
        ),
    )


class ReadyJob(Job):
    """A reading that is over as soon as somebody waits for it."""

    def __init__(self, request: Request, parent: QObject | None = None) -> None:
        self._request = request
        self.stopped = False
        super().__init__(parent)
        QTimer.singleShot(0, self, self._end)

    def cancel(self) -> None:
        """End in silence."""
        self.stopped = True

    def _end(self) -> None:
        if self.stopped:
            return
        page = self._request.page
        reading = read(page.text if page else self._request.data.decode(), self._request.answers)
        self.finished.emit(Outcome(reading=reading, data=self._request.data, format="small"))
