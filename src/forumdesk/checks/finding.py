# SPDX-License-Identifier: MIT
"""What a check says: a `Finding`, where it leads to, how grave it is; and what would mend it, a `Fix`.

A finding is known again by its `key`, whatever its words are today: so a view keeps its place in a list, and a reader
who has set one aside is not asked again until its facts change.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from forumdesk.program import Program


class Level(StrEnum):
    """How grave a finding is, the gravest first."""

    ERROR = "error"
    """The program can't take place like this."""
    WARNING = "warning"
    """Somebody should look at it before the program is printed."""
    NOTE = "note"
    """It could be better, or is not finished."""
    OFF = "off"
    """The check is not made; no finding has this level."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A record by kind and id."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that a check has found."""

    check: str
    """The check's key, such as "room-overlap"."""
    level: Level
    words: str
    """One sentence: who, what, when."""
    about: tuple[Ref, ...]
    """The records that it is about; the first is the place it leads to."""
    key: str
    """Its identity for as long as the same check says it of the same things."""
    facts: str = ""
    """A digest of what it was found from: another one makes it another finding for whoever has set it aside.
    Empty where the finding has no facts but itself, as a missing text."""
    brief: str = ""
    """What to say where its one record is shown, whose name need not be said: "Panel without moderator."
    Empty where the sentence says more than what kind of finding it is."""
    at: datetime | None = None
    """The wall time at which it matters, by which findings are ordered; None when it has none."""


@dataclass(frozen=True, slots=True)
class Fix:
    """What would mend a finding. It was tried: the finding goes, and no other comes.

    `desk.edit(fix.words, fix.verb)` does it.
    """

    words: str
    """What it does, as an order and as the label of the step: "Move “Opening” to Hall B"."""
    verb: Callable[[Program], Program]
    short: str = ""
    """The same for a button beneath the finding, which names nobody whom that tells of alone: "Move to Hall B".
    Empty where the words are short enough."""


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one check at one level; many of them are shown as one line that opens."""

    check: str
    level: Level
    words: str
    """What they all say, counted: "38 people have no biography"."""
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A finding that was set aside, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Review:
    """All findings about a program, in order: those that are open, and those that were set aside."""

    open: tuple[Finding, ...]
    dismissed: tuple[Dismissed, ...]

    def count(self, level: Level) -> int:
        """Return how many open findings have a level."""
        return sum(finding.level == level for finding in self.open)


def digest(*facts: object) -> str:
    """Return a short text that is the same for the same facts, in every process and on every computer."""
    return hashlib.sha256(repr(facts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
