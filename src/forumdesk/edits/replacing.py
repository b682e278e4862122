# SPDX-License-Identifier: MIT
"""Find and replace over a whole program, as it is written: letter by letter, with or without regard to case.

Finding something by what it means, whatever its accents, is `search`'s.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from forumdesk.edits.fields import CHANGEABLE, changed
from forumdesk.program import KINDS, REFERENCES, Link, Program, Record

KINDS_WITH_WORDS = tuple(kind for kind in CHANGEABLE if kind != "picture")
"""The kinds of records that are looked through unless one says which."""
_NOT_WORDS = frozenset({"id", "timezone", "color", "media_type"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for, and where."""

    text: str
    match_case: bool = False
    whole_words: bool = False
    kinds: Collection[str] = KINDS_WITH_WORDS
    """Kinds of records, as in `program.KINDS`."""
    fields: Collection[str] | None = None
    """Names of fields; None for every text, tag and link."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A field in which something was found."""

    kind: str
    id: str
    field: str
    before: str
    """Its text; of tags and links, in lines."""
    after: str
    """What it would be."""
    count: int
    """How often it was found there."""


def hits(program: Program, wanted: Wanted, by: str = "") -> tuple[Hit, ...]:
    """Return every field in which something is found, and what replacing it `by` a text would make of it."""
    pattern = _pattern(wanted)
    if pattern is None:
        return ()
    return tuple(
        Hit(kind, record.id, name, _said(value), _said(new), count)
        for kind, record in _looked_at(program, wanted)
        for name, value in _values(kind, record, wanted)
        for new, count in [_replaced(pattern, by, value)]
        if count
    )


def places(wanted: Wanted, text: str) -> tuple[tuple[int, int], ...]:
    """Return from and to which character of a text each finding reaches."""
    pattern = _pattern(wanted)
    return tuple(match.span() for match in pattern.finditer(text)) if pattern is not None else ()


def find_and_replace(
    program: Program, wanted: Wanted, by: str, *, only: Collection[tuple[str, str]] | None = None
) -> Program:
    """Replace what is found by a text; with `only`, just in these fields, each given by the record's id and its name.

    Raises ForumDeskError where that would leave no title or name.
    """
    pattern = _pattern(wanted)
    if pattern is None:
        return program
    records = []
    for kind, record in _looked_at(program, wanted):
        values = {name: value for name, value in _values(kind, record, wanted) if _meant(only, record.id, name)}
        done: Mapping[str, tuple[Any, int]] = {name: _replaced(pattern, by, value) for name, value in values.items()}
        new = {name: value for name, (value, count) in done.items() if count}
        if new:
            records.append(changed(program, record, new))
    return program.put(*records)


def _pattern(wanted: Wanted) -> re.Pattern[str] | None:
    if not wanted.text:
        return None
    found = re.escape(wanted.text)
    return re.compile(
        rf"(?<!\w){found}(?!\w)" if wanted.whole_words else found, 0 if wanted.match_case else re.IGNORECASE
    )


def _looked_at(program: Program, wanted: Wanted) -> Iterable[tuple[str, Record]]:
    return ((kind, record) for kind in KINDS if kind in wanted.kinds for record in program.records(kind).values())


def _values(kind: str, record: Record, wanted: Wanted) -> Iterable[tuple[str, Any]]:
    return (
        (name, value)
        for name in WORDS[kind]
        if (wanted.fields is None or name in wanted.fields) and (value := getattr(record, name))
    )


WORDS = {
    kind: tuple(
        f.name
        for f in dataclasses.fields(KINDS[kind])
        if f.name not in REFERENCES
        and f.name not in _NOT_WORDS
        and (str(f.type) == "str" or f.name in {"tags", "links"})
    )
    for kind in CHANGEABLE
}
"""The fields of each kind that hold words."""


def _meant(only: Collection[tuple[str, str]] | None, key: str, name: str) -> bool:
    return only is None or (key, name) in only


def _replaced(pattern: re.Pattern[str], by: str, value: Any) -> tuple[Any, int]:
    if isinstance(value, str):
        return pattern.subn(lambda _match: by, value)
    if isinstance(value, Link):
        title, in_title = _replaced(pattern, by, value.title)
        url, in_url = _replaced(pattern, by, value.url)
        return Link(title=title, url=url), in_title + in_url
    parts = [_replaced(pattern, by, part) for part in value]
    return tuple(part for part, _count in parts), sum(count for _part, count in parts)


def _said(value: Any) -> str:
    if isinstance(value, Link):
        return f"{value.title} {value.url}".strip()
    return value if isinstance(value, str) else "\n".join(map(_said, value))
