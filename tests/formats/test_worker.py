# SPDX-License-Identifier: MIT
from __future__ import annotations

import os
import pickle
import subprocess
import sys
import uuid
from pathlib import Path

import pytest

from forumdesk import formats
from forumdesk.formats import worker
from forumdesk.formats.reading import Answers
from forumdesk.formats.worker import Outcome, Request, pack, read, unpack
from forumdesk.records import Role, SessionKind, SessionState

TEXT = b"Wednesday 2 June 2027\n\nPanel 1: Who Owns the Quay? (10:30 - 11:45)\n\nAda Brook: Pilot, Port of Hull\n"
ANSWERS = Answers(namespace=uuid.UUID(int=7))


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("false",)


def test_outcome_comes_back_as_it_was_sent() -> None:
    outcome = read(Request(name="quay.txt", data=TEXT, answers=ANSWERS))
    assert outcome.reading is not None
    assert unpack(pack(outcome)) == outcome


def test_outcome_comes_back_where_members_of_enumerations_ask_for_getattr(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in Python 3.11.2."""
    outcome = read(Request(name="quay.txt", data=TEXT, answers=ANSWERS))
    for kind in (SessionKind, SessionState, Role):
        monkeypatch.setattr(kind, "__reduce_ex__", lambda self, _protocol: (getattr, (type(self), self.name)))
    assert unpack(pickle.dumps(outcome)) is None
    assert unpack(pack(outcome)) == outcome


@pytest.mark.parametrize(
    "packed",
    [pickle.dumps(Evil()), pickle.dumps(Outcome(reading=Evil())), pickle.dumps("text"), b"", b"\x80"],  # type: ignore[arg-type]
    ids=["call", "inside", "other", "nothing", "broken"],
)
def test_unpacking_makes_plain_records_only(packed: bytes) -> None:
    assert unpack(packed) is None


@pytest.mark.parametrize("name", ["_PLAIN", "formats", "pickle.Unpickler", "read", "Outcome.__init__", "Path"])
def test_unpacking_reaches_nothing_else_of_this_program(name: str) -> None:
    assert unpack(b"cforumdesk.formats.worker\n" + name.encode() + b"\n.") is None


def test_file_is_read_with_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "quay.txt"
    path.write_bytes(TEXT)
    told: list[int] = []
    outcome = read(Request(name="quay.txt", path=path, answers=ANSWERS), lambda: told.append(1))
    assert (outcome.data, outcome.format, outcome.message) == (TEXT, "text", "")
    assert len(told) == worker.STAGES


def test_error_is_a_message(tmp_path: Path) -> None:
    outcome = read(Request(name="gone.txt", path=tmp_path / "gone.txt", answers=ANSWERS))
    assert outcome == Outcome(message=f"There is no file “{tmp_path / 'gone.txt'}”.")


def test_source_that_nests_too_deep_is_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    def nest(*_given: object) -> None:
        raise RecursionError

    monkeypatch.setattr(formats, "read", nest)
    message = read(Request(name="deep.txt", data=TEXT, answers=ANSWERS)).message
    assert message.startswith("“deep.txt” asks for more memory than any program needs")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_limits_of_the_system_are_never_raised() -> None:
    code = (
        "import resource; from forumdesk.formats import worker\n"
        "resource.setrlimit(resource.RLIMIT_CPU, (5, 5)); worker.limit()\n"
        "print(*(resource.getrlimit(getattr(resource, f'RLIMIT_{name}'))[0] for name in ('CPU', 'CORE', 'AS')))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["5", "0", str(worker.MEMORY)]
