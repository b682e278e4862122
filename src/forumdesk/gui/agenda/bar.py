# SPDX-License-Identifier: MIT
"""What stands above the agenda: a new entry, export and print of exactly this, and the time to change rooms."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.style import Theme
from forumdesk.i18n import _, ngettext

INSET = 16
CHANGES = (2, 5, 10, 15, 20)
"""Minutes to change rooms that are offered, besides none."""


class Bar(QWidget):
    """The commands."""

    new_asked = Signal()
    export_asked = Signal()
    share_asked = Signal()
    print_asked = Signal()
    change_set = Signal(int)
    """Carries how many minutes the reader wants to change rooms."""

    def __init__(self, theme: Theme, change: int) -> None:
        self._theme = theme
        super().__init__()
        self.setMinimumWidth(1)
        self.new = _button(_("New own entry…"), self.new_asked.emit)
        self.export = _button(_("Export…"), self.export_asked.emit)
        self.export.setAccessibleName(_("Export my agenda"))
        self.share = _button(_("Share…"), self.share_asked.emit)
        self.share.setAccessibleName(_("Share my agenda"))
        self.print = _button(_("Print…"), self.print_asked.emit)
        self.print.setAccessibleName(_("Print my agenda"))
        self.change = self._change_box(change)
        flow = Flow(8, 8)
        for widget in (self.new, self.export, self.share, self.print, self.change):
            flow.addWidget(widget)
        box = QVBoxLayout(self)
        box.setContentsMargins(INSET, 10, INSET, 10)
        box.addLayout(flow)
        theme.changed.connect(self._dress)
        self._dress()

    def _change_box(self, change: int) -> ChoiceBox:
        box = ChoiceBox(self._theme)
        box.setAccessibleName(_("Time to change rooms"))
        box.setAccessibleDescription(_("What leaves you less than this between two rooms is told."))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.addItem(_("Never mind the way"), 0)
        for minutes in sorted({*CHANGES, change} - {0}):
            words = ngettext("{count} minute to change rooms", "{count} minutes to change rooms", minutes)
            box.addItem(words, minutes)
        box.setCurrentIndex(box.findData(change))
        box.activated.connect(lambda _at: self.change_set.emit(box.currentData()))
        return box

    def _dress(self) -> None:
        theme = self._theme
        for button, icon in ((self.new, "add"), (self.export, "export"), (self.share, "link"), (self.print, "print")):
            button.setIcon(theme.icon(icon, "text"))
            button.setIconSize(QSize(theme.px(16), theme.px(16)))


def _button(words: str, clicked: Callable[[], object]) -> QPushButton:
    made = QPushButton(words)
    made.clicked.connect(lambda _checked=False: clicked())
    return made
