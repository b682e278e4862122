# SPDX-License-Identifier: MIT
"""What can be somebody's name, in any script and order of its parts, and when two names are the same.

A statistical parser of names was turned down: those at hand know one country, and take "Prof. Dr. Michael Hecker" for
a company.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining

from forumdesk.formats.page_text.people.honorifics import honorific_of, letters_of
from forumdesk.formats.page_text.vocabulary import affiliations as affiliation_words
from forumdesk.formats.page_text.vocabulary import people as people_words
from forumdesk.formats.page_text.vocabulary.phrases import Phrases
from forumdesk.names import PARTICLES, SUFFIXES
from forumdesk.text import fold

LONGEST_NAME = 60
_KEPT = 8192
"""Answers that are kept: a text is asked about from several stages."""
_MOST_TOKENS = 7
_BEFORE_JOINED = 2
"""Words of a name before the "y" of its surname."""
_MOST_LETTERS = 30
"""Of a name in a script without capitals."""
_SUFFIX_COMMA = re.compile(r",(\s(?:jr|sr|ii|iii|iv)\b)", re.IGNORECASE)
_EAST = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_NICKNAME = re.compile('\\s["“”«(‘][^"“”«»()’]{1,20}["“”»)’](?=\\s)')
_FIRST = frozenset({"al", "el", "van", "von", "d'", "di", "da", "'t", "ten", "ter", "abu", "ibn", "bin"})
"""Particles that begin a name printed by its surname."""
_GRAMMAR = re.compile("[\u4e00-\u9fff][をはがにでとへの]|[をがへ]$")
_HANGUL = re.compile("[\uac00-\ud7af]")
_VOWELS = frozenset("AEIOUYÄÖÜÉÈ")
_ACCENTED = frozenset({"Sá"})
"""Names whose accent tells them from the words that they fold to."""
_UPON = re.compile(r"(?<=\w)\s(?:Auf|Aus|In|Op|AUF|AUS|IN|OP)\s(?=(?i:der|dem|den|de|'t)\s[^\W\d_a-z])")
"""Words in "Auf der Heide", which otherwise are none of a name."""
_SURNAMES = "|".join(people_words.SURNAMES_TOO)
_DOUBLE = re.compile(rf"(?<!\S)(?:(?:{_SURNAMES})-[^\W\d_]{{2,20}}|[^\W\d_]{{2,20}}-(?:{_SURNAMES}))(?![\w-])")
_LAST = re.compile(rf"\s(?:{_SURNAMES})$")
_MOHAMMED = re.compile(r"^(?:Md|Mohd)\.(?!\S)")
_QUOTES = "\"'“”‘’«»()"
_APOSTROPHES = "'’ʼ`ʻ"
_INSIDE = frozenset(".-·\u200c" + _APOSTROPHES)
"""Marks inside a part of a name; what begins small may go on with a capital behind one."""
_WORD = re.compile(rf"[{_APOSTROPHES}]?[^\W\d_][\w\u0300-\u036f{re.escape(''.join(sorted(_INSIDE)))}]*")
_LETTER = re.compile(r"[^\W\d_]")
_NAMED_OTHERWISE = re.compile(rf"[\"“”«(‘]|{_EAST.pattern}")
"""What a nickname begins with, and letters that need no blank between the parts of a name."""
_POSITIONS = Phrases(affiliation_words.POSITIONS, affiliation_words.POSITION_ENDINGS)
_ORGANIZATIONS = Phrases(affiliation_words.ORGANIZATIONS, affiliation_words.ORGANIZATION_ENDINGS)
_HINTS = Phrases(affiliation_words.ORGANIZATION_HINTS)
_OPENERS = Phrases(affiliation_words.POSITION_OPENERS)
_SURNAMES_EAST = tuple(sorted(people_words.SURNAMES_EAST.folded))


@lru_cache(_KEPT)
def looks_like_name(text: str) -> bool:
    """Tell whether a shadow can be somebody's name: a few words, capitalised, particles, initials or not Latin."""
    text = _UPON.sub(" ", _NICKNAME.sub("", without_suffix_comma(text)))
    if _EAST.search(text):
        return is_eastern_name(text)
    if text[:1] in "([{":
        return False
    tokens = text.split()
    if not 2 <= len(tokens) <= _MOST_TOKENS or len(text) > LONGEST_NAME:
        return False
    if text[-1] in ".?!:" and tokens[-1].lower() not in SUFFIXES and not _is_initial(tokens[-1]):
        return False
    if any(_is_no_name(token) and not _may_be_named(tokens, place) for place, token in enumerate(tokens)):
        return False
    full = [token for token in tokens if not _is_particle(token) and not _is_initial(token)]
    return bool(full) and _bears_weight(tokens, full) and all(map(_is_name_part, tokens))


