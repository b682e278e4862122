# SPDX-License-Identifier: MIT
"""A Hypothesis strategy for every verb of `edits`, with arguments that fit a program or nearly do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from forumdesk import edits
from forumdesk.program import (
    Appearance,
    Article,
    Day,
    Dismissal,
    Person,
    Picture,
    Program,
    Role,
    Room,
    Session,
    Track,
    dismissal_id,
    new_id,
)
from strategies import AVAILABLE, LINKS, TEXTS, ZONES

Step = Callable[[Program], Program]

NOT_VERBS = frozenset(
    {
        "Hit",
        "Wanted",
        "hits",
        "next_first_day",
        "next_title",
        "person_called",
        "new_program",
        "from_last_year",
        "places",
    }
)
"""What `edits` exports beside functions from a program that is open to a program."""

_MOMENTS = st.datetimes(datetime(2021, 5, 18), datetime(2021, 5, 23)) | st.datetimes(datetime(1900, 1, 1))
_DATES = st.dates(date(2021, 5, 18), date(2021, 5, 23)) | st.dates(date(1900, 1, 1))
_MINUTES = st.integers(-200, 200) | st.integers()
_ANY_TEXT = st.text(max_size=12)
_ROLES = st.sampled_from(Role)


def steps(program: Program) -> SearchStrategy[tuple[str, Step]]:
    """Return a strategy for a verb with its arguments, under its name; nothing is done where it fits nothing."""
    arguments = for_every_verb(program)
    return st.sampled_from(sorted(arguments)).flatmap(lambda name: _steps(name, arguments[name]()))


def _steps(name: str, arguments: list[SearchStrategy[Any] | None]) -> SearchStrategy[tuple[str, Step]]:
    wanted = [argument for argument in arguments if argument is not None]
    if len(wanted) < len(arguments):
        return st.just((name, lambda program: program))
    return st.tuples(st.just(name), st.builds(partial(_step, getattr(edits, name)), *wanted))


def _step(verb: Callable[..., Program], *arguments: Any) -> Step:
    if arguments and isinstance(arguments[0], tuple):
        (arguments,) = arguments  # they depend on each other
    keywords = arguments[-1] if isinstance(arguments[-1], dict) else {}
    positional = [argument for argument in arguments if not isinstance(argument, dict)]
    return lambda program: verb(program, *positional, **keywords)


def _one(ids: Any) -> SearchStrategy[str] | None:
    return st.sampled_from(sorted(ids)) if ids else None


def _some(ids: Any) -> SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(sorted(ids)), max_size=4) if ids else st.just([])


def _new(make: Callable[..., Any], **values: SearchStrategy[Any]) -> SearchStrategy[Any]:
    return st.builds(make, id=st.builds(new_id), **values)


def _flags(*names: str) -> SearchStrategy[dict[str, bool]]:
    return st.fixed_dictionaries({name: st.booleans() for name in names})


_FIELDS: Mapping[str, Mapping[str, SearchStrategy[Any]]] = {
    "conference": {"title": _ANY_TEXT, "timezone": ZONES, "description": _ANY_TEXT},
    "day": {"title": _ANY_TEXT, "date": _DATES},
    "room": {"name": _ANY_TEXT, "capacity": st.none() | st.integers(-1, 500), "floor": _ANY_TEXT},
    "track": {"name": _ANY_TEXT, "color": st.sampled_from(["", "#AABBCC", "red"])},
    "session": {
        "title": _ANY_TEXT, "start": st.none() | _MOMENTS, "duration": _MINUTES, "tags": st.lists(TEXTS),
        "links": LINKS, "kind": st.sampled_from(["panel", "break"]), "label": _ANY_TEXT,
    },
    "person": {"name": _ANY_TEXT, "sort_name": _ANY_TEXT, "biography": _ANY_TEXT, "organization": TEXTS},
    "appearance": {"role": _ROLES, "byline": _ANY_TEXT},
    "article": {"title": _ANY_TEXT, "body": _ANY_TEXT, "published": st.none() | _DATES},
    "picture": {"alt": _ANY_TEXT},
}  # fmt: skip


def _field_steps(program: Program) -> SearchStrategy[tuple[str, list[str], dict[str, Any]]]:
    return st.one_of(
        [
            st.tuples(st.just(kind), _some(program.records(kind)), st.fixed_dictionaries({}, optional=dict(fields)))
            for kind, fields in _FIELDS.items()
        ]
    )


def _cast(program: Program) -> SearchStrategy[Mapping[str, Role | None]]:
    people = st.sampled_from(sorted(program.people)) if program.people else st.nothing()
    most = 3 if program.people else 0
    return st.dictionaries(people, st.none() | _ROLES, max_size=most).map(MappingProxyType)


def _findings() -> SearchStrategy[list[Any]]:
    """Return findings, of which no more is asked than what is kept of them."""
    made = st.builds(
        Dismissal, id=st.just(""), check=TEXTS, key=TEXTS, facts=TEXTS, words=_ANY_TEXT, reason=st.just("")
    )
    return st.lists(made, max_size=2)


def for_every_verb(program: Program) -> dict[str, Callable[[], list[SearchStrategy[Any] | None]]]:
    """Return what each verb can be given; None among it where the program has nothing of that."""
    session, sessions = _one(program.sessions), _some(program.sessions)
    person, people = _one(program.people), _some(program.people)
    room = st.sampled_from(["", *sorted(program.rooms)])
    moment, day = st.none() | _MOMENTS, st.sampled_from(program.dates) if program.dates else _DATES
    pictures = st.none() | _new(Picture, media_type=st.just("image/png"), data=st.just(b"1"))
    one_newcomer = st.builds(edits.person_called, TEXTS.filter(str.strip))
    newcomers = st.lists(st.builds(edits.person_called, TEXTS.filter(str.strip)), max_size=2)
    known = st.lists(st.sampled_from(list(program.people.values())), max_size=2) if program.people else st.just([])
    appearance = (
        _new(Appearance, session_id=session, person_id=person) if session is not None and person is not None else None
    )
    wanted = st.builds(edits.Wanted, text=st.text(max_size=2), match_case=st.booleans(), whole_words=st.booleans())
    organizations = st.lists(st.sampled_from([p.organization for p in program.people.values()] or [""]), max_size=2)
    return {
        "add": lambda: [_new(Room, name=_ANY_TEXT)],
        "add_appearance": lambda: [appearance],
        "add_article": lambda: [
            _new(Article, title=_ANY_TEXT, author_ids=people.map(tuple), session_ids=sessions.map(tuple))
        ],
        "add_author": lambda: [_one(program.articles), st.builds(edits.person_called, TEXTS.filter(str.strip))],
        "add_day": lambda: [_new(Day, date=_DATES)],
        "add_people_to_session": lambda: [session, st.builds(list.__add__, newcomers, known), _ROLES],
        "add_person": lambda: [_new(Person, name=_ANY_TEXT)],
        "add_room": lambda: [_new(Room, name=_ANY_TEXT)],
        "add_session": lambda: [_new(Session, title=_ANY_TEXT, room_id=room, start=moment, duration=_MINUTES)],
        "add_track": lambda: [_new(Track, name=_ANY_TEXT)],
        "cancel_session": lambda: [session],
        "close_gaps": lambda: [day, st.fixed_dictionaries({}, optional={"room_id": room, "least": st.integers(0, 60)})],
        "copy_to_rooms": lambda: [session, _some(program.rooms)],
        "dismiss": lambda: [_findings(), _ANY_TEXT],
        "drop_appearance": lambda: [_one(program.appearances)],
        "drop_appearances": lambda: [_some(program.appearances)],
        "drop_article": lambda: [_one(program.articles)],
        "drop_articles": lambda: [_some(program.articles)],
        "drop_day": lambda: [_one(program.days)],
        "drop_people": lambda: [people],
        "drop_person": lambda: [person],
        "drop_room": lambda: [_one(program.rooms)],
        "drop_session": lambda: [session],
        "drop_sessions": lambda: [sessions],
        "drop_track": lambda: [_one(program.tracks)],
        "duplicate_sessions": lambda: [sessions, st.none() | room, moment],
        "find_and_replace": lambda: [wanted, _ANY_TEXT],
        "fit_into_slot": lambda: [session, _flags("fill")],
        "lengthen_sessions": lambda: [sessions, _MINUTES],
        "merge_people": lambda: [person, people, st.fixed_dictionaries({}, optional={"name": _ANY_TEXT})],
        "move_block": lambda: [sessions, _DATES],
        "move_day": lambda: [_one(program.days), _DATES],
        "move_session": lambda: [session, room, moment],
        "move_sessions": lambda: [sessions, session, room, moment],
        "new_session": lambda: [st.builds(new_id), room, moment, _MINUTES],
        "refer_to_new": lambda: [
            st.just("session"),
            sessions,
            _new(Room, name=_ANY_TEXT) | _new(Track, name=_ANY_TEXT),
        ],
        "rename_conference": lambda: [_ANY_TEXT],
        "rename_organization": lambda: [organizations, _ANY_TEXT],
        "reorder": lambda: [st.just("room"), _some(program.rooms)],
        "reorder_appearances": lambda: [session, st.just([])],
        "resize_session": lambda: [session, st.fixed_dictionaries({"start": moment, "end": moment})],
        "retag": lambda: [
            st.just("session"),
            sessions,
            st.fixed_dictionaries({"added": st.lists(_ANY_TEXT, max_size=2), "removed": st.lists(TEXTS, max_size=2)}),
        ],
        "seat_people": lambda: [session, st.lists(st.tuples(one_newcomer, _ROLES, _ANY_TEXT), max_size=2)],
        "set_available": lambda: [st.just("room"), _one(program.rooms), AVAILABLE],
        "set_cast": lambda: [session, _cast(program)],
        "set_conference": lambda: [st.fixed_dictionaries({}, optional=dict(_FIELDS["conference"]))],
        "set_fields": lambda: [
            st.just("conference"),
            st.just(program.conference.id),
            st.fixed_dictionaries({"title": TEXTS}),
        ],
        "set_many": lambda: [_field_steps(program)],
        "set_picture": lambda: [st.just("person"), person, pictures],
        "set_rule": lambda: [st.just("room-overlap"), st.none() | st.integers(0, 9) | _ANY_TEXT],
        "set_session": lambda: [session, st.fixed_dictionaries({}, optional=dict(_FIELDS["session"]))],
        "shift_after": lambda: [session, _MINUTES, _flags("this_too", "all_rooms", "all_days")],
        "shift_from": lambda: [_MOMENTS, _MINUTES, _flags("all_days")],
        "shift_sessions": lambda: [sessions, _MINUTES],
        "swap_sessions": lambda: [session, session, _flags("lengths")],
        "take_up_again": lambda: [
            _one({each.key for each in program.dismissals.values() if each.id == dismissal_id(each.key)})
        ],
        "unschedule_sessions": lambda: [sessions],
    }
