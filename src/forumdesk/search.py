# SPDX-License-Identifier: MIT
"""Finding sessions, people and articles as one types: a full-text index in memory, derived from the program.

Texts are folded (`text.fold_words`) before they reach SQLite's FTS5, which only parts them into words: its own folding
misses Łódź, ß, Arabic forms and words of scripts without blanks. Nothing of this is ever in the program file. Showing
the hits is the window's and the command line's business. A lock lets one thread build and another ask.
"""

from __future__ import annotations

import html
import re
import sqlite3
import threading
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal, TypeAlias

from forumdesk.changes import Change
from forumdesk.program import Appearance, Article, Person, Program, Room, Session, Track
from forumdesk.text import clean_line, fold, fold_words
from forumdesk.wording import affiliation

Kind: TypeAlias = Literal["session", "person", "article"]
Range: TypeAlias = tuple[int, int]

MAX_WORDS = 12
"""Words of a question that are looked for; the rest of a long one is left out."""
MAX_LETTERS = 200
SNIPPET = 120
"""Letters of a text that are shown around what was found in it."""

_SCHEMA = """CREATE VIRTUAL TABLE entry USING fts5(
    title, names, around, body, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'")"""
_COLUMNS = ("{title}", "{title names}", "{title names around}", "{title names around body}")
_FIND = "SELECT rowid FROM entry WHERE entry MATCH ? ORDER BY bm25(entry, 8, 4, 2, 1), rowid LIMIT ?"
_JOINED = re.compile(r"(?<!\w)\w++(?:['-]\w++)+")
_TAG = re.compile(r"<[!/?a-zA-Z][^<>]*>")


