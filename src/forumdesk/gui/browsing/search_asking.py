# SPDX-License-Identifier: MIT
"""What is answered to the words in the search field: the rows of the list, and the filters as chips.

It asks the index with what the reader has starred, hidden and read; which widgets show it is `search_field`'s business.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from forumdesk.filtering import Filter
from forumdesk.gui.browsing import recent_searches
from forumdesk.gui.browsing.search_popup import Chip
from forumdesk.gui.browsing.search_rows import Found, nothing_found, offered, recents, rows, said
from forumdesk.gui.desk import Desk
from forumdesk.i18n import _, ngettext
from forumdesk.names import same_organization
from forumdesk.program import Program
from forumdesk.search import PLAIN, Group, Index, Lens, Query, lens_for, understand
from forumdesk.search.query import Term, with_term, without
from forumdesk.search.values import STATE_WORDS, offers
from forumdesk.selection import Interest, Selection
from forumdesk.wording import READ_TO_END

KEY_WORDS = {
    "day": _("Day…"),
    "room": _("Room…"),
    "track": _("Track…"),
    "kind": _("Kind…"),
    "speaker": _("Speaker…"),
    "org": _("Organization…"),
    "language": _("Language…"),
}
"""What the chip of each filter says that still needs a value."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What there is to show."""

    query: Query
    rows: tuple[Found, ...]
    chips: tuple[Chip, ...]


class Asking:
    """Understands what is typed, and answers it. It keeps what holds from one letter to the next."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._of: Program | None = None
        self._keys: tuple[str, ...] = ()
        self._seen: tuple[Program, Selection, Query, datetime | None] | None = None
        self._lens = PLAIN

    def answer(self, text: str, index: Index | None) -> Answer:
        """Return what to show for a text; without an index, that it is being made."""
        program, now = self._desk.program, self._desk.filter.now
        query = understand(program, text, now)
        begun = begun_term(query)
        found: list[Found] = []
        if begun is not None:
            found += offered(offers(program, begun.key, begun.value, now))
        found += said(query)
        if not text.strip():
            found += recents(self.recent())
        elif query and index is None:
            found.append(Found(kind="words", title=_("Getting ready to search…")))
        elif query and index is not None:
            groups = index.answer(query, self._lens_for(query, now))
            is_over = now is None or not program.dates or program.day_at(now) > program.dates[-1]
            # When all of it is over, saying so of each session would only be noise.
            found += rows(program, groups, self._desk.mine.selection, None if is_over else now, self._desk.own_zone)
            found += listed_instead(query, groups)
        if not found and (query or begun is None) and text.strip():
            found += nothing_found(text.strip(), query)
        return Answer(query, tuple(found), tuple(self._chips(query, now)))

    def recent(self) -> tuple[str, ...]:
        """Return what was searched for before in this conference."""
        if not self._desk.mine.kept:
            return ()
        return recent_searches.recent(self._desk.personal, self._desk.program.conference.id)

    def note(self, text: str) -> None:
        """Keep that a text led somewhere."""
        if self._desk.mine.kept:
            recent_searches.note(self._desk.personal, self._desk.program.conference.id, text)

    def forget(self) -> None:
        """Forget what was searched for in this conference."""
        if self._desk.mine.kept:
            recent_searches.forget(self._desk.personal, self._desk.program.conference.id)

    def _lens_for(self, query: Query, now: datetime | None) -> Lens:
        """Return how to look at the program; while only words change it is the same."""
        filters = replace(query, phrases=(), unfinished=True, terms=(), doubts=(), strange=())
        seen = (self._desk.program, self._desk.mine.selection, filters, now if filters.filter.by_clock else None)
        before, self._seen = self._seen, seen
        if before is None or before[0] is not seen[0] or before[1] is not seen[1] or before[2:] != seen[2:]:
            read = self._read() if query.unread else frozenset[str]()
            self._lens = lens_for(self._desk.program, query, self._desk.mine.selection, now, read)
        if query.unread:
            self._seen = None  # what is read changes without a word to anybody
        return self._lens

    def _read(self) -> frozenset[str]:
        if not self._desk.mine.kept:
            return frozenset()
        own = self._desk.personal
        return frozenset(
            key for key in self._desk.program.articles if own.is_read(key) or own.reading_position(key) >= READ_TO_END
        )

    def _chips(self, query: Query, now: datetime | None) -> Iterator[Chip]:
        """Yield the filters that are set, then those that can be."""
        set_keys = {term.key for term in query.terms}
        for at, term in enumerate(query.terms):
            if term.values and term is not begun_term(query):
                yield Chip(term.key, str(at), term.words, True)
        program = self._desk.program
        if self._desk.mine.kept and query.filter.starred != frozenset(Interest):
            yield Chip("is", "starred", STATE_WORDS["starred"], False)
        if now is not None and program.day_at(now) in program.dates:
            if not query.filter.now:
                yield Chip("now", "", STATE_WORDS["now"], False)
            if "day" not in set_keys:
                yield Chip("day", "today", _("Today"), False)
        for key in self._useful_keys():
            if key not in set_keys:
                yield Chip(key, "", KEY_WORDS[key], False)

    def _useful_keys(self) -> tuple[str, ...]:
        """Return the filters that tell anything of this program apart."""
        program = self._desk.program
        if self._of is not program:
            self._of = program
            values = {
                "day": len(program.dates),
                "room": len(program.rooms),
                "track": len(program.tracks),
                "kind": len({session.kind for session in program.sessions.values()}),
                "speaker": len(program.people),
                "org": len({same_organization(person.organization) for person in program.people.values()}),
                "language": len({session.language for session in program.sessions.values()}),
            }
            self._keys = tuple(key for key, count in values.items() if count > 1)
        return self._keys


def begun_term(query: Query) -> Term | None:
    """Return the filter that is being typed at the end of a question, if one is."""
    last = query.terms[-1] if query.terms else None
    return last if last is not None and not last.closed else None


def changed_by(text: str, chip: Chip, terms: tuple[Term, ...]) -> str:
    """Return a question as a chip changes it; a filter without a value is only begun."""
    if chip.is_set:
        return without(text, terms[int(chip.value)])
    begun = terms[-1] if terms and not terms[-1].closed else None
    made = with_term(text, begun, chip.key, chip.value)
    return made if chip.value or chip.key == "now" else made.rstrip()


def listed_instead(query: Query, groups: tuple[Group, ...]) -> Iterator[Found]:
    """Yield the way to the list of sessions, for a question that is a filter and nothing else."""
    only = query.filter and not query.phrases and not query.records and not query.unread
    if only and groups and query.filter != Filter():
        count = groups[0].count
        words = ngettext("Show {count} session in the list", "Show all {count} sessions in the list", count)
        yield Found(kind="list", key="list", title=words)
