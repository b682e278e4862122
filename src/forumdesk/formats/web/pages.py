# SPDX-License-Identifier: MIT
"""Decides how a saved page is read: by what it says for machines, or by its text, whichever shows more sessions.

A page whose data only names the conference gives the text its title, place and dates. The choice is said in a note.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from forumdesk.errors import ForumDeskError
from forumdesk.formats.notes import Note, NoteLevel
from forumdesk.formats.page import Page
from forumdesk.formats.page_text import read_page
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.web import articles, json_ld, microdata, microformats
from forumdesk.formats.web.articles import Draft
from forumdesk.formats.web.events import Events, events_of
from forumdesk.formats.web.nodes import Said
from forumdesk.formats.web.program import conference_of, program_of
from forumdesk.formats.xml_tree import Element, own_line
from forumdesk.i18n import _, ngettext
from forumdesk.markup import safe_url
from forumdesk.program import Conference
from forumdesk.text import clean_line


def read(root: Element, seen: Callable[[str], Page], name: str, answers: Answers) -> Reading:
    """Read a page from its tree, or from what a reader of it sees; raise ForumDeskError as `read_page` does.

    `seen` returns the latter, with a date above it where the page itself shows none.
    """
    data, classes = (json_ld.said(root), microdata.said(root)), microformats.said(root)
    said, events = _most_telling((*data, classes))
    page = seen(_dates(events))
    about = _of_page(root, name)
    if not events.sessions and events.conference is None:
        page = replace(page, notes=(*page.notes, *said.notes))
        return _without_events(page, name, answers, about, (articles.of_page(root, each, about) for each in data))
    whole = conference_of(said, events.conference, about)
    noted = replace(page, notes=(*page.notes, *said.notes), about=whole)
    try:
        shown = read_page(noted, name, answers)
    except ForumDeskError:
        if not events.timed and not (events.conference and events.conference.timed):
            raise
        shown = None
    timed = sum(session.start is not None for session in shown.program.sessions.values()) if shown else 0
    if shown is not None and timed and (timed > events.timed or not events.timed):
        choice = _choice(said, events, timed)
        read_again = replace(noted, text=shown.source, notes=(choice, *noted.notes))
        return replace(shown, page=read_again, notes=(choice, *shown.notes))
    found = program_of(said, events, about, answers)
    return replace(found, notes=(_choice(said, events, timed), *page.notes, *found.notes), original=page.text)


def _without_events(
    page: Page, name: str, answers: Answers, about: Conference, drafts: Iterable[Draft | None]
) -> Reading:
    """Read a page by its text, or as the article that its markup says it is where its text has no session."""
    shown, refused = None, None
    try:
        shown = read_page(page, name, answers)
    except ForumDeskError as error:
        refused = error
    if shown is not None and shown.program.sessions:
        return shown
    articles_said = (draft for draft in drafts if draft is not None)
    draft = max(articles_said, key=lambda each: bool(each.authors), default=None)
    if draft is not None:
        return articles.reading_of(draft, shown, about, answers, page)
    if shown is None:
        assert refused is not None
        raise refused
    return shown


def _dates(events: Events) -> str:
    """Return the dates of the conference in words; empty where none are said."""
    event = events.conference
    if event is None or event.start is None:
        return ""
    first, last = event.start.date(), (event.end or event.start).date()
    if (first.year, first.month) == (last.year, last.month) and first < last:
        return f"{first.day}–{last.day} {first:%B %Y}"
    return f"{first.day} {first:%B %Y}"


def _most_telling(syntaxes: Iterable[Said]) -> tuple[Said, Events]:
    """Return what the page says in the syntax in which it has the most sessions, and the notes of all."""
    every = [(said, events_of(said)) for said in syntaxes]
    best, events = max(every, key=lambda each: (each[1].timed, len(each[1].sessions), each[1].conference is not None))
    return replace(best, notes=tuple(note for said, _events in every for note in said.notes)), events


def _choice(said: Said, events: Events, timed: int) -> Note:
    """Return in words what was read, and what the other way would have given."""
    count = events.timed
    data = ngettext("{count} session", "{count} sessions", count).format(count=count)
    text = ngettext("{count} session", "{count} sessions", timed).format(count=timed)
    if timed > count or (timed and not count):
        words = _(
            "The program was read from the page’s text, with {text}; its data for machines ({syntax}) have {data}."
        )
    else:
        words = _(
            "The program was read from the page’s data for machines ({syntax}), with {data}; its text shows {text}."
        )
    return Note(level=NoteLevel.INFO, message=words.format(text=text, syntax=said.syntax, data=data))


def _of_page(root: Element, name: str) -> Conference:
    """Return what the page says of itself: its title, address and language."""
    named = articles.metas_of(root)
    links = {str(each.get("rel")): str(each.get("href") or "") for each in root.iter("link")}
    heads = (own_line(each) for tag in ("h1", "title") for each in root.iter(tag))
    titles = (named.get("og:site_name", ""), *heads, name.rpartition(".")[0])
    html = next(root.iter("html"), None)
    return Conference(
        id="",
        title=next((title for each in titles if (title := clean_line(each)[:300])), ""),
        url=safe_url(links.get("canonical", "")) or safe_url(named.get("og:url", "")),
        language=clean_line(str(html.get("lang") or ""))[:35] if html is not None else "",
    )
