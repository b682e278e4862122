# SPDX-License-Identifier: MIT
"""Sessions and people are known again, renamed, moved or numbered anew: in programs made up, and in real series."""

from __future__ import annotations

import functools
import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from lxml import etree

from forumdesk import formats
from forumdesk.formats.reading import Answers
from forumdesk.merge.matching import counterparts, renamed
from forumdesk.program import Appearance, Article, Conference, Extra, Person, Program, Room, Session, new_id
from rereading import read_again

SERIES = Path(__file__).resolve().parents[3] / "shared" / "programs" / "series"
MORNING = datetime(2024, 9, 3, 9, 0)


def session(title: str, start: datetime | None = MORNING, number: str = "", **values: str) -> Session:
    extra = (Extra(name="id", value=number),) if number else ()
    return Session(id=new_id(), title=title, start=start, extra=extra, **values)  # type: ignore[arg-type]


def program(*records: Session | Person | Appearance | Room | Article, acronym: str = "quay-2024") -> Program:
    return Program(Conference(id="c", title="Quay Forum", acronym=acronym)).put(*records)


def after(hours: float) -> datetime:
    return MORNING + timedelta(hours=hours)


def told(old: Program, new: Program) -> dict[str, tuple[str, datetime | None]]:
    """Return which session of the old program each of the new ones is, by title and start."""
    ids = counterparts(old, new)
    pairs = {each.title: old.sessions.get(ids.get(key, key)) for key, each in new.sessions.items()}
    return {title: (found.title, found.start) if found else ("", None) for title, found in pairs.items()}


def test_source_s_number_tells_though_the_session_was_renamed_and_moved() -> None:
    old = program(session("Tides", number="7"), session("Locks", after(1), number="8"))
    new = program(session("Locks and weirs", after(9), number="8"), session("Tides, again", after(8), number="7"))
    assert told(old, new) == {"Locks and weirs": ("Locks", after(1)), "Tides, again": ("Tides", MORNING)}


def test_number_tells_of_a_renamed_session_beside_others_that_kept_number_and_title() -> None:
    old = program(session("Tides", number="7"), session("Locks", after(1), number="8"))
    new = program(session("Tides", number="7"), session("Weirs and dykes", after(9), number="8"))
    assert told(old, new) == {"Tides": ("Tides", MORNING), "Weirs and dykes": ("Locks", after(1))}


def test_number_of_another_conference_tells_nothing() -> None:
    old = program(session("Tides", number="7"))
    assert told(old, program(session("Locks", number="7"), acronym="quay-2025")) == {"Locks": ("", None)}


def test_code_tells_where_the_number_is_another() -> None:
    old, new = session("Tides", number="7"), session("Ebb and flood", after(5), number="107")
    code = Extra(name="code", value="TYDE3S")
    old, new = (replace(each, extra=(*each.extra, code)) for each in (old, new))
    assert counterparts(program(old), program(new))[new.id] == old.id


def test_number_that_comes_twice_goes_by_the_title() -> None:
    old = program(session("Tides", number="7"), session("Locks", after(1), number="7"))
    new = program(session("Locks", after(3), number="7"), session("Tides", after(4), number="7"))
    assert told(old, new) == {"Locks": ("Locks", after(1)), "Tides": ("Tides", MORNING)}


def test_numbers_that_count_rows_are_not_believed() -> None:
    titles = ["Tides", "Locks", "Weirs", "Dykes", "Sluices"]

    def table(*rows: str) -> Program:
        ids = [str(uuid.uuid5(uuid.NAMESPACE_URL, str(row))) for row in range(len(rows))]
        people = [Person(id=f"person {key}", name=f"Ada {row}") for key, row in zip(ids, rows, strict=True)]
        return program(
            *(replace(session(row, number=str(n)), id=key) for n, (key, row) in enumerate(zip(ids, rows, strict=True))),
            *people,
            *(Appearance(id=new_id(), session_id=key, person_id=f"person {key}") for key in ids),
        )

    old, new = table(*titles), table("Opening", *titles)
    again = renamed(new, counterparts(old, new), "c")
    kept = {key: each.title for key, each in again.sessions.items() if key in old.sessions}
    assert kept == {key: each.title for key, each in old.sessions.items()}
    assert len(again.sessions) == 6
    assert all(
        again.people[a.person_id].name == f"Ada {again.sessions[a.session_id].title}"
        for a in again.appearances.values()
    )


def test_sessions_of_one_title_are_not_crossed() -> None:
    old = program(*(session("Lunch", after(hours), label=str(hours)) for hours in (3, 27, 51)))
    old = program(*(replace(each, label="") for each in reversed(tuple(old.sessions.values()))))
    moved = program(*(session("Lunch", after(hours)) for hours in (51.5, 3.5, 27.5)))
    ids = counterparts(old, moved)
    assert {each.start: old.sessions[ids[key]].start for key, each in moved.sessions.items()} == {
        after(hours + 0.5): after(hours) for hours in (3, 27, 51)
    }


def test_of_several_of_one_title_the_nearest_is_the_same() -> None:
    old = program(session("Open space"), session("Open space", after(5)), session("Open space", after(8)))
    (late,) = program(session("Open space", after(8.5))).sessions.values()
    ids = counterparts(old, program(late))
    assert old.sessions[ids[late.id]].start == after(8)


