# SPDX-License-Identifier: MIT
"""At the end of an article: the panel it relates to, more by its authors, and what waits on the reading list."""

from __future__ import annotations

from forumdesk.articles import read_next
from forumdesk.gui.desk import Desk
from forumdesk.gui.panes.session_pane import article_row, session_row
from forumdesk.gui.widgets.parts import Column
from forumdesk.i18n import _
from forumdesk.program import Article, SessionKind
from forumdesk.wording import authors_of


def put_read_next(page: Column, desk: Desk, article: Article) -> None:
    """Add where one can go from here; nothing where there is nowhere."""
    found = read_next(desk.program, article, desk.reading.later, desk.reading.is_unread)
    if found.sessions:
        panels = all(session.kind is SessionKind.PANEL for session in found.sessions)
        one, many = (
            (_("The panel that it relates to"), _("The panels that it relates to"))
            if panels
            else (_("The session that it relates to"), _("The sessions that it relates to"))
        )
        page.put_section(one if len(found.sessions) == 1 else many)
        for session in found.sessions:
            page.put_row(session_row(desk, session), 4)
    if found.by_authors:
        names = ", ".join(author.name for author in authors_of(desk.program, article))
        words = _("Another article by {names}") if len(found.by_authors) == 1 else _("More by {names}")
        page.put_section(words.format(names=names))
        for other in found.by_authors:
            page.put_row(article_row(desk, other), 4)
    if found.later is not None:
        page.put_section(_("Next on your reading list"))
        page.put_row(article_row(desk, found.later), 4)
