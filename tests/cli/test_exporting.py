# SPDX-License-Identifier: MIT
"""`forumdesk export` in every format: what is chosen, what is said about what is lost, and the old file that stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from forumdesk import formats
from forumdesk.cli import main
from forumdesk.document import Document
from forumdesk.program import Room, Session, Track
from samples import SECOND, at, forum_program


@pytest.fixture
def forum(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    program = forum_program().put(
        Room(id="hall", name="Great Hall", capacity=300, floor="2"),
        Room(id="cellar", name="Cellar"),
        Track(id="water", name="Water"),
        Session(id="s1", title="Rivers", start=at(SECOND, "19:00"), duration=30, room_id="hall", track_id="water"),
        Session(id="s2", title="Wells", start=at(SECOND, "19:00"), duration=30, room_id="cellar", track_id="water"),
    )
    Document.create(tmp_path / "forum.forum", program, "Sample").close()
    return Path("forum.forum")


@pytest.mark.parametrize("target", [target for target in formats.TARGETS.values() if target.key != "ics"])
def test_every_format_is_known_by_its_suffix(forum: Path, target: formats.Target) -> None:
    assert main(["export", str(forum), "-o", f"out{target.suffix}"]) == 0
    assert Path(f"out{target.suffix}").stat().st_size > 100


def test_a_format_is_taken_by_its_name_where_the_file_does_not_say_it(
    forum: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(forum), "-o", "out.dat"]) == 2
    assert "Say it with --format: ics (.ics), csv (.csv)" in capsys.readouterr().err
    assert main(["export", str(forum), "-o", "out.dat", "--format", "csv"]) == 0
    assert Path("out.dat").read_bytes().startswith(b"\xef\xbb\xbfID,Date,")
    assert main(["export", str(forum), "-o", "x.dat", "--format", "doc"]) == 2
    assert "There is no format “doc”" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        (["--room", "great hall"], ["Rivers"]),
        (["--room", "cell"], ["Wells"]),
        (["--track", "water"], ["Wells", "Rivers"]),
        (["--track", "water", "--room", "hall"], ["Rivers"]),
        (["--day", "2", "--track", "water", "--session", "wells"], ["Wells"]),
    ],
)
def test_a_part_of_a_program_is_chosen_by_what_it_shares(
    forum: Path, words: list[str], titles: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(forum), "-o", "part.csv", *words]) == 0
    capsys.readouterr()
    rows = Path("part.csv").read_text("utf-8-sig").splitlines()
    place = rows[0].split(",").index("Title")
    assert [row.split(",")[place] for row in rows[1:]] == titles


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--room", "attic"], "Nothing is called “attic”. There are “Cellar”, “Great Hall”."),
        (["--room", "l"], "“l” can be “Cellar”, “Great Hall”."),
        (["--day", "1", "--room", "hall"], "There is no session to export."),
    ],
)
def test_what_is_not_there_is_said_and_nothing_written(
    forum: Path, words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(forum), "-o", "part.csv", *words]) == 2
    assert capsys.readouterr().err == f"forumdesk: {message}\n"
    assert not Path("part.csv").exists()


def test_explain_says_what_is_lost_and_writes_nothing(forum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(Path().iterdir())
    assert main(["export", str(forum), "-o", "out.csv", "--explain"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "CSV can't carry:"
    assert "  Floors of rooms: 1, Great Hall (2)." in said
    assert "  Articles: 1, Why Iran-Canada Dialogue is Necessary in Iraq?" in said
    assert sorted(Path().iterdir()) == before
    assert main(["export", str(forum), "--format", "csv", "--explain", "--session", "rivers"]) == 0
    assert "Articles" not in capsys.readouterr().out


def test_after_writing_one_line_says_what_is_not_in_it(forum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(forum), "-o", "out.csv"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "out.csv: 11 sessions."
    assert said[1].startswith("  Not in it, because the format can't carry them: title of the program, ")
    assert len(said) == 2


def test_an_existing_file_stays_without_force(forum: Path) -> None:
    Path("out.csv").write_bytes(b"mine")
    assert main(["export", str(forum), "-o", "out.csv"]) == 2
    assert Path("out.csv").read_bytes() == b"mine"
    assert main(["export", str(forum), "-o", "out.csv", "--force"]) == 0
    assert Path("out.csv").read_bytes() != b"mine"


def test_what_is_no_calendar_leaves_the_program_file_alone(forum: Path) -> None:
    before = forum.read_bytes()
    assert main(["export", str(forum), "-o", "out.csv"]) == 0
    assert forum.read_bytes() == before


def test_without_a_file_to_write_it_asks_for_one(forum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(forum), "--format", "csv"]) == 2
    assert "-o OUT" in capsys.readouterr().err
