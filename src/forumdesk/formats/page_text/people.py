# SPDX-License-Identifier: MIT
"""A line that names people -> names, honorifics, roles, and the affiliation split into position and organization.

A line is about a person only if what stands before its first separator looks like a name. The affiliation is kept word
for word beside its split. Statistical name parsers were turned down: they know one country, and take
"Prof. Dr. Michael Hecker" for a company.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from unicodedata import combining

from forumdesk.formats.page_text import affiliations
from forumdesk.formats.page_text.normalise import Line, Piece
from forumdesk.formats.page_text.vocabulary import people as people_words
from forumdesk.names import PARTICLES, SUFFIXES
from forumdesk.program import Role
from forumdesk.text import fold

LONGEST_NAME = 60
_MOST_TOKENS = 6


@dataclass(frozen=True, slots=True)
class Named:
    """One person as a line names them."""

    place: int
    """Which of the line's people this is, from 0."""
    name: Piece
    """Without honorifics and letters after the name."""
    honorific: str = ""
    role: Role | None = None
    role_piece: Piece | None = None
    detail: Piece | None = None
    """The affiliation as printed, without the role."""
    sure: bool = True
    """Whether the line alone shows that it names a person."""


_ROLE_WORDS = {role: people_words.ROLES[role].alternation for role in Role}
_ANY_ROLE = "|".join(f"(?P<{role.value}>{pattern})" for role, pattern in _ROLE_WORDS.items())
_PREFIX = re.compile(
    rf"(?:{_ANY_ROLE})s?(?:\s?\((?:s|in|innen)\))?\s?(?:[:–—]|\s-|-\s|$|(?<=by|on)\s)\s?", re.IGNORECASE
)
_SUFFIX = re.compile(rf"\s?(?:\((?:{_ANY_ROLE})\)|[,–—-]\s?(?:{_ANY_ROLE.replace('P<', 'P<t_')}))\s?$", re.IGNORECASE)
_HONORIFIC = re.compile(
    "(?:"
    + "|".join(re.escape(each) for each in sorted(people_words.HONORIFICS, key=lambda each: -len(each)))
    + r")(?!\w)\.?,?\s?"
)
_AFTER = re.compile(
    r",?\s("
    + "|".join(re.escape(each) for each in sorted(people_words.LETTERS_AFTER, key=lambda each: -len(each)))
    + r")(?!\w)"
)
_SEPARATOR = re.compile(r"\s?:\s|\s[-–—]{1,2}\s|\s?[–—]\s?|,\s?|\s?\(|\s?\[|\t|\s/\s|:$")
_COMMA = re.compile(r"\s?[,،、]\s?")
_SENTENCE_ENDS = ".?!:;؟؛。।"
_LONGEST_ENTRY = 120
"""Characters of a line that names one person."""
_MOST_LETTERS = 30
"""Of a name in a script without capitals."""
_SUFFIX_COMMA = re.compile(r",(\s(?:jr|sr|ii|iii|iv)\b)", re.IGNORECASE)
_AND = re.compile(rf"\s*(?:,|\s(?:{people_words.AND.alternation})\s|\s&\s)\s*", re.IGNORECASE)
_GROUPS = re.compile(r"\s*;\s*")
_SENTENCE = re.compile(r"[.?!]\s+[A-Z\u0400-\u04ff][a-z]+\s|[?!]$")


def role_of(text: str) -> tuple[Role | None, int]:
    """Return the role that a shadow begins with, as in "Moderator: ", and where the rest begins."""
    match = _PREFIX.match(text)
    return (_role(match), match.end()) if match else (None, 0)


def _role(match: re.Match[str]) -> Role:
    found = next(key for key, value in match.groupdict().items() if value)
    return Role(found.removeprefix("t_"))


def looks_like_name(text: str) -> bool:
    """Tell whether a shadow can be somebody's name: a few words, capitalised, particles, initials or not Latin."""
    text = without_suffix_comma(text)
    tokens = text.split()
    if not 2 <= len(tokens) <= _MOST_TOKENS:
        return len(tokens) == 1 and 2 <= len(text) <= 6 and all(char >= "\u2e80" for char in text)
    if len(text) > LONGEST_NAME or (text[-1] in ".?!:" and tokens[-1].lower() not in SUFFIXES):
        return False
    if any(_is_no_name(token) for token in tokens):
        return False
    return any(not _is_particle(token) and len(token) > 2 for token in tokens) and all(map(_is_name_part, tokens))


def without_suffix_comma(name: str) -> str:
    """Return a name such as "Martin King, Jr." without the comma, which is none between surname and given name."""
    return _SUFFIX_COMMA.sub(r"\1", name)


