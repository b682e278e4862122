# SPDX-License-Identifier: MIT
"""Several people in one stretch of a line: between semicolons, commas and "and", with their affiliations or without.

The hard part is a comma, which parts two people as well as a person and an affiliation.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from forumdesk.formats.page_text.people import honorifics, marks, person
from forumdesk.formats.page_text.people.honorifics import honorific_of
from forumdesk.formats.page_text.people.name_forms import (
    is_inverted,
    is_name_of_words,
    is_position,
    is_suffix,
    key_of,
    looks_like_name,
    opens_position,
    works,
)
from forumdesk.formats.page_text.people.person import Named, Style
from forumdesk.formats.page_text.people.role_labels import Label, of_label
from forumdesk.formats.page_text.source.normalise import Line, Piece, parts
from forumdesk.formats.page_text.vocabulary import people as people_words
from forumdesk.text import fold

_INITIALS = re.compile(r"(?:[^\W\d_]\.[\s-]?){1,3}\s?[^\W\d_]{2}")
_SHARED = re.compile(r"\s?:\s|\s[-–—]{1,2}\s|\s?[–—]\s?")
_ARTICLE = re.compile(r"(?:the|la|le|il|lo|el|o|a|der|die|das|l['’])\s?", re.IGNORECASE)
_HARD = ";؛·•\t。"
_OPENING, _CLOSING = "([{«“„「『《", ")]}»”“」』》"
_BRACKET = re.compile(f"[{re.escape(_OPENING + _CLOSING)}]")
_HARD_MARK = re.compile(f"[{_HARD}]")
_CELL = re.compile(r"[^\t]+")
_KEPT = 8192
_MOST_NAMES = 4
"""Names of one person in a list of people that nothing announces, beside particles."""
_LONGEST_SURNAME = 2
"""Words of a surname in front of a comma."""
_COMMA = re.compile("[,،、]")
_GLUED_AND = rf"\s{people_words.GLUED_AND}(?=[^\W\d_]{{2}})(?!(?:{people_words.GLUED_NAMES.alternation})(?!\w))"
_AND = re.compile(
    rf"{_GLUED_AND}|\s(?:{people_words.AND.alternation}|{people_words.TALKING.alternation})\s|\s?&\s|\s\+\s",
    re.IGNORECASE,
)
_NO_LIST = (["other"], *(["lead", kind] for kind in ("name", "fronted", "lead", "other")))
"""What parts at the beginning of a stretch show that it lists nobody."""
_FOLLOWERS = {fold(word) for word in people_words.FOLLOWERS.folded}
_NOBODY = _FOLLOWERS | {"tba", "tbc", "tbd", "n.n.", "n. n.", "nn", "n/a", "-", "–", "—", "..."}


class Chunk(NamedTuple):
    """A part of a list between two commas, or words such as "and"."""

    begin: int
    stop: int
    joined: bool = False
    """Whether "and" stands in front of it."""


def numbered(found: Sequence[Named]) -> tuple[Named, ...]:
    """Return the people of a line with their places on it."""
    return tuple(each if each.place == place else replace(each, place=place) for place, each in enumerate(found))


def listed(
    line: Line, begin: int, stop: int, label: Label | None, *, expected: bool, style: Style
) -> tuple[Named, ...]:
    """Return the people of a stretch of the shadow; empty where a part of it names nobody."""
    if "\t" in line.text and (one := _in_cells(line, begin, stop, expected=expected, style=style)):
        return (one,)
    marks = _HARD.replace("\t", "") if "\t" in style.marks else _HARD
    groups = _with_posts(line.text, list(_groups(line.text, begin, stop, marks)))
    if len(groups) > 1:
        if any(_is_turned(line.text[low:high]) for low, high in groups):
            style = replace(style, inverted=True)
        several = [_soft(line, low, high, label, expected=True, style=style) for low, high in groups]
        named = [
            each
            for each, (low, high) in zip(several, groups, strict=True)
            if each or not is_nobody(line.text[low:high])
        ]
        if _is_one_in_columns(line.text, begin, stop, groups, several):
            return _soft(line, begin, stop, label, expected=expected, style=style)
        if named and _is_list(sum(map(bool, named)), len(named), labelled=label is not None):
            return tuple(each for some in named for each in some)
        if label is None and any(mark in line.text[begin:stop] for mark in _HARD.replace("\t", "")):
            return ()
    return _soft(line, begin, stop, label, expected=expected, style=style)


def _in_cells(line: Line, begin: int, stop: int, *, expected: bool, style: Style) -> Named | None:
    """Read one person whose name, post and role stand in cells: "Jane Roe | Editor, Lake Times | Moderator"."""
    text = line.text
    cells = [match.span() for match in _CELL.finditer(text, begin, stop)]
    others = [text[low:high].strip() for low, high in cells[1:]]
    if not others or not all((works(each) or of_label(each)) and not honorific_of(each) for each in others):
        return None
    name = person.one(line, *cells[0], expected=True, style=style)
    return person.one(line, begin, stop, expected=expected, style=style) if name and not name.detail else None


def _is_list(named: int, count: int, *, labelled: bool) -> bool:
    """Tell whether enough parts name somebody: more than half behind a label, else all but a misprint in five."""
    return named == count or (named * 2 > count if labelled else named * 5 >= count * 4)


def unnamed(line: Line, begin: int, stop: int, found: Sequence[Named]) -> Iterator[Piece]:
    """Yield the parts of a list between marks such as semicolons of which the people found there say nothing."""
    said = [part for each in found for piece in (each.name, each.detail, each.about) if piece for part in parts(piece)]
    for low, high in _groups(line.text, begin, stop):
        piece = line.piece(low, high)
        if not is_nobody(line.text[low:high]) and not any(
            one.line == other.line and one.start < other.end and other.start < one.end
            for one in parts(piece)
            for other in said
        ):
            yield piece


def _is_one_in_columns(
    text: str, begin: int, stop: int, groups: Sequence[tuple[int, int]], found: Sequence[tuple[Named, ...]]
) -> bool:
    """Tell whether tabs part what is printed of one person: "Jane Roe | Editor | Lake Times"."""
    if not found[0] or any(mark in text[begin:stop] for mark in _HARD.replace("\t", "")):
        return False
    post = found[0][-1].detail
    posts = [post.text] if post and len(found[0]) == 1 else []
    posts += [text[low:high] for (low, high), each in zip(groups[1:], found[1:], strict=True) if not each]
    return any(map(is_position, posts)) and not any(
        each.honorific or each.detail for some in found[1:] for each in some
    )


def _is_turned(text: str) -> bool:
    surname, comma, given = text.strip().partition(",")
    return bool(comma) and is_inverted(surname[honorific_of(surname) :].strip(), given.split(",")[0].strip())


@lru_cache(_KEPT)
def is_nobody(text: str) -> bool:
    """Tell whether a part of a list stands for people without a name: "tba", "and others"."""
    return fold(text).strip(" .,&") in _NOBODY


def _groups(text: str, begin: int, stop: int, marks: str = _HARD) -> Iterator[tuple[int, int]]:
    """Yield what marks such as semicolons part, outside brackets."""
    start = begin
    places = outside(text, begin, stop)
    for place in (match.start() for match in _HARD_MARK.finditer(text, begin, stop)):
        if text[place] in marks and place in places and not (text[place] == "·" and text[place - 1 : place].isalpha()):
            if text[start:place].strip():
                yield start, place
            start = place + 1
    if text[start:stop].strip():
        yield start, stop


def _with_posts(text: str, groups: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the parts of a list, each with the further posts of its person: "Jane Roe, Envoy; Member of the Board"."""
    found: list[tuple[int, int]] = []
    for low, high in groups:
        said = text[low:high].strip()
        is_post = (
            opens_position(said) and not honorific_of(said) and ";" in text[found[-1][1] : low] if found else False
        )
        if is_post and not _is_fronted_anywhere(said):
            found[-1] = (found[-1][0], high)
        else:
            found.append((low, high))
    return found


