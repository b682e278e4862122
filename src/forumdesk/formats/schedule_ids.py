# SPDX-License-Identifier: MIT
"""How a schedule file calls its records: guids, numbers, slugs and the acronym, the same in every export.

Nothing is stored for it: what the source said stays where it is valid and nobody else's, and the rest is derived from
the record's own id, so that apps that know a session by its number find it again.
"""

from __future__ import annotations

import re
import uuid
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from typing import TypeVar

from forumdesk.formats.extras import said
from forumdesk.formats.schedule_records import valid_guid
from forumdesk.program import Conference, Session
from forumdesk.text import fold

WHOLE = re.compile(r"0|-?[1-9][0-9]{0,17}")
"""The number of a person."""

_NAMESPACE = uuid.UUID("0d6b5d0b-1a5f-4a0e-8f0d-5d5c8c1f9a77")
_HIGHEST = 2**31 - 1
"""Apps keep numbers in 32 bits. It is prime, so that every part of a UUID counts in what remains of it."""
_NUMBER = re.compile(r"[1-9][0-9]{0,9}")
_ACRONYM = re.compile(r"[a-z0-9_]{4,50}")
"""What both schemas take: the one of JSON has no hyphens."""
_SLUG = re.compile(r"[a-z0-9_]{4,50}-[a-z0-9_-]{3,199}[a-z0-9]")
_WORDS = 60
"""Characters of a title in a slug."""
_Name = TypeVar("_Name", int, str)


def guid(record_id: str) -> str:
    """Return the UUID of a record: its id, or one made of it."""
    return valid_guid(record_id) or str(uuid.uuid5(_NAMESPACE, record_id))


def acronym(conference: Conference) -> str:
    """Return the conference's acronym as the schemas want it."""
    if _ACRONYM.fullmatch(conference.acronym):
        return conference.acronym
    words = _ascii(conference.acronym, "_") or _ascii(conference.title, "_") or "conference"
    return words[:40].strip("_").ljust(4, "_")


def matching(pattern: re.Pattern[str], text: str) -> str:
    """Return a text that a schema takes; empty for any other."""
    return text if pattern.fullmatch(text) else ""


def numbers(sessions: Collection[Session]) -> Mapping[str, int]:
    """Return the number of each session, by its id."""
    given = {session.id: _number(said(session, "id")) for session in sessions}
    return _unique(given, 0, lambda key, tried: (uuid.UUID(guid(key)).int + tried) % _HIGHEST + 1)


def slugs(sessions: Collection[Session], short: str) -> Mapping[str, str]:
    """Return the slug of each session, by its id; `short` is the acronym."""
    titles = {session.id: _ascii(session.title, "-")[:_WORDS].strip("-") for session in sessions}
    given = {session.id: matching(_SLUG, said(session, "slug")) for session in sessions}
    number = numbers(sessions)

    def made(key: str, tried: int) -> str:
        parts = (
            short,
            f"{number[key]:04}",
            titles[key],
            *([guid(key)] if tried else []),
            *([str(tried)] * (tried > 1)),
        )
        return "-".join(part for part in parts if part)

    return _unique(given, "", made)


def _unique(given: Mapping[str, _Name], none: _Name, made: Callable[[str, int], _Name]) -> dict[str, _Name]:
    """Return a name for each key that no other has: the given one if it is the only such, or else one made of the key.

    `made` gives one after the other, by how often it was tried.
    """
    count = Counter(given.values())
    found = {key: name for key, name in given.items() if name != none and count[name] == 1}
    taken = set(found.values())
    for key in sorted(given.keys() - found.keys()):
        tried = 0
        while (name := made(key, tried)) in taken:
            tried += 1
        found[key] = name
        taken.add(name)
    return found


def _number(text: str) -> int:
    return int(text) if _NUMBER.fullmatch(text) and int(text) <= _HIGHEST else 0


def _ascii(text: str, between: str) -> str:
    return re.sub(r"[^a-z0-9]+", between, fold(text)).strip(between)
