# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forumdesk.edits import add_people_to_session
from forumdesk.errors import ForumDeskError
from forumdesk.hues import LIGHT_TRACKS, NO_TRACK
from forumdesk.program import Article, Person, Program, Role, SessionKind, SessionState, dangling
from forumdesk.tables import TABLES, Table
from forumdesk.tables.cells import add_row, folded, holding, read, set_cells, sorted_ids, tried
from forumdesk.tables.places import HUES
from samples import clashing_program, forum_program
from strategies import full, programs

SESSIONS, PEOPLE, ROOMS, TRACKS, ARTICLES = (
    TABLES[key] for key in ("sessions", "speakers", "rooms", "tracks", "articles")
)


def typed(program: Program, table: Table, key: str, **words: str) -> Program:
    return set_cells(program, table, {(key, column): text for column, text in words.items()})


def says(program: Program, table: Table, key: str) -> Mapping[str, str]:
    return {column.key: read(table, column, program, key) for column in table.columns}


def reason(program: Program, table: Table, key: str, **words: str) -> str:
    with pytest.raises(ForumDeskError) as caught:
        typed(program, table, key, **words)
    return str(caught.value)


def test_a_session_reads_as_a_row() -> None:
    assert says(forum_program(), SESSIONS, "session-1") == {
        "title": "A New Middle East Security Architecture in the Making",
        "label": "Panel 1",
        "kind": "Panel",
        "room": "",
        "day": "Wed 19 May",
        "start": "10:30",
        "length": "1 h 15 min",
        "end": "11:45",
        "track": "",
        "state": "Confirmed",
        "speakers": "Sanam Vakil, Denise Natali, Hassan Ahmadian, Abdulaziz Sagar, Andrew Parasiliti",
        "tags": "",
        "language": "",
        "subtitle": "",
        "abstract": "",
        "description": "How the region orders its security now that Washington steps back and new partners step in.",
    }


def test_words_of_every_kind_of_column_become_values() -> None:
    program = typed(
        forum_program(), SESSIONS, "session-1", title=" Order ", label="Panel A", kind="keynote", state="not conf",
        tags="peace, trade", language="en",
    )  # fmt: skip
    session = program.sessions["session-1"]
    assert (session.title, session.label, session.kind, session.state) == (
        "Order", "Panel A", SessionKind.KEYNOTE, SessionState.TENTATIVE,
    )  # fmt: skip
    assert (session.tags, session.language) == (("peace", "trade"), "en")


@pytest.mark.parametrize(
    ("words", "start", "minutes"),
    [
        ({"start": "9.15"}, datetime(2021, 5, 19, 9, 15), 75),
        ({"day": "Thu"}, datetime(2021, 5, 20, 10, 30), 75),
        ({"start": "Thu 14:00"}, datetime(2021, 5, 20, 14), 75),
        ({"day": "20", "start": "14"}, datetime(2021, 5, 20, 14), 75),
        ({"end": "12:00"}, datetime(2021, 5, 19, 10, 30), 90),
        ({"end": "0:30"}, datetime(2021, 5, 19, 10, 30), 14 * 60),
        ({"length": "45"}, datetime(2021, 5, 19, 10, 30), 45),
        ({"start": "11", "end": "12"}, datetime(2021, 5, 19, 11), 60),
        ({"start": "1:00"}, datetime(2021, 5, 20, 1), 75),
        ({"day": ""}, None, 75),
    ],
)
def test_day_start_end_and_length_go_together(words: dict[str, str], start: datetime | None, minutes: int) -> None:
    session = typed(forum_program(), SESSIONS, "session-1", **words).sessions["session-1"]
    assert (session.start, session.duration) == (start, minutes)


def test_a_day_alone_places_a_session_after_what_is_there() -> None:
    program = add_row(forum_program(), SESSIONS, "new")
    placed = typed(program, SESSIONS, "new", day="Wed").sessions["new"]
    last = max(s.end for s in program.sessions_in_order if s.end and s.end.day == 19)
    assert placed.start == last
    assert typed(program, SESSIONS, "new", start="8:00").sessions["new"].start == datetime(2021, 5, 19, 8)


def test_what_is_no_value_says_why() -> None:
    program = add_row(forum_program(), SESSIONS, "new")
    assert reason(program, SESSIONS, "new", end="12:00").startswith("It has no start yet")
    assert reason(program, SESSIONS, "new", title=" ") == "A session needs a title."
    assert reason(program, SESSIONS, "new", kind="dance").startswith("Write one of: Panel, Keynote")
    assert "9:30" in reason(program, SESSIONS, "new", start="soon")
    assert reason(add_row(program, ROOMS, "room"), ROOMS, "room", capacity="many").startswith("Write a number")


def test_speakers_keep_their_seats_and_new_names_are_new_people() -> None:
    program = typed(forum_program(), SESSIONS, "session-1", speakers="Ada Moss (Moderator), sanam vakil")
    people = [(program.people[a.person_id].name, a.role) for a in program.appearances_in("session-1")]
    assert people == [("Ada Moss", Role.MODERATOR), ("Sanam Vakil", Role.PANELIST)]
    assert next(p.sort_name for p in program.people.values() if p.name == "Ada Moss") == "Moss, Ada"
    assert says(program, SESSIONS, "session-1")["speakers"] == "Ada Moss (Moderator), Sanam Vakil"
    plain = typed(program, SESSIONS, "session-1", speakers="Ada Moss")
    assert [a.role for a in plain.appearances_in("session-1")] == [Role.SPEAKER]
    assert "Sanam Vakil" in {person.name for person in plain.people.values()}


