# SPDX-License-Identifier: MIT
"""How each conference stood when its reader looked last: a file each in the user's folder, beside the reader's own.

It is a copy of what a program said, so that what has changed can be told when another file of that conference is
opened, from wherever. Pictures and sources are not in it. Losing one only means that nothing is told the next time,
so nothing here raises.
"""

from __future__ import annotations

import hashlib
import zlib
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from forumdesk import handover
from forumdesk.errors import ForumDeskError
from forumdesk.files import write_atomically
from forumdesk.paths import user_data
from forumdesk.program import Program

MOST_KEPT = 60
"""Conferences; those that were looked at longest ago are forgotten."""
MOST_BYTES = 64 * 1024 * 1024
"""Of a program as JSON."""
_QUICK = 1
"""How hard zlib tries: a closing window should not wait."""


def keep(program: Program) -> None:
    """Keep how a program stands."""
    bare = replace(program, sources={}, pictures={}, publications={}, dismissals={}, rules={})
    plain = handover.dump(bare)
    if len(plain) > MOST_BYTES:
        return
    path = _path(program.conference.id)
    with suppress(OSError, ForumDeskError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, zlib.compress(plain, _QUICK))
        _forget_oldest(path.parent)


def last(conference_id: str) -> Program | None:
    """Return how the program of a conference stood; None when that is not known."""
    try:
        unpacker = zlib.decompressobj()
        with _path(conference_id).open("rb") as file:
            plain = unpacker.decompress(file.read(MOST_BYTES), MOST_BYTES + 1)
        if len(plain) > MOST_BYTES or not unpacker.eof:
            return None
        found: Program = handover.load(Program, plain)
    except (OSError, ValueError, zlib.error):
        return None
    return found if found.conference.id == conference_id else None


def _path(conference_id: str) -> Path:
    name = hashlib.sha256(conference_id.encode("utf-8", "replace")).hexdigest()[:32]
    return user_data() / "seen" / f"{name}.program"


def _forget_oldest(folder: Path) -> None:
    kept = sorted(folder.glob("*.program"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[MOST_KEPT:]:
        path.unlink(missing_ok=True)
