# SPDX-License-Identifier: MIT
"""Words for a screen reader that no focus leads to: what a key has just moved, and where to."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def speak(source: QObject, words: str) -> None:
    """Have a sentence read out, when somebody listens; the widget says where it comes from."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, words))
