# SPDX-License-Identifier: MIT
"""What the list under the search field says, row by row: hits in groups, values to choose from, recent searches.

How a row looks is `search_results`'; what is found, `forumdesk.search`'s.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter

from forumdesk.filtering import is_over, is_running
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program, SessionState
from forumdesk.search import Group, Hit, Query, Range
from forumdesk.search.query import RECORD_WORDS
from forumdesk.search.values import Offer
from forumdesk.selection import Interest, Selection
from forumdesk.times import day_short, for_reader, span
from forumdesk.wording import affiliation, authors_of, isolated, room_words, state_name

RECORDS = frozenset(RECORD_WORDS)
DOT = " · "


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One row."""

    kind: str
    """"heading", "words", "offer", "recent", "forget", or the kind of a record as `search.Kind` names it."""
    key: str = ""
    """What it leads to; empty for a row that can't be opened."""
    title: str
    title_ranges: tuple[Range, ...] = ()
    about: str = ""
    """When and where, or who."""
    found: str = ""
    found_ranges: tuple[Range, ...] = ()
    star: Interest | None = None
    state: str = ""
    """"now", "over" or "cancelled", of a session."""
    hidden: bool = False


def rows(
    program: Program,
    groups: Iterable[Group],
    selection: Selection | None = None,
    now: datetime | None = None,
    own_zone: str = "",
) -> tuple[Found, ...]:
    """Return what was found, each group under its heading; with the times of the reader's zone beside the forum's."""
    chosen = selection or Selection(conference_id=program.conference.id)
    return tuple(row for group in groups for row in _group(program, group, chosen, now, own_zone))


def _group(
    program: Program, group: Group, selection: Selection, now: datetime | None, own_zone: str
) -> Iterator[Found]:
    yield Found(kind="heading", title=RECORD_WORDS[group.kind], about=str(group.count))
    held = _held(program, group.kind)
    for hit in group.hits:
        about = _about(program, hit, held, own_zone)
        yield Found(
            kind=hit.kind,
            key=hit.id,
            title=hit.title,
            title_ranges=hit.title_ranges,
            about=about if about != hit.found else "",
            found=hit.found,
            found_ranges=hit.found_ranges,
            star=selection.interest_of(hit.id) if hit.kind == "session" else None,
            state=_state(program, hit, now),
            hidden=hit.hidden,
        )
    more = group.count - len(group.hits)
    if more > 0:
        said = ngettext(
            "{count} more; another word narrows it down", "{count} more; another word narrows them down", more
        )
        yield Found(kind="words", title=said)


def _state(program: Program, hit: Hit, now: datetime | None) -> str:
    session = program.sessions.get(hit.id) if hit.kind == "session" else None
    if session is None:
        return ""
    if session.state is SessionState.CANCELLED:
        return "cancelled"
    if now is None or session.start is None:
        return ""
    return "over" if is_over(session, now) else "now" if is_running(session, now) else ""


def _about(program: Program, hit: Hit, held: Mapping[str, int], own_zone: str) -> str:
    if hit.kind == "session":
        return when_and_where(program, hit.id, own_zone) if hit.id in program.sessions else ""
    if hit.kind == "person":
        return affiliation(program.people[hit.id]) if hit.id in program.people else ""
    if hit.kind == "article":
        article = program.articles.get(hit.id)
        return ", ".join(person.name for person in authors_of(program, article)) if article is not None else ""
    if hit.kind == "organization":
        return ngettext("{count} person", "{count} people", hit.people)
    words = ngettext("{count} session", "{count} sessions", held[hit.id])
    room = program.rooms.get(hit.id)
    more = room_words(room).removeprefix(room.name).removeprefix(", ") if room is not None else ""
    return f"{words}, {more}" if more else words


def _held(program: Program, kind: str) -> Mapping[str, int]:
    """Return how many sessions each room or each track has."""
    field = {"room": "room_id", "track": "track_id"}.get(kind)
    return Counter(map(attrgetter(field), program.sessions.values())) if field else Counter()


def when_and_where(program: Program, session_id: str, own_zone: str = "") -> str:
    """Return "Wed 19 May, 10:30–11:45 (16:30 for you), Hall B", as far as it is known."""
    session = program.sessions[session_id]
    day, room = program.date_of(session), program.rooms.get(session.room_id)
    parts = [day_short(day)] if day is not None else [_("No time given")]
    if session.start is not None:
        own = for_reader(session.start, program.conference.timezone, own_zone or program.conference.timezone)
        time = span(session.start, session.duration)
        parts.append(f"{time} ({own})" if own else time)
    if room is not None:
        parts.append(room.name)
    return ", ".join(parts)


STATES = {"now": _("On now"), "over": _("Over"), "cancelled": state_name(SessionState.CANCELLED)}
STARS = {Interest.MUST: _("must see"), Interest.MAYBE: _("maybe")}


def about_line(row: Found) -> str:
    """Return the line beneath a title: whether it is on, when and where, and that the reader has hidden it."""
    parts = (STATES.get(row.state, ""), row.about, _("hidden by you") if row.hidden else "")
    return DOT.join(filter(None, parts))


def spoken(row: Found) -> str:
    """Return a row as a screen reader says it."""
    star = STARS[row.star] if row.star is not None else ""
    return ", ".join(part for part in (row.title, star, about_line(row), row.found) if part)


def offered(offers: Iterable[Offer]) -> Iterator[Found]:
    """Yield the values that a begun filter can have."""
    for offer in offers:
        words = "" if offer.count is None else ngettext("{count} session", "{count} sessions", offer.count)
        yield Found(kind="offer", key=f"{offer.key}:{offer.written}", title=offer.words, about=words)


def recents(texts: Iterable[str]) -> tuple[Found, ...]:
    """Return what was searched for before, and a way to forget it."""
    made = [Found(kind="recent", key=text, title=text) for text in texts]
    if not made:
        return ()
    forget = Found(kind="forget", key="forget", title=_("Forget recent searches"))
    return (Found(kind="heading", title=_("Recent searches")), *made, forget)


def said(query: Query) -> tuple[Found, ...]:
    """Return what of a question means nothing."""
    return tuple(Found(kind="words", title=doubt) for doubt in query.doubts)


def nothing_found(text: str, query: Query) -> tuple[Found, ...]:
    """Say that nothing was found, and what may be the cause."""
    words = _("Nothing found for “{words}”.").format(words=text)
    strange = [
        _("“{word}:” is no filter, and was looked for as it stands.").format(word=isolated(word))
        for word in query.strange
    ]
    if not strange and query.narrows and query.phrases:
        strange = [_("Without the filters there may be more.")]
    return tuple(Found(kind="words", title=each) for each in (words, *strange))
