# SPDX-License-Identifier: MIT
"""What is told of two states of a program."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from forumdesk.news import Item, Report, Sort, headline, mark, report, sentence, summary, told
from forumdesk.news.effects import Effect
from forumdesk.program import (
    Appearance,
    Article,
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
from forumdesk.reminders import Habits
from forumdesk.selection import NO_REMINDER, Entry, Interest, Selection
from strategies import programs

SLOW = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
MAYDAY = date(2027, 5, 1)


def at(hour: int, minute: int = 0, day: int = 1) -> datetime:
    return datetime(2027, 5, day, hour, minute)


def harbour() -> Program:
    """Return a day of two rooms, and a day after it."""
    return Program(Conference(id="c", title="Harbour Days", timezone="Europe/London")).put(
        Day(id="d1", date=MAYDAY),
        Day(id="d2", date=date(2027, 5, 2)),
        Room(id="quay", name="Quay"),
        Room(id="loft", name="Loft"),
        Track(id="sea", name="Sea"),
        Person(id="ada", name="Ada Brook"),
        Person(id="ben", name="Ben Stone"),
        Session(id="s1", title="Tides", start=at(10), duration=60, room_id="quay", track_id="sea"),
        Session(id="s2", title="Ropes", start=at(11), duration=60, room_id="loft"),
        Session(id="s3", title="Tar", start=at(14), duration=60, room_id="quay"),
        Appearance(id="a1", session_id="s1", person_id="ada"),
    )


def changed(program: Program, key: str, **values: Any) -> Program:
    return program.put(replace(program.sessions[key], **values))


def told_of(now: Program, key: str = "s1", before: Program | None = None) -> tuple[str, ...]:
    """Return all that is told of a session."""
    (item,) = (each for each in report(before or harbour(), now, mine()).items if each.session.id == key)
    return told(item)


def mine(*starred: str, program: Program | None = None, entries: Iterable[Entry] = ()) -> Selection:
    """Return a selection with stars."""
    found = Selection(conference_id="c").with_interest(program or harbour(), starred, Interest.MUST)
    for entry in entries:
        found = found.with_entry(entry)
    return found


def only(found: Report) -> Item:
    (item,) = found.items
    return item


def test_the_same_program_tells_nothing() -> None:
    again = harbour().put(replace(harbour().sessions["s1"]))
    assert report(harbour(), again, mine("s1")) == Report()


@SLOW
@given(programs())
def test_no_program_has_changed_against_itself(program: Program) -> None:
    again = Program(program.conference).put(*(each for kind in KINDS_SHOWN for each in program.records(kind).values()))
    assert report(program, again, Selection(conference_id=program.conference.id)).is_empty


KINDS_SHOWN = ("day", "room", "track", "session", "person", "appearance", "article")


def test_a_new_session_is_new() -> None:
    now = harbour().put(Session(id="s4", title="Knots", start=at(16), duration=30))
    found = report(harbour(), now, mine())
    assert [(item.sort, item.session.id) for item in found.items] == [(Sort.NEW, "s4")]
    assert headline(only(found)) == "“Knots” is new: Saturday 1 May, 16:00"
    assert mark(only(found)) == "New"


def test_a_dropped_session_is_told_with_when_it_was() -> None:
    found = report(harbour(), harbour().drop("s1", "a1"), mine("s1"))
    assert headline(only(found)) == "“Tides” is no longer in the program (was Saturday 1 May, 10:00)"
    assert (only(found).sort, only(found).there, only(found).mine) == (Sort.CANCELLED, False, True)


def test_a_cancelled_session_and_one_that_takes_place_after_all() -> None:
    off = changed(harbour(), "s1", state=SessionState.CANCELLED)
    assert headline(only(report(harbour(), off, mine()))) == "“Tides” is cancelled (Saturday 1 May, 10:00)"
    assert headline(only(report(off, harbour(), mine()))) == "“Tides” takes place after all: Saturday 1 May, 10:00"
    assert only(report(off, harbour(), mine())).sort is Sort.BACK
    assert report(off, changed(off, "s1", title="Ebb"), mine()).is_empty
    assert report(off, off.drop("s1", "a1"), mine()).is_empty
    assert report(harbour().drop("s1", "a1"), off, mine()).is_empty


Told = tuple[dict[str, Any], str, set[str]]

MOVES: list[Told] = [
    ({"start": at(12)}, "moved to 12:00 (was 10:00)", {"start"}),
    ({"start": at(10, day=2)}, "moved to Sunday 2 May, 10:00 (was Saturday 1 May, 10:00)", {"day"}),
    ({"start": at(12, day=2)}, "moved to Sunday 2 May, 12:00 (was Saturday 1 May, 10:00)", {"day", "start"}),
    ({"start": None}, "has no time any more (was Saturday 1 May, 10:00)", {"day", "start"}),
    ({"room_id": "loft"}, "now in Loft (was Quay)", {"room"}),
    ({"room_id": ""}, "has no room any more (was Quay)", {"room"}),
]
CHANGES: list[Told] = [
    ({"duration": 45}, "now 45 minutes long (was 1 hour)", {"duration"}),
    ({"duration": 0}, "no end given any more (was 1 hour long)", {"duration"}),
    ({"title": "Ebb"}, "was called “Tides”", {"title"}),
    ({"subtitle": "A talk"}, "subtitle: A talk", {"subtitle"}),
    ({"label": "Panel 1"}, "label: Panel 1", {"label"}),
    ({"track_id": ""}, "track: none any more (was Sea)", {"track"}),
    ({"kind": SessionKind.WORKSHOP}, "kind: workshop (was talk)", {"kind"}),
    ({"state": SessionState.TENTATIVE}, "not confirmed", {"state"}),
    ({"language": "fr"}, "language: French", {"language"}),
    ({"description": "About tides."}, "description: new", {"description"}),
    ({"abstract": "About tides."}, "abstract: new", {"abstract"}),
    ({"links": (Link(title="Slides", url="https://example.org"),)}, "links: new", {"links"}),
    ({"stream_url": "https://example.org"}, "live stream: new", {"stream_url"}),
    ({"tags": ("wet",)}, "tags: wet", {"tags"}),
    ({"do_not_record": True}, "is not recorded now", {"do_not_record"}),
]


@pytest.mark.parametrize(("values", "words", "names"), MOVES, ids=[str(at) for at in range(len(MOVES))])
def test_a_move_is_told_with_where_it_was(values: dict[str, Any], words: str, names: set[str]) -> None:
    item = only(report(harbour(), changed(harbour(), "s1", **values), mine()))
    assert told(item) == (words,)
    assert (set(item.fields), item.sort) == (names, Sort.MOVED)
    assert headline(item) == f"“Tides” {words}"


@pytest.mark.parametrize(("values", "words", "names"), CHANGES, ids=[str(at) for at in range(len(CHANGES))])
def test_a_changed_field_is_told_with_what_it_was(values: dict[str, Any], words: str, names: set[str]) -> None:
    item = only(report(harbour(), changed(harbour(), "s1", **values), mine()))
    assert told(item) == (words,)
    assert (set(item.fields), item.sort, mark(item)) == (names, Sort.CHANGED, "Changed")


def test_a_session_gets_a_time_and_a_room() -> None:
    before = changed(harbour(), "s1", start=None, room_id="")
    assert told_of(harbour(), before=before) == ("now on Saturday 1 May, 10:00", "now in Quay")


def test_who_comes_and_goes_is_told() -> None:
    now = harbour().drop("a1").put(Appearance(id="a2", session_id="s1", person_id="ben", role=Role.MODERATOR))
    assert told_of(now) == ("now with Ben Stone (moderator)", "without Ada Brook")


def test_another_role_and_another_line_are_told() -> None:
    seat = harbour().appearances["a1"]
    assert told_of(harbour().put(replace(seat, role=Role.CHAIR))) == ("Ada Brook is chair now (was speaker)",)
    assert told_of(harbour().put(replace(seat, byline="Pilot"))) == ("Ada Brook comes as “Pilot” now",)


def test_another_order_of_people_is_not_told() -> None:
    before = harbour().put(Appearance(id="a2", session_id="s1", person_id="ben", order=1))
    now = before.put(replace(before.appearances["a1"], order=5))
    assert report(before, now, mine()).is_empty


def test_people_under_other_ids_are_the_same_people() -> None:
    now = (
        harbour()
        .drop("a1", "ada")
        .put(Person(id="x", name="ADA BROOK"), Appearance(id="a9", session_id="s1", person_id="x"))
    )
    assert report(harbour(), now, mine()).is_empty


def test_a_renamed_room_is_told_once() -> None:
    found = report(harbour(), harbour().put(Room(id="quay", name="Pier")), mine())
    assert (found.items, [(aside.what, aside.lines) for aside in found.asides]) == (
        (),
        [("room “Pier”", ("name: Quay → Pier",))],
    )
    assert summary(found) == "1 change beside the sessions"


def test_a_room_that_took_the_place_of_another_is_told_once() -> None:
    now = harbour().drop("quay").put(Room(id="pier", name="Pier"))
    now = changed(changed(now, "s1", room_id="pier"), "s3", room_id="pier")
    found = report(harbour(), now, mine())
    assert (found.items, [(aside.what, aside.lines) for aside in found.asides]) == (
        (),
        [("room “Quay”", ("name: Quay → Pier",))],
    )


def test_one_session_in_a_new_room_has_moved() -> None:
    now = changed(harbour().drop("loft").put(Room(id="pier", name="Pier")), "s2", room_id="pier")
    assert told_of(now, "s2") == ("now in Pier (was Loft)",)


def test_a_renamed_person_is_told_once() -> None:
    found = report(harbour(), harbour().put(Person(id="ada", name="Ada Brooke", organization="Port")), mine())
    assert found.items == ()
    assert [aside.lines for aside in found.asides] == [("name: Ada Brook → Ada Brooke", "organization: Port")]


def test_what_nobody_wants_to_hear_is_not_told() -> None:
    now = harbour().put(
        Room(id="quay", name="Quay", order=7), Track(id="sea", name="Sea", color="#112233"), Person(id="new", name="N")
    )
    assert report(harbour(), now, mine()).is_empty


def test_a_new_article_is_told() -> None:
    now = harbour().put(Article(id="x", title="On Tar", body="…"))
    assert [(aside.what, aside.lines, aside.there) for aside in report(harbour(), now, mine()).asides] == [
        ("article “On Tar”", ("new",), True)
    ]


def effects(now: Program, selection: Selection, lead: int | None = None) -> dict[str, tuple[str, ...]]:
    """Return what has become of each session in the agenda."""
    return {
        item.session.id: tuple(each.words for each in item.effects)
        for item in report(harbour(), now, selection, Habits(must=lead)).items
    }


def test_overlaps_that_come_are_told_with_the_session_that_made_them() -> None:
    now = changed(harbour(), "s1", start=at(11, 15))
    assert effects(now, mine("s1", "s2")) == {"s1": ("now overlaps “Ropes” for 45 minutes",)}
    item = only(report(harbour(), now, mine("s1", "s2")))
    assert [effect.bad for effect in item.effects] == [True]
    assert sentence(item) == "“Tides” moved to 11:15 (was 10:00): now overlaps “Ropes” for 45 minutes"


def test_overlaps_that_go_are_told() -> None:
    before = changed(harbour(), "s1", start=at(11))
    found = report(before, harbour(), mine("s1", "s2"))
    assert only(found).effects == (Effect("no longer overlaps “Ropes”", good=True),)


def test_a_cancelled_session_overlaps_nothing() -> None:
    before = changed(harbour(), "s1", start=at(11))
    now = changed(before, "s1", state=SessionState.CANCELLED)
    assert only(report(before, now, mine("s1", "s2"))).effects == (Effect("no longer overlaps “Ropes”", good=True),)


def test_own_entries_are_overlapped_too() -> None:
    train = Entry(id="e", title="Train", start=at(12), duration=30)
    now = changed(harbour(), "s1", start=at(12))
    assert effects(now, mine("s1", entries=[train])) == {"s1": ("now overlaps “Train” for 30 minutes",)}


def test_what_has_no_length_overlaps_what_it_begins_in_as_in_the_agenda() -> None:
    now = changed(harbour(), "s1", start=at(11, 15), duration=0)
    found = report(harbour(), now, mine("s1", "s2"))
    assert [effect.words for effect in only(found).effects] == ["now at the same time as “Ropes”"]


def test_what_is_not_in_the_agenda_has_no_effect_on_it() -> None:
    now = changed(harbour(), "s1", start=at(11))
    assert effects(now, mine("s2"), 10) == {"s1": ()}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"start": at(12)}, "you are reminded at 11:50"),
        ({"start": at(0, 5, day=3)}, "you are reminded at Sunday 2 May, 23:55"),
        ({"state": SessionState.CANCELLED}, "your reminder will say so"),
        ({"start": None}, "you are not reminded of it"),
    ],
    ids=["moved", "day", "off", "no time"],
)
def test_reminders_follow(values: dict[str, Any], words: str) -> None:
    assert effects(changed(harbour(), "s1", **values), mine("s1"), 10) == {"s1": (words,)}


def test_the_reminder_of_a_session_that_is_gone_says_so() -> None:
    assert effects(harbour().drop("s1"), mine("s1"), 10) == {"s1": ("your reminder will say so",)}


def test_the_reminder_of_one_session_wins_over_that_of_all() -> None:
    now = changed(harbour(), "s1", start=at(12))
    assert effects(now, mine("s1").with_lead(harbour(), "s1", 30), 10) == {"s1": ("you are reminded at 11:30",)}
    assert effects(now, mine("s1").with_lead(harbour(), "s1", NO_REMINDER), 10) == {"s1": ()}


def test_a_summary_counts_and_says_what_is_mine() -> None:
    now = changed(changed(harbour().drop("s3"), "s1", start=at(12)), "s2", title="Cords")
    now = now.put(Session(id="s4", title="Knots"), Article(id="x", title="On Tar"))
    found = report(harbour(), now, mine("s1", "s3"))
    assert summary(found) == "1 new, 1 moved, 1 cancelled, 1 changed, 1 other change; 2 of them in your agenda"
    assert summary(report(harbour(), harbour().drop("s3"), mine("s3"))) == "1 cancelled; it is in your agenda"
    assert summary(report(harbour(), harbour().drop("s3"), mine())) == "1 cancelled"
