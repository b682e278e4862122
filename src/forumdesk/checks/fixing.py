# SPDX-License-Identifier: MIT
"""What would mend a finding: offers of verbs, each tried on the program before it is shown.

An offer counts as a fix when the finding is gone after it and nothing else has come up, not even a note. So there is
none for what only people can know, such as a biography.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from forumdesk.checks import mending
from forumdesk.checks.finding import Finding, Fix
from forumdesk.checks.moving import (
    by_clock,
    by_length,
    into_a_room,
    of_person,
    of_rooms,
    of_sessions,
    onto_a_day,
    onto_the_schedule,
    to_time,
)
from forumdesk.checks.reviewing import each_finding
from forumdesk.errors import ForumDeskError
from forumdesk.program import Program

MOST = 4
"""So many fixes are shown."""
_TRIED = 16
"""So many offers are tried for one finding; each try runs the checks."""

Offers = Callable[[Program, Finding], Iterable[Fix]]

_OFFERS: Mapping[str, Offers] = {
    "room-overlap": of_sessions,
    "person-double-booked": of_person,
    "person-room-change": of_rooms,
    "room-unavailable": of_sessions,
    "person-unavailable": to_time,
    "outside-days": onto_a_day,
    "no-length": by_length,
    "time-skipped": by_clock,
    "time-twice": by_clock,
    "no-moderator": mending.moderators,
    "panel-size": mending.as_talk,
    "person-twice": mending.named_once,
    "unscheduled": onto_the_schedule,
    "no-room": into_a_room,
    "not-confirmed": mending.confirmed,
    "cancelled-with-room": mending.without_room,
    "track-parallel": to_time,
    "duplicate-person": mending.one_person,
    "organization-spellings": mending.one_spelling,
    "bad-link": mending.addresses,
    "room-too-small": into_a_room,
}


def fixes(program: Program, finding: Finding, most: int = MOST) -> tuple[Fix, ...]:
    """Return what would mend a finding without making another one, the best first."""
    return tuple(islice((fix for fix in trying(program, finding) if fix is not None), most))


def trying(program: Program, finding: Finding) -> Iterator[Fix | None]:
    """Yield what would mend a finding as it is found, and None for what would not: a window can pause after each."""
    offers = _OFFERS.get(finding.check)
    if offers is None:
        return
    found = {each.key: is_open for each, is_open in each_finding(program)}
    if finding.key in found:
        left = {key for key, is_open in found.items() if is_open} - {finding.key}
        yield from _tried(program, finding, offers, left)


def _tried(program: Program, finding: Finding, offers: Offers, left: set[str]) -> Iterator[Fix | None]:
    for fix in islice(offers(program, finding), _TRIED):
        try:
            after = fix.verb(program)
        except (ForumDeskError, KeyError):
            yield None
            continue
        found = each_finding(after)
        yield (
            fix
            if all(each.key in left or not (is_open or each.key == finding.key) for each, is_open in found)
            else None
        )
