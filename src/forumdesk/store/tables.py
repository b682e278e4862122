# SPDX-License-Identifier: MIT
"""The tables of a program file, and the format's history. SQLAlchemy Core owns them; `schema` holds what they emit.

One table a kind, one column a field of its record, and the journal. Tables are STRICT; texts are never NULL, as in
the records; NULL stands for None, and for a reference to nothing.

A reference is a foreign key, so that no writer, no migration and no repair can leave one that points nowhere. Keys are
checked at the end of a step, because a step may drop a room before it moves the room's sessions. Lists of references
(the authors of an article) are JSON and can't be keys: `journal.check` looks after those, and names what is wrong
before SQLite would only say that something is. There are no indexes, views or triggers: a program is read as a whole.

History of the format (`PRAGMA user_version`):

1. November 2026, the first.
2. November 2026: `source.said`, the ancestor of a merge.
3. November 2026: `extra`, what a source says beyond our fields.
4. November 2026: when rooms and people are available, who is expected, notes; findings set aside, and rules of checks;
   `journal.merged`, what a merge brought in.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

METADATA = MetaData()


def _table(name: str, *columns: Column[str] | Column[int] | Column[bytes]) -> Table:
    return Table(name, METADATA, Column("id", Text, primary_key=True), *columns, sqlite_strict=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _whole(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _reference(name: str, kind: str, *, optional: bool = True) -> Column[str]:
    key = ForeignKey(f"{kind}.id", deferrable=True, initially="DEFERRED")
    return Column(name, Text, key, nullable=optional)


_table(
    "conference",
    _text("title"),
    _text("acronym"),
    _text("subtitle"),
    _text("description"),
    _text("timezone"),
    _text("venue"),
    _text("city"),
    _text("url"),
    _text("organizer"),
    _text("language"),
    _text("day_starts_at"),
    _text("extra"),
)

_table("day", _text("date"), _text("title"), _text("extra"))

_table(
    "room",
    _text("name"),
    Column("capacity", Integer),
    _text("floor"),
    _text("description"),
    _whole("order"),
    _text("extra"),
    _text("available"),
)

_table("track", _text("name"), _text("color"), _whole("order"), _text("extra"))

_table(
    "session",
    _text("title"),
    _text("subtitle"),
    _text("kind"),
    _text("state"),
    Column("start", Text),
    _whole("duration"),
    _reference("room_id", "room"),
    _reference("track_id", "track"),
    _text("label"),
    _text("abstract"),
    _text("description"),
    _text("language"),
    _text("stream_url"),
    _text("links"),
    _whole("do_not_record"),
    _text("tags"),
    _text("extra"),
    Column("expected", Integer),
    _text("notes"),
)

_table(
    "person",
    _text("name"),
    _text("sort_name"),
    _text("honorific"),
    _text("pronouns"),
    _text("position"),
    _text("organization"),
    _text("biography"),
    _reference("picture_id", "picture"),
    _text("links"),
    _text("extra"),
    _text("available"),
)

_table(
    "appearance",
    _reference("session_id", "session", optional=False),
    _reference("person_id", "person", optional=False),
    _text("role"),
    _whole("order"),
    _text("byline"),
    _text("extra"),
)

_table(
    "article",
    _text("title"),
    _text("author_ids"),
    Column("published", Text),
    _text("summary"),
    _text("body"),
    _text("source_url"),
    _reference("picture_id", "picture"),
    _text("caption"),
    _text("tags"),
    _text("session_ids"),
    _text("extra"),
)

_table("picture", _text("media_type"), Column("data", LargeBinary, nullable=False), _text("alt"))

_table("source", _text("name"), _text("format"), _text("received"), _text("body"), _text("said"))

_table(
    "publication",
    _text("uid"),
    _whole("sequence"),
    _text("digest"),
    _text("created"),
    _text("changed"),
    _text("title"),
    _text("start"),
    _whole("duration"),
    _text("location"),
)

_table("dismissal", _text("check"), _text("key"), _text("facts"), _text("words"), _text("reason"))

_table("rule", _text("name"), _text("value"))

JOURNAL = Table(
    "journal",
    METADATA,
    Column("step", Integer, primary_key=True),
    Column("uuid", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("of", Integer),
    Column("changes", LargeBinary),
    Column("merged", Text),
    sqlite_strict=True,
)
"""One row a step: see `journal`."""
