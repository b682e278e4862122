# SPDX-License-Identifier: MIT
"""What was noted about a source that has no text to show, as the rows of a list. No Qt."""

from __future__ import annotations

from forumdesk.changes import name_of
from forumdesk.formats.reading import NoteLevel, Reading
from forumdesk.gui.review.understood import Row, owners, sentence
from forumdesk.i18n import _, ngettext

_LEVELS = {
    NoteLevel.MISSING: _("Needs an answer"),
    NoteLevel.GUESS: _("Guesses"),
    NoteLevel.WARNING: _("Odd, and kept as the source says"),
    NoteLevel.INFO: _("Good to know"),
}
NOTHING = "none"
"""The key of the one row where there is nothing to note."""
_MOST_NOTES = 500
"""Notes of one level that are listed; a source with more says the same again and again."""


def note_rows(reading: Reading) -> tuple[Row, ...]:
    """Return the notes of a source without text, grouped by how much they matter.

    What a question asks already is not said again beside it.
    """
    found: list[Row] = []
    asked = {question.key for question in reading.questions if not question.answered}
    program = reading.program
    known = {key: name_of(record) for kind in ("session", "article") for key, record in program.records(kind).items()}
    for level, words in _LEVELS.items():
        notes = [note for note in reading.notes if note.level == level]
        if level == NoteLevel.MISSING:
            notes = [note for note in notes if note.field not in asked]
        if notes:
            found.append(Row(kind="heading", key=level.value, title=words, detail=str(len(notes))))
        for number, note in enumerate(notes[:_MOST_NOTES]):
            about = ", ".join(known[key] for key in owners(reading, note) if key in known)
            key = f"{level.value}:{number}"
            found.append(Row(kind="note", key=key, title=sentence(reading, note), detail=about, doubts=(note,)))
        if len(notes) > _MOST_NOTES:
            more = ngettext("{count} more of this kind", "{count} more of this kind", len(notes) - _MOST_NOTES)
            found.append(Row(kind="note", key=f"{level.value}:more", title=more))
    if not found:
        nothing = _("Nothing was left out.") if asked else _("Everything was understood, and nothing was left out.")
        found.append(Row(kind="note", key=NOTHING, title=nothing))
    return tuple(found)
