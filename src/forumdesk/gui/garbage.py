# SPDX-License-Identifier: MIT
"""Python's collector of garbage, kept in the window's thread.

Left alone it runs in whichever thread has just made many objects. What it then takes apart can hold widgets and timers
of a closed program, and Qt's objects may only be deleted in the thread that they live in: elsewhere it crashes.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
"""Milliseconds between two looks."""
FULL = 60
"""After so many collections of younger objects all are looked at: a hundred milliseconds for a large program, once in
ten minutes of work."""


class Garbage(QObject):
    """Collects from the window's thread alone, for as long as the application runs."""

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        gc.disable()
        timer = QTimer(self, interval=EVERY)
        timer.timeout.connect(sweep)
        timer.start()


def sweep() -> None:
    """Collect about as far as Python itself would have done by now."""
    young, middle, old = gc.get_count()
    most, often, _seldom = gc.get_threshold()
    if young > most:
        gc.collect(2 if old > FULL else 1 if middle > often else 0)
