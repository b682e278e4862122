# SPDX-License-Identifier: MIT
"""A source that came again: what it brings to the open program, and what can't be decided without asking.

Nothing is written here; `program` is what the person agreed to.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QVBoxLayout, QWidget

from forumdesk.gui.files.deciding import Questions
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.merge.threeway import Merged
from forumdesk.program import Program

MOST_LISTED = 500
"""Changes that are listed; a source with more is better looked at in the program."""
WIDTH = 620
HEIGHT = 520


class UpdateDialog(QDialog):
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
        self._theme, self._merged = theme, merged
        title = mine.conference.title
        super().__init__(parent)
        self.setWindowTitle(_("Update the program"))
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(10)
        box.addWidget(wrapping(Words(theme, _("Update “{title}”").format(title=title), Type.PANE_TITLE), 300))
        for widget in self._news(brought, replaces=replaces):
            box.addWidget(widget)
        words = ngettext(
            "{count} thing was changed here and at the source. Which shall stand?",
            "{count} things were changed here and at the source. Which shall stand?",
            len(merged.clashes),
        )
        self.questions = Questions(theme, merged, words)
        self.questions.setVisible(bool(merged.clashes))
        box.addWidget(self.questions)
        box.addWidget(self._buttons())

    @property
    def program(self) -> Program:
        """The merged program, with the sides that were chosen, and what was typed."""
        return self.questions.program

    def accept(self) -> None:
        """Close, unless something that was typed can't stand: then that is shown."""
        if not self.questions.object():
            super().accept()

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

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        update = buttons.addButton(_("Update the program"), QDialogButtonBox.ButtonRole.AcceptRole)
        update.setProperty("role", "primary")
        update.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
