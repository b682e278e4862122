# SPDX-License-Identifier: MIT
"""An address that a reader's program is updated from: when it is looked at next, and what came the last time.

Pure; the reader's own file keeps it as JSON, by conference.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from forumdesk import handover
from forumdesk.fetching import Stamp
from forumdesk.program import Program

INTERVALS = (0, 15, 60, 24 * 60)
"""Minutes between two looks that a reader can choose from; 0 for looking only when asked to."""
_LONGEST = 24 * 60
"""Minutes between two looks, however often it has failed."""
_MOST_DOUBLED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """An address, and how it stands with it."""

    address: str
    every: int = 0
    """One of `INTERVALS`."""
    stamp: Stamp = field(default_factory=Stamp)
    source: str = ""
    """The id of the source that the stamp stands for: without it in the program, the stamp says nothing of it."""
    looked: datetime | None = None
    """When it was looked at last: UTC, whole seconds, without tzinfo."""
    came: str = ""
    """What came of that, in a sentence."""
    failures: int = 0
    """How often in a row it could not be fetched."""

    def known(self, program: Program) -> Stamp:
        """Return what to ask the server with, for a program that may have lost what came, as undo does."""
        return self.stamp if self.source in program.sources else Stamp()

    def due(self, now: datetime) -> timedelta | None:
        """Return how long to wait until the next look, at an aware moment; None for ever.

        After a failure it is twice as long as before, a day at the most.
        """
        if self.every not in INTERVALS or not self.every:
            return None
        if self.looked is None:
            return timedelta()
        wait = min(self.every * 2 ** min(self.failures, _MOST_DOUBLED), max(_LONGEST, self.every))
        left = self.looked.replace(tzinfo=UTC) + timedelta(minutes=wait) - now
        return min(max(left, timedelta()), timedelta(minutes=wait))  # a clock that was put back waits no longer

    def after(self, now: datetime, came: str, *, failed: bool = False) -> Followed:
        """Return it after a look."""
        looked = now.astimezone(UTC).replace(microsecond=0, tzinfo=None)
        return replace(self, looked=looked, came=came, failures=self.failures + 1 if failed else 0)


def written(followed: Followed | None) -> str:
    """Return it as the reader's file keeps it; empty for none."""
    return handover.dump(followed).decode() if followed is not None else ""


def read(kept: str) -> Followed | None:
    """Return what was kept; None when that is nothing, or nonsense."""
    try:
        found: Followed = handover.load(Followed, kept.encode())
    except ValueError:
        return None
    return found if found.failures >= 0 else None
