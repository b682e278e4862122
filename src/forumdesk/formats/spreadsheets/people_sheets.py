# SPDX-License-Identifier: MIT
"""The sheet of a workbook that lists people, and the sheet about the program as a whole, as far as there are such."""

from __future__ import annotations

from dataclasses import dataclass, field

from forumdesk.formats.extras import extras
from forumdesk.formats.schedule_records import Records, valid_guid
from forumdesk.formats.spreadsheets import speakers
from forumdesk.formats.spreadsheets.cells import shown
from forumdesk.formats.spreadsheets.columns import Meant
from forumdesk.formats.spreadsheets.entries import rows_of
from forumdesk.formats.spreadsheets.headings import Table
from forumdesk.formats.spreadsheets.links import links_in
from forumdesk.formats.spreadsheets.speakers import Heard
from forumdesk.program import Person
from forumdesk.text import clean_line, fold


@dataclass(slots=True)
class Directory:
    """Who the workbook lists, by their ids and by their names."""

    _by_id: dict[str, str] = field(default_factory=dict)
    _by_name: dict[str, str] = field(default_factory=dict)
    """Folded name -> the id of the record."""

    def add(self, table: Table, columns: tuple[Meant, ...], records: Records) -> int:
        """Keep the people of a sheet, and return how many rows name somebody."""
        count = 0
        for row in rows_of(table, columns):
            found = speakers.of_row(row, plain=True).heard[:1]
            if not found or not found[0].name:
                continue
            count += 1
            more = {column.column.key: shown(value) for column, value in row.cells("")}
            links = tuple(link for _column, value in row.cells("url") for link in links_in(shown(value)))
            heard = found[0]
            number = heard.person_id
            draft = Person(
                id="",
                name=heard.name,
                honorific=heard.honorific,
                pronouns=clean_line(more.pop("Pronouns", "")),
                position=heard.position,
                organization=heard.organization,
                biography=heard.biography,
                links=links,
                extra=extras(more),
            )
            key = records.person(draft, "" if valid_guid(number) else number, valid_guid(number))
            self._by_name.setdefault(fold(heard.name), key)
            if number:
                self._by_id.setdefault(fold(number), key)
        return count

    def person(self, heard: Heard, records: Records) -> str:
        """Return the id of somebody whom a session names, by id or by name; new when no sheet lists them."""
        known = self._by_id.get(fold(heard.person_id or heard.name)) or self._by_name.get(fold(heard.name))
        if known:
            return known
        draft = Person(
            id="",
            name=heard.name or heard.person_id,
            honorific=heard.honorific,
            position=heard.position,
            organization=heard.organization,
            biography=heard.biography,
        )
        number = heard.person_id
        return records.person(draft, "" if valid_guid(number) else number, valid_guid(number))
