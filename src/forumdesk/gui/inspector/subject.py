# SPDX-License-Identifier: MIT
"""What an inspector is about: one record, or several of a kind, asked for by id each time and changed by one verb."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from forumdesk import edits
from forumdesk.gui.desk import Desk
from forumdesk.i18n import _, ngettext
from forumdesk.program import Day, Record
from forumdesk.times import day_long
from forumdesk.wording import isolated


class _Several:
    """Stands for the value of a field in which several records differ."""


SEVERAL: Final = _Several()


@dataclass(frozen=True, slots=True)
class Bond:
    """What ties a field to the program."""

    label: str
    """What stands over the field."""
    get: Callable[[], object]
    """Returns the value, or `SEVERAL`."""
    put: Callable[[Any], bool]
    """Gives it another value; tells whether that was done."""
    live: bool = False
    """Whether it is saved at every letter; otherwise when the field is left."""
    there: Callable[[], bool] = lambda: True
    """Tells whether what the field belongs to is still in the program; a field may outlive it for a moment."""


class Subject:
    """The records that an inspector shows now; it can turn to others of the same kind."""

    def __init__(self, desk: Desk, kind: str, ids: tuple[str, ...]) -> None:
        self.desk = desk
        self.kind = kind
        self.ids = ids

    @property
    def id(self) -> str:
        """The record, or the first of several."""
        return self.ids[0]

    @property
    def records(self) -> tuple[Record, ...]:
        """The records as they are now; without those that are gone."""
        there = self.desk.program.records(self.kind)
        return tuple(there[key] for key in self.ids if key in there)

    @property
    def there(self) -> bool:
        """Whether all of them are still in the program."""
        return len(self.records) == len(self.ids)

    @property
    def called(self) -> str:
        """What a label calls them: the title or name in quotes, or how many there are."""
        records = self.records
        if len(records) == 1:
            return _("“{name}”").format(name=isolated(name_of(records[0])))
        return ngettext("{count} session", "{count} sessions", len(records))

    def value(self, name: str) -> object:
        """Return what a field holds; `SEVERAL` when the records differ in it."""
        return self.common(lambda record: getattr(record, name))

    def common(self, of: Callable[[Any], object]) -> object:
        """Return what a function says of every record; `SEVERAL` when it says different things."""
        found = [of(record) for record in self.records]
        return found[0] if found and all(value == found[0] for value in found) else SEVERAL

    def deed(self, field: str) -> str:
        """Return what changing a field is called; `field` is its name within a sentence."""
        return _("Change the {field} of {what}").format(field=field, what=self.called)

    def edit(self, label: str, /, **values: Any) -> bool:
        """Give fields new values, as one step."""
        return self.desk.edit(label, edits.set_many, self.kind, self.ids, **values)

    def type_in(self, label: str, /, **values: Any) -> bool:
        """Give a field the value that is being typed."""
        thread = "/".join((self.kind, *self.ids, *values))
        return self.desk.type_in(thread, label, edits.set_many, self.kind, self.ids, **values)

    def bond(self, name: str, label: str, field: str, *, live: bool = False) -> Bond:
        """Return the bond of a field that is written as it is; `field` is its name within a sentence."""
        write = self.type_in if live else self.edit

        def put(value: object) -> bool:
            return write(self.deed(field), **{name: value})

        return Bond(label, lambda: self.value(name), put, live=live, there=lambda: self.there)

    def renaming(self, label: str, name: str) -> Bond:
        """Return the bond of the field that holds what the record is called."""

        def rename(words: str) -> bool:
            return self.type_in(_("Change the name to “{name}”").format(name=isolated(words)), **{name: words})

        return Bond(label, lambda: self.value(name), rename, live=True, there=lambda: self.there)


def name_of(record: Record) -> str:
    """Return what a record is called."""
    if isinstance(record, Day):
        return record.title or day_long(record.date)
    return str(getattr(record, "title", "") or getattr(record, "name", ""))
