# SPDX-License-Identifier: MIT
"""Files made worse at random: the same number always makes the same file, so that what fails can be had again."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random
from typing import Any

from lxml import etree

Mutator = Callable[[bytes, Random], bytes]

TOKENS = (
    "", "0", "-1", "1e999", "NaN", "-0.0", "2147483648", "9" * 400, "9" * 5000, "\u0661\u0662:\u0663\u0660", "½", "²",
    "\x00", "\ud800", "\\ud800", "\\u0000", "&#0;", "&#xD800;", "&#99999999;", "\r", "\r\r\n", "\u2028", "\x85", "\x0b",
    "\u202e", "\u200b", "\ufeff", "\x1b[2J", "\ufdfa" * 40, "e" + "\u0301" * 300, "🏳️‍🌈", "ǅ", "İ", "ﬁ",
    "=cmd|' /C calc'!A0", "@SUM(1)", "'", '"', '"""', ";", ",", "\t", "|", "\\", "\\n", "%", "{}", "[]", "null", "true",
    "[" * 400, "{" * 400, "(" * 400, "<b>" * 400, "> " * 200, "*" * 400, "[" * 20_000, "</", "-->", "]]>", "<![CDATA[",
    '<!DOCTYPE x [<!ENTITY a "b">]>', "&a;", "<?xml version='1.0' encoding='utf-7'?>", "<script>x</script>",
    "javascript:alert(1)", "file:///etc/passwd", "http://[::1", "https://user:pass@x.example/", "mailto:", "//x",
    "0000-00-00", "0001-01-01", "1899-12-31T23:59:59", "9999-12-31T23:59:59Z", "2999-12-31", "2027-02-30", "31.2.2027",
    "2027-06-31T26:99", "26:99", "24:00", "23:59:60", "-01:30", "00:00", "1200:00", "99999:59", "PT-5H", "-PT15M",
    "P9999D", "PT0S", "P", "+99:99", "-2400", "10000101T000000", "99991231T235959Z", "00000000T000000Z",
    "20270631T269900", "2027-06-05T10:00:00+23:59", "9999-12-31T23:59:59-12:00", "1900-01-01T00:00:00+14:00",
    "2027-03-28T02:30:00", "Europe/Berlin", "Nowhere/Nothing", "../../etc/passwd", "US/Eastern", "GMT+25",
    "W. Europe Standard Time",
    "\nRRULE:FREQ=SECONDLY\n", "\r\nRRULE:FREQ=DAILY;INTERVAL=0\r\n", "\nRRULE:FREQ=YEARLY;BYDAY=53FR;BYSETPOS=-366\n",
    "\nRRULE:FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30\n", "\nRDATE:00010101\n", "\nEXDATE:99991231T000000Z\n",
    "\nBEGIN:VEVENT\n", "\nEND:VCALENDAR\n", "\nDTSTART:20270605T100000\n", "\nDTSTART;TZID=x:1\n", "\nDURATION:-P1W\n",
    "\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270605\n", "\nBEGIN:VTIMEZONE\nTZID:x\nEND:VTIMEZONE\n", "\n ", "\n\n",
    "Content-Type: multipart/mixed; boundary=x\n", "Content-Transfer-Encoding: base64\n\n", "=?utf-8?B?/w==?=", "=\n",
    "=ZZ", "---\n",
    "10:00-9:00", "10:00 - 10:00", "1.1.", "Day 99", "Panel 0:", "9:00 pm - 8:00 am",
)  # fmt: skip
"""What is put in a value's place, or anywhere. Some are escapes of one syntax only, and words in the others."""

_VALUE = re.compile(rb"[^\s<>\"'=:;,|\[\]{}()]{1,60}")
_CODECS = ("utf-16", "utf-16-le", "utf-32", "utf-8-sig", "latin-1", "cp1251", "shift-jis", "utf-7")
_MOST = 200_000
"""Bytes. Mutants are not to become large by themselves: what large files cost is tested elsewhere."""


_FEW = 40
"""Elements that are small enough to stand in a document many times."""


def token(rng: Random) -> bytes:
    """Return something that no reader hopes for."""
    return rng.choice(TOKENS).encode("utf-8", "surrogatepass")


def stretch(data: bytes, rng: Random) -> tuple[int, int]:
    """Return the ends of a stretch that is mostly short."""
    first = rng.randrange(len(data) + 1)
    return first, min(len(data), first + rng.choice((1, 2, 8, 40, 200, len(data))))


def flipped(data: bytes, rng: Random) -> bytes:
    made = bytearray(data)
    for _turn in range(rng.choice((1, 1, 3, 20)) if made else 0):
        made[rng.randrange(len(made))] ^= 1 << rng.randrange(8)
    return bytes(made)


def shortened(data: bytes, rng: Random) -> bytes:
    first, last = stretch(data, rng)
    return data[:first] + data[last:]


