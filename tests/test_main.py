# SPDX-License-Identifier: MIT
"""What the command does with its first word, and where there is no display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from forumdesk import __version__
from forumdesk.__main__ import SPOKEN, main

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def _forumdesk(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command as somebody does who is logged in from afar."""
    surroundings = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    command = [sys.executable, "-P", "-m", "forumdesk", *words]
    return subprocess.run(
        command, cwd=folder, env=surroundings, capture_output=True, text=True, check=False, timeout=120
    )


def test_every_command_reaches_the_command_line(tmp_path: Path) -> None:
    shown = _forumdesk("--help", folder=tmp_path).stdout.partition("commands:")[2].partition("examples:")[0]
    commands = {line.split()[0] for line in shown.splitlines() if line[:4].strip() == "" and line[4:5].strip()}
    assert commands - {"COMMAND"} == {word for word in SPOKEN if not word.startswith("-")}


def test_version_is_told(tmp_path: Path) -> None:
    done = _forumdesk("--version", folder=tmp_path)
    assert (done.returncode, done.stdout.split()[-1]) == (0, __version__)


def test_without_a_display_the_sample_becomes_files(tmp_path: Path) -> None:
    done = _forumdesk("--sample", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("There is no display here")
    assert "Wednesday 19 May: Multi-Faceted Geopolitics in the Middle East" in done.stdout
    assert "Thursday 20 May: Diplomacy in Action in the Middle East" in done.stdout
    made = {path.suffix: path.stat().st_size for path in (tmp_path / "forumdesk-without-display").iterdir()}
    assert set(made) == {".png", ".ics"}
    assert min(made.values()) > 1000
    assert done.stderr == ""


@pytest.mark.parametrize("words", [["--bogus"], ["--\x1b[31mbogus"], ["--without-display", "--bogus"]])
def test_without_a_display_a_word_that_is_not_known_is_told_in_one_safe_line(words: list[str], tmp_path: Path) -> None:
    done = _forumdesk(*words, folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("forumdesk: ")
    assert (done.stderr.count("\n"), done.stderr.count("\x1b")) == (1, 0)
    assert "bogus" in done.stderr


@pytest.mark.parametrize("words", [["--without-display", "none.forum"], ["none.forum"]])
def test_without_a_display_a_missing_file_is_told_in_one_line(words: list[str], tmp_path: Path) -> None:
    done = _forumdesk(*words, folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "none.forum" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_missing_file_is_told_in_the_terminal_and_opens_no_window(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert main(["frobnicate"]) == 2
    assert capsys.readouterr().err == "forumdesk: There is no file “frobnicate”. Try forumdesk --help.\n"
