# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from checking import ADA, BO, at, panel, program, rule, seat, session
from forumdesk import checks, edits
from forumdesk.checks import CHECKS
from forumdesk.checks.fixing import _OFFERS
from forumdesk.program import (
    Availability,
    Day,
    Link,
    Person,
    Program,
    Record,
    Role,
    Room,
    SessionKind,
    SessionState,
)
from strategies import programs

MORNING = (Availability(start=at("09:00"), end=at("12:00")),)
LATER = session("late", "15:00", room_id="b")


def offered(found: Program, check: str) -> list[str]:
    """Return the fixes of the first finding of a check, in words; each is tried again."""
    finding = next(each for each in checks.findings(found) if each.check == check)
    before = {each.key for each in checks.findings(found)}
    fixes = checks.fixes(found, finding)
    for fix in fixes:
        assert {each.key for each in checks.findings(fix.verb(found))} <= before - {finding.key}
    return [fix.words.translate({0x2068: None, 0x2069: None}) for fix in fixes]


TWO_HALLS = (session("x", "10:00", room_id="a"), session("y", "11:00", room_id="b"), seat("x", "ada"), seat("y", "ada"))
CASES: dict[str, tuple[list[Record], str, list[str]]] = {
    "other hall": (
        [session("x"), session("y"), LATER],
        "room-overlap",
        [
            "Move “Y” to Hall B",
            "Move “X” to Hall B",
            "Move “Y” to 11:00, with no break before it",
            "Move “X” to 11:00, with no break before it",
        ],
    ),
    "other hall, one track": (
        [session("x", "10:00", track_id="t"), session("y", "10:00", track_id="t")],
        "room-overlap",
        ["Move “Y” to Hall B", "Move “X” to Hall B"],
    ),
    "no hall": (
        [session("x", "10:00", 90), session("y", "11:00", 60), session("z", "10:00", 120, room_id="b")],
        "room-overlap",
        ["End “X” at 11:00"],
    ),
    "person": (
        [session("x"), session("y", room_id="b"), seat("x", "ada"), seat("y", "ada")],
        "person-double-booked",
        ["Take Ada Quay out of “Y”", "Take Ada Quay out of “X”"],
    ),
    "change": (
        [*TWO_HALLS, LATER],
        "person-room-change",
        [
            "Move “Y” to Hall A",
            "Move “X” to Hall B",
            "Move “Y” to 11:05",
            "Move “Y” to 14:00, with no break after it",
        ],
    ),
    "shut": (
        [Room(id="a", name="Hall A", available=MORNING), session("x", "11:30", 60), session("v", "09:00", 30)],
        "room-unavailable",
        ["Move “X” to Hall B", "Move “X” to 11:00", "Move “X” to 09:30, with no break before it"],
    ),
    "away": (
        [replace(ADA, available=MORNING), session("x", "11:30", 60), session("v", "09:00", 30), seat("x", "ada")],
        "person-unavailable",
        ["Move “X” to 11:00", "Move “X” to 09:30, with no break before it"],
    ),
    "day": ([replace(session("x"), start=at("10:00", 1))], "outside-days", ["Add Thursday 20 May to the days"]),
    "length": (
        [session("x", "10:00", 0), session("y", "10:45", 30), session("z", "12:00", 30), session("w", "14:00", 90)],
        "no-length",
        ["Make “X” 30 minutes long", "Let “X” go on until the next session"],
    ),
    "skipped": (
        [
            replace(session("x"), start=datetime(2021, 3, 28, 2, 30)),
            Day(id="e", date=date(2021, 3, 27)),
            rule("outside-days", "off"),
        ],
        "time-skipped",
        ["Move “X” an hour later"],
    ),
    "moderator": (
        list(panel("x", 4, moderator=False)),
        "no-moderator",
        [f"Make Member {letter * 3} {letter * 9} moderator of “X”" for letter in "ABC"],
    ),
    "talk": (list(panel("x", 1, moderator=False)), "panel-size", ["Make “X” a talk"]),
    "twice": (
        [session("x"), seat("x", "ada"), seat("x", "ada", Role.HOST, order=1)],
        "person-twice",
        ["Name Ada Quay once in “X”"],
    ),
    "unscheduled": (
        [session("x", None), session("y", "10:00"), session("z", "11:00", room_id="b")],
        "unscheduled",
        ["Place “X” on Wed 19 May, 11:00, in Hall A", "Place “X” on Wed 19 May, 10:00, in Hall B"],
    ),
    "no room": ([session("x", room_id="", expected=200), LATER], "no-room", ["Move “X” to Hall B"]),
    "maybe": ([session("x", state=SessionState.TENTATIVE)], "not-confirmed", ["Confirm “X”"]),
    "cancelled": ([session("x", state=SessionState.CANCELLED)], "cancelled-with-room", ["Take “X” out of Hall A"]),
    "parallel": (
        [session("x", track_id="t"), session("y", track_id="t", room_id="b"), LATER],
        "track-parallel",
        ["Move “Y” to 11:00", "Move “X” to 11:00"],
    ),
    "one person": (
        [Person(id="p", name="C. Dow"), Person(id="q", name="Cy Dow", organization="Dow")],
        "duplicate-person",
        ["Make both one person: Cy Dow", "Make both one person: C. Dow"],
    ),
    "spelling": (
        [
            Person(id=f"p{n}", name=f"A{n} B{n}", organization=house)
            for n, house in enumerate(("Un Org", "UN Org", "UN Org"))
        ],
        "organization-spellings",
        ["Spell it “UN Org” everywhere", "Spell it “Un Org” everywhere"],
    ),
    "address": (
        [session("x", links=(Link(title="", url="www.example.org/a"),))],
        "bad-link",
        ["Write it as “https://www.example.org/a”", "Remove “www.example.org/a”"],
    ),
    "mail": (
        [replace(BO, links=(Link(title="", url="mailto:bo@example.org"),))],
        "bad-link",
        ["Remove “mailto:bo@example.org”"],
    ),
    "small": ([session("x", expected=200)], "room-too-small", ["Move “X” to Hall B"]),
}


