# SPDX-License-Identifier: MIT
"""Reminders, tray and door with the real windows; a tray there is only where a test says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from forumdesk.gui.app import Desktop
from forumdesk.gui.desk import Place
from forumdesk.gui.reminding import background as module
from forumdesk.gui.reminding import tray as tray_module
from forumdesk.gui.reminding import words
from forumdesk.gui.reminding.background import Background
from forumdesk.gui.reminding.note import OPEN, Note, Notifier
from forumdesk.gui.reminding.sheet import RemindersSheet
from forumdesk.gui.reminding.slip import SlipNotifier
from forumdesk.gui.widgets.parts import Text
from forumdesk.gui.widgets.row import Row
from forumdesk.gui.window import ProgramWindow
from forumdesk.selection import Entry, Interest

PANEL = datetime(2021, 5, 19, 14, 30, tzinfo=UTC)
"""Panel 1 of the first day: 10:30 in Toronto."""


class Fake(Notifier):
    """A notifier that keeps what it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.notes: list[Note] = []

    def show(self, note: Note) -> bool:
        self.notes.append(note)
        return True

    def withdraw(self, key: str) -> None:
        pass


class Clock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.now = PANEL - timedelta(hours=1)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def fake(desktop: Desktop) -> Fake:
    del desktop
    return Fake()


@pytest.fixture
def background(desktop: Desktop, fake: Fake, clock: Clock) -> Iterator[Background]:
    made = Background(desktop, (fake,), clock)
    desktop.background = made
    yield made
    made.door.close()
    made.tray.take_down()
    desktop.background = None
    desktop.application.setQuitOnLastWindowClosed(True)


