# SPDX-License-Identifier: MIT
"""What the details pane says of a session: what, when on both clocks, where, why, who, and what else is on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from forumdesk.agenda.rooms import next_in_room
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.panes.agenda_lines import OverlapLines
from forumdesk.gui.panes.colleague_lines import put_colleagues
from forumdesk.gui.panes.finding_lines import put_findings
from forumdesk.gui.panes.hide_button import HideButton
from forumdesk.gui.panes.news_lines import put_news
from forumdesk.gui.panes.own_part import put_actions, put_note
from forumdesk.gui.panes.person_row import PersonRow
from forumdesk.gui.panes.reminder_part import put_reminder
from forumdesk.gui.widgets.addresses import Opener, link_row, open_in_system
from forumdesk.gui.widgets.parts import Chip, Column, Text, fact, side_by_side, small_button
from forumdesk.gui.widgets.rich import RING_X, RichText
from forumdesk.gui.widgets.row import Line, Row, icon_drawing
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.languages import language_name, language_tag
from forumdesk.program import Article, Session, SessionState
from forumdesk.times import day_long, for_reader, in_forum_zone, length, on_own_clock, span
from forumdesk.wording import (
    also_on,
    authors_of,
    billing,
    called,
    minutes_to_read,
    reading_mark,
    reading_time,
    role_mark,
    state_sentence,
    where,
)

MOST_BESIDE = 5
"""How many other sessions are named; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Asks:
    """What a pane asks of the window around it."""

    export_session: Callable[[str], None]
    show_organization: Callable[[str], None]
    read_article: Callable[[str], None]
    opener: Opener = open_in_system


def session_pane(desk: Desk, session: Session, asks: Asks) -> QWidget:
    """Return the pane of a session."""
    column = Column(desk.theme)
    _put_head(column, desk, session)
    _put_facts(column, desk, session)
    put_actions(column, desk, session, _buttons(desk, session, asks))
    put_reminder(column, desk, session)
    put_colleagues(column, desk, session)
    put_text(column, desk, session.abstract, asks.opener)
    put_text(column, desk, session.description, asks.opener)
    _put_people(column, desk, session)
    put_note(column, desk, session)
    _put_links(column, desk, session, asks)
    _put_articles(column, desk, session)
    _put_beside(column, desk, session)
    _put_after(column, desk, session)
    _put_small_print(column, desk, session)
    return column


def _buttons(desk: Desk, session: Session, asks: Asks) -> list[QWidget]:
    made: list[QWidget] = []
    if session.start is not None:
        calendar = small_button(desk.theme, "calendar", _("Calendar"), lambda: asks.export_session(session.id))
        calendar.setAccessibleName(_("Export this session to a calendar"))
        made.append(calendar)
    if desk.mine.kept:
        made.append(HideButton(desk, session))
    return made


def _put_head(column: Column, desk: Desk, session: Session) -> None:
    theme = desk.theme
    column.put(Text(theme, called(session), Type.LABEL, "text2"), 4)
    column.put(Text(theme, session.title, Type.PANE_TITLE, balanced=True), 2)
    if session.subtitle:
        column.put(Text(theme, session.subtitle, Type.BODY, "text2"), 4)


def _put_facts(column: Column, desk: Desk, session: Session) -> None:
    theme, program = desk.theme, desk.program
    sentence = state_sentence(session)
    if sentence:
        bad = session.state is SessionState.CANCELLED
        color = "err" if bad else "warn"
        words = Text(theme, sentence, Type.STRONG, color)
        column.put(fact(theme, "warning" if bad else "question", [words], color), 12)
    put_news(column, desk, session.id)
    put_findings(column, desk, "session", session.id)
    column.put(fact(theme, "clock", when_lines(desk, session)), 12)
    column.put(OverlapLines(desk, session.id), 6)
    place = where(program, session)
    if place:
        room = program.rooms.get(session.room_id)
        lines: list[QWidget] = [Text(theme, place, Type.BODY, "text" if room or not program.rooms else "text3")]
        if room is not None and room.description:
            lines.append(Text(theme, room.description, Type.SMALL, "text2"))
        column.put(fact(theme, "place", lines), 6)
    track = program.tracks.get(session.track_id)
    if track is not None:
        colors = theme.track(program, track.id)
        column.put(side_by_side([Chip(theme, track.name, colors.tint, colors.text)]), 12)


