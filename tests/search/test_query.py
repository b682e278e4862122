# SPDX-License-Identifier: MIT
"""What a typed question means: words, phrases and filters, and what of it means nothing."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forumdesk.filtering import Filter
from forumdesk.program import (
    Appearance,
    Article,
    Conference,
    Day,
    Person,
    Program,
    Room,
    Session,
    SessionKind,
    Track,
    empty,
)
from forumdesk.search.query import Query, understand, with_term, without, written
from forumdesk.search.values import offers
from forumdesk.search.words import MAX_LETTERS
from forumdesk.selection import Interest

NOW = datetime(2026, 5, 2, 10, 0)
PROGRAM = Program(Conference(id="f", title="Forum")).put(
    *(Day(id=f"d{day}", date=date(2026, 5, day)) for day in (1, 2, 3)),
    Room(id="a", name="Große Halle A"),
    Room(id="b", name="Große Halle B"),
    Room(id="c", name="Café"),
    Track(id="energy", name="Energy and water"),
    Session(id="s1", title="One", start=datetime(2026, 5, 1, 9), duration=60, room_id="a", language="de"),
    Session(id="s2", title="Two", start=datetime(2026, 5, 2, 9), duration=90, room_id="b", kind=SessionKind.PANEL),
    Person(id="ada", name="Ada Łukasz", organization="École d’été"),
    Appearance(id="x", session_id="s1", person_id="ada"),
)


def asked(text: str) -> Query:
    return understand(PROGRAM, text, NOW)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("room:cafe", Filter(rooms=frozenset({"c"}))),
        ("ROOM:CAFÉ", Filter(rooms=frozenset({"c"}))),
        ('room:"grosse halle b"', Filter(rooms=frozenset({"b"}))),
        ("room:„Große Halle B“", Filter(rooms=frozenset({"b"}))),
        ("room: halle", Filter(rooms=frozenset({"a", "b"}))),
        ("room：halle", Filter(rooms=frozenset({"a", "b"}))),
        ("room:cafe room:b", Filter(rooms=frozenset({"b", "c"}))),
        ("track:wat", Filter(tracks=frozenset({"energy"}))),
        ("speaker:lukasz", Filter(speakers=frozenset({"ada"}))),
        ("org:ecole", Filter(organizations=frozenset({"ecole d'ete"}))),
        ('organization:"ECOLE D\'ETE"', Filter(organizations=frozenset({"ecole d'ete"}))),
        ("language:de", Filter(languages=frozenset({"de"}))),
        ("language:german", Filter(languages=frozenset({"de"}))),
        ("kind:panel", Filter(kinds=frozenset({SessionKind.PANEL}))),
        ("day:2026-05-02", Filter(days=frozenset({date(2026, 5, 2)}))),
        ("day:today", Filter(days=frozenset({date(2026, 5, 2)}))),
        ("day:tomorrow", Filter(days=frozenset({date(2026, 5, 3)}))),
        ("day:saturday", Filter(days=frozenset({date(2026, 5, 2)}))),
        ("day:sat", Filter(days=frozenset({date(2026, 5, 2)}))),
        ("day:3", Filter(days=frozenset({date(2026, 5, 3)}))),
        ('day:"3 May"', Filter(days=frozenset({date(2026, 5, 3)}))),
        ("is:starred", Filter(starred=frozenset(Interest))),
        ("is:must", Filter(starred=frozenset({Interest.MUST}))),
        ("is:upcoming", Filter(hide_past=True)),
        ("now:", Filter(now=True)),
        ("is:now", Filter(now=True)),
        ("room:cafe kind:panel", Filter(rooms=frozenset({"c"}), kinds=frozenset({SessionKind.PANEL}))),
    ],
)
def test_filters_mean_what_people_type(text: str, wanted: Filter) -> None:
    query = asked(text)
    assert query.filter == wanted
    assert (query.phrases, query.doubts) == ((), ())


def test_days_are_numbered_before_they_are_dates() -> None:
    later = empty().put(*(Day(id=f"d{day}", date=date(2026, 5, day)) for day in (2, 3, 4)))
    assert understand(later, "day:2", None).filter.days == {date(2026, 5, 3)}
    assert understand(later, "day:4", None).filter.days == {date(2026, 5, 4)}


def test_words_and_phrases_stand_beside_filters() -> None:
    query = asked('wine "Red Water" room:cafe łódź now:')
    assert query.phrases == ("wine", "red water", "lodz")
    assert query.filter == Filter(rooms=frozenset({"c"}), now=True)
    assert [term.words for term in query.terms] == ["Room: Café", "On now"]


def test_a_closed_phrase_is_no_beginning_of_a_word() -> None:
    assert asked('"red wat').unfinished
    assert asked("red wat room:cafe").unfinished
    assert not asked('"red wat"').unfinished


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("room:zeppelin", "No room in this program is called “zeppelin”."),
        ("speaker:zeppelin", "Nobody in this program is called “zeppelin”."),
        ("day:monday", "“monday” is no day of this program."),
        ("is:green", "“is:” knows starred, must, maybe, now, upcoming and unread, and not “green”."),
    ],
)
def test_a_filter_that_means_nothing_is_said_and_passed_over(text: str, doubt: str) -> None:
    query = asked(f"wine {text}")
    assert (query.doubts, query.phrases, query.filter) == ((doubt,), ("wine",), Filter())


@pytest.mark.parametrize("text", ["re:publica", "https://example.org", "NGO: water", "12:30", "Python: a language"])
def test_a_colon_alone_makes_no_filter(text: str) -> None:
    query = asked(text)
    assert not query.terms
    assert query.phrases
    assert query.strange == (("re",) if text == "re:publica" else ())


def test_today_is_no_day_of_a_program_that_is_over() -> None:
    query = understand(PROGRAM, "day:today", datetime(2027, 1, 1))
    assert query.doubts == ("“today” is no day of this program.",)


def test_kinds_of_records_can_be_asked_for() -> None:
    assert asked("kind:article").records == {"article"}
    assert asked("kind:people water").records == {"person"}
    assert understand(PROGRAM.put(Article(id="t", title="T")), "is:unread", NOW).unread


def test_chips_say_up_to_two_values() -> None:
    assert [term.words for term in asked("room:halle").terms] == ["Room: Große Halle A, Große Halle B"]
    more = PROGRAM.put(Room(id="d", name="Halle C"))
    assert [term.words for term in understand(more, "room:halle", NOW).terms] == ["Room: halle (3)"]


@pytest.mark.parametrize(
    ("text", "left"), [("room:cafe", ""), ("red room:cafe wine", "red wine"), ("room:cafe wine", "wine")]
)
def test_a_filter_can_be_taken_out_of_the_text(text: str, left: str) -> None:
    assert without(text, asked(text).terms[0]) == left


def test_a_filter_is_written_so_that_it_is_read_again() -> None:
    assert written("room", "Café") == "room:Café"
    assert written("room", "Große Halle B") == 'room:"Große Halle B"'
    assert written("now", "") == "now:"
    for room in PROGRAM.rooms_in_order:
        assert asked(written("room", room.name)).filter.rooms == {room.id}


def test_a_begun_filter_is_completed_in_its_place() -> None:
    text = "wine room:gro"
    assert with_term(text, asked(text).terms[0], "room", "Große Halle B") == 'wine room:"Große Halle B" '
    assert with_term("wine", None, "now", "") == "wine now: "


def test_offers_are_what_occurs_and_fits() -> None:
    assert [(offer.written, offer.count) for offer in offers(PROGRAM, "room", "", NOW)] == [
        ("Große Halle A", 1),
        ("Große Halle B", 1),
    ]
    assert [offer.words for offer in offers(PROGRAM, "room", "b", NOW)] == ["Große Halle B"]
    assert [offer.written for offer in offers(PROGRAM, "day", "", NOW)] == ["2026-05-01", "2026-05-02"]
    assert [offer.written for offer in offers(PROGRAM, "speaker", "ada", NOW)] == ["Ada Łukasz"]
    assert [offer.written for offer in offers(PROGRAM, "org", "", NOW)] == ["École d’été"]
    assert "unread" not in [offer.written for offer in offers(PROGRAM, "is", "", NOW)]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(["room:", "day:", "is:", "now:", '"', "„", " ", "：", "cafe", "1", "x", "\x00", "é"])))
def test_no_question_is_an_error(parts: list[str]) -> None:
    text = "".join(parts)
    query = asked(text)
    assert all(0 <= term.start < term.end <= min(len(text), MAX_LETTERS) for term in query.terms)
    assert [one.start for one in query.terms] == sorted(one.start for one in query.terms)