def _is_fronted_anywhere(said: str) -> bool:
    """Tell whether a name stands behind a post: "Director Jane Roe"."""
    front = _COMMA.split(said)[0]
    return any(_is_fronted(front, match.end()) for match in list(re.finditer(r"\s", front))[:8])


def outside(text: str, begin: int, stop: int) -> Collection[int]:
    """Return the places of a stretch that stand outside brackets and quotes."""
    if _BRACKET.search(text, begin, stop) is None:
        return range(begin, stop)
    depth, start = 0, begin
    places: set[int] = set()
    for match in _BRACKET.finditer(text, begin, stop):
        if not depth:
            places.update(range(start, match.start()))
        start = match.end()
        if match[0] in _OPENING and not (match[0] == "“" and depth):
            depth += 1
        else:
            depth = max(0, depth - 1)
    if not depth:
        places.update(range(start, stop))
    return places


def _soft(line: Line, begin: int, stop: int, label: Label | None, *, expected: bool, style: Style) -> tuple[Named, ...]:
    """Read a stretch without hard marks: one person with an affiliation, or several between commas and "and"."""
    text = line.text
    every = chunks_of(text, begin, stop)
    chunks = [chunk for chunk in every if not is_nobody(text[chunk.begin : chunk.stop])]
    if not chunks:
        return ()
    expected = expected or len(chunks) < len(every)
    stop = chunks[-1].stop
    if (titled := _before_title(line, begin, stop, label, style)) or (
        len(chunks) > 1 and (titled := _several(line, chunks, label, expected=expected, style=style))
    ):
        return titled
    each = person.one(line, begin, stop, expected=expected, style=style)
    return (each,) if each else ()


