# SPDX-License-Identifier: MIT
"""What has changed of the open program since its reader looked last, for the banner, the view and the marks in lists.

What the reader does here is no news: it is looked at as it is done. What comes from outside is, until it was read:
another state of the file, a newer file, a source that came again (`arriving`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from forumdesk.changes import Change, apply
from forumdesk.errors import ForumDeskError

if TYPE_CHECKING:
    from forumdesk.document import Document
    from forumdesk.gui.desk import Desk
    from forumdesk.news import Item, Report
    from forumdesk.program import Program

FIRST = 250
"""Milliseconds after which an opened program is surely painted."""
SETTLE = 400
"""Milliseconds after a change until what is told is worked out again."""
REST = 2000
"""Milliseconds after an edit until it is kept that it was seen."""
_SCOPE = "seen"
"""Where the reader's own file keeps the step of each conference's history that was seen last."""


class News(QObject):
    """What is new to the reader of a desk; nothing before `start`, as for a program that is only reviewed."""

    changed = Signal()
    """Emitted when there is something else to tell, or it was read."""
    check_wanted = Signal()
    """Emitted when the reader wants to know whether there is anything newer."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._document: Document | None = None
        self._before: Program | None = None
        """What the reader knows, with what was edited here since; None where that is the program as it is."""
        self._now = desk.program
        self._unwatch: Callable[[], None] = lambda: None
        self._unread = False
        self._arriving = False
        self._report: Report | None = None
        self._items: Mapping[str, Item] = {}
        super().__init__(desk)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._work_out)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._keep_step)
        self._first = QTimer(self, singleShot=True)
        self._first.timeout.connect(self._look)

    def start(self, document: Document) -> None:
        """Look soon what has changed since the last time, and follow the program from now on."""
        self._document, self._now = document, document.latest
        self._unwatch = document.watch(self._follow)
        self._desk.mine.changed.connect(self._again)
        self._first.start(FIRST)

    def close(self) -> None:
        """Keep what was seen for the next time."""
        if self._document is None:
            return
        if self._first.isActive():
            self._look()
        self._keep()
        self._unwatch()
        self._document = None
        for timer in (self._first, self._later, self._rest):  # the page that hears of it may be gone by then
            timer.stop()

    @property
    def report(self) -> Report | None:
        """What is told; None for nothing."""
        return self._report

    @property
    def unread(self) -> bool:
        """Whether it is still to be read."""
        return self._unread

    @property
    def count(self) -> int:
        """How many changes are still to be read."""
        found = self._report if self._unread else None
        return len(found.items) + len(found.asides) if found is not None else 0

    def item(self, session_id: str) -> Item | None:
        """Return what is still to be read of a session."""
        return self._items.get(session_id) if self._unread else None

    def mark(self, session_id: str) -> str:
        """Return the word that marks a session in lists: "New", "Changed", or nothing."""
        item = self.item(session_id)
        if item is None:
            return ""
        from forumdesk.news import mark  # noqa: PLC0415 - loaded by now, or there would be no item

        return mark(item)

    @contextmanager
    def arriving(self) -> Iterator[None]:
        """Take what the document does meanwhile for news from outside."""
        self._arriving = True
        try:
            yield
        finally:
            self._arriving = False
        self._later.stop()
        self._work_out()
        self._keep()

    def read(self, done: bool = True) -> None:
        """Take all that is told as read, or as still to be read."""
        if self._report is not None and self._unread != done:
            return
        if self._report is not None:
            self._unread = not done
            self._keep()
            self.changed.emit()

    def _look(self) -> None:
        """Find out whether this is what the reader saw last; what was never seen is nothing new."""
        document = self._document
        if document is None:
            return
        steps = [step.uuid for step in document.history()]
        step = self._desk.personal.kept(_SCOPE, self._now.conference.id)
        if step == steps[-1]:
            return
        before = self._after(document, steps.index(step) + 1) if step in steps else None
        if before is None:
            from forumdesk import seen  # noqa: PLC0415 - only where there is something to compare

            before = seen.last(self._now.conference.id)
        if before is None:
            self._keep()
            return
        self._before, self._unread = before, True
        self._work_out()
        if self._report is None:
            self._keep()

    @staticmethod
    def _after(document: Document, number: int) -> Program | None:
        """Return the program as it was after a step; None where the history can't be read, as in a damaged file."""
        try:
            return document.program_at(number)
        except ForumDeskError:
            return None

    def _follow(self, changes: tuple[Change, ...]) -> None:
        document = self._document
        if document is None:
            return
        before, self._now = self._now, document.latest
        if self._arriving:
            self._before = self._before if self._unread and self._before is not None else before
            self._unread = True
        elif self._before is not None:
            self._before = apply(self._before, changes)
        if self._before is not None:
            self._later.start(SETTLE)
        self._rest.start(REST)

    def _again(self, _ids: object = None) -> None:
        if self._before is not None:
            self._later.start(SETTLE)

    def _work_out(self) -> None:
        from forumdesk.news import report  # noqa: PLC0415 - only where there is something to tell
        from forumdesk.reminders import habits_kept  # noqa: PLC0415 - the same

        habits = habits_kept(self._desk.personal)
        found = report(self._before or self._now, self._now, self._desk.mine.selection, habits)
        told = None if found.is_empty else found
        if told is None:
            self._before, self._unread = None, False
        if told != self._report:
            self._report = told
            self._items = {item.session.id: item for item in found.items}
            self.changed.emit()

    def _keep(self) -> None:
        """Keep what the reader knows: the program as it is, or, while something is to be read, as it was before."""
        document = self._document
        if document is None:
            return
        if self._unread and self._before is not None:
            from forumdesk import seen  # noqa: PLC0415 - rarely needed

            seen.keep(self._before)
            self._desk.personal.keep(_SCOPE, self._now.conference.id, "")
        elif self._keep_step():
            from forumdesk import seen  # noqa: PLC0415 - once for each program that was changed

            seen.keep(document.program)

    def _keep_step(self) -> bool:
        """Keep up to which step of the history all is known; tell whether that is another one than before."""
        document, personal = self._document, self._desk.personal
        if document is None or self._unread:
            return False
        step, key = document.history()[-1].uuid, self._now.conference.id
        fresh = personal.kept(_SCOPE, key) != step
        if fresh:
            personal.keep(_SCOPE, key, step)
        return fresh
