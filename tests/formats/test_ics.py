# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forumdesk import formats
from forumdesk.document import Document
from forumdesk.formats import ics
from forumdesk.formats.writing import Order, Written
from forumdesk.program import (
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
    SessionState,
    Track,
)
from forumdesk.sample import sample_copy
from forumdesk.text import clean_line
from forumdesk.times import instant
from strategies import programs

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "ics"
NOW = datetime(2021, 5, 1, 12, 0, 30, 999, tzinfo=UTC)
LATER = NOW + timedelta(days=3)


AT = datetime(2021, 5, 19, 15, 0)


def session(key: str, title: str = "Untold", start: datetime | None = AT, duration: int = 75, **more: Any) -> Session:
    return Session(id=key, title=title, start=start, duration=duration, **more)


def program(*records: Record, timezone: str = "America/Toronto", **more: Any) -> Program:
    return Program(Conference(id="forum", title="Forum of Winds", timezone=timezone, **more)).put(*records)


def winds() -> Program:
    """Return a program of our own in which everything that a calendar can say is said."""
    return program(
        Room(id="hall", name="Hall, A", floor="Floor 1"),
        Track(id="sea", name="Sea; air"),
        Person(id="ada", name="Ada Berg", honorific="Dr.", position="Director", organization="Institute of Tides"),
        Person(id="bo", name="Bo Chen"),
        Person(id="cy", name="Cy أحمد", position="Pilot"),
        session(
            "11111111-1111-4111-8111-111111111111",
            "Who owns the wind?",
            kind=SessionKind.PANEL,
            room_id="hall",
            track_id="sea",
            label="Panel 1",
            subtitle="A first look",
            abstract="Wind has *no* owner.\n\n- None at sea\n- None on land",
            stream_url="https://example.org/live?stage=1,2",
            links=(Link(title="Page", url="https://example.org/wind talk"),),
        ),
        session("22222222-2222-4222-8222-222222222222", "Coffee ☕", datetime(2021, 5, 19, 16, 15), 15,
                kind=SessionKind.BREAK),
        session("33333333-3333-4333-8333-333333333333", "開会, العربية\\; 🎏", datetime(2021, 5, 20, 9, 0), 45,
                state=SessionState.TENTATIVE),
        session("44444444-4444-4444-8444-444444444444", "Called off", datetime(2021, 5, 20, 10, 0), 45,
                state=SessionState.CANCELLED),
        session("55555555-5555-4555-8555-555555555555", "No end", datetime(2021, 5, 20, 11, 0), 0),
        session("66666666-6666-4666-8666-666666666666", "Somewhen", None, 30),
        Appearance(id="a1", session_id="11111111-1111-4111-8111-111111111111", person_id="bo", order=0,
                   role=Role.PANELIST),
        Appearance(id="a2", session_id="11111111-1111-4111-8111-111111111111", person_id="cy", order=1,
                   byline="Pilot, retired"),
        Appearance(id="a3", session_id="11111111-1111-4111-8111-111111111111", person_id="ada", order=2,
                   role=Role.MODERATOR),
        venue="Old Harbour, Toronto",
        url="https://example.org/",
        description="Two days, *one* subject; wind.",
    )  # fmt: skip


def write(whole: Program, sessions: Collection[str] | None, now: datetime, *, method: bool = True) -> Written:
    chosen = None if sessions is None else frozenset(sessions)
    return ics.write(whole, Order(now=now, sessions=chosen, method=method))


@dataclass(frozen=True)
class Seen:
    """What icalendar reads of an event."""

    title: str
    status: str
    free: bool
    start: datetime
    end: datetime
    place: str
    about: str
    url: str
    kinds: tuple[str, ...]
    sequence: int
    stamp: datetime
    changed: datetime
    created: datetime
    errors: int


def seen(event: Any) -> Seen:
    return Seen(
        title=str(event["SUMMARY"]),
        status=str(event["STATUS"]),
        free=str(event["TRANSP"]) == "TRANSPARENT",
        start=event.start,
        end=event.end,
        place=str(event.get("LOCATION", "")),
        about=str(event.get("DESCRIPTION", "")),
        url=str(event.get("URL", "")),
        kinds=tuple(event.categories),
        sequence=event["SEQUENCE"],
        stamp=event["DTSTAMP"].dt,
        changed=event["LAST-MODIFIED"].dt,
        created=event["CREATED"].dt,
        errors=len(event.errors),
    )


