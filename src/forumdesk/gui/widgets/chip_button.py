# SPDX-License-Identifier: MIT
"""A filter as a small button: one that is set, with a cross that takes it away, or one that can be set."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _

HEIGHT = 24
WIDEST = 300
_INSET = 9
_CROSS = 12


class ChipButton(QAbstractButton):
    """One filter. Clicking, Enter and Space do what it is for; on one that is set, Delete and Backspace as well."""

    key_pressed = Signal(object)
    """Carries the QKeyEvent of a key that it has no use for; whoever takes it accepts it."""
    left = Signal()
    """The keyboard has gone elsewhere."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._set = False
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def say(self, words: str, *, is_set: bool) -> None:
        """Stand for another filter, one that is set or one that can be."""
        self._set = is_set
        self.setText(words)
        self.setAccessibleName(_("Take away the filter: {filter}").format(filter=words) if is_set else words)
        self.updateGeometry()
        self.update()

    @property
    def is_set(self) -> bool:
        """Whether the filter is set, and the button takes it away."""
        return self._set

    def sizeHint(self) -> QSize:
        cross = _CROSS + 5 if self._set else 0
        # Two pixels more: the words may be wider by a fraction than the whole number that Qt gives.
        wide = self._theme.metrics(self._type).horizontalAdvance(self.text()) + 2 + 2 * _INSET + self._theme.px(cross)
        return QSize(min(wide, self._theme.px(WIDEST)), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(HEIGHT))

    @property
    def _type(self) -> Type:
        return Type.LABEL if self._set else Type.LABEL_PLAIN

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "accent_tint" if self._set else "hover" if self.underMouse() else "raised"
        edge, thick = ("accent", 2) if self.hasFocus() else ("accent" if self._set else "line2", 1)
        painter.setPen(QPen(theme.color(edge), thick))
        painter.setBrush(theme.color(ground))
        half = thick / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 6, 6)
        room = self.width() - 2 * _INSET
        if self._set:
            cross = theme.px(_CROSS)
            room -= cross + 5
            box = QRectF(self.width() - _INSET - cross, (self.height() - cross) / 2, cross, cross)
            icons.paint(painter, "close", theme.color("text2").name(), box)
        painter.setFont(theme.font(self._type))
        painter.setPen(theme.color("text" if self._set else "text2"))
        words = theme.metrics(self._type).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(_INSET, 0, room + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        takes = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if self._set:
            takes |= {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
        if event.key() in takes:
            self.click()
            return
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
