# SPDX-License-Identifier: MIT
"""The words for what the readers of word processors' files leave out, by how often each met it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from forumdesk.formats.notes import Note, NoteLevel
from forumdesk.i18n import _, ngettext


def left_out(met: Mapping[str, int]) -> Iterator[Note]:
    """Yield what there is to say about places with "gone" text, each "footnote", and tables of "contents"."""
    if count := met["gone"]:
        words = ngettext(
            "Text that a tracked change has deleted was left out, in {count} place.",
            "Text that tracked changes have deleted was left out, in {count} places.",
            count,
        )
        yield Note(level=NoteLevel.INFO, message=words)
    if count := met["footnote"]:
        words = ngettext("{count} footnote was left out.", "{count} footnotes were left out.", count)
        yield Note(level=NoteLevel.INFO, message=words)
    if met["contents"]:
        yield Note(level=NoteLevel.INFO, message=_("The table of contents was left out."))
