# SPDX-License-Identifier: MIT
"""What pages say of their events for machines, in each syntax."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Answers, NoteLevel, Reading
from forumdesk.program import (
    Conference,
    Extra,
    Link,
    Person,
    Program,
    Role,
    Session,
    SessionKind,
    SessionState,
    dangling,
)

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "pages"
LISBON = Answers(timezone="Europe/Lisbon")


def tide(answers: Answers | None = None) -> Reading:
    return formats.read((GOLDEN / "tide-json-ld.html").read_bytes(), "tide.html", answers)


def page(*data: Any, body: str = "") -> str:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(each)}</script>' for each in data)
    return f"<!doctype html><h1>Tides</h1>{scripts}{body}"


def read(html: str, answers: Answers = LISBON) -> Reading:
    return formats.read(html.encode(), "page.html", answers)


def event(name: str, start: str, **more: Any) -> dict[str, Any]:
    return {"@type": "Event", "name": name, "startDate": start, **more}


def sessions(program: Program) -> list[tuple[str, str]]:
    return [(f"{each.start:%m-%d %H:%M}" if each.start else "", each.title) for each in program.sessions_in_order]


def cast(program: Program, session: Session) -> list[tuple[str, Role]]:
    return [(program.people[seat.person_id].name, seat.role) for seat in program.appearances_in(session.id)]


def test_json_ld_gives_the_conference() -> None:
    found = tide(LISBON).program.conference
    assert found == Conference(
        id=found.id,
        title="Tide Forum 2027",
        description="Two days of **tides**.",
        timezone="Europe/Lisbon",
        venue="The Old Mill",
        city="Lisbon",
        url="https://tide.example/",
        organizer="The Quay Club",
        language="en-GB",
        extra=found.extra,
    )
    assert [extra.name for extra in found.extra] == ["@type", "image", "location"]


def test_json_ld_gives_sessions_with_all_that_is_said_of_them() -> None:
    program = tide(LISBON).program
    ropes, nets, supper = program.sessions_in_order
    assert ropes == Session(
        id=ropes.id,
        title="Ropes & knots",
        start=datetime(2027, 5, 19, 10, 0),
        duration=90,
        room_id=next(key for key, room in program.rooms.items() if room.name == "Hall A"),
        description="Bring a [rope](https://rope.example/).",
        links=(Link(title="Web page", url="https://tide.example/program/ropes"),),
        tags=("ropes", "hands-on"),
        extra=(Extra(name="offers", value='{"@type":"Offer","price":12}'),),
    )
    assert (nets.state, nets.duration, nets.room_id, nets.links) == (SessionState.CANCELLED, 75, "", ())
    assert (supper.kind, supper.duration, supper.stream_url) == (SessionKind.SOCIAL, 0, "https://live.example/supper")
    assert Extra(name="previousStartDate", value="2027-05-19T20:00:00+01:00") in supper.extra
    assert [day.date for day in program.days_in_order] == [date(2027, 5, 19)]


def test_json_ld_gives_people_with_their_roles() -> None:
    program = tide(LISBON).program
    ropes, nets, _supper = program.sessions_in_order
    assert cast(program, ropes) == [("Ada Brook", Role.SPEAKER), ("Bo Quay", Role.MODERATOR)]
    assert cast(program, nets) == [("Ada Brook", Role.SPEAKER), ("Cy Dale", Role.SPEAKER)]
    ada = next(person for person in program.people.values() if person.name == "Ada Brook")
    assert ada == Person(
        id=ada.id,
        name="Ada Brook",
        sort_name="Brook, Ada",
        honorific="Dr.",
        position="Pilot",
        organization="Tern Air",
        biography="Flies *low*.",
        links=(Link(title="", url="https://ada.example/"),),
        extra=(Extra(name="image", value="https://tide.example/ada.jpg"),),
    )


def test_the_choice_and_what_is_odd_is_noted_and_the_zone_is_asked() -> None:
    reading = tide()
    assert [(note.level, note.message) for note in reading.notes] == [
        (
            NoteLevel.INFO,
            (
                "The program was read from the page’s data for machines (JSON-LD), with 3 sessions; "
                "its text shows 1 session."
            ),
        ),
        (
            NoteLevel.WARNING,
            "A script with data about the page (JSON-LD) can't be read, and was left out (line 3 of the file)",
        ),
        (NoteLevel.WARNING, "“javascript:alert(3)” is no web address and was left out"),
        (NoteLevel.WARNING, "“Late supper” ends before it starts, or lasts too long; kept with no end"),
    ]
    (question,) = reading.questions
    assert (question.key, question.suggested, question.answered) == ("timezone", "Europe/Lisbon", "")
    assert "10:00 Ropes & knots" in reading.kept


def test_a_later_version_has_the_same_ids() -> None:
    source = (GOLDEN / "tide-json-ld.html").read_text()
    once = read(source).program
    again = read(
        source.replace("2027-05-19T10:00", "2027-05-19T09:00").replace("Ropes &amp;amp; knots", "Ropes")
    ).program
    assert once.sessions.keys() == again.sessions.keys()
    assert once.conference.id == again.conference.id


def test_data_with_fewer_sessions_than_the_text_give_it_title_place_and_dates() -> None:
    forum = event("Tide Forum", "2027-05-19T09:00:00+01:00", endDate="2027-05-20T18:00:00+01:00")
    forum["location"] = {"@type": "Place", "name": "The Old Mill", "address": {"addressLocality": "Lisbon"}}
    reading = read(page(forum, body="<h2>Wednesday</h2><p>09:00 Opening</p><p>10:00 Tides</p>"), Answers())
    found = reading.program.conference
    assert (found.title, found.venue, found.city) == ("Tide Forum", "The Old Mill", "Lisbon")
    assert sessions(reading.program) == [("05-19 09:00", "Opening"), ("05-19 10:00", "Tides")]
    assert reading.page is not None
    assert reading.page.about is not None
    assert reading.page.notes[0] == reading.notes[0]
    assert "was read from the page’s text, with 2 sessions" in reading.notes[0].message
    assert [question.suggested for question in reading.questions] == ["Europe/Lisbon"]


def test_events_beside_each_other_are_sessions_under_the_title_of_the_page() -> None:
    program = read(
        page(event("A", "2027-05-19T09:00"), [event("B", "2027-05-20T09:00"), event("B", "2027-05-20T09:00")])
    ).program
    assert program.conference.title == "Tides"
    assert sessions(program) == [("05-19 09:00", "A"), ("05-20 09:00", "B")]


def test_an_event_that_spans_the_others_is_their_conference() -> None:
    parts = [event(name, f"2027-05-{19 + place}T09:00") for place, name in enumerate("ABC")]
    program = read(page(event("Tide Forum", "2027-05-19", endDate="2027-05-21"), *parts)).program
    assert (program.conference.title, len(program.sessions)) == ("Tide Forum", 3)


def test_days_and_threads_between_conference_and_sessions_are_no_sessions() -> None:
    first = event(
        "A day of shores", "2027-05-19", subEvent=[event("A", "2027-05-19T09:00"), event("B", "2027-05-19T10:00")]
    )
    threads = [
        event(name, "2027-05-20T09:00", endDate="2027-05-20T18:00", subEvent=[event(f"In {name}", "2027-05-20T09:00")])
        for name in ("Ports", "Piers")
    ]
    program = read(page(event("Forum", "2027-05-19", subEvent=[first, *threads]))).program
    assert sessions(program) == [
        ("05-19 09:00", "A"), ("05-19 10:00", "B"), ("05-20 09:00", "In Piers"), ("05-20 09:00", "In Ports"),
    ]  # fmt: skip
    assert [day.title for day in program.days_in_order] == ["A day of shores", ""]
    assert [track.name for track in program.tracks_in_order] == ["Ports", "Piers"]


def test_a_session_with_parts_is_one_beside_them() -> None:
    block = event("Block", "2027-05-19T09:00", endDate="2027-05-19T10:00", subEvent=[event("A", "2027-05-19T09:00")])
    program = read(page(event("Forum", "2027-05-19", subEvent=[block, event("B", "2027-05-19T11:00")]))).program
    assert sessions(program) == [("05-19 09:00", "A"), ("05-19 09:00", "Block"), ("05-19 11:00", "B")]
    inner = next(each for each in program.sessions.values() if each.title == "A")
    assert inner.extra == (Extra(name="superEvent", value="Block"),)


def test_a_single_event_on_a_page_without_a_program_is_its_session() -> None:
    program = read(page(event("An evening of tides", "2027-05-19T19:00", endDate="2027-05-19T21:00"))).program
    assert (program.conference.title, sessions(program)) == (
        "An evening of tides",
        [("05-19 19:00", "An evening of tides")],
    )


H_EVENTS = """
<body><div class="h-feed"><h1 class="p-name">Tide days</h1>
<div class="h-event"><a class="p-name u-url" href="https://tide.example/1">Opening</a>
 <time class="dt-start" datetime="2027-05-19 09:00+01:00">9</time> to <time class="dt-end" datetime="10:00">10</time>
 <span class="p-location">Hall A</span> <span class="p-author h-card"><a class="p-name u-url" href="https://ada.example/">Ada
 Brook</a>, <b class="p-org">Tern Air</b></span></div>
