# SPDX-License-Identifier: MIT
"""One conference of the library as a button that opens it, with what else can be done with its files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from forumdesk.gui.clock import system_zone
from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.card_button import CardButton, card_words
from forumdesk.gui.widgets.labels import button
from forumdesk.gui.widgets.parts import Text
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.library import Shelf, Volume, how_far
from forumdesk.personal import Recent
from forumdesk.times import city, clock, dates_in_words, day_long, wall

_INDENT, _LINK_INSET = 36, 4
_MOST_COPIES = 3
"""So many other files of a conference are listed; the rest are in its menu."""


class VolumeCard(QWidget):
    """The card of a volume; beneath it its other files, or, when it is lost, what can be done about it."""

    chosen = Signal(object)
    """Carries the path of a file that is to be opened."""
    find_asked = Signal(object)
    """Carries the path of a file that is to be looked for."""
    forget_asked = Signal()

    def __init__(self, theme: Theme, volume: Volume) -> None:
        self._volume = volume
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        lines = list(_lines(volume))
        self.button = _Button("way-plain", ". ".join(line for line, _tone in lines))
        self.button.clicked.connect(self._choose)
        self.button.forget_asked.connect(self.forget_asked)
        self.button.menu_asked.connect(self._offer)
        self.button.grid.setContentsMargins(2, 8, 10, 8)
        picture = card_words("", theme, Type.BODY)
        picture.setPixmap(icons.pixmap("program", theme.colors.text2, theme.px(20), self.devicePixelRatioF()))
        self.button.put(picture, 0, 0, top=True)
        for row, (line, tone) in enumerate(lines):
            kind = Type.SMALL if row else Type.LIST_TITLE
            self.button.put(card_words(line, theme, kind, tone), row, 1)
        box.addWidget(self.button)
        beneath = self._remedies() if volume.shelf is Shelf.LOST else self._copies(theme)
        if beneath is not None:
            box.addWidget(beneath)

    def _remedies(self) -> QWidget:
        find, forget = button(_("Find it…"), "small"), button(_("Forget"), "small")
        title = self._volume.newest.title
        find.setAccessibleName(_("Find the file of “{title}”").format(title=title))
        forget.setAccessibleName(_("Forget “{title}”").format(title=title))
        find.clicked.connect(self._choose)
        forget.clicked.connect(self.forget_asked)
        return _indented([find, forget])

    def _copies(self, theme: Theme) -> QWidget | None:
        """Return the other files of the conference, each a button that opens it."""
        if not self._volume.others:
            return None
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for each in self._volume.others[:_MOST_COPIES]:
            words = _("Also: {file}, opened {when}").format(file=_file(each), when=_opened(each))
            link = button(words.replace("&", "&&"), "link")
            link.setFont(theme.font(Type.SMALL))
            link.clicked.connect(partial(self._open, each))
            box.addWidget(_indented([link], _LINK_INSET))
        more = len(self._volume.others) - _MOST_COPIES
        if more > 0:
            rest = ngettext("and {count} more file", "and {count} more files", more)
            box.addWidget(_indented([Text(theme, rest, Type.SMALL, "text3")]))
        return made

    def _choose(self, _checked: bool = False) -> None:
        path = self._volume.newest.path
        (self.find_asked if self._volume.shelf is Shelf.LOST else self.chosen).emit(path)

    def _open(self, recent: Recent, _checked: bool = False) -> None:
        self.chosen.emit(recent.path)

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        lost = self._volume.shelf is Shelf.LOST
        menu.addAction(_("Find it…") if lost else _("Open")).triggered.connect(self._choose)
        for each in () if lost else self._volume.others:
            words = _("Open {file}").format(file=_file(each)).replace("&", "&&")
            menu.addAction(words).triggered.connect(partial(self._open, each))
        menu.addSeparator()
        menu.addAction(_("Forget")).triggered.connect(self.forget_asked)
        menu.popup(self.button.mapToGlobal(self.button.rect().center()))


class _Button(CardButton):
    """The button; Delete on it forgets, and the menu key offers what else there is."""

    forget_asked = Signal()
    menu_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.forget_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        self.menu_asked.emit()


def _lines(volume: Volume) -> Iterator[tuple[str, str]]:
    """Yield the lines of a card, each with its role in the style sheet."""
    newest = volume.newest
    yield newest.title or newest.path.stem, ""
    zone = _("{city} time").format(city=city(newest.zone)) if newest.zone else ""
    facts = (dates_in_words(newest.dates), how_far(volume), newest.place, zone)
    yield " · ".join(part for part in facts if part), "second"
    sessions = ngettext("{count} session", "{count} sessions", newest.sessions)
    people = ngettext("{count} person", "{count} people", newest.people)
    mine = ngettext("{count} in your agenda", "{count} in your agenda", volume.mine) if volume.mine else ""
    yield " · ".join(part for part in (f"{sessions}, {people}", mine) if part), "second"
    lost = volume.shelf is Shelf.LOST
    words = _("It was {file}, opened {when}") if lost else _("{file}, opened {when}")
    yield words.format(file=_file(newest), when=_opened(newest)), "warn" if lost else "hint"


def _file(recent: Recent) -> str:
    folder = recent.path.parent.name or recent.path.parent
    return _("{file} in {folder}").format(file=recent.path.name, folder=folder)


def _opened(recent: Recent) -> str:
    opened = wall(recent.opened_at, system_zone())
    today = wall(datetime.now(UTC), system_zone())
    if opened.date() == today.date():
        return _("today, {time}").format(time=clock(opened))
    return day_long(opened.date()) if opened.year == today.year else dates_in_words((opened.date(),))


def _indented(widgets: list[QWidget], inset: int = 0) -> QWidget:
    """Return widgets side by side, beneath the text of a card; `inset` is how far inside their words begin."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(_INDENT - inset, 0, 0, 6)
    line.setSpacing(8)
    for each in widgets:
        line.addWidget(each)
    line.addStretch(1)
    return made
