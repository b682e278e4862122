# SPDX-License-Identifier: MIT
"""What "Find and replace" lists: each field in which something was found, with the words around it. No Qt."""

from __future__ import annotations

from forumdesk import edits
from forumdesk.changes import field_word, thing
from forumdesk.edits import Hit, Wanted
from forumdesk.gui.widgets.ticked_list import Said, TickRow
from forumdesk.i18n import _
from forumdesk.program import Appearance, Program

AROUND = 40
"""Characters shown before the first finding of a field."""
AFTER = 160
"""Characters shown from there on."""


def rows(program: Program, found: tuple[Hit, ...], wanted: Wanted, by: str) -> tuple[TickRow, ...]:
    """Return a row for each field: whose it is, how it reads now, and how it would read."""
    return tuple(_row(program, hit, wanted, by) for hit in found)


def key_of(hit: Hit) -> str:
    """Return what tells a field apart: the record's id and the field's name."""
    return f"{hit.id}/{hit.field}"


def _row(program: Program, hit: Hit, wanted: Wanted, by: str) -> TickRow:
    owner = _owner(program, hit)
    title = _("{thing}: {field}").format(thing=owner[:1].upper() + owner[1:], field=field_word(hit.field))
    now, marked = _around(hit.before, edits.places(wanted, hit.before))
    then, fresh = _around(hit.after, _replaced(wanted, hit.before, by))
    arrow = "→ "
    becomes = Said(arrow + then, "text", tuple((start + len(arrow), end + len(arrow)) for start, end in fresh))
    return TickRow(key_of(hit), title, (Said(now, "text2", marked), becomes))


def _owner(program: Program, hit: Hit) -> str:
    record = program.records(hit.kind)[hit.id]
    if isinstance(record, Appearance):
        person, session = program.people.get(record.person_id), program.sessions.get(record.session_id)
        if person is not None and session is not None:
            return _("{name} in “{title}”").format(name=person.name, title=session.title)
    return thing(record)


def _replaced(wanted: Wanted, before: str, by: str) -> tuple[tuple[int, int], ...]:
    """Return where the new words stand once everything is replaced."""
    found, moved = [], 0
    for start, end in edits.places(wanted, before):
        found.append((start + moved, start + moved + len(by)))
        moved += len(by) - (end - start)
    return tuple(found)


def _around(text: str, marked: tuple[tuple[int, int], ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the part of a text around the first marked stretch, on one line, and the stretches that lie in it."""
    first = marked[0][0] if marked else 0
    start = max(0, first - AROUND)
    start = text.rfind(" ", 0, start + 1) + 1 if start else 0
    start = start if first - start <= 2 * AROUND else first - AROUND
    end = min(len(text), first + AFTER)
    head, tail = ("…" if start else ""), ("…" if end < len(text) else "")
    part = text[start:end].replace("\n", " ")
    moved = len(head) - start
    inside = tuple((a + moved, min(b, end) + moved) for a, b in marked if start <= a < min(b, end))
    return f"{head}{part}{tail}", inside