def events(data: bytes) -> dict[str, Seen]:
    """Return the events of a calendar by UID; the zones are those of the file's names, as in a phone."""
    use_zoneinfo: Callable[[], None] = icalendar.use_zoneinfo
    use_zoneinfo()
    return {str(event["UID"]): seen(event) for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}


def lines(data: bytes) -> list[str]:
    return data.decode().replace("\r\n ", "").split("\r\n")


# What the file says


def compare(data: bytes, golden: Path) -> None:
    if os.environ.get("FORUMDESK_UPDATE_GOLDEN"):
        golden.write_bytes(data)
    assert data == golden.read_bytes()


def test_write_gives_the_golden_file() -> None:
    """FORUMDESK_UPDATE_GOLDEN=1 writes it anew; look at the difference before keeping it."""
    export = write(winds(), None, NOW)
    compare(export.data, GOLDEN / "winds.ics")
    assert export.count == 5
    assert export.notes == ("1 session has no time yet and was left out: “Somewhen”.",)


def test_write_of_the_sample_gives_the_golden_file() -> None:
    with Document.open(sample_copy(), read_only=True) as document:
        export = write(document.program, None, NOW)
    compare(export.data, GOLDEN / "mesf-2021.ics")
    found = list(events(export.data).values())
    assert [(event.start.isoformat(), event.end.strftime("%H:%M")) for event in found[:2]] == [
        ("2021-05-19T10:30:00-04:00", "11:45"),
        ("2021-05-19T12:00:00-04:00", "13:15"),
    ]
    assert (export.count, export.notes) == (9, ())


def test_write_names_speakers_first_with_the_moderator_marked_and_links_last() -> None:
    event = events(write(winds(), None, NOW).data)["11111111-1111-4111-8111-111111111111"]
    assert event.about.split("\n") == [
        "Speakers: Dr. Ada Berg (moderator), Bo Chen, Cy أحمد",
        "",
        "Dr. Ada Berg: Director, Institute of Tides",
        "Cy أحمد: Pilot, retired",
        "",
        "Panel 1: A first look",
        "",
        "Wind has no owner.",
        "",
        "• None at sea",
        "• None on land",
        "",
        "Live stream: https://example.org/live?stage=1,2",
        "Page: https://example.org/wind talk",
    ]
    assert event.place == "Hall, A, Floor 1, Old Harbour, Toronto"
    assert event.kinds == ("Sea; air", "Panel")
    assert event.url == "https://example.org/wind%20talk"


def test_write_says_states_as_calendars_know_them() -> None:
    found = events(write(winds(), None, NOW).data).values()
    assert [(e.title, e.status, e.free) for e in found] == [
        ("Who owns the wind?", "CONFIRMED", False),
        ("Coffee ☕", "CONFIRMED", True),
        ("開会, العربية\\; 🎏", "TENTATIVE", False),
        ("Cancelled: Called off", "CANCELLED", True),
        ("No end", "CONFIRMED", False),
    ]


def test_write_names_no_organizer_no_attendee_no_alarm() -> None:
    names = {line.partition(":")[0].partition(";")[0] for line in lines(write(winds(), None, NOW).data)}
    assert names.isdisjoint({"ORGANIZER", "ATTENDEE", "BEGIN:VALARM", "DURATION", "ATTACH", "RDATE", "EXDATE"})
    assert b"VALARM" not in write(winds(), None, NOW).data


def test_write_leaves_method_out_for_caldav() -> None:
    with_method, without = (write(winds(), None, NOW, method=method).data for method in (True, False))
    assert with_method.replace(b"METHOD:PUBLISH\r\n", b"") == without != with_method


def test_write_of_chosen_sessions_gives_only_those() -> None:
    export = write(winds(), ["33333333-3333-4333-8333-333333333333", "unknown"], NOW)
    assert list(events(export.data)) == ["33333333-3333-4333-8333-333333333333"]
    assert (export.count, export.notes) == (1, ())


def test_write_of_nothing_is_still_a_calendar() -> None:
    export = write(program(), None, NOW)
    assert export.count == 0
    assert export.program == program()
    assert export.data.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")


