# SPDX-License-Identifier: MIT
"""Reads one source in a process of its own (`main`): a request on its input, what was read on its output.

A file from a stranger may be made to exhaust or to crash whoever reads it. Here it meets limits of memory and time,
and whoever asked takes the outcome with `unpack`, which makes plain records only and checks every value. How the
process is started, its limits and the words for its failures stand here for the window and the command line, which
watch over it. multiprocessing was turned down: its spawn imports the caller's `__main__` again, which is the window.
"""

from __future__ import annotations

import pickle
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time

from forumdesk import fetching, formats, handover
from forumdesk.errors import ForumDeskError
from forumdesk.fetching import OfflineError, Stamp
from forumdesk.formats.page import Page
from forumdesk.formats.reading import Answers, Reading
from forumdesk.i18n import _
from forumdesk.program import KINDS, Program, dangling
from forumdesk.text import clean_line

COMMAND = (sys.executable, "-P", "-c", "from forumdesk.formats.worker import main; main()")
"""Starts a worker. -P: a folder named forumdesk where the user happens to be must not be taken for the program."""
WALL_SECONDS = 60
"""A worker that takes longer is to be stopped."""
MOST_HANDED_BACK = 512 * 1024 * 1024
"""Bytes. A worker that says more is to be stopped."""

MEMORY = 1024**3
"""Bytes of address space that a reading may take."""
CPU_SECONDS = 30
_OUT_OF_TIME = getattr(signal, "SIGXCPU", None)
"""The signal that ends a process after its processor time. Qt says it as the exit code, `subprocess` negative."""
STAGES = 3
"""How many stages the worker tells on its error output, a byte each: it has the source, its format, the program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to read: bytes that are at hand, or else the file at `path`, what stands at `address`, or a page."""

    name: str
    """What people call the source: the file's name, or "Pasted text"."""
    data: bytes = b""
    path: Path | None = None
    address: str = ""
    known: Stamp = field(default_factory=Stamp)
    """What came from the address the last time; what is still that is not fetched again."""
    page: Page | None = None
    """A page that was taken out of its source before, to be understood again."""
    answers: Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of it: a reading with the bytes and the format it was read from, or a message for people.

    A page that was understood again has neither bytes nor a format.
    """

    reading: Reading | None = None
    data: bytes = b""
    format: str = ""
    """The key of the format in `forumdesk.formats`."""
    message: str = ""
    """Why there is no reading; empty when there is one."""
    unchanged: bool = False
    """Whether there is none because the address has what is known."""
    offline: bool = False
    """Whether there is none because nobody was reached."""
    stamp: Stamp = field(default_factory=Stamp)
    """What to ask the address with the next time."""
    milliseconds: int = 0
    """How much of the processor's time the reader took for it."""


def pack_request(request: Request) -> bytes:
    """Return a request as the bytes that a worker takes."""
    return pickle.dumps(request)


def pack(outcome: Outcome) -> bytes:
    """Return an outcome as the bytes that `unpack` takes."""
    return handover.dump(outcome)


def unpack(packed: bytes) -> Outcome | None:
    """Return what a worker handed back; None when it handed back anything else, or not all of it."""
    try:
        outcome: Outcome = handover.load(Outcome, packed)
    except ValueError:
        return None
    if outcome.reading is None:
        return outcome if outcome.message or outcome.unchanged else None
    return outcome if _is_whole(outcome.reading.program) else None


def _is_whole(program: Program) -> bool:
    """Tell whether every record stands under its own id, and refers to none that is not there."""
    kept = (item for kind in KINDS for item in program.records(kind).items())
    return all(key == record.id for key, record in kept) and not dangling(program)


def warm() -> None:
    """Load the reader of pages, whose patterns take a second, so that nobody waits for it at the first correction."""
    from forumdesk.formats.page_text import understand  # noqa: F401, PLC0415 - only now, since opening an import does not need it


def read(request: Request, tell: Callable[[], None] = lambda: None) -> Outcome:
    """Read a source and return what came of it, calling `tell` after each stage; raise nothing but MemoryError."""
    try:
        if request.page is not None:
            from forumdesk.formats.page_text import understand  # noqa: PLC0415 - see `warm`

            return Outcome(reading=understand.read_page(request.page, request.name, request.answers))
        fetched = fetching.fetch(request.address, request.known) if request.address else fetching.Fetched()
        if fetched.unchanged:
            return Outcome(unchanged=True, stamp=fetched.stamp)
        data = fetched.data or request.data
        if request.path is not None:
            data = formats.load(request.path)
        tell()
        chosen = formats.recognise(data, request.name)
        tell()
        reader = formats.reader(chosen)
        began = process_time()
        reading = reader.read(data, request.name, request.answers)
        took = process_time() - began
        tell()
    except ForumDeskError as error:
        return Outcome(message=clean_line(str(error)), offline=isinstance(error, OfflineError))
    except RecursionError:
        return Outcome(message=too_much(request.name))
    return Outcome(reading=reading, data=data, format=chosen.key, milliseconds=int(took * 1000), stamp=fetched.stamp)


def too_much(name: str) -> str:
    """Return the words for a source that asks for more memory than a program ever needs."""
    words = _("“{name}” asks for more memory than any program needs, so reading it was stopped. Nothing was changed.")
    return words.format(name=name)


def failure(name: str, code: int, *, late: bool) -> str:
    """Return the words for a worker that handed nothing back, by its exit code; `late` when the wall clock ended it."""
    if late or abs(code) == _OUT_OF_TIME:
        words = _("Reading “{name}” took too long and was stopped. Nothing was changed. Try a smaller part of it.")
    else:
        words = _(
            "“{name}” could not be read: it made the reader stop. Nothing was changed. "
            "Open it in another program and paste its text instead."
        )
    return words.format(name=name)


def limit() -> None:
    """Take away what no reader needs: memory past a gigabyte, long work, core dumps. Windows has no such limits."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    limits = {resource.RLIMIT_AS: MEMORY, resource.RLIMIT_CPU: CPU_SECONDS, resource.RLIMIT_CORE: 0}
    for which, most in limits.items():
        _soft, hard = resource.getrlimit(which)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(which, (allowed, hard))


def main() -> None:
    """Read the request from standard input and write its outcome to standard output."""
    limit()
    out, sys.stdout = sys.stdout.buffer, sys.stderr
    request: Request = pickle.load(sys.stdin.buffer)  # noqa: S301 - comes from the process that started this one
    try:
        packed = pack(read(request, _tell))
    except MemoryError:
        packed = pack(Outcome(message=too_much(request.name)))
    out.write(packed)
    out.flush()


def _tell() -> None:
    sys.stderr.buffer.write(b".")
    sys.stderr.buffer.flush()
