# SPDX-License-Identifier: MIT
"""A shared agenda comes out as it went in, by file and by code; what is no such thing is refused in one sentence."""

from __future__ import annotations

import json
import random
import struct
import zlib
from base64 import b32decode, b32encode
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk.program import Conference, Program, Session
from forumdesk.selection import Entry, Interest, Selection
from forumdesk.sharing import (
    Found,
    Pick,
    Shared,
    ShareError,
    added,
    code_of,
    found_in,
    holds_code,
    read_code,
    read_file,
    replaced,
    shared_of,
    written,
)
from forumdesk.sharing.fields import as_line, as_text
from forumdesk.sharing.qr import qr_code

AT = datetime(2026, 5, 19, 15, 0)
TRAIN = Entry(id="own-1", title="Train", start=AT + timedelta(hours=3), duration=90, place="Station", note="Car 5")


def program(count: int = 4, conference: str = "forum", title: str = "Forum of Winds") -> Program:
    sessions = [
        Session(id=f"00000000-0000-4000-8000-{n:012}", title=f"Session {n}", start=AT + timedelta(minutes=n))
        for n in range(count)
    ]
    return Program(Conference(id=conference, title=title)).put(*sessions)


def ids(*numbers: int) -> list[str]:
    return [f"00000000-0000-4000-8000-{n:012}" for n in numbers]


def agenda(whole: Program | None = None) -> Selection:
    whole = whole or program()
    made = Selection(conference_id="forum").with_interest(whole, ids(0, 2), Interest.MUST)
    made = made.with_interest(whole, ids(1), Interest.MAYBE).with_note(whole, ids(0)[0], "Ask\nabout sails")
    return made.with_entry(TRAIN)


def stars(selection: Selection) -> dict[str, Interest | None]:
    return {key: mark.interest for key, mark in selection.marks.items() if mark.interest}


ROUTES: dict[str, Callable[[Shared], Shared]] = {
    "file": lambda shared: read_file(written(shared)),
    "code": lambda shared: read_code(code_of(shared, program().sessions)),
}


# What goes out


def test_notes_and_own_entries_go_out_only_when_they_are_asked_for() -> None:
    plain = shared_of(program(), agenda())
    assert [(pick.ref, pick.interest.value, pick.note) for pick in plain.picks] == [
        (ids(0)[0], "must", ""), (ids(1)[0], "maybe", ""), (ids(2)[0], "must", ""),
    ]  # fmt: skip
    assert (plain.entries, plain.sender, plain.title) == ((), "", "Forum of Winds")
    most = shared_of(program(), agenda(), sender=" Ida ", maybe=False, notes=True, entries=True)
    assert [(pick.ref, pick.note) for pick in most.picks] == [(ids(0)[0], "Ask\nabout sails"), (ids(2)[0], "")]
    assert (most.entries, most.sender) == ((TRAIN,), "Ida")
    assert shared_of(program(), agenda(), entries=True).entries == (replace(TRAIN, note=""),)
    assert b"sails" not in written(plain)
    assert b"Train" not in written(plain)


# And back


@pytest.mark.parametrize("route", list(ROUTES))
def test_what_is_shared_comes_back(route: str) -> None:
    shared = shared_of(program(), agenda(), sender="Ída", notes=True, entries=True)
    back = ROUTES[route](shared)
    assert (back.title, back.sender, back.entries) == (shared.title, shared.sender, shared.entries)
    found = found_in(program(), back)
    assert found is not None
    assert {key: (pick.interest, pick.note) for key, pick in found.known.items()} == {
        pick.ref: (pick.interest, pick.note) for pick in shared.picks
    }
    assert found.unknown == ()


LINES = st.text(max_size=12).map(as_line)
TEXTS = st.text(max_size=30).map(as_text)
MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2999, 12, 31)).map(lambda t: t.replace(second=0, microsecond=0))
PICKS = st.builds(
    Pick, ref=st.sampled_from(ids(*range(40))), interest=st.sampled_from(Interest), note=TEXTS, title=LINES,
    start=st.none() | MOMENTS, place=LINES,
)  # fmt: skip
ENTRIES = st.builds(
    Entry, id=st.uuids().map(str), title=LINES, start=MOMENTS, duration=st.integers(0, 14 * 24 * 60), place=LINES,
    note=TEXTS,
)  # fmt: skip
SHARED = st.builds(
    Shared, conference=st.just("forum"), title=LINES, sender=LINES,
    picks=st.lists(PICKS, max_size=12, unique_by=lambda pick: pick.ref).map(tuple),
    entries=st.lists(ENTRIES, max_size=4).map(tuple),
)  # fmt: skip


@given(SHARED)
def test_a_file_comes_back_whole(shared: Shared) -> None:
    assert read_file(written(shared)) == shared


