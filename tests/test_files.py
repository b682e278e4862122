# SPDX-License-Identifier: MIT
"""Files written whole or not at all, and safe names."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forumdesk.errors import ForumDeskError
from forumdesk.files import safe_filename, write_atomically


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written_with_the_usual_permissions(tmp_path: Path) -> None:
    path = tmp_path / "out.ics"
    ordinary = tmp_path / "ordinary"
    ordinary.touch()
    write_atomically(path, b"data")
    assert path.read_bytes() == b"data"
    assert path.stat().st_mode == ordinary.stat().st_mode
    assert names(tmp_path) == ["ordinary", "out.ics"]


def test_a_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "out.ics"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_is_followed(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"old")
    (tmp_path / "link").symlink_to(target)
    write_atomically(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("place", ["missing/out.ics", "folder", "file/out.ics"])
def test_what_cannot_be_written_is_one_sentence_and_leaves_nothing(tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(ForumDeskError, match="can't be written"):
        write_atomically(tmp_path / place, b"data")
    assert names(tmp_path) == ["file", "folder"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="limits the size of files in a child process")
def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "out.ics"
    path.write_bytes(b"old")
    code = (
        "import resource, signal, sys; from pathlib import Path; from forumdesk.files import write_atomically;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000));"
        "write_atomically(Path(sys.argv[1]), b'x' * 5000)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False)
    assert "File too large" in done.stderr
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["out.ics"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Middle East Strategy Forum 2021", "Middle East Strategy Forum 2021"),
        ("Łódź: ports/rivers", "Łódź ports rivers"),
        ("../../etc/passwd", "etc passwd"),
        ("..\\..\\x", "x"),
        (".hidden", "hidden"),
        ("-rf ~", "rf ~"),
        ("~root", "root"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("a\x00b\u202egpj.exe", "abgpj.exe"),
        ("end. . ", "end"),
        ("…", "…"),
        ("", "program"),
        ("///", "program"),
        ("日" * 100, "日" * 40),
    ],
)
def test_safe_filename(title: str, name: str) -> None:
    assert safe_filename(title) == name


@settings(deadline=None)
@given(st.text())
def test_a_safe_filename_stays_in_its_folder(title: str) -> None:
    name = safe_filename(title)
    assert name
    assert Path("folder", name).resolve().parent == Path("folder").resolve()
    assert len(name.encode()) <= 125
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]|^[.~-]|[. ]$', name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_what_is_no_ordinary_file_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ForumDeskError, match="can't be written: it is no ordinary file"):
        write_atomically(tmp_path / "pipe", b"data")
    assert (tmp_path / "pipe").is_fifo()
    assert names(tmp_path) == ["pipe"]
