# SPDX-License-Identifier: MIT
"""Sheets that share an agenda and open a shared one. Here are the ways in, which load the rest when it is needed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow
    from forumdesk.gui.workspace import Workspace


def share(workspace: Workspace) -> None:
    """Show what of the agenda goes out, and the ways out."""
    from forumdesk.gui.sharing import flow  # noqa: PLC0415 - not needed to show a program

    flow.share(workspace)


def ask(workspace: Workspace) -> None:
    """Ask for a shared agenda, and what becomes of it."""
    from forumdesk.gui.sharing import flow  # noqa: PLC0415 - not needed to show a program

    flow.ask(workspace)


def colleagues(workspace: Workspace) -> None:
    """List whose agendas are kept."""
    from forumdesk.gui.sharing import flow  # noqa: PLC0415 - not needed to show a program

    flow.colleagues(workspace)


def open_file(window: ProgramWindow, path: Path) -> None:
    """Ask what becomes of the shared agenda of a file."""
    from forumdesk.gui.sharing import flow  # noqa: PLC0415 - not needed to show a program

    flow.open_file(window, path)


def open_text(window: ProgramWindow, text: str) -> None:
    """Ask what becomes of the shared agenda of a code."""
    from forumdesk.gui.sharing import flow  # noqa: PLC0415 - not needed to show a program

    flow.open_text(window, text)
