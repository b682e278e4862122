# SPDX-License-Identifier: MIT
"""What a filter could ask for: each part's values that occur, with how many sessions each would leave.

A value's count takes the other parts of the filter as they are, and its own part as if nothing were chosen there. A
speaker is found by name, and not offered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any

from forumdesk.filtering import HEADS, NOWHERE, SWITCHES, Filter, Test, is_over, is_running, known, organizations_in
from forumdesk.i18n import _
from forumdesk.languages import language_tag
from forumdesk.program import Program, Session
from forumdesk.selection import Selection

_ALL = "all"
"""Stands for every part."""


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


class Values:
    """What each session of a program has for every part that neither the reader nor the clock changes; asked once."""

    def __init__(self, program: Program) -> None:
        self.program = program
        sessions = program.sessions.values()
        self._of: Mapping[str, Mapping[str, Collection[Any]]] = {
            "days": {s.id: _some(program.date_of(s)) for s in sessions},
            "rooms": {s.id: (s.room_id if s.room_id in program.rooms else NOWHERE,) for s in sessions},
            "tracks": {s.id: (s.track_id if s.track_id in program.tracks else NOWHERE,) for s in sessions},
            "kinds": {s.id: (s.kind,) for s in sessions},
            "languages": {s.id: _some(language_tag(s.language) or None) for s in sessions},
            "organizations": {s.id: organizations_in(program, s) for s in sessions},
        }

    def of(self, selection: Selection, now: datetime | None) -> Mapping[str, Mapping[str, Collection[Any]]]:
        """Return the values of each part by session; a switch has one, True, where it would leave the session."""
        sessions = self.program.sessions.values()
        begun = [s for s in sessions if now is not None and s.start is not None and s.start <= now]
        over = {s.id for s in begun if is_over(s, now)}
        running = [s.id for s in begun if s.id not in over and is_running(s, now)]
        return {
            **self._of,
            "starred": {key: _some(mark.interest) for key, mark in selection.marks.items()},
            "hide_past": {s.id: (True,) for s in sessions if s.id not in over},
            "now": dict.fromkeys(running, (True,)),
        }


def facets(
    found: Values, selection: Selection, now: datetime | None, wanted: Filter, sessions: Collection[Session]
) -> tuple[Facet, ...]:
    """Return the parts that can be chosen from, of these sessions; a part that all have alike is left out."""
    tests = wanted.tests(found.program, selection, now)
    open_to = {session.id: _open_to(session, tests) for session in sessions}
    made = []
    for name, values in found.of(selection, now).items():
        has = [values.get(key, ()) for key in open_to]
        parts = {_ALL, name}
        counts = Counter(chain.from_iterable(values.get(key, ()) for key, part in open_to.items() if part in parts))
        there, lacking = set(chain.from_iterable(has)), not all(has)
        chosen = wanted.values(name)
        there |= chosen
        if len(there) > 1 or (there and (lacking or chosen)):
            made.append(_facet(found.program, name, there, counts, chosen))
    return tuple(made)


def _open_to(session: Session, tests: Mapping[str, Test]) -> str:
    """Return which part alone a session fails, and so would be left by another value of it; `_ALL` when it is kept."""
    failed = [name for name, test in tests.items() if not test(session)]
    return _ALL if not failed else failed[0] if len(failed) == 1 else ""


def _facet(
    program: Program, name: str, there: Collection[Any], counts: Mapping[Any, int], chosen: Collection[Any]
) -> Facet:
    names = {True: HEADS[name]} if name in SWITCHES else known(program, name)
    ordered = [*(value for value in names if value in there), *(value for value in there if value not in names)]
    gone = _("no more in the program")
    choices = (Choice(name, value, names.get(value, gone), counts.get(value, 0), value in chosen) for value in ordered)
    return Facet(name, HEADS[name], tuple(choices))


def _some(value: Any) -> tuple[Any, ...]:
    return () if value is None else (value,)
