# SPDX-License-Identifier: MIT
"""The real application loses nothing that it has shown as saved, however it dies."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from forumdesk.document import Document
from samples import forum_program

ROUNDS = 15
"""A round takes a second; every night there are a thousand, and `store/test_killed.py` has hundreds each time."""
NIGHTLY = 100


def killed(path: Path, rounds: int) -> list[dict[str, float]]:
    Document.create(path, forum_program(), "Import").close()
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("editing_window.py")), str(path), str(rounds)],
        capture_output=True, text=True, check=False, timeout=rounds * 10,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def nothing_is_lost(path: Path, rounds: int) -> None:
    found = killed(path, rounds)
    assert len(found) == rounds
    assert [seen for seen in found if not seen["writable"]] == []
    last = 1.0
    for seen in found:
        acknowledged = max(seen["acknowledged"], last)
        assert acknowledged <= seen["steps"] <= acknowledged + 1, "one step at most was on its way"
        last = seen["steps"]
    assert last > rounds, "the windows hardly edited"
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert sorted(seen["seconds"] for seen in found)[rounds // 2] < 1


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL and no fork here")
def test_nothing_acknowledged_is_lost_when_the_application_is_killed(tmp_path: Path) -> None:
    nothing_is_lost(tmp_path / "a.forum", ROUNDS)


@pytest.mark.nightly
@pytest.mark.parametrize("tenth", range(10))
@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL and no fork here")
def test_nothing_acknowledged_is_lost_in_a_thousand_kills_of_the_application(tmp_path: Path, tenth: int) -> None:
    del tenth  # the moments of the kills are never the same
    nothing_is_lost(tmp_path / "a.forum", NIGHTLY)