def test_of_two_people_with_one_name_who_is_there_stays() -> None:
    program = forum_program()
    seat = program.appearances_in("session-1")[0]
    twin = Person(id="a-twin", name=program.people[seat.person_id].name, sort_name="A")
    program = program.put(twin)
    more = typed(
        program, SESSIONS, "session-1", speakers=f"{says(program, SESSIONS, 'session-1')['speakers']}, Ada Moss"
    )
    assert [a.person_id for a in more.appearances_in("session-1")][:-1] == [
        a.person_id for a in program.appearances_in("session-1")
    ]
    both = add_people_to_session(program, "session-1", [twin])
    fewer = typed(both, SESSIONS, "session-1", speakers=f"{twin.name}, {twin.name}")
    assert [a.person_id for a in fewer.appearances_in("session-1")] == [seat.person_id, twin.id]


def test_a_name_with_a_comma_is_read_again() -> None:
    program = typed(forum_program(), PEOPLE, next(iter(forum_program().people)), name="Sam Hill, Jr.")
    with_two = typed(program, SESSIONS, "session-9", speakers="Ada Moss, Sam Hill, Jr.")
    assert says(with_two, SESSIONS, "session-9")["speakers"] == "Ada Moss; Sam Hill, Jr."
    assert len(with_two.appearances_in("session-9")) == 2


def test_an_unknown_room_or_track_is_told_and_made() -> None:
    outcome = tried(forum_program(), SESSIONS, {("session-1", "room"): "Hall C", ("session-2", "room"): "hall c"})
    assert [record.id for record in outcome.new] == [outcome.program.sessions["session-1"].room_id]
    assert outcome.program.sessions["session-2"].room_id == outcome.program.sessions["session-1"].room_id
    assert not dangling(outcome.program)


def test_one_bad_cell_stops_the_step_and_is_told_apart() -> None:
    program = forum_program()
    words = {("session-1", "start"): "9:00", ("session-2", "start"): "never"}
    outcome = tried(program, SESSIONS, words)
    assert set(outcome.refused) == {("session-2", "start")}
    with pytest.raises(ForumDeskError):
        set_cells(program, SESSIONS, words)


def test_rooms_and_tracks_have_an_order_that_can_be_typed() -> None:
    program = clashing_program()
    last = program.rooms_in_order[-1]
    moved = typed(program, ROOMS, last.id, order="1", capacity="1 200")
    assert moved.rooms_in_order[0].id == last.id
    assert moved.rooms[last.id].capacity == 1200


def test_colors_have_the_names_of_the_look() -> None:
    assert list(HUES.values()) == [colors.strip.lower() for colors in LIGHT_TRACKS[:NO_TRACK]]
    program = add_row(forum_program(), TRACKS, "track")
    for words, color, shown in (("olive", "#909b1f", "Olive"), ("#ABCDEF", "#abcdef", "#abcdef"), ("", "", "")):
        program = typed(program, TRACKS, "track", color=words)
        assert (program.tracks["track"].color, says(program, TRACKS, "track")["color"]) == (color, shown)
    assert "#2f4fb8" in reason(program, TRACKS, "track", color="reddish")


def test_an_article_has_authors_and_a_date() -> None:
    program = typed(
        add_row(forum_program(), ARTICLES, "text"),
        ARTICLES,
        "text",
        authors="Sanam Vakil; New Author",
        published="3 May",
    )
    article = program.articles["text"]
    assert isinstance(article, Article)
    assert says(program, ARTICLES, "text")["authors"] == "Sanam Vakil, New Author"
    assert says(program, ARTICLES, "text")["published"] == "2021-05-03"


def test_rows_sort_by_any_column_with_empty_cells_last() -> None:
    program = clashing_program()
    for table in TABLES.values():
        for column in table.columns:
            for descending in (False, True):
                ids = sorted_ids(program, table, column, descending=descending)
                cells = [read(table, column, program, key) for key in ids]
                assert sorted(ids) == sorted(program.records(table.kind))
                assert "" not in cells[: sum(map(bool, cells))]
    start = SESSIONS.column("start")
    shown = [read(SESSIONS, start, program, key) for key in sorted_ids(program, SESSIONS, start)]
    assert [cell for cell in shown if cell] == sorted(cell for cell in shown if cell)


def test_the_filter_finds_rows_by_words_in_any_cell() -> None:
    program = forum_program()
    rows = folded(program, SESSIONS)
    assert holding(rows, program.sessions, "thu VAKIL") == ()
    assert holding(rows, program.sessions, "wed vakil") == ("session-1",)
    assert holding(folded(program, PEOPLE), program.people, "  ") == tuple(program.people)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(programs())
def test_what_a_cell_says_can_be_typed_again_and_changes_nothing(program: Program) -> None:
    for table in TABLES.values():
        words = {
            (key, column.key): f" {read(table, column, program, key)}"
            for key in program.records(table.kind)
            for column in table.columns
            if column.editable and column.key in {"state", "kind", "day", "start", "length"}
        }
        outcome = tried(program, table, words)
        assert not outcome.new
        again = {(key, name): read(table, table.column(name), outcome.program, key) for key, name in words}
        assert again == {cell: text.strip() for cell, text in words.items()}


@given(st.text(max_size=60), st.sampled_from([(t, c) for t in TABLES.values() for c in t.columns if c.editable]))
def test_no_words_break_a_program(words: str, at: tuple[Table, object]) -> None:
    table, column = at
    program = full()
    key = next(iter(program.records(table.kind)))
    outcome = tried(program, table, {(key, column.key): words})  # type: ignore[attr-defined]
    assert not dangling(outcome.program)
    assert set(outcome.refused) <= {(key, column.key)}  # type: ignore[attr-defined]