@given(SHARED, st.sampled_from([0, 20, 64]))
def test_a_code_comes_back_with_all_but_titles_and_times(shared: Shared, line: int) -> None:
    whole = program(40)
    found = found_in(whole, read_code(code_of(shared, whole.sessions, line=line)))
    assert found is not None
    assert {key: (p.interest, p.note) for key, p in found.known.items()} == {
        p.ref: (p.interest, p.note) for p in shared.picks
    }
    back = read_code(code_of(shared, whole.sessions))
    assert (back.title, back.sender, back.entries) == (shared.title, shared.sender, shared.entries)


# What mails and chats do to a code


@pytest.mark.parametrize(
    "spoil",
    [
        lambda code: f"Hello,\n\nhere is mine:\n{code}\nSee you there, Ida",
        lambda code: "\n".join(f"> > {line}" for line in code.splitlines()),
        lambda code: "\r\n".join(f"| {line} " for line in code.splitlines()),
        lambda code: code.lower(),
        lambda code: " ".join(code[at : at + 5] for at in range(10, len(code), 5)).join(["FORUMPICK: ", ""]),
        lambda code: code.replace("\n", "=\n"),
        lambda code: f"A code begins with FORUMPICK: and goes on.\n{code}",
        lambda code: f"{code}ABCDEFGHIJ",
        lambda code: "İ" * 30 + code,
    ],
    ids=["letter", "quoted", "barred", "small", "blanks", "soft breaks", "named before", "more after", "dotted"],
)
def test_a_code_is_read_in_spite_of(spoil: Callable[[str], str]) -> None:
    shared = shared_of(program(), agenda(), sender="Ida", notes=True)
    text = spoil(code_of(shared, program().sessions, line=64))
    assert holds_code(text)
    assert read_code(text) == read_code(code_of(shared, program().sessions))


def test_a_code_that_is_cut_or_changed_or_newer_says_so() -> None:
    code = code_of(shared_of(program(), agenda()), program().sessions)
    with pytest.raises(ShareError, match="its end is missing"):
        read_code(code[:-8])
    with pytest.raises(ShareError, match="is damaged"):
        read_code(code[:30] + ("A" if code[30] != "A" else "B") + code[31:])
    with pytest.raises(ShareError, match="no code"):
        read_code("Hello")
    frame = b32decode(code.removeprefix("FORUMPICK:") + "=" * (-len(code.removeprefix("FORUMPICK:")) % 8))
    content = b"\x02" + frame[3:-4]
    newer = struct.pack(">H", len(content)) + content + struct.pack(">I", zlib.crc32(content))
    with pytest.raises(ShareError, match="newer ForumDesk"):
        read_code("FORUMPICK:" + b32encode(newer).decode())


def coded(content: bytes) -> str:
    whole = b"\x01" + content
    frame = struct.pack(">H", len(whole)) + whole + struct.pack(">I", zlib.crc32(whole))
    return "FORUMPICK:" + b32encode(frame).decode().rstrip("=")


@given(st.binary(max_size=80))
def test_a_code_with_nonsense_in_it_raises_only_one_error(content: bytes) -> None:
    for made in (coded(content), coded(struct.pack(">6sBHH", b"123456", 4, 1, 0) + b"1234" + content)):
        try:
            read_code(made)
        except ShareError:
            continue


@pytest.mark.parametrize(
    "said",
    [
        {"n": [1]}, {"n": {"0": 3}}, {"e": {}}, {"e": [["x", "T", "2026-05-19T15:00+02:00", 5]]}, {"e": [["x"]]},
        {"t": None}, {"b": ["x"]}, {"e": [["x", "T", "2026-05-19T15:00", True]]}, {"e": [["", "T", "2026-05-19", 1]]},
    ],
    ids=["list", "number", "object", "zone", "short", "none", "sender", "bool", "no id"],
)  # fmt: skip
def test_a_code_is_believed_nothing(said: object) -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    words = packer.compress(json.dumps(said).encode()) + packer.flush()
    with pytest.raises(ShareError):
        read_code(coded(struct.pack(">6sBHH", b"123456", 4, 1, 0) + b"1234" + words))


def test_a_code_does_not_unpack_a_bomb() -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    words = packer.compress(b'{"t":"' + b"x" * 10_000_000 + b'"}') + packer.flush()
    assert len(words) < 12_000
    with pytest.raises(ShareError):
        read_code(coded(struct.pack(">6sBHH", b"123456", 4, 1, 0) + b"1234" + words))


def test_broken_files_and_codes_raise_only_one_error_and_give_nothing() -> None:
    chance = random.Random(7)
    shared = shared_of(program(), agenda(), sender="Ida", notes=True, entries=True)
    data, code = written(shared), code_of(shared, program().sessions).encode()
    for _try in range(800):
        for whole in (data, code):
            broken = bytearray(whole)
            for _blow in range(chance.randrange(1, 4)):
                at = chance.randrange(len(broken))
                broken[at : at + chance.randrange(3)] = bytes(
                    chance.randrange(256) for _n in range(chance.randrange(3))
                )
            try:
                back = read_file(bytes(broken)) if whole is data else read_code(broken.decode("latin-1"))
            except ShareError:
                continue
            assert isinstance(back, Shared)
            assert whole is data or len(back.picks) == len(shared.picks)


