# SPDX-License-Identifier: MIT
from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import at, printed, told
from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.documents import pdf, pdf_paragraphs, pdf_words
from forumdesk.formats.documents.pdf_lines import rows_of
from forumdesk.formats.documents.pdf_words import Sheet, Word

PROSE = (
    "The forum asks what the harbours of the north can learn from those",
    "of the south, and the other way round. It brings together people who",
    "work on quays, in ministries and in universi\u00adties, and gives them two",
    "days to find out what they have in common with their neigh-",
    "bours. Everybody is welcome.",
)


def lines(*pages: str) -> list[str]:
    return told(pdf.page(printed(*pages), "forum.pdf"))


def test_pdf_is_recognised_by_its_first_bytes() -> None:
    assert formats.recognise(printed(at(50, 50, "10:00 Opening")), "forum.txt").key == "pdf"


def test_size_and_weight_of_the_type_become_headings() -> None:
    page = at(50, 60, "Tide Forum", 24) + at(50, 100, "Wednesday 19 May 2027", 16)
    page += at(50, 130, "10:00 Opening") + at(50, 142, "Panel 1: Quays", font="F2") + at(50, 154, "Ada Brook, Pilot")
    assert lines(page) == [
        "[h1] Tide Forum", "", "[h2] Wednesday 19 May 2027", "", "10:00 Opening", "[b] Panel 1: Quays",
        "Ada Brook, Pilot",
    ]  # fmt: skip


def test_words_are_put_in_order_by_their_places() -> None:
    assert lines(at(120, 100, "Ada Brook") + at(50, 80, "10:00 Opening") + at(50, 100, "Moderator:  ")) == [
        "10:00 Opening", "", "Moderator:\tAda Brook",
    ]  # fmt: skip


def test_blanks_that_run_down_make_a_table() -> None:
    page = at(50, 80, "Time") + at(130, 80, "Hall A") + at(300, 80, "Hall B")
    page += at(50, 100, "10:00") + at(130, 100, "Who owns the") + at(300, 100, "Winds and tides")
    page += at(130, 112, "quay today?") + at(300, 112, "Bo Quay")
    page += at(50, 130, "11:00") + at(130, 130, "Coffee")
    page += at(50, 150, "11:30") + at(130, 150, "A long title that reaches over both halls") + at(50, 300, "After")
    assert lines(page) == [
        "[r1c1] Time", "[r1c2] Hall A", "[r1c3] Hall B", "[r2c1] 10:00", "[r2c2] Who owns the quay today?",
        "[r2c3] Winds and tides", "[r2c3] Bo Quay", "[r3c1] 11:00", "[r3c2] Coffee", "[r4c1] 11:30",
        "[r4c2+0+1] A long title that reaches over both halls", "", "After",
    ]  # fmt: skip


def test_rules_part_the_rows_of_a_table_whose_times_stand_in_the_middle() -> None:
    page = at(50, 80, "Time") + at(130, 80, "Session") + "50 750 300 1 re f\n"
    page += at(130, 100, "Quays") + at(50, 106, "10:00 - 10:30") + at(130, 112, "Ada Brook")
    page += "50 724 300 1 re f\n" + at(130, 130, "Winds") + at(50, 136, "10:30 - 11:00") + at(130, 142, "Bo Quay")
    page += "50 694 300 1 re f\n" + at(50, 160, "11:00 - 11:30") + at(130, 160, "Coffee")
    assert lines(page) == [
        "[r1c1] Time", "[r1c2] Session", "[r2c1] 10:00 - 10:30", "[r2c2] Quays", "[r2c2] Ada Brook",
        "[r3c1] 10:30 - 11:00", "[r3c2] Winds", "[r3c2] Bo Quay", "[r4c1] 11:00 - 11:30", "[r4c2] Coffee",
    ]  # fmt: skip


