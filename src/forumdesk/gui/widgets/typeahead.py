# SPDX-License-Identifier: MIT
"""Typing the first letters of a name to reach it in a list, without regard to case and accents."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from forumdesk.text import fold


class Typeahead:
    """What has been typed within the system's interval. One letter again and again walks through its names."""

    def __init__(self) -> None:
        self._typed = ""
        self._since = QElapsedTimer()

    @property
    def goes_on(self) -> bool:
        """Whether a name is being typed now, so that the next letter belongs to it."""
        return self._since.isValid() and self._since.elapsed() <= QApplication.keyboardInputInterval()

    def find(self, typed: str, names: Sequence[str], current: int) -> int | None:
        """Return the index of the next name that begins with what was typed, from the current one on; or None."""
        if not self.goes_on:
            self._typed = ""
        self._since.start()
        self._typed += fold(typed)
        again = len(set(self._typed)) == 1
        wanted = self._typed[:1] if again else self._typed
        first = current + 1 if again or len(self._typed) == 1 else max(current, 0)
        for step in range(len(names)):
            index = (first + step) % len(names)
            if fold(names[index]).startswith(wanted):
                return index
        return None
