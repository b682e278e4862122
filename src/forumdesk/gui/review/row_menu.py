# SPDX-License-Identifier: MIT
"""The menu of a row of the program: its guesses are right, it shall be changed, or it is no session at all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from forumdesk.formats.reading import Reading
from forumdesk.gui.review.draft import Draft, with_kept
from forumdesk.gui.review.understood import Row, same_guesses
from forumdesk.gui.review.unmade import no_session
from forumdesk.i18n import _, ngettext


class RowMenu(QMenu):
    """What can be said of a row."""

    kept = Signal(object)
    """Carries the `Draft` in which guesses are right; nothing has to be read again with it."""
    taken = Signal(object)
    """Carries the `Draft` with which the source shall be read again."""
    change = Signal()

    def __init__(self, parent: QWidget, reading: Reading, draft: Draft, row: Row | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if row is None:
            return
        for note in row.doubts:
            words = _("Keep: {guess}").format(guess=note.message).replace("&", "&&")
            self.addAction(words, partial(self.kept.emit, with_kept(draft, note)))
            same = same_guesses(reading, note, draft.kept)
            if len(same) > 1:
                words = ngettext("Keep all {count} like this", "Keep all {count} like this", len(same))
                self.addAction(words, partial(self.kept.emit, with_kept(draft, *same)))
        if row.line and row.kind in {"session", "article"}:
            self.addAction(_("Change…"), self.change.emit)
        if row.line and row.kind == "session":
            self.addAction(_("This is no session"), partial(self.taken.emit, no_session(draft, reading, row.key)))
