# SPDX-License-Identifier: MIT
"""A field of a form: its label, what one types or chooses in, and beneath it what is wrong with what was typed.

A field asks the program for its value and gives it another one through its `Bond`; what it shows follows the program
without disturbing what is being typed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from forumdesk.errors import ForumDeskError
from forumdesk.gui.desk import Desk
from forumdesk.gui.inspector.boxes import LineBox, TextBox
from forumdesk.gui.inspector.subject import SEVERAL, Bond
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.style import Theme, Type, restyle
from forumdesk.gui.widgets.tick import Tick
from forumdesk.i18n import _
from forumdesk.text import clean_line

PAUSE = 10_000
"""Milliseconds without a letter after which what is typed next is another step."""
ASIDE = 8
"""Between fields beside each other."""
_LEAST = {1: 80, 2: 100, 3: 64}
"""The least width of a field among so many, at the base text size."""
_STOPS = frozenset(".?!؟")
_WHOLE_STOPS = frozenset("\n。？！")
"""What ends a sentence without a blank behind it."""


class Field(QWidget):
    """A label over something to type or choose in. `refresh` shows what the program says now."""

    def __init__(self, theme: Theme, label: str, box: QWidget) -> None:
        self.theme = theme
        self.label = label
        super().__init__()
        self.problem = wrapping(Words(theme, "", Type.SMALL, "err"), 40)
        self.problem.hide()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        if label:
            words = Words(theme, label, Type.LABEL, "label")
            words.setBuddy(box)
            stack.addWidget(words)
            box.setAccessibleName(label)
        stack.addWidget(box)
        stack.addWidget(self.problem)
        self.setFocusProxy(box)
        self._box = box

    def refresh(self) -> None:
        """Show what the program says now."""

    def mark(self, wrong: str) -> None:
        """Show by the edge that something is wrong ("yes"), or that it clashes ("clash"); nothing takes that away."""
        restyle(self._box, wrong=wrong)

    def say_problem(self, words: str) -> None:
        """Say what is wrong; an empty text takes it away."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self._box.setAccessibleDescription(words)
        self.mark("yes" if words else "")


class Written(Field):
    """A field to type in. `read` makes a value of the words or raises ForumDeskError, `write` says a value."""

    def __init__(
        self,
        desk: Desk,
        bond: Bond,
        box: LineBox | TextBox | None = None,
        *,
        read: Callable[[str], Any] = clean_line,
        write: Callable[[Any], str] = str,
        step: Callable[[Any, int], Any] | None = None,
    ) -> None:
        self.box = box or LineBox()
        self._bond = bond
        self._read = read
        self._write = write
        self._step = step
        self._desk = desk
        super().__init__(desk.theme, bond.label, self.box)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._end_step)
        self.box.typed.connect(self._follow_typing)
        self.box.left.connect(self._leave)
        self.box.given_up.connect(self._give_up)
        self.box.stepped.connect(self._take_step)
        self.refresh()

    def refresh(self) -> None:
        """Show what the program says now, unless something else stands there that is not saved."""
        if self.box.isModified() or not self._bond.there():
            return
        value = self._bond.get()
        self.box.setPlaceholderText(_("Several values") if value is SEVERAL else self._hint)
        if not self._says(value):
            self.say_problem("")
            self.box.show_words("" if value is SEVERAL else self._write(value))
        self.shown()

    _hint = ""

    def hint(self, words: str) -> Written:
        """Show what belongs into it while it is empty."""
        self._hint = words
        self.refresh()
        return self

    def shown(self) -> None:
        """Do what follows from what is shown; for fields that show more than their words."""

    def _says(self, value: object) -> bool:
        if value is SEVERAL:
            return not self.box.text()
        try:
            return bool(self._read(self.box.text()) == value) and (self._bond.live or not self.box.isModified())
        except ForumDeskError:
            return False

    def _follow_typing(self) -> None:
        self.box.setModified(True)
        if not self._bond.live:
            return
        ended = _ends_sentence(self.box.before_caret)
        if self._save() and ended:
            self._end_step()
        else:
            self._pause.start()
        self.shown()

    def _save(self) -> bool:
        """Give the program what is typed; say what is wrong with it instead when it means nothing."""
        try:
            value = self._read(self.box.text())
        except ForumDeskError as error:
            self.say_problem(str(error))
            return False
        self.say_problem("")
        self.box.setModified(False)
        with self._desk.refusals_to(self.say_problem):
            if value == self._bond.get() or self._bond.put(value):
                return True
        self.box.setModified(True)
        return False

    def _end_step(self) -> None:
        self._pause.stop()
        self._desk.end_typing()
        self.box.forget_steps()

    def _leave(self) -> None:
        if not self._bond.there():
            return
        if self.box.isModified() and self._save():
            self.refresh()
        if self._pause.isActive() or not self._bond.live:
            self._end_step()
        if not self.box.isModified() and not self._bond.live:
            self._show_again()

    def _show_again(self) -> None:
        """Show a value as it is written everywhere, once its field is left."""
        value = self._bond.get()
        words = "" if value is SEVERAL else self._write(value)
        if words != self.box.text():
            self.box.show_words(words)

    def take(self) -> bool:
        """Save what is typed; tell whether nothing is left that means nothing."""
        self._leave()
        return not self._bond.there() or not (self.box.isModified() and self.box.text().strip())

    def settle(self) -> None:
        """Save what is typed, and give up what means nothing, before another record is shown."""
        self._leave()
        self._pause.stop()
        self.box.setModified(False)
        self.box.forget_steps()
        self.say_problem("")

    def _give_up(self) -> None:
        self.box.setModified(False)
        self.say_problem("")
        value = self._bond.get()
        self.box.show_words("" if value is SEVERAL else self._write(value))

    def _take_step(self, by: int) -> None:
        value = self._bond.get()
        if self._step is not None and value is not None and value is not SEVERAL:
            if self.box.isModified() and not self._save():
                return
            with self._desk.refusals_to(self.say_problem):
                self._bond.put(self._step(self._bond.get(), by))
            self._show_again()


