# SPDX-License-Identifier: MIT
"""Hypothesis strategies for whole programs, in which every field has any value that a file may hold."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from forumdesk.program import (
    KINDS,
    Availability,
    Conference,
    Extra,
    Link,
    Program,
    Record,
    Role,
    SessionKind,
    SessionState,
)

_DIRECTIONS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters=_DIRECTIONS), max_size=20
) | st.sampled_from(
    ["Łódź", "الجلسة الأولى", "開会", "=1+1", "<b>bold</b>", "“quoted”", "line\nline", "nul\x00nul", "e\u0301", "🎤"]
)
ZONES = st.sampled_from(["UTC", "America/Toronto", "Europe/Berlin", "Asia/Tehran", "Pacific/Apia"])
DATES = st.dates(date(1901, 1, 1), date(2998, 12, 31))  # readers leave a year at both ends of what a file holds
MOMENTS = st.datetimes(datetime(1901, 1, 1), datetime(2998, 12, 31))
NUMBERS = st.integers(-(2**31), 2**31 - 1)
LINKS = st.lists(st.builds(Link, title=TEXTS, url=TEXTS), max_size=2).map(tuple)
AVAILABLE = st.lists(
    st.builds(
        lambda start, minutes: Availability(start=start, end=start + timedelta(minutes=minutes)),
        MOMENTS,
        st.integers(1, 5000),
    ),
    max_size=2,
).map(tuple)
EXTRAS = st.lists(st.builds(Extra, name=TEXTS, value=TEXTS), max_size=2).map(tuple)

BY_TYPE: Mapping[str, SearchStrategy[Any]] = {
    "str": TEXTS,
    "int": NUMBERS,
    "int | None": st.none() | NUMBERS,
    "bool": st.booleans(),
    "bytes": st.binary(max_size=40),
    "date": DATES,
    "date | None": st.none() | DATES,
    "datetime": MOMENTS,
    "datetime | None": st.none() | MOMENTS,
    "time": st.times(),
    "tuple[str, ...]": st.lists(TEXTS, max_size=3).map(tuple),
    "tuple[Link, ...]": LINKS,
    "tuple[Extra, ...]": EXTRAS,
    "tuple[Availability, ...]": AVAILABLE,
    "Role": st.sampled_from(Role),
    "SessionKind": st.sampled_from(SessionKind),
    "SessionState": st.sampled_from(SessionState),
}
"""A strategy for each annotation that a record's field can have."""

_TARGETS = {
    "room_id": "room",
    "track_id": "track",
    "session_id": "session",
    "person_id": "person",
    "picture_id": "picture",
    "author_ids": "person",
    "session_ids": "session",
}
_SIZES = {"appearance": 3, "session": 3, "person": 2}
_ORDER = (
    "picture",
    "room",
    "track",
    "session",
    "person",
    "day",
    "appearance",
    "article",
    "source",
    "publication",
    "dismissal",
    "rule",
)


def records(kind: str, key: str, present: Mapping[str, Sequence[str]]) -> SearchStrategy[Record]:
    """Return a strategy for a record with this id that refers only to what is `present`, ids by kind."""
    given = {
        field.name: _field(kind, field, present) for field in dataclasses.fields(KINDS[kind]) if field.name != "id"
    }
    return st.builds(KINDS[kind], id=st.just(key), **given)


def _field(kind: str, field: dataclasses.Field[Any], present: Mapping[str, Sequence[str]]) -> SearchStrategy[Any]:
    if field.name == "timezone":
        return ZONES
    if field.name == "duration":
        return st.integers(0, 14 * 24 * 60)
    if field.name not in _TARGETS or kind == "publication":
        return BY_TYPE[str(field.type)]
    ids = present[_TARGETS[field.name]]
    if field.name.endswith("_ids"):
        return st.lists(st.sampled_from(ids), max_size=3).map(tuple) if ids else st.just(())
    return st.sampled_from(ids if kind == "appearance" else ["", *ids])


@st.composite
def programs(draw: st.DrawFn) -> Program:
    """Return whole programs: a few records of every kind, and no reference that points nowhere."""
    present: dict[str, list[str]] = {kind: [] for kind in KINDS}
    program = Program(draw(records("conference", "c", present).filter(lambda r: isinstance(r, Conference))))  # type: ignore[arg-type]
    for kind in _ORDER:
        if kind == "appearance" and not (present["session"] and present["person"]):
            continue
        for number in range(draw(st.integers(0, _SIZES.get(kind, 1)))):
            key = f"{kind}-{number}"
            program = program.put(draw(records(kind, key, present)))
            present[kind].append(key)
    return program


def full() -> Program:
    """Return one program in which no field of any record has its default, for tests that must meet every field."""
    values: dict[str, Any] = {
        "str": "Łódź “x”\nline",
        "int": 7,
        "int | None": 8,
        "bool": True,
        "bytes": b"\x00\xff",
        "date": date(2021, 5, 19),
        "date | None": date(2021, 5, 20),
        "datetime": datetime(2021, 5, 19, 9, 30),
        "datetime | None": datetime(2021, 5, 19, 15, 0),
        "time": time(5, 30),
        "tuple[str, ...]": ("a", "ß"),
        "tuple[Link, ...]": (Link(title="Site", url="https://example.org/?a=1&b=“2”"),),
        "tuple[Extra, ...]": (Extra(name="feedback_url", value="https://example.org/ß"),),
        "tuple[Availability, ...]": (
            Availability(start=datetime(2021, 5, 19, 9), end=datetime(2021, 5, 19, 18)),
            Availability(start=datetime(2021, 5, 20, 12), end=datetime(2021, 5, 21, 1)),
        ),
        "Role": Role.DISCUSSANT,
        "SessionKind": SessionKind.PANEL,
        "SessionState": SessionState.CANCELLED,
    }
    made: list[Record] = []
    for kind, cls in KINDS.items():
        given = {f.name: values[str(f.type)] for f in dataclasses.fields(cls)}
        given |= {name: f"{target}-id" for name, target in _TARGETS.items() if name in given}
        given |= {name: (given[name],) for name in ("author_ids", "session_ids") if name in given}
        given |= {"timezone": "America/Toronto"} if kind == "conference" else {}
        made.append(cls(**{**given, "id": f"{kind}-id"}))
    conference = next(record for record in made if isinstance(record, Conference))
    return Program(conference).put(*made)