# Times


@pytest.mark.parametrize(
    ("timezone", "start", "minutes", "printed"),
    [
        ("America/Toronto", datetime(2021, 5, 19, 15), 75, ("TZID=America/Toronto:20210519T150000", "161500")),
        ("Asia/Tokyo", datetime(2021, 5, 19, 23), 120, ("TZID=Asia/Tokyo:20210519T230000", "20210520T010000")),
        # A fixed offset, a zone without an exact yearly rule, and one whose rule is of another year.
        ("UTC", datetime(2021, 5, 19, 15), 75, ("20210519T150000Z", "161500Z")),
        ("Etc/GMT-3", datetime(2021, 5, 19, 15), 75, ("20210519T120000Z", "131500Z")),
        ("Africa/Cairo", datetime(2024, 10, 31, 15), 60, ("20241031T120000Z", "130000Z")),
        ("America/Toronto", datetime(2004, 4, 1, 15), 60, ("20040401T200000Z", "210000Z")),
        # The clocks go back at 03:00: 02:30 comes twice, and an end may fall into it.
        ("Europe/Berlin", datetime(2026, 10, 25, 2, 30), 15, ("20261025T003000Z", "004500Z")),
        ("Europe/Berlin", datetime(2026, 10, 25, 2, 30, fold=1), 15, ("20261025T013000Z", "014500Z")),
        ("Europe/Berlin", datetime(2026, 10, 25, 1, 30), 90, ("20261024T233000Z", "20261025T010000Z")),
        ("Europe/Berlin", datetime(2026, 10, 25, 1, 30), 240, ("TZID=Europe/Berlin:20261025T013000", "T043000")),
        # They go forward at 02:00: 02:30 never comes, and the end must not lie before the start.
        ("Europe/Berlin", datetime(2026, 3, 29, 2, 30), 30, ("20260329T013000Z", "020000Z")),
        ("Europe/Berlin", datetime(2026, 3, 29, 1, 30), 60, ("TZID=Europe/Berlin:20260329T013000", "T033000")),
    ],
)
def test_write_says_times_in_the_zone_or_where_that_is_unsure_in_utc(
    timezone: str, start: datetime, minutes: int, printed: tuple[str, str]
) -> None:
    data = write(program(session("s", "A", start, minutes), timezone=timezone), None, NOW).data
    event = events(data)["s"]
    assert event.start.timestamp() == instant(start, timezone).timestamp()
    assert event.end.timestamp() - event.start.timestamp() == minutes * 60
    found = [line for line in lines(data) if line.startswith(("DTSTART", "DTEND"))][-2:]
    assert found[0].endswith(printed[0])
    assert found[1].endswith(printed[1])
    assert ("TZID" in printed[0]) == (b"BEGIN:VTIMEZONE" in data)


def test_write_leaves_the_end_out_where_the_program_gives_none() -> None:
    data = write(program(session("s", "A", datetime(2021, 5, 19, 15), 0)), None, NOW).data
    assert b"DTEND" not in data
    assert b"DTSTART;TZID=America/Toronto:20210519T150000\r\n" in data


# Updating and cancelling


def stamps(data: bytes, uid: str) -> tuple[int, datetime, datetime, datetime]:
    event = events(data)[uid]
    return event.sequence, event.stamp, event.changed, event.created


def test_write_again_gives_the_same_bytes_and_the_same_program() -> None:
    first = write(winds(), None, NOW)
    second = write(first.program, None, LATER)
    assert second.data == first.data
    assert second.program is first.program


def test_write_numbers_only_what_has_changed() -> None:
    start = NOW.replace(microsecond=0)
    first = write(program(session("a"), session("b")), None, NOW)
    second = write(first.program.put(session("a", "New title")), None, LATER)
    assert stamps(second.data, "a") == (1, LATER.replace(microsecond=0), LATER.replace(microsecond=0), start)
    assert stamps(second.data, "b") == (0, start, start, start)


