# SPDX-License-Identifier: MIT
"""What the reader of program texts makes of a text, session by session, for the tests of its tables."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence

from forumdesk.formats import page_text
from forumdesk.formats.page import Cell, Hint, Page
from forumdesk.formats.reading import Answers, Reading

NAMESPACE = uuid.UUID(int=7)
Told = tuple[str, str, str, str, tuple[str, ...]]


def read(page: str | Page, values: Mapping[tuple[int, str], str] | None = None, **said: object) -> Reading:
    source = page if isinstance(page, Page) else Page(text=page)
    answers = Answers(timezone="Europe/Berlin", values=values or {}, namespace=NAMESPACE, **said)  # type: ignore[arg-type]
    return page_text.read_page(source, "x.txt", answers)


def told(reading: Reading) -> list[Told]:
    """Return of each session its time, its title, its room or else its track, its description, and its people."""
    program = reading.program
    found = []
    for session in program.sessions_in_order:
        end = f"{session.end:%H:%M}" if session.end and session.duration else ""
        time = f"{session.start:%H:%M}-{end}" if session.start else ""
        room, track = program.rooms.get(session.room_id), program.tracks.get(session.track_id)
        place = room.name if room else f"[{track.name}]" if track else ""
        people = tuple(program.people[seat.person_id].name for seat in program.appearances_in(session.id))
        found.append((time, session.title, place, session.description, people))
    return found


def page_of(head: str, table: Sequence[Sequence[Sequence[str]]]) -> Page:
    """Return a page with a line over a table in markup: its rows, their cells, and the lines in each."""
    lines, hints = [head.strip()], []
    for row, cells in enumerate(table, 1):
        for column, said in enumerate(cells, 1):
            for text in said:
                lines.append(text)
                hints.append(Hint(line=len(lines), cell=Cell(table=1, row=row, column=column)))
    return Page(text="\n".join(lines), hints=tuple(hints))
