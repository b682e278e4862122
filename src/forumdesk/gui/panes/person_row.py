# SPDX-License-Identifier: MIT
"""A person in a pane: the circle, the name, a role that sets them apart, and what they are on two lines.

What does not fit there stands in full in the person's own pane.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from forumdesk.gui.widgets import monogram
from forumdesk.gui.widgets.row import Line, Row
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.program import Person, Program
from forumdesk.wording import says_more


class PersonRow(Row):
    """One person; `about` is what they are, `note` what else is to be said of them here."""

    def __init__(
        self, theme: Theme, program: Program, person: Person, *, about: str, mark: str = "", note: str = ""
    ) -> None:
        photo = monogram.portrait(program, person)

        def draw(painter: QPainter, box: QRectF) -> None:
            monogram.paint(painter, theme, box, person.name, photo)

        lines = (
            Line(person.name, Type.NAME, mark=mark),
            Line(about, Type.SMALL, "text2", most=2, otherwise=_parted(person, about)),
            Line(note, Type.SMALL, "text2", most=2),
        )
        super().__init__(theme, lines, draw=draw, gutter=44, side=32, centred=True)


def _parted(person: Person, about: str) -> tuple[Line, ...]:
    """Return position and organization on lines of their own, so that only the position is cut."""
    if not person.position or not person.organization or says_more(about, person):
        return ()
    return (
        Line(person.position, Type.SMALL, "text2", most=1),
        Line(person.organization, Type.SMALL, "text2", most=2),
    )
