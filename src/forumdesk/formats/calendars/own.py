# SPDX-License-Identifier: MIT
"""What calendars of ours say for ForumDesk alone, in X-FORUMDESK properties: fields that calendars have no place for.

A property holds one record as JSON, without what stands elsewhere in the calendar or has its default. Other programs
pass over it. Coming back it is checked like anything from outside; and it never wins over what people can see.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import MISSING, fields
from typing import Any, TypeVar, cast

from forumdesk import handover
from forumdesk.records import KINDS, Record
from forumdesk.text import clean

PRODID = "-//ForumDesk//Conference program//EN"
TEXT = "X-FORUMDESK-TEXT"
"""The field of the session that stands in DESCRIPTION, between the lines about people and the links."""
GONE = "X-FORUMDESK-GONE"
"""The publication of a session that is not in the program any more."""
MINE = "X-FORUMDESK-MINE"
"""What an attendee's calendar says of an entry beyond the program: some of the next three words."""
MAYBE, NOTED, ENTRY = "maybe", "noted", "entry"
"""They may not go, so it says TENTATIVE; their note stands in the description; they entered it themselves."""
LONGEST = 1024 * 1024
"""Characters of one record."""

NEVER = frozenset({"extra", "biography", "picture_id", "available", "expected", "notes"})
"""Fields that a calendar keeps to itself: what nobody expects to be sent to everybody's calendar."""

_STAMPS = ("SEQUENCE:", "CREATED:", "DTSTAMP:", "LAST-MODIFIED:")

_R = TypeVar("_R", bound=Record)


def property_of(kind: str) -> str:
    """Return the name of the property that holds records of a kind."""
    return f"X-FORUMDESK-{kind.upper()}"


def told(record: Record, without: AbstractSet[str] = frozenset(), seen: Record | None = None) -> str:
    """Return the fields of a record as one line of JSON, but for those left out and what `seen` or the default says."""
    kind: Any = type(record)  # mypy takes the class of a union for not hashable
    differing = {
        name: value
        for name, default in _defaults(kind)
        if name not in without and (value := getattr(record, name)) != (getattr(seen, name) if seen else default)
    }
    kept = handover.as_plain(differing)
    text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    return text if clean(text) == text else json.dumps(kept, separators=(",", ":"))


def restored(wanted: type[_R], text: str, seen: _R | None = None) -> _R | None:
    """Return the record of a property, with what is not in it from `seen`; None when it is none of ours."""
    if len(text) > LONGEST:
        return None
    try:
        said = json.loads(text)
        whole = json.loads(handover.dump(seen)) if seen else {}
        found = handover.load(wanted, json.dumps({**whole, **said}).encode())
    except (ValueError, TypeError, RecursionError):
        return None
    return cast("_R", found) if not said.keys() & NEVER else None


@functools.cache
def _defaults(kind: type[Any]) -> tuple[tuple[str, Any], ...]:
    """Return the fields of a kind of record that may be told, with their defaults."""
    told_of = (field for field in fields(kind) if field.name not in NEVER)
    return tuple((field.name, field.default if field.default is not MISSING else None) for field in told_of)


def carried(kind: str, *more: str) -> frozenset[str]:
    """Return the fields of a kind of record that these properties carry."""
    return frozenset(field.name for field in fields(KINDS[kind])) - NEVER - set(more)


def digest(lines: Iterable[str]) -> str:
    """Return the digest of an entry by its unfolded lines, without its sequence and stamps."""
    return hashlib.sha256("\n".join(line for line in lines if not line.startswith(_STAMPS)).encode()).hexdigest()
