# SPDX-License-Identifier: MIT
"""No acknowledged step is lost, and no file is damaged, when the power is cut at any moment."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.store import connection, inspect, load
from forumdesk.store.schema import FORMAT
from powerloss import Note, crashed, library, recording
from samples import forum_program

SQLITE = library()
POINTS = 200
NIGHTLY = 4000
FIRST = forum_program().sessions_in_order[0].id

pytestmark = pytest.mark.skipif(SQLITE is None, reason="Python's SQLite is a part of it, and can't be listened to")


def edited(path: Path) -> Iterator[tuple[str, ...]]:
    """Edit in all the ways that there are; yield the ids of the steps after each that was acknowledged."""
    with Document.open(path) as document:

        def steps() -> tuple[str, ...]:
            return tuple(step.uuid for step in document.history())

        for turn in range(6):
            document.edit("Rename", edits.rename_conference, f"{turn} " + "word " * (turn * 300))
            yield steps()
            for length in range(1, 5):
                words = "more " * length * 40
                document.type_in("abstract", "Type", edits.set_session, FIRST, abstract=f"{turn} {words}")
                yield steps()
            document.undo()
            yield steps()
            document.redo()
            yield steps()
            merged = edits.set_session(document.program, FIRST, label=f"Label {turn}")
            document.replace("Merge", merged, why="before a merge", merged=f"other {turn}")
            yield steps()
            document.restore("Restore", document.program_at(1 + turn))
            yield steps()


def recorded(path: Path) -> tuple[dict[str, bytes], list[Note]]:
    """Return what the disk held at first, and what was done to it since."""
    Document.create(path, forum_program(), "Import").close()
    start = {str(path): path.read_bytes()}
    assert SQLITE is not None
    with recording(SQLITE) as recorder:
        for steps in edited(path):
            recorder.tell(steps)
    return start, [note for note in recorder.notes if note.what == "told" or note.path.startswith(str(path))]


def cut(path: Path, start: dict[str, bytes], notes: list[Note], dice: random.Random) -> str:
    """Cut the power at some moment, open what is left, and return what is wrong with it: "lost", "damaged", or ""."""
    end = dice.randrange(1, len(notes) + 1)
    told = [note.told for note in notes if note.what == "told"]
    last = sum(note.what == "told" for note in notes[:end])
    for left in (path, inspect.journal_of(path)):
        left.unlink(missing_ok=True)
    for name, content in crashed(start, notes[:end], dice).items():
        Path(name).write_bytes(content)
    try:
        inspect.probe(path, own=True)
        found = tuple(step.uuid for step in load.load(path, FORMAT).steps)
    except ForumDeskError:
        return "damaged"
    begun = found == told[0][:1]  # the file as it was before the first step
    return "" if found in told[max(0, last - 1) : last + 1] or (last == 0 and begun) else "lost"


def test_nothing_acknowledged_is_lost_when_the_power_is_cut(tmp_path: Path) -> None:
    path, dice = tmp_path / "a.forum", random.Random(7)
    start, notes = recorded(path)
    assert sum(note.what == "sync" for note in notes) > 100
    assert [cut(path, start, notes, dice) for _point in range(POINTS)].count("") == POINTS


@pytest.mark.nightly
@pytest.mark.parametrize("seed", range(5))
def test_nothing_acknowledged_is_lost_at_thousands_of_moments(tmp_path: Path, seed: int) -> None:
    path, dice = tmp_path / "a.forum", random.Random(seed)
    start, notes = recorded(path)
    assert [cut(path, start, notes, dice) for _point in range(NIGHTLY)].count("") == NIGHTLY


def test_the_simulation_bites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without syncs, files are damaged and steps are lost: so the test above would notice."""
    off = tuple("synchronous=OFF" if each.startswith("synchronous") else each for each in connection._WRITING)
    monkeypatch.setattr(connection, "_WRITING", off)
    path, dice = tmp_path / "a.forum", random.Random(7)
    start, notes = recorded(path)
    found = [cut(path, start, notes, dice) for _point in range(60)]
    assert found.count("") < 60
