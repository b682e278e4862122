# SPDX-License-Identifier: MIT
"""The icon in the tray: ForumDesk with no window, waiting to remind. On desktops without a tray it never appears."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from forumdesk.gui.reminding.note import OPEN, Note, Notifier
from forumdesk.i18n import _
from forumdesk.paths import resources


def has_tray() -> bool:
    """Tell whether this desktop has a tray now."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(Notifier):
    """The icon, its menu, and the messages that it can show."""

    open_asked = Signal()
    next_asked = Signal()
    silence_asked = Signal(bool)
    """Carries whether nothing is to be said today."""
    quit_asked = Signal()

    def __init__(
        self, next_words: Callable[[], str], silent: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        self._next_words = next_words
        self._silent = silent
        self._icon: QSystemTrayIcon | None = None
        self._last = ""
        super().__init__(parent)
        self.menu = QMenu()
        self._add(_("&Open ForumDesk"), self.open_asked.emit)
        self.next = self._add(_("Nothing next in your agenda"), self.next_asked.emit)
        self.silence = self._add(_("&No reminders today"), lambda: self.silence_asked.emit(self.silence.isChecked()))
        self.silence.setCheckable(True)
        self.menu.addSeparator()
        self._add(_("&Quit"), self.quit_asked.emit)
        self.menu.aboutToShow.connect(self.refresh)

    def _add(self, words: str, does: Callable[[], object]) -> QAction:
        action = self.menu.addAction(words)
        action.triggered.connect(lambda _checked=False: does())
        return action

    def refresh(self) -> None:
        """Say what is next, and whether reminders are off."""
        words = self._next_words()
        self.next.setText(words.replace("&", "&&") or _("Nothing next in your agenda"))
        self.next.setEnabled(bool(words))
        self.silence.setChecked(self._silent())
        if self._icon is not None:
            self._icon.setToolTip(f"ForumDesk\n{words}" if words else "ForumDesk")

    def put_up(self) -> bool:
        """Show the icon where there is a tray; tell whether there is."""
        if not has_tray():
            return False
        if self._icon is None:
            self._icon = QSystemTrayIcon(QIcon(str(resources() / "icons" / "forumdesk.svg")), self)
            self._icon.setContextMenu(self.menu)
            self._icon.activated.connect(self._activated)
            self._icon.messageClicked.connect(self._clicked)
        self.refresh()
        self._icon.show()
        return True

    def take_down(self) -> None:
        """Take the icon away."""
        if self._icon is not None:
            self._icon.hide()

    @property
    def is_up(self) -> bool:
        """Whether the icon is in a tray."""
        return self._icon is not None and self._icon.isVisible() and has_tray()

    def show(self, note: Note) -> bool:
        """Show a message of the icon; a click on it opens the program, and there is nothing else to choose."""
        if not QSystemTrayIcon.supportsMessages() or not self.put_up():
            return False
        assert self._icon is not None
        self._last = note.key
        self._icon.showMessage(note.title, note.words, self._icon.icon())
        return True

    def withdraw(self, key: str) -> None:
        if key == self._last:
            self._last = ""

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self.open_asked.emit()

    def _clicked(self) -> None:
        if self._last:
            self.answered.emit(self._last, OPEN)
