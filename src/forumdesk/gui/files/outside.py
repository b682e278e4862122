# SPDX-License-Identifier: MIT
"""What happens to the open file outside of the window: another program changes it, replaces it, or lets go of it.

What only went on there is shown as it is now, and so is what took the place of a file that was only read here. Where
both went on, the two are merged, on a sheet. What is on screen
stays until then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.banner import Action
from forumdesk.i18n import _
from forumdesk.store import inspect, lock, opening
from forumdesk.store.journal import edited_here
from forumdesk.text import clean_line

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow


class Outside:
    """Looks after the open file of one window whenever somebody comes back to it."""

    def __init__(self, window: ProgramWindow) -> None:
        self._window = window
        self._seen: object = None
        self._busy = False

    def look(self) -> None:
        """Notice what another program did to the file, once for each state of it."""
        document = self._window.document
        # A sheet that is open belongs to what is on screen; when it closes, the window is come back to again.
        if document is None or self._busy or QApplication.activeModalWidget() is not None:
            return
        if document.in_use and lock.is_free(document.path):
            self.open_again()
            self._window.toast(_("“{name}” can be edited here now.").format(name=clean_line(document.path.name)))
            return
        state = (document, inspect.mark(document.path))
        if not document.changed_outside():
            self._say()
        elif state != self._seen:
            self._seen = state
            self._take_in(document)

    def open_again(self) -> None:
        """Open the file again, and stay where one is."""
        window, workspace = self._window, self._window.workspace
        document = window.document
        if document is None or workspace is None:
            return
        editing = workspace.desk.editing
        document.close()
        try:
            fresh = Document.open(document.path)
        except ForumDeskError as error:
            self._say_gone(str(error))
            return
        window.show_document(fresh)
        if window.workspace is not None:
            window.workspace.desk.set_editing(editing)

    def _take_in(self, document: Document) -> None:
        try:
            there = [step.uuid for step in opening.read(document.path).steps]
        except ForumDeskError as error:
            self._say_gone(str(error))
            return
        here = [step.uuid for step in document.history()]
        if there == here and document.unsaved is not None:
            self._say()  # the same file again: what could not be saved can be
            return
        parted = there[: len(here)] != here
        if document.unsaved is not None or (parted and edited_here(document.history())):
            self._busy = True
            try:
                self._merge()
            finally:
                self._busy = False
            return
        self.open_again()
        if there != here:
            words = _("“{name}” was changed by another program, and is shown as it is now.")
            self._window.toast(words.format(name=clean_line(document.path.name)))

    def _merge(self) -> None:
        """Merge what is on screen into the file as it is now, when that is agreed to; else keep both."""
        from forumdesk.gui.files.joining import take_in_file  # noqa: PLC0415 - rarely needed

        window, document = self._window, self._window.document
        if document is None:
            return
        mine = document.fork()
        document.close()
        try:
            fresh = Document.open(document.path)
        except ForumDeskError as error:
            self._say_gone(str(error))
            return
        try:
            done = take_in_file(fresh, mine, window.theme, window)
        except ForumDeskError as error:
            fresh.close()
            messages.tell(window, str(error))
            done = False
        if done:
            document.give_up()
            window.show_document(fresh)
            window.toast(_("Both were merged. Undo takes it back."))
            return
        fresh.close()
        if window.workspace is not None:
            words = _(
                "“{name}” was changed by another program. What is on screen is what it was here, and is not in it."
            )
            named = words.format(name=clean_line(document.path.name))
            window.workspace.desk.set_editing(False)
            window.workspace.notices.say_outside(named, (_("Merge both…"), self._merge))

    def _say_gone(self, why: str) -> None:
        """Say that the file can't be read any more; what is on screen can be saved elsewhere."""
        self._say(_("{why} What is on screen is kept.").format(why=why), (_("Look again"), self.open_again))

    def _say(self, words: str = "", *actions: Action) -> None:
        workspace = self._window.workspace
        if workspace is not None:
            workspace.notices.say_outside(words, *actions)
            if words and workspace.desk.editing and not workspace.desk.editable:
                workspace.desk.set_editing(False)
