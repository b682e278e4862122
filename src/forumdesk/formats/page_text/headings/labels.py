# SPDX-License-Identifier: MIT
"""The label in front of a title: "Panel 3:", "Opening keynote –", "2. Oturum:", "الجلسة الأولى:", "分论坛一", "1A".

Only what stands at the beginning of a stretch is looked at; the title behind it is `titles`' business.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from forumdesk.formats.page_text.headings import kinds
from forumdesk.formats.page_text.vocabulary import sessions as session_words
from forumdesk.program import SessionKind

_ANY = session_words.LABELS.alternation
_ORDINAL = session_words.ORDINALS.alternation
_ASIDE = session_words.QUALIFIERS.alternation
_SHORT = "|".join(session_words.ABBREVIATIONS)
_SIGN = r"(?:n[°ºo]\.?|no\.|nr\.?|[#№])"
_NUMBER = (
    rf"(?:{_SIGN}\s?)?"
    rf"(?:\d{{1,3}}(?:[.-]\d{{1,2}})?[a-z]?|(?-i:[IVX]{{1,5}}|[A-Z]\d{{0,2}})|(?:{_ORDINAL})|(?:{session_words.LETTERS.alternation}))"
)
_BEFORE = (
    r"(?:\d{1,2}(?:st|nd|rd|th|[\^°]|\.?\s?(?:ª|º|er|ère|e|ème|eme|-[яйе])|\.)?"
    rf"|(?-i:[IVX]{{1,5}})\.?|第\s?[\d一二三四五六七八九十]{{1,3}}(?:回|次)?|(?:{_ORDINAL}))"
)
_HALF = r"(?:[^\W\d_]{2,20}-\s(?:und|oder|en|och)\s)?"
"""The first of two compounds that share their end: "Podiums- und Plenumsdiskussion"."""
_WORD = rf"{_HALF}(?:(?:{_ASIDE})\s){{0,2}}(?:{_ANY})(?:s(?!\w))?(?:\s(?:{_ASIDE})(?!\w)){{0,2}}"
_LETTER = r"[a-zà-öø-ÿа-яё؀-ۿ]"
_QUOTES = '"“«„「『《‘'
_LABEL = re.compile(
    rf"(?P<label>(?P<numbered>(?:{_WORD}\s?|(?-i:{_SHORT})[\s-]?(?!0)){_NUMBER}(?!\w)|{_BEFORE}\s?{_WORD}(?!{_LETTER}))|(?P<plain>{_WORD})(?!{_LETTER}))"
    rf"\s?(?P<mark>[:–—.\t]|-\s|$|(?=[{_QUOTES}])|(?=[(\[][^()\[\]]{{1,40}}[)\]]\s?[:–—-])"
    r"|(?=[(\[][^()\[\]]{3,90}[)\]]$))\s?",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    rf"(?P<label>(?:{_ANY})\s?(?:{_SIGN}\s?)?(?:\d{{1,2}}[a-z]?|(?-i:[IVX]{{2,5}}|[A-Z]\d{{1,2}}))|第\s?\d{{1,2}}(?:{_ANY}))"
    rf"\s(?=[{_QUOTES}]|(?-i:[A-ZÀ-ÖØ-ÞА-ЯЁ\u3040-\u9fff]))",
    re.IGNORECASE,
)
_PARTED = re.compile(
    rf"(?P<label>(?:{_ANY})(?<=[\u3040-\u9fff])(?:\s?(?P<number>\d{{1,2}}|(?-i:[IVX]{{1,5}})))?)\s(?=[^\W\d]|[{_QUOTES}])",
    re.IGNORECASE,
)
"""In Chinese letters a blank is mark enough: "基調講演 川の記憶", "分论坛 I 边界"."""
_CODE = re.compile(
    r"(?P<label>(?:\d{1,2}(?:\.\d{1,2}){1,2}|\d{1,2}[A-C]|[A-Z]{1,3}\d{1,2}[.-]\d{1,2})"
    r"|(?:\d{1,2}[D-H]|[A-H]\d{1,2})(?=\s?[.:)–—]))\s?[.:)–—]?\s(?=[^\W\d]|[\"“«„])"
)
_IN_CELL = re.compile(r"(?P<label>[A-Z]{1,2}\d{0,2})\t(?=[^\W\d])")
_LETTERED = re.compile(r"[A-Z]{1,3}\d{1,2}(?:[.-]\d{1,2})?")
PLACED = re.compile(
    r"(?:\[(?P<bracket>[^\[\]\t]{2,40})\]|(?P<room>[^\W\d_][^\W_]{1,20}(?:\s[^\W_]{1,20}){0,3}))\s"
    r"(?=[A-Z]{1,3}\d{1,2}[.-]\d{1,2}\s)"
)
"""A room in front of a session's number: "[Hall B] W2.1 …"."""
_EAST = "[\u3040-\u9fff\uac00-\ud7af・]"
_CALLED = re.compile(
    rf"(?P<label>[^\W\d][\w'’-]{{2,20}}(?:\s[\w'’-]{{1,15}}){{0,3}}|{_EAST}{{2,12}})\s?:\s?(?=[{_QUOTES}])"
)
_DASHED = re.compile(rf"(?P<label>[^\W\d][\w'’-]{{2,20}})\s[–—-]\s(?=[{_QUOTES}])")
_TITLED = re.compile(
    rf"(?P<label>(?:(?-i:[^\W\da-zà-ÿ_])[\w'’-]{{1,20}}\s){{0,3}}(?:{_ANY})(?:\s(?:{_ASIDE}))?(?:\s{_NUMBER})?)"
    rf"\s?:(?:\s|(?<={_EAST}:))(?=\S)",
    re.IGNORECASE,
)
_BEGIN = re.compile(rf"(?:{_ANY})(?!\w)", re.IGNORECASE)
_LONGEST = 60
_TITLED_KINDS = frozenset({SessionKind.KEYNOTE, SessionKind.PANEL, SessionKind.WORKSHOP})
"""Kinds whose sessions mostly have titles of their own: "Panel. Who pays?"."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label by its places in a shadow, and where what follows it begins."""

    begin: int
    stop: int
    rest: int
    numbered: bool
    """Whether it is a word with a number, which announces a session by itself."""