def test_write_of_one_session_counts_for_the_whole_program() -> None:
    first = write(program(session("a"), session("b")), ["a"], NOW)
    assert [p.uid for p in first.program.publications.values()] == ["a"]
    second = write(first.program.put(session("a", "New title")), ["a"], LATER)
    whole = write(second.program, None, LATER + timedelta(days=1))
    assert stamps(whole.data, "a")[0] == 1
    assert stamps(whole.data, "b")[0] == 0


def test_write_stamps_grow_even_when_the_clock_does_not() -> None:
    first = write(program(session("a")), None, NOW)
    second = write(first.program.put(session("a", "New title")), None, NOW - timedelta(days=1))
    assert stamps(second.data, "a")[1] == NOW.replace(microsecond=0) + timedelta(seconds=1)


def test_write_cancels_a_session_that_was_dropped_until_a_month_after_the_end() -> None:
    first = write(program(session("a", "Gone", room_id="r"), session("b"), Room(id="r", name="Hall")), None, NOW)
    without = first.program.drop("a", "r")
    second = write(without, None, LATER)
    event = events(second.data)["a"]
    assert (event.status, event.title, event.sequence) == ("CANCELLED", "Cancelled: Gone", 1)
    assert (event.free, event.place) == (True, "Hall")
    assert event.start == events(first.data)["a"].start
    assert write(second.program, None, LATER + timedelta(days=9)).data == second.data
    end = instant(datetime(2021, 5, 19, 16, 15), "UTC")
    assert "a" in events(write(second.program, None, end + timedelta(days=30)).data)
    assert "a" not in events(write(second.program, None, end + timedelta(days=31)).data)


def test_write_revives_what_was_cancelled_with_a_higher_number() -> None:
    whole = program(session("a"), session("b"))
    first = write(whole, None, NOW)
    second = write(first.program.drop("a"), None, LATER)
    third = write(second.program.put(session("a")), None, LATER + timedelta(days=1))
    event = events(third.data)["a"]
    assert (event.status, event.sequence) == ("CONFIRMED", 2)


def test_write_cancels_a_session_that_lost_its_time() -> None:
    first = write(program(session("a", "Moved out")), None, NOW)
    second = write(first.program.put(session("a", "Moved out", None, 75)), None, LATER)
    assert events(second.data)["a"].status == "CANCELLED"
    assert second.notes == ("1 session has no time yet and was left out: “Moved out”.",)


def test_on_day_names_its_sessions_and_those_dropped_from_it() -> None:
    whole = program(
        session("a"),
        session("late", "Night", datetime(2021, 5, 20, 1, 0), 30),
        session("next", "Next", datetime(2021, 5, 20, 9, 0), 30),
    )
    published = write(whole, None, NOW).program
    assert ics.on_day(published, date(2021, 5, 19)) == {"a", "late"}
    assert ics.on_day(published.drop("a", "next"), date(2021, 5, 19)) == {"a", "late"}


def later(whole: Program) -> Program:
    start = whole.sessions["b"].start
    return whole.put(session("b", "B", AT if start is None else start + timedelta(hours=1)))


EDITS: tuple[Callable[[Program], Program], ...] = (
    lambda p: p,
    later,
    lambda p: p.put(replace(p.sessions["b"], title=p.sessions["b"].title + "!")),
    lambda p: p.put(replace(p.sessions["b"], state=SessionState.CANCELLED)),
    lambda p: p.put(replace(p.sessions["b"], state=SessionState.CONFIRMED)),
    lambda p: p.put(replace(p.sessions["b"], start=None)),
    lambda p: p.drop("a"),
    lambda p: p.put(session("a", "Again")),
)


def by_sequence(new: Seen, old: Seen) -> bool:
    return new.sequence > old.sequence


def by_stamp(new: Seen, old: Seen) -> bool:
    return new.stamp > old.stamp


def by_rfc(new: Seen, old: Seen) -> bool:
    """RFC 5546, 2.1.5: the higher sequence wins, and between equal ones the later stamp."""
    return (new.sequence, new.stamp) > (old.sequence, old.stamp)