def _before_title(line: Line, begin: int, stop: int, label: Label | None, style: Style) -> tuple[Named, ...]:
    """Read several people in front of what they share: "Jane Roe and Sam Hill: How to ...", or their organization."""
    text = line.text
    places = outside(text, begin, stop)
    marks = (match for match in _SHARED.finditer(text, begin, stop) if match.start() in places)
    match = next(marks, None)
    if match is None or (match[0].strip() != ":" and next(marks, None) is not None):
        return ()
    front = chunks_of(text, begin, match.start())
    if len(front) < 2 or not text[match.end() : stop].strip():
        return ()
    if len(front) == 2 and not front[1].joined and _kind(text, front[1], style) != "person":
        return ()
    found = _several(line, front, label, expected=True, style=style)
    if not found or (label is None and any(each.detail and each.mark != "(" for each in found)):
        return ()
    rest = line.piece(match.end(), stop)
    mark = ":" if match[0].strip() == ":" else "-"
    if person.is_title(rest.text, mark, style) or any(each.detail for each in found):
        return tuple(
            replace(each, about=rest, mark=mark, sure=label is not None or bool(each.detail)) for each in found
        )
    sure = label is not None or works(rest.text)
    return tuple(replace(each, detail=rest, mark=mark, sure=sure) for each in found) if sure else ()


def chunks_of(text: str, begin: int, stop: int) -> list[Chunk]:
    """Return the parts of a stretch between commas and words such as "and", outside brackets."""
    places = outside(text, begin, stop)
    joins = [match.span() for match in _AND.finditer(text, begin, stop) if match.start() in places]
    cuts = [(*match.span(), False) for match in _COMMA.finditer(text, begin, stop) if match.start() in places]
    cuts.extend((low, high, True) for low, high in joins)
    found: list[Chunk] = []
    start, joined = begin, False
    for low, high, is_and in sorted(cuts):
        if low >= start and text[start:low].strip():
            found.append(Chunk(start, low, joined))
            joined = is_and
        else:
            joined = joined or is_and
        start = max(start, high)
    if text[start:stop].strip():
        found.append(Chunk(start, stop, joined))
    return found


def _several(
    line: Line, chunks: Sequence[Chunk], label: Label | None, *, expected: bool, style: Style
) -> tuple[Named, ...]:
    """Read several people between commas; empty where it is one person, or none."""
    text = line.text
    if pairs := _inverted(line, chunks, style):
        return pairs
    kinds: list[str] = []
    for chunk in chunks:
        kinds.append(_kind(text, chunk, style))
        if kinds in _NO_LIST:
            return ()
    if label is None and kinds == ["person", "name"] and _is_addressed(text, chunks):
        return ()
    plain = all(
        kind in {"name", "person"} or (label and _is_phrase(text[chunk.begin : chunk.stop]))
        for chunk, kind in zip(chunks, kinds, strict=True)
    )
    one = bool(label and label.one)
    starts = [0]
    starts += [at for at in range(1, len(chunks)) if _begins_person(text, chunks, kinds, at, plain=plain, one=one)]
    if len(starts) == 1 or (not expected and not _list_shows(text, chunks, kinds, starts)):
        return ()
    spans = [
        (chunks[first].begin, chunks[(following or len(chunks)) - 1].stop)
        for first, following in zip(starts, [*starts[1:], 0], strict=True)
    ]
    named = [person.one(line, low, high, expected=True, style=style) for low, high in spans]
    if not all(named):
        return ()
    sure = expected or any(each.detail for each in named if each)
    return tuple(replace(each, sure=sure) for each in named if each)


def _is_addressed(text: str, chunks: Sequence[Chunk]) -> bool:
    """Tell whether of two parts only the first has an honorific, so that the other is an organization."""
    first, second = (text[chunk.begin : chunk.stop].strip() for chunk in chunks)
    return not chunks[1].joined and honorific_of(first) > 0 and not honorific_of(second)


