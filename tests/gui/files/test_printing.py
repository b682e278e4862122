# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.gui.files import printing
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.style import Theme

NOW = datetime(2021, 5, 19, 14, 2)


def pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    found = [document[at].get_textpage().get_text_range() for at in range(len(document))]
    document.close()
    return found


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | str], None]:
    """Give the answer to the question where a PDF file is to be kept, on a computer without printers."""

    def take(path: Path | str) -> None:
        monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))

    return take


@pytest.mark.usefixtures("theme")
def test_each_page_says_of_which_program_it_is_and_which_of_how_many() -> None:
    words = "".join(f"<p>Paragraph {number} of many, long enough to fill the page.</p>" for number in range(90))
    found = pages(printing.pdf(printing.on_paper(words), "My agenda", "The Forum, My agenda", NOW))
    assert len(found) > 1
    for at, page in enumerate(found, 1):
        assert "The Forum, My agenda · Printed on 19 May 2021, 14:02" in page
        assert f"Page {at} of {len(found)}" in page
    said = "".join(found)
    assert all(f"Paragraph {number} of" in said for number in range(90))


def test_paper_is_white_and_its_text_black_in_the_dark_too(theme: Theme) -> None:
    theme.set_mode("dark")
    document = pypdfium2.PdfDocument(printing.pdf(printing.on_paper("<h1>Title</h1><p>Words</p>"), "", "", NOW))
    page = document[0].render(grayscale=True)
    inks = set(bytes(page.buffer))
    document.close()
    assert 255 in inks
    assert min(inks) < 40


@pytest.mark.usefixtures("theme")
def test_letters_stand_as_they_are_in_the_file() -> None:
    found = pages(printing.pdf(printing.on_paper("<p>Łódź, Straße, “quoted”, 15:00–16:15</p>"), "x", "", NOW))
    assert "Łódź, Straße, “quoted”, 15:00–16:15" in found[0]


@pytest.mark.usefixtures("theme")
def test_text_is_saved_where_there_is_no_printer(
    qtbot: QtBot, tmp_path: Path, answer: Callable[[Path | str], None]
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    answer(tmp_path / "agenda.pdf")
    document = QTextDocument("My day")
    assert printing.print_text(parent, "My agenda", document, program="The Forum")
    (page,) = pages((tmp_path / "agenda.pdf").read_bytes())
    assert "My day" in page
    assert "The Forum, My agenda" in page


@pytest.mark.usefixtures("theme")
def test_nothing_is_saved_where_no_file_was_chosen(qtbot: QtBot, answer: Callable[[Path | str], None]) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    answer("")
    assert not printing.print_text(parent, "My agenda", "<p>My day</p>")


@pytest.mark.usefixtures("theme")
def test_folder_that_is_not_there_is_said(
    qtbot: QtBot, tmp_path: Path, answer: Callable[[Path | str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _parent, message: said.append(message))
    parent = QWidget()
    qtbot.addWidget(parent)
    answer(tmp_path / "gone" / "agenda.pdf")
    assert not printing.print_text(parent, "My agenda", "<p>My day</p>")
    assert "can't be written" in said[0]
