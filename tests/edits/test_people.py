# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from forumdesk import edits
from forumdesk.errors import ForumDeskError
from forumdesk.program import Appearance, Article, Availability, Extra, Link, Person, Picture, Program, Role, dangling
from samples import forum_program

HOME, BLOG = Link(title="Home", url="https://example.org"), Link(title="Blog", url="https://example.org/blog")

MORNING = Availability(start=datetime(2021, 5, 19, 8), end=datetime(2021, 5, 19, 12))


@pytest.fixture
def program() -> Program:
    return forum_program()


@pytest.fixture
def twice() -> Program:
    """A program in which Sanam Vakil is three people."""
    return forum_program().put(
        Person(
            id="vakil-2", name="S. Vakil", biography="Long and good.", pronouns="she/her", picture_id="face",
            links=(BLOG, replace(HOME, title="Again")), extra=(Extra(name="code", value="X1"),),
        ),
        Person(
            id="vakil-3", name="Vakil", biography="Short.", picture_id="other", links=(HOME,), available=(MORNING,)
        ),
        replace(forum_program().people["sanam-vakil"], links=(HOME,)),
        Picture(id="face", media_type="image/png", data=b"1"),
        Picture(id="other", media_type="image/png", data=b"2"),
        Appearance(id="x1", session_id="session-1", person_id="vakil-2", role=Role.MODERATOR, byline="Chair", order=9),
        Appearance(id="x2", session_id="session-2", person_id="vakil-2", order=9),
        Appearance(id="x3", session_id="session-2", person_id="vakil-3", order=8, byline="As printed"),
        Article(id="a", title="A", author_ids=("vakil-2", "sanam-vakil", "trita-parsi", "vakil-3")),
    )  # fmt: skip


def test_drop_person_leaves_a_whole_program(program: Program) -> None:
    for key in program.people:
        left = edits.drop_person(program, key)
        assert dangling(left) == ()
        assert key not in left.people
        assert left.articles.keys() == program.articles.keys()
    assert not edits.drop_people(program, program.people).appearances
    with pytest.raises(KeyError):
        edits.drop_person(program, "no such id")


def test_add_and_drop_are_opposites(program: Program) -> None:
    added = edits.add_person(program, Person(id="p", name="Ada Lovelace"))
    assert edits.drop_person(added, "p") == program
    with pytest.raises(ForumDeskError, match="already"):
        edits.add_person(added, Person(id="p", name="Again"))


def test_merge_people_joins_what_they_do(twice: Program) -> None:
    merged = edits.merge_people(twice, "sanam-vakil", ("vakil-2", "vakil-3", "sanam-vakil"))
    assert dangling(merged) == ()
    assert merged.people.keys() == twice.people.keys() - {"vakil-2", "vakil-3"}
    seats = {a.session_id: (a.role, a.order, a.byline) for a in merged.appearances_of("sanam-vakil")}
    assert seats == {"session-1": (Role.MODERATOR, 0, "Chair"), "session-2": (Role.SPEAKER, 8, "As printed")}
    assert merged.articles["a"].author_ids == ("sanam-vakil", "trita-parsi")


def test_merge_people_fills_what_is_open(twice: Program) -> None:
    merged = edits.merge_people(twice, "sanam-vakil", ("vakil-2", "vakil-3"))
    assert merged.people["sanam-vakil"] == replace(
        twice.people["sanam-vakil"], biography="Long and good.", pronouns="she/her", picture_id="face",
        links=(HOME, BLOG), available=(MORNING,), extra=(Extra(name="code", value="X1"),),
    )  # fmt: skip
    assert merged.pictures.keys() == {"face"}


def test_merge_people_takes_what_was_chosen(twice: Program) -> None:
    merged = edits.merge_people(twice, "vakil-3", ("sanam-vakil", "vakil-2"), name="Sanam  Vakil", picture_id="other")
    person = merged.people["vakil-3"]
    assert (person.name, person.organization, person.picture_id) == ("Sanam Vakil", "Chatham House", "other")
    assert merged.pictures.keys() == {"other"}


def test_rename_organization_reaches_bylines_and_the_organizer(program: Program) -> None:
    named = program.put(
        Appearance(
            id="b", session_id="session-1", person_id="wardah-malik", byline="Fellow, Al-Monitor (not Al-Monitors)"
        ),
        replace(program.conference, organizer="Al-Monitor"),
    )
    done = edits.rename_organization(named, ("Al-Monitor", "Al Monitor"), " AL-Monitor\n")
    assert {p.name for p in done.people.values() if p.organization == "AL-Monitor"} == {
        "Andrew Parasiliti",
        "Elizabeth Hagedorn",
    }
    assert done.appearances["b"].byline == "Fellow, AL-Monitor (not Al-Monitors)"
    assert done.conference.organizer == "AL-Monitor"
    with pytest.raises(ForumDeskError, match=r"^An organization needs a name\.$"):
        edits.rename_organization(program, ("Al-Monitor",), " ")


def test_rename_organization_leaves_the_new_name_where_the_old_one_is_a_part_of_it(program: Program) -> None:
    seat = next(iter(program.appearances.values()))
    printed = edits.set_fields(program, "appearance", seat.id, byline="Red Cross, formerly Red Cross Berlin")
    done = edits.rename_organization(printed, ("Red Cross",), "Red Cross Berlin")
    assert done.appearances[seat.id].byline == "Red Cross Berlin, formerly Red Cross Berlin"


def test_people_without_an_organization_get_none(program: Program) -> None:
    assert edits.rename_organization(program, ("",), "Somewhere") == program
