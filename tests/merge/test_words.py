# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from forumdesk.merge.threeway import merge
from forumdesk.merge.words import LONGEST, news, told
from forumdesk.program import Availability, Role, Room, SessionKind
from samples import forum_program

BASE = forum_program()
FIRST = BASE.sessions_in_order[0]
assert FIRST.start is not None
SEAT = BASE.appearances_in(FIRST.id)[0]
HALL, ANNEX = Room(id="hall", name="Hall"), Room(id="annex", name="Annex")


@pytest.mark.parametrize(
    ("mine", "theirs", "what", "here", "there"),
    [
        ({"title": "Mine"}, {"title": "Theirs"}, ": title", "Mine", "Theirs"),
        (
            {"start": FIRST.start + timedelta(minutes=5)},
            {"start": FIRST.start + timedelta(days=1)},
            ": start",
            "Wednesday 19 May, 10:35",
            "Thursday 20 May, 10:30",
        ),
        ({"duration": 60}, {"duration": 90}, ": length", "1 hour", "1 hour 30 minutes"),
        ({"room_id": "hall"}, {"room_id": "annex"}, ": room", "Hall", "Annex"),
        ({"kind": SessionKind.TALK}, {"kind": SessionKind.WORKSHOP}, ": kind", "Talk", "Workshop"),
        ({"label": ""}, {"label": "x" * 500}, ": label", "(nothing)", "x" * (LONGEST - 1) + "…"),
    ],
)
def test_a_clash_says_what_it_is_about_and_both_values(
    mine: dict[str, object], theirs: dict[str, object], what: str, here: str, there: str
) -> None:
    base = BASE.put(HALL, ANNEX)
    sides = (base.put(replace(FIRST, **changed)) for changed in (mine, theirs))  # type: ignore[arg-type]
    merged = merge(base, *sides)
    (clash,) = merged.clashes
    said = told(clash, merged)
    assert said.what.endswith(what)
    assert [part.strip("\u2068\u2069") for part in (said.mine, said.theirs)] == [here, there]


def test_availability_of_both_sides_is_kept_and_news_say_it() -> None:
    nine, one = datetime(2021, 5, 19, 9), datetime(2021, 5, 19, 13)
    morning = Availability(start=nine, end=nine + timedelta(hours=3))
    evening = Availability(start=one, end=one + timedelta(hours=12))
    base = BASE.put(HALL)
    merged = merge(base, *(base.put(replace(HALL, available=(each,))) for each in (morning, evening)))
    assert (merged.program.rooms["hall"].available, merged.clashes) == ((morning, evening), ())
    (line,) = news(base, merged.program)
    assert (
        line.translate({0x2068: None, 0x2069: None})
        == "room “Hall”: availability: Wed 19 May 09:00–12:00, Wed 19 May 13:00 to Thu 20 May 01:00"
    )


def test_a_person_in_a_session_is_named() -> None:
    sides = (BASE.put(replace(SEAT, role=role)) for role in (Role.CHAIR, Role.HOST))
    merged = merge(BASE, *sides)
    said = told(merged.clashes[0], merged)
    assert BASE.people[SEAT.person_id].name in said.what
    assert FIRST.title in said.what


def test_dropped_on_one_side_is_said() -> None:
    gone = BASE.drop(FIRST.id, *(seat.id for seat in BASE.appearances_in(FIRST.id)))
    changed = BASE.put(replace(FIRST, title="Changed"))
    for mine, theirs, words in ((changed, gone, "Keep it"), (gone, changed, "Leave it out")):
        merged = merge(BASE, mine, theirs)
        said = told(merged.clashes[0], merged)
        assert said.mine.startswith(words)
        assert "Changed" in said.what


def test_news_name_records_and_not_every_seat() -> None:
    gone = BASE.drop(FIRST.id, *(seat.id for seat in BASE.appearances_in(FIRST.id)))
    assert news(BASE, gone) == (f"removed panel “{FIRST.title}”",)
    assert news(BASE, BASE.put(replace(SEAT, role=Role.HOST))) == (
        f"{BASE.people[SEAT.person_id].name} in “{FIRST.title}”: role: Host",
    )
    assert news(BASE, BASE) == ()
