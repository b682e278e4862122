# SPDX-License-Identifier: MIT
"""What holds of every merge, over any programs and any edits of them."""

from __future__ import annotations

import time
from dataclasses import fields, replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forking import EDITED, edited
from forumdesk.merge.threeway import Clash, Merged, merge, settled
from forumdesk.program import KINDS, Conference, Program, dangling
from samples import big_program
from strategies import programs

SLOW = settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def sides(draw: st.DrawFn) -> tuple[Program, Program, Program]:
    """Return a program, and two that were made of it."""
    base = draw(programs())
    return base, draw(edited(base, "mine")), draw(edited(base, "theirs"))


@SLOW
@given(sides())
def test_source_that_says_nothing_new_changes_nothing(three: tuple[Program, Program, Program]) -> None:
    base, mine, _theirs = three
    merged = merge(base, mine, base)
    assert (merged.program, merged.clashes) == (mine, ())


@SLOW
@given(sides())
def test_program_that_was_not_edited_becomes_what_the_source_says(three: tuple[Program, Program, Program]) -> None:
    base, _mine, theirs = three
    merged = merge(base, base, theirs)
    assert (merged.program, merged.clashes) == (theirs, ())


@SLOW
@given(sides())
def test_both_sides_alike_are_merged_to_that(three: tuple[Program, Program, Program]) -> None:
    base, mine, _theirs = three
    merged = merge(base, mine, mine)
    assert (merged.program, merged.clashes) == (mine, ())


def places(merged: Merged) -> set[tuple[str, str, str, str]]:
    return {clash.place for clash in merged.clashes}


@SLOW
@given(sides())
def test_both_ways_round_ask_the_same(three: tuple[Program, Program, Program]) -> None:
    base, mine, theirs = three
    there, back = merge(base, mine, theirs), merge(base, theirs, mine)
    assert places(there) == places(back)
    swapped = {clash.place: (clash.theirs, clash.mine) for clash in back.clashes if clash.field}
    assert {clash.place: (clash.mine, clash.theirs) for clash in there.clashes if clash.field} == swapped


@SLOW
@given(sides(), st.data())
def test_nothing_dangles_however_it_is_decided(three: tuple[Program, Program, Program], data: st.DataObject) -> None:
    merged = merge(*three)
    assert dangling(merged.program) == ()
    asked = list(merged.clashes)
    chosen = data.draw(st.lists(st.sampled_from(asked), unique_by=lambda each: each.place)) if asked else []
    assert dangling(settled(merged, chosen)) == ()
    assert settled(merged) == merged.program


@SLOW
@given(sides())
def test_what_was_chosen_stands(three: tuple[Program, Program, Program]) -> None:
    merged = merge(*three)
    program = settled(merged, merged.clashes)
    for clash in merged.clashes:
        record = program.records(clash.kind).get(clash.id)
        assert (record is not None) == (clash.theirs is not None)
        if record is not None and clash.field and not clash.part and clash.field in {e.name for e in fields(record)}:
            assert getattr(record, clash.field) == clash.theirs or clash.field.endswith(("_id", "_ids"))


def cost(count: int) -> tuple[float, Merged]:
    """Return the seconds of CPU that a merge of so many sessions takes, in which both sides have changed a third."""
    base = big_program(sessions=count, days=max(1, count // 500))
    mine = base.put(*(replace(each, title=f"{each.title}!") for each in list(base.sessions.values())[::3]))
    moved = [each for each in list(base.sessions.values())[1::3] if each.start]
    theirs = base.put(*(replace(each, start=each.start and each.start + timedelta(minutes=5)) for each in moved))
    began = time.process_time()
    merged = merge(base, mine, theirs)
    settled(merged, merged.clashes)
    return time.process_time() - began, merged


def test_thousand_sessions_take_less_than_a_second() -> None:
    taken, merged = cost(1000)
    assert len(merged.program.sessions) == 1000
    assert taken < 1


def test_clash_is_one_thing_to_decide() -> None:
    assert Clash(kind="session", id="x", field="extra", part="code").place == ("session", "x", "extra", "code")
    assert set(EDITED) | {"source", "publication"} == set(KINDS)
    assert Conference(id="c") != Conference(id="d")