def cut(data: bytes, rng: Random) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def doubled(data: bytes, rng: Random) -> bytes:
    first, last = stretch(data, rng)
    return data[:last] + data[first:last] * min(rng.choice((1, 2, 50)), 1 + _MOST // (last - first + 1)) + data[last:]


def moved(data: bytes, rng: Random) -> bytes:
    first, last = stretch(data, rng)
    rest = data[:first] + data[last:]
    place = rng.randrange(len(rest) + 1)
    return rest[:place] + data[first:last] + rest[place:]


def interrupted(data: bytes, rng: Random) -> bytes:
    place = rng.randrange(len(data) + 1)
    return data[:place] + token(rng) + data[place:]


def replaced(data: bytes, rng: Random) -> bytes:
    """Put something else in the place of a value, which leaves most syntaxes whole."""
    start = rng.randrange(len(data) + 1)
    found = _VALUE.search(data, start) or _VALUE.search(data)
    return data[: found.start()] + token(rng) + data[found.end() :] if found else data


def exchanged(data: bytes, rng: Random) -> bytes:
    """Put one value in the place of another."""
    values = _VALUE.findall(data)
    found = _VALUE.search(data, rng.randrange(len(data) + 1))
    return data[: found.start()] + rng.choice(values) + data[found.end() :] if found else data


def reordered(data: bytes, rng: Random) -> bytes:
    lines = data.split(b"\n")
    first, second = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    return b"\n".join(lines)


def recoded(data: bytes, rng: Random) -> bytes:
    return data.decode("utf-8", "replace").encode(rng.choice(_CODECS), "replace")


MUTATORS: tuple[Mutator, ...] = (
    replaced, replaced, replaced, exchanged, exchanged, interrupted, interrupted, flipped, shortened, doubled, moved,
    reordered, cut,
)  # fmt: skip
"""Those that mostly leave a file readable come more often, since they get further."""


def altered(data: bytes, rng: Random) -> bytes:
    """Return a JSON document with something else at a place, or one place twice."""
    try:
        value = json.loads(data)
    except ValueError:
        return data
    places: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        holder = waiting.pop()
        keys = holder if isinstance(holder, dict) else range(len(holder)) if isinstance(holder, list) else ()
        places += [(holder, key) for key in keys]
        waiting += [holder[key] for key in keys]
    for _turn in range(rng.randint(1, 3) if places else 0):
        holder, key = rng.choice(places)
        other, its = rng.choice(places)
        plain: list[Any] = [None, True, 0, -1, 2**31, 2**70, 1.5, "", [], {}, [[]], [None], {"": ""}, {"name": 7}]
        holder[key] = rng.choice([rng.choice(plain), rng.choice(TOKENS), json.dumps(other[its]), _copy(other[its])])
    return json.dumps(value).encode()


def _copy(value: Any) -> Any:
    return json.loads(json.dumps(value))


def reshaped(data: bytes, rng: Random) -> bytes:
    """Return an XML document that is well-formed still, with other words, attributes or elements at a place."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return data
    for _turn in range(rng.randint(1, 3)):
        elements = [each for each in root.iter() if isinstance(each.tag, str)]
        one, other = rng.choice(elements), rng.choice(elements)
        how = rng.random()
        if how < 0.4:
            one.text = _allowed(rng.choice(TOKENS))
        elif how < 0.6 and one.attrib:
            one.set(rng.choice(list(one.attrib)), _allowed(rng.choice(TOKENS)))
        elif how < 0.7:
            one.text, other.text = other.text, one.text
        elif how < 0.8 and sum(1 for _each in other.iter()) < _FEW:
            one.extend([deepcopy(other) for _turn in range(rng.choice((1, 1, 20)))])
        elif how < 0.9 and (parent := one.getparent()) is not None:
            parent.remove(one)
        else:
            one.tag = other.tag
    return etree.tostring(root)


def _allowed(text: str) -> str:
    """Return a text without what XML 1.0 has no way to say (its 2.2)."""
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)


def _packed(data: bytes, others: Sequence[bytes], rng: Random) -> bytes:
    """Return a ZIP file with one of its parts made worse, or gone, renamed or doubled."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = [(entry.filename, file.read(entry)) for entry in file.infolist()]
    place = rng.randrange(len(parts))
    path, body = max(parts, key=lambda part: len(part[1])) if rng.random() < 0.5 else parts[place]
    place = [each for each, _body in parts].index(path)
    how = rng.random()
    if how < 0.85:
        parts[place] = (path, worse(body, [part for _path, part in parts], rng))
    elif how < 0.9:
        del parts[place]
    elif how < 0.95:
        parts[place] = (path + rng.choice(("x", "/", "\\..\\x")), body)
    else:
        parts[place] = (path, rng.choice(others)[:_MOST])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for each, inner in parts:
            file.writestr(each, inner, zipfile.ZIP_STORED if each == "mimetype" else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def worse(data: bytes, others: Sequence[bytes], rng: Random) -> bytes:
    """Return a file with one to four things wrong with it; `others` is what a part of it may come from."""
    for _turn in range(rng.choice((1, 1, 2, 4))):
        how = rng.random()
        if data[:1] in b"{[" and how < 0.5:
            data = altered(data, rng)
        elif data[:1] == b"<" and how < 0.5:
            data = reshaped(data, rng)
        elif how > 0.95:
            other = rng.choice(others)
            data = data[: rng.randrange(len(data) + 1)] + other[rng.randrange(len(other) + 1) :]
        elif how > 0.92:
            data = recoded(data, rng)
        else:
            data = rng.choice(MUTATORS)(data, rng)
    return data[:_MOST]


def mutant(seeds: Sequence[bytes], others: Sequence[bytes], number: str) -> bytes:
    """Return the file of that number that comes of one of the seeds."""
    rng = Random(number)
    seed = rng.choice(seeds)
    if seed.startswith(b"PK\x03\x04") and rng.random() < 0.8:
        return _packed(seed, others, rng)
    return worse(seed, seeds if rng.random() < 0.8 else others, rng)
