# SPDX-License-Identifier: MIT
from __future__ import annotations

import os
import re
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from forumdesk import formats
from forumdesk.formats import schedule_xml, schedule_xml_write
from forumdesk.formats.extras import extras, said
from forumdesk.formats.reading import Answers
from forumdesk.formats.schedule_ids import acronym
from forumdesk.formats.schedule_shape import shaped
from forumdesk.formats.schedule_xml_write import CARRIES, EXTRAS
from forumdesk.formats.writing import Loss, Order
from forumdesk.formats.xml_tree import unindented
from forumdesk.program import (
    Appearance,
    Conference,
    Day,
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
from real_files import PROGRAMS, shared
from strategies import EXTRAS as ANY_EXTRAS
from strategies import TEXTS, programs

TESTS = Path(__file__).resolve().parents[1]
GOLDEN = TESTS / "golden" / "schedule_xml"
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def written(program: Program, version: str = "") -> bytes:
    return schedule_xml_write.write(program, Order(now=NOW, version=version)).data


def again(data: bytes) -> Program:
    reading = schedule_xml.read(data, "again.xml", Answers())
    assert reading.complete
    return reading.program


def parsed(program: Program) -> Any:
    return etree.fromstring(written(program))


# Said of its parts, for wherever the official schema is not at hand

FIELDS = {
    "room": r".*", "title": r".+", "subtitle": r".+", "type": r".+", "language": r".+",
    "slug": r"[a-z0-9_]{4,}-[a-z0-9_-]{4,}",
    "date": r"\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d", "start": r"[0-2]\d:[0-5]\d", "duration": r"\d\d:\d\d",
    "abstract": r".*", "description": r".+", "track": r".*", "logo": r"https?://.+", "url": r"https?://.+",
    "feedback_url": r"https?://.+", "video_download_url": r"https?://.+", "origin_url": r"https?://.+",
    "persons": r"", "recording": r"", "links": r"", "attachments": r"",
}  # fmt: skip
REQUIRED = {"room", "title", "type", "date", "start", "duration", "abstract", "track"}
UUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def check_structure(root: Any) -> None:
    """Assert what the schema asks for, in our own words."""
    assert [child.tag for child in root if child.tag not in {"generator", "url"}][:2] == ["version", "conference"]
    days = root.findall("day")
    assert days
    assert [day.get("index") for day in days] == [str(number) for number in range(1, len(days) + 1)]
    events = list(root.iter("event"))
    for name in ("id", "guid", "code"):
        given_ones = [event.get(name) for event in events if event.get(name) is not None]
        assert len(given_ones) == len(set(given_ones))
    for event in events:
        assert event.getparent().tag == "room"
        assert re.fullmatch(r"[1-9][0-9]*", event.get("id"))
        assert re.fullmatch(UUID, event.get("guid"))
        assert re.fullmatch(r"[0-9A-Z]{6}", event.get("code", "AAAAAA"))
        parts = [child.tag for child in event]
        assert len(parts) == len(set(parts))
        assert REQUIRED <= set(parts) <= set(FIELDS)
        for child in event:
            assert re.fullmatch(FIELDS[child.tag], (child.text or "").strip(), re.DOTALL)
        assert [part.tag for part in event.find("recording")][:2] == ["license", "optout"]
        for person in event.iterfind("persons/person"):
            assert re.fullmatch(UUID, person.get("guid"))
            assert re.fullmatch(r"-?[0-9]+", person.get("id", "1"))
            assert set(person.attrib) <= {"id", "guid"}


def official() -> Any:
    path = PROGRAMS / "validators" / "schedule.xml.xsd"
    return etree.XMLSchema(file=str(path)) if path.is_file() else None


SCHEMA = official()


def check(data: bytes) -> None:
    root = etree.fromstring(data)
    check_structure(root)
    if SCHEMA is not None:
        SCHEMA.assertValid(root)


# Any program

WORDS = st.sampled_from(
    [
        *("1", "7", "007", "-3", "99999999999999", "ABC123", "lake-101-tides", "lake-1", "00:15", "x", "lightning"),
        *("https://x.example/", "https://x.example/a b?q=%zz#[", "https://ü.example/ß", "http://[::1]/"),
        *("mailto:a@x.example", "javascript:1", "https://x.example/?", "https://x.example/#a#b"),
        *('{"primary":"#aabbcc","background":"blue"}', '[{"url":"https://x.example/","type":"slides"}]'),
    ]
)
NAMED = sorted(EXTRAS["conference"] | EXTRAS["session"] | EXTRAS["person"] | EXTRAS["track"])


@st.composite
def known_to_the_format(draw: st.DrawFn) -> Program:
    """Return whole programs with extras, links and acronyms of the format, in forms that it takes or not."""
    program = draw(programs())

    def more() -> dict[str, str]:
        return draw(st.dictionaries(st.sampled_from(NAMED), WORDS | TEXTS, max_size=6))

    for kind in ("session", "person", "track"):
        for record in list(program.records(kind).values()):
            known: Any = record
            fresh = replace(known, extra=extras(more()))
            if isinstance(fresh, Session):
                links = draw(st.lists(st.builds(Link, title=TEXTS, url=WORDS), max_size=4))
                fresh = replace(fresh, links=tuple(links), tags=())
            program = program.put(fresh)
    named = replace(
        program.conference,
        acronym=draw(st.sampled_from(["", "lake26", "36C3", "ab", "a-b c", "開会", "Łódź"])),
        url=draw(WORDS | st.just("")),
        extra=extras(more()) + draw(ANY_EXTRAS),
    )
    return program.put(named)


@settings(deadline=None, max_examples=150)
@given(program=known_to_the_format())
def test_any_program_is_valid_and_comes_back_byte_for_byte(program: Program) -> None:
    data = written(program)
    check(data)
    once = again(data)
    assert written(once) == data
    assert again(written(once)) == once


@settings(deadline=None, max_examples=150)
@given(program=programs())
def test_every_field_that_is_carried_comes_back(program: Program) -> None:
    expected, found = fitting(program), again(written(program))
    for kind, names in CARRIES.items():
        assert values(found, kind, names) == values(expected, kind, names)


def fitting(program: Program) -> Program:
    """Return the program as the losses say that it is written."""
    plain = shaped(program)
    seated = {seat.person_id for seat in plain.appearances.values()}
    plain = plain.drop(*(key for key in plain.people if key not in seated))
    plain = plain.put(*(Day(id=f"made-{when}", date=when) for when in plain.dates if plain.day_on(when) is None))
    short = acronym(plain.conference) if plain.conference.acronym else ""
    sessions = (
        replace(
            each,
            duration=min(each.duration, schedule_xml_write.LONGEST),
            abstract=unindented(each.abstract),
            description=unindented(each.description),
        )
        for each in plain.sessions.values()
    )
    return plain.put(replace(plain.conference, acronym=short), *sessions)


def values(program: Program, kind: str, names: Any) -> Any:
    """Return the fields of all records of a kind, with the names of tracks in place of their ids."""
    tracks = {key: track.name for key, track in program.tracks.items()}
    found = []
    for record in program.records(kind).values():
        own = {f.name: getattr(record, f.name) for f in fields(record) if f.name in names}
        own |= {"track_id": tracks.get(own["track_id"], "")} if "track_id" in own else {}
        found.append(own)
    return sorted(found, key=repr)


# One program


def lake() -> Program:
    session = Session(
        id="0e9da0b8-6c63-4b0f-8c4b-2d0d5e9b3c11",
        title="Who owns the shore?",
        subtitle="A round",
        kind=SessionKind.PANEL,
        start=datetime(2027, 6, 4, 23, 30),
        duration=75,
        room_id="r",
        track_id="t",
        abstract="<p>Reeds & <b>boats</b></p>",
        description="One\n\n  - two",
        language="en",
        stream_url="https://live.example/1",
        links=(Link(title="Web page", url="https://lake.example/1"), Link(title="Map", url="https://lake.example/m")),
        do_not_record=True,
        extra=extras({"id": "17", "code": "QWERT1", "slug": "lake-17-shore", "url": "https://lake.example/1"}),
    )
    late = replace(session, id="late", title="Night swim", start=datetime(2027, 6, 5, 1, 0), kind=SessionKind.SOCIAL)
    late = replace(late, extra=(), links=(), room_id="", track_id="", stream_url="", subtitle="", do_not_record=False)
    return Program(
        Conference(
            id="c",
            title="Lake Days",
            acronym="lake",
            timezone="Europe/Helsinki",
            url="https://lake.example/",
            extra=extras({"version": "2", "colors": {"primary": "#00aaff"}, "base_url": "https://lake.example/"}),
        )
    ).put(
        Day(id="d", date=date(2027, 6, 4)),
        Room(id="r", name="Boathouse"),
        Room(id="q", name="Jetty", order=1),
        Track(id="t", name="Shores", color="#112233", extra=extras({"slug": "shores"})),
        session,
        late,
        replace(late, id="off", title="Rowing", state=SessionState.CANCELLED),
        replace(late, id="open", title="Sauna", start=None),
        Person(id="5d3f0a5e-7a0c-4f5a-9f6e-0f4f5be0f0aa", name="Aino Laine", organization="Reed Society"),
        Appearance(
            id="a",
            session_id=session.id,
            person_id="5d3f0a5e-7a0c-4f5a-9f6e-0f4f5be0f0aa",
            role=Role.CHAIR,
        ),
    )


def test_write_gives_the_golden_file() -> None:
    data = written(lake())
    check(data)
    if os.environ.get("FORUMDESK_UPDATE_GOLDEN"):
        (GOLDEN / "lake.xml").write_bytes(data)
    assert data == (GOLDEN / "lake.xml").read_bytes()


def test_write_takes_the_version_that_is_asked_for_before_the_sources() -> None:
    assert parsed(lake()).findtext("version") == "2"
    assert etree.fromstring(written(lake(), "7 (2027-06-01 12:00)")).findtext("version") == "7 (2027-06-01 12:00)"


def test_write_leaves_cancelled_and_unscheduled_sessions_out_and_says_so() -> None:
    result = formats.write("schedule-xml", lake(), Order(now=NOW))
    assert result.count == 2
    assert [event.findtext("title") for event in etree.fromstring(result.data).iter("event")] == [
        "Who owns the shore?",
        "Night swim",
    ]
    said_so = {loss.what: loss.count for loss in formats.lost("schedule-xml", lake())}
    assert said_so["cancelled sessions"] == said_so["sessions without a time"] == 1
    assert said_so["roles of people in sessions"] == said_so["organizations of people"] == 1


def test_losses_name_long_sessions_lonely_people_and_a_changed_acronym() -> None:
    program = Program(Conference(id="c", acronym="36C3")).put(
        Session(id="s", title="Vigil", start=datetime(2027, 6, 4, 9, 0), duration=6000), Person(id="p", name="Ada")
    )
    assert schedule_xml_write.losses(program) == (
        Loss(what="lengths of sessions over 99 hours", count=1, examples=("Vigil",)),
        Loss(what="people who are in no session", count=1, examples=("Ada",)),
        Loss(what="the acronym as it is written", count=1, examples=("36C3",)),
    )
    assert parsed(program).findtext(".//duration") == "99:59"
    assert parsed(program).findtext(".//acronym") == "36c3"


def test_numbers_are_those_of_the_source_and_stay() -> None:
    sessions = [
        Session(id=f"s{n}", title="T", start=datetime(2027, 6, 4, 9, n), extra=extras({"id": number}))
        for n, number in enumerate(("4", "5", "5", "0", ""))
    ]
    program = Program(Conference(id="c")).put(*sessions)
    ids = [event.get("id") for event in parsed(program).iter("event")]
    assert ids[0] == "4"
    assert "5" not in ids
    assert ids[1:] == [event.get("id") for event in parsed(program.drop("s0")).iter("event")]


def test_session_after_midnight_stands_under_the_day_on_which_its_evening_began() -> None:
    (day,) = parsed(lake()).findall("day")
    assert (day.get("start"), day.get("end")) == ("2027-06-04T04:00:00+03:00", "2027-06-05T03:59:00+03:00")
    assert [event.findtext("date") for event in day.iter("event")] == [
        "2027-06-04T23:30:00+03:00",
        "2027-06-05T01:00:00+03:00",
    ]


@pytest.mark.parametrize("start", [datetime(2026, 3, 29, 2, 30), datetime(2026, 10, 25, 2, 30)])
def test_time_that_the_clock_skips_or_repeats_comes_back(start: datetime) -> None:
    conference = Conference(id="c", timezone="Europe/Berlin", day_starts_at=time(2, 30))
    data = written(Program(conference).put(Session(id="s", title="T", start=start, duration=60)))
    check(data)
    (session,) = again(data).sessions.values()
    assert (session.start, again(data).conference.day_starts_at) == (start, time(2, 30))


def test_empty_program_is_valid_and_comes_back_empty() -> None:
    program = Program(Conference(id="c", title="Nothing yet", day_starts_at=time(6, 0))).put(Room(id="r", name="Hall"))
    check(written(program))
    found = again(written(program))
    assert (found.days, found.sessions, [room.name for room in found.rooms.values()]) == ({}, {}, ["Hall"])
    assert found.conference.day_starts_at == time(6, 0)


def test_imported_program_keeps_what_the_format_knows() -> None:
    first = schedule_xml.read((GOLDEN / "lantern.xml").read_bytes(), "lantern.xml", Answers()).program
    found = again(written(first))
    session, other = (p.sessions["0e9da0b8-6c63-4b0f-8c4b-2d0d5e9b3c11"] for p in (first, found))
    assert {each.name: each.value for each in other.extra} == {each.name: each.value for each in session.extra}
    assert said(found.conference, "base_url") == "https://lantern.example/2026/"


@pytest.mark.parametrize(
    "name",
    ["36c3-merged", "fosdem-2009", "fosdem-2014", "fosdem-2023", "klimacamp-broken"],
)
def test_real_program_is_written_valid_and_comes_back(name: str) -> None:
    data = shared(f"schedule-xml/{name}.xml")
    program = schedule_xml.read(data, f"{name}.xml", Answers(timezone="Europe/Brussels")).program
    data = written(program)
    check(data)
    assert len(again(data).sessions) == len(program.sessions)
    assert written(again(data)) == data
