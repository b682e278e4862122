# SPDX-License-Identifier: MIT
from __future__ import annotations

import threading
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from forumdesk import edits
from forumdesk.gui.printing import PrintView, paper
from forumdesk.gui.printing.setting import Away
from forumdesk.gui.widgets import messages
from forumdesk.gui.window import ProgramWindow
from forumdesk.printing.pages import Pages
from samples import forum_program

PROGRAM = forum_program()


@pytest.fixture
def view(window: ProgramWindow, program_file: Path, qtbot: QtBot) -> PrintView:
    window.filing.open_path(program_file)
    window._actions["print"].trigger()
    assert window.workspace is not None
    made = window.workspace.views.middle()
    assert isinstance(made, PrintView)
    qtbot.waitUntil(lambda: made.printed is not None, timeout=20_000)
    return made


def said(view: PrintView) -> str:
    """Return all words on the pages that are shown."""
    assert view.printed is not None
    with Pages(view.printed.pdf) as pages:
        return "\n".join(pages.text(page) for page in range(len(pages.sizes)))


def again(view: PrintView, qtbot: QtBot) -> None:
    """Wait until the pages are set anew."""
    before = view.printed
    qtbot.waitUntil(lambda: view.printed is not before and view.printed is not None, timeout=20_000)


def test_ctrl_p_shows_the_pages_as_they_will_come_out(view: PrintView, qtbot: QtBot, window: ProgramWindow) -> None:
    assert window._actions["print"].shortcut().toString() == "Ctrl+P"
    assert PROGRAM.conference.title in said(view)
    assert view.preview.count == view.printed.pages  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: view.preview.picture(0) is not None, timeout=20_000)
    assert window.workspace is not None
    assert not any(button.isChecked() for button in window.workspace.sidebar._buttons.values())


def test_keys_choose_the_sheet_and_each_asks_its_own(view: PrintView, qtbot: QtBot) -> None:
    view.choices.sheets.setFocus()
    QTest.keyClick(view.choices.sheets, Qt.Key.Key_Down)
    assert view.choices.sheet.key == "doors"
    qtbot.waitUntil(lambda: not view.print_button.isEnabled(), timeout=20_000)
    assert "nothing to print" in view.says.text()  # the program of this test has no rooms
    QTest.keyClick(view.choices.sheets, Qt.Key.Key_Up)
    qtbot.waitUntil(view.print_button.isEnabled, timeout=20_000)


def test_the_sheets_are_all_in_view_with_no_void_beneath(view: PrintView) -> None:
    sheets = view.choices.sheets
    last = sheets.visualItemRect(sheets.item(sheets.count() - 1))
    assert 0 <= sheets.viewport().height() - last.bottom() - 1 < last.height()
    assert not sheets.verticalScrollBar().isVisible()


def test_choices_reach_the_pages(view: PrintView, qtbot: QtBot) -> None:
    view.choices.days.setCurrentIndex(2)
    again(view, qtbot)
    text = said(view)
    assert ("Wednesday 19 May" in text, "Thursday 20 May" in text) == (False, True)
    view.choices.paper.setCurrentIndex(view.choices.paper.findData("a5"))
    again(view, qtbot)
    assert view.preview._pages is not None
    assert round(view.preview._pages.sizes[0][0]) == round(148 / 25.4 * 72)


def test_pages_follow_an_edit(view: PrintView, qtbot: QtBot, window: ProgramWindow) -> None:
    assert window.document is not None
    key = PROGRAM.sessions_in_order[0].id
    window.document.edit("Rename", edits.set_fields, "session", key, title="Quite another title")
    again(view, qtbot)
    assert "Quite another title" in said(view)


def test_pdf_is_saved_as_it_is_shown(view: PrintView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    QTest.mouseClick(view.save_button, Qt.MouseButton.LeftButton)
    assert view.printed is not None
    assert path.read_bytes() == view.printed.pdf


def test_without_a_printer_the_way_out_is_said(view: PrintView, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    monkeypatch.setattr(messages, "tell", lambda _parent, words: told.append(words))
    QTest.mouseClick(view.print_button, Qt.MouseButton.LeftButton)
    assert told == ["There is no printer here. “Save as PDF…” makes a file that any other can print."]


def test_printer_is_sent_each_page_at_its_own_size(view: PrintView) -> None:
    assert view.printed is not None
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    with Pages(view.printed.pdf) as pages:
        assert paper.draw(writer, pages)
        sizes = [tuple(round(side) for side in size) for size in pages.sizes]
    made = pypdfium2.PdfDocument(bytes(buffer.data().data()))
    assert [tuple(round(side) for side in page.get_size()) for page in made] == sizes
    made.close()


def test_page_keys_walk_through_the_pages(view: PrintView) -> None:
    view.preview.setFocus()
    last = view.preview.count - 1
    QTest.keyClick(view.preview, Qt.Key.Key_End)
    assert view.preview.page == last
    QTest.keyClick(view.preview, Qt.Key.Key_Home)
    assert view.preview.page == 0


def test_of_what_is_asked_in_quick_succession_only_the_last_is_answered(qtbot: QtBot) -> None:
    parent = QObject()
    answers: list[object] = []
    away, gate = Away(parent), threading.Event()
    away.done.connect(answers.append)

    def first() -> int:
        gate.wait(10)
        return 1

    away.ask(first)
    away.ask(lambda: 2)
    away.ask(lambda: 3)
    gate.set()
    qtbot.waitUntil(lambda: answers == [3], timeout=10_000)


def test_failure_is_said(qtbot: QtBot) -> None:
    parent = QObject()
    away = Away(parent)
    with qtbot.waitSignal(away.failed, timeout=10_000) as heard:
        away.ask(lambda: 1 / 0)
    assert heard.args == ["The page could not be made: division by zero"]