@pytest.fixture
def with_tray(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Have a tray; return what its icon is told to do."""
    told: list[str] = []
    monkeypatch.setattr(tray_module, "has_tray", lambda: True)
    monkeypatch.setattr(module, "has_tray", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _icon: told.append("show"))
    monkeypatch.setattr(QSystemTrayIcon, "hide", lambda _icon: told.append("hide"))
    monkeypatch.setattr(QSystemTrayIcon, "isVisible", lambda _icon: told[-1:] == ["show"])
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _icon, *words: told.append(" ".join(words[:2])))
    return told


@pytest.fixture
def opened(window: ProgramWindow, program_file: Path) -> ProgramWindow:
    assert window.filing.open_path(program_file)
    while said(window):  # about the clocks
        press(window, "Dismiss")
    return window


def star(window: ProgramWindow, *ids: str) -> None:
    assert window.workspace is not None
    window.workspace.desk.mine.set_interest(ids, Interest.MUST)


def said(window: ProgramWindow) -> str:
    return window.advice.banner.words


def shown(window: ProgramWindow) -> Place | None:
    return window.workspace.desk.place if window.workspace is not None else None


def press(window: ProgramWindow, words: str) -> None:
    buttons = window.advice.banner.findChildren(QPushButton)
    next(each for each in buttons if each.text() == words and each.isVisible()).click()


def test_reminder_of_a_program_that_is_closed_opens_it_at_the_session(
    background: Background, opened: ProgramWindow, fake: Fake, clock: Clock, qtbot: QtBot
) -> None:
    desktop = opened.desktop
    qtbot.waitUntil(lambda: len(desktop.personal.recent()) == 1)
    star(opened, "session-1")
    background.reminding.start()
    opened.close_program()
    clock.now = PANEL - timedelta(minutes=10)
    background.reminding.look()
    fake.answered.emit(fake.notes[0].key, OPEN)
    assert shown(opened) == Place("session", "session-1")


def test_reminder_of_a_program_that_is_gone_says_so(
    background: Background, opened: ProgramWindow, program_file: Path, qtbot: QtBot
) -> None:
    desktop = opened.desktop
    qtbot.waitUntil(lambda: len(desktop.personal.recent()) == 1)
    star(opened, "session-1")
    background.reminding.start()
    (reminder,) = background.reminding.to_come()
    opened.close_program()
    program_file.unlink()
    desktop.open_reminder(reminder)
    assert opened.workspace is None
    assert opened.statusBar().currentMessage().endswith("is not where it was.")


def test_what_was_missed_is_told_over_the_window_and_leads_there(
    background: Background, opened: ProgramWindow, clock: Clock
) -> None:
    star(opened, "session-1", "session-2")
    clock.now = PANEL + timedelta(minutes=85)
    background.reminding.start()
    assert said(opened).startswith("While ForumDesk was closed: “The Great Power Competition")
    press(opened, "All reminders…")
    sheet = opened.findChild(RemindersSheet)
    assert isinstance(sheet, RemindersSheet)
    sheet.reject()
    press(opened, "Open")
    assert opened.workspace is not None
    assert opened.workspace.desk.place == Place("session", "session-2")


def test_what_was_missed_is_told_on_the_first_page_too(
    background: Background, opened: ProgramWindow, clock: Clock
) -> None:
    star(opened, "session-1")
    opened.close_program()
    clock.now = PANEL + timedelta(minutes=85)
    background.reminding.start()
    assert "1 hour 25 minutes ago" in said(opened)


def test_first_star_asks_once_about_the_tray_and_closing_the_last_window_stays(
    background: Background, opened: ProgramWindow, with_tray: list[str], qtbot: QtBot
) -> None:
    desktop = opened.desktop
    background.begin()
    assert said(opened) == ""
    star(opened, "session-1")
    qtbot.waitUntil(lambda: "Keep it in the tray" in said(opened))
    press(opened, "Keep it in the tray")
    assert (with_tray, said(opened), background.stays) == (["show"], "", True)
    star(opened, "session-2")
    background.reminding._renew()
    assert said(opened) == ""
    opened.close()
    assert desktop.windows == []
    assert not desktop.application.quitOnLastWindowClosed()
    background.tray.open_asked.emit()
    assert len(desktop.windows) == 1


@pytest.mark.usefixtures("with_tray")
def test_without_the_tray_the_last_window_ends_it(background: Background, opened: ProgramWindow, qtbot: QtBot) -> None:
    background.begin()
    star(opened, "session-1")
    qtbot.waitUntil(lambda: said(opened) != "")
    press(opened, "Only while it is open")
    assert not background.stays
    opened.close()
    assert opened.desktop.application.quitOnLastWindowClosed()


def test_where_there_is_no_tray_that_is_said_once(background: Background, opened: ProgramWindow, qtbot: QtBot) -> None:
    background.begin()
    background.set_tray(True)
    assert not background.stays
    opened.settings.keep("tray", "")
    star(opened, "session-1")
    qtbot.waitUntil(lambda: said(opened) == words.no_tray_words())
    press(opened, "Dismiss")
    background.reminding._renew()
    assert said(opened) == ""


@pytest.mark.usefixtures("with_tray")
def test_menu_of_the_tray_tells_what_is_next_and_turns_reminders_off_today(
    background: Background, opened: ProgramWindow
) -> None:
    assert opened.workspace is not None
    background.begin()
    background.set_tray(True)
    background.tray.refresh()
    assert (background.tray.next.text(), background.tray.next.isEnabled()) == ("Nothing next in your agenda", False)
    star(opened, "session-1")
    background.reminding._renew()
    title = "A New Middle East Security Architecture in the Making"
    assert background.tray.next.text() == f"Next, at 10:30 in Toronto: “{title}”"
    background.tray.next.trigger()
    assert opened.workspace.desk.place == Place("session", "session-1")
    background.tray.silence.trigger()
    assert background.reminding.silent_today
    background.tray.silence.trigger()
    assert not background.reminding.silent_today


def test_message_of_the_icon_leads_to_the_program(
    background: Background, with_tray: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    heard: list[tuple[str, str]] = []
    background.tray.answered.connect(lambda *told: heard.append(told))
    assert background.tray.show(Note("key", "Panel 3", "Begins now."))
    background.tray._clicked()
    background.tray.withdraw("key")
    background.tray._clicked()
    assert (with_tray, heard) == (["show", "Panel 3 Begins now."], [("key", OPEN)])


def test_quit_ends_it_though_it_stays_in_the_tray(
    background: Background, opened: ProgramWindow, with_tray: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert with_tray == []
    background.begin()
    background.set_tray(True)
    ended: list[bool] = []
    monkeypatch.setattr(type(opened.desktop.application), "quit", lambda *_: ended.append(True))
    opened.quit_all()
    assert (opened.desktop.windows, ended) == ([], [True])


def test_second_start_opens_its_file_in_this_one(
    background: Background, window: ProgramWindow, program_file: Path, tmp_path: Path
) -> None:
    background.door.asked.emit([str(program_file), str(tmp_path / "gone.forum")])
    assert window.document is not None
    assert window.document.path == program_file
    assert len(window.desktop.windows) == 1


def test_second_start_with_nothing_comes_forward_or_opens_a_window(
    background: Background, desktop: Desktop, qtbot: QtBot
) -> None:
    del qtbot
    background.door.asked.emit([])
    background.door.asked.emit([])
    assert len(desktop.windows) == 1


def test_own_entry_leads_to_the_agenda(background: Background, opened: ProgramWindow, fake: Fake, clock: Clock) -> None:
    assert opened.workspace is not None
    meeting = Entry(id="e", title="Lunch with Ida", start=datetime(2021, 5, 19, 10, 30), duration=30)
    opened.workspace.desk.mine.put_entry(meeting)
    background.reminding.start()
    clock.now = PANEL - timedelta(minutes=10)
    background.reminding.look()
    assert fake.notes[0].title == "Lunch with Ida"
    fake.answered.emit(fake.notes[0].key, OPEN)
    assert opened.workspace.desk.view in {"agenda", "timeline"}


def test_slip_says_it_without_taking_the_keyboard_and_can_be_answered(
    desktop: Desktop, opened: ProgramWindow, qtbot: QtBot
) -> None:
    slips = SlipNotifier(desktop.theme)
    heard: list[tuple[str, str]] = []
    slips.answered.connect(lambda *told: heard.append(told))
    note = Note(
        "key", "Panel 3", "Begins in 10 minutes, at 15:00 in Toronto.", ((OPEN, "Open"), ("snooze 5", "In 5 minutes"))
    )
    assert slips.show(note)
    slip = slips.slips["key"]
    qtbot.waitExposed(slip)
    assert opened.isActiveWindow()
    assert slip.accessibleName() == "Panel 3. Begins in 10 minutes, at 15:00 in Toronto."
    next(each for each in slip.findChildren(QPushButton) if each.text() == "In 5 minutes").click()
    assert (heard, slips.slips) == ([("key", "snooze 5")], {})
    for number in range(6):
        slips.show(Note(str(number), "Panel", "Begins now."))
    assert list(slips.slips) == ["2", "3", "4", "5"]
    bottoms = [slip.geometry().bottom() for slip in slips.slips.values()]
    assert bottoms == sorted(bottoms)
    for key in tuple(slips.slips):
        slips.withdraw(key)


@pytest.mark.usefixtures("opened")
def test_one_that_is_not_the_first_takes_over_when_that_has_ended(
    background: Background, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    later: list[Callable[[], None]] = []
    monkeypatch.setattr(QTimer, "singleShot", lambda _wait, _context, does: later.append(does))
    first = Background(desktop, ())
    first.begin()
    assert first.door.is_held
    background.begin()
    assert not background.door.is_held
    first.door.close()
    later.pop()()
    assert background.door.is_held


def test_sheet_lists_what_was_said_and_what_comes_and_puts_off(
    background: Background, opened: ProgramWindow, fake: Fake, clock: Clock
) -> None:
    star(opened, "session-1", "session-2")
    background.reminding.start()
    clock.now = PANEL - timedelta(minutes=10)
    background.reminding.look()
    opened._actions["reminders"].trigger()
    sheet = opened.findChild(RemindersSheet)
    assert isinstance(sheet, RemindersSheet)
    rows = [row.accessibleName() for row in sheet.findChildren(Row)]
    assert rows == [
        (
            "A New Middle East Security Architecture in the Making, "
            "Begins in 10 minutes, at 10:30 in Toronto. 16:30 on your clock (Berlin)."
        ),
        (
            "The Great Power Competition in the Middle East, Begins in 1 hour 40 minutes, at 12:00 in Toronto. "
            "18:00 on your clock (Berlin). Reminder: 10 minutes before"
        ),
    ]
    next(each for each in sheet.findChildren(QPushButton) if each.text() == "In 5 minutes").click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [label.text() for label in sheet.findChildren(Text)] == ["To come"]
    assert sheet.findChildren(Row)[0].accessibleName().endswith("Put off until 16:25 in Berlin")
    clock.now += timedelta(minutes=5)
    background.reminding.look()
    assert len(fake.notes) == 2
    sheet.findChildren(Row)[-1].click()
    assert shown(opened) == Place("session", "session-2")
    assert not sheet.isVisible()


def test_sheet_says_when_there_is_nothing(background: Background, window: ProgramWindow, qtbot: QtBot) -> None:
    background.reminding.start()
    sheet = RemindersSheet(window)
    qtbot.addWidget(sheet)
    assert any(label.text().startswith("Nothing to remind of.") for label in sheet.findChildren(QLabel))
