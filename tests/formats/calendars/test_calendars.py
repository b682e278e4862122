# SPDX-License-Identifier: MIT
"""Calendars of other programs, made up in the forms that are in use; and what no calendar should do."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from time import monotonic

import pytest

from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Answers, Reading
from forumdesk.program import Extra, Link, Role, Session, SessionKind, SessionState
from real_files import shared

PLAIN = (
    "UID:1@winds\nDTSTART;TZID=Europe/Berlin:20260519T090000\nDTEND;TZID=Europe/Berlin:20260519T100000\nSUMMARY:Wind"
)


def event(lines: str = "", base: str = PLAIN) -> str:
    return "\n".join(["BEGIN:VEVENT", base, *([lines] if lines else []), "END:VEVENT"])


def calendar(*parts: str, head: str = "") -> bytes:
    text = "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *([head] if head else []), *parts, "END:VCALENDAR", ""])
    return text.replace("\n", "\r\n").encode()


def read(data: bytes, answers: Answers | None = None) -> Reading:
    return formats.read(data, "winds.ics", answers)


def sessions(reading: Reading) -> list[Session]:
    return list(reading.program.sessions.values())


def only(reading: Reading) -> Session:
    (session,) = sessions(reading)
    return session


def said(reading: Reading) -> list[tuple[int | None, str]]:
    return [(note.line, note.message) for note in reading.notes]


# What an event says


def test_event_becomes_a_session_with_all_that_it_says() -> None:
    text = event(
        "LOCATION:Hall\\, upper floor\nSTATUS:TENTATIVE\nCATEGORIES:Sea\nURL:https://example.org/wind talk\n"
        "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://example.org/live\nATTACH:https://example.org/wind.pdf\n"
        "DESCRIPTION:Speakers: Dr. Ada Berg\\, Bo Chen (moderator)\\n\\nWho owns it?\\nNobody\\; yet.\n"
        "CONTACT:Desk\\, floor 1\nX-SEATS:40\nX-MOZ-GENERATION:3\nCLASS:PUBLIC\nORGANIZER:mailto:a@example.org"
    )
    reading = read(calendar(text, head="X-WR-CALNAME:Forum of Winds"))
    program, session = reading.program, only(reading)
    assert (program.conference.title, program.conference.timezone) == ("Forum of Winds", "Europe/Berlin")
    assert (session.title, session.start, session.duration) == ("Wind", datetime(2026, 5, 19, 9), 60)
    assert session.state is SessionState.TENTATIVE
    assert session.description == "Who owns it?\nNobody; yet."
    assert session.stream_url == "https://example.org/live"
    assert session.links == (
        Link(title="Web page", url="https://example.org/wind%20talk"),
        Link(title="", url="https://example.org/wind.pdf"),
    )
    assert session.extra == (
        Extra(name="CONTACT", value="Desk, floor 1"),
        Extra(name="UID", value="1@winds"),
        Extra(name="X-SEATS", value="40"),
    )
    assert [room.name for room in program.rooms.values()] == ["Hall, upper floor"]
    assert [track.name for track in program.tracks.values()] == ["Sea"]
    seats = [(program.people[a.person_id].name, a.role) for a in program.appearances_in(session.id)]
    assert seats == [("Ada Berg", Role.SPEAKER), ("Bo Chen", Role.MODERATOR)]
    assert (reading.notes, reading.questions, reading.lines[session.id]) == ((), (), 4)


def test_speakers_are_the_attendees_by_name_and_the_line_that_repeats_them_goes() -> None:
    text = event(
        'ATTENDEE;CN="Ada Berg";ROLE=CHAIR:invalid:nomail\nATTENDEE;CN=bo@example.org:mailto:bo@example.org\n'
        "ATTENDEE;CUTYPE=ROOM;CN=Hall:mailto:hall@example.org\nDESCRIPTION:von: Ada Berg\\nWho owns it?"
    )
    reading = read(calendar(text))
    program = reading.program
    assert [(p.name, a.role) for a in program.appearances.values() if (p := program.people[a.person_id])] == [
        ("Ada Berg", Role.CHAIR)
    ]
    assert only(reading).description == "Who owns it?"
    assert b"example.org" not in repr(program).encode()


@pytest.mark.parametrize(
    ("text", "names", "left"),
    [
        ("Speaker: bunnie\\nOn chips", ["bunnie"], "On chips"),
        ("Speakers: Ada Berg and Bo Chen\\nOn tides", ["Ada Berg", "Bo Chen"], "On tides"),
        (
            "Speakers: to be announced soon in this place.\\nMore",
            [],
            "Speakers: to be announced soon in this place.\nMore",
        ),
        ("Warning: high tide\\nBring boots", [], "Warning: high tide\nBring boots"),
        ("<p>Speakers: <b>Ada</b></p>", [], "Speakers: **Ada**"),
    ],
)
def test_first_line_names_speakers_only_behind_a_word_for_them(text: str, names: list[str], left: str) -> None:
    reading = read(calendar(event(f"DESCRIPTION:{text}")))
    assert [person.name for person in reading.program.people.values()] == names
    assert only(reading).description == left


def test_category_that_stands_alone_is_a_track_and_one_beside_it_a_tag() -> None:
    second = PLAIN.replace("1@", "2@")
    reading = read(calendar(event("CATEGORIES:Sea"), event("CATEGORIES:Boats,Sea,Workshop", second)))
    first, other = sessions(reading)
    (track,) = reading.program.tracks.values()
    assert (track.name, first.track_id, other.track_id) == ("Sea", track.id, track.id)
    assert (first.tags, other.tags, other.kind) == ((), ("Boats",), SessionKind.WORKSHOP)


def test_html_comes_as_markdown_and_alternative_texts_and_alarms_are_passed_over() -> None:
    alarm = "BEGIN:VALARM\nACTION:EMAIL\nDESCRIPTION:Now\nSUMMARY:Now\nEND:VALARM"
    reading = read(calendar(event(f"DESCRIPTION:<p>Who <b>owns</b> it?</p>\nX-ALT-DESC:<p>x</p>\n{alarm}")))
    assert (only(reading).description, only(reading).title) == ("Who **owns** it?", "Wind")


def test_address_that_is_none_is_kept_as_it_stands() -> None:
    reading = read(calendar(event("URL:2026/wind.html")))
    assert Extra(name="URL", value="2026/wind.html") in only(reading).extra
    assert said(reading) == [(3, "“2026/wind.html” is no web address; it is kept as it stands")]


# Times


@pytest.mark.parametrize(
    ("lines", "duration", "note"),
    [
        ("DTEND:20260519T080000Z", 60, ""),
        ("DURATION:PT1H30M", 90, ""),
        ("", 0, "“Wind” has no end"),
        ("DTEND:20260519T060000Z", 0, "“Wind” ends before it starts; kept with no end"),
        ("DTEND:20260719T060000Z", 0, "“Wind” lasts longer than 14 days; kept with no end"),
        ("DTEND:soon", 0, "“DTEND” of “Wind” can't be read: “soon”"),
    ],
)
def test_end_is_kept_where_it_can_be(lines: str, duration: int, note: str) -> None:
    base = "UID:1\nSUMMARY:Wind\nDTSTART;TZID=Europe/Berlin:20260519T090000"
    reading = read(calendar(event(lines, base)))
    assert (only(reading).start, only(reading).duration) == (datetime(2026, 5, 19, 9), duration)
    assert note in {"", *(message for _line, message in said(reading))}


CUSTOM = (
    "BEGIN:VTIMEZONE\nTZID:Office\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n"
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010101T000000\n"
    "TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE"
)


@pytest.mark.parametrize(
    ("zone", "part", "hour"),
    [
        ("America/Toronto", "", 15),
        ("/mozilla.org/20050126_1/America/Toronto", "", 15),
        ("Eastern Standard Time", "", 15),
        ("UTC+03:00", "", 8),
        ("(UTC-03:00) Brasília", "", 14),
        ("Office", CUSTOM, 9),
        ("Nowhere", "", 9),
    ],
)
def test_times_of_other_zones_are_those_of_the_program(zone: str, part: str, hour: int) -> None:
    """Two events in Berlin make it the program's zone."""
    other = f'UID:2\nSUMMARY:Far\nDTSTART;TZID="{zone}":20260519T090000\nDURATION:PT1H'
    base = [event(base=PLAIN.replace("1@", f"{n}@")) for n in (3, 4)]
    reading = read(calendar(part, *base, event(base=other)) if part else calendar(*base, event(base=other)))
    *_berlin, far = sessions(reading)
    assert reading.program.conference.timezone == "Europe/Berlin"
    assert (far.start, far.duration) == (datetime(2026, 5, 19, hour), 60)
    if zone == "Nowhere":
        words = "“Far” names a time zone that is not known, “Nowhere”; its time is taken as one of the program"
        assert words in {message for _line, message in said(reading)}


