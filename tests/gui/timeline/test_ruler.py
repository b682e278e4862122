# SPDX-License-Identifier: MIT
"""The hours beside the timeline, on both clocks where cards have no place for the reader's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from pytestqt.qtbot import QtBot

from forumdesk.gui.desk import Desk
from forumdesk.gui.timeline.ruler import Ruler
from forumdesk.gui.timeline.view import Timeline
from forumdesk.program import Program
from forumdesk.times import difference
from samples import big_program, forum_program


def _ruler(desk: Desk, qtbot: QtBot) -> Ruler:
    timeline = Timeline(desk)
    qtbot.addWidget(timeline)
    timeline.resize(900, 700)
    timeline.show()
    qtbot.waitExposed(timeline)
    found = timeline.findChild(Ruler)
    assert found is not None
    found.timeline = timeline  # type: ignore[attr-defined]
    return found


def test_with_several_rooms_the_readers_hours_stand_beside_the_forums(
    desk_for: Callable[[Program], Desk], qtbot: QtBot
) -> None:
    desk = desk_for(big_program(sessions=140, rooms=5))
    desk.clock.choose("forum")
    ruler = _ruler(desk, qtbot)
    narrow = ruler.width()
    assert not ruler.own
    desk.clock.choose("Asia/Tokyo")
    qtbot.waitUntil(lambda: ruler.width() == narrow + desk.theme.px(48))
    said = {mark.moment.hour: words for mark, (words, _day) in ruler._own.items() if mark.moment.minute == 0}
    hour, words = next(iter(said.items()))
    first = next(iter(desk.program.sessions_in_order)).start
    assert first is not None
    ahead = difference(first, "Europe/Brussels", "Asia/Tokyo") // timedelta(hours=1)
    assert words == f"{(hour + ahead) % 24:02}:00"
    desk.clock.choose("forum")
    qtbot.waitUntil(lambda: ruler.width() == narrow)


def test_on_one_stage_the_cards_say_it(desk_for: Callable[[Program], Desk], qtbot: QtBot) -> None:
    assert not _ruler(desk_for(forum_program()), qtbot).own
