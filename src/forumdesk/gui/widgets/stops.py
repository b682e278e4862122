# SPDX-License-Identifier: MIT
"""Where the keyboard stops in a part of the window, and in which order."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

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


def lead_through(owner: QWidget, stops: Iterable[QWidget]) -> None:
    """Let Tab lead through stops within a widget, in this order, from where it comes to that widget.

    What is made later stands behind everything else for Qt, and takes along what is put after it.
    """
    before: QWidget | None = owner.previousInFocusChain()
    while before is not None and (not before.focusPolicy() & Qt.FocusPolicy.TabFocus or owner.isAncestorOf(before)):
        before = before.previousInFocusChain() if before is not owner else None
    way = [*stops] if before is None else [before, *stops]
    for first, second in pairwise(way):
        QWidget.setTabOrder(first, second)


def first_stop(part: QWidget) -> QWidget | None:
    """Return what stands for a part when the keyboard comes to it, or else the first widget that Tab would stop at."""
    if part.focusProxy() is not None:
        return part.focusProxy()
    inside = (child for child in part.findChildren(QWidget) if child.isVisibleTo(part) and child.isEnabled())
    return next((child for child in inside if child.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
