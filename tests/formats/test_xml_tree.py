# SPDX-License-Identifier: MIT
from __future__ import annotations

import re

import pytest

from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Note, NoteLevel
from forumdesk.formats.xml_tree import attribute, line, line_number, looks_like_xml, parse, prose, structured


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<?xml version='1.0'?><schedule/>", True),
        (b"\xef\xbb\xbf\n<schedule>", True),
        ("<schedule/>".encode("utf-16"), True),
        (b"<!-- a comment --><schedule/>", True),
        (b"<!DOCTYPE bomb [<!ENTITY a 'b'>]><bomb/>", True),
        (b"<!DOCTYPE html><html></html>", False),
        (b"<html><body>09:00</body></html>", False),
        (b"Day 1\n09:00 Opening", False),
        (b"", False),
    ],
)
def test_looks_like_xml_goes_by_the_first_bytes(data: bytes, expected: bool) -> None:
    assert looks_like_xml(data) is expected


def test_parse_leaves_comments_and_instructions_out_and_keeps_lines() -> None:
    root, notes = parse(b"<a>\n<!-- no --><?no no?>\n<b c=' x\ty '> one\n two </b></a>", "a.xml")
    (child,) = root
    assert (line(root, "b"), attribute(child, "c"), attribute(child, "d"), line_number(child)) == (
        "one two",
        "x y",
        "",
        3,
    )
    assert notes == ()


def test_prose_loses_the_indent_that_all_its_lines_have() -> None:
    root, _notes = parse(b"<a><b/><b>\n    One\n      two\r\n\n    three\n  </b></a>", "a.xml")
    assert prose(root, "b") == "One\n  two\n\nthree"
    assert prose(root, "missing") == ""


@pytest.mark.parametrize("bad", ["\x06", "\x00", "\x1f", "&#6;", "&#x1F;", "&#0;", "&#12;"])
def test_parse_leaves_a_forbidden_control_out_and_says_where(bad: str) -> None:
    root, notes = parse(f"<a>\n<b>one{bad}two</b>{bad}</a>".encode(), "a.xml")
    assert line(root, "b") == "onetwo"
    message = "2 control characters, which XML does not allow, were left out"
    assert notes == (Note(level=NoteLevel.WARNING, message=message, line=2),)


@pytest.mark.parametrize(
    "stray", [b"\n", b" ", b"\x00", b"x\n\n", b"\xef\xbb\xbf\xef\xbb\xbf", b"HTTP/1.1 200 OK\r\n\r\n"]
)
def test_parse_leaves_what_stands_before_the_declaration_out_and_says_so(stray: bytes) -> None:
    data = stray + "<?xml version='1.0' encoding='iso-8859-1'?>\n<schedule><a>é</a></schedule>".encode("latin-1")
    assert looks_like_xml(data)
    root, notes = parse(data, "a.xml")
    assert line(root, "a") == "é"
    assert line_number(root) == 2 + stray.count(b"\n")
    message = "What stands before the XML declaration was left out"
    assert notes == (Note(level=NoteLevel.WARNING, message=message, line=1),)


def test_parse_refuses_an_unknown_encoding_in_words() -> None:
    with pytest.raises(ForumDeskError, match=r"^“a\.xml” is in an encoding that is not known, “klingon”"):
        parse(b" <?xml version='1.0' encoding='klingon'?><a/>", "a.xml")


def test_structured_gives_all_that_an_element_says() -> None:
    root, _notes = parse(b"<a b='1'>x<c>y</c><c d='2'>z</c><e/></a>", "a.xml")
    assert structured(root) == {"b": "1", "c": ["y", {"d": "2", "text": "z"}], "text": "x"}


@pytest.mark.parametrize("good", ["&#9;", "&#10;", "&#13;", "&#x9;", "&#xA;", "&#32;", "&#x20;", "&#x100;"])
def test_parse_keeps_what_xml_allows_while_it_mends(good: str) -> None:
    root, _notes = parse(f"<a><b>x{good}y\x06</b></a>".encode(), "a.xml")
    assert line(root, "b") in {"x y", "xĀy"}


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE schedule><schedule/>",
        b'<!DOCTYPE a [<!ENTITY x "yyyy">]><a>&x;</a>',
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
        b"<!-- <schedule> --><!DOCTYPE schedule><schedule/>",
        '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'.encode("utf-16"),
    ],
)
def test_parse_refuses_a_document_type(data: bytes) -> None:
    with pytest.raises(ForumDeskError, match=r"^“a\.xml” has a document type \(DOCTYPE\)"):
        parse(data, "a.xml")


def test_parse_takes_the_word_doctype_in_a_text() -> None:
    root, _notes = parse(b"<schedule><t><![CDATA[<!DOCTYPE html>]]></t></schedule>", "a.xml")
    assert line(root, "t") == "<!DOCTYPE html>"


@pytest.mark.parametrize(
    ("data", "number"),
    [(b"<a>\n<b></a>", 2), (b"<a>\n\n\x06<b></a>", 3), (b"<?xml version='1.0'?>", 1), ("<a>".encode("utf-16"), 1)],
)
def test_parse_names_the_line_where_a_file_breaks(data: bytes, number: int) -> None:
    with pytest.raises(ForumDeskError, match=re.escape(f"in line {number}.")):
        parse(data, "a.xml")


def test_parse_stands_a_tree_that_is_too_deep() -> None:
    with pytest.raises(ForumDeskError, match="damaged"):
        parse(b"<a>" * 100_000 + b"</a>" * 100_000, "a.xml")
