# SPDX-License-Identifier: MIT
"""What of a session's pane is the reader's own: the button of its mark, and the private note.

Both follow the selection by themselves, since it changes with a key press and a pane is slow to build.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from forumdesk.gui import marking
from forumdesk.gui.desk import Desk
from forumdesk.gui.inspector.boxes import TextBox
from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.icons import STARS
from forumdesk.gui.widgets.parts import Column, Text, small_button
from forumdesk.gui.widgets.style import Type, restyle
from forumdesk.i18n import _
from forumdesk.program import Session

_LEAST, _MOST = 2, 12
"""Lines of a note."""


def put_actions(column: Column, desk: Desk, session: Session, others: Iterable[QWidget]) -> None:
    """Add the button of a session's mark, where there is anything to keep one in, and other buttons."""
    box = QWidget()
    line = Flow()
    box.setLayout(line)
    if marking.markable(desk.program, [session.id]) and desk.mine.kept:
        line.addWidget(MarkButton(desk, session.id))
    for button in others:
        line.addWidget(button)
    if line.count():
        column.put(box, 16)


def put_note(column: Column, desk: Desk, session: Session) -> None:
    """Add the private note of a session."""
    if not desk.mine.kept:
        return
    column.put_section(_("My note"))
    column.put(NoteBox(desk, session.id), 6)
    words = _("Only you see this: it is kept on this computer, and is not in the program file.")
    column.put(Text(desk.theme, words, Type.SMALL, "text3"), 4)


class MarkButton(QWidget):
    """How much the reader wants to see a session: a click goes on to the next mark, the arrow beside it names them."""

    def __init__(self, desk: Desk, session_id: str) -> None:
        self._desk = desk
        self._id = session_id
        super().__init__()
        theme = desk.theme
        self.mark = small_button(theme, "star", "", self._cycle, primary=True)
        self.choose = small_button(theme, "down", "", self._offer)
        self.choose.setAccessibleName(_("Must, maybe, or not in my agenda"))
        self.choose.setToolTip(self.choose.accessibleName())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(self.mark)
        line.addWidget(self.choose)
        desk.mine.changed.connect(self._follow)
        self._show()

    def _follow(self, touched: frozenset[str]) -> None:
        if self._id in touched:
            self._show()

    def _show(self) -> None:
        theme, interest = self._desk.theme, self._desk.mine.interest(self._id)
        self.mark.setText(marking.STATES[interest])
        wanted = interest is not None
        restyle(self.mark, role="primary" if wanted else "small")
        name = STARS[interest]
        self.mark.setIcon(theme.icon(name, "on_accent" if wanted else "accent"))
        self.mark.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.mark.setAccessibleDescription(_("S changes it"))

    def _cycle(self) -> None:
        marking.cycle(self._desk, [self._id])

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        marking.choices(self._desk, menu, [self._id])
        menu.popup(self.choose.mapToGlobal(self.choose.rect().bottomLeft()))


class NoteBox(TextBox):
    """The private note of a session, kept at every letter."""

    def __init__(self, desk: Desk, session_id: str) -> None:
        self._desk = desk
        self._id = session_id
        super().__init__(_LEAST, _MOST)
        self.setAccessibleName(_("My note"))
        self.setAccessibleDescription(_("Only you see this"))
        self.setPlaceholderText(_("What I want to ask, or not to forget"))
        self.setFont(desk.theme.font(Type.BODY))
        self.show_words(desk.mine.selection.note_of(session_id))
        self.typed.connect(self._keep)
        desk.mine.changed.connect(self._follow)

    def _keep(self) -> None:
        self._desk.mine.set_note(self._id, self.text())

    def _follow(self, touched: frozenset[str]) -> None:
        """Show what another window has kept, or what was taken back."""
        note = self._desk.mine.selection.note_of(self._id)
        if self._id in touched and note != self.text():
            self.show_words(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape: what was typed is kept already."""
        if event.key() == Qt.Key.Key_Escape:
            self.clearFocus()
        else:
            super().keyPressEvent(event)


def begin_note(pane: QWidget | None) -> bool:
    """Put the keyboard at the end of the note of a pane; tell whether it has one."""
    found = pane.findChild(NoteBox) if pane is not None else None
    if isinstance(found, NoteBox):
        cursor = found.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        found.setTextCursor(cursor)
        found.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return isinstance(found, NoteBox)
