# SPDX-License-Identifier: MIT
"""What is this user's own: stars and notes, reading positions, which programs were opened.

Never in a program file. It is keyed by the ids of records, so it follows an article through an update. One small SQLite
file in the user's folder, through the standard library's sqlite3: it is read before the first paint, where SQLAlchemy
would cost more than all the rest, and a few statements need no schema library. Several windows share it.

Nothing here may keep a program from opening, so nothing here raises. A damaged file is set aside and a new one begun;
where none can be written, what is kept lasts as long as the window. `notice` says so.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from forumdesk.i18n import _
from forumdesk.paths import user_data
from forumdesk.personal import library
from forumdesk.personal.library import Recent
from forumdesk.personal.opening import NewerError, UnusableError, opened, set_aside
from forumdesk.personal.selections import READ, Statement, difference, made
from forumdesk.program import Program
from forumdesk.selection import Selection


class Personal:
    """The user's own file, open. Make one with `open`, and `close` it."""

    def __init__(self, database: sqlite3.Connection, notice: str) -> None:
        self._database = database
        self._watchers: list[Callable[[Selection], object]] = []
        self.notice = notice
        """What could not be read or kept, in a sentence; empty when nothing went wrong."""

    @classmethod
    def open(cls, path: Path | None = None) -> Self:
        """Open the user's file, or begin it."""
        path = user_data() / "personal.sqlite" if path is None else path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                return cls(opened(path), "")
            except UnusableError:
                aside = set_aside(path)
                words = _(
                    "Your stars, notes and recent programs could not be read. The file was set aside as “{name}”."
                )
                return cls(opened(path), words.format(name=aside.name))
        except NewerError:
            notice = _(
                "Your stars, notes and recent programs are kept by a newer ForumDesk, so they are not shown here."
            )
        except (sqlite3.Error, OSError, UnusableError) as error:
            notice = _lasting_no_longer(error)
        return cls(opened(None), notice)

    def reading_position(self, article_id: str) -> float:
        """Return how far an article was read, from 0 to 1."""
        found = self._rows("SELECT position FROM reading WHERE article = ?", article_id)
        return float(found[0][0]) if found else 0.0

    def set_reading_position(self, article_id: str, fraction: float) -> None:
        """Keep how far an article was read, from 0 to 1."""
        self._change(
            "INSERT INTO reading VALUES (?, ?, 0) ON CONFLICT (article) DO UPDATE SET position = excluded.position",
            article_id,
            min(max(fraction, 0.0), 1.0),
        )

    def is_read(self, article_id: str) -> bool:
        """Tell whether an article was marked as read."""
        return bool(self._rows("SELECT 1 FROM reading WHERE article = ? AND read = 1", article_id))

    def was_opened(self, article_id: str) -> bool:
        """Tell whether anything is kept of an article: it was opened to read, or marked."""
        return bool(self._rows("SELECT 1 FROM reading WHERE article = ?", article_id))

    def opened_articles(self) -> frozenset[str]:
        """Return the articles of which anything is kept: all others are unread."""
        return frozenset(str(key) for (key,) in self._rows("SELECT article FROM reading"))

    def mark_unread(self, article_id: str) -> None:
        """Forget that an article was ever opened."""
        self._change("DELETE FROM reading WHERE article = ?", article_id)

    def mark_read(self, article_id: str, on: bool = True) -> None:
        """Mark an article as read, or as unread."""
        self._change(
            "INSERT INTO reading VALUES (?, 0, ?) ON CONFLICT (article) DO UPDATE SET read = excluded.read",
            article_id,
            int(on),
        )

    def recent(self) -> tuple[Recent, ...]:
        """Return the programs that were opened, the latest first; a file may be gone since."""
        return tuple(found for row in self._rows(library.ALL) if (found := library.read(row)) is not None)

    def note_opened(self, path: Path, program: Program) -> None:
        """Keep that a program was opened now, and what to show of it."""
        self.keep_recent(library.recent_of(path, program, datetime.now(UTC)))

    def keep_recent(self, recent: Recent) -> None:
        """Keep what is known of a program, such as one that was forgotten by mistake."""
        self._change_together(library.keeping(recent))

    def forget(self, path: Path) -> None:
        """Leave a program out of the recent ones. Its file is not touched."""
        self._change_together(library.forgetting(path))

    def agendas(self) -> dict[str, int]:
        """Return how many stars and own entries there are in the agenda of each conference, by its id."""
        counted = "SELECT conference FROM mark WHERE interest IS NOT NULL UNION ALL SELECT conference FROM entry"
        return dict(self._rows(f"SELECT conference, count(*) FROM ({counted}) GROUP BY conference"))  # noqa: S608 - fixed

    def selection(self, conference_id: str) -> Selection:
        """Return what the user has said of a conference; an empty selection when nothing."""
        parts = {part: self._rows(statement, conference_id) for part, statement in READ.items()}
        return made(conference_id, parts)

    def selections(self) -> tuple[Selection, ...]:
        """Return what the user has said of each conference."""
        found = self._rows("SELECT conference FROM selection ORDER BY conference")
        return tuple(self.selection(conference_id) for (conference_id,) in found)

    def keep_selection(self, before: Selection, after: Selection) -> bool:
        """Keep what has changed of a selection as a whole, and tell whoever watches; return whether it is kept."""
        kept = self._change_together(difference(before, after))
        if kept:
            for watcher in tuple(self._watchers):
                watcher(after)
        return kept

    def watch(self, watcher: Callable[[Selection], object]) -> Callable[[], None]:
        """Call this with every selection that was kept; return what ends it."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def kept(self, scope: str, key: str) -> str:
        """Return a text that was kept; empty when there is none. Whoever kept it checks what it says."""
        found = self._rows("SELECT value FROM kept WHERE scope = ? AND key = ?", scope, key)
        return str(found[0][0]) if found else ""

    def all_kept(self, scope: str) -> dict[str, str]:
        """Return all texts that were kept under a scope, by their keys."""
        return dict(self._rows("SELECT key, value FROM kept WHERE scope = ? ORDER BY key", scope))

    def keep(self, scope: str, key: str, value: str) -> None:
        """Keep a text for next time; an empty one forgets what was kept."""
        self.keep_all(scope, {key: value})

    def keep_all(self, scope: str, texts: Mapping[str, str]) -> None:
        """Keep texts by their keys as one step, which takes as long as to keep one; empty ones are forgotten."""
        if texts:
            self._change_together(_keeping(scope, key, value) for key, value in texts.items())

    def close(self) -> None:
        """Close the file. Everything is kept already."""
        self._database.close()

    def _rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self._database.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self.notice = _("Your stars, notes and recent programs could not be read ({reason}).").format(reason=error)
            return []

    def _change(self, statement: str, *values: object) -> None:
        self._change_together([(statement, values)])

    def _change_together(self, statements: Iterable[Statement]) -> bool:
        """Make these changes, all of them or none; return whether they are made."""
        try:
            self._database.execute("BEGIN IMMEDIATE")
            for statement, values in statements:
                self._database.execute(statement, values)
            self._database.execute("COMMIT")
        except sqlite3.Error as error:
            self.notice = _("This could not be kept for next time ({reason}).").format(reason=error)
            with suppress(sqlite3.Error):  # there is none to end where none could begin
                self._database.execute("ROLLBACK")
            return False
        return True


def _keeping(scope: str, key: str, value: str) -> Statement:
    if value:
        return "INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (scope, key, value)
    return "DELETE FROM kept WHERE scope = ? AND key = ?", (scope, key)


def _lasting_no_longer(error: Exception) -> str:
    words = _("Stars, notes and recent programs last only until you close this window ({reason}).")
    return words.format(reason=error)
