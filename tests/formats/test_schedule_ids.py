# SPDX-License-Identifier: MIT
"""What a schedule file calls its records, the same in every export."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from forumdesk.formats.extras import extras
from forumdesk.formats.schedule_ids import acronym, guid, numbers, slugs
from forumdesk.program import Conference, Program, Session
from strategies import programs

KEY = "5d3f0a5e-7a0c-4f5a-9f6e-0f4f5be0f0aa"
OTHER = "7b9d1c52-54a1-4c56-9b0e-4f3d7f1f3a01"


def session(key: str, title: str = "High Tide, Łódź", **said: str) -> Session:
    return Session(id=key, title=title, extra=extras(said))


def test_guid_is_the_id_where_it_is_a_uuid_and_always_the_same_otherwise() -> None:
    assert guid(KEY) == KEY
    assert guid("session-1") == guid("session-1") != guid("session-2")
    assert guid(guid("session-1")) == guid("session-1")


def test_numbers_are_those_of_the_source_where_they_are_nobody_elses() -> None:
    sessions = [session(KEY, id="7"), session(OTHER, id="8"), session("x", id="8"), session("y", id="0")]
    found = numbers(sessions)
    assert found[KEY] == 7
    assert len(set(found.values())) == 4
    assert {8, 0}.isdisjoint(found.values())


def test_numbers_stay_when_other_sessions_go() -> None:
    assert numbers([session(KEY), session(OTHER)])[KEY] == numbers([session(KEY)])[KEY]


def test_numbers_made_of_an_id_give_way_to_a_given_one() -> None:
    made = numbers([session(KEY)])[KEY]
    assert numbers([session(KEY), session(OTHER, id=str(made))]) == {KEY: made + 1, OTHER: made}


def test_slugs_are_given_or_made_of_acronym_number_and_title() -> None:
    sessions = [session(KEY, id="7"), session(OTHER, slug="tide-2020-low_tide"), session("x", "午後", id="12345")]
    assert slugs(sessions, "tide") == {
        KEY: "tide-0007-high-tide-lodz",
        OTHER: "tide-2020-low_tide",
        "x": "tide-12345",
    }
    taken = slugs([session(KEY, id="7"), session(OTHER, slug="tide-0007-high-tide-lodz")], "tide")
    assert taken[KEY] == f"tide-0007-high-tide-lodz-{KEY}"


@pytest.mark.parametrize(
    ("said", "title", "expected"),
    [
        ("tide_2026", "", "tide_2026"),
        ("Camp2019", "", "camp2019"),
        ("tide-2026", "", "tide_2026"),
        ("X1", "", "x1__"),
        ("", "Tide Forum – 3rd edition", "tide_forum_3rd_edition"),
        ("", "午後", "conference"),
    ],
)
def test_acronym_is_what_both_schemas_take(said: str, title: str, expected: str) -> None:
    assert acronym(Conference(id="c", acronym=said, title=title)) == expected


@given(program=programs())
def test_names_are_valid_and_nobody_elses_for_every_program(program: Program) -> None:
    sessions = tuple(program.sessions.values())
    short = acronym(program.conference)
    found, names = numbers(sessions), slugs(sessions, short)
    assert re.fullmatch("[a-z0-9_]{4,50}", short)
    assert all(0 < number < 2**31 for number in found.values())
    assert len(set(found.values())) == len(set(names.values())) == len(sessions)
    assert all(re.fullmatch("[a-z0-9_]{4,}-[a-z0-9_-]{3,}[a-z0-9]", name) for name in names.values())
