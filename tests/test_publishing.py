# SPDX-License-Identifier: MIT
"""The version of a schedule grows with what the program says, from what its source said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from forumdesk.document import Document
from forumdesk.program import Extra, Program, Publication, Source, publication_id
from forumdesk.publishing import version
from samples import forum_program


@contextmanager
def opened(folder: Path, told: str = "") -> Iterator[Document]:
    program = forum_program()
    if told:
        conference = replace(program.conference, extra=(Extra(name="version", value=told),))
        program = replace(program, conference=conference)
    with closing(Document.create(folder / "forum.forum", program, "Sample")) as document:
        yield document


def renamed(document: Document, title: str) -> Program:
    return document.program.put(replace(document.program.sessions["session-1"], title=title))


def test_version_of_a_new_program_is_1_with_the_time_of_its_last_step(tmp_path: Path) -> None:
    with opened(tmp_path) as document:
        assert document.saved_at is not None
        assert version(document, "schedule-xml") == f"1 ({document.saved_at:%Y-%m-%d %H:%M})"
        document.replace("Rename", renamed(document, "Another"))
        assert version(document, "schedule-xml").startswith("2 (")
        document.undo()
        assert re.fullmatch(r"3 \(\d{4}-\d\d-\d\d \d\d:\d\d\)", version(document, "schedule-xml"))


def test_version_of_an_untouched_source_is_what_it_said(tmp_path: Path) -> None:
    with opened(tmp_path, "7.2 spring") as document:
        assert version(document, "schedule-xml") == ""
        document.replace("Rename", renamed(document, "Another"))
        assert version(document, "schedule-xml").startswith("8 (")


def test_version_after_words_begins_at_their_number(tmp_path: Path) -> None:
    with opened(tmp_path, "Version 12") as document:
        document.replace("Rename", renamed(document, "Another"))
        assert version(document, "schedule-xml").startswith("13 (")


def test_version_stays_when_the_program_says_the_same(tmp_path: Path) -> None:
    with opened(tmp_path) as document:
        before = version(document, "schedule-xml")
        day = datetime(2021, 5, 19)
        told = Publication(
            id=publication_id("session-1"), uid="session-1", digest="", created=day, changed=day, title="", start=day
        )
        document.replace("Export", document.program.put(told))
        document.replace("Keep", document.program.put(Source(id="x", name="x", format="text", received=day, body="x")))
        assert version(document, "schedule-xml") == before


def test_version_is_the_same_after_opening_again(tmp_path: Path) -> None:
    with opened(tmp_path) as document:
        document.replace("Rename", renamed(document, "Another"))
        before = version(document, "schedule-xml")
    with closing(Document.open(tmp_path / "forum.forum", read_only=True)) as document:
        assert version(document, "schedule-xml") == before


def test_a_format_without_versions_is_not_asked_the_history(tmp_path: Path) -> None:
    with Document.create(tmp_path / "a.forum", forum_program(), "Made") as document:
        assert version(document, "ics") == ""
        assert version(document, "schedule-json") != ""
