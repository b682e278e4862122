# SPDX-License-Identifier: MIT
"""What the details pane says of an article: the panels it relates to, its author and source, how far one has read."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar

from forumdesk.directory import sessions_of
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.panes.person_row import PersonRow
from forumdesk.gui.panes.session_pane import Asks, session_row
from forumdesk.gui.widgets.addresses import link_row
from forumdesk.gui.widgets.parts import Column, Text, side_by_side, small_button
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.markup import plain
from forumdesk.program import Article, SessionKind
from forumdesk.wording import affiliation, authors_of, minutes_left, minutes_to_read, published, read_from


class ArticlePane(Column):
    """The pane of an article; `show_position` moves its bar while the article is read."""

    def __init__(self, desk: Desk, article: Article, asks: Asks) -> None:
        self._desk = desk
        self._minutes = minutes_to_read(article.body)
        super().__init__(desk.theme)
        self._bar = QProgressBar()
        self._left = Text(desk.theme, "", Type.BODY, "text2")
        self._put_head(article, asks)
        self._put_sessions(article)
        self._put_authors(article)
        self._put_source(article, asks)
        self._put_position(article)

    def _put_head(self, article: Article, asks: Asks) -> None:
        """Say what the article is, unless it stands open beside the pane."""
        theme = self._desk.theme
        if self._desk.view == "articles":
            return
        self.put(Text(theme, _("Article"), Type.LABEL, "text2"), 4)
        self.put(Text(theme, article.title, Type.PANE_TITLE, balanced=True), 2)
        if article.summary:
            self.put(Text(theme, plain(article.summary), Type.RUNNING, "text2"), 8)
        button = small_button(theme, "articles", _("Read"), lambda: asks.read_article(article.id), primary=True)
        button.setAccessibleName(_("Read the article"))
        self.put(side_by_side([button]), 12)

    def _put_sessions(self, article: Article) -> None:
        known = self._desk.program.sessions
        sessions = [known[key] for key in article.session_ids if key in known]
        if not sessions:
            return
        panels = all(session.kind is SessionKind.PANEL for session in sessions)
        one, many = (
            (_("Related panel"), _("Related panels")) if panels else (_("Related session"), _("Related sessions"))
        )
        self.put_section(one if len(sessions) == 1 else many)
        for index, session in enumerate(sessions):
            self.put_row(session_row(self._desk, session), 2 if index == 0 else 6)

    def _put_authors(self, article: Article) -> None:
        authors = authors_of(self._desk.program, article)
        self.put_section(ngettext("Author", "Authors", len(authors)) if authors else _("Author"))
        if not authors:
            self.put(Text(self._desk.theme, _("No author given in the source"), Type.BODY, "text2"), 6)
        for author in authors:
            about = affiliation(author) or _("No affiliation given")
            note = "" if sessions_of(self._desk.program, author.id) else _("Not in a session of this program")
            row = PersonRow(self._desk.theme, self._desk.program, author, about=about, note=note)
            row.clicked.connect(lambda _checked=False, key=author.id: self._desk.go(Place("person", key)))
            self.put_row(row, 4)

    def _put_source(self, article: Article, asks: Asks) -> None:
        program = self._desk.program
        said = []
        if len(program.sources) == 1:
            said.append(read_from(next(iter(program.sources.values())), self._desk.own_zone))
        if article.published or article.source_url or said:
            said.append(published(article))
        if article.tags:
            said.append(_("Tags: {tags}").format(tags=", ".join(article.tags)))
        if said:
            self.put_section(_("Source"))
        for number, words in enumerate(said):
            self.put(Text(self._desk.theme, words, Type.BODY, "text2"), 2 if number else 6)
        if article.source_url:
            self.put_row(link_row(self._desk.theme, "", article.source_url, asks.opener), 2)

    def _put_position(self, article: Article) -> None:
        self.put_section(_("Reading position"))
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName(_("Reading position"))
        self.put(self._bar, 10)
        self.put(self._left, 8)
        self.show_position(self._desk.personal.reading_position(article.id))

    def show_position(self, fraction: float) -> None:
        """Show how far the article has been read, from 0 to 1."""
        self._bar.setValue(round(1000 * fraction))
        words = minutes_left(self._minutes, fraction)
        self._left.setText(
            words if fraction in {0.0, 1.0} else _("{left}. Kept when you come back.").format(left=words)
        )
