# SPDX-License-Identifier: MIT
from __future__ import annotations

from forumdesk import edits
from samples import forum_program


def test_tags_are_given_and_taken_without_touching_the_others() -> None:
    program = edits.set_session(forum_program(), "session-1", tags=("Iran", "trade"))
    keys = ("session-1", "session-2")
    given = edits.retag(program, "session", keys, added=("iran", " aid "))
    assert given.sessions["session-1"].tags == ("Iran", "trade", "aid")
    assert given.sessions["session-2"].tags == ("iran", "aid")
    taken = edits.retag(given, "session", keys, removed=("IRAN",))
    assert [taken.sessions[key].tags for key in keys] == [("trade", "aid"), ("aid",)]
