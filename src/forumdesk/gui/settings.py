# SPDX-License-Identifier: MIT
"""What this computer remembers of the window: its size, look and text size, and where one was in each program.

It lies beside the reader's other things, not with the program: two people who share a file share none of this.
"""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QByteArray, QSettings

from forumdesk.paths import user_data


class Settings:
    """Typed access to one INI file in the user's folder."""

    def __init__(self) -> None:
        with contextlib.suppress(
            OSError
        ):  # where nothing can be kept, the window still opens, as if for the first time
            user_data().mkdir(parents=True, exist_ok=True)
        self._file = QSettings(str(user_data() / "window.ini"), QSettings.Format.IniFormat)

    def words(self, key: str, default: str = "") -> str:
        """Return a remembered text."""
        return str(self._file.value(key, default))

    def number(self, key: str, default: float) -> float:
        """Return a remembered number, or the default when what stands there is none."""
        try:
            return float(self.words(key, str(default)))
        except ValueError:
            return default

    def blob(self, key: str) -> QByteArray:
        """Return a state that a Qt widget saved; empty when there is none."""
        value = self._file.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, key: str, value: str | float | QByteArray) -> None:
        """Remember a value."""
        self._file.setValue(key, value)
