# SPDX-License-Identifier: MIT
"""Where Home, End and the page keys lead in a list whose headings can't be chosen, and how its choice comes into view.

Qt leaves the reader where they are when such a key leads to a heading.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView

_Key = QAbstractItemView.CursorAction


def stride(key: QAbstractItemView.CursorAction, found: int, current: int, rows: Sequence[int]) -> int:
    """Return the row to go to, where Qt found another; `rows` are those that can be chosen, in order, one at least."""
    if key == _Key.MoveHome:
        return rows[0]
    if key == _Key.MoveEnd:
        return rows[-1]
    if key == _Key.MovePageUp:
        above = bisect_left(rows, current)
        return rows[max(0, min(bisect_left(rows, found), above - 1))] if found < current else rows[0]
    if key == _Key.MovePageDown:
        below = bisect_right(rows, current)
        return rows[min(len(rows) - 1, max(bisect_right(rows, found) - 1, below))] if found > current else rows[-1]
    return found


def reveal_choice(view: QAbstractItemView) -> None:
    """Bring what is chosen in a list into view, once its rows have their heights."""
    current = view.currentIndex()
    if current.isValid() and view.selectionModel().isRowSelected(current.row()):
        view.scrollTo(current)
