# SPDX-License-Identifier: MIT
"""The moment that "Now and next" and the lobby screen show: the present, or one that the reader only wants to see."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from forumdesk.gui.desk import Desk


class Present(QObject):
    """The present of one window. A moment that is tried out passes like the real one."""

    changed = Signal()
    """Emitted each minute, and when another moment is tried out."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._off = timedelta()
        self._pretended = False
        super().__init__(desk)
        desk.clock.minute.connect(self.changed)
        desk.clock.changed.connect(self.changed)

    @property
    def pretended(self) -> bool:
        """Whether it is not the real present."""
        return self._pretended

    @property
    def wall(self) -> datetime:
        """The wall time in the forum's zone, in whole minutes."""
        return (self._now() + self._off).replace(second=0, microsecond=0)

    def pretend(self, wall: datetime | None) -> None:
        """Show what it is like at another wall time; None for the real present."""
        self._pretended = wall is not None
        self._off = wall - self._now() if wall is not None else timedelta()
        self.changed.emit()

    def _now(self) -> datetime:
        return self._desk.clock.wall(self._desk.program.conference.timezone)
