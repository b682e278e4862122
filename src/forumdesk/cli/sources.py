# SPDX-License-Identifier: MIT
"""Where the command line takes programs from: program files, and anything that a format reads.

A source from outside is read in a process of its own with limits (`formats.worker`), as the window does it.
"""

from __future__ import annotations

import contextlib
import hashlib
import subprocess
import sys
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from forumdesk import formats
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.fetching import address_of, name_of
from forumdesk.formats import worker
from forumdesk.formats.reading import SETTINGS, Answers, Question, Reading
from forumdesk.formats.worker import Outcome, Request
from forumdesk.i18n import _
from forumdesk.program import Program
from forumdesk.text import clean_line

_MAGIC = b"SQLite format 3\0"


@contextmanager
def opened(name: str, *, read_only: bool = True) -> Iterator[tuple[Program, Document | None]]:
    """Give the program of a file, and the document when it is a program file; raise ForumDeskError when it has none."""
    path = Path(name)
    if is_program_file(path):
        with Document.open(path, read_only=read_only) as document:
            yield document.program, document
        return
    reading = read_source(name).reading
    assert reading is not None
    if not reading.complete:
        message = _(
            "“{name}” leaves something open: {open} This command has no such option, forumdesk import has: "
            "forumdesk import … -o FILE.forum."
        )
        raise ForumDeskError(message.format(name=path.name, open=unanswered(reading)))
    yield reading.program, None


def is_program_file(path: Path) -> bool:
    """Tell by its suffix or its first bytes whether a file is a program file, or means to be one."""
    if path.suffix.lower() == ".forum":
        return True
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False  # whoever reads it next says why it can't be read


_OPTIONS = {"first_date": "--date", "timezone": "--timezone"}
_EXAMPLES = {"first_date": "2021-05-19", "timezone": "America/Toronto"}


def unanswered(reading: Reading) -> str:
    """Return the questions that wait for an answer, each with the option that gives it."""
    return " ".join(_asked(question) for question in reading.questions if not question.answered)


def _asked(question: Question) -> str:
    option = f"--set {question.key}=" if question.key in SETTINGS else f"{_OPTIONS[question.key]} "
    values = [choice.value for choice in question.choices] or [_EXAMPLES.get(question.key, "…")]
    said = _(" or ").join(f"{option}{value}" for value in values[:4])
    if question.key in SETTINGS:
        return _("{question} Say it with {options}.").format(question=question.text, options=said)
    return _("{question} Say it with an option such as {options}.").format(question=question.text, options=said)


def read_source(name: str, answers: Answers | None = None) -> Outcome:
    """Read a file, standard input for "-", or an address; return what was read, or raise a ForumDeskError.

    Without answers, the same bytes give records with the same ids, so that a calendar made of them can be updated.
    """
    if is_address(name):
        address = address_of(name)
        answers = answers or _answers_for(address.encode())
        return _read(Request(name=name_of(address), address=address, answers=answers))
    if name != "-" and Path(name).exists() and is_program_file(Path(name)):
        raise ForumDeskError(_("“{name}” is a program file already. It needs no import.").format(name=Path(name).name))
    if name == "-":
        called, data = _("standard input"), sys.stdin.buffer.read(formats.MAX_BYTES + 1)
    else:
        called, data = clean_line(Path(name).name), formats.load(Path(name))
    return _read(Request(name=called, data=data, answers=answers or _answers_for(data)))


def read_again(outcome: Outcome, name: str, answers: Answers) -> Outcome:
    """Read with other answers what was read already; raise as `read_source`."""
    return _read(Request(name=source_name(name), data=outcome.data, answers=answers))


def is_address(name: str) -> bool:
    """Tell whether what was named on the command line is an address, of whatever kind, and no file."""
    return name.partition("://")[0].lower() in {"https", "http", "webcal", "webcals"} and "://" in name


def source_name(argument: str) -> str:
    """Return what a source that was named on the command line is called."""
    if is_address(argument):
        return name_of(argument)
    return clean_line(Path(argument).name) if argument != "-" else _("standard input")


def _read(request: Request) -> Outcome:
    outcome = _outcome(request)
    if outcome.reading is None:
        raise ForumDeskError(outcome.message)
    return outcome


def _answers_for(data: bytes) -> Answers:
    return Answers(namespace=uuid.uuid5(uuid.NAMESPACE_OID, hashlib.sha256(data).hexdigest()))


def _outcome(request: Request) -> Outcome:
    """Have a worker read, within its time and a bounded answer."""
    late = threading.Event()
    with subprocess.Popen(
        worker.COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:

        def stop() -> None:
            late.set()
            process.kill()

        clock = threading.Timer(worker.WALL_SECONDS, stop)
        clock.start()
        try:
            packed = _asked_of(process, request)
        finally:
            clock.cancel()
            process.kill()
    outcome = worker.unpack(packed) if not late.is_set() else None
    if outcome is None:
        raise ForumDeskError(worker.failure(request.name, process.returncode, late=late.is_set()))
    return outcome


def _asked_of(process: subprocess.Popen[bytes], request: Request) -> bytes:
    assert process.stdin is not None
    assert process.stdout is not None
    with contextlib.suppress(BrokenPipeError), process.stdin as asking:  # it may crash before it is asked
        asking.write(worker.pack_request(request))
    packed = process.stdout.read(worker.MOST_HANDED_BACK + 1)
    if len(packed) > worker.MOST_HANDED_BACK:
        return b""
    process.wait()
    return packed
