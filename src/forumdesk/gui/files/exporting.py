# SPDX-License-Identifier: MIT
"""One export on its way from the window: made away from it, kept and written in it, cancelled without a trace."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from forumdesk import formats
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.files import write_atomically
from forumdesk.formats.losses import summed_up
from forumdesk.formats.writing import Order, Written
from forumdesk.i18n import _
from forumdesk.program import Program
from forumdesk.publishing import entries, kept, version


class Export(QObject):
    """Ends with `finished` or `failed`, or in silence after `cancel`, which leaves an old file as it was."""

    finished = Signal(str)
    """Carries a sentence about what was written."""
    failed = Signal(str)
    _made = Signal(object, str)
    """Carries what was made and what is lost; or None and why nothing could be made."""

    def __init__(self, document: Document, key: str, path: Path, parent: QObject | None = None) -> None:
        self._document = document
        self._key = key
        self._path = path
        self._cancelled = False
        super().__init__(parent)
        self._made.connect(self._end)

    def start(self, sessions: AbstractSet[str] | None, *, method: bool = True) -> None:
        """Make the file's bytes of these sessions, None for all, away from the window."""
        program = self._document.program
        state = version(self._document, self._key)
        order = Order(now=datetime.now(UTC), sessions=sessions, version=state, method=method)
        QThreadPool.globalInstance().start(QRunnable.create(lambda: self._make(program, order)))

    def cancel(self) -> None:
        """Write nothing; neither `finished` nor `failed` follows."""
        self._cancelled = True

    def _make(self, program: Program, order: Order) -> None:
        try:
            written: Written | None = formats.write(self._key, program, order)
            said = summed_up(formats.lost(self._key, program, order.sessions))
        except Exception as error:  # noqa: BLE001 - a thread has nobody else who would tell
            written, said = None, _("The file could not be made: {why}").format(why=error)
        with suppress(RuntimeError):  # the window was closed meanwhile
            self._made.emit(written, said)

    def _end(self, written: Written | None, said: str) -> None:
        """Keep what was made, here in the window's thread, and tell how it ended."""
        if not self._cancelled:
            if written is None:
                self.failed.emit(said)
            else:
                self._keep(written, said)
        self.deleteLater()

    def _keep(self, written: Written, lost: str) -> None:
        try:
            done = keep(self._document, self._key, written, self._path)
        except ForumDeskError as error:
            self.failed.emit(str(error))
        else:
            self.finished.emit(" ".join(part for part in (done, lost) if part))


def keep(document: Document, key: str, written: Written, path: Path) -> str:
    """Remember in the program what a calendar says, and write a file; return a sentence about it.

    Raises ForumDeskError when one of them can't be written, or there is nothing to write.
    """
    notes = kept(document, key, written)
    write_atomically(path, written.data)
    words = _("{entries} written to {name}.")
    return " ".join([words.format(entries=entries(key, written.count), name=path.name), *notes])
