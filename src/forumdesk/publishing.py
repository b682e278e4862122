# SPDX-License-Identifier: MIT
"""What an export has to know of the program file and keep in it: for the window and the command line.

What a calendar was told stays with the program, so that the next one updates it; and a schedule has a version that
grows with what it says. Making the files is the business of `formats`.
"""

from __future__ import annotations

import re

from forumdesk import formats
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.formats.extras import said
from forumdesk.formats.writing import Written
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program
from forumdesk.store.journal import Step, StepKind
from forumdesk.times import clock, dates_in_words, wall

_BESIDE = frozenset({"source", "publication", "dismissal", "rule"})
"""Kinds of records that are about the program and not of it."""
_NUMBER = re.compile(r"[^0-9]{0,20}([0-9]{1,9})")


def kept(document: Document | None, key: str, written: Written) -> tuple[str, ...]:
    """Keep in the program file what an export in a format has to remember; return all that there is to say of it.

    None for a program that has no file. Raises ForumDeskError when there is nothing to write, or the program file can't
    be written.
    """
    if not written.count:
        nothing = _("There is nothing with a time to export.") if key == "ics" else _("There is no session to export.")
        raise ForumDeskError(" ".join((nothing, *written.notes)))
    told = remember(document, written.program) if document and formats.TARGETS[key].whole else ()
    return (*written.notes, *told)


def entries(key: str, count: int) -> str:
    """Return how much is in a file of a format, in words."""
    if key == "ics":
        return ngettext("{count} calendar entry", "{count} calendar entries", count)
    return ngettext("{count} session", "{count} sessions", count)


def remember(document: Document, told: Program) -> tuple[str, ...]:
    """Keep in a program file what an export said, before its calendar is written; return what there is to say of it.

    `told` is the program that the export gave back. Should the calendar then fail, the next export only counts one
    revision further. Raises ForumDeskError when the program file can't be written.
    """
    if document.read_only_reason:
        words = _("The program file can't remember this export: {reason} A later one may not update it.")
        return (words.format(reason=document.read_only_reason),)
    document.replace(_("Export a calendar"), document.program.put(*told.publications.values()))
    return ()


def version(document: Document, key: str) -> str:
    """Return what the state of a program is called, such as "8 (2026-06-08 12:00)" with the UTC time of its last step.

    It changes only when the program says something else, and grows with each step that makes it so, from the number
    that its source gave. Empty for a program that nobody has changed since: then it is what the source said. Empty also
    for a format whose files say no version: telling it reads the whole history.
    """
    if not formats.TARGETS[key].versioned:
        return ""
    told = said(document.program.conference, "version")
    steps = _steps_of_content(document)
    if not steps or (told and len(steps) == 1):
        return ""
    begin = _NUMBER.match(told)
    number = len(steps) - 1 + int(begin[1]) if begin else len(steps)
    return f"{number} ({steps[-1].at:%Y-%m-%d %H:%M})"


def edition(document: Document) -> str:
    """Return what paper calls the state of a program: "Version 8, 19 May 2021 14:02", in the program's own zone."""
    steps = _steps_of_content(document)
    if not steps:
        return ""
    made = wall(steps[-1].at, document.program.conference.timezone)
    words = _("Version {number}, {date} {time}")
    return words.format(number=len(steps), date=dates_in_words((made.date(),)), time=clock(made))


def _steps_of_content(document: Document) -> list[Step]:
    """Return the steps after which the program said something else, beginning with the one that created it."""
    effects = document.effects()
    return [
        step
        for step in document.history()
        if step.kind is StepKind.CREATE or any(change.kind not in _BESIDE for change in effects[step.number])
    ]
