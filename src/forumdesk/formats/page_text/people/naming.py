# SPDX-License-Identifier: MIT
"""How a whole text prints its people, learnt from the lines that leave no doubt, for those that do.

A person can say it as well: `Setting.NAMES` names the mark behind which everything is an affiliation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.people import bylines, people, role_labels, several
from forumdesk.formats.page_text.people.marks import MARKS
from forumdesk.formats.page_text.people.name_forms import is_inverted, is_name_of_words, key_of, looks_like_name, works
from forumdesk.formats.page_text.people.person import FRONT, Named, Style
from forumdesk.formats.page_text.source.normalise import Line, Piece
from forumdesk.formats.reading import Setting
from forumdesk.text import fold

_OPEN = frozenset({Sort.TEXT, Sort.PERSON})
_ENDS = re.compile(r"[,:(;\[]|\s[-–—]\s")
_ENOUGH = 3
"""Lines that show a style."""
_SEVERAL = 2
"""Headings that begin with people, and show it together."""
_MOST_WORDS = 6
"""Of a name in front of the mark that a person has named."""
_ALIKE: Mapping[str, str] = {"–": "-", "—": "-", "--": "-", "[": "(", "،": ",", "、": ","}


def style_of(rows: Sequence[Row]) -> Style:
    """Return how the text prints its people."""
    details: Counter[str] = Counter()
    titled: set[tuple[str, str]] = set()
    known: set[str] = set()
    turned: dict[str, bool] = {}
    opened: list[tuple[str, int]] = []
    fronts: list[tuple[str, frozenset[str]]] = []
    for row in (each for each in rows if not each.line.long):
        text = row.line.text
        role, start = people.role_of(text)
        for each in _people(row):
            if each.sure and looks_like_name(each.name.text) and not each.behind_post:
                known.add(key_of(each.name.text))
            if each.detail and each.sure and works(each.detail.text) and not each.about:
                details[each.mark] += 1
            elif each.about and each.detail is None:
                titled.add((each.mark, key_of(each.name.text)))
        titled |= _beside_title(row, known)
        if row.heading and row.heading.title:
            fronts += _fronted(row.heading.title)
        if role is not None and text[:start].rstrip()[-1:] == ":":
            known.update(key_of(name) for name in _listed(text, start))
        if row.sort in _OPEN:
            opened.append((text, start))
            for name in _turned(text[start:]):
                turned[name] = turned.get(name, False) or role is not None
    titles = Counter(mark for mark, _name in titled)
    affiliations = _shared(opened)
    return Style(
        marks=frozenset(mark for mark, count in details.items() if count >= _ENOUGH and count > 2 * titles[mark]),
        titles=_leading(fronts, known).union(
            mark for mark, count in titles.items() if count >= _ENOUGH and count > 2 * details[mark]
        ),
        inverted=len(turned) >= (_ENOUGH - any(turned.values())),
        affiliations=affiliations,
        known=frozenset(known.difference(map(key_of, affiliations))),
    )


def _listed(text: str, start: int) -> Iterator[str]:
    """Yield the names made of ordinary words in a list that begins there: the first, and each before brackets."""
    for place, chunk in enumerate(several.chunks_of(text, start, len(text))):
        name, bracket, _rest = text[chunk.begin : chunk.stop].partition("(")
        if (bracket or not place) and is_name_of_words(name.strip()) and not role_labels.of_label(name):
            yield name.strip()


def _shared(texts: Iterable[tuple[str, int]]) -> frozenset[str]:
    """Return what stands behind several names, as an organization does, and never in front.

    With each text stands where it begins behind a role.
    """
    behind: dict[str, set[str]] = {}
    first: set[str] = set()
    for text, start in texts:
        for part in text[start:].split(";"):
            name, _comma, rest = part.partition(",")
            name = fold(name.strip())
            first.add(name)
            said = _ENDS.split(rest, maxsplit=1)[0].strip()
            if said and looks_like_name(said) and len(name.split()) <= _MOST_WORDS:
                behind.setdefault(fold(said), set()).add(name)
    return frozenset(said for said, names in behind.items() if len(names) > 1 and said not in first)


def _people(row: Row) -> tuple[Named, ...]:
    if row.sort is Sort.PERSON:
        return row.people
    return people.people_in(row.line) if row.sort in {Sort.TEXT, Sort.PROSE} else ()


def _beside_title(row: Row, known: set[str]) -> set[tuple[str, str]]:
    """Return the mark and the name of whoever stands beside the title of a session, or in a cell beside a paper's.

    Who is sure there is `known` from then on.
    """
    if row.heading and row.heading.title:
        return _beside(bylines.line_from(row.heading.title), known)
    celled = row.sort in _OPEN and "\t" in row.line.text
    return {(mark, name) for mark, name in _beside(row.line, known) if mark == "\t"} if celled else set()


def _beside(line: Line, known: set[str]) -> set[tuple[str, str]]:
    """Return the mark and the name of whoever stands beside a title."""
    cut = bylines.parted(line)
    if cut is None:
        return set()
    shown = (each for each in cut.people if each.role or each.honorific)
    known.update(key_of(each.name.text) for each in shown if looks_like_name(each.name.text))
    return {(cut.mark, key_of(each.name.text)) for each in cut.people}


def _fronted(title: Piece) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the mark, and the names in front of it, of a heading that may be people and what they speak about."""
    line = bylines.line_from(title)
    cut = bylines.parted(line)
    found = bylines.fronted(bylines.line_from(cut.title) if cut and cut.title else line)
    if cut and cut.mark.startswith(FRONT):
        found = cut.people
    if found:
        yield found[-1].mark, frozenset(key_of(each.name.text) for each in found)


def _leading(fronts: Sequence[tuple[str, frozenset[str]]], known: set[str]) -> frozenset[str]:
    """Return the marks in front of which headings have people: several have some, and one of these is met elsewhere."""
    met = {mark for mark, names in fronts if not names.isdisjoint(known)}
    counted = Counter(mark for mark, _names in set(fronts))
    return frozenset(f"{FRONT}{mark}" for mark in met if counted[mark] >= _SEVERAL)


def _turned(text: str) -> Iterator[str]:
    """Yield the surnames of a list of names that are printed "Surname, First"."""
    for part in text.split(";"):
        surname, comma, rest = part.partition(",")
        match = MARKS.search(rest.lstrip())
        given = rest.lstrip()[: match.start()] if match else rest
        if comma and is_inverted(surname.strip(), given.strip()):
            yield fold(surname.strip())


def told(rows: Sequence[Row], settings: Mapping[str, str]) -> tuple[Row, ...]:
    """Return the lines with those as people that have the mark which a person has named."""
    said = settings.get(Setting.NAMES, "")
    return tuple(_told(row, said) for row in rows) if said else tuple(rows)


def _told(row: Row, said: str) -> Row:
    if row.forced or row.line.long or row.sort not in {Sort.TEXT, Sort.PERSON, Sort.PROSE}:
        return row
    match = next((each for each in MARKS.finditer(row.line.text) if _is(each[0], said)), None)
    if match is None or not 0 < len(row.line.text[: match.start()].split()) <= _MOST_WORDS:
        return row
    if role_labels.label_at(row.line.text):
        return row
    found = people.people_in(row.line, expected=True)
    if len(found) != 1 or not _is(found[0].mark, said):
        found = people.before(row.line, match)
    return replace(row, sort=Sort.PERSON, people=tuple(replace(each, sure=True) for each in found), forced=True)


def _is(mark: str, said: str) -> bool:
    bare = mark.strip()
    return _ALIKE.get(bare, bare) == said
