# SPDX-License-Identifier: MIT
"""Notifications of our own, where the system has none: small windows in the corner, which take no keyboard away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumdesk.gui.reminding.note import OPEN, Note, Notifier
from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.speaking import speak
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _

WIDE = 360
GAP, _INSET = 12, 16
MOST = 4
"""So many slips stand over each other; the oldest makes room."""


class SlipNotifier(Notifier):
    """Shows notes as slips, the latest at the bottom."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        self._theme = theme
        self.slips: dict[str, Slip] = {}
        super().__init__(parent)

    def show(self, note: Note) -> bool:
        self.withdraw(note.key)
        while len(self.slips) >= MOST:
            self.withdraw(next(iter(self.slips)))
        slip = Slip(self._theme, note)
        slip.chosen.connect(partial(self._choose, note.key))
        self.slips[note.key] = slip
        self._arrange()
        slip.show()
        speak(slip, f"{note.title}. {note.words}")
        return True

    def withdraw(self, key: str) -> None:
        slip = self.slips.pop(key, None)
        if slip is not None:
            slip.close()
            slip.deleteLater()
            self._arrange()

    def _choose(self, key: str, verb: str) -> None:
        self.withdraw(key)
        if verb:
            self.answered.emit(key, verb)

    def _arrange(self) -> None:
        room = QGuiApplication.primaryScreen().availableGeometry()
        bottom = room.bottom() - GAP
        for slip in reversed(self.slips.values()):
            size = slip.fitting(min(self._theme.px(WIDE), room.width() - 2 * GAP))
            slip.setGeometry(room.right() - GAP - size.width(), bottom - size.height(), size.width(), size.height())
            bottom -= size.height() + GAP


class Slip(QWidget):
    """One note, with its verbs as buttons and one that only takes it away."""

    chosen = Signal(str)
    """Carries the name of the verb; empty for none."""

    def __init__(self, theme: Theme, note: Note) -> None:
        flags = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, flags)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "slip")
        self.setWindowTitle(_("Reminder"))
        self.setAccessibleName(f"{note.title}. {note.words}")
        box = QVBoxLayout(self)
        box.setContentsMargins(_INSET, 14, _INSET, 14)
        box.setSpacing(6)
        wide = theme.px(WIDE) - 2 * _INSET
        box.addWidget(wrapping(Words(theme, note.title, Type.LIST_TITLE), wide))
        box.addWidget(wrapping(Words(theme, note.words, Type.BODY, "second"), wide))
        buttons = QWidget()
        flow = Flow(8, 8)
        for name, words in (*note.verbs, ("", _("Dismiss"))):
            verb = button(words, "primary" if name == OPEN else "small")
            verb.clicked.connect(partial(self._choose, name))
            flow.addWidget(verb)
        buttons.setLayout(flow)
        box.addWidget(buttons)

    def _choose(self, verb: str, _checked: bool = False) -> None:
        self.chosen.emit(verb)

    def fitting(self, width: int) -> QSize:
        """Return the size that it needs at this width."""
        layout = self.layout()
        assert layout is not None
        return QSize(width, max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.chosen.emit("")
        else:
            super().keyPressEvent(event)
