# SPDX-License-Identifier: MIT
"""The timeline of a program without days, while one edits: what to do first, and a button that does it."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumdesk import edits, times
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.parts import Text, small_button
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.program import Day, new_id


def blank_page(desk: Desk) -> QWidget:
    """Return a page on which a program gets its first day."""
    line = _("No day yet")
    sentence = _("Sessions are drawn on a day. It begins as today; give it its date in the details.")
    button = small_button(desk.theme, "calendar", _("Add a day"), lambda: _add_day(desk), primary=True)
    page = QWidget()
    page.setProperty("role", "view")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    stack = QVBoxLayout(page)
    stack.setContentsMargins(48, 48, 48, 48)
    stack.setSpacing(8)
    stack.addStretch(2)
    stack.addWidget(Text(desk.theme, line, Type.PANE_TITLE))
    stack.addWidget(Text(desk.theme, sentence, Type.RUNNING, "text2"))
    stack.addSpacing(8)
    stack.addWidget(button)
    stack.addStretch(3)
    page.setAccessibleName(f"{line}. {sentence}")
    page.setFocusProxy(button)
    return page


def _add_day(desk: Desk) -> None:
    today = times.wall(datetime.now(UTC), desk.program.conference.timezone).date()
    desk.edit(_("Add a day"), edits.add_day, Day(id=new_id(), date=today))
