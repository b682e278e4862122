# SPDX-License-Identifier: MIT
"""JSON from strangers: what is read of it, where it stands, and what is refused."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk.errors import ForumDeskError
from forumdesk.formats import json_tree
from forumdesk.formats.json_tree import Object, inner, line, looks_like_json, number, objects, parse, prose

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(), inside, max_size=4),
    max_leaves=15,
)


def read(text: str) -> Object:
    found = parse(text.encode(), "small.json")[0]
    assert isinstance(found, Object)
    return found


@given(value=VALUES, indent=st.sampled_from([None, 2]))
def test_parse_gives_what_json_says(value: object, indent: int | None) -> None:
    written = json.dumps(value, indent=indent)
    assert parse(written.encode(), "small.json")[0] == json.loads(written)


def test_parse_knows_the_line_of_each_object() -> None:
    found = read('{\n"a": "}{",\n"b": [\n{"c": "\\"{"},\n  {}\n],\n"d": {}}')
    assert (found.line, [each.line for each in objects(found, "b")], inner(found, "d").line) == (1, [4, 5], 7)
    assert inner(found, "nothing") == {}


def test_parse_notes_a_key_that_stands_twice() -> None:
    value, _text, notes = parse(b'{"a": 1,\n "b": {"c": 1, "c": 2}}', "small.json")
    assert value == {"a": 1, "b": {"c": 2}}
    assert [(note.line, note.message) for note in notes] == [
        (2, "The key “c” stands twice here; the last one is taken")
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'{"a": 1,\n', "it stops being JSON in line 2"),
        (b"", "it stops being JSON in line 1"),
        (b'{"a": "\xff"}', "its bytes are no text from byte 7 on"),
        (b'{"a": NaN}', "numbers, texts or nesting"),
        (b'{"a": 1e999}', "numbers, texts or nesting"),
        (b'{"a": -Infinity}', "numbers, texts or nesting"),
        (b'{"a": ' + b"9" * 5000 + b"}", "numbers, texts or nesting"),
        (b'{"a": "' + b"x" * (4 * 1024 * 1024) + b'"}', "numbers, texts or nesting"),
        (b"[" * 100_000, "numbers, texts or nesting"),
        (b'{"a":' * 100_000, "numbers, texts or nesting"),
        (b'{"a":' * 101 + b"1" + b"}" * 101, "numbers, texts or nesting"),
    ],
)
def test_parse_refuses_in_one_sentence(data: bytes, why: str) -> None:
    with pytest.raises(ForumDeskError) as caught:
        parse(data, "small.json")
    assert why in str(caught.value)
    assert str(caught.value).startswith("“small.json” ")


@pytest.mark.parametrize(
    "data", [b'"' * 200_000, b'{"a' + b"\\" * 200_001, b'{"' * 100_000, b"}" * 200_000, b"[{}," * 50_000]
)
def test_parse_takes_no_longer_for_what_is_broken(data: bytes) -> None:
    began = time.monotonic()
    with pytest.raises(ForumDeskError):
        parse(data, "small.json")
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_parse_reads_the_encodings_that_are_marked(encoding: str) -> None:
    data = ' {"title": "Łódź"}'.encode(encoding)
    assert looks_like_json(data)
    assert parse(data, "small.json")[0] == {"title": "Łódź"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": 1}', True),
        ('\n [ {"a": 1}]', True),
        ("[]", True),
        ("{}", True),
        ("[Draft] Program of the Tide Forum", False),
        ("{\\rtf1", False),
        ("", False),
        ("3", False),
        ("[1, 2]", False),
    ],
)
def test_looks_like_json_tells_it_from_text(text: str, expected: bool) -> None:
    assert looks_like_json(text.encode()) is expected


def test_line_and_prose_give_clean_texts() -> None:
    found = read(
        '{"a": null, "b": " x\\u0000 \\n y", "c": 7, "d": true, "e": {"de": "Saal", "en": "Hall"}, "f": "\\ud800"}'
    )
    assert [line(found, key) for key in "abcdef"] == ["", "x y", "7", "", "Hall", ""]
    assert (line(found, "a", "z", "c"), prose(found, "b")) == ("7", "x \n y")


def test_number_is_a_whole_one_that_a_program_file_can_keep() -> None:
    assert [number(each) for each in (7, 7.0, 7.5, True, "7", None, 2**31)] == [7, 7, None, None, None, None, None]


def test_objects_passes_over_what_is_none() -> None:
    assert objects(read('{"a": [1, {"b": 2}, null], "c": {}}'), "a") == ({"b": 2},)
    assert objects(read('{"a": {}}'), "a") == ()
    assert json_tree.array("text") == []
