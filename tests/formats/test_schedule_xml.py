# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats import schedule_xml
from forumdesk.formats.extras import said
from forumdesk.formats.reading import Answers, Choice, NoteLevel, Question, Reading
from forumdesk.program import KINDS, Conference, Extra, Link, Person, Room, Session, SessionKind, Track, dangling
from real_files import shared

TESTS = Path(__file__).resolve().parents[1]
GOLDEN = TESTS / "golden" / "schedule_xml"


def lantern() -> Reading:
    return schedule_xml.read((GOLDEN / "lantern.xml").read_bytes(), "lantern.xml", Answers())


def read(text: str, answers: Answers | None = None) -> Reading:
    return schedule_xml.read(text.encode(), "small.xml", answers or Answers())


def small(events: str, head: str = "<title>Small</title>", day: str = 'date="2026-03-28"') -> str:
    return f"<schedule><conference>{head}</conference><day {day}><room name='Hall'>{events}</room></day></schedule>"


def test_read_gives_the_conference() -> None:
    found = lantern().program.conference
    assert found == Conference(
        id=found.id,
        title="Lantern Nights 2026",
        acronym="lantern",
        subtitle="Light after dark",
        timezone="Europe/Lisbon",
        venue="Old Customs House",
        city="Lisbon, Portugal",
        url="https://lantern.example/2026/",
        day_starts_at=time(4, 0),
        extra=(
            Extra(name="base_url", value="https://lantern.example/2026/"),
            Extra(name="generator", value='{"name":"by hand","version":"1"}'),
            Extra(name="timeslot_duration", value="00:15"),
            Extra(name="version", value="3 (2026-02-01)"),
        ),
    )


def test_read_gives_days_rooms_and_tracks_in_the_order_of_the_file() -> None:
    program = lantern().program
    assert [day.date for day in program.days_in_order] == [date(2026, 3, 27), date(2026, 3, 28)]
    assert program.dates == (date(2026, 3, 27), date(2026, 3, 28))
    quay, loft, pier = program.rooms_in_order
    assert quay == Room(id="7b9d1c52-54a1-4c56-9b0e-4f3d7f1f3a01", name="Quay", order=0)
    assert (loft.name, pier.name) == ("Empty loft", "Pier")
    assert [(track.name, track.color) for track in program.tracks_in_order] == [
        ("Glass", "#aa3311"),
        ("Fire", ""),
        ("Smoke", ""),
    ]


def test_read_gives_everything_that_an_event_says() -> None:
    program = lantern().program
    glass: Track = program.tracks_in_order[0]
    assert program.sessions["0e9da0b8-6c63-4b0f-8c4b-2d0d5e9b3c11"] == Session(
        id="0e9da0b8-6c63-4b0f-8c4b-2d0d5e9b3c11",
        title="First light",
        subtitle="A walk along the water",
        kind=SessionKind.PANEL,
        start=datetime(2026, 3, 27, 18, 30),
        duration=75,
        room_id="7b9d1c52-54a1-4c56-9b0e-4f3d7f1f3a01",
        track_id=glass.id,
        abstract="<p>Lamps <b>old</b> and new.</p>",
        description="Bring a coat.\n\n  - and a lamp",
        language="pt",
        links=(
            Link(title="Web page", url="https://lantern.example/2026/talks/1%20a"),
            Link(title="Lamps", url="https://lamps.example/"),
            Link(title="Map", url="https://lantern.example/files/map.pdf"),
        ),
        do_not_record=True,
        extra=(
            Extra(name="attachments", value='[{"type":"slides","url":"https://lantern.example/files/map.pdf"}]'),
            Extra(name="code", value="ABC123"),
            Extra(name="id", value="1"),
            Extra(name="recording_license", value="none"),
            Extra(name="slug", value="lantern-1-first-light"),
            Extra(name="url", value="https://lantern.example/2026/talks/1%20a"),
        ),
    )


