# SPDX-License-Identifier: MIT
"""A notification service on the bus that it finds itself on: tells what it is given, and then presses the buttons."""

from __future__ import annotations

import json
import sys
from typing import Any

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"


_named: Any = ClassInfo  # Qt's own stubs do not know how either is called
_UINT: Any = "uint"


@_named({"D-Bus Interface": NAME})
class Service(QObject):
    ActionInvoked = Signal(_UINT, str)
    NotificationClosed = Signal(_UINT, _UINT)

    @Slot(result="QStringList")
    def GetCapabilities(self) -> list[str]:  # noqa: N802 - the name on the bus
        return ["actions", "body", "body-markup"]

    @Slot(str, "uint", str, str, str, "QStringList", "QVariantMap", int, result="uint")
    def Notify(  # noqa: N802, PLR0917 - the name on the bus, and its arguments
        self, app: str, replaces: int, icon: str, summary: str, body: str, actions: list[str], hints: object, lasts: int
    ) -> int:
        assert icon.endswith("forumdesk.svg")
        assert hints
        given = {"app": app, "replaces": replaces, "summary": summary, "body": body, "actions": actions, "lasts": lasts}
        sys.stdout.write(json.dumps(given) + "\n")
        sys.stdout.flush()
        QTimer.singleShot(0, lambda: self.ActionInvoked.emit(99, "open"))  # of another program
        QTimer.singleShot(0, lambda: self.ActionInvoked.emit(7, actions[2] if replaces else "default"))
        return 7

    @Slot("uint")
    def CloseNotification(self, number: int) -> None:  # noqa: N802 - the name on the bus
        sys.stdout.write(json.dumps({"closed": number}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    application = QCoreApplication([])
    service = Service()
    bus = QDBusConnection.sessionBus()
    everything = QDBusConnection.RegisterOption.ExportAllSlots | QDBusConnection.RegisterOption.ExportAllSignals
    assert bus.registerObject(PATH, service, everything)
    assert bus.registerService(NAME)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    application.exec()
