# SPDX-License-Identifier: MIT
from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.gui.widgets.choice import ARROW, ChoiceBox
from forumdesk.gui.widgets.style import Theme


def test_box_has_an_arrow_that_a_field_has_not(qtbot: QtBot, qapp: QApplication) -> None:
    box = ChoiceBox(Theme(qapp))
    qtbot.addWidget(box)
    box.addItem("Panel")
    box.resize(160, 32)
    picture = box.grab().toImage()
    right = range(160 - 8 - ARROW, 160 - 8)
    seen = {picture.pixel(x, y) for x in right for y in range(8, 24)}
    assert len(seen) > 2
