# SPDX-License-Identifier: MIT
"""Who the cells of a row name: lists in one cell, a column for each speaker, a row for each speaker.

How people are printed in one line is `page_text.people`'s; who they are in the program is `sessions`' business.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from forumdesk.formats.page_text.people import people, person, role_labels, several
from forumdesk.formats.page_text.people.affiliations import split_detail
from forumdesk.formats.page_text.people.honorifics import honorific_of
from forumdesk.formats.page_text.people.name_forms import works
from forumdesk.formats.page_text.people.person import NO_STYLE, Named, Style
from forumdesk.formats.page_text.source.normalise import Segment, line_of, shadow
from forumdesk.formats.spreadsheets.cells import Value, shown
from forumdesk.formats.spreadsheets.columns import Meant, Row
from forumdesk.formats.spreadsheets.headings import OF_PEOPLE, Table
from forumdesk.names import PARTICLES
from forumdesk.program import Role
from forumdesk.text import clean_line, fold

_LONGEST_NAME = 100
_MOST_WORDS = 5
"""Words of a name that nothing but its column shows."""
_MOST = 500
"""People of one row."""
_KEPT = 8192
"""Names whose reading is kept: many people are in several rows."""
_EMPTY = frozenset({"", "-", "–", "—", "--", "n/a", "na", "none", "null", "nan"})
"""What stands where somebody has nothing to say."""


_MARKS = ";|；"
"""What always parts people, outside brackets."""
_JOINED = re.compile(r"[:&(\[]")
"""What a part of a list has that is more than one name."""
_MOSTLY = 0.8
"""Share of the lists with commas in which only names stand, from which on commas part people in all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """How a column of names lists them."""

    commas: bool = False
    """Whether commas part people, and never stand before what somebody is."""
    style: Style = NO_STYLE


_NO_HABIT = Habit()
NO_HABITS: Mapping[int, Habit] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Somebody whom a row names, with what it says of them."""

    name: str = ""
    person_id: str = ""
    honorific: str = ""
    role: Role | None = None
    said_role: str = ""
    """The role as printed, where it is none of ours."""
    position: str = ""
    organization: str = ""
    biography: str = ""
    byline: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Who a row names, and the cells that name nobody."""

    heard: tuple[Heard, ...] = ()
    unread: tuple[tuple[Meant, str], ...] = ()


def of_row(row: Row, habits: Mapping[int, Habit] = NO_HABITS, *, plain: bool) -> People:
    """Return who a row names; `plain` says that cells hold names and nothing else, as programs write them."""
    found: list[Heard] = []
    unread: list[tuple[Meant, str]] = []
    places = sorted({column.meaning.person for column, _value in row.cells("speakers", "moderators", *OF_PEOPLE)})
    for place in places:
        named, left = _named(row, place, habits, plain=plain)
        found += named
        unread += left
    return People(heard=tuple(found[:_MOST]), unread=tuple(unread))


def _named(
    row: Row, place: int, habits: Mapping[int, Habit], *, plain: bool
) -> tuple[list[Heard], list[tuple[Meant, str]]]:
    """Return the people of one group of columns: everybody listed (0), or the one of a number."""
    of_group = [(each, value) for each, value in row.cells(*OF_PEOPLE) if each.meaning.person == place]
    about = {each.field: shown(value) for each, value in of_group}
    found: list[Heard] = []
    unread: list[tuple[Meant, str]] = []
    for column, value in row.cells("speakers", "moderators"):
        if column.meaning.person == place:
            heard = listed(value, habits.get(column.place, _NO_HABIT), plain=plain)
            found += [replace(each, role=each.role or column.meaning.role) for each in heard]
            unread += [] if heard or fold(shown(value)) in _EMPTY else [(column, shown(value))]
    full = _full_names(about)
    found = found or [Heard(name=name) for name in full]
    if not found and about.get("person_id"):
        found = [Heard(person_id=each) for each in _lines(about["person_id"], 0)]
    return _told(found, about, of_group, unread)


def _told(
    found: list[Heard], about: dict[str, str], cells: Sequence[tuple[Meant, Value]], unread: list[tuple[Meant, str]]
) -> tuple[list[Heard], list[tuple[Meant, str]]]:
    """Add to people what the columns beside their names say of each; what fits nobody is left."""
    for field in ("person_id", "honorific", "role", "position", "organization", "biography"):
        if not about.get(field):
            continue
        lines = [about[field]] if field == "biography" and len(found) == 1 else _lines(about[field], len(found))
        if len(lines) == 1 and len(found) > 1 and field in {"organization", "role"}:
            lines *= len(found)
        if len(lines) == len(found):
            found = [_with(each, field, line) for each, line in zip(found, lines, strict=True)]
        elif len(found) == 1:
            found = [_with(found[0], field, clean_line(about[field]))]
        else:
            unread += [(column, shown(value)) for column, value in cells if column.field == field]
    return found, unread