def _may_be_named(tokens: list[str], place: int) -> bool:
    """Tell whether a common word is a name after all: "Henrike Vos", "Alp Can Dönmezer", but not "Markets Can Fail"."""
    if fold(tokens[place]) not in people_words.NAMES_TOO or not tokens[place].istitle():
        return False
    return place == len(tokens) - 1 or not "".join(tokens).isascii()


def is_name_of_words(text: str) -> bool:
    """Tell whether a shadow can be a name made of ordinary words, "May Lake", where a role in front says it is one."""
    tokens = text.split()
    if len(tokens) != 2 or not all(token.isalpha() and token.istitle() for token in tokens):
        return False
    given = fold(tokens[0]) in people_words.GIVEN_TOO
    return given or not (_is_no_name(tokens[0]) or works(text))


def may_hold_name(text: str) -> bool:
    """Tell whether a name can stand anywhere in a shadow: two words side by side that can be parts of one.

    A quick question in front of `looks_like_name`, which is asked about many stretches of the same line; it says no
    only where none of them is a name.
    """
    if _NAMED_OTHERWISE.search(text):
        return _LETTER.search(text) is not None
    before = False
    for match in _WORD.finditer(text):
        word = match[0]
        fits = word[0] == word[0].upper() or not _INSIDE.isdisjoint(word) or _is_particle(word)
        if fits and before:
            return True
        before = fits
    return False


def _bears_weight(tokens: list[str], full: list[str]) -> bool:
    """Tell whether there is a surname beside particles and initials; few names begin with a particle."""
    if len(full) == 1 and len(tokens) - len(full) > 4:
        return False
    if any(_joins(tokens, place) for place in range(1, len(tokens) - 1)):
        return False
    return not (tokens[0].islower() and tokens[0] not in _FIRST) and any(len(token) > 1 for token in full)


def _joins(tokens: list[str], place: int) -> bool:
    """Tell whether "und" or "y" stands between two words, and not within a surname: "von und zu", "Ortega y Gasset"."""
    if tokens[place] not in people_words.JOINING:
        return False
    return not _is_particle(tokens[place - 1]) and (place < _BEFORE_JOINED or tokens[place] == "und")


def is_eastern_name(text: str) -> bool:
    """Tell whether a shadow in Chinese, Japanese or Korean can be a name."""
    bare = text.strip()
    if any(word in bare for word in people_words.NOT_NAMES_EAST.folded) or works(bare):
        return False
    parts = re.split(r"[\s·・]", bare)
    if not all(part and all(char >= "\u2e80" or char.isalpha() for char in part) for part in parts):
        return False
    if any(_GRAMMAR.search(part) for part in parts):
        return False
    if _HANGUL.match(bare):
        return _is_korean_name(bare, parts)
    if len(parts) == 1:
        return 2 <= len(bare) <= 4 and "の" not in bare
    return (
        len(parts) <= 4
        and sum(map(len, parts)) <= 20
        and (len(parts) > 2 or "·" in bare or "・" in bare or max(map(len, parts)) <= 4)
    )


def _is_korean_name(bare: str, parts: list[str]) -> bool:
    """Tell whether syllables are a Korean name: a family name of one or two, and one or two more."""
    if "·" in bare or "・" in bare:
        return len(parts) <= 4
    return 2 <= len("".join(parts)) <= 4 and len(parts) <= 2 and bare.startswith(_SURNAMES_EAST) and len(parts[0]) < 5


def is_surely_eastern(text: str) -> bool:
    """Tell whether a name in Chinese or Korean begins with a family name, or is one in parts."""
    bare = text.strip()
    return is_eastern_name(bare) and (bare.startswith(_SURNAMES_EAST) or any(mark in bare for mark in " ·・"))


def is_eastern(text: str) -> bool:
    """Tell whether a text has Chinese, Japanese or Korean letters."""
    return _EAST.search(text) is not None


def is_name_without_case(text: str) -> bool:
    """Tell whether a shadow in a script without capitals, such as Arabic, has the length and the letters of a name."""
    if is_eastern(text):
        return is_eastern_name(text)
    letters = [char for char in text if not char.isspace() and char not in ".-'’·・\u200c"]
    plain = all(not has_case(char) and (char.isalpha() or combining(char)) for char in letters)
    return plain and 2 <= len(letters) <= _MOST_LETTERS and len(text.split()) <= _MOST_TOKENS - 2


def has_case(text: str) -> bool:
    """Tell whether a text has letters of a script with capitals."""
    return text.lower() != text.upper()


def is_single_name(text: str) -> bool:
    """Tell whether a shadow can be a name of one word, which counts only where a list shows that it is one."""
    bare = text.strip(_QUOTES + " ")
    return (
        len(bare) > 1
        and " " not in bare
        and bare[0].isupper()
        and not bare.isupper()
        and all(char.isalpha() or char in "-" + _APOSTROPHES for char in bare)
        and not _is_no_name(bare)
        and not works(bare)
    )


@lru_cache(_KEPT)
def works(text: str) -> bool:
    """Tell whether a text has a word of a position or of an organization."""
    text = _DOUBLE.sub("", text).replace(" Sá", "")
    return is_position(text) or is_organization(text) or _HINTS.are_in(fold(text))


