# SPDX-License-Identifier: MIT
"""Notifications of the desktop on Linux: the service org.freedesktop.Notifications on the user's D-Bus.

Desktop Notifications Specification 1.2. Nothing waits for a service that hangs: it is asked for its capabilities first,
beside the event loop, and is used once it has answered. QtDBus sends a number of Python as a signed one, which `Notify`
refuses; called through the interface that Qt learns from the service, it gets the type that is wanted.
"""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, SLOT, QMetaObject, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage, QDBusPendingCallWatcher

from forumdesk.gui.reminding.note import OPEN, Note, Notifier
from forumdesk.i18n import _
from forumdesk.paths import resources

SERVICE = INTERFACE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
PATIENCE = 3000
"""Milliseconds after which a call is given up."""
_DEFAULT = "default"
"""The action that a click on the notification itself means."""


class BusNotifier(Notifier):
    """The desktop's own notifications, with buttons where it draws them."""

    def __init__(self, parent: QObject | None = None) -> None:
        self._capabilities: frozenset[str] = frozenset()
        self._ids: dict[str, int] = {}
        self._interface: QDBusInterface | None = None
        super().__init__(parent)
        self._bus = QDBusConnection.sessionBus()
        if self._bus.isConnected():
            self._ask()

    def _ask(self) -> None:
        asked = QDBusMessage.createMethodCall(SERVICE, PATH, INTERFACE, "GetCapabilities")
        self._waiting = QDBusPendingCallWatcher(self._bus.asyncCall(asked, PATIENCE), self)
        self._waiting.finished.connect(self._hear)

    def _hear(self, waiting: QDBusPendingCallWatcher) -> None:
        if waiting.isError():
            return
        self._capabilities = _texts(waiting.reply().arguments())
        interface = QDBusInterface(SERVICE, PATH, INTERFACE, self._bus, self)
        interface.setTimeout(PATIENCE)
        self._interface = interface if interface.isValid() else None
        for name, slot in (("ActionInvoked", "invoked(uint,QString)"), ("NotificationClosed", "closed(uint,uint)")):
            self._bus.connect(
                SERVICE, PATH, INTERFACE, name, self, cast("bytes", SLOT(slot))
            )  # of PySide 6.11, the stub is wrong

    @property
    def available(self) -> bool:
        """Whether a service has answered."""
        return self._interface is not None

    def show(self, note: Note) -> bool:
        if self._interface is None:
            return False
        words = html.escape(note.words, quote=False) if "body-markup" in self._capabilities else note.words
        offered = [(_DEFAULT, _("Open")), *note.verbs] if "actions" in self._capabilities else []
        number = QMetaObject.invokeMethod(
            self._interface,
            "Notify",
            Q_RETURN_ARG("uint"),
            Q_ARG(str, "ForumDesk"),
            Q_ARG("uint", self._ids.get(note.key, 0)),
            Q_ARG(str, str(resources() / "icons" / "forumdesk.svg")),
            Q_ARG(str, note.title),
            Q_ARG(str, words),
            Q_ARG("QStringList", [part for verb in offered for part in verb]),
            Q_ARG("QVariantMap", {"desktop-entry": "org.forumdesk.ForumDesk"}),
            Q_ARG(int, -1),
        )
        if not isinstance(number, int) or number <= 0:
            return False
        self._ids[note.key] = number
        return True

    def withdraw(self, key: str) -> None:
        number = self._ids.pop(key, None)
        if number is not None and self._interface is not None:
            QMetaObject.invokeMethod(self._interface, "CloseNotification", Q_ARG("uint", number))

    @Slot("uint", str)
    def invoked(self, number: int, action: str) -> None:
        """Hear which button of which notification was pressed; those of other programs are told too."""
        key = self._key_of(number)
        if key is not None:
            self.answered.emit(key, OPEN if action == _DEFAULT else action)

    @Slot("uint", "uint")
    def closed(self, number: int, _why: int) -> None:
        """Forget a notification that is no longer on screen."""
        key = self._key_of(number)
        if key is not None:
            del self._ids[key]

    def _key_of(self, number: int) -> str | None:
        return next((key for key, known in self._ids.items() if known == number), None)


def _texts(arguments: Iterable[object]) -> frozenset[str]:
    return frozenset(str(each) for found in arguments if isinstance(found, list) for each in found)
