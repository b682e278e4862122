# SPDX-License-Identifier: MIT
"""My agenda in its window: the days above, the keys, the menu, the count beside the view, the line in the details."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from forumdesk.gui.agenda import MyAgenda
from forumdesk.gui.agenda.entry_sheet import EntrySheet
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.panes.agenda_lines import OverlapLines
from forumdesk.gui.topbar import DaySwitcher
from forumdesk.gui.window import ProgramWindow
from forumdesk.gui.workspace import Workspace
from forumdesk.program import Program
from forumdesk.selection import Entry, Interest
from samples import FIRST, SECOND, forum_program

PROGRAM = forum_program()
PANELS = [session.id for session in PROGRAM.sessions_on(FIRST)]
LUNCH = Entry(id="lunch", title="Lunch with Ida", start=datetime(2021, 5, 19, 12, 50), duration=60)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workspace(window: ProgramWindow, program_file: Path) -> Workspace:
    window.filing.open_path(program_file)
    assert window.workspace is not None
    return window.workspace


def segments(days: DaySwitcher) -> list[tuple[str, bool]]:
    found = sorted((b for b in days.findChildren(QPushButton) if b.isVisible()), key=lambda b: b.x())
    return [(button.text(), button.isChecked()) for button in found]


def test_days_of_the_bar_stay_in_the_agenda_and_offer_all_of_them(window: ProgramWindow, workspace: Workspace) -> None:
    days, desk = workspace.topbar.days, workspace.desk
    assert segments(days) == [("Wed 19 May", True), ("Thu 20 May", False)]
    QTest.keyClick(window, Qt.Key.Key_5, CONTROL)
    assert desk.view == "agenda"
    assert segments(days) == [("All days", False), ("Wed 19 May", True), ("Thu 20 May", False)]
    buttons = {b.text(): b for b in days.findChildren(QPushButton) if b.isVisible()}
    QTest.mouseClick(buttons["All days"], Qt.MouseButton.LeftButton)
    assert desk.every_day
    assert segments(days) == [("All days", True), ("Wed 19 May", False), ("Thu 20 May", False)]
    QTest.mouseClick(buttons["Wed 19 May"], Qt.MouseButton.LeftButton)
    assert (desk.view, desk.every_day, desk.day) == ("agenda", False, FIRST)
    QTest.keyClick(window, Qt.Key.Key_PageDown, CONTROL)
    assert (desk.view, desk.day) == ("agenda", SECOND)
    desk.show_every_day()
    desk.show_view("timeline")
    assert segments(days) == [("Wed 19 May", False), ("Thu 20 May", True)]


def test_a_narrow_bar_offers_all_days_in_its_box(desk_for: Callable[[Program], Desk]) -> None:
    desk = desk_for(PROGRAM)
    days = DaySwitcher(desk)
    days.set_narrow(True)
    box = days._choice
    desk.show_view("agenda")
    assert [box.itemText(at) for at in range(box.count())] == ["All days", "Wed 19 May", "Thu 20 May"]
    assert box.currentText() == "Wed 19 May"
    box.activated.emit(0)
    assert (desk.every_day, box.currentText()) == (True, "All days")
    box.activated.emit(2)
    assert (desk.every_day, desk.day, box.currentText()) == (False, SECOND, "Thu 20 May")


def test_the_box_of_days_says_what_it_is_for_where_no_day_is_shown(desk_for: Callable[[Program], Desk]) -> None:
    desk = desk_for(PROGRAM)
    days = DaySwitcher(desk)
    days.set_narrow(True)
    desk.show_view("speakers")
    box = days._choice
    assert (box.currentText(), box.placeholderText()) == ("", "Go to a day")


def test_sidebar_counts_stars_and_own_entries(workspace: Workspace) -> None:
    desk = workspace.desk
    desk.mine.set_interest(PANELS[:2], Interest.MAYBE)
    desk.mine.put_entry(LUNCH)
    button = workspace.sidebar._buttons["agenda"]
    assert button.accessibleName() == "My agenda, 3"


def test_new_own_entry_from_the_menu_by_keyboard_alone(window: ProgramWindow, workspace: Workspace) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window, Qt.Key.Key_A, CONTROL | shift)
    (sheet,) = window.findChildren(EntrySheet)
    QTest.keyClicks(sheet.title, "Train home")
    QTest.keyClick(sheet.title, Qt.Key.Key_Return)
    (entry,) = workspace.desk.mine.selection.entries.values()
    assert (entry.title, entry.start) == ("Train home", datetime(2021, 5, 19, 12, 0))
    assert window.statusBar().currentMessage() == "“Train home” is in your agenda"


def test_a_step_of_the_agenda_is_taken_back_from_the_status_bar(window: ProgramWindow, workspace: Workspace) -> None:
    workspace.desk.mine.set_interest([PANELS[0]], Interest.MUST)
    workspace.desk.show_view("agenda")
    view = workspace.views.of("agenda")
    assert isinstance(view, MyAgenda)
    assert view.page is not None
    QTest.keyClick(view.page.cards[0], Qt.Key.Key_Delete)
    assert workspace.desk.mine.interest(PANELS[0]) is None
    undo = next(b for b in window.statusBar().findChildren(QPushButton) if b.text() == "Undo")
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert workspace.desk.mine.interest(PANELS[0]) is Interest.MUST


def test_details_say_what_a_session_overlaps_and_follow_the_agenda(workspace: Workspace) -> None:
    desk = workspace.desk
    desk.go(Place("session", PANELS[1]))
    (lines,) = workspace.details.findChildren(OverlapLines)
    assert not lines.isVisible()
    desk.mine.put_entry(LUNCH)
    assert lines.said == ["Overlaps with “Lunch with Ida” in your agenda by 25 minutes"]
    assert lines.isVisible()
    desk.mine.undo()
    assert lines.said == []
    assert not lines.isVisible()


def test_details_count_what_is_too_much_to_say(workspace: Workspace) -> None:
    desk = workspace.desk
    for number in range(5):
        desk.mine.put_entry(Entry(id=str(number), title=f"Call {number}", start=LUNCH.start, duration=10))
    desk.go(Place("session", PANELS[1]))
    (lines,) = workspace.details.findChildren(OverlapLines)
    assert len(lines.said) == 4
    assert lines.said[-1] == "and 2 more"


def test_what_is_printed_from_the_menu_is_this_agenda_and_no_more(
    window: ProgramWindow, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "agenda.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kwargs: (str(path), ""))
    monkeypatch.setattr("forumdesk.gui.files.printing.QPrinterInfo.availablePrinterNames", list)
    mine = workspace.desk.mine
    mine.set_interest([PANELS[1]], Interest.MUST)
    mine.set_note(PANELS[1], "Ask about sails")
    mine.put_entry(LUNCH)
    window._actions["print_agenda"].trigger()
    document = pypdfium2.PdfDocument(path.read_bytes())
    said = " ".join("".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    for words in (
        "12:00–13:15",
        "18:00–19:15 on your clock (Berlin)",
        "Note: Ask about sails",
        "overlap by 25 minutes",
    ):
        assert words in said
    titles = [session.title for session in PROGRAM.sessions_in_order]
    assert [title for title in [*titles, LUNCH.title] if title in said] == [
        PROGRAM.sessions[PANELS[1]].title,
        LUNCH.title,
    ]


def test_export_and_share_begin_at_the_view(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("forumdesk.gui.files.export_flow.export", lambda _w, **how: asked.append(f"export {how}"))
    monkeypatch.setattr("forumdesk.gui.sharing.share", lambda _workspace: asked.append("share"))
    workspace.desk.mine.set_interest([PANELS[0]], Interest.MUST)
    workspace.desk.show_view("agenda")
    view = workspace.views.of("agenda")
    assert isinstance(view, MyAgenda)
    for button in (view.bar.export, view.bar.share):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == ["export {'agenda': True}", "share"]