def _ends_sentence(tail: str) -> bool:
    """Tell whether what is typed last ends a sentence: the two characters before the caret."""
    return tail[-1:] in _WHOLE_STOPS or (len(tail) == 2 and tail[0] in _STOPS and tail[1].isspace())


def needed(sentence: str) -> Callable[[str], str]:
    """Return the reading of a line that may not be empty; the sentence says so."""

    def read(words: str) -> str:
        found = clean_line(words)
        if not found:
            raise ForumDeskError(sentence)
        return found

    return read


class _Still(ChoiceBox):
    """A box that is not changed in passing: the wheel scrolls the form, arrows and letters open the list.

    In the list, Tab takes what is marked and goes on to the next field.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.view().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
            place = self.view().currentIndex().row()
            self.hidePopup()
            self.activated.emit(place)
            self.focusNextChild()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letters = event.text()
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.showPopup()
        elif letters.isprintable() and letters.strip():
            self.showPopup()
            self.view().keyboardSearch("")  # letters typed into the list a moment ago, for another record, are over
            self.view().keyboardSearch(letters)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Chosen(Field):
    """A field to choose in. `choices` returns each value with its words, as they are now."""

    def __init__(self, theme: Theme, bond: Bond, choices: Callable[[], Sequence[tuple[object, str]]]) -> None:
        self.box = _Still(theme)
        self._bond = bond
        self._choices = choices
        self._offered: tuple[tuple[object, str], ...] = ()
        super().__init__(theme, bond.label, self.box)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(4)
        self.box.setPlaceholderText(_("Several values"))
        self.box.activated.connect(self.choose)
        self.refresh()

    def refresh(self) -> None:
        """Show what the program says now."""
        value = self._bond.get()
        offered = tuple(self._choices())
        if offered != self._offered:
            self._offered = offered
            self.box.clear()
            for _value, words in offered:
                self.box.addItem(words)
        places = [place for place, (each, _words) in enumerate(offered) if each == value]
        self.box.setCurrentIndex(places[0] if places and value is not SEVERAL else -1)

    def choose(self, place: int) -> None:
        """Take the choice at a place."""
        if 0 <= place < len(self._offered):
            value = self._offered[place][0]
            if value != self._bond.get():
                self._bond.put(value)
            self.refresh()


class Ticked(QWidget):
    """A field to tick."""

    def __init__(self, theme: Theme, bond: Bond) -> None:
        self._bond = bond
        super().__init__()
        self.box = Tick(theme, bond.label)
        self.box.clicked.connect(self._put)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.refresh()

    def refresh(self) -> None:
        """Show what the program says now."""
        value = self._bond.get()
        self.box.setTristate(value is SEVERAL)
        self.box.setCheckState(
            Qt.CheckState.PartiallyChecked
            if value is SEVERAL
            else Qt.CheckState.Checked
            if value
            else Qt.CheckState.Unchecked
        )

    def _put(self) -> None:
        self._bond.put(self.box.checkState() != Qt.CheckState.Unchecked)
        self.refresh()


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout that holds widgets."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Beside(QWidget):
    """Fields beside each other, their labels on one line; under each other where the width does not hold them."""

    def __init__(self, theme: Theme, fields: Sequence[QWidget], stretches: Sequence[int] = ()) -> None:
        self._needed = len(fields) * theme.px(_LEAST[min(len(fields), 3)]) + ASIDE * (len(fields) - 1)
        super().__init__()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(ASIDE)
        for place, field in enumerate(fields):
            self._line.addWidget(field, stretches[place] if stretches else 1, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = event.size().width() >= self._needed
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.LeftToRight if fits else ways.TopToBottom)
