# SPDX-License-Identifier: MIT
"""The reader's clock, one for all windows: the time now, each full minute, and the zone in which it shows own times."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, QTimeZone, Signal

from forumdesk.gui.settings import Settings
from forumdesk.times import own_zone, wall, zones

SYSTEM, FORUM = "system", "forum"
"""Choices besides a zone: this computer's own, and none but the forum's."""
_KEPT, _SEEN = "clock/zone", "clock/system"
_MINUTE = 60_000


class Clock(QObject):
    """What time it is, and where the reader is."""

    changed = Signal()
    """Emitted when own times are to be said in another zone."""
    minute = Signal()
    """Emitted as each minute begins, once the clock was started."""

    def __init__(self, choice: str = SYSTEM, settings: Settings | None = None) -> None:
        self._settings = settings
        self._system = system_zone()
        self._choice = choice
        self._left = ""
        self.utc: Callable[[], datetime] = _utc
        """Return the time now, aware."""
        super().__init__()
        self._tick = QTimer(self, singleShot=True)
        self._tick.timeout.connect(self._each_minute)
        if settings is not None:
            kept = settings.words(_KEPT, SYSTEM)
            self._choice = kept if kept in {SYSTEM, FORUM} or kept in zones().values() else SYSTEM
            self._note_system(settings.words(_SEEN, self._system))

    def start(self) -> None:
        """Tell each minute from now on."""
        self._tick.start(_MINUTE - self.utc().second * 1000)

    @property
    def choice(self) -> str:
        """What was chosen: `SYSTEM`, `FORUM`, or the IANA name of a zone."""
        return self._choice

    @property
    def system(self) -> str:
        """IANA name of this computer's zone."""
        return self._system

    @property
    def travelled_from(self) -> str:
        """IANA name of the zone in which this computer was before; empty when that is long known."""
        return self._left

    def zone(self, forum: str) -> str:
        """Return the IANA name of the zone of own times beside those of a forum's zone."""
        return {SYSTEM: self._system, FORUM: forum}.get(self._choice, self._choice)

    def wall(self, zone_name: str) -> datetime:
        """Return the wall time now in a zone, without tzinfo."""
        return wall(self.utc(), zone_name)

    def choose(self, choice: str) -> None:
        """Say own times in another zone, in all windows and from now on."""
        if choice != self._choice:
            self._choice = choice
            if self._settings is not None:
                self._settings.keep(_KEPT, choice)
            self.changed.emit()

    def settle(self) -> None:
        """Take it as known, in all windows, that the computer has come to another zone."""
        if self._left:
            self._left = ""
            self.changed.emit()

    def look_again(self) -> None:
        """See whether the computer has come to another zone since."""
        before, self._system = self._system, _asked()
        if self._system != before:
            self._note_system(before)
            self.changed.emit()

    def _note_system(self, before: str) -> None:
        if before != self._system:
            self._left = before
        if self._settings is not None:
            self._settings.keep(_SEEN, self._system)

    def _each_minute(self) -> None:
        self.start()
        self.look_again()
        self.minute.emit()


def _utc() -> datetime:
    return datetime.now(UTC)


def _asked() -> str:
    """Return the IANA name of this computer's zone, as Qt knows it on every platform."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return name or own_zone()


@functools.cache
def system_zone() -> str:
    """Return the IANA name of this computer's zone; asked for once, as it is slow."""
    return _asked()
