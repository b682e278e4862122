# SPDX-License-Identifier: MIT
"""What has to be known about the open file, over the view: the gravest fact, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from forumdesk.document import Document, Unsaved
from forumdesk.errors import ForumDeskError
from forumdesk.gui.desk import Desk
from forumdesk.gui.files.looking_back import LookingBack
from forumdesk.gui.widgets.banner import Action, Banner
from forumdesk.i18n import _


class Notices(QObject):
    """Keeps the banner of a program up to date."""

    again_asked = Signal()
    """Emitted when the file is to be opened again."""
    copy_asked = Signal()
    """Emitted when a copy is to be saved elsewhere."""

    def __init__(self, document: Document, desk: Desk, past: LookingBack, banner: Banner) -> None:
        self._document, self._desk, self._past, self._banner = document, desk, past, banner
        self._outside: tuple[str, tuple[Action, ...]] = ("", ())
        self._told: object = None
        super().__init__()
        for changed in (desk.program_changed, desk.editing_changed, desk.unsaved_changed, past.changed):
            changed.connect(self.refresh)
        self.refresh()

    def say_outside(self, words: str, *actions: Action) -> None:
        """Say what became of the file outside of the window, with what can be done besides saving a copy."""
        self._outside = (words, actions)
        self.refresh()

    @property
    def outside(self) -> str:
        """Why what is on screen is in no file any more, in a sentence; empty where it is in one."""
        return self._outside[0]

    def refresh(self, _changed: object = None) -> None:
        """Say the gravest fact; one that was dismissed is not said again before it changes."""
        document, earlier = self._document, self._past.earlier
        copy: Action = (_("Save a copy elsewhere…"), self.copy_asked.emit)
        words, actions = self._outside
        if document.unsaved is not None and not words:
            self._tell(
                _kept(document.unsaved), (_("Try again"), self._try_again), copy, self._giving_up(), lasting=True
            )
        elif words:
            self._tell(words, *actions, copy, lasting=True)
        elif earlier is not None:
            self._tell(earlier.words, *self._past.actions(), lasting=True)
        elif document.in_use:
            self._tell(document.read_only_reason, (_("Try again"), self.again_asked.emit))
        else:
            self._tell(document.read_only_reason or document.notice)

    def _tell(self, words: str, *actions: Action, lasting: bool = False) -> None:
        fact = (words, tuple(verb for verb, _does in actions), self._past.earlier)
        if fact != self._told:
            self._told = fact
            self._banner.tell(words, *actions, dismissible=not lasting)

    def _giving_up(self) -> Action:
        return _("Give it up"), self._give_up

    def _try_again(self) -> None:
        try:
            self._document.try_again()
        except ForumDeskError as error:
            self._desk.note(str(error))
        else:
            self._desk.note(_("Saved."))
        self.refresh()

    def _give_up(self) -> None:
        self._document.give_up()
        self.refresh()


def _kept(unsaved: Unsaved) -> str:
    return _("{why} “{label}” is kept here until it is saved.").format(why=unsaved.why, label=unsaved.label)
