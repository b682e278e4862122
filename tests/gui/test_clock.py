# SPDX-License-Identifier: MIT
"""The reader's clock: its zone is chosen once for all windows, kept, and followed by what shows own times."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from forumdesk.gui import clock as clocks
from forumdesk.gui.app import Desktop
from forumdesk.gui.clock import FORUM, SYSTEM, Clock
from forumdesk.gui.desk import Place
from forumdesk.gui.settings import Settings
from forumdesk.gui.window import ProgramWindow

TORONTO, BERLIN, TOKYO = "America/Toronto", "Europe/Berlin", "Asia/Tokyo"


def test_own_times_are_those_of_this_computer_at_first() -> None:
    clock = Clock(settings=Settings())
    assert (clock.choice, clock.system, clock.zone(TORONTO)) == (SYSTEM, BERLIN, BERLIN)


def test_a_choice_is_kept_and_told(qtbot: QtBot) -> None:
    clock = Clock(settings=Settings())
    with qtbot.waitSignal(clock.changed):
        clock.choose(TOKYO)
    assert Clock(settings=Settings()).zone(TORONTO) == TOKYO
    clock.choose(FORUM)
    assert Clock(settings=Settings()).zone(TORONTO) == TORONTO


def test_a_kept_zone_that_there_is_not_is_passed_over() -> None:
    settings = Settings()
    settings.keep("clock/zone", "Mars/Base")
    assert Clock(settings=settings).zone(TORONTO) == BERLIN


def test_a_computer_that_has_travelled_says_from_where(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Clock(settings=Settings()).travelled_from == ""
    settings = Settings()
    settings.keep("clock/system", TORONTO)
    clock = Clock(settings=settings)
    assert clock.travelled_from == TORONTO
    clock.settle()
    assert clock.travelled_from == ""
    assert Clock(settings=Settings()).travelled_from == ""
    monkeypatch.setattr(clocks, "_asked", lambda: TOKYO)
    clock.look_again()
    assert (clock.travelled_from, clock.zone(TORONTO)) == (BERLIN, TOKYO)


def test_wall_is_what_a_clock_shows_there() -> None:
    clock = Clock(BERLIN)
    clock.utc = lambda: datetime(2021, 5, 19, 14, 30, tzinfo=UTC)
    assert clock.wall(TORONTO) == datetime(2021, 5, 19, 10, 30)
    assert clock.wall(clock.zone(TORONTO)) == datetime(2021, 5, 19, 16, 30)


def test_another_zone_is_shown_at_once_in_every_window(
    desktop: Desktop, window: ProgramWindow, program_file: Path, qtbot: QtBot
) -> None:
    window.filing.open_path(program_file)
    assert window.workspace is not None
    workspace = window.workspace
    workspace.desk.go(Place("session", "session-3"))
    qtbot.waitExposed(workspace.details)

    def said() -> list[str]:
        return [label.accessibleName() or label.text() for label in workspace.findChildren(QLabel)]

    assert "21:00–22:15 on your clock (Berlin)" in said()
    assert "Toronto time · your clock is 6 hours ahead" in said()
    desktop.clock.choose(TOKYO)
    qtbot.waitUntil(lambda: "04:00–05:15 on your clock (Tokyo), Thursday" in said())
    assert "Toronto time · your clock is 13 hours ahead" in said()
