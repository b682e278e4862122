# SPDX-License-Identifier: MIT
"""What menus do with the chosen sessions, when they are offered, and what is said of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.gui.actions import MENUS
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.keys import keyboard_help
from forumdesk.gui.timeline import session_words as words
from forumdesk.gui.timeline.handling import DEEDS, move_aside, move_to_day, possible, usual_length
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Program, Room, Session, SessionKind, SessionState
from samples import FIRST, forum_program

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

PROGRAM = forum_program()
ONE, TWO, THREE, *_OTHERS = (session.id for session in PROGRAM.sessions_in_order)

WITH_SESSIONS = {"new_session", "select_day", *(name for name in DEEDS if name.endswith("_sessions"))}


@pytest.fixture
def editor(window: ProgramWindow, program_file: Path) -> ProgramWindow:
    window.filing.open_path(program_file)
    _desk(window).set_editing(True)
    return window


def _desk(window: ProgramWindow) -> Desk:
    assert window.workspace is not None
    return window.workspace.desk


def _document(window: ProgramWindow) -> Document:
    assert window.document is not None
    return window.document


def _action(window: ProgramWindow, name: str) -> QAction:
    return window._actions[name]


def test_every_deed_is_in_a_menu_and_says_when_it_is_possible(editor: ProgramWindow) -> None:
    named = {command.name for _title, commands in MENUS for command in commands}
    assert DEEDS.keys() <= possible(_desk(editor)).keys() <= named


def test_deeds_are_offered_while_one_edits_and_has_chosen(editor: ProgramWindow) -> None:
    desk = _desk(editor)
    assert _offered(editor) == {"new_session", "select_day"}
    desk.choose([ONE])
    assert _offered(editor) == WITH_SESSIONS - {"confirm_sessions"}
    desk.set_editing(False)
    assert not any(_action(editor, name).isEnabled() for name in DEEDS)


def _offered(editor: ProgramWindow) -> set[str]:
    return {name for name in WITH_SESSIONS if _action(editor, name).isEnabled()}


def test_sessions_are_confirmed_put_in_doubt_and_cancelled(editor: ProgramWindow) -> None:
    desk = _desk(editor)
    desk.choose([ONE, TWO])
    _action(editor, "doubt_sessions").trigger()
    assert {desk.program.sessions[key].state for key in (ONE, TWO)} == {SessionState.TENTATIVE}
    assert _document(editor).undo_label == "Mark 2 sessions as tentative"
    desk.choose([ONE])
    _action(editor, "confirm_sessions").trigger()
    assert desk.program.sessions[ONE].state is SessionState.CONFIRMED
    _action(editor, "cancel_sessions").trigger()
    assert desk.program.sessions[ONE].state is SessionState.CANCELLED
    assert _document(editor).undo_label == "Cancel “Panel 1”"
    assert editor.statusBar().currentMessage() == "Cancelled: “Panel 1”."


def test_only_those_that_are_not_so_yet_are_changed(editor: ProgramWindow) -> None:
    desk = _desk(editor)
    desk.edit("Cancel it", edits.cancel_session, ONE)
    desk.choose([ONE, TWO])
    _action(editor, "cancel_sessions").trigger()
    assert _document(editor).undo_label == "Cancel “Panel 2”"


def test_a_copy_goes_where_it_fits_behind(editor: ProgramWindow) -> None:
    desk = _desk(editor)
    desk.choose([ONE])
    _action(editor, "duplicate_sessions").trigger()
    (copy,) = desk.chosen
    made = desk.program.sessions[copy]
    first = PROGRAM.sessions[ONE]
    assert (made.title, made.start) == (first.title, datetime(2021, 5, 19, 13, 15))
    assert len(desk.program.appearances_in(copy)) == len(desk.program.appearances_in(ONE))
    assert _document(editor).undo_label == "Duplicate “Panel 1”"


def test_copies_of_several_keep_their_distance(editor: ProgramWindow) -> None:
    desk = _desk(editor)
    desk.choose([TWO, ONE])
    _action(editor, "duplicate_sessions").trigger()
    starts = sorted(start for key in desk.chosen if (start := desk.program.sessions[key].start) is not None)
    ends = [desk.program.sessions[key].end for key in (ONE, TWO)]
    assert starts[0] == max(end for end in ends if end is not None)
    assert starts[1] - starts[0] == timedelta(minutes=90)


def test_a_session_without_a_time_is_copied_beside_it(editor: ProgramWindow) -> None:
    desk = _desk(editor)
    desk.edit("Take it off", edits.unschedule_sessions, [ONE])
    desk.choose([ONE])
    _action(editor, "duplicate_sessions").trigger()
    (copy,) = desk.chosen
    assert copy != ONE
    assert desk.program.sessions[copy].start is None


def test_a_new_session_stands_behind_the_chosen_one_or_where_there_is_room(editor: ProgramWindow) -> None:
    desk = _desk(editor)
    _action(editor, "new_session").trigger()
    assert isinstance(desk.place, Place)
    made = desk.program.sessions[desk.place.id]
    assert (made.start, made.duration) == (datetime(2021, 5, 19, 13, 15), 75)
    assert _document(editor).undo_label == "New session"


def test_all_of_the_day_are_chosen(editor: ProgramWindow) -> None:
    _action(editor, "select_day").trigger()
    assert set(_desk(editor).chosen) == {session.id for session in PROGRAM.sessions_on(FIRST)}
    desk = _desk(editor)
    desk.show_view("sessions")
    assert not _action(editor, "select_day").isEnabled()


def test_keys_of_menus_that_views_have_do_nothing_elsewhere(editor: ProgramWindow) -> None:
    desk = _desk(editor)
    desk.choose([ONE])
    editor.search()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    assert desk.program.sessions[ONE].start is not None
    assert _action(editor, "unschedule_sessions").shortcut() == QKeySequence("Del")


def test_the_page_of_keys_has_those_of_the_timeline() -> None:
    groups = dict(keyboard_help())
    assert any("Move earlier or later" in words for _keys, words in groups["On the timeline while editing"])


def test_the_page_of_keys_has_those_of_who_reads_a_program() -> None:
    groups = dict(keyboard_help())
    assert ("P", "Stop turning pages, and go on") in groups["On the lobby screen"]
    assert ("Del", "Forget it; the file stays") in groups["In the library"]
    assert groups["In the print view"] == (("Page Up, Page Down, Home, End", "Walk through the pages"),)
    for title in ("In my agenda", "In “Now and next”"):
        assert ("S", "Must see, maybe, not at all") in groups[title]
    assert [title for title in groups if "filters" in title or "What changed" in title] == [
        "Among the filters", "In “What changed”",
    ]  # fmt: skip


def test_words_say_where_a_session_is() -> None:
    assert words.standing(PROGRAM, [ONE], day=True) == "Panel 1: Wed 19 May, 10:30–11:45."
    assert words.standing(PROGRAM, [ONE, TWO]) == "Panel 1: 10:30–11:45. 1 more session moved with it."
    long = Session(id="long", title="w" * 80)
    assert words.short(long) == "w" * 59 + "…"
    assert words.place_of(PROGRAM, long) == "not on the day"
    pause = Session(id="pause", title="Coffee", kind=SessionKind.BREAK, state=SessionState.CANCELLED)
    assert words.about(PROGRAM, pause) == "no length, cancelled"


def test_the_usual_length_is_that_of_most_sessions() -> None:
    assert usual_length(PROGRAM) == 75
    assert usual_length(Program(PROGRAM.conference)) == 60


def test_a_session_outside_the_days_is_moved_to_the_nearest_one(editor: ProgramWindow) -> None:
    desk = _desk(editor)
    first = desk.program.dates[0]
    start = desk.program.sessions[ONE].start
    assert start is not None
    assert desk.edit("Move", edits.set_session, ONE, start=start - timedelta(days=start.date().day - first.day + 3))
    assert not move_to_day(desk, [ONE], -1, "earlier")
    assert move_to_day(desk, [ONE], 1, "later")
    assert desk.program.date_of(desk.program.sessions[ONE]) == first


def test_moving_aside_takes_nothing_off_the_day(editor: ProgramWindow) -> None:
    desk = _desk(editor)
    rooms = [Room(id=f"r{at}", name=f"Room {at}", order=at) for at in range(2)]
    for room in rooms:
        assert desk.edit("Add", edits.add_room, room)
    assert desk.edit("Place", edits.set_many, "session", (ONE, TWO), room_id="r0")
    assert desk.edit("Take off", edits.unschedule_sessions, (ONE,))
    start = desk.program.sessions[TWO].start
    assert move_aside(desk, [ONE, TWO], 1, "aside")
    assert (desk.program.sessions[TWO].start, desk.program.sessions[TWO].room_id) == (start, "r1")
