# SPDX-License-Identifier: MIT
"""The same job where there is no display: the days as a table, a calendar file, and a picture of the window."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from forumdesk import cli
from forumdesk.cli.saying import Parser, complain, say
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.gui.app import Desktop
from forumdesk.gui.desk import Place
from forumdesk.gui.widgets.style import build_application
from forumdesk.gui.window import ProgramWindow
from forumdesk.i18n import _
from forumdesk.sample import sample_copy
from forumdesk.text import for_terminal

SIZE = (1440, 900)
SETTLE = 600
"""Milliseconds that the window has to fill itself before its picture is taken."""


def main(words: list[str]) -> int:
    """Do what `forumdesk --without-display [FILE] [-o FOLDER]` asks for; return the exit code."""
    parser = Parser(prog="forumdesk --without-display", description=__doc__, allow_abbrev=False)
    parser.add_argument("file", nargs="?", type=Path, help=_("a program file; without one, the sample"))
    parser.add_argument("--sample", action="store_true", help=_("the sample program"))
    parser.add_argument("-o", "--output", type=Path, default=Path("forumdesk-without-display"), metavar="FOLDER")
    try:
        asked = parser.parse_args(words)
        return tour(None if asked.sample else asked.file, asked.output)
    except ForumDeskError as error:
        complain(str(error))
        return 2


def tour(path: Path | None, out: Path) -> int:
    """Show a program file, or with None the sample, without a display; the files go into the folder `out`.

    Returns the exit code. Raises ForumDeskError when the program can't be read, or the files not be written.
    """
    program = path or sample_copy()
    code = cli.main(["show", "--", str(program)])
    if code:
        return code
    _make_folder(out)
    say()
    calendar, picture = (out / f"{program.stem}{suffix}" for suffix in (".ics", ".png"))
    code = cli.main(["export", "--force", "-o", str(calendar), "--", str(program)])
    if code:
        return code
    _photograph(program, picture)
    say(for_terminal(_("{path}: the window.").format(path=picture)))
    return 0


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        words = _("The folder {folder} can't be made: {why}.")
        raise ForumDeskError(words.format(folder=out, why=error.strerror or error)) from error


def _photograph(program: Path, picture: Path) -> None:
    """Write the window with the program open in it, drawn offscreen, as a PNG."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = build_application(["forumdesk"])
    window = Desktop(application).open_window()
    window.resize(*SIZE)
    _fill(window, Document.open(program))
    if not window.grab().save(str(picture)):
        raise ForumDeskError(_("The picture can't be written to {folder}.").format(folder=picture.parent))
    window.close()


def _fill(window: ProgramWindow, document: Document) -> None:
    """Show the program with its first session beside it, and wait until all is painted."""
    window.show_document(document)
    assert window.workspace is not None
    for session in document.program.sessions_in_order[:1]:
        window.workspace.desk.go(Place("session", session.id))
    waiting = QEventLoop()
    QTimer.singleShot(SETTLE, waiting.quit)
    waiting.exec()
