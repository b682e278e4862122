# SPDX-License-Identifier: MIT
"""JSON from strangers as a tree that is safe to walk: every object knows its line. What it means is others' business.

Deep nesting, endless numbers, NaN and texts in no Unicode encoding are refused. A streaming parser was turned down,
since no program is larger than memory and all of it is wanted.
"""

from __future__ import annotations

import codecs
import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from forumdesk.errors import ForumDeskError
from forumdesk.formats.notes import Note, NoteLevel
from forumdesk.i18n import _
from forumdesk.text import clean, clean_line

MAX_DIGITS = 40
"""Digits of a number. Nothing in a program is longer, and to read one takes the square of its length."""
MAX_DEPTH = 100
MAX_TEXT = 4 * 1024 * 1024
"""Characters of one text: a picture that is written out may be so long, but nothing that people read."""
MAX_DOUBLES = 20
"""So many keys that stand twice in an object are told."""

_HEAD = re.compile(r"""\s*+(?:\{\s*+["}]|\[\s*+[\[{"\]])""")
_TOKEN = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\]]|\n', re.DOTALL)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class Object(dict[str, Any]):
    """A JSON object with the line (from 1) on which it begins."""

    __slots__ = ("line",)
    line: int


def looks_like_json(data: bytes) -> bool:
    """Tell by the first bytes whether this is a JSON object, or an array of objects, arrays or texts."""
    encoding, skipped = _encoding(data)
    return _HEAD.match(data[skipped : skipped + 2048].decode(encoding, errors="replace")) is not None


def parse(data: bytes, name: str) -> tuple[Any, str, tuple[Note, ...]]:
    """Return the value of a JSON source, its text, and a note for each key that stands twice in one object.

    Raises ForumDeskError when it is not well-formed.
    """
    encoding, skipped = _encoding(data)
    try:
        text = data[skipped:].decode(encoding)
        lines = _lines(text)
        made = _Maker(lines)
        decoder = json.JSONDecoder(
            object_pairs_hook=made, parse_int=_integer, parse_float=_float, parse_constant=_refuse
        )
        value = decoder.decode(text)
    except UnicodeDecodeError as error:
        message = _("“{name}” is damaged: its bytes are no text from byte {number} on. Nothing was read.")
        raise ForumDeskError(message.format(name=name, number=error.start)) from error
    except json.JSONDecodeError as error:
        message = _("“{name}” is damaged: it stops being JSON in line {line}. Nothing was read.")
        raise ForumDeskError(message.format(name=name, line=error.lineno)) from error
    except (ValueError, RecursionError) as error:
        message = _("“{name}” holds numbers, texts or nesting that no program has. Nothing was read.")
        raise ForumDeskError(message.format(name=name)) from error
    return value, clean(text), tuple(made.notes)


def _encoding(data: bytes) -> tuple[str, int]:
    """Return the encoding that a byte order mark says, or UTF-8 (RFC 8259, 8.1), and the length of the mark."""
    return next(((encoding, len(mark)) for mark, encoding in _MARKS if data.startswith(mark)), ("utf-8", 0))


class _Maker:
    """Makes the objects while they are read, which is in the order in which they end."""

    def __init__(self, lines: Iterator[int]) -> None:
        self.notes: list[Note] = []
        self._lines = lines

    def __call__(self, pairs: list[tuple[str, Any]]) -> Object:
        made = Object(pairs)
        made.line = next(self._lines)
        if len(made) < len(pairs) and len(self.notes) < MAX_DOUBLES:
            ((double, _count),) = Counter(key for key, _value in pairs).most_common(1)
            message = _("The key “{key}” stands twice here; the last one is taken").format(key=clean_line(double)[:60])
            self.notes.append(Note(level=NoteLevel.WARNING, message=message, line=made.line))
        return made


def _lines(text: str) -> Iterator[int]:
    """Return the line on which each object begins, in the order in which they end.

    Raises ValueError when it lies too deep, or a text is too long.
    """
    begun: list[int] = []
    line = 1
    for token in _TOKEN.finditer(text):
        match found := token[0]:
            case "\n":
                line += 1
            case "{" | "[":
                begun.append(line)
                if len(begun) > MAX_DEPTH:
                    raise ValueError(found)
            case "}":
                yield begun.pop()
            case "]":
                begun.pop()
            case _ if len(found) > MAX_TEXT:
                raise ValueError(found[:MAX_DIGITS])


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise ValueError(digits[:MAX_DIGITS])
    return int(digits)


def _float(digits: str) -> float:
    found = float(digits)
    return found if math.isfinite(found) else _refuse(digits)


def _refuse(word: str) -> float:
    raise ValueError(word)


def line(parent: Object, *keys: str) -> str:
    """Return the first text or number of these keys that says something, as one clean line."""
    return next((found for key in keys if (found := clean_line(spoken(parent.get(key))))), "")


def prose(parent: Object, *keys: str) -> str:
    """Return the first text of these keys that says something, with its lines."""
    return next((found for key in keys if (found := clean(spoken(parent.get(key))).strip())), "")


def objects(parent: Object, key: str) -> tuple[Object, ...]:
    """Return the objects in an array; what else stands in it is passed over."""
    return tuple(each for each in array(parent.get(key)) if isinstance(each, Object))


def array(value: Any) -> list[Any]:
    """Return a value that is an array; an empty one for any other."""
    return value if isinstance(value, list) else []


def inner(parent: Object, key: str) -> Object:
    """Return an object in an object; an empty one on the same line where there is none."""
    found = parent.get(key)
    if isinstance(found, Object):
        return found
    nothing = Object()
    nothing.line = parent.line
    return nothing


def number(value: Any) -> int | None:
    """Return a whole number as a program file can keep it; None for anything else."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    fits = isinstance(value, int) and not isinstance(value, bool) and -(2**31) <= value < 2**31
    return value if fits else None


def spoken(value: Any) -> str:
    """Return a text or a number as text, and of a text in several languages the English or the first one."""
    if isinstance(value, dict):
        texts = {key: text for key, text in value.items() if isinstance(text, str)}
        return texts.get("en", next(iter(texts.values()), ""))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value)
