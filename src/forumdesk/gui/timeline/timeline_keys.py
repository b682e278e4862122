# SPDX-License-Identifier: MIT
"""The timeline's keys and clicks while one edits: several sessions are chosen, moved, made longer, taken off.

A key acts on the chosen sessions when the one under the focus ring is among them, and else on that one, which is chosen
by it. Presses of one key on the same sessions that follow each other within two seconds are one step to undo.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent

from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.timeline import handling
from forumdesk.gui.timeline import session_words as words
from forumdesk.gui.timeline.placing import Placing

if TYPE_CHECKING:
    from forumdesk.gui.timeline.canvas import Canvas

PAUSE = 2.0
"""Seconds after which the same key is another step."""

REST = 120
"""Milliseconds after which the details follow a walk: setting up a form takes longer than a held key waits."""

_Key, _Held = Qt.Key, Qt.KeyboardModifier
_NONE, _SHIFT, _CTRL, _ALT = _Held.NoModifier, _Held.ShiftModifier, _Held.ControlModifier, _Held.AltModifier
_ARROWS = {_Key.Key_Up: -1, _Key.Key_Down: 1}
_ASIDE = {_Key.Key_Left: -1, _Key.Key_Right: 1}
_PAGES = {_Key.Key_PageUp: -1, _Key.Key_PageDown: 1}


class TimelineKeys:
    """What keys and clicks do on one timeline while its program is edited."""

    def __init__(self, desk: Desk, view: Canvas, clock: Callable[[], float] = time.monotonic) -> None:
        self._desk = desk
        self._view = view
        self.clock = clock
        self.placing = Placing(desk, view)
        self._rested = QTimer(view, singleShot=True, interval=REST)
        self._rested.timeout.connect(lambda: desk.choose(desk.chosen))
        self._anchor = ""
        """The session from which Shift chooses on."""
        self._last: tuple[object, ...] = ()
        """The key that moved something last, and what it moved."""
        self._pressed_at = -PAUSE
        self._thread = 0

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key does something here, which a menu of the window has it for as well."""
        return self.placing.wants(event) or self._deed(event) is not None

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key is for; tell whether it is for anything."""
        deed = self._deed(event)
        if deed is None:
            return False
        deed()
        return True

    def _deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~_Held.KeypadModifier
        if held & _ALT:
            return self._moving(key, held)
        plain: dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], object]] = {
            (_Key.Key_A, _CTRL): lambda: handling.select_day(self._desk),
            (_Key.Key_Space, _CTRL): self._toggle_current,
            (_Key.Key_Delete, _NONE): lambda: self._take_away(handling.unschedule),
            (_Key.Key_Delete, _SHIFT): lambda: self._take_away(handling.remove),
            (_Key.Key_Insert, _NONE): lambda: handling.add_after(self._desk, self._view.current_key),
            (_Key.Key_F2, _NONE): self._type_title,
        }
        if (key, held) == (_Key.Key_Escape, _NONE) and len(self._desk.chosen) > 1:
            return self._choose_one
        return plain.get((key, held))

    def _moving(self, key: Qt.Key, held: Qt.KeyboardModifier) -> Callable[[], object] | None:
        """Return what a key does that is pressed with Alt; Ctrl makes the steps single minutes."""
        step = 1 if held & _CTRL else self._desk.snap
        if key in _ARROWS:
            verb = handling.lengthen if held & _SHIFT else handling.move
            return lambda: self._repeated(
                key, held, lambda ids, thread: verb(self._desk, ids, _ARROWS[key], step, thread)
            )
        if key in _ASIDE and held == _ALT:
            return lambda: self._repeated(
                key, held, lambda ids, thread: handling.move_aside(self._desk, ids, _ASIDE[key], thread)
            )
        if key in _PAGES and held == _ALT:
            return lambda: self._repeated(
                key, held, lambda ids, thread: handling.move_to_day(self._desk, ids, _PAGES[key], thread)
            )
        return None

    def _repeated(self, key: Qt.Key, held: Qt.KeyboardModifier, verb: Callable[[tuple[str, ...], str], object]) -> None:
        """Do something that quick presses of the key do again and again, and keep the first session in sight."""
        ids = self._targets()
        if not ids:
            return
        press, now = (key, held, ids), self.clock()
        if press != self._last or now - self._pressed_at > PAUSE:
            self._thread += 1
        self._last, self._pressed_at = press, now
        verb(ids, f"keys/{self._thread}")
        self._view.show_current(ids[0])

    def _take_away(self, verb: Callable[[Desk, tuple[str, ...]], bool]) -> None:
        """Take sessions off the day, and go on with the next one."""
        ids = self._targets()
        following = self._view.after(ids)
        if ids and verb(self._desk, ids):
            self._view.show_current(following)

    def _targets(self) -> tuple[str, ...]:
        """Return the sessions that a key acts on, the one under the focus ring first."""
        current = self._view.current_key
        if current is None:
            return self._desk.chosen
        if current not in self._desk.chosen:
            self._choose(current)
        return (current, *(key for key in self._desk.chosen if key != current))

    def _choose(self, key: str, *, show: bool = True) -> None:
        self._anchor = key
        self._desk.choose((key,), show=show)

    def _choose_one(self) -> None:
        """Return to one chosen session: the current one."""
        self._choose(self._view.current_key or self._desk.chosen[0])

    def _toggle_current(self) -> None:
        if self._view.current_key is not None:
            self._toggle(self._view.current_key)

    def _toggle(self, key: str) -> None:
        chosen = self._desk.chosen
        self._anchor = key
        self._desk.choose([other for other in chosen if other != key] if key in chosen else [*chosen, key])
        self._tell_count()

    def _reach(self, key: str, *, show: bool = True) -> None:
        """Choose everything from where one began to a session, which the details then show."""
        self._anchor = self._anchor or (self._desk.chosen[0] if self._desk.chosen else key)
        reached = self._view.between(self._anchor, key)
        self._desk.choose([*(other for other in reached if other != key), key], show=show)
        self._tell_count()

    def _tell_count(self) -> None:
        self._desk.note(words.chosen(len(self._desk.chosen)))

    def _type_title(self) -> None:
        for key in self._targets()[:1]:
            self._desk.go(Place("session", key))
            self._desk.typing_asked.emit("title")

    def clicked(self, key: str, held: Qt.KeyboardModifier) -> bool:
        """Choose more with Ctrl or Shift held, and else this one; tell whether that is all that the click does."""
        if held & _SHIFT:
            self._reach(key)
        elif held & _CTRL:
            self._toggle(key)
        else:
            self._choose(key)
            return False
        return True

    def walked(self, key: str, held: Qt.KeyboardModifier) -> None:
        """Choose where a walk has led, with Shift all on the way, with Ctrl nothing; the details follow at rest."""
        if held & _SHIFT:
            self._reach(key, show=False)
        elif not held & _CTRL:
            self._choose(key, show=False)
        self._rested.start()