class Where(IntEnum):
    """The place in which all words were found; the better ones come first."""

    TITLE = 0
    NAMES = 1
    """Speakers of a session, authors of an article."""
    AROUND = 2
    """Organizations and positions, room, track and tags."""
    TEXT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One session, person or article that answers a question."""

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


@dataclass(frozen=True, slots=True)
class _Entry:
    """The texts by which a record is found, as they are printed, one tuple a place of `Where`."""

    title: tuple[str, ...]
    names: tuple[str, ...]
    around: tuple[str, ...]
    body: tuple[str, ...]

    def folded(self) -> tuple[str, ...]:
        shown = (_indexed(self.title), _indexed(self.names), _indexed(self.around))
        return (*shown, fold_words("\n".join(map(_readable, self.body))))


class Index:
    """The words of one program. May be built in one thread and asked in another."""

    def __init__(self, program: Program) -> None:
        self._lock = threading.Lock()
        self._program = program
        self._rows: dict[tuple[Kind, str], int] = {}
        self._keys: dict[int, tuple[Kind, str]] = {}
        self._last_row = 0
        self._db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._db.execute(_SCHEMA)
        self._write(_every_key(program))

    def close(self) -> None:
        """Free the memory. The index answers no more."""
        with self._lock:
            self._db.close()

    def update(self, program: Program, changes: Iterable[Change]) -> None:
        """Follow the program to its next state; the changes are those that lead to it from the last one."""
        with self._lock:
            self._program = program
            self._write(dict.fromkeys(key for change in changes for key in _touched(program, change)))

    def search(self, text: str, limit: int = 60) -> tuple[Hit, ...]:
        """Return what holds every word of the text, the last one perhaps unfinished, best first.

        Title comes before names, names before organization, room and track, those before text; within each, whole
        words before beginnings of words. No text is an error: what holds no letter or digit finds nothing.
        """
        phrases = _phrases(text)
        if not phrases:
            return ()
        pattern = _pattern(phrases)
        with self._lock:
            program = self._program
            found = [(self._keys[row], where) for row, where in self._rows_with(phrases, limit)]
        return tuple(_hit(program, kind, key, where, pattern) for (kind, key), where in found)

    def _rows_with(self, phrases: list[str], limit: int) -> list[tuple[int, Where]]:
        found: dict[int, Where] = {}
        for where in Where:
            for unfinished in ("", "*"):
                question = f"{_COLUMNS[where]} : ({_quoted(phrases)}{unfinished})"
                for (row,) in self._db.execute(_FIND, (question, limit)):
                    found.setdefault(row, where)
                if len(found) >= limit:
                    return list(found.items())[:limit]
        return list(found.items())

    def _write(self, keys: Iterable[tuple[Kind, str]]) -> None:
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

    def _new(self, keys: Iterable[tuple[Kind, str]]) -> Iterator[tuple[int | str, ...]]:
        for key in keys:
            entry = _entry(self._program, *key)
            if entry is not None:
                self._last_row += 1
                self._rows[key] = self._last_row
                self._keys[self._last_row] = key
                yield (self._last_row, *entry.folded())


def _every_key(program: Program) -> Iterator[tuple[Kind, str]]:
    yield from (("session", session.id) for session in program.sessions_in_order)
    yield from (("person", person.id) for person in program.people_in_order)
    yield from (("article", key) for key in program.articles)


def _touched(program: Program, change: Change) -> Iterator[tuple[Kind, str]]:
    """Yield the entries that a change can alter: its own, and those that show its name."""
    if change.kind in {"session", "person", "article"}:
        yield (change.kind, change.id)  # type: ignore[misc]  # the set above is the whole of Kind
    for record in (change.before, change.after):
        match record:
            case Person():
                yield from (("session", found.session_id) for found in program.appearances_of(record.id))
                yield from (("article", found.id) for found in program.articles_by(record.id))
            case Appearance():
                yield ("session", record.session_id)
                yield ("person", record.person_id)
            case Room() | Track():
                yield from (
                    ("session", s.id) for s in program.sessions.values() if record.id in {s.room_id, s.track_id}
                )
            case _:
                pass


def _entry(program: Program, kind: Kind, key: str) -> _Entry | None:
    """Return the texts of a record; None when the program has it no more."""
    record = {"session": program.sessions, "person": program.people, "article": program.articles}[kind].get(key)
    match record:
        case Session():
            return _session_entry(program, record)
        case Person():
            return _person_entry(program, record)
        case Article():
            return _article_entry(program, record)
    return None


def _session_entry(program: Program, session: Session) -> _Entry:
    cast = [
        (one, program.people[one.person_id]) for one in program.billed(session.id) if one.person_id in program.people
    ]
    room, track = program.rooms.get(session.room_id), program.tracks.get(session.track_id)
    places = (room.name if room else "", track.name if track else "", *session.tags)
    bylines = [one.byline or affiliation(person) for one, person in cast]
    return _Entry(
        title=(session.title, session.label, session.subtitle),
        names=tuple(_full_name(person) for one, person in cast),
        around=(*bylines, *places),
        body=(session.abstract, session.description),
    )


def _person_entry(program: Program, person: Person) -> _Entry:
    bylines = dict.fromkeys(one.byline for one in program.appearances_of(person.id))
    return _Entry((_full_name(person),), (), (affiliation(person), *bylines), (person.biography,))


def _article_entry(program: Program, article: Article) -> _Entry:
    authors = [program.people[key] for key in article.author_ids if key in program.people]
    return _Entry(
        title=(article.title,),
        names=tuple(map(_full_name, authors)),
        around=(*map(affiliation, authors), *article.tags),
        body=(article.summary, article.body, article.caption),
    )


def _full_name(person: Person) -> str:
    return f"{person.honorific} {person.name}".strip()


def _readable(text: str) -> str:
    """Return a Markdown or HTML text without tags and entities. Cheap, and only good enough to search and to quote."""
    if "<" in text:
        text = _TAG.sub(" ", text)
    return html.unescape(text) if "&" in text else text


def _indexed(texts: tuple[str, ...]) -> str:
    """Return names as they are stored: folded, and those with a hyphen or apostrophe once more as one word each."""
    folded = fold_words("\n".join(texts))
    if "'" not in folded and "-" not in folded:
        return folded
    joined = (re.sub("['-]", "", word) for word in _JOINED.findall(folded))
    return "\n".join((folded, *joined))


def _phrases(text: str) -> list[str]:
    """Return the folded words of a question; one with marks inside, or of a script without blanks, is a phrase."""
    words = clean_line(text[:MAX_LETTERS]).split()[:MAX_WORDS]
    folded = (" ".join(fold_words(word).split()) for word in words)
    return [phrase for phrase in folded if any(map(_counts, phrase))]


def _counts(char: str) -> bool:
    return unicodedata.category(char)[0] in "LNM" or unicodedata.category(char) == "Co"


def _quoted(phrases: list[str]) -> str:
    """Return the phrases so that FTS5 takes none of them for a word of its own language."""
    return " ".join('"' + phrase.replace('"', '""') + '"' for phrase in phrases)


def _pattern(phrases: list[str]) -> re.Pattern[str]:
    """Return what finds the phrases in a folded text, the longest first; the end of a word is left open."""
    patterns = []
    for phrase in sorted(phrases, key=len, reverse=True):
        first, *others = re.findall(r"[^\W_]+|[^\w\s!-~]+", phrase)
        # The look behind stands after the first letter, because re skips fast only to a letter.
        letter = re.escape(first[0])
        start = rf"{letter}(?<![^\W_]{letter})" if fold_words(first[0]) == first[0] else letter
        patterns.append(r"[\W_]{0,3}".join((start + re.escape(first[1:]), *map(re.escape, others))))
    return re.compile("|".join(patterns))


def _ranges(text: str, pattern: re.Pattern[str]) -> tuple[Range, ...]:
    """Return where the pattern stands in a text as printed: each character is folded by itself to keep its place."""
    if text.isascii():
        return tuple(match.span() for match in pattern.finditer(fold(text)))
    pieces = [char.lower() if char.isascii() else fold(char) for char in text]
    places = [place for place, piece in enumerate(pieces) for _ in piece]
    found = (match.span() for match in pattern.finditer("".join(pieces)))
    return tuple((places[start], places[end - 1] + 1) for start, end in found if end > start)


def _hit(program: Program, kind: Kind, key: str, where: Where, pattern: re.Pattern[str]) -> Hit:
    entry = _entry(program, kind, key)
    assert entry is not None
    title, others = entry.title[0], (*entry.title[1:], *entry.names, *entry.around)
    found = ""
    if where is Where.TEXT:
        found = _snippet(_readable("\n".join(filter(None, entry.body))), pattern)
    elif where is not Where.TITLE or not pattern.search(fold(title)):
        found = " · ".join([text for text in others if text and pattern.search(fold(text))][:3])
    return Hit(
        kind=kind,
        id=key,
        title=title,
        found=found,
        rank=where,
        title_ranges=_ranges(title, pattern),
        found_ranges=_ranges(found, pattern),
    )


def _snippet(text: str, pattern: re.Pattern[str]) -> str:
    """Return a stretch of a text around the first place that was found, cut between words."""
    match = pattern.search(text.lower()) or pattern.search(fold(text))
    # Folding changes few lengths, so the place in the folded text is near enough to cut around it.
    middle = min(match.start(), len(text)) if match else 0
    start = max(0, middle - SNIPPET // 3)
    end = min(len(text), middle + SNIPPET)
    words = text[start:end].split(" ")
    if start and len(words) > 2:
        del words[0]
    if end < len(text) and len(words) > 2:
        del words[-1]
    return ("…" if start else "") + " ".join(" ".join(words).split()) + ("…" if end < len(text) else "")
