# SPDX-License-Identifier: MIT
"""Portraits and illustrations: given to a person or an article, and gone with the last record that shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from forumdesk.edits.fields import add
from forumdesk.program import Article, Person, Picture, Program


def set_picture(program: Program, kind: str, key: str, picture: Picture | None) -> Program:
    """Give a person or an article a picture in place of the one before; None takes it away."""
    owner = program.records(kind)[key]
    assert isinstance(owner, Person | Article)
    if picture is not None and picture.id not in program.pictures:
        program = add(program, picture)
    given = program.put(replace(owner, picture_id="" if picture is None else picture.id))
    return without_orphans(given, (owner.picture_id,))


def without_orphans(program: Program, picture_ids: Iterable[str]) -> Program:
    """Return a program without those of these pictures that no record shows any more."""
    shown = {person.picture_id for person in program.people.values()}
    shown |= {article.picture_id for article in program.articles.values()}
    return program.drop(*(key for key in picture_ids if key not in shown))
