# SPDX-License-Identifier: MIT
"""What somebody asks of the printer: which sheet, on which paper, of which days, with which answers to its options."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType

from forumdesk.i18n import _


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper, upright."""

    name: str
    width: float
    """Millimetres, and so the next."""
    height: float


PAPERS = MappingProxyType(
    {
        "a6": Paper("A6", 105, 148),
        "a5": Paper("A5", 148, 210),
        "a4": Paper("A4", 210, 297),
        "a3": Paper("A3", 297, 420),
        "a2": Paper("A2", 420, 594),
        "a1": Paper("A1", 594, 841),
        "letter": Paper(_("Letter"), 215.9, 279.4),
        "legal": Paper(_("Legal"), 215.9, 355.6),
        "tabloid": Paper(_("Tabloid"), 279.4, 431.8),
    }
)
"""By the words of the command line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One sheet as it is asked for."""

    now: datetime
    """The time of printing, aware."""
    edition: str = ""
    """What this state of the program is called, such as "Version 8"."""
    paper: str = ""
    """One of `PAPERS`; empty for the sheet's usual one."""
    landscape: bool | None = None
    """None for the sheet's usual way."""
    days: AbstractSet[date] | None = None
    """The program days that are meant; None for all. And so the next."""
    rooms: AbstractSet[str] | None = None
    sessions: AbstractSet[str] | None = None
    own_zone: str = ""
    """IANA name of a zone whose time stands beneath the forum's; empty for none."""
    chosen: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Answers to the sheet's options, by their keys; an option without one has its usual answer."""
