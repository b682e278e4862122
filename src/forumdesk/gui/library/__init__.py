# SPDX-License-Identifier: MIT
"""The library: the conferences that were opened, past and to come, on the first page and in a sheet over a program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from forumdesk.i18n import _
from forumdesk.personal import Recent

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow


def show_library(window: ProgramWindow) -> None:
    """Open the library over a window."""
    from forumdesk.gui.library.sheet import LibrarySheet  # noqa: PLC0415 - the first use

    sheet = LibrarySheet(window)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()


def tell_forgotten(window: ProgramWindow, forgotten: tuple[Recent, ...]) -> None:
    """Say that a conference was taken out of the library, and offer to put it back."""
    words = _("“{title}” is out of the library. Its file stays where it is.")
    title = forgotten[0].title or forgotten[0].path.stem
    window.toast(words.format(title=title), lambda: _put_back(window, forgotten))


def _put_back(window: ProgramWindow, forgotten: tuple[Recent, ...]) -> None:
    from forumdesk.gui.library.shelves import Shelves  # noqa: PLC0415 - loaded by then

    for each in forgotten:
        window.desktop.personal.keep_recent(each)
    for shelves in window.findChildren(Shelves):
        shelves.refresh()
