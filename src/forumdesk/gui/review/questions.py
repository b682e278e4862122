# SPDX-License-Identifier: MIT
"""The questions on top of the review: each with its reason, the answers to choose from, and a way to give another.

The likeliest answer is outlined, never taken by itself. The title of the program, which any source may lack, is asked
here as well, but nothing waits for it.
"""

from __future__ import annotations

import re
from collections import Counter

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from forumdesk.formats.reading import Question, Reading, Setting
from forumdesk.gui.review.answer_fields import DateField, ZoneField, in_words
from forumdesk.gui.widgets.flow import Columns, Flow
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext

CARD = 280
"""The least width of a question, at the base text size."""
GAP = 28
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class QuestionCard(QWidget):
    """One question."""

    answered = Signal(str, str, str)
    """Carries the key of the question, the value of the answer, and the answer in words."""

    def __init__(self, theme: Theme, number: int, question: Question, year: int | None = None) -> None:
        self._theme = theme
        self._year = year
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
        self._other.setVisible(bool(question.choices) and question.key not in set(Setting))
        theme.changed.connect(self._dress)
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        """Show the question as it stands after another reading."""
        self.question = question
        self._title.setText(question.text)
        self._detail.setText(question.detail)
        known = {choice.value for choice in question.choices}
        other = question.answered not in {"", *known}
        self._other.setText(in_words(question.key, question.answered) if other else _("Other…"))
        if question.answered and isinstance(self._editor, DateField):
            self._editor.show_date(question.answered)
        elif question.answered and not question.choices and isinstance(self._editor, ZoneField):
            self._editor.show_zone(question.answered)
        self._dress()

    @property
    def entry(self) -> QWidget:
        """Where the keyboard begins: the chosen or suggested answer, or else the first, or the field for one."""
        if self._other.isHidden() and self.question.key not in set(Setting):
            return self._editor
        wanted = self.question.answered or self.question.suggested
        return self._choices.get(wanted) or next(iter(self._choices.values()), self._other)

    def begin(self) -> None:
        """Put the keyboard where the answer is given."""
        if isinstance(self.entry, DateField):
            self.entry.begin()
        else:
            self.entry.setFocus(Qt.FocusReason.TabFocusReason)

    def _make_editor(self) -> DateField | ZoneField:
        if self.question.key == "first_date":
            made: DateField | ZoneField = DateField(self.question.suggested, self._year)
        else:
            made = ZoneField()
        made.chosen.connect(self._answer_other)
        return made

    def _arrange(self) -> None:
        answers = Flow()
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
        answers.addWidget(self._editor)
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
        # Never on the suggested answer, whose frame would look like a second choice.
        at = self._choices.get(value, self._other) if value and self._choices else self.entry
        at.setFocus(Qt.FocusReason.OtherFocusReason)
        if value:
            self.answered.emit(self.question.key, value, in_words(self.question.key, value))

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
        # The thicker border takes its pixels from the inside, so that no answer is higher than the others.
        high = self._theme.px(26) - 2
        marked = f"border: 2px solid {colors.accent}; padding: 0 11px; font-weight: 600; min-height: {high}px;"
        ground = colors.sel if chosen else colors.accent_tint
        chip.setStyleSheet(f"QPushButton {{ {marked} background: {ground}; }}" if chosen or likely else "")
        chip.setIcon(self._theme.icon("check", "accent") if chosen else QIcon())
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


class Questions(QScrollArea):
    """All questions, as many side by side as the width holds, with what has to be done about them.

    As high as they are, up to a share of the page that `most` says; beyond that they scroll.
    """

    answered = Signal(str, str, str)

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._cards: dict[str, QuestionCard] = {}
        self._most = 0
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._heading = Words(theme, kind=Type.STRONG)
        self._hint = Words(theme, kind=Type.BODY, role="second")
        self.title = TitleCard(theme)
        self.title.answered.connect(self.answered)
        head = Flow(10, 0)
        self._promise = Words(theme, kind=Type.BODY, role="second")
        self.set_updating(updating=False)
        for words in (self._heading, self._hint, self._promise):
            head.addWidget(words)
        self._row = Columns(GAP, 14)
        self._inside = QWidget()
        self._inside.setProperty("role", "bar")
        self._inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(24, 10, 24, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(self._row)
        self.setWidget(self._inside)
        self._inside.installEventFilter(self)
        theme.changed.connect(self._dress)
        self._dress()

    def set_updating(self, *, updating: bool) -> None:
        """Say which button writes: the one that updates a program, or the one that makes one."""
        update, create = (
            _("Nothing is written until you press Update."),
            _("Nothing is written until you press Create."),
        )
        self._promise.setText(update if updating else create)

    def limit(self, most: int) -> None:
        """Take no more than so many pixels of height."""
        self._most = most
        self._fit()

    def _dress(self) -> None:
        self._row.set_least(self._theme.px(CARD))
        self._fit()

    def _fit(self) -> None:
        layout = self._inside.layout()
        if layout is not None:
            # Not left to Qt, which would reserve the height that the words take at their least width.
            width = self.viewport().width()
            high = layout.totalHeightForWidth(width)
            self._inside.resize(width, high)
            self.setFixedHeight(min(high, self._most or high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def show_reading(self, reading: Reading) -> None:
        """Show what is open and what was answered; the cards stay while their choices do, and so does the focus."""
        if [_shape(card.question) for card in self._cards.values()] != [_shape(q) for q in reading.questions]:
            self._rebuild(reading.questions, _year(reading))
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
            self.ensureWidgetVisible(card.entry)
        else:
            self.title.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _rebuild(self, questions: tuple[Question, ...], year: int | None) -> None:
        for card in self._cards.values():
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._row.removeWidget(self.title)
        self._cards = {}
        for number, question in enumerate(questions, start=1):
            card = QuestionCard(self._theme, number, question, year)
            card.answered.connect(self.answered)
            self._cards[question.key] = card
            self._row.addWidget(card)
        self._row.addWidget(self.title)

    def _say(self, questions: tuple[Question, ...], text: bool) -> None:
        waiting = [question for question in questions if not question.answered]
        if waiting:
            self._heading.setText(_asked(len(waiting), text))
        else:
            self._heading.setText(_("Nothing is open") if not questions else _("Every question is answered"))
        suggested = sum(1 for question in waiting if question.suggested)
        self._hint.setText(ngettext("{count} has a suggested answer.", "{count} have a suggested answer.", suggested))
        self._hint.setVisible(suggested > 0)


def _asked(count: int, text: bool) -> str:
    if text:
        return ngettext("{count} question about the text", "{count} questions about the text", count)
    return ngettext("{count} question about the file", "{count} questions about the file", count)


def _year(reading: Reading) -> int | None:
    """Return the year that the source names most often, the latest of several; None when it names none."""
    named = Counter(map(int, _YEAR.findall(f"{reading.program.conference.title}\n{reading.source}")))
    return max(named, key=lambda year: (named[year], year), default=None)


def _shape(question: Question) -> tuple[str, tuple[str, ...]]:
    return question.key, tuple(choice.value for choice in question.choices)
