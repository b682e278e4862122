# SPDX-License-Identifier: MIT
"""The search index of one window, built in a thread once the window is painted, and kept up to date from changes."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from forumdesk.changes import Change
from forumdesk.program import Program

if TYPE_CHECKING:
    from forumdesk.search import Index

LOOK = 15
"""Milliseconds between two looks whether the index is built."""


class Finder(QObject):
    """The index of the program as it is now, built away from the window."""

    ready = Signal()

    def __init__(self, parent: QObject) -> None:
        self._index: Index | None = None
        self._built: list[Index] = []
        self._thread: threading.Thread | None = None
        self._wanted: Program | None = None
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)

    @property
    def index(self) -> Index | None:
        """The index; None until it is built."""
        return self._index

    def build(self, program: Program) -> None:
        """Build the index of a program in place of the one before."""
        self._wanted = program
        if self._index is not None:
            self._index.close()
            self._index = None
        if self._thread is None:
            self._thread = threading.Thread(target=self._build, args=(program,), daemon=True)
            self._thread.start()
            self._timer.start()
            self._wanted = None

    def _build(self, program: Program) -> None:
        from forumdesk.search import Index  # noqa: PLC0415 - in the thread, after the first paint

        self._built.append(Index(program))

    def follow(self, program: Program, changes: tuple[Change, ...] | None) -> None:
        """Take over what has changed; build anew when another program took its place."""
        if changes is not None and self._index is not None:
            self._index.update(program, changes)
        elif self._index is not None or self._thread is not None:
            self.build(program)

    def _look(self) -> None:
        if self._thread is not None and self._thread.is_alive():
            return
        self._timer.stop()
        self._thread = None
        built = self._built.pop() if self._built else None
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            if built is not None:
                built.close()
            self.build(wanted)
        elif built is not None:
            self._index = built
            self.ready.emit()
