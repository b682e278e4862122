# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forumdesk.gui.review.form import Form, LongEntry
from forumdesk.gui.widgets.style import Theme
from import_window import Import


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> Form:
    made = Form(theme, "session")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_fields({"title": "Tides", "description": "One.\n\nTwo.", "subtitle": ""})
    return made


def test_description_is_changed_with_its_paragraphs(qtbot: QtBot, form: Form) -> None:
    field = form.field("description")
    assert isinstance(field, LongEntry)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Three.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "Four.")
    with qtbot.waitSignal(form.corrected) as waited:
        QTest.keyClick(field, Qt.Key.Key_Tab)
    assert waited.args == ["description", "Three.\nFour."]


def test_description_that_nobody_touched_is_no_correction(qtbot: QtBot, form: Form) -> None:
    form.field("description").setFocus()
    with qtbot.assertNotEmitted(form.corrected):
        form.field("title").setFocus()


def test_description_that_somebody_writes_is_kept_through_another_reading(form: Form) -> None:
    field = form.field("description")
    assert isinstance(field, LongEntry)
    field.setFocus()
    QTest.keyClicks(field, "X")
    form.show_fields({"title": "Tides", "description": "Other"})
    assert "X" in field.text()


def test_subtitle_is_a_field(qtbot: QtBot, form: Form) -> None:
    field = form.field("subtitle")
    field.setFocus()
    QTest.keyClicks(field, "Who pays")
    with qtbot.waitSignal(form.corrected) as waited:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert waited.args == ["subtitle", "Who pays"]


def test_fields_have_the_whole_width_of_a_narrow_window(imported: Import) -> None:
    imported.window.resize(800, 600)
    imported.paste().click_row("Who Owns the Quay?")
    imported.key(Qt.Key.Key_Return)
    corrections = imported.review.program.corrections
    assert imported.window.width() == 800
    name = corrections.forms["session"].field("day")
    right = name.mapTo(corrections, name.rect().topRight()).x()
    assert right <= corrections.width()
    corrections.people.setFocus()
    imported.key(Qt.Key.Key_Right)
    assert corrections.subject is not None
    assert corrections.subject.title == "Chloé Rives"


def test_panel_is_as_high_as_its_fields_and_leaves_the_program_in_sight(imported: Import) -> None:
    imported.paste().click_row("Why harbours need each other")
    imported.key(Qt.Key.Key_Return)
    program = imported.review.program
    assert program.corrections.height() <= program.height() * 0.5
    assert program.list.height() >= 120
