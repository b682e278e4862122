# SPDX-License-Identifier: MIT
"""The subjects of the preferences: a title, and what makes its part of the sheet, or None where there is nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtWidgets import QPushButton, QWidget

from forumdesk.gui.actions import MODE_WORDS
from forumdesk.gui.preferences.form import form
from forumdesk.gui.preferences.reminding import reminders
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.style import TEXT_STEPS
from forumdesk.i18n import _
from forumdesk.times import city

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow

Section: TypeAlias = tuple[str, Callable[["ProgramWindow"], QWidget | None]]


def look(window: ProgramWindow) -> QWidget:
    """Return the choice of colours and of the size of the text."""
    colors, text = ChoiceBox(window.theme), ChoiceBox(window.theme)
    for mode, words in MODE_WORDS.items():
        colors.addItem(words, mode)
    colors.setCurrentIndex(colors.findData(window.theme.mode))
    for step in TEXT_STEPS:
        text.addItem(_("{percent} %").format(percent=round(step * 100)), step)
    text.setCurrentIndex(text.findData(window.theme.scale))
    colors.activated.connect(lambda at: window.set_colors(colors.itemData(at)))
    text.activated.connect(lambda at: window.set_text(text.itemData(at)))
    return form(window.theme, (_("Colours"), colors), (_("Text size"), text))


def own_clock(window: ProgramWindow) -> QWidget | None:
    """Return the way to the choice of the own clock, where a program is open."""
    if window.workspace is None:
        return None
    desk = window.workspace.desk
    change = QPushButton(_("Choose…"))
    change.setAutoDefault(False)
    change.clicked.connect(lambda _checked=False: _choose_zone(window))
    change.setAccessibleName(_("Choose the clock of my own times"))
    own = city(desk.clock.zone(desk.program.conference.timezone))
    return form(window.theme, (_("Own times are in {city} time").format(city=own), change))


def _choose_zone(window: ProgramWindow) -> None:
    from forumdesk.gui.time.zone_sheet import choose_zone  # noqa: PLC0415 - the first use

    if window.workspace is not None:
        choose_zone(window.workspace.desk, window)


SECTIONS: tuple[Section, ...] = (
    (_("Reminders"), reminders),
    (_("My clock"), own_clock),
    (_("Look"), look),
)
