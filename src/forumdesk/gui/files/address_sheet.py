# SPDX-License-Identifier: MIT
"""The sheets in which a reader gives an address: to update the open program from, or to begin one from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from forumdesk.errors import ForumDeskError
from forumdesk.fetching import address_of
from forumdesk.following import INTERVALS, Followed
from forumdesk.gui.desk import Desk
from forumdesk.gui.updates import Updates
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.gui.widgets.tool_sheet import ToolSheet
from forumdesk.i18n import _
from forumdesk.times import clock, day_long, wall

SIZE = 520, 380
EVERY = {
    0: _("Only when I ask"),
    15: _("Every 15 minutes"),
    60: _("Every hour"),
    24 * 60: _("Once a day"),
}


class AddressField(QLineEdit):
    """A field for an address, with a line beneath it that says what is wrong with it."""

    def __init__(self, theme: Theme, address: str = "") -> None:
        super().__init__(address)
        self.setAccessibleName(_("Address"))
        self.setPlaceholderText("https://example.org/schedule.xml")
        self.setInputMethodHints(Qt.InputMethodHint.ImhUrlCharactersOnly)
        self.problem = wrapping(Words(theme, "", Type.BODY, "warn"), 300)
        self.problem.hide()
        self.textChanged.connect(self.problem.hide)

    def taken(self) -> str:
        """Return the address that is meant; empty, after saying why, when it is none."""
        try:
            return address_of(self.text())
        except ForumDeskError as error:
            self.problem.setText(str(error))
            self.problem.show()
            self.setAccessibleDescription(str(error))
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return ""


class AddressSheet(ToolSheet):
    """The address of a program that is open: which, how often it is looked at, and what came the last time."""

    def __init__(self, desk: Desk, updates: Updates, parent: QWidget | None = None) -> None:
        self._updates = updates
        followed = updates.followed
        sentence = _(
            "Give the address of the organizers’ schedule, a calendar or a page with the program. It is fetched over "
            "https, and what has changed is merged into this program: what was changed here stays."
        )
        super().__init__(desk, _("Update from an address"), sentence, SIZE, parent)
        self.address = AddressField(desk.theme, followed.address if followed is not None else "")
        self.every = ChoiceBox(desk.theme)
        self.every.setAccessibleName(_("How often to look"))
        for minutes in INTERVALS:
            self.every.addItem(EVERY[minutes], minutes)
        if followed is not None:
            self.every.setCurrentIndex(max(0, self.every.findData(followed.every)))
        note = _("It is looked at only while this program is open. Whoever runs that server sees that you look.")
        self.last = wrapping(Words(desk.theme, _last_look(desk, followed), Type.BODY, "second"), 300)
        self.stop = button(_("Look there no more"), "link")
        self.stop.setVisible(followed is not None)
        self.stop.clicked.connect(self._stop)
        when = Words(desk.theme, _("Look for updates"), Type.LABEL)
        when.setBuddy(self.every)
        for widget in (self.address, self.address.problem, when, self.every):
            self.body.addWidget(widget)
        self.body.addWidget(wrapping(Words(desk.theme, note, Type.SMALL, "hint"), 300))
        self.body.addWidget(self.last)
        self.body.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.does: QPushButton = self.add_buttons(_("Look now"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Keep the address and look there, unless it is none."""
        address = self.address.taken()
        if not address:
            return
        before = self._updates.followed
        known = before if before is not None and before.address == address else Followed(address=address)
        self._updates.follow(replace(known, every=int(self.every.currentData())))
        super().accept()
        self._updates.check()

    def _stop(self) -> None:
        self._updates.follow(None)
        self.desk.note(_("The address is forgotten. Nothing is looked for by itself."))
        self.reject()


class BeginSheet(QDialog):
    """The address that a program is begun from; no program need be open."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = _("Open from an address")
        self.setWindowTitle(title)
        self.resize(theme.px(SIZE[0]), theme.px(220))
        sentence = _(
            "Give the address of a schedule, a calendar or a page with a program. It is fetched over https; you see "
            "what was understood before anything is kept."
        )
        self.address = AddressField(theme)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.does = buttons.addButton(_("Read it"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.does.setProperty("role", "primary")
        self.does.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(10)
        box.addWidget(Words(theme, title, Type.PANE_TITLE))
        box.addWidget(wrapping(Words(theme, sentence, Type.BODY, "second"), 300))
        for widget in (self.address, self.address.problem):
            box.addWidget(widget)
        box.addStretch(1)
        box.addWidget(buttons)
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Close, unless it is no address."""
        if self.address.taken():
            super().accept()


def _last_look(desk: Desk, followed: Followed | None) -> str:
    if followed is None or followed.looked is None:
        return ""
    there = wall(followed.looked.replace(tzinfo=UTC), desk.own_zone)
    words = _("Last looked on {day} at {time}: {came}")
    return words.format(day=day_long(there.date()), time=clock(there), came=followed.came)
