# SPDX-License-Identifier: MIT
"""A small program as it is meant, and what a person understands of it once a form has left some of it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from variations.forms import Form
from variations.words import Lexicon


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody, and how the name is printed."""

    name: str
    printed: str
    role: str
    organization: str
    moderates: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A session."""

    day: date
    start: int
    """Minutes from midnight."""
    stop: int
    kind: str
    title: str
    label: str = ""
    room: str = ""
    speakers: tuple[Speaker, ...] = ()
    about: str = ""


_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_COURSES = (
    ("registration", "opening", "keynote", "breaks", "panel", "breaks", "talk", "closing"),
    ("opening", "panel", "breaks", "talk", "talk", "breaks", "panel"),
    ("registration", "opening", "panel", "talk", "breaks", "talk"),
    ("talk", "talk", "breaks", "panel", "closing"),
    ("keynote", "breaks", "panel", "talk"),
)
_KINDS = {"breaks": "break", "talk": ""}
_TITLES = {"keynote": "keynotes", "panel": "panels", "talk": "talks"}
_HONOURED = 0.6


@dataclass(slots=True)
class _Author:
    """Makes up sessions in one language; keeps titles and people from repeating."""

    words: Lexicon
    form: Form
    chance: Random
    number: int = 0
    called: dict[str, str] = field(default_factory=dict)
    """The words of labels, one of each for a whole program."""
    people: list[Speaker] = field(default_factory=list)
    titles: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        named = self.chance.sample(self.words.names, len(self.words.names))
        self.people = [self._speaker(each) for each in named]
        self.called = {name: self.chance.choice(getattr(self.words, name)) for name in ("panel", "session", "keynote")}
        for kind, listed in _TITLES.items():
            titles: Sequence[str] = getattr(self.words, listed)
            self.titles[kind] = self.chance.sample(titles, len(titles)) * 4

    def _speaker(self, name: str) -> Speaker:
        given, _blank, surname = name.partition(" ")
        printed = f"{given} {surname.upper()}" if self.form["names"] == "capitals" and surname else name
        if self.form["names"] == "honorific" and self.chance.random() < _HONOURED:
            honorific = self.chance.choice(self.words.honorifics)
            printed = f"{name} {honorific}" if self.words.wide else f"{honorific} {name}"
        role, organization = self.chance.choice(self.words.roles), self.chance.choice(self.words.organizations)
        return Speaker(name.replace("_", " "), printed.replace("_", " "), role, organization)

    def session(self, entry: Entry) -> Entry:
        """Give a session its title, and unless it is a break or the like a label, a room, people and a text."""
        if entry.kind not in _TITLES:
            return replace(entry, title=self.chance.choice(getattr(self.words, entry.kind)))
        form, chance = self.form, self.chance
        about = chance.sample(self.words.sentences, 1 if form["about"] == "short" else 2)
        return replace(
            entry,
            title=self.titles[entry.kind].pop(),
            label=self._label(entry.kind),
            room=chance.choice(self.words.rooms) if form["room"] else "",
            speakers=self._speakers(entry.kind),
            about=" ".join(about) if form["about"] else "",
        )

    def _label(self, kind: str) -> str:
        if kind == "keynote":
            return self.called["keynote"]
        if kind == "talk" and "{session}" not in self.form["label"]:
            return ""
        self.number += 1
        return self.form["label"].format(**self.called, n=self.number, roman=_ROMAN[self.number])

    def _speakers(self, kind: str) -> tuple[Speaker, ...]:
        count = {"panel": self.chance.randint(2, 4), "keynote": 1, "talk": self.chance.choice((1, 1, 2))}[kind]
        first, *others = self.chance.sample(self.people, count)
        return (replace(first, moderates=kind == "panel" and self.form["moderator"] != ""), *others)


def truth_of(words: Lexicon, form: Form, chance: Random) -> list[Entry]:
    """Return a small program: two days of four to eight sessions."""
    author, made = _Author(words, form, chance), list[Entry]()
    first = date(chance.choice((2024, 2025, 2026)), chance.choice((5, 6, 10, 11)), chance.randint(13, 26))
    for day in (first, first + timedelta(days=1)):
        now = chance.choice((510, 540, 555, 570))
        for kind in chance.choice(_COURSES):
            stop = now + chance.choice((30, 45, 60, 75, 90) if kind in _TITLES else (15, 30, 45))
            made.append(author.session(Entry(day, now, stop, kind, "")))
            now = stop + chance.choice((0, 0, 0, 5, 15))
    return made


def wanted_of(entries: Sequence[Entry], form: Form) -> Mapping[str, Any]:
    """Return what is to be understood."""
    dates = sorted({each.day for each in entries})
    return {"sessions": [_wanted(each, dates.index(each.day) + 1, form) for each in entries]}


def _wanted(entry: Entry, day: int, form: Form) -> Mapping[str, Any]:
    kind = _kind(entry, form)
    made = {
        "date": entry.day.isoformat(),
        "day": day,
        "start": _clock(entry.start),
        "end": None if form["span"] == "{a}" else _clock(entry.stop),
        "title": entry.title,
        "speakers": [{"name": each.name, "role": _role(each, kind)} for each in entry.speakers],
    }
    return made | {key: value for key, value in (("label", entry.label), ("room", entry.room), ("kind", kind)) if value}


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _kind(entry: Entry, form: Form) -> str:
    """Return the kind as far as the text shows it: a panel is one only by its label."""
    if entry.kind == "panel" and "{panel}" not in form["label"]:
        return ""
    return _KINDS.get(entry.kind, entry.kind)


def _role(speaker: Speaker, kind: str) -> str:
    if speaker.moderates:
        return "moderator"
    return {"panel": "panelist", "keynote": "keynote"}.get(kind, "speaker")
