# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from forumdesk.changes import diff
from forumdesk.filtering import Filter
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.style import Theme
from forumdesk.program import Program, SessionKind
from forumdesk.selection import Interest
from samples import FIRST, SECOND, big_program, forum_program

Make = Callable[[Program], Desk]
ROOM = Filter(rooms=frozenset({"room-3"}))


def _shown(desk: Desk) -> set[str]:
    return {session.id for session in desk.filter.shown(desk.program.sessions.values())}


def test_shown_are_all_sessions_in_order_as_long_as_nothing_is_asked_for(desk_for: Make) -> None:
    desk = desk_for(big_program(40, 5))
    assert desk.filter.shown(desk.program.sessions_in_order) == desk.program.sessions_in_order
    assert desk.filter.whole
    assert desk.filter.in_words() == "40 sessions"


def test_set_leaves_what_the_filter_keeps_and_says_how_many(desk_for: Make, qtbot: QtBot) -> None:
    desk = desk_for(big_program(40, 5))
    with qtbot.waitSignals([desk.filter.changed, desk.filter.chosen]):
        desk.filter.set(ROOM)
    assert _shown(desk) == {s.id for s in desk.program.sessions.values() if s.room_id == "room-3"}
    assert desk.filter.in_words() == "8 of 40 sessions"
    desk.filter.clear()
    assert len(_shown(desk)) == 40


def test_set_is_remembered_for_this_conference_alone(desk_for: Make) -> None:
    first = desk_for(big_program(40, 5))
    first.filter.set(ROOM)
    first.filter.settle()
    assert desk_for(big_program(40, 5)).filter.filter == ROOM
    assert desk_for(forum_program()).filter.filter == Filter()
    first.filter.clear()
    first.filter.settle()
    assert desk_for(big_program(40, 5)).filter.filter == Filter()


def test_set_waits_until_the_choice_has_come_to_rest(
    desk_for: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_for(big_program(40, 5))
    kept: list[str] = []
    monkeypatch.setattr(desk.personal, "keep", lambda _scope, _key, value: kept.append(value))
    for room in ("room-1", "room-2", "room-3"):
        desk.filter.set(desk.filter.filter.with_part("rooms", room))
    assert kept == []
    qtbot.waitUntil(lambda: kept == [desk.filter.filter.written()])


def test_filter_of_another_program_is_its_own(desk_for: Make) -> None:
    desk = desk_for(big_program(40, 5))
    desk.filter.set(ROOM)
    desk.show_program(forum_program())
    assert desk.filter.filter == Filter()


def test_filter_forgets_a_room_that_the_program_has_no_more(desk_for: Make) -> None:
    desk = desk_for(big_program(40, 5))
    desk.filter.set(ROOM.with_part("now", True))
    fewer = desk.program.drop("room-3")
    desk.show_program(fewer, diff(desk.program, fewer))
    assert desk.filter.filter == Filter(now=True)


def test_nothing_is_kept_where_there_is_no_personal_file(theme: Theme) -> None:
    desk = Desk(theme, None, big_program(40, 5), "Europe/Berlin")
    desk.filter.set(ROOM)
    assert desk.filter.filter == Filter()
    assert len(_shown(desk)) == 40


def test_set_leads_to_the_first_of_its_days(desk_for: Make) -> None:
    desk = desk_for(forum_program())
    desk.filter.set(Filter(days=frozenset({SECOND})))
    assert desk.day == SECOND
    desk.filter.set(Filter(days=frozenset({FIRST, SECOND})))
    assert desk.day == SECOND


def test_hidden_room_is_left_out_but_for_its_starred_sessions(desk_for: Make) -> None:
    desk = desk_for(big_program(40, 5))
    inside = sorted(s.id for s in desk.program.sessions.values() if s.room_id == "room-3")
    desk.mine.set_interest([inside[0]], Interest.MAYBE)
    desk.mine.hide("room", "room-3", True)
    assert desk.filter.hidden == set(inside[1:])
    assert _shown(desk) == desk.program.sessions.keys() - set(inside[1:])
    desk.filter.show_hidden(True)
    assert len(_shown(desk)) == 40
    assert [desk.filter.is_marked(key) for key in inside[:2]] == [False, True]
    desk.mine.undo()
    assert not desk.filter.with_hidden
    assert desk.filter.whole


def test_star_changes_what_a_filter_for_stars_leaves(desk_for: Make, qtbot: QtBot) -> None:
    desk = desk_for(big_program(40, 5))
    desk.filter.set(Filter(starred=frozenset({Interest.MUST})))
    assert _shown(desk) == set()
    with qtbot.waitSignal(desk.filter.changed):
        desk.mine.set_interest(["session-7"], Interest.MUST)
    assert _shown(desk) == {"session-7"}
    with qtbot.assertNotEmitted(desk.filter.changed):
        desk.mine.set_note("session-8", "bring the map")


@pytest.mark.parametrize("wanted", [Filter(hide_past=True), Filter(now=True)], ids=["past", "now"])
def test_clock_changes_what_is_left_each_minute(desk_for: Make, qtbot: QtBot, wanted: Filter) -> None:
    desk = desk_for(forum_program())
    first = desk.program.sessions_on(FIRST)[0]
    desk.clock.utc = lambda: datetime(2021, 5, 19, 15, 44, 30, tzinfo=UTC)  # 11:44 in Toronto, a minute before its end
    desk.filter.set(wanted)
    assert first.id in _shown(desk)
    desk.clock.utc = lambda: datetime(2021, 5, 19, 15, 45, tzinfo=UTC)
    with qtbot.waitSignal(desk.filter.changed):
        desk.clock.minute.emit()
    assert first.id not in _shown(desk)
    with qtbot.assertNotEmitted(desk.filter.changed):
        desk.clock.minute.emit()


def test_filter_of_kinds_does_not_look_at_the_clock(desk_for: Make, qtbot: QtBot) -> None:
    desk = desk_for(forum_program())
    desk.filter.set(Filter(kinds=frozenset({SessionKind.CLOSING})))
    with qtbot.assertNotEmitted(desk.filter.changed):
        desk.clock.minute.emit()
