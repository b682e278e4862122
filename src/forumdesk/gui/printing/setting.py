# SPDX-License-Identifier: MIT
"""Sets sheets in type away from the window: of what was asked in quick succession, only the last is answered."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import count

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _


class _Post(QObject):
    """Brings answers to the window. It outlives every view, so that a late answer has a sender and finds nobody."""

    told = Signal(int, object, str)


@cache
def _post() -> _Post:
    return _Post()


_NUMBERS = count(1)


class Away(QObject):
    """One kind of work that is done away from the window, one piece at a time; the newest piece waits for its turn."""

    done = Signal(object)
    """Carries what the last piece came to."""
    failed = Signal(str)
    """Carries why it came to nothing, in a sentence."""

    def __init__(self, parent: QObject) -> None:
        self._running = 0
        self._next: Callable[[], object] | None = None
        super().__init__(parent)
        _post().told.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether something is being worked on."""
        return bool(self._running)

    def ask(self, work: Callable[[], object]) -> None:
        """Do this next; what was asked before and has not begun is forgotten."""
        self._next = work
        if not self._running:
            self._begin()

    def forget(self) -> None:
        """Answer nothing that was asked so far."""
        self._next = None
        self._running = 0

    def _begin(self) -> None:
        work, self._next = self._next, None
        if work is None:
            return
        self._running = number = next(_NUMBERS)
        post = _post()

        def run() -> None:
            try:
                made, why = work(), ""
            except ForumDeskError as error:
                made, why = None, str(error)
            except Exception as error:  # noqa: BLE001 - a thread has nobody else who would tell
                made, why = None, _("The page could not be made: {why}").format(why=error)
            post.told.emit(number, made, why)

        QThreadPool.globalInstance().start(QRunnable.create(run))

    def _take(self, number: int, made: object, why: str) -> None:
        if number != self._running:
            return
        self._running = 0
        if self._next is not None:
            self._begin()
        elif why:
            self.failed.emit(why)
        else:
            self.done.emit(made)
