# SPDX-License-Identifier: MIT
"""Lines that were broken because they were full are one; those that begin something of their own are not."""

from __future__ import annotations

from forumdesk.formats.page import Page
from forumdesk.formats.page_text.source import normalise, wraps


def texts(text: str, *said: int) -> list[str]:
    return [line.text for line in wraps.whole(normalise.lines_of(Page(text=text)), said)]


COLUMNS = """\
09.00-09.15 Uhr   Begrüßung und Eröffnung
                  Prof. Dr. Heidrun Falkenried, Vorsitzende des
                  Fachverbands Pflege e. V.
09.15-10.00 Uhr   Eröffnungsvortrag: Pflege zwischen Takt und Zuwen-
                  dung
                  Kerstin Abendroth (Hochschule Wiedtal): Robotik, die
                  niemand bestellt hat
10.00 Uhr         Kaffeepause
"""


def test_headings_and_people_that_go_on_are_joined() -> None:
    assert texts(COLUMNS) == [
        "09.00-09.15 Uhr\tBegrüßung und Eröffnung",
        "Prof. Dr. Heidrun Falkenried, Vorsitzende des Fachverbands Pflege e. V.",
        "09.15-10.00 Uhr\tEröffnungsvortrag: Pflege zwischen Takt und Zuwendung",
        "Kerstin Abendroth (Hochschule Wiedtal): Robotik, die niemand bestellt hat",
        "10.00 Uhr\tKaffeepause",
    ]


def test_a_bracket_left_open_goes_on_in_the_next_line() -> None:
    text = """\
10.00 Freezers and what they keep from us - Jane Roe (Institute for Cold
    Storage)
11.00 How many samples is one sample (and who
12.00 Lunch (at last)
"""
    assert texts(text) == [
        "10.00 Freezers and what they keep from us - Jane Roe (Institute for Cold Storage)",
        "11.00 How many samples is one sample (and who",
        "12.00 Lunch (at last)",
    ]


MAIL = """\
> Dear all, please find below what we have planned for the two days of the
> retreat, and tell me by Friday which of the workshops you would like to
> join, since the boat house has only few chairs.
>
> 9:00 Coffee
> 9:30 Opening
"""


def test_paragraphs_of_mail_are_joined_and_lists_are_not() -> None:
    paragraph, *items = texts(MAIL)
    assert paragraph.startswith("Dear all")
    assert paragraph.endswith("only few chairs.")
    assert items == ["9:00 Coffee", "9:30 Opening"]


def test_what_a_person_has_said_of_a_line_keeps_it_apart() -> None:
    assert len(texts(COLUMNS, 3)) == len(texts(COLUMNS)) + 1


def test_lists_of_short_and_of_even_lines_stay_as_they_are() -> None:
    short = "Jane Roe, Institute\nof the north\nJohn Doe"
    even = "\n".join(
        f"Speaker number {place:02d} of the Institute for the History of Long Lines, City" for place in range(9)
    )
    assert texts(short) == short.split("\n")
    assert texts(even) == even.split("\n")


def test_a_joined_line_leads_back_to_both() -> None:
    title = wraps.whole(normalise.lines_of(Page(text=COLUMNS)))[2].piece(39)
    assert [(piece.line, piece.start, piece.end) for piece in (title, *title.rest)] == [(4, 41, 67), (5, 18, 22)]
    assert title.text.endswith("Zuwendung")
