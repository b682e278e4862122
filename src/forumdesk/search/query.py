# SPDX-License-Identifier: MIT
"""A question as its meaning: the words to look for, the filters that it sets, and what of it means nothing.

    "water diplomacy" room:"Hall B" day:sat is:starred

Nothing that one types is an error: what a filter does not know is said (`Query.doubts`) and otherwise passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from forumdesk import filtering
from forumdesk.filtering import Filter
from forumdesk.i18n import _
from forumdesk.program import Program, SessionKind
from forumdesk.search.texts import Kind
from forumdesk.search.values import BARE, KEYS, PARTS, STATE_WORDS, meant
from forumdesk.search.words import QUOTES, Token, phrases, tokens
from forumdesk.selection import Interest
from forumdesk.text import cut
from forumdesk.wording import isolated

_NO_KEY = re.compile(r"([^\W\d_]{2,24})[:：](?!//)\S")
SHOWN_VALUES = 2
"""Values that a chip names; of more it says how many there are of what was typed."""

RECORD_WORDS: Mapping[Kind, str] = {
    "session": _("Sessions"),
    "person": _("People"),
    "organization": _("Organizations"),
    "article": _("Articles"),
    "room": _("Rooms"),
    "track": _("Tracks"),
}


@dataclass(frozen=True, slots=True)
class Term:
    """One filter in a question."""

    start: int
    end: int
    """From and to which character it stands in the text."""
    key: str
    """One of `values.PARTS`."""
    value: str
    """As it was typed."""
    closed: bool
    """Whether nothing more can be typed into it."""
    values: tuple[Any, ...]
    """What it means; none when it means nothing."""
    words: str
    """What its chip says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What a question means in a program at a time."""

    phrases: tuple[str, ...] = ()
    """Folded words and phrases that all have to be found."""
    unfinished: bool = True
    """Whether the last of them may be the beginning of a word."""
    filter: Filter = field(default_factory=Filter)
    records: frozenset[Kind] = frozenset()
    """The kinds of records that are wanted; all when empty."""
    unread: bool = False
    """Whether only articles are wanted that were not read yet."""
    terms: tuple[Term, ...] = ()
    doubts: tuple[str, ...] = ()
    """In a sentence each, the filters that mean nothing here."""
    strange: tuple[str, ...] = ()
    """Words before a colon that are no filter; they were looked for as they stand."""

    @property
    def narrows(self) -> bool:
        """Whether it asks for more than words."""
        return bool(self.filter) or bool(self.records) or self.unread

    def __bool__(self) -> bool:
        """Tell whether it asks for anything."""
        return bool(self.phrases) or self.narrows


def understand(program: Program, text: str, now: datetime | None) -> Query:
    """Return what a text asks of a program; `now` is the wall time there, None where it is not known."""
    found = tokens(text, KEYS, BARE)
    words = [token for token in found if not token.key]
    terms = tuple(_term(program, token, now) for token in found if token.key)
    wanted, records, unread = _combined(terms)
    last = words[-1] if words else None
    return Query(
        phrases=phrases(words),
        unfinished=last is None or not (last.quoted and last.closed),
        filter=wanted,
        records=records,
        unread=unread,
        terms=terms,
        doubts=tuple(_doubt(term) for term in terms if not term.values and term.value.strip()),
        strange=tuple(match[1] for token in words if not token.quoted and (match := _NO_KEY.match(token.value))),
    )


def _term(program: Program, token: Token, now: datetime | None) -> Term:
    key = KEYS[token.key]
    values = (True,) if key in BARE else meant(program, key, token.value, now)
    closed = token.closed or key in BARE
    return Term(token.start, token.end, key, token.value, closed, values, _chip(program, key, token.value, values))


def _chip(program: Program, key: str, value: str, values: tuple[Any, ...]) -> str:
    if key == "now":
        return STATE_WORDS["now"]
    head = filtering.HEADS[PARTS[key]]
    if not values:
        return _("{part}: {value}").format(part=key if key == "is" else head, value=cut(value, 40))
    if len(values) > SHOWN_VALUES:
        said = _("{value} ({count})").format(value=cut(value, 24), count=len(values))
    else:
        said = ", ".join(_called(program, key, each) for each in values)
    return said if key in {"is", "day"} else _("{part}: {value}").format(part=head, value=said)


def _called(program: Program, key: str, value: Any) -> str:
    if key == "is":
        return STATE_WORDS[value]
    if key == "kind" and not isinstance(value, SessionKind):
        return RECORD_WORDS[value]
    return filtering.known(program, PARTS[key]).get(value, "")


def _doubt(term: Term) -> str:
    value = isolated(cut(term.value, 40))
    return {
        "speaker": _("Nobody in this program is called “{value}”."),
        "org": _("No organization in this program is called “{value}”."),
        "room": _("No room in this program is called “{value}”."),
        "track": _("No track in this program is called “{value}”."),
        "day": _("“{value}” is no day of this program."),
        "kind": _("There is no kind of session called “{value}”."),
        "language": _("No session in this program is in “{value}”."),
        "is": _("“is:” knows starred, must, maybe, now, upcoming and unread, and not “{value}”."),
    }[term.key].format(value=value)


def _combined(terms: Iterable[Term]) -> tuple[Filter, frozenset[Kind], bool]:
    """Return what all terms ask for together; several of one key are as good as one another."""
    wanted, records, unread = Filter(), frozenset[Kind](), False
    for term in terms:
        for value in term.values:
            if term.key == "is":
                unread |= value == "unread"
                wanted = _with_state(wanted, value)
            elif term.key == "kind" and not isinstance(value, SessionKind):
                records |= {value}
            else:
                wanted = wanted.with_part(PARTS[term.key], value)
    return wanted, records, unread


def _with_state(wanted: Filter, state: str) -> Filter:
    stars = {"starred": tuple(Interest), "must": (Interest.MUST,), "maybe": (Interest.MAYBE,)}
    for interest in stars.get(state, ()):
        wanted = wanted.with_part("starred", interest)
    if state in {"now", "upcoming"}:
        wanted = wanted.with_part("now" if state == "now" else "hide_past", True)
    return wanted


def without(text: str, term: Term) -> str:
    """Return a question without one of its filters."""
    before, after = text[: term.start].rstrip(), text[term.end :].lstrip()
    return f"{before} {after}" if before and after else before or after


def written(key: str, value: str) -> str:
    """Return a filter as it is typed: `room:"Hall B"`; without a value only its beginning."""
    plain = not any(char.isspace() or char in QUOTES for char in value)
    return f"{key}:{value}" if plain else f'{key}:"{value.replace(chr(34), " ")}"'


def with_term(text: str, at: Term | None, key: str, value: str) -> str:
    """Return a question with a filter in the place of one that is being typed, or else behind it, ready to go on."""
    before = text[: at.start] if at is not None else text
    after = text[at.end :].lstrip() if at is not None else ""
    head = f"{before.rstrip()} " if before.strip() else ""
    return f"{head}{written(key, value)} {after}"
