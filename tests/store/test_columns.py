# SPDX-License-Identifier: MIT
from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from forumdesk.document import Document
from forumdesk.program import FIELD_OF, KINDS, Article, Availability, Day, Link, Person, Program, Room, Session
from forumdesk.store import load, write
from forumdesk.store.columns import COLUMNS, pack, unpack
from forumdesk.store.journal import StepKind, next_step
from forumdesk.store.schema import FORMAT
from strategies import full, programs

NINE = datetime(2021, 5, 19, 9)


def test_every_field_of_every_record_has_a_column() -> None:
    assert {kind: [column.name for column in columns] for kind, columns in COLUMNS.items()} == {
        kind: [field.name for field in dataclasses.fields(cls)] for kind, cls in KINDS.items()
    }


def test_full_program_leaves_no_field_at_its_default() -> None:
    """The test of the tests that use it: a new field must be in it."""
    program = full()
    for kind in KINDS:
        (record,) = program.records(kind).values()
        for field in dataclasses.fields(record):
            assert getattr(record, field.name) not in {field.default, "", None, ()}, f"{kind}.{field.name}"


def test_every_field_of_a_full_program_comes_back(tmp_path: Path) -> None:
    program = full()
    with Document.create(tmp_path / "a.forum", program, "Full") as document:
        assert document.program == program
        document.replace("Empty", Program(program.conference, publications=program.publications))
        document.undo()
        assert document.program == program
    with Document.open(tmp_path / "a.forum") as document:
        for kind in ("conference", *FIELD_OF):
            assert document.program.records(kind) == program.records(kind)


@given(program=programs())
@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
def test_any_program_comes_back_with_its_order(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.forum"
    write.create(path, program, next_step(None, StepKind.CREATE, "Made"))
    found = load.load(path, FORMAT).program
    assert found == program
    assert [list(found.records(kind)) for kind in KINDS] == [list(program.records(kind)) for kind in KINDS]


@given(program=programs())
@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
def test_packed_records_come_back(program: Program) -> None:
    for kind in KINDS:
        kept = list(program.records(kind).values())
        assert unpack(kind, [tuple(pack(record).values()) for record in kept]) == kept


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (Room(id="r", name="a\udc80"), "name"),
        (Room(id="r", name="a", order=2**31), "order"),
        (Room(id="r", name="a", capacity=-(2**31) - 1), "capacity"),
        (Day(id="d", date=date(1899, 12, 31)), "date"),
        (Session(id="s", title="", start=datetime(3000, 1, 1)), "start"),
        (Session(id="s", title="", start=datetime(2021, 1, 1, tzinfo=UTC)), "start"),
        (Session(id="s", title="", kind="seance"), "kind"),  # type: ignore[arg-type]
        (Session(id="s", title="", tags=("\ud800",)), "tags"),
        (Session(id="s", title="", duration=-1), "duration"),
        (Session(id="s", title="", duration=20161), "duration"),
        (Person(id="p", name="", links=(Link(title="", url="\ud800"),)), "links"),
        (Room(id="r", name="a", available=(Availability(start=NINE, end=NINE),)), "available"),
        (Person(id="p", name="", available=(Availability(start=NINE, end=datetime(3000, 1, 1)),)), "available"),
    ],
)
def test_pack_names_the_field_that_does_not_fit(record: Room, field: str) -> None:
    with pytest.raises(ValueError, match=f"^{field}: "):
        pack(record)


def test_pack_keeps_the_date_of_a_day_that_is_a_moment() -> None:
    assert pack(Day(id="d", date=datetime(2021, 5, 19, 9)))["date"] == "2021-05-19"


