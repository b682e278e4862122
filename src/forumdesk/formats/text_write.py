# SPDX-License-Identifier: MIT
"""Plain text: a running list for mails and printing, with the times in a column of their own.

Texts are wrapped; a title or a person stays on one line, however long, so that it is found again. Only days, times and
what is said about the whole begin at the margin, whatever a program's texts are.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator

from forumdesk.formats import running_order
from forumdesk.formats.running_order import Billing, Entry, Part
from forumdesk.formats.writing import Loss, Order, Written
from forumdesk.program import Program

CARRIES = running_order.CARRIES
EXTRAS = running_order.EXTRAS

WIDTH = 78
_COLUMN = len("00:00–00:00  ")
_INDENT = " " * _COLUMN


def write(program: Program, order: Order) -> Written:  # noqa: ARG001 - every writer is asked in the same way
    """Write a program by day."""
    made = running_order.running_order(program)
    lines = [made.title, *made.about]
    for part in made.parts:
        lines += _part(part)
    return Written(data=("\n".join(lines) + "\n").encode(), count=len(program.sessions), program=program)


def losses(program: Program) -> tuple[Loss, ...]:
    """Return what a text for people can't keep."""
    return running_order.losses(program)


def _part(part: Part) -> Iterator[str]:
    yield from ("", "", part.heading, "=" * min(_columns(part.heading), WIDTH))
    for entry in part.entries:
        yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[str]:
    yield ""
    yield f"{entry.when:<{_COLUMN}}{entry.title}"
    for word, said in entry.facts:
        yield f"{_INDENT}{word}: {said}" if word else f"{_INDENT}{said}"
    for person in entry.people:
        yield _INDENT + _billing(person)
    for text in entry.texts:
        for paragraph in text.split("\n\n"):
            yield ""
            yield from (_INDENT + line for part in paragraph.split("\n") for line in _wrapped(part))


def _billing(person: Billing) -> str:
    named = " ".join(part for part in (person.honorific, person.name) if part)
    if not person.about:
        return f"{person.plain_role}: {named}"
    return f"{person.role}: {named}, {person.about}" if person.role else f"{named}, {person.about}"


def _wrapped(text: str) -> list[str]:
    """Return the lines of a paragraph; letters two columns wide have no blanks between words to break at."""
    wide = _columns(text) > len(text)
    room = WIDTH - _COLUMN
    return textwrap.wrap(text, room // 2 if wide else room, break_long_words=wide, break_on_hyphens=False)


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
