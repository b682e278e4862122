# SPDX-License-Identifier: MIT
"""`forumdesk check` in words and as JSON, and its exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from checking import program, session
from forumdesk import checks, edits
from forumdesk.cli import main
from forumdesk.document import Document
from forumdesk.program import Program

ROOT = Path(__file__).resolve().parents[2]
OVERLAP = program(
    session("x", "10:00"),
    session("y", "10:30"),
    session("z", "12:00", abstract=""),
    session("w", "13:00", abstract=""),
    session("u", None),
    session("v", None, title="\u202eevil\x1b[31m"),
)

Check = Callable[..., tuple[int, str]]


@pytest.fixture
def check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    """Return what writes a program to a file, checks it, and gives the exit code and what was printed."""

    def run(given: Program, *options: str) -> tuple[int, str]:
        path = tmp_path / "a.forum"
        path.unlink(missing_ok=True)
        Document.create(path, given, "Made").close()
        code = main(["check", str(path), *options])
        return code, capsys.readouterr().out

    return run


def test_errors_and_warnings_are_told_and_notes_are_counted(check: Check) -> None:
    assert check(OVERLAP) == (
        1,
        (
            "Errors\n"
            "  “X” and “Y” are both in Hall A on Wed 19 May, 10:30–11:00.\n"
            "\n"
            "Warnings\n"
            "  2 sessions have no time yet:\n"
            "    “U” has no time yet.\n"
            "    “evil[31m” has no time yet.\n"
            "\n"
            "Notes\n"
            "  2 sessions have no abstract\n"
            "\n"
            "1 error, 2 warnings, 2 notes\n"
        ),
    )


def test_all_tells_each_note_and_what_was_set_aside(check: Check) -> None:
    aside = edits.dismiss(OVERLAP.drop("u", "v"), checks.findings(OVERLAP)[0], "A marketplace")
    assert check(aside, "--all") == (
        0,
        (
            "Notes\n"
            "  2 sessions have no abstract:\n"
            "    “Z” on Wed 19 May, 12:00–13:00 has no abstract.\n"
            "    “W” on Wed 19 May, 13:00–14:00 has no abstract.\n"
            "\n"
            "Set aside\n"
            "  “X” and “Y” are both in Hall A on Wed 19 May, 10:30–11:00.\n"
            "    A marketplace\n"
            "\n"
            "0 errors, 0 warnings, 2 notes, 1 set aside\n"
        ),
    )


def test_a_program_without_problems(check: Check) -> None:
    assert check(program(session("x"))) == (0, "0 errors, 0 warnings, 0 notes\n")


def test_json_says_all_of_it(check: Check) -> None:
    (finding, *_others) = checks.findings(OVERLAP)
    aside = edits.dismiss(OVERLAP, finding, "A marketplace")
    code, out = check(aside, "--json")
    found = json.loads(out)
    assert (code, found["errors"], found["warnings"], found["notes"]) == (0, 0, 2, 2)
    assert [each["check"] for each in found["findings"]] == ["unscheduled", "unscheduled", "no-abstract", "no-abstract"]
    assert found["dismissed"] == [
        {
            "check": "room-overlap",
            "title": "Room overlap",
            "level": "error",
            "words": "“X” and “Y” are both in Hall A on Wed 19 May, 10:30–11:00.",
            "at": "2021-05-19 10:30",
            "about": [{"kind": "session", "id": "y", "name": "Y"}, {"kind": "session", "id": "x", "name": "X"}],
            "key": "room-overlap x+y",
            "reason": "A marketplace",
        }
    ]
    assert check(OVERLAP, "--json")[0] == 1


def test_every_check_is_documented() -> None:
    page = (ROOT / "docs" / "check-json.md").read_text(encoding="utf-8")
    for each in checks.CHECKS.values():
        assert f"| `{each.key}` | {each.level} | {each.explanation} |" in page
