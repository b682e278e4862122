# SPDX-License-Identifier: MIT
"""What a filter could ask for: each part's values that occur, with how many sessions each would leave.

A value's count takes the other parts of the filter as they are, and its own part as if nothing were chosen there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from forumdesk.filtering import HEADS, NOWHERE, SWITCHES, Filter, is_over, is_running, known, organizations_in
from forumdesk.i18n import _
from forumdesk.languages import language_tag
from forumdesk.program import Program, Session
from forumdesk.selection import Selection

OFFERED = tuple(name for name in HEADS if name != "speakers")
"""The parts that are offered; a speaker is found by name."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a part."""

    name: str
    """The part."""
    value: Any
    words: str
    count: int
    """How many sessions it would leave."""
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A part of the filter that tells sessions apart."""

    name: str
    words: str
    choices: tuple[Choice, ...]


def facets(
    program: Program, selection: Selection, now: datetime | None, wanted: Filter, sessions: Collection[Session]
) -> tuple[Facet, ...]:
    """Return the parts that can be chosen from, of these sessions; a part that all have alike is left out."""
    values = _values(program, selection, now)
    tests = wanted.tests(program, selection, now)
    occurring: dict[str, set[Any]] = {name: set() for name in OFFERED}
    lacking: set[str] = set()
    counts: dict[str, Counter[Any]] = {name: Counter() for name in OFFERED}
    for session in sessions:
        failed = [name for name, test in tests.items() if not test(session)]
        for name in OFFERED:
            found = values[name](session)
            occurring[name].update(found)
            if not found:
                lacking.add(name)
            if not failed or failed == [name]:
                counts[name].update(found)
    made = []
    for name in OFFERED:
        chosen = wanted.values(name)
        there = occurring[name] | chosen
        if len(there) > 1 or (there and (name in lacking or chosen)):
            made.append(_facet(program, name, there, counts[name], chosen))
    return tuple(made)


def _facet(program: Program, name: str, there: Collection[Any], counts: Counter[Any], chosen: Collection[Any]) -> Facet:
    names = {True: HEADS[name]} if name in SWITCHES else known(program, name)
    ordered = [*(value for value in names if value in there), *(value for value in there if value not in names)]
    gone = _("no more in the program")
    choices = (Choice(name, value, names.get(value, gone), counts[value], value in chosen) for value in ordered)
    return Facet(name, HEADS[name], tuple(choices))


def _values(
    program: Program, selection: Selection, now: datetime | None
) -> Mapping[str, Callable[[Session], Collection[Any]]]:
    """Return what tells the values of a session for each part; a switch has one, True, for what it would leave."""
    return {
        "days": lambda s: _some(program.date_of(s)),
        "rooms": lambda s: (s.room_id if s.room_id in program.rooms else NOWHERE,),
        "tracks": lambda s: (s.track_id if s.track_id in program.tracks else NOWHERE,),
        "kinds": lambda s: (s.kind,),
        "languages": lambda s: _some(language_tag(s.language) or None),
        "organizations": lambda s: organizations_in(program, s),
        "starred": lambda s: _some(selection.interest_of(s.id)),
        "hide_past": lambda s: () if is_over(s, now) else (True,),
        "now": lambda s: (True,) if now is not None and is_running(s, now) else (),
    }


def _some(value: Any) -> tuple[Any, ...]:
    return () if value is None else (value,)