def when_lines(desk: Desk, session: Session) -> list[QWidget]:
    """Return the day, the forum's time and the reader's own, each on its line; or that there is no time yet."""
    theme = desk.theme
    if session.start is None:
        lines: list[QWidget] = [Text(theme, _("Not scheduled yet"), Type.BODY, "text3")]
        if session.duration:
            lines.append(Text(theme, length(session.duration), Type.BODY, "text2"))
        return lines
    zone = desk.program.conference.timezone
    lines = [
        Text(theme, day_long(session.start.date()), Type.NAME),
        Text(theme, in_forum_zone(session.start, session.duration, zone), Type.NAME),
    ]
    own = on_own_clock(session.start, session.duration, zone, desk.own_zone)
    if own:
        lines.append(Text(theme, own, Type.BODY, "text2"))
    lines.append(Text(theme, length(session.duration) if session.duration else _("No end given"), Type.SMALL, "text3"))
    return lines


def put_text(column: Column, desk: Desk, words: str, opener: Opener, gap: int = 12) -> None:
    """Add a text of the program, sanitized; nothing when there is none."""
    if not words.strip():
        return
    text = RichText(desk.theme, Type.RUNNING, color="text2", opener=opener)
    text.setAccessibleName(_("Description"))
    text.show_text(words)
    column.put(text, gap, reach=RING_X)


def _put_people(column: Column, desk: Desk, session: Session) -> None:
    program = desk.program
    billed = [a for a in program.billed(session.id) if a.person_id in program.people]
    if not billed:
        return
    column.put_section(ngettext("Speaker", "{count} speakers", len(billed)))
    for index, appearance in enumerate(billed):
        person = program.people[appearance.person_id]
        row = PersonRow(
            desk.theme, program, person, about=billing(program, appearance), mark=role_mark(appearance.role)
        )
        row.clicked.connect(lambda _checked=False, key=person.id: desk.go(Place("person", key)))
        column.put_row(row, 4 if index == 0 else 0)


def _put_links(column: Column, desk: Desk, session: Session, asks: Asks) -> None:
    links = [(link.title, link.url) for link in session.links]
    if session.stream_url:
        links.insert(0, (_("Watch the stream"), session.stream_url))
    if links:
        column.put_section(_("Links"))
        for title, url in links:
            column.put_row(link_row(desk.theme, title, url, asks.opener))


def _put_articles(column: Column, desk: Desk, session: Session) -> None:
    articles = desk.program.articles_about(session.id)
    if articles:
        column.put_section(ngettext("Related article", "Related articles", len(articles)))
        for article in articles:
            column.put_row(article_row(desk, article), 2)


def article_row(desk: Desk, article: Article) -> Row:
    """Return a row that leads to an article."""
    row = _ArticleRow(desk, article)
    row.clicked.connect(lambda _checked=False: desk.go(Place("article", article.id)))
    return row


class _ArticleRow(Row):
    """Title, authors, how long it takes to read; and, while it is read beside the pane too, what is left of it."""

    def __init__(self, desk: Desk, article: Article) -> None:
        self._desk = desk
        self._article = article
        lines = self._said(how_far(desk, article))
        super().__init__(desk.theme, lines, draw=icon_drawing(desk.theme, "articles"), gutter=32, side=20)
        desk.reading_moved.connect(self._follow)

    def _said(self, mark: str) -> tuple[Line, ...]:
        article = self._article
        parts = [", ".join(author.name for author in authors_of(self._desk.program, article))]
        parts.append(reading_time(minutes_to_read(article.body)))
        about = " · ".join(part for part in parts if part)
        return Line(article.title, Type.LIST_TITLE), Line(about, Type.SMALL, "text2", mark=mark)

    def _follow(self, article_id: str, fraction: float) -> None:
        if article_id == self._article.id:
            self.say(self._said(how_far(self._desk, self._article, fraction)))


