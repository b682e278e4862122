# SPDX-License-Identifier: MIT
"""What a printed sheet is: a name, a template, a few options, and parts that can be printed again by themselves."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeAlias

from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.printing.order import Order
from forumdesk.program import Program

YES, NO = "yes", "no"
_YES_OR_NO = MappingProxyType({YES: _("Yes"), NO: _("No")})


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A question that a sheet asks, with the answers that there are. Without answers it is a yes or a no."""

    key: str
    words: str
    answers: Mapping[str, str] = field(default_factory=lambda: _YES_OR_NO)
    """Each answer and its words."""
    usual: str

    @property
    def is_tick(self) -> bool:
        """Whether it is answered with a tick."""
        return self.answers is _YES_OR_NO


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What can be printed, hung up and go stale by itself: a day of an agenda, a room's sign for a day, a card."""

    key: str
    """The same for the same paper on every printing, such as "door/ROOM/2021-05-19"."""
    words: str
    """What it is called: "Door sign Hall A, Wednesday 19 May"."""
    data: Mapping[str, Any]
    """What the template is given: texts, numbers, lists and mappings of them."""

    @property
    def digest(self) -> str:
        """SHA-256 of all that it says, in hexadecimal: another one means that paper is out of date."""
        told = json.dumps(self.data, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
        return hashlib.sha256(told.encode()).hexdigest()


Make: TypeAlias = Callable[[Program, Order, "Answers"], Iterable[Part]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One kind of paper that can be printed."""

    key: str
    """Its word on the command line, and the name of its template."""
    name: str
    about: str
    """What it is for, in a sentence."""
    make: Make
    empty: str = _("no session that is meant has a time.")
    """Why there may be nothing to print, to stand behind a colon."""
    options: tuple[Option, ...] = ()
    paper: str = "a4"
    landscape: bool = False

    def parts(self, program: Program, order: Order) -> tuple[Part, ...]:
        """Return what would be printed; raise ForumDeskError for an answer that an option does not have."""
        return tuple(self.make(program, order, Answers(self, order)))


class Answers:
    """The answers to a sheet's options."""

    def __init__(self, sheet: Sheet, order: Order) -> None:
        self.sheet = sheet
        self._options = {option.key: option for option in sheet.options}
        self._chosen = order.chosen
        for key, answer in order.chosen.items():
            if key not in self._options or answer not in self._options[key].answers:
                words = _("“{sheet}” has no option “{option}={answer}”.")
                raise ForumDeskError(words.format(sheet=sheet.name, option=key, answer=answer))

    def __getitem__(self, key: str) -> str:
        """Return the answer to an option."""
        return self._chosen.get(key, self._options[key].usual)

    def yes(self, key: str) -> bool:
        """Tell whether the answer is a yes."""
        return self[key] == YES