@pytest.mark.parametrize(("records", "check", "wanted"), CASES.values(), ids=CASES)
def test_fixes_of_a_finding(records: list[Record], check: str, wanted: list[str]) -> None:
    assert offered(program(*records), check) == wanted


def test_a_fix_is_short_where_its_finding_says_the_rest() -> None:
    def short(check: str, *records: Record) -> list[str]:
        found = program(*records)
        finding = next(each for each in checks.findings(found) if each.check == check)
        return [fix.short.translate({0x2068: None, 0x2069: None}) for fix in checks.fixes(found, finding)]

    assert short("room-too-small", session("x", expected=200)) == ["Move to Hall B"]
    assert short("not-confirmed", session("x", state=SessionState.TENTATIVE)) == ["Confirm"]
    long = session("y", title="The Great Power Competition in the Gulf")
    assert short("room-overlap", session("x"), long, LATER) == [
        "Move “The Great Power…” to Hall B",
        "Move “X” to Hall B",
        "Start “The Great Power…” at 11:00",
        "Start “X” at 11:00",
    ]


def test_every_offer_is_for_a_check_and_is_tried_here() -> None:
    assert _OFFERS.keys() <= CHECKS.keys()
    assert _OFFERS.keys() - {check for _records, check, _words in CASES.values()} == {"time-twice"}


def test_what_is_no_longer_found_has_no_fix() -> None:
    found = program(session("x"), session("y"), LATER)
    (finding,) = checks.findings(found)
    assert checks.fixes(found.drop("y"), finding) == ()
    assert (
        checks.fixes(program(session("x", abstract="")), checks.findings(program(session("x", abstract="")))[0]) == ()
    )


def test_finding_that_was_set_aside_can_still_be_mended() -> None:
    found = program(session("x"), session("y"), LATER)
    (finding,) = checks.findings(found)
    assert checks.fixes(edits.dismiss(found, finding, "Later"), finding)


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(programs())
def test_any_program_is_checked(found: Program) -> None:
    """Whatever stands in it; each finding is about something that is there, and fixes can be asked for."""
    every = checks.findings(found)
    assert len({finding.key for finding in every}) == len(every)
    for finding in every:
        assert all(ref.id in found.records(ref.kind) for ref in finding.about)
        assert finding.words.strip()
        for fix in checks.fixes(found, finding, most=1):
            assert fix.verb(found) != found
    for key in found.sessions:
        assert all(clash.session_id == key for clash in checks.clashes(found, [key]))
        checks.free_starts(found, key)
        checks.free_rooms(found, key)
        checks.closed_times(found, [key], at("08:00"), at("18:00"))


@st.composite
def small(draw: st.DrawFn) -> Program:
    """Return a small program in which much goes wrong."""
    found = program(Person(id="cy", name="Ada R. Quay", available=MORNING if draw(st.booleans()) else ()))
    people = st.sampled_from(["ada", "bo", "cy"])
    for number in range(draw(st.integers(1, 5))):
        found = found.put(*draw(_one(f"s{number}", people)))
    return found


def _one(key: str, people: SearchStrategy[str]) -> SearchStrategy[list[Record]]:
    begins = st.none() | st.integers(0, 12).map(lambda n: at("09:00") + timedelta(minutes=30 * n))
    made = st.builds(
        lambda start, minutes, room, kind, state, url: replace(
            session(key, minutes=minutes, room_id=room, kind=kind, state=state, stream_url=url), start=start
        ),
        begins,
        st.sampled_from([0, 30, 60, 240]),
        st.sampled_from(["", "a", "a", "b"]),
        st.sampled_from([SessionKind.PANEL, SessionKind.TALK, SessionKind.BREAK]),
        st.sampled_from([SessionState.CONFIRMED, SessionState.CONFIRMED, SessionState.DRAFT, SessionState.CANCELLED]),
        st.sampled_from(["", "", "www.example.org"]),
    )
    cast = st.lists(people, max_size=4).map(lambda names: [seat(key, name, order=n) for n, name in enumerate(names)])
    return st.tuples(made, cast).map(lambda both: [both[0], *both[1]])


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(small())
def test_no_fix_makes_another_finding(found: Program) -> None:
    before = {finding.key for finding in checks.findings(found)}
    for finding in checks.findings(found):
        for fix in checks.fixes(found, finding):
            assert {each.key for each in checks.findings(fix.verb(found))} <= before - {finding.key}


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(small())
def test_setting_aside_hides_exactly_one(found: Program) -> None:
    every = checks.findings(found)
    assert len({finding.key for finding in every}) == len(every)
    for finding in every:
        review = checks.review(edits.dismiss(found, finding, "As meant."))
        assert review.open == tuple(each for each in every if each is not finding and each != finding)
        assert [each.finding for each in review.dismissed] == [finding]
        if finding.at is not None and finding.facts and (start := found.sessions[finding.about[0].id].start):
            moved = edits.dismiss(found, finding, "As meant.").put(
                replace(found.sessions[finding.about[0].id], start=start + timedelta(minutes=1))
            )
            again = [each for each in checks.findings(found.put(*moved.sessions.values())) if each.key == finding.key]
            if again and again[0].facts != finding.facts:
                assert finding.key in {each.key for each in checks.findings(moved)}
