# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from forumdesk.program import Program, SessionState
from forumdesk.selection import Entry, Interest, Selection, touched
from samples import forum_program

PROGRAM = forum_program()
IDS = sorted(PROGRAM.sessions)
MORNING = datetime(2021, 5, 19, 9)


def selection() -> Selection:
    return Selection(conference_id=PROGRAM.conference.id)


def entry(key: str = "e", title: str = "Train") -> Entry:
    return Entry(id=key, title=title, start=MORNING, duration=30)


def test_interest_is_kept_with_what_the_session_is() -> None:
    made = selection().with_interest(PROGRAM, IDS[:1], Interest.MUST)
    session = PROGRAM.sessions[IDS[0]]
    mark = made.marks[IDS[0]]
    assert made.interest_of(IDS[0]) is Interest.MUST
    assert (mark.known.title, mark.known.start, mark.known.duration) == (session.title, session.start, session.duration)
    assert made.starred == {IDS[0]}


def test_nothing_said_leaves_no_mark_and_a_note_stays() -> None:
    starred = selection().with_interest(PROGRAM, IDS[:1], Interest.MAYBE)
    noted = starred.with_note(PROGRAM, IDS[0], "Ask about water")
    assert starred.with_interest(PROGRAM, IDS[:1], None).marks == {}
    assert noted.with_interest(PROGRAM, IDS[:1], None).note_of(IDS[0]) == "Ask about water"
    assert noted.with_interest(PROGRAM, IDS[:1], None).starred == frozenset()


def test_unknown_sessions_are_passed_over() -> None:
    assert selection().with_interest(PROGRAM, ["no such"], Interest.MUST) == selection()


def moved(program: Program, key: str) -> Program:
    session = program.sessions[key]
    assert session.start is not None
    return program.put(replace(session, start=session.start + timedelta(hours=1)))


def test_followed_tells_what_moved_and_what_is_gone() -> None:
    made = selection().with_interest(PROGRAM, IDS[:2], Interest.MUST).followed(PROGRAM)
    later = made.followed(moved(PROGRAM, IDS[0]).drop(IDS[1]))
    assert later.marks[IDS[0]].known.start == moved(PROGRAM, IDS[0]).sessions[IDS[0]].start
    gone = later.marks[IDS[1]]
    assert gone.known == replace(made.marks[IDS[1]].known, state=SessionState.CANCELLED)
    assert later.followed(PROGRAM) == made
    assert later.let_go(IDS[1]).starred == {IDS[0]}


def test_followed_is_the_same_object_when_nothing_has_changed() -> None:
    made = selection().with_interest(PROGRAM, IDS, Interest.MUST).followed(PROGRAM)
    assert made.followed(PROGRAM) is made


def test_hidden_room_hides_its_sessions_but_no_starred_one() -> None:
    session = replace(PROGRAM.sessions[IDS[0]], room_id="r")
    hidden = selection().with_hidden("room", "r", on=True)
    assert hidden.is_hidden(session)
    assert not hidden.with_interest(PROGRAM, [session.id], Interest.MAYBE).is_hidden(session)
    assert hidden.with_hidden("room", "r", on=False) == selection()
    alone = selection().with_hidden("session", session.id, on=True)
    assert alone.with_interest(PROGRAM, [session.id], Interest.MUST).is_hidden(session)


INTERESTS = st.sampled_from([Interest.MUST, Interest.MAYBE, None])


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    made = selection()
    for key in draw(st.lists(st.sampled_from(IDS), max_size=4)):
        made = made.with_interest(PROGRAM, [key], draw(INTERESTS))
    for key in draw(st.lists(st.sampled_from("abc"), max_size=2)):
        made = made.with_entry(entry(key, draw(st.sampled_from(["Lunch", "Train"]))))
    for key in draw(st.lists(st.sampled_from(IDS), max_size=2)):
        made = made.with_hidden("session", key, on=True)
    return made


@given(selections(), selections())
def test_reverted_leads_back(before: Selection, after: Selection) -> None:
    assert after.reverted(before, after) == before


@given(selections(), selections())
def test_touched_names_what_differs_and_no_more(before: Selection, after: Selection) -> None:
    assert (touched(before, after) == frozenset()) == (before == after)


def test_reverted_leaves_what_came_since() -> None:
    before = selection()
    after = before.with_interest(PROGRAM, IDS[:1], Interest.MUST)
    since = after.with_interest(PROGRAM, IDS[1:2], Interest.MUST).with_entry(entry())
    back = since.reverted(before, after)
    assert (back.starred, [*back.entries]) == (frozenset({IDS[1]}), ["e"])