def test_zone_of_the_calendar_counts_where_events_are_in_utc() -> None:
    base = "UID:1\nSUMMARY:Wind\nDTSTART:20260519T130000Z\nDTEND:20260519T140000Z"
    reading = read(calendar(event(base=base), head="X-WR-TIMEZONE:America/Toronto"))
    assert (only(reading).start, reading.questions) == (datetime(2026, 5, 19, 9), ())


def test_zone_is_asked_where_there_is_none_and_floating_times_stay() -> None:
    utc = "UID:1\nSUMMARY:Wind\nDTSTART:20260519T130000Z\nDURATION:PT1H"
    floating = utc.replace("UID:1", "UID:2").replace("Z", "")
    data = calendar(event(base=utc), event(base=floating))
    reading = read(data)
    (question,) = reading.questions
    assert (question.key, question.answered) == ("timezone", "")
    assert [session.start for session in sessions(reading)] == [datetime(2026, 5, 19, 13)] * 2
    answered = read(data, Answers(timezone="America/Toronto"))
    assert [session.start for session in sessions(answered)] == [datetime(2026, 5, 19, 9), datetime(2026, 5, 19, 13)]
    assert answered.questions[0].answered == "America/Toronto"
    assert "1 event names no time zone; its time is taken as one of the program" in dict(map(reversed, said(answered)))  # type: ignore[arg-type]


