# SPDX-License-Identifier: MIT
"""The sample program: built from its source, opened as a copy, told in our own words."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from types import ModuleType

import pytest

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.paths import data
from forumdesk.program import Program, SessionKind, dangling
from forumdesk.sample import sample_copy
from forumdesk.store.errors import InUseError
from forumdesk.store.inspect import journal_of

ROOT = Path(__file__).resolve().parents[1]
PAGE_TEXT = ROOT.parent / "shared" / "programs" / "mesf-2021.txt"


def _build_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build", ROOT / "data" / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _program_in(path: Path) -> Program:
    document = Document.open(path, read_only=True)
    document.close()
    return document.program


def _shipped() -> Program:
    return _program_in(data() / "mesf-2021.forum")


def test_shipped_file_is_what_its_source_says() -> None:
    assert _shipped() == _build_script().sample_program()


def test_sample_has_the_facts_of_the_forum() -> None:
    program = _shipped()
    starts = [session.start for session in program.sessions_in_order]
    assert [day.title for day in program.days_in_order] == [
        "Multi-Faceted Geopolitics in the Middle East",
        "Diplomacy in Action in the Middle East",
    ]
    assert starts == [
        datetime(2021, 5, day, hour, minute)
        for day, times in (
            (19, ((10, 30), (12, 0), (15, 0), (16, 30))),
            (20, ((10, 30), (12, 0), (15, 0), (16, 30), (17, 45))),
        )
        for hour, minute in times
    ]
    assert [session.kind for session in program.sessions_in_order] == [*[SessionKind.PANEL] * 8, SessionKind.CLOSING]
    assert len({appearance.person_id for appearance in program.appearances.values()}) == 38
    assert program.conference.timezone == "America/Toronto"
    assert dangling(program) == ()


def test_sample_copy_leaves_the_shipped_file_alone() -> None:
    before = (data() / "mesf-2021.forum").read_bytes()
    copy = sample_copy()
    document = Document.open(copy)
    document.replace("Forget who speaks", document.program.drop(*document.program.appearances))
    document.close()
    assert (data() / "mesf-2021.forum").read_bytes() == before
    assert _program_in(sample_copy()).appearances == {}
    assert _program_in(sample_copy(afresh=True)) == _shipped()


INTERRUPT = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE session SET abstract=hex(randomblob(40000))")
os._exit(0)
"""


def test_fresh_sample_is_not_undone_by_what_the_old_one_left() -> None:
    copy = sample_copy()
    with Document.open(copy) as document:
        document.replace("Forget who speaks", document.program.drop(*document.program.appearances))
    before = copy.read_bytes()
    subprocess.run([sys.executable, "-c", INTERRUPT, copy], check=True, timeout=60)
    assert copy.read_bytes() != before
    assert journal_of(copy).stat().st_size > 0
    assert sample_copy(afresh=True) == copy
    assert [each.name for each in copy.parent.iterdir()] == [copy.name]
    assert _program_in(copy) == _shipped()
    assert copy.read_bytes() == (data() / "mesf-2021.forum").read_bytes()


def test_fresh_sample_leaves_one_that_is_open_alone() -> None:
    with Document.open(sample_copy()) as document:
        document.edit("Rename", edits.rename_conference, "Mine")
        with pytest.raises(InUseError, match=r"^The sample is open\. Close it first"):
            sample_copy(afresh=True)
        document.undo()
        assert document.program == _shipped()


@pytest.mark.skipif(not PAGE_TEXT.exists(), reason="the forum's page text is not part of the project")
def test_sample_repeats_no_sentence_of_the_page() -> None:
    program = _shipped()
    facts = {word for record in program.sessions.values() for word in _words(record.title)}
    page = _phrases(PAGE_TEXT.read_text(encoding="utf-8"))
    ours = [session.description for session in program.sessions.values()]
    ours += [article.body for article in program.articles.values()]
    shared = {phrase for text in ours for phrase in _phrases(text) & page if not set(phrase) <= facts}
    assert shared == set()


def _phrases(text: str, length: int = 8) -> set[tuple[str, ...]]:
    words = _words(text)
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
