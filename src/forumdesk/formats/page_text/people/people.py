# SPDX-License-Identifier: MIT
"""A line that names people -> each of them with role and affiliation, however the line lists them.

A line is about people only if what stands before its first mark looks like a name. One person of a list is `person`'s
business; whether a doubtful line names somebody depends on the lines around it, which is `bodies`'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from forumdesk.formats.page_text.people import affiliations, marks, person, role_labels, several
from forumdesk.formats.page_text.people.honorifics import honorific_of
from forumdesk.formats.page_text.people.name_forms import (
    LONGEST_NAME,
    is_name_without_case,
    key_of,
    looks_like_name,
    may_hold_name,
    without_suffix_comma,
    works,
)
from forumdesk.formats.page_text.people.person import NO_STYLE, Named, Style
from forumdesk.formats.page_text.people.role_labels import Label
from forumdesk.formats.page_text.source.normalise import Line, Piece
from forumdesk.formats.page_text.vocabulary.roles import PANELS
from forumdesk.program import Role
from forumdesk.text import fold

__all__ = [
    "NO_STYLE",
    "Found",
    "Named",
    "Style",
    "key_of",
    "looks_like_name",
    "people_in",
    "read",
    "role_of",
    "without_suffix_comma",
]

_COMMA = re.compile(r"\s?[,،、]\s?")
_SENTENCE_ENDS = ".?!:;؟؛。।"
_KEPT = 8192
"""Answers that are kept: rows, headings and bodies ask about the same lines."""
_OF_ONE = frozenset({Role.MODERATOR, Role.CHAIR, Role.HOST})
_LED_BY_TWO = 2
"""People behind "Moderator:" who may both be moderators; of more, "Moderator: A; B; C", only the first is."""
_LONGEST_ENTRY = 120
"""Characters of a line that names one person."""


@dataclass(frozen=True, slots=True)
class Found:
    """Who a line names, and what it says beside them."""

    people: tuple[Named, ...] = ()
    spare: tuple[Piece, ...] = ()
    """What names nobody: in front of the first label, and between the people behind one."""


def role_of(text: str) -> tuple[Role | None, int]:
    """Return the role that a shadow begins with, as in "Moderator: ", and where the rest begins."""
    label = role_labels.label_at(text) or role_labels.opener_at(text)
    if label is None and text[-1:] == ":" and len(text) < LONGEST_NAME and PANELS.are(fold(text).strip(" :")):
        return Role.PANELIST, len(text)
    return (label.role, label.stop) if label else (None, 0)


def people_in(
    line: Line, *, expected: bool = False, forced: bool = False, style: Style = NO_STYLE
) -> tuple[Named, ...]:
    """Return the people that a line names; empty when it names none.

    `expected` says that a list of people has begun, so that a bare name counts; `forced` that a person has said that
    the line is one.
    """
    return read(line, expected=expected, style=style).people or (_forced(line) if forced else ())


def read(line: Line, *, expected: bool = False, style: Style = NO_STYLE) -> Found:
    """Return the people that a line names, and what else it says, as `people_in` does."""
    return _read(line, expected, style)


@lru_cache(_KEPT)
def _read(line: Line, expected: bool, style: Style) -> Found:
    text = line.text
    if line.long or len(text) > LONGEST_NAME + affiliations.LONGEST * 2:
        return Found()
    if not (may_hold_name(text) or _knows_single(style)):
        return Found()
    labels = _labels(line, style)
    if not labels:
        stop = _without_full_stop(text, len(text)) if ";" in text else len(text)
        plain = several.listed(line, 0, stop, None, expected=expected, style=style)
        return Found(several.numbered(plain), tuple(several.unnamed(line, 0, stop, plain)) if plain else ())
    if labels[0].stop >= len(text):
        return Found()
    stops = [*(label.begin for label in labels[1:]), len(text)]
    begin = len(text[: labels[0].begin].rstrip(" ;,|\t·•("))
    front = several.listed(line, 0, begin, None, expected=expected, style=style) if begin else ()
    spare = [line.piece(0, labels[0].begin)] if labels[0].begin and not front else []
    found = list(front)
    for label, stop in zip(labels, stops, strict=True):
        named = _labelled(line, label, stop, style)
        found += named
        spare += several.unnamed(line, label.stop, stop, named) if named else ()
    return Found(several.numbered(found), tuple(spare) if found else ())


@lru_cache(maxsize=8)
def _knows_single(style: Style) -> bool:
    """Tell whether a sure name of the text is a single word, so that one word of a line can name somebody."""
    return any(" " not in key for key in style.known)


def _labels(line: Line, style: Style) -> list[Label]:
    """Return the labels of a line that people follow; the first one counts without, where a mark stands behind it."""
    text = line.text
    found = role_labels.labels_in(text)
    kept: list[Label] = []
    for place, label in enumerate(found):
        stop = found[place + 1].begin if place + 1 < len(found) else len(text)
        opens = label.begin == 0 and text[: label.stop].rstrip()[-1:] in ":\t–—-"
        if opens or _labelled(line, label, stop, style):
            kept.append(label)
    if kept and kept[0].begin and not _parts_well(text, kept[0].begin):
        return []
    return kept


def _parts_well(text: str, begin: int) -> bool:
    """Tell whether the label in the middle of a line begins something new there, and is not part of an affiliation."""
    front = text[:begin].rstrip()
    return front[-1:] in ".;|\t·•。；:" or ":" in text[begin:] or not works(front)


def _labelled(line: Line, label: Label, stop: int, style: Style) -> tuple[Named, ...]:
    text = line.text
    while stop > label.stop and text[stop - 1] in " ;,|\t·•(":
        stop -= 1
    if text[stop - 1] == ")" and "(" not in text[label.stop : stop]:
        stop -= 1
    stop = _without_full_stop(text, stop)
    plain = text[: label.stop].rstrip()[-1:] in ":–—-\t"
    found = several.listed(line, label.stop, stop, label, expected=True, style=style)
    if not plain and not all(looks_like_name(each.name.text) for each in found):
        return ()
    piece = line.piece(label.begin, label.stop)
    led = len(found) if not (label.one and label.role in _OF_ONE and ";" in text[label.stop : stop]) else 1
    return tuple(
        replace(each, role=each.role or label.role, leads=label.leads and each.role is None,
                role_piece=each.role_piece or (None if place else piece), sure=True)
        if place < led or len(found) <= _LED_BY_TWO else replace(each, sure=True)
        for place, each in enumerate(found)
    )  # fmt: skip


def _without_full_stop(text: str, stop: int) -> int:
    dotted = text[stop - 1 : stop] == "." and not text[:stop].lower().endswith((" jr.", " sr.", "ret."))
    return stop - dotted


def names_from(line: Line, start: int) -> tuple[Named, ...]:
    """Return the people of a list of bare names that begins at a place in the shadow; empty when it is none."""
    parts = [(chunk.begin, chunk.stop) for chunk in several.chunks_of(line.text, start, len(line.text))]
    if not parts or not all(_is_plain_name(line.text[begin:stop]) for begin, stop in parts):
        return ()
    named = [each for begin, stop in parts if (each := person.one(line, begin, stop, expected=True))]
    return several.numbered(named) if all(each.detail is None for each in named) else ()


def _is_plain_name(text: str) -> bool:
    name = text.strip()[honorific_of(text.strip()) :].strip()
    return looks_like_name(name) and not works(name)


def listed_without_case(line: Line) -> tuple[Named, ...]:
    """Return the person of a line "name, organization" in a script without capitals; empty when it is no such line.

    One such line proves nothing, since any few words look like a name there: several under each other do.
    """
    match = _COMMA.search(line.text)
    if match is None or line.long or not _is_entry(line.text) or not line.text[match.end() :]:
        return ()
    begin = honorific_of(line.text[: match.start()])
    if not is_name_without_case(line.text[begin : match.start()]):
        return ()
    name, detail = line.piece(begin, match.start()), line.piece(match.end())
    return (Named(0, name, line.text[:begin].strip(), detail=detail, sure=False, mark=","),)


def may_name(text: str) -> bool:
    """Tell whether a line of a description could name somebody: a name, or a name and something after it."""
    match = _COMMA.search(text) or marks.MARKS.search(text)
    name = text[: match.start()] if match else text
    name = name[honorific_of(name) :]
    return _is_entry(text) and (looks_like_name(name) or (match is not None and is_name_without_case(name)))


def _is_entry(text: str) -> bool:
    return len(text) <= _LONGEST_ENTRY and text[-1:] not in _SENTENCE_ENDS


def _forced(line: Line) -> tuple[Named, ...]:
    match = marks.MARKS.search(line.text)
    return before(line, match if match and match.start() else None)


def before(line: Line, mark: re.Match[str] | None) -> tuple[Named, ...]:
    """Return whoever a line names in front of a mark, or as a whole, whatever it looks like."""
    stop = mark.start() if mark else len(line.text)
    begin = honorific_of(line.text[:stop])
    name = line.piece(begin, stop)
    detail = line.piece(mark.end()) if mark and mark.end() < len(line.text) else None
    return (Named(0, name, line.text[:begin].strip(), detail=detail),)
