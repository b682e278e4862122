# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractItemView

from forumdesk.gui.widgets.stepping import stride

KEY = QAbstractItemView.CursorAction
ROWS = (1, 2, 4, 5, 7)
"""Rows 0, 3 and 6 are headings."""


@pytest.mark.parametrize(
    ("key", "found", "current", "row"),
    [
        (KEY.MoveHome, 0, 5, 1),
        (KEY.MoveEnd, 7, 2, 7),
        (KEY.MovePageUp, 0, 4, 1),
        (KEY.MovePageUp, 3, 4, 2),
        (KEY.MovePageUp, 5, 5, 1),
        (KEY.MovePageDown, 6, 4, 5),
        (KEY.MovePageDown, 6, 5, 7),
        (KEY.MovePageDown, 5, 5, 7),
        (KEY.MoveDown, 5, 4, 5),
    ],
)
def test_key_leads_to_a_row_that_can_be_chosen(key: KEY, found: int, current: int, row: int) -> None:
    assert stride(key, found, current, ROWS) == row
