# SPDX-License-Identifier: MIT
"""The keys of the review that the window has too, for the program behind, and the way round its parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

_WALKING = frozenset({Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F6})


def ours(event: QKeyEvent) -> bool:
    """Tell whether a key belongs to the review, not to the window."""
    return event.key() in _WALKING or event.matches(QKeySequence.StandardKey.Undo)


def next_part(parts: Sequence[QWidget], focus: QWidget | None, step: int) -> QWidget:
    """Return the part after the one with the keyboard, or before it with a step of -1; round again at the ends."""
    inside = [at for at, part in enumerate(parts) if focus is not None and (part is focus or part.isAncestorOf(focus))]
    return parts[((inside[0] if inside else -step) + step) % len(parts)]
