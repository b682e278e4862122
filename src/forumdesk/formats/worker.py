# SPDX-License-Identifier: MIT
"""Reads one source in a process of its own (`main`): a request on its input, what was read on its output.

A file from a stranger may be made to exhaust or to crash whoever reads it. Here it meets limits of memory and time,
and whoever asked unpickles the outcome with `unpack`, which knows plain records only. Starting the process, the wall
clock and the words for a crash are the caller's. multiprocessing was turned down: its spawn imports the caller's
`__main__` again, which is the window.
"""

from __future__ import annotations

import io
import pickle
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Answers, Reading
from forumdesk.i18n import _

MEMORY = 1024**3
"""Bytes of address space that a reading may take."""
CPU_SECONDS = 30
STAGES = 3
"""How many stages the worker tells on its error output, a byte each: it has the source, its format, the program."""

_PLAIN = {
    "datetime": {"date", "datetime", "time", "timedelta"},
    "uuid": {"UUID", "SafeUUID"},
}
_OWN = ("forumdesk.records", "forumdesk.program", "forumdesk.formats.reading", "forumdesk.formats.worker")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What to read: bytes that are at hand, or else the file at `path`."""

    name: str
    """What people call the source: the file's name, or "Pasted text"."""
    data: bytes = b""
    path: Path | None = None
    answers: Answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of it: a reading with the bytes and the format it was read from, or a message for people."""

    reading: Reading | None = None
    data: bytes = b""
    format: str = ""
    """The key of the format in `forumdesk.formats`."""
    message: str = ""
    """Why there is no reading; empty when there is one."""


class _Pickler(pickle.Pickler):
    """Writes a member of an enumeration as its class and value.

    Python 3.11.2, which Debian 12 has, writes it as a call of `getattr`, which `unpack` refuses.
    """

    def reducer_override(self, obj: Any) -> Any:
        return (type(obj), (obj.value,)) if isinstance(obj, Enum) else NotImplemented


class _Unpickler(pickle.Unpickler):
    """Makes records, dates and ids, and nothing else: a reader that was taken over can't reach further than that."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if name in _PLAIN.get(module, ()) or module in _OWN else None
        if isinstance(found, type) and found.__module__ == module:
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no plain record")


def pack(outcome: Outcome) -> bytes:
    """Return an outcome as the bytes that `unpack` takes."""
    packed = io.BytesIO()
    _Pickler(packed).dump(outcome)
    return packed.getvalue()


def unpack(packed: bytes) -> Outcome | None:
    """Return what a worker handed back; None when it handed back anything else, or not all of it."""
    try:
        outcome = _Unpickler(io.BytesIO(packed)).load()
    except Exception:  # noqa: BLE001 - a broken pickle can raise anything
        return None
    return outcome if isinstance(outcome, Outcome) and isinstance(outcome.reading, Reading | None) else None


def read(request: Request, tell: Callable[[], None] = lambda: None) -> Outcome:
    """Read a source and return what came of it, calling `tell` after each stage; raise nothing but MemoryError."""
    try:
        data = formats.load(request.path) if request.path is not None else request.data
        tell()
        chosen = formats.recognise(data, request.name)
        tell()
        reading = formats.read(data, request.name, request.answers)
        tell()
    except ForumDeskError as error:
        return Outcome(message=str(error))
    except RecursionError:
        return Outcome(message=too_much(request.name))
    return Outcome(reading=reading, data=data, format=chosen.key)


def too_much(name: str) -> str:
    """Return the words for a source that asks for more memory than a program ever needs."""
    words = _("“{name}” asks for more memory than any program needs, so reading it was stopped. Nothing was changed.")
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
