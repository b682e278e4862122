# SPDX-License-Identifier: MIT
"""What the cells of a column are, whatever its heading is called: dates, times, lengths, names, addresses, texts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from forumdesk.formats.page_text.people.name_forms import looks_like_name, works
from forumdesk.formats.page_text.source.normalise import shadow
from forumdesk.formats.spreadsheets import moments
from forumdesk.formats.spreadsheets.cells import Value, shown

_MOSTLY = 0.8
_LONGEST_WHEN = 40
"""Characters of a cell that is a date or a time, and no text with one in it."""
_LONGEST_NAMES = 150
_LENGTHS = range(5, 601)
"""Minutes that a bare number in a column of them can be; all of them are multiples of five."""
_STEP = 5
_PARTS = re.compile(r"[;,|/&\n]")
_ADDRESS = re.compile(r"\S{1,64}@\S{1,100}|https?://\S{1,500}|www\.\S{1,500}")


class Kind(StrEnum):
    """What a cell is, or most cells of a column."""

    DATE = "date"
    MOMENT = "moment"
    """A date with a time."""
    CLOCK = "clock"
    LENGTH = "length"
    NUMBER = "number"
    ADDRESS = "address"
    NAMES = "names"
    TEXT = "text"
    MIXED = "mixed"
    """No one kind, as of a column only."""


WHEN = frozenset({Kind.DATE, Kind.MOMENT, Kind.CLOCK})
"""Kinds that say when something is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a column holds."""

    kind: Kind
    filled: int
    different: int
    length: float
    """Characters of a cell, on average."""
    exact: bool = False
    """Whether its dates are whole, with their year."""


def of_column(values: Sequence[Value]) -> Content | None:
    """Return what a column is by its cells that are not empty; None where there is none."""
    filled = [value for value in values if value != ""]
    if not filled:
        return None
    texts = [shown(value) for value in filled]
    return Content(
        kind=_kind_of_all(filled),
        filled=len(filled),
        different=len(set(texts)),
        length=sum(map(len, texts)) / len(texts),
        exact=sum(map(_is_exact, filled)) >= _MOSTLY * len(filled),
    )


def _kind_of_all(filled: Sequence[Value]) -> Kind:
    counts = Counter(map(_kind, filled))
    least = _MOSTLY * len(filled)
    kind, count = counts.most_common(1)[0]
    if kind in {Kind.TEXT, Kind.NAMES}:
        return Kind.NAMES if counts[Kind.NAMES] >= least else Kind.TEXT
    if kind is Kind.NUMBER and all(map(_may_be_length, filled)):
        return Kind.LENGTH
    if counts[Kind.DATE] + counts[Kind.MOMENT] >= least:
        return Kind.DATE if counts[Kind.DATE] >= least else Kind.MOMENT
    if count >= least:
        return kind
    return Kind.TEXT if (counts[Kind.TEXT] + counts[Kind.NAMES]) * 2 >= len(filled) else Kind.MIXED


def _kind(value: Value) -> Kind:
    if isinstance(value, str):
        return _kind_of_text(value)
    if isinstance(value, datetime):
        return Kind.DATE if value.time() == time() else Kind.MOMENT
    if isinstance(value, date):
        return Kind.DATE
    return Kind.CLOCK if isinstance(value, time | timedelta) else Kind.NUMBER


def _kind_of_text(value: str) -> Kind:
    text = value.strip()
    if _ADDRESS.fullmatch(text):
        return Kind.ADDRESS
    if not text.isdigit() and len(text) <= _LONGEST_WHEN and (found := _when(text)):
        return found
    if not any(map(str.isalpha, text)):
        return Kind.NUMBER
    return Kind.NAMES if _are_names(text) else Kind.TEXT


def _when(text: str) -> Kind | None:
    found = moments.in_cell(text, day=True)
    if found.day is not None:
        return Kind.MOMENT if found.times else Kind.DATE
    if found.times is not None:
        return Kind.CLOCK
    return Kind.LENGTH if moments.length(text) is not None else None


def _are_names(text: str) -> bool:
    """Tell whether a cell begins with a name, as one of people does before what they are."""
    first = _PARTS.split(shadow(text[:_LONGEST_NAMES]), maxsplit=1)[0].strip()
    return len(text) <= _LONGEST_NAMES and looks_like_name(first) and not works(first)


def _may_be_length(value: Value) -> bool:
    text = shown(value).strip()
    if not (text.isascii() and text.isdigit() and len(text) < len("1000")):
        return False
    return int(text) in _LENGTHS and not int(text) % _STEP


def _is_exact(value: Value) -> bool:
    if isinstance(value, int | float):
        return False
    day = moments.in_cell(value, day=True).day
    return day is not None and (day.exact is not None or day.numbers is not None)
