# SPDX-License-Identifier: MIT
"""What a shared agenda holds, title by title, and what becomes of it: added, put in place of mine, or just kept."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from forumdesk.gui.colleagues import NOBODY
from forumdesk.gui.desk import Desk
from forumdesk.gui.sharing.said import HEADS, rows, summed_up
from forumdesk.gui.sharing.table import AgendaTable
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.sharing import Found, Shared, added, replaced

_SIZE = (720, 560)


class Wish(Enum):
    """What becomes of a shared agenda."""

    ADD = auto()
    REPLACE = auto()
    LOOK = auto()


class OpenSheet(QDialog):
    """Asks what becomes of a shared agenda."""

    def __init__(self, desk: Desk, shared: Shared, found: Found, parent: QWidget | None = None) -> None:
        self._desk = desk
        self._shared, self._found = shared, found
        self.wish: Wish | None = None
        theme = desk.theme
        super().__init__(parent)
        self.setWindowTitle(_("Shared agenda"))
        title = _("The agenda of {name}").format(name=shared.sender) if shared.sender else _("A shared agenda")
        self.name = QLineEdit(shared.sender)
        self.name.setMaxLength(80)
        self.name.setPlaceholderText(NOBODY)
        self.table = AgendaTable(theme, _("What it holds"), HEADS)
        self.table.fill([row.words for row in rows(desk.program, desk.mine.selection, shared, found)])
        self.add = button(_("Add to mine"), "primary")
        self.replace = button(_("Replace my stars"))
        self.look = button(_("Just look"))
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(10)
        box.addWidget(wrapping(Words(theme, title, Type.PANE_TITLE), 300))
        said = summed_up(desk.mine.selection, shared, found)
        box.addWidget(wrapping(Words(theme, said, Type.BODY, "second"), 300))
        box.addWidget(self.table, 1)
        box.addLayout(self._named())
        hint = _(
            "Whatever you choose, it is kept beside yours as that of this person, and sessions say that they marked"
            " them as well. “Replace” leaves your notes and own entries as they are."
        )
        box.addWidget(wrapping(Words(theme, hint, Type.SMALL, "hint"), 300))
        box.addLayout(self._verbs())
        wide, high = theme.px(_SIZE[0]), theme.px(_SIZE[1])
        if parent is not None:
            wide, high = min(wide, parent.width() - 24), min(high, parent.height() - 24)
        self.resize(wide, high)
        self.add.setDefault(True)
        self.add.setFocus()

    def _named(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        label = Words(self._desk.theme, _("&Kept as that of"), Type.BODY, "second")
        label.setBuddy(self.name)
        self.name.setAccessibleName(_("Whose agenda it is"))
        row.addWidget(label)
        row.addWidget(self.name, 1)
        return row

    def _verbs(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        some = bool(self._found.known or self._shared.entries)
        for verb, wish in ((self.add, Wish.ADD), (self.replace, Wish.REPLACE), (self.look, Wish.LOOK)):
            verb.clicked.connect(lambda _checked=False, wish=wish: self._choose(wish))
            verb.setEnabled(some)
            foot.addWidget(verb)
        foot.addStretch(1)
        cancel = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        cancel.rejected.connect(self.reject)
        foot.addWidget(cancel)
        return foot

    def _choose(self, wish: Wish) -> None:
        self.wish = wish
        self.accept()

    def do(self) -> None:
        """Do what was chosen, as one step."""
        name = " ".join(self.name.text().split()) or NOBODY
        desk, mine = self._desk, self._desk.mine.selection
        if self.wish is Wish.ADD:
            after, words = (
                added(desk.program, mine, self._shared, self._found),
                _("{name}’s sessions are in your agenda"),
            )
        elif self.wish is Wish.REPLACE:
            after = replaced(desk.program, mine, self._shared, self._found)
            words = _("{name}’s stars are in the place of yours")
        else:
            after, words = None, _("{name}’s agenda is kept beside yours")
        desk.colleagues.take(self._shared, name, words.format(name=name), after)