@lru_cache(maxsize=1 << 13)  # wrapped lines, tables, headings and titles all ask
def find(text: str, begin: int = 0, stop: int | None = None) -> Label | None:
    """Return the label at the beginning of a stretch of a shadow, or None.

    A word without a number is one only before a colon, a dash or a quotation, or where nothing follows it.
    """
    stop = len(text) if stop is None else stop
    match = _LABEL.match(text, begin, stop)
    if match and match.end("label") - begin <= _LONGEST and _is_marked(match, text, stop):
        return Label(begin, match.end("label"), match.end(), match["numbered"] is not None)
    if east := _PARTED.match(text, begin, stop):
        return Label(begin, east.end("label"), east.end(), numbered=east["number"] is not None)
    for pattern in (_LOOSE, _CODE, _IN_CELL, _CALLED, _DASHED, _TITLED):
        if loose := pattern.match(text, begin, stop):
            return Label(begin, loose.end("label"), loose.end(), numbered=pattern is _LOOSE)
    return None


def is_code(text: str) -> bool:
    """Tell whether a label is only a number, such as "1A" or "2.3.1"."""
    return text[:1].isdigit() and _CODE.match(f"{text} x") is not None


def behind_code(text: str, label: Label, stop: int) -> Label | None:
    """Return a label that is a number together with the word for a session behind it: "W2.1 Panel: …"."""
    word = find(text, label.rest, stop) if _CODE.match(text, label.begin, stop) else None
    if word is None or word.rest >= stop or not begins(text[label.rest : word.stop]):
        return None
    return Label(label.begin, word.stop, word.rest, numbered=False)


def code_in(text: str, *, announced: bool) -> bool:
    """Tell whether a line begins with a number such as "1A", which tells apart what runs side by side.

    Where sessions side by side are `announced`, a letter may stand in the number, and a room in front of it.
    """
    placed = PLACED.match(text) if announced else None
    begin = placed.end() if placed else 0
    found = find(text, begin)
    if found is None or found.numbered:
        return False
    return is_code(text[begin : found.stop]) or (announced and _LETTERED.fullmatch(text, begin, found.stop) is not None)


def _is_marked(match: re.Match[str], text: str, stop: int) -> bool:
    """Tell whether what follows a label parts it from a title; a full stop does so only behind a number."""
    if match["mark"] != ".":
        whole = match["mark"] or match.end() >= stop or text[stop - 1] not in ")]" or text[match.end()] not in "(["
        return bool(whole) or match["numbered"] is not None  # "Panel 1 (Who pays?)", but "Discussion (30 min)"
    if match.end() >= stop or not text[match.end() - 1].isspace():
        return match.end() >= stop
    titled = text[match.end()] in _QUOTES or kinds.kind_of(match["label"], "") in _TITLED_KINDS
    return match["numbered"] is not None or (titled and not text[match.end()].islower())


def begins(text: str) -> bool:
    """Tell whether a text begins with a word for a session, whatever follows it."""
    return _BEGIN.match(text) is not None


def is_whole(text: str) -> bool:
    """Tell whether a text is a label and nothing else: "KEYNOTE", "Session 2"."""
    found = find(text)
    return found is not None and found.rest >= len(text)
