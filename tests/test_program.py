# SPDX-License-Identifier: MIT
from __future__ import annotations

import uuid
from dataclasses import FrozenInstanceError, fields, replace
from datetime import date, datetime, time

import pytest
from hypothesis import HealthCheck, given, settings

from forumdesk.program import (
    FIELD_OF,
    KIND_OF,
    KINDS,
    Appearance,
    Article,
    Conference,
    Day,
    Person,
    Program,
    Role,
    Room,
    Session,
    Track,
    dangling,
    empty,
    new_id,
    publication_id,
)
from samples import forum_program
from strategies import full, programs

MAY_19, MAY_20 = date(2021, 5, 19), date(2021, 5, 20)


def program(*records: Session | Room | Day | Track | Person | Appearance | Article) -> Program:
    return Program(Conference(id="c")).put(*records)


def test_every_kind_has_its_place() -> None:
    assert set(FIELD_OF) == set(KINDS) - {"conference"}
    assert {field.name for field in fields(Program)} == {"conference", *FIELD_OF.values()}
    assert {KIND_OF[cls] for cls in KINDS.values()} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_records_are_frozen(kind: str) -> None:
    (record,) = full().records(kind).values()
    with pytest.raises(FrozenInstanceError):
        record.id = "other"  # type: ignore[misc]


def test_put_shares_what_it_does_not_touch() -> None:
    old = full()
    new = old.put(Room(id="new", name="Hall"))
    assert new.rooms == {**old.rooms, "new": Room(id="new", name="Hall")}
    assert all(getattr(new, name) is getattr(old, name) for name in FIELD_OF.values() if name != "rooms")
    assert "new" not in old.rooms


def test_put_replaces_by_id_and_the_conference() -> None:
    old = full()
    room, conference = replace(old.rooms["room-id"], name="Other"), Conference(id="other")
    new = old.put(room, conference)
    assert (new.rooms, new.conference) == ({"room-id": room}, conference)


@given(some=programs())
@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
def test_drop_of_everything_leaves_the_conference(some: Program) -> None:
    assert some.drop(*(key for kind in FIELD_OF for key in some.records(kind))) == Program(some.conference)


def test_drop_of_nothing_is_the_same_program() -> None:
    some = full()
    assert some.drop("no such id", some.conference.id) is some


def test_days_rooms_tracks_and_people_have_an_order() -> None:
    some = program(
        Day(id="2", date=MAY_20), Day(id="1", date=MAY_19),
        Room(id="b", name="B", order=1), Room(id="z", name="Z", order=0), Room(id="a", name="A", order=1),
        Track(id="b", name="B", order=0), Track(id="a", name="A", order=-1),
        Person(id="1", name="Zoë Adams", sort_name="adams, Zoë"), Person(id="3", name="Mo"),
        Person(id="2", name="Ada Young", sort_name="Young, Ada"),
    )  # fmt: skip
    assert [day.id for day in some.days_in_order] == ["1", "2"]
    assert [room.id for room in some.rooms_in_order] == ["z", "a", "b"]
    assert [track.id for track in some.tracks_in_order] == ["a", "b"]
    assert [person.id for person in some.people_in_order] == ["1", "3", "2"]


def test_sessions_are_in_order_of_time_then_room_with_the_unscheduled_last() -> None:
    nine = datetime(2021, 5, 19, 9)
    some = program(
        Room(id="far", name="A", order=2), Room(id="near", name="B", order=1),
        Session(id="4", title="A"),
        Session(id="3", title="A", start=datetime(2021, 5, 19, 10)),
        Session(id="2", title="A", start=nine, room_id="far"),
        Session(id="1", title="B", start=nine, room_id="near"),
        Session(id="0", title="C", start=nine),
    )  # fmt: skip
    assert [session.id for session in some.sessions_in_order] == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("start", "day"),
    [
        (datetime(2021, 5, 20, 0, 30), MAY_19),
        (datetime(2021, 5, 20, 3, 59), MAY_19),
        (datetime(2021, 5, 20, 4, 0), MAY_20),
        (datetime(2021, 5, 20, 23, 59), MAY_20),
        (None, None),
    ],
)
def test_a_day_lasts_until_the_hour_at_which_the_next_one_starts(start: datetime | None, day: date | None) -> None:
    session = Session(id="s", title="", start=start)
    some = program(session)
    assert some.date_of(session) == day
    assert some.dates == (() if day is None else (day,))
    if day is not None:
        assert some.sessions_on(day) == (session,)
    early = replace(some, conference=Conference(id="c", day_starts_at=time(0, 0)))
    assert early.date_of(session) == (start.date() if start else None)