def test_cell_goes_on_where_no_rule_parts_it_from_the_one_above() -> None:
    page = at(50, 80, "10:00") + at(130, 80, "Quays") + at(300, 80, "Workshop: knots")
    page += "50 752 200 1 re f\n" + at(50, 100, "11:00") + at(130, 100, "Winds") + at(300, 100, "Ada Brook")
    page += "50 732 400 1 re f\n" + at(50, 120, "12:00") + at(130, 120, "Lunch") + at(300, 120, "Tides")
    assert lines(page) == [
        "[r1c1] 10:00", "[r1c2] Quays", "[r1c3+1+0] Workshop: knots", "[r1c3+1+0] Ada Brook", "[r2c1] 11:00",
        "[r2c2] Winds", "[r3c1] 12:00", "[r3c2] Lunch", "[r3c3] Tides",
    ]  # fmt: skip


def test_columns_of_a_page_are_read_one_after_the_other() -> None:
    left = ["Wednesday 19 May", "10:00 Opening", "10:30 Who owns the quay?", "11:30 Coffee", "12:00 Winds", "13:00 End"]
    right = ["Thursday 20 May", "09:00 Tides", "10:00 Harbours", "11:00 Ports and winds", "12:00 Lunch", "14:00 End"]
    page = at(200, 50, "The program of both days of the forum", 12)
    page += "".join(at(50, 80 + 14 * n, line) for n, line in enumerate(left))
    page += "".join(at(320, 80 + 14 * n, line) for n, line in enumerate(right))
    assert [line for line in lines(page) if line] == ["[h1] The program of both days of the forum", *left, *right]


def test_lines_that_only_the_margin_breaks_are_made_one() -> None:
    page = "".join(at(50, 80 + 12 * n, line.replace("\u00ad", "")) for n, line in enumerate(PROSE))
    page += at(50, 80 + 12 * 5, "10:00 Opening") + at(50, 80 + 12 * 6, "10:30 Panel")
    whole = (
        "The forum asks what the harbours of the north can learn from those of the south, and the other way round. It "
        "brings together people who work on quays, in ministries and in universities, and gives them two days to find "
        "out what they have in common with their neighbours. Everybody is welcome."
    )
    assert lines(page) == [whole, "10:00 Opening", "10:30 Panel"]


def test_lists_are_not_joined() -> None:
    names = ["Ada Brook, Pilot", "Bo Quay, Director of the Tide Institute", "Cy Reef, Reader", "Di Sand, Judge"]
    assert lines("".join(at(50, 80 + 12 * n, line) for n, line in enumerate(names))) == names


def test_what_is_repeated_on_every_page_stands_once_with_a_note() -> None:
    def page(number: int) -> str:
        foot = at(280, 820, f"Page {number} of 3")
        return at(50, 30, "Tide Forum 2027") + at(50, 100 + 50 * number, f"1{number}:00 Talk") + foot

    found = pdf.page(printed(page(1), page(2), page(3)), "x")
    assert [line for line in told(found) if line] == ["Tide Forum 2027", "11:00 Talk", "12:00 Talk", "13:00 Talk"]
    (note,) = found.notes
    assert note.message == (
        "Page numbers and what is repeated on every page were left out: “Page 1 of 3 … Tide Forum 2027 … Page 2 of 3”."
    )


def test_year_at_the_top_is_no_page_number() -> None:
    assert lines(at(50, 40, "2027") + at(50, 52, "12") + at(50, 300, "10:00 Opening"))[:2] == ["2027", "12"]


def test_page_that_is_shown_turned_is_read_as_it_is_shown() -> None:
    turned = "".join(f"BT /F1 10 Tf 0 1 -1 0 {x} 50 Tm ({words}) Tj ET\n" for x, words in ((80, "10:00 A"), (95, "B")))
    assert told(pdf.page(printed(turned, rotate=90), "x")) == ["10:00 A", "B"]
    upright = pdf.page(printed(at(50, 50, "10:00 Talk") + turned), "x")
    assert (upright.text, [note.message for note in upright.notes]) == (
        "10:00 Talk",
        ["7 characters that are set upright or askew were left out."],
    )


