# SPDX-License-Identifier: MIT
"""An import from its beginning to its end: paste or open, read, review, and hand over the program.

It owns the jobs that read. The first reading always runs in a worker with limits, and tells how long it took. A text
that took less than `INSTANT` is read again in place, so that each correction shows at once: the reader of texts is pure
Python with bounds of its own. Everything else goes to a worker again.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from forumdesk.fetching import Stamp, name_of
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.worker import STAGES, Outcome, Request, warm
from forumdesk.formats.worker import read as read_here
from forumdesk.gui.files.jobs import Job, WorkerJob
from forumdesk.gui.files.paste import PastePage
from forumdesk.gui.review.draft import Accepted, accept
from forumdesk.gui.review.page import ReviewPage
from forumdesk.gui.review.remembered import recall, remember
from forumdesk.gui.review.sources import Sources, StartJob, format_words
from forumdesk.gui.review.sources_page import SourcesPage
from forumdesk.gui.settings import Settings
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.merge.origins import origin_of
from forumdesk.program import Program
from forumdesk.text import clean_line

INSTANT = 1000
"""Milliseconds of a first reading below which a correction is read in place."""


class ReadingPage(QWidget):
    """Shown while a source is read for the first time, and when it could not be."""

    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._headline = Words(theme, kind=Type.PANE_TITLE)
        self._headline.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.message = wrapping(Words(theme, kind=Type.RUNNING, role="second"), 360)
        self.message.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = QProgressBar()
        self.bar.setRange(0, STAGES)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("How far the reading is"))
        self.stop_button = button("")
        self.stop_button.clicked.connect(self.cancelled)
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addStretch(2)
        for widget in (wrapping(self._headline, 360), self.message, self.bar):
            column.addWidget(widget)
        column.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addLayout(column, 2)
        row.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def show_reading(self, name: str) -> None:
        """Say that a source is being read."""
        self._headline.setText(_("Reading {name}").format(name=name))
        self.message.setText(_("Nothing is kept before you have seen what was understood."))
        self.bar.setValue(0)
        self.bar.show()
        self.stop_button.setText(_("Cancel"))
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failure(self, message: str) -> None:
        """Say why there is nothing to review."""
        self._headline.setText(_("This could not be read"))
        self.message.setText(message)
        self.bar.hide()
        self.stop_button.setText(_("Close"))
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)


class ImportPage(QWidget):
    """One import in a window."""

    accepted = Signal(object)
    """Carries a tuple of `Accepted`, one a source: the program, what it was read from, a name for its file."""
    cancelled = Signal()

    def __init__(
        self,
        theme: Theme,
        own_zone: str,
        start_job: StartJob = WorkerJob,
        instant: int = INSTANT,
        open_program: Program | None = None,
    ) -> None:
        self._start_job, self._instant, self._open_program = start_job, instant, open_program
        self._job: Job | None = None
        self._outcome = Outcome()
        self._stamp = Stamp()
        self._answers = Answers()
        self._name = ""
        self._pasted = False
        self._updates: str | None = None
        self._settings = Settings()
        self._sources: Sources | None = None
        self._entry = 0
        super().__init__()
        self.paste = PastePage(theme)
        self.progress = ReadingPage(theme)
        self.review = ReviewPage(theme, own_zone)
        self.list = SourcesPage(theme)
        self.pages = QStackedWidget()
        for page in (self.paste, self.progress, self.review, self.list):
            self.pages.addWidget(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.pages)
        self.paste.ready.connect(self._read_text)
        self.paste.cancelled.connect(self.cancelled)
        self.progress.cancelled.connect(self._stop)
        self.review.changed.connect(self._read_again)
        self.review.created.connect(self._create)
        self.review.back.connect(self._go_back)
        self.review.cancelled.connect(self._leave)
        self.list.review_wanted.connect(self._review_entry)
        self.list.created.connect(self._accept_all)
        self.list.cancelled.connect(self._leave_list)

    def start_paste(self, text: str = "", markup: str = "") -> None:
        """Begin with pasted text and its HTML; the clipboard's when none is given."""
        self._cancel_job()
        self._pasted = True
        self.pages.setCurrentWidget(self.paste)
        self.paste.start(text, markup)

    def start_file(self, path: Path) -> None:
        """Begin with a file."""
        self._pasted = False
        self._read_first(Request(name=clean_line(path.name), path=path, answers=Answers()))

    def start_address(self, address: str) -> None:
        """Begin with what stands at an address."""
        self._pasted = False
        self._read_first(Request(name=name_of(address), address=address, answers=Answers()))

    @property
    def stamp(self) -> Stamp:
        """What the server called the state of what was fetched."""
        return self._stamp

    def start_files(self, paths: Sequence[Path]) -> None:
        """Begin with several files: each is read by itself, and all are listed."""
        if len(paths) == 1:
            self.start_file(paths[0])
            return
        self._pasted = False
        self._sources = Sources(paths, self._start_job, self)
        self.list.start(self._sources)
        self._sources.done.connect(self._enter_list)
        self.pages.setCurrentWidget(self.list)
        threading.Thread(target=warm, daemon=True).start()

    def may_leave(self) -> bool:
        """Tell whether the import may be left: asks when answers or corrections would be lost."""
        shown = self.pages.currentWidget()
        if shown is self.list:
            leave = _("Leave the import")
            question = _("Leave the import? What you answered and put right is not kept.")
            said = self._sources is not None and any(entry.answered for entry in self._sources.entries)
            return not said or messages.ask(self.window(), question, leave) == leave
        if shown is self.paste:
            return self.paste.may_leave()
        return shown is not self.review or self.review.may_leave()

    def _read_text(self, text: str) -> None:
        self._read_first(Request(name=_("Pasted text"), data=self.paste.markup or text.encode(), answers=Answers()))

    def _read_first(self, request: Request) -> None:
        self._name, self._answers = request.name, request.answers
        self.pages.setCurrentWidget(self.progress)
        self.progress.show_reading(request.name if not self._pasted else _("the pasted text"))
        threading.Thread(target=warm, daemon=True).start()
        job = self._start(request)
        job.progress.connect(self.progress.bar.setValue)
        job.finished.connect(self._review)
        job.failed.connect(self._fail)

    def _start(self, request: Request) -> Job:
        self._cancel_job()
        self._job = self._start_job(request, self)
        return self._job

    def _cancel_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job.deleteLater()
            self._job = None

    def _stop_all(self) -> None:
        self._cancel_job()
        if self._sources is not None:
            self._sources.cancel()

    def _review(self, outcome: object) -> None:
        assert isinstance(outcome, Outcome)
        assert outcome.reading is not None
        self._outcome = outcome
        self._stamp = outcome.stamp
        origin = origin_of(self._open_program, outcome.reading.program) if self._open_program else None
        self._updates = self._open_program.conference.title if self._open_program and origin else None
        answers = self._answers.with_whole(origin.answers) if origin else self._answers
        if not answers.columns:
            answers = replace(answers, columns=recall(self._settings, outcome.reading.columns))
        if answers == self._answers:
            self._begin(outcome)
        else:
            # The source has been here before: what was answered then is not asked again.
            self._answers = answers
            self._read_with(answers, self._begin, self._fail)

    def _begin(self, outcome: object) -> None:
        reading = _reading(outcome)
        self.pages.setCurrentWidget(self.review)
        self.review.start(reading, self._answers, self._name, self._pasted, self._updates)
        if not self._pasted:
            self.review.step.say(format_words(self._outcome.format))
        if self._sources is not None:
            self.review.create_button.setText(_("Done"))  # it leads back to the list of sources

    def _fail(self, message: str) -> None:
        if self._pasted:
            self.pages.setCurrentWidget(self.paste)
            self.paste.show_error(message)
            self.paste.enter()
        else:
            self.progress.show_failure(message)

    def _read_again(self, answers: object) -> None:
        assert isinstance(answers, Answers)
        self._answers = answers
        self._read_with(answers, self._review_again, self._fail_again)

    def _read_with(self, answers: Answers, done: Callable[[object], None], failed: Callable[[str], None]) -> None:
        """Read the source again: a page that was read fast here and now, everything else in a worker."""
        page = self._outcome.reading.page if self._outcome.reading else None
        data = b"" if page else self._outcome.data
        request = Request(name=self._name, data=data, page=page, answers=answers)
        if page and self._outcome.milliseconds < self._instant:
            outcome = read_here(request)
            if outcome.reading is None:
                failed(outcome.message)
            else:
                done(outcome)
            return
        self.review.wait()
        job = self._start(request)
        job.finished.connect(done)
        job.failed.connect(failed)

    def _review_again(self, outcome: object) -> None:
        self.review.show_reading(_reading(outcome))

    def _fail_again(self, message: str) -> None:
        self.review.take_back(message)
        self._answers = self.review.draft.answers

    def _create(self) -> None:
        if not self.review.reading.complete:
            return
        if self._answers.uncorrected == self._answers:
            self._accept(self.review.reading)
        else:
            self._read_with(self._answers.uncorrected, self._accept, self._fail_again)

    def _accept(self, uncorrected: object) -> None:
        said = uncorrected if isinstance(uncorrected, Reading) else _reading(uncorrected)
        remember(self._settings, self.review.reading.columns, self._answers.columns)
        reading = self.review.reading
        if self._sources is None:
            self.accepted.emit((accept(reading, said.program, self._answers, self._name, self._outcome.format),))
        else:
            outcome = replace(self._outcome, reading=reading)
            self._sources.keep(self._entry, self._answers, outcome, None if said is reading else said)
            self._back_to_list()

    # Several sources

    def _review_entry(self, at: int) -> None:
        assert self._sources is not None
        entry = self._sources.entries[at]
        assert entry.outcome is not None
        self._entry, self._name, self._answers = at, entry.name, entry.answers
        self._review(entry.outcome)

    def _back_to_list(self) -> None:
        self.pages.setCurrentWidget(self.list)
        self.list.enter()

    def _enter_list(self) -> None:
        if self.pages.currentWidget() is self.list:
            self.list.enter()

    def _accept_all(self) -> None:
        assert self._sources is not None
        self.accepted.emit(tuple(entry.accepted() for entry in self._sources.wanted))

    def _leave_list(self) -> None:
        if self.may_leave():
            self._leave()

    def _go_back(self) -> None:
        self._cancel_job()
        self.pages.setCurrentWidget(self.paste)
        self.paste.show_error("")
        self.paste.enter()

    def _stop(self) -> None:
        self._cancel_job()
        if self._pasted:
            self._go_back()
        else:
            self.cancelled.emit()

    def _leave(self) -> None:
        self._cancel_job()
        if self._sources is not None and self.pages.currentWidget() is not self.list:
            self._back_to_list()
        else:
            self.cancelled.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        # The window has turned to another page; a job must not outlive the page that waits for it.
        if not event.spontaneous():
            self._stop_all()
        super().hideEvent(event)


def _reading(outcome: object) -> Reading:
    assert isinstance(outcome, Outcome)
    assert outcome.reading is not None
    return outcome.reading


__all__ = ["Accepted", "ImportPage"]
