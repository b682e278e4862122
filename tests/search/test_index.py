# SPDX-License-Identifier: MIT
"""Finding what a program holds: what is found, in which order, and that no question is an error."""

from __future__ import annotations

import threading
import unicodedata
from datetime import datetime

import pytest
from hypothesis import assume, given, settings
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
from forumdesk.search import MAX_WORDS, Group, Hit, Index, Kind, Lens, Where, lens_for, understand
from forumdesk.selection import Interest, Selection

NOW = datetime(2026, 5, 2, 10, 0)
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
        ("grosse", ["hall", "water"]),
        ("ｗａｔｅｒ　diplo", ["water"]),
        ("مدرسه", ["omar", "water", "essay", "مدرسه القانون"]),
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
        ("energy", ["energy", "trade"]),
        ("harbour", ["bea", "trade"]),
        ("amp", []),
        ("b", ["bea", "essay", "trade"]),
        ("diplo water", []),
        ("wat", ["water", "ada", "trade", "omar", "essay", "energy"]),
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
    assert found("AND") == found("and") == ["energy", "trade", "water"]


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


WORDS = st.text(
    st.characters(
        categories=["Lu", "Ll", "Lo", "Lt"],
        max_codepoint=0x9FFF,
    ),
    min_size=1,
    max_size=8,
) | st.sampled_from(
    ["Łódź", "Straße", "O’Neill", "Ångström", "مُحَمَّد", "مدرسة", "東京", "Ελλάδα", "re-entry", "Đorđević"]
)
DISGUISES = (
    str.upper,
    str.lower,
    str.title,
    lambda word: unicodedata.normalize("NFD", word),
    lambda word: unicodedata.normalize("NFKC", word),
    lambda word: "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in word),
    lambda word: "".join(f"{char}\u0301" if "a" <= char <= "z" else char for char in word),
    lambda word: f"“{word}”",
    lambda word: f"„{word}“",
    lambda word: f'"{word}',
    lambda word: word.replace("’", "'"),
    lambda word: word[: max(1, len(word) - 1)] if word.isascii() else word,
)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=4), st.data())
def test_a_title_is_found_by_any_of_its_words_however_they_are_written(words: list[str], data: st.DataObject) -> None:
    program = empty().put(Session(id="s", title=" ".join(words)), Session(id="other", title="Quite another thing"))
    word = data.draw(st.sampled_from(DISGUISES))(data.draw(st.sampled_from(words)))
    query = understand(program, word, None)
    assume(query.phrases)
    assert "s" in [hit.id for group in Index(program).answer(query) for hit in group.hits]


def answered(program: Program, text: str, selection: Selection | None = None) -> list[tuple[Kind, list[str]]]:
    query = understand(program, text, NOW)
    groups = Index(program).answer(query, lens_for(program, query, selection, NOW))
    return [(group.kind, [hit.id for hit in group.hits]) for group in groups]


def test_organizations_rooms_and_tracks_are_found_by_their_names() -> None:
    assert answered(PROGRAM, "rivers institute")[0] == ("organization", ["rivers institute"])
    assert ("room", ["hall"]) in answered(PROGRAM, "grosse halle")
    assert answered(PROGRAM, "energy and water")[0] == ("track", ["energy"])


def test_spellings_of_one_organization_are_one() -> None:
    program = empty().put(
        Person(id="1", name="A", organization="Université de Paris"),
        Person(id="2", name="B", organization="UNIVERSITE  DE PARIS"),
        Person(id="3", name="C", organization="Université de Lyon"),
    )
    (group,) = (
        group
        for group in Index(program).answer(understand(program, "universite", None))
        if group.kind == "organization"
    )
    assert [hit.title for hit in group.hits] == ["Université de Paris", "Université de Lyon"]


def test_an_organization_goes_with_the_last_of_its_people() -> None:
    index = Index(PROGRAM)
    after = PROGRAM.put(Person(id="ada", name="Ada Waterman", organization="Lakes Institute"))
    index.update(after, diff(PROGRAM, after))
    assert [hit.id for hit in index.search("institute") if hit.kind == "organization"] == ["lakes institute"]


def test_stars_rise_among_what_was_found_in_the_same_place() -> None:
    program = empty("F").put(
        Session(id="1", title="Water"),
        Session(id="2", title="Water and wine"),
        Session(id="3", title="Wine", abstract="water"),
    )
    chosen = Selection(conference_id="F").with_interest(program, ["2", "3"], Interest.MAYBE)
    assert answered(program, "water") == [("session", ["1", "2", "3"])]
    assert answered(program, "water", chosen) == [("session", ["2", "1", "3"])]


def test_what_is_hidden_comes_last_and_says_so() -> None:
    program = empty("F").put(
        Room(id="r", name="Water room"),
        Session(id="1", title="Water"),
        Session(id="2", title="Rivers", abstract="water", room_id="r"),
        Article(id="a", title="Fire", body="and water"),
    )
    chosen = Selection(conference_id="F").with_hidden("session", "1", True).with_hidden("room", "r", True)
    assert answered(program, "water", chosen) == [("article", ["a"]), ("session", ["1", "2"]), ("room", ["r"])]
    query = understand(program, "water", NOW)
    groups = Index(program).answer(query, lens_for(program, query, chosen, NOW))
    assert [[hit.hidden for hit in group.hits] for group in groups] == [[False], [True, True], [True]]


def test_hidden_hits_do_not_take_the_place_of_others() -> None:
    program = empty("F").put(
        *(Session(id=str(n), title="Water") for n in range(30)), Session(id="x", title="A", abstract="water")
    )
    chosen = Selection(conference_id="F", hidden=frozenset(("session", str(n)) for n in range(30)))
    query = understand(program, "water", NOW)
    (group,) = Index(program).answer(query, lens_for(program, query, chosen, NOW))
    assert (group.hits[0].id, group.count, len(group.hits)) == ("x", 31, 8)


def test_counts_tell_of_all_that_there_is() -> None:
    program = empty().put(*(Session(id=str(n), title="Water" if n % 2 else "", abstract="water") for n in range(50)))
    (group,) = Index(program).answer(understand(program, "water", None), Lens())
    assert (group.count, len(group.hits)) == (50, 8)
    assert isinstance(group, Group)


def test_a_filter_without_words_lists_its_sessions_in_order() -> None:
    assert answered(PROGRAM, "room:halle") == [("session", ["water"])]
    assert answered(PROGRAM, "kind:people") == [("person", ["ada", "bea", "omar"])]
    assert answered(PROGRAM, "room:") == []


def test_a_filter_keeps_what_belongs_to_its_sessions() -> None:
    assert answered(PROGRAM, "track:energy harbour") == [("session", ["trade"]), ("person", ["bea"])]
    assert answered(PROGRAM, "speaker:omar wat") == [
        ("session", ["water"]),
        ("person", ["omar"]),
        ("article", ["essay"]),
    ]


def test_unread_articles_alone_can_be_asked_for() -> None:
    query = understand(PROGRAM, "is:unread", NOW)
    index = Index(PROGRAM)
    assert [hit.id for group in index.answer(query, lens_for(PROGRAM, query)) for hit in group.hits] == ["essay"]
    assert index.answer(query, lens_for(PROGRAM, query, read=frozenset({"essay"}))) == ()
