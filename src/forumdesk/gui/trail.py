# SPDX-License-Identifier: MIT
"""The places that a reader has been to, with the way back and forward, as a browser keeps them. It knows no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Place:
    """What the details pane shows: a record by its kind and id."""

    kind: str
    id: str


class Trail:
    """Where the reader is and was; what is open can be closed, and then going back opens it again."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1
        self._open = False
        self._glancing = False

    @property
    def place(self) -> Place | None:
        """Where the reader is; None when nothing is open."""
        return self._places[self._at] if self._open else None

    @property
    def step(self) -> int:
        """How far along the trail `place` is, from 0; -1 when nothing is open. The same place may be on it twice."""
        return self._at if self._open else -1

    @property
    def came_from(self) -> Place | None:
        """The place that `back` would return to."""
        return self._places[self._at - 1] if self._at > 0 else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before, or a closed one to open again."""
        return self._at > 0 or (self._at == 0 and not self._open)

    @property
    def can_go_forward(self) -> bool:
        """Whether the reader went back and can return."""
        return self._at + 1 < len(self._places)

    def go(self, place: Place) -> bool:
        """Go one step further; tell whether that leads anywhere else."""
        self._glancing = False
        return place != self.place and self._put(place, self._at + 1)

    def glance(self, place: Place) -> bool:
        """Go where a walk through a list has led: however long the walk, it is one step on the trail."""
        if place == self.place:
            return False
        walking = self._glancing and self._open
        if walking and place == self.came_from:
            return self.back()
        self._put(place, self._at if walking else self._at + 1)
        self._glancing = True
        return True

    def end_walk(self) -> None:
        """Let what is glanced at next be a step of its own."""
        self._glancing = False

    def back(self) -> bool:
        """Return to the place before, or to the one that was closed; tell whether there is one."""
        return self._step(-1 if self._open else 0)

    def forward(self) -> bool:
        """Undo a step back; tell whether there was one."""
        return self._step(1)

    def leave(self) -> None:
        """Close what is open; the trail is kept, so that going back to it is possible."""
        self._open = self._glancing = False

    def keep(self, wanted: Callable[[Place], bool]) -> None:
        """Take the places that are not wanted off the trail; what is open closes when it is one of them."""
        there = [wanted(place) for place in self._places]
        self._open = self._open and there[self._at]
        self._at -= there[: self._at + 1].count(False)
        self._places = [place for place, kept in zip(self._places, there, strict=True) if kept]
        self._at = max(self._at, min(0, len(self._places) - 1))

    def _put(self, place: Place, at: int) -> bool:
        """Make a place the last one, `at` steps along the trail."""
        self._places = [*self._places[:at], place][-_LONGEST:]
        self._at = len(self._places) - 1
        self._open = True
        return True

    def _step(self, by: int) -> bool:
        at = self._at + by
        if not 0 <= at < len(self._places):
            return False
        self._at, self._open, self._glancing = at, True, False
        return True
