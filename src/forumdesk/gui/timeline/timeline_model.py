# SPDX-License-Identifier: MIT
"""The sessions of one day as a list, for the timeline and for screen readers; in order of start, then room."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from forumdesk import times
from forumdesk.gui.desk import Desk
from forumdesk.gui.marking import SPOKEN
from forumdesk.gui.timeline.spoken_card import spoken
from forumdesk.i18n import _


class DayModel(QAbstractListModel):
    """One row a session."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._keys: tuple[str, ...] = ()
        self._before: tuple[str, ...] = ()
        """The sessions that were shown before these."""
        self._rows: dict[str, int] = {}
        super().__init__()

    def show_day(self, day: date | None) -> None:
        """Take the sessions of a day that are shown, as the desk's program has them now."""
        self.beginResetModel()
        found = self._desk.program.sessions_on(day) if day is not None else ()
        self._before = self._keys
        self._keys = tuple(session.id for session in self._desk.filter.shown(found))
        self._rows = {key: row for row, key in enumerate(self._keys)}
        self.endResetModel()

    @property
    def keys(self) -> tuple[str, ...]:
        """The sessions' ids, row by row."""
        return self._keys

    def key_at(self, index: QModelIndex | QPersistentModelIndex) -> str | None:
        """Return the session of an index; None for an invalid one."""
        return self._keys[index.row()] if index.isValid() and index.row() < len(self._keys) else None

    def index_of(self, key: str | None) -> QModelIndex:
        """Return the index of a session; an invalid one when it is not on this day."""
        row = self._rows.get(key or "")
        return QModelIndex() if row is None else self.index(row)

    def near(self, key: str | None) -> str | None:
        """Return a session that was shown before, or the one after it, else before it, that is shown still."""
        if key is None or key in self._rows or key not in self._before:
            return key
        at = self._before.index(key)
        around = (*self._before[at + 1 :], *reversed(self._before[:at]))
        return next((other for other in around if other in self._rows), None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many sessions the day has."""
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the title, or what a screen reader says."""
        key = self.key_at(index)
        session = self._desk.program.sessions.get(key) if key is not None else None
        if session is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return session.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            found = self._desk.findings.shown("session", session.id)
            mine = SPOKEN[self._desk.mine.interest(session.id)]
            words = spoken(self._desk.program, session, [finding.words for finding in found], mine)
            if self._desk.filter.is_marked(session.id):
                words = f"{words}, {_('hidden')}"
            return f"{words}, {_('in doubt')}" if session.id in self._desk.doubtful else words
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and session.start is not None:
            zone = self._desk.program.conference.timezone
            return times.on_own_clock(session.start, session.duration, zone, self._desk.own_zone)
        return None
