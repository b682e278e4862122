# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from forumdesk.errors import ForumDeskError
from forumdesk.printing import SHEETS, Order
from forumdesk.program import Role, SessionState
from samples import FIRST, SECOND, forum_program

AGENDA = SHEETS["agenda"]
ORDER = Order(now=datetime(2021, 5, 18, 12, tzinfo=UTC))
PROGRAM = forum_program()


def digests(**order: object) -> list[str]:
    return [part.digest for part in AGENDA.parts(PROGRAM, replace(ORDER, **order))]  # type: ignore[arg-type]


def test_each_day_is_a_part_with_its_sessions_in_order() -> None:
    first, second = AGENDA.parts(PROGRAM, ORDER)
    assert [part.key for part in (first, second)] == ["agenda/2021-05-19", "agenda/2021-05-20"]
    assert first.words == "Agenda, Wednesday 19 May"
    titles = [one["title"] for one in first.data["sessions"]]
    assert titles == [session.title for session in PROGRAM.sessions_on(FIRST)]


def test_speakers_have_role_and_affiliation_the_moderator_first() -> None:
    session = next(one for one in PROGRAM.sessions_on(FIRST) if len(PROGRAM.billed(one.id)) > 1)
    last = PROGRAM.billed(session.id)[-1]
    program = PROGRAM.put(replace(last, role=Role.MODERATOR))
    person = program.people[last.person_id]
    at = program.sessions_on(FIRST).index(session)
    first = AGENDA.parts(program, ORDER)[0].data["sessions"][at]["people"][0]
    assert (first["name"], first["mark"]) == (f"{person.honorific} {person.name}".strip(), "Moderator")
    assert person.organization in first["about"]
    without = AGENDA.parts(PROGRAM, replace(ORDER, chosen={"speakers": "no"}))
    assert not any(one["people"] for part in without for one in part.data["sessions"])


def test_only_what_is_meant() -> None:
    (day,) = AGENDA.parts(PROGRAM, replace(ORDER, days=frozenset({SECOND})))
    assert day.key == "agenda/2021-05-20"
    key = PROGRAM.sessions_on(SECOND)[0].id
    (part,) = AGENDA.parts(PROGRAM, replace(ORDER, sessions=frozenset({key})))
    assert len(part.data["sessions"]) == 1
    assert AGENDA.parts(PROGRAM, replace(ORDER, rooms=frozenset({"no such"}))) == ()


def test_digest_changes_with_what_is_said_and_not_with_the_hour() -> None:
    assert digests(now=ORDER.now + timedelta(days=1), edition="Version 2") == digests()
    assert digests(own_zone="Asia/Tokyo") != digests()
    session = PROGRAM.sessions_on(FIRST)[0]
    assert session.start is not None
    moved = PROGRAM.put(replace(session, start=session.start + timedelta(minutes=15)))
    first, second = (part.digest for part in AGENDA.parts(moved, ORDER))
    assert (first == digests()[0], second == digests()[1]) == (False, True)


def test_another_zone_is_said_with_its_day_where_that_differs() -> None:
    (first, *_rest), *_days = (part.data["sessions"] for part in AGENDA.parts(PROGRAM, replace(ORDER, own_zone="UTC")))
    assert first["own"].endswith("in UTC")
    late = [
        one["own"]
        for part in AGENDA.parts(PROGRAM, replace(ORDER, own_zone="Pacific/Auckland"))
        for one in part.data["sessions"]
    ]
    assert any(own.startswith("Thu 20 May, ") for own in late)
    same = AGENDA.parts(PROGRAM, replace(ORDER, own_zone=PROGRAM.conference.timezone))
    assert {one["own"] for part in same for one in part.data["sessions"]} == {""}


def test_cancelled_session_says_so() -> None:
    session = PROGRAM.sessions_on(FIRST)[0]
    program = PROGRAM.put(replace(session, state=SessionState.CANCELLED))
    assert AGENDA.parts(program, ORDER)[0].data["sessions"][0]["state"] == "Cancelled"


@pytest.mark.parametrize("chosen", [{"speakers": "perhaps"}, {"colour": "yes"}])
def test_unknown_answer_is_refused(chosen: dict[str, str]) -> None:
    with pytest.raises(ForumDeskError, match="has no option"):
        AGENDA.parts(PROGRAM, replace(ORDER, chosen=chosen))
