# SPDX-License-Identifier: MIT
"""One person in one session, as a row: a handle to drag, who it is, and what they do there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from forumdesk import edits
from forumdesk.gui import icons, monogram
from forumdesk.gui.inspector.boxes import LineBox
from forumdesk.gui.inspector.fields import Written
from forumdesk.gui.inspector.subject import Bond
from forumdesk.gui.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.program import Appearance, Person, Role
from forumdesk.text import clean_line
from forumdesk.wording import affiliation, isolated, role_word

if TYPE_CHECKING:
    from forumdesk.gui.inspector.cast import Cast

CIRCLE = 24


class Seat(QWidget):
    """The row."""

    def __init__(self, cast: Cast, appearance_id: str) -> None:
        self._cast = cast
        self._theme = cast.desk.theme
        self.appearance_id = appearance_id
        self._asked_for_line = False
        super().__init__(cast)
        self._grip = _Grip(self, cast)
        self._circle = _Circle(self)
        self.name = _NameButton(self._theme)
        self.name.clicked.connect(lambda: cast.open_person(self))
        self.role = _RoleButton(self._theme)
        self.role.setMenu(self._menu())
        self.byline = Written(
            self._theme,
            Bond("", lambda: self.appearance.byline, self._put_line, live=True),
            LineBox(),
            read=clean_line,
            end_typing=cast.desk.end_typing,
        )
        self.byline.box.setAccessibleName(_("The line as printed for this session"))
        for widget in self.stops:
            widget.installEventFilter(self)
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget, stretch in ((self._grip, 0), (self._circle, 0), (self.name, 1), (self.role, 0)):
            line.addWidget(widget, stretch)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 1, 0, 1)
        stack.setSpacing(2)
        stack.addLayout(line)
        stack.addWidget(self.byline)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard stops in the row."""
        return (self.name, self.role, self.byline.box)

    @property
    def appearance(self) -> Appearance:
        """The record as it is now."""
        return self._cast.desk.program.appearances[self.appearance_id]

    @property
    def person(self) -> Person:
        """Who it is."""
        return self._cast.desk.program.people[self.appearance.person_id]

    def refresh(self) -> None:
        """Show the program as it is now."""
        appearance, person = self.appearance, self.person
        about = affiliation(person)
        self.name.say(" ".join(part for part in (person.honorific, person.name) if part))
        self.name.setAccessibleDescription(about)
        self.name.setToolTip(about)
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
        menu.addAction(_("Take out of the session"), lambda: self._cast.take_out(self)).setShortcut("Del")
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
        thread = f"appearance/{self.appearance_id}/byline"
        verb = edits.set_fields
        return self._cast.desk.type_in(thread, label, verb, "appearance", self.appearance_id, byline=words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the person with Alt and the arrows, take them out with Delete."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._answers(watched, event):
            return True
        return super().eventFilter(watched, event)

    def _answers(self, watched: QObject, event: QKeyEvent) -> bool:
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._cast.shift(self, 1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Delete and watched is not self.byline.box:
            self._cast.take_out(self)
        else:
            return False
        return True


class _Grip(QWidget):
    """Six dots by which a row is dragged; the keyboard does the same with Alt and the arrows."""

    def __init__(self, seat: Seat, cast: Cast) -> None:
        self._seat = seat
        self._cast = cast
        self._dragging = False
        super().__init__(seat)
        self.setFixedSize(cast.desk.theme.px(14), cast.desk.theme.px(28))
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._cast.desk.theme.color("accent" if self._dragging else "edge"))
        middle = self.height() / 2
        for row in (-4, 0, 4):
            for left in (3, 7):
                painter.drawEllipse(QRectF(left, middle + row - 1, 2, 2))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dragging = event.button() == Qt.MouseButton.LeftButton
        if self._dragging:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._cast.drag(self._seat, self.mapTo(self._cast, QPoint(0, event.position().toPoint().y())).y())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._dragging:
            self._end()
            self._cast.drop(self._seat)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._dragging:
            self._end()
            self._cast.cancel_drag()
        else:
            super().keyPressEvent(event)

    def _end(self) -> None:
        self._dragging = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.update()


class _Circle(QWidget):
    """The photo or the initials."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._theme = seat._theme  # noqa: SLF001 - a part of the row
        super().__init__(seat)
        side = self._theme.px(CIRCLE)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        person = self._seat.person
        photo = monogram.portrait(self._seat._cast.desk.program, person)  # noqa: SLF001 - a part of the row
        painter = QPainter(self)
        monogram.paint(painter, self._theme, QRectF(self.rect()), person.name, photo)
        painter.end()


class _NameButton(QPushButton):
    """A name that leads to its person, cut where there is no room."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._words = ""
        super().__init__()
        self.setProperty("role", "quiet")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Show a name."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self._theme.font(Type.NAME))
        painter.setPen(self._theme.color("text"))
        box = self.rect().adjusted(4, 0, -4, 0)
        words = self._theme.metrics(Type.NAME).elidedText(self._words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.end()


class _RoleButton(QToolButton):
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
