# SPDX-License-Identifier: MIT
"""What a filter can ask for, to tick: each part with its values, and beside each how many sessions it would leave.

It floats over the view, which follows each tick at once.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from forumdesk.facets import Choice, Facet, Values, facets
from forumdesk.gui.desk import Desk
from forumdesk.gui.filters.choice_tree import ChoiceTree
from forumdesk.gui.widgets.labels import Words, button
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _

FEW = 12
"""Up to so many values are all in sight, and nobody needs to find one."""
_SIZE = (340, 460)
_INSET = 8


class Choices(QFrame):
    """The choices."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._values: Values | None = None
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popover")
        self.setAccessibleName(_("Filter"))
        self.tree = ChoiceTree(desk.theme)
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Find a room, a track, an organization…"))
        self.field.setAccessibleName(_("Find among the choices"))
        self.words = Words(desk.theme, "", Type.SMALL, "second")
        self.clear = button(_("Clear all"), "link")
        self.clear.setFont(desk.theme.font(Type.SMALL))
        self._lay_out()
        self.field.textChanged.connect(self.tree.narrow)
        self.tree.picked.connect(self._pick)
        self.clear.clicked.connect(desk.filter.clear)
        desk.filter.changed.connect(self._refresh)
        self._refresh()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 4, 0)
        foot.addWidget(self.words, 1)
        foot.addWidget(self.clear)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        stack.setSpacing(_INSET)
        stack.addWidget(self.field)
        stack.addWidget(self.tree, 1)
        stack.addLayout(foot)

    def open_at(self, place: QPoint) -> None:
        """Show the choices with their top left corner there, or as near as the screen allows."""
        theme = self._desk.theme
        screen = (QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()).availableGeometry()
        parent = self.parentWidget()
        around = parent.window().frameGeometry() & screen if parent is not None else screen
        wide = min(theme.px(_SIZE[0]), around.width())
        others = self.sizeHint().height() - self.tree.sizeHint().height()
        high = min(self.tree.wanted_height() + others, theme.px(_SIZE[1]), max(around.bottom() - place.y() - 8, 160))
        self.resize(wide, high)
        self.move(min(place.x(), around.right() - wide - 8), place.y())
        self.show()
        if self.field.isVisible():
            self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self.tree.begin()

    def facets(self) -> tuple[Facet, ...]:
        """Return what can be chosen now."""
        desk = self._desk
        seen = desk.filter.hidden if not desk.filter.with_hidden else frozenset()
        sessions = [session for session in desk.program.sessions.values() if session.id not in seen]
        if self._values is None or self._values.program is not desk.program:
            self._values = Values(desk.program)
        return facets(self._values, desk.mine.selection, desk.filter.now, desk.filter.filter, sessions)

    def _pick(self, choice: Choice) -> None:
        self._desk.filter.set(self._desk.filter.filter.with_part(choice.name, choice.value, on=not choice.chosen))

    def _refresh(self) -> None:
        found = self.facets()
        self.tree.show_facets(found)
        self.field.setVisible(sum(len(facet.choices) for facet in found) > FEW)
        nothing = _("Nothing here tells the sessions apart.")
        self.words.setText(self._desk.filter.in_words() if found else nothing)
        self.clear.setVisible(bool(self._desk.filter.filter))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc; go from the field into the choices."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.field.hasFocus():
            self.tree.begin()
        else:
            super().keyPressEvent(event)
