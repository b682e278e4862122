# SPDX-License-Identifier: MIT
"""Which sessions a reader wants to see: a filter as a value, with what each part of it says.

Within a part any value will do; all parts together have to hold. What the reader has hidden is `selection`'s business,
and what could be chosen is `facets`'.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any, NamedTuple, Self, TypeAlias

from forumdesk.i18n import _
from forumdesk.languages import language_name, language_tag
from forumdesk.names import same_organization
from forumdesk.program import Program, Session, SessionKind, SessionState
from forumdesk.selection import Interest, Selection
from forumdesk.text import fold
from forumdesk.times import day_short
from forumdesk.wording import kind_word

NOWHERE = ""
"""In `rooms` and `tracks`: the sessions without one."""
MOST = 500
"""Values of one part that are read back; more were not chosen by hand."""

Test: TypeAlias = Callable[[Session], bool]
INTERESTS = {Interest.MUST: _("Must see"), Interest.MAYBE: _("Maybe")}
"""How much a session is wanted, in words."""
HEADS: Mapping[str, str] = {
    "days": _("Day"),
    "rooms": _("Room"),
    "tracks": _("Track"),
    "kinds": _("Kind"),
    "languages": _("Language"),
    "organizations": _("Organization"),
    "speakers": _("Speaker"),
    "starred": _("Starred"),
    "hide_past": _("Hide what is over"),
    "now": _("On now"),
}
"""What each part is called, in the order in which they are said."""
SWITCHES = frozenset({"hide_past", "now"})
"""The parts that are on or off."""
_PLAIN = SWITCHES | {"days"}
"""The parts whose values say by themselves what they are of."""


class Part(NamedTuple):
    """One value of a filter: what its chip says, and takes away."""

    name: str
    """The field of `Filter`."""
    value: Any
    """One of its values; True for a switch."""
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What is to be seen; an empty part asks for nothing."""

    days: frozenset[date] = frozenset()
    """Dates of program days."""
    rooms: frozenset[str] = frozenset()
    """Ids; `NOWHERE` for the sessions without a room."""
    tracks: frozenset[str] = frozenset()
    """Ids; `NOWHERE` for the sessions without a track."""
    kinds: frozenset[SessionKind] = frozenset()
    languages: frozenset[str] = frozenset()
    """As `language_tag` gives them."""
    organizations: frozenset[str] = frozenset()
    """As `same_organization` gives them; of anybody who appears."""
    speakers: frozenset[str] = frozenset()
    """Ids of people."""
    starred: frozenset[Interest] = frozenset()
    hide_past: bool = False
    now: bool = False
    """Whether only what is running is wanted."""

    def __bool__(self) -> bool:
        """Tell whether it asks for anything."""
        return any(getattr(self, name) for name in HEADS)

    @property
    def by_clock(self) -> bool:
        """Whether what it keeps depends on the time of day."""
        return self.hide_past or self.now

    def keeps(self, program: Program, selection: Selection, session: Session, now: datetime | None) -> bool:
        """Tell whether a session is wanted; for many, ask `test`."""
        return self.test(program, selection, now)(session)

    def test(self, program: Program, selection: Selection, now: datetime | None) -> Test:
        """Return what tells of a session of a program whether it is wanted.

        `now` is the wall time in the conference's zone; None where it is not known, which leaves nothing out.
        """
        tests = tuple(self.tests(program, selection, now).values())
        if len(tests) == 1:
            return tests[0]
        return lambda session: all(test(session) for test in tests)

    def tests(self, program: Program, selection: Selection, now: datetime | None) -> dict[str, Test]:
        """Return the test of each part that asks for anything."""
        return {name: _TESTS[name](self, program, selection, now) for name in HEADS if getattr(self, name)}

    def words(self, program: Program) -> tuple[Part, ...]:
        """Return its values with what each says, part by part, in the order of the program."""
        return tuple(part for name in HEADS for part in self._parts(program, name))

    def _parts(self, program: Program, name: str) -> list[Part]:
        chosen = self.values(name)
        names = known(program, name) if chosen else {}
        ordered = [*(value for value in names if value in chosen), *(value for value in chosen if value not in names)]
        return [Part(name, value, _said(name, value, names)) for value in ordered]

    def values(self, name: str) -> frozenset[Any]:
        """Return the values of a part; of a switch that is on, True."""
        found: frozenset[Any] | bool = getattr(self, name)
        return found if isinstance(found, frozenset) else frozenset({True} if found else ())

    def with_part(self, name: str, value: Any, *, on: bool = True) -> Self:
        """Return it with a value asked for, or no more."""
        changed: dict[str, Any] = {name: on}
        if name not in SWITCHES:
            changed = {name: self.values(name) | {value} if on else self.values(name) - {value}}
        return replace(self, **changed)

    def without(self, name: str, value: Any) -> Self:
        """Return it without a value."""
        return self.with_part(name, value, on=False)

    def within(self, program: Program) -> Self:
        """Return it without the values that a program has no more, which would leave nothing."""
        changed: dict[str, Any] = {
            name: kept
            for name in HEADS
            if self.values(name) and (kept := self.values(name) & known(program, name).keys()) != self.values(name)
        }
        return replace(self, **changed) if changed else self

    def written(self) -> str:
        """Return it as a text for `read`; empty for one that asks for nothing."""
        said = {name: _as_plain(getattr(self, name)) for name in HEADS if getattr(self, name)}
        return json.dumps(said, ensure_ascii=False, sort_keys=True) if said else ""


