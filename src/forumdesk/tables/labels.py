# SPDX-License-Identifier: MIT
"""What the steps that tables make are called, and what is said of them afterwards."""

from __future__ import annotations

from collections.abc import Sequence

from forumdesk.changes import diff, name_of
from forumdesk.i18n import _, ngettext
from forumdesk.program import Appearance, Program, Record, Session
from forumdesk.tables.column import Column, Table
from forumdesk.text import clean_line, cut

_LONGEST = 60
"""Characters of a value within a sentence."""


def setting(program: Program, table: Table, column: Column, ids: Sequence[str], text: str) -> str:
    """Return what giving a cell, or that of several rows, a value is called: "Set room of 5 sessions to Hall B"."""
    records = program.records(table.kind)
    value = brief(text)
    if len(ids) == 1 and column.key == table.naming:
        return _("Rename “{old}” to “{new}”").format(old=brief(name_of(records[ids[0]])), new=value)
    what = _("“{name}”").format(name=brief(name_of(records[ids[0]]))) if len(ids) == 1 else table.counted(len(ids))
    if not value:
        return _("Clear {field} of {what}").format(field=column.word, what=what)
    return _("Set {field} of {what} to {value}").format(field=column.word, what=what, value=value)


def clearing(table: Table, columns: Sequence[Column], ids: Sequence[str]) -> str:
    """Return what clearing the cells of some rows is called."""
    fields = ", ".join(column.word for column in columns)
    return _("Clear {field} of {what}").format(field=fields, what=table.counted(len(ids)))


def filling(table: Table, ids: Sequence[str]) -> str:
    """Return what filling cells from the row above is called."""
    return _("Fill down in {what}").format(what=table.counted(len(ids)))


def pasting(table: Table, changed: int, new: int) -> str:
    """Return what pasting a block of cells is called."""
    if not changed:
        return _("Paste {new} as new").format(new=table.counted(new))
    if not new:
        return _("Paste into {changed}").format(changed=table.counted(changed))
    return _("Paste into {changed}, and {new} as new").format(changed=table.counted(changed), new=table.counted(new))


def pasted(table: Table, changed: int, new: int) -> str:
    """Return what was pasted, as it is told afterwards."""
    if not changed:
        return _("Pasted {new} as new.").format(new=table.counted(new))
    if not new:
        return _("Pasted into {changed}.").format(changed=table.counted(changed))
    return _("Pasted into {changed}, and {new} as new.").format(changed=table.counted(changed), new=table.counted(new))


def adding(table: Table) -> str:
    """Return what making a row is called."""
    return table.new


def dropping(program: Program, table: Table, ids: Sequence[str]) -> str:
    """Return what removing rows is called."""
    records = program.records(table.kind)
    if len(ids) == 1:
        return _("Delete “{name}”").format(name=brief(name_of(records[ids[0]])))
    return _("Delete {what}").format(what=table.counted(len(ids)))


def dropped(before: Program, after: Program, table: Table, ids: Sequence[str]) -> str:
    """Return what was removed and what went with it: "Deleted 2 sessions, and 5 appearances with them"."""
    changes = diff(before, after)
    seats = sum(isinstance(change.before, Appearance) and change.after is None for change in changes)
    freed = sum(isinstance(change.before, Session) and change.after is not None for change in changes)
    gone = _("Deleted {what}").format(what=table.counted(len(ids)))
    parts = [gone]
    if seats:
        parts.append(ngettext("and {count} appearance with it", "and {count} appearances with them", seats))
    if freed:
        words = (
            ngettext("{count} session has no room now", "{count} sessions have no room now", freed)
            if table.kind == "room"
            else ngettext("{count} session has no track now", "{count} sessions have no track now", freed)
        )
        parts.append(words)
    return _("{parts}.").format(parts=", ".join(parts))


def brief(words: str) -> str:
    """Return words short enough for a sentence."""
    return cut(clean_line(words), _LONGEST)


def naming_new(records: Sequence[Record]) -> str:
    """Return the names of records that would be made: "“Hall C” and “Ada”", a few at most."""
    names = [_("“{name}”").format(name=brief(name_of(record))) for record in records]
    if len(names) > 4:
        more = ngettext("{count} more", "{count} more", len(names) - 3)
        names = [*names[:3], more]
    return _("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else names[0]
