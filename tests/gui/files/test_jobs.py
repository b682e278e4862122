# SPDX-License-Identifier: MIT
from __future__ import annotations

import os
import sys
import time
import uuid
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from forumdesk.fetching import Stamp
from forumdesk.formats import worker
from forumdesk.formats.reading import Answers
from forumdesk.formats.worker import STAGES, Outcome, Request
from forumdesk.gui.files.jobs import Job, WorkerJob
from tls_server import serving

TEXT = b"""Wednesday 2 June 2027

Panel 1: Who Owns the Quay? (10:30 - 11:45)

Ada Brook: Harbour Master, Port of Lowestoft
"""
HERE = Answers(namespace=uuid.UUID(int=7), timezone="Europe/London", first_date=date(2027, 6, 2))


def read_in_worker(data: bytes, name: str, answers: Answers, parent: QObject | None = None) -> Job:
    return WorkerJob(Request(name=name, data=data, answers=answers), parent)


def read_file_in_worker(path: Path, answers: Answers, parent: QObject | None = None) -> Job:
    return WorkerJob(Request(name=path.name, path=path, answers=answers), parent)


def outcome_of(qtbot: QtBot, job: Job) -> Outcome:
    with qtbot.waitSignal(job.finished, timeout=30_000) as waited:
        pass
    outcome = (waited.args or [None])[0]
    assert isinstance(outcome, Outcome)
    return outcome


def message_of(qtbot: QtBot, job: Job) -> str:
    with qtbot.waitSignal(job.failed, timeout=30_000) as waited:
        pass
    return str((waited.args or [""])[0])


def stand_in(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let the worker process run other code, as if a source had taken it over."""
    monkeypatch.setattr(worker, "COMMAND", (sys.executable, "-P", "-c", code))


def test_text_is_read_in_another_process_as_it_would_be_here(qtbot: QtBot) -> None:
    outcome = outcome_of(qtbot, read_in_worker(TEXT, "quay.txt", HERE))
    here = worker.read(Request(name="quay.txt", data=TEXT, answers=HERE))
    assert replace(outcome, milliseconds=0) == replace(here, milliseconds=0)
    assert outcome.reading is not None
    assert [session.title for session in outcome.reading.program.sessions.values()] == ["Who Owns the Quay?"]
    assert (outcome.format, outcome.data) == ("text", TEXT)


def test_file_is_opened_by_the_worker(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_bytes(TEXT)
    assert outcome_of(qtbot, read_file_in_worker(path, HERE)).data == TEXT


def test_stages_are_told_one_after_the_other(qtbot: QtBot) -> None:
    job = read_in_worker(TEXT, "quay.txt", HERE)
    told: list[int] = []
    job.progress.connect(told.append)
    outcome_of(qtbot, job)
    assert told == sorted(told)
    assert told[-1] == STAGES


def test_missing_file_is_one_message(qtbot: QtBot, tmp_path: Path) -> None:
    message = message_of(qtbot, read_file_in_worker(tmp_path / "gone.txt", HERE))
    assert message == f"There is no file “{tmp_path / 'gone.txt'}”."


def test_source_in_no_known_format_is_one_message(qtbot: QtBot) -> None:
    assert "in no format that ForumDesk reads" in message_of(
        qtbot, read_in_worker(b"\x7fELF\x02\x01\x01\0\0", "a.out", HERE)
    )


@pytest.mark.parametrize(
    "code",
    ["import os; os.abort()", "print('nonsense')", "raise SystemExit(3)", "import os; os.kill(os.getpid(), 9)"],
    ids=["crash", "nonsense", "exit", "killed"],
)
def test_crash_of_the_worker_is_one_clear_message(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    stand_in(monkeypatch, code)
    assert message_of(qtbot, read_in_worker(TEXT, "bad.txt", HERE)) == (
        "“bad.txt” could not be read: it made the reader stop. Nothing was changed. "
        "Open it in another program and paste its text instead."
    )


def test_worker_that_takes_too_long_is_stopped(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(monkeypatch, "import time; time.sleep(60)")
    began = time.monotonic()
    job = WorkerJob(Request(name="slow.txt", data=TEXT, answers=HERE), wall_seconds=0.5)
    assert message_of(qtbot, job).startswith("Reading “slow.txt” took too long and was stopped.")
    assert time.monotonic() - began < 20


def test_processor_time_is_limited(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "from forumdesk.formats import worker; worker.CPU_SECONDS = 1; worker.limit()\nwhile True: pass"
    stand_in(monkeypatch, code)
    assert message_of(qtbot, read_in_worker(TEXT, "busy.txt", HERE)).startswith("Reading “busy.txt” took too long")


def test_memory_is_limited(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "from forumdesk.formats import worker\n"
        "def hungry(request, tell): return bytearray(2 * worker.MEMORY)\n"
        "worker.read = hungry\n"
        "worker.main()"
    )
    stand_in(monkeypatch, code)
    assert message_of(qtbot, read_in_worker(TEXT, "big.txt", HERE)) == (
        "“big.txt” asks for more memory than any program needs, so reading it was stopped. Nothing was changed."
    )


def test_cancelled_job_ends_in_silence_and_leaves_no_process(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(monkeypatch, "import time; time.sleep(60)")
    job = WorkerJob(Request(name="slow.txt", data=TEXT, answers=HERE))
    said: list[object] = []
    job.finished.connect(said.append)
    job.failed.connect(said.append)
    qtbot.waitUntil(lambda: job._process.processId() > 0)
    process = job._process.processId()
    job.cancel()
    qtbot.wait(50)
    assert said == []
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_deleted_job_takes_its_process_along(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(monkeypatch, "import time; time.sleep(60)")
    page = QObject()
    job = WorkerJob(Request(name="slow.txt", data=TEXT, answers=HERE), page)
    qtbot.waitUntil(lambda: job._process.processId() > 0)
    process = job._process.processId()
    page.deleteLater()
    qtbot.waitUntil(lambda: not Path(f"/proc/{process}").exists(), timeout=5000)


def test_folder_named_like_the_program_is_not_run(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "forumdesk").mkdir()
    (tmp_path / "forumdesk" / "__init__.py").write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)
    assert outcome_of(qtbot, read_in_worker(TEXT, "quay.txt", HERE)).reading is not None


def test_what_stands_at_an_address_is_fetched_and_read_by_the_worker(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(monkeypatch) as server:
        server.serve("200 OK", TEXT, ETag='"1"')
        outcome = outcome_of(qtbot, WorkerJob(Request(name="quay.txt", address=server.address(), answers=HERE)))
    assert outcome.reading is not None
    assert [session.title for session in outcome.reading.program.sessions.values()] == ["Who Owns the Quay?"]
    assert (outcome.data, outcome.stamp) == (TEXT, Stamp(etag='"1"'))


def test_an_address_that_has_what_is_known_brings_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    request = Request(name="quay.txt", address="", known=Stamp(etag='"1"'), answers=HERE)
    with serving(monkeypatch) as server:
        server.serve("304 Not Modified", ETag='"1"')
        outcome = outcome_of(qtbot, WorkerJob(replace(request, address=server.address())))
    assert (outcome.unchanged, outcome.reading) == (True, None)


def test_nobody_at_an_address_is_no_fault_of_its(qtbot: QtBot) -> None:
    job = WorkerJob(Request(name="quay.txt", address="https://localhost:1/", answers=HERE))
    assert "localhost can't be reached" in message_of(qtbot, job)
    assert job.offline
