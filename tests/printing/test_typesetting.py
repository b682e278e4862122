# SPDX-License-Identifier: MIT
from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2  # type: ignore[import-untyped]
import pytest

from forumdesk.errors import ForumDeskError
from forumdesk.printing import PAPERS, SHEETS, Order, Sheet
from forumdesk.printing.typesetting import typeset
from forumdesk.program import Conference, Program, Room, Session
from samples import FIRST, at, forum_program

AGENDA = SHEETS["agenda"]
ORDER = Order(now=datetime(2021, 5, 18, 12, tzinfo=UTC), edition="Version 3")
PLAIN = forum_program()
PROGRAM = PLAIN.put(
    Room(id="hall", name="Great Hall"),
    *(replace(session, room_id="hall") for session in PLAIN.sessions.values()),
)
"""The two-day forum, all in one hall."""
NO_FONT = "\U00010000"
"""A syllable of Linear B, for which neither we nor most systems have a font."""


def pages(pdf: bytes) -> list[str]:
    """Return the text of each page."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def alone(title: str, language: str = "en") -> Program:
    """Return a program of one session."""
    conference = Conference(id="c", title="Forum", timezone="America/Toronto", language=language)
    session = Session(id="s", title=title, start=at(FIRST, "10:00"), duration=30)
    return Program(conference=conference).put(session)


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda sheet: sheet.key)
def test_every_sheet_is_a_tagged_pdf_with_title_version_and_time(sheet: Sheet) -> None:
    printed = typeset(sheet, PROGRAM, ORDER)
    assert printed.pdf.startswith(b"%PDF-")
    assert all(mark in printed.pdf for mark in (b"/StructTreeRoot", b"/MarkInfo", b"pdfuaid"))
    with closing(pypdfium2.PdfDocument(printed.pdf)) as document:
        assert document.get_metadata_value("Title") == PROGRAM.conference.title
        assert len(document) == printed.pages
    for text in pages(printed.pdf):
        assert "Version 3" in text
        assert "printed 18 May 2021, 08:00" in text.replace("\n", " ")
    assert (printed.notes, printed.tight) == ((), ())


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=lambda sheet: sheet.key)
def test_same_order_gives_the_same_bytes(sheet: Sheet) -> None:
    assert typeset(sheet, PROGRAM, ORDER).pdf == typeset(sheet, PROGRAM, ORDER).pdf


@pytest.mark.parametrize(
    "title",
    [
        "*Star* _Under_ $Dollar$ <tag> @ref `raw`",
        '#read("/etc/passwd")',
        "#panic(1) // comment /* other */",
        '"quoted\\" \\u{41} }]) #',
        "= Heading - list + more",
    ],
)
def test_no_text_is_read_as_markup(title: str) -> None:
    (text,) = pages(typeset(AGENDA, alone(title), ORDER).pdf)
    assert title in text.replace("\n", " ")


@pytest.mark.parametrize(
    "title", ["Ψυχή και λόγος", "Вода и мир", "مستقبل الدبلوماسية", "עתיד המים", "آینده‌ی آب", "Łódź – Ærø – Ğüş"]
)
def test_scripts_that_our_fonts_have_need_no_others(title: str) -> None:
    printed = typeset(AGENDA, alone(title), ORDER)
    assert (printed.notes, b"pdfuaid" in printed.pdf) == ((), True)


def test_letter_that_no_font_has_is_named_and_the_rest_is_printed() -> None:
    printed = typeset(AGENDA, alone(f"Wells {NO_FONT}"), ORDER)
    assert printed.notes == (
        f"No font here has “{NO_FONT}”. They are printed as empty boxes, and the PDF is not marked as PDF/UA.",
    )
    assert "Wells" in pages(printed.pdf)[0]
    assert b"pdfuaid" not in printed.pdf


def test_archive_is_pdf_a_too() -> None:
    assert b"pdfaid" in typeset(AGENDA, PROGRAM, ORDER, archive=True).pdf


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("landscape", [True, False])
def test_paper_is_the_one_that_was_asked_for(paper: str, landscape: bool) -> None:
    printed = typeset(AGENDA, alone("A"), replace(ORDER, paper=paper, landscape=landscape))
    with closing(pypdfium2.PdfDocument(printed.pdf)) as document:
        width, height = (round(side / 72 * 25.4) for side in document[0].get_size())
    sides = round(PAPERS[paper].width), round(PAPERS[paper].height)
    assert (width, height) == (sides[::-1] if landscape else sides)


def test_nothing_to_print_is_said() -> None:
    with pytest.raises(ForumDeskError, match="nothing to print"):
        typeset(AGENDA, replace(PROGRAM, sessions={}), ORDER)
