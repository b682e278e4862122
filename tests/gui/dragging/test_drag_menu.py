# SPDX-License-Identifier: MIT
"""The menus of the timeline while one edits, opened by the mouse, chosen by what they say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from dragging import Mouse
from forumdesk import edits
from forumdesk.document import Document
from forumdesk.gui.mending.repairing import RepairSheet
from forumdesk.gui.widgets.tick import Tick
from forumdesk.gui.window import ProgramWindow
from forumdesk.gui.workspace import Workspace
from forumdesk.program import Conference, Day, Program, Room, Session, SessionKind, SessionState
from samples import FIRST, ZONE, at

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def _program() -> Program:
    return Program(Conference(id="forum", title="Forum", timezone=ZONE)).put(
        Day(id="first", date=FIRST),
        *(Room(id=name, name=f"Hall {name}", order=order) for order, name in enumerate("AB")),
        Session(id="talk", title="Talk", start=at(FIRST, "09:00"), duration=60, room_id="A"),
        Session(
            id="coffee", title="Coffee", start=at(FIRST, "10:00"), duration=30, room_id="A", kind=SessionKind.BREAK
        ),
        Session(
            id="off", title="Off", start=at(FIRST, "09:00"), duration=60, room_id="B", state=SessionState.CANCELLED
        ),
    )


@pytest.fixture
def workspace(window: ProgramWindow, tmp_path: Path) -> Workspace:
    path = tmp_path / "menu.forum"
    Document.create(path, _program(), "Made for a test").close()
    window.filing.open_path(path)
    assert window.workspace is not None
    window.workspace.timeline.set_zoom(0.5)
    window.workspace.desk.show_day(FIRST)
    window.workspace.desk.set_editing(True)
    return window.workspace


def _menu(workspace: Workspace, point: QPoint) -> QMenu:
    """Return the menu that the right button opens at a point of the timeline."""
    canvas = Mouse(workspace).canvas
    view = canvas.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.mapToGlobal(point))
    QApplication.sendEvent(view, event)
    return next(menu for menu in canvas.findChildren(QMenu) if menu.isVisible())


def _offered(workspace: Workspace, point: QPoint) -> list[str]:
    menu = _menu(workspace, point)
    menu.close()
    return [action.text().replace("&", "") for action in menu.actions() if not action.isSeparator()]


def _choose(workspace: Workspace, point: QPoint, words: str) -> None:
    menu = _menu(workspace, point)
    next(action for action in menu.actions() if action.text().replace("&", "") == words).trigger()
    if isValid(menu):  # a sheet that the entry opened has let the menu go
        menu.close()


def _undo(window: ProgramWindow) -> str | None:
    assert window.document is not None
    return window.document.undo_label


def test_each_card_offers_what_can_be_done_with_it(workspace: Workspace) -> None:
    mouse = Mouse(workspace)
    repairs = ["Shift what follows…", "Fit into the slot…", "Swap…", "Move to another day…"]
    usual = ["Edit…", "Duplicate", "Cancel session", "Take off the schedule", "Delete", *repairs]
    assert _offered(workspace, mouse.card("talk")) == usual
    assert _offered(workspace, mouse.card("coffee")) == [*usual[:2], "Copy to all rooms", *usual[2:]]
    assert _offered(workspace, mouse.card("off")) == [*usual[:2], "Confirm", *usual[3:]]


def test_while_one_browses_the_menu_changes_nothing_of_the_program(workspace: Workspace) -> None:
    workspace.desk.set_editing(False)
    offered = set(_offered(workspace, Mouse(workspace).card("talk")))
    assert "Must see" in offered
    assert not offered & {"Edit…", "Duplicate", "Cancel session", "Delete", "Swap…"}


def test_a_card_is_edited_from_its_menu(workspace: Workspace) -> None:
    asked: list[str] = []
    workspace.desk.typing_asked.connect(asked.append)
    _choose(workspace, Mouse(workspace).card("talk"), "Edit…")
    assert workspace.desk.place is not None
    assert (workspace.desk.place.id, asked) == ("talk", ["title"])


@pytest.mark.parametrize(
    ("key", "words", "label"),
    [
        ("talk", "Duplicate", "Duplicate “Talk”"),
        ("talk", "Take off the schedule", "Take “Talk” off the schedule"),
        ("talk", "Cancel session", "Cancel “Talk”"),
        ("talk", "Delete", "Delete “Talk”"),
        ("off", "Confirm", "Confirm “Off”"),
        ("coffee", "Copy to all rooms", "Copy “Coffee” to all rooms"),
    ],
)
def test_each_entry_is_one_step_that_undo_names(
    window: ProgramWindow, workspace: Workspace, key: str, words: str, label: str
) -> None:
    _choose(workspace, Mouse(workspace).card(key), words)
    assert _undo(window) == label
    assert workspace.desk.program != _program()
    window.undo()
    assert workspace.desk.program == _program()


def test_an_empty_place_gets_a_session_or_a_break(window: ProgramWindow, workspace: Workspace) -> None:
    mouse = Mouse(workspace)
    _choose(workspace, mouse.at("B", at(FIRST, "12:00")), "New break here")
    _choose(workspace, mouse.at("B", at(FIRST, "13:00")), "New session here")
    made = [session for session in workspace.desk.program.sessions_in_order if session.id not in _program().sessions]
    assert [(s.title, s.kind, s.room_id, s.start, s.duration) for s in made] == [
        ("Break", SessionKind.BREAK, "B", at(FIRST, "12:00"), 30),
        ("New session", SessionKind.TALK, "B", at(FIRST, "13:00"), 60),
    ]
    assert _undo(window) == "New session at 13:00–14:00, Hall B"


def _with_sheet(deed: Callable[[RepairSheet], None]) -> None:
    """Do something with the sheet that is opened next."""

    def once() -> None:
        sheet = QApplication.activeModalWidget()
        assert isinstance(sheet, RepairSheet)
        deed(sheet)

    QTimer.singleShot(0, once)


def test_a_card_is_where_a_repair_begins(window: ProgramWindow, workspace: Workspace) -> None:
    titles: list[str] = []

    def leave(sheet: RepairSheet) -> None:
        titles.append(sheet.windowTitle())
        sheet.reject()

    for words in ("Shift what follows…", "Fit into the slot…", "Swap…", "Move to another day…"):
        _with_sheet(leave)
        _choose(workspace, Mouse(workspace).card("talk"), words)
        assert workspace.desk.chosen == ("talk",)
    assert titles == ["Shift what follows", "Fit into the slot", "Swap two sessions", "Move to another day"]
    assert _undo(window) is None


def test_what_begins_from_a_place_on_is_shifted(window: ProgramWindow, workspace: Workspace) -> None:
    def shift(sheet: RepairSheet) -> None:
        everywhere = sheet.findChildren(Tick)[0]
        everywhere.setChecked(True)
        sheet.accept()

    workspace.desk.edit("Add", edits.new_session, "late", "A", at(FIRST, "11:00"), 30)
    before = workspace.desk.program
    point = Mouse(workspace).at("B", at(FIRST, "10:15"))
    _with_sheet(shift)
    _choose(workspace, point, "Shift what follows…")
    assert _undo(window) == "Shift what begins from Wed 10:15 by 15 minutes"
    assert workspace.desk.program == edits.shift_from(before, at(FIRST, "10:15"), 15)
    assert workspace.desk.program != before
