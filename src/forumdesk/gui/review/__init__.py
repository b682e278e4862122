# SPDX-License-Identifier: MIT
"""An import from its text to the program: what was understood beside the source, and every way to put it right.

importing (read, review, hand over) · page (who tells whom) · questions, answer_fields (on top) · source_pane, source,
line_menu, split_editor (the text and what is said of it) · program_pane, result, timeline_pane, corrections, form (what
was understood) · lines, understood, notes, subjects, alike, walk, choices, for_all, draft (the same as data, no Qt).
"""

from __future__ import annotations

from forumdesk.gui.review.importing import Accepted, ImportPage

__all__ = ["Accepted", "ImportPage"]
