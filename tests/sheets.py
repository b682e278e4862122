# SPDX-License-Identifier: MIT
"""What the tests of spreadsheets share: small files to write, and a program in a form that one can read in a test."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

from openpyxl import Workbook

from forumdesk import formats
from forumdesk.formats.reading import Answers, Reading

ZONE = Answers(timezone="Europe/Lisbon")


def csv(text: str, answers: Answers = ZONE) -> Reading:
    """Read a table as `formats` does; it must be taken for one."""
    assert formats.recognise(text.encode(), "forum.csv").key == "csv"
    return formats.read(text.encode(), "forum.csv", answers)


def xlsx(sheets: Mapping[str, Sequence[Sequence[object]]], merged: Mapping[str, Sequence[str]] | None = None) -> bytes:
    """Return a workbook of these sheets, with these ranges merged."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for cells in (merged or {}).get(name, ()):
            sheet.merge_cells(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def ods(body: str, styles: str = "") -> bytes:
    """Return an OpenDocument spreadsheet with these tables."""
    names = {"office": "office", "table": "table", "text": "text", "style": "style"}
    spaces = " ".join(
        f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{value}:1.0"' for key, value in names.items()
    )
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:  # the type is never packed
        for path, text in {"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": "<manifest/>"}.items():
            file.writestr(path, text)
    return out.getvalue()


def read(data: bytes, name: str = "forum.xlsx", answers: Answers = ZONE) -> Reading:
    """Read a file as `formats` does."""
    return formats.read(data, name, answers)


def told(reading: Reading) -> list[str]:
    """Return each session as a line: its start, its length, its room, its title and its people."""
    program = reading.program
    return [
        " | ".join(
            filter(
                None,
                (
                    f"{session.start:%m-%d %H:%M}" if session.start else "–",
                    f"{session.duration}" if session.duration else "",
                    program.rooms[session.room_id].name if session.room_id else "",
                    session.title,
                    ", ".join(program.people[each.person_id].name for each in program.appearances_in(session.id)),
                ),
            )
        )
        for session in program.sessions.values()
    ]


def fields(reading: Reading) -> dict[str, str]:
    """Return what each column was taken for; "?" for those that nobody knows."""
    return {column.key: column.field if column.sure else f"{column.field}?" for column in reading.columns}


def messages(reading: Reading) -> list[str]:
    """Return the notes in words."""
    return [note.message for note in reading.notes]
