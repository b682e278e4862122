# SPDX-License-Identifier: MIT
"""The frame of a sheet that prepares one step: a title, a sentence, what the tool shows, the button that does it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.style import Type

EDGE = 24


class ToolSheet(QDialog):
    """A sheet over the window of a desk; its tool fills `body` and names the button."""

    def __init__(self, desk: Desk, title: str, sentence: str, size: tuple[int, int], parent: QWidget | None) -> None:
        self.desk = desk
        super().__init__(parent)
        self.setWindowTitle(title)
        wide, high = desk.theme.px(size[0]), desk.theme.px(size[1])
        if parent is not None:
            wide, high = min(wide, parent.width() - EDGE), min(high, parent.height() - EDGE)
        self.resize(wide, high)
        box = QVBoxLayout(self)
        box.setContentsMargins(EDGE, 20, EDGE, 20)
        box.setSpacing(10)
        box.addWidget(Words(desk.theme, title, Type.PANE_TITLE))
        self.sentence = wrapping(Words(desk.theme, sentence, Type.BODY, "second"), 300)
        box.addWidget(self.sentence)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        box.addLayout(self.body, 1)
        self._box = box

    def add_buttons(self, verb: str) -> QPushButton:
        """Add the button that does it, which calls `accept`, and the one that leaves; return the first."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        does = QPushButton(verb)
        does.setProperty("role", "primary")
        buttons.addButton(does, QDialogButtonBox.ButtonRole.AcceptRole)
        does.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._box.addWidget(buttons)
        return does
