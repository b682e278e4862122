# SPDX-License-Identifier: MIT
"""What the tests of the review share: a theme, and an import in a window, read by the small reader of `reviewing`."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import reviewing
from forumdesk.gui.widgets.style import Theme
from import_window import Import


@pytest.fixture
def theme(qapp: QApplication, clipboard: QClipboard) -> Theme:
    assert clipboard.text() == ""
    return Theme(qapp)


@pytest.fixture
def imported(qtbot: QtBot, theme: Theme) -> Import:
    return Import(qtbot, theme, reviewing.ReadyJob)
