# SPDX-License-Identifier: MIT
"""Beneath a session's buttons: which colleagues want to see it as well."""

from __future__ import annotations

from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.parts import Column, Text
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.program import Session
from forumdesk.selection import Interest


class ColleagueLine(Text):
    """Says who, and follows what is shared; without anybody it takes no room."""

    def __init__(self, desk: Desk, session_id: str) -> None:
        self._desk = desk
        self._id = session_id
        super().__init__(desk.theme, "", Type.SMALL, "text2")
        desk.colleagues.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        words = also_marked(self._desk.colleagues.who_marked(self._id))
        self.setText(words)
        self.setVisible(bool(words))


def also_marked(who: tuple[tuple[str, Interest], ...]) -> str:
    """Return "Also marked by Ida, Omar (maybe)"; nothing for nobody."""
    names = [_("{name} (maybe)").format(name=name) if wish is Interest.MAYBE else name for name, wish in who]
    return _("Also marked by {names}").format(names=", ".join(names)) if names else ""


def put_colleagues(column: Column, desk: Desk, session: Session) -> None:
    """Add who else wants to see a session."""
    if desk.mine.kept:
        column.put(ColleagueLine(desk, session.id), 8)
