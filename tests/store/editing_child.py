# SPDX-License-Identifier: MIT
"""A process that edits a program until it is killed, again and again: python editing_child.py FILE ROUNDS.

It forks for each round, so that a round costs no start of Python. After each kill it looks at the file, and prints one
JSON object: what was acknowledged, what the file holds, whether it was sound and had an unfinished step beside it.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.store import warm

SIZE = 8


def edit_for_ever(path: Path, told: int) -> None:
    """Rename, now and then undo, redo, type, merge, restore; tell the number of each step once it is acknowledged."""
    with Document.open(path) as document:
        while True:
            number = len(document.history()) + 1
            if number % 7 == 0:
                document.undo()
            elif number % 7 == 1:
                document.redo()
            elif number % 63 == 10:
                document.replace(f"Merge {number}", document.program, why="before a merge", merged=f"other {number}")
            elif number % 63 == 39:
                document.edit(f"Step {number}", edits.rename_conference, f"{number} again")
                os.write(told, len(document.history()).to_bytes(SIZE, "big"))
                document.restore(f"Restore {number}", document.program_at(1))
            elif number % 7 == 2:
                for length in range(1, 8):
                    document.type_in("title", "Type", edits.rename_conference, f"{number} " + "word " * length)
                    os.write(told, len(document.history()).to_bytes(SIZE, "big"))
            else:
                document.edit(f"Step {number}", edits.rename_conference, f"{number} " + "word " * (number % 5 * 400))
            os.write(told, len(document.history()).to_bytes(SIZE, "big"))


def kill_once(path: Path, steps: int, patience: float) -> int:
    """Let a process edit until it has told so many steps, kill it some seconds later, return the last step it told."""
    listen, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(listen)
        try:
            edit_for_ever(path, told)
        finally:
            os._exit(1)
    os.close(told)
    said = os.read(listen, SIZE * steps) if steps else b""
    time.sleep(patience)
    os.kill(child, signal.SIGKILL)
    _pid, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the child ended by itself"
    with os.fdopen(listen, "rb") as pipe:
        said += pipe.read()
    return int.from_bytes(said[-SIZE:], "big")


def look(path: Path) -> dict[str, object]:
    """Return what the file holds after a kill: its steps, whether it is sound, how long it took to open."""
    journal = path.with_name(path.name + "-journal")
    unfinished = journal.exists() and journal.stat().st_size > 0
    began = time.perf_counter()
    with Document.open(path) as document:
        seconds = time.perf_counter() - began
        steps = len(document.history())
        title = document.program.conference.title
        writable = document.read_only_reason == ""
        start = document.program_at(1).conference.title
    with closing(sqlite3.connect(path)) as naive:
        sound = naive.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return {
        "steps": steps, "title": title.split()[0], "sound": sound, "writable": writable, "start": start,
        "unfinished": unfinished, "seconds": seconds,
    }  # fmt: skip


def main() -> None:
    path, rounds = Path(sys.argv[1]), int(sys.argv[2])
    warm()
    dice = random.Random(7)
    for _round in range(rounds):
        # However slow the machine is, four in five have edited; the others die while they open or recover the file.
        acknowledged = kill_once(path, dice.choice((0, 1, 1, 1, 1)), dice.uniform(0, 0.03))
        print(json.dumps({"acknowledged": acknowledged, **look(path)}), flush=True)  # noqa: T201 - the answer


if __name__ == "__main__":
    main()
