# SPDX-License-Identifier: MIT
"""Text from outside made safe and comparable: `clean` at every import, `fold` for search, `for_terminal` for printing.

Only Unicode rules live here; what a text means is the readers' business. Every function is total: no text makes one
raise, and the time it takes grows with the length of the text only.
"""

from __future__ import annotations

import re
import unicodedata

_BIDI = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0, 0x110000, 1 << 16)
)
_HIDDEN = "\ufeff\ufff9-\ufffb\u206a-\u206f"
_UNWANTED = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff{_NONCHARACTERS}{_HIDDEN}{_BIDI}]")
_CONTROLS = dict.fromkeys((*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F))
"""Of `_UNWANTED`, what ASCII has."""
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_TAGS = re.compile("(\U0001f3f4[\U000e0020-\U000e007f]{1,8})|[\U000e0000-\U000e007f]")
"""Tag characters are an invisible alphabet; only the flags of England, Scotland and Wales need them."""
_TERMINAL = re.compile(rf"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{_HIDDEN}{_BIDI}]")
_SYMBOLS = re.compile(r"[^\w\s!-~]{31,}")
_NOT_ASCII = re.compile("[^\x00-\x7f]")
_FEW = 16
"""Up to so many different characters, replacing one after the other is faster than `str.translate`."""
_MAX_MARKS = 30
"""Combining marks on one letter, as the stream-safe format of Unicode TR 15 allows."""

# Letters that Unicode does not decompose although people type them without the stroke, hook or dot, and punctuation.
_LETTERS = {
    "ß": "ss", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i", "ŧ": "t",
    "ŋ": "n", "ə": "e", "ɓ": "b", "ɗ": "d", "ɖ": "d", "ƙ": "k", "ƴ": "y", "ɛ": "e", "ɔ": "o", "ґ": "г",
    "ـ": "",
    "ي": "ی", "ى": "ی", "ې": "ی", "ے": "ی", "ك": "ک", "ة": "ه", "ہ": "ه", "ە": "ه", "ھ": "ه", "ۃ": "ه",
    "ٱ": "ا", "ٲ": "ا", "ٳ": "ا",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "ʻ": "'", "ʿ": "'", "ʾ": "'", "`": "'", "´": "'", "′": "'",
    "\u1ffd": "'", "‹": "'", "›": "'", "׳": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "״": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "⸺": "-", "⸻": "-", "־": "-",
}  # fmt: skip
_OPTIONAL_MARKS = ("COMBINING ", "HEBREW ", "ARABIC ", "VARIATION SELECTOR")
_VOICING = "COMBINING KATAKANA"
_UNSPACED = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U000323af])"
)
"""Scripts that are written without blanks between words, and Korean, whose words are searched by their syllables."""


def clean(text: str) -> str:
    """Return the text with one kind of line end and without characters that hide, reorder or break it.

    Controls other than tab and line feed, lone surrogates, noncharacters, byte order marks, explicit direction marks
    and hidden tags go (Unicode TR 36 and 39), and so do marks past the thirtieth on one letter; what a reader sees
    stays, and so do joiners, which scripts and emoji need.
    """
    if text.isascii():
        if text.isprintable():
            return text  # most names, numbers and addresses, of which a source has very many
        return (_LINE_ENDS.sub("\n", text) if "\r" in text else text).translate(_CONTROLS)
    # Looking at each different character once takes a tenth of the time of looking at all of them.
    chars = "".join(set(text))
    kept = text
    if _UNWANTED.search(chars) or _LINE_ENDS.search(chars) or _TAGS.search(chars):
        kept = _TAGS.sub(r"\1", _UNWANTED.sub("", _LINE_ENDS.sub("\n", text)))
    if any(map(unicodedata.combining, chars)):
        return _bounded(unicodedata.normalize("NFC", _bounded(kept)))
    return unicodedata.normalize("NFC", kept)


def misleads(text: str) -> bool:
    """Tell whether a text holds a direction mark, which can show what follows in another order than it is stored."""
    return any(map(text.__contains__, _BIDI))  # a class of a regular expression takes forty times as long


def clean_line(text: str) -> str:
    """Return a cleaned text as one line with single blanks: for titles and names."""
    return " ".join(clean(text).split())


def cut(words: str, most: int) -> str:
    """Return words of at most so many characters, with an ellipsis where they are cut off."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _bounded(text: str) -> str:
    """Drop marks past `_MAX_MARKS` on one letter: normalising takes a time that grows with the square of their run."""
    return _SYMBOLS.sub(_without_excess, text)


def _without_excess(match: re.Match[str]) -> str:
    kept, marks = [], 0
    for char in match.group():
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= _MAX_MARKS:
            kept.append(char)
    return "".join(kept)


def fold(text: str) -> str:
    """Return the text as searching sees it: case, accents, Arabic forms, widths, quotes and dashes no longer matter.

    Vowel signs of Indic scripts and the marks of kana stay, because there they make other words. Folding twice
    changes nothing.
    """
    folded = text.lower().replace("`", "'")
    if folded.isascii():
        return folded
    strange = set(_NOT_ASCII.findall(folded))
    if len(strange) > _FEW:
        folded = folded.translate(_FOLDED)
    else:
        for char in strange:
            folded = folded.replace(char, _FOLDED[ord(char)])
    return folded if folded.isascii() else unicodedata.normalize("NFC", _bounded(folded))


class _Folding(dict[int, str]):
    """The folded form of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


_FOLDED = _Folding()


def _folded(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", char).casefold())
    kept = "".join(_digit(part) for part in plain if not _optional(part))
    return unicodedata.normalize("NFC", "".join(_LETTERS.get(part, part) for part in kept))


def _optional(char: str) -> bool:
    category = unicodedata.category(char)
    if category in {"Mn", "Me"}:
        name = unicodedata.name(char, "")
        return name.startswith(_OPTIONAL_MARKS) and not name.startswith(_VOICING)
    return category in {"Cf", "Cs"}


def _digit(char: str) -> str:
    value = unicodedata.decimal(char, None)
    return char if value is None else str(value)


def occurrences(text: str, wanted: str) -> list[tuple[int, int]]:
    """Return where in a text something stands, from and to which character, as searching sees both; none overlap."""
    sought = fold(wanted)
    if not sought:
        return []
    forms = {char: fold(char) for char in set(text)}
    folded = "".join(map(forms.__getitem__, text))
    at = [number for number, char in enumerate(text) for _part in forms[char]]
    found, start = [], folded.find(sought)
    while start >= 0:
        end = at[start + len(sought) - 1] + 1
        while end < len(text) and not forms[text[end]]:
            end += 1  # the marks on the last letter
        found.append((at[start], end))
        start = folded.find(sought, start + len(sought))
    return found


def fold_words(text: str) -> str:
    """Return the folded text with every character of a script without blanks as a word of its own, for the index."""
    folded = fold(text)
    return folded if folded.isascii() else _UNSPACED.sub(r" \1 ", folded)


_FOR_TERMINAL = {ord("\n"): " ", ord("\t"): " ", **dict.fromkeys(map(ord, "\u2068\u2069"))}
"""Lines run on; the marks that keep directions apart in the window (`wording.isolated`) go, as terminals show them."""


def for_terminal(text: str) -> str:
    """Return a foreign text as it can be printed: no character that a terminal obeys, no direction override."""
    return _TERMINAL.sub("�", text.translate(_FOR_TERMINAL))
