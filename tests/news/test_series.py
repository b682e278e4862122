# SPDX-License-Identifier: MIT
"""Schedules that were published again and again: what is told is what an independent diff of the files finds.

The diff knows nothing of ForumDesk: it reads the elements as they stand, and pairs events by their guid or number, or,
where a talk got another number, by its page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from forumdesk import formats
from forumdesk.formats.extras import said
from forumdesk.formats.reading import Answers
from forumdesk.merge import origins
from forumdesk.news import Item, Report, Sort, report, sentence
from forumdesk.program import Program, SessionState
from forumdesk.selection import Interest, Selection
from real_files import PROGRAMS

OWN = Path(__file__).parent / "series"
SERIES = PROGRAMS / "series"
PAIRS = (
    (OWN / "harbour-1.xml", OWN / "harbour-2.xml"),
    (OWN / "harbour-2.xml", OWN / "harbour-3.xml"),
    (SERIES / "fosdem-2025-1.xml", SERIES / "fosdem-2025-2.xml"),
    (SERIES / "debconf17-1.xml", SERIES / "debconf17-2.xml"),
    (SERIES / "debconf17-2.xml", SERIES / "debconf17-3.xml"),
    (SERIES / "debconf17-3.xml", SERIES / "debconf17-4.xml"),
)
FIELDS = frozenset({"title", "subtitle", "day", "start", "duration", "room", "track", "language", "speakers"})


@dataclass(frozen=True)
class Event:
    """An event as it stands in a file."""

    facts: Mapping[str, object]
    page: str


def events(path: Path) -> dict[str, Event]:
    """Return the events of a file by guid, or else by number."""
    found = {}
    for day in etree.parse(path).getroot().findall("day"):
        for event in day.iter("event"):

            def text(name: str, event: etree._Element = event) -> str:
                return " ".join(
                    "".join(str(word) for found in event.findall(name) for word in found.itertext()).split()
                )

            hours, minutes = text("duration").split(":")[:2]
            facts: dict[str, object] = {name: text(name) for name in ("title", "subtitle", "room", "track", "language")}
            people = {person.get("id") or " ".join((person.text or "").split()) for person in event.iter("person")}
            facts |= {"speakers": frozenset(people), "duration": int(hours or 0) * 60 + int(minutes or 0)}
            facts |= {"day": day.get("date"), "start": text("start")}
            place = f"{facts['day']} {facts['start']} {facts['room']}"
            found[event.get("guid") or event.get("id") or place] = Event(facts, text("conf_url"))
    return found


def differences(old: Path, new: Path) -> tuple[set[str], set[str], dict[str, set[str]]]:
    """Return which events are new and gone, and which facts of the others are different."""
    before, now = events(old), renumbered(events(old), events(new))
    both = {key: (before[key].facts, now[key].facts) for key in before.keys() & now.keys()}
    changed = {key: {name for name in one if one[name] != other[name]} for key, (one, other) in both.items()}
    return (
        now.keys() - before.keys(),
        before.keys() - now.keys(),
        {key: names for key, names in changed.items() if names},
    )


def renumbered(before: Mapping[str, Event], now: Mapping[str, Event]) -> dict[str, Event]:
    """Return the newer events under the keys of the older ones, also where only the page of an event is the same."""
    pages = {event.page: key for key, event in before.items() if key not in now and event.page}
    return {pages.get(event.page, key) if key not in before else key: event for key, event in now.items()}


@cache
def arrival(path: Path) -> origins.Arrival:
    data = path.read_bytes()
    chosen = formats.recognise(data, path.name)
    answers = Answers() if b"<time_zone_name>" in data else Answers(timezone="America/Toronto")
    reading = formats.reader(chosen).read(data, path.name, answers)
    source = origins.received(path.name, chosen.key, reading.kept)
    return origins.Arrival(program=reading.program, source=source, said=reading.program, answers={})


def key_of(program: Program, session_id: str, known: Mapping[str, Event]) -> str:
    """Return what the file calls a session: its id is the guid, where there is one."""
    session = program.sessions[session_id]
    if session_id in known or said(session, "id"):
        return session_id if session_id in known else said(session, "id")
    assert session.start is not None
    return f"{program.date_of(session)} {session.start:%H:%M} {program.rooms[session.room_id].name}"


@pytest.mark.parametrize(("old", "new"), PAIRS, ids=[new.stem for _old, new in PAIRS])
def test_an_update_tells_exactly_what_is_different_in_the_files(old: Path, new: Path) -> None:
    if not (old.exists() and new.exists()):
        pytest.skip("the published schedules are not here")
    before = arrival(old).kept
    merged = origins.update(before, arrival(new))
    assert merged.clashes == ()
    found = report(before, merged.program, Selection(conference_id=before.conference.id))
    known, now = events(old), renumbered(events(old), events(new))
    assert told(found, (before, known), (merged.program, now)) == differences(old, new)


def told(
    found: Report, before: tuple[Program, Mapping[str, Event]], now: tuple[Program, Mapping[str, Event]]
) -> tuple[set[str], set[str], dict[str, set[str]]]:
    """Return a report as `differences` says it."""

    def keys(items: Iterable[Item], side: tuple[Program, Mapping[str, Event]]) -> list[str]:
        return [key_of(side[0], item.session.id, side[1]) for item in items]

    rest = [item for item in found.items if item.there and item.sort is not Sort.NEW]
    changed = {key: set(item.fields & FIELDS) for key, item in zip(keys(rest, before), rest, strict=True)}
    gone = [item for item in found.items if not item.there]
    return (
        set(keys(found.of(Sort.NEW), now)),
        set(keys(gone, before)),
        {key: names for key, names in changed.items() if names},
    )


def test_stars_follow_through_a_whole_series() -> None:
    """Tides moves twice, Knots goes and comes back, Gulls changes its room: the reader marked all three at first."""
    program = arrival(OWN / "harbour-1.xml").kept
    ids = {session.title: key for key, session in program.sessions.items()}
    wanted = [ids[title] for title in ("Tides", "Knots", "Gulls", "Ropes")]
    selection = Selection(conference_id=program.conference.id).with_interest(program, wanted, Interest.MUST)
    said_of = []
    for name in ("harbour-2.xml", "harbour-3.xml"):
        now = origins.update(program, arrival(OWN / name)).program
        selection = selection.followed(now)
        said_of.append([sentence(item) for item in report(program, now, selection).mine])
        program = now
    assert said_of == [
        [
            "“Ropes and Cords”: was called “Ropes”",
            "“Tides” moved to 11:30 (was 10:00): now overlaps “Ropes and Cords” for 30 minutes",
            "“Gulls” now in Loft (was Quay): track: Air (was Sea); abstract: changed",
            "“Knots” is no longer in the program (was Sunday 2 May, 10:00)",
        ],
        [
            (
                "“Tides” moved to 10:00 (was 11:30): no longer overlaps “Ropes and Cords”; "
                "now 1 hour 15 minutes long (was 1 hour)"
            ),
            "“Knots” takes place after all: Sunday 2 May, 10:00",
            "“Ropes and Cords” moved to Sunday 2 May, 11:00 (was Saturday 1 May, 11:00): no longer overlaps “Tides”",
        ],
    ]
    assert selection.starred == set(wanted)
    assert {selection.marks[key].known.state for key in wanted} == {SessionState.CONFIRMED}


@pytest.mark.parametrize("name", ["harbour-2.xml", "fosdem-2025-2.xml", "debconf17-2.xml"])
def test_every_star_is_still_on_its_session(name: str) -> None:
    new = next(new for _old, new in PAIRS if new.name == name)
    old = new.with_name(name.replace("-2.xml", "-1.xml"))
    if not old.exists():
        pytest.skip("the published schedules are not here")
    before = arrival(old).kept
    selection = Selection(conference_id="").with_interest(before, before.sessions, Interest.MUST)
    now = origins.update(before, arrival(new)).program
    followed = selection.followed(now)
    known_before, known_now = events(old), events(new)
    for key, mark in followed.marks.items():
        event = known_now.get(key_of(before, key, known_before))
        assert (mark.known.state is SessionState.CANCELLED) == (event is None)
        if event is not None and event.facts["title"]:
            assert mark.known.title == event.facts["title"]
