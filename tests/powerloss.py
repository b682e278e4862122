# SPDX-License-Identifier: MIT
"""Power cuts without a plug: what SQLite writes, syncs and deletes is recorded, and any part of it can be lost.

A VFS of SQLite's own kind (https://sqlite.org/vfs.html) hands every call on to the usual one and notes it. `crashed`
makes of the notes what a disk may hold after a cut: what was synced stays; of what was not, each sector of 512 bytes
may be there or not; a file whose folder was not synced may be missing, or be back.
"""

from __future__ import annotations

import ctypes
import random
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SECTOR = 512
_POINTERS = 19
"""Of `sqlite3_io_methods`, version 3, its version counted as one."""
_CLOSE, _WRITE, _TRUNCATE, _SYNC = 1, 3, 4, 5


class _Vfs(ctypes.Structure):
    _fields_ = (
        ("version", ctypes.c_int),
        ("file_size", ctypes.c_int),
        ("longest", ctypes.c_int),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        ("calls", ctypes.c_void_p * 16),
    )


class _File(ctypes.Structure):
    _fields_ = (("methods", ctypes.c_void_p),)


_Methods = ctypes.c_void_p * _POINTERS
_INT, _PTR, _I64 = ctypes.c_int, ctypes.c_void_p, ctypes.c_int64
_OpenCall = ctypes.CFUNCTYPE(_INT, _PTR, _PTR, _PTR, _INT, _PTR)
_DeleteCall = ctypes.CFUNCTYPE(_INT, _PTR, ctypes.c_char_p, _INT)
_CloseCall = ctypes.CFUNCTYPE(_INT, _PTR)
_WriteCall = ctypes.CFUNCTYPE(_INT, _PTR, _PTR, _INT, _I64)
_TruncateCall = ctypes.CFUNCTYPE(_INT, _PTR, _I64)
_SyncCall = ctypes.CFUNCTYPE(_INT, _PTR, _INT)


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that happened: "write", "truncate", "sync", "delete" (durable or not), or "told"."""

    what: str
    path: str = ""
    at: int = 0
    data: bytes = b""
    durable: bool = False
    told: Any = None
    """What was acknowledged then."""


@dataclass
class Recorder:
    """The notes of all that SQLite did while it was in place."""

    notes: list[Note] = field(default_factory=list)

    def tell(self, value: Any) -> None:
        """Note that something was acknowledged."""
        self.notes.append(Note("told", told=value))


def library() -> ctypes.CDLL | None:
    """Return the SQLite that Python's own module uses; None where that is a part of Python."""
    try:
        maps = Path("/proc/self/maps").read_text(encoding="utf-8")
    except OSError:
        return None
    assert sqlite3.sqlite_version_info  # Python's module, which has loaded it
    names = {line.split()[-1] for line in maps.splitlines() if "libsqlite3" in line}
    return ctypes.CDLL(names.pop()) if len(names) == 1 else None


@contextmanager
def recording(sqlite: ctypes.CDLL) -> Iterator[Recorder]:
    """Record what every connection does that is opened meanwhile, and closed."""
    recorder = Recorder()
    sqlite.sqlite3_vfs_find.restype = ctypes.c_void_p
    sqlite.sqlite3_vfs_register.argtypes = (ctypes.c_void_p, ctypes.c_int)
    sqlite.sqlite3_vfs_unregister.argtypes = (ctypes.c_void_p,)
    usual = sqlite.sqlite3_vfs_find(None)
    vfs = _Vfs()
    ctypes.memmove(ctypes.byref(vfs), usual, ctypes.sizeof(_Vfs))
    kept = _replaced(vfs, recorder)
    vfs.name, vfs.next = b"recording", None
    sqlite.sqlite3_vfs_register(ctypes.byref(vfs), 1)
    try:
        yield recorder
    finally:
        sqlite.sqlite3_vfs_unregister(ctypes.byref(vfs))
        sqlite.sqlite3_vfs_register(usual, 1)
        del kept


