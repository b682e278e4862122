# SPDX-License-Identifier: MIT
"""The preferences about reminders: how long before, whether today, and whether with no window open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumdesk.gui.preferences.form import form
from forumdesk.gui.reminding.lead_box import LeadBox
from forumdesk.gui.reminding.words import no_tray_words
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.tick import Tick
from forumdesk.i18n import _
from forumdesk.reminders import habits_kept
from forumdesk.selection import NO_REMINDER

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow

KINDS = {"must": _("What I must see"), "maybe": _("What I may see"), "entry": _("My own entries")}


def reminders(window: ProgramWindow) -> QWidget:
    """Return the leads, and what goes on in the tray."""
    background = window.desktop.attend()
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(8)
    box.addWidget(form(window.theme, *((words, _lead(window, name, words)) for name, words in KINDS.items())))
    silent = Tick(window.theme, _("No reminders today"))
    silent.setChecked(background.reminding.silent_today)
    silent.toggled.connect(background.reminding.set_silent_today)
    box.addWidget(silent)
    tray = Tick(window.theme, _("Keep running in the tray for reminders"))
    tray.setChecked(background.wants_tray)
    tray.setEnabled(background.has_tray())
    tray.toggled.connect(background.set_tray)
    box.addWidget(tray)
    said = _("Each comes once, through this computer’s own notifications where it has them. Times are the forum’s.")
    for words in (said,) if background.has_tray() else (no_tray_words(), said):
        box.addWidget(wrapping(Words(window.theme, words, Type.SMALL, "hint"), 200))
    return made


def _lead(window: ProgramWindow, name: str, words: str) -> LeadBox:
    lead = getattr(habits_kept(window.desktop.personal), name)
    field = LeadBox(window.theme, words)
    field.show_lead(NO_REMINDER if lead is None else lead)
    field.chosen.connect(partial(_choose, window, name))
    return field


def _choose(window: ProgramWindow, name: str, lead: int) -> None:
    reminding = window.desktop.attend().reminding
    reminding.set_habits(reminding.habits.with_lead(name, None if lead == NO_REMINDER else lead))
