# SPDX-License-Identifier: MIT
"""What leads to a form that no card and no row leads to: of the conference, of a day, of an article that is new."""

from __future__ import annotations

from forumdesk import edits
from forumdesk.gui.desk import Desk, Place
from forumdesk.i18n import _
from forumdesk.program import Article, Day, new_id
from forumdesk.times import day_short


def show_conference(desk: Desk) -> bool:
    """Show the form of the conference."""
    desk.go(Place("conference", desk.program.conference.id))
    return True


def show_day(desk: Desk) -> bool:
    """Show the form of the day on the timeline; one that only its sessions tell of is added first."""
    if desk.day is None:
        return False
    found = desk.program.day_on(desk.day)
    key = found.id if found is not None else new_id()
    if found is None:
        label = _("Add the day {name}").format(name=day_short(desk.day))
        if not desk.edit(label, edits.add_day, Day(id=key, date=desk.day)):
            return False
    desk.go(Place("day", key))
    return True


def new_article(desk: Desk) -> bool:
    """Add an article and begin with its title."""
    article = Article(id=new_id(), title=_("New article"))
    if not desk.edit(_("Add an article"), edits.add_article, article):
        return False
    desk.go(Place("article", article.id))
    desk.typing_asked.emit("title")
    return True
