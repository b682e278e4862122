# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from forumdesk import edits
from forumdesk.document import Document
from samples import forum_program

ROUNDS = 220


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL and no fork here")
def test_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "a.forum"
    Document.create(path, forum_program(), "Import").close()
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("editing_child.py")), str(path), str(ROUNDS)],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    rounds = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(rounds) == ROUNDS
    assert [seen for seen in rounds if not (seen["sound"] and seen["writable"])] == []
    assert {seen["start"] for seen in rounds} == {forum_program().conference.title}
    last = 1
    for seen in rounds:
        acknowledged = max(seen["acknowledged"], last)
        assert acknowledged <= seen["steps"] <= acknowledged + 1, "one step at most was on its way"
        last = seen["steps"]
    assert last > ROUNDS / 2, "the children hardly edited"
    assert sum(seen["unfinished"] for seen in rounds) > ROUNDS / 20, "the kills hardly met a step on its way"
    with Document.open(path) as document:
        document.edit("Rename", edits.rename_conference, "Last")
    assert [path.name for path in tmp_path.iterdir()] == ["a.forum"]
