# SPDX-License-Identifier: MIT
"""Reads from outside, away from the window: each in a process with limits, with progress, cancel and one clear message.

What the process does, its limits and the words for its failures stand in `formats.worker`; here it is started,
watched by the clock on the wall, and stopped.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal

from forumdesk.formats import worker
from forumdesk.formats.worker import STAGES, WALL_SECONDS, Request, pack_request, unpack


class Job(QObject):
    """Work that goes on away from the window. It ends with `finished` or `failed`, or in silence after `cancel`."""

    finished = Signal(object)
    """Carries what came of it; for a reading an `Outcome` that holds one."""
    failed = Signal(str)
    """Carries one message for people: what happened, what is safe, what to do."""
    progress = Signal(int)
    """Carries how many of the `STAGES` are done."""
    offline = False
    """Whether what has failed is that nobody was reached."""

    def cancel(self) -> None:
        """Stop the work at once; neither `finished` nor `failed` follows."""
        raise NotImplementedError


class WorkerJob(Job):
    """One source being read in a process of its own."""

    def __init__(self, request: Request, parent: QObject | None = None, wall_seconds: float = WALL_SECONDS) -> None:
        self._name = request.name
        self._packed = bytearray()
        self._stages = 0
        self._over = False
        self._late = False
        super().__init__(parent)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._run_out)
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._collect)
        self._process.readyReadStandardError.connect(self._advance)
        self._process.errorOccurred.connect(self._break)
        self._process.finished.connect(self._end)
        self._start(request, wall_seconds)

    def cancel(self) -> None:
        """Stop the work at once; neither `finished` nor `failed` follows."""
        self._over = True
        self._clock.stop()
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(2000)

    def _start(self, request: Request, wall_seconds: float) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.cancel)
        self.destroyed.connect(partial(_stop, self._process))
        self._clock.start(round(wall_seconds * 1000))
        program, *words = worker.COMMAND
        self._process.start(program, words)
        self._process.write(pack_request(request))
        self._process.closeWriteChannel()

    def _collect(self) -> None:
        self._packed += self._process.readAllStandardOutput().data()
        if len(self._packed) > worker.MOST_HANDED_BACK:
            self._process.kill()

    def _advance(self) -> None:
        told = bytes(self._process.readAllStandardError().data()).count(b".")
        self._stages = min(STAGES, self._stages + told)
        if not self._over:
            self.progress.emit(self._stages)

    def _run_out(self) -> None:
        self._late = True
        self._process.kill()

    def _break(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._end(-1)

    def _end(self, code: int) -> None:
        self._clock.stop()
        if self._over:
            return
        self._over = True
        self._collect()
        outcome = unpack(bytes(self._packed)) if not self._late else None
        if outcome is not None and not outcome.message:
            self.finished.emit(outcome)
        else:
            self.offline = outcome is not None and outcome.offline
            self.failed.emit(outcome.message if outcome else worker.failure(self._name, code, late=self._late))


def _stop(process: QProcess) -> None:
    """Stop a process whose job is being deleted; by then only the process itself may still be touched."""
    process.blockSignals(True)
    process.kill()
    process.waitForFinished(2000)
