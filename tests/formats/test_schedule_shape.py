# SPDX-License-Identifier: MIT
"""What a schedule file says of a program, before it is written in XML or JSON."""

from __future__ import annotations

from datetime import date, datetime, time

from hypothesis import given

from forumdesk.formats.schedule_shape import losses, shaped
from forumdesk.formats.writing import Loss
from forumdesk.program import (
    Appearance,
    Conference,
    Day,
    Link,
    Person,
    Program,
    Role,
    Room,
    Session,
    SessionState,
    Track,
    dangling,
)
from strategies import programs

NINE = datetime(2026, 3, 28, 9, 0)
PROGRAM = Program(Conference(id="c", title="Tide\x00 Forum", day_starts_at=time(5, 30, 12))).put(
    Day(id="d1", date=date(2026, 3, 28), title="Shores"),
    Day(id="d2", date=date(2026, 3, 28), title="Again"),
    Room(id="r1", name="Hall", order=4),
    Room(id="r2", name=" Hall ", order=7),
    Room(id="r3", name=""),
    Track(id="t", name="Water", color="#AABBCC"),
    Session(
        id="s",
        title="",
        start=NINE.replace(second=9),
        room_id="r2",
        track_id="t",
        abstract="Same\r\n",
        description="Same",
        tags=("sea",),
        links=(Link(title="a", url="https://a.example/"), Link(title="b", url="file:///etc/passwd")),
    ),
    Session(id="gone", title="Gone", start=NINE, state=SessionState.CANCELLED),
    Session(id="when", title="Whenever"),
    Person(id="p", name="Rosa Quill", sort_name="Quill, Rosa"),
    Person(id="n", name="\x07"),
    Appearance(id="a", session_id="s", person_id="p", role=Role.CHAIR, order=3),
    Appearance(id="b", session_id="s", person_id="p", order=5),
    Appearance(id="e", session_id="s", person_id="n", order=4),
    Appearance(id="f", session_id="gone", person_id="p"),
)


def test_shaped_holds_what_takes_place_in_clean_words() -> None:
    found = shaped(PROGRAM)
    assert (found.conference.title, found.conference.day_starts_at) == ("Tide Forum", time(5, 30))
    assert [day.title for day in found.days_in_order] == ["Shores"]
    assert [(room.name, room.order) for room in found.rooms_in_order] == [("Hall", 0)]
    assert [track.color for track in found.tracks_in_order] == ["#aabbcc"]
    assert [each.name for each in found.people_in_order] == ["Rosa Quill"]
    (session,) = found.sessions_in_order
    assert (session.title, session.start, session.abstract, session.description) == ("Untitled", NINE, "Same", "")
    assert (session.room_id, session.links) == (
        found.rooms_in_order[0].id,
        (Link(title="a", url="https://a.example/"),),
    )
    assert [(seat.role, seat.order) for seat in found.appearances_in(session.id)] == [(Role.CHAIR, 0)]


def test_losses_name_what_is_left_out() -> None:
    assert losses(PROGRAM) == (
        Loss(what="cancelled sessions", count=1, examples=("Gone",)),
        Loss(what="sessions without a time", count=1, examples=("Whenever",)),
        Loss(what="tags of sessions", count=1, examples=("",)),
        Loss(what="people without a name", count=1, examples=("",)),
        Loss(what="rooms with the name of another", count=1, examples=("Hall",)),
        Loss(what="sessions and people with links that are no web addresses", count=1, examples=("",)),
        Loss(what="sessions in which somebody is named twice", count=1, examples=("",)),
    )
    assert losses(shaped(PROGRAM)) == ()


@given(program=programs())
def test_shaped_again_is_the_same_and_whole(program: Program) -> None:
    found = shaped(program)
    assert shaped(found) == found
    assert dangling(found) == ()
