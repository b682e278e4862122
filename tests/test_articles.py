# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import date

from forumdesk.articles import by_speakers, in_order, read_next
from forumdesk.program import Article, Program
from samples import FIRST, SECOND, forum_program


def program() -> Program:
    made = forum_program()
    speaker = made.billed("session-1")[0].person_id
    later = made.billed(made.sessions_on(SECOND)[0].id)[0].person_id
    return made.put(
        Article(id="one", title="One", author_ids=(speaker,), session_ids=("session-1", "gone")),
        Article(id="two", title="Two", author_ids=(speaker,), published=date(2021, 5, 1)),
        Article(id="three", title="Three", author_ids=(later,)),
    )


def test_articles_of_a_day_are_those_of_its_speakers() -> None:
    made = program()
    assert [a.id for a in by_speakers(made, FIRST)] == ["two", "one"]
    assert [a.id for a in by_speakers(made, SECOND)] == ["three"]
    assert by_speakers(made, None) == ()


def test_dated_articles_come_first() -> None:
    assert in_order(program())[0].id == "two"


def test_from_the_end_one_goes_to_the_panel_the_author_and_the_list() -> None:
    made = program()
    found = read_next(made, made.articles["one"], ("gone", "one", "two", "three"), lambda _key: True)
    assert [session.id for session in found.sessions] == ["session-1"]
    assert [article.id for article in found.by_authors] == ["two"]
    assert found.later is not None
    assert found.later.id == "three"


def test_list_names_unread_articles_alone() -> None:
    made = program()
    found = read_next(made, made.articles["one"], ("three",), lambda key: key != "three")
    assert found.later is None