@pytest.mark.parametrize("takes", [by_sequence, by_stamp, by_rfc])
@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(range(len(EDITS))), max_size=12))
def test_write_leaves_nothing_stale_or_double_in_a_calendar(
    takes: Callable[[Seen, Seen], bool], script: list[int]
) -> None:
    """Three ways in which calendar programs decide whether to take an entry again all end with what was exported."""
    state = program(session("a", "A"), session("b", "B"), session("c", "C"))
    inbox: dict[str, Seen] = {}
    for step, edit in enumerate([0, *script]):
        export = write(EDITS[edit](state), None, NOW + timedelta(hours=step))
        state = export.program
        exported = events(export.data)
        assert len(exported) == export.count
        for uid, event in exported.items():
            if uid not in inbox or takes(event, inbox[uid]):
                inbox[uid] = event
        assert inbox == exported


# Hostile texts

HOSTILE = st.text(
    st.characters(exclude_categories=["Cs"])
    | st.sampled_from("\r\n\x1b\x00\x85\u2028\u202e\t,;:\\\"'^😀👩‍👩‍👧🇨🇦العربية"),
    max_size=120,
) | st.sampled_from(["\r\nATTENDEE:mailto:x@example.org\r\n", "a\rBEGIN:VALARM", "é" * 200, "😀" * 60, "x" * 74 + "é"])


