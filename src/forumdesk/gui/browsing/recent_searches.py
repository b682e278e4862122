# SPDX-License-Identifier: MIT
"""What a reader searched for before, in each conference: kept in their own file, and never in the program's."""

from __future__ import annotations

import json

from forumdesk.personal import Personal
from forumdesk.search.words import MAX_LETTERS

MOST = 8
_SCOPE = "search"


def recent(personal: Personal, conference_id: str) -> tuple[str, ...]:
    """Return the latest questions, the last one first; what something else has changed into nonsense is none."""
    try:
        texts = json.loads(personal.kept(_SCOPE, conference_id) or "[]")
    except (ValueError, RecursionError):
        return ()
    if not isinstance(texts, list):
        return ()
    return tuple(text for text in texts[:MOST] if isinstance(text, str) and 0 < len(text) <= MAX_LETTERS)


def note(personal: Personal, conference_id: str, text: str) -> None:
    """Keep a question that led somewhere, as the latest."""
    text = " ".join(text.split())
    if text and len(text) <= MAX_LETTERS:
        others = [other for other in recent(personal, conference_id) if other.casefold() != text.casefold()]
        personal.keep(_SCOPE, conference_id, json.dumps([text, *others][:MOST], ensure_ascii=False))


def forget(personal: Personal, conference_id: str) -> None:
    """Forget them all."""
    personal.keep(_SCOPE, conference_id, "")
