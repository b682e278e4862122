# SPDX-License-Identifier: MIT
"""Texts and addresses: what is missing, what will not fit on paper, what leads nowhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import ceil

from forumdesk.checks.finding import Ref, digest
from forumdesk.checks.survey import Found, Survey, shortened
from forumdesk.i18n import _, ngettext
from forumdesk.program import Record, SessionKind, SessionState
from forumdesk.text import for_terminal
from forumdesk.wording import isolated

_TOLD = frozenset({SessionKind.PANEL, SessionKind.KEYNOTE, SessionKind.TALK, SessionKind.WORKSHOP})
"""The kinds of sessions of which people want to read what they are about."""

MINUTES_A_LINE = 5
LETTERS_A_LINE = 32
"""A card of the printed day is as high as its session is long: 5 minutes are one line of small print, and a column is
32 letters wide. A card has two lines at the least, and has to hold the title and the names."""


def no_abstract(survey: Survey) -> Iterator[Found]:
    """Find panels, talks and workshops of which nothing says what they are about."""
    for session in survey.program.sessions.values():
        silent = session.kind in _TOLD and not session.abstract and not session.description
        if silent and session.state is not SessionState.CANCELLED:
            words = _("{title}{when} has no abstract.")
            said = words.format(title=survey.title(session), when=survey.placed(session))
            yield Found(said, (Ref("session", session.id),), (), session.start)


def too_long(survey: Survey) -> Iterator[Found]:
    """Find sessions whose title and names will not fit on their card in print."""
    names: dict[str, int] = defaultdict(int)
    for seat in survey.program.appearances.values():
        names[seat.session_id] += len(survey.program.people[seat.person_id].name) + 2
    for slot in survey.slots.values():
        session = slot.session
        lines = max(2, session.duration // MINUTES_A_LINE)
        letters = len(session.title) + names.get(session.id, 0)
        if letters > lines * LETTERS_A_LINE and session.duration > 0 and not slot.pause:
            needed = ceil(letters / LETTERS_A_LINE)
            words = _("{title} on {when} needs about {needed} in print, and its time has room for {lines}.").format(
                title=survey.title(session),
                when=survey.when(session),
                needed=ngettext("{count} line", "{count} lines", needed),
                lines=lines,
            )
            yield Found(words, (Ref("session", session.id),), (letters, session.duration), slot.start)


def bad_link(survey: Survey) -> Iterator[Found]:
    """Find addresses that are not of the web, so that nobody can follow them."""
    program = survey.program
    yield from _bad(survey, Ref("conference", program.conference.id), "", (program.conference.url,))
    for session in program.sessions.values():
        if session.links or session.stream_url:
            bad = [link.url for link in session.links if not is_of_the_web(link.url)]
            if bad or session.stream_url:
                yield from _bad(survey, Ref("session", session.id), session.title, (session.stream_url, *bad))
    for person in program.people.values():
        if person.links:
            yield from _bad(survey, Ref("person", person.id), person.name, [link.url for link in person.links])
    for article in program.articles.values():
        yield from _bad(survey, Ref("article", article.id), article.title, (article.source_url,))


def name_of_link(about: Ref, address: str) -> str:
    """Return what tells an address of a record apart from its others."""
    return f"{about.id} {digest(address)}"


@lru_cache(maxsize=16384)  # every review meets the addresses of the one before it
def is_of_the_web(address: str) -> bool:
    """Tell whether an address has http or https before it, and the beginning of a host's name."""
    scheme, _colon, rest = address[:16].partition("://")
    return scheme.lower() in {"https", "http"} and rest[:1].isalnum()


def _bad(survey: Survey, about: Ref, name: str, addresses: Sequence[str]) -> Iterator[Found]:
    for address in dict.fromkeys([each for each in addresses if each and not is_of_the_web(each)]):
        words = _("“{address}” of {thing} is no address of the web.")
        thing = f"“{isolated(shortened(name))}”" if name else _("the program")
        said = words.format(address=isolated(shortened(for_terminal(address[:200]))), thing=thing)
        record: Record = survey.program.records(about.kind)[about.id]
        yield Found(said, (about,), (), getattr(record, "start", None), name=name_of_link(about, address))
