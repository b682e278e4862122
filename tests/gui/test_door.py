# SPDX-License-Identifier: MIT
from __future__ import annotations

import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from forumdesk import running
from forumdesk.gui.door import Door

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the tests knock at a socket")


@pytest.fixture
def door(home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Door]:
    del qtbot
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    made = Door()
    yield made
    made.close()


def knock(*words: str) -> subprocess.Popen[bytes]:
    code = "import sys; from forumdesk.running import hand_over; sys.exit(0 if hand_over(sys.argv[1:]) else 3)"
    return subprocess.Popen([sys.executable, "-c", code, *words])


def knocked(qtbot: QtBot, other: subprocess.Popen[bytes]) -> int:
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    return other.returncode


@pytest.mark.parametrize("words", [(), ("a b.forum", "--sample")], ids=["nothing", "files"])
def test_second_start_hands_over_what_it_was_given(door: Door, qtbot: QtBot, words: tuple[str, ...]) -> None:
    assert door.hold()
    heard: list[list[str]] = []
    door.asked.connect(heard.append)
    assert knocked(qtbot, knock(*words)) == 0
    assert heard == [[word if word == running.SAMPLE else str(Path(word).absolute()) for word in words]]


def test_where_none_runs_nothing_is_handed_over(door: Door) -> None:
    assert not running.hand_over(["a.forum"])
    assert door.hold()
    door.close()
    assert not running.hand_over(["a.forum"])


def test_one_alone_answers_and_the_next_takes_over_what_a_killed_one_left(door: Door, qtbot: QtBot) -> None:
    where = Path(running.address())
    with socket.socket(socket.AF_UNIX) as killed:
        killed.bind(str(where))
    assert where.exists()
    assert door.hold()
    other = Door()
    assert not other.hold()
    assert not other.is_held
    heard: list[list[str]] = []
    door.asked.connect(heard.append)
    assert knocked(qtbot, knock()) == 0
    assert heard == [[]]


def test_only_the_user_can_reach_it(door: Door) -> None:
    assert door.hold()
    assert stat.S_IMODE(Path(running.address()).stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize(
    "message",
    [b"{}\n", b"[1]\n", b'["relative.forum"]\n', b'["/a\\u0000b"]\n', b"[" * 5000 + b"\n", b"x" * 70_000],
    ids=["no list", "no text", "relative", "null", "deep", "endless"],
)
def test_what_is_no_message_of_ours_is_shown_out(door: Door, qtbot: QtBot, message: bytes) -> None:
    assert door.hold()
    heard: list[list[str]] = []
    door.asked.connect(heard.append)
    with socket.socket(socket.AF_UNIX) as line:
        line.connect(running.address())
        line.sendall(message)
        line.setblocking(False)
        said: list[bytes] = []

        def is_over() -> bool:
            try:
                said.append(line.recv(100))
            except BlockingIOError:
                return False
            except ConnectionResetError:
                said.append(b"")
            return said[-1] == b""

        qtbot.waitUntil(is_over)
    assert (said, heard) == ([b""], [])


def test_home_with_a_very_long_path_has_no_door(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot) -> None:
    del qtbot
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setenv("FORUMDESK_HOME", str(tmp_path / ("x" * 120)))
    assert running.address() == ""
    assert not running.hand_over([])
    assert not Door().hold()


def test_runtime_folder_of_others_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(shared))
    monkeypatch.setenv("FORUMDESK_HOME", "/tmp/fd")  # noqa: S108 - only its name is used
    assert Path(running.address()).parent == Path("/tmp/fd")  # noqa: S108
