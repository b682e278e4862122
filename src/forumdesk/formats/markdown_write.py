# SPDX-License-Identifier: MIT
"""Markdown (CommonMark): a program to read and to publish, with a heading for each day and session.

Every character of a program's text that means something in Markdown is escaped, so that no text makes a heading, a
list, a link or an element of HTML. Abstracts lose their markup for that: keeping theirs would need their headings and
lists to fit into ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forumdesk.formats import running_order
from forumdesk.formats.running_order import Billing, Entry, Part
from forumdesk.formats.writing import Loss, Order, Written
from forumdesk.markup import safe_url
from forumdesk.program import Program

CARRIES = running_order.CARRIES
EXTRAS = running_order.EXTRAS

_SPECIAL = re.compile(r"[\\`*_\[\]<>~|#]|&(?=[#A-Za-z])")
_AT_BEGIN = re.compile(r"(?:[-+=:]|[0-9]{1,9}(?=[.)]))")
"""What begins a list, a rule or a table only at the beginning of a line."""
_BREAK = "  \n"


def write(program: Program, order: Order) -> Written:  # noqa: ARG001 - every writer is asked in the same way
    """Write a program by day."""
    made = running_order.running_order(program)
    blocks = [f"# {escaped(made.title)}", _BREAK.join(map(_value, made.about))]
    for part in made.parts:
        blocks += _part(part)
    return Written(data=("\n\n".join(blocks) + "\n").encode(), count=len(program.sessions), program=program)


def losses(program: Program) -> tuple[Loss, ...]:
    """Return what a text for people can't keep."""
    return running_order.losses(program)


def escaped(line: str) -> str:
    """Return one line of text as Markdown that shows just it."""
    safe = _SPECIAL.sub(r"\\\g<0>", line.strip())
    begin = _AT_BEGIN.match(safe)
    if begin is None:
        return safe
    if begin[0].isdigit():
        return f"{begin[0]}\\{safe[begin.end() :]}"
    return f"\\{safe}"


def _part(part: Part) -> Iterator[str]:
    yield f"## {escaped(part.heading)}"
    for entry in part.entries:
        yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[str]:
    yield f"### {escaped(f'{entry.when} {entry.title}')}"
    if entry.facts:
        yield _BREAK.join(f"{escaped(word)}: {_value(said)}" if word else _value(said) for word, said in entry.facts)
    if entry.people:
        yield "\n".join(f"* {_billing(person)}" for person in entry.people)
    for text in entry.texts:
        for paragraph in text.split("\n\n"):
            yield _BREAK.join(escaped(line) for line in paragraph.split("\n") if line.strip())


def _billing(person: Billing) -> str:
    role = f"{escaped(person.role)}: " if person.role else ""
    honorific = f"{escaped(person.honorific)} " if person.honorific else ""
    about = f", {escaped(person.about)}" if person.about else ""
    return f"{role}{honorific}**{escaped(person.name)}**{about}"


def _value(said: str) -> str:
    """Return a line, as a link where it is an address."""
    return f"<{said}>" if safe_url(said).startswith("http") else escaped(said)
