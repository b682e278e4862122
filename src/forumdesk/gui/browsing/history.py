# SPDX-License-Identifier: MIT
"""The History view: who did what and when, what each step changed, and the way to the program as it was then."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QTextEdit, QVBoxLayout, QWidget

from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.gui.browsing.history_rows import StepList, rows
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.merge.deeds import Deed, deeds
from forumdesk.store.journal import Step

LISTED = 200
"""Records of a step that are told one by one; an import makes thousands."""


class History(QWidget):
    """The steps by days; beneath them what the selected one changed, and what can be done with it."""

    look_asked = Signal(int)
    """Carries the number of the step after which the program is to be looked at; 0 for as it is now."""
    restore_asked = Signal(int)
    """Carries the number of the step whose state is to be restored."""

    def __init__(self, desk: Desk, document: Document) -> None:
        self._desk, self._document = desk, document
        self._steps: tuple[Step, ...] = ()
        self._shown = 0
        self._stale = False
        super().__init__()
        self.setProperty("role", "view")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme = desk.theme
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(_("Filter by what was done, or by whom"))
        self.filter.setAccessibleName(_("Filter the history"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._list)
        self._count = Words(theme, "", Type.SMALL, "second")
        self.list = StepList(theme)
        self.list.picked.connect(lambda _row: self._tell())
        self.list.wanted.connect(lambda _row: self._look())
        self._title = wrapping(Words(theme, "", Type.STRONG))
        self.told = QTextEdit()
        self.told.setReadOnly(True)
        self.told.setTabChangesFocus(True)
        self.told.document().setDocumentMargin(0)
        self.told.setAccessibleName(_("What the step changed"))
        self.look = button(_("Look at the program as it was"))
        self.look.clicked.connect(self._look)
        self.restore = button(_("Restore this"))
        self.restore.clicked.connect(lambda: self.restore_asked.emit(self._number))
        self._lay_out()
        self.setFocusProxy(self.list)
        desk.program_changed.connect(self._refresh)
        desk.editing_changed.connect(self._tell)
        theme.changed.connect(self._tell)
        desk.clock.changed.connect(self._list)
        self._refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 4)
        head.addWidget(self._count, 1)
        head.addWidget(self.filter, 1)
        below = QWidget()
        box = QVBoxLayout(below)
        box.setContentsMargins(16, 12, 16, 12)
        box.addWidget(self._title)
        box.addWidget(self.told, 1)
        verbs = QHBoxLayout()
        verbs.addWidget(self.look)
        verbs.addWidget(self.restore)
        verbs.addStretch(1)
        box.addLayout(verbs)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(below)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(split, 1)

    def show_state(self, number: int) -> None:
        """Mark the step after which the program is looked at; 0 for none."""
        self._shown = number
        self._list()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _refresh(self, _changed: object = None) -> None:
        if not self.isVisible() and self._steps:
            self._stale = True
            return
        self._stale = False
        self._steps = tuple(reversed(self._document.history()))
        self._list()

    def _list(self, _words: object = None) -> None:
        """List the steps that the filter lets through, with the same one selected as far as it is among them."""
        number = self._number
        self.list.show_rows(tuple(rows(self._steps, self._desk.own_zone, self.filter.text(), self._shown)))
        self.list.select(self.list.row_of(number))
        steps = len(self._steps)
        self._count.setText(
            ngettext("{count} step, kept in the program file", "{count} steps, kept in the program file", steps)
        )
        self._tell()

    @property
    def _number(self) -> int:
        chosen = self.list.selected
        return int(chosen.number) if chosen is not None else 0

    def _look(self) -> None:
        number = self._number
        if number:
            self.look_asked.emit(0 if number in {self._shown, len(self._steps)} else number)

    def _tell(self, _changed: object = None) -> None:
        """Say what the selected step changed, record by record, and what can be done with it."""
        number = self._number
        step = next((step for step in self._steps if step.number == number), None)
        shown, newest = number == self._shown != 0, number == len(self._steps)
        self.look.setText(_("Back to today") if shown else _("Look at the program as it was"))
        self.look.setEnabled(step is not None and (shown or not newest))
        self.restore.setEnabled(step is not None and not newest and not self._document.read_only_reason)
        self.told.clear()
        if step is None:
            self._title.setText(_("No step has these words.") if self._steps else "")
            return
        self._title.setText(step.label)
        try:
            found = deeds(self._document.changes_of(number), self._document.program)
        except ForumDeskError as error:
            self.told.setPlainText(str(error))
            return
        self._write(found, step)

    def _write(self, found: tuple[Deed, ...], step: Step) -> None:
        theme = self._desk.theme
        strong, plain = QTextCharFormat(), QTextCharFormat()
        strong.setFont(theme.font(Type.NAME))
        plain.setFont(theme.font(Type.BODY))
        plain.setForeground(theme.color("text2"))
        cursor = QTextCursor(self.told.document())
        for deed in found[:LISTED]:
            cursor.insertText(f"{deed.what}\n", strong)
            cursor.insertText("".join(f"    {line}\n" for line in deed.lines), plain)
        if len(found) > LISTED:
            more = len(found) - LISTED
            cursor.insertText(ngettext("and {count} more", "and {count} more", more), plain)
        if not found:
            nothing = _("Nothing that is shown has changed.")
            cursor.insertText(_("The program as it began.") if step.number == 1 else nothing, plain)
        self.told.moveCursor(QTextCursor.MoveOperation.Start)
