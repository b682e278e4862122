# SPDX-License-Identifier: MIT
"""The agendas that others have shared of the open conference, kept beside the reader's own, never in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from forumdesk.i18n import _
from forumdesk.selection import Interest, Selection
from forumdesk.text import fold

if TYPE_CHECKING:
    from forumdesk.gui.desk import Desk
    from forumdesk.sharing import Found, Shared

NOBODY = _("A colleague")
"""Who shared it, where they don't say."""


@dataclass(frozen=True)
class Colleague:
    """One who shared an agenda."""

    key: str
    name: str
    shared: Shared
    found: Found


@dataclass(frozen=True, slots=True)
class _Step:
    key: str
    before: str
    own: tuple[Selection, Selection] | None
    """One's own agenda before and after, where it was changed as well."""


class Colleagues(QObject):
    """Whose agendas are kept for the open conference, read when they are first asked for."""

    changed = Signal()
    told = Signal(str)
    """Carries, in a sentence, what was done, which `undo` takes back."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._step: _Step | None = None
        super().__init__(desk)
        desk.program_changed.connect(self._follow)

    @property
    def all(self) -> tuple[Colleague, ...]:
        """The colleagues by name."""
        return self._all

    def who_marked(self, session_id: str) -> tuple[tuple[str, Interest], ...]:
        """Return who wants to see a session, and how much."""
        marked = ((each.name, each.found.known.get(session_id)) for each in self.all)
        return tuple((name, pick.interest) for name, pick in marked if pick is not None)

    def take(self, shared: Shared, name: str, words: str, selection: Selection | None = None) -> None:
        """Keep a colleague's agenda in the place of an earlier one of theirs; with a selection, it becomes one's own.

        Both are one step, said in these words.
        """
        from forumdesk import sharing  # noqa: PLC0415 - not needed to show a program

        mine, own = self._desk.mine, None
        if selection is not None and selection != mine.selection:
            before = mine.selection
            if not mine.replace("", selection):
                return
            own = (before, mine.selection)
        self._put(_key(name), sharing.written(sharing.named(shared, name)).decode(), own)
        self.told.emit(words)

    def drop(self, key: str) -> None:
        """Keep a colleague's agenda no longer; one's own stays as it is."""
        name = next((each.name for each in self.all if each.key == key), "")
        self._put(key, "", None)
        self.told.emit(_("The agenda of {name} is no longer kept").format(name=name))

    def undo(self) -> None:
        """Take the last step back."""
        step, self._step = self._step, None
        if step is not None:
            self._desk.personal.keep(self._scope, step.key, step.before)
            if step.own is not None:
                self._desk.mine.replace("", self._desk.mine.selection.reverted(*step.own))
            self._follow()

    def _put(self, key: str, text: str, own: tuple[Selection, Selection] | None) -> None:
        personal = self._desk.personal
        self._step = _Step(key, personal.kept(self._scope, key), own)
        personal.keep(self._scope, key, text)
        self._follow()

    @property
    def _scope(self) -> str:
        return f"colleagues/{self._desk.program.conference.id}"

    @cached_property
    def _all(self) -> tuple[Colleague, ...]:
        kept = self._desk.personal.all_kept(self._scope) if self._desk.mine.kept else {}
        if not kept:
            return ()
        read = (_read(self._desk, key, text) for key, text in kept.items())
        return tuple(sorted((each for each in read if each is not None), key=lambda each: (fold(each.name), each.key)))

    def _follow(self, _changes: object = None) -> None:
        self.__dict__.pop("_all", None)
        self.changed.emit()


def _key(name: str) -> str:
    return fold(name)


def _read(desk: Desk, key: str, text: str) -> Colleague | None:
    """Return what is kept under a key; None for what something has changed into nonsense."""
    from forumdesk import sharing  # noqa: PLC0415 - most readers have no colleagues

    try:
        shared = sharing.read_file(text.encode(), key)
    except sharing.ShareError:
        return None
    found = sharing.found_in(desk.program, shared)
    return Colleague(key, shared.sender or NOBODY, shared, found) if found is not None else None
