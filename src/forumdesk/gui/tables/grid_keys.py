# SPDX-License-Identifier: MIT
"""The keys of a table: what each asks for, and which of them begin to type."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_NONE, _CTRL, _SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_ALT = Qt.KeyboardModifier.AltModifier
DEEDS = {
    (_NONE, Qt.Key.Key_F2): "edit",
    (_NONE, Qt.Key.Key_Return): "down",
    (_NONE, Qt.Key.Key_Enter): "down",
    (_SHIFT, Qt.Key.Key_Return): "up",
    (_SHIFT, Qt.Key.Key_Enter): "up",
    (_NONE, Qt.Key.Key_Backspace): "emptied",
    (_NONE, Qt.Key.Key_Escape): "one",
    (_SHIFT, Qt.Key.Key_Space): "rows",
    (_NONE, Qt.Key.Key_Insert): "add",
    (_NONE, Qt.Key.Key_Delete): "clear",
    (_SHIFT, Qt.Key.Key_Delete): "drop",
    (_CTRL, Qt.Key.Key_C): "copy",
    (_CTRL, Qt.Key.Key_Insert): "copy",
    (_CTRL, Qt.Key.Key_V): "paste",
    (_SHIFT, Qt.Key.Key_Insert): "paste",
    (_CTRL, Qt.Key.Key_Return): "fill",
    (_CTRL, Qt.Key.Key_Enter): "fill",
    (_CTRL | _ALT, Qt.Key.Key_D): "fill_down",
    (_ALT, Qt.Key.Key_Return): "details",
    (_ALT, Qt.Key.Key_Enter): "details",
}
"""What the keys ask for; typing begins with any other sign."""


def is_typing(event: QKeyEvent) -> bool:
    """Tell whether a key is a sign that begins to type in a cell."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    altgr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.text()) and event.text().isprintable() and held in {_NONE, altgr}
