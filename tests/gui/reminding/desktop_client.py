# SPDX-License-Identifier: MIT
"""What a running ForumDesk does with a notification service: it shows a note, changes it, and hears what was chosen."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QTimer

from forumdesk.gui.reminding.bus import BusNotifier
from forumdesk.gui.reminding.note import OPEN, Note

heard: list[tuple[str, str]] = []
NOTE = Note(
    "key",
    "Panel <3>",
    "Begins in 10 minutes, at 15:00 in Toronto, Hall A & B.",
    ((OPEN, "Open"), ("snooze 5", "In 5 minutes")),
)


def answer(key: str, verb: str) -> None:
    heard.append((key, verb))
    if len(heard) == 1:
        assert notifier.show(Note("key", "Panel 3", "Begins now.", (("snooze 5", "In 5 minutes"),)))
    else:
        notifier.withdraw("key")
        application.quit()


def begin() -> None:
    if notifier.available:
        assert notifier.show(NOTE)
        waiting.stop()


application = QCoreApplication([])
notifier = BusNotifier()
notifier.answered.connect(answer)
assert not notifier.show(NOTE)  # the service has not said yet that it is there
waiting = QTimer()
waiting.timeout.connect(begin)
waiting.start(10)
QTimer.singleShot(20_000, application.quit)
application.exec()
sys.stdout.write(repr(heard) + "\n")
