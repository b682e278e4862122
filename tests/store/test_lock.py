# SPDX-License-Identifier: MIT
from __future__ import annotations

import os
from pathlib import Path

import pytest

from forumdesk.paths import user_data
from forumdesk.store import lock


def test_acquire_is_for_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "a.forum"
    first = lock.acquire(path)
    with pytest.raises(lock.HeldError, match=f"^.+ on .+, process {os.getpid()}$"):
        lock.acquire(path)
    other = lock.acquire(tmp_path / "b.forum")
    first.release()
    first.release()
    lock.acquire(path).release()
    other.release()


def test_every_way_to_write_a_path_is_the_same_lock(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    wanted = lock.key_of(tmp_path / "real" / "a.forum")
    assert lock.key_of(tmp_path / "link" / "a.forum") == wanted
    assert lock.key_of(tmp_path / "real" / ".." / "link" / "a.forum") == wanted
    assert lock.key_of(tmp_path / "real" / "b.forum") != wanted


def test_known_from_the_first_time_on(tmp_path: Path) -> None:
    path = tmp_path / "a.forum"
    assert not lock.known(path)
    lock.acquire(path).release()
    assert lock.known(path)


def test_acquire_without_a_home_holds_nothing(tmp_path: Path) -> None:
    user_data().parent.mkdir(parents=True, exist_ok=True)
    user_data().write_text("in the way")
    first, second = lock.acquire(tmp_path / "a.forum"), lock.acquire(tmp_path / "a.forum")
    first.release()
    second.release()
    assert not lock.known(tmp_path / "a.forum")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_keeps_nobody_from_locking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "_lock_file", lambda _path: Path("/dev/full"))
    lock.acquire(tmp_path / "a.forum").release()
