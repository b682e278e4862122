# SPDX-License-Identifier: MIT
"""Copies of a program file: where the user asks for one, and by itself before the first edit of a day, a migration, a
restore and a merge, into the user's own folder. The last ten of days are kept, the last ten of others, and one of each
month.

Always through SQLite's backup API: copying a file that is being written would tear it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from operator import attrgetter
from pathlib import Path

from forumdesk.paths import user_data
from forumdesk.store.atomic import replacing
from forumdesk.store.connection import connect
from forumdesk.store.errors import FAILURES, explain
from forumdesk.store.load import begin
from forumdesk.store.lock import key_of
from forumdesk.store.schema import SUFFIX

KEPT = 10
"""So many of the newest backups of days stay, whatever their month, and so many of those with a reason."""


def copy(path: Path, to: Path) -> None:
    """Write a copy of a file's newest state, whole or not at all, in place of a file of that name.

    Raises a ForumDeskError when the file can't be read or the copy can't be written.
    """
    try:
        source = begin(path)
    except FAILURES as error:
        raise explain(error, path) from error
    try:
        with closing(source), replacing(to) as draft, closing(connect(draft, "rwc")) as target:
            source.backup(target)
    except FAILURES as error:
        raise explain(error, to, saving=True) from error


def backups(path: Path) -> tuple[Path, ...]:
    """Return the backups of a program file, the newest last."""
    return tuple(sorted(folder_of(path).glob(f"*{SUFFIX}"), key=_stem))


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy that was made by itself."""

    path: Path
    made: datetime
    """Aware, UTC."""
    why: str
    """As `reason` returns it."""
    size: int
    """Bytes."""


def listed(path: Path) -> tuple[Backup, ...]:
    """Return what is known of the backups of a program file without opening them, the newest first."""
    found = []
    for each in backups(path):
        try:
            state = each.stat()
        except OSError:
            continue
        made = datetime.fromtimestamp(state.st_mtime, UTC)
        found.append(Backup(path=each, made=made, why=reason(each), size=state.st_size))
    return tuple(sorted(found, key=attrgetter("made"), reverse=True))


def reason(backup: Path) -> str:
    """Return why a backup was made, as its name says, such as "before a merge"; empty for the first edit of a day."""
    _day, _blank, why = backup.stem.partition(" ")
    return re.sub(r"^[\d.]+ ", "", why)


def back_up(path: Path, today: date, why: str = "") -> Path:
    """Make today's backup, unless there is one; `why` becomes part of its name. Raises as `copy` does, and OSError."""
    to = folder_of(path) / f"{' '.join([today.isoformat(), *why.split()])}{SUFFIX}"
    if not to.exists():
        to.parent.mkdir(parents=True, exist_ok=True)
        copy(path, to)
        for old in surplus(backups(path)):
            old.unlink(missing_ok=True)
    return to


def surplus(found: Iterable[Path]) -> tuple[Path, ...]:
    """Return which backups are not kept; their names begin with their dates."""
    in_order = sorted(found, key=_stem)
    groups = ([backup for backup in in_order if bool(reason(backup)) is reasoned] for reasoned in (False, True))
    kept = {backup for group in groups for backup in group[-KEPT:]}
    months: set[str] = set()
    for backup in in_order:
        month = backup.name[:7]
        if month not in months:
            months.add(month)
            kept.add(backup)
    return tuple(backup for backup in in_order if backup not in kept)


def _stem(backup: Path) -> str:
    return backup.stem


def folder_of(path: Path) -> Path:
    """Return the folder in which the backups of a program file lie; it may not be there yet."""
    stem = re.sub(r"[^\w -]", "", path.stem).strip()[:40]
    return user_data() / "backups" / f"{stem or 'program'}-{key_of(path)[:8]}"
