# SPDX-License-Identifier: MIT
"""What a reader has now and next: of the starred sessions and the own entries, without what is cancelled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from forumdesk.agenda.items import Item, items
from forumdesk.program import Program
from forumdesk.selection import Selection


@dataclass(frozen=True, slots=True)
class NowAndNext:
    """What a reader has at one moment."""

    running: tuple[Item, ...]
    coming: tuple[Item, ...]
    """What begins next; several where they begin together."""


def now_and_next(program: Program, selection: Selection, wall: datetime) -> NowAndNext:
    """Return what a reader has at a wall time in the program's zone, and what next."""
    planned = [each for each in items(program, selection) if each.start is not None and not each.cancelled]
    later = [each for each in planned if each.start is not None and each.start > wall]
    return NowAndNext(
        tuple(each for each in planned if each.start and each.until and each.start <= wall < each.until),
        tuple(each for each in later if each.start == later[0].start),
    )
