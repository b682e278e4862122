# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

import reviewing
from forumdesk.formats.worker import Request, read
from forumdesk.gui.files.jobs import Job
from forumdesk.gui.review.importing import INSTANT
from forumdesk.gui.review.subjects import subject_of, subjects
from forumdesk.gui.widgets.style import Theme
from import_window import Import

TEXT = """Wednesday 2 June 2027

10:00 Who Owns the Quay?
Panelists: Ada Brook (Port of Hull), Ben Strand (Low Water), Carla Moor (Sea)

11:30 Tides
Ending.
"""


class Read(reviewing.ReadyJob):
    """A reading by the reader that ships, here and now."""

    def _end(self) -> None:
        if not self.stopped:
            self.finished.emit(read(self._request))


class Held(Job):
    """A reading that waits to be let go."""

    def __init__(self, request: Request, parent: QObject | None = None) -> None:
        self.request = request
        super().__init__(parent)

    def cancel(self) -> None:
        """End in silence."""


@pytest.fixture
def quay(qtbot: QtBot, theme: Theme) -> Import:
    return Import(qtbot, theme, Read, INSTANT).paste(TEXT)


def test_each_guess_opens_what_it_is_about(quay: Import) -> None:
    review = quay.review
    row = next(row for row in review.program.rows if row.title == "Who Owns the Quay?")
    opened = []
    for note in row.doubts:
        review.program.list.change.emit(review.program.list.row_of(row.key), note)
        subject = review.program.corrections.subject
        assert subject is not None
        opened.append(subject.title)
        name = note.field.partition(":")[0]
        assert quay.focus is review.program.corrections.forms[subject.page].field(name)
    assert opened == ["Who Owns the Quay?", "Ada Brook", "Ben Strand", "Carla Moor"]


def test_somebody_chosen_on_a_line_of_several_stays_chosen_through_a_correction(quay: Import) -> None:
    review = quay.review
    row = next(row for row in review.program.rows if row.title == "Who Owns the Quay?")
    review.program.list.change.emit(review.program.list.row_of(row.key), row.doubts[-1])
    quay.write("person", "organization", "Institute of the Sea")
    assert review.program.corrections.subject is not None
    assert review.program.corrections.subject.title == "Carla Moor"
    assert review.draft.answers.values == {(4, "organization:3"): "Institute of the Sea"}


def test_note_about_nothing_here_has_no_subject(quay: Import) -> None:
    reading = quay.review.reading
    last = reading.program.sessions_in_order[-1]
    note = next(note for note in reading.notes if note.line == 4)
    assert subject_of(reading, subjects(reading, last.id), note) is None


def test_guesses_that_say_the_same_are_kept_in_one_deed(quay: Import) -> None:
    review = quay.review
    row = next(row for row in review.program.rows if row.title == "Who Owns the Quay?")
    words = "Keep all 3 like this"
    next(action for action in review.row_menu(row.key).actions() if action.text() == words).trigger()
    assert not any("taken for an organization" in words for row in review.program.rows for words in row.sentences)
    assert review.undo_button.text() == "Undo “Keep 3 guesses”"
    review.undo()
    assert sum(len(row.doubts) for row in review.program.rows if row.title == "Who Owns the Quay?") == 4


def test_end_typed_while_the_start_is_read_again_is_kept(qtbot: QtBot, theme: Theme) -> None:
    jobs: list[Job] = []

    def start(request: Request, parent: QObject) -> Job:
        jobs.append((Held if jobs else Read)(request, parent))
        return jobs[-1]

    imported = Import(qtbot, theme, start).paste(TEXT)
    imported.click_row("Who Owns the Quay?")
    imported.key(Qt.Key.Key_Return)
    field = imported.review.program.corrections.forms["session"].field("start")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    for words in ("10.45", "11.00"):
        field.selectAll()
        QTest.keyClicks(imported.focus, words)
        QTest.keyClick(imported.focus, Qt.Key.Key_Tab)
        field = imported.focus  # type: ignore[assignment]
    assert imported.review.draft.answers.values == {(3, "start"): "10:45", (3, "end"): "11:00"}
    imported.click_row("Tides")
    imported.click_row("Who Owns the Quay?")
    made = imported.review.program.corrections.forms["session"]
    assert [made.field(name).text() for name in ("start", "end")] == ["10:45", "11:00"]  # type: ignore[union-attr]
