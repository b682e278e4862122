# SPDX-License-Identifier: MIT
"""The real application, which edits until it is killed, again and again: python editing_window.py FILE ROUNDS.

It forks for each round before Qt begins, so that a round costs no start of Python. After each kill it looks at the
file, and prints one JSON object: what was acknowledged, and what the file holds.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from forumdesk import edits
from forumdesk.document import Document
from forumdesk.gui.app import Desktop
from forumdesk.gui.window import ProgramWindow
from forumdesk.store import inspect, warm

SIZE = 8


def edit_for_ever(path: Path, told: int) -> None:
    """Open a window and edit in it at every turn of its loop; tell the number of each step once it is there."""
    application = QApplication(sys.argv)
    window = Desktop(application).open_window()
    window.filing.open_path(path)
    workspace = window.workspace
    assert workspace is not None
    workspace.desk.set_editing(True)

    def turn() -> None:
        edit(window)
        assert window.document is not None
        os.write(told, len(window.document.history()).to_bytes(SIZE, "big"))

    timer = QTimer(window)
    timer.timeout.connect(turn)
    timer.start(0)
    application.exec()


def edit(window: ProgramWindow) -> None:
    """Make one step as the window makes them: an edit, a letter that is typed, undo, redo, a restore."""
    document, workspace = window.document, window.workspace
    assert document is not None
    assert workspace is not None
    number, title = len(document.history()) + 1, document.program.conference.title
    if number % 5 == 0:
        window.undo()
    elif number % 5 == 1:
        window.redo()
    elif number % 23 == 13:
        workspace.past.restore_step(number - 3)
    elif number % 5 == 2 and len(title) < 40:
        workspace.desk.type_in("title", "Type", edits.rename_conference, f"{title}.")
    if len(document.history()) < number:  # there was nothing to take back, or the letter grew a step
        workspace.desk.edit(f"Step {number}", edits.rename_conference, f"{number} title")


def kill_once(path: Path, patience: float) -> int:
    """Let the application edit until it has told a step, kill it some seconds later, return the last step it told."""
    listen, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(listen)
        try:
            edit_for_ever(path, told)
        finally:
            os._exit(1)
    os.close(told)
    said = os.read(listen, SIZE)
    time.sleep(patience)
    os.kill(child, signal.SIGKILL)
    _pid, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the application ended by itself"
    with os.fdopen(listen, "rb") as pipe:
        said += pipe.read()
    return int.from_bytes(said[-SIZE:], "big")


def main() -> None:
    path, rounds = Path(sys.argv[1]), int(sys.argv[2])
    warm()
    dice = random.Random(7)
    for _round in range(rounds):
        acknowledged = kill_once(path, dice.uniform(0, 0.05))
        unfinished = inspect.unfinished(path)
        began = time.perf_counter()
        with Document.open(path) as document:
            seen = {
                "acknowledged": acknowledged, "steps": len(document.history()), "unfinished": unfinished,
                "writable": document.read_only_reason == "", "seconds": time.perf_counter() - began,
            }  # fmt: skip
        print(json.dumps(seen), flush=True)  # noqa: T201 - the answer


if __name__ == "__main__":
    main()
