# SPDX-License-Identifier: MIT
"""Every check with its title, a sentence that explains it, how grave it usually is, and what many findings of it say.

A check is one function that yields what it finds. To add one, write the function and its line here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from forumdesk.checks import days, meetings, panels, people, places, texts
from forumdesk.checks.finding import Level
from forumdesk.checks.survey import Found, Survey
from forumdesk.i18n import _, ngettext

_TIMES = ("conference", "sessions")
_PLACES = (*_TIMES, "rooms")
_CAST = (*_TIMES, "appearances", "people")
_ALL_BUT_TEXTS = (*_CAST, "rooms")
ERROR, WARNING, NOTE = Level.ERROR, Level.WARNING, Level.NOTE


@dataclass(frozen=True, slots=True)
class Check:
    """One check."""

    key: str
    title: str
    explanation: str
    level: Level
    """How grave it is unless the program says otherwise."""
    find: Callable[[Survey], Iterable[Found]]
    reads: tuple[str, ...]
    """The fields of a program that it looks at; while they are the same, so is what it finds."""
    many: Callable[[int], str]
    """What so many findings of it say together."""


_ALL = (
    Check(
        "room-overlap", _("Room overlap"), _("Two sessions are in one room at one time."), ERROR,
        meetings.room_overlap, _PLACES,
        lambda n: ngettext("{count} pair of sessions shares a room at one time",
                           "{count} pairs of sessions share a room at one time", n),
    ),
    Check(
        "person-double-booked", _("Person in two places"), _("A person is in two sessions at one time."), ERROR,
        meetings.person_double_booked, _ALL_BUT_TEXTS,
        lambda n: ngettext("{count} time a person is in two sessions at once",
                           "{count} times a person is in two sessions at once", n),
    ),
    Check(
        "person-room-change", _("Too little time to change rooms"),
        _("A person has only a few minutes to get from one room to another."), WARNING,
        meetings.person_room_change, _ALL_BUT_TEXTS,
        lambda n: ngettext("{count} time a person has too little time to change rooms",
                           "{count} times a person has too little time to change rooms", n),
    ),
    Check(
        "room-unavailable", _("Room not available"), _("A session is in a room that can't be used then."), ERROR,
        places.room_unavailable, _PLACES,
        lambda n: ngettext("{count} session is in a room that is not available",
                           "{count} sessions are in a room that is not available", n),
    ),
    Check(
        "person-unavailable", _("Person not available"), _("A person is in a session and not there then."), ERROR,
        places.person_unavailable, _CAST,
        lambda n: ngettext("{count} time a person is not available", "{count} times a person is not available", n),
    ),
    Check(
        "outside-days", _("Outside the days"), _("A session is on a date that is no day of the program."), WARNING,
        places.outside_days, (*_TIMES, "days"),
        lambda n: ngettext("{count} session is outside the days", "{count} sessions are outside the days", n),
    ),
    Check(
        "no-length", _("No length"), _("A session has no length, or ends before it begins."), WARNING,
        days.no_length, _TIMES,
        lambda n: ngettext("{count} session has no length", "{count} sessions have no length", n),
    ),
    Check(
        "time-skipped", _("Time that does not exist"),
        _("A session is in the hour that is left out when the clocks go forward."), ERROR,
        places.skipped_time, _TIMES,
        lambda n: ngettext("{count} session is at a time that does not exist",
                           "{count} sessions are at a time that does not exist", n),
    ),
    Check(
        "time-twice", _("Time that comes twice"),
        _("A session is in the hour that comes twice when the clocks go back."), WARNING,
        places.repeated_time, _TIMES,
        lambda n: ngettext("{count} session is at a time that comes twice",
                           "{count} sessions are at a time that comes twice", n),
    ),
    Check(
        "no-moderator", _("Panel without moderator"), _("Nobody moderates, chairs or hosts a panel."), WARNING,
        panels.no_moderator, (*_TIMES, "appearances"),
        lambda n: ngettext("{count} panel has no moderator", "{count} panels have no moderator", n),
    ),
    Check(
        "panel-size", _("Too few or too many panellists"),
        _("A panel has fewer or more people than it should, the moderator aside."), WARNING,
        panels.panel_size, (*_TIMES, "appearances"),
        lambda n: ngettext("{count} panel has too few or too many panellists",
                           "{count} panels have too few or too many panellists", n),
    ),
    Check(
        "person-twice", _("Person twice in a session"), _("A person is named more than once in a session."), WARNING,
        panels.person_twice, _CAST,
        lambda n: ngettext("{count} person is twice in a session", "{count} people are twice in a session", n),
    ),
    Check(
        "one-organization", _("Panellists of one organization"),
        _("Two panellists or more of a panel are of one organization."), NOTE,
        panels.one_organization, _CAST,
        lambda n: ngettext("{count} panel has two people of one organization",
                           "{count} panels have two people of one organization", n),
    ),
    Check(
        "no-affiliation", _("No affiliation"), _("Nothing says what position or organization a person has."), NOTE,
        people.no_affiliation, ("people", "appearances"),
        lambda n: ngettext("{count} person has no affiliation", "{count} people have no affiliation", n),
    ),
    Check(
        "no-biography", _("No biography"), _("There is nothing to read about a person."), NOTE,
        people.no_biography, ("people", "appearances"),
        lambda n: ngettext("{count} person has no biography", "{count} people have no biography", n),
    ),
    Check(
        "no-abstract", _("No abstract"), _("Nothing says what a panel, talk or workshop is about."), NOTE,
        texts.no_abstract, _TIMES,
        lambda n: ngettext("{count} session has no abstract", "{count} sessions have no abstract", n),
    ),
    Check(
        "unscheduled", _("Not scheduled"), _("A session has no time yet."), WARNING,
        days.unscheduled, _TIMES,
        lambda n: ngettext("{count} session has no time yet", "{count} sessions have no time yet", n),
    ),
    Check(
        "no-room", _("No room"), _("A session has a time and no room, and most of the others have one."), WARNING,
        places.no_room, _PLACES,
        lambda n: ngettext("{count} session has no room", "{count} sessions have no room", n),
    ),
    Check(
        "not-confirmed", _("Not confirmed"), _("A session on the program is a draft or not confirmed."), NOTE,
        days.not_confirmed, _TIMES,
        lambda n: ngettext("{count} session is not confirmed", "{count} sessions are not confirmed", n),
    ),
    Check(
        "cancelled-with-room", _("Cancelled, and still has a room"),
        _("A cancelled session keeps a room that others could use."), WARNING,
        places.cancelled_with_room, _PLACES,
        lambda n: ngettext("{count} cancelled session still has a room",
                           "{count} cancelled sessions still have a room", n),
    ),
    Check(
        "no-break", _("No break"), _("In a room, one session follows another for hours without a break."), NOTE,
        days.no_break, _PLACES,
        lambda n: ngettext("{count} stretch of hours has no break", "{count} stretches of hours have no break", n),
    ),
    Check(
        "track-parallel", _("One track in parallel"),
        _("Two sessions of a track are at one time, so that nobody can follow it."), NOTE,
        meetings.track_parallel, (*_PLACES, "tracks"),
        lambda n: ngettext("{count} pair of sessions of one track is in parallel",
                           "{count} pairs of sessions of one track are in parallel", n),
    ),
    Check(
        "duplicate-person", _("Likely the same person"), _("Two people are likely one who is listed twice."), WARNING,
        people.duplicate_person, ("people", "appearances"),
        lambda n: ngettext("{count} pair of people is likely one person each",
                           "{count} pairs of people are likely one person each", n),
    ),
    Check(
        "organization-spellings", _("Organization in several spellings"),
        _("One organization is spelled in several ways."), WARNING,
        people.organization_spellings, ("people",),
        lambda n: ngettext("{count} organization is spelled in several ways",
                           "{count} organizations are spelled in several ways", n),
    ),
    Check(
        "text-too-long", _("Too long for print"),
        _("Title and names will not fit on the card that a session has in print; a line is five minutes."), NOTE,
        texts.too_long, _CAST,
        lambda n: ngettext("{count} session is too long for its card in print",
                           "{count} sessions are too long for their cards in print", n),
    ),
    Check(
        "bad-link", _("Not an address of the web"), _("An address does not begin with http or https."), WARNING,
        texts.bad_link, ("conference", "sessions", "people", "articles"),
        lambda n: ngettext("{count} address is not of the web", "{count} addresses are not of the web", n),
    ),
    Check(
        "room-too-small", _("Room too small"), _("More people are expected than the room has seats."), WARNING,
        places.too_small, _PLACES,
        lambda n: ngettext("{count} session has a room that is too small",
                           "{count} sessions have a room that is too small", n),
    ),
)  # fmt: skip

CHECKS: Mapping[str, Check] = MappingProxyType({check.key: check for check in _ALL})
"""Every check by its key, in the order of a list of settings."""
