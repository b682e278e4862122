# SPDX-License-Identifier: MIT
"""CSV as spreadsheets open it rightly: encoding, line ends, dates, and no formula."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings

import strategies
from forumdesk.formats import csv_write
from forumdesk.formats.guard import guarded
from forumdesk.formats.losses import explained
from forumdesk.formats.writing import Order
from forumdesk.program import (
    Appearance,
    Conference,
    Extra,
    Link,
    Person,
    Program,
    Role,
    Room,
    Session,
    SessionKind,
    SessionState,
    Track,
)

ORDER = Order(now=datetime(2026, 5, 1, tzinfo=UTC))
SMALL = Program(Conference(id="c", title="Water", timezone="Europe/Berlin")).put(
    Room(id="r", name="Hall A", capacity=120),
    Track(id="t", name="Rivers"),
    Person(id="p", name="Ana Silva", honorific="Dr.", organization="Rivers Institute"),
    Person(id="q", name="Wei Chen", position="Chief engineer"),
    Session(
        id="s",
        title="Who owns a river?",
        kind=SessionKind.PANEL,
        start=datetime(2026, 5, 19, 23, 30),
        duration=60,
        room_id="r",
        track_id="t",
        tags=("law", "water"),
        links=(Link(title="Slides", url="https://example.org/s"), Link(title="", url="https://example.org/t")),
        extra=(Extra(name="Level", value="=2+3"),),
    ),
    Appearance(id="a", session_id="s", person_id="p", role=Role.MODERATOR),
    Appearance(id="b", session_id="s", person_id="q", order=1),
)


def rows(program: Program) -> list[dict[str, str]]:
    text = csv_write.write(program, ORDER).data.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_file_begins_with_a_mark_and_ends_its_lines_as_excel_does() -> None:
    data = csv_write.write(SMALL, ORDER).data
    assert data.startswith(b"\xef\xbb\xbfID,Date,Start,")
    assert data.endswith(b"\r\n")
    assert data.count(b"\r\n") == 2


def test_row_has_what_the_session_has() -> None:
    assert rows(SMALL) == [
        {
            "ID": "s",
            "Date": "2026-05-19",
            "Start": "23:30",
            "End date": "2026-05-20",
            "End": "00:30",
            "Room": "Hall A",
            "Track": "Rivers",
            "Kind": "panel",
            "Title": "Who owns a river?",
            "Speakers": "Ana Silva\nWei Chen",
            "Role": "moderator\nspeaker",
            "Honorific": "Dr.\n–",
            "Position": "–\nChief engineer",
            "Organization": "Rivers Institute\n–",
            "Status": "confirmed",
            "Tags": "law, water",
            "Web page": "Slides <https://example.org/s>\nhttps://example.org/t",
            "Seats": "120",
            "Time zone": "Europe/Berlin",
            "Level": "'=2+3",
        }
    ]


def test_a_session_without_a_time_keeps_its_length() -> None:
    (row,) = rows(Program(Conference(id="c")).put(Session(id="s", title="Later", duration=45)))
    assert (row["Date"], row["Start"], row["End"], row["Length"]) == ("", "", "", "45")


def test_a_program_without_sessions_is_the_usual_headings() -> None:
    data = csv_write.write(Program(Conference(id="c")), ORDER).data
    assert data.decode("utf-8-sig") == "ID,Date,Start,End,Room,Title,Speakers\r\n"


def test_what_has_no_row_is_told() -> None:
    program = SMALL.put(
        Room(id="u", name="Attic"), Room(id="v", name="hall a"), Session(id="x", title="X", room_id="v"),
        Person(id="z", name="Zoe"), Session(id="y", title="Y", state=SessionState.DRAFT),
    )  # fmt: skip
    assert explained(csv_write.losses(program)) == (
        "Rooms without a session: 1, Attic.",
        "Rooms of the same name, which become one: 1, Hall A.",
        "People who are in no session: 1, Zoe.",
    )
    assert csv_write.losses(replace(SMALL)) == ()


@settings(deadline=None)
@given(strategies.programs())
def test_no_program_makes_a_cell_that_a_spreadsheet_runs(program: Program) -> None:
    written = csv_write.write(program, ORDER)
    text = written.data.decode("utf-8-sig")
    found = list(csv.reader(io.StringIO(text, newline="")))
    assert written.count == len(program.sessions) == len(found) - 1
    assert {len(row) for row in found} == {len(found[0])}
    for cell in (cell for row in found for cell in row):
        assert cell[:1] == "'" or guarded(cell) == cell
