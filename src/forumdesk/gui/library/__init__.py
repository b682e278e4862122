# SPDX-License-Identifier: MIT
"""The library: the conferences that were opened, past and to come, on the first page and in a sheet over a program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow


def show_library(window: ProgramWindow) -> None:
    """Open the library over a window."""
    from forumdesk.gui.library.sheet import LibrarySheet  # noqa: PLC0415 - the first use

    sheet = LibrarySheet(window)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()