def physical(data: bytes) -> Iterator[bytes]:
    assert data.endswith(b"\r\n")
    yield from data[:-2].split(b"\r\n")


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HOSTILE, HOSTILE, HOSTILE)
def test_write_lets_no_text_out_of_its_property(title: str, text: str, url: str) -> None:
    whole = program(
        session(
            "s", title, abstract=text, stream_url="https://example.org/" + url, links=(Link(title=text, url=url),),
            room_id="r", track_id="t",
        ),
        Room(id="r", name=text, floor=title),
        Track(id="t", name=text),
        description=text,
        venue=url,
        url="https://example.org/?" + url,
    ).put(Conference(id="forum", title=title, timezone="America/Toronto", description=text, venue=url))  # fmt: skip
    data = write(whole, None, NOW).data
    for line in physical(data):
        assert len(line) <= 75
        assert line.decode()
        assert not set(line) & {*range(0x20), 0x7F} - {0x09}
    (event,) = events(data).values()
    assert event.errors == 0
    assert event.title == (clean_line(title) or "Untitled")
    names = {line.partition(":")[0].partition(";")[0] for line in lines(data)}
    assert names <= {
        *("BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "UID", "NAME", "X-WR-CALNAME", "DESCRIPTION"),
        *("X-WR-CALDESC", "X-WR-TIMEZONE", "URL", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "LAST-MODIFIED", "TZID"),
        *("DTSTART", "DTEND", "RRULE", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "SUMMARY", "DTSTAMP", "SEQUENCE"),
        *("CATEGORIES", "CLASS", "CONFERENCE", "CREATED", "LOCATION", "STATUS", "TRANSP", "X-ALT-DESC", ""),
        *("X-FORUMDESK-CONFERENCE", "X-FORUMDESK-ROOM", "X-FORUMDESK-TRACK", "X-FORUMDESK-SESSION", "X-FORUMDESK-TEXT"),
    }


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(programs())
def test_write_of_any_program_is_read_back_by_icalendar(whole: Program) -> None:
    export = write(whole, None, NOW)
    found = events(export.data)
    for line in physical(export.data):
        assert len(line) <= 75
    for event in found.values():
        assert event.errors == 0
    assert write(export.program, None, LATER).data == export.data


# Other readers


def test_write_is_read_to_the_same_by_vobject() -> None:
    whole = winds()
    data = write(whole, None, NOW).data
    calendar = vobject.readOne(data.decode())
    ours = events(data)
    assert len(calendar.vevent_list) == len(ours)
    for event in calendar.vevent_list:
        expected = ours[event.uid.value]
        start = whole.sessions[event.uid.value].start
        assert start is not None
        assert event.dtstart.value.timestamp() == instant(start, "America/Toronto").timestamp()
        assert event.summary.value == expected.title
        assert (event.description.value if "description" in event.contents else "") == expected.about
        assert (event.location.value if "location" in event.contents else "") == expected.place


@pytest.mark.parametrize("timezone", ["Asia/Jerusalem", "America/Nuuk", "Australia/Lord_Howe", "Europe/Dublin"])
def test_write_of_an_odd_zone_is_read_to_the_same_instants_by_vobject(timezone: str) -> None:
    days = [datetime(2026, month, day, 12) for month in range(1, 13) for day in (1, 15)]
    whole = program(*(session(f"s{n}", "S", day, 30) for n, day in enumerate(days)), timezone=timezone)
    calendar = vobject.readOne(write(whole, None, NOW).data.decode())
    found = {event.uid.value: event.dtstart.value.timestamp() for event in calendar.vevent_list}
    assert found == {f"s{n}": instant(day, timezone).timestamp() for n, day in enumerate(days)}


ICAL_JS = """
const ICAL = (m => m.default ?? m)(require(process.argv[1]));
const calendar = new ICAL.Component(ICAL.parse(require("fs").readFileSync(0, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
const found = calendar.getAllSubcomponents("vevent").map(component => {
  const event = new ICAL.Event(component);
  return [event.uid, event.startDate.toUnixTime(), event.endDate.toUnixTime(), event.summary, event.description];
});
console.log(JSON.stringify(found));
"""


def ical_js() -> str:
    """Return where node finds ical.js (in NODE_PATH, too); skip the test where there is none."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    asked = subprocess.run(
        [node, "-p", 'require.resolve("ical.js")'], capture_output=True, text=True, check=False, timeout=30
    )
    if asked.returncode:
        pytest.skip("node does not find ical.js")
    return asked.stdout.strip()


@pytest.mark.parametrize("timezone", ["America/Toronto", "Asia/Jerusalem", "Australia/Lord_Howe", "Africa/Cairo"])
def test_write_is_read_to_the_same_by_ical_js(timezone: str) -> None:
    module = ical_js()
    whole = winds()
    whole = whole.put(replace(whole.conference, timezone=timezone))
    days = [datetime(2026, month, day, 12) for month in range(1, 13) for day in (1, 15)]
    whole = whole.put(*(session(f"s{n}", "S", day, 30) for n, day in enumerate(days)))
    data = write(whole, None, NOW).data
    run = subprocess.run(["node", "-e", ICAL_JS, module], input=data, capture_output=True, check=True, timeout=60)
    expected = [
        [uid, event.start.timestamp(), event.end.timestamp(), event.title, event.about or None]
        for uid, event in events(data).items()
    ]
    assert json.loads(run.stdout) == expected
    for uid, start, *_rest in expected:
        planned = whole.sessions[str(uid)].start
        assert planned is not None
        assert start == instant(planned, timezone).timestamp()


def test_write_does_not_depend_on_the_hash_seed() -> None:
    script = (
        "import sys; from datetime import *; from forumdesk.program import *; from forumdesk.formats import ics\n"
        "p = Program(Conference(id='f', title='F', timezone='Asia/Jerusalem')).put(*(Session(id=f's{n}', title='T',"
        " start=datetime(2026, 3, 1 + n), duration=30, track_id='t', stream_url='https://example.org/')"
        " for n in range(20)), Track(id='t', name='T'))\n"
        "from forumdesk.formats.writing import Order\n"
        "chosen = frozenset({'s3', 's9', 's1', 's17'})\n"
        "e = ics.write(p, Order(now=datetime(2026, 1, 1, tzinfo=UTC), sessions=chosen))\n"
        "d = e.program.drop('s1', 's3', 's9')\n"
        "sys.stdout.buffer.write(e.data + ics.write(d, Order(now=datetime(2026, 1, 2, tzinfo=UTC))).data)\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for seed in ("0", "1", "2", "3")
    }
    assert len(outputs) == 1


def test_every_golden_file_is_used() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {"winds.ics", "mesf-2021.ics"}


# What it can't carry


def test_losses_are_the_sessions_without_a_time() -> None:
    (loss,) = ics.losses(winds())
    assert (loss.what, loss.count, loss.examples) == ("sessions that have no time yet", 1, ("Somewhen",))
    assert ics.losses(winds().drop("66666666-6666-4666-8666-666666666666")) == ()


def test_calendar_is_written_by_its_key_and_gets_the_whole_program() -> None:
    first = formats.write("ics", program(session("a"), session("b")), Order(now=NOW))
    gone = formats.write("ics", first.program.drop("a"), Order(now=LATER, sessions=frozenset({"a"})))
    assert [(uid, event.status) for uid, event in events(gone.data).items()] == [("a", "CANCELLED")]
