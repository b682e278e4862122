# SPDX-License-Identifier: MIT
"""My agenda > Export: a calendar of one's own, chosen by keyboard, that updates what it brought before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from forumdesk.document import Document
from forumdesk.formats.ics_agenda import Wish
from forumdesk.gui.desk import Desk
from forumdesk.gui.files.export_choices import MINE
from forumdesk.gui.files.export_dialog import ExportDialog
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import SessionState
from forumdesk.selection import Entry, Interest
from samples import forum_program
from takers import READERS, Taker

SOON = datetime(2090, 5, 19, 9)


@pytest.fixture
def desk(window: ProgramWindow, tmp_path: Path) -> Desk:
    """Return the desk of a forum that is to come, with two sessions starred."""
    program = forum_program()
    sessions = [s for s in program.sessions_in_order if s.start is not None]
    for at, session in enumerate(sessions):
        program = program.put(replace(session, start=SOON + timedelta(hours=at)))
    Document.create(tmp_path / "soon.forum", program, "Made for a test").close()
    window.filing.open_path(tmp_path / "soon.forum")
    assert window.workspace is not None
    found = window.workspace.desk
    found.mine.set_interest([sessions[0].id], Interest.MUST)
    found.mine.set_interest([sessions[1].id], Interest.MAYBE)
    found.mine.set_note(sessions[0].id, "Ask about sails")
    found.mine.put_entry(Entry(id="train", title="Train", start=SOON, duration=60))
    return found


Run = Callable[[Callable[[ExportDialog], None]], str]


@pytest.fixture
def run(window: ProgramWindow, desk: Desk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return what exports the agenda by its menu, after something was done in the sheet, and gives the file's text."""
    assert desk.mine.kept
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "mine.ics"), ""))

    def export(does: Callable[[ExportDialog], None]) -> str:
        def fill(dialog: ExportDialog) -> int:
            dialog.show()
            does(dialog)
            qtbot.waitUntil(dialog.save.isEnabled)
            QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
            return dialog.result()

        monkeypatch.setattr(ExportDialog, "exec", fill)
        out = tmp_path / "mine.ics"
        out.unlink(missing_ok=True)
        window._actions["export_agenda"].trigger()
        qtbot.waitUntil(out.exists, timeout=20_000)
        qtbot.waitUntil(lambda: "of your agenda written to mine.ics" in window.statusBar().currentMessage())
        return out.read_text(encoding="utf-8").replace("\r\n ", "")

    return export


def test_the_menu_begins_with_the_agenda_for_a_calendar(desk: Desk, qtbot: QtBot) -> None:
    dialog = ExportDialog(desk, "", begin=MINE)
    qtbot.addWidget(dialog)
    dialog.show()
    assert (dialog.target.key, dialog.scope.currentText(), dialog.is_agenda) == ("ics", MINE, True)
    assert dialog.options.isVisible()
    assert [dialog.part.itemText(at) for at in range(dialog.part.count())] == [
        "Must and maybe, 2 sessions", "Must only, 1 session",
    ]  # fmt: skip
    assert dialog.options.calendar.currentText() == "One that has nothing of it yet"
    dialog.format.setCurrentIndex(dialog.format.findData("csv"))
    assert not dialog.options.isVisible()
    assert dialog.choice.sessions == desk.mine.selection.starred
    dialog.format.setCurrentIndex(dialog.format.findData("ics"))
    dialog.scope.setCurrentIndex(0)
    assert not dialog.options.isVisible()


def test_keys_choose_what_goes_into_it(desk: Desk, qtbot: QtBot) -> None:
    dialog = ExportDialog(desk, "", begin=MINE)
    qtbot.addWidget(dialog)
    dialog.show()
    options = dialog.options
    assert dialog.wish == Wish()
    QTest.keyClick(dialog.part, Qt.Key.Key_Down)
    for tick in (options.entries, options.notes, options.alarm):
        assert options.lead.isEnabled() == options.alarm.isChecked()
        QTest.keyClick(tick, Qt.Key.Key_Space)
    QTest.keyClick(options.lead, Qt.Key.Key_Down)
    assert dialog.wish == Wish(maybe=False, entries=True, notes=True, alarm=15)
    assert (options.entries.text(), options.notes.text()) == ("With my own entries (1)", "With my private notes (1)")


