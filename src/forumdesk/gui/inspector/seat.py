# SPDX-License-Identifier: MIT
"""One person in one session, as a row: a handle to drag, who it is, and what they do there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from forumdesk import edits
from forumdesk.gui.desk import Desk
from forumdesk.gui.inspector.boxes import LineBox
from forumdesk.gui.inspector.fields import Written
from forumdesk.gui.inspector.rows import OrderedRow
from forumdesk.gui.inspector.subject import Bond
from forumdesk.gui.widgets import icons, monogram
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.program import Appearance, Person, Picture, Role
from forumdesk.wording import affiliation, isolated, role_word

if TYPE_CHECKING:
    from forumdesk.gui.inspector.cast import Cast

CIRCLE = 24
INDENT = 46
"""From the edge of the row to the name, under which the line stands."""


class Seat(OrderedRow):
    """The row."""

    def __init__(self, cast: Cast, desk: Desk, appearance_id: str) -> None:
        self._cast = cast
        self._desk = desk
        self._asked_for_line = False
        super().__init__(cast, appearance_id)
        self._circle = _Circle(self)
        self.name.clicked.connect(lambda: cast.open_person(self))
        self.role = RoleButton(self.theme)
        self.role.setMenu(self._menu())
        bond = Bond("", lambda: self.appearance.byline, self._put_line, live=True, there=self._there)
        self.byline = Written(desk, bond, LineBox())
        self.byline.setContentsMargins(INDENT, 0, 0, 6)
        self.byline.box.setAccessibleName(_("The line as printed for this session"))
        self.listen()
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget, stretch in ((self.grip, 0), (self._circle, 0), (self.name, 1), (self.role, 0)):
            line.addWidget(widget, stretch)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 1, 0, 1)
        stack.setSpacing(2)
        stack.addLayout(line)
        stack.addWidget(self.byline)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The name, the role, and the line."""
        return (self.name, self.role, self.byline.box)

    def _there(self) -> bool:
        return self.key in self._desk.program.appearances

    @property
    def appearance(self) -> Appearance:
        """The record as it is now."""
        return self._desk.program.appearances[self.key]

    @property
    def person(self) -> Person:
        """Who it is."""
        return self._desk.program.people[self.appearance.person_id]

    @property
    def photo(self) -> Picture | None:
        """The person's photo."""
        return monogram.portrait(self._desk.program, self.person)

    def refresh(self) -> None:
        """Show the program as it is now."""
        appearance, person = self.appearance, self.person
        about = affiliation(person)
        self.name.say(" ".join(part for part in (person.honorific, person.name) if part), about)
        word = role_word(appearance.role)
        self.role.setText(word)
        self.role.setAccessibleName(_("{role}: role of {name}").format(role=word, name=person.name))
        for action in self.role.menu().actions():
            if action.isCheckable():
                action.setChecked(action.data() == appearance.role.value)
        self.byline.hint(about or _("As printed for this session"))
        self.byline.setVisible(bool(appearance.byline) or self._asked_for_line)
        self._circle.update()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for role in Role:
            action = menu.addAction(role_word(role))
            action.setCheckable(True)
            action.setData(role.value)
            action.triggered.connect(lambda _checked=False, role=role: self._cast.give_role(self, role))
        menu.addSeparator()
        menu.addAction(_("Line for this session…"), self._ask_for_line)
        menu.addAction(_("Move up"), lambda: self._cast.shift(self, -1)).setShortcut("Alt+Up")
        menu.addAction(_("Move down"), lambda: self._cast.shift(self, 1)).setShortcut("Alt+Down")
        menu.addSeparator()
        menu.addAction(_("Take out of the session"), lambda: self._cast.drop_row(self)).setShortcut("Del")
        for action in menu.actions():
            # The keys are answered by the row; in the window they mean other things.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        return menu

    def _ask_for_line(self) -> None:
        self._asked_for_line = True
        self.refresh()
        self.byline.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_line(self, words: str) -> bool:
        label = _("Change the printed line of {name}").format(name=isolated(self.person.name))
        thread = f"appearance/{self.key}/byline"
        verb = edits.set_fields
        return self._desk.type_in(thread, label, verb, "appearance", self.key, byline=words)


class _Circle(QWidget):
    """The photo or the initials."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._theme = seat.theme
        super().__init__(seat)
        side = self._theme.px(CIRCLE)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        monogram.paint(painter, self._theme, QRectF(self.rect()), self._seat.person.name, self._seat.photo)
        painter.end()


class RoleButton(QToolButton):
    """A role, with the menu of what can be done with the seat."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        super().__init__()
        self.setProperty("role", "quiet")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(theme.font(Type.SMALL))

    def sizeHint(self) -> QSize:
        width = self._theme.metrics(Type.SMALL).horizontalAdvance(self.text())
        return QSize(width + self._theme.px(14) + 16, self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        if self.hasFocus():
            painter.setPen(theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(theme.color("text2"))
        painter.setFont(self.font())
        size = theme.px(14)
        box = self.rect().adjusted(6, 0, -size - 8, 0)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), self.text())
        place = QRectF(self.width() - size - 4, (self.height() - size) / 2, size, size)
        icons.paint(painter, "down", theme.colors.text2, place)
        painter.end()
