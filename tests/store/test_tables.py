# SPDX-License-Identifier: MIT
from __future__ import annotations

import dataclasses

import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from forumdesk.program import KINDS, dangling
from forumdesk.store import migrations, schema
from forumdesk.store.columns import COLUMNS
from forumdesk.store.tables import METADATA
from strategies import full


def test_schema_text_is_what_the_tables_emit() -> None:
    """When this fails, the format has changed: a new version, a migration and an old file are due."""
    emitted = {
        name: schema.normal(str(CreateTable(table).compile(dialect=sqlite.dialect())))
        for name, table in METADATA.tables.items()
    }
    assert {name: sql for kind, name, _table, sql in schema.entries(schema.FORMAT) if kind == "table"} == emitted


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_record_is_a_column_of_its_table(kind: str) -> None:
    table = METADATA.tables[kind]
    assert [column.name for column in table.c] == [field.name for field in dataclasses.fields(KINDS[kind])]
    types = [str(column.type.compile(sqlite.dialect())) for column in table.c]
    assert types == [column.type for column in COLUMNS[kind]]


def test_every_reference_is_a_foreign_key() -> None:
    keys = {
        (name, column.name, next(iter(column.foreign_keys)).column.table.name)
        for name, table in METADATA.tables.items()
        for column in table.c
        if column.foreign_keys
    }
    assert keys == {
        ("session", "room_id", "room"),
        ("session", "track_id", "track"),
        ("person", "picture_id", "picture"),
        ("appearance", "session_id", "session"),
        ("appearance", "person_id", "person"),
        ("article", "picture_id", "picture"),
    }
    bare = full()
    bare = bare.drop(*(key for kind in ("room", "track", "session", "person", "picture") for key in bare.records(kind)))
    lists = {("article", "author_ids"), ("article", "session_ids")}
    gone = {"session", "person"}
    assert {(kind, field) for kind, _id, field in dangling(bare)} == lists | {
        (kind, field) for kind, field, _target in keys if kind not in gone
    }


def test_format_follows_the_migrations() -> None:
    assert len(migrations.STEPS) + 1 == schema.FORMAT
    assert set(schema.SCHEMAS) == set(range(1, schema.FORMAT + 1))
