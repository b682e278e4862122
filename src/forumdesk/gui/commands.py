# SPDX-License-Identifier: MIT
"""What a command of a menu is, and how the usual ones are made; which there are stands in `actions`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from forumdesk.gui import marking
from forumdesk.gui.desk import Desk
from forumdesk.gui.workspace import Workspace
from forumdesk.selection import Interest

if TYPE_CHECKING:
    from forumdesk.gui.browsing.reader import Reader
    from forumdesk.gui.window import ProgramWindow


@dataclass(frozen=True, slots=True)
class Command:
    """One entry of a menu. An empty name is a line between entries."""

    name: str = ""
    words: str = ""
    does: Callable[[ProgramWindow], None] | None = None
    """What it does in a window; None for a menu in a menu."""
    keys: tuple[str, ...] = ()
    needs_program: bool = True
    needs_editing: bool = False
    """Whether it changes the program, and so is offered while one edits only."""
    local: bool = False
    """Whether its keys are those of the views that know it: in the menu they are only shown."""


LINE = Command()


def in_workspace(verb: Callable[[Workspace], None]) -> Callable[[ProgramWindow], None]:
    """Return what does this where a program is open."""

    def does(window: ProgramWindow) -> None:
        if window.workspace is not None:
            verb(window.workspace)

    return does


def new_program(window: ProgramWindow) -> None:
    """Show the assistant for a new program."""
    from forumdesk.gui.files import beginnings  # noqa: PLC0415 - not needed to show a program

    beginnings.new_program(window)


def next_program(window: ProgramWindow) -> None:
    """Show the assistant for a program that follows last year's."""
    from forumdesk.gui.files import beginnings  # noqa: PLC0415 - not needed to show a program

    beginnings.next_program(window)


def repairing(name: str) -> Callable[[ProgramWindow], None]:
    """Return what shows the sheet of a repair of the day."""

    def show(workspace: Workspace) -> None:
        from forumdesk.gui.mending.repairing import repair  # noqa: PLC0415 - not needed to show a program

        repair(name, workspace.desk, workspace)

    return in_workspace(show)


def changing(name: str, words: str, does: Callable[[ProgramWindow], None], keys: tuple[str, ...] = ()) -> Command:
    """Return a command that changes the program."""
    return Command(name, words, does, keys, needs_editing=True)


def handling(name: str, words: str, keys: tuple[str, ...] = (), *, local: bool = False) -> Command:
    """Return a command that does something with the chosen sessions."""

    def handle(workspace: Workspace) -> None:
        from forumdesk.gui.timeline.handling import DEEDS  # noqa: PLC0415 - not needed to show a program

        DEEDS[name](workspace.desk)

    return Command(name, words, in_workspace(handle), keys, needs_editing=True, local=local)


def show_lobby(workspace: Workspace) -> None:
    """Show the sheet of the lobby screen."""
    from forumdesk.gui.lobby.sheet import lobby_sheet  # noqa: PLC0415 - the first use

    lobby_sheet(workspace)


def tool(opens: Callable[[Desk, QWidget], None]) -> Callable[[ProgramWindow], None]:
    """Return what opens a tool over the window."""
    return in_workspace(lambda workspace: opens(workspace.desk, workspace.window()))


def wanting(interest: Interest | None) -> Callable[[ProgramWindow], None]:
    """Return what wants the sessions that are chosen or shown that much."""
    return in_workspace(lambda workspace: marking.want(workspace.desk, marking.meant(workspace.desk), interest))


def reading(verb: Callable[[Reader], None]) -> Callable[[ProgramWindow], None]:
    """Return what does something with the article that is read."""

    def does(workspace: Workspace) -> None:
        reader = workspace.views.reader
        if reader is not None:
            verb(reader)

    return in_workspace(does)


def on_meant(verb: Callable[[Desk, Sequence[str]], None]) -> Callable[[ProgramWindow], None]:
    """Return what does something with the sessions that are meant."""
    return in_workspace(lambda workspace: verb(workspace.desk, marking.meant(workspace.desk)))


def hide_or_show(kind: str) -> Callable[[ProgramWindow], None]:
    """Return what hides a session, its room or its track, or shows it again."""

    def hide(workspace: Workspace) -> None:
        from forumdesk.gui.filters import hiding  # noqa: PLC0415 - not needed to show a program

        hiding.hide_part(workspace.desk, marking.meant(workspace.desk), kind)

    return in_workspace(hide)


def list_hidden(workspace: Workspace) -> None:
    """Show the sheet of what is hidden."""
    from forumdesk.gui.filters.hidden_sheet import list_hidden  # noqa: PLC0415 - rare

    list_hidden(workspace.desk, workspace.window())


def on_agenda(name: str) -> Callable[[ProgramWindow], None]:
    """Return what does something with the whole of the reader's agenda."""

    def does(workspace: Workspace) -> None:
        from forumdesk.gui.agenda.deeds import DEEDS  # noqa: PLC0415 - not needed to show a program

        DEEDS[name](workspace.desk, workspace.window())

    return in_workspace(does)


def newer_state(name: str) -> Callable[[ProgramWindow], None]:
    """Return what brings a newer state of a program from elsewhere: a function of `gui.files.newer`."""

    def does(window: ProgramWindow) -> None:
        from forumdesk.gui.files import newer  # noqa: PLC0415 - not needed to show a program

        newer.DEEDS[name](window)

    return does
