# SPDX-License-Identifier: MIT
"""An import from its text to the program: what was understood beside the source, and every way to put it right.

importing (read, review, hand over) · page (the review: who tells whom) · panes, source, result, questions, form,
answer_fields (what is seen) · lines, understood, subjects, draft (the same as data, without Qt).
"""

from __future__ import annotations

from forumdesk.gui.review.importing import Accepted, ImportPage

__all__ = ["Accepted", "ImportPage"]
