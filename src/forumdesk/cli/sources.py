# SPDX-License-Identifier: MIT
"""Where the command line takes programs from: program files, and anything that a format reads.

A source from outside is read in a process of its own with limits (`formats.worker`), as the window does it.
"""

from __future__ import annotations

import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from forumdesk import formats
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Answers, Question, Reading
from forumdesk.formats.worker import Outcome, Request, unpack
from forumdesk.i18n import _
from forumdesk.program import Program

WALL_SECONDS = 60
_MAIN = "from forumdesk.formats.worker import main; main()"
_MAGIC = b"SQLite format 3\0"


@contextmanager
def opened(name: str, *, read_only: bool = True) -> Iterator[tuple[Program, Document | None]]:
    """Give the program of a file, and the document when it is a program file; raise ForumDeskError when it has none."""
    path = Path(name)
    if is_program_file(path):
        with Document.open(path, read_only=read_only) as document:
            yield document.program, document
        return
    reading = read_source(name, Answers()).reading
    assert reading is not None
    if not reading.complete:
        message = _("“{name}” leaves something open: {open} Import it first: forumdesk import … -o FILE.forum.")
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
    option = _OPTIONS.get(question.key, f"--{question.key}")
    values = [choice.value for choice in question.choices] or [_EXAMPLES.get(question.key, "…")]
    said = _(" or ").join(f"{option} {value}" for value in values[:4])
    return _("{question} Say it with {options}.").format(question=question.text, options=said)


def read_source(name: str, answers: Answers) -> Outcome:
    """Read a file, or standard input for "-"; return what was read, or raise ForumDeskError with one sentence."""
    if name != "-" and Path(name).exists() and is_program_file(Path(name)):
        raise ForumDeskError(_("“{name}” is a program file already. It needs no import.").format(name=Path(name).name))
    if name == "-":
        data = sys.stdin.buffer.read(formats.MAX_BYTES + 1)
        request = Request(name=_("standard input"), data=data, answers=answers)
    else:
        request = Request(name=Path(name).name, path=Path(name), answers=answers)
    outcome = unpack(_answer(request))
    if outcome is None:
        message = _("“{name}” could not be read: it made the reader stop. Nothing was written.")
        raise ForumDeskError(message.format(name=request.name))
    if outcome.reading is None:
        raise ForumDeskError(outcome.message)
    return outcome


def _answer(request: Request) -> bytes:
    late = ForumDeskError(
        _("Reading “{name}” took too long and was stopped. Nothing was written. Try a smaller part of it.").format(
            name=request.name
        )
    )
    # -P: a folder named forumdesk where the user happens to be must not be taken for the program.
    command = [sys.executable, "-P", "-c", _MAIN]
    try:
        done = subprocess.run(
            command, input=pickle.dumps(request), capture_output=True, timeout=WALL_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise late from error
    if done.returncode == -getattr(signal, "SIGXCPU", 0) != 0:
        raise late
    return done.stdout
