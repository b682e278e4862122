# SPDX-License-Identifier: MIT
"""The button of a session's pane that hides the session, its room or its track, and says when one of them is hidden."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from forumdesk.gui.desk import Desk
from forumdesk.gui.filters import hiding
from forumdesk.gui.widgets.parts import small_button
from forumdesk.i18n import _
from forumdesk.program import Session


class HideButton(QWidget):
    """A button with a menu; it follows the selection by itself, since a pane is slow to build."""

    def __init__(self, desk: Desk, session: Session) -> None:
        self._desk = desk
        self._session = session
        super().__init__()
        self.button = small_button(desk.theme, "hidden", "", self._offer)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.button)
        desk.mine.changed.connect(self._show)
        self._show()

    def _show(self, _touched: object = None) -> None:
        hidden = self._desk.mine.selection.is_hidden(self._session)
        self.button.setText(_("Hidden…") if hidden else _("Hide…"))
        self.button.setAccessibleDescription(
            _("The timeline and the list of sessions leave it out")
            if hidden
            else _("The session, its room or its track")
        )

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hiding.fill(menu, self._desk, self._session.id)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
