# SPDX-License-Identifier: MIT
"""What in a stretch of text names a room: "Room: …", or a name with a word such as "hall" in it.

Which session is in the room is decided in `headings`, `bodies` and `blocks`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from forumdesk.formats.page_text.vocabulary import sessions as session_words
from forumdesk.formats.page_text.vocabulary.words import listed
from forumdesk.text import fold

LABEL = re.compile(rf"(?:{session_words.ROOM_LABELS.alternation})\s?:\s?(?=\S)", re.IGNORECASE)
"""What stands before a room's name: "Room: "."""
_ANY = session_words.ROOM_WORDS.alternation
_ROOM = re.compile(
    rf"(?:[\w'’&.-]+\s){{0,3}}(?:{_ANY})(?:\s[\w.-]{{1,6}})?(?:,\s\S{{1,12}}(?:\s\S{{1,12}})?)?"
    rf"|(?:{_ANY})(?:\s[\w'’.-]{{1,20}}){{1,4}}"
    rf"|[\w\s-]{{0,10}}(?:{session_words.ROOM_WORDS.unspaced})[\w\s-]{{0,6}}"
    r"|(?:地下)?[一二三四五六七八九十\d]{1,2}[樓楼階层層]|[\w-]{1,10}(?:(?:B?\d{1,2}F|\d{1,2}[樓楼階层層])[\w-]{0,8})",
    re.IGNORECASE,
)
_SECOND_NAME = re.compile(r"\s\([^\W\d_][\w'’.-]{0,15}(?:\s[\w'’.-]{1,15})?\)$")
"""A room's other name: "Room A (Daugava)"."""
_NUMBERED = re.compile(rf"(?<!\w)(?:{_ANY})\s\d+(?:[.:]\d+)+(?!\w)", re.IGNORECASE)
_LONGEST = 40
_ABBREVIATION = 4
_JOINERS = frozenset(
    listed(
        "de | del | da | do | das | dos | della | delle | dei | du | des | la | le | el | los | the | of | and | "
        "y | e | et | und | auf | im | zu | di | degli | del | dell'"
    )
)


@lru_cache(maxsize=1 << 12)
def is_room(text: str) -> bool:
    """Tell whether all of a shadow is the name of a room, with one of the words for rooms."""
    text = _SECOND_NAME.sub("", text)
    if not 2 <= len(text) <= _LONGEST or "\t" in text or _ROOM.fullmatch(text) is None:
        return False
    tokens = text.replace(",", " ").split()
    return all(_is_part(token, first=place == 0) for place, token in enumerate(tokens))


def _is_part(token: str, *, first: bool) -> bool:
    """Tell whether a word can stand in the name of a room: names have capitals, and sentences have none."""
    if token.endswith(".") and len(token) > _ABBREVIATION:
        return False
    if not token[0].islower():
        return True
    folded = fold(token)
    return session_words.ROOM_WORDS.are(folded) or (not first and folded in _JOINERS) or any(map(str.isdigit, token))


def numbers(text: str) -> list[tuple[int, int]]:
    """Return where a shadow has rooms whose numbers look like times: "Raum 2.04"."""
    return [match.span() for match in _NUMBERED.finditer(text)]
