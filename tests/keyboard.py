# SPDX-License-Identifier: MIT
"""A keyboard for tests: each key goes to whatever has the focus by then, as a person's does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier


class Keys:
    """The keyboard."""

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _time in range(times):
            focus = QApplication.focusWidget()
            assert isinstance(focus, QWidget)
            QTest.keyClick(focus, key, held)

    def type(self, words: str) -> None:
        for sign in words:
            focus = QApplication.focusWidget()
            assert isinstance(focus, QWidget)
            QTest.keyClicks(focus, sign)
