# SPDX-License-Identifier: MIT
"""`forumdesk search`: whatever holds some words or passes some filters, the best first."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from forumdesk.cli.saying import Commands, as_text, complain, described, say
from forumdesk.cli.sources import opened
from forumdesk.i18n import _
from forumdesk.program import Program, Session
from forumdesk.search import Hit, Index, lens_for, understand
from forumdesk.search.query import written
from forumdesk.search.values import KEYS
from forumdesk.text import fold, for_terminal
from forumdesk.times import day_short, span, wall
from forumdesk.wording import affiliation, called, state_word

MOST = 60
"""Hits that are printed."""
_KINDS = {
    "organization": _("organization"),
    "article": _("article"),
    "room": _("room"),
    "track": _("track"),
}


def add(commands: Commands) -> None:
    """Describe the words of `forumdesk search`."""
    parser = described(
        commands,
        "search",
        _("find sessions, people, organizations, articles, rooms and tracks"),
        _(
            "Find what holds every word, the last one perhaps unfinished; case and accents do not matter. "
            "Filters: speaker:, org:, room:, track:, day:, kind:, language:, is:upcoming, now:."
        ),
        _(
            """examples:
  forumdesk search forum.forum nuclear
  forumdesk search forum.forum lodz 東京 --json
  forumdesk search forum.forum '"water diplomacy" room:"Hall B" day:saturday'"""
        ),
    )
    parser.add_argument("file", metavar="FILE", help=_("a program file, or a source that can be imported"))
    parser.add_argument("words", nargs="+", metavar="WORD", help=_("what to look for"))
    parser.add_argument("--json", action="store_true", help=_("print JSON"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what was found; nothing found is no error."""
    words = " ".join(map(_typed, arguments.words))
    with opened(arguments.file) as (program, _document):
        now = wall(datetime.now(UTC), program.conference.timezone)
        query = understand(program, words, now)
        groups = Index(program).answer(query, lens_for(program, query, now=now), most=MOST)
    hits = sorted((hit for group in groups for hit in group.hits), key=lambda hit: hit.rank)[:MOST]
    for doubt in query.doubts:
        complain(for_terminal(doubt))
    if arguments.json:
        say(as_text([_as_json(program, hit) for hit in hits]).rstrip("\n"))
        return 0
    for hit in hits:
        for line in _lines(program, hit):
            say(line)
    if not hits:
        say(_("Nothing holds “{words}”.").format(words=for_terminal(words)))
    return 0


def _typed(word: str) -> str:
    """Return a word of the command line as it would be typed into a field: the shell has taken the quotes off."""
    key, colon, value = word.partition(":")
    apart = any(char.isspace() for char in value.strip())
    return written(key, value) if colon and fold(key) in KEYS and apart and '"' not in value else word


def _as_json(program: Program, hit: Hit) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": hit.kind, "id": hit.id, "title": hit.title, "found": hit.found}
    session = program.sessions.get(hit.id)
    if session is not None:
        room = program.rooms.get(session.room_id)
        start, end = session.start, session.end if session.duration else None
        found["label"] = session.label
        found["start"] = start.isoformat(timespec="minutes") if start else None
        found["end"] = end.isoformat(timespec="minutes") if end else None
        found["room"] = room.name if room else ""
        found["state"] = session.state.value
    return found


def _lines(program: Program, hit: Hit) -> Iterator[str]:
    """Yield what it is and where it was found, each as one line that can be printed."""
    title = for_terminal(hit.title)
    if hit.kind == "session":
        yield _session_line(program, program.sessions[hit.id], title)
    elif hit.kind == "person":
        about = for_terminal(affiliation(program.people[hit.id]))
        yield f"{title}, {about}" if about else title
    else:
        yield f"{title} ({_KINDS[hit.kind]})"
    if hit.found:
        yield f"    {for_terminal(hit.found)}"


def _session_line(program: Program, session: Session, title: str) -> str:
    day = program.date_of(session)
    when = _("no time yet")
    if day is not None and session.start is not None:
        when = f"{day_short(day)} {span(session.start, session.duration)}"
    state = state_word(session)
    return f"{when}  {for_terminal(called(session))}: {title}" + (f" ({state})" if state else "")
