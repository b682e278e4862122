# SPDX-License-Identifier: MIT
"""What a session overlaps in the reader's agenda, as sentences in the pane of the session."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumdesk.agenda.day import overlaps_with
from forumdesk.agenda.words import overlap_seen_from
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.parts import Text, fact
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import ngettext

MOST = 3
"""Overlaps that a pane says; the others are counted."""


class OverlapLines(QWidget):
    """A line for each overlap, which follows the agenda; hidden while there is none."""

    def __init__(self, desk: Desk, session_id: str) -> None:
        self._desk = desk
        self._session_id = session_id
        self._lines: list[QWidget] = []
        self._said: list[str] = []
        super().__init__()
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(4)
        desk.mine.changed.connect(self._follow)
        self._follow()

    @property
    def said(self) -> list[str]:
        """The sentences."""
        return self._said

    def _follow(self, _touched: object = None) -> None:
        laps = overlaps_with(self._desk.program, self._desk.mine.selection, self._session_id)
        said = [overlap_seen_from(lap, self._session_id) for lap in laps[:MOST]]
        if len(laps) > MOST:
            said.append(ngettext("and {count} more", "and {count} more", len(laps) - MOST))
        if said == self._said:
            self.setVisible(bool(said))
            return
        self._said = said
        for line in self._lines:
            self._stack.removeWidget(line)
            line.hide()
            line.deleteLater()
        theme = self._desk.theme
        self._lines = [fact(theme, "warning", [Text(theme, words, Type.BODY, "warn")], "warn") for words in said]
        for line in self._lines:
            self._stack.addWidget(line)
        self.setVisible(bool(said))
