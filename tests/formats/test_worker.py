# SPDX-License-Identifier: MIT
from __future__ import annotations

import subprocess
import sys
import uuid
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from forumdesk import formats
from forumdesk.formats import worker
from forumdesk.formats.reading import Answers, Choice, Mark, MarkKind, Note, NoteLevel, Question, Reading
from forumdesk.formats.worker import Outcome, Request, pack, read, unpack
from forumdesk.program import (
    Article,
    Conference,
    Day,
    Link,
    Picture,
    Program,
    Publication,
    Room,
    Session,
    SessionKind,
    Source,
)
from samples import forum_program

TEXT = b"Wednesday 2 June 2027\n\nPanel 1: Who Owns the Quay? (10:30 - 11:45)\n\nAda Brook: Pilot, Port of Hull\n"
ANSWERS = Answers(namespace=uuid.UUID(int=7))


def outcome_with(program: Program) -> bytes:
    return pack(Outcome(reading=Reading(program=program), format="text"))


def test_outcome_comes_back_as_it_was_sent() -> None:
    outcome = read(Request(name="quay.txt", data=TEXT, answers=ANSWERS))
    assert outcome.reading is not None
    assert unpack(pack(outcome)) == outcome


def test_every_kind_of_record_comes_back_as_it_was_sent() -> None:
    moment = datetime(2027, 6, 2, 10, 30)
    picture = Picture(id="i", media_type="image/png", data=b"\x89PNG\0\xff")
    link = Link(title="Slides", url="https://example.org/slides")
    program = forum_program().put(
        picture,
        Article(id="a", title="Winds", published=date(2027, 6, 1), tags=("quay", "ports"), picture_id="i"),
        Session(id="s", title="Quays", kind=SessionKind.WORKSHOP, start=moment, links=(link,), do_not_record=True),
        Source(id="o", name="quay.txt", format="text", received=moment, body="Quays\n\ufb01"),
        Publication(id="p", uid="s", digest="0", created=moment, changed=moment, title="Quays", start=moment),
    )
    question = Question(key="timezone", text="Which?", detail="", choices=(Choice(label="Rome", value="Europe/Rome"),))
    reading = Reading(
        program=program,
        notes=(Note(level=NoteLevel.GUESS, message="Guessed.", line=3), Note(level=NoteLevel.INFO, message="Known.")),
        questions=(question,),
        marks=(Mark(line=1, start=0, end=4, kind=MarkKind.TITLE),),
        lines={"s": 1},
    )
    outcome = Outcome(reading=reading, data=bytes(range(256)), format="text")
    assert unpack(pack(outcome)) == outcome


def test_a_hijacked_worker_can_not_change_what_a_program_is() -> None:
    """This pickle sets `Program.put`, where an unpickler that knows plain records only would load it."""
    put = Program.put
    state = b"N}(X\x03\0\0\0putX\x04\0\0\0boomu\x86b."
    assert unpack(b"\x80\x04cforumdesk.program\nProgram\n" + state) is None
    assert Program.put is put


@pytest.mark.parametrize("packed", [b"", b"null", b"[]", b'"text"', b"{}", b"[" * 100_000, b"\x80\xff", b"{"])
def test_what_is_no_outcome_is_refused(packed: bytes) -> None:
    assert unpack(packed) is None


def test_half_an_outcome_is_refused() -> None:
    packed = pack(read(Request(name="quay.txt", data=TEXT, answers=ANSWERS)))
    assert unpack(packed[: len(packed) // 2]) is None


@pytest.mark.parametrize(
    "program",
    [
        Program(Conference(id=5)),  # type: ignore[arg-type]
        Program(Conference(id="c", title=None)),  # type: ignore[arg-type]
        Program(None),  # type: ignore[arg-type]
        Program(Conference(id="c")).put(Session(id="s", title=None)),  # type: ignore[arg-type]
        Program(Conference(id="c")).put(Session(id="s", title="S", duration="30")),  # type: ignore[arg-type]
        Program(Conference(id="c")).put(Session(id="s", title="S", duration=True)),
        Program(Conference(id="c")).put(Session(id="s", title="S", duration=2**31)),
        Program(Conference(id="c")).put(Session(id="s", title="S", kind="feast")),  # type: ignore[arg-type]
        Program(Conference(id="c")).put(Session(id="s", title="S", tags="ab")),  # type: ignore[arg-type]
        Program(Conference(id="c")).put(Session(id="s", title="S", tags=(1,))),  # type: ignore[arg-type]
        Program(Conference(id="c")).put(Session(id="s", title="S", start=date(2027, 6, 2))).put(Day(id="d", date=1)),  # type: ignore[arg-type]
        Program(Conference(id="c")).put(Session(id="s", title="S", start=datetime(1, 1, 1))),
        Program(Conference(id="c")).put(Session(id="s", title="S", start=datetime(2027, 6, 2, tzinfo=UTC))),
        Program(Conference(id="c", title="\ud800")),
        Program(Conference(id="c")).put(Session(id="s", title="S", room_id="nowhere")),
        Program(Conference(id="c"), rooms={"r": Room(id="q", name="Hall")}),
        Program(Conference(id="c"), rooms={"s": Session(id="s", title="S")}),  # type: ignore[dict-item]
    ],
)
def test_outcome_with_a_value_of_a_wrong_type_is_refused(program: Program) -> None:
    assert unpack(outcome_with(program)) is None


def test_field_that_a_record_does_not_have_is_refused() -> None:
    packed = outcome_with(Program(Conference(id="c")))
    assert unpack(packed) is not None
    assert unpack(packed.replace(b'"venue"', b'"where"')) is None


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


def test_source_in_no_known_format_is_told_what_is_read() -> None:
    message = read(Request(name="a.bin", data=b"\x7fELF\0\0\0", answers=ANSWERS)).message
    *titles, last = (each.title for each in formats.FORMATS)
    known = f"It reads {', '.join(titles)} and {last}."
    assert message == f"“a.bin” is in no format that ForumDesk reads. {known}"


def test_source_that_nests_too_deep_is_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    def nest(*_given: object) -> None:
        raise RecursionError

    monkeypatch.setattr(formats, "reader", nest)
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


def test_refusal_of_a_file_whose_name_is_no_text_comes_back(tmp_path: Path) -> None:
    outcome = read(Request(name="bad.txt", path=tmp_path / "bad\udcff.txt", answers=ANSWERS))
    assert unpack(pack(outcome)) == outcome
