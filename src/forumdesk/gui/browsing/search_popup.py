# SPDX-License-Identifier: MIT
"""What opens under the search field: the filters as chips, and beneath them the list of results.

It lies over the window. The keyboard stays in the field, from which Tab leads to the chips.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from forumdesk.gui.browsing.search_results import ResultsList
from forumdesk.gui.browsing.search_rows import Found
from forumdesk.gui.widgets.chip_button import ChipButton
from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.style import Theme
from forumdesk.i18n import _

WIDTH = 420
"""Of the list, at the base text size; a wider field makes it wider."""
HEIGHT = 560
"""The most that it is high, so: what stands further down, nobody reads before typing on."""
PAUSE = 200
"""Milliseconds after the last letter until the list takes back the room that it needs no more: each time that it does,
all that lies beneath is painted again, which the next letter shall not wait for."""
_EDGE = 12


class Chip(NamedTuple):
    """A filter in the row of chips."""

    key: str
    value: str
    """What is typed for it; for a filter that is set, its place in the question."""
    words: str
    is_set: bool


class ChipRow(QWidget):
    """The filters that are set, then those that can be. One stop of Tab; the arrow keys walk within it."""

    picked = Signal(object)
    """Carries the `Chip` that the reader clicked."""
    walked = Signal(int)
    """The reader wants to go down (1) or up (-1), out of the row."""
    escaped = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._chips: tuple[Chip, ...] = ()
        self._buttons: list[ChipButton] = []
        super().__init__()
        self.setAccessibleName(_("Filters of the search"))
        self._flow = Flow(6, 6)
        self.setContentsMargins(_EDGE, 10, _EDGE, 4)
        self.setLayout(self._flow)

    @property
    def buttons(self) -> tuple[ChipButton, ...]:
        """The chips, in their order."""
        return tuple(self._buttons[: len(self._chips)])

    def show_chips(self, chips: tuple[Chip, ...]) -> None:
        """Show other chips; the keyboard stays where it was, as far as there is such a place."""
        if chips == self._chips:
            return
        at, self._chips = self._at(), chips
        while len(self._buttons) < len(chips):
            self._add_button(len(self._buttons))
        for button, chip in zip(self._buttons, chips, strict=False):
            button.say(chip.words, is_set=chip.is_set)
            button.show()  # a layout shows what it takes only later, and the keyboard may come at once
        if at >= len(chips) > 0:
            self._focus(len(chips) - 1)
        for button in self._buttons[len(chips) :]:
            button.hide()
        self.setVisible(bool(chips))

    def _add_button(self, at: int) -> None:
        """Make another chip, which is used again for as long as the row is there."""
        button = ChipButton(self._theme)
        button.clicked.connect(lambda: self.picked.emit(self._chips[at]))
        button.key_pressed.connect(self._take_key)
        button.left.connect(self.left)
        self._flow.addWidget(button)
        self._buttons.append(button)

    def begin(self) -> bool:
        """Put the keyboard on the first chip; tell whether there is one."""
        if self._chips:
            self._focus(0)
        return bool(self._chips)

    def _at(self) -> int:
        return next((at for at, button in enumerate(self._buttons) if button.hasFocus()), -1)

    def _focus(self, at: int) -> None:
        self._buttons[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _take_key(self, event: QKeyEvent) -> None:
        at, last = self._at(), len(self._chips) - 1
        there = {Qt.Key.Key_Left: at - 1, Qt.Key.Key_Right: at + 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if event.key() in there:
            event.accept()
            self._focus(max(0, min(there[Qt.Key(event.key())], last)))
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            event.accept()
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.escaped.emit()


class Popup(QFrame):
    """The chips and the results, over the window and under the field."""

    tabbed = Signal(bool)
    """Tab (True) or Shift+Tab (False) leads out of the chips."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        self._theme = theme
        self._over = window
        self._field: QWidget | None = None
        super().__init__(window)
        self._paused = QTimer(self, singleShot=True, interval=PAUSE)
        self._paused.timeout.connect(self._shrink)
        self.setObjectName("results")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chips = ChipRow(theme)
        self.list = ResultsList(theme)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.chips)
        box.addWidget(self.list, 1)
        self.hide()
        theme.changed.connect(self._dress)
        self._dress()

    def show_rows(self, found: Sequence[Found], chips: tuple[Chip, ...], field: QWidget) -> None:
        """Show what was found under the field."""
        self.chips.show_chips(chips)
        self.list.setVisible(bool(found))
        self.list.show_rows(tuple(found), self._width(field))
        self._field = field
        if self.isVisible() and found and self._box(field).height() < self.height():
            self._paused.start()
        else:
            self.place(field)
        self.show()

    def place(self, field: QWidget) -> None:
        """Lie under the field, as high as the rows need and the window allows."""
        self._paused.stop()
        self.setGeometry(self._box(field))
        self.raise_()

    def _shrink(self) -> None:
        """Give up what room the rows have not needed since the last letter."""
        if self._field is not None and self.isVisible():
            self.place(self._field)

    def _box(self, field: QWidget) -> QRect:
        corner = field.mapTo(self._over, QPoint(field.width(), field.height() + 4))
        width = self._width(field)
        chips = self.chips.heightForWidth(width) if not self.chips.isHidden() else 0
        rows = self.list.whole_height() if not self.list.isHidden() else 4
        most = min(self._theme.px(HEIGHT), self._over.height() - corner.y() - 12)
        height = max(40, min(chips + rows + 2, most))
        return QRect(max(8, corner.x() - width), corner.y(), width, height)

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.tabbed.emit(forward)
        return True

    def _width(self, field: QWidget) -> int:
        return min(max(field.width(), self._theme.px(WIDTH)), self._over.width() - 16)

    def _dress(self) -> None:
        colors = self._theme.colors
        self.setStyleSheet(
            f"#results {{ background: {colors.raised}; border: 1px solid {colors.line2}; border-radius: 8px; }}"
        )
