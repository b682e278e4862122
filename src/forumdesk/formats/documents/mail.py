# SPDX-License-Identifier: MIT
"""Reads mails saved as files (.eml; RFC 5322, 2045): the HTML that they hold, or else their plain text.

The subject stands first as a plain line, for it may be the only title, and is often none. Replies are taken out of
their quotation marks. What is attached is named, not opened: a mail brings files that nobody has asked for.
"""

from __future__ import annotations

import codecs
import email
import email.policy
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart

from forumdesk.errors import ForumDeskError
from forumdesk.formats.documents import html
from forumdesk.formats.documents.builder import Builder, Look, appended
from forumdesk.formats.documents.flowed import unflowed, unquoted
from forumdesk.formats.notes import Note, NoteLevel
from forumdesk.formats.page import Page
from forumdesk.formats.page_text import read_page
from forumdesk.formats.page_text.source import decode
from forumdesk.formats.reading import Answers, Reading
from forumdesk.i18n import _
from forumdesk.text import clean_line

MAX_BYTES = 32 * 1024 * 1024
MAX_PARTS = 100
_DEEPEST = 8
"""Mails within mails, and parts within parts."""
_WRITTEN = frozenset({b"from", b"to", b"subject", b"date", b"cc", b"reply-to", b"sender"})
_TECHNICAL = frozenset(
    {b"message-id", b"mime-version", b"received", b"return-path", b"content-type", b"delivered-to", b"dkim-signature"}
)
"""Fields that people don't write at the top of a text."""
_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]")
_PREFIX = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs)\s{0,2}(?:\[\d{1,3}\])?\s{0,2}:\s{0,3}){1,9}", re.IGNORECASE)
_DOCUMENTS = (".docx", ".odt", ".pdf", ".html", ".htm", ".txt", ".md", ".xml", ".eml")


def recognises(data: bytes) -> bool:
    """Tell by the header whether this is a mail: its first lines are fields, and several are those of mails."""
    found = set()
    lines = data[:16_384].removeprefix(codecs.BOM_UTF8).lstrip(b"\r\n").splitlines()
    for number, line in enumerate(lines):
        field = _FIELD.match(line + b" ")
        if field:
            found.add(field[1].lower())
        elif not line.strip() or not (line[:1] in b" \t" or (number == 0 and line.startswith(b"From "))):
            break
    return len(found & _WRITTEN) >= 2 and bool(found & _TECHNICAL)


def read(data: bytes, name: str, answers: Answers) -> Reading:
    """Read a mail; raises ForumDeskError as `page` and `read_page` do."""
    return read_page(page(data, name), name, answers)


def page(data: bytes, name: str) -> Page:
    """Return the text of a mail; raise ForumDeskError when it is too large, too deep, or damaged."""
    if len(data) > MAX_BYTES:
        message = _("“{name}” is larger than 32 MB. Save what is attached to it, and open that. Nothing was read.")
        raise ForumDeskError(message.format(name=name))
    if data.lower().count(b"content-type:") > MAX_PARTS:
        message = _("“{name}” has more parts than any mail with a program. Paste its text. Nothing was read.")
        raise ForumDeskError(message.format(name=name))
    data = data.removeprefix(codecs.BOM_UTF8)
    start = data.find(b"\n") + 1 if data.startswith(b"From ") else 0
    try:
        opened = _opened(_parsed(data[start:].lstrip(b"\r\n")), 0)
    except (MessageError, ValueError, LookupError, AttributeError, TypeError) as error:
        # email's own parser of header fields fails so on some that are damaged (python/cpython issues 81587, 114906)
        message = _("“{name}” is damaged. Open it in a mail program, and paste its text. Nothing was read.")
        raise ForumDeskError(message.format(name=name)) from error
    return _page(opened, name)


def _parsed(data: bytes) -> EmailMessage:
    made = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(made, EmailMessage)
    return made


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A text in a mail, as its bytes and what the mail says of them."""

    data: bytes
    html: bool
    charset: str
    flowed: bool
    joined: bool
    """Whether the blanks at the ends of its flowed lines are not part of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opened:
    """A mail of which nothing has to be asked of `email` any more."""

    subject: str
    contents: tuple[_Text | _Opened, ...]
    """Its text, and further ones and mails within it."""
    attached: tuple[str, ...]


def _opened(mail: EmailMessage, depth: int) -> _Opened:
    """Return the subject, the texts, and the mails within; fails as `email` does on a damaged mail."""
    body = mail.get_body(("html", "plain"))
    contents: list[_Text | _Opened] = [_text_of(body)] if body is not None else []
    attached = []
    for part in _parts(mail, body):
        file = clean_line(part.get_filename() or "")
        if part.get_content_type() == "message/rfc822" and depth < _DEEPEST:
            inner = part.get_content()
            contents += [_opened(inner, depth + 1)] if isinstance(inner, EmailMessage) else []
        elif file or part.is_attachment():
            attached.append(file or part.get_content_type())
        elif part.get_content_type() in {"text/plain", "text/html"}:
            contents.append(_text_of(part))
    subject = clean_line(str(mail.get("subject", "")))
    return _Opened(subject=subject, contents=tuple(contents), attached=tuple(attached))


def _text_of(part: MIMEPart) -> _Text:
    return _Text(
        data=_bytes(part),
        html=part.get_content_type() == "text/html",
        charset=str(part.get_content_charset() or ""),
        flowed=part.get_param("format", "") == "flowed",
        joined=str(part.get_param("delsp", "")).lower() == "yes",
    )


def _page(mail: _Opened, name: str) -> Page:
    """Return the subject, the text, and the mails within."""
    builder = Builder(name)
    builder.text(_PREFIX.sub("", mail.subject, count=1), Look())
    made = builder.page()
    for each in mail.contents:
        made = appended(made, _page(each, name) if isinstance(each, _Opened) else _page_of_text(each, name))
    return appended(made, Page(text=""), _attached(mail.attached)) if mail.attached else made


def _page_of_text(said: _Text, name: str) -> Page:
    if said.html:
        return html.page(said.data, name, said.charset)
    text, notes = decode.as_text(said.data, said.charset)
    if said.flowed:
        text = unflowed(text, joined=said.joined)
    text, quoted = unquoted(text)
    if quoted:
        message = _("The mail quotes another one; the quoted lines were read without their marks.")
        notes = (*notes, Note(level=NoteLevel.INFO, message=message))
    return Page(text=decode.checked(text, name), notes=notes)


def _bytes(part: MIMEPart) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _parts(mail: MIMEPart, body: MIMEPart | None, depth: int = 0) -> Iterator[MIMEPart]:
    """Yield what a mail holds beside its text: not other forms of the same, nor the pictures set in it."""
    if mail.get_content_maintype() != "multipart" or depth > _DEEPEST:
        return
    for part in mail.iter_parts():
        if part.get_content_maintype() == "multipart":
            yield from _parts(part, body, depth + 1)
        elif part is not body and mail.get_content_subtype() not in {"alternative", "related"}:
            yield part


def _attached(files: Sequence[str]) -> tuple[Note, ...]:
    useful = [file for file in files if file.lower().endswith(_DOCUMENTS)]
    if useful:
        shown = ", ".join(f"“{file[:80]}”" for file in useful[:5])
        message = _("The mail has {files} attached. If the program is in there, save it and open it.")
        return (Note(level=NoteLevel.WARNING, message=message.format(files=shown)),)
    shown = ", ".join(f"“{file[:80]}”" for file in files[:5])
    message = _("What is attached to the mail was left out: {files}.")
    return (Note(level=NoteLevel.INFO, message=message.format(files=shown)),)
