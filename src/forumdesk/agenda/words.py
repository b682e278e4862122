# SPDX-License-Identifier: MIT
"""What is said of a reader's day: of what overlaps, of free time and of short ways, in one voice for all views."""

from __future__ import annotations

from forumdesk.agenda.chances import Chance
from forumdesk.agenda.day import AgendaDay, Hole, Overlap, Way
from forumdesk.agenda.items import Item
from forumdesk.filtering import INTERESTS
from forumdesk.i18n import _, ngettext
from forumdesk.times import length
from forumdesk.wording import isolated


def standing(item: Item) -> str:
    """Return what an item is to the reader: "Must see", "Maybe", "Own entry"."""
    return _("Own entry") if item.interest is None else INTERESTS[item.interest]


def overlap_words(lap: Overlap) -> str:
    """Return “Panel 2” and “Lunch with Ida” overlap by 25 minutes."""
    if lap.minutes:
        words = _("“{one}” and “{other}” overlap by {length}")
        return words.format(one=_named(lap.one), other=_named(lap.other), length=length(lap.minutes))
    if lap.one.start == lap.other.start:
        return _("“{one}” and “{other}” begin at the same time").format(one=_named(lap.one), other=_named(lap.other))
    return _("“{other}” begins during “{one}”").format(one=_named(lap.one), other=_named(lap.other))


def overlap_seen_from(lap: Overlap, item_id: str) -> str:
    """Return what a session overlaps, said where that session is shown."""
    other = lap.other if lap.one.id == item_id else lap.one
    if lap.minutes:
        words = _("Overlaps with “{other}” in your agenda by {length}")
        return words.format(other=_named(other), length=length(lap.minutes))
    return _("Takes place at the same time as “{other}” in your agenda").format(other=_named(other))


def way_words(way: Way) -> str:
    """Return "Only 2 minutes from Hall A to Hall B", as a change of rooms that may be too short."""
    words = _("Only {length} from {one} to {other}") if way.minutes else _("No time to get from {one} to {other}")
    one, other = isolated(way.one.place), isolated(way.other.place)
    return words.format(length=length(way.minutes), one=one, other=other)


def hole_words(hole: Hole) -> str:
    """Return "1 hour 15 minutes free"."""
    return _("{length} free").format(length=length(hole.minutes))


def chances_words(count: int) -> str:
    """Return how many sessions there are to see in a hole."""
    if not count:
        return _("nothing else takes place")
    return ngettext("{count} session you could still see", "{count} sessions you could still see", count)


def chance_words(chance: Chance) -> str:
    """Return how much of a session there is time for; empty for the whole of it."""
    if chance.whole:
        return ""
    if chance.since == chance.session.start:
        return _("the first {length} of it").format(length=length(chance.minutes))
    return _("{length} of it").format(length=length(chance.minutes))


def day_words(day: AgendaDay) -> str:
    """Return what a day holds: "3 sessions, 1 own entry, 2 overlaps"."""
    takes_place = [item for item in day.items if not item.cancelled]
    sessions = sum(not item.own for item in takes_place)
    own, laps, cancelled = len(takes_place) - sessions, len(day.overlaps), len(day.items) - len(takes_place)
    parts = [
        ngettext("{count} session", "{count} sessions", sessions) if sessions else "",
        ngettext("{count} own entry", "{count} own entries", own) if own else "",
        ngettext("{count} overlap", "{count} overlaps", laps) if laps else "",
        ngettext("{count} cancelled", "{count} cancelled", cancelled) if cancelled else "",
    ]
    return ", ".join(part for part in parts if part) or _("Nothing planned")


def _named(item: Item) -> str:
    return isolated(item.title)
