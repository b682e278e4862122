# SPDX-License-Identifier: MIT
"""A tick can be seen in both colours of the window, and whether it is set."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.gui.widgets.style import Theme
from forumdesk.gui.widgets.tick import Tick


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_tick_stands_out_and_changes_with_its_state(qapp: QApplication, qtbot: QtBot, mode: str) -> None:
    theme = Theme(qapp)
    theme.set_mode(mode)
    tick = Tick(theme, "x")
    qtbot.addWidget(tick)
    tick.show()
    try:
        empty = tick.grab().toImage()
        ground = theme.color("bg").lightness()
        left = [abs(empty.pixelColor(x, tick.height() // 2).lightness() - ground) for x in range(4)]
        assert max(left) > 40
        tick.setChecked(True)
        assert tick.grab().toImage() != empty
    finally:
        theme.set_mode("light")
