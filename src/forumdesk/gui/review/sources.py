# SPDX-License-Identifier: MIT
"""Several sources of one import: each is read by itself in a worker, one after the other, and none stops the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from forumdesk.files import MOST_SOURCES
from forumdesk.formats import FORMATS
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.worker import Outcome, Request
from forumdesk.gui.files.jobs import Job
from forumdesk.gui.review.draft import Accepted, accept
from forumdesk.i18n import _
from forumdesk.text import clean_line

StartJob = Callable[[Request, QObject], Job]


def format_words(key: str) -> str:
    """Return as which format a source was recognised; empty for none."""
    title = next((known.title for known in FORMATS if known.key == key), "")
    return _("Format: {format}").format(format=title) if title else ""


@dataclass(slots=True, kw_only=True)
class Entry:
    """One source, and how far it is."""

    path: Path
    answers: Answers
    outcome: Outcome | None = None
    """What came of it; None while it waits or is read."""
    said: Reading | None = None
    """What it says without corrections of single lines; None when nothing was corrected."""
    wanted: bool = True
    """Whether it shall be in the program."""
    answered: bool = False
    """Whether a review of it has ended, so that something would be lost."""

    @property
    def name(self) -> str:
        """What people call it."""
        return clean_line(self.path.name)

    @property
    def reading(self) -> Reading | None:
        """What was understood; None while there is nothing."""
        return self.outcome.reading if self.outcome else None

    @property
    def message(self) -> str:
        """Why it could not be read; empty when it was, or is not yet."""
        return self.outcome.message if self.outcome else ""

    def accepted(self) -> Accepted:
        """Return what the import of an entry that was read ends with."""
        assert self.outcome is not None
        assert self.outcome.reading is not None
        said = (self.said or self.outcome.reading).program
        return accept(self.outcome.reading, said, self.answers, self.name, self.outcome.format)


class Sources(QObject):
    """The sources in their order, and the one job that reads the next of them."""

    changed = Signal(int)
    """Carries the place of an entry of which there is news."""
    done = Signal()
    """Every source was read or refused."""

    def __init__(self, paths: Iterable[Path], start_job: StartJob, parent: QObject) -> None:
        self.entries = tuple(Entry(path=path, answers=Answers()) for path in tuple(paths)[:MOST_SOURCES])
        self._start_job = start_job
        self._job: Job | None = None
        self._at = -1
        self._read_with = Answers()
        super().__init__(parent)
        QTimer.singleShot(0, self, self._next)

    @property
    def reading_now(self) -> int:
        """The place of the entry that is being read; -1 for none."""
        return self._at if self._job is not None else -1

    @property
    def wanted(self) -> tuple[Entry, ...]:
        """The entries that were read and shall be in the program."""
        return tuple(entry for entry in self.entries if entry.wanted and entry.reading is not None)

    @property
    def ready(self) -> bool:
        """Whether a program can be made: nothing is being read, and no question of what is wanted is open."""
        complete = all(entry.reading is not None and entry.reading.complete for entry in self.wanted)
        return self._job is None and bool(self.wanted) and complete

    def keep(self, at: int, answers: Answers, outcome: Outcome, said: Reading | None) -> None:
        """Keep what a review ended with; the zone that was said there answers the same question of the others."""
        entry = self.entries[at]
        entry.answers, entry.outcome, entry.said, entry.answered = answers, outcome, said, True
        self.changed.emit(at)
        for place, other in enumerate(self.entries):
            asks = other.reading is not None and _asks(other.reading, "timezone")
            if answers.timezone and (asks or other.outcome is None):
                other.answers = replace(other.answers, timezone=other.answers.timezone or answers.timezone)
                other.outcome = None
                self.changed.emit(place)
        self._next()

    def cancel(self) -> None:
        """Stop reading."""
        if self._job is not None:
            self._job.cancel()
            self._job.deleteLater()
            self._job = None

    def _next(self) -> None:
        if self._job is not None:
            return
        self._at = next((at for at, entry in enumerate(self.entries) if entry.outcome is None), -1)
        if self._at < 0:
            self.done.emit()
            return
        entry = self.entries[self._at]
        self._read_with = entry.answers
        self._job = self._start_job(Request(name=entry.name, path=entry.path, answers=entry.answers), self)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(lambda message: self._finish(Outcome(message=message)))
        self.changed.emit(self._at)

    def _finish(self, outcome: object) -> None:
        assert isinstance(outcome, Outcome)
        entry = self.entries[self._at]
        # What was answered elsewhere while it was read is heard by reading it again.
        asks = outcome.reading is not None and _asks(outcome.reading, "timezone")
        entry.outcome = None if asks and entry.answers != self._read_with else outcome
        self.cancel()
        self.changed.emit(self._at)
        self._next()


def _asks(reading: Reading, key: str) -> bool:
    return any(question.key == key and not question.answered for question in reading.questions)
