# SPDX-License-Identifier: MIT
"""The page that stands for a view of which a filter, or what is hidden, has left nothing, with the ways out."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.labels import button
from forumdesk.gui.widgets.parts import Text
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.times import day_long, day_short


def nothing_left(desk: Desk, day: date | None = None) -> QWidget:
    """Return the page, for a day or for all of the program."""
    page = QWidget()
    page.setProperty("role", "view")
    line, sentence = words(desk, day)
    ways = Flow(8, 8)
    if desk.filter.filter:
        first = button(_("Clear filters"), "primary")
        first.clicked.connect(desk.filter.clear)
    else:
        first = button(_("Show what is hidden"), "primary")
        first.clicked.connect(lambda: desk.filter.show_hidden(True))
    ways.addWidget(first)
    page.setFocusProxy(first)
    elsewhere = next((other for other, _count in _elsewhere(desk, day)), None)
    if elsewhere is not None:
        go = button(_("Go to {day}").format(day=day_short(elsewhere)))
        go.clicked.connect(lambda: desk.show_day(elsewhere))
        ways.addWidget(go)
    stack = QVBoxLayout(page)
    stack.setContentsMargins(48, 48, 48, 48)
    stack.setSpacing(8)
    stack.addStretch(2)
    stack.addWidget(Text(desk.theme, line, Type.PANE_TITLE, balanced=True))
    stack.addWidget(Text(desk.theme, sentence, Type.RUNNING, "text2"))
    stack.addSpacing(8)
    stack.addLayout(ways)
    stack.addStretch(3)
    page.setAccessibleName(f"{line}. {sentence}")
    return page


def words(desk: Desk, day: date | None) -> tuple[str, str]:
    """Return a line and a sentence that say what is left out, and where something is not."""
    by_filter = bool(desk.filter.filter)
    if day is None:
        line = _("No session is left by the filters") if by_filter else _("All sessions are hidden")
    elif by_filter:
        line = _("No session on {day} is left by the filters").format(day=day_long(day))
    else:
        line = _("All sessions on {day} are hidden").format(day=day_long(day))
    found = _elsewhere(desk, day)
    if found:
        count = sum(number for _day, number in found)
        sentence = ngettext(
            "{count} session is left on another day.", "{count} sessions are left on other days.", count
        )
    elif by_filter:
        sentence = _("Take away one of the filters above, or all of them.")
    else:
        sentence = _("They can be shown for now, or for good, one by one.")
    return line, sentence


def _elsewhere(desk: Desk, day: date | None) -> list[tuple[date, int]]:
    """Return the other days on which anything is shown, with how many sessions."""
    if day is None:
        return []
    program = desk.program
    counts = ((other, len(desk.filter.shown(program.sessions_on(other)))) for other in program.dates if other != day)
    return [(other, count) for other, count in counts if count]
