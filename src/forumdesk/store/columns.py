# SPDX-License-Identifier: MIT
"""How a field of a record stands in a column: texts and whole numbers as they are, dates and times in ISO 8601,
choices by their value, lists as JSON, a reference to nothing as NULL.

Columns are read as a whole, because that is three times as fast as row by row, and every value is checked both ways:
what a file may not hold can't be written either. Texts that would mislead are cleaned as they are read, since anybody
may have made the file; ids are never shown, and stay. Which tables exist is said in `tables`.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, TypeAlias

from forumdesk.program import KINDS, Availability, Extra, Link, Record, Role, SessionKind, SessionState
from forumdesk.text import clean, misleads

Value: TypeAlias = str | int | bytes | None
"""What SQLite holds."""

_YEARS = range(1900, 3000)
_WHOLE = range(-(2**31), 2**31)
_MINUTES = range(14 * 24 * 60 + 1)
_FLAGS = {0: False, 1: True}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `pack` turns a field's value into SQLite's, `unpack` a whole column back. Both raise ValueError."""

    name: str
    type: str
    pack: Callable[[Any], Value]
    unpack: Callable[[Sequence[Any]], Sequence[Any]]


@dataclass(frozen=True, slots=True)
class _Form:
    """The SQLite type of a column and its two directions."""

    type: str
    pack: Callable[[Any], Value]
    unpack: Callable[[Sequence[Any]], Sequence[Any]]


def _only(wanted: type[Any], values: Sequence[Any]) -> Sequence[Any]:
    if not set(map(type, values)) <= {wanted}:
        raise ValueError(f"not only {wanted.__name__}")
    return values


def _text(value: str) -> str:
    value.encode()  # a lone surrogate raises
    return value


def _texts(values: Sequence[Any]) -> Sequence[str]:
    return _only(str, values)


def _words(values: Sequence[Any]) -> Sequence[str]:
    if not misleads("".join(_texts(values))):
        return values
    return [clean(value) if misleads(value) else value for value in values]


def _references(values: Sequence[Any]) -> Sequence[str]:
    return _texts(["" if value is None else value for value in values])


def _whole(value: int) -> int:
    if value not in _WHOLE:
        raise ValueError(f"{value} is out of range")
    return int(value)


def _wholes(values: Sequence[Any]) -> Sequence[int]:
    return [_whole(value) for value in _only(int, values)]


def _minute(value: int) -> int:
    if value not in _MINUTES:
        raise ValueError(f"{value} is no length of a session")
    return int(value)


def _minutes(values: Sequence[Any]) -> Sequence[int]:
    return [_minute(value) for value in _only(int, values)]


def _flags(values: Sequence[Any]) -> Sequence[bool]:
    return [_FLAGS[value] for value in values]


def _bytes(values: Sequence[Any]) -> Sequence[bytes]:
    return _only(bytes, values)


def _plausible(value: Any) -> Any:
    if value.year not in _YEARS or getattr(value, "tzinfo", None) is not None:
        raise ValueError(f"{value} is no date of a program")
    return value


def _dates(values: Sequence[Any]) -> Sequence[date]:
    return [_plausible(date.fromisoformat(value)) for value in values]


def _moments(values: Sequence[Any]) -> Sequence[datetime]:
    return [_plausible(datetime.fromisoformat(value)) for value in values]


def _clock(value: time) -> time:
    if value.tzinfo is not None:
        raise ValueError(f"{value} has a zone")
    return value


def _clocks(values: Sequence[Any]) -> Sequence[time]:
    return [_clock(time.fromisoformat(value)) for value in values]


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _json(value: Sequence[Any]) -> str:
    return _text(_encode(value)) if value else "[]"


def _lists(values: Sequence[Any]) -> Iterator[list[Any]]:
    """Parse a column of JSON lists in one call; most are empty.

    Each value has its own brackets, and they are joined by line ends, which no JSON string may hold: none can go on in
    the next one.
    """
    texts = [value for value in values if value != "[]"]
    if not all(text[:1] == "[" and text[-1:] == "]" for text in texts):
        raise ValueError("not only lists")
    found = json.loads("[" + ",\n".join(texts) + "]")
    if set(map(type, found)) - {list} or len(found) != len(texts):
        raise ValueError("not only lists")
    filled = iter(found)
    return ([] if value == "[]" else next(filled) for value in values)


def _id_lists(values: Sequence[Any]) -> Sequence[tuple[str, ...]]:
    return [tuple(_texts(ids)) if ids else () for ids in _lists(values)]


def _word_lists(values: Sequence[Any]) -> Sequence[tuple[str, ...]]:
    return [tuple(_words(words)) if words else () for words in _lists(values)]


def _parts(cls: type[Link | Extra]) -> _Form:
    """Return the form of a list of records that have two texts each."""
    names = tuple(field.name for field in fields(cls))

    def make(item: Any) -> Link | Extra:
        return cls(**dict(zip(names, _words([item[name] for name in names]), strict=True)))

    def pack_all(value: tuple[Link | Extra, ...]) -> str:
        return _json([{name: getattr(each, name) for name in names} for each in value])

    def unpack_all(values: Sequence[Any]) -> Sequence[tuple[Link | Extra, ...]]:
        return [tuple(map(make, items)) if items else () for items in _lists(values)]

    return _Form("TEXT", pack_all, unpack_all)