def read(text: str) -> Filter:
    """Return the filter that `written` gave; what is no filter asks for nothing."""
    try:
        said = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        return Filter()
    if not isinstance(said, dict):
        return Filter()
    return Filter(**{each.name: _read(each.name, said[each.name]) for each in fields(Filter) if each.name in said})


def said(program: Program, name: str, value: Any) -> str:
    """Return what one value of a part says where nothing else tells what it is of: "Room: Hall B", "Wed 19 May"."""
    return _said(name, value, known(program, name))


def _said(name: str, value: Any, names: Mapping[Any, str]) -> str:
    words = names.get(value, _("no more in the program"))
    return words if name in _PLAIN else _("{part}: {value}").format(part=HEADS[name], value=words)


def known(program: Program, name: str) -> Mapping[Any, str]:
    """Return every value that a program has for a part, in order, with what it is called beneath the part's head."""
    return _KNOWN[name](program)


def _languages(program: Program) -> dict[str, str]:
    tags = {language_tag(session.language) for session in program.sessions.values()} - {""}
    return dict(sorted(((tag, language_name(tag)) for tag in tags), key=lambda found: fold(found[1])))


def _organizations(program: Program) -> dict[str, str]:
    """Return one printed spelling of each."""
    printed = {same_organization(each.organization): each.organization for each in reversed(program.people_in_order)}
    return {key: " ".join(printed[key].split()) for key in sorted(printed) if key}


_KNOWN: Mapping[str, Callable[[Program], Mapping[Any, str]]] = {
    "days": lambda program: {day: day_short(day) for day in program.dates},
    "rooms": lambda program: {room.id: room.name for room in program.rooms_in_order} | {NOWHERE: _("No room")},
    "tracks": lambda program: {track.id: track.name for track in program.tracks_in_order} | {NOWHERE: _("No track")},
    "kinds": lambda _program: {kind: kind_word(kind) for kind in SessionKind},
    "languages": _languages,
    "organizations": _organizations,
    "speakers": lambda program: {person.id: person.name for person in program.people_in_order},
    "starred": lambda _program: INTERESTS,
    "hide_past": lambda _program: {True: _("Without what is over")},
    "now": lambda _program: {True: HEADS["now"]},
}


def organizations_in(program: Program, session: Session) -> set[str]:
    """Return the organizations of who appears in a session, as `same_organization` gives them."""
    people = (program.people.get(a.person_id) for a in program.appearances_in(session.id))
    return {same_organization(person.organization) for person in people if person is not None and person.organization}


def is_over(session: Session, now: datetime | None) -> bool:
    """Tell whether a session has ended."""
    return now is not None and session.end is not None and session.end <= now


def is_running(session: Session, now: datetime | None) -> bool:
    """Tell whether a session takes place at a time; so it does as long as nobody knows the time."""
    if now is None:
        return True
    begun = session.start is not None and session.start <= now
    return begun and not is_over(session, now) and session.state is not SessionState.CANCELLED


def _among(ids: frozenset[str], there: Mapping[str, object], field: str) -> Test:
    if NOWHERE not in ids:
        return lambda session: getattr(session, field) in ids
    return lambda session: getattr(session, field) in ids or getattr(session, field) not in there


def _from(wanted: frozenset[str], program: Program) -> Test:
    people = {key for key, each in program.people.items() if same_organization(each.organization) in wanted}
    return _with(people, program)


def _with(people: Iterable[str], program: Program) -> Test:
    sessions = {appearance.session_id for key in people for appearance in program.appearances_of(key)}
    return lambda session: session.id in sessions


def _wanted(interests: frozenset[Interest], selection: Selection) -> Test:
    ids = {key for key, mark in selection.marks.items() if mark.interest in interests}
    return lambda session: session.id in ids


_TESTS: Mapping[str, Callable[[Filter, Program, Selection, datetime | None], Test]] = {
    "days": lambda self, program, _own, _now: lambda session: program.date_of(session) in self.days,
    "rooms": lambda self, program, _own, _now: _among(self.rooms, program.rooms, "room_id"),
    "tracks": lambda self, program, _own, _now: _among(self.tracks, program.tracks, "track_id"),
    "kinds": lambda self, _program, _own, _now: lambda session: session.kind in self.kinds,
    "languages": lambda self, _program, _own, _now: lambda s: language_tag(s.language) in self.languages,
    "organizations": lambda self, program, _own, _now: _from(self.organizations, program),
    "speakers": lambda self, program, _own, _now: _with(self.speakers, program),
    "starred": lambda self, _program, own, _now: _wanted(self.starred, own),
    "hide_past": lambda _self, _program, _own, now: lambda session: not is_over(session, now),
    "now": lambda _self, _program, _own, now: lambda session: is_running(session, now),
}


def _as_plain(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    return sorted(each.isoformat() if isinstance(each, date) else str(each) for each in value)


def _read(name: str, value: Any) -> Any:
    """Return what a part asks for, of what was read; nothing of it for what can't be."""
    if name in SWITCHES:
        return value is True
    texts = [each for each in value[:MOST] if isinstance(each, str)] if isinstance(value, list) else []
    makes: Callable[[str], Any] = {"days": date.fromisoformat, "kinds": SessionKind, "starred": Interest}.get(name, str)
    found = set()
    for each in texts:
        try:
            found.add(makes(each))
        except ValueError:
            continue
    return frozenset(found)