def test_dates_are_those_of_days_and_sessions() -> None:
    some = program(Day(id="d", date=MAY_20, title="Two"), Session(id="s", title="", start=datetime(2021, 5, 19, 9)))
    assert some.dates == (MAY_19, MAY_20)
    assert (some.day_on(MAY_19), some.day_on(MAY_20)) == (None, Day(id="d", date=MAY_20, title="Two"))
    assert some.sessions_on(MAY_20) == ()


def test_end_is_start_and_length() -> None:
    assert Session(id="s", title="", start=datetime(2021, 5, 19, 23, 30), duration=45).end == datetime(
        2021, 5, 20, 0, 15
    )
    assert Session(id="s", title="", duration=45).end is None


def test_billed_names_who_leads_first_and_keeps_the_printed_order() -> None:
    cast = [
        Appearance(id=str(n), session_id="s", person_id=str(n % 4), role=role, order=n)
        for n, role in enumerate((Role.SPEAKER, Role.MODERATOR, Role.PANELIST, Role.HOST, Role.SPEAKER))
    ]
    some = program(Session(id="s", title=""), *(Person(id=str(n), name="") for n in range(4)), *reversed(cast))
    assert [a.id for a in some.appearances_in("s")] == ["0", "1", "2", "3", "4"]
    assert [a.id for a in some.billed("s")] == ["1", "3", "0", "2", "4"]
    assert [a.id for a in some.appearances_of("0")] == ["0", "4"]
    assert (some.appearances_in("x"), some.billed("x"), some.appearances_of("x")) == ((), (), ())


def test_articles_by_author_and_about_a_session() -> None:
    b = Article(id="b", title="B", author_ids=("p",), session_ids=("s",))
    a = Article(id="a", title="A", author_ids=("q", "p"))
    some = program(Person(id="p", name=""), Person(id="q", name=""), Session(id="s", title=""), b, a)
    assert some.articles_by("p") == (a, b)
    assert some.articles_about("s") == (b,)
    assert (some.articles_by("x"), some.articles_about("x")) == ((), ())


def test_dangling_finds_every_reference_to_nothing() -> None:
    assert dangling(full()) == dangling(forum_program()) == ()
    alone = Program(full().conference).put(
        *(record for kind in ("session", "person", "appearance", "article") for record in full().records(kind).values())
    )
    bare = alone.drop("session-id", "person-id")
    assert set(dangling(alone)) == {
        ("session", "session-id", "room_id"),
        ("session", "session-id", "track_id"),
        ("person", "person-id", "picture_id"),
        ("article", "article-id", "picture_id"),
    }
    assert set(dangling(bare)) == {
        ("appearance", "appearance-id", "session_id"),
        ("appearance", "appearance-id", "person_id"),
        ("article", "article-id", "author_ids"),
        ("article", "article-id", "session_ids"),
        ("article", "article-id", "picture_id"),
    }
    assert dangling(bare, bare.appearances.values()) == (
        ("appearance", "appearance-id", "session_id"),
        ("appearance", "appearance-id", "person_id"),
    )


def test_dangling_lets_be_what_refers_to_nothing() -> None:
    some = program(Session(id="s", title=""), Person(id="p", name=""), Article(id="a", title=""))
    assert dangling(some) == ()


def test_ids_are_random_uuids() -> None:
    ids = {new_id() for _n in range(100)}
    assert len(ids) == 100
    assert {uuid.UUID(key).version for key in ids} == {4}
    assert publication_id("a") == publication_id("a") != publication_id("b")
    assert publication_id("a") != "a"


def test_empty_program_has_only_its_conference() -> None:
    made = empty("Forum", "America/Toronto")
    assert made == Program(Conference(id=made.conference.id, title="Forum", timezone="America/Toronto"))
    assert made.dates == made.sessions_in_order == ()
