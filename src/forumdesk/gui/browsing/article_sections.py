# SPDX-License-Identifier: MIT
"""Which of the articles are listed: all, the unread ones, the reading list, or those of a day's speakers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from forumdesk.articles import by_speakers, in_order
from forumdesk.errors import ForumDeskError
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.flow import Flow, flowing
from forumdesk.i18n import _
from forumdesk.program import Article
from forumdesk.times import day_short

ALL, UNREAD, LATER, TODAY = SECTIONS = ("all", "unread", "later", "today")

_EMPTY = {
    UNREAD: (_("Everything here has been opened"), _("An article is unread until it is opened for the first time.")),
    LATER: (_("Nothing on your reading list"), _("Press L on an article, or “Read later” above it, to keep it here.")),
    TODAY: (_("No articles by these speakers"), _("Articles of those who speak on the day are listed here.")),
}


def day_meant(desk: Desk) -> tuple[date | None, bool]:
    """Return the day whose speakers are meant, and whether it is today: today, or else the one on the timeline."""
    try:
        today = desk.program.day_at(desk.present.wall)
    except ForumDeskError:  # the zone of the forum is not known
        return desk.day, False
    return (today, True) if today in desk.program.dates else (desk.day, False)


def articles_of(desk: Desk, section: str) -> tuple[Article, ...]:
    """Return the articles of a section, in its order."""
    if section == LATER:
        return desk.reading.listed(desk.program)
    if section == TODAY:
        return by_speakers(desk.program, day_meant(desk)[0])
    found = in_order(desk.program)
    unread = desk.reading.unread(desk.program.articles)
    return tuple(article for article in found if article.id in unread) if section == UNREAD else found


def empty_words(section: str) -> tuple[str, str]:
    """Return a line and a sentence for a section without articles."""
    return _EMPTY[section]


class Sections(QWidget):
    """A button for each section, with how many articles it has."""

    chosen = Signal(str)
    """Carries the section that the reader chose."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.section = ALL
        """The section that is listed."""
        super().__init__()
        line = flowing(self, Flow(6, 4), QMargins(16, 12, 16, 4))
        group = QButtonGroup(self)
        self._buttons: Mapping[str, QPushButton] = {name: _button() for name in SECTIONS}
        for name, button in self._buttons.items():
            group.addButton(button)
            line.addWidget(button)
            button.clicked.connect(lambda _checked=False, name=name: self.choose(name))
        self._buttons[ALL].setChecked(True)

    def choose(self, section: str) -> None:
        """List another section."""
        self.section = section
        self._buttons[section].setChecked(True)
        self.chosen.emit(section)

    def refresh(self) -> None:
        """Say how many articles each section has now."""
        day, is_today = day_meant(self._desk)
        speakers = _("Today’s speakers") if is_today else _("Speakers of {day}")
        names = {
            ALL: _("All"),
            UNREAD: _("Unread"),
            LATER: _("Read later"),
            TODAY: speakers.format(day=day_short(day)) if day is not None else "",
        }
        for section, button in self._buttons.items():
            button.setText(f"{names[section]}  {len(articles_of(self._desk, section))}")
        self._buttons[TODAY].setVisible(day is not None)
        self._buttons[LATER].setVisible(self._desk.reading.kept)
        self._buttons[UNREAD].setVisible(self._desk.reading.kept)


def _button() -> QPushButton:
    button = QPushButton()
    button.setCheckable(True)
    button.setProperty("role", "segment")
    button.setProperty("edge", "only")
    return button
