# SPDX-License-Identifier: MIT
"""What a notification says, and what every way of showing one has in common."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

OPEN = "open"
"""The verb that opens the program; a click on the notification itself means it too."""


@dataclass(frozen=True, slots=True)
class Note:
    """One notification: plain text."""

    key: str
    """What tells it from others; another note with it takes its place."""
    title: str
    words: str
    verbs: tuple[tuple[str, str], ...] = ()
    """What can be chosen: a name, and its words."""


class Notifier(QObject):
    """A way to show notifications."""

    answered = Signal(str, str)
    """Carries the key of a note and the name of the verb that was chosen."""

    def show(self, note: Note) -> bool:
        """Show a note; tell whether that was possible."""
        raise NotImplementedError

    def withdraw(self, key: str) -> None:
        """Take a note away that says nothing any more."""
        raise NotImplementedError
