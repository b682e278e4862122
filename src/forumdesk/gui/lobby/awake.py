# SPDX-License-Identifier: MIT
"""Keeps the screen saver off while a lobby screen is shown, as far as the system lets a program do that."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

from forumdesk.i18n import _

_SERVICE, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
_NAME = "forumdesk-lobby"
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2
"""Flags of SetThreadExecutionState."""


class Awake(QObject):
    """Holds the screen awake from `hold` to `release`."""

    refused = Signal()
    """Emitted when this computer does not let a program keep its screen on."""

    def __init__(self, parent: QObject) -> None:
        self._process: QProcess | None = None
        self._waiting: QDBusPendingCallWatcher | None = None
        super().__init__(parent)

    def hold(self) -> None:
        """Ask for the screen to stay on."""
        if sys.platform == "win32":
            ctypes.windll.kernel32.SetThreadExecutionState(_CONTINUOUS | _SYSTEM | _DISPLAY)
        elif sys.platform == "darwin":
            self._process = QProcess(self)
            self._process.start(shutil.which("caffeinate") or "caffeinate", ["-d", "-w", str(os.getpid())])
        else:
            self._ask()

    def _ask(self) -> None:
        """Ask the desktop, by the Idle Inhibition Service of freedesktop.org; nothing waits for its answer.

        It is asked over a connection of its own: as soon as that ends, so does what was asked for.
        """
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _NAME)
        if not bus.isConnected():
            self.refused.emit()
            return
        message = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "Inhibit")
        message.setArguments(["ForumDesk", _("A lobby screen is shown")])
        self._waiting = QDBusPendingCallWatcher(bus.asyncCall(message), self)
        self._waiting.finished.connect(self._hear)

    def _hear(self, waiting: QDBusPendingCallWatcher) -> None:
        if waiting.isError():
            self.refused.emit()

    def release(self) -> None:
        """Let the screen go off again."""
        if sys.platform == "win32":
            ctypes.windll.kernel32.SetThreadExecutionState(_CONTINUOUS)
        elif self._process is not None:
            self._process.kill()
        else:
            self._waiting = None
            QDBusConnection.disconnectFromBus(_NAME)