def test_an_agenda_goes_out_and_again_where_it_cancels_what_was_given_up(desk: Desk, run: Run, tmp_path: Path) -> None:
    file = (tmp_path / "soon.forum").read_bytes()
    first = run(lambda _dialog: None)
    assert (first.count("BEGIN:VEVENT"), "Ask about sails" in first, "Train" in first) == (2, False, False)
    key = next(iter(desk.mine.selection.marks))
    desk.mine.set_interest([key], None)

    def look(dialog: ExportDialog) -> None:
        assert dialog.options.calendar.currentText().startswith("The one that took “mine.ics” on ")
        QTest.keyClick(dialog.options.entries, Qt.Key.Key_Space)

    second = run(look)
    assert (second.count("STATUS:CANCELLED"), second.count("STATUS:TENTATIVE"), "Train" in second) == (1, 1, True)
    assert run(lambda _dialog: None) == second  # as it was the last time, own entries too
    assert (tmp_path / "soon.forum").read_bytes() == file

    def anew(dialog: ExportDialog) -> None:
        dialog.options.calendar.setCurrentIndex(dialog.options.calendar.count() - 1)

    assert "CANCELLED" not in run(anew)


def test_three_exports_leave_calendars_with_what_is_starred_and_nothing_twice(
    window: ProgramWindow, desk: Desk, run: Run, tmp_path: Path
) -> None:
    takers = [Taker(read) for read in READERS]
    document, (first, second, third, *_rest) = window.document, desk.program.sessions_in_order
    assert document is not None

    def export() -> dict[str, datetime]:
        run(lambda _dialog: None)
        for taker in takers:
            taker.take((tmp_path / "mine.ics").read_bytes())
        one, other = ({key: start for key, (_title, _status, start) in taker.shown.items()} for taker in takers)
        assert one == other
        return {key: datetime.fromtimestamp(start, UTC) for key, start in one.items()}

    begun = export()
    assert begun.keys() == {first.id, second.id}
    assert first.start is not None
    moved = replace(first, start=first.start + timedelta(hours=2))
    document.edit("Move a session", lambda program: program.put(moved))
    desk.mine.set_interest([second.id], None)
    desk.mine.set_interest([third.id], Interest.MUST)
    again = export()
    assert again.keys() == {first.id, third.id}
    assert again[first.id] == begun[first.id] + timedelta(hours=2)
    document.edit("Cancel it", lambda program: program.put(replace(moved, state=SessionState.CANCELLED)))
    desk.mine.set_interest([second.id], Interest.MAYBE)
    assert export() == {second.id: begun[second.id], third.id: again[third.id]}


def test_the_whole_program_is_exported_newer_than_what_the_agenda_cancelled(
    window: ProgramWindow, desk: Desk, run: Run, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(lambda _dialog: None)
    key = next(iter(desk.mine.selection.marks))
    desk.mine.set_interest([key], None)
    cancelled = run(lambda _dialog: None)
    assert cancelled.split(f"UID:{key}")[1].split("SEQUENCE:")[1][0] == "1"

    def whole(dialog: ExportDialog) -> int:
        dialog.format.setCurrentIndex(dialog.format.findData("ics"))
        dialog.scope.setCurrentIndex(0)
        return int(ExportDialog.DialogCode.Accepted)

    monkeypatch.setattr(ExportDialog, "exec", whole)
    assert window.document is not None
    out = window.document.path.with_name("mine.ics")
    out.unlink()
    window._actions["export"].trigger()
    qtbot.waitUntil(out.exists, timeout=20_000)
    said = out.read_text(encoding="utf-8").replace("\r\n ", "")
    assert said.split(f"UID:{key}")[1].split("SEQUENCE:")[1][0] == "2"
    QApplication.processEvents()
