# SPDX-License-Identifier: MIT
"""The shelves of the library, with a search once there is more on them than one sees at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import partial
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from forumdesk.gui.clock import system_zone
from forumdesk.gui.library.card import VolumeCard
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.speaking import speak
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.library import SHELF_WORDS, Volume, arranged, matching
from forumdesk.personal import Personal, Recent

SEARCHED = 8
"""With more volumes than this there is a search."""
SHOWN = 40
"""So many are listed at first, because a thousand cards take long to build."""


class Shelves(QWidget):
    """All programs that were opened, by shelf."""

    chosen = Signal(object)
    """Carries the path of a file that is to be opened."""
    find_asked = Signal(object)
    """Carries the path of a file that is to be looked for."""
    forgotten = Signal(object)
    """Carries, as a tuple of `Recent`, what was taken out of the library."""

    def __init__(self, theme: Theme, personal: Personal) -> None:
        self._theme = theme
        self._personal = personal
        self._volumes: tuple[Volume, ...] = ()
        self._list = QWidget()
        self._most = SHOWN
        self.cards: list[VolumeCard] = []
        """The cards that are listed, from top to bottom."""
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Search your library"))
        self.search.setAccessibleName(_("Search your library"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._seek)
        self._box.addWidget(self.search)
        self._box.addWidget(self._list)
        self.refresh()

    def refresh(self) -> None:
        """Show what is in the library now, and which of it is there."""
        recent = self._personal.recent()
        self._volumes = arranged(recent, _changed(recent), self._personal.agendas(), datetime.now(UTC), system_zone())
        self.search.setVisible(len(self._volumes) > SEARCHED)
        self._show()

    def focus_first(self) -> None:
        """Put the keyboard to where one begins: the search, or the first card."""
        wanted = self.search if not self.search.isHidden() else next((card.button for card in self.cards), self)
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _seek(self, _words: str) -> None:
        self._most = SHOWN
        self._show()
        speak(self.search, ngettext("{count} found", "{count} found", len(self._found())))

    def _found(self) -> tuple[Volume, ...]:
        return matching(self._volumes, self.search.text())

    def _show(self) -> None:
        found, self.cards = self._found(), []
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        if not found:
            box.addWidget(wrapping(Words(self._theme, self._nothing(), Type.BODY, "hint"), 200))
        for shelf, volumes in groupby(found[: self._most], key=lambda each: each.shelf):
            box.addWidget(Words(self._theme, SHELF_WORDS[shelf], Type.LABEL, "label"))
            for volume in volumes:
                self.cards.append(self._card(volume))
                box.addWidget(self.cards[-1])
            box.addSpacing(12)
        rest = len(found) - self._most
        if rest > 0:
            more = button(ngettext("Show {count} more", "Show {count} more", rest), "link")
            more.clicked.connect(self._show_all)
            box.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        self._replace(made)

    def _replace(self, made: QWidget) -> None:
        self._box.replaceWidget(self._list, made)
        self._list.hide()
        self._list.deleteLater()
        self._list = made

    def _card(self, volume: Volume) -> VolumeCard:
        card = VolumeCard(self._theme, volume)
        card.chosen.connect(self.chosen)
        card.find_asked.connect(self.find_asked)
        card.forget_asked.connect(partial(self._forget, volume))
        return card

    def _nothing(self) -> str:
        if self._volumes:
            return _("Nothing in your library is called that.")
        return _("No program has been opened on this computer yet. The sample shows what one looks like.")

    def _show_all(self) -> None:
        self._most = len(self._volumes)
        self._show()

    def _forget(self, volume: Volume, _checked: bool = False) -> None:
        """Take a conference out of the library, with all of its files that are listed."""
        forgotten = (volume.newest, *volume.others)
        for each in forgotten:
            self._personal.forget(each.path)
        self.refresh()
        self.focus_first()
        self.forgotten.emit(forgotten)


def _changed(recent: Iterable[Recent]) -> dict[Path, float]:
    """Return when each file that is there was changed last."""
    found = {}
    for each in recent:
        try:
            found[each.path] = each.path.stat().st_mtime
        except (OSError, ValueError):
            continue
    return found
