# SPDX-License-Identifier: MIT
"""What the details pane says of a person: who they are, where they speak, what they wrote, with whom they appear."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk.directory import companions, sessions_of
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.panes.finding_lines import put_findings
from forumdesk.gui.panes.person_row import PersonRow
from forumdesk.gui.panes.session_pane import Asks, article_row, put_text, session_row
from forumdesk.gui.widgets.addresses import link_row
from forumdesk.gui.widgets.monogram import Monogram, portrait
from forumdesk.gui.widgets.parts import Column, Text
from forumdesk.gui.widgets.row import Line, Row
from forumdesk.gui.widgets.stacking import stacked
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.program import Person
from forumdesk.wording import affiliation, billing, role_mark, says_more

MOST_COMPANIONS = 12
WIDEST_CIRCLE = 72
"""Pixels."""


def person_pane(desk: Desk, person: Person, asks: Asks) -> QWidget:
    """Return the pane of a person."""
    column = Column(desk.theme)
    column.put(_head(desk, person), 10)
    _put_affiliation(column, desk, person, asks)
    put_findings(column, desk, "person", person.id)
    _put_sessions(column, desk, person)
    _put_articles(column, desk, person)
    _put_biography(column, desk, person, asks)
    if person.links:
        column.put_section(_("Links"))
        for link in person.links:
            column.put_row(link_row(desk.theme, link.title, link.url, asks.opener))
    _put_companions(column, desk, person)
    return column


def _head(desk: Desk, person: Person) -> QWidget:
    theme = desk.theme
    named = " ".join(part for part in (person.honorific, person.name) if part)
    lines: list[QWidget] = [Text(theme, named, Type.PANE_TITLE, balanced=True)]
    if person.pronouns:
        lines.append(Text(theme, person.pronouns, Type.SMALL, "text2"))
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(16)
    # The circle grows less than the text, which needs the width.
    side = min(56, 56 * WIDEST_CIRCLE // theme.px(56))
    line.addWidget(Monogram(theme, side, person.name, portrait(desk.program, person)), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(stacked(lines), 1, Qt.AlignmentFlag.AlignVCenter)
    return box


def _put_affiliation(column: Column, desk: Desk, person: Person, asks: Asks) -> None:
    theme = desk.theme
    if person.position:
        column.put(Text(theme, person.position, Type.RUNNING), 12)
    if person.organization:
        row = Row(theme, (Line(person.organization, Type.RUNNING, "accent"),), padding=2)
        row.setAccessibleDescription(_("Show everybody from there"))
        row.clicked.connect(lambda _checked=False: asks.show_organization(person.organization))
        column.put_row(row, 0 if person.position else 10)
    if not affiliation(person):
        column.put(Text(theme, _("No affiliation given"), Type.RUNNING, "text3"), 12)


def _put_sessions(column: Column, desk: Desk, person: Person) -> None:
    sessions = sessions_of(desk.program, person.id)
    if not sessions:
        column.put(Text(desk.theme, _("Not in a session of this program."), Type.BODY, "text2"), 12)
        return
    column.put_section(_("Speaks at"))
    roles = {a.session_id: a for a in desk.program.appearances_of(person.id)}
    for index, session in enumerate(sessions):
        appearance = roles[session.id]
        column.put_row(session_row(desk, session, role_mark(appearance.role)), 4 if index == 0 else 6)
        if says_more(appearance.byline, person):
            column.put(Text(desk.theme, _("As printed: {line}").format(line=appearance.byline), Type.SMALL, "text3"))


def _put_articles(column: Column, desk: Desk, person: Person) -> None:
    articles = desk.program.articles_by(person.id)
    if articles:
        column.put_section(ngettext("Article", "Articles", len(articles)))
        for article in articles:
            column.put_row(article_row(desk, article), 2)


def _put_biography(column: Column, desk: Desk, person: Person, asks: Asks) -> None:
    column.put_section(_("Biography"))
    if person.biography.strip():
        put_text(column, desk, person.biography, asks.opener, 4)
    else:
        column.put(Text(desk.theme, _("The program has no biography."), Type.BODY, "text2"), 6)


def _put_companions(column: Column, desk: Desk, person: Person) -> None:
    program = desk.program
    others = companions(program, person.id)
    if not others:
        return
    column.put_section(_("Shares the stage with"))
    for index, appearance in enumerate(others[:MOST_COMPANIONS]):
        other = program.people[appearance.person_id]
        row = PersonRow(desk.theme, program, other, about=billing(program, appearance))
        row.clicked.connect(lambda _checked=False, key=other.id: desk.go(Place("person", key)))
        column.put_row(row, 4 if index == 0 else 0)
    rest = len(others) - MOST_COMPANIONS
    if rest > 0:
        column.put(Text(desk.theme, ngettext("and {count} more", "and {count} more", rest), Type.SMALL, "text3"), 4)