def _replaced(vfs: _Vfs, recorder: Recorder) -> list[Any]:
    """Put calls of ours in the place of the usual ones; return what has to live as long as they may be called."""
    usual_open, usual_delete = _OpenCall(vfs.calls[0]), _DeleteCall(vfs.calls[1])
    opened: dict[int, tuple[str, Any]] = {}
    tables: dict[int, Any] = {}
    alive: list[Any] = []

    def open_file(own: int, name: int, file: int, flags: int, out: int) -> int:
        result: int = usual_open(own, name, file, flags, out)
        methods = ctypes.cast(file, ctypes.POINTER(_File)).contents
        if result == 0 and name and methods.methods:
            usual = methods.methods
            if usual not in tables:
                tables[usual] = _table(usual, opened, recorder, alive)
            opened[file] = (ctypes.string_at(name).decode(), usual)
            methods.methods = ctypes.addressof(tables[usual])
        return result

    def delete(own: int, name: bytes, sync: int) -> int:
        result: int = usual_delete(own, name, sync)
        if result == 0:
            recorder.notes.append(Note("delete", name.decode(), durable=bool(sync)))
        return result

    calls = (_OpenCall(open_file), _DeleteCall(delete))
    for at, call in enumerate(calls):
        vfs.calls[at] = ctypes.cast(call, ctypes.c_void_p).value
    return [calls, opened, tables, alive]


def _table(usual: int, opened: dict[int, tuple[str, Any]], recorder: Recorder, alive: list[Any]) -> Any:
    """Return the methods of a file with ours in the place of those that change it."""
    table = _Methods()
    ctypes.memmove(table, usual, ctypes.sizeof(_Methods))
    close, write = _CloseCall(table[_CLOSE] or 0), _WriteCall(table[_WRITE] or 0)
    truncate, sync = _TruncateCall(table[_TRUNCATE] or 0), _SyncCall(table[_SYNC] or 0)

    def path(file: int) -> str:
        return opened[file][0]

    def closed(file: int) -> int:
        opened.pop(file, None)
        return int(close(file))

    def written(file: int, data: int, size: int, at: int) -> int:
        recorder.notes.append(Note("write", path(file), at, ctypes.string_at(data, size)))
        return int(write(file, data, size, at))

    def truncated(file: int, size: int) -> int:
        recorder.notes.append(Note("truncate", path(file), size))
        return int(truncate(file, size))

    def synced(file: int, flags: int) -> int:
        recorder.notes.append(Note("sync", path(file)))
        return int(sync(file, flags))

    ours: Mapping[int, Any] = {
        _CLOSE: _CloseCall(closed),
        _WRITE: _WriteCall(written),
        _TRUNCATE: _TruncateCall(truncated),
        _SYNC: _SyncCall(synced),
    }
    for at, call in ours.items():
        table[at] = ctypes.cast(call, ctypes.c_void_p).value
    alive.append(ours)
    return table


def crashed(start: Mapping[str, bytes], notes: Sequence[Note], dice: random.Random) -> dict[str, bytes]:
    """Return what a disk may hold that held `start`, when the power is cut after these notes."""
    durable: dict[str, bytes | None] = dict(start)
    pending: dict[str, list[Note]] = {}
    for note in notes:
        if note.what in {"write", "truncate"}:
            pending.setdefault(note.path, []).append(note)
        elif note.what == "sync":
            durable[note.path] = _after(durable.get(note.path) or b"", pending.pop(note.path, []), lambda _note: True)
        elif note.what == "delete":
            if note.durable or durable.get(note.path) is None or dice.random() < 0.5:
                durable[note.path] = None
            pending.pop(note.path, None)
    found = {path: content for path, content in durable.items() if content is not None}
    for path, left in pending.items():
        if path in found or dice.random() < 0.5:
            found[path] = _after(found.get(path, b""), left, lambda _note: dice.random() < 0.5)
    return found


def _after(content: bytes, notes: Sequence[Note], arrives: Callable[[Note], bool]) -> bytes:
    """Return a file's content after changes of which each sector arrives or not."""
    held = bytearray(content)
    for note in notes:
        if note.what == "truncate":
            if arrives(note):
                del held[note.at :]
            continue
        for at in range(0, len(note.data), SECTOR):
            if arrives(note):
                part = note.data[at : at + SECTOR]
                begin = note.at + at
                held.extend(bytes(max(0, begin - len(held))))
                held[begin : begin + len(part)] = part
    return bytes(held)
