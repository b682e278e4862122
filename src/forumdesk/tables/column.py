# SPDX-License-Identifier: MIT
"""What a table and its columns are: how a cell reads, what typed words mean in it, and what setting it does.

The tables of the five kinds of records are declared beside; how cells are changed is `cells`', how they look the
window's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar

from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.program import Program, Record
from forumdesk.text import fold

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Meant:
    """What typed words mean: a value, and the records that it refers to and the program does not have yet."""

    value: Any
    new: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table."""

    key: str
    """Its name among those of the table; that of the field, where it is one."""
    heading: str
    word: str
    """What it is called within a sentence, such as "room"."""
    says: Callable[[Program, Any], str]
    """What stands in the cell of a record, in words that can be typed again."""
    means: Callable[[Program, Any, str], Meant] | None = None
    """What typed words mean for a record; raises ForumDeskError. None where nothing can be typed."""
    field: str = ""
    """The field of the record that holds the value; empty where `sets` knows better."""
    sets: Callable[[Program, Any, Any], Program] | None = None
    """Give a record the value, where it is more than a field."""
    order: Callable[[Program, Any], Any] | None = None
    """What it sorts by; None for its words. An empty cell always comes last."""
    absent: str = ""
    """What an empty cell says, where that is worth saying."""
    choices: Callable[[Program], Iterable[str]] | None = None
    """What is offered while one types."""
    several: bool = False
    """Whether it holds several words parted by commas."""
    number: bool = False
    width: int = 100
    """At the base text size."""
    known_as: frozenset[str] = frozenset()
    """The fields of spreadsheets (`formats.fields`) that come here."""

    @property
    def editable(self) -> bool:
        """Whether one can type in it."""
        return self.means is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The records of a kind as rows."""

    key: str
    """The view that shows it, one of `gui.desk.VIEWS`."""
    kind: str
    columns: tuple[Column, ...]
    """In the order in which they are understood together: the day of a session before its start.

    Those that are not shown are for tables that are pasted: abstracts, biographies.
    """
    shown: tuple[str, ...]
    """The keys of the columns in the order in which they are shown."""
    naming: str
    """The key of the column with the name."""
    blank: Callable[[Program, str], Record]
    """A new record with an id, with a name of its own until it is given one."""
    in_order: Callable[[Program], Iterable[Record]]
    drops: Callable[[Program, Iterable[str]], Program]
    counted: Callable[[int], str]
    """Return "5 sessions"."""
    title: str
    new: str
    """What making one is called: "New session"."""
    empty: str
    """What belongs here."""

    def column(self, key: str) -> Column:
        """Return a column by its key."""
        return next(column for column in self.columns if column.key == key)

    @property
    def in_view(self) -> tuple[Column, ...]:
        """The columns in the order in which they are shown."""
        return tuple(map(self.column, self.shown))


def words(key: str, heading: str, word: str, *, width: int = 100, absent: str = "", **more: Any) -> Column:
    """Return a column of a field that is a line of text."""
    return Column(
        key=key,
        heading=heading,
        word=word,
        says=lambda _program, record: str(getattr(record, key)),
        means=lambda _program, _record, text: Meant(text),
        field=key,
        width=width,
        absent=absent,
        **more,
    )


def chosen(text: str, known: Iterable[E], word: Callable[[E], str]) -> E:
    """Return the value that is meant by its word, by its beginning when only one begins so, or by its name in files.

    Raises ForumDeskError with the words that there are.
    """
    wanted = fold(text).strip()
    values = tuple(known)
    same = [value for value in values if wanted in {fold(word(value)), value.value}]
    begun = [value for value in values if wanted and fold(word(value)).startswith(wanted)]
    if same:
        return same[0]
    if len(begun) == 1:
        return begun[0]
    raise ForumDeskError(_("Write one of: {words}.").format(words=", ".join(map(word, values))))


FAR = datetime.combine(date.max, time())
"""Sorts after every start."""
