# SPDX-License-Identifier: MIT
"""A reader's notes as lines to print: those that say the same of several lines of the source are one, with a count."""

from __future__ import annotations

import re
from collections.abc import Iterable

from forumdesk.formats.notes import Note
from forumdesk.i18n import _, ngettext

_FEW = 3
"""Notes that differ only in what they quote are said one by one up to here."""
_QUOTED = re.compile(r"“[^“”]*”")


def alike(notes: Iterable[Note]) -> list[str]:
    """Return a line for each thing that notes say, in the order in which each is said first."""
    kinds: dict[str, list[Note]] = {}
    for note in notes:
        kinds.setdefault(_QUOTED.sub("“…”", note.message), []).append(note)
    lines: dict[str, list[Note]] = {}
    for kind, found in kinds.items():
        for note in found:
            lines.setdefault(note.message if len(found) <= _FEW else kind, []).append(note)
    # one text throughout keeps what it quotes
    return [
        _line(found, found[0].message if len({each.message for each in found}) == 1 else words)
        for words, found in lines.items()
    ]


def _line(notes: list[Note], words: str) -> str:
    more, line = len(notes) - 1, notes[0].line
    if not line:
        times = ngettext("and {count} time more", "and {count} times more", more)
        return f"{words} ({times})" if more else words
    place = _("Line {line}").format(line=line)
    others = " " + ngettext("and {count} more", "and {count} more", more) if more else ""
    return f"{place}{others}: {words}"
