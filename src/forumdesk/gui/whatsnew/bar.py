# SPDX-License-Identifier: MIT
"""What stands above the list of what has changed: how much of what, words to look for, and that it was read."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumdesk.gui.whatsnew.rows import GROUPS, HEADINGS
from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.style import Theme
from forumdesk.i18n import _, ngettext

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
        self._groups: dict[str, QPushButton] = {}
        super().__init__()
        self.setMinimumWidth(1)
        segments = QWidget()
        line = QHBoxLayout(segments)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        buttons = QButtonGroup(self)
        for group in ("", *GROUPS):
            buttons.addButton(self._segment(group))
            line.addWidget(self._groups[group])
        self._groups[""].setChecked(True)
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
        for widget in (segments, self.words, self.read, self.check):
            flow.addWidget(widget)
        box = QVBoxLayout(self)
        box.setContentsMargins(INSET, 10, INSET, 10)
        box.addLayout(flow)

    @property
    def group(self) -> str:
        """The group that is to be listed; empty for all."""
        return next(group for group, segment in self._groups.items() if segment.isChecked())

    def offer(self, counts: Mapping[str, int], *, unread: bool) -> None:
        """Say how much each group has, and offer to take it as read, or back."""
        for group, segment in self._groups.items():
            word, count = HEADINGS.get(group, _("All")), counts.get(group, 0)
            segment.setText(_("{level} {count}").format(level=word, count=count) if count else word)
            told = ngettext("{count} change", "{count} changes", count)
            segment.setAccessibleName(f"{word}, {told}")
            segment.setVisible(bool(count) or not group or segment.isChecked())
        shown = [segment for group, segment in self._groups.items() if not segment.isHidden()]
        for segment in shown:
            edge = "first" if segment is shown[0] else "last" if segment is shown[-1] else ""
            segment.setProperty("edge", edge)
            segment.style().polish(segment)
        self.read.setText(_("Mark as read") if unread else _("Mark as unread"))
        self.read.setVisible(bool(counts.get("", 0)))

    def _segment(self, group: str) -> QPushButton:
        made = QPushButton(HEADINGS.get(group, _("All")))
        made.setCheckable(True)
        made.setProperty("role", "segment")
        made.toggled.connect(self._tell)
        self._groups[group] = made
        return made

    def _tell(self, chosen: bool) -> None:
        if chosen:
            self.changed.emit()
