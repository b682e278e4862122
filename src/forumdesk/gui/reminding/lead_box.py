# SPDX-License-Identifier: MIT
"""A choice of how long before its start to remind of something: one of a few, any other, or not at all."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.style import Theme
from forumdesk.i18n import _
from forumdesk.reminders import LEADS, MOST_LEAD
from forumdesk.selection import NO_REMINDER
from forumdesk.times import length

_USUAL = "usual"
_OTHER = "other"


class LeadBox(QWidget):
    """A box of leads in minutes; `NO_REMINDER` is not to be reminded, and None, where it is offered, as for all."""

    chosen = Signal(object)
    """Carries the lead that was chosen."""

    def __init__(self, theme: Theme, name: str, usual: str = "") -> None:
        self._lead: int | None = NO_REMINDER
        super().__init__()
        self.choice = ChoiceBox(theme)
        self.choice.setAccessibleName(name)
        self.minutes = QSpinBox()
        self.minutes.setRange(0, MOST_LEAD)
        self.minutes.setSuffix(_(" minutes before"))
        self.minutes.setKeyboardTracking(False)
        self.minutes.setAccessibleName(_("{name}: minutes before").format(name=name))
        if usual:
            self.choice.addItem(usual, _USUAL)
        for lead in LEADS:
            self.choice.addItem(lead_words(lead), lead)
        self.choice.addItem(_("Other…"), _OTHER)
        self.choice.addItem(lead_words(NO_REMINDER), NO_REMINDER)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.choice, 1)
        line.addWidget(self.minutes)
        self.setFocusProxy(self.choice)
        self.choice.activated.connect(self._choose)
        self.minutes.valueChanged.connect(self._take)
        self.minutes.hide()

    @property
    def lead(self) -> int | None:
        """What is chosen."""
        return self._lead

    def show_lead(self, lead: int | None) -> None:
        """Show what holds, without choosing it."""
        self._lead = lead
        known = self.choice.findData(_USUAL if lead is None else lead)
        other = known < 0
        self.choice.setCurrentIndex(self.choice.findData(_OTHER) if other else known)
        self._show_minutes(shown=other)

    def say_usual(self, words: str) -> None:
        """Say what the usual is."""
        at = self.choice.findData(_USUAL)
        if at >= 0:
            self.choice.setItemText(at, words)

    def _show_minutes(self, *, shown: bool) -> None:
        if shown and self._lead is not None:
            self.minutes.blockSignals(True)
            self.minutes.setValue(self._lead)
            self.minutes.blockSignals(False)
        self.minutes.setVisible(shown)

    def _choose(self, at: int) -> None:
        data = self.choice.itemData(at)
        if data == _OTHER:
            self._lead = self._lead if self._lead not in {None, NO_REMINDER} else LEADS[2]
            self._show_minutes(shown=True)
            self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
            self.minutes.selectAll()
            return
        self._show_minutes(shown=False)
        self._take(None if data == _USUAL else int(data))

    def _take(self, lead: int | None) -> None:
        if lead != self._lead:
            self._lead = lead
            self.chosen.emit(lead)


def lead_words(lead: int) -> str:
    """Return a lead in words: "10 minutes before", "When it starts", "No reminder"."""
    if lead == NO_REMINDER:
        return _("No reminder")
    return _("{length} before").format(length=length(lead)) if lead else _("When it starts")
