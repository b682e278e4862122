# SPDX-License-Identifier: MIT
from __future__ import annotations

import io
import zipfile

import pytest

from documents import zipped
from forumdesk.errors import ForumDeskError
from forumdesk.formats.documents import archive
from forumdesk.formats.documents.archive import Archive


def with_method(method: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        file.writestr("a.xml", "<a/>")
    return out.getvalue()


def flagged_as_encrypted() -> bytes:
    data = bytearray(zipped({"a.xml": "<a/>"}))
    data[6] |= 1
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def test_part_is_unpacked_by_its_name() -> None:
    parts = Archive(zipped({"a.xml": "<a/>"}), "x.docx")
    assert (parts.part("a.xml"), parts.part("b.xml"), parts.tree("b.xml")) == (b"<a/>", b"", None)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04", "damaged"),
        (flagged_as_encrypted(), "protected by a password"),
        (zipped({f"{place}.xml": "" for place in range(2001)}), "unpacks to far more"),
        (zipped({"a.xml": " " * 1_100_000}), "unpacks to far more"),
        (zipped({"../a.xml": ""}), "damaged"),
        (zipped({"/a.xml": ""}), "damaged"),
        (zipped({"b\\..\\..\\a.xml": ""}), "damaged"),
        (with_method(zipfile.ZIP_LZMA), "damaged"),
    ],
    ids=["cut", "encrypted", "many", "bomb", "up", "root", "windows", "method"],
)
def test_archive_out_of_bounds_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(ForumDeskError, match=words):
        Archive(data, "x.docx")


def test_tree_of_too_many_elements_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_ELEMENTS", 3)
    assert Archive(zipped({"a.xml": "<a><b/><b/></a>"}), "x.docx").tree("a.xml") is not None
    with pytest.raises(ForumDeskError, match="more parts"):
        Archive(zipped({"a.xml": "<a><b/><b/><b/></a>"}), "x.docx").tree("a.xml")


def test_part_that_is_larger_than_it_says_is_refused() -> None:
    data = bytearray(zipped({"a.xml": "x" * 1000}))
    for place in (22, data.rfind(b"PK\x01\x02") + 24):
        data[place : place + 4] = (10).to_bytes(4, "little")
    with pytest.raises(ForumDeskError, match="damaged"):
        Archive(bytes(data), "x.docx").part("a.xml")
