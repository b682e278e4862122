# SPDX-License-Identifier: MIT
from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from forumdesk.document import Document
from forumdesk.store import load, lock, warm
from forumdesk.store.inspect import probe
from forumdesk.store.schema import FORMAT
from samples import big_program


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "a.forum"
    Document.create(made, big_program(60, 5), "Import").close()
    return made


def test_load_reads_one_state_while_another_is_written(path: Path) -> None:
    """A reader's transaction sees what it began with."""
    with Document.open(path) as document, load.reading(path) as before:
        (count,) = before.execute("SELECT count(*) FROM session").fetchone()
        assert count == len(document.program.sessions)


def test_open_does_not_import_sqlalchemy_until_the_first_edit(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from forumdesk.document import Document; from forumdesk import edits\n"
        f"document = Document.open(Path({str(path)!r})); document.history(); document.program_at(1)\n"
        "assert 'sqlalchemy' not in sys.modules\n"
        "document.edit('x', edits.rename_conference, 'X')\n"
        "assert 'sqlalchemy' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_warm_imports_what_a_write_needs() -> None:
    code = "import sys, forumdesk.store; forumdesk.store.warm(); assert 'sqlalchemy' in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
    warm()


def test_probe_returns_the_version(path: Path) -> None:
    assert probe(path, own=lock.known(path)) == FORMAT
