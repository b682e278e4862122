# SPDX-License-Identifier: MIT
from __future__ import annotations

import contextlib
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import told
from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.documents import html, mail
from forumdesk.formats.documents.flowed import unflowed, unquoted

HEAD = "From: ada@example.org\nTo: bo@example.org\nSubject: {}\nMIME-Version: 1.0\n"


def message(text: str = "", subject: str = "Re: AW: Tide Forum") -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "ada@example.org", "bo@example.org", subject
    made.set_content(text)
    return made


def lines(made: EmailMessage) -> list[str]:
    return told(mail.page(made.as_bytes(), "forum.eml"))


def notes(made: EmailMessage) -> list[str]:
    return [note.message for note in mail.page(made.as_bytes(), "forum.eml").notes]


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"\r\n", b"From ada@example.org Wed May 19 10:00:00 2027\n"])
def test_mail_is_recognised_by_its_header(before: bytes) -> None:
    data = before + message("10:00 Opening").as_bytes()
    assert formats.recognise(data, "forum.txt").key == "mail"
    assert mail.page(data, "x").text == "Tide Forum\n\n10:00 Opening\n"


@pytest.mark.parametrize("text", ["From: 10:00\nTo: 11:00\nSubject: Tides\n\nAda", "Moderator: Ada\nRoom: Hall A"])
def test_text_with_a_few_fields_is_no_mail(text: str) -> None:
    assert formats.recognise(text.encode(), "forum.eml").key == "text"


def test_html_goes_before_plain_text_and_subject_before_all() -> None:
    made = message("See the HTML.")
    made.add_alternative("<p>10:00 <b>Opening</b></p><table><tr><td>11:00<td>Caf\xe9</table>", subtype="html")
    assert lines(made) == ["Tide Forum", "", "10:00 Opening", "", "[r1c1] 11:00", "[r1c2] Café"]


def test_encoding_of_the_part_is_used() -> None:
    data = HEAD.format("=?iso-8859-2?Q?P=F8=EDliv?=") + "Content-Type: text/html; charset=iso-8859-2\n\n<p>P\xf8\xedliv"
    assert mail.page(data.encode("latin-1"), "x").text == "Příliv\n\nPříliv"


def test_lines_that_only_the_mail_has_broken_are_made_one() -> None:
    data = (
        HEAD.format("x") + "Content-Type: text/plain; format=flowed\n\nPanel 1: Who \nowns it?\n> 10:00 \n> Tea\n> 11\n"
    )
    found = mail.page(data.encode(), "x")
    assert found.text == "x\n\nPanel 1: Who owns it?\n10:00 Tea\n11\n"
    assert [note.message for note in found.notes] == [
        "The mail quotes another one; the quoted lines were read without their marks."
    ]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("one \ntwo", "one two"),
        ("one \n\ntwo", "one \n\ntwo"),
        ("> one \n>> two \n>> three", "> one \n>> two three"),
        ("  one \n two", " one two"),
        ("-- \nAda", "-- \nAda"),
    ],
)
def test_flowed_text_is_made_plain(text: str, plain: str) -> None:
    assert unflowed(text, joined=False) == plain


def test_flowed_text_of_a_script_without_blanks_is_joined_without_them() -> None:
    assert unflowed("潮汐 \n論壇", joined=True) == "潮汐論壇"


def test_one_sign_alone_is_no_quotation() -> None:
    assert unquoted("> Panel 1\nAda") == ("> Panel 1\nAda", False)
    assert unquoted("> > a\n>b") == ("a\nb", True)


def test_mail_within_a_mail_is_read() -> None:
    made = message("See below.", "Fwd: Program")
    made.add_attachment(message("10:00 Opening", "Tide Forum"))
    assert [line for line in lines(made) if line] == ["Program", "See below.", "Tide Forum", "10:00 Opening"]


def test_what_is_attached_is_named() -> None:
    made = message("10:00 Opening")
    made.add_attachment(b"PK", maintype="application", subtype="zip", filename="program.docx")
    made.add_attachment(b"x", maintype="image", subtype="png", filename="logo.png")
    assert notes(made) == ["The mail has “program.docx” attached. If the program is in there, save it and open it."]
    made = message("10:00 Opening")
    made.add_attachment(b"x", maintype="image", subtype="png", filename="logo.png")
    assert notes(made) == ["What is attached to the mail was left out: “logo.png”."]


def test_text_around_an_attachment_is_read_whole() -> None:
    made = message("10:00 Opening")
    made.add_attachment(b"x", maintype="image", subtype="png", filename="map.png")
    made.add_attachment("11:00 Panel", disposition="inline")
    assert [line for line in lines(made) if line] == ["Tide Forum", "10:00 Opening", "11:00 Panel"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Content-Type: multipart/mixed; boundary=b\n\n" + "--b\nContent-Type: text/plain\n\nx\n" * 200, "more parts"),
        ("Content-Type: text/html\n\n" + "<div>" * 5000, "nests deeper than any page"),
        ("Content-Type: text/plain\n\n" + "x\n" * 20_001, "lines. A program text may have"),
        ("Content-Type: multipart/mixed; boundary=b\n\n", "No program was found"),
        ("Content-Type: text/plain\n\n" + " " * 34_000_000, "larger than 32 MB"),
    ],
    ids=["parts", "deep", "lines", "empty", "large"],
)
def test_bad_mail_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(ForumDeskError, match=words):
        formats.read((HEAD.format("x") + text).encode(), "forum.eml")


_PARTS = st.sampled_from(
    [
        "Content-Type: multipart/mixed; boundary=b\n", "\n", "--b\n", "--b--\n", "Content-Type: message/rfc822\n",
        "Content-Type: text/html; charset=\"x'y\"\n", "Content-Disposition: attachment; filename*=utf-8''%ff\n",
        "Subject: =?utf-8?B?////?=\n", "Content-Transfer-Encoding: base64\n", "=?x?q?=\n", "<p>10:00\n", "\ud800", " (",
        "To: <@>,;\n", "Content-Type: text/plain; format=flowed\n", "> x \n", "Content-Type: ;\n", "Date: \n", "\0",
    ]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(_PARTS | st.text(max_size=6), max_size=30))
def test_no_mail_raises_anything_but_words(parts: list[str]) -> None:
    data = HEAD.format("x") + "".join(parts)
    with contextlib.suppress(ForumDeskError):
        mail.page(data.encode(errors="replace"), "x")


def test_a_fault_of_the_reader_of_pages_is_not_taken_for_a_damaged_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_args: object) -> None:
        raise TypeError

    monkeypatch.setattr(html, "page", fails)
    made = message("See the HTML.")
    made.add_alternative("<p>10:00 Opening</p>", subtype="html")
    with pytest.raises(TypeError):
        mail.page(made.as_bytes(), "forum.eml")
