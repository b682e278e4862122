# SPDX-License-Identifier: MIT
"""What is said to whoever uses the window: beneath a field, at its foot, or in a message."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal


class Voice(QObject):
    """Carries sentences from the views to the window."""

    refused = Signal(str)
    """Carries, in a sentence, why an edit was not made."""
    hinted = Signal(str)
    """Carries what a gesture is about to do and the keys that change it, for the status bar; empty when it is over."""
    told = Signal(str)
    """Carries, in a sentence, what a step has done, for a moment beside the way back."""
    noted = Signal(str)
    """Carries, in a sentence, what was no step, such as how many sessions are chosen now, or why nothing has moved."""

    def __init__(self) -> None:
        self._hears: Callable[[str], object] | None = None
        super().__init__()

    def refuse(self, why: str) -> None:
        """Say in a sentence why an edit is not made: beneath the field that makes it, or else in a message."""
        if self._hears is not None:
            self._hears(why)
        else:
            self.refused.emit(why)

    @contextmanager
    def refusals_to(self, hear: Callable[[str], object]) -> Iterator[None]:
        """Have a field say by itself why an edit of it is refused, for as long as this lasts."""
        before, self._hears = self._hears, hear
        try:
            yield
        finally:
            self._hears = before

    def tell(self, words: str) -> None:
        """Say what the last step has done, and offer to take it back."""
        self.told.emit(words)

    def note(self, words: str) -> None:
        """Say something for a moment that was no step."""
        self.noted.emit(words)
