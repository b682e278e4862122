# SPDX-License-Identifier: MIT
"""What the keys of the agenda mean, the same on a card, on a session in free time and in the list of all days."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

OPEN, CYCLE, REMOVE, NEW, MENU = "open", "cycle", "remove", "new", "menu"
UP, DOWN, LEFT, RIGHT, FIRST, LAST = "up", "down", "left", "right", "first", "last"

_VERBS = {
    Qt.Key.Key_Return: OPEN,
    Qt.Key.Key_Enter: OPEN,
    Qt.Key.Key_S: CYCLE,
    Qt.Key.Key_Delete: REMOVE,
    Qt.Key.Key_Backspace: REMOVE,
    Qt.Key.Key_N: NEW,
    Qt.Key.Key_Menu: MENU,
    Qt.Key.Key_Up: UP,
    Qt.Key.Key_Down: DOWN,
    Qt.Key.Key_Left: LEFT,
    Qt.Key.Key_Right: RIGHT,
    Qt.Key.Key_Home: FIRST,
    Qt.Key.Key_End: LAST,
}
_HELD = Qt.KeyboardModifier.KeypadModifier


def asked(event: QKeyEvent) -> str:
    """Return what a key asks for; empty when it is none of the agenda's."""
    return "" if event.modifiers() & ~_HELD else _VERBS.get(Qt.Key(event.key()), "")
