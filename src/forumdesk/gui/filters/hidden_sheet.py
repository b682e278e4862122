# SPDX-License-Identifier: MIT
"""The sheet of what the reader has hidden: every session, room and track with a tick; without it, it is shown again."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from forumdesk.gui.browsing.session_times import time_lines
from forumdesk.gui.desk import Desk
from forumdesk.gui.filters.hiding import KINDS, hide, name_of, within
from forumdesk.gui.widgets.labels import button
from forumdesk.gui.widgets.ticked_list import Said, TickedList, TickRow
from forumdesk.gui.widgets.tool_sheet import ToolSheet
from forumdesk.i18n import _, ngettext
from forumdesk.selection import Hidden

SIZE = (520, 520)


class HiddenSheet(ToolSheet):
    """The sheet. Each tick is a step at once; what was listed stays until the sheet is closed, to be hidden again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        sentence = _(
            "Take a tick away, and it is shown again. Starred sessions stay when their room or track is hidden."
        )
        super().__init__(desk, _("What is hidden"), sentence, SIZE, parent)
        self._listed: tuple[Hidden, ...] = _hidden(desk)
        self.list = TickedList(desk.theme, _("What is hidden"))
        self.body.addWidget(self.list, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.all = button(_("Show all again"))
        buttons.addButton(self.all, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        self._box.addWidget(buttons)
        self.all.clicked.connect(self._show_all)
        desk.mine.changed.connect(self._follow)
        self._follow()
        self.list.ticks_changed.connect(self._take)

    def _rows(self) -> tuple[TickRow, ...]:
        return tuple(_row(self.desk, what) for what in self._listed)

    def _follow(self, _touched: object = None) -> None:
        """Show what is hidden now."""
        hidden, at = self.desk.mine.selection.hidden, self.list.currentIndex().row()
        self.list.show_rows(self._rows(), [_key(what) for what in self._listed if what in hidden])
        self.list.select(at, reveal=False)
        self.all.setEnabled(bool(hidden.intersection(self._listed)))

    def _take(self) -> None:
        ticked, hidden = self.list.ticked, self.desk.mine.selection.hidden
        for what in self._listed:
            if (_key(what) in ticked) != (what in hidden):
                hide(self.desk, *what, on=_key(what) in ticked)
                return

    def _show_all(self) -> None:
        after = self.desk.mine.selection
        shown = after.hidden.intersection(self._listed)
        for what in shown:
            after = after.with_hidden(*what, on=False)
        words = ngettext("{count} thing is shown again", "{count} things are shown again", len(shown))
        self.desk.mine.replace(words, after)


def list_hidden(desk: Desk, parent: QWidget) -> None:
    """Show the sheet over a window, or say that nothing is hidden."""
    if not _hidden(desk):
        desk.note(_("Nothing is hidden. The menu of a session hides it, its room or its track."))
        return
    HiddenSheet(desk, parent).exec()


def _hidden(desk: Desk) -> tuple[Hidden, ...]:
    """Return what is hidden of this program, tracks and rooms before sessions."""
    there = [what for what in desk.mine.selection.hidden if what[0] in KINDS and name_of(desk.program, what)]
    return tuple(sorted(there, key=lambda what: (-KINDS.index(what[0]), name_of(desk.program, what), what[1])))


def _key(what: Hidden) -> str:
    return "/".join(what)


def _row(desk: Desk, what: Hidden) -> TickRow:
    program = desk.program
    if what[0] == "session":
        session = program.sessions[what[1]]
        said = ", ".join(time_lines(desk, session, dated=True))
        return TickRow(_key(what), session.title, (Said(said),))
    words = _("Room “{name}”") if what[0] == "room" else _("Track “{name}”")
    sessions = within(program, what)
    told = [ngettext("{count} session", "{count} sessions", len(sessions))]
    starred = sum(desk.mine.interest(session.id) is not None for session in sessions)
    if starred:
        told.append(ngettext("{count} of them is starred and stays", "{count} of them are starred and stay", starred))
    return TickRow(_key(what), words.format(name=name_of(program, what)), (Said(", ".join(told)),))