def test_read_drops_no_event_and_says_what_is_odd() -> None:
    reading = lantern()
    assert [(s.title, s.start, s.duration) for s in reading.program.sessions_in_order] == [
        ("First light", datetime(2026, 3, 27, 18, 30), 75),
        ("Ghost lamps", datetime(2026, 3, 28, 0, 30), 45),
        ("Untitled", datetime(2026, 3, 28, 19, 0), 0),
        ("Late lamps", datetime(2026, 3, 28, 20, 0), 90),
        ("Embers", datetime(2026, 3, 29, 1, 0), 20),
        ("Whenever", None, 20),
    ]
    assert [(note.line, note.message) for note in reading.notes] == [
        (23, "“javascript:alert(1)” is no web address and was left out"),
        (47, "A person without a name was left out"),
        (69, "The number “2” stands on more than one event; each of them is kept"),
        (69, "An event has no title"),
        (69, "“Untitled” has no length that can be read, so it has no end"),
        (69, "“Untitled” names the room “Quay, upper end”, but stands under “Quay”, which is taken"),
        (75, "Person number 8 has another name elsewhere; “Rita Fumo” is kept as somebody else"),
        (77, "“Late lamps”: its start says 21:00, its date 20:00"),
        (86, "“Whenever”: it has no time that can be read"),
    ]
    assert {note.level for note in reading.notes} == {NoteLevel.WARNING}
    assert reading.questions == ()
    assert reading.lines["0e9da0b8-6c63-4b0f-8c4b-2d0d5e9b3c11"] == 23
    assert dangling(reading.program) == ()


def test_read_takes_an_unknown_type_as_a_tag() -> None:
    ghost = next(s for s in lantern().program.sessions.values() if s.title == "Ghost lamps")
    assert (ghost.kind, ghost.tags) == (SessionKind.OTHER, ("Feuershow",))


def test_read_names_each_person_of_an_event_once_in_the_printed_order() -> None:
    program = lantern().program
    shown = program.appearances_in("0e9da0b8-6c63-4b0f-8c4b-2d0d5e9b3c11")
    assert [program.people[a.person_id].name for a in shown] == ["Inês de Castro", "Rui Luz"]
    castro = program.people["5d3f0a5e-7a0c-4f5a-9f6e-0f4f5be0f0aa"]
    assert castro == Person(
        id=castro.id, name="Inês de Castro", sort_name="de Castro, Inês", extra=(Extra(name="id", value="7"),)
    )


def test_read_again_gives_the_same_ids() -> None:
    assert lantern() == lantern()
    assert lantern().program.conference.id == "b5cd6ee1-961c-5be5-ae67-56b1d0b0fb90"


@pytest.mark.parametrize(
    ("word", "kind", "tags"),
    [
        ("", SessionKind.TALK, ()),
        ("lightningtalk", SessionKind.TALK, ()),
        ("Talk (45 mins)", SessionKind.TALK, ()),
        ("keynote", SessionKind.KEYNOTE, ()),
        ("Podiumsdiskussion", SessionKind.PANEL, ()),
        ("Hands-on", SessionKind.WORKSHOP, ()),
        ("Lunch", SessionKind.BREAK, ()),
        ("breakout", SessionKind.OTHER, ("breakout",)),
        ("djset", SessionKind.SOCIAL, ()),
        ("bof", SessionKind.OTHER, ("bof",)),
    ],
)
def test_read_knows_kinds_by_their_words(word: str, kind: SessionKind, tags: tuple[str, ...]) -> None:
    (found,) = read(small(f"<event id='1'><title>A</title><type>{word}</type></event>")).program.sessions.values()
    assert (found.kind, found.tags) == (kind, tags)


def test_read_counts_people_by_name_where_numbers_count_places() -> None:
    events = "".join(
        f"<event id='{n}'><title>T</title><persons><person id='{n}'>Ada</person></persons></event>" for n in (1, 2)
    )
    program = read(small(events)).program
    assert [person.name for person in program.people.values()] == ["Ada"]
    assert len(program.appearances) == 2


def test_read_gives_two_events_of_one_guid_an_id_each() -> None:
    guid = "0e9da0b8-6c63-4b0f-8c4b-2d0d5e9b3c11"
    reading = read(small(f"<event id='1' guid='{guid}'/><event id='2' guid='{guid}'/>"))
    assert len(reading.program.sessions) == 2
    assert guid in reading.program.sessions
    assert reading == read(small(f"<event id='1' guid='{guid}'/><event id='2' guid='{guid}'/>"))


def test_read_gives_only_the_first_notes_of_a_sort() -> None:
    reading = read(small("".join(f"<event id='{n}'><duration>00:10</duration></event>" for n in range(50))))
    untitled = [note for note in reading.notes if note.message == "An event has no title"]
    assert len(untitled) == 20
    assert reading.notes[-1].message == "60 more notes like these"


