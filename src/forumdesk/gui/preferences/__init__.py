# SPDX-License-Identifier: MIT
"""The sheet of preferences: a section for each subject, in the order of `sections`. What is chosen holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow


def show_preferences(window: ProgramWindow) -> None:
    """Open the sheet over a window."""
    from forumdesk.gui.preferences.sheet import PreferencesSheet  # noqa: PLC0415 - the first use

    sheet = PreferencesSheet(window)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()
