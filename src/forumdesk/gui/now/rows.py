# SPDX-License-Identifier: MIT
"""The rows of "Now and next": buttons that lead to a session, kept while what they say changes each minute."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.widgets.row import PAD, Line, Row

PADDING = 6
BAR = 3
"""Height of the line that shows how much of a session is over."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one row says, and where it leads: the id of a session, or of an own entry."""

    key: str
    lines: tuple[Line, ...]
    over: float = -1.0
    """How much of it is over, from 0 to 1; below that, no line shows it."""


class NowRow(Row):
    """A row with the line beneath it that shows how much is over. S stars its session."""

    def __init__(self, desk: Desk, said: Said) -> None:
        self._desk = desk
        self._said = said
        super().__init__(desk.theme, said.lines, padding=PADDING)
        self.clicked.connect(self._go)

    @property
    def said(self) -> Said:
        """What it says."""
        return self._said

    def take(self, said: Said) -> None:
        """Say something else, unless that is what it says."""
        if said != self._said:
            self._said = said
            self.say(said.lines)

    def _go(self) -> None:
        if self._said.key in self._desk.program.sessions:
            self._desk.go(Place("session", self._said.key))
        else:
            self._desk.show_view("agenda")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        starred = event.key() == Qt.Key.Key_S and not event.modifiers() and self._desk.mine.kept
        if starred and self._said.key in self._desk.program.sessions:
            self._desk.mine.cycle(self._said.key)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row, and how much of the session is over."""
        super().paintEvent(event)
        if self._said.over < 0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(PAD, self.height() - BAR - 1, self.width() - 2 * PAD, BAR)
        painter.setBrush(self._theme.color("line"))
        painter.drawRoundedRect(whole, BAR / 2, BAR / 2)
        painter.setBrush(self._theme.color("now"))
        done = QRectF(whole)
        done.setWidth(max(BAR, whole.width() * self._said.over))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            done.moveRight(whole.right())
        painter.drawRoundedRect(done, BAR / 2, BAR / 2)
        painter.end()


class RowStack(QWidget):
    """Rows under each other that stay while what they say changes, so that the keyboard stays where it is."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.rows: list[NowRow] = []
        super().__init__()
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(0)
        self._stack.addStretch(1)

    def take(self, said: Sequence[Said]) -> None:
        """Say this, a row each."""
        for row, each in zip(self.rows, said, strict=False):
            row.take(each)
            row.show()
        for each in said[len(self.rows) :]:
            row = NowRow(self._desk, each)
            self._stack.insertWidget(self._stack.count() - 1, row)
            self.rows.append(row)
            row.show()  # a layout does that only with the next event
        for row in self.rows[len(said) :]:
            if row.hasFocus():
                self._pass_on(len(said))
            row.hide()
        self.setVisible(bool(said))

    def _pass_on(self, left: int) -> None:
        """Give the keyboard of a row that goes to the one before it, or to what holds the rows."""
        heir = self.rows[left - 1] if left else self.parentWidget()
        while heir is not None and heir.focusPolicy() == Qt.FocusPolicy.NoFocus:
            heir = heir.parentWidget()
        if heir is not None and QApplication.focusWidget() is not heir:
            heir.setFocus(Qt.FocusReason.OtherFocusReason)
