# SPDX-License-Identifier: MIT
"""Says each reminder once, when its time comes, for all conferences of the reader, their programs open or not.

One timer waits for the next moment. It never waits longer than a minute, because a computer that slept, or whose clock
was set, tells nobody; what time it is then decides, and what has passed meanwhile is told as missed.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from forumdesk import reminders
from forumdesk.gui.reminding import words
from forumdesk.gui.reminding.note import OPEN, Note, Notifier
from forumdesk.personal import Personal
from forumdesk.reminders import Habits, Reminder, Said
from forumdesk.selection import Selection
from forumdesk.times import wall

SAID = "reminders said"
MINUTE = 60_000
MANY = 3
"""So many reminders that come at once are each said; more of them together."""


class Zones(Protocol):
    """Which clocks the reader goes by."""

    @property
    def system(self) -> str:
        """The zone of this computer, an IANA name."""

    def zone(self, forum: str) -> str:
        """Return the zone of the reader's own times, beside those in a forum's zone."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Reminding(QObject):
    """The reminders of one running ForumDesk."""

    open_asked = Signal(object)
    """Carries the `Reminder` whose program is to be opened."""
    missed = Signal(object, bool)
    """Carries the reminders that were not said in time, and whether the computer slept; otherwise nothing ran."""
    changed = Signal()
    """Emitted when there are other reminders, or other habits, or one was said."""

    def __init__(
        self,
        personal: Personal,
        notifiers: Sequence[Notifier],
        zones: Zones,
        now: Callable[[], datetime] = _utc_now,
        parent: QObject | None = None,
    ) -> None:
        self._personal = personal
        self._notifiers = tuple(notifiers)
        self._zones = zones
        self._now = now
        self._selections: dict[str, Selection] = {}
        self._reminders: tuple[Reminder, ...] = ()
        self._said: Said = MappingProxyType({})
        self._shown: dict[str, tuple[Reminder, ...]] = {}
        self._habits = reminders.habits_kept(personal)
        super().__init__(parent)
        for notifier in notifiers:
            notifier.answered.connect(self.answer)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)

    @property
    def habits(self) -> Habits:
        """How the reader wants to be reminded."""
        return self._habits

    @property
    def selections(self) -> tuple[Selection, ...]:
        """What the reader has said of each conference."""
        return tuple(self._selections.values())

    def to_come(self) -> tuple[Reminder, ...]:
        """Return what is still to be said, or said again, in order."""
        now = self._now()
        heard = reminders.not_silent(self._reminders, self._habits, self._zones.system)
        moments = [(reminders.moment_of(each, self._said), each) for each in heard]
        later = [(moment, each) for moment, each in moments if moment is not None and moment > now]
        return tuple(each for _moment, each in sorted(later, key=lambda pair: (pair[0], pair[1].key)))

    @property
    def now(self) -> datetime:
        """The moment by the clock of the reminders, UTC."""
        return self._now()

    def said_and_to_begin(self) -> tuple[Reminder, ...]:
        """Return what was said and has not begun yet, in order."""
        now = self._now()
        return tuple(
            each for each in self._reminders if reminders.moment_of(each, self._said) is None and each.begins > now
        )

    def put_off_until(self, reminder: Reminder) -> datetime | None:
        """Return until when a reminder was put off; None when it was not."""
        return self._said.get(reminder.key)

    def put_off(self, reminder: Reminder, minutes: int | None) -> None:
        """Say it again in so many minutes, or, with None, when it starts."""
        now = self._now()
        self._withdraw(reminder.key)
        self._keep_said([reminder], reminders.snoozed(reminder, minutes, now))
        self._wait(now)

    @property
    def silent_today(self) -> bool:
        """Whether nothing is said today."""
        return self._habits.silent_on == wall(self._now(), self._zones.system).date()

    def set_silent_today(self, on: bool) -> None:
        """Say nothing for the rest of today, or say it again."""
        today = wall(self._now(), self._zones.system).date()
        self.set_habits(replace(self._habits, silent_on=today if on else None))

    def set_habits(self, habits: Habits) -> None:
        """Remind in another way from now on, and keep that; what has passed is not said by it."""
        if habits != self._habits:
            self._habits = habits
            self._personal.keep(*reminders.HABITS, habits.as_text())
            self._renew()

    def start(self) -> None:
        """Begin: tell what was missed, and wait for what comes."""
        now = self._now()
        self._said, old = reminders.read_said(self._personal.all_kept(SAID), now)
        self._personal.keep_all(SAID, dict.fromkeys(old, ""))
        self._selections = {each.conference_id: each for each in self._personal.selections()}
        self._reminders = reminders.all_of(self._selections.values(), self._habits)
        self._tell_missed(reminders.missed(self._heard(now), self._said, now), asleep=False)
        self._personal.watch(self._take)
        self.look()

    def look(self) -> None:
        """Say what is due now, and wait for what comes next."""
        now = self._now()
        heard = self._heard(now)
        due = reminders.due(heard, self._said, now)
        late = [each for each in reminders.missed(heard, self._said, now) if each not in due]
        self._say(due, now)
        self._tell_missed(late, asleep=True)
        self._wait(now)

    def answer(self, key: str, verb: str) -> None:
        """Do what was chosen on a notification."""
        shown = self._shown.pop(key, ())
        if not shown:
            return
        if verb == OPEN:
            self._withdraw(key)
            self.open_asked.emit(shown[0])
        elif verb in words.SNOOZES:
            for each in shown:
                self.put_off(each, words.SNOOZES[verb])

    def _take(self, selection: Selection) -> None:
        """Follow what a window has kept, once it has painted it."""
        self._selections[selection.conference_id] = selection
        QTimer.singleShot(0, self, self._renew)

    def _renew(self) -> None:
        before, now = self._reminders, self._now()
        self._reminders = reminders.all_of(self._selections.values(), self._habits)
        begun = reminders.begun_with(before, self._reminders, now)
        self._keep_said((each for each in self._reminders if each.key in begun and each.key not in self._said), None)
        there = {each.key for each in self._reminders}
        for key, shown in tuple(self._shown.items()):
            if not any(each.key in there for each in shown):  # it was moved, or is no longer wanted
                del self._shown[key]
                self._withdraw(key)
        self.look()

    def _heard(self, now: datetime) -> tuple[Reminder, ...]:
        """Return all but those of the silent day; of these, what has passed counts as said."""
        heard = reminders.not_silent(self._reminders, self._habits, self._zones.system)
        if len(heard) < len(self._reminders):
            silent = set(self._reminders) - set(heard)
            self._keep_said((each for each in silent if each.at <= now and each.key not in self._said), None)
        return heard

    def _say(self, due: tuple[Reminder, ...], now: datetime) -> None:
        if len(due) > MANY:
            self._show(words.together(due, now), due)
        else:
            for each in due:
                self._show(words.note_of(each, now, self._zones.zone(each.zone)), (each,))
        self._keep_said(due, None)

    def _show(self, note: Note, about: tuple[Reminder, ...]) -> None:
        self._shown[note.key] = about
        any(notifier.show(note) for notifier in self._notifiers)  # the first that can

    def _withdraw(self, key: str) -> None:
        for notifier in self._notifiers:
            notifier.withdraw(key)

    def _tell_missed(self, missed: Sequence[Reminder], *, asleep: bool) -> None:
        if missed:
            self._keep_said(missed, None)
            self.missed.emit(tuple(missed), asleep)

    def _keep_said(self, said: Iterable[Reminder], until: datetime | None) -> None:
        fresh = {each.key: until for each in said}
        self._personal.keep_all(SAID, dict.fromkeys(fresh, reminders.written(until)))
        if fresh:
            self._said = MappingProxyType({**self._said, **fresh})

    def _wait(self, now: datetime) -> None:
        heard = reminders.not_silent(self._reminders, self._habits, self._zones.system)
        coming = reminders.next_moment(heard, self._said, now)
        if coming is None:
            self._timer.stop()
        else:
            self._timer.start(min(MINUTE, math.ceil((coming - now) / timedelta(milliseconds=1))))
        self.changed.emit()