<div class="h-event"><span class="p-name">Ropes</span> <time class="dt-start" datetime="2027-05-19T10:00+0100">10</time>
 <div class="p-location h-card"><span class="p-name">Hall B</span></div> <i class="p-speaker h-card">Bo Quay</i>
 <div class="e-content"><p>With <b>knots</b><script>alert(1)</script></p></div>
 <span class="p-category">rope</span></div>
</div></body>"""


def test_h_events_are_sessions() -> None:
    reading = read(H_EVENTS)
    program = reading.program
    opening, ropes = program.sessions_in_order
    assert program.conference.title == "Tide days"
    assert (opening.start, opening.duration, opening.kind) == (datetime(2027, 5, 19, 9, 0), 60, SessionKind.OPENING)
    assert [program.rooms[each.room_id].name for each in (opening, ropes)] == ["Hall A", "Hall B"]
    assert (ropes.description, ropes.tags) == ("With **knots**", ("rope",))
    assert [cast(program, each) for each in (opening, ropes)] == [
        [("Ada Brook", Role.SPEAKER)], [("Bo Quay", Role.SPEAKER)],
    ]  # fmt: skip
    assert [person.organization for person in program.people.values()] == ["Tern Air", ""]
    assert "(microformats), with 2 sessions" in reading.notes[0].message


def test_old_h_calendar_is_read_as_well() -> None:
    entry = (
        '<div class="vevent"><b class="summary">{}</b> <abbr class="dtstart" title="2027-05-19T{}:00">x</abbr></div>'
    )
    program = read("<body>" + entry.format("Ropes", "09") + entry.format("Nets", "10")).program
    assert sessions(program) == [("05-19 09:00", "Ropes"), ("05-19 10:00", "Nets")]


def test_microdata_is_read() -> None:
    entry = """<div itemscope itemtype="https://schema.org/Event"><b itemprop="name">{}</b>
        <meta itemprop="startDate" content="2027-05-19T{}:00">
        <time itemprop="endDate" datetime="2027-05-19T{}:45"></time>
        <div itemprop="location" itemscope itemtype="https://schema.org/Place"><i itemprop="name">Hall A</i></div>
        <a itemprop="url" href="https://tide.example/{}">more</a>
        <b itemprop="performer" itemscope itemtype="http://schema.org/Person">
        <i itemprop="name">Bo Quay</i></b></div>"""
    program = read("<body>" + entry.format("Ropes", "09", "09", 1) + entry.format("Nets", "10", "10", 2)).program
    assert sessions(program) == [("05-19 09:00", "Ropes"), ("05-19 10:00", "Nets")]
    assert [session.duration for session in program.sessions_in_order] == [45, 45]
    assert [len(cast(program, session)) for session in program.sessions_in_order] == [1, 1]
    assert [room.name for room in program.rooms_in_order] == ["Hall A"]


DEEP: dict[str, Any] = event("0", "2027-05-19T09:00")
for _level in range(400):
    DEEP = event(str(_level), "2027-05-19T09:00", subEvent=[DEEP])
CHAIN = [
    {
        "@type": "Event",
        "@id": f"#{n}",
        "name": f"E{n}",
        "startDate": "2027-05-19T09:00",
        "superEvent": {"@id": f"#{n + 1}"},
    }
    for n in range(5_000)
]
CIRCLE = [
    {"@type": "Event", "@id": "#a", "name": "A", "startDate": "2027-05-19T09:00", "subEvent": {"@id": "#b"}},
    {"@type": "Event", "@id": "#b", "name": "B", "startDate": "2027-05-19T10:00", "subEvent": {"@id": "#a"}},
]
ODD = [
    event("A", "2027-05-19T09:00", performer=7, location=[[[]]], keywords={"a": 1}, description=[None], url=True),
    {"@type": ["Event", 3], "@id": [], "name": {"@value": 5}, "startDate": 20270519, "endDate": {}},
    {"@type": "Event", "name": None},
]


@pytest.mark.parametrize(
    "html",
    [
        page([event("x" * 1000, f"2027-05-19T09:{n % 60:02}", description="y" * 900) for n in range(5_000)]),
        page(DEEP),
        page(CHAIN),
        page(CIRCLE),
        page(ODD),
        f'<!doctype html><script type="application/ld+json">{"[" * 900_000}</script>10:00 Opening',
        f'<!doctype html><script type="application/ld+json">{"{,}" * 900_000}</script>10:00 Opening',
        f'<!doctype html><script type="application/ld+json">{{"a": {"9" * 5000}}}</script>10:00 Opening',
        "<!doctype html>" + '<script type="application/ld+json">{</script>' * 100_000 + "10:00 Opening",
        "<!doctype html>" + "<b itemscope itemprop=a>" * 240 + "10:00 Opening",
        "<!doctype html>" + '<p class="h-event"><b class="p-name">x</b>' * 9_000,
        "<!doctype html>" + '<p class="h-event">' * 40_000 + "10:00 Opening",
    ],
    ids=[
        "large", "deep", "chain", "circle", "odd", "brackets", "broken", "number", "scripts", "items", "events", "many",
    ],
)  # fmt: skip
def test_a_flood_of_data_takes_bounded_time(html: str) -> None:
    begun = time.process_time()
    with suppress(ForumDeskError):
        assert dangling(read(html).program) == ()
    assert time.process_time() - begun < 15


def test_more_events_than_any_forum_has_are_refused_in_words() -> None:
    with pytest.raises(ForumDeskError, match="more than 20,000 events"):
        read(page([event(str(number), "2027-05-19T09:00") for number in range(20_001)]))


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.sampled_from(["2027-05-19T09:00", "#a", "Event"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "@id",
                    "@type",
                    "name",
                    "startDate",
                    "endDate",
                    "subEvent",
                    "superEvent",
                    "location",
                    "performer",
                    "@graph",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=15,
)


@settings(deadline=None)
@given(_VALUES)
def test_any_data_are_read_or_refused(value: object) -> None:
    with suppress(ForumDeskError):
        assert dangling(read(page(value, body="10:00 Opening")).program) == ()


def test_json_ld_leaves_the_addresses_of_performers_out() -> None:
    reach = {"@type": "ContactPoint", "email": "mailto:ida@tide.example", "telephone": "12"}
    ida = {"@type": "Person", "name": "Ida Moss", "email": "ida@tide.example", "contactPoint": reach}
    reading = read(page(event("Tides", "2027-05-19T09:00", performer=ida), event("Ebb", "2027-05-19T10:00")))
    (person,) = reading.program.people.values()
    assert person.extra == (Extra(name="contactPoint", value='{"@type":"ContactPoint","telephone":"12"}'),)
    assert "The e-mail address of “Ida Moss” was left out" in [note.message for note in reading.notes]
