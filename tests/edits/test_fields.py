# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.program import Availability, Day, Link, Person, Program, Role, Room, Session, SessionKind, Source, new_id
from samples import clashing_program


@pytest.fixture
def program() -> Program:
    return clashing_program()


def test_set_fields_cleans_lines_and_keeps_paragraphs(program: Program) -> None:
    done = edits.set_fields(
        program, "session", "keynote", title=" Maps\u202e  that\nlast ", abstract="One.\r\n\r\nTwo.\u202e", label="  A "
    )
    session = done.sessions["keynote"]
    assert (session.title, session.abstract, session.label) == ("Maps that last", "One.\n\nTwo.", "A")


def test_set_fields_takes_a_field_that_is_called_kind(program: Program) -> None:
    assert edits.set_fields(program, "session", "keynote", kind="panel").sessions["keynote"].kind is SessionKind.PANEL


def test_set_many_sets_the_same_in_all(program: Program) -> None:
    done = edits.set_many(program, "session", ("keynote", "rival"), tags=(" a ", "", "a", "b"))
    assert {done.sessions[key].tags for key in ("keynote", "rival")} == {("a", "b")}


@pytest.mark.parametrize(
    ("kind", "key", "values", "refusal"),
    [
        ("session", "keynote", {"title": " \u200e"}, "A session needs a title."),
        ("room", "hall-a", {"name": ""}, "A room needs a name."),
        ("track", "maps", {"name": ""}, "A track needs a name."),
        ("person", "p1", {"name": "\n"}, "A person needs a name."),
        ("conference", "small", {"title": ""}, "A conference needs a title."),
        ("conference", "small", {"timezone": "Mars/Base"}, "“Mars/Base” is not a time zone."),
        ("session", "keynote", {"duration": -1}, "A session lasts between 0 minutes and 14 days."),
        ("session", "keynote", {"duration": 14 * 24 * 60 + 1}, "A session lasts between 0 minutes and 14 days."),
        ("session", "keynote", {"start": datetime(1789, 7, 14)}, "A program lies between the years 1900 and 2999."),
        ("day", "day", {"date": date(3000, 1, 1)}, "A program lies between the years 1900 and 2999."),
        ("room", "hall-a", {"capacity": -1}, "A room has no fewer than 0 seats."),
        ("session", "keynote", {"expected": -1}, "No fewer than 0 people come to a session."),
        ("track", "maps", {"color": "blue"}, "A color is written as # and six digits"),
    ],
)
def test_set_fields_refuses_what_makes_no_sense(
    program: Program, kind: str, key: str, values: dict[str, Any], refusal: str
) -> None:
    with pytest.raises(ForumDeskError, match=f"^{refusal}"):
        edits.set_fields(program, kind, key, **values)


@pytest.mark.parametrize(
    ("kind", "key", "values"),
    [
        ("session", "keynote", {"room_id": "nowhere"}),
        ("session", "nothing", {"title": "A"}),
        ("person", "p1", {"picture_id": "nothing"}),
        ("appearance", "a1", {"person_id": "nobody"}),
        ("publication", "keynote", {"title": "A"}),
    ],
)
def test_set_fields_of_what_is_not_there_raises(program: Program, kind: str, key: str, values: dict[str, Any]) -> None:
    with pytest.raises(KeyError):
        edits.set_fields(program, kind, key, **values)


def test_a_start_is_in_whole_minutes(program: Program) -> None:
    done = edits.set_fields(program, "session", "keynote", start=datetime(2024, 9, 3, 9, 5, 59, 7))
    assert done.sessions["keynote"].start == datetime(2024, 9, 3, 9, 5)


def test_times_of_availability_are_in_order_and_have_a_length(program: Program) -> None:
    late, early = (
        Availability(start=datetime(2024, 9, 3, hour), end=datetime(2024, 9, 3, hour + 1)) for hour in (14, 9)
    )
    assert edits.set_fields(program, "person", "p1", available=(late, early, late)).people["p1"].available == (
        early,
        late,
    )
    with pytest.raises(ForumDeskError, match="has to end after it begins"):
        edits.set_fields(program, "room", "hall-a", available=(Availability(start=late.end, end=late.start),))


def test_a_link_without_anything_goes(program: Program) -> None:
    links = (Link(title=" ", url=""), Link(title=" Site\n", url=" https://example.org "))
    done = edits.set_fields(program, "session", "keynote", links=links)
    assert done.sessions["keynote"].links == (Link(title="Site", url="https://example.org"),)


def test_a_name_in_lists_follows_the_name_until_somebody_writes_it(program: Program) -> None:
    named = edits.set_fields(program, "person", "p1", name="Ada Nkemelu")
    assert named.people["p1"].sort_name == "Nkemelu, Ada"
    again = edits.set_fields(named, "person", "p1", name="Ada de Nkemelu")
    assert again.people["p1"].sort_name == "de Nkemelu, Ada"
    written = edits.set_fields(again, "person", "p1", sort_name="Nkemelu, Ada de")
    assert edits.set_fields(written, "person", "p1", name="A. de Nkemelu").people["p1"].sort_name == "Nkemelu, Ada de"
    assert edits.set_fields(written, "person", "p1", sort_name="").people["p1"].sort_name == "de Nkemelu, Ada"


def test_two_days_have_no_date_in_common(program: Program) -> None:
    other = edits.add_day(program, Day(id="other", date=date(2024, 9, 4)))
    with pytest.raises(ForumDeskError, match="has a day on that date"):
        edits.set_fields(other, "day", "other", date=date(2024, 9, 3))
    assert edits.set_fields(other, "day", "other", date=date(2024, 9, 4), title="Two").days["other"].title == "Two"


def test_add_checks_and_cleans(program: Program) -> None:
    added = edits.add(program, Person(id="p9", name="  Grace   Hopper "))
    assert added.people["p9"] == Person(id="p9", name="Grace Hopper", sort_name="Hopper, Grace")
    with pytest.raises(ForumDeskError, match="needs a title"):
        edits.add(program, Session(id="s", title=""))
    with pytest.raises(KeyError):
        edits.add(program, Session(id="s", title="A", room_id="nowhere"))
    with pytest.raises(ForumDeskError, match="already"):
        edits.add(program, Room(id="p1", name="An id of somebody"))
    with pytest.raises(KeyError):
        edits.add(program, Source(id="x", name="A", format="text", received=datetime(2024, 1, 1), body=""))


def test_what_the_doors_let_in_can_be_stored(program: Program, tmp_path: Any) -> None:
    with Document.create(tmp_path / "a.forum", program, "Start") as document:
        document.edit("Set", edits.set_fields, "session", "keynote", label="Panel 3", kind="panel")
        document.edit("Set", edits.set_fields, "appearance", "a1", role=Role.CHAIR, byline="x\x00y\ud800")
        document.edit("Add", edits.add_room, Room(id=new_id(), name="Hall C", capacity=2**31 - 1))
        assert document.program.appearances["a1"].byline == "xy"
