# SPDX-License-Identifier: MIT
"""A person as a circle: the photo if the program has one, otherwise the initials on a quiet ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QWidget

from forumdesk.gui.widgets.pictures import squared
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.names import initials
from forumdesk.program import Person, Picture, Program

LETTERS = 0.34
"""Height of the initials in parts of the circle's diameter."""


def portrait(program: Program, person: Person) -> Picture | None:
    """Return a person's photo, if the program has it."""
    return program.pictures.get(person.picture_id)


def paint(
    painter: QPainter, theme: Theme, box: QRectF, name: str, photo: Picture | None, *, ground: str = "hover"
) -> None:
    """Draw the circle of a person into a square box; `ground` names the colour beneath the initials."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    ratio = painter.device().devicePixelRatioF()
    image = squared(photo, round(box.width() * ratio)) if photo is not None else None
    if image is None:
        painter.setBrush(theme.color(ground))
        painter.drawEllipse(box)
        _letters(painter, theme, box, initials(name))
    else:
        brush = QBrush(image)
        scale = box.width() / image.width()
        brush.setTransform(QTransform.fromScale(scale, scale) * QTransform.fromTranslate(box.x(), box.y()))
        painter.setBrush(brush)
        painter.drawEllipse(box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def _letters(painter: QPainter, theme: Theme, box: QRectF, letters: str) -> None:
    font = QFont(theme.font(Type.STRONG))
    font.setPixelSize(max(9, round(box.height() * LETTERS)))
    painter.setFont(font)
    painter.setPen(theme.color("text2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters)


class Monogram(QWidget):
    """The circle as a widget; it says nothing to screen readers, since the name stands beside it."""

    def __init__(self, theme: Theme, side: int, name: str, photo: Picture | None) -> None:
        self._theme = theme
        self._side = theme.px(side)
        self._name = name
        self._photo = photo
        super().__init__()
        self.setFixedSize(QSize(self._side, self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle."""
        painter = QPainter(self)
        paint(painter, self._theme, QRectF(0, 0, self._side, self._side), self._name, self._photo)
        painter.end()
