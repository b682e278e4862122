# SPDX-License-Identifier: MIT
"""What of a program can be exported by itself: all, a day, a track, a room, or a session. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from forumdesk.formats.ics import on_day
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program, Session
from forumdesk.selection import Interest, Selection
from forumdesk.times import day_long

THIS = _("This session")
"""The words of the scope that is the session in the details."""
MINE = _("My agenda")
"""The words of the scope that is what the reader has starred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to "Which sessions?"."""

    words: str
    sessions: AbstractSet[str] | None
    """The ids that are meant; None for all."""
    name: str
    """What the file is called by suggestion, without its suffix."""
    maybe: bool = True
    """Of an agenda, whether what may be seen belongs to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A kind of answer, with the choices that it has."""

    words: str
    choices: tuple[Choice, ...]
    begin: int = 0
    """The place of the choice that is meant at first."""


def scopes(
    program: Program,
    shown: Session | None = None,
    day: date | None = None,
    selection: Selection | None = None,
) -> tuple[Scope, ...]:
    """Return what can be exported; `shown` is the session in the details, `day` the date on screen.

    With the reader's selection, their agenda is offered as well.
    """
    name = program.conference.acronym or program.conference.title or _("program")
    everything = Choice(words=_counted(_("The whole program"), len(program.sessions)), sessions=None, name=name)
    dates = [each for each in program.dates if program.sessions_on(each)]
    sessions = program.sessions_in_order
    tracks = [(track.name, [s for s in sessions if s.track_id == track.id]) for track in program.tracks_in_order]
    rooms = [(room.name, [s for s in sessions if s.room_id == room.id]) for room in program.rooms_in_order]
    found = [
        Scope(words=_("The whole program"), choices=(everything,)),
        Scope(
            words=_("A day"),
            choices=tuple(_day(program, name, each) for each in dates),
            begin=dates.index(day) if day in dates else 0,
        ),
        Scope(words=_("A track"), choices=tuple(_part(name, called, there) for called, there in tracks if there)),
        Scope(words=_("A room"), choices=tuple(_part(name, called, there) for called, there in rooms if there)),
    ]
    if selection is not None:
        found.append(_agenda(program, name, selection))
    if shown is not None:
        words = _("“{title}”").format(title=shown.title or shown.label)
        alone = Choice(words=words, sessions=frozenset({shown.id}), name=f"{name} {shown.label or shown.title}")
        found.append(Scope(words=THIS, choices=(alone,)))
    return tuple(scope for scope in found if scope.choices)


def _agenda(program: Program, name: str, selection: Selection) -> Scope:
    starred = selection.starred & program.sessions.keys()
    must = frozenset(key for key in starred if selection.interest_of(key) is Interest.MUST)
    name = _("{name} my agenda").format(name=name)
    all_of_it = Choice(words=_counted(_("Must and maybe"), len(starred)), sessions=starred, name=name)
    sure = Choice(words=_counted(_("Must only"), len(must)), sessions=must, name=name, maybe=False)
    return Scope(words=MINE, choices=(all_of_it, sure))


def _day(program: Program, name: str, day: date) -> Choice:
    """Return a day: its sessions, and those that a calendar was told of there and that have no place since."""
    words = _counted(day_long(day), len(program.sessions_on(day)))
    return Choice(words=words, sessions=on_day(program, day), name=f"{name} {day.isoformat()}")


def _part(name: str, called: str, sessions: Sequence[Session]) -> Choice:
    ids = frozenset(session.id for session in sessions)
    return Choice(words=_counted(called, len(ids)), sessions=ids, name=f"{name} {called}")


def _counted(words: str, count: int) -> str:
    return f"{words}, " + ngettext("{count} session", "{count} sessions", count)
