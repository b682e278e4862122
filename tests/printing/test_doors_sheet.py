# SPDX-License-Identifier: MIT
from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2  # type: ignore[import-untyped]

from forumdesk.printing import SHEETS, Order, Part
from forumdesk.printing.typesetting import typeset
from forumdesk.program import Program, Room, Session, SessionKind, SessionState
from samples import FIRST, SECOND, at, forum_program

DOORS = SHEETS["doors"]
ORDER = Order(now=datetime(2021, 5, 18, 12, tzinfo=UTC))


def session(key: str, hour: str, room: str = "a", **fields: object) -> Session:
    return Session(id=key, title=key.title(), start=at(FIRST, hour), duration=30, room_id=room, **fields)  # type: ignore[arg-type]


def program() -> Program:
    """Return two rooms, of which one has sessions on both days."""
    return replace(forum_program(), sessions={}, appearances={}).put(
        Room(id="a", name="Hall A", floor="2"),
        Room(id="b", name="Hall B", floor="Mezzanine"),
        session("wells", "10:00"),
        session("coffee", "10:30", kind=SessionKind.BREAK),
        session("rivers", "11:00", state=SessionState.CANCELLED),
        session("lakes", "11:00", "b"),
        Session(id="seas", title="Seas", start=at(SECOND, "09:00"), duration=30, room_id="a"),
        session("nowhere", "12:00", ""),
    )


def parts(**chosen: str) -> tuple[Part, ...]:
    return DOORS.parts(program(), replace(ORDER, chosen=chosen))


def test_a_page_for_each_room_and_day_that_has_sessions() -> None:
    found = parts()
    assert [part.key for part in found] == ["doors/a/2021-05-19", "doors/b/2021-05-19", "doors/a/2021-05-20"]
    assert found[0].words == "Door sign Hall A, Wednesday 19 May"
    assert [one["title"] for one in found[0].data["sessions"]] == ["Wells", "Rivers"]
    assert [part.data["floor"] for part in found] == ["Floor 2", "Mezzanine", "Floor 2"]


def test_breaks_are_shown_if_asked_for_and_cancelled_sessions_say_so() -> None:
    found = parts(breaks="yes")[0].data["sessions"]
    assert [(one["title"], one["cancelled"], one["state"]) for one in found] == [
        ("Wells", False, ""),
        ("Coffee", False, ""),
        ("Rivers", True, "Cancelled"),
    ]


def test_a_page_for_each_session() -> None:
    found = parts(page="session")
    assert [part.key for part in found] == [f"doors/session/{key}" for key in ("wells", "rivers", "lakes", "seas")]
    assert found[0].words == "Door sign Hall A, Wednesday 19 May 10:00"
    assert all(len(part.data["sessions"]) == 1 for part in found)


def test_a_move_makes_the_signs_of_both_rooms_stale_and_no_other() -> None:
    before = {part.key: part.digest for part in parts()}
    moved = program().put(session("wells", "10:00", "b"))
    after = {part.key: part.digest for part in DOORS.parts(moved, ORDER)}
    assert {key for key in before if before[key] != after[key]} == {"doors/a/2021-05-19", "doors/b/2021-05-19"}


def test_each_sign_is_one_page_in_type_as_large_as_it_goes() -> None:
    few = typeset(DOORS, program(), ORDER)
    assert few.pages == 3
    many = program().put(*(session(f"talk {n}", f"{9 + n // 4:02}:{n % 4 * 15:02}", "b") for n in range(24)))
    printed = typeset(DOORS, many, replace(ORDER, rooms=frozenset({"b"})))
    assert printed.pages == 1
    with closing(pypdfium2.PdfDocument(printed.pdf)) as document:
        text = document[0].get_textpage().get_text_range()
    assert all(f"Talk {n}" in text for n in range(24))
