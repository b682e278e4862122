# SPDX-License-Identifier: MIT
"""Tags of sessions and articles, given to several records and taken from them without touching their other tags."""

from __future__ import annotations

from collections.abc import Iterable

from forumdesk.edits.fields import set_fields
from forumdesk.program import Article, Program, Session
from forumdesk.text import clean_line, fold


def retag(
    program: Program, kind: str, keys: Iterable[str], *, added: Iterable[str] = (), removed: Iterable[str] = ()
) -> Program:
    """Take tags from records and give them others, at the end; one that a record has in another case stays as it is."""
    gone = {fold(tag) for tag in removed}
    wanted = [clean_line(tag) for tag in added]
    for key in keys:
        record = program.records(kind)[key]
        assert isinstance(record, Session | Article)
        kept = [tag for tag in record.tags if fold(tag) not in gone]
        there = {fold(tag) for tag in kept}
        fresh = [tag for tag in wanted if fold(tag) not in there]
        program = set_fields(program, kind, key, tags=(*kept, *fresh))
    return program
