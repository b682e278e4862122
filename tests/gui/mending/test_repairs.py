# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from forumdesk import edits
from forumdesk.checks import Finding, Level, Ref
from forumdesk.errors import ForumDeskError
from forumdesk.gui.mending import repairs
from forumdesk.gui.mending.repairs import Move, Plan
from forumdesk.program import Program
from samples import at, clashing_program, forum_program

DAY = date(2024, 9, 3)


def _plan(verb: Callable[..., Program], **arguments: object) -> Plan:
    return Plan("Do it", partial(verb, **arguments))


def test_preview_says_from_where_to_where() -> None:
    plan = _plan(edits.swap_sessions, one_id="keynote", other_id="persian")
    assert repairs.preview(clashing_program(), plan, ()).moves == (
        Move("persian", "نقشه‌های شهر تهران", "Tue 3 Sep, 13:00–14:00, Hall B", "09:00–10:00, Hall A"),
        Move("keynote", "Maps that hold", "Tue 3 Sep, 09:00–10:00, Hall A", "13:00–14:00, Hall B"),
    )


def test_preview_says_another_day_and_no_room() -> None:
    plan = _plan(edits.move_block, session_ids=["lunch", "night"], day=date(2024, 9, 4))
    assert [(move.before, move.after) for move in repairs.preview(clashing_program(), plan, ()).moves] == [
        ("Tue 3 Sep, 12:00–13:00, no room", "Wed 4 Sep, 12:00–13:00"),
        ("Tue 3 Sep, 00:30–02:00, Hall A", "Wed 4 Sep, 00:30–02:00"),
    ]
    off = _plan(edits.unschedule_sessions, session_ids=["keynote"])
    assert [move.after for move in repairs.preview(clashing_program(), off, ()).moves] == ["Not scheduled"]


def test_preview_says_no_room_where_the_program_has_none() -> None:
    plan = _plan(edits.shift_sessions, session_ids=["session-1"], minutes=5)
    assert repairs.preview(forum_program(), plan, ()).moves[0].before == "Wed 19 May, 10:30–11:45"


def test_preview_tells_only_problems_that_are_new(monkeypatch: pytest.MonkeyPatch) -> None:
    def found(program: Program) -> tuple[Finding, ...]:
        assert program.sessions["keynote"].start == at(DAY, "10:00")
        return (
            Finding(check="a", level=Level.ERROR, words="Old", about=(Ref("session", "keynote"),), key="old"),
            *(Finding(check="b", level=level, words="New", about=(), key=level) for level in Level),
        )

    monkeypatch.setattr(repairs, "findings", found)
    plan = _plan(edits.shift_sessions, session_ids=["keynote"], minutes=60)
    shown = repairs.preview(clashing_program(), plan, {"old"})
    assert [finding.key for finding in shown.news] == [Level.ERROR, Level.WARNING]
    assert shown.words == "1 session moves. 2 problems come up."


def test_preview_of_nothing_says_so() -> None:
    plan = _plan(edits.shift_sessions, session_ids=[], minutes=60)
    assert repairs.preview(clashing_program(), plan, ()).words == "Nothing moves."


def test_preview_refuses_what_the_verb_refuses() -> None:
    with pytest.raises(ForumDeskError, match="no time yet"):
        repairs.preview(clashing_program(), _plan(edits.shift_after, session_id="open", minutes=5), ())


def test_days_to_move_to_are_those_of_the_program_and_around() -> None:
    assert repairs.days_to_move_to(clashing_program()) == (date(2024, 9, 2), DAY, date(2024, 9, 4))
    assert repairs.days_to_move_to(edits.new_program("A", "UTC", [], [])) == ()
