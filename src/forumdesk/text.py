# SPDX-License-Identifier: MIT
"""Text from outside made safe and comparable: `clean` at every import, `fold` for search, `for_terminal` for printing.

Only Unicode rules live here; what a text means is the readers' business.
"""

from __future__ import annotations

import re
import unicodedata

_BIDI = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_UNWANTED = re.compile(
    rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff{_BIDI}]"
)
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_TERMINAL = re.compile(rf"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{_BIDI}]")

# Letters that Unicode does not decompose although people type them without the stroke or dot.
_LETTERS = str.maketrans(
    {
        "ß": "ss", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i",
        "ŧ": "t",
        "ـ": None,
        "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه", "ؤ": "و", "ئ": "ی", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",
        "‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None, "\u00ad": None,
    }
)  # fmt: skip
_MARKED_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARABIC")
_CJK = re.compile("([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff])")


def clean(text: str) -> str:
    """Return the text with one kind of line end and without characters that hide, reorder or break it.

    Controls other than tab and line feed, lone surrogates, noncharacters, byte order marks and explicit direction
    marks go (Unicode TR 36 and 39); what a reader sees stays, and so do joiners, which scripts and emoji need.
    """
    return unicodedata.normalize("NFC", _UNWANTED.sub("", _LINE_ENDS.sub("\n", text)))


def clean_line(text: str) -> str:
    """Return a cleaned text as one line with single blanks: for titles and names."""
    return " ".join(clean(text).split())


def fold(text: str) -> str:
    """Return the text as searching sees it: case, accents, Arabic forms, widths, quotes and dashes no longer matter.

    Vowel signs of Indic scripts and the marks of kana stay, because there they make other words.
    """
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_LETTERS)
    if folded.isascii():
        return folded
    kept = []
    base = ""
    for char in unicodedata.normalize("NFKD", folded):
        if not unicodedata.combining(char):
            base = char
        elif unicodedata.name(base, "").startswith(_MARKED_SCRIPTS):
            continue
        kept.append(_digit(char))
    return unicodedata.normalize("NFC", "".join(kept)).translate(_LETTERS)


def _digit(char: str) -> str:
    value = unicodedata.decimal(char, None)
    return char if value is None else str(value)


def fold_words(text: str) -> str:
    """Return the folded text with every CJK character as a word of its own, as the search index stores it."""
    return _CJK.sub(r" \1 ", fold(text))


def for_terminal(text: str) -> str:
    """Return a foreign text as it can be printed: no character that a terminal obeys, no direction override."""
    return _TERMINAL.sub("�", text.replace("\n", " ").replace("\t", " "))
