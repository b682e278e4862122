# SPDX-License-Identifier: MIT
"""What a window does with shared agendas: it opens the sheets, and the program that a shared one is of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from forumdesk.errors import ForumDeskError
from forumdesk.gui.sharing.asking import AskSheet, read_path
from forumdesk.gui.sharing.listed import ColleaguesSheet
from forumdesk.gui.sharing.opening import OpenSheet
from forumdesk.gui.sharing.sheet import ShareSheet
from forumdesk.gui.widgets import messages
from forumdesk.i18n import _
from forumdesk.personal import Recent
from forumdesk.sharing import Shared, found_in, is_named, read_code
from forumdesk.text import fold

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow
    from forumdesk.gui.workspace import Workspace


def share(workspace: Workspace) -> None:
    """Show what goes out, and the ways out."""
    sheet = ShareSheet(workspace.desk, _folder(workspace), workspace.window())
    sheet.exec()
    sheet.deleteLater()


def ask(workspace: Workspace) -> None:
    """Ask for a shared agenda, and what becomes of it."""
    sheet = AskSheet(workspace.desk, _folder(workspace), workspace.window())
    read = sheet.shared if sheet.exec() == QDialog.DialogCode.Accepted else None
    sheet.deleteLater()
    if read is not None:
        take(_window(workspace), read)


def colleagues(workspace: Workspace) -> None:
    """List whose agendas are kept."""
    sheet = ColleaguesSheet(workspace.desk, workspace.window())
    sheet.exec()
    sheet.deleteLater()


def open_file(window: ProgramWindow, path: Path) -> None:
    """Ask what becomes of the shared agenda of a file."""
    try:
        take(window, read_path(path))
    except ForumDeskError as error:
        messages.tell(window, str(error))


def open_text(window: ProgramWindow, text: str) -> None:
    """Ask what becomes of the shared agenda of a code."""
    try:
        take(window, read_code(text))
    except ForumDeskError as error:
        messages.tell(window, str(error))


def take(window: ProgramWindow, shared: Shared) -> None:
    """Ask what becomes of a shared agenda; of one of another conference, whether to open that."""
    workspace = window.workspace
    found = found_in(workspace.desk.program, shared) if workspace is not None else None
    if workspace is None or found is None:
        other = _opened_for(window, shared)
        if other is not None and other.workspace is not None and found_in(other.workspace.desk.program, shared):
            take(other, shared)
        return
    sheet = OpenSheet(workspace.desk, shared, found, window)
    if sheet.exec() == QDialog.DialogCode.Accepted:
        sheet.do()
    sheet.deleteLater()


def _opened_for(window: ProgramWindow, shared: Shared) -> ProgramWindow | None:
    """Return the window with the program that a shared agenda is of, after asking; None where that is not known."""
    title = shared.title or _("another conference")
    known = next((each for each in window.desktop.personal.recent() if _is_of(each, shared)), None)
    if known is None:
        words = _("This agenda is of “{title}”, which was never opened here. Open that program, then the agenda again.")
        messages.tell(window, words.format(title=title))
        return None
    question = _("This agenda is of “{title}”. Shall that program be opened?").format(title=title)
    if not messages.ask(window, question, _("Open it")) or not window.filing.open_path(known.path):
        return None
    return next((each for each in window.desktop.windows if each.document and each.document.path == known.path), None)


def _is_of(known: Recent, shared: Shared) -> bool:
    by_title = bool(shared.title) and fold(known.title) == fold(shared.title)
    return known.path.exists() and (is_named(shared.conference, known.conference_id) or by_title)


def _window(workspace: Workspace) -> ProgramWindow:
    from forumdesk.gui.window import ProgramWindow  # noqa: PLC0415 - it imports the workspace

    window = workspace.window()
    assert isinstance(window, ProgramWindow)
    return window


def _folder(workspace: Workspace) -> str:
    return _window(workspace).desktop.folder()
