# SPDX-License-Identifier: MIT
"""Which sessions the views of a window show: those that the reader's filter keeps and that are not hidden.

While the program is edited both rest, and everything is shown. What is hidden is kept by `mine`; the filter is kept
here, for each conference, so that it is there again when the program is opened.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from forumdesk.errors import ForumDeskError
from forumdesk.filtering import Filter, read
from forumdesk.i18n import _, ngettext

if TYPE_CHECKING:
    from forumdesk.gui.desk import Desk
    from forumdesk.program import Program, Session
    from forumdesk.selection import Selection

_SCOPE = "filter"
_SETTLE = 400
"""Milliseconds after the last choice until the filter is kept."""
_All = tuple["Program", "Selection", Filter, datetime | None]


class Filtering(QObject):
    """The filter of one window, and what it leaves."""

    changed = Signal()
    """Emitted when other sessions are shown, or the filter says something else; not when the program has changed."""
    chosen = Signal()
    """Emitted after that when it was the reader who asked for others, who wants to see what is left."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._conference = ""
        self._filter = self._saved = Filter()
        """What is asked for, and what of it was kept last."""
        self._with_hidden = False
        self._asked: _All | None = None
        """What the answers were worked out of."""
        self._kept: frozenset[str] = frozenset()
        self._hidden: frozenset[str] = frozenset()
        super().__init__(desk)
        self._later = QTimer(self, singleShot=True, interval=_SETTLE)
        self._later.timeout.connect(self.settle)
        desk.program_changed.connect(self._follow_program)
        desk.mine.changed.connect(self._follow_mine)
        desk.clock.minute.connect(self._follow_clock)
        self._follow_program()

    @property
    def filter(self) -> Filter:
        """What the reader asks for."""
        return self._filter

    @property
    def resting(self) -> bool:
        """Whether everything is shown for now: the program is edited, or there is nowhere to keep a filter."""
        return self._desk.editing or not self._desk.mine.kept

    def set(self, wanted: Filter) -> None:
        """Ask for other sessions, and remember it."""
        if wanted == self._filter or not self._desk.mine.kept:
            return
        self._filter = wanted
        self._later.start()
        self._lead_to_a_day()
        self.changed.emit()
        self.chosen.emit()

    def settle(self) -> None:
        """Keep the filter for the next time, which waits until the choice has come to rest: a disk is slow."""
        self._later.stop()
        if self._desk.mine.kept and self._filter != self._saved:
            self._saved = self._filter
            self._desk.personal.keep(_SCOPE, self._conference, self._filter.written())

    def clear(self) -> None:
        """Ask for nothing in particular."""
        self.set(Filter())

    def _lead_to_a_day(self) -> None:
        """Leave a day that the filter leaves out for the first that it does not."""
        days = [day for day in self._desk.program.dates if day in self._filter.days]
        if days and self._desk.day not in days:
            self._desk.show_day(days[0])

    @property
    def with_hidden(self) -> bool:
        """Whether what is hidden is shown for now, marked as such."""
        return self._with_hidden

    def show_hidden(self, on: bool) -> None:
        """Show what is hidden for now, or no more."""
        if on != self._with_hidden:
            self._with_hidden = on
            self.changed.emit()
            self.chosen.emit()

    @property
    def now(self) -> datetime | None:
        """The wall time in the conference's zone, to the minute; None where that zone is not known."""
        try:
            wall = self._desk.clock.wall(self._desk.program.conference.timezone)
        except ForumDeskError:
            return None
        return wall.replace(second=0, microsecond=0)

    def _ask(self) -> None:
        """Work out what is kept and what is hidden, unless that was done for this state."""
        program, selection = self._desk.program, self._desk.mine.selection
        asked = program, selection, self._filter, self.now if self._filter.by_clock else None
        before, self._asked = self._asked, asked
        if before is None or before[0] is not program or before[1] is not selection or before[2:] != asked[2:]:
            test = self._filter.test(program, selection, asked[3])
            self._kept = frozenset(session.id for session in program.sessions.values() if test(session))
            hidden = (s.id for s in program.sessions.values() if selection.is_hidden(s)) if selection.hidden else ()
            self._hidden = frozenset(hidden)

    @property
    def kept(self) -> frozenset[str]:
        """The ids of the sessions that the filter keeps, hidden ones included."""
        self._ask()
        return self._kept

    @property
    def hidden(self) -> frozenset[str]:
        """The ids of the sessions that the reader has hidden, by themselves or with their room or track."""
        self._ask()
        return self._hidden

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the sessions that are shown."""
        if self.resting:
            return frozenset(self._desk.program.sessions)
        return self.kept if self._with_hidden else self.kept - self.hidden

    def shown(self, sessions: Iterable[Session]) -> tuple[Session, ...]:
        """Return those of some sessions that are shown, in their order."""
        if self.whole:
            return tuple(sessions)
        ids = self.ids
        return tuple(session for session in sessions if session.id in ids)

    @property
    def whole(self) -> bool:
        """Whether all sessions are shown, and none is marked."""
        return self.resting or not (self._filter or self.hidden)

    def is_marked(self, session_id: str) -> bool:
        """Tell whether a session is to be drawn as hidden, which is shown all the same."""
        return not self.whole and self._with_hidden and session_id in self.hidden

    @property
    def marked(self) -> frozenset[str]:
        """The ids of the sessions that are drawn as hidden."""
        return self.hidden if self._with_hidden and not self.whole else frozenset()

    def in_words(self, ids: frozenset[str] | None = None) -> str:
        """Return how many sessions are shown, or are among these: "14 of 780 sessions"."""
        shown, whole = len(self.ids if ids is None else ids), len(self._desk.program.sessions)
        if shown == whole:
            return ngettext("{count} session", "{count} sessions", whole)
        counted = ngettext("{count} session", "{count} sessions", whole)
        return _("{shown} of {sessions}").format(shown=shown, sessions=counted)

    def _follow_program(self, _changes: object = None) -> None:
        """Take the filter that was left with the conference; what the program has no more is not asked for."""
        program = self._desk.program
        if program.conference.id != self._conference:
            self.settle()
            self._conference = program.conference.id
            self._with_hidden = False
            kept = self._desk.mine.kept
            self._filter = read(self._desk.personal.kept(_SCOPE, self._conference)) if kept else Filter()
            self._saved = self._filter
        self._filter = self._filter.within(program)

    def _follow_mine(self, touched: frozenset[str]) -> None:
        """Show others when a star or a hidden thing makes a difference."""
        before = self._kept, self._hidden
        self._ask()
        if (self._kept, self._hidden) != before or "" in touched:
            if not self._hidden:
                self._with_hidden = False
            self.changed.emit()

    def _follow_clock(self) -> None:
        if self._filter.by_clock:
            before = self._kept
            self._ask()
            if self._kept != before:
                self.changed.emit()