def test_lines_of_scripts_from_right_to_left_are_read_in_their_order() -> None:
    words = ((300, "منتدى"), (265, "الخليج"), (50, "2027"))
    made = tuple(Word(text, left, left + 30, 80, 10, False, order=n) for n, (left, text) in enumerate(words))
    (row,) = rows_of(Sheet(595, 842, made))
    assert pdf_paragraphs.printed(row.stretches).text == "منتدى الخليج\t2027"
    apart = tuple(Word(text, left, left + 30, 80, 10, False, order=0) for left, text in ((90, "صباحا"), (55, "\u064b")))
    (row,) = rows_of(Sheet(595, 842, apart))
    assert pdf_paragraphs.printed(row.stretches).text == "صباحا\u064b"
    looks = Word(".ليلى )بنك( \u064b مساء", 50, 90, 80, 10, False, order=0)
    (row,) = rows_of(Sheet(595, 842, (looks,)))
    assert pdf_paragraphs.printed(row.stretches).text == "ليلى (بنك) مساء\u064b."


def test_word_that_a_cell_breaks_with_a_hyphen_is_made_one() -> None:
    page = at(50, 80, "10:00") + at(130, 80, "The harbours of Mecklen-") + at(50, 104, "11:00")
    page += at(130, 92, "burg and their neighbours in the north") + at(130, 104, "Coffee")
    assert lines(page)[1] == "[r1c2] The harbours of Mecklenburg and their neighbours in the north"


def test_bullets_begin_items() -> None:
    fonts = "/F1 <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    data = printed(at(50, 80, "• Ada Brook") + at(50, 95, "Bo Quay"), fonts=fonts)
    assert told(pdf.page(data, "x")) == ["[i1] • Ada Brook", "Bo Quay"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (printed("0 0 100 100 re f"), "has no text, only pictures of pages. Run text recognition on it first"),
        (b"%PDF-1.7\n", "damaged or not complete"),
        (b"%PDF-1.7" + b"\xff\0" * 500, "damaged or not complete"),
    ],
    ids=["scanned", "cut", "noise"],
)
def test_pdf_that_cannot_be_read_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(ForumDeskError, match=words):
        formats.read(data, "forum.pdf")


def test_pdf_with_more_text_than_any_program_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_words, "MAX_BYTES", 10)
    with pytest.raises(ForumDeskError, match="is larger than 2 MB"):
        pdf.page(printed(at(50, 50, "10:00 Opening")), "forum.pdf")


def test_encrypted_pdf_is_refused_in_words() -> None:
    key = f"<</Filter/Standard/V 1/R 2/P -4/Length 40/O<{'28' * 32}>/U<{'aa' * 32}>>>"
    data = printed(at(50, 50, "10:00 Opening"))
    data = data.replace(b"trailer<<", f"trailer<</ID[<01><01>]/Encrypt {key}".encode())
    with pytest.raises(ForumDeskError, match="is protected by a password"):
        pdf.page(data, "forum.pdf")


def test_long_pdf_is_read_up_to_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_words, "MAX_PAGES", 2)
    monkeypatch.setattr(pdf, "MAX_PAGES", 2)
    found = pdf.page(printed(*(at(50, 100 + 60 * n, f"1{n}:00 Talk") for n in range(3))), "x")
    assert found.text == "10:00 Talk\n11:00 Talk"
    assert [note.message for note in found.notes] == ["The PDF has 3 pages; the first 2 were read."]


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5000), st.binary(max_size=6)), min_size=1, max_size=8))
def test_no_change_of_bytes_raises_anything_but_words(changes: list[tuple[int, bytes]]) -> None:
    data = printed(at(50, 80, "10:00 Opening") + at(150, 80, "Hall A"), at(50, 80, "11:00 Panel"))
    for place, new in changes:
        begin = place % len(data)
        data = data[:begin] + new + data[begin + len(new) :]
    with contextlib.suppress(ForumDeskError):
        pdf.page(data, "x")
