# SPDX-License-Identifier: MIT
"""The place over a view from which sessions are left out: it says what by, how many are left, and leads back to all.

As long as nothing is left out there is no bar. What stands in it is `left_out`'s.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.speaking import speak
from forumdesk.i18n import _

if TYPE_CHECKING:
    from forumdesk.gui.filters.left_out import LeftOut

VIEWS = frozenset({"timeline", "sessions", "speakers"})
"""The views that leave sessions out."""
WITH_ALL_PEOPLE = "speakers"
"""The view that is not about what is hidden: whoever speaks in a hidden room is still here."""


class FilterBar(QWidget):
    """The bar of one window."""

    left = Signal()
    """It went away while it had the keyboard, which belongs somewhere else now."""

    def __init__(self, desk: Desk, other: QWidget) -> None:
        self._desk = desk
        self._other = other
        """Another button for the choices, which has no room in every window; where it has, none is needed here."""
        self.inside: LeftOut | None = None
        """What stands in it; None while nothing is left out."""
        super().__init__()
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Filters"))
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self.hide()
        for changed in (
            desk.filter.changed,
            desk.program_changed,
            desk.view_changed,
            desk.day_changed,
            desk.editing_changed,
            desk.theme.changed,
        ):
            changed.connect(self._refresh)
        desk.filter.chosen.connect(self._speak)
        self._refresh()

    @property
    def possible(self) -> dict[str, bool]:
        """Which of the commands about what is left out have anything to do."""
        filtering = self._desk.filter
        looking = bool(self._desk.program.sessions) and not filtering.resting
        return {
            "filter": looking and self._desk.view in VIEWS,
            "clear_filters": looking and bool(filtering.filter),
            **dict.fromkeys(("hide_session", "hide_room", "hide_track", "list_hidden"), looking),
        }

    def choose(self) -> None:
        """Offer what the filter can ask for, beneath a button for it that is in sight, or else where the bar begins."""
        from forumdesk.gui.filters.choices import Choices  # noqa: PLC0415 - most visits look at everything

        if not self.possible["filter"]:
            return
        more = self.inside.more if self.inside is not None else None
        shown = (each for each in (self._other, more) if each is not None and each.isVisible())
        above, parent = next(shown, None), self.parentWidget() or self
        place = above.mapToGlobal(QPoint(0, above.height() + 4)) if above else parent.mapToGlobal(QPoint(16, 8))
        Choices(self._desk, parent).open_at(place)

    def _speak(self) -> None:
        """Tell a screen reader how many sessions another filter has left."""
        if self._desk.view in VIEWS:
            speak(self, self._desk.filter.in_words())

    def _fit(self) -> None:
        if self.inside is not None and self.inside.more is not None:
            self.inside.more.setVisible(self._other.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _refresh(self, _changed: object = None) -> None:
        """Say what is left out now; the keyboard stays where it was in the bar."""
        focus, before = QApplication.focusWidget(), self.inside
        at = before.place_of(focus) if before is not None and focus is not None and before.isAncestorOf(focus) else None
        if before is not None:
            self._stack.removeWidget(before)
            before.hide()
            before.deleteLater()
            self.inside = None
        filtering = self._desk.filter
        hidden = filtering.hidden and self._desk.view != WITH_ALL_PEOPLE
        something = bool(filtering.filter or hidden) and self._desk.view in VIEWS
        if something:
            from forumdesk.gui.filters.left_out import LeftOut  # noqa: PLC0415 - most visits look at everything

            self.inside = LeftOut(self._desk, self.choose)
            self._stack.addWidget(self.inside)
            self._fit()
            self.inside.show()
        self.setVisible(something)
        if at is not None and (self.inside is None or not self.inside.focus_place(at)):
            self.left.emit()
