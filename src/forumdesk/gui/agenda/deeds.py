# SPDX-License-Identifier: MIT
"""What can be done about an item of the agenda, and the menu that offers it. Each step can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from forumdesk.agenda.items import Item
from forumdesk.filtering import INTERESTS
from forumdesk.gui.agenda.keys import CYCLE, NEW, OPEN, REMOVE
from forumdesk.gui.desk import Desk, Place
from forumdesk.i18n import _

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow


def do(desk: Desk, window: QWidget, verb: str, item: Item) -> bool:
    """Do what a key asks for with an item; tell whether the key was one of these."""
    if verb == OPEN:
        open_item(desk, window, item)
    elif verb == CYCLE and not item.own:
        desk.mine.cycle(item.id)
    elif verb == REMOVE:
        remove(desk, item)
    elif verb == NEW:
        new_entry(desk, window)
    else:
        return False
    return True


def open_item(desk: Desk, window: QWidget, item: Item) -> None:
    """Show a session in the details, or an own entry in its sheet."""
    if item.own:
        from forumdesk.gui.agenda.entry_sheet import edit_entry  # noqa: PLC0415 - the first use

        edit_entry(desk, window, item.id)
    elif item.gone:
        desk.note(_("“{title}” is no longer in the program. Let it go, or keep it here.").format(title=item.title))
    else:
        desk.go(Place("session", item.id))


def remove(desk: Desk, item: Item) -> None:
    """Take an item out of the agenda; what does not take place with all that was said of it."""
    if item.own:
        desk.mine.drop_entry(item.id)
    elif item.cancelled:
        desk.mine.let_go(item.id)
    else:
        desk.mine.set_interest([item.id], None)


def new_entry(
    desk: Desk, window: QWidget, day: date | None = None, start: datetime | None = None, end: datetime | None = None
) -> None:
    """Ask for an own entry, by default on the day that is shown."""
    from forumdesk.gui.agenda.entry_sheet import new_entry as ask  # noqa: PLC0415 - the first use

    ask(desk, window, day, start, end)


def print_agenda(desk: Desk, window: QWidget) -> None:
    """Print all of the agenda."""
    from forumdesk.gui.agenda.printing import print_agenda as print_it  # noqa: PLC0415 - the first use

    print_it(desk, window)


def export_agenda(window: QWidget) -> None:
    """Export exactly this to a calendar."""
    cast("ProgramWindow", window).filing.export_agenda()


def share_agenda(window: QWidget) -> None:
    """Show what of the agenda goes out to others, and the ways out."""
    from forumdesk.gui import sharing  # noqa: PLC0415 - the first use

    workspace = cast("ProgramWindow", window).workspace
    if workspace is not None:
        sharing.share(workspace)


DEEDS: Mapping[str, Callable[[Desk, QWidget], None]] = {"new_entry": new_entry, "print_agenda": print_agenda}
"""What the menu does with the whole of the agenda."""


def offer(desk: Desk, parent: QWidget, item: Item, at: QPoint) -> None:
    """Show the menu of an item."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window = parent.window()
    if item.own:
        menu.addAction(_("Edit…"), lambda: open_item(desk, window, item))
    elif not item.gone:
        menu.addAction(_("Open the details"), lambda: open_item(desk, window, item))
    if not item.own and not item.cancelled:
        for interest, said in INTERESTS.items():
            action = menu.addAction(said, partial(desk.mine.set_interest, [item.id], interest))
            action.setCheckable(True)
            action.setChecked(item.interest is interest)
    menu.addSeparator()
    menu.addAction(_("Let go") if item.cancelled else _("Take out of my agenda"), lambda: remove(desk, item))
    menu.addSeparator()
    menu.addAction(_("New own entry…"), lambda: new_entry(desk, window))
    menu.popup(at)
