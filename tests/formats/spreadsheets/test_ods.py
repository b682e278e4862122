# SPDX-License-Identifier: MIT
from __future__ import annotations

import time

import pytest

from forumdesk.errors import ForumDeskError
from sheets import messages, ods, read, told

CELL = "<table:table-cell{0}><text:p>{1}</text:p></table:table-cell>"
NAMES = ("Titel", "Tag", "Zeit", "Saal")
HEAD = "<table:table-row>" + "".join(CELL.format("", name) for name in NAMES) + "</table:table-row>"
ROW = (
    "<table:table-row>"
    + CELL.format("", "Ebbe<text:line-break/>und Flut")
    + CELL.format(' office:value-type="date" office:date-value="2026-05-01"', "1. Mai")
    + CELL.format(' office:value-type="time" office:time-value="PT09H30M00S"', "9:30")
    + CELL.format(' table:number-rows-spanned="2" table:number-columns-spanned="1"', "Kai")
    + "</table:table-row><table:table-row>"
    + CELL.format("", "Mond")
    + CELL.format(' office:value-type="date" office:date-value="2026-05-01T00:00:00"', "1. Mai")
    + CELL.format(' office:value-type="float" office:value="0.5"', "0,5")
    + "<table:covered-table-cell/></table:table-row>"
)


def test_values_and_merged_cells_are_read() -> None:
    table = f'<table:table table:name="Plan">{HEAD}{ROW}</table:table>'
    assert told(read(ods(table), "forum.ods")) == ["05-01 09:30 | Kai | Ebbe und Flut", "05-01 12:00 | Kai | Mond"]


def test_hidden_sheet_is_left_out_and_said() -> None:
    style = '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>'
    shown = f'<table:table table:name="Plan">{HEAD}{ROW}</table:table>'
    hidden = f'<table:table table:name="Alt" table:style-name="h">{HEAD}{ROW}</table:table>'
    reading = read(ods(shown + hidden, style), "forum.ods")
    assert len(reading.program.sessions) == 2
    assert "The hidden sheet “Alt” was left out." in messages(reading)


def test_repeats_without_end_are_read_within_bounds_and_said() -> None:
    many = 'table:number-columns-repeated="16384"'
    far = f'<table:table-row table:number-rows-repeated="1048570"><table:table-cell {many}/>'
    wide = (
        '<table:table-row><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>'
    )
    table = f'<table:table table:name="Plan">{HEAD}{ROW}{wide}</table:table-row>{far}</table:table-row></table:table>'
    begin = time.monotonic()
    reading = read(ods(table), "forum.ods")
    assert time.monotonic() - begin < 20
    assert [session.title for session in reading.program.sessions.values()][:2] == ["Ebbe und Flut", "Mond"]
    assert any("lie outside of the first 20,000 rows" in message for message in messages(reading))


def test_damaged_spreadsheet_is_refused() -> None:
    with pytest.raises(ForumDeskError):
        read(ods("<table:table>")[:300], "forum.ods")