def test_two_rooms_that_change_places_keep_their_sessions() -> None:
    rooms = Room(id="a", name="A"), Room(id="b", name="B")
    old = program(*rooms, session("Tides", room_id="a"), session("Tides", after(2), room_id="b"))
    new = program(*rooms, session("Tides", room_id="b"), session("Tides", after(2), room_id="a"))
    ids = counterparts(old, new)
    assert {new.sessions[key].start: old.sessions[ids[key]].start for key in new.sessions} == {
        MORNING: MORNING,
        after(2): after(2),
    }


def test_session_of_the_same_people_at_its_time_is_the_same_whatever_its_title() -> None:
    people = Person(id="p1", name="Ada Brook"), Person(id="p2", name="Bo Lind")
    old, new = session("Tides"), session("A wholly other title")
    seats = [Appearance(id=new_id(), session_id=each.id, person_id="p1") for each in (old, new)]
    more = Appearance(id=new_id(), session_id=new.id, person_id="p2")
    assert counterparts(program(old, *people, seats[0]), program(new, *people, seats[1], more))[new.id] == old.id


def test_two_people_of_one_name_are_told_apart_by_where_they_speak() -> None:
    first, second = session("Tides"), session("Locks", after(1))
    one, other = Person(id="p1", name="Jo Chen"), Person(id="p2", name="Jo Chen")
    old = program(
        first,
        second,
        one,
        other,
        Appearance(id="a1", session_id=first.id, person_id="p1"),
        Appearance(id="a2", session_id=second.id, person_id="p2"),
    )
    shuffled = read_again(old.drop("p1", "p2").put(other, one))
    assert renamed(shuffled, counterparts(old, shuffled), "c") == old


def test_person_of_one_number_under_another_name_is_the_same() -> None:
    number = (Extra(name="id", value="31"),)
    old = program(Person(id="p1", name="Ada Brook", extra=number))
    new = program(Person(id="q1", name="Ada Brook-Lind", extra=number))
    assert counterparts(old, new) == {"q1": "p1"}


def test_people_whose_numbers_were_given_anew_go_by_their_names() -> None:
    names = ["Ada Brook", "Bo Lind", "Cy Dow", "Di Ek"]

    def numbered(first: int) -> Program:
        return program(
            *(
                Person(id=f"{first} {name}", name=name, extra=(Extra(name="id", value=str(first + n)),))
                for n, name in enumerate(names)
            )
        )

    assert counterparts(numbered(0), numbered(1)) == {f"1 {name}": f"0 {name}" for name in names}


def test_article_of_one_address_is_the_same_under_another_title() -> None:
    old, new = (Article(id=key, title=key, source_url="https://example.org/a") for key in ("Old", "New"))
    assert counterparts(program(old), program(new)) == {"New": "Old"}


@dataclass(frozen=True)
class Found:
    """How many events of a second file are new, gone, moved and renamed against a first one."""

    new: int
    gone: int
    moved: int
    renamed: int


def counted(name: str) -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """Return the events of a file, title and place in time and room, by guid or id: lxml, nothing of ours."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for number, event in enumerate(etree.parse(str(SERIES / name)).getroot().iterfind(".//event")):
        title = (event.findtext("title") or "").strip()
        key = event.get("guid") or event.get("id") or f"nothing {number}"
        found[key] = title, tuple(event.findtext(tag) or "" for tag in ("date", "start", "room"))
    return found


def independently(one: str, other: str) -> Found:
    old, new = counted(one), counted(other)
    left = {title: key for key, (title, _place) in old.items() if key not in new and title}
    pairs = {key: key if key in old else left.get(new[key][0], "") for key in new}
    known = [(old[before], new[after]) for after, before in pairs.items() if before]
    return Found(
        new=len(new) - len(known),
        gone=len(old) - len(known),
        moved=sum(before[1] != after[1] for before, after in known),
        renamed=sum(before[0] != after[0] for before, after in known),
    )


@functools.cache
def read(name: str) -> Program:
    return formats.read((SERIES / name).read_bytes(), name, Answers(timezone="Europe/Brussels")).program


@pytest.mark.skipif(not SERIES.is_dir(), reason="the folder with real programs is not there")
@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("fosdem-2025-1.xml", "fosdem-2025-2.xml", Found(new=6, gone=3, moved=1, renamed=1)),
        ("debconf17-1.xml", "debconf17-2.xml", Found(new=1, gone=294, moved=0, renamed=0)),
        ("debconf17-2.xml", "debconf17-3.xml", Found(new=14, gone=0, moved=2, renamed=0)),
        ("debconf17-3.xml", "debconf17-4.xml", Found(new=8, gone=0, moved=7, renamed=0)),
    ],
)
@pytest.mark.parametrize("anew", [False, True], ids=["as numbered", "numbered anew"])
def test_real_series_are_known_again(one: str, other: str, expected: Found, *, anew: bool) -> None:
    """With `anew` nothing but titles and times is left to go by, and each session keeps its own."""
    old, new = read(one), read(other)
    if anew:
        new = read_again(new)
        new = new.put(*(replace(each, extra=()) for each in new.sessions.values()))
    new = renamed(new, counterparts(old, new), old.conference.id)
    both = [(old.sessions[key], new.sessions[key]) for key in old.sessions.keys() & new.sessions.keys()]
    found = Found(
        new=len(new.sessions) - len(both),
        gone=len(old.sessions) - len(both),
        moved=sum((each.start, each.room_id) != (later.start, later.room_id) for each, later in both),
        renamed=sum(each.title != later.title for each, later in both),
    )
    assert independently(one, other) == expected
    assert found == expected
    assert max(Counter(each.id for _, each in both).values()) == 1