def _is_no_name(token: str) -> bool:
    if len(token.rstrip(".")) == 1 and token[0].isupper():
        return False
    return fold(token).strip(".,'\"") in people_words.NOT_NAMES.folded or any(char.isdigit() for char in token)


def _is_particle(token: str) -> bool:
    return token.lower() in people_words.PARTICLES or token in PARTICLES


def _is_name_part(token: str) -> bool:
    bare = token.strip("\"'“”‘’«»()")
    if not bare or not all(char.isalpha() or char in ".-'’ʼ`·" for char in bare):
        return False
    first = bare.lstrip("'’ʼ`")[:1]
    return (
        _is_particle(bare) or first.isupper() or (first.isalpha() and not first.islower()) or bare[:2] in {"d'", "d’"}
    )


def honorific_of(text: str) -> int:
    """Return where the name begins in a shadow that may open with honorifics."""
    start = 0
    for _turn in range(5):
        match = _HONORIFIC.match(text, start)
        if match is None or not text[match.end() :].strip():
            break
        if match[0].strip() == "M." and len(text[match.end() :].split()) < 2:
            break
        start = match.end()
    return start


def people_in(line: Line, *, expected: bool = False, forced: bool = False) -> tuple[Named, ...]:
    """Return the people that a line names; empty when it names none.

    `expected` says that a list of people has begun, so that a bare name counts; `forced` that a person has said that
    the line is one.
    """
    if line.long or len(line.text) > LONGEST_NAME + affiliations.LONGEST * 2:
        return _forced(line) if forced else ()
    role, start = role_of(line.text)
    role_piece = line.piece(0, start) if role else None
    found = tuple(_groups(line, start, expected=expected or role is not None))
    if not found or (role and start >= len(line.text)):
        return _forced(line) if forced else ()
    return tuple(
        replace(
            each,
            place=place,
            role=each.role or role,
            role_piece=each.role_piece or (None if place else role_piece),
            sure=each.sure or role is not None,
        )
        for place, each in enumerate(found)
    )


def names_from(line: Line, start: int) -> tuple[Named, ...]:
    """Return the people of a list of bare names that begins at a place in the shadow; empty when it is none."""
    parts = list(_parts(_AND, line.text, start))
    if not parts or not all(_is_plain_name(line.text[begin:stop]) for begin, stop in parts):
        return ()
    named = [each for begin, stop in parts if (each := _one(line, begin, stop, expected=True))]
    return tuple(replace(each, place=place) for place, each in enumerate(named))


def listed_without_case(line: Line) -> tuple[Named, ...]:
    """Return the person of a line "name, organization" in a script without capitals; empty when it is no such line.

    One such line proves nothing, since any few words look like a name there: several under each other do.
    """
    match = _COMMA.search(line.text)
    if match is None or line.long or not _is_entry(line.text) or not line.text[match.end() :]:
        return ()
    begin = honorific_of(line.text[: match.start()])
    if not _is_name_without_case(line.text[begin : match.start()]):
        return ()
    name, detail = line.piece(begin, match.start()), line.piece(match.end())
    return (Named(0, name, line.text[:begin].strip(), detail=detail, sure=False),)


def may_name(text: str) -> bool:
    """Tell whether a line of a description could name somebody: a name, or a name and something after it."""
    match = _COMMA.search(text) or _SEPARATOR.search(text)
    name = text[: match.start()] if match else text
    name = name[honorific_of(name) :]
    return _is_entry(text) and (looks_like_name(name) or (match is not None and _is_name_without_case(name)))


def _is_entry(text: str) -> bool:
    return len(text) <= _LONGEST_ENTRY and text[-1:] not in _SENTENCE_ENDS


def _is_name_without_case(text: str) -> bool:
    letters = [char for char in text if not char.isspace() and char not in ".-'’·・\u200c"]
    plain = all(char.lower() == char.upper() and (char.isalpha() or combining(char)) for char in letters)
    return plain and 2 <= len(letters) <= _MOST_LETTERS and len(text.split()) <= _MOST_TOKENS - 2


def _forced(line: Line) -> tuple[Named, ...]:
    match = _SEPARATOR.search(line.text)
    stop = match.start() if match and match.start() else len(line.text)
    name = line.piece(honorific_of(line.text[:stop]), stop)
    detail = line.piece(match.end()) if match and match.start() and match.end() < len(line.text) else None
    return (Named(0, name, line.text[: honorific_of(line.text[:stop])].strip(), detail=detail),)


