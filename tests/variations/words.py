# SPDX-License-Identifier: MIT
"""What `variations` writes its texts with, by language: words.toml as a value."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Listed = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language."""

    title: str
    """The conference."""
    held_on: Listed
    """Its first day {d} and its last {e}, which for Japanese have weekdays {wds} and {wde}."""
    weekdays: Listed
    months: Listed
    """May, June, October, November."""
    days: Listed
    """Headings, with weekday {wd}, day {d}, month {mon} or {m}, and year {y}; {wds} and {mons} are short."""
    numbered: Listed
    """"Day 1" with {n}, {ordinal} or {kanji}."""
    spans: Listed
    """What stands between start {a} and end {b} besides dashes."""
    clocks: Listed
    """Names of forms in `clocks.CLOCKS`."""
    panel: Listed
    session: Listed
    """Labels with a number in front of titles."""
    keynote: Listed
    keynotes: Listed
    panels: Listed
    talks: Listed
    """Titles."""
    opening: Listed
    closing: Listed
    registration: Listed
    breaks: Listed
    room: Listed
    """The word before a colon and a room."""
    rooms: Listed
    speakers: Listed
    """Labels for one and for several people."""
    moderator: Listed
    """The label, and the word behind a name."""
    names: Listed
    """"Given Surname", with an underscore within each; one word where they are not parted."""
    honorifics: Listed
    roles: Listed
    organizations: Listed
    sentences: Listed
    time_column: str
    columns: Listed
    """Heads of columns: title, room, people."""
    remark: str
    quotes: str
    together: str = " and "
    """Before the last of several people."""
    comma: str = ", "
    minutes: str = "min"
    months_short: Listed = ()
    weekdays_short: Listed = ()
    ordinals: Listed = ("", "", "")
    held: str = "{role}, {organization}"
    """How post and employer stand together."""
    brackets: str = " ({})"
    cased: bool = True
    """Whether the script has capitals."""

    @property
    def wide(self) -> bool:
        """Whether marks are as wide as letters, and no blanks stand around them."""
        return self.brackets == "（{}）"


def _loaded() -> Mapping[str, Lexicon]:
    listed: Mapping[str, Mapping[str, Any]] = tomllib.loads(
        (Path(__file__).parent / "words.toml").read_text(encoding="utf-8")
    )
    return {language: Lexicon(**_frozen(fields)) for language, fields in listed.items()}


def _frozen(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(each) if isinstance(each, list) else each for key, each in fields.items()}


LEXICONS = _loaded()
