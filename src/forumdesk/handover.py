# SPDX-License-Identifier: MIT
"""Frozen records as JSON and back, for what crosses from one process to another. Coming back, every value is checked.

The wanted type says what may be made, the JSON only with what; so whoever wrote it can't reach further than plain
values of the right kinds. A field that has a default may be missing, because what a program file keeps may be older
than the field. pickle was turned down: even when it may name a few classes only, it can change those.
"""

from __future__ import annotations

import functools
import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

_WHOLE = range(-(2**31), 2**31)
_LITERAL = frozenset((str, int, bool, float, type(None)))
"""Types that are in JSON what they are here, as most values are."""
_YEARS = range(1900, 3000)
"""As in a program file."""


def dump(value: Any) -> bytes:
    """Return a record as JSON."""
    return json.dumps(as_plain(value), separators=(",", ":")).encode()


def load(wanted: Any, data: bytes) -> Any:
    """Return the record of the wanted type; raise ValueError when the JSON is none, or any value is of another type."""
    try:
        return _maker(wanted)(json.loads(data))
    except (TypeError, RecursionError, MemoryError) as error:
        raise ValueError(str(error)) from error


def as_plain(value: Any) -> Any:  # noqa: PLR0911 - a kind of value each
    """Return a value as JSON has it: records and mappings as dicts, tuples as lists, moments and bytes as text."""
    if type(value) in _LITERAL:
        return value
    if is_dataclass(value):
        return {field.name: as_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: as_plain(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [as_plain(each) for each in value]
    if isinstance(value, bytes):
        return b64encode(value).decode()
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date | time) else value


@functools.cache
def _maker(wanted: Any) -> Callable[[Any], Any]:
    """Return what makes a value of a type from JSON."""
    origin, inner = get_origin(wanted), get_args(wanted)
    if origin is UnionType:
        known = _maker(inner[0])
        return lambda plain: None if plain is None else known(plain)
    if origin is tuple:
        part = _maker(inner[0])
        return lambda plain: tuple(map(part, _only(list, plain)))
    if origin is Mapping:
        value = _maker(inner[1])
        return lambda plain: {_text(key): value(each) for key, each in _only(dict, plain).items()}
    if is_dataclass(wanted):
        makers = {name: _maker(kind) for name, kind in get_type_hints(wanted).items()}
        return functools.partial(_record, wanted, makers)
    return _LEAVES.get(wanted) or (lambda plain: wanted(_only(str, plain)))  # or a member of an enumeration


def _record(wanted: Any, makers: Mapping[str, Callable[[Any], Any]], plain: Any) -> Any:
    if not _only(dict, plain).keys() <= makers.keys():
        raise ValueError(f"not the fields of {wanted.__name__}")
    return wanted(
        **{name: makers[name](value) for name, value in plain.items()}
    )  # raises TypeError when one is missing


def _only(wanted: type[Any], plain: Any) -> Any:
    if type(plain) is not wanted:
        raise ValueError(f"not {wanted.__name__}")
    return plain


def _text(plain: Any) -> str:
    text: str = _only(str, plain)
    text.encode()  # a lone surrogate raises
    return text


def _whole(plain: Any) -> int:
    if _only(int, plain) not in _WHOLE:
        raise ValueError(f"{plain} is out of range")
    return int(plain)


def _moment(plain: Any) -> Any:
    return _plausible(datetime.fromisoformat(_only(str, plain)))


def _day(plain: Any) -> Any:
    return _plausible(date.fromisoformat(_only(str, plain)))


def _plausible(found: Any) -> Any:
    if found.year not in _YEARS or getattr(found, "tzinfo", None) is not None:
        raise ValueError(f"{found} is no date of a program")
    return found


def _clock(plain: Any) -> time:
    found = time.fromisoformat(_only(str, plain))
    if found.tzinfo is not None:
        raise ValueError(f"{found} has a zone")
    return found


_LEAVES: Mapping[Any, Callable[[Any], Any]] = {
    str: _text,
    int: _whole,
    bool: functools.partial(_only, bool),
    bytes: lambda plain: b64decode(_only(str, plain), validate=True),
    date: _day,
    datetime: _moment,
    time: _clock,
}
