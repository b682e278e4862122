# SPDX-License-Identifier: MIT
"""A list, or what stands in its place: nothing is there to be listed, or all of it was left out."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from forumdesk.gui.desk import Desk


class Pages(QStackedWidget):
    """The pages of a view that lists sessions, or who is in them."""

    def __init__(self, desk: Desk, listed: QWidget, nothing: QWidget) -> None:
        self._desk = desk
        self._left: QWidget | None = None
        """The page that stands for the list while all is left out."""
        super().__init__()
        self._listed = listed
        self._nothing = nothing
        self.addWidget(listed)
        self.addWidget(nothing)

    def show_page(self, *, some: bool, there: bool) -> None:
        """Show the list if it has some, or say why not: all that is there was left out, or nothing is."""
        focus = QApplication.focusWidget()
        had_keyboard = focus is not None and self.isAncestorOf(focus)
        if self._left is not None:
            self.removeWidget(self._left)
            self._left.deleteLater()
            self._left = None
        if there and not some:
            from forumdesk.gui.filters.nothing_left import nothing_left  # noqa: PLC0415 - rare

            self._left = nothing_left(self._desk)
            self.addWidget(self._left)
        shown = self._listed if some else self._left or self._nothing
        self.setCurrentWidget(shown)
        if self._left is not None:
            self.setFocusProxy(self._left)
        view = self.parentWidget()
        if had_keyboard and view is not None and not self.isAncestorOf(QApplication.focusWidget() or view):
            view.setFocus()

    @property
    def left(self) -> QWidget | None:
        """The page that says that all is left out, while it does."""
        return self._left
