# SPDX-License-Identifier: MIT
"""Every verb on any program: what it leaves is whole, can be stored, and can be taken back."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import verbs
from forumdesk import edits
from forumdesk.changes import apply, diff, invert
from forumdesk.errors import ForumDeskError
from forumdesk.program import KINDS, Program, dangling
from forumdesk.store import journal
from samples import clashing_program, forum_program
from strategies import programs


def _kept(program: Program) -> None:
    assert dangling(program) == ()
    ids = Counter(key for kind in KINDS for key in program.records(kind))
    assert {key for key, count in ids.items() if count > 1} == set()
    assert all(key == record.id for kind in KINDS for key, record in program.records(kind).items())
    for appearances in map(program.appearances_in, program.sessions):
        assert len({a.id for a in appearances}) == len(appearances)


def test_the_walk_knows_every_verb() -> None:
    known = verbs.for_every_verb(forum_program()).keys()
    assert known == set(edits.__all__) - verbs.NOT_VERBS


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), programs() | st.sampled_from([clashing_program(), forum_program()]))
def test_whatever_is_done_the_program_stays_whole(data: st.DataObject, program: Program) -> None:
    for _turn in range(12):
        name, step = data.draw(verbs.steps(program))
        try:
            after = step(program)
        except ForumDeskError:
            continue
        changes = diff(program, after)
        _kept(after)
        journal.check(after, changes)
        assert apply(after, invert(changes)) == program, name
        assert apply(program, changes) == after, name
        program = after
