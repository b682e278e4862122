# SPDX-License-Identifier: MIT
"""The format's numbers, and the schema that a program file of each format version must have, word for word.

The text is what `tables` emits (a test compares them), kept here so that a file can be checked without SQLAlchemy. When
the format changes, the text of the old version stays: a file is checked before it is migrated.
"""

from __future__ import annotations

from collections.abc import Mapping

APPLICATION_ID = 0x46444B31
"""`PRAGMA application_id` of a program file: "FDK1"."""

FORMAT = 4
"""`PRAGMA user_version` of a program file as this ForumDesk writes it."""

SUFFIX = ".forum"

_VERSION_1 = """
CREATE TABLE conference ( id TEXT NOT NULL, title TEXT NOT NULL, acronym TEXT NOT NULL, subtitle TEXT NOT
  NULL, description TEXT NOT NULL, timezone TEXT NOT NULL, venue TEXT NOT NULL, city TEXT NOT NULL, url TEXT
  NOT NULL, organizer TEXT NOT NULL, language TEXT NOT NULL, day_starts_at TEXT NOT NULL, PRIMARY KEY (id) )
  STRICT;
CREATE TABLE day ( id TEXT NOT NULL, date TEXT NOT NULL, title TEXT NOT NULL, PRIMARY KEY (id) ) STRICT;
CREATE TABLE room ( id TEXT NOT NULL, name TEXT NOT NULL, capacity INTEGER, floor TEXT NOT NULL, description
  TEXT NOT NULL, "order" INTEGER NOT NULL, PRIMARY KEY (id) ) STRICT;
CREATE TABLE track ( id TEXT NOT NULL, name TEXT NOT NULL, color TEXT NOT NULL, "order" INTEGER NOT NULL,
  PRIMARY KEY (id) ) STRICT;
CREATE TABLE session ( id TEXT NOT NULL, title TEXT NOT NULL, subtitle TEXT NOT NULL, kind TEXT NOT NULL,
  state TEXT NOT NULL, start TEXT, duration INTEGER NOT NULL, room_id TEXT, track_id TEXT, label TEXT NOT
  NULL, abstract TEXT NOT NULL, description TEXT NOT NULL, language TEXT NOT NULL, stream_url TEXT NOT NULL,
  links TEXT NOT NULL, do_not_record INTEGER NOT NULL, tags TEXT NOT NULL, PRIMARY KEY (id), FOREIGN
  KEY(room_id) REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY(track_id) REFERENCES track (id)
  DEFERRABLE INITIALLY DEFERRED ) STRICT;
CREATE TABLE person ( id TEXT NOT NULL, name TEXT NOT NULL, sort_name TEXT NOT NULL, honorific TEXT NOT NULL,
  pronouns TEXT NOT NULL, position TEXT NOT NULL, organization TEXT NOT NULL, biography TEXT NOT NULL,
  picture_id TEXT, links TEXT NOT NULL, PRIMARY KEY (id), FOREIGN KEY(picture_id) REFERENCES picture (id)
  DEFERRABLE INITIALLY DEFERRED ) STRICT;
CREATE TABLE appearance ( id TEXT NOT NULL, session_id TEXT NOT NULL, person_id TEXT NOT NULL, role TEXT NOT
  NULL, "order" INTEGER NOT NULL, byline TEXT NOT NULL, PRIMARY KEY (id), FOREIGN KEY(session_id) REFERENCES
  session (id) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE
  INITIALLY DEFERRED ) STRICT;
CREATE TABLE article ( id TEXT NOT NULL, title TEXT NOT NULL, author_ids TEXT NOT NULL, published TEXT,
  summary TEXT NOT NULL, body TEXT NOT NULL, source_url TEXT NOT NULL, picture_id TEXT, caption TEXT NOT NULL,
  tags TEXT NOT NULL, session_ids TEXT NOT NULL, PRIMARY KEY (id), FOREIGN KEY(picture_id) REFERENCES picture
  (id) DEFERRABLE INITIALLY DEFERRED ) STRICT;
CREATE TABLE picture ( id TEXT NOT NULL, media_type TEXT NOT NULL, data BLOB NOT NULL, alt TEXT NOT NULL,
  PRIMARY KEY (id) ) STRICT;
CREATE TABLE source ( id TEXT NOT NULL, name TEXT NOT NULL, format TEXT NOT NULL, received TEXT NOT NULL, body
  TEXT NOT NULL, PRIMARY KEY (id) ) STRICT;
CREATE TABLE publication ( id TEXT NOT NULL, uid TEXT NOT NULL, sequence INTEGER NOT NULL, digest TEXT NOT
  NULL, created TEXT NOT NULL, changed TEXT NOT NULL, title TEXT NOT NULL, start TEXT NOT NULL, duration
  INTEGER NOT NULL, location TEXT NOT NULL, PRIMARY KEY (id) ) STRICT;
CREATE TABLE journal ( step INTEGER NOT NULL, uuid TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL, kind
  TEXT NOT NULL, label TEXT NOT NULL, "of" INTEGER, changes BLOB, PRIMARY KEY (step) ) STRICT;
"""

