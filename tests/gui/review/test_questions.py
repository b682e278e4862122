# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QDate, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.formats.page import Page
from forumdesk.formats.reading import Choice, Question, Reading
from forumdesk.gui.review.answer_fields import DateField, ZoneField
from forumdesk.gui.review.questions import QuestionCard, Questions
from forumdesk.gui.widgets.style import Theme
from forumdesk.program import empty

# Qt's offscreen platform says so of every list of completions.
OFFSCREEN = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

OPEN = Question(key="first_date", text="Which date is day 1?", detail="The text has 2 days and gives no date at all.")
ZONE = Question(
    key="timezone",
    text="What zone is “ET”?",
    detail="The text says “ET” and speaks most often of places around Toronto.",
    choices=(Choice(value="America/Toronto", label="Toronto"), Choice(value="America/New_York", label="New York")),
)


def shown(qtbot: QtBot, theme: Theme, width: int, source: str = "") -> Questions:
    questions = Questions(theme)
    qtbot.addWidget(questions)
    questions.setFixedWidth(width)
    questions.show_reading(Reading(program=empty(), page=Page(text=source), questions=(OPEN, ZONE)))
    questions.show()
    qtbot.wait(30)
    return questions


def inside_of(questions: Questions) -> QWidget:
    inside = questions.widget()
    assert inside is not None
    return inside


def other_zone(questions: Questions) -> tuple[QuestionCard, ZoneField]:
    """Return the card that asks for the zone, and its field for another one, opened with the mouse."""
    zone = questions.findChildren(QuestionCard)[1]
    QTest.mouseClick(zone._other, Qt.MouseButton.LeftButton)
    editor = zone._editor
    assert isinstance(editor, ZoneField)
    return zone, editor


def date_field(questions: Questions) -> DateField:
    return questions.findChildren(DateField)[0]