def test_zones_of_one_file_say_nothing_about_the_next() -> None:
    base = "UID:1\nSUMMARY:Far\nDTSTART;TZID=Custom:20260519T090000\nDURATION:PT1H"
    fixed = (
        "BEGIN:VTIMEZONE\nTZID:Custom\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        "TZOFFSETFROM:{0}\nTZOFFSETTO:{0}\nEND:STANDARD\nEND:VTIMEZONE"
    )
    head = "X-WR-TIMEZONE:Europe/Berlin"
    files = [calendar(fixed.format(offset), event(base=base), head=head) for offset in ("+0900", "+0300")]
    files.append(calendar(event(base=base), head=head))
    assert [only(read(data)).start for data in files] == [datetime(2026, 5, 19, hour) for hour in (2, 8, 9)]


def test_whole_day_is_kept_without_a_time_and_its_date_has_a_day() -> None:
    reading = read(calendar(event(base="UID:1\nSUMMARY:Fair\nDTSTART;VALUE=DATE:20260519\nDTEND;VALUE=DATE:20260521")))
    session = only(reading)
    assert session.start is None
    assert {extra.name: extra.value for extra in session.extra}["DTEND"] == "20260521"
    assert [day.date.isoformat() for day in reading.program.days.values()] == ["2026-05-19"]
    assert said(reading) == [(3, "“Fair” lasts the whole of Tuesday 19 May 2026; it is kept without a time")]


# What repeats


def test_repeated_event_is_a_session_for_each_time_with_its_exceptions_and_changes() -> None:
    series = event("RRULE:FREQ=DAILY;UNTIL=20260523T070000Z\nEXDATE;TZID=Europe/Berlin:20260520T090000")
    changed = event(
        "STATUS:CANCELLED",
        "UID:1@winds\nRECURRENCE-ID:20260521T070000Z\nDTSTART;TZID=Europe/Berlin:20260521T110000\nDURATION:PT1H\nSUMMARY:Wind",
    )
    reading = read(calendar(series, changed))
    found = [(s.start.day, s.start.hour, s.state.value) for s in sessions(reading) if s.start]
    assert found == [(19, 9, "confirmed"), (21, 11, "cancelled"), (22, 9, "confirmed"), (23, 9, "confirmed")]
    moved = read(calendar(series.replace("Wind", "Storm"), changed))
    assert set(moved.program.sessions) == set(reading.program.sessions)


