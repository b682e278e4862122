# SPDX-License-Identifier: MIT
"""Finding what a program holds as one types: a full-text index in memory, derived from the program.

Texts are folded (`text.fold_words`) before they reach SQLite's FTS5, which only parts them into words: its own folding
misses Łódź, ß, Arabic forms and words of scripts without blanks. Nothing of this is ever in the program file. Showing
the hits is the window's and the command line's business. A lock lets one thread build and another ask.
"""

from __future__ import annotations

import re
import sqlite3
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from forumdesk.changes import Change
from forumdesk.program import Program
from forumdesk.search.lens import PLAIN, Lens
from forumdesk.search.marks import Range, pattern_of, ranges, readable, snippet
from forumdesk.search.query import Query
from forumdesk.search.texts import (
    KINDS,
    Entry,
    Key,
    Kind,
    Organization,
    Where,
    entry_of,
    every_key,
    organizations,
    touched,
)
from forumdesk.search.words import phrases, tokens
from forumdesk.text import fold, fold_words

_SCHEMA = """CREATE VIRTUAL TABLE entry USING fts5(
    title, names, around, body, detail = full, prefix = '1 2',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'")"""
_COLUMNS = ("{title}", "{title names}", "{title names around}", "{title names around body}")
_ANYWHERE = "SELECT rowid FROM entry WHERE entry MATCH ?"
_RANKED = "SELECT rowid FROM entry WHERE entry MATCH ? ORDER BY bm25(entry, 8, 4, 2, 1), rowid"
_JOINED = re.compile(r"(?<!\w)\w++(?:['-]\w++)+")
MOST = 8
"""Hits of a kind that are made; more of them don't help."""
MOST_BESIDE = 5
"""The same where there are hits of several kinds, so that the best of each are seen at once."""
MOST_LISTED = 40
"""The same where there are no words to rank by, and the hits are a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One record that answers a question."""

    kind: Kind
    id: str
    title: str
    """As it is printed: the title of a session or article, the name of a person."""
    found: str
    """The names or the stretch of text in which the words stand; empty when the title has them all."""
    rank: Where
    title_ranges: tuple[Range, ...]
    """Where the words stand in `title`, as (start, end) in characters."""
    found_ranges: tuple[Range, ...]
    """The same in `found`."""
    starred: bool = False
    hidden: bool = False
    """Whether the reader has hidden it."""
    people: int = 0
    """How many are from an organization."""


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind, best first."""

    kind: Kind
    hits: tuple[Hit, ...]
    count: int
    """How many there are, of which `hits` are the first."""


@dataclass(frozen=True, slots=True)
class _Ranked:
    key: Key
    where: Where
    hidden: bool


class Index:
    """The words of one program. May be built in one thread and asked in another."""

    def __init__(self, program: Program) -> None:
        self._lock = threading.Lock()
        self._program = program
        self._groups = organizations(program)
        self._rows: dict[Key, int] = {}
        self._keys: dict[int, Key] = {}
        self._last_row = 0
        self._db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._db.execute(_SCHEMA)
        self._write(every_key(program, self._groups))

    def close(self) -> None:
        """Free the memory. The index answers no more."""
        with self._lock:
            self._db.close()

    def update(self, program: Program, changes: Iterable[Change]) -> None:
        """Follow the program to its next state; the changes are those that lead to it from the last one."""
        with self._lock:
            if program.people is not self._program.people:
                self._groups = organizations(program)
            self._program = program
            self._write(dict.fromkeys(key for change in changes for key in touched(program, change)))

    def search(self, text: str, limit: int = 60) -> tuple[Hit, ...]:
        """Return what holds every word of the text, the last one perhaps unfinished, best first; it has no filters."""
        groups = self.answer(Query(phrases=phrases(tokens(text, ()))), most=limit)
        hits = sorted((hit for group in groups for hit in group.hits), key=lambda hit: hit.rank)
        return tuple(hits[:limit])

    def answer(self, query: Query, lens: Lens = PLAIN, most: int = 0) -> tuple[Group, ...]:
        """Return what answers a question, by kinds: the kind with the best hit first.

        Hidden records come last. Title comes before names, names before organization, room and track, those before
        text; within each, starred sessions and then whole words come first. No question is an error: one that holds no
        letter or digit, and no filter, finds nothing. `most` hits of each kind are made; 0 for as many as help.
        """
        if not query:
            return ()
        with self._lock:
            program, groups = self._program, self._groups
            if query.phrases:
                ranked, counts = self._ranked(query, lens, most)
            else:
                ranked, counts = self._listed(query, lens, most or MOST_LISTED)
        pattern = pattern_of(query.phrases) if query.phrases else None
        made = [
            Group(kind, tuple(_hit(program, groups, one, lens, pattern) for one in found), counts[kind])
            for kind, found in ranked.items()
            if found
        ]
        return tuple(sorted(made, key=_place))

    def _listed(self, query: Query, lens: Lens, most: int) -> tuple[dict[Kind, list[_Ranked]], Counter[Kind]]:
        """Return the records that a filter without words asks for, in the order of the program: mostly sessions."""
        wanted = query.records or (frozenset[Kind](["article"]) if query.unread else frozenset[Kind](["session"]))
        found: dict[Kind, list[_Ranked]] = {}
        for key in every_key(self._program, self._groups):
            if key[0] in wanted and lens.keeps(key):
                found.setdefault(key[0], []).append(_Ranked(key, Where.TITLE, lens.hides(key)))
        counts = Counter({kind: len(ranked) for kind, ranked in found.items()})
        return {kind: sorted(ranked, key=lambda one: one.hidden)[:most] for kind, ranked in found.items()}, counts

    def _ranked(self, query: Query, lens: Lens, most: int) -> tuple[dict[Kind, list[_Ranked]], Counter[Kind]]:
        """Return the best of each kind, and how many there are of each: the ranking ends when no more are wanted."""
        ends = ("", "*") if query.unfinished else ("",)
        words, keys = _quoted(query.phrases), self._keys
        left = {row for (row,) in self._db.execute(_ANYWHERE, (f"{_COLUMNS[-1]} : ({words}{ends[-1]})",))}
        if lens.kept is not None:
            left = {row for row in left if lens.keeps(keys[row])}
        counts = Counter(keys[row][0] for row in left)
        most = most or (MOST if len(counts) < 2 else MOST_BESIDE)
        plain: dict[Kind, list[_Ranked]] = {kind: [] for kind in counts}
        hidden: dict[Kind, list[_Ranked]] = {kind: [] for kind in counts}
        for where in Where:
            found: dict[int, None] = {}
            for end in ends:
                question = f"{_COLUMNS[where]} : ({words}{end})"
                found |= {row: None for (row,) in self._db.execute(_RANKED, (question,)) if row in left}
            left.difference_update(found)
            for key in sorted((keys[row] for row in found), key=lambda key: key[1] not in lens.starred):
                sinks = lens.hides(key)
                (hidden if sinks else plain)[key[0]].append(_Ranked(key, where, sinks))
            if all(
                len(plain[kind]) >= most or len(plain[kind]) + len(hidden[kind]) == count
                for kind, count in counts.items()
            ):
                break
        return {kind: (plain[kind] + hidden[kind])[:most] for kind in counts}, counts

    def _write(self, keys: Iterable[Key]) -> None:
        """Bring the rows of these records up to date, in one transaction."""
        keys = tuple(keys)
        gone = [(self._rows.pop(key),) for key in keys if key in self._rows]
        for (row,) in gone:
            del self._keys[row]
        self._db.execute("BEGIN")
        self._db.executemany("DELETE FROM entry WHERE rowid = ?", gone)
        self._db.executemany(
            "INSERT INTO entry (rowid, title, names, around, body) VALUES (?, ?, ?, ?, ?)", self._new(keys)
        )
        self._db.execute("COMMIT")

    def _new(self, keys: Iterable[Key]) -> Iterator[tuple[int | str, ...]]:
        for key in keys:
            entry = entry_of(self._program, self._groups, key)
            if entry is not None:
                self._last_row += 1
                self._rows[key] = self._last_row
                self._keys[self._last_row] = key
                yield (self._last_row, *_folded(entry))


def _folded(entry: Entry) -> tuple[str, ...]:
    shown = (_indexed(entry.title), _indexed(entry.names), _indexed(entry.around))
    return (*shown, fold_words("\n".join(map(readable, entry.body))))


def _indexed(texts: tuple[str, ...]) -> str:
    """Return names as they are stored: folded, and those with a hyphen or apostrophe once more as one word each."""
    folded = fold_words("\n".join(texts))
    if "'" not in folded and "-" not in folded:
        return folded
    joined = (re.sub("['-]", "", word) for word in _JOINED.findall(folded))
    return "\n".join((folded, *joined))


def _quoted(found: Iterable[str]) -> str:
    """Return the phrases so that FTS5 takes none of them for a word of its own language."""
    return " ".join('"' + phrase.replace('"', '""') + '"' for phrase in found)


def _place(group: Group) -> tuple[bool, Where, int]:
    first = group.hits[0]
    return first.hidden, first.rank, KINDS.index(group.kind)


def _hit(
    program: Program,
    groups: Mapping[str, Organization],
    one: _Ranked,
    lens: Lens,
    pattern: re.Pattern[str] | None,
) -> Hit:
    entry = entry_of(program, groups, one.key)
    assert entry is not None
    title, others = entry.title[0], (*entry.title[1:], *entry.names, *entry.around)
    found = ""
    if pattern is None:
        pass
    elif one.where is Where.TEXT:
        found = snippet(readable("\n".join(filter(None, entry.body))), pattern)
    elif one.where is not Where.TITLE or not pattern.search(fold(title)):
        found = " · ".join([text for text in others if text and pattern.search(fold(text))][:3])
    return Hit(
        kind=one.key[0],
        id=one.key[1],
        title=title,
        found=found,
        rank=one.where,
        title_ranges=ranges(title, pattern) if pattern is not None else (),
        found_ranges=ranges(found, pattern) if pattern is not None else (),
        starred=one.key[1] in lens.starred,
        hidden=one.hidden,
        people=len(groups[one.key[1]].people) if one.key[0] == "organization" else 0,
    )