# What has no field


def kept_in(reading: Reading) -> str:
    """Return all that a reading holds and says."""
    records = [record for kind in KINDS for record in reading.program.records(kind).values()]
    return f"{records} {[note.message for note in reading.notes]}"


def test_read_leaves_no_attribute_and_no_element_out() -> None:
    """Every element of the golden file gets an attribute and, where it has children, elements and a text."""
    root = etree.fromstring((GOLDEN / "lantern.xml").read_bytes())
    tokens: list[str] = []
    for person in root.iter("person"):
        person.text = person.text or "Nemo"

    def token() -> str:
        tokens.append(f"token{len(tokens)}x")
        return tokens[-1]

    for element in list(root.iter("*")):
        element.set("x-odd", token())
        if len(element):
            element[0].tail = token()
            etree.SubElement(element, "odd", {"of": token()}).text = token()
            etree.SubElement(element, "more").text = token()
            etree.SubElement(element, "more").text = token()
    found = kept_in(schedule_xml.read(etree.tostring(root), "odd.xml", Answers()))
    assert [each for each in tokens if each not in found] == []
    assert len(tokens) > 150


@pytest.mark.parametrize(
    ("inside", "name", "value"),
    [
        ("<logo>/l.png</logo>", "logo", "https://x.example/l.png"),
        ("<logo>tel:1</logo>", "logo", "tel:1"),
        ("<origin_url>https://o.example/1</origin_url>", "origin_url", "https://o.example/1"),
        ("<recording><license>CC0</license><url>https://v.example/</url></recording>", "recording_license", "CC0"),
        ("<recording><url>https://v.example/</url></recording>", "recording_url", "https://v.example/"),
        ("<answers><answer question='3'>Yes</answer></answers>", "answers", '{"answer":{"question":"3","text":"Yes"}}'),
        ("<abstract>One</abstract><abstract>Two</abstract>", "second abstract", '["Two"]'),
        ("<tag>short</tag>", "slug", "short"),
        ("<type>Lecture</type>", "type", "Lecture"),
        ("<start>10:00</start><duration>01:00</duration><end>10:45</end>", "end", "10:45"),
        (
            "<links><link href='https://l.example/' type='web' service='git'>L</link></links>",
            "links",
            '[{"service":"git","type":"web","url":"https://l.example/"}]',
        ),
    ],
)
def test_read_keeps_with_a_session_what_no_field_holds(inside: str, name: str, value: str) -> None:
    head = "<title>S</title><base_url>https://x.example/a/</base_url>"
    (session,) = read(small(f"<event id='1'>{inside}</event>", head)).program.sessions.values()
    assert said(session, name) == value


def test_read_takes_the_length_from_the_end_where_none_is_given() -> None:
    (session,) = read(small("<event id='1'><start>23:30</start><end>00:15</end></event>")).program.sessions.values()
    assert (session.duration, said(session, "end")) == (45, "")


def test_read_keeps_of_a_person_all_but_the_mail_address() -> None:
    person = "<person id='4' code='A1' avatar='https://a.example/' contact='ada@x.example'><name>Ada</name>"
    person += "<biography>Sails.</biography><mail>x</mail><answers><a>b@x.example</a><b>Yes</b></answers></person>"
    reading = read(small(f"<event id='1'><title>T</title><persons>{person}</persons></event>"))
    (found,) = reading.program.people.values()
    assert (found.name, found.biography) == ("Ada", "Sails.")
    assert {extra.name: extra.value for extra in found.extra} == {
        "answers": '{"b":"Yes"}',
        "avatar": "https://a.example/",
        "code": "A1",
        "id": "4",
    }
    assert "x.example" not in kept_in(reading)
    assert "The e-mail address of “Ada” was left out" in [note.message for note in reading.notes]


def test_read_takes_days_that_last_until_the_next_for_the_hour_of_change() -> None:
    days = "".join(
        f"<day date='2026-03-2{n}' start='2026-03-2{n}T05:30:00+01:00' end='2026-03-2{n + 1}T05:29:00+01:00'/>"
        for n in (7, 8)
    )
    program = read(f"<schedule><conference><title>S</title></conference>{days}</schedule>").program
    assert program.conference.day_starts_at == time(5, 30)
    assert [day.extra for day in program.days_in_order] == [(), ()]