def place(widget: QWidget, inside: QWidget) -> QRect:
    return QRect(widget.mapTo(inside, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize(("scale", "width"), [(1.0, 1280), (1.0, 760), (1.5, 1000), (2.0, 1280), (2.0, 760)])
def test_answers_and_reasons_are_whole_at_every_width_and_size_of_text(
    qtbot: QtBot, theme: Theme, scale: float, width: int
) -> None:
    theme.set_scale(scale)
    try:
        questions = shown(qtbot, theme, width)
        inside = inside_of(questions)
        kinds: tuple[type[QWidget], ...] = (QAbstractButton, QDateEdit, QLabel)
        parts = [part for kind in kinds for part in inside.findChildren(kind) if part.isVisibleTo(inside)]
        boxes = [place(part, inside) for part in parts]
        for part, box in zip(parts, boxes, strict=True):
            assert inside.rect().contains(box)
            if isinstance(part, QLabel) and part.wordWrap():
                assert box.height() >= part.heightForWidth(box.width())
            else:
                assert box.width() >= part.sizeHint().width()
                assert box.height() >= part.sizeHint().height()
        assert [(a, b) for at, a in enumerate(boxes) for b in boxes[:at] if a.intersects(b)] == []
        assert questions.height() == inside.height()
    finally:
        theme.set_scale(1.0)


def test_questions_scroll_beyond_their_share_of_the_page(qtbot: QtBot, theme: Theme) -> None:
    questions = shown(qtbot, theme, 400)
    questions.limit(120)
    assert questions.height() == 120
    assert inside_of(questions).height() > 200
    questions.title.field.setFocus()
    assert questions.verticalScrollBar().maximum() == inside_of(questions).height() - 120


def test_field_for_another_answer_makes_room_for_itself(qtbot: QtBot, theme: Theme) -> None:
    questions = shown(qtbot, theme, 700)
    zone = questions.findChildren(QuestionCard)[1]
    QTest.mouseClick(zone._other, Qt.MouseButton.LeftButton)
    qtbot.wait(30)
    field = zone.findChildren(QLineEdit)[-1]
    assert field.height() >= field.sizeHint().height()
    assert field.width() > 180
    assert questions.height() == inside_of(questions).height()


@pytest.mark.parametrize(
    ("source", "year"),
    [
        ("Forum 2021\nAda Brook, in office 2009 to 2012", 2021),
        ("Founded in 2003. Forum 2021, the 2021 edition", 2021),
        ("Call 2021202 or 12021", None),
        ("", None),
    ],
)
def test_a_date_without_a_year_is_of_the_one_that_the_text_names(
    qtbot: QtBot, theme: Theme, source: str, year: int | None
) -> None:
    questions = shown(qtbot, theme, 1280, source)
    editor = date_field(questions)
    assert editor.day is None
    QTest.keyClicks(editor.field, "19 May")
    assert editor.day == date(year or datetime.now(UTC).astimezone().year, 5, 19)


@pytest.mark.parametrize(
    "typed", ["19 May", "19 May 2021", "May 19, 2021", "2021-05-19", "19.5.2021", "19. Mai 2021", "Wed, 19 May 2021"]
)
def test_a_date_is_typed_in_any_form(qtbot: QtBot, theme: Theme, typed: str) -> None:
    questions = shown(qtbot, theme, 1280, "Forum 2021")
    editor = date_field(questions)
    editor.begin()
    QTest.keyClicks(editor.field, typed)
    assert editor.use_button.text() == "Use Wednesday 19 May 2021"
    with qtbot.waitSignal(questions.answered) as waited:
        QTest.keyClick(editor.field, Qt.Key.Key_Return)
    assert waited.args == ["first_date", "2021-05-19", "Wed 19 May 2021"]


@pytest.mark.parametrize("typed", ["19", "19052021", "31 February 2021", "next week", "19 May 2021 or so"])
def test_what_is_no_date_is_said_and_answers_nothing(qtbot: QtBot, theme: Theme, typed: str) -> None:
    questions = shown(qtbot, theme, 1280, "Forum 2021")
    editor = date_field(questions)
    answers: list[object] = []
    questions.answered.connect(lambda *said: answers.append(said))
    editor.begin()
    QTest.keyClicks(editor.field, typed)
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    assert (answers, editor.use_button.isHidden()) == ([], True)
    assert editor.problem.text() == "Write a date such as 19 May 2021 or 2021-05-19."
    assert editor.problem.isVisibleTo(editor)


def test_a_typed_date_that_can_be_two_is_refused_with_both(qtbot: QtBot, theme: Theme) -> None:
    questions = shown(qtbot, theme, 1280, "Forum 2021")
    editor = date_field(questions)
    editor.begin()
    QTest.keyClicks(editor.field, "3/4/2021")
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    assert editor.problem.text() == (
        "That can be Saturday 3 April 2021 or Thursday 4 March 2021. Write the month as a word."
    )


def test_the_order_of_a_date_is_answered_with_one_of_two(qtbot: QtBot, theme: Theme) -> None:
    choices = (Choice(value="day", label="3 April"), Choice(value="month", label="4 March"))
    asked = Question(key="date_order", text="Is that 3 April or 4 March?", detail="", choices=choices)
    card = QuestionCard(theme, 1, asked)
    qtbot.addWidget(card)
    card.show()
    offered = [each.text() for each in card.findChildren(QAbstractButton) if each.isVisible()]
    assert offered == ["3 April", "4 March"]
    with qtbot.waitSignal(card.answered) as waited:
        card.begin()
        QTest.keyClick(card.entry, Qt.Key.Key_Space)
    assert waited.args == ["date_order", "day", "3 April"]


def test_leaving_the_field_answers_with_what_stands_in_it(qtbot: QtBot, theme: Theme) -> None:
    questions = shown(qtbot, theme, 1280, "Forum 2021")
    editor = date_field(questions)
    editor.begin()
    QTest.keyClicks(editor.field, "19 May 2021")
    with qtbot.waitSignal(questions.answered) as waited:
        QTest.keyClick(editor.field, Qt.Key.Key_Tab)
    assert waited.args == ["first_date", "2021-05-19", "Wed 19 May 2021"]


def test_day_picked_in_the_calendar_is_the_answer(qtbot: QtBot, theme: Theme) -> None:
    questions = shown(qtbot, theme, 1280, "Forum 2021")
    editor = date_field(questions)
    with qtbot.waitSignal(questions.answered) as waited:
        editor._pick(QDate(2021, 5, 19))
    assert waited.args == ["first_date", "2021-05-19", "Wed 19 May 2021"]


@OFFSCREEN
def test_city_without_a_zone_is_said_and_answers_nothing(qtbot: QtBot, theme: Theme) -> None:
    questions = shown(qtbot, theme, 1280)
    _zone, editor = other_zone(questions)
    QTest.keyClicks(editor.field, "cardiff")
    with qtbot.assertNotEmitted(questions.answered):
        QTest.keyClick(editor.field, Qt.Key.Key_Return)
    assert editor.problem.text() == "No zone found for “cardiff”. Try the nearest large city."
    assert editor.problem.isVisible()
    QTest.keyClick(editor.field, Qt.Key.Key_Backspace)
    assert not editor.problem.isVisible()


@OFFSCREEN
def test_after_another_zone_no_suggested_answer_has_the_keyboard(qtbot: QtBot, theme: Theme) -> None:
    questions = shown(qtbot, theme, 1280)
    zone, editor = other_zone(questions)
    QTest.keyClicks(editor.field, "reykjavik")
    with qtbot.waitSignal(questions.answered) as waited:
        QTest.keyClick(editor.field, Qt.Key.Key_Return)
    assert (waited.args or [])[1] == "Atlantic/Reykjavik"
    assert questions.window().focusWidget() is zone._other


@OFFSCREEN
def test_a_zone_that_was_typed_stays_in_its_field_and_is_answered_once(qtbot: QtBot, theme: Theme) -> None:
    asked = Question(key="timezone", text="Which zone?", detail="The file names none.")
    card = QuestionCard(theme, 1, asked)
    qtbot.addWidget(card)
    said: list[str] = []
    card.answered.connect(lambda _key, value, _words: said.append(value))
    editor = card._editor
    assert isinstance(editor, ZoneField)
    for _time in range(2):
        editor.field.setText("berlin")
        QTest.keyClick(editor.field, Qt.Key.Key_Return)
        card.show_question(replace(asked, answered="Europe/Berlin"))
        assert "Berlin" in editor.field.text()
    assert said == ["Europe/Berlin"]
