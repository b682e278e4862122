# SPDX-License-Identifier: MIT
"""Warns, once for each program, of clocks that differ from the forum's or change during it, and of a journey."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from forumdesk.agenda.rooms import Phase, standing
from forumdesk.clocks import apart_words, shift_words
from forumdesk.gui.advice import Advice
from forumdesk.gui.clock import FORUM, SYSTEM
from forumdesk.gui.desk import Desk
from forumdesk.gui.settings import Settings
from forumdesk.i18n import _
from forumdesk.times import city


class TimeNotices(QObject):
    """Keeps what is said of the clocks up to date."""

    def __init__(self, desk: Desk, settings: Settings, advice: Advice) -> None:
        self._desk, self._settings, self._advice = desk, settings, advice
        self._apart = ""
        super().__init__(desk)
        desk.clock.changed.connect(self.refresh)
        desk.program_changed.connect(self.refresh)
        self.refresh()

    def refresh(self, _changed: object = None) -> None:
        """Say what is not known yet."""
        desk = self._desk
        program, clock = desk.program, desk.clock
        forum, days = program.conference.timezone, () if self._is_over else program.dates
        self._advice.say("journey", self._journey(), self._choosing, dismissed=clock.settle)
        wanted = clock.choice != FORUM
        own = clock.zone(forum)
        apart = apart_words(days, forum, own, system=clock.choice == SYSTEM) if wanted else ""
        self._apart = apart
        self._say_once("apart", apart)
        self._say_once("shift", shift_words(days, forum, own))

    @property
    def _is_over(self) -> bool:
        """Whether nobody can come at a wrong time any more."""
        program = self._desk.program
        return standing(program, self._desk.clock.wall(program.conference.timezone)).phase is Phase.AFTER

    def close(self) -> None:
        """Take it as said that the clocks differ: it stands in the bar for good. A change of the clocks does not."""
        if self._apart:
            self._settings.keep(self._key("apart"), self._apart)

    def _journey(self) -> str:
        clock = self._desk.clock
        if not clock.travelled_from:
            return ""
        before, now = city(clock.travelled_from), city(clock.system)
        words = _("This computer has gone from {before} to {now} time.").format(before=before, now=now)
        if clock.choice == SYSTEM:
            return f"{words} {_('Your own times have gone with it.')}"
        if clock.choice == FORUM:
            return words
        return f"{words} {_('Your own times are still those of {city}.').format(city=city(clock.choice))}"

    @property
    def _choosing(self) -> tuple[str, Callable[[], None]]:
        return _("My time zone…"), self._choose

    def _choose(self) -> None:
        from forumdesk.gui.time.zone_sheet import choose_zone  # noqa: PLC0415 - the first use

        choose_zone(self._desk, self._advice.banner.window())

    def _key(self, kind: str) -> str:
        return f"{self._desk.program.conference.id}/clock {kind}"

    def _say_once(self, kind: str, words: str) -> None:
        """Say a fact, unless this very one was dismissed before."""
        key = self._key(kind)
        told = words and self._settings.words(key) == words
        self._advice.say(kind, "" if told else words, self._choosing, dismissed=lambda: self._settings.keep(key, words))
