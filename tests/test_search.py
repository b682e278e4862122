# SPDX-License-Identifier: MIT
"""Finding sessions, people and articles: what is found, in which order, and that no question is an error."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forumdesk.changes import diff
from forumdesk.program import (
    Appearance,
    Article,
    Person,
    Program,
    Role,
    Room,
    Session,
    SessionState,
    Track,
    empty,
)
from forumdesk.search import MAX_WORDS, Hit, Index, Where

PROGRAM = empty("Forum").put(
    Room(id="hall", name="Große Halle"),
    Track(id="energy", name="Energy and water"),
    Session(id="water", title="Water diplomacy", label="Panel 1", abstract="Rivers and treaties.", room_id="hall"),
    Session(
        id="trade", title="Trade after Łódź", description="<p>Ports &amp; rivers, <b>water</b>.</p>", track_id="energy"
    ),
    Session(id="gone", title="Nuclear risks", state=SessionState.CANCELLED, abstract="Rivers, too."),
    Session(id="tokyo", title="東京の水", abstract="日本語の話"),
    Person(id="ada", name="Ada Waterman", honorific="Dr.", organization="Rivers Institute", position="Director"),
    Person(id="omar", name="Omar Al-Khazali", organization="مدرسة القانون", biography="Wrote about water law."),
    Person(id="bea", name="Beatriz O’Neill"),
    Appearance(id="a1", session_id="water", person_id="ada", role=Role.MODERATOR),
    Appearance(id="a2", session_id="water", person_id="omar", order=1),
    Appearance(id="a3", session_id="trade", person_id="bea", byline="Guest of the harbour"),
    Article(id="essay", title="On bridges", author_ids=("omar",), body="A bridge over water."),
)


def found(text: str, program: Program = PROGRAM) -> list[str]:
    return [hit.id for hit in Index(program).search(text)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("lodz", ["trade"]),
        ("ŁÓDŹ", ["trade"]),
        ("grosse", ["water"]),
        ("ｗａｔｅｒ　diplo", ["water"]),
        ("مدرسه", ["omar", "water", "essay"]),
        ("o'neill", ["bea", "trade"]),
        ("oneil", ["bea", "trade"]),
        ("alkhazali", ["omar", "water", "essay"]),
        ("al-kha", ["omar", "water", "essay"]),
        ("khazali bridges", ["essay"]),
        ("東京", ["tokyo"]),
        ("本語", ["tokyo"]),
        ("京東", []),
        ("nuclear", ["gone"]),
        ("panel 1", ["water"]),
        ("energy", ["trade"]),
        ("harbour", ["bea", "trade"]),
        ("amp", []),
        ("b", ["bea", "essay", "trade"]),
        ("diplo water", []),
        ("wat", ["water", "ada", "trade", "omar", "essay"]),
    ],
)
def test_search_finds_what_people_type(text: str, ids: list[str]) -> None:
    assert sorted(found(text)) == sorted(ids)


def test_search_ranks_title_then_names_then_around_then_text() -> None:
    program = empty().put(
        Session(id="text", title="A", abstract="rivers " * 50),
        Session(id="around", title="B", tags=("Rivers",)),
        Session(id="names", title="C"),
        Person(id="person", name="Pat Rivers"),
        Appearance(id="x", session_id="names", person_id="person"),
        Session(id="title", title="A long title about many things and, at its very end, about rivers"),
    )
    hits = Index(program).search("rivers")
    assert [hit.rank for hit in hits] == [Where.TITLE, Where.TITLE, Where.NAMES, Where.AROUND, Where.TEXT]
    assert [hit.id for hit in hits[2:]] == ["names", "around", "text"]


def test_search_puts_whole_words_before_beginnings() -> None:
    program = empty().put(
        Session(id="2", title="Iranian art"), Session(id="1", title="What the next decade may bring to Iran")
    )
    assert found("iran", program) == ["1", "2"]


def test_hit_tells_where_the_words_stand() -> None:
    assert Index(PROGRAM).search("wate rivers") == ()
    assert Index(PROGRAM).search("lódz") == (
        Hit(
            kind="session",
            id="trade",
            title="Trade after Łódź",
            found="",
            rank=Where.TITLE,
            title_ranges=((12, 16),),
            found_ranges=(),
        ),
    )
    (person,) = (hit for hit in Index(PROGRAM).search("khazali law") if hit.kind == "person")
    assert (person.title, person.found, person.rank) == ("Omar Al-Khazali", "Wrote about water law.", Where.TEXT)
    assert person.title_ranges == ((8, 15),)
    assert person.found_ranges == ((18, 21),)


def test_hit_names_the_speakers_that_were_found() -> None:
    (hit,) = (hit for hit in Index(PROGRAM).search("waterman diplomacy") if hit.kind == "session")
    assert (hit.found, hit.rank) == ("Dr. Ada Waterman", Where.NAMES)
    assert hit.found_ranges == ((8, 16),)


def test_hit_shows_readable_text_around_the_words() -> None:
    long = "word " * 100 + "<b>harbour</b> &amp; ship" + " word" * 100
    (hit,) = Index(empty().put(Session(id="s", title="T", abstract=long))).search("ship")
    assert hit.found.startswith("…word ")
    assert "word harbour & ship word" in hit.found
    assert hit.found.endswith(" word…")
    assert len(hit.found) < 170
    ((start, end),) = hit.found_ranges
    assert hit.found[start:end] == "ship"


def test_search_marks_full_words_of_every_script() -> None:
    program = empty().put(Session(id="s", title="Straße nach 東京, مُحَمَّد"))
    (hit,) = Index(program).search("strasse 東京 محمد")
    assert [hit.title[a:b] for a, b in hit.title_ranges] == ["Straße", "東京", "مُحَمَّد"]


@settings(max_examples=300, deadline=None)
@given(st.text() | st.text(st.sampled_from("ab*\"'():{}^-+ ANDORNEAT日ก् \x00")))
def test_no_question_is_an_error(text: str) -> None:
    for hit in INDEX.search(text):
        assert all(0 <= start < end <= len(hit.title) for start, end in hit.title_ranges)
        assert all(0 <= start < end <= len(hit.found) for start, end in hit.found_ranges)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "***",
        "—",
        '"',
        "😀",
        "title:",
        "NOT",
        "NEAR(",
        "a" * 100_000,
        "w " * 1000,
        "\x00",
        "\ud800",
        "water OR x",
    ],
)
def test_odd_questions_find_nothing_without_error(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["water*", "water(", '"water', "^water", "- water", "{water}", "\x00water\x00"])
def test_marks_of_the_search_language_are_nothing_but_marks(text: str) -> None:
    assert found(text) == found("water") != []


def test_a_word_of_the_search_language_is_a_word() -> None:
    assert found("AND") == found("and") == ["trade", "water"]


def test_search_leaves_out_words_past_the_limit() -> None:
    assert found("water " * MAX_WORDS + "absent")
    assert not found("water " * (MAX_WORDS - 1) + "absent")


def test_search_keeps_to_the_limit_with_the_best_first() -> None:
    program = empty().put(*(Session(id=str(n), title="Water" if n % 2 else "", abstract="water") for n in range(50)))
    hits = Index(program).search("water", limit=30)
    assert len(hits) == 30
    assert [hit.rank for hit in hits] == [Where.TITLE] * 25 + [Where.TEXT] * 5


TEXTS = st.sampled_from(["", "water", "Łódź", "al-Khazali", "東京", "rivers and water"])
IDS = st.sampled_from("123")
RECORDS = st.one_of(
    st.builds(Session, id=IDS.map("s{}".format), title=TEXTS, abstract=TEXTS, room_id=IDS.map("r{}".format)),
    st.builds(Person, id=IDS.map("p{}".format), name=TEXTS, organization=TEXTS),
    st.builds(Room, id=IDS.map("r{}".format), name=TEXTS),
    st.builds(
        Appearance,
        id=IDS.map("a{}".format),
        session_id=IDS.map("s{}".format),
        person_id=IDS.map("p{}".format),
        byline=TEXTS,
    ),
    st.builds(Article, id=IDS.map("t{}".format), title=TEXTS, author_ids=st.tuples(IDS.map("p{}".format))),
)


@settings(deadline=None)
@given(st.lists(st.lists(RECORDS | IDS.map("s{}".format) | IDS.map("p{}".format), max_size=4), max_size=4))
def test_an_updated_index_answers_as_a_new_one(steps: list[list[str | Session]]) -> None:
    program = empty()
    index = Index(program)
    for step in steps:
        dropped = [item for item in step if isinstance(item, str)]
        after = program.put(*(item for item in step if not isinstance(item, str))).drop(*dropped)
        index.update(after, diff(program, after))
        program = after
    fresh = Index(program)
    for text in ("water", "lodz", "khaz", "東", "rivers water"):
        assert set(index.search(text)) == set(fresh.search(text))


def test_an_index_built_in_one_thread_answers_in_another() -> None:
    built: list[Index] = []
    thread = threading.Thread(target=lambda: built.append(Index(PROGRAM)))
    thread.start()
    thread.join()
    assert [hit.id for hit in built[0].search("lodz")] == ["trade"]
    built[0].close()


INDEX = Index(PROGRAM)
