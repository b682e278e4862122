# SPDX-License-Identifier: MIT
"""The columns of a table as a person sees and answers them, and its cells by what they mean.

A column that nobody recognised is kept with the sessions under its heading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from forumdesk.formats.page_text.people import role_labels
from forumdesk.formats.reading import Column
from forumdesk.formats.spreadsheets.aliases import KEPT
from forumdesk.formats.spreadsheets.cells import Value, letter, shown
from forumdesk.formats.spreadsheets.headings import Meaning, Table
from forumdesk.i18n import _
from forumdesk.program import Role
from forumdesk.text import clean_line

_EXAMPLES = 3
_LONGEST = 80
"""Characters of an example."""
OUT = "nothing"
"""The field of a column that is left out."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A column with what it means now, after what a person said."""

    place: int
    """From 0."""
    column: Column
    meaning: Meaning
    printed: bool = True
    """Whether it has a heading."""

    @property
    def field(self) -> str:
        """The field that it means; empty when it is kept as it is."""
        return self.meaning.field


def meant(table: Table, answers: Mapping[str, str]) -> tuple[Meant, ...]:
    """Return the columns of a table that are not empty; those that only say again what another says are left out."""
    found: list[Meant] = []
    said: dict[tuple[str, ...], int] = {}
    keys: Counter[str] = Counter()
    for place, (title, meaning) in enumerate(zip(table.titles, table.meanings, strict=True)):
        values = _values(table, place)
        if not any(values) and not title:
            continue
        name = title.removeprefix(KEPT) or _("column {letter}").format(letter=letter(place))
        keys[name] += 1
        key = f"{name} {keys[name]}" if keys[name] > 1 else name
        echo = not (meaning.field or title) and values in said
        said.setdefault(values, place)
        field = answers.get(key, OUT if echo else _field(meaning, values, table))
        sure = (bool(field) and meaning.sure) or key in answers or not any(values)
        examples = tuple(dict.fromkeys(clean_line(value)[:_LONGEST] for value in values if value))[:_EXAMPLES]
        column = Column(key=key, title=name, examples=examples, field=field, sure=sure)
        role = meaning.role or _said_role(title, field)
        found.append(Meant(place, column, replace(meaning, field=field, role=role), bool(title)))
    return tuple(found)


def _field(meaning: Meaning, values: tuple[str, ...], table: Table) -> str:
    """Return the field that a heading means, unless what stands below shows that it means another."""
    if meaning.field == "id" and _counts_rows(values):
        return OUT
    if meaning.field == "honorific" and not meaning.person and not _are_honorifics(values):
        return "" if "position" in table.fields else "position"
    return meaning.field


def _said_role(title: str, field: str) -> Role | None:
    found = role_labels.of_label(title) if field == "moderators" else None
    return found[0] if found else Role.MODERATOR if field == "moderators" else None


def _values(table: Table, place: int) -> tuple[str, ...]:
    return tuple(shown(row[place]) if place < len(row) else "" for row in table.sheet.rows[table.first :])


def _counts_rows(values: tuple[str, ...]) -> bool:
    """Tell whether a column only numbers the rows, so that its numbers say nothing of the sessions."""
    numbers = [value.rstrip(".") for value in values if value]
    return len(numbers) > 1 and numbers == [str(number) for number in range(1, len(numbers) + 1)]


def _are_honorifics(values: tuple[str, ...]) -> bool:
    """Tell whether most of some texts are as short as "Prof. Dr.", and no posts."""
    filled = [line for value in values for line in value.split("\n") if line]
    return sum(len(value) <= 12 for value in filled) * 2 >= len(filled)


class Row:
    """The cells of one row, by what their columns mean."""

    def __init__(self, number: int, values: tuple[Value, ...], columns: tuple[Meant, ...]) -> None:
        self.number = number
        """In the file, from 1."""
        self.values = values
        self._cells: dict[str, list[tuple[Meant, Value]]] = {}
        self._lines: dict[str, str] = {}
        for each in columns:
            if each.place < len(values) and values[each.place] != "":
                self._cells.setdefault(each.field, []).append((each, values[each.place]))

    def cells(self, *fields: str) -> Sequence[tuple[Meant, Value]]:
        """Return the cells of fields that are not empty, from left to right."""
        if len(fields) == 1:
            return self._cells.get(fields[0], ())
        found = [cell for field in fields for cell in self._cells.get(field, ())]
        return sorted(found, key=lambda cell: cell[0].place)

    def value(self, field: str) -> Value:
        """Return the first cell of a field; an empty text for none."""
        return next((value for _column, value in self.cells(field)), "")

    def text(self, field: str) -> str:
        """Return the first cell of a field as one line."""
        if field not in self._lines:
            cells = self._cells.get(field)
            self._lines[field] = clean_line(shown(cells[0][1])) if cells else ""
        return self._lines[field]

    def prose(self, field: str) -> str:
        """Return the first cell of a field with its line breaks."""
        return shown(self.value(field)).strip()

    @property
    def seats(self) -> int | None:
        """How many seats the room has; None when the row does not say."""
        text = self.text("capacity")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else None

    @property
    def filled(self) -> list[Value]:
        """Return the cells that are not empty, also those of columns that mean nothing."""
        return [value for value in self.values if value != ""]
