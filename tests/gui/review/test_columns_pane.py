# SPDX-License-Identifier: MIT
"""What a column means is said in the review, read again at once, taken back, and remembered for the next file."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forumdesk.formats.reading import Answers, Column, Note, NoteLevel, Reading
from forumdesk.formats.worker import Outcome, Request
from forumdesk.gui.files.jobs import Job
from forumdesk.gui.review.columns_pane import KEEP
from forumdesk.gui.review.draft import Accepted
from forumdesk.gui.widgets.style import Theme
from forumdesk.program import Conference, Program, Session
from import_window import Import


def read(answers: Answers) -> Reading:
    """Read a table of three columns, whose third may be anything."""
    said = answers.columns.get("Wer", "")
    columns = (
        Column(key="Titel", title="Titel", examples=("Ebbe", "Flut"), field=answers.columns.get("Titel", "title")),
        Column(key="Zeit", title="Zeit", examples=("9:00", "10:00"), field="start"),
        Column(key="Wer", title="Wer", examples=("A. Brook",), field=said, sure="Wer" in answers.columns),
    )
    title = f"Wer is {said or 'kept'}"
    program = Program(Conference(id="c", title="Forum")).put(Session(id="s", title=title))
    return Reading(program=program, columns=columns, original="Titel;Zeit;Wer")


class TableJob(Job):
    """A reading that is over as soon as somebody waits for it."""

    def __init__(self, request: Request, parent: QObject | None = None) -> None:
        self._request = request
        super().__init__(parent)
        QTimer.singleShot(0, self, lambda: self.finished.emit(Outcome(reading=read(request.answers), format="csv")))

    def cancel(self) -> None:
        """There is nothing to stop."""


def opened(qtbot: QtBot, theme: Theme) -> Import:
    made = Import(qtbot, theme, TableJob)
    made.page.start_paste("Titel;Zeit;Wer")
    made.click(made.page.paste.read_button)
    qtbot.waitUntil(lambda: made.page.pages.currentWidget() is made.review)
    qtbot.wait(30)
    return made


def choose(made: Import, key: str, field: str) -> None:
    """Choose what a column means with the keyboard alone."""
    box = made.review.source.columns.boxes[key]
    box.setFocus()
    steps = box.findData(field) - box.currentIndex()
    for _step in range(abs(steps)):
        QTest.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
    made.bot.wait(30)


def test_a_doubtful_column_comes_first_and_says_so(qtbot: QtBot, theme: Theme) -> None:
    made = opened(qtbot, theme)
    columns = made.review.source.columns
    assert list(columns.boxes) == ["Wer", "Titel", "Zeit"]
    assert [box.currentText() for box in columns.boxes.values()] == [KEEP, "Title", "Start"]
    assert columns.boxes["Wer"].accessibleName() == "What the column “Wer” means"


def test_columns_have_all_the_room_where_nothing_was_noted(qtbot: QtBot, theme: Theme) -> None:
    made = opened(qtbot, theme)
    source = made.review.source
    assert source.columns.isVisible()
    assert not source.notes.isVisible()
    note = Note(level=NoteLevel.WARNING, message="Row 3 has no title")
    source.show_reading(replace(read(Answers()), notes=(note,)), made.review.draft, "t.csv")
    assert source.columns.isVisible()
    assert source.notes.isVisible()


def test_what_a_column_means_is_read_again_and_taken_back(qtbot: QtBot, theme: Theme) -> None:
    made = opened(qtbot, theme)
    assert made.titles() == ["Wer is kept"]
    made.review.source.columns.meant.emit("Wer", "speakers", "Wer")
    qtbot.waitUntil(lambda: made.titles() == ["Wer is speakers"])
    assert made.review.undo_button.text() == "Undo ““Wer”: Speakers”"
    assert made.review.source.columns.boxes["Wer"].currentData() == "speakers"
    made.click(made.review.undo_button)
    qtbot.waitUntil(lambda: made.titles() == ["Wer is kept"])


def test_keys_choose_what_a_column_means(qtbot: QtBot, theme: Theme) -> None:
    made = opened(qtbot, theme)
    choose(made, "Wer", "id")
    qtbot.waitUntil(lambda: made.titles() == ["Wer is id"])


def test_the_wheel_changes_no_column(qtbot: QtBot, theme: Theme) -> None:
    made = opened(qtbot, theme)
    box = made.review.source.columns.boxes["Wer"]
    here = QPointF(box.rect().center())
    nothing, down = QPoint(), QPoint(0, -120)
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(here, QPointF(box.mapToGlobal(here.toPoint())), nothing, down, buttons, keys, phase, False)
    QApplication.sendEvent(box, turn)
    qtbot.wait(30)
    assert box.currentText() == KEEP


def test_what_was_said_is_remembered_for_the_same_headings(qtbot: QtBot, theme: Theme) -> None:
    made = opened(qtbot, theme)
    made.review.source.columns.meant.emit("Wer", "moderators", "Wer")
    qtbot.waitUntil(lambda: made.titles() == ["Wer is moderators"])
    with qtbot.waitSignal(made.page.accepted) as waited:
        made.click(made.review.create_button)
    (accepted,) = (waited.args or [()])[0]
    assert isinstance(accepted, Accepted)
    assert accepted.answers == {"column Wer": "moderators"}
    again = opened(qtbot, theme)
    qtbot.waitUntil(lambda: again.titles() == ["Wer is moderators"])
    assert not again.review.corrections_made
