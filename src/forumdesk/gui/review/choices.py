# SPDX-License-Identifier: MIT
"""What a line of the source can be said to be, in the words of the menu and of "Undo". No Qt."""

from __future__ import annotations

from collections.abc import Collection

from forumdesk.formats.reading import Answers, Mark, MarkKind, Reading
from forumdesk.i18n import _, ngettext

LINE_CHOICES: tuple[tuple[MarkKind, str], ...] = (
    (MarkKind.TITLE, _("A &session")),
    (MarkKind.PERSON, _("A &person")),
    (MarkKind.ROLE, _("A &role, such as “Moderator”")),
    (MarkKind.AFFILIATION, _("An a&ffiliation")),
    (MarkKind.ROOM, _("A r&oom")),
    (MarkKind.DAY, _("A &day")),
    (MarkKind.TIME, _("A ti&me")),
    (MarkKind.DESCRIPTION, _("A des&cription")),
    (MarkKind.ARTICLE, _("An article’s title or te&xt")),
    (MarkKind.LEFT_OUT, _("&Nothing, leave it out")),
)
"""What a line can be said to be, in the order of the menu."""

_SPEAKING = (
    MarkKind.DAY,
    MarkKind.TITLE,
    MarkKind.LABEL,
    MarkKind.PERSON,
    MarkKind.ROLE,
    MarkKind.AFFILIATION,
    MarkKind.ROOM,
    MarkKind.TIME,
    MarkKind.DESCRIPTION,
    MarkKind.ARTICLE,
    MarkKind.CAPTION,
    MarkKind.LEFT_OUT,
)
"""Of several kinds on one line the first of these says what the line is."""


def kind_now(reading: Reading, answers: Answers, line: int, marks: Collection[Mark], start: int = 0) -> MarkKind | None:
    """Return what a line, or a part of a cut one, is: as one of the choices that was said, or by its marks."""
    said = answers.parts.get((line, start)) or answers.lines.get(line, "")
    if said in set(MarkKind):
        return MarkKind(said)
    of_articles = {mark.kind for mark in marks if mark.record_id in reading.program.articles}
    if of_articles & {MarkKind.TITLE, MarkKind.ARTICLE}:
        return MarkKind.ARTICLE
    kinds = {mark.kind for mark in marks}
    found = next((kind for kind in _SPEAKING if kind in kinds), None)
    return MarkKind.TITLE if found is MarkKind.LABEL else found


def line_deed(kind: MarkKind, lines: Collection[int]) -> str:
    """Return what was done, as "Undo" names it: "Line 57 is a person", "14 lines are people"."""
    if len(lines) == 1:
        return _ONE[kind].format(line=next(iter(lines)))
    count = len(lines)
    return {
        MarkKind.TITLE: ngettext("{count} line is a session", "{count} lines are sessions", count),
        MarkKind.PERSON: ngettext("{count} line is a person", "{count} lines are people", count),
        MarkKind.ROLE: ngettext("{count} line is a role", "{count} lines are roles", count),
        MarkKind.AFFILIATION: ngettext("{count} line is an affiliation", "{count} lines are affiliations", count),
        MarkKind.ROOM: ngettext("{count} line is a room", "{count} lines are rooms", count),
        MarkKind.DAY: ngettext("{count} line is a day", "{count} lines are days", count),
        MarkKind.TIME: ngettext("{count} line is a time", "{count} lines are times", count),
        MarkKind.DESCRIPTION: ngettext("{count} line is a description", "{count} lines are a description", count),
        MarkKind.ARTICLE: ngettext("{count} line is an article", "{count} lines are an article", count),
        MarkKind.LEFT_OUT: ngettext("{count} line is left out", "{count} lines are left out", count),
    }[kind]


_ONE = {
    MarkKind.TITLE: _("Line {line} is a session"),
    MarkKind.PERSON: _("Line {line} is a person"),
    MarkKind.ROLE: _("Line {line} is a role"),
    MarkKind.AFFILIATION: _("Line {line} is an affiliation"),
    MarkKind.ROOM: _("Line {line} is a room"),
    MarkKind.DAY: _("Line {line} is a day"),
    MarkKind.TIME: _("Line {line} is a time"),
    MarkKind.DESCRIPTION: _("Line {line} is a description"),
    MarkKind.ARTICLE: _("Line {line} is an article"),
    MarkKind.LEFT_OUT: _("Line {line} is left out"),
}


def several(words: str, many: str, lines: Collection[int]) -> str:
    """Return words about one line, by its number, or about many, by their count, as "Undo" names a deed."""
    return many.format(count=len(lines)) if len(lines) > 1 else words.format(line=next(iter(lines), 0))
