# SPDX-License-Identifier: MIT
"""Several sources put into one program: what both name stands in it once. The three-way merge is something else."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from forumdesk.formats.reading import Note, NoteLevel, Reading
from forumdesk.formats.schedule_records import filled
from forumdesk.i18n import _, ngettext
from forumdesk.program import Article, Day, Program, Record, Session
from forumdesk.text import fold
from forumdesk.times import instant, wall

_MATCHED = ("day", "room", "track", "person")


def together(programs: Iterable[Program]) -> Program:
    """Return the programs as one; title, place and time zone are those of the first.

    Days of one date, and rooms, tracks and people of one name, become one: what the first does not say of it, the
    others do, and what they say in other words is kept beside it. Times in another zone are converted.
    """
    return functools.reduce(_with, programs)


def joined(readings: list[Reading]) -> Reading:
    """Return the readings as one, whose program is `together`, with the notes and questions of all."""
    first, *others = readings
    if not others:
        return first
    program = together(reading.program for reading in readings)
    note = Note(
        level=NoteLevel.INFO,
        message=ngettext(
            "{count} source was put into one program.", "{count} sources were put into one program.", len(readings)
        )
        + " "
        + _("Its title, place and time zone are those of the first."),
    )
    return Reading(
        program=program,
        notes=(*(note for reading in readings for note in reading.notes), note),
        questions=tuple({question.key: question for reading in readings for question in reading.questions}.values()),
    )


def _with(program: Program, other: Program) -> Program:
    known = {(kind, _key(record)): record for kind in _MATCHED for record in program.records(kind).values()}
    same: dict[str, str] = {}
    fuller: dict[str, Any] = {}
    for kind in _MATCHED:
        for record in other.records(kind).values():
            if (met := known.get((kind, _key(record)))) is not None:
                same[record.id] = met.id
                fuller[met.id] = filled(fuller.get(met.id, met), record)
    records = [
        _adapted(record, same, other.conference.timezone, program.conference.timezone)
        for kind in ("day", "room", "track", "person", "session", "appearance", "article", "picture", "source")
        for record in other.records(kind).values()
        if record.id not in same
    ]
    return program.put(*fuller.values(), *records)


def _key(record: Record) -> str:
    return record.date.isoformat() if isinstance(record, Day) else fold(getattr(record, "name", ""))


def _adapted(record: Record, same: Mapping[str, str], zone: str, wanted: str) -> Record:
    """Return a record that refers to the ones that were there before, at times of the wanted zone."""
    changes: dict[str, Any] = {}
    for name in ("room_id", "track_id", "person_id"):
        if getattr(record, name, "") in same:
            changes[name] = same[getattr(record, name)]
    if isinstance(record, Article):
        changes["author_ids"] = tuple(same.get(key, key) for key in record.author_ids)
    if isinstance(record, Session) and record.start is not None and zone != wanted:
        changes["start"] = wall(instant(record.start, zone), wanted)
    return replace(record, **changes) if changes else record
