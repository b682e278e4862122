# SPDX-License-Identifier: MIT
"""Bytes of a saved text file: its encoding, its size, and what is no text at all."""

from __future__ import annotations

import codecs

import pytest

from forumdesk.errors import ForumDeskError
from forumdesk.formats.page import Page
from forumdesk.formats.page_text.source import decode
from forumdesk.formats.reading import NoteLevel


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_decode_reads_unicode_without_a_note(encoding: str) -> None:
    assert decode.decode("9:00 Café\r\n".encode(encoding), "x.txt") == Page(text="9:00 Café\n")


def test_decode_reads_the_rest_as_windows_1252_with_a_note() -> None:
    decoded = decode.decode("9:00 Café – “ja”".encode("cp1252"), "x.txt")
    assert decoded.text == "9:00 Café – “ja”"
    assert [note.level for note in decoded.notes] == [NoteLevel.GUESS]


@pytest.mark.parametrize("data", [b"9:00 Opening", "٩:٣٠".encode(), codecs.BOM_UTF16_LE + b"9\0", b"{ braces }"])
def test_is_text_of_text(data: bytes) -> None:
    assert decode.is_text(data)


@pytest.mark.parametrize(
    "data",
    [b"", b"  \n", b"%PDF-1.7", b"\x89PNG\r\n\x1a\n\0\0", b"<!DOCTYPE html><p>", b"\n<html>", b"BEGIN:VCALENDAR\r\n"],
)
def test_is_text_of_anything_else(data: bytes) -> None:
    assert not decode.is_text(data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a" * (decode.MAX_BYTES + 1), "larger than 2 MB"),
        (b"9:00\n" * (decode.MAX_LINES + 1), "20002 lines"),
        (b"9:00\n" + b"a" * (decode.MAX_LINE + 1), "Line 2"),
    ],
)
def test_decode_of_too_much_says_what_is_allowed(data: bytes, said: str) -> None:
    with pytest.raises(ForumDeskError, match=said):
        decode.decode(data, "x.txt")


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("9:00 &#8211; Moss &amp; Fern", "9:00 – Moss & Fern"),
        ("&ldquo;Quais&rdquo; &amp;#8211; caf&eacute;", "“Quais” – café"),
        ("9:00&nbsp;Moss&#10;Fern", "9:00 Moss Fern"),
        ("R&D; Q&A &nothing; &#;", "R&D; Q&A &nothing; &#;"),
    ],
)
def test_characters_that_stray_html_spells_out_are_read(text: str, spelled: str) -> None:
    assert decode.checked(text, "x") == spelled
