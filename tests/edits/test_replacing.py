# SPDX-License-Identifier: MIT
from __future__ import annotations

import time

import pytest

from forumdesk import edits
from forumdesk.edits import Hit, Wanted
from forumdesk.errors import ForumDeskError
from forumdesk.program import Link, Program, Session
from samples import clashing_program, forum_program


@pytest.fixture
def program() -> Program:
    return clashing_program()


def test_hits_say_where_and_what_would_be(program: Program) -> None:
    assert edits.hits(program, Wanted(text="maps"), "Plans") == (
        Hit("track", "maps", "name", "Maps", "Plans", 1),
        Hit("session", "keynote", "title", "Maps that hold", "Plans that hold", 1),
        Hit("person", "p1", "organization", "Open Maps", "Open Plans", 1),
    )


def test_find_and_replace_does_what_the_hits_say() -> None:
    program = forum_program()
    wanted = Wanted(text="middle east")
    replaced = edits.find_and_replace(program, wanted, "Levant")
    found = edits.hits(program, wanted, "Levant")
    assert len(found) > 9
    assert all(getattr(replaced.records(hit.kind)[hit.id], hit.field) == hit.after for hit in found)
    assert edits.hits(replaced, wanted) == ()


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Wanted(text="hall"), 2),
        (Wanted(text="hall", match_case=True), 0),
        (Wanted(text="Hall", match_case=True), 2),
        (Wanted(text="Hal", whole_words=True), 0),
        (Wanted(text="Hall", whole_words=True), 2),
        (Wanted(text="a", kinds=("room",)), 3),
        (Wanted(text="n", fields=("organization",)), 3),
        (Wanted(text=".*"), 0),
        (Wanted(text=""), 0),
    ],
)
def test_what_is_found_can_be_narrowed(program: Program, wanted: Wanted, count: int) -> None:
    found = [hit for hit in edits.hits(program, wanted) if hit.kind in {"room", "person"}]
    assert sum(hit.count for hit in found) == count


def test_only_the_chosen_fields_are_replaced(program: Program) -> None:
    done = edits.find_and_replace(program, Wanted(text="maps"), "Plans", only={("keynote", "title")})
    assert done.tracks["maps"].name == "Maps"
    assert done.sessions["keynote"].title == "Plans that hold"


def test_tags_and_links_are_looked_through(program: Program) -> None:
    session = Session(
        id="s", title="S", tags=("old", "older"), links=(Link(title="Old site", url="https://old.example"),)
    )
    held = program.put(session)
    (tags, links) = edits.hits(held, Wanted(text="old", kinds=("session",), fields=("tags", "links")), "new")[-2:]
    assert {tags.after, links.after} == {"new\nnewer", "new site https://new.example"}
    done = edits.find_and_replace(held, Wanted(text="old"), "new")
    assert done.sessions["s"].tags == ("new", "newer")
    assert done.sessions["s"].links == (Link(title="new site", url="https://new.example"),)


def test_what_replaces_is_taken_letter_by_letter(program: Program) -> None:
    done = edits.find_and_replace(program, Wanted(text="Maps that hold"), r"\1 \g<0> $&")
    assert done.sessions["keynote"].title == r"\1 \g<0> $&"


def test_no_title_is_replaced_away(program: Program) -> None:
    with pytest.raises(ForumDeskError, match="A room needs a name"):
        edits.find_and_replace(program, Wanted(text="Hall A"), "")


def test_a_name_in_lists_follows_a_name_that_is_replaced() -> None:
    done = edits.find_and_replace(forum_program(), Wanted(text="Trita Parsi"), "Trita Persi")
    assert done.people["trita-parsi"].sort_name == "Persi, Trita"


def test_a_long_text_is_searched_in_its_length(program: Program) -> None:
    held = edits.set_fields(program, "session", "keynote", abstract="ab" * 500_000)
    start = time.perf_counter()
    assert edits.hits(held, Wanted(text="abababababac", whole_words=True)) == ()
    assert time.perf_counter() - start < 2


def test_places_are_those_at_which_something_is_replaced() -> None:
    wanted = Wanted(text="map", whole_words=True)
    assert edits.places(wanted, "A Map, maps, MAP") == ((2, 5), (13, 16))
    assert edits.places(Wanted(text=""), "A Map") == ()
