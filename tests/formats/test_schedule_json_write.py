# SPDX-License-Identifier: MIT
"""schedule.json as it is written: valid, the same every time, and whole when it is read again."""

from __future__ import annotations

import json
import os
import re
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from jsonschema import Draft6Validator, FormatChecker

from forumdesk import formats
from forumdesk.formats import schedule_json, schedule_json_write
from forumdesk.formats.extras import extras, said
from forumdesk.formats.reading import Answers
from forumdesk.formats.schedule_shape import shaped
from forumdesk.formats.writing import Order
from forumdesk.program import (
    KINDS,
    Appearance,
    Conference,
    Link,
    Person,
    Program,
    Record,
    Role,
    Room,
    Session,
    SessionKind,
    Track,
)
from real_files import PROGRAMS, shared
from strategies import full, programs

TESTS = Path(__file__).resolve().parents[1]
GOLDEN = TESTS / "golden" / "schedule_json"
SCHEMA = PROGRAMS / "validators" / "schema.json"
ORDER = Order(now=datetime(2026, 3, 1, 12, 0, tzinfo=UTC))
NINE = datetime(2026, 3, 28, 9, 0)
URI = re.compile(r"[a-z][a-z0-9+.-]*:[!#$%&'()*+,./0-9:;=?@A-Z\[\]_a-z~-]*")
STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d")
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
EVENT = frozenset(
    {"abstract", "attachments", "date", "description", "do_not_record", "duration", "guid", "id", "language", "links"}
    | {"persons", "recording_license", "room", "slug", "start", "subtitle", "title", "track", "type", "url"}
)

CHECKER = FormatChecker(formats=["date"])
CHECKER.checks("uri")(lambda value: not isinstance(value, str) or URI.fullmatch(value) is not None)
CHECKER.checks("date-time")(lambda value: not isinstance(value, str) or STAMP.fullmatch(value) is not None)
CHECKER.checks("uuid")(lambda value: not isinstance(value, str) or GUID.fullmatch(value) is not None)


def written(program: Program) -> bytes:
    return schedule_json_write.write(program, ORDER).data


def read(data: bytes) -> Program:
    return schedule_json.read(data, "small.json", Answers()).program


def small(*records: Record, **conference: Any) -> Program:
    return Program(Conference(id="c", **{"title": "Tide", "timezone": "Europe/Berlin", **conference})).put(*records)


def first_event(program: Program) -> dict[str, Any]:
    (day,) = json.loads(written(program))["schedule"]["conference"]["days"]
    (events,) = day["rooms"].values()
    found: dict[str, Any] = events[0]
    return found


def check(data: bytes) -> None:
    """Say what is wrong with a schedule.json by the rules that apps rely on."""
    document = json.loads(data)
    conference = document["schedule"]["conference"]
    assert set(document) == {"$schema", "generator", "schedule"}
    assert re.fullmatch("[a-z0-9_]{4,50}", conference["acronym"])
    assert conference["daysCount"] == len(conference["days"])
    assert [day["index"] for day in conference["days"]] == list(range(1, len(conference["days"]) + 1))
    events = []
    for day in conference["days"]:
        assert set(day) == {"index", "date", "day_start", "day_end", "rooms"}
        assert STAMP.fullmatch(day["day_start"])
        assert STAMP.fullmatch(day["day_end"])
        for room, found in day["rooms"].items():
            assert {event["room"] for event in found} == {room}
            events += found
    for key in ("id", "guid", "slug"):
        assert len({event[key] for event in events}) == len(events)
    for event in events:
        assert event.keys() >= EVENT
        assert GUID.fullmatch(event["guid"])
        assert STAMP.fullmatch(event["date"])
        assert event["start"] == event["date"][11:16]
        assert URI.fullmatch(event["url"])
        assert re.fullmatch("[0-9]+:[0-5][0-9]", event["duration"])
        assert all(person["name"] and "public_name" not in person for person in event["persons"])


def check_by_schema(data: bytes) -> None:
    if SCHEMA.exists():
        validator = Draft6Validator(json.loads(SCHEMA.read_bytes()), format_checker=CHECKER)
        errors = [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(json.loads(data))]
        assert errors == []


def carried(program: Program) -> dict[tuple[str, ...], Any]:
    """Return every field that the format says to carry, by what tells its record from others."""
    found: dict[tuple[str, ...], Any] = {}
    for kind, names in schedule_json_write.CARRIES.items():
        for record in program.records(kind).values():
            own = {"conference": (), "day": ("date",), "appearance": ("session_id", "person_id")}.get(kind, ("id",))
            key = (kind, *(str(getattr(record, name)) for name in own))
            found[key] = {name: getattr(record, name) for name in names}
    return found


def test_write_gives_the_golden_file() -> None:
    program = read((GOLDEN / "mole.json").read_bytes())
    path = GOLDEN / "mole.written.json"
    if os.environ.get("FORUMDESK_UPDATE_GOLDEN"):
        path.write_bytes(written(program))
    assert written(program) == path.read_bytes()


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(program=programs())
@example(program=full())
def test_write_is_valid_and_comes_back_byte_for_byte_for_every_program(program: Program) -> None:
    once = written(program)
    check(once)
    check_by_schema(once)
    assert written(read(once)) == once


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(program=programs())
def test_read_gives_every_field_that_is_carried(program: Program) -> None:
    found = carried(read(written(program)))
    assert {key: found.get(key) for key in carried(shaped(program))} == carried(shaped(program))


