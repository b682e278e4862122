# SPDX-License-Identifier: MIT
"""A source that came again: what it brings to the open program, and what can't be decided without asking.

Nothing is written here; `program` is what the person agreed to.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QListWidget, QWidget

from forumdesk.gui.files.deciding import MergeSheet, Questions
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.merge.threeway import Merged
from forumdesk.program import Program

MOST_LISTED = 500
"""Changes that are listed; a source with more is better looked at in the program."""
WIDTH = 620
HEIGHT = 520


class UpdateDialog(MergeSheet):
    """Shows what a source brings, and asks about what both sides have changed."""

    def __init__(
        self,
        theme: Theme,
        mine: Program,
        merged: Merged,
        brought: tuple[str, ...],
        parent: QWidget | None = None,
        *,
        replaces: bool = False,
    ) -> None:
        title = mine.conference.title
        super().__init__(theme, _("Update the program"), WIDTH, HEIGHT, parent)
        self.box.addWidget(wrapping(Words(theme, _("Update “{title}”").format(title=title), Type.PANE_TITLE), 300))
        for widget in self._news(brought, replaces=replaces):
            self.box.addWidget(widget)
        words = ngettext(
            "{count} thing was changed here and at the source. Which shall stand?",
            "{count} things were changed here and at the source. Which shall stand?",
            len(merged.clashes),
        )
        self.questions = Questions(theme, merged, words)
        self.questions.setVisible(bool(merged.clashes))
        self.box.addWidget(self.questions)
        self.box.addWidget(self._buttons(_("Update the program")))

    def _news(self, brought: tuple[str, ...], *, replaces: bool) -> Iterator[QWidget]:
        count = ngettext("{count} change comes in.", "{count} changes come in.", len(brought))
        kept = _("What was changed here stays as it is.")
        if replaces:
            kept = _("All that is here gives way to what was read. Undo brings it back.")
        words = f"{count} {kept}" if brought else _("Nothing new comes in.")
        yield wrapping(Words(self._theme, words, Type.BODY, "second"), 300)
        if not brought:
            return
        self.list = QListWidget()
        self.list.setAccessibleName(_("What comes in"))
        self.list.setFont(self._theme.font(Type.BODY))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.addItems(brought[:MOST_LISTED])
        more = len(brought) - MOST_LISTED
        if more > 0:
            self.list.addItem(ngettext("and {count} more", "and {count} more", more))
        yield self.list