def _groups(line: Line, start: int, *, expected: bool) -> Iterator[Named]:
    text = line.text
    if ";" in text:
        parts = list(_parts(_GROUPS, text, start))
        found = [_one(line, begin, stop, expected=True) for begin, stop in parts]
        if len(parts) > 1 and all(found):
            yield from (each for each in found if each)
            return
    names = names_from(line, start) if expected else ()
    if len(names) > 1:
        yield from names
        return
    if each := _one(line, start, len(text), expected=expected):
        yield each


def _parts(separator: re.Pattern[str], text: str, start: int) -> Iterator[tuple[int, int]]:
    for match in separator.finditer(text, start):
        if text[start : match.start()].strip():
            yield start, match.start()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)


def _is_plain_name(text: str) -> bool:
    name = text[honorific_of(text) :].strip()
    return looks_like_name(name) and not _speaks_of_work(fold(name))


def _speaks_of_work(folded: str) -> bool:
    return people_words.POSITIONS.are_in(folded) or people_words.ORGANIZATIONS.are_in(folded)


def _one(line: Line, start: int, stop: int, *, expected: bool) -> Named | None:
    """Read one person from a stretch of the shadow."""
    text = line.text[:stop]
    role, stop, role_piece = _role_at_end(line, start, stop)
    begin = start + honorific_of(text[start:stop])
    for match in _SEPARATOR.finditer(text, begin, stop):
        if match.start() == begin:
            return None
        if match[0].startswith(",") and _is_suffix(text[match.end() : stop]):
            continue
        return _with_detail(line, (start, begin, match.start()), (match, stop), (role, role_piece), expected=expected)
    if not (expected or role) or not _is_plain_name(text[begin:stop]):
        return None
    return _named(line, (start, begin, stop), (role, role_piece), None, sure=False)


def _role_at_end(line: Line, start: int, stop: int) -> tuple[Role | None, int, Piece | None]:
    match = _SUFFIX.search(line.text[:stop], start)
    if match is None or match.start() == start:
        return None, stop, None
    if not match[0].lstrip().startswith("(") and not looks_like_name(
        line.text[start + honorific_of(line.text[start:stop]) : match.start()]
    ):
        return None, stop, None
    return _role(match), match.start(), line.piece(match.start(), stop)


def _is_suffix(rest: str) -> bool:
    word = rest.lstrip().split(" ", 1)[0].split(",", 1)[0].lower()
    return word in SUFFIXES or _AFTER.match(" " + rest.lstrip()) is not None


def _with_detail(
    line: Line,
    name: tuple[int, int, int],
    rest: tuple[re.Match[str], int],
    role: tuple[Role | None, Piece | None],
    *,
    expected: bool,
) -> Named | None:
    match, stop = rest
    text = line.text
    separator = match[0].strip()
    start, begin, end = name
    if not looks_like_name(_AFTER.sub("", text[begin:end]).strip()):
        return None
    detail = (match.end(), stop)
    if (
        separator in {"(", "["}
        and text[stop - 1 : stop] in {")", "]"}
        and text.count(separator, match.start(), stop) == 1
    ):
        detail = (match.end(), stop - 1)
    printed = text[detail[0] : detail[1]].strip()
    if len(printed) > affiliations.LONGEST or _SENTENCE.search(printed):
        return None
    works = _speaks_of_work(fold(printed)) or (separator in {"(", "["} and stop == len(text) and printed.isupper())
    if not works and not expected and (separator.startswith(",") or text[begin:end].isupper()):
        return None
    if not works and not expected and (len(printed) > 80 or printed[-1:] in ".:"):
        return None
    piece = line.piece(*detail) if printed else None
    return _named(line, (start, begin, end), role, piece, sure=works or expected)


def _named(
    line: Line, name: tuple[int, int, int], role: tuple[Role | None, Piece | None], detail: Piece | None, *, sure: bool
) -> Named | None:
    start, begin, end = name
    honorific = line.text[start:begin].strip(" ,\t")
    after = _AFTER.search(line.text[:end], begin)
    if after:
        honorific = f"{honorific} {line.text[after.start() : end].strip(' ,')}".strip()
        end = after.start()
    if not looks_like_name(line.text[begin:end].strip()):
        return None
    return Named(0, line.piece(begin, end), honorific, role[0], role[1], detail, sure)


def key_of(name: str) -> str:
    """Return what is the same in two spellings of one person's name: case, accents, hyphens and "al-" do not count."""
    bare = name[honorific_of(name) :]
    folded = re.sub(r"\b(al|el)[\s-]+", r"\1", fold(bare))
    return " ".join(re.sub(r"[^\w\s]", " ", folded).split())