def test_read_keeps_the_frame_of_a_day_that_is_no_whole_day() -> None:
    (found,) = lantern().program.days_in_order[:1]
    assert {extra.name: extra.value for extra in found.extra} == {
        "start": "2026-03-27T18:00:00+00:00",
        "end": "2026-03-28T03:00:00+00:00",
    }


def test_read_passes_over_the_namespace_of_a_dialect() -> None:
    text = small("<event id='1'><title>T</title></event>").replace("<schedule>", "<schedule xmlns='https://x.example'>")
    assert read(text).program == read(small("<event id='1'><title>T</title></event>")).program


# The time zone


def test_read_asks_for_the_zone_and_suggests_the_citys() -> None:
    text = small(
        "<event id='1'><start>10:00</start></event>",
        "<title>S</title><city>Brussels</city><day_change>09:00:00</day_change>",
    )
    asking = read(text)
    question = Question(
        key="timezone",
        text="In which time zone does the program take place?",
        detail="The file does not name one. Until then its times are shown as printed.",
        choices=(Choice(label="Brussels (Europe/Brussels)", value="Europe/Brussels"),),
        suggested="Europe/Brussels",
    )
    assert asking.questions == (question,)
    assert not asking.complete
    answered = read(text, Answers(timezone="Europe/Brussels"))
    assert answered.complete
    assert answered.program.conference.timezone == "Europe/Brussels"
    assert [s.start for s in answered.program.sessions.values()] == [datetime(2026, 3, 28, 10, 0)]
    assert answered.program.conference.day_starts_at == time(9, 0)


def test_read_offers_zones_that_had_the_offsets_of_the_dates() -> None:
    reading = read(small("<event id='1'><date>2026-03-28T10:00:00+01:00</date><start>10:00</start></event>"))
    (question,) = reading.questions
    assert [choice.value for choice in question.choices] == ["Europe/Berlin", "Europe/Brussels", "Europe/Paris"]
    assert question.suggested == ""


def test_read_refuses_an_answer_that_is_no_zone() -> None:
    with pytest.raises(ForumDeskError, match="“Mars” is not a time zone"):
        read(small(""), Answers(timezone="Mars"))


def test_read_notes_a_zone_and_a_day_change_that_are_none() -> None:
    reading = read(small("", "<title>S</title><time_zone_name>CEST!</time_zone_name><day_change>23:00</day_change>"))
    assert [note.message for note in reading.notes] == [
        "“CEST!” is not a time zone",
        "The hour at which a day changes, “23:00”, is not used",
    ]
    assert [question.key for question in reading.questions] == ["timezone"]


def test_read_takes_the_title_from_the_answers() -> None:
    assert read(small(""), Answers(title="Mine")).program.conference.title == "Mine"


# What is refused


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<?xml version='1.0'?><opml/>", "“x.xml” is XML, but not a schedule. Nothing was read."),
        (b"<schedule><day></schedule>", "“x.xml” is damaged: it stops being XML in line 1. Nothing was read."),
        (
            b"<schedule><day>" + b"<event/>" * 50_001 + b"</day></schedule>",
            "“x.xml” has more than 50,000 events. Nothing was read.",
        ),
    ],
)
def test_read_refuses_in_one_sentence(data: bytes, message: str) -> None:
    with pytest.raises(ForumDeskError) as raised:
        formats.read(data, "x.xml")
    assert str(raised.value) == message


def test_read_of_an_empty_schedule_is_an_empty_program() -> None:
    reading = read("<schedule/>")
    assert reading.program.sessions == {}
    assert reading.program.conference.title == ""


# Real files, where they are at hand

REAL = [
    ("schedule-xml/36c3-merged.xml", 1351, 92, 4),
    ("schedule-xml/fosdem-2009.xml", 281, 19, 2),
    ("schedule-xml/fosdem-2014.xml", 513, 23, 2),
    ("schedule-xml/fosdem-2023.xml", 780, 35, 2),
    ("schedule-xml/klimacamp-broken.xml", 106, 11, 11),
    ("series/debconf17-1.xml", 452, 6, 8),
    ("series/debconf17-2.xml", 159, 6, 8),
    ("series/debconf17-3.xml", 173, 6, 8),
    ("series/debconf17-4.xml", 181, 6, 8),
    ("series/fosdem-2025-1.xml", 940, 40, 2),
    ("series/fosdem-2025-2.xml", 943, 40, 2),
]


