# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk.library import Shelf, Volume, arranged, how_far, matching
from forumdesk.personal import Recent

NOW = datetime(2026, 5, 19, 12, tzinfo=UTC)
TODAY = date(2026, 5, 19)


def recent(
    name: str, *days: int, conference: str = "", zone: str = "Europe/Berlin", opened: int = 0, place: str = ""
) -> Recent:
    """Return a program whose days lie so many days from today."""
    return Recent(
        path=Path(f"/{name}.forum"),
        title=name.capitalize(),
        dates=tuple(TODAY + timedelta(days=day) for day in days),
        sessions=9,
        people=38,
        opened_at=NOW + timedelta(minutes=opened),
        conference_id=conference,
        zone=zone,
        place=place,
    )


def shelves(*found: Recent, lost: tuple[str, ...] = (), changed: dict[str, float] | None = None) -> tuple[Volume, ...]:
    times = {each.path: (changed or {}).get(each.path.stem, 1.0) for each in found if each.path.stem not in lost}
    return arranged(found, times, {"c": 3}, NOW, "Europe/Berlin")


def test_volumes_stand_on_their_shelves_the_nearest_first() -> None:
    found = shelves(
        recent("past", -9, -8),
        recent("undated"),
        recent("far", 60),
        recent("today", -1, 0, 1),
        recent("lost", 4),
        recent("near", 2, 3),
        recent("yesterday", -1),
        recent("between", -1, 1),
        lost=("lost",),
    )
    assert [(each.shelf, each.newest.path.stem, each.days) for each in found] == [
        (Shelf.NOW, "between", 0),
        (Shelf.NOW, "today", 0),
        (Shelf.COMING, "near", 2),
        (Shelf.COMING, "far", 60),
        (Shelf.PAST, "yesterday", -1),
        (Shelf.PAST, "past", -8),
        (Shelf.UNDATED, "undated", 0),
        (Shelf.LOST, "lost", 4),
    ]


def test_one_conference_is_one_volume_of_its_newest_file() -> None:
    files = [recent(name, 1, conference="c", opened=opened) for opened, name in enumerate(("old", "new", "gone"))]
    (found,) = shelves(*files, lost=("gone",), changed={"old": 5.0, "new": 7.0})
    assert (found.newest.path.stem, [each.path.stem for each in found.others], found.mine) == ("new", ["old"], 3)
    (lost,) = shelves(*files, lost=("old", "new", "gone"))
    assert (lost.shelf, lost.newest.path.stem, len(lost.others)) == (Shelf.LOST, "gone", 2)


def test_files_of_which_the_conference_is_not_known_stay_apart() -> None:
    assert len(shelves(recent("a", 1), recent("b", 1))) == 2


def test_today_is_that_of_the_conference() -> None:
    # At noon in Greenwich it is the next day already on Kiritimati.
    assert [each.shelf for each in shelves(recent("east", 1, zone="Pacific/Kiritimati"))] == [Shelf.NOW]
    assert [each.shelf for each in shelves(recent("nowhere", 0, zone="Not/AZone"))] == [Shelf.NOW]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, ""),
        (1, "tomorrow"),
        (-1, "until yesterday"),
        (5, "in 5 days"),
        (21, "in 3 weeks"),
        (-90, "3 months ago"),
        (-1826, "5 years ago"),
        (-2012, "5 years ago"),
    ],
)
def test_how_far_says_it_in_the_largest_fitting_measure(days: int, words: str) -> None:
    (volume,) = shelves(recent("a", days))
    assert how_far(volume) == words


def test_search_finds_title_place_year_and_file_however_they_are_spelt() -> None:
    found = shelves(recent("forum", 1, place="Łódź"), recent("meeting", 400, place="Köln"))
    for words, names in (("LODZ", ["forum"]), ("koln 2027", ["meeting"]), ("forum", ["forum", "meeting"]), ("x", [])):
        assert [each.newest.path.stem for each in matching(found, words)] == names
    assert matching(found, "  ") == found


@given(st.lists(st.tuples(st.integers(0, 3), st.booleans(), st.integers(-40, 40)), max_size=12))
def test_every_file_that_is_there_is_reached_exactly_once(rows: list[tuple[int, bool, int]]) -> None:
    found = [recent(f"f{n}", day, conference=f"c{key}" * (key > 0)) for n, (key, _there, day) in enumerate(rows)]
    lost = tuple(f"f{n}" for n, (_key, there, _day) in enumerate(rows) if not there)
    volumes = shelves(*found, lost=lost)
    listed = [
        each.path for volume in volumes if volume.shelf is not Shelf.LOST for each in (volume.newest, *volume.others)
    ]
    assert sorted(listed) == sorted(each.path for each in found if each.path.stem not in lost)
    assert [list(Shelf).index(each.shelf) for each in volumes] == sorted(list(Shelf).index(v.shelf) for v in volumes)
