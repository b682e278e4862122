# SPDX-License-Identifier: MIT
"""What a window shows with nothing open: ways to begin, and the programs opened before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.card_button import CardButton, card_words
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.personal import Personal

if TYPE_CHECKING:
    from forumdesk.gui.library.shelves import Shelves


class Welcome(QWidget):
    """The first page. It asks; the window does."""

    new_asked = Signal()
    next_asked = Signal()
    open_asked = Signal()
    paste_asked = Signal()
    import_asked = Signal()
    sample_asked = Signal()
    recent_chosen = Signal(object)
    find_asked = Signal(object)
    forgotten = Signal(object)

    def __init__(self, theme: Theme, personal: Personal) -> None:
        self._theme = theme
        self._personal = personal
        self.shelves: Shelves | None = None
        """The programs opened before."""
        super().__init__()
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Build both columns again, for new colours, sizes or recent programs."""
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._box.addWidget(self._begin(), 4)
        self._box.addWidget(self._library(), 5)

    def _begin(self) -> QWidget:
        column, box = _column("view", (72, 24, 56, 24))
        box.addStretch(1)
        box.addLayout(self._title())
        box.addSpacing(36)
        for icon, title, detail, keys, ask in self._ways():
            box.addWidget(self._way(icon, title, detail, keys, ask))
        box.addStretch(3)
        box.addWidget(
            card_words(_("You can also drop a file anywhere in this window."), self._theme, Type.SMALL, "hint")
        )
        return _scrolling(column)

    def _ways(self) -> tuple[tuple[str, str, str, str, Callable[[], None]], ...]:
        """Return the icon, title, sentence and keys of each way to begin, and what asks for it."""
        key = QKeySequence.StandardKey
        year = _("A copy with other dates; people, rooms and sessions are kept")
        page = _("Copy it from a web page or an e-mail; you check what was understood")
        file = _("Excel, CSV, a calendar, a web page, Word, PDF, a schedule, a feed…")
        new = _("Title, days and rooms; the rest as you go")
        sample = _("Middle East Strategy Forum 2021: two days, one stage")
        return (
            ("add", _("Make a new program"), new, _keys(key.New), self.new_asked.emit),
            ("history", _("Begin with last year’s"), year, "", self.next_asked.emit),
            ("folder", _("Open a program"), _("A ForumDesk file"), _keys(key.Open), self.open_asked.emit),
            ("paste", _("Paste a program"), page, _keys("Ctrl+Shift+V"), self.paste_asked.emit),
            ("import", _("Import a file"), file, _keys("Ctrl+I"), self.import_asked.emit),
            ("calendar", _("Look at the sample"), sample, "", self.sample_asked.emit),
        )

    def _title(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        mark = self._picture("mark", "accent", 36)
        mark.setContentsMargins(0, 6, 0, 0)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(card_words("ForumDesk", self._theme, Type.ARTICLE_TITLE))
        names.addWidget(
            card_words(_("Make, read and export a conference program, offline."), self._theme, Type.BODY, "second")
        )
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(names, 1)
        return row

    def _way(self, icon: str, title: str, detail: str, keys: str, ask: Callable[[], None]) -> QPushButton:
        button = CardButton("way", f"{title}. {detail}")
        button.clicked.connect(ask)
        button.grid.setContentsMargins(18, 12, 16, 12)
        button.put(self._picture(icon, "accent", 20), 0, 0, 2)
        button.put(card_words(title, self._theme, Type.STRONG), 0, 1)
        button.put(card_words(detail, self._theme, Type.SMALL, "second"), 1, 1)
        button.put(card_words(keys, self._theme, Type.SMALL, "hint", wrap=False), 0, 2, 2)
        return button

    def _picture(self, icon: str, color: str, size: int) -> QLabel:
        picture = QLabel()
        tint = getattr(self._theme.colors, color)
        picture.setPixmap(icons.pixmap(icon, tint, self._theme.px(size), self.devicePixelRatioF()))
        return picture

    def _library(self) -> QWidget:
        from forumdesk.gui.library.shelves import Shelves  # noqa: PLC0415 - most windows begin with a program

        column, box = _column("pane", (56, 24, 48, 24))
        box.addStretch(1)
        shelves = Shelves(self._theme, self._personal)
        shelves.chosen.connect(self.recent_chosen)
        shelves.find_asked.connect(self.find_asked)
        shelves.forgotten.connect(self.forgotten)
        self.shelves = shelves
        box.addWidget(shelves)
        box.addStretch(3)
        return _scrolling(column)


def _column(role: str, margins: tuple[int, int, int, int]) -> tuple[QWidget, QVBoxLayout]:
    column = QWidget()
    column.setProperty("role", role)
    column.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    box = QVBoxLayout(column)
    box.setContentsMargins(*margins)
    box.setSpacing(8)
    return column, box


def _scrolling(column: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(column)
    return area


def _keys(keys: QKeySequence.StandardKey | str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
