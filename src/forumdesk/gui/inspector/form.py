# SPDX-License-Identifier: MIT
"""A form: the fields of one subject under each other, which all follow the program, and the removal at its foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Protocol, TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from forumdesk import entering
from forumdesk.gui.inspector.boxes import LineBox, TextBox
from forumdesk.gui.inspector.fields import Beside, Chosen, Ticked, Written
from forumdesk.gui.inspector.subject import Bond, Subject
from forumdesk.gui.unfinished import Unfinished
from forumdesk.gui.widgets.parts import Column
from forumdesk.text import clean_line
from forumdesk.times import dates_in_words


class _Following(Protocol):
    def refresh(self) -> None: ...


W = TypeVar("W", bound=QWidget)
GAP = 12
"""Between two fields."""


class Form(Column):
    """The inspector of a subject."""

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        self.desk = subject.desk
        self._following: list[_Following] = []
        self._named: dict[str, QWidget] = {}
        self._written: list[Written] = []
        super().__init__(subject.desk.theme)

    def name_field(self, name: str, field: QWidget) -> None:
        """Let a field be found by its name, to put the keyboard into it."""
        self._named[name] = field

    def begin(self, name: str) -> bool:
        """Put the keyboard into a field, and choose what stands in it; tell whether there is such a field."""
        field = self._named.get(name)
        if field is None:
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        box = field.focusProxy()
        if isinstance(box, LineBox | TextBox):
            box.selectAll()
        return True

    turns = True
    """Whether the form can turn to another record of its kind, which is much faster than building another."""

    def settle(self) -> None:
        """Save what is typed, as when a field is left."""
        for field in self._written:
            field.settle()
        self.desk.end_typing()

    def unfinished(self) -> Unfinished | None:
        """Save what is typed; return what means nothing, if anything does."""
        wrong = next((field for field in self._written if not field.take()), None)
        if wrong is None:
            return None
        return Unfinished(wrong.box.text(), lambda: wrong.setFocus(Qt.FocusReason.OtherFocusReason))

    def turn_to(self, key: str) -> None:
        """Show another record; what is typed is saved first."""
        self.settle()
        self.subject.ids = (key,)
        self.follow()

    def follow(self) -> None:
        """Show the program as it is now, as long as what the form is about is still there."""
        if self.subject.there:
            for part in self._following:
                part.refresh()

    def keep(self, part: W) -> W:
        """Have a part follow the program; return it."""
        self._following.append(cast("_Following", part))
        return part

    def add(self, *fields: QWidget, gap: int = GAP, stretches: Sequence[int] = ()) -> None:
        """Put fields beside each other."""
        for field in fields:
            self.keep(field)
        self.put(fields[0] if len(fields) == 1 else Beside(self.desk.theme, fields, stretches), gap)

    def line(
        self, name: str, label: str, field: str, read: Callable[[str], Any] = clean_line, *, live: bool = True
    ) -> Written:
        """Return a field of one line; `field` is its name within a sentence."""
        return self.written(self.subject.bond(name, label, field, live=live), read=read)

    def written(
        self,
        bond: Bond,
        box: LineBox | TextBox | None = None,
        *,
        read: Callable[[str], Any] = clean_line,
        write: Callable[[Any], str] = str,
        step: Callable[[Any, int], Any] | None = None,
    ) -> Written:
        """Return a field to type in."""
        field = Written(self.desk, bond, box, read=read, write=write, step=step)
        self._written.append(field)
        return field

    def dated(self, bond: Bond, near: Callable[[], date]) -> Written:
        """Return a field of a date; nothing written in it is no date, a missing year that of `near`."""

        def read(words: str) -> date | None:
            return entering.date_of(words, near()) if words.strip() else None

        return self.written(bond, read=read, write=lambda day: "" if day is None else dates_in_words((day,)))

    def chosen(self, bond: Bond, choices: Callable[[], Sequence[tuple[object, str]]]) -> Chosen:
        """Return a field to choose in."""
        return Chosen(self.desk.theme, bond, choices)

    def ticked(self, name: str, label: str, field: str) -> Ticked:
        """Return a field to tick."""
        return Ticked(self.desk.theme, self.subject.bond(name, label, field))
