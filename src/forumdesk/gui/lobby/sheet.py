# SPDX-License-Identifier: MIT
"""The sheet that opens a lobby screen: of which rooms, on which screen, dark or light. It remembers what was chosen."""

from __future__ import annotations

import functools
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QGridLayout

from forumdesk.agenda.moves import Moved, moved_on
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.gui.desk import Desk
from forumdesk.gui.lobby.screen import LobbyScreen
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.tool_sheet import ToolSheet
from forumdesk.i18n import _
from forumdesk.times import instant

if TYPE_CHECKING:
    from forumdesk.gui.workspace import Workspace

_SIZE = 480, 340
_SCOPE = "lobby"


def lobby_sheet(workspace: Workspace) -> None:
    """Show the sheet over the window of an open program."""
    sheet = LobbySheet(workspace)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()


class LobbySheet(ToolSheet):
    """Three choices, and the screen."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        desk = workspace.desk
        sentence = _(
            "Fills a screen with what is on now and next, in large type. It turns its pages by itself and needs nobody."
            " Esc leaves it, Space turns a page, P stops the turning."
        )
        super().__init__(desk, _("Lobby screen"), sentence, _SIZE, workspace.window())
        rooms = [(_("All rooms"), "")]
        rooms += [(_("At the door of {room}").format(room=room.name), room.id) for room in desk.program.rooms_in_order]
        self.room = self._choice(_("What it shows"), rooms)
        screens = QGuiApplication.screens()
        self.screens = self._choice(_("Screen"), [(_named(each, n), each.name()) for n, each in enumerate(screens, 1)])
        self.look = self._choice(_("Colours"), [(_("Dark"), "dark"), (_("Light"), "light")])
        form = QGridLayout()
        form.setSpacing(10)
        form.setColumnStretch(1, 1)
        for row, box in enumerate((self.room, self.screens, self.look)):
            form.addWidget(Words(desk.theme, _("{field}:").format(field=box.accessibleName())), row, 0)
            form.addWidget(box, row, 1)
        self.body.addLayout(form)
        if desk.present.pretended:
            words = _("It begins with the moment that is tried out in “Now and next”, and says so.")
            self.body.addWidget(wrapping(Words(desk.theme, words, role="warn"), 300))
        self.body.addStretch(1)
        self.add_buttons(_("Show it"))

    def _choice(self, name: str, values: list[tuple[str, str]]) -> ChoiceBox:
        box = ChoiceBox(self.desk.theme)
        box.setAccessibleName(name)
        for words, value in values:
            box.addItem(words, value)
        if self.desk.mine.kept:
            scope = f"{_SCOPE}/{self.desk.program.conference.id}"
            box.setCurrentIndex(max(0, box.findData(self.desk.personal.kept(scope, name))))
        return box

    def accept(self) -> None:
        """Show the screen."""
        if self.desk.mine.kept:
            scope = f"{_SCOPE}/{self.desk.program.conference.id}"
            boxes = (self.room, self.screens, self.look)
            self.desk.personal.keep_all(scope, {box.accessibleName(): str(box.currentData()) for box in boxes})
        super().accept()
        lobby = LobbyScreen(
            self.desk,
            room_id=str(self.room.currentData()),
            dark=self.look.currentData() == "dark",
            moves=functools.partial(moved_today, self.desk, self._workspace.document),
            parent=self._workspace.window(),
        )
        self._workspace.closing.connect(lobby.close)
        screen = QGuiApplication.screens()[self.screens.currentIndex()]
        lobby.setScreen(screen)
        lobby.setGeometry(screen.geometry())
        lobby.showFullScreen()


def moved_today(desk: Desk, document: Document) -> tuple[Moved, ...]:
    """Return what was moved since this day began; nothing where the history does not reach back so far."""
    program = desk.program
    day = program.day_at(desk.present.wall)
    begins = datetime.combine(day, program.conference.day_starts_at)
    morning = instant(begins, program.conference.timezone)
    before = [step.number for step in document.history() if step.at < morning]
    if not before:
        return ()
    try:
        return moved_on(document.program_at(before[-1]), program, day)
    except ForumDeskError:
        return ()  # a history that can't be read tells nothing


def _named(screen: QScreen, number: int) -> str:
    size = screen.geometry().size() * screen.devicePixelRatio()
    words = _("{number}: {name}, {width} × {height}")
    return words.format(number=number, name=screen.model() or screen.name(), width=size.width(), height=size.height())