_SOURCE_1 = """
CREATE TABLE source ( id TEXT NOT NULL, name TEXT NOT NULL, format TEXT NOT NULL, received TEXT NOT NULL, body
  TEXT NOT NULL, PRIMARY KEY (id) ) STRICT;
"""
_SOURCE_2 = """
CREATE TABLE source ( id TEXT NOT NULL, name TEXT NOT NULL, format TEXT NOT NULL, received TEXT NOT NULL, body
  TEXT NOT NULL, said TEXT NOT NULL, PRIMARY KEY (id) ) STRICT;
"""
"""The one table that version 2 changed."""

EXTENDED_3 = ("conference", "day", "room", "track", "session", "person", "appearance", "article")
"""The tables that got a last column, `extra`, in version 3."""


EXTENDED_4: Mapping[str, str] = {
    "room": "available TEXT NOT NULL",
    "session": "expected INTEGER, notes TEXT NOT NULL",
    "person": "available TEXT NOT NULL",
}
"""The tables that got last columns in version 4, and these."""

_ADDED_4 = """
CREATE TABLE dismissal ( id TEXT NOT NULL, "check" TEXT NOT NULL, "key" TEXT NOT NULL, facts TEXT NOT NULL,
  words TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (id) ) STRICT;
CREATE TABLE rule ( id TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (id) ) STRICT;
"""
"""The tables that version 4 added."""


def _extended(schema: str, columns: Mapping[str, str]) -> str:
    """Return a schema in which these tables have these last columns too."""
    added = {f"CREATE TABLE {name}": more for name, more in columns.items()}
    return ";".join(
        statement.replace("PRIMARY KEY (id)", f"{more}, PRIMARY KEY (id)")
        if (more := added.get(" ".join(statement.split()[:3])))
        else statement
        for statement in schema.split(";")
    )


_VERSION_2 = _VERSION_1.replace(_SOURCE_1.strip(), _SOURCE_2.strip())
_VERSION_3 = _extended(_VERSION_2, dict.fromkeys(EXTENDED_3, "extra TEXT NOT NULL"))
_VERSION_4 = (_extended(_VERSION_3, EXTENDED_4) + _ADDED_4).replace(
    "changes BLOB, PRIMARY KEY (step)", "changes BLOB, merged TEXT, PRIMARY KEY (step)"
)

SCHEMAS: Mapping[int, str] = {1: _VERSION_1, 2: _VERSION_2, 3: _VERSION_3, 4: _VERSION_4}
"""The whole schema of each version of the format."""

Entry = tuple[str, str, str, str]
"""One row of `sqlite_master`: type, name, table, SQL with single blanks (empty for an index that SQLite made)."""


def entries(version: int) -> set[Entry]:
    """Return what `sqlite_master` must hold in a file of this version."""
    found: set[Entry] = set()
    for statement in SCHEMAS[version].split(";"):
        sql = normal(statement)
        if sql:
            name = sql.split()[2]
            found.add(("table", name, name, sql))
            if "PRIMARY KEY (id)" in sql:
                found.add(("index", f"sqlite_autoindex_{name}_1", name, ""))
    return found


def table(version: int, name: str) -> str:
    """Return the statement that makes a table as it is in a version."""
    return next(sql for kind, found, _table, sql in entries(version) if (kind, found) == ("table", name))


def normal(sql: str | None) -> str:
    """Return SQL with single blanks; empty for none."""
    return " ".join((sql or "").split())
