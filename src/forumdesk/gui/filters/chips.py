# SPDX-License-Identifier: MIT
"""The chips of a filter: each says one thing that is asked for, and goes with a click, Enter, Delete or Backspace."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from forumdesk.filtering import HEADS, Filter, Part
from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext

MANY = 4
"""From so many values of one part on, they share a chip."""
_WIDEST = 280
_PAD, _GAP, _CROSS = 8, 6, 14
_TAKEN = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Said(NamedTuple):
    """What a chip says, and the parts that it takes away."""

    words: str
    parts: tuple[Part, ...]

    def left_of(self, wanted: Filter) -> Filter:
        """Return a filter without these parts."""
        for part in self.parts:
            wanted = wanted.without(part.name, part.value)
        return wanted


def said(parts: Iterable[Part]) -> list[Said]:
    """Return what the chips of a filter say; many values of one part are counted."""
    found = []
    for name, group in groupby(parts, attrgetter("name")):
        together = tuple(group)
        if len(together) < MANY:
            found += [Said(part.words, (part,)) for part in together]
        else:
            counted = ngettext("{count} chosen", "{count} chosen", len(together))
            found.append(Said(_("{part}: {value}").format(part=HEADS[name], value=counted), together))
    return found


class Chip(QPushButton):
    """One chip: its words, cut where they are very long, and a cross behind them."""

    def __init__(self, theme: Theme, words: str) -> None:
        self._theme = theme
        metrics = theme.metrics(Type.SMALL)
        self._words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, theme.px(_WIDEST))
        self._wide = _PAD + metrics.horizontalAdvance(self._words) + _GAP + theme.px(_CROSS) + _PAD
        super().__init__()
        self.setProperty("role", "chip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("{words}, take this filter away").format(words=words))

    def sizeHint(self) -> QSize:
        return QSize(self._wide, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground as any button's, and on it what stands at the same side in every language."""
        super().paintEvent(event)
        theme, side = self._theme, self._theme.px(_CROSS)
        painter = QPainter(self)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color("text"))
        room = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self._words)
        cross = QRectF(self.width() - _PAD - side, (self.height() - side) / 2, side, side)
        icons.paint(painter, "close", theme.colors.text2, cross)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TAKEN:
            self.click()
        else:
            super().keyPressEvent(event)
