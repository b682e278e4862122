# SPDX-License-Identifier: MIT
from __future__ import annotations

import gc
import threading
import weakref

import pytest
from pytestqt.qtbot import QtBot

from forumdesk.gui.app import Desktop
from forumdesk.gui.garbage import FULL, Garbage, sweep


class _Knot:
    """Garbage that only the collector can take apart; it says in which thread that was."""

    def __init__(self, threads: list[threading.Thread]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: threads.append(threading.current_thread()))


def _work() -> None:
    """Make as many objects as the collector would run for several times."""
    kept = [[] for _number in range(20 * gc.get_threshold()[0])]  # type: ignore[var-annotated]
    del kept


def test_garbage_is_never_taken_apart_in_another_thread(desktop: Desktop, qtbot: QtBot) -> None:
    assert len(desktop.application.findChildren(Garbage)) == 1
    taken: list[threading.Thread] = []
    gc.collect()
    _Knot(taken)
    worker = threading.Thread(target=_work)
    worker.start()
    worker.join()
    assert taken == []
    _keep = [[] for _number in range(2 * gc.get_threshold()[0])]  # type: ignore[var-annotated]
    qtbot.waitUntil(lambda: bool(taken), timeout=10_000)
    assert taken == [threading.main_thread()]


@pytest.mark.parametrize(
    ("counts", "generation"),
    [((10, 99, 999), None), ((10_000, 0, 999), 2), ((10_000, 99, 0), 1), ((10_000, 0, FULL), 0)],
    ids=["little new", "all", "younger", "youngest"],
)
def test_as_much_is_looked_at_as_has_come(
    counts: tuple[int, int, int], generation: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: counts)
    monkeypatch.setattr(gc, "collect", collected.append)
    sweep()
    assert collected == ([] if generation is None else [generation])
