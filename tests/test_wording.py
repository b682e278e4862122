# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import date, datetime

import pytest

from forumdesk import wording
from forumdesk.program import Article, Person, Role, Room, Session, SessionKind, SessionState
from samples import big_program, clashing_program, forum_program


def test_every_kind_role_and_state_has_words() -> None:
    kinds = ["Panel", "Keynote", "Talk", "Workshop", "Opening", "Closing", "Break", "Social", "Session"]
    assert [wording.kind_word(kind) for kind in SessionKind] == kinds
    roles = ["Moderator", "Chair", "Host", "Keynote", "Panelist", "Speaker", "Discussant"]
    assert [wording.role_word(role) for role in Role] == roles
    said = [wording.state_word(Session(id="s", title="t", state=state)) for state in SessionState]
    assert said == ["Draft", "Not confirmed", "", "Cancelled"]


def test_called_is_the_label_or_else_the_kind() -> None:
    assert wording.called(Session(id="s", title="t", kind=SessionKind.PANEL, label="Panel 3")) == "Panel 3"
    assert wording.called(Session(id="s", title="t", kind=SessionKind.OTHER)) == "Session"


def test_role_mark_leaves_plain_speakers_unmarked() -> None:
    assert [role for role in Role if not wording.role_mark(role)] == [Role.PANELIST, Role.SPEAKER]


def test_series_counts_panels_of_the_day() -> None:
    program = forum_program()
    assert wording.series(program, program.sessions["session-3"]) == "Panel 3 of 4"
    assert wording.series(program, program.sessions["session-9"]) == ""


def test_series_with_several_rooms_names_the_room() -> None:
    program = big_program(sessions=70, rooms=35)
    assert wording.series(program, program.sessions["session-35"]) == "Talk 2 of 2 in K.001"


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (Room(id="r", name="Hall B", floor="2", capacity=120), "Hall B, floor 2, 120 seats"),
        (Room(id="r", name="Online stage"), "Online stage"),
        (Room(id="r", name="Loft", floor="Attic", capacity=1), "Loft, Attic, 1 seat"),
    ],
)
def test_room_words_say_what_is_known(room: Room, expected: str) -> None:
    assert wording.room_words(room) == expected


def test_where_says_that_only_this_session_has_no_room() -> None:
    program = clashing_program()
    assert wording.where(program, program.sessions["roomless"]) == "No room given"
    assert wording.where(program, program.sessions["rival"]) == "Hall A, 120 seats"
    assert wording.where(forum_program(), forum_program().sessions["session-1"]) == ""


def test_also_on_leaves_out_breaks_cancelled_ones_and_the_own_room() -> None:
    program = clashing_program()
    assert wording.also_on(program, program.sessions["keynote"]) == ()
    fit = program.put(
        Session(id="x", title="Side event", start=datetime(2024, 9, 3, 9, 30), duration=15, room_id="hall-b")
    )
    assert [s.id for s in wording.also_on(fit, fit.sessions["keynote"])] == ["x"]
    assert wording.also_on(fit, fit.sessions["open"]) == ()


def test_billing_prefers_the_printed_line() -> None:
    program = forum_program()
    appearance = program.billed("session-1")[0]
    assert wording.billing(program, appearance) == "Deputy Director of MENA Programme, Chatham House"


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Founder and Publisher of Bourse & Bazaar", False),
        ("", False),
        ("Founder and Publisher of Bourse & Bazaar, formerly in Paris", True),
    ],
)
def test_says_more_looks_past_connecting_words(byline: str, expected: bool) -> None:
    person = Person(id="p", name="E", position="Founder and Publisher", organization="Bourse & Bazaar")
    assert wording.says_more(byline, person) is expected


@pytest.mark.parametrize(
    ("body", "minutes"), [("", 1), ("word " * 1000, 4), ("字" * 2000, 4)], ids=["none", "words", "signs"]
)
def test_minutes_to_read_count_words_or_signs(body: str, minutes: int) -> None:
    assert wording.minutes_to_read(body) == minutes


def test_minutes_left_end_with_the_text() -> None:
    assert wording.minutes_left(7, 0.3) == "About 5 minutes left"
    assert wording.minutes_left(7, 0.95) == "About 1 minute left"
    assert wording.minutes_left(7, 1.0) == "Read to the end"


def test_published_says_when_there_is_no_date() -> None:
    assert wording.published(Article(id="a", title="t", published=date(2021, 5, 3))) == "3 May 2021"
    assert wording.published(Article(id="a", title="t")) == "No date given in the source"


@pytest.mark.parametrize(
    ("words", "expected"), [("Panel", False), ("نقشه", True), ("1. نقشه", True), ("2024", False), ("", False)]
)
def test_right_to_left_goes_by_the_first_letter(words: str, expected: bool) -> None:
    assert wording.right_to_left(words) is expected


@pytest.mark.parametrize(
    ("fraction", "read", "said"),
    [
        (None, False, "unread"),
        (0.0, False, "begun, 4 minutes left"),
        (0.42, False, "begun, 2 minutes left"),
        (0.97, False, "begun, 1 minute left"),
        (0.99, False, ""),
        (0.1, True, ""),
    ],
)
def test_reading_mark_says_how_far_one_is(fraction: float | None, read: bool, said: str) -> None:
    assert wording.reading_mark(4, fraction, read=read) == said


def test_every_role_has_a_word_for_many() -> None:
    assert len({wording.roles_word(role) for role in Role}) == len(Role)