def _lines(text: str, count: int) -> list[str]:
    """Return the parts of a cell, one for each of so many people: its lines, or else what semicolons or bars part."""
    for mark in ("\n", ";", "|", ","):
        parts = [part.strip() for part in text.strip().split(mark)]
        if len(parts) == count or (not count and len(parts) > 1):
            return parts
    return [text.strip()]


def _with(heard: Heard, field: str, line: str) -> Heard:
    if fold(line) in _EMPTY:
        return heard
    if field != "role":
        said = {field: line if field == "biography" else clean_line(line)}
        return replace(heard, **said)  # type: ignore[arg-type]
    folded = fold(line)
    role = Role(folded) if folded in set(Role) else None
    label = role_labels.of_label(line) if role is None else None
    role = role or (label[0] if label else None)
    return replace(heard, role=role) if role else replace(heard, said_role=clean_line(line))


def _full_names(about: dict[str, str]) -> list[str]:
    """Return names whose given names and surnames stand in two columns."""
    first, last = (about.get(field, "").strip() for field in ("first_name", "last_name"))
    count = max(first.count("\n"), last.count("\n")) + 1
    pairs = zip(_lines(first, count), _lines(last, count), strict=False) if count > 1 else [(first, last)]
    return [name for pair in pairs if (name := clean_line(" ".join(pair)))]


def listed(value: Value, habit: Habit = _NO_HABIT, *, plain: bool) -> list[Heard]:
    """Return who a cell of names names: parted by semicolons, bars or lines, and by commas where only names stand."""
    parts = _parts(shown(value), _MARKS + "," * habit.commas)
    return [heard for part in parts for heard in _of_part(part, habit, plain)]


@functools.lru_cache(_KEPT)
def _of_part(part: str, habit: Habit, plain: bool) -> tuple[Heard, ...]:
    """Return who one part of a list names, which may still be several."""
    if fold(part) in _EMPTY or several.is_nobody(part):
        return ()
    if plain and len(part) <= _LONGEST_NAME:
        return (Heard(name=part),)
    line = line_of((Segment(1, 0, part),), after_blank=False)
    if habit.commas and not _JOINED.search(part) and (one := person.one(line, 0, len(line.text), expected=True)):
        return (_heard(one),)
    if named := people.people_in(line, expected=True, style=habit.style):
        return tuple(map(_heard, named))
    return (Heard(name=part),) if _may_be_called(part) else ()


def habits(table: Table, columns: Sequence[Meant]) -> Mapping[int, Habit]:
    """Return how each column of names lists them, as most of its cells show."""
    return {
        each.place: _habit([shown(row[each.place]) for row in table.sheet.rows[table.first :] if each.place < len(row)])
        for each in columns
        if each.field in {"speakers", "moderators"}
    }


def _habit(cells: Sequence[str]) -> Habit:
    lists = [list(_parts(cell, _MARKS + ",")) for cell in dict.fromkeys(cells) if "," in cell]
    if not lists:
        return _NO_HABIT
    names = sum(all(_is_name(part) for part in parts) for parts in lists)
    if any(len(parts) > 2 for parts in lists) and names >= _MOSTLY * len(lists):
        return Habit(commas=True)
    behind: dict[str, set[str]] = defaultdict(set)
    for parts in lists:
        if len(parts) == 2:
            behind[fold(parts[1])].add(parts[0])
    return Habit(style=Style(affiliations=frozenset(said for said, names_of in behind.items() if len(names_of) > 1)))


def _is_name(part: str) -> bool:
    bare = shadow(part)
    bare = bare[honorific_of(bare) :]
    return people.looks_like_name(bare) and not works(bare)


def _parts(text: str, marks: str = _MARKS) -> Iterator[str]:
    for line in text.split("\n"):
        places = several.outside(line, 0, len(line))
        start = 0
        for place, char in enumerate(line):
            if char in marks and place in places:
                yield clean_line(line[start:place])
                start = place + 1
        yield clean_line(line[start:])


def _heard(named: Named) -> Heard:
    detail = clean_line(named.detail.text) if named.detail else ""
    split = split_detail(detail)
    usual = ", ".join(filter(None, (split.position, split.organization)))
    return Heard(
        name=clean_line(named.name.text),
        honorific=named.honorific,
        role=named.role,
        position=split.position,
        organization=split.organization,
        byline=detail if detail != usual else "",
    )


def _may_be_called(part: str) -> bool:
    """Tell whether a part of a list that does not look like a name can be one: "DJ Foo", "madonna", "Team Red"."""
    words = part.split()
    small = [word for word in words if word.islower() and word not in PARTICLES]
    return len(part) <= _LONGEST_NAME and 0 < len(words) <= _MOST_WORDS and len(small) < max(2, len(words) - 1)
