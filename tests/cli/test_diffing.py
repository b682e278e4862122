# SPDX-License-Identifier: MIT
"""`forumdesk diff` in words and as JSON, and its exit codes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from forumdesk.cli import main
from forumdesk.document import Document
from forumdesk.merge.comparing import facts
from forumdesk.program import (
    Appearance,
    Conference,
    Extra,
    Link,
    Person,
    Program,
    Role,
    Room,
    Session,
    SessionState,
)
from rereading import read_again

START = datetime(2024, 9, 3, 9, 0)
TIDES = Session(
    id="s1", title="Tides", start=START, duration=60, room_id="r1", links=(Link(title="", url="https://x.example/1"),)
)
LOCKS = Session(id="s2", title="Locks", start=START + timedelta(hours=2), tags=("water",))
WEIRS = Session(id="s3", title="Weirs", start=START + timedelta(hours=4), abstract="Once upon a time. " * 20)
DYKES = Session(id="s4", title="Dykes", start=START + timedelta(hours=6))
ADA, BO = Person(id="p1", name="Ada Brook"), Person(id="p2", name="Bo Lind")
OLD = Program(Conference(id="c", title="Quay Forum", timezone="Europe/Berlin")).put(
    Room(id="r1", name="Hall"), Room(id="r2", name="Annex"), TIDES, LOCKS, WEIRS, DYKES, ADA, BO,
    Appearance(id="a1", session_id="s1", person_id="p1"),
)  # fmt: skip
NEW = OLD.drop("s4").put(
    replace(TIDES, title="Tides, again", start=START + timedelta(minutes=30), duration=75, room_id="r2"),
    replace(LOCKS, state=SessionState.CANCELLED),
    replace(WEIRS, abstract="Once upon a time. " * 19 + "The end.", extra=(Extra(name="code", value="AB1"),)),
    Session(id="s5", title="Sluices", start=START + timedelta(hours=8), room_id="r1"),
    Appearance(id="a2", session_id="s1", person_id="p2", role=Role.MODERATOR, order=1),
    replace(ADA, position="Pilot"),
)

Said = tuple[int, str, str]


@pytest.fixture
def differ(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """Return what writes two programs to files, compares these, and gives the exit code and what was printed."""
    monkeypatch.chdir(tmp_path)

    def run(old: Program, new: Program, *options: str) -> Said:
        for name, program in (("a.forum", old), ("b.forum", new)):
            Document.create(Path(name), program, "Made", replace=True).close()
        return (main(["diff", "a.forum", "b.forum", *options]), *capsys.readouterr())

    return run


def test_difference_is_said_session_by_session(differ: Callable[..., Said]) -> None:
    code, out, err = differ(OLD, NEW)
    assert (code, err) == (1, "")
    assert out == (
        "1 new session, 1 cancelled, 1 gone, 2 changed, 1 other difference.\n"
        "\nNew:\n  2024-09-03 17:00  Sluices (Hall)\n"
        "\nCancelled:\n  2024-09-03 11:00  Locks\n"
        "\nGone:\n  2024-09-03 15:00  Dykes\n"
        "\nChanged:\n"
        "  2024-09-03 09:30  Tides, again (Annex)\n"
        "    title: Tides → Tides, again\n"
        "    start: 2024-09-03 09:00 → 2024-09-03 09:30\n"
        "    length: 1 hour → 1 hour 15 minutes\n"
        "    room: Hall → Annex\n"
        "    people: Ada Brook → Ada Brook, Bo Lind (Moderator)\n"
        "  2024-09-03 13:00  Weirs\n"
        "    abstract: …. Once upon a time. Once upon a time. → …. Once upon a time. The end.\n"
        "    more from its source “code”: (nothing) → AB1\n"
        "\nBeside the sessions:\n"
        "  person “Ada Brook”\n"
        "    position: (nothing) → Pilot\n"
    )


def test_no_difference_is_code_0_whatever_the_ids(differ: Callable[..., Said]) -> None:
    assert differ(OLD, read_again(OLD)) == (0, "There is no difference.\n", "")


def test_json_says_the_same_and_reads_back(differ: Callable[..., Said]) -> None:
    code, out, _err = differ(OLD, NEW, "--json")
    found = json.loads(out)
    assert (code, found["equal"]) == (1, False)
    sessions = found["sessions"]
    assert sessions["new"] == [facts(NEW, NEW.sessions["s5"])]
    assert sessions["gone"] == [facts(OLD, DYKES)]
    assert [each["title"] for each in sessions["cancelled"]] == ["Locks"]
    assert [list(each["fields"]) for each in sessions["changed"]] == [
        ["title", "start", "duration", "room", "speakers"],
        ["abstract", "extra"],
    ]
    assert found["other"] == [
        {
            "kind": "person",
            "name": "Ada Brook",
            "change": "changed",
            "fields": {"position": {"before": "", "after": "Pilot"}},
        }
    ]
    assert json.loads(differ(OLD, OLD, "--json")[1]) == {
        "equal": True,
        "sessions": {"new": [], "gone": [], "cancelled": [], "changed": []},
        "other": [],
    }


def test_documentation_names_every_field_of_a_session() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "diff-json.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    assert json.loads(example)["sessions"]["new"][0].keys() == facts(OLD, TIDES).keys()


def test_file_that_is_not_there_is_code_2(differ: Callable[..., Said], capsys: pytest.CaptureFixture[str]) -> None:
    differ(OLD, OLD)
    assert main(["diff", "a.forum", "nowhere.forum"]) == 2
    assert capsys.readouterr().err.startswith("forumdesk: ")


def test_schedules_without_a_zone_are_compared_as_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    schedule = (
        "<schedule><conference><title>Quay</title></conference><day date='2024-09-03'><room name='Hall'>"
        "<event id='1'><start>{start}</start><duration>01:00</duration><title>Tides</title></event>"
        "</room></day></schedule>"
    )
    paths = [tmp_path / name for name in ("a.xml", "b.xml")]
    for path, start in zip(paths, ("09:00", "10:00"), strict=True):
        path.write_text(schedule.format(start=start), encoding="utf-8")
    assert main(["diff", *map(str, paths)]) == 1
    assert "    start: 2024-09-03 09:00 → 2024-09-03 10:00\n" in capsys.readouterr().out


def test_title_that_is_only_the_name_of_a_file_is_no_difference(
    differ: Callable[..., Said], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    differ(OLD, OLD)
    for name in ("one.csv", "two.csv"):
        (tmp_path / name).write_text("Title,Date,Start\nTides,2024-09-03,09:00\n", encoding="utf-8")
    assert main(["diff", "one.csv", "two.csv"]) == 0
    for one, other in (("one.csv", "a.forum"), ("a.forum", "one.csv")):
        capsys.readouterr()
        assert main(["diff", one, other]) == 1
        assert "Quay Forum" not in capsys.readouterr().out
