# SPDX-License-Identifier: MIT
"""A person in a pane: the circle, the name, a role that sets them apart, and what they are on two lines at most."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from forumdesk.gui import monogram
from forumdesk.gui.row import Line, Row
from forumdesk.gui.style import Theme, Type
from forumdesk.program import Person, Program


class PersonRow(Row):
    """One person; what does not fit on two lines stands in full in the person's own pane."""

    def __init__(self, theme: Theme, program: Program, person: Person, *, about: str, mark: str = "") -> None:
        photo = monogram.portrait(program, person)

        def draw(painter: QPainter, box: QRectF) -> None:
            monogram.paint(painter, theme, box, person.name, photo)

        lines = (
            Line(person.name, Type.NAME, mark=mark),
            Line(about, Type.SMALL, "text2", most=2),
        )
        super().__init__(theme, lines, draw=draw, gutter=44, side=32, centred=True)
