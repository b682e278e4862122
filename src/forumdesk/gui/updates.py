# SPDX-License-Identifier: MIT
"""Updates of the open program: from an address that the reader gave, or from a file; what comes is told as news.

Nothing is fetched before the reader gave an address, and nothing by itself unless an interval was chosen. What nobody
has changed here comes in by itself, as one step that undo takes back; clashes are asked about.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.gui.advice import Advice
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets import messages
from forumdesk.i18n import _
from forumdesk.text import clean_line

if TYPE_CHECKING:
    from forumdesk.fetching import Stamp
    from forumdesk.following import Followed
    from forumdesk.formats.worker import Outcome, Request
    from forumdesk.gui.files.jobs import Job
    from forumdesk.gui.files.updating import UpdateDialog
    from forumdesk.merge.origins import Arrival
    from forumdesk.merge.threeway import Merged

FIRST = 3000
"""Milliseconds after the program is opened until a look that is due may begin."""
SCOPE = "update"
"""Where the reader's own file keeps what is followed for each conference."""


def _start(request: Request, parent: QObject) -> Job:
    from forumdesk.gui.files.jobs import WorkerJob  # noqa: PLC0415 - the first use

    return WorkerJob(request, parent)


class Updates(QObject):
    """What one open program is updated from."""

    changed = Signal()
    """Emitted when another address is followed, a look begins or ends."""

    def __init__(self, document: Document, desk: Desk, advice: Advice, page: QWidget) -> None:
        self._document, self._desk, self._advice, self._page = document, desk, advice, page
        self._job: Job | None = None
        self._asked = False
        """Whether the look that goes on was asked for by the reader, who wants an answer."""
        self._waiting: tuple[Arrival, Merged, Stamp] | None = None
        self.start_job: Callable[[Request, QObject], Job] = _start
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        super().__init__(desk)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        desk.news.check_wanted.connect(self.check)
        if desk.personal.kept(SCOPE, self._key):
            self._timer.start(FIRST)

    @property
    def _key(self) -> str:
        return self._document.program.conference.id

    @property
    def busy(self) -> bool:
        """Whether something is being fetched or read."""
        return self._job is not None

    @property
    def followed(self) -> Followed | None:
        """The address that is followed."""
        kept = self._desk.personal.kept(SCOPE, self._key)
        if not kept:
            return None
        from forumdesk.following import read  # noqa: PLC0415 - few programs have an address

        return read(kept)

    def follow(self, followed: Followed | None) -> None:
        """Keep another address or interval, or (None) none."""
        from forumdesk.following import written  # noqa: PLC0415 - the first use

        self._desk.personal.keep(SCOPE, self._key, written(followed))
        self._plan()
        self.changed.emit()

    def close(self) -> None:
        """Stop what goes on."""
        self._timer.stop()
        self._drop_job()

    def check(self) -> None:
        """Look now, and say what came of it; ask for an address where there is none."""
        followed = self.followed
        if followed is None:
            from forumdesk.gui.files.address_sheet import AddressSheet  # noqa: PLC0415 - the first use

            AddressSheet(self._desk, self, self._page.window()).open()
        elif self._waiting is not None:
            self._settle()
        elif not self.busy:
            self._fetch(followed, asked=True)

    def read_file(self, path: Path) -> None:
        """Update from a source file that comes again."""
        from forumdesk.formats.reading import Answers  # noqa: PLC0415 - the first use
        from forumdesk.formats.worker import Request  # noqa: PLC0415 - the same

        self._asked = True
        self._run(Request(name=clean_line(path.name), path=path, answers=Answers()), None)

    def _plan(self) -> None:
        """Look again when it is time."""
        followed = self.followed
        left = followed.due(self.now()) if followed is not None else None
        self._timer.stop()
        if left is not None:
            self._timer.start(max(FIRST, round(left.total_seconds() * 1000)))

    def _look(self) -> None:
        followed = self.followed
        left = followed.due(self.now()) if followed is not None else None
        if followed is None or left is None:
            return
        if left > timedelta() or self.busy or self._waiting is not None or self._document.read_only_reason:
            self._plan()
        else:
            self._fetch(followed, asked=False)

    def _fetch(self, followed: Followed, *, asked: bool) -> None:
        from forumdesk.fetching import host_of, name_of  # noqa: PLC0415 - the first use
        from forumdesk.formats.reading import Answers  # noqa: PLC0415 - the same
        from forumdesk.formats.worker import Request  # noqa: PLC0415 - the same

        self._asked = asked
        if asked:
            self._desk.note(_("Asking {host}…").format(host=host_of(followed.address)))
        # What came and was undone here is fetched again only when somebody asks for it.
        known = followed.known(self._document.program) if asked else followed.stamp
        name = name_of(followed.address)
        self._run(Request(name=name, address=followed.address, known=known, answers=Answers()), followed)

    def _run(self, request: Request, followed: Followed | None, stamp: Stamp | None = None) -> None:
        self._drop_job()
        job = self._job = self.start_job(request, self)
        job.finished.connect(lambda outcome: self._take(request, outcome, followed, stamp))
        job.failed.connect(lambda message: self._fail(message, followed, offline=job.offline))
        self.changed.emit()

    def _drop_job(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
            job.deleteLater()

    def _fail(self, why: str, followed: Followed | None, *, offline: bool = False) -> None:
        self._drop_job()
        first = followed is None or not followed.failures
        self._note_look(followed, why, failed=True)
        if self._asked:
            messages.tell(self._page.window(), _("{why} Nothing was changed.").format(why=why))
        elif not offline and first:
            self._desk.note(why)
        self.changed.emit()

    def _note_look(self, followed: Followed | None, came: str, *, failed: bool = False) -> None:
        """Keep when it was looked and what came; whoever gave another address meanwhile wants no news of this one."""
        now = self.followed
        if followed is not None and now is not None and now.address == followed.address:
            self.follow(now.after(self.now(), came, failed=failed))

    def _take(self, request: Request, found: Outcome, followed: Followed | None, stamp: Stamp | None) -> None:
        from forumdesk.gui.files.arriving import arrival_of, second_reading  # noqa: PLC0415 - the first use

        self._drop_job()
        if found.unchanged:
            self._say_nothing_new(followed)
            return
        program = self._document.latest
        stamp = stamp or found.stamp
        again = second_reading(program, request, found)
        if again is not None:
            self._run(again, followed, stamp)
            return
        try:
            arrival = arrival_of(program, request, found)
        except ForumDeskError as error:
            self._fail(str(error), followed)
            return
        self._bring(arrival, stamp, followed)

    def _say_nothing_new(self, followed: Followed | None) -> None:
        words = _("Nothing is newer.")
        self._note_look(followed, words)
        if self._asked:
            self._desk.note(words)
        self.changed.emit()

    def _bring(self, arrival: Arrival, stamp: Stamp, followed: Followed | None) -> None:
        from forumdesk.gui.files.arriving import has_news, merged_with  # noqa: PLC0415 - loaded by now

        merged = merged_with(self._document.latest, arrival)
        if not has_news(self._document.latest, merged):
            self._remember(stamp, arrival, followed)
            self._say_nothing_new(followed)
            return
        self._waiting = arrival, merged, stamp
        must_ask = bool(merged.clashes) or self._desk.editing
        if must_ask and not self._asked:
            words = _("The organizers’ program is newer, and has to be merged with what was changed here.")
            self._advice.say("update", words, (_("Look at it…"), self._settle), dismissed=self._forget, urgent=True)
            self._note_look(followed, words)
        else:
            self._settle()

    def _forget(self) -> None:
        self._waiting = None
        self._plan()

    def _settle(self) -> None:
        """Bring in what has come, after asking what has to be decided."""
        if self._waiting is None:
            return
        (arrival, _merged, stamp), self._waiting = self._waiting, None
        self._advice.say("update", "", dismissed=self._forget)
        from forumdesk.gui.files.arriving import bring_in, merged_with  # noqa: PLC0415 - loaded by now

        followed = self.followed
        merged = merged_with(self._document.latest, arrival)  # there may have been edits since it came
        ask = self._dialog(merged) if merged.clashes or self._desk.editing else None
        try:
            if ask is not None and ask.exec() != QDialog.DialogCode.Accepted:
                return
            program = ask.program if ask is not None else merged.program
            words = bring_in(self._document, self._desk, arrival, program)
        except ForumDeskError as error:
            self._fail(str(error), followed)
            return
        finally:
            if ask is not None:
                ask.deleteLater()
        self._remember(stamp, arrival, followed)
        self._note_look(self.followed, words)
        self._desk.tell(words)

    def _dialog(self, merged: Merged) -> UpdateDialog:
        from forumdesk.gui.files.updating import UpdateDialog  # noqa: PLC0415 - rarely needed
        from forumdesk.merge.words import news  # noqa: PLC0415 - loaded by now

        mine = self._document.latest
        return UpdateDialog(self._desk.theme, mine, merged, news(mine, merged.program), self._page.window())

    def _remember(self, stamp: Stamp, arrival: Arrival, followed: Followed | None) -> None:
        """Keep by what the server calls it what is in the program now."""
        if followed is None or self.followed is None:
            return
        from forumdesk.merge.origins import origin_of  # noqa: PLC0415 - loaded by now

        origin = origin_of(self._document.program, arrival.said)
        self.follow(replace(followed, stamp=stamp, source=origin.source.id if origin is not None else ""))
