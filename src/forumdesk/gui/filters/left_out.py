# SPDX-License-Identifier: MIT
"""What the bar over a view says: a chip for each thing that is asked for, the hidden, how many sessions are left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from forumdesk.gui.desk import Desk
from forumdesk.gui.filters.bar import WITH_ALL_PEOPLE
from forumdesk.gui.filters.chips import Chip, Said, said
from forumdesk.gui.filters.hidden_sheet import list_hidden
from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.parts import Text, small_button
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.timegrid import is_one_stage

_Place = tuple[str, int]
"""Among which stops of the keyboard, and the how manieth."""


def _growing() -> QSizePolicy:
    """Return the policy of a text that takes the rest of its line."""
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy


class LeftOut(QWidget):
    """The row of chips and words, made anew when any of it changes."""

    def __init__(self, desk: Desk, choose: Callable[[], None]) -> None:
        self._desk = desk
        self.chips: list[Chip] = []
        self.links: list[QPushButton] = []
        self.more: QPushButton | None = None
        """What opens the choices; None while the filter rests."""
        super().__init__()
        self._flow = Flow(6, 6)
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 8, 16, 8)
        inner.addLayout(self._flow)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addLayout(inner)
        if not desk.filter.resting:
            self._put_parts(choose)
        self.words = Text(desk.theme, self._said(), Type.SMALL, "text2")
        self.words.setSizePolicy(_growing())
        self._flow.addWidget(self.words)
        rule = QFrame()
        rule.setProperty("role", "rule")
        stack.addWidget(rule)

    def _put_parts(self, choose: Callable[[], None]) -> None:
        filtering = self._desk.filter
        self.more = small_button(self._desk.theme, "filter", _("Filter"), choose)
        self._flow.addWidget(self.more)
        for each in said(filtering.filter.words(self._desk.program)):
            self._put_chip(each)
        if filtering.filter:
            self._put_link(_("Clear all"), filtering.clear)
        count = len(filtering.hidden)
        if not count or self._desk.view == WITH_ALL_PEOPLE:
            return
        if filtering.with_hidden:
            words = ngettext("Leave {count} hidden session out", "Leave {count} hidden sessions out", count)
        else:
            words = ngettext("Show {count} hidden session", "Show {count} hidden sessions", count)
        self._put_link(words, lambda: filtering.show_hidden(not filtering.with_hidden))
        self._put_link(_("What is hidden…"), lambda: list_hidden(self._desk, self.window()))

    def _put_chip(self, each: Said) -> None:
        chip = Chip(self._desk.theme, each.words)
        chip.clicked.connect(lambda: self._desk.filter.set(each.left_of(self._desk.filter.filter)))
        self.chips.append(chip)
        self._flow.addWidget(chip)

    def _put_link(self, words: str, does: Callable[[], None]) -> None:
        made = QPushButton(words)
        made.setProperty("role", "link")
        made.setFont(self._desk.theme.font(Type.SMALL))
        made.clicked.connect(lambda _checked: does())
        self.links.append(made)
        self._flow.addWidget(made)

    def _said(self) -> str:
        """Return how many sessions are left, and how many rooms went with the others."""
        filtering = self._desk.filter
        if filtering.resting:
            return _("Filters rest while you edit: everything is shown.")
        if self._desk.view == WITH_ALL_PEOPLE:
            return filtering.in_words(filtering.kept)
        words = [filtering.in_words()]
        rooms = self._rooms_left_out()
        if rooms:
            words.append(
                ngettext("{count} room without any is left out", "{count} rooms without any are left out", rooms)
            )
        return ", ".join(words)

    def _rooms_left_out(self) -> int:
        day, program = self._desk.day, self._desk.program
        if self._desk.view != "timeline" or day is None or is_one_stage(program, day):
            return 0
        sessions = program.sessions_on(day)
        shown = {session.room_id for session in self._desk.filter.shown(sessions)}
        return len({session.room_id for session in sessions} - shown) if shown else 0

    def place_of(self, stop: QWidget) -> _Place:
        """Return where a stop of the keyboard stands, for `focus_place` of what comes after this."""
        if isinstance(stop, Chip) and stop in self.chips:
            return "chip", self.chips.index(stop)
        return ("link", self.links.index(stop)) if stop in self.links else ("more", 0)

    def focus_place(self, place: _Place) -> bool:
        """Put the keyboard where it stood before this was made, or next to it; tell whether there is anything."""
        kind, at = place
        stops: Sequence[QWidget] = self.chips if kind == "chip" else self.links if kind == "link" else ()
        if not stops and self.more is not None and not self.more.isHidden():
            stops = [self.more]
        if stops:
            stops[min(at, len(stops) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(stops)
