# SPDX-License-Identifier: MIT
"""What whoever attends has to be told over the view, one thing after the other: the next when one is dismissed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from forumdesk.gui.widgets.banner import Action, Banner
from forumdesk.gui.widgets.style import Theme


@dataclass(frozen=True, slots=True)
class _Piece:
    words: str
    actions: tuple[Action, ...]
    dismissed: Callable[[], None]


class Advice(QObject):
    """Keeps a banner of its own, under that of the open file. What came first is shown first."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        self._pieces: dict[str, _Piece] = {}
        self.banner = Banner(theme)
        self.banner.setParent(page)  # before it shows anything, or it would be a window
        super().__init__(self.banner)
        self.banner.dismissed.connect(self._dismiss)

    def say(self, key: str, words: str, *actions: Action, dismissed: Callable[[], None], urgent: bool = False) -> None:
        """Say a sentence until it is dismissed, or, with the same key, another or (empty) nothing in its place.

        What is urgent goes before all that waits.
        """
        before = self._pieces.get(key)
        if words and (before is None or before.words != words):
            piece = {key: _Piece(words, actions, dismissed)}
            self._pieces = {**piece, **self._pieces, **piece} if urgent else {**self._pieces, **piece}
        elif not words and before is not None:
            del self._pieces[key]
        else:
            return
        self._show()

    def _show(self) -> None:
        piece = next(iter(self._pieces.values()), None)
        if piece is None:
            self.banner.tell("")
        elif piece.words != self.banner.words:
            self.banner.tell(piece.words, *piece.actions)

    def _dismiss(self) -> None:
        key = next(iter(self._pieces), None)
        if key is not None:
            self._pieces.pop(key).dismissed()
        self._show()
