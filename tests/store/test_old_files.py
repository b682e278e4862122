# SPDX-License-Identifier: MIT
"""One real file of every version of the format, made once by the code of its time and never again.

Beside each `format-N.forum` stands what is in it, `format-N.json`: the records by kind, as plain values, and the steps.
A record may have gained fields since; those that it had must read as they did.
"""

from __future__ import annotations

import dataclasses
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from forumdesk.document import Document
from forumdesk.program import KINDS, Program
from forumdesk.store.schema import FORMAT

FOLDER = Path(__file__).resolve().parents[1] / "old_files"
FILES = sorted(FOLDER.glob("format-*.forum"))


def plain(program: Program) -> dict[str, dict[str, Any]]:
    """Return a program as JSON has it: dates as text, bytes in hexadecimal."""
    records = {kind: {key: dataclasses.asdict(r) for key, r in program.records(kind).items()} for kind in KINDS}
    text = json.dumps(records, default=lambda value: value.hex() if isinstance(value, bytes) else value.isoformat())
    found: dict[str, dict[str, Any]] = json.loads(text)
    return found


def test_there_is_a_file_of_every_version() -> None:
    assert [path.stem for path in FILES] == [f"format-{version}" for version in range(1, FORMAT + 1)]


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_old_file_opens_for_ever(file: Path, tmp_path: Path) -> None:
    wanted = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    path = tmp_path / file.name
    shutil.copyfile(file, path)
    with Document.open(path) as document:
        steps = [[step.number, step.kind, step.label, step.at.isoformat(), step.who] for step in document.history()]
        assert steps == wanted["steps"]
        for number, records in wanted["programs"].items():
            found = plain(document.program_at(int(number)))
            for kind, expected in records.items():
                assert found[kind].keys() == expected.keys()
                for key, values in expected.items():
                    assert {name: found[kind][key][name] for name in values} == values
        assert (document.undo_label, document.redo_label) == (wanted["undo"], wanted["redo"])
        while document.undo():
            pass
        while document.redo():
            pass
