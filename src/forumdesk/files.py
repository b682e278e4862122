# SPDX-License-Identifier: MIT
"""Writing a file whole or not at all, and names that are safe as names of files.

Program files are not written this way: SQLite keeps those (`store`). Qt's QSaveFile was turned down, because the
command line does the same without Qt.
"""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.text import clean_line

MAX_NAME = 120
"""Bytes of a file's name, without its suffix; file systems take 255."""

MOST_SOURCES = 200
"""So many files are taken at once, or of a folder."""

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file so that it is either the old one or the new one, on disk, whatever happens meanwhile.

    A link is followed, and the permissions of a file that is replaced are kept. Raise ForumDeskError when it can't be
    written; nothing is left behind then.
    """
    try:
        _replace(path.resolve(), data)
    except OSError as error:
        why = error.strerror or error
        message = _("“{path}” can't be written: {why}. Nothing was changed; try another folder.")
        raise ForumDeskError(message.format(path=path, why=why)) from error


def _replace(path: Path, data: bytes) -> None:
    if path.is_dir():
        raise IsADirectoryError(0, _("it is a folder"))
    if path.exists() and not path.is_file():
        raise OSError(0, _("it is no ordinary file"))
    descriptor, name = tempfile.mkstemp(prefix=".forumdesk-", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _mode(path: Path) -> int:
    """Return the permissions that the file has, or those of a new file of this process."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Have the new name on disk, where the system can be asked for it."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def safe_filename(name: str, otherwise: str = "program") -> str:
    """Return a title as a name of a file without folder and suffix, good on every system; `otherwise` if none is left.

    No separator, control, direction mark, leading dot, dash or tilde, trailing dot or blank, or device name of Windows.
    """
    kept = clean_line(_NOT_IN_NAMES.sub(" ", clean_line(name))).lstrip(".-~ ")
    kept = kept.encode()[:MAX_NAME].decode(errors="ignore").rstrip(". ")
    return f"_{kept}" if _RESERVED.fullmatch(kept) else kept or otherwise


def files_in(folder: Path) -> tuple[Path, ...]:
    """Return the files in a folder that could be sources, by name: no hidden ones, and no program files."""
    try:
        found = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    except OSError:
        return ()
    return tuple(path for path in found if path.suffix.lower() != ".forum")[:MOST_SOURCES]
