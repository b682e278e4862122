# SPDX-License-Identifier: MIT
"""The filters that one can type, `room:` and the like: their keys, and what a typed value means in a program.

A value is tolerant of case and accents, may be the beginning of words ("room:jan"), and means everything that it fits.
What a filter then keeps is `filtering`'s business.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from forumdesk import filtering
from forumdesk.i18n import _
from forumdesk.languages import language_tag
from forumdesk.names import same_organization
from forumdesk.program import Program, Session, SessionKind
from forumdesk.search.texts import Kind
from forumdesk.selection import Interest
from forumdesk.text import fold
from forumdesk.times import day_long, day_short
from forumdesk.wording import kind_word

PARTS: Mapping[str, str] = {
    "speaker": "speakers",
    "org": "organizations",
    "room": "rooms",
    "track": "tracks",
    "day": "days",
    "kind": "kinds",
    "language": "languages",
    "is": "starred",
    "now": "now",
}
"""The words that one types before a colon, and the part of a `Filter` that each is about."""
BARE = frozenset({"now"})
"""Words that take no value."""
_ALSO = {
    "speakers": "speaker", "person": "speaker", "by": "speaker", "organization": "org", "organisation": "org",
    "rooms": "room", "tracks": "track", "days": "day", "date": "day", "type": "kind", "lang": "language",
    _("speaker"): "speaker", _("organization"): "org", _("room"): "room", _("track"): "track", _("day"): "day",
    _("kind"): "kind", _("language"): "language", _("is"): "is", _("now"): "now",
}  # fmt: skip
KEYS: Mapping[str, str] = {**{fold(also): key for also, key in _ALSO.items()}, **{key: key for key in PARTS}}
"""What can stand before a colon, folded -> the key that it means."""

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORD = re.compile(r"\w+")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RECORDS: Mapping[Kind, tuple[str, ...]] = {
    "session": ("session", "sessions", _("Sessions")),
    "person": ("person", "people", "speaker", "speakers", _("People")),
    "organization": ("organization", "organizations", _("Organizations")),
    "article": ("article", "articles", _("Articles")),
    "room": ("room", "rooms", _("Rooms")),
    "track": ("track", "tracks", _("Tracks")),
}
_STATES: Mapping[str, tuple[str, ...]] = {
    "starred": ("starred", "star", _("starred")),
    "must": ("must", _("must")),
    "maybe": ("maybe", _("maybe")),
    "now": ("now", _("now")),
    "upcoming": ("upcoming", _("upcoming")),
    "unread": ("unread", _("unread")),
}
STATE_WORDS: Mapping[str, str] = {
    "starred": _("Starred"),
    "must": filtering.INTERESTS[Interest.MUST],
    "maybe": filtering.INTERESTS[Interest.MAYBE],
    "now": _("On now"),
    "upcoming": _("Not over yet"),
    "unread": _("Unread articles"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A value that can be typed for a key."""

    key: str
    written: str
    """What is typed for it."""
    words: str
    """What it is called."""
    count: int | None = None
    """The sessions that it keeps; None where that is not what it is about."""


def meant(program: Program, key: str, value: str, now: datetime | None) -> tuple[Any, ...]:
    """Return the values of the key's part that a typed text means; none when it means nothing.

    Of `is` they are keys of `STATE_WORDS`, of `kind` kinds of sessions or names of records.
    """
    if not _words(value):
        return ()
    return tuple(_MEANT[key](program, value, now))


def fitting(value: str, names: Iterable[tuple[Any, str]]) -> list[Any]:
    """Return what a typed text names.

    That is what is called just so; or else what has its words beside each other, in any order, or anywhere in a word.
    """
    wanted = _words(value)
    known = [(key, _words(name)) for key, name in names]
    beside = f" {' '.join(wanted)}"
    return (
        [key for key, words in known if words == wanted]
        or [key for key, words in known if beside in f" {' '.join(words)}"]
        or [key for key, words in known if all(any(each.startswith(word) for each in words) for word in wanted)]
        or [key for key, words in known if "".join(wanted) in "".join(words)]
    )


@functools.lru_cache(maxsize=8192)
def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(name)))


def _known(key: str) -> Callable[[Program, str, datetime | None], Iterable[Any]]:
    return lambda program, value, _now: fitting(value, filtering.known(program, PARTS[key]).items())