def how_far(desk: Desk, article: Article, fraction: float | None = None) -> str:
    """Return how far the reader is in an article: unread, begun, or nothing; `fraction` is newer than what is kept."""
    own = desk.personal
    if fraction is None and own.was_opened(article.id):
        fraction = own.reading_position(article.id)
    return reading_mark(minutes_to_read(article.body), fraction, read=own.is_read(article.id))


def session_row(desk: Desk, session: Session, mark: str = "") -> Row:
    """Return a row that leads to a session: title, time on both clocks, and the room if there are several."""
    program = desk.program
    lines = [Line(session.title, Type.LIST_TITLE, mark=mark or desk.news.mark(session.id))]
    if session.start is None:
        lines.append(Line(_("Not scheduled yet"), Type.BODY, "text3"))
    else:
        zone = program.conference.timezone
        said = in_forum_zone(session.start, session.duration, zone)
        lines.append(Line(f"{day_long(session.start.date())}, {said}", Type.BODY))
        lines.append(Line(on_own_clock(session.start, session.duration, zone, desk.own_zone), Type.BODY, "text2"))
    if len(program.rooms) > 1:
        lines.append(Line(where(program, session), Type.SMALL, "text2"))
    if session.state is SessionState.CANCELLED:
        lines.append(Line(state_sentence(session), Type.SMALL, "err"))
    row = Row(desk.theme, lines)
    row.clicked.connect(lambda _checked=False: desk.go(Place("session", session.id)))
    return row


def _put_beside(column: Column, desk: Desk, session: Session) -> None:
    others = also_on(desk.program, session)
    if not others:
        return
    column.put_section(_("Also on at this time"))
    for other in others[:MOST_BESIDE]:
        column.put_row(_beside_row(desk, other), 2)
    rest = len(others) - MOST_BESIDE
    if rest > 0:
        column.put(Text(desk.theme, ngettext("and {count} more", "and {count} more", rest), Type.SMALL, "text3"), 4)


def _beside_row(desk: Desk, other: Session, *, placed: bool = True) -> Row:
    assert other.start is not None
    room = desk.program.rooms.get(other.room_id) if placed else None
    own = for_reader(other.start, desk.program.conference.timezone, desk.own_zone)
    facts = (span(other.start, other.duration), own, room.name if room is not None else "")
    lines = (
        Line(other.title, Type.NAME, most=2),
        Line(" · ".join(fact for fact in facts if fact), Type.SMALL, "text2"),
    )
    row = Row(desk.theme, lines, padding=4)
    row.clicked.connect(lambda _checked=False: desk.go(Place("session", other.id)))
    return row


def _put_after(column: Column, desk: Desk, session: Session) -> None:
    """Name what begins next in the same room."""
    after = next_in_room(desk.program, session)
    if after:
        column.put_section(_("Next in this room"))
        for other in after:
            column.put_row(_beside_row(desk, other, placed=False), 2)


def _put_small_print(column: Column, desk: Desk, session: Session) -> None:
    facts = []
    if session.language:
        facts.append(_("Language: {language}").format(language=language_name(language_tag(session.language))))
    if session.tags:
        facts.append(_("Tags: {tags}").format(tags=", ".join(session.tags)))
    if session.do_not_record:
        facts.append(_("Not to be recorded"))
    if facts:
        column.put_section(_("About this session"))
        for words in facts:
            column.put(Text(desk.theme, words, Type.BODY, "text2"), 4)
