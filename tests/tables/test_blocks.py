# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk import edits
from forumdesk.errors import ForumDeskError
from forumdesk.program import Role, Session
from forumdesk.tables import TABLES, blocks
from forumdesk.tables.cells import read
from samples import forum_program

SESSIONS, PEOPLE, ROOMS = (TABLES[key] for key in ("sessions", "speakers", "rooms"))


def test_copied_cells_are_read_again() -> None:
    program = forum_program()
    columns = SESSIONS.in_view
    text = blocks.written(program, SESSIONS, ("session-1", "session-9"), columns)
    first, last = blocks.rows_of(text)
    assert last[:3] == ("Closing", "Thu 20 May", "17:45")
    assert first == tuple(read(SESSIONS, column, program, "session-1") for column in columns)


def test_a_copied_cell_is_no_formula_elsewhere() -> None:
    program = edits.set_fields(forum_program(), "session", "session-9", title="=1+1")
    text = blocks.written(program, SESSIONS, ("session-9",), (SESSIONS.column("title"),))
    assert text == "'=1+1"
    assert blocks.rows_of(text) == (("=1+1",),)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("A, B and C", (("A, B and C",),)),
        ("One\nTwo\r\n", (("One",), ("Two",))),
        ("a\tb\nc\t", (("a", "b"), ("c", ""))),
        ("a;b\nc;d", (("a", "b"), ("c", "d"))),
        ("a,b\nc,d\n", (("a", "b"), ("c", "d"))),
        ("One, two\nThree", (("One, two",), ("Three",))),
        ('"two\nlines"\tb', (("two\nlines", "b"),)),
        ('"never closed\tb', (('"never closed', "b"),)),
        ("", (("",),)),
    ],
)
def test_a_pasted_text_is_cells(text: str, rows: blocks.Rows) -> None:
    assert blocks.rows_of(text) == rows


def test_headings_of_spreadsheets_are_known() -> None:
    head = blocks.head_of(SESSIONS, ("Session title", "Date", "Begins", "Venue", "Speaker", "Budget"))
    found = [column.key if column is not None else "" for column in head.columns]
    assert found[:2] == ["title", "day"]
    assert found[4:] == ["speakers", ""]
    assert blocks.is_headed(SESSIONS, (("Title", "Room", "Start"), ("x", "y", "z")))
    assert not blocks.is_headed(SESSIONS, (("Opening", "Hall A", "9:00"), ("Title", "y", "z")))
    assert blocks.is_headed(ROOMS, (("Room", "Capacity"), ("Hall A", "20")))


def test_rows_come_onto_those_that_are_there_and_then_are_new() -> None:
    rows = blocks.rows_of("Hello\tWed\t9:00\nWorld\tThu\t10:00\n")
    plan = blocks.planned(SESSIONS, rows, ("session-9",), SESSIONS.in_view, headed=False)
    assert plan.rows[0] == "session-9"
    assert plan.new == frozenset(plan.rows[1:])
    program = blocks.paste(forum_program(), plan)
    assert program.sessions["session-9"].start == datetime(2021, 5, 19, 9)
    new = program.sessions[plan.rows[1]]
    assert (new.title, new.start) == ("World", datetime(2021, 5, 20, 10))


def test_a_table_with_headings_fills_an_empty_program() -> None:
    rows = blocks.rows_of(
        "Title\tRoom\tDate\tStart\tEnd\tModerator\tSpeakers\tCoffee\tAbstract\n"
        "Opening\tHall A\t2026-05-19\t9:00\t9:30\tAda Moss\tBob Hill, Cy Dee\tyes\tHow it began\n"
        "Talk\tHall A\t2026-05-19\t9:30\t10:15\t\tBob Hill\t\t\n"
    )
    plan = blocks.planned(SESSIONS, rows, (), SESSIONS.in_view, headed=True)
    assert plan.left_out == ("Coffee",)
    outcome = plan.tried(forum_program())
    assert not outcome.refused
    assert len(outcome.new) == 4
    opening, talk = (outcome.program.sessions[key] for key in plan.rows)
    assert (opening.start, opening.duration, opening.room_id) == (datetime(2026, 5, 19, 9), 30, talk.room_id)
    assert opening.abstract == "How it began"
    roles = [a.role for a in outcome.program.appearances_in(opening.id)]
    assert roles == [Role.MODERATOR, Role.SPEAKER, Role.SPEAKER]


def test_given_names_and_surnames_are_one_name() -> None:
    rows = blocks.rows_of("First name\tLast name\tOrganisation\nAda\tMoss\tLakes Ltd\n")
    plan = blocks.planned(PEOPLE, rows, (), PEOPLE.in_view, headed=True)
    person = plan.tried(forum_program()).program.people[plan.rows[0]]
    assert (person.name, person.sort_name, person.organization) == ("Ada Moss", "Moss, Ada", "Lakes Ltd")


def test_what_is_not_understood_is_corrected_or_left_out() -> None:
    rows = blocks.rows_of("Hello\tsoon\n")
    columns = (SESSIONS.column("title"), SESSIONS.column("start"))
    plan = blocks.planned(SESSIONS, rows, (), columns, headed=False)
    key = plan.rows[0]
    outcome = plan.tried(forum_program())
    assert list(outcome.refused) == [(key, "start")]
    with pytest.raises(ForumDeskError):
        blocks.paste(forum_program(), plan)
    assert blocks.paste(forum_program(), plan.without(outcome.refused)).sessions[key].title == "Hello"
    mended = blocks.paste(forum_program(), plan.corrected((key, "start"), "9:00")).sessions[key]
    assert isinstance(mended, Session)
    assert mended.start == datetime(2021, 5, 19, 9)


def test_what_lies_beyond_the_last_column_is_told() -> None:
    plan = blocks.planned(ROOMS, (("a", "b", "c"),), (), (ROOMS.column("name"), ROOMS.column("sessions")), headed=False)
    assert plan.left_out == ("column 2", "column 3")


@given(st.text(alphabet="ab,;\t\n\"' =", max_size=60))
def test_no_text_breaks_pasting(text: str) -> None:
    rows = blocks.rows_of(text)
    assert rows
    for headed in (False, True):
        blocks.planned(SESSIONS, rows, ("session-1",), SESSIONS.in_view, headed=headed).tried(forum_program())
