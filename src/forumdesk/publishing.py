# SPDX-License-Identifier: MIT
"""What a calendar was told stays with the program, so that the next export updates it: for the window and the command
line. Making the calendar is `formats.ics`'s business.
"""

from __future__ import annotations

from forumdesk.document import Document
from forumdesk.i18n import _
from forumdesk.program import Program


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
