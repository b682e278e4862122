# SPDX-License-Identifier: MIT
"""Which calendars took this user's agenda and what they were told, so that the next export updates and cancels there.

It is kept in the user's own file and never in the program's: an attendee's stars are nobody else's business, and their
copy of a program may be one that can't be written. What a calendar holds is remembered for each by itself, since what
is cancelled in one may never have been in another; how far the numbers have counted is remembered for all together, so
that they never fall, wherever an entry goes. A calendar is not a file: who saves under another name updates the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from forumdesk import handover
from forumdesk.formats.ics_agenda import Sent, Wish, write
from forumdesk.identity import new_id
from forumdesk.personal import Personal
from forumdesk.program import Program, Publication
from forumdesk.selection import Selection

MOST = 12
"""So many calendars of one conference are remembered; of more, the latest."""
_SCOPE = "calendars"


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """One calendar that took the agenda."""

    id: str
    path: str
    """The file in which it was last handed over."""
    sent: datetime
    """When that was: UTC, whole seconds, without tzinfo."""
    uids: tuple[str, ...]
    """The entries that it was told of."""
    wish: Wish
    """What it was wanted to have."""

    @property
    def name(self) -> str:
        """The file's name."""
        return Path(self.path).name


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What is remembered of one conference."""

    calendars: tuple[Calendar, ...] = ()
    """The latest first."""
    told: Mapping[str, Publication] = field(default_factory=lambda: MappingProxyType({}))
    """What any of them was told last of each entry, by UID."""

    def calendar(self, calendar_id: str) -> Calendar | None:
        """Return the calendar of this id; None for one that takes the agenda for the first time."""
        return next((each for each in self.calendars if each.id == calendar_id), None)


def ledger(personal: Personal, conference_id: str) -> Ledger:
    """Return what is remembered of a conference; nothing where something has changed it into nonsense."""
    text = personal.kept(_SCOPE, conference_id)
    try:
        found = handover.load(Ledger, text.encode()) if text else Ledger()
    except ValueError:
        return Ledger()
    assert isinstance(found, Ledger)
    return found


def keep(personal: Personal, conference_id: str, after: Ledger) -> None:
    """Remember this of a conference, all at once. Do so before the file is written: it must never say more than this.

    Should the file then fail, the next export only counts one further.
    """
    personal.keep(_SCOPE, conference_id, handover.dump(after).decode())


def send(  # noqa: PLR0917 - what of, to which calendar, what and when
    program: Program, selection: Selection, before: Ledger, calendar_id: str, path: Path, wish: Wish, now: datetime
) -> tuple[Sent, Ledger]:
    """Return an agenda for a calendar, and what there is to remember; with an empty id it is one that has none yet."""
    known = before.calendar(calendar_id)
    sent = write(program, selection, wish, now, before.told, frozenset(known.uids) if known else frozenset())
    this = Calendar(
        id=known.id if known else new_id(),
        path=str(path),
        sent=now.astimezone(UTC).replace(microsecond=0, tzinfo=None),
        uids=tuple(sorted({*sent.told, *(known.uids if known else ())})),
        wish=wish,
    )
    calendars = (this, *(each for each in before.calendars if each.id != this.id))[:MOST]
    told = {**before.told, **sent.told}
    kept = {uid for each in calendars for uid in each.uids}
    return sent, replace(before, calendars=calendars, told={uid: told[uid] for uid in sorted(kept & told.keys())})
