# SPDX-License-Identifier: MIT
"""The sound part of a damaged file, or of one beside which a stranger's journal lies. `document.repair` keeps it.

Only the main file is copied, never a journal that lies beside it; it is read as an immutable file, its schema must be
ours, and every row goes through the same checks as in `load`. Texts are cleaned as at an import. What can't be read is
left out and counted. The history is not carried over, so files from strangers are not treated so before they are
opened: `load` checks them, and `columns` cleans what would mislead.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _, ngettext
from forumdesk.program import FIELD_OF, KINDS, Extra, Link, Program, Record, dangling
from forumdesk.store import inspect
from forumdesk.store.columns import unpack
from forumdesk.store.connection import connect, set_deadline
from forumdesk.store.errors import FAILURES, damaged, explain
from forumdesk.store.load import select
from forumdesk.text import clean
from forumdesk.times import zone


def salvage(path: Path) -> tuple[Program, tuple[str, ...]]:
    """Return the program that can still be read in a file, and in sentences what was left out or mended.

    Raises a ForumDeskError when it is no program, was made by a newer ForumDesk, or nothing in it can be read.
    """
    with tempfile.TemporaryDirectory(prefix="forumdesk-") as private:
        alone = Path(private) / "program"
        try:
            version = inspect.identify(path)
            shutil.copyfile(path, alone)
            with closing(connect(alone, "immutable")) as connection:
                set_deadline(connection)
                connection.text_factory = lambda data: data.decode("utf-8", "replace")
                inspect.check_schema(connection, path, version)
                found = {kind: _sound(connection, kind) for kind in KINDS}
        except FAILURES as error:
            raise explain(error, path) from error
    conferences = found["conference"].records
    if not conferences:
        raise damaged(path, _("its conference is missing"))
    by_id = {FIELD_OF[kind]: {r.id: r for r in found[kind].records} for kind in FIELD_OF}
    program, mended = _mended(Program(conferences[0], **by_id))
    return program, (*_lost(found), *mended)


@dataclass(frozen=True, slots=True)
class _Found:
    """The sound records of one table, how many were not, and whether it could be read to its end."""

    records: list[Any]
    unsound: int
    complete: bool


def _sound(connection: sqlite3.Connection, kind: str) -> _Found:
    records: list[Any] = []
    unsound = 0
    try:
        for row in connection.execute(select(kind)):
            try:
                records.extend(_cleaned(record) for record in unpack(kind, [row]))
            except ValueError:
                unsound += 1
    except sqlite3.DatabaseError:
        return _Found(records, unsound, complete=False)
    return _Found(records, unsound, complete=True)


def _cleaned(record: Record | Link | Extra) -> Any:
    return _with(record, {f.name: _clean(getattr(record, f.name)) for f in fields(record)})


def _with(record: Any, values: Mapping[str, Any]) -> Any:
    return replace(record, **values)


def _clean(value: Any) -> Any:
    if type(value) is str:
        return clean(value)
    if isinstance(value, tuple):
        return tuple(_clean(item) for item in value)
    return _cleaned(value) if isinstance(value, Link | Extra) else value


def _lost(found: Mapping[str, _Found]) -> Iterator[str]:
    for kind, table in found.items():
        if table.unsound:
            what = ngettext(
                "{count} record could not be read and was left out.",
                "{count} records could not be read and were left out.",
                table.unsound,
            )
            yield _("Table “{kind}”: {what}").format(kind=kind, what=what)
        if not table.complete:
            yield _("The table “{kind}” could be read only in part.").format(kind=kind)


def _mended(program: Program) -> tuple[Program, tuple[str, ...]]:
    broken = dangling(program)
    program = _without(program, broken)
    notes = [
        ngettext(
            "{count} reference to something that is missing was removed.",
            "{count} references to something that is missing were removed.",
            len(broken),
        )
    ]
    try:
        zone(program.conference.timezone)
    except ForumDeskError as error:
        notes.append(_("{problem} It was set to UTC.").format(problem=error))
        program = program.put(replace(program.conference, timezone="UTC"))
    return program, tuple(notes if broken else notes[1:])


def _without(program: Program, broken: Iterable[tuple[str, str, str]]) -> Program:
    """Return the program without these references: appearances go, other records lose the reference only."""
    lost: dict[tuple[str, str], dict[str, Any]] = defaultdict(dict)
    gone: set[str] = set()
    for kind, key, field in broken:
        if kind == "appearance":
            gone.add(key)
            continue
        value = getattr(program.records(kind)[key], field)
        present = program.people if field == "author_ids" else program.sessions
        lost[kind, key][field] = tuple(item for item in value if item in present) if isinstance(value, tuple) else ""
    mended = (_with(program.records(kind)[key], values) for (kind, key), values in lost.items())
    return program.put(*mended).drop(*gone)