def test_more_than_500_times_are_cut_with_a_note() -> None:
    last = event(base="UID:2\nSUMMARY:End\nDTSTART;TZID=Europe/Berlin:20290519T090000\nDURATION:PT1H")
    first = event(base=PLAIN.replace("1@", "3@"))
    reading = read(calendar(event("RRULE:FREQ=DAILY"), last, first))
    assert len(sessions(reading)) == 502
    assert said(reading) == [(3, "“Wind” repeats more than 500 times; the first 500 are kept")]


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=DAILY;BYHOUR=1,2,3", "FREQ=DAILY;INTERVAL=0", "DAILY", "FREQ=DAILY;COUNT=x"]
)
def test_rule_that_is_not_followed_gives_one_session_and_a_note(rule: str) -> None:
    reading = read(calendar(event(f"RRULE:{rule}")))
    assert only(reading).start == datetime(2026, 5, 19, 9)
    assert said(reading) == [(3, "“Wind” repeats in a way that is not followed; it is kept once")]


def test_uid_that_comes_again_is_noted_and_each_event_kept_under_an_id_that_stays() -> None:
    later = PLAIN.replace("T09", "T11").replace("T10", "T12")
    reading = read(calendar(event(), event(base=later)))
    assert len(sessions(reading)) == 2
    assert [line for line, _message in said(reading)] == [3, 9]
    assert set(read(calendar(event(base=later), event())).program.sessions) == set(reading.program.sessions)


# Files as they come


@pytest.mark.parametrize(
    "data",
    [
        calendar(event("LOCATION:Größe")).replace(b"\r\n", b"\r"),
        calendar(event("LOCATION:Größe")).replace(b"\r\n", b"\r\r\n"),
        calendar(event("LOCATION:Größe")).replace(b"\r\n", b"\n"),
        calendar(event("LOCATION:Größe")).decode().encode("utf-16"),
        calendar(event("LOCATION:Größe")).decode().encode("utf-16-be"),
        b"\xef\xbb\xbf" + calendar(event("LOCATION:Größe")),
        calendar(event("LOCATION:Größe")).decode().encode("cp1252"),
        calendar(event("LOCATION:Größe")).replace("ö".encode(), b"\xc3\r\n \xb6"),
        calendar(event("LOCATION:Größe")).replace(b"END:VEVENT\r\nEND:VCALENDAR\r\n", b""),
        b"sent by a server\r\n" + calendar(event("LOCATION:Größe")),
    ],
)
def test_every_form_of_a_file_is_read(data: bytes) -> None:
    reading = read(data)
    assert [room.name for room in reading.program.rooms.values()] == ["Größe"]
    assert only(reading).title == "Wind"


def test_line_that_can_not_be_read_is_noted_and_a_line_of_a_text_joins_it() -> None:
    data = calendar("BEGIN:VEVENT", "nonsense", PLAIN, "DESCRIPTION:Who owns it?", "Nobody", "END:VEVENT", "X")
    reading = read(data)
    assert only(reading).description == "Who owns it?\nNobody"
    assert said(reading) == [
        (4, "“nonsense” can't be read and was left out"),
        (12, "“X” can't be read and was left out"),
    ]


def test_several_calendars_are_one_program_and_tasks_are_counted() -> None:
    second = calendar(event(base=PLAIN.replace("1@", "2@")), "BEGIN:VTODO\nSUMMARY:Buy rope\nEND:VTODO")
    reading = read(calendar(event()) + second)
    assert len(sessions(reading)) == 2
    assert {message for _line, message in said(reading)} == {
        "The file has 2 calendars; they were read as one program",
        "1 task or journal entry was left out",
    }


def test_event_that_begins_in_another_is_one_of_its_own() -> None:
    reading = read(calendar(event().removesuffix("\nEND:VEVENT"), event(base=PLAIN.replace("1@", "2@"))))
    assert [session.title for session in sessions(reading)] == ["Wind", "Wind"]


