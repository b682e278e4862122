# SPDX-License-Identifier: MIT
"""What can be exported by itself, in words, and what its file is called."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from forumdesk.gui.files.export_choices import THIS, scopes
from forumdesk.program import Publication, Room, Track, empty, publication_id
from samples import forum_program


def test_scopes_offer_only_what_there_is() -> None:
    assert [scope.words for scope in scopes(empty())] == ["The whole program"]


def test_scopes_count_their_sessions() -> None:
    program = forum_program()
    first, second, *_rest = program.sessions_in_order
    program = program.put(
        Room(id="r", name="Quay"), Room(id="none", name="Unused"), Track(id="t", name="Water"),
        replace(first, room_id="r", track_id="t"), replace(second, track_id="t"),
    )  # fmt: skip
    found = {scope.words: scope for scope in scopes(program, program.sessions[first.id], date(2021, 5, 20))}
    assert list(found) == ["The whole program", "A day", "A track", "A room", THIS]
    assert found["The whole program"].choices[0].sessions is None
    assert found["A day"].choices[0].words == "Wednesday 19 May, 4 sessions"
    assert found["A day"].begin == 1
    assert found["A track"].choices[0].sessions == {first.id, second.id}
    assert "Quay, 1 session" in [choice.words for choice in found["A room"].choices]
    assert "Unused" not in str(found["A room"].choices)
    assert found[THIS].choices[0].sessions == {first.id}


def test_a_day_brings_what_a_calendar_has_to_cancel() -> None:
    program = forum_program()
    gone, moved = (
        Publication(id=publication_id(uid), uid=uid, digest="", created=datetime(2021, 1, 1),
                    changed=datetime(2021, 1, 1), title="", start=datetime(2021, 5, 20, 9))
        for uid in ("gone", program.sessions_in_order[0].id)
    )  # fmt: skip
    first, second = scopes(program.put(gone, moved))[1].choices
    assert "gone" in (second.sessions or ())
    assert moved.uid in (first.sessions or ())
    assert moved.uid not in (second.sessions or ())


def test_a_day_brings_what_has_lost_its_time() -> None:
    program = forum_program()
    untimed = replace(program.sessions_in_order[0], start=None)
    told = Publication(id=publication_id(untimed.id), uid=untimed.id, digest="", created=datetime(2021, 1, 1),
                       changed=datetime(2021, 1, 1), title="", start=datetime(2021, 5, 20, 9))  # fmt: skip
    _first, second = scopes(program.put(untimed, told))[1].choices
    assert untimed.id in (second.sessions or ())