@lru_cache(_KEPT)
def is_position(text: str) -> bool:
    """Tell whether a text has a word of a position."""
    return _POSITIONS.are_in(fold(_MOHAMMED.sub("", text)))


def ends_with_surname(text: str) -> bool:
    """Tell whether only the last word of a name is one of a post or an organization: "Benita Arias Mayor"."""
    front = _LAST.sub("", text)
    return front != text and looks_like_name(front) and not works(front)


def is_organization(text: str) -> bool:
    """Tell whether a text has a word of an organization's name."""
    return _ORGANIZATIONS.are_in(fold(text))


def opens_position(text: str) -> bool:
    """Tell whether a text begins with a word of a position, or with one such as "former"."""
    folded = fold(text)
    return _OPENERS.begin(folded) or _POSITIONS.begin(folded)


def without_suffix_comma(name: str) -> str:
    """Return a name such as "Martin King, Jr." without the comma, which is none between surname and given name."""
    return _SUFFIX_COMMA.sub(r"\1", name)


def is_suffix(rest: str) -> bool:
    """Tell whether what follows a comma belongs to the name: "Jr."."""
    return next(iter(rest.split()), "").split(",", 1)[0].lower() in SUFFIXES


def in_order(name: str) -> str:
    """Return a name with its given names first: "Roe, Jane" and "ROE Jane" are Jane Roe."""
    surname, comma, given = name.partition(",")
    if comma and is_suffix(given):
        return name
    if comma and given.strip():
        return f"{given.strip()} {surname.strip()}"
    tokens = name.split()
    capitals = next((place for place, token in enumerate(tokens) if not _is_in_capitals(token)), len(tokens))
    given_tokens = tokens[capitals:]
    if (
        not 0 < capitals < len(tokens)
        or tokens[capitals].lower() in PARTICLES
        or any(map(_is_in_capitals, given_tokens))
    ):
        return name
    return " ".join([*given_tokens, *tokens[:capitals]])


def _is_in_capitals(token: str) -> bool:
    letters = [char for char in token if char.isalpha()]
    initials = len(letters) == 2 and _VOWELS.isdisjoint(letters) and "".join(letters) != "NG"  # "CK Yao", but "LI Wei"
    return len(letters) > 1 and all(map(str.isupper, letters)) and not initials and not _is_initial(token)


def is_inverted(surname: str, given: str) -> bool:
    """Tell whether two parts beside a comma can be a surname and given names, the surname of one word."""
    parts = given.split()
    return (
        bool(parts)
        and is_single_name(surname)
        and all(_is_name_part(each) and not _is_no_name(each) for each in parts)
        and (len(parts) <= 2 and not works(given) and (_is_initial(parts[0]) or not parts[0].isupper()))
    )


def _is_initial(token: str) -> bool:
    letters = [char for char in token if char.isalpha()]
    return (
        bool(letters)
        and token[0].isupper()
        and (len(letters) == 1 or (token.endswith(".") and len(letters) <= 3 and token.count(".") >= len(letters) - 1))
    )


@lru_cache(_KEPT)
def _is_no_name(token: str) -> bool:
    if _is_initial(token) or (token[0].islower() and _is_particle(token)):
        return False
    return (fold(token).strip(".,'\"") in people_words.NOT_NAMES.folded and token not in _ACCENTED) or any(
        char.isdigit() for char in token
    )


def _is_particle(token: str) -> bool:
    return token.lower() in people_words.PARTICLES or token in PARTICLES


def _is_name_part(token: str) -> bool:
    bare = token.strip(_QUOTES)
    if not bare or not all(char.isalpha() or combining(char) or char in ".-·\u200c" + _APOSTROPHES for char in bare):
        return False
    first = bare.lstrip(_APOSTROPHES)[:1]
    if "." in bare.rstrip(".") and not _is_initial(bare):
        return False
    if first.islower() and "-" in bare and _is_particle(bare.partition("-")[0]):
        first = bare.partition("-")[2][:1]
    return (
        _is_particle(bare)
        or first.isupper()
        or (first.isalpha() and not has_case(first))
        or bare[:2].lower() in {"d'", "d’", "l'", "l’"}
    )


@lru_cache(_KEPT)
def key_of(name: str) -> str:
    """Return what is the same in two spellings of one person's name.

    Honorifics, letters after it, case, accents, hyphens, nicknames, "Jr." and the order of its parts do not count.
    """
    bare = name[honorific_of(name) :]
    bare = in_order(_NICKNAME.sub("", bare[: letters_of(bare, 0)]))
    folded = re.sub(r"\b(al|el)[\s-]+", r"\1", fold(bare))
    tokens = re.sub(r"[^\w\s]", " ", folded).split()
    kept = [token for token in tokens if token not in SUFFIXES] if len(tokens) > 2 else tokens
    return " ".join(kept or tokens)