def test_write_is_held_to_the_schema_where_it_is_at_hand() -> None:
    if not SCHEMA.exists():
        pytest.skip("the schema is not here")
    with pytest.raises(AssertionError, match="'title' is a required property"):
        check_by_schema(b'{"schedule": {"conference": {}}}')


def test_carries_names_fields_that_there_are() -> None:
    for kind, names in schedule_json_write.CARRIES.items():
        assert names <= {field.name for field in fields(KINDS[kind])}


def test_write_puts_the_role_and_what_is_known_of_a_person_on_the_person() -> None:
    program = small(
        Session(id="s", title="Ebb", start=NINE),
        Person(id="p", name="Rosa Quill", sort_name="Quill, Rosa", organization="Tide Institute", position="Director"),
        Appearance(id="a", session_id="s", person_id="p", role=Role.MODERATOR, byline="in the chair"),
    )
    (person,) = first_event(program)["persons"]
    assert {key: value for key, value in person.items() if key != "guid"} == {
        "name": "Rosa Quill",
        "position": "Director",
        "organization": "Tide Institute",
        "role": "moderator",
        "byline": "in the chair",
    }


def test_write_keeps_the_type_of_the_source_while_the_kind_is_still_its_own() -> None:
    lecture = extras({"type": "lecture"})
    assert first_event(small(Session(id="s", title="Ebb", start=NINE, extra=lecture)))["type"] == "lecture"
    changed = Session(id="s", title="Ebb", start=NINE, kind=SessionKind.PANEL, extra=lecture)
    assert first_event(small(changed))["type"] == "panel"


def test_write_names_a_page_for_every_event() -> None:
    plain = Session(id="5d3f0a5e-7a0c-4f5a-9f6e-0f4f5be0f0aa", title="Ebb", start=NINE)
    assert first_event(small(plain))["url"] == "urn:uuid:5d3f0a5e-7a0c-4f5a-9f6e-0f4f5be0f0aa"
    assert first_event(small(plain, url="https://tide.example/"))["url"] == "https://tide.example/"
    own = "https://tide.example/ebb"
    linked = Session(
        id="s", title="Ebb", start=NINE, links=(Link(title="Web page", url=own),), extra=extras({"url": own})
    )
    assert first_event(small(linked))["url"] == own


def test_write_lists_a_recording_that_is_known_again() -> None:
    links = (Link(title="Nets", url="https://nets.example/"), Link(title="Recording", url="https://video.example/1"))
    program = small(
        Session(id="s", title="Ebb", start=NINE, links=links, extra=extras({"video_download_url": links[1].url}))
    )
    assert first_event(program)["links"] == [
        {"url": "https://nets.example/", "title": "Nets"},
        {"url": "https://video.example/1", "title": "Recording", "type": "media"},
    ]
    (again,) = read(written(program)).sessions.values()
    assert (again.links, said(again, "video_download_url")) == (links, "https://video.example/1")


def test_write_leaves_a_removed_page_out() -> None:
    gone = Session(id="s", title="Ebb", start=NINE, extra=extras({"url": "https://tide.example/ebb"}))
    assert first_event(small(gone))["url"].startswith("urn:uuid:")


def test_write_says_a_zone_that_the_schema_does_not_take_in_meta() -> None:
    program = small(Session(id="s", title="Ebb", start=NINE), timezone="Etc/GMT-3")
    conference = json.loads(written(program))["schedule"]["conference"]
    assert ("time_zone_name" in conference, conference["meta"]["time_zone_name"]) == (False, "Etc/GMT-3")
    assert read(written(program)).conference.timezone == "Etc/GMT-3"


def test_write_leaves_out_what_the_schema_does_not_take() -> None:
    odd = extras(
        {"code": "a b", "type": "x", "capacity": "many", "slug": "Ü", "url": "no", "colors": [1], "assembly": {}}
    )
    program = small(
        Room(id="r", name="Hall", extra=odd),
        Track(id="t", name="Water", extra=odd),
        Session(id="s", title="Ebb", start=NINE, room_id="r", track_id="t", extra=odd),
        Person(id="p", name="Rosa Quill", extra=odd),
        Appearance(id="a", session_id="s", person_id="p"),
        extra=extras({"keywords": [1], "colors": {"primary": 1}, "logo": "no", "timeslot_duration": "soon"}),
    )
    check(written(program))
    check_by_schema(written(program))


def test_write_takes_the_version_that_is_ordered_before_that_of_the_source() -> None:
    program = small(extra=extras({"version": "Ebb 2"}))
    asked = schedule_json_write.write(program, Order(now=ORDER.now, version="7"))
    assert [json.loads(each)["schedule"]["version"] for each in (written(program), asked.data)] == ["Ebb 2", "7"]


def test_write_of_nothing_is_valid() -> None:
    check(written(small()))
    check_by_schema(written(small()))


REAL = [
    "schedule-json/klimacamp.json",
    "schedule-json/voc-frab-camp2019.json",
    "schedule-json/voc-hub-schedule2.json",
    "schedule-json/voc-invalid-example.json",
    "schedule-json/voc-pretalx-democon.json",
    "schedule-xml/fosdem-2009.xml",
    "series/debconf17-2.xml",
    "sessionize/dddmelbourne-2024.json",
]


@pytest.mark.parametrize("name", REAL)
def test_write_is_valid_and_comes_back_for_real_programs(name: str) -> None:
    program = formats.read(shared(name), Path(name).name, Answers(timezone="Europe/Berlin")).program
    once = written(program)
    check(once)
    check_by_schema(once)
    assert written(read(once)) == once
    found = carried(read(once))
    assert {key: found.get(key) for key in carried(shaped(program))} == carried(shaped(program))
