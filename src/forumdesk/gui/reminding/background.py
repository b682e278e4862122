# SPDX-License-Identifier: MIT
"""What of ForumDesk goes on behind its windows, and, if the reader wants that, without any: reminders, tray, the door.

One ForumDesk of a user does it; another that is started hands over what it was given and ends. It is made once the
windows are painted.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from forumdesk import running
from forumdesk.errors import ForumDeskError
from forumdesk.gui.door import Door
from forumdesk.gui.reminding import words
from forumdesk.gui.reminding.note import Notifier
from forumdesk.gui.reminding.reminding import Reminding
from forumdesk.gui.reminding.sheet import show_reminders
from forumdesk.gui.reminding.slip import SlipNotifier
from forumdesk.gui.reminding.tray import Tray, has_tray
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.banner import Action
from forumdesk.i18n import _
from forumdesk.reminders import Reminder, upcoming
from forumdesk.sample import sample_copy

if TYPE_CHECKING:
    from forumdesk.gui.app import Desktop

AGAIN = 60_000
"""Milliseconds after which one that is not the first looks whether it is now."""
_TRAY = "tray"
_MISSED = "missed"
_YES, _NO = "yes", "no"


def _now() -> datetime:
    return datetime.now(UTC)


class Background(QObject):
    """The reminders, the icon in the tray, and the door of one running ForumDesk."""

    def __init__(
        self,
        desktop: Desktop,
        notifiers: tuple[Notifier, ...] | None = None,
        now: Callable[[], datetime] = _now,
    ) -> None:
        self._desktop = desktop
        self._now = now
        super().__init__()
        self.tray = Tray(self._next_words, lambda: self.reminding.silent_today, self)
        shown = (
            (*_of_the_desktop(self), self.tray, SlipNotifier(desktop.theme, self)) if notifiers is None else notifiers
        )
        self._notifiers = shown
        self.reminding = Reminding(desktop.personal, shown, desktop.clock, now, self)
        self.door = Door(self)
        self._connect()

    def _connect(self) -> None:
        self.reminding.open_asked.connect(self._desktop.open_reminder)
        self.reminding.missed.connect(self._tell_missed)
        self.reminding.changed.connect(self._ask_about_tray)
        self.reminding.changed.connect(self.tray.refresh)
        self.tray.open_asked.connect(self._desktop.come_forward)
        self.tray.next_asked.connect(self._open_next)
        self.tray.silence_asked.connect(self.reminding.set_silent_today)
        self.tray.quit_asked.connect(self._desktop.quit_all)
        self.door.asked.connect(self._open)

    def begin(self) -> None:
        """Answer at the door and remind, unless another ForumDesk does; then take over once that one has ended."""
        if self.door.hold() or not running.address():
            self.reminding.start()
            self.show_tray()
        else:
            QTimer.singleShot(AGAIN, self, self.begin)

    @staticmethod
    def has_tray() -> bool:
        """Tell whether this desktop has a tray now."""
        return has_tray()

    @property
    def wants_tray(self) -> bool:
        """Whether ForumDesk is to go on in the tray when its last window closes."""
        return self._desktop.settings.words(_TRAY) == _YES

    @property
    def stays(self) -> bool:
        """Whether it goes on without a window: it is wanted, and there is an icon to come back by."""
        return self.wants_tray and self.tray.is_up

    def set_tray(self, on: bool) -> None:
        """Go on in the tray without a window, or end with the last one; keep which."""
        self._desktop.settings.keep(_TRAY, _YES if on else _NO)
        self.show_tray()

    def show_tray(self) -> None:
        """Show the icon if it is wanted and there is a tray."""
        if self.wants_tray:
            self.tray.put_up()
        else:
            self.tray.take_down()

    def _ask_about_tray(self) -> None:
        """Ask once, when there is something to remind of, whether to go on after the windows are closed."""
        window = self._desktop.front
        if self._desktop.settings.words(_TRAY) or window is None or not self.reminding.to_come():
            return
        advice = window.advice
        if self.has_tray():
            question = _("Reminders come while ForumDesk is open. Keep it in the tray, so that they come later too?")
            keep = (_("Keep it in the tray"), lambda: self._settle_tray(on=True))
            leave = (_("Only while it is open"), lambda: self._settle_tray(on=False))
            advice.say(_TRAY, question, keep, leave, dismissed=lambda: self.set_tray(False))
        else:
            advice.say(_TRAY, words.no_tray_words(), dismissed=lambda: self.set_tray(False))

    def _settle_tray(self, *, on: bool) -> None:
        self.set_tray(on)
        self._take_back(_TRAY)

    def _next_words(self) -> str:
        now = self._now()
        return words.next_words(upcoming(self.reminding.selections, now), now)

    def _open_next(self) -> None:
        found = upcoming(self.reminding.selections, self._now())
        if found is not None:
            self._desktop.open_reminder(found)

    def _open(self, asked: list[str]) -> None:
        """Open what another start was given."""
        self._desktop.come_forward()
        window = self._desktop.front
        if window is None:
            return
        try:
            paths = [sample_copy() if word == running.SAMPLE else Path(word) for word in asked]
        except ForumDeskError as error:
            messages.tell(window, str(error))
            return
        window.filing.open_all([path for path in paths if path.exists()])

    def _tell_missed(self, missed: tuple[Reminder, ...], asleep: bool) -> None:
        now, first = self._now(), missed[0]
        zone = self._desktop.clock.zone(first.zone)
        window = self._desktop.front
        if window is None:
            note = words.missed_note(missed, now, zone)
            any(notifier.show(note) for notifier in self._notifiers)
            return
        said = words.missed_words(missed, now, zone, asleep=asleep)
        actions: list[Action] = [(_("Open"), lambda: self._open_missed(first))]
        if len(missed) > 1:
            actions.append((_("All reminders…"), lambda: show_reminders(window)))
        window.advice.say(_MISSED, said, *actions, dismissed=_nothing, urgent=True)

    def _open_missed(self, reminder: Reminder) -> None:
        self._take_back(_MISSED)
        self._desktop.open_reminder(reminder)

    def _take_back(self, key: str) -> None:
        """Say it over no window any more."""
        for window in self._desktop.windows:
            window.advice.say(key, "", dismissed=_nothing)


def _nothing() -> None:
    """Keep nothing of what was dismissed."""


def _of_the_desktop(parent: QObject) -> tuple[Notifier, ...]:
    """Return the notifications that a desktop has by itself, where they can be asked for."""
    if not sys.platform.startswith("linux"):
        return ()
    from forumdesk.gui.reminding.bus import BusNotifier  # noqa: PLC0415 - there is D-Bus on Linux only

    return (BusNotifier(parent),)