@pytest.mark.parametrize(
    ("kind", "column", "value"),
    [
        ("conference", "day_starts_at", "25:00"),
        ("conference", "day_starts_at", "04:00+02:00"),
        ("conference", "title", 5),
        ("conference", "title", None),
        ("day", "date", "tomorrow"),
        ("day", "date", 20210519),
        ("day", "date", "0001-01-01"),
        ("room", "order", 2**40),
        ("room", "order", "1"),
        ("room", "capacity", 1.5),
        ("session", "kind", "seance"),
        ("session", "state", None),
        ("session", "start", "2021-05-19T09:00+00:00"),
        ("session", "do_not_record", 2),
        ("session", "do_not_record", []),
        ("session", "duration", -30),
        ("session", "duration", 20161),
        ("session", "duration", -(2**31)),
        ("publication", "duration", 2**31 - 1),
        ("session", "tags", "{}"),
        ("session", "tags", "[1]"),
        ("session", "tags", "[],[]"),
        ("session", "tags", "not JSON"),
        ("session", "tags", "[" * 100_000),
        ("session", "tags", b"[]"),
        ("person", "links", '[{"title": "x"}]'),
        ("person", "links", '["x"]'),
        ("person", "links", '[{"title": "x", "url": 1}]'),
        ("appearance", "role", "Moderator"),
        ("room", "available", '[{"start":"2021-05-19T09:00:00"}]'),
        ("room", "available", '[{"start":"2021-05-19T09:00:00","end":"2021-05-19T09:00:00"}]'),
        ("person", "available", '[{"start":"2021-05-19T09:00:00Z","end":"2021-05-19T10:00:00Z"}]'),
        ("person", "available", '[{"start":9,"end":10}]'),
        ("person", "available", "[[]]"),
        ("session", "expected", "many"),
        ("rule", "value", 30),
        ("picture", "data", "text"),
    ],
)
def test_unpack_names_the_column_that_does_not_fit(kind: str, column: str, value: Any) -> None:
    (record,) = full().records(kind).values()
    row = pack(record)
    assert row[column] != value
    with pytest.raises(ValueError, match=f"^{column}$"):
        unpack(kind, [tuple(row.values()), tuple({**row, column: value}.values())])


@pytest.mark.parametrize(
    "values",
    [['["a"],["b"', '"c"]'], ['["a"],["]', '["]'], ['["a"],["b"]', '[["c"]', '["d"]]'], ['["a"', '["b"]', '"c"]']],
)
def test_lists_of_two_rows_do_not_borrow_from_each_other(values: list[str]) -> None:
    (session,) = full().records("session").values()
    rows = [tuple({**pack(session), "tags": value}.values()) for value in values]
    with pytest.raises(ValueError, match=r"^tags$"):
        unpack("session", rows)


def test_longest_session_comes_back() -> None:
    session = Session(id="s", title="", start=datetime(2999, 12, 31), duration=20160)
    (found,) = unpack("session", [tuple(pack(session).values())])
    assert found == session
    assert found.end == datetime(3000, 1, 14)


def test_texts_that_mislead_are_cleaned_when_read() -> None:
    evil = "Ada\u202e ecalevoL\u200f"
    person = Person(id="p\u202e", name=evil, links=(Link(title=evil, url=f"https://a.b/{evil}"),))
    other = Person(id="q", name="nul\x00nul")
    rows = [tuple(pack(each).values()) for each in (person, other)]
    clean = Person(
        id="p\u202e", name="Ada ecalevoL", links=(Link(title="Ada ecalevoL", url="https://a.b/Ada ecalevoL"),)
    )
    assert unpack("person", rows) == [clean, other]
    article = Article(id="a", title="", tags=(evil,), author_ids=("p\u202e",))
    assert unpack("article", [tuple(pack(article).values())]) == [dataclasses.replace(article, tags=("Ada ecalevoL",))]


def test_time_of_day_keeps_its_seconds() -> None:
    (conference,) = full().records("conference").values()
    change: Callable[..., Any] = dataclasses.replace
    kept = change(conference, day_starts_at=time(5, 4, 3, 2))
    assert unpack("conference", [tuple(pack(kept).values())]) == [kept]
