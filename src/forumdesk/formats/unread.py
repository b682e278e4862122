# SPDX-License-Identifier: MIT
"""Formats that programs come in and that ForumDesk does not read: told by their content, with what to do instead."""

from __future__ import annotations

import io
import zipfile

from forumdesk.i18n import _

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"8BPS")
_PROBE = 4096


def what_to_do(data: bytes) -> str:
    """Return what a person can do with a file of a known format that is not read; empty for an unknown one."""
    head = data[:_PROBE]
    if head.lstrip().startswith(b"{\\rtf"):
        return _("It is a Rich Text file. Save it as .docx, or paste its text.")
    if head.startswith(_OLE):
        return _(
            "It is an old Office file, or has a password. Save it as .docx or .xlsx without one, or paste its text."
        )
    if head.startswith(_ZIP):
        return _in_zip(data)
    if _is_picture(head):
        return _("It is a picture. Run text recognition on it first, and paste the text.")
    return ""


def _in_zip(data: bytes) -> str:
    if b"xl/workbook.bin" in data:
        return _("It is a binary Excel workbook. Save it as .xlsx, or copy the cells with the program and paste them.")
    if b"Index/CalculationEngine" in data:
        return _("It is a Numbers file. Export it as Excel or CSV.")
    if b"Index/Document.iwa" in data or b"index.xml" in data or b"Index.zip" in data:
        return _("It is a Pages file. Export it as Word or PDF, or paste its text.")
    if b"ppt/presentation" in data or b"opendocument.presentation" in data[:200]:
        return _("It is a presentation. Export it as PDF, or paste its text.")
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return _("It is damaged: its end is missing. Save it again, or ask for another copy.")
    return _("It is an archive. Unpack it, and open the file with the program.")


def _is_picture(head: bytes) -> bool:
    webp = head[:4] == b"RIFF" and head[8:12] == b"WEBP"
    heic = head[4:8] == b"ftyp" and head[8:12] in {b"heic", b"heix", b"mif1", b"avif", b"hevc"}
    return head.startswith(_PICTURES) or webp or heic
