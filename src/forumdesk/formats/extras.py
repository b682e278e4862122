# SPDX-License-Identifier: MIT
"""What a source says of a record and no field here holds: how it is kept as `Extra`, and how a writer finds it again.

A text stands as it is. What has parts (answers, attachments) is JSON with sorted keys, so that the same thing is always
the same text. Names are those of schedule.xml and schedule.json where these know the thing, and otherwise the source's.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Protocol

from forumdesk.program import Extra
from forumdesk.text import clean, clean_line

MOST = 100
"""Extras of one record."""
LONGEST = 64 * 1024
"""Characters of one value."""
_NOTHING: tuple[Any, ...] = ("", None, [], {})


class Extended(Protocol):
    """A record that keeps extras."""

    @property
    def extra(self) -> tuple[Extra, ...]:
        """What its source said beyond its fields."""


def extras(values: Mapping[str, Any]) -> tuple[Extra, ...]:
    """Return values by their source's names as extras, by name; what is empty is left out, and so are a flood's rest.

    A value that is no text is written as JSON.
    """
    found = []
    for name, value in sorted(values.items()):
        if value in _NOTHING:
            continue
        text = clean(value if isinstance(value, str) else _json(value)).strip()
        if text and (called := clean_line(name)):
            found.append(Extra(name=called[:200], value=text[:LONGEST]))
    return tuple(found[:MOST])


def said(record: Extended, name: str) -> str:
    """Return what a record's source said under a name; empty for nothing."""
    return next((extra.value for extra in record.extra if extra.name == name), "")


def structure(record: Extended, name: str) -> Any:
    """Return what `extras` wrote as JSON under a name; None where there is none, or none that can be read."""
    try:
        return json.loads(said(record, name))
    except (ValueError, RecursionError):
        return None


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
