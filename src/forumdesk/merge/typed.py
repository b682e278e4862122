# SPDX-License-Identifier: MIT
"""The third way to decide a clash, a value that somebody types: how it is written, and whether it can stand there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date, datetime, time
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from forumdesk import handover
from forumdesk.changes import name_of
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.merge.clash import SPEAKERS, Clash
from forumdesk.merge.values import KEYS
from forumdesk.program import KINDS, REFERENCES, Extra, Link, Program
from forumdesk.text import clean, clean_line, fold
from forumdesk.times import zone

LONG = frozenset({"description", "abstract", "biography", "body", "summary", "notes"})
"""Fields of several lines."""
_LONGEST = 14 * 24 * 60
"""Minutes of a session."""
_UNTYPED = frozenset({"", SPEAKERS, "picture_id", "data", "media_type", "available", "check", "key", "facts", "words"})
_NAMED = {name: kind for name, kind in REFERENCES.items() if name not in _UNTYPED}
"""Fields that refer to a record which is typed by its name."""
_YES, _NO = _("yes"), _("no")
_LENGTH = re.compile(r"(\d{1,3}):(\d\d)")


def can_be_typed(clash: Clash) -> bool:
    """Tell whether the value in question is one that people can write."""
    return clash.field not in _UNTYPED


def can_be_both(clash: Clash) -> bool:
    """Tell whether both values can stand there, one after the other: long texts that both say something."""
    return clash.field in LONG and bool(clash.mine) and bool(clash.theirs)


def both(clash: Clash) -> str:
    """Return the value of this side and that of the other, as two paragraphs."""
    return f"{clash.mine}\n\n{clash.theirs}"


def as_typed(clash: Clash, value: Any, program: Program) -> str:
    """Return a value as it would be typed; `from_typed` makes the same value of it."""
    if clash.field in KEYS:
        return "".join(each.title if isinstance(each, Link) else each.value for each in value[:1])
    if clash.field in _NAMED:
        records: Mapping[str, Any] = program.records(_NAMED[clash.field])
        keys = value if isinstance(value, tuple) else (value,)
        return "; ".join(name_of(records[key]) for key in keys if key in records)
    written = next((write for kind, write in _WRITTEN if isinstance(value, kind)), str)
    return "" if value is None else written(value)


def from_typed(clash: Clash, text: str, program: Program) -> Any:
    """Return the value that a text means; raise ForumDeskError, which says what is wanted, where it means none."""
    line, options = clean_line(text), _options(_hint(clash))
    plain = options[0]
    value: Any
    if not line and type(None) in options:
        value = None
    elif clash.field in KEYS:
        value = _part(clash, clean(text).strip())
    elif clash.field in _NAMED:
        value = _reference(clash.field, line, program)
    elif clash.field == "timezone":
        value = zone(line).key
    elif plain is tuple:
        value = tuple(dict.fromkeys(tag for part in line.split(",") if (tag := part.strip())))
    elif issubclass(plain, Enum):
        value = _member(plain, line)
    elif plain in _READ:
        value = _READ[plain](line, clash)
    else:
        value = clean(text).strip() if clash.field in LONG else line
    return checked(clash, value, program)


def _part(clash: Clash, text: str) -> tuple[Any, ...]:
    if clash.field == "links":
        return (Link(title=clean_line(text), url=clash.part),)
    return (Extra(name=clash.part, value=text),) if text else ()


def checked(clash: Clash, value: Any, program: Program) -> Any:
    """Return a value that a clash's field can have; raise ForumDeskError for any other."""
    if not can_be_typed(clash):
        raise ForumDeskError(_("Here one of the two sides has to be chosen."))
    try:
        found = handover.load(_hint(clash), handover.dump(value))
        same = found == value and type(found) is type(value)
    except (ValueError, TypeError):
        same = False
    keys = value if isinstance(value, tuple) else (value,)
    if clash.field in KEYS:
        same = same and all(KEYS[clash.field](each) == clash.part for each in keys)
    elif clash.field in _NAMED:
        same = same and all(not key or key in program.records(_NAMED[clash.field]) for key in keys)
    elif clash.field == "duration":
        same = same and 0 <= value <= _LONGEST
    if not same:
        raise ForumDeskError(_("“{value}” can't stand here.").format(value=str(value)[:80]))
    if value == "" and _required(clash):
        raise ForumDeskError(_("Something has to stand here."))
    return value


