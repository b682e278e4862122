# SPDX-License-Identifier: MIT
"""One program in every kind of document: whatever it comes in, the same is understood."""

from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage

import pytest

from documents import at, printed
from formats.documents import test_docx as docx
from formats.documents import test_odt as odt
from forumdesk import formats

TITLE, DAY = "Tide Forum", "Wednesday 19 May 2027"
LINES = (
    "10:30 - 11:45 Panel 1: Who owns the quay?",
    "Moderator: Ada Brook, Pilot, Port of Hull",
    "Bo Quay, Director, Tide Institute",
    "12:00 - 13:00 Lunch",
)
TABLE = (("10:30 - 11:45", "Who owns the quay?"), ("12:00 - 13:00", "Lunch"), ("13:00 - 14:00", "Winds and tides"))


def as_html(*, table: bool) -> bytes:
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in TABLE)
    body = f"<table>{rows}</table>" if table else "".join(f"<p>{line}</p>" for line in LINES)
    return f"<!doctype html><h1>{TITLE}</h1><h2>{DAY}</h2>{body}".encode()


def as_text(*, table: bool) -> bytes:
    return "\n\n".join([TITLE, DAY, *("\t".join(row) for row in TABLE)] if table else [TITLE, DAY, *LINES]).encode()


def as_docx(*, table: bool) -> bytes:
    rows = "".join("<w:tr>" + "".join(f"<w:tc>{docx.p(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in TABLE)
    body = f"<w:tbl>{rows}</w:tbl>" if table else "".join(map(docx.p, LINES))
    return docx.document(docx.p(TITLE, "Title") + docx.p(DAY, "berschrift2") + body)


def as_odt(*, table: bool) -> bytes:
    def cells(row: tuple[str, ...]) -> str:
        return "".join(f"<table:table-cell>{odt.p(cell)}</table:table-cell>" for cell in row)

    rows = "".join(f"<table:table-row>{cells(row)}</table:table-row>" for row in TABLE)
    body = f"<table:table>{rows}</table:table>" if table else "".join(map(odt.p, LINES))
    return odt.document(odt.p(TITLE, "Title") + f'<text:h text:outline-level="2">{DAY}</text:h>' + body)


def as_pdf(*, table: bool) -> bytes:
    page = at(50, 60, TITLE, 24) + at(50, 100, DAY, 16)
    if table:
        page += "".join(
            at(50 + 120 * m, 130 + 20 * n, cell) for n, row in enumerate(TABLE) for m, cell in enumerate(row)
        )
    else:
        page += "".join(at(50, 130 + 20 * n, line) for n, line in enumerate(LINES))
    return printed(page)


def as_mail(*, table: bool) -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "ada@example.org", "bo@example.org", f"Fwd: {TITLE}"
    made.set_content(as_html(table=table).decode().replace(f"<h1>{TITLE}</h1>", ""), subtype="html")
    return made.as_bytes()


def understood(data: bytes) -> list[tuple[object, ...]]:
    program = formats.read(data, "forum").program
    return [
        (
            *(each.label, each.title, each.start, each.duration, each.kind),
            *((program.people[a.person_id].name, a.role) for a in program.appearances_in(each.id)),
        )
        for each in program.sessions_in_order
    ]


KINDS = [as_html, as_docx, as_odt, as_pdf, as_mail]


@pytest.mark.parametrize("table", [False, True], ids=["lines", "table"])
@pytest.mark.parametrize("made", KINDS, ids=lambda made: made.__name__)
def test_every_document_gives_the_same_program(made: Callable[..., bytes], table: bool) -> None:
    wanted = understood(as_text(table=table))
    assert len(wanted) == (3 if table else 2)
    assert understood(made(table=table)) == wanted
    assert formats.read(made(table=table), "forum").program.conference.title == TITLE
