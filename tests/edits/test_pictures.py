# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from forumdesk import edits
from forumdesk.errors import ForumDeskError
from forumdesk.program import Article, Picture, Program
from samples import forum_program

FACE = Picture(id="face", media_type="image/png", data=b"1")
OTHER = Picture(id="other", media_type="image/png", data=b"2", alt="A face")


@pytest.fixture
def program() -> Program:
    return forum_program()


def test_a_picture_goes_with_the_last_who_shows_it(program: Program) -> None:
    shown = edits.set_picture(program, "person", "trita-parsi", FACE)
    assert shown.people["trita-parsi"].picture_id == "face"
    both = edits.set_picture(shown, "article", "article-1", FACE)
    assert both.articles["article-1"].picture_id == "face"
    other = edits.set_picture(both, "person", "trita-parsi", OTHER)
    assert other.pictures.keys() == {"face", "other"}
    none = edits.set_picture(other, "article", "article-1", None)
    assert none.pictures.keys() == {"other"}
    assert edits.set_picture(none, "person", "trita-parsi", None) == program


def test_a_picture_goes_with_its_person_or_article(program: Program) -> None:
    shown = edits.set_picture(program, "person", "trita-parsi", FACE)
    assert not edits.drop_person(shown, "trita-parsi").pictures
    shown = edits.set_picture(program, "article", "article-1", FACE)
    assert not edits.drop_article(shown, "article-1").pictures


def test_articles_are_added_and_dropped(program: Program) -> None:
    added = edits.add_article(program, Article(id="a", title=" A  text ", body="One.\n\nTwo."))
    assert added.articles["a"] == Article(id="a", title="A text", body="One.\n\nTwo.")
    assert edits.drop_articles(added, ("a",)) == program
    with pytest.raises(ForumDeskError, match="An article needs a title"):
        edits.add_article(program, Article(id="a", title=""))
