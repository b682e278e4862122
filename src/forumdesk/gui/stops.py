# SPDX-License-Identifier: MIT
"""Where the keyboard stops in a part of the window, and in which order."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_last(part: QWidget) -> None:
    """Let Tab come to a part after everything else in its window, in spite of what was built after it."""
    before = part.window().previousInFocusChain()
    for child in part.findChildren(QWidget):
        inside = child.window() is part.window()  # the list of a field that completes is a window of its own
        if before is not None and child is not before and inside and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            QWidget.setTabOrder(before, child)
            before = child


def first_stop(part: QWidget) -> QWidget | None:
    """Return what stands for a part when the keyboard comes to it, or else the first widget that Tab would stop at."""
    if part.focusProxy() is not None:
        return part.focusProxy()
    inside = (child for child in part.findChildren(QWidget) if child.isVisibleTo(part) and child.isEnabled())
    return next((child for child in inside if child.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
