# SPDX-License-Identifier: MIT
"""One export on its way from the window: made away from it, kept and written in it, cancelled without a trace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from forumdesk import formats
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.files import write_atomically
from forumdesk.formats.losses import summed_up
from forumdesk.formats.writing import Order, Written
from forumdesk.i18n import _
from forumdesk.program import Publication
from forumdesk.publishing import entries, kept, version


class Job(QObject):
    """Makes something away from the window, and keeps it in the window's thread.

    It ends with `finished` or `failed`, or in silence after `cancel`, which leaves an old file as it was.
    """

    finished = Signal(str)
    """Carries a sentence about what was written."""
    failed = Signal(str)
    _made = Signal(object, str)
    """Carries what was made; or None and why nothing could be made."""

    def __init__(self, parent: QObject | None = None) -> None:
        self._cancelled = False
        super().__init__(parent)
        self._made.connect(self._end)

    def begin(self, make: Callable[[], Any]) -> None:
        """Make it in a thread; `keep` takes what comes of it."""

        def work() -> None:
            try:
                made, why = make(), ""
            except Exception as error:  # noqa: BLE001 - a thread has nobody else who would tell
                made, why = None, _("The file could not be made: {why}").format(why=error)
            with suppress(RuntimeError):  # the window was closed meanwhile
                self._made.emit(made, why)

        QThreadPool.globalInstance().start(QRunnable.create(work))

    def cancel(self) -> None:
        """Write nothing; neither `finished` nor `failed` follows."""
        self._cancelled = True

    def keep(self, made: Any) -> str:
        """Remember and write what was made; return a sentence about it. Raises ForumDeskError when that fails."""
        raise NotImplementedError

    def _end(self, made: Any, why: str) -> None:
        if not self._cancelled:
            if made is None:
                self.failed.emit(why)
            else:
                self._keep(made)
        self.deleteLater()

    def _keep(self, made: Any) -> None:
        try:
            done = self.keep(made)
        except ForumDeskError as error:
            self.failed.emit(str(error))
        else:
            self.finished.emit(done)


class Export(Job):
    """A program, or a part of it, on its way into a file."""

    def __init__(self, document: Document, key: str, path: Path, parent: QObject | None = None) -> None:
        self._document = document
        self._key = key
        self._path = path
        super().__init__(parent)

    def start(
        self,
        sessions: AbstractSet[str] | None,
        *,
        method: bool = True,
        heard: Mapping[str, Publication] | None = None,
    ) -> None:
        """Make the file's bytes of these sessions, None for all, away from the window."""
        program, key = self._document.program, self._key
        state = version(self._document, key)
        order = Order(now=datetime.now(UTC), sessions=sessions, version=state, method=method, heard=heard or {})

        def make() -> tuple[Written, str]:
            return formats.write(key, program, order), summed_up(formats.lost(key, program, sessions))

        self.begin(make)

    def keep(self, made: Any) -> str:
        written, lost = made
        done = keep(self._document, self._key, written, self._path)
        return " ".join(part for part in (done, lost) if part)


def keep(document: Document, key: str, written: Written, path: Path) -> str:
    """Remember in the program what a calendar says, and write a file; return a sentence about it.

    Raises ForumDeskError when one of them can't be written, or there is nothing to write.
    """
    notes = kept(document, key, written)
    write_atomically(path, written.data)
    words = _("{entries} written to {name}.")
    return " ".join([words.format(entries=entries(key, written.count), name=path.name), *notes])
