# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from documents import zipped
from forumdesk import formats
from forumdesk.errors import ForumDeskError


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"{\\rtf1\\ansi 10:00 Opening}", "It is a Rich Text file. Save it as .docx, or paste its text."),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500,
            "It is an old Office file, or has a password. Save it as .docx or .xlsx without one, or paste its text.",
        ),
        (zipped({"Index/Document.iwa": "x"}), "It is a Pages file. Export it as Word or PDF, or paste its text."),
        (
            zipped({"xl/workbook.bin": ""}),
            "It is a binary Excel workbook. Save it as .xlsx, or copy the cells with the program and paste them.",
        ),
        (
            zipped({"Index/Document.iwa": "x", "Index/CalculationEngine.iwa": "x"}),
            "It is a Numbers file. Export it as Excel or CSV.",
        ),
        (zipped({"ppt/presentation.xml": ""}), "It is a presentation. Export it as PDF, or paste its text."),
        (zipped({"forum.txt": ""}), "It is an archive. Unpack it, and open the file with the program."),
        (
            zipped({"xl/styles.xml": "x" * 500})[:60],
            "It is damaged: its end is missing. Save it again, or ask for another copy.",
        ),
        (b"\x89PNG\r\n\x1a\n\0\0", "It is a picture. Run text recognition on it first, and paste the text."),
        (b"RIFF\0\0\0\0WEBPVP8 ", "It is a picture. Run text recognition on it first, and paste the text."),
        (b"\0\0\0\x18ftypheic", "It is a picture. Run text recognition on it first, and paste the text."),
    ],
)
def test_file_that_is_not_read_says_what_to_do(data: bytes, words: str) -> None:
    with pytest.raises(ForumDeskError) as caught:
        formats.recognise(data, "forum.xyz")
    assert str(caught.value) == f"“forum.xyz” can't be read. {words}"


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n"])
def test_empty_file_is_called_empty(data: bytes) -> None:
    with pytest.raises(ForumDeskError, match=r"^“forum\.xlsx” is empty\. Nothing was read\.$"):
        formats.recognise(data, "forum.xlsx")