def counted(data: bytes) -> tuple[int, int, int]:
    """Return the events, names of rooms and days of a file by XPath, apart from our reader."""
    root = etree.fromstring(data, etree.XMLParser(recover=True))
    rooms: Any = root.xpath("//day/room/@name | //day/event/room/text()")
    return len(list(root.iter("event"))), len({" ".join(str(room).split()) for room in rooms}), len(root.findall("day"))


@pytest.mark.parametrize(("name", "sessions", "rooms", "days"), REAL)
def test_read_takes_a_real_program_whole(name: str, sessions: int, rooms: int, days: int) -> None:
    data = shared(name)
    assert counted(data) == (sessions, rooms, days)
    program = formats.read(data, name).program
    assert (len(program.sessions), len(program.rooms), len(program.days)) == (sessions, rooms, days)
    assert dangling(program) == ()
    assert all(person.name and person.sort_name for person in program.people.values())


def test_read_of_fosdem_2023_counts_its_speakers_and_asks_for_brussels() -> None:
    reading = formats.read(shared("schedule-xml/fosdem-2023.xml"), "fosdem-2023.xml")
    assert len(reading.program.people) == 787
    assert [question.suggested for question in reading.questions] == ["Europe/Brussels"]
    assert reading.program.dates == (date(2023, 2, 4), date(2023, 2, 5))


def test_read_of_a_later_version_keeps_the_ids() -> None:
    first, second = (
        formats.read(shared(f"series/fosdem-2025-{n}.xml"), f"fosdem-2025-{n}.xml").program for n in (1, 2)
    )
    assert len(first.sessions.keys() & second.sessions.keys()) >= 935
    assert len(first.people.keys() & second.people.keys()) >= 980
    assert first.rooms.keys() == second.rooms.keys()


def test_read_of_a_broken_file_says_what_was_mended() -> None:
    reading = formats.read(shared("schedule-xml/klimacamp-broken.xml"), "klimacamp-broken.xml")
    assert [(n.line, n.message) for n in reading.notes] == [
        (542, "5 control characters, which XML does not allow, were left out")
    ]


@pytest.mark.parametrize(
    "name",
    ["cyclic", "external", "external_file", "quadratic", "simple-ns", "simple", "xmlbomb", "xmlbomb2"],
)
def test_read_refuses_hostile_xml_with_one_message(name: str) -> None:
    data = shared(f"hostile/xml/defused-{name}.xml")
    with pytest.raises(ForumDeskError, match=r"Nothing was read\.$"):
        formats.read(data, f"defused-{name}.xml")


def test_read_takes_xhtml_with_a_doctype_for_a_page() -> None:
    with pytest.raises(ForumDeskError, match=r"^No program was found in “dtd\.xml”"):
        formats.read(shared("hostile/xml/defused-dtd.xml"), "dtd.xml")


ODD = st.sampled_from(
    [
        *("", " ", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-13-45", "99:99", "-1", "24:30"),
        *("http://[", "//", "\\\\host\\share", "javascript:1", "{00000000-0000-4000-8000-000000000000}", "😀", "١٢:٣٠"),
    ]
) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(st.integers(0, 400), ODD), min_size=1, max_size=8))
def test_read_stands_anything_in_any_place(changes: list[tuple[int, str]]) -> None:
    """Each text and attribute of the golden file in turn is replaced by what does not belong there."""
    root = etree.fromstring((GOLDEN / "lantern.xml").read_bytes())
    places = [(element, key) for element in root.iter("*") for key in (None, *element.attrib)]
    for index, text in changes:
        element, key = places[index % len(places)]
        if key is None:
            element.text = text
        else:
            element.set(key, text)
    reading = schedule_xml.read(etree.tostring(root), "odd.xml", Answers(timezone="America/Toronto"))
    assert len(reading.program.sessions) == 6
    assert dangling(reading.program) == ()
    assert reading.program.dates is not None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "iso-8859-1", "utf-16", "windows-1252"])
def test_source_is_kept_as_the_text_that_it_is(encoding: str) -> None:
    text = f"""<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>
<schedule><conference><title>Éphémérides</title></conference></schedule>
"""
    assert formats.read(text.encode(encoding), "x.xml").kept == text


def test_every_golden_file_is_used() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {"lantern.xml", "lake.xml"}