# Hostile ones


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"BEGIN:V\nRRULE:%n;BYMONTH=", "“winds.ics” holds no calendar. Nothing was read."),
        (
            calendar("BEGIN:VEVENT\nEND:VEVENT\n" * 50_001),
            "“winds.ics” has more than 50,000 entries. Nothing was read.",
        ),
        (calendar(event()) + b" " * 50 * 1024 * 1024, "“winds.ics” is larger than 50 MB. Nothing was read."),
    ],
)
def test_refusal_is_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(ForumDeskError) as raised:
        read(data)
    assert str(raised.value) == words


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ("BEGIN:VEVENT\n" * 5_000 + "END:VEVENT\n" * 5_000, 5_001),
        ("BEGIN:X-A\n" * 20_000 + "END:X-A\n" * 20_000, 1),
        (event("SUMMARY:" + "a" * 20_000_000), 2),
        (event("ATTENDEE" + ";X=1" * 200_000 + ":mailto:x"), 2),
        (event("X-A;A=" + '"' * 200_000 + ":x"), 2),
        (event("DESCRIPTION:" + "\\" * 2_000_001), 2),
        (event("CATEGORIES:" + ",".join(map(str, range(200_000)))), 2),
        (event("RRULE:FREQ=DAILY\nEXDATE:" + ",".join(["20260520T070000Z"] * 100_000)), 366),
        (CUSTOM.replace("YEARLY", "SECONDLY") + "\n" + event(base=PLAIN.replace("Europe/Berlin", "Office")), 2),
    ],
    ids=["nested", "deep", "long", "params", "quotes", "escapes", "categories", "exceptions", "zone"],
)
def test_what_is_made_to_exhaust_takes_little(lines: str, count: int) -> None:
    began = monotonic()
    found = read(calendar(lines, event(base=PLAIN.replace("1@winds", "last"))))
    assert abs(len(found.program.sessions) - count) <= 1
    assert monotonic() - began < 20


def test_rule_that_never_comes_true_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("forumdesk.formats.calendars.recurrences.SECONDS", 0.2)
    began = monotonic()
    rule = "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"
    reading = read(calendar(*(event(rule, PLAIN.replace("1@", f"{n}@")) for n in range(30))))
    assert len(sessions(reading)) == 30
    assert monotonic() - began < 20
    assert said(reading)[0] == (3, "It took too long to work out when “Wind” repeats; it is kept once")


# Real ones, none of them ours

COUNTS = {
    "icalendar/kielux-2020.ics": (24, 20, 4, 2, ""),
    "icalendar/klimacamp.ics": (106, 0, 10, 8, "Europe/Berlin"),
    "icalendar/linux-conf-au-2020.ics": (262, 151, 7, 6, "Australia/Brisbane"),
    "icalendar/pyconus-open_spaces.ics": (146, 0, 21, 3, ""),
    "hostile/ics/alarm_thunderbird_2_notification_popped_up.ics": (1, 0, 0, 1, "Europe/London"),
    "hostile/ics/big_bad_calendar.ics": (20, 0, 0, 0, ""),
    "hostile/ics/bom_calendar.ics": (0, 0, 0, 0, ""),
    "hostile/ics/broken_dtstart.ics": (1, 0, 0, 0, ""),
    "hostile/ics/discourse_no_dtend.ics": (4, 0, 0, 4, "Europe/Berlin"),
    "hostile/ics/end_before_start_event.ics": (1, 0, 0, 1, "Europe/Berlin"),
    "hostile/ics/issue_104_broken_calendar.ics": (1, 0, 0, 1, ""),
    "hostile/ics/issue_18_cancel_status.ics": (3, 0, 0, 3, "Europe/Berlin"),
    "hostile/ics/issue_237_fail_to_parse_timezone_with_non_ascii_tzid.ics": (1, 0, 0, 1, ""),
    "hostile/ics/issue_722_missing_timezones.ics": (3, 0, 0, 1, "America/New_York"),
    "hostile/ics/multiple_calendar_components.ics": (3, 0, 0, 2, ""),
    "hostile/ics/parsing_error.ics": (40, 0, 0, 20, ""),
    "hostile/ics/x_wr_timezone_simple_events_issue_59.ics": (2, 0, 0, 1, "America/New_York"),
    "hostile/ics/zero_size_event.ics": (1, 0, 0, 1, "Europe/Berlin"),
}
"""Sessions (grep BEGIN:VEVENT; what repeats daily by hand), people (CN, or the names behind "Speaker:"), rooms (sort -u
of LOCATION), days (sort -u of the dates in DTSTART) and the zone ("" is asked), counted with grep, awk and sort."""


@pytest.mark.parametrize("name", COUNTS)
def test_real_calendar_is_read_to_counts_taken_without_it(name: str) -> None:
    reading = formats.read(shared(name), Path(name).name)
    program = reading.program
    counts = (len(program.sessions), len(program.people), len(program.rooms), len(program.days))
    assert (*counts, "" if reading.questions else program.conference.timezone) == COUNTS[name]
