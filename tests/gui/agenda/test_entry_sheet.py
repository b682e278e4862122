# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from forumdesk.gui.agenda.entry_sheet import EntrySheet, Given
from forumdesk.gui.desk import Desk
from forumdesk.program import Program
from forumdesk.selection import Entry, Interest
from samples import FIRST, forum_program

PROGRAM = forum_program()
START, END = datetime(2021, 5, 19, 12, 0), datetime(2021, 5, 19, 13, 0)


@pytest.fixture
def desk(desk_for: Callable[[Program], Desk]) -> Desk:
    return desk_for(PROGRAM)


@pytest.fixture
def sheet(desk: Desk, qtbot: QtBot) -> Iterator[EntrySheet]:
    made = EntrySheet(desk, Given(start=START, end=END))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.reject()


def test_it_says_the_time_on_both_clocks_and_what_it_would_overlap(sheet: EntrySheet, desk: Desk) -> None:
    panel = PROGRAM.sessions_on(FIRST)[1].id
    desk.mine.set_interest([panel], Interest.MUST)
    sheet.title.setText("Lunch")
    assert sheet.told.text() == "Wednesday 19 May, 12:00–13:00 in Toronto"
    assert sheet.beneath.text() == "18:00–19:00 on your clock (Berlin)"
    assert sheet.overlaps.text() == (
        "Overlaps with “The Great Power Competition in the Middle East” in your agenda by 1 hour"
    )


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("title", "", "Give it a title."),
        ("start", "noon", "Write a time such as 9:30 or 14:15."),
        ("day", "some day", "Write a date such as 19 May 2021 or 2021-05-19."),
        ("day", "3500-01-01", "Write a date such as 19 May 2021 or 2021-05-19."),
    ],
)
def test_what_is_not_understood_is_said_and_nothing_is_kept(
    sheet: EntrySheet, desk: Desk, field: str, typed: str, words: str
) -> None:
    sheet.title.setText("Lunch")
    getattr(sheet, field).setText(typed)
    assert sheet.told.text() == words
    assert not sheet.done_button.isEnabled()
    sheet.accept()
    assert sheet.isVisible()
    assert not desk.mine.selection.entries


def test_another_start_keeps_the_length_until_an_end_is_typed(sheet: EntrySheet) -> None:
    sheet.start.setText("9:15")
    assert sheet.end.text() == "10:15"
    sheet.end.setText("11:00")
    sheet.end.textEdited.emit("11:00")
    sheet.start.setText("10:00")
    assert sheet.end.text() == "11:00"


def test_an_end_before_the_start_is_on_the_next_day(sheet: EntrySheet, desk: Desk) -> None:
    sheet.title.setText("Night train")
    sheet.day.setText("2021-05-18")
    sheet.start.setText("22:30")
    sheet.end.setText("6:05")
    assert sheet.told.text() == "Tuesday 18 May, 22:30–06:05 in Toronto, until Wednesday 19 May"
    sheet.done_button.click()
    (entry,) = desk.mine.selection.entries.values()
    assert (entry.start, entry.duration) == (datetime(2021, 5, 18, 22, 30), 7 * 60 + 35)


def test_an_entry_is_deleted_from_its_sheet_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    entry = Entry(id="x", title="Lunch", start=START, duration=60)
    desk.mine.put_entry(entry)
    made = EntrySheet(desk, Given("Lunch", START, END), None, "x")
    qtbot.addWidget(made)
    made.show()
    next(b for b in made.findChildren(QPushButton) if b.text() == "Delete").click()
    assert not made.isVisible()
    assert not desk.mine.selection.entries
    desk.mine.undo()
    assert desk.mine.selection.entries == {"x": entry}


def test_its_fields_have_names(sheet: EntrySheet) -> None:
    fields = (sheet.title, sheet.day, sheet.start, sheet.end, sheet.place, sheet.note)
    assert [field.accessibleName() for field in fields] == ["Title", "Day", "From", "To", "Place", "Note"]
