# SPDX-License-Identifier: MIT
"""What is offered beneath a field while one types: words that hold what is typed, whatever its case and accents."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, QStringListModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from forumdesk.text import fold

MOST = 12


class Suggestions(QObject):
    """The list beneath one field. Arrows walk it and fill the field; whoever types on is not disturbed."""

    def __init__(self, field: QLineEdit) -> None:
        self._field = field
        self._choices: tuple[tuple[str, str], ...] = ()
        self._several = False
        self._typed = ""
        super().__init__(field)
        self._found = QStringListModel(self)
        self._list = QCompleter(self._found, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setMaxVisibleItems(MOST)
        self._list.setWidget(field)
        popup = self._list.popup()
        assert popup is not None
        popup.setProperty("role", "offered")
        self._popup = popup
        self._list.highlighted[QModelIndex].connect(self._take)  # type: ignore[index]
        self._list.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        field.textEdited.connect(self.offer)

    @property
    def words(self) -> tuple[str, ...]:
        """What is offered now."""
        return tuple(self._found.stringList()) if self.open else ()

    @property
    def open(self) -> bool:
        """Whether the list is shown."""
        return self._popup.isVisible()

    def set_choices(self, choices: Iterable[str], *, several: bool) -> None:
        """Offer these words; `several` says that the field holds many, parted by commas, of which the last is typed."""
        self._choices = tuple((fold(choice), choice) for choice in choices)
        self._several = several

    def close(self) -> None:
        """Take the list away."""
        self._popup.hide()

    def offer(self, typed: str) -> None:
        """Offer what holds the words typed, first what begins with them."""
        self._typed = typed
        wanted = fold(self._parts(typed)[1]).strip()
        found = [
            (not said.startswith(wanted), place, choice)
            for place, (said, choice) in enumerate(self._choices)
            if wanted in said
        ]
        words = [choice for _begins, _place, choice in sorted(found)[:MOST]]
        if (not wanted and self._several) or words == [self._parts(typed)[1]]:
            words = []
        self._found.setStringList(words)
        if not words:
            self.close()
            return
        self._list.complete()
        self._popup.setCurrentIndex(QModelIndex())

    def _parts(self, typed: str) -> tuple[str, str]:
        """Return what stands before the word that is typed, and that word."""
        if not self._several:
            return "", typed
        at = max(typed.rfind(","), typed.rfind(";")) + 1
        before, last = typed[:at], typed[at:]
        return (f"{before} " if before else ""), last.strip()

    def _take(self, index: QModelIndex) -> None:
        word = index.data() if index.isValid() else None
        if word:
            self._field.setText(f"{self._parts(self._typed)[0]}{word}")
