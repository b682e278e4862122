# SPDX-License-Identifier: MIT
"""The application: one look, one reader, any number of windows."""

from __future__ import annotations

import signal
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from forumdesk import store
from forumdesk.gui.clock import Clock
from forumdesk.gui.desk import Place
from forumdesk.gui.garbage import Garbage
from forumdesk.gui.settings import Settings
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.style import Theme, build_application
from forumdesk.gui.window import ProgramWindow
from forumdesk.i18n import _
from forumdesk.paths import resources
from forumdesk.personal import Personal
from forumdesk.sample import sample_copy

if TYPE_CHECKING:
    from forumdesk.gui.reminding.background import Background
    from forumdesk.reminders import Reminder

AFTER_PAINT = 1000
"""Milliseconds after which the windows are surely painted, and what the first write needs may be imported."""


class Desktop:
    """What the windows share."""

    def __init__(self, application: QApplication) -> None:
        self.application = application
        if application.findChild(Garbage) is None:
            Garbage(application)
        self.settings = Settings()
        self.clock = Clock(settings=self.settings)
        self.clock.start()
        self.personal = Personal.open()
        self.theme = Theme(application)
        self.theme.set_mode(self.settings.words("colors", "system"))
        self.theme.set_scale(self.settings.number("text", 1.0))
        self.windows: list[ProgramWindow] = []
        self.background: Background | None = None
        """What goes on behind the windows; made once they are painted."""

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
        """Let go of a window that closes; with the last one ForumDesk ends, unless it stays in the tray."""
        if window in self.windows:
            self.windows.remove(window)
        stays = self.background is not None and self.background.stays
        self.application.setQuitOnLastWindowClosed(not stays)

    @property
    def front(self) -> ProgramWindow | None:
        """The window that is in use, or was opened last; None when there is none."""
        active = self.application.activeWindow()
        return next((window for window in self.windows if window is active), self.windows[-1] if self.windows else None)

    def come_forward(self) -> None:
        """Bring a window to the front, or open one where none is left."""
        window = self.front or self.open_window()
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()

    def open_reminder(self, reminder: Reminder) -> None:
        """Show what a reminder is about: its program at that session, or in the reader's agenda."""
        self.come_forward()
        window = self._window_of(reminder.conference_id)
        if window is None:
            found = (each.path for each in self.personal.recent() if each.conference_id == reminder.conference_id)
            path = next((path for path in found if path.exists()), None)
            if path is not None and self.front is not None:
                self.front.filing.open_path(path)
            window = self._window_of(reminder.conference_id)
        if window is None or window.workspace is None:
            if self.front is not None:
                self.front.toast(_("The program of “{title}” is not where it was.").format(title=reminder.title))
            return
        window.raise_()
        window.activateWindow()
        desk = window.workspace.desk
        desk.show_day(desk.program.day_at(reminder.start))
        if reminder.id in desk.program.sessions:
            desk.go(Place("session", reminder.id))
        else:
            desk.show_view("agenda")

    def _window_of(self, conference_id: str) -> ProgramWindow | None:
        documents = ((window, window.document) for window in self.windows)
        return next((window for window, it in documents if it and it.program.conference.id == conference_id), None)

    def attend(self) -> Background:
        """Begin with what goes on behind the windows, unless that is done; return it."""
        from forumdesk.gui.reminding.background import Background  # noqa: PLC0415 - after the first paint

        if self.background is None:
            self.background = Background(self)
            self.background.begin()
        return self.background

    def quit_all(self) -> None:
        """Close every window and end, unless one of them stays open."""
        self.application.closeAllWindows()
        if not self.windows:
            self.application.quit()

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
    QTimer.singleShot(AFTER_PAINT, desktop.attend)
    return application.exec()


def _warm() -> None:
    """Import what the first write needs, beside the event loop, once the window is painted."""
    threading.Thread(target=store.warm, daemon=True).start()


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say that something failed inside ForumDesk, instead of vanishing; the details go to the terminal."""
    sys.__excepthook__(kind, error, trace)
    words = _("Something in ForumDesk failed: {error}. Every change made so far is saved. The window stays open.")
    messages.tell(QApplication.activeWindow(), words.format(error=f"{kind.__name__}: {error}"))
