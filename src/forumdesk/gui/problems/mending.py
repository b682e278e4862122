# SPDX-License-Identifier: MIT
"""What can be done about the selected finding: where it leads, what would mend it, and setting it aside with a reason.

Which deeds there are follows from the row and from whether one edits; doing them is the view's.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from forumdesk.checks import Fix
from forumdesk.gui.problems.rows import Row
from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext

GAP = 6
"""Between the deeds and what would mend the finding."""


class Mending(QWidget):
    """Buttons for one row; in their place, while one dismisses, a field for the reason."""

    lead_asked = Signal()
    tool_asked = Signal()
    fold_asked = Signal()
    fix_chosen = Signal(object)
    """Carries a `Fix`."""
    dismissed = Signal(str)
    """Carries the reason."""
    taken_up = Signal()
    resized = Signal()
    """Emitted when it needs another height."""

    def __init__(self, theme: Theme, row: Row, *, editing: bool, leads_to: str, tool: str = "") -> None:
        """Offer, besides what every finding has, to be led to its place, and a tool that its kind has."""
        self._theme = theme
        self._row = row
        super().__init__()
        self._deeds = QWidget()
        self._flow = Flow(8, 6)
        self._deeds.setLayout(self._flow)
        self._fixes = Flow(8, 6)
        self._reason = _Reason(theme, len(row.findings) or 1)
        self._reason.hide()
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._fixing = QWidget()
        self._fixing.setLayout(self._fixes)
        for part in (self._deeds, self._fixing, self._reason):
            box.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._add_deeds(editing=editing, leads_to=leads_to, tool=tool)
        self._reason.given.connect(self.dismissed)
        self._reason.left.connect(self._close_reason)

    def heightForWidth(self, width: int) -> int:
        """Return the height that the buttons, or the field, need."""
        if not self._reason.isHidden():
            return self._reason.sizeHint().height()
        fixes = self._fixes.heightForWidth(width)
        return self._flow.heightForWidth(width) + (fixes + GAP if fixes else 0)

    def _add_deeds(self, *, editing: bool, leads_to: str, tool: str) -> None:
        row = self._row
        if row.kind == "group":
            count = len(row.findings)
            words = _("Fold") if row.opened else ngettext("Show {count}", "Show all {count}", count)
            self._add(words, self.fold_asked.emit)
        elif leads_to:
            self._add(leads_to, self.lead_asked.emit)
        if editing and tool and row.kind == "finding":
            self._add(tool, self.tool_asked.emit)
        if editing and row.kind == "dismissed":
            self._add(_("Take up again"), self.taken_up.emit)
        elif editing:
            self._add(_("Dismiss all…") if row.kind == "group" else _("Dismiss…"), self.ask_reason)

    def _add(self, words: str, does: Callable[[], object], flow: Flow | None = None) -> QPushButton:
        made = _Deed(words)
        made.setAccessibleDescription(self._row.title)
        made.clicked.connect(lambda _checked=False: does())
        (flow or self._flow).addWidget(made)
        made.show()  # else it would count as hidden, and take no room, until the event loop shows it
        return made

    def offer(self, fix: Fix) -> None:
        """Offer what would mend the finding, beneath everything else, so that no button moves under the pointer."""
        made = self._add(fix.short or fix.words, lambda: self.fix_chosen.emit(fix), self._fixes)
        made.setAccessibleName(fix.words)
        made.setToolTip(fix.words if fix.short else "")
        made.setIcon(self._theme.icon("check", "accent"))
        self._box.setSpacing(GAP)
        self.resized.emit()

    @property
    def offered(self) -> int:
        """How many ways to mend the finding are offered."""
        return self._fixes.count()

    def ask_reason(self) -> None:
        """Ask in place why the finding is set aside."""
        self._deeds.hide()
        self._fixing.hide()
        self._reason.show()
        self.resized.emit()
        self._reason.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the list around it, to which it means the row."""
        focus = self.focusWidget()
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif isinstance(focus, QPushButton):
            focus.click()

    def _close_reason(self) -> None:
        self._reason.hide()
        self._deeds.show()
        self._fixing.show()
        self.resized.emit()
        last = self._flow.itemAt(self._flow.count() - 1)
        widget = last.widget() if last is not None else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)


class _Deed(QPushButton):
    """A small button whose words end in an ellipsis where the list is too narrow for them."""

    def __init__(self, words: str) -> None:
        self._words = words
        super().__init__(words)
        self.setProperty("role", "small")
        self.setAutoDefault(False)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        hint = super().sizeHint()
        return QSize(hint.width() - self._advance(self.text()) + self._advance(self._words), hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - (self.sizeHint().width() - self._advance(self._words)) + 1  # advances are rounded
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))

    def _advance(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words)


class _Reason(QWidget):
    """A field for why a finding is set aside."""

    given = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, count: int) -> None:
        super().__init__()
        question = ngettext("Why is it right as it is?", "Why are these {count} right as they are?", count)
        self._field = QLineEdit()
        self._field.setAccessibleName(question)
        self._field.setPlaceholderText(_("Such as: agreed with the speaker"))
        self._field.setMaxLength(500)
        self._done = button(_("Dismiss"), "small")
        self._cancel = button(_("Cancel"), "small")
        self._done.clicked.connect(self._give)
        self._cancel.clicked.connect(lambda _checked=False: self.left.emit())
        self._field.returnPressed.connect(self._give)
        self._field.textChanged.connect(self._may_give)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._field, 1)
        line.addWidget(self._done)
        line.addWidget(self._cancel)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(wrapping(Words(theme, question, Type.SMALL, "second"), 120))
        box.addLayout(line)
        self._may_give("")

    def begin(self) -> None:
        """Put the keyboard into the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _may_give(self, words: str) -> None:
        self._done.setEnabled(bool(words.strip()))

    def _give(self) -> None:
        if self._field.text().strip():
            self.given.emit(" ".join(self._field.text().split()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
