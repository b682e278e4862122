# SPDX-License-Identifier: MIT
"""The application: one look, one reader, any number of windows."""

from __future__ import annotations

import signal
import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from forumdesk import store
from forumdesk.gui.clock import Clock
from forumdesk.gui.settings import Settings
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.style import Theme, build_application
from forumdesk.gui.window import ProgramWindow
from forumdesk.i18n import _
from forumdesk.paths import resources
from forumdesk.personal import Personal
from forumdesk.sample import sample_copy

AFTER_PAINT = 1000
"""Milliseconds after which the windows are surely painted, and what the first write needs may be imported."""


class Desktop:
    """What the windows share."""

    def __init__(self, application: QApplication) -> None:
        self.application = application
        self.settings = Settings()
        self.clock = Clock(settings=self.settings)
        self.clock.start()
        self.personal = Personal.open()
        self.theme = Theme(application)
        self.theme.set_mode(self.settings.words("colors", "system"))
        self.theme.set_scale(self.settings.number("text", 1.0))
        self.windows: list[ProgramWindow] = []

    def open_window(self, path: Path | None = None) -> ProgramWindow:
        """Return a new window on screen: with a program file, or, with none or a bad one, the ways to begin."""
        window = ProgramWindow(self)
        if self.windows:
            window.move(self.windows[-1].pos().x() + 32, self.windows[-1].pos().y() + 32)
        self.windows.append(window)
        if path is not None:
            window.filing.open_all([path])
        if window.is_empty():
            window.show_start()
        window.show()
        if self.personal.notice:
            window.toast(self.personal.notice)
        return window

    def window_for(self, window: ProgramWindow) -> ProgramWindow:
        """Return this window when no program is open in it, and otherwise a new one."""
        return window if window.document is None else self.open_window()

    def forget(self, window: ProgramWindow) -> None:
        """Let go of a window that closes."""
        if window in self.windows:
            self.windows.remove(window)

    def folder(self) -> str:
        """Return the folder in which the next file dialog starts."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        wanted = (self.settings.words("folder"), documents)
        return next((folder for folder in wanted if folder and Path(folder).is_dir()), str(Path.home()))

    def remember_folder(self, folder: Path) -> None:
        """Start the next file dialog there."""
        self.settings.keep("folder", str(folder))


def main(arguments: list[str]) -> int:
    """Open the window, with a file, the sample (`--sample`), or the ways to begin; return the exit code."""
    application = build_application([sys.argv[0]])
    application.setWindowIcon(QIcon(str(resources() / "icons" / "forumdesk.svg")))
    desktop = Desktop(application)
    sys.excepthook = _report
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    for argument in arguments:
        desktop.open_window(sample_copy() if argument == "--sample" else Path(argument))
    if not arguments:
        desktop.open_window()
    QTimer.singleShot(AFTER_PAINT, _warm)
    return application.exec()


def _warm() -> None:
    """Import what the first write needs, beside the event loop, once the window is painted."""
    threading.Thread(target=store.warm, daemon=True).start()


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say that something failed inside ForumDesk, instead of vanishing; the details go to the terminal."""
    sys.__excepthook__(kind, error, trace)
    words = _("Something in ForumDesk failed: {error}. Every change made so far is saved. The window stays open.")
    messages.tell(QApplication.activeWindow(), words.format(error=f"{kind.__name__}: {error}"))
