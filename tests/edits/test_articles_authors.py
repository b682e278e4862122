# SPDX-License-Identifier: MIT
from __future__ import annotations

from forumdesk import edits
from samples import forum_program


def test_author_is_named_last_and_added_when_new() -> None:
    program = forum_program()
    before = program.articles["article-1"].author_ids
    named = edits.add_author(program, "article-1", program.people["sanam-vakil"])
    assert named.articles["article-1"].author_ids == (*before, "sanam-vakil")
    person = edits.person_called("Jane Roe")
    added = edits.add_author(named, "article-1", person)
    assert added.people[person.id] == person
    assert added.articles["article-1"].author_ids[-1] == person.id
