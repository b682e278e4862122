# SPDX-License-Identifier: MIT
"""Sharing an agenda and opening a shared one, by the menu, by keys, by drop and by paste."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QClipboard, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from forumdesk.document import Document
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.panes.colleague_lines import ColleagueLine
from forumdesk.gui.sharing.asking import AskSheet
from forumdesk.gui.sharing.listed import ColleaguesSheet
from forumdesk.gui.sharing.opening import OpenSheet
from forumdesk.gui.sharing.sheet import ShareSheet
from forumdesk.gui.sharing.table import AgendaTable
from forumdesk.gui.widgets import messages
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Program
from forumdesk.selection import Entry, Interest, Selection
from forumdesk.sharing import Shared, code_of, found_in, read_code, read_file, shared_of, written
from samples import forum_program


@pytest.fixture
def desk(window: ProgramWindow, program_file: Path) -> Desk:
    window.filing.open_path(program_file)
    assert window.workspace is not None
    return window.workspace.desk


def ids(program: Program) -> list[str]:
    return [session.id for session in program.sessions_in_order if session.start]


def idas(program: Program, sender: str = "Ida") -> Shared:
    """Return what Ida shares: two that must be seen, one that may be, a note and an own entry."""
    first, second, third = ids(program)[:3]
    made = Selection(conference_id=program.conference.id).with_interest(program, [first, second], Interest.MUST)
    made = made.with_interest(program, [third], Interest.MAYBE).with_note(program, second, "Sit in front")
    start = program.sessions[first].start
    assert start is not None
    made = made.with_entry(Entry(id="lunch", title="Lunch with Ida", start=start, duration=30))
    return shared_of(program, made, sender=sender, notes=True, entries=True)


def stars(desk: Desk) -> dict[str, str]:
    return {key: mark.interest.value for key, mark in desk.mine.selection.marks.items() if mark.interest}


def listed(table: AgendaTable) -> list[tuple[str, ...]]:
    return [
        tuple(item.text() for column in range(table.columnCount()) if (item := table.item(row, column)) is not None)
        for row in range(table.rowCount())
    ]


Sheets = Callable[[Callable[[OpenSheet], None]], list[OpenSheet]]


@pytest.fixture
def sheets(monkeypatch: pytest.MonkeyPatch) -> Sheets:
    """Return what has the sheet of a shared agenda filled in as it comes up."""

    def meet(does: Callable[[OpenSheet], None]) -> list[OpenSheet]:
        met: list[OpenSheet] = []

        def fill(sheet: OpenSheet) -> int:
            met.append(sheet)
            sheet.show()
            does(sheet)
            return sheet.result()

        monkeypatch.setattr(OpenSheet, "exec", fill)
        return met

    return meet


# Out


@pytest.fixture
def share(window: ProgramWindow, desk: Desk, tmp_path: Path, qtbot: QtBot) -> ShareSheet:
    first, second = ids(desk.program)[:2]
    desk.mine.set_interest([first], Interest.MUST)
    desk.mine.set_interest([second], Interest.MAYBE)
    desk.mine.set_note(first, "Ask about sails")
    sheet = ShareSheet(desk, str(tmp_path), window)
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def test_the_sheet_shows_all_that_goes_out_and_nothing_private_unasked(share: ShareSheet, desk: Desk) -> None:
    first, second = (desk.program.sessions[key].title for key in ids(desk.program)[:2])
    assert [(row[0], row[2]) for row in listed(share.listed)] == [(first, "must"), (second, "maybe")]
    assert share.counted.text() == "2 sessions go out:"
    assert not read_code(share.code.toPlainText()).picks[0].note
    QTest.keyClick(share.notes, Qt.Key.Key_Space)
    assert listed(share.listed)[0][0] == f"{first}\nNote: Ask about sails"
    QTest.keyClick(share.scope, Qt.Key.Key_Down)
    QTest.keyClicks(share.name, "Omar")
    shared = read_code(share.code.toPlainText())
    assert (shared.sender, len(shared.picks), shared.picks[0].note) == ("Omar", 1, "Ask about sails")


def test_the_code_is_copied_and_the_name_is_remembered(
    share: ShareSheet, desk: Desk, clipboard: QClipboard, qtbot: QtBot
) -> None:
    QTest.keyClicks(share.name, "Omar")
    QTest.mouseClick(share.copy, Qt.MouseButton.LeftButton)
    assert share.told.text() == "The code is on the clipboard"
    found = found_in(desk.program, read_code(clipboard.text()))
    assert found is not None
    assert list(found.known) == ids(desk.program)[:2]
    again = ShareSheet(desk, "")
    qtbot.addWidget(again)
    assert again.name.text() == "Omar"


def test_it_is_saved_as_a_file_and_as_a_picture(
    share: ShareSheet, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def where(_parent: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(start).name)
        return str(tmp_path / f"mine{Path(start).suffix}"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", where)
    QTest.mouseClick(share.save, Qt.MouseButton.LeftButton)
    QTest.mouseClick(share.save_picture, Qt.MouseButton.LeftButton)
    assert [Path(name).suffix for name in asked] == [".forumpick", ".png"]
    assert read_file((tmp_path / "mine.forumpick").read_bytes()) == shared_of(desk.program, desk.mine.selection)
    assert not QImage(str(tmp_path / "mine.png")).isNull()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "mine.svg"), ""))
    QTest.mouseClick(share.save_picture, Qt.MouseButton.LeftButton)
    assert b"<svg" in (tmp_path / "mine.svg").read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "no" / "mine.svg"), ""))
    QTest.mouseClick(share.save_picture, Qt.MouseButton.LeftButton)
    assert "can't be written" in share.error.text()


def test_the_picture_is_black_on_white_in_the_dark_as_well(share: ShareSheet, desk: Desk) -> None:
    desk.theme.set_mode("dark")
    shown = share.picture.grab().toImage()
    colors = {shown.pixelColor(x, y).name() for x in range(0, shown.width(), 3) for y in range(0, shown.height(), 3)}
    assert colors == {"#000000", "#ffffff"}
    assert shown.pixelColor(2, 2).name() == "#ffffff"


def test_an_agenda_too_large_for_a_picture_offers_less(desk: Desk, window: ProgramWindow, qtbot: QtBot) -> None:
    desk.mine.set_interest(ids(desk.program), Interest.MUST)
    for at, key in enumerate(ids(desk.program)):
        desk.mine.set_note(key, "".join(chr(0x4E00 + (at * 997 + n * 31) % 20000) for n in range(300)))
    sheet = ShareSheet(desk, "", window)
    qtbot.addWidget(sheet)
    sheet.show()
    assert sheet.picture.isVisible()
    sheet.notes.setChecked(True)
    assert not sheet.picture.isVisible()
    assert not sheet.save_picture.isEnabled()
    assert "too much for a picture" in sheet.limit.text()
    assert sheet.copy.isEnabled()
    QTest.mouseClick(sheet.less, Qt.MouseButton.LeftButton)
    assert (sheet.notes.isChecked(), sheet.scope.currentText()) == (False, "Must only")
    assert (sheet.picture.isVisible(), sheet.less.isVisible()) == (True, False)


def test_an_empty_agenda_says_so(desk: Desk, window: ProgramWindow, qtbot: QtBot) -> None:
    sheet = ShareSheet(desk, "", window)
    qtbot.addWidget(sheet)
    assert "nothing in your agenda yet" in sheet.limit.text()
    assert not sheet.copy.isEnabled()
    assert not sheet.save.isEnabled()


# In


def test_a_dropped_file_is_added_and_undo_takes_it_back(
    window: ProgramWindow, desk: Desk, sheets: Sheets, tmp_path: Path
) -> None:
    first, second, third, *_rest = ids(desk.program)
    desk.mine.set_interest([first], Interest.MAYBE)
    path = tmp_path / "ida.forumpick"
    path.write_bytes(written(idas(desk.program)))
    held: list[list[tuple[str, ...]]] = []

    def add(sheet: OpenSheet) -> None:
        held.append(listed(sheet.table))
        QTest.keyClick(sheet, Qt.Key.Key_Return)

    sheets(add)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                                Qt.KeyboardModifier.NoModifier))  # fmt: skip
    assert [(row[2], row[3]) for row in held[0]] == [
        ("must", "maybe"), ("must", "not yet"), ("maybe", "not yet"), ("own entry", "not yet"),
    ]  # fmt: skip
    assert stars(desk) == {first: "maybe", second: "must", third: "maybe"}
    assert desk.mine.selection.note_of(second) == "Sit in front"
    assert list(desk.mine.selection.entries) == ["lunch"]
    assert "Ida’s sessions are in your agenda" in window.statusBar().currentMessage()
    QTest.mouseClick(window._toast.button, Qt.MouseButton.LeftButton)
    assert stars(desk) == {first: "maybe"}
    assert (desk.mine.selection.entries, desk.colleagues.all) == ({}, ())


def test_a_pasted_code_takes_the_place_of_mine(
    window: ProgramWindow, desk: Desk, sheets: Sheets, clipboard: QClipboard
) -> None:
    last = ids(desk.program)[-1]
    desk.mine.set_interest([last], Interest.MUST)
    desk.mine.set_note(last, "Mine")
    code = code_of(idas(desk.program), desk.program.sessions, line=60)
    clipboard.setText("Hello,\n" + "\n".join(f"> {line}" for line in code.splitlines()) + "\nBye, Ida")
    met = sheets(lambda sheet: QTest.mouseClick(sheet.replace, Qt.MouseButton.LeftButton))
    window._actions["paste_program"].trigger()
    assert len(met) == 1
    assert list(stars(desk)) == ids(desk.program)[:3]
    assert desk.mine.selection.note_of(last) == "Mine"


def test_who_just_looks_sees_that_a_colleague_marked_it(
    window: ProgramWindow, desk: Desk, sheets: Sheets, clipboard: QClipboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, _second, third = ids(desk.program)[:3]
    clipboard.setText(code_of(idas(desk.program, ""), desk.program.sessions))

    def look(sheet: OpenSheet) -> None:
        QTest.keyClicks(sheet.name, "Omar")
        QTest.mouseClick(sheet.look, Qt.MouseButton.LeftButton)

    def read(sheet: AskSheet) -> int:
        sheet.show()
        assert sheet.field.toPlainText() == clipboard.text()
        QTest.mouseClick(sheet.read, Qt.MouseButton.LeftButton)
        return sheet.result()

    sheets(look)
    monkeypatch.setattr(AskSheet, "exec", read)
    desk.go(Place("session", third))
    assert window.workspace is not None
    (line,) = window.workspace.details.findChildren(ColleagueLine)
    assert not line.isVisible()
    window._actions["open_shared"].trigger()
    assert stars(desk) == {}
    assert (line.isVisible(), line.text()) == (True, "Also marked by Omar (maybe)")
    assert desk.colleagues.who_marked(first) == (("Omar", Interest.MUST),)


def test_what_this_program_does_not_know_is_said(desk: Desk, qtbot: QtBot) -> None:
    shared = idas(desk.program)
    first = shared.picks[0]
    gone = replace(first, ref="elsewhere", title="Not here")
    shared = replace(shared, picks=(*shared.picks, gone), entries=())
    found = found_in(desk.program, shared)
    assert found is not None
    sheet = OpenSheet(desk, shared, found)
    qtbot.addWidget(sheet)
    assert listed(sheet.table)[-1][0] == "Not here"
    assert listed(sheet.table)[-1][2:] == ("must", "not in this program")


def test_what_is_no_code_or_no_file_says_so_and_changes_nothing(
    window: ProgramWindow, desk: Desk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _parent, words: told.append(words))
    (tmp_path / "x.forumpick").write_text("{}", encoding="utf-8")
    window.filing.open_all([tmp_path / "x.forumpick"])
    window.filing.paste_text("FORUMPICK:ABCD")
    assert ["holds no shared agenda" in told[0], "its end is missing" in told[1]] == [True, True]
    sheet = AskSheet(desk, str(tmp_path), window)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.field.setPlainText("nothing")
    QTest.mouseClick(sheet.read, Qt.MouseButton.LeftButton)
    assert (sheet.isVisible(), sheet.error.isVisible()) == (True, True)
    assert "no code of a shared agenda" in sheet.error.text()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(tmp_path / "x.forumpick"), ""))
    QTest.mouseClick(sheet.choose, Qt.MouseButton.LeftButton)
    assert "holds no shared agenda" in sheet.error.text()
    assert sheet.shared is None
    assert stars(desk) == {}


def test_an_agenda_of_another_conference_offers_to_open_that(
    window: ProgramWindow, desk: Desk, sheets: Sheets, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = forum_program()
    other = replace(other, conference=replace(other.conference, id="other", title="Forum of Winds"))
    moved = {key: replace(each, title=f"Other {each.title}") for key, each in other.sessions.items()}
    other = replace(other, sessions=moved)
    code = code_of(idas(other), other.sessions)
    told: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _parent, words: told.append(words))
    window.filing.paste_text(code)
    assert "is of “Forum of Winds”, which was never opened here" in told[0]
    path = tmp_path / "winds.forum"
    Document.create(path, other, "Made for a test").close()
    desk.personal.note_opened(path, other)
    asked: list[str] = []

    def ask(_parent: object, question: str, verb: str) -> str:
        asked.append(question)
        return verb

    monkeypatch.setattr(messages, "ask", ask)
    sheets(lambda sheet: QTest.mouseClick(sheet.add, Qt.MouseButton.LeftButton))
    window.filing.paste_text(code)
    assert asked == ["This agenda is of “Forum of Winds”. Shall that program be opened?"]
    opened = next(each for each in window.desktop.windows if each.document and each.document.path == path)
    assert opened.workspace is not None
    assert list(stars(opened.workspace.desk)) == ids(other)[:3]
    assert stars(desk) == {}


# Colleagues


def test_colleagues_are_listed_lead_to_their_sessions_and_are_removed(
    window: ProgramWindow, desk: Desk, qtbot: QtBot
) -> None:
    shared = idas(desk.program)
    desk.colleagues.take(shared, "Ida", "kept")
    desk.colleagues.take(replace(shared, picks=shared.picks[:1]), "Omar", "kept")
    desk.colleagues.take(shared, "ida", "kept")  # in the place of her earlier one
    sheet = ColleaguesSheet(desk, window)
    qtbot.addWidget(sheet)
    sheet.show()
    assert [sheet.names.item(at).text() for at in range(sheet.names.count())] == ["ida", "Omar"]
    assert len(listed(sheet.sessions)) == 4
    QTest.keyClick(sheet.names, Qt.Key.Key_Down)
    assert len(listed(sheet.sessions)) == 2
    QTest.mouseClick(sheet.remove, Qt.MouseButton.LeftButton)
    assert [each.name for each in desk.colleagues.all] == ["ida"]
    desk.colleagues.undo()
    assert [each.name for each in desk.colleagues.all] == ["ida", "Omar"]
    QTest.mouseClick(sheet.show_it, Qt.MouseButton.LeftButton)
    assert desk.place == Place("session", ids(desk.program)[0])
    assert not sheet.isVisible()


def test_nobody_has_shared_anything_yet(window: ProgramWindow, desk: Desk, qtbot: QtBot) -> None:
    sheet = ColleaguesSheet(desk, window)
    qtbot.addWidget(sheet)
    assert "Nobody has shared" in sheet.none.text()
    assert not sheet.remove.isEnabled()


def test_what_is_kept_of_a_colleague_and_makes_no_sense_is_passed_over(desk: Desk) -> None:
    desk.personal.keep(f"colleagues/{desk.program.conference.id}", "x", "nonsense")
    assert desk.colleagues.all == ()
