# SPDX-License-Identifier: MIT
"""`forumdesk print`: which sheet, on which paper, and what is refused."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from forumdesk.cli import main
from forumdesk.document import Document
from forumdesk.printing import SHEETS
from samples import forum_program


@pytest.fixture
def forum(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Document.create(tmp_path / "forum.forum", forum_program(), "Sample").close()
    return "forum.forum"


def text(path: str) -> str:
    with closing(pypdfium2.PdfDocument(path)) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_list_names_the_sheets_one_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", "--list"]) == 0
    assert capsys.readouterr().out.splitlines() == list(SHEETS)


def test_sheet_is_written_and_says_how_many_pages_it_has(forum: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", forum, "--sheet", "agenda", "-o", "out.pdf"]) == 0
    assert capsys.readouterr().out == "out.pdf: Agenda, 2 pages.\n"
    assert "Version 1" in text("out.pdf")


def test_day_and_options_are_taken(forum: str) -> None:
    words = ["print", forum, "--sheet", "agenda", "-o", "out.pdf", "--day", "2", "--set", "speakers=no"]
    assert main([*words, "--zone", "Asia/Tokyo", "--paper", "A5", "--landscape"]) == 0
    found = text("out.pdf")
    assert ("Wednesday" in found, "Thursday 20 May" in found, "in Tokyo" in found) == (False, True, True)


def test_one_session_or_room(forum: str) -> None:
    title = forum_program().sessions_in_order[0].title
    assert main(["print", forum, "--sheet", "agenda", "-o", "one.pdf", "--session", title]) == 0
    assert title in text("one.pdf")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--sheet", "poem", "-o", "x.pdf"], "There is no sheet “poem”"),
        (["-o", "x.pdf"], "Say with --sheet which: agenda"),
        (["--sheet", "agenda"], "with -o OUT which PDF"),
        (["--sheet", "agenda", "-o", "x.pdf", "--paper", "b7"], "There is no paper “b7”"),
        (["--sheet", "agenda", "-o", "x.pdf", "--landscape", "--portrait"], "say --landscape or --portrait"),
        (["--sheet", "agenda", "-o", "x.pdf", "--zone", "Mars/Base"], "Mars/Base"),
        (["--sheet", "agenda", "-o", "x.pdf", "--set", "speakers=x"], "has no option “speakers=x”"),
        (["--sheet", "agenda", "-o", "x.pdf", "--room", "nowhere"], "Nothing is called “nowhere”"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    forum: str, words: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["print", forum, *words]) == 2
    assert why in capsys.readouterr().err
    assert not Path("x.pdf").exists()


def test_file_that_exists_is_kept_unless_forced(forum: str) -> None:
    Path("out.pdf").write_text("mine")
    assert main(["print", forum, "--sheet", "agenda", "-o", "out.pdf"]) == 2
    assert Path("out.pdf").read_text() == "mine"
    assert main(["print", forum, "--sheet", "agenda", "-o", "out.pdf", "--force"]) == 0