def _languages(program: Program, value: str, _now: datetime | None) -> Iterable[str]:
    names = filtering.known(program, "languages")
    return fitting(value, ((tag, tag) for tag in names)) or fitting(value, names.items())


def _kinds(_program: Program, value: str, _now: datetime | None) -> Iterable[Any]:
    kinds = [(kind, name) for kind in SessionKind for name in dict.fromkeys((kind.value, kind_word(kind)))]
    records = [(kind, name) for kind, names in _RECORDS.items() for name in names]
    # "kind:session" asks for sessions rather than for the kind that is called so for want of a better word.
    return dict.fromkeys(fitting(value, (*records, *(pair for pair in kinds if pair[0] is not SessionKind.OTHER))))


def _states(_program: Program, value: str, _now: datetime | None) -> Iterable[str]:
    return dict.fromkeys(fitting(value, ((state, name) for state, names in _STATES.items() for name in names)))


def _days(program: Program, value: str, now: datetime | None) -> Iterable[date]:
    wanted = fold(value).strip()
    for by, names in enumerate((("today", _("today")), ("tomorrow", _("tomorrow")))):
        if wanted in {fold(name) for name in names}:
            asked = program.day_at(now) + timedelta(days=by) if now is not None else None
            return [asked] if asked in program.dates else []
    if wanted.isdecimal() and 0 < int(wanted) <= len(program.dates):
        return [program.dates[int(wanted) - 1]]
    if _ISO.fullmatch(wanted):
        return [day for day in program.dates if day.isoformat() == wanted]
    return [day for day in program.dates if _is_day(program, day, _words(value))]


def _is_day(program: Program, day: date, wanted: tuple[str, ...]) -> bool:
    record = program.day_on(day)
    names = (day_long(day), day_short(day), _WEEKDAYS[day.weekday()], record.title if record else "")
    known = {word for name in names for word in _words(name)}
    return all(word in known if word.isdecimal() else any(each.startswith(word) for each in known) for word in wanted)


_MEANT: Mapping[str, Callable[[Program, str, datetime | None], Iterable[Any]]] = {
    "speaker": _known("speaker"),
    "org": _known("org"),
    "room": _known("room"),
    "track": _known("track"),
    "day": _days,
    "kind": _kinds,
    "language": _languages,
    "is": _states,
}


def offers(program: Program, key: str, value: str, now: datetime | None, most: int = 8) -> tuple[Offer, ...]:
    """Return what could be typed for a key, of what a begun value fits; all there is for an empty one."""
    if key == "is":
        states = [state for state in STATE_WORDS if state != "unread" or program.articles]
        made = [(state, Offer(key=key, written=state, words=STATE_WORDS[state])) for state in states]
    else:
        counts = _counts(program, PARTS[key])
        made = [
            (each, Offer(key=key, written=_written(key, each, words), words=words, count=counts[each]))
            for each, words in filtering.known(program, PARTS[key]).items()
            if counts[each]
        ]
    fits = set(meant(program, key, value, now)) if value.strip() else None
    return tuple(offer for each, offer in made if fits is None or each in fits)[:most]


def _written(key: str, value: Any, words: str) -> str:
    if key == "day":
        return str(value.isoformat())
    return str(value) if key in {"kind", "language"} else words


def _counts(program: Program, part: str) -> Counter[Any]:
    """Return how many sessions, or appearances, there are of each value of a part."""
    sessions = program.sessions.values()
    if part in {"speakers", "organizations"}:
        people = ((a, program.people.get(a.person_id)) for a in program.appearances.values())
        if part == "speakers":
            return Counter(person.id for _one, person in people if person is not None)
        return Counter(same_organization(person.organization) for _one, person in people if person is not None)
    tells: Mapping[str, Callable[[Session], Any]] = {
        "days": program.date_of,
        "rooms": lambda session: session.room_id if session.room_id in program.rooms else filtering.NOWHERE,
        "tracks": lambda session: session.track_id if session.track_id in program.tracks else filtering.NOWHERE,
        "kinds": lambda session: session.kind,
        "languages": lambda session: language_tag(session.language),
    }
    return Counter(map(tells[part], sessions))
