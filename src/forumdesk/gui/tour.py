# SPDX-License-Identifier: MIT
"""The same job where there is no display: the window as a picture, the calendar file beside it, the days as a table."""

from __future__ import annotations

import argparse
import os
import shutil
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from forumdesk.cli.saying import complain, prepare_streams, say
from forumdesk.daytable import days_table
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.gui import exporting
from forumdesk.gui.app import Desktop
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.style import build_application
from forumdesk.gui.window import ProgramWindow
from forumdesk.i18n import _
from forumdesk.sample import sample_copy
from forumdesk.text import for_terminal

SIZE = (1440, 900)
SETTLE = 600
"""Milliseconds that the window has to fill itself before its picture is taken."""


def main(words: list[str]) -> int:
    """Do what `forumdesk --without-display [FILE] [-o FOLDER]` asks for; return the exit code."""
    parser = argparse.ArgumentParser(prog="forumdesk --without-display", description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, help=_("a program file; without one, the sample"))
    parser.add_argument("--sample", action="store_true", help=_("the sample program"))
    parser.add_argument("-o", "--output", type=Path, default=Path("forumdesk-without-display"), metavar="FOLDER")
    asked = parser.parse_args(words)
    prepare_streams()
    try:
        return tour(None if asked.sample else asked.file, asked.output)
    except ForumDeskError as error:
        complain(str(error))
        return 2


def tour(path: Path | None, out: Path) -> int:
    """Show a program file, or with None the sample, without a display; the files go into the folder `out`.

    Returns the exit code. Raises ForumDeskError when the program can't be read, or the files not be written.
    """
    document = Document.open(path or sample_copy())
    say(days_table(document.program, shutil.get_terminal_size((100, 24)).columns))
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        words = _("The folder {folder} can't be made: {why}.")
        raise ForumDeskError(words.format(folder=out, why=error.strerror or error)) from error
    for line in _files(document, out):
        say(for_terminal(line))
    return 0


def _files(document: Document, out: Path) -> tuple[str, ...]:
    """Write the picture and the calendar; return sentences about them."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = build_application(["forumdesk"])
    window = Desktop(application).open_window()
    desk = _filled(window, document)
    picture = out / "window.png"
    if not window.grab().save(str(picture)):
        raise ForumDeskError(_("The picture can't be written to {folder}.").format(folder=out))
    sessions = document.program.sessions_in_order
    calendar = out / exporting.suggested_name(desk, sessions)
    said = exporting.export_calendar(document, sessions, calendar)
    window.close()
    return _("In the folder {folder}:").format(folder=out), _("window.png shows the window."), said


def _filled(window: ProgramWindow, document: Document) -> Desk:
    """Show the program with its first session beside it, and wait until all is painted."""
    window.resize(*SIZE)
    window.show_document(document)
    assert window.workspace is not None
    desk = window.workspace.desk
    if document.program.sessions_in_order:
        desk.go(Place("session", document.program.sessions_in_order[0].id))
    waiting = QEventLoop()
    QTimer.singleShot(SETTLE, waiting.quit)
    waiting.exec()
    return desk