def _span(span: Availability) -> Availability:
    if _plausible(span.end) <= _plausible(span.start):
        raise ValueError(f"nobody is available from {span.start} to {span.end}")
    return span


def _pack_spans(value: tuple[Availability, ...]) -> str:
    spans = map(_span, value)
    return _json([{"start": each.start.isoformat(), "end": each.end.isoformat()} for each in spans])


def _unpack_span(item: Any) -> Availability:
    start, end = _moments([item["start"], item["end"]])
    return _span(Availability(start=start, end=end))


def _unpack_spans(values: Sequence[Any]) -> Sequence[tuple[Availability, ...]]:
    return [tuple(map(_unpack_span, items)) if items else () for items in _lists(values)]


def _choice(choice: type[StrEnum]) -> _Form:
    by_value = {str(member): member for member in choice}
    return _Form("TEXT", lambda value: str(choice(value)), lambda values: [by_value[value] for value in values])


def _optional(form: _Form) -> _Form:
    def unpack_known(values: Sequence[Any]) -> Sequence[Any]:
        known = iter(form.unpack([value for value in values if value is not None]))
        return [None if value is None else next(known) for value in values]

    return _Form(form.type, lambda value: None if value is None else form.pack(value), unpack_known)


_DATE = _Form("TEXT", lambda value: date.isoformat(_plausible(value)), _dates)
_MOMENT = _Form("TEXT", lambda value: datetime.isoformat(_plausible(value)), _moments)
_WHOLE_NUMBER = _Form("INTEGER", _whole, _wholes)
_KEY = _Form("TEXT", _text, _texts)
_REFERENCE = _Form("TEXT", lambda value: _text(value) or None, _references)
_REFERENCES = _Form("TEXT", _json, _id_lists)
_DURATION = _Form("INTEGER", _minute, _minutes)

_BY_TYPE: Mapping[str, _Form] = {
    "str": _Form("TEXT", _text, _words),
    "int": _WHOLE_NUMBER,
    "int | None": _optional(_WHOLE_NUMBER),
    "bool": _Form("INTEGER", lambda value: int(bool(value)), _flags),
    "bytes": _Form("BLOB", bytes, _bytes),
    "date": _DATE,
    "date | None": _optional(_DATE),
    "datetime": _MOMENT,
    "datetime | None": _optional(_MOMENT),
    "time": _Form("TEXT", lambda value: _clock(value).isoformat(), _clocks),
    "tuple[str, ...]": _Form("TEXT", _json, _word_lists),
    "tuple[Link, ...]": _parts(Link),
    "tuple[Extra, ...]": _parts(Extra),
    "tuple[Availability, ...]": _Form("TEXT", _pack_spans, _unpack_spans),
    "Role": _choice(Role),
    "SessionKind": _choice(SessionKind),
    "SessionState": _choice(SessionState),
}

_BY_NAME: Mapping[str, _Form] = {"id": _KEY, "uid": _KEY, "duration": _DURATION}
_BY_SUFFIX: Mapping[str, _Form] = {"id": _REFERENCE, "ids": _REFERENCES}


def _column(name: str, annotation: str) -> Column:
    form = _BY_NAME.get(name) or _BY_SUFFIX.get(name.rpartition("_")[2]) or _BY_TYPE[annotation]
    return Column(name, form.type, form.pack, form.unpack)


# The annotations are texts (PEP 563); evaluating them would cost more than reading a program.
COLUMNS: Mapping[str, tuple[Column, ...]] = {
    kind: tuple(_column(field.name, str(field.type)) for field in fields(cls)) for kind, cls in KINDS.items()
}
"""The columns of each kind's table, in the order of the record's fields."""


_PACKS: Mapping[type[Record], tuple[tuple[str, Callable[[Any], Value]], ...]] = {
    KINDS[kind]: tuple((column.name, column.pack) for column in columns) for kind, columns in COLUMNS.items()
}


def pack(record: Record) -> dict[str, Value]:
    """Return a record as a row; raise ValueError naming the field whose value a file may not hold."""
    row: dict[str, Value] = {}
    name = ""
    try:
        for name, pack_value in _PACKS[type(record)]:
            row[name] = pack_value(getattr(record, name))
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from error
    return row


def unpack(kind: str, rows: Sequence[Sequence[Any]]) -> list[Any]:
    """Return the records of rows whose values stand in the order of `COLUMNS`; raise ValueError naming the column."""
    cls = KINDS[kind]
    records = [object.__new__(cls) for _row in rows]
    for column, values in zip(COLUMNS[kind], zip(*rows, strict=True), strict=False):
        try:
            found = column.unpack(values)
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise ValueError(column.name) from error
        # Filling the slots column by column takes a third of the time that the frozen __init__ takes row by row.
        deque(map(getattr(cls, column.name).__set__, records, found), maxlen=0)
    return records
