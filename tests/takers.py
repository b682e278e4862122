# SPDX-License-Identifier: MIT
"""Calendar programs that take what is exported, simulated as they are known to behave.

An entry is known by its UID, and one that comes again is taken when its SEQUENCE is higher, or the same with a later
DTSTAMP, or passed over; one that is CANCELLED goes. Each file is read by two readers that know nothing of each other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import icalendar
import vobject  # type: ignore[import-untyped]


@dataclass(frozen=True)
class Seen:
    """One entry of a file, as a reader tells it."""

    uid: str
    sequence: int
    stamp: datetime
    title: str
    status: str
    start: datetime


def by_icalendar(data: bytes) -> list[Seen]:
    read: Any = icalendar.Calendar.from_ical(data)
    return [
        Seen(str(e["UID"]), int(e["SEQUENCE"]), e["DTSTAMP"].dt, str(e["SUMMARY"]), str(e["STATUS"]), e.start)
        for e in read.walk("VEVENT")
    ]


def by_vobject(data: bytes) -> list[Seen]:
    read: Any = vobject.readOne(data.decode())
    return [
        Seen(e.uid.value, int(e.sequence.value), e.dtstamp.value, e.summary.value, e.status.value, e.dtstart.value)
        for e in read.contents.get("vevent", [])
    ]


READERS: tuple[Callable[[bytes], list[Seen]], ...] = (by_icalendar, by_vobject)


class Taker:
    """A calendar program with one calendar."""

    def __init__(self, read: Callable[[bytes], list[Seen]]) -> None:
        self._read = read
        self._held: dict[str, Seen] = {}
        self.highest: dict[str, int] = {}

    def take(self, data: bytes) -> None:
        found = self._read(data)
        assert len({each.uid for each in found}) == len(found)
        for each in found:
            held = self._held.get(each.uid)
            if held is None or (each.sequence, each.stamp) > (held.sequence, held.stamp):
                self._held[each.uid] = each
            assert each.sequence >= self.highest.get(each.uid, 0), "a number fell"
            self.highest[each.uid] = each.sequence

    @property
    def shown(self) -> dict[str, tuple[str, str, float]]:
        """What it shows: title, status and start by UID."""
        return {e.uid: (e.title, e.status, e.start.timestamp()) for e in self._held.values() if e.status != "CANCELLED"}
