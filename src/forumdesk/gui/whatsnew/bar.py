# SPDX-License-Identifier: MIT
"""What stands above the list of what has changed: how much of what, words to look for, and that it was read."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumdesk.gui.whatsnew.rows import GROUPS, HEADINGS
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.style import Theme
from forumdesk.i18n import _

INSET = 16
WIDE = 200
"""Of the field for words, at the base text size."""


class Bar(QWidget):
    """The filters, and the button that takes all as read."""

    changed = Signal()
    """Emitted when something else is looked for."""
    read_asked = Signal()
    check_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setMinimumWidth(1)
        self.groups = ChoiceBox(theme)
        self.groups.setAccessibleName(_("Which changes"))
        self.groups.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.groups.activated.connect(lambda _at: self.changed.emit())
        self.words = QLineEdit()
        self.words.setPlaceholderText(_("Find in the changes"))
        self.words.setAccessibleName(_("Find in the changes"))
        self.words.setClearButtonEnabled(True)
        self.words.setFixedWidth(theme.px(WIDE))
        self.words.textChanged.connect(lambda _words: self.changed.emit())
        self.read = QPushButton()
        self.read.clicked.connect(lambda _checked=False: self.read_asked.emit())
        self.check = QPushButton(_("Check for updates"))
        self.check.clicked.connect(lambda _checked=False: self.check_asked.emit())
        flow = Flow(8, 8)
        for widget in (self.groups, self.words, self.read, self.check):
            flow.addWidget(widget)
        box = QVBoxLayout(self)
        box.setContentsMargins(INSET, 10, INSET, 10)
        box.addLayout(flow)

    @property
    def group(self) -> str:
        """The group that is to be listed; empty for all."""
        return str(self.groups.currentData() or "")

    def offer(self, counts: Mapping[str, int], *, unread: bool) -> None:
        """Offer the groups that have anything, with how much, and to take all as read, or back."""
        chosen = self.group
        self.groups.clear()
        for group in ("", *GROUPS):
            word, count = HEADINGS.get(group, _("All changes")), counts.get(group, 0)
            if count or not group:
                self.groups.addItem(_("{level} {count}").format(level=word, count=count) if count else word, group)
        self.groups.setCurrentIndex(max(0, self.groups.findData(chosen)))
        self.read.setText(_("Mark as read") if unread else _("Mark as unread"))
        for widget in (self.groups, self.words, self.read):
            widget.setVisible(bool(counts.get("", 0)))