def holding(sessions: str) -> bytes:
    return f'{{"forumpick": 1, "conference": {{"id": "c"}}, "sessions": {sessions}}}'.encode()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no shared agenda"),
        (b"\xff\xfe", "no shared agenda"),
        (b"[" * 100_000, "no shared agenda"),
        (b'{"forumpick": true}', "no shared agenda"),
        (b'{"forumpick": 2}', "newer ForumDesk"),
        (holding('[{"id": "a", "interest": "love"}]'), "no shared agenda"),
        (holding('[{"id": "a", "interest": "must"}, {"id": "a", "interest": "maybe"}]'), "no shared agenda"),
        (b" " * 5_000_000, "too large"),
    ],
    ids=["empty", "bytes", "deep", "bool", "newer", "interest", "twice", "large"],
)  # fmt: skip
def test_a_file_that_is_none_says_so(data: bytes, why: str) -> None:
    with pytest.raises(ShareError, match=why):
        read_file(data, "mine.forumpick")


# What a program knows of it


def test_what_this_program_does_not_know_is_told_apart() -> None:
    shared = shared_of(program(), agenda())
    older = program().drop(ids(1)[0])
    found = found_in(older, shared)
    assert found is not None
    assert (list(found.known), [pick.title for pick in found.unknown]) == (ids(0, 2), ["Session 1"])
    by_code = found_in(older, read_code(code_of(shared, program().sessions)))
    assert by_code is not None
    assert (list(by_code.known), len(by_code.unknown)) == (ids(0, 2), 1)


def test_a_session_that_a_code_cannot_tell_apart_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("forumdesk.sharing.shared.digest_of", lambda _c, _s="": "ab" * 32)
    shared = Shared(conference="#" + "ab" * 6, picks=(Pick(ref="#abababab", interest=Interest.MUST),))
    assert found_in(program(), shared) == Found(known={}, unknown=shared.picks)


def test_another_conference_is_none_of_this_unless_titles_and_times_say_so() -> None:
    shared = shared_of(program(), agenda())
    assert found_in(program(conference="other").drop(*ids(0, 1, 2)), shared) is None
    read_again = Program(Conference(id="other")).put(
        *(replace(each, id=f"my-{n}") for n, each in enumerate(program().sessions_in_order))
    )
    found = found_in(read_again, shared)
    assert found is not None
    assert list(found.known) == ["my-0", "my-1", "my-2"]
    assert found_in(program(conference="other"), read_code(code_of(shared, program().sessions))) is None


# What becomes of one's own


def test_adding_leaves_what_one_has_said_oneself() -> None:
    whole = program()
    mine = Selection(conference_id="forum").with_interest(whole, ids(0, 3), Interest.MAYBE)
    shared = shared_of(whole, agenda(), notes=True, entries=True)
    found = found_in(whole, shared)
    assert found is not None
    both = added(whole, mine, shared, found)
    assert stars(both) == dict(zip(ids(0, 1, 2, 3), ["maybe", "maybe", "must", "maybe"], strict=True))
    assert both.note_of(ids(0)[0]) == "Ask\nabout sails"
    assert both.entries == {"own-1": TRAIN}
    changed = replace(shared, entries=(replace(TRAIN, title="Bus"),))
    assert added(whole, both, changed, found) == both
    swapped = replaced(whole, mine.with_note(whole, ids(3)[0], "Mine"), shared, found)
    assert stars(swapped) == dict(zip(ids(0, 1, 2), ["must", "maybe", "must"], strict=True))
    assert swapped.note_of(ids(3)[0]) == "Mine"


# As a picture


def test_sixty_sessions_fit_a_qr_code_and_a_large_agenda_says_that_it_does_not() -> None:
    whole = program(780)
    sixty = Selection(conference_id="forum").with_interest(whole, ids(*range(60)), Interest.MUST)
    code = code_of(shared_of(whole, sixty, sender="Ida"), whole.sessions)
    made = qr_code(code)
    assert made is not None
    assert made.size <= 81 + 8
    assert len(made.rows) == len(made.rows[0]) == made.size - 8
    assert made.png().startswith(b"\x89PNG")
    assert b"<svg" in made.svg()
    for length, size in ((1451, 125), (1853, 125), (1854, None)):
        largest = qr_code("A" * length)
        assert (largest.size if largest else None) == size
    all_of_it = Selection(conference_id="forum").with_interest(whole, whole.sessions, Interest.MUST)
    assert qr_code(code_of(shared_of(whole, all_of_it), whole.sessions)) is None
