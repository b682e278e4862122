# SPDX-License-Identifier: MIT
"""The questions on top of the review: each with its reason, the answers to choose from, and a way to give another.

The likeliest answer is outlined, never taken by itself. The title of the program, which any source may lack, is asked
here as well, but nothing waits for it.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from forumdesk.formats.reading import Question, Reading
from forumdesk.gui.labels import Words, button, wrapping
from forumdesk.gui.review_answers import DateField, ZoneField
from forumdesk.gui.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.times import city, day_short


class QuestionCard(QWidget):
    """One question."""

    answered = Signal(str, str, str)
    """Carries the key of the question, the value of the answer, and the answer in words."""

    def __init__(self, theme: Theme, number: int, question: Question) -> None:
        self._theme = theme
        self.question = question
        self._choices: dict[str, QPushButton] = {}
        super().__init__()
        self._badge = QLabel(str(number))
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = wrapping(Words(theme, question.text, Type.STRONG))
        self._detail = wrapping(Words(theme, question.detail, Type.SMALL, "second"))
        self._other = button(_("Other…"), "small")
        self._other.clicked.connect(self._open_other)
        self._editor = self._make_editor()
        self._arrange()
        # Only now that they have a parent: shown before, they would be windows of their own for a moment.
        self._editor.setVisible(not question.choices)
        self._other.setVisible(bool(question.choices))
        theme.changed.connect(self._dress)
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        """Show the question as it stands after another reading."""
        self.question = question
        self._title.setText(question.text)
        self._detail.setText(question.detail)
        known = {choice.value for choice in question.choices}
        other = question.answered not in {"", *known}
        self._other.setText(_in_words(question.key, question.answered) if other else _("Other…"))
        if question.answered and isinstance(self._editor, DateField):
            self._editor.show_date(question.answered)
        self._dress()

    @property
    def entry(self) -> QWidget:
        """Where the keyboard begins: the chosen or suggested answer, or else the first, or the field for one."""
        if self._other.isHidden():
            return self._editor
        wanted = self.question.answered or self.question.suggested
        return self._choices.get(wanted) or next(iter(self._choices.values()), self._other)

    def begin(self) -> None:
        """Put the keyboard where the answer is given."""
        if isinstance(self.entry, DateField):
            self.entry.begin()
        else:
            self.entry.setFocus(Qt.FocusReason.TabFocusReason)

    def _make_editor(self) -> QWidget:
        if self.question.key == "first_date":
            made: DateField | ZoneField = DateField(self.question.suggested)
        else:
            made = ZoneField()
        made.chosen.connect(self._answer_other)
        return made

    def _arrange(self) -> None:
        answers = QHBoxLayout()
        answers.setSpacing(6)
        for choice in self.question.choices:
            chip = button(choice.label, "small")
            chip.setAccessibleName(f"{self.question.text} {choice.label}")
            chip.clicked.connect(
                lambda _checked=False, c=choice: self.answered.emit(self.question.key, c.value, c.label)
            )
            self._choices[choice.value] = chip
            answers.addWidget(chip)
        self._other.setAccessibleName(f"{self.question.text} {_('Another answer')}")
        answers.addWidget(self._other)
        answers.addWidget(self._editor, 1)
        answers.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._badge, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._detail, 1, 1)
        grid.setRowMinimumHeight(2, 6)
        grid.addLayout(answers, 3, 1)
        grid.setRowStretch(4, 1)

    def _open_other(self) -> None:
        self._editor.show()
        for chip in (*self._choices.values(), self._other):
            chip.hide()
        self.begin()

    def _close_other(self) -> None:
        if not self._choices:
            return
        self._editor.hide()
        for chip in (*self._choices.values(), self._other):
            chip.show()

    def _answer_other(self, value: str) -> None:
        self._close_other()
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        if value:
            self.answered.emit(self.question.key, value, _in_words(self.question.key, value))

    def _dress(self) -> None:
        colors, question = self._theme.colors, self.question
        size = self._theme.px(22)
        done = bool(question.answered)
        ground, ink = (colors.accent, colors.on_accent) if done else ("transparent", colors.accent)
        self._badge.setFont(self._theme.font(Type.LABEL))
        self._badge.setFixedSize(size, size)
        self._badge.setStyleSheet(
            f"border: 1px solid {colors.accent}; border-radius: {size // 2}px; background: {ground}; color: {ink};"
        )
        other = question.answered not in {"", *self._choices}
        for value, chip in self._choices.items():
            self._dress_answer(chip, chosen=value == question.answered, likely=not done and value == question.suggested)
        self._dress_answer(self._other, chosen=other, likely=False)

    def _dress_answer(self, chip: QPushButton, chosen: bool, likely: bool) -> None:
        colors = self._theme.colors
        marked = f"border: 2px solid {colors.accent}; padding: 0 11px; font-weight: 600;"
        ground = colors.sel if chosen else colors.accent_tint
        chip.setStyleSheet(f"QPushButton {{ {marked} background: {ground}; }}" if chosen or likely else "")
        chip.setIcon(self._theme.icon("check", "accent") if chosen else QIcon())
        chip.setFixedHeight(self._theme.px(30))
        chip.setAccessibleDescription(_("chosen") if chosen else _("suggested") if likely else "")


class TitleCard(QWidget):
    """The title of the program, as a question that nothing waits for."""

    answered = Signal(str, str, str)

    def __init__(self, theme: Theme) -> None:
        self._shown = ""
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Such as Harbour Forum 2027"))
        self.field.setAccessibleName(_("What is the program called?"))
        self.field.editingFinished.connect(self._say)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Words(theme, _("What is the program called?"), Type.STRONG))
        column.addWidget(
            wrapping(Words(theme, _("It stands above the program and names its file."), Type.SMALL, "second"))
        )
        column.addSpacing(6)
        column.addWidget(self.field)
        column.addStretch(1)

    def show_title(self, title: str) -> None:
        """Show the title that the program has now, unless somebody is writing another."""
        if not self.field.hasFocus() or self.field.text() == self._shown:
            self.field.setText(title)
            self.field.setCursorPosition(0)
        self._shown = title

    def _say(self) -> None:
        title = " ".join(self.field.text().split())
        if title and title != self._shown:
            self._shown = title
            self.answered.emit("title", title, title)


class Questions(QWidget):
    """All questions, side by side, with what has to be done about them."""

    answered = Signal(str, str, str)

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._cards: dict[str, QuestionCard] = {}
        super().__init__()
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heading = Words(theme, kind=Type.STRONG)
        self._advice = Words(theme, kind=Type.BODY, role="second")
        self.title = TitleCard(theme)
        self.title.answered.connect(self.answered)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._heading)
        head.addWidget(self._advice)
        head.addStretch(1)
        self._row = QHBoxLayout()
        self._row.setSpacing(28)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 24, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._row)

    def show_reading(self, reading: Reading) -> None:
        """Show what is open and what was answered; the cards stay while their choices do, and so does the focus."""
        if [_shape(card.question) for card in self._cards.values()] != [_shape(q) for q in reading.questions]:
            self._rebuild(reading.questions)
        for question in reading.questions:
            self._cards[question.key].show_question(question)
        self.title.show_title(reading.program.conference.title)
        self._say(reading.questions, bool(reading.source))

    def open_card(self) -> QuestionCard | None:
        """Return the first question that waits for an answer."""
        return next((card for card in self._cards.values() if not card.question.answered), None)

    def enter(self) -> None:
        """Put the keyboard to the first question that waits, or else to the first."""
        card = self.open_card() or next(iter(self._cards.values()), None)
        if card is not None:
            card.begin()
        else:
            self.title.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _rebuild(self, questions: tuple[Question, ...]) -> None:
        while self._row.takeAt(0) is not None:
            pass
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards = {}
        for number, question in enumerate(questions, start=1):
            card = QuestionCard(self._theme, number, question)
            card.answered.connect(self.answered)
            self._cards[question.key] = card
            self._row.addWidget(card, 3)
        self._row.addWidget(self.title, 2)

    def _say(self, questions: tuple[Question, ...], text: bool) -> None:
        waiting = [question for question in questions if not question.answered]
        if waiting:
            self._heading.setText(_asked(len(waiting), text))
        else:
            self._heading.setText(_("Nothing is open") if not questions else _("Every question is answered"))
        suggested = sum(1 for question in waiting if question.suggested)
        hint = (
            ngettext("{count} has a suggested answer.", "{count} have a suggested answer.", suggested)
            if suggested
            else ""
        )
        self._advice.setText(f"{hint} {_('Nothing is written until you press Create.')}".strip())


def _asked(count: int, text: bool) -> str:
    words = {1: _("One question"), 2: _("Two questions"), 3: _("Three questions")}
    asked = words.get(count) or ngettext("{count} question", "{count} questions", count)
    return (_("{questions} about the text") if text else _("{questions} about the file")).format(questions=asked)


def _shape(question: Question) -> tuple[str, tuple[str, ...]]:
    return question.key, tuple(choice.value for choice in question.choices)


def _in_words(key: str, value: str) -> str:
    if key != "first_date":
        return city(value)
    day = date.fromisoformat(value)
    return f"{day_short(day)} {day.year}"
