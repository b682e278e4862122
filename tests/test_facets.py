# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from assorted import NOON, SATURDAY, SUNDAY, assorted, starred_in
from forumdesk.facets import Facet, Values, facets
from forumdesk.filtering import Filter
from forumdesk.program import SessionKind
from forumdesk.selection import Interest, Selection


def _facets(wanted: Filter, now: datetime | None = NOON) -> dict[str, Facet]:
    program = assorted()
    return {
        each.name: each for each in facets(Values(program), starred_in(program), now, wanted, program.sessions.values())
    }


def _counts(facet: Facet) -> dict[str, int]:
    return {choice.words: choice.count for choice in facet.choices}


def test_facets_offer_the_values_that_occur_with_how_many_sessions_each_would_leave() -> None:
    found = _facets(Filter())
    assert {name: _counts(facet) for name, facet in found.items()} == {
        "days": {"Sat 4 Feb": 4, "Sun 5 Feb": 1},
        "rooms": {"Hall B": 2, "K.101": 2, "No room": 2},
        "tracks": {"Databases": 2, "No track": 4},
        "kinds": {"Talk": 5, "Opening": 1},
        "languages": {"English": 2, "French": 1},
        "organizations": {"Łódź Database Club": 2},
        "starred": {"Must see": 1, "Maybe": 1},
        "hide_past": {"Hide what is over": 4},
        "now": {"On now": 1},
    }


def test_facets_count_with_the_other_parts_as_they_are() -> None:
    found = _facets(Filter(rooms=frozenset({"small"})))
    assert _counts(found["rooms"]) == {"Hall B": 2, "K.101": 2, "No room": 2}
    assert _counts(found["kinds"]) == {"Talk": 2, "Opening": 0}
    assert [choice.words for choice in found["rooms"].choices if choice.chosen] == ["K.101"]


def test_facets_leave_out_what_all_sessions_have_alike() -> None:
    program = assorted().drop("opening", "sunday", "someday", "off")
    found = facets(Values(program), Selection(conference_id="c"), None, Filter(), program.sessions.values())
    assert [facet.name for facet in found] == ["languages"]


def test_facets_offer_what_is_chosen_though_it_does_not_occur() -> None:
    found = _facets(Filter(rooms=frozenset({"gone"}), now=True), None)
    assert _counts(found["rooms"])["no more in the program"] == 0
    assert found["now"].choices[0].chosen


@given(
    st.builds(
        Filter,
        days=st.frozensets(st.sampled_from([SATURDAY, SUNDAY])),
        rooms=st.frozensets(st.sampled_from(["big", "small", ""])),
        kinds=st.frozensets(st.sampled_from([SessionKind.TALK, SessionKind.OPENING])),
        starred=st.frozensets(st.sampled_from(Interest)),
        hide_past=st.booleans(),
        now=st.booleans(),
    )
)
def test_facets_count_what_choosing_that_value_alone_leaves(wanted: Filter) -> None:
    program = assorted()
    for facet in _facets(wanted).values():
        for choice in facet.choices:
            alone = wanted
            for value in wanted.values(facet.name):
                alone = alone.without(facet.name, value)
            test = alone.with_part(facet.name, choice.value).test(program, starred_in(program), NOON)
            assert choice.count == sum(map(test, program.sessions.values())), (facet.name, choice.words)