def _hint(clash: Clash) -> Any:
    return get_type_hints(KINDS[clash.kind])[clash.field]


def _options(wanted: Any) -> tuple[Any, ...]:
    """Return the plain types that a field may have: (str,), (int, NoneType), (tuple,)."""
    return get_args(wanted) if isinstance(wanted, UnionType) else (get_origin(wanted) or wanted,)


def _required(clash: Clash) -> bool:
    return any(each.name == clash.field and each.default is MISSING for each in fields(KINDS[clash.kind]))


def _reference(field: str, line: str, program: Program) -> Any:
    """Return the id of what has this name, or the ids of several, parted by semicolons; nothing for no name."""
    names = [name.strip() for name in line.split(";") if name.strip()]
    known = {fold(name_of(record)): key for key, record in program.records(_NAMED[field]).items()}
    missing = next((name for name in names if fold(name) not in known), None)
    if missing is not None or (len(names) > 1 and not field.endswith("s")):
        raise ForumDeskError(_("“{name}” is not in the program.").format(name=missing or line))
    ids = tuple(dict.fromkeys(known[fold(name)] for name in names))
    return ids if field.endswith("s") else "".join(ids)


def _member(wanted: type[Enum], line: str) -> Enum:
    found = next((each for each in wanted if fold(str(each.value)) == fold(line)), None)
    if found is None:
        known = ", ".join(str(each.value) for each in wanted)
        raise ForumDeskError(_("“{word}” is none of these: {known}.").format(word=line, known=known))
    return found


def _moment(line: str, clash: Clash) -> Any:
    """Return a wall time; a clock time alone keeps the date that it has here."""
    if re.fullmatch(r"\d{1,2}:\d\d", line) and isinstance(clash.mine, datetime):
        line = f"{clash.mine.date().isoformat()} {line.zfill(5)}"
    return _tried(lambda: datetime.fromisoformat(line).replace(second=0, microsecond=0), line, "2021-05-19 10:30")


def _number(line: str, clash: Clash) -> Any:
    if clash.field == "duration" and (found := _LENGTH.fullmatch(line)):
        return int(found[1]) * 60 + int(found[2])
    return _tried(lambda: int(line[:12]), line, "75")


def _answer(line: str, _clash: Clash) -> Any:
    known = {fold(_YES): True, fold(_NO): False}
    return _tried(lambda: known[fold(line)], line, _YES)


def _tried(read: Callable[[], Any], line: str, example: str) -> Any:
    try:
        return read()
    except (ValueError, KeyError) as error:
        message = _("“{text}” can't be read here. Write it as {example}.")
        raise ForumDeskError(message.format(text=line, example=example)) from error


_READ: Mapping[Any, Callable[[str, Clash], Any]] = {
    bool: _answer,
    int: _number,
    datetime: _moment,
    date: lambda line, _clash: _tried(lambda: date.fromisoformat(line), line, "2021-05-19"),
    time: lambda line, _clash: _tried(lambda: time.fromisoformat(line.zfill(5)), line, "04:00"),
}
"""How each type that is no text is written."""
_WRITTEN: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (tuple, lambda value: ", ".join(map(str, value))),
    (datetime, lambda value: str(value.isoformat(" ", "minutes"))),
    (time, lambda value: str(value.isoformat("minutes"))),
    (bool, lambda value: _YES if value else _NO),
    (Enum, lambda value: str(value.value)),
)