def _kind(text: str, chunk: Chunk, style: Style) -> str:
    """Return what a part of a list is: "person" for a name that shows itself, "name" for a bare one, "fronted" for one
    behind a position, "lead" for a position in front of the next part, or "other".
    """
    said = text[chunk.begin : chunk.stop].strip()
    if fold(said) in style.affiliations:
        return "other"
    start = honorific_of(said)
    bare = said[start:]
    mark = marks.MARKS.search(bare)
    if mark and mark[0].strip() == ":" and chunk.begin and not (chunk.joined or start):
        return "other"  # the affiliation of whoever stands in front, then a title
    name = bare[: mark.start()] if mark else bare
    letters = honorifics.letters_of(name, 0)
    is_name = (
        looks_like_name(name[:letters].strip()) and not works(name[:letters]) and not (start and name[:1].islower())
    )
    is_name = is_name or (is_name_of_words(name.strip()) and key_of(name) in style.known)
    shown = start or mark or letters < len(name) or _INITIALS.match(name)
    if is_name:
        return "person" if shown or key_of(said) in style.known else "name"
    if is_position(name) and any(_is_fronted(name, match.end()) for match in list(re.finditer(r"\s", name))[:8]):
        return "fronted"
    return "lead" if (chunk.joined or not chunk.begin or _ARTICLE.match(said)) and is_position(said) else "other"


def _is_fronted(name: str, at: int) -> bool:
    front, rest = name[:at].strip(), name[at:].strip()
    rest = rest[honorific_of(rest) :]
    rest = rest[: honorifics.letters_of(rest, 0)]
    return is_position(front) and not front.isupper() and looks_like_name(rest) and not works(rest)


def _begins_person(
    text: str, chunks: Sequence[Chunk], kinds: Sequence[str], place: int, *, plain: bool, one: bool
) -> bool:
    chunk, kind = chunks[place], kinds[place]
    if is_suffix(text[chunk.begin : chunk.stop]) or kinds[place - 1] == "lead":
        return False
    if kind == "fronted":
        return chunk.joined or text[chunks[place - 1].stop - 1] in ")]"
    if kind == "lead":
        return chunk.joined and kinds[place + 1 : place + 2] == ["person"]
    if kind in {"person", "other"}:
        return kind == "person"
    if plain:
        return chunk.joined or not one or any(other.joined for other in chunks)
    closed = text[chunks[place - 1].stop - 1] in ")]"
    return chunk.joined or closed or _between_affiliations(text, chunks, kinds, place)


def _between_affiliations(text: str, chunks: Sequence[Chunk], kinds: Sequence[str], place: int) -> bool:
    """Tell whether a bare name stands behind the affiliation of one person and in front of its own."""
    if place + 1 >= len(chunks) or kinds[place - 1] != "other" or kinds[place + 1] != "other":
        return False
    return is_position(text[chunks[place + 1].begin : chunks[place + 1].stop])


def _is_phrase(text: str) -> bool:
    """Tell whether a part of a list is neither a name nor an affiliation: "a surprise guest"."""
    return text.strip()[:1].islower() and not works(text) and not is_position(text)


def _list_shows(text: str, chunks: Sequence[Chunk], kinds: Sequence[str], starts: Sequence[int]) -> bool:
    """Tell whether a line is a list of people although nothing announces one."""
    if all(kinds[place] == "person" for place in starts) and len(starts) > 1:
        return True
    return all(kind in {"name", "person"} for kind in kinds) and all(
        sum(word[:1].isupper() for word in text[chunk.begin : chunk.stop].split()) <= _MOST_NAMES for chunk in chunks
    )


def _inverted(line: Line, chunks: Sequence[Chunk], style: Style) -> tuple[Named, ...]:
    """Read "Roe, Jane and Hill, Sam": surnames and given names in turn."""
    text = line.text
    said = [text[chunk.begin : chunk.stop].strip() for chunk in chunks]
    if len(chunks) < 4 or len(chunks) % 2:
        return ()
    pairs = list(zip(said[::2], said[1::2], strict=True))
    fit = [is_inverted(surname[honorific_of(surname) :], given) for surname, given in pairs]
    loose = all(
        looks_like_name(f"{given} {surname[honorific_of(surname) :]}")
        and not works(given)
        and len(surname[honorific_of(surname) :].split()) <= _LONGEST_SURNAME
        for surname, given in pairs
    )
    if not (all(fit) or (loose and any(fit))):
        return ()
    shaped = replace(style, inverted=True)
    spans = zip(chunks[::2], chunks[1::2], strict=True)
    named = [person.one(line, low.begin, high.stop, expected=True, style=shaped) for low, high in spans]
    return tuple(each for each in named if each) if all(named) else ()
