# SPDX-License-Identifier: MIT
"""Whether ForumDesk runs already for this user on this screen, and handing it what is to be opened.

A running one may have no window, only an icon in the tray; a second one beside it would remind twice, and could not
write what the first has open. This is the side that knocks, and needs no Qt: it is over before a window would be there.
`gui/door.py` answers.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import socket
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from forumdesk.paths import user_data

SAMPLE = "--sample"
MOST_BYTES = 65_536
"""What a message may have at the most."""
ANSWER = b"opened\n"
_PATIENCE = 3.0
"""Seconds after which one that does not answer counts as not running."""
_LONGEST = 100
"""Bytes that the path of a socket may have everywhere."""
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


def address() -> str:
    """Return where ForumDesk answers: the path of a socket, or on Windows the name of a pipe; empty for nowhere.

    Another folder of the user's own things, or another screen, is another ForumDesk.
    """
    told = "\n".join((str(user_data().absolute()), *(os.environ.get(name, "") for name in _SCREENS)))
    name = f"forumdesk-{hashlib.sha256(os.fsencode(told)).hexdigest()[:16]}"
    if sys.platform == "win32":
        return rf"\\.\pipe\{name}"
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    folders = [Path(runtime)] if runtime and _is_own(Path(runtime)) else []
    paths = (str(folder / name) for folder in (*folders, user_data().absolute()))
    return next((path for path in paths if len(os.fsencode(path)) <= _LONGEST), "")


def _is_own(folder: Path) -> bool:
    """Tell whether only this user can write into a folder."""
    try:
        found = folder.stat()
    except OSError:
        return False
    return found.st_uid == os.getuid() and not found.st_mode & 0o022


def hand_over(words: Sequence[str]) -> bool:
    """Ask the ForumDesk that runs, if one does, to open these files, or to come forward; tell whether it does."""
    message = (json.dumps([_absolute(word) for word in words]) + "\n").encode("ascii")
    if len(message) > MOST_BYTES or not address():
        return False
    return _over_pipe(message) if sys.platform == "win32" else _over_socket(message)


def _absolute(word: str) -> str:
    return word if word == SAMPLE else str(Path(word).absolute())


def _over_socket(message: bytes) -> bool:
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as line:
        line.settimeout(_PATIENCE)
        line.connect(address())
        line.sendall(message)
        return line.recv(len(ANSWER)) == ANSWER
    return False


def _over_pipe(message: bytes) -> bool:
    """Talk in a thread of its own, as a pipe of Windows can't be given a time after which to give up."""
    heard: list[bytes] = []

    def talk() -> None:
        with contextlib.suppress(OSError), Path(address()).open("r+b", buffering=0) as line:
            line.write(message)
            heard.append(line.read(len(ANSWER)))

    talking = threading.Thread(target=talk, daemon=True)
    talking.start()
    talking.join(_PATIENCE)
    return heard == [ANSWER]


def read_words(message: bytes) -> list[str] | None:
    """Return the words of a message, absolute paths or `SAMPLE`; None when it is not one of ours."""
    try:
        found = json.loads(message)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, list) or not all(isinstance(word, str) and _may_open(word) for word in found):
        return None
    return found


def _may_open(word: str) -> bool:
    return word == SAMPLE or (Path(word).is_absolute() and "\0" not in word)
