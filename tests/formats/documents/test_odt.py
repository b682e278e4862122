# SPDX-License-Identifier: MIT
from __future__ import annotations

import contextlib
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import told
from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.documents import odt

NAMES = (
    "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "draw")
    )
    + ' xmlns:style="urn:style" xmlns:fo="urn:fo"'
)
STYLES = """
    <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
    <style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>
    <style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-weight="700"/></style:style>
    <style:style style:name="P2" style:family="paragraph" style:parent-style-name="P1"/>
    <style:style style:name="P3" style:family="paragraph" style:parent-style-name="Title"/>
    <style:style style:name="P4" style:family="paragraph" style:default-outline-level="3"/>
    <style:style style:name="P5" style:family="paragraph" style:parent-style-name="P6"/>
    <style:style style:name="P6" style:family="paragraph" style:parent-style-name="P5"/>
    <text:list-style style:name="L1">
      <text:list-level-style-number text:level="1" style:num-prefix="Panel " style:num-suffix=":"/></text:list-style>
"""


def document(body: str, **more: str) -> bytes:
    content = (
        f"<office:document-content{NAMES}><office:automatic-styles>{STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    parts = {"content.xml": content, "META-INF/manifest.xml": "<manifest/>", **more}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for path, text in parts.items():
            file.writestr(path, text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def p(words: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def lines(body: str) -> list[str]:
    return told(odt.page(document(body), "forum.odt"))


def test_opendocument_text_is_recognised_by_its_type() -> None:
    assert formats.recognise(document(p("10:00 Opening")), "forum.zip").key == "odt"


def test_headings_and_bold_lines_are_told_by_their_styles() -> None:
    body = '<text:h text:outline-level="2">Day 1</text:h>' + p("Quays", "P2") + p("Forum", "P3") + p("Hall", "P4")
    body += p('<text:span text:style-name="T1">Ada</text:span> Brook') + p("Bo", "P5")
    assert [line for line in lines(body) if line] == [
        "[h2] Day 1", "[b] Quays", "[h1] Forum", "[h3] Hall", "Ada Brook", "Bo",
    ]  # fmt: skip


def test_items_are_told_with_their_depth_and_the_words_of_their_numbers() -> None:
    inner = f"<text:list><text:list-item>{p('Ada Brook')}{p('Pilot')}</text:list-item></text:list>"
    first = f"<text:list-item>{p('Quays')}{inner}</text:list-item>"
    body = f'<text:list text:style-name="L1">{first}<text:list-item>{p("Winds")}</text:list-item></text:list>'
    assert lines(body) == ["[i1] Panel 1: Quays", "[i2] Ada Brook", "Pilot", "[i1] Panel 2: Winds"]


def test_blanks_tabs_and_breaks_are_kept() -> None:
    body = p('10:00<text:s text:c="3"/>Open\n  ing<text:tab/>Hall<text:line-break/>A') + p("") + p("11:00")
    assert lines(body) == ["10:00   Open ing\tHall", "A", "", "11:00"]


def test_merged_cells_are_told_with_their_spans() -> None:
    def cell(words: str, more: str = "") -> str:
        return f"<table:table-cell {more}>{p(words)}</table:table-cell>"

    covered, tall = "<table:covered-table-cell/>", 'table:number-rows-spanned="2"'
    body = "<table:table><table:table-header-rows><table:table-row>" + cell("Time") + cell("Hall A") + cell("Hall B")
    body += "</table:table-row></table:table-header-rows><table:table-row>" + cell("10:00", tall) + cell("Quays")
    body += cell("Winds") + "</table:table-row><table:table-row>" + covered
    body += cell("Coffee", 'table:number-columns-spanned="2"') + covered + "</table:table-row></table:table>"
    assert lines(body) == [
        "[r1c1!] Time", "[r1c2!] Hall A", "[r1c3!] Hall B", "[r2c1+1+0] 10:00", "[r2c2] Quays", "[r2c3] Winds",
        "[r3c2+0+1] Coffee",
    ]  # fmt: skip


def test_spans_and_repeats_out_of_bounds_stay_within_the_table() -> None:
    many = 'table:number-columns-spanned="999999999" table:number-rows-spanned="999999999"'
    row = f'<table:table-cell table:number-columns-repeated="3"/><table:table-cell {many}>{p("x")}</table:table-cell>'
    row += f'<table:table-cell table:number-columns-repeated="99999999"/><table:table-cell>{p("y")}</table:table-cell>'
    assert lines(f"<table:table><table:table-row>{row}</table:table-row></table:table>") == ["[r1c4+0+196] x", "y"]


def test_what_is_not_printed_is_left_out_with_notes() -> None:
    body = f"<text:tracked-changes>{p('Tea')}</text:tracked-changes>"
    body += f"<text:table-of-content>{p('x')}</text:table-of-content>"
    frame = f"<draw:frame><draw:text-box>{p('Hall A')}</draw:text-box></draw:frame>"
    note = f"<text:note><text:note-body>{p('See')}</text:note-body></text:note>"
    hidden = '<text:span text:style-name="T2">secret</text:span><office:annotation>x</office:annotation>'
    found = odt.page(document(body + p(f"10:00 {note}<text:change/>{hidden}Opening{frame}")), "x")
    assert found.text == "10:00 Opening\nHall A"
    assert [each.message for each in found.notes] == [
        "Text that a tracked change has deleted was left out, in 1 place.",
        "1 footnote was left out.",
        "The table of contents was left out.",
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (document(p("x"))[:-30], "damaged or not complete"),
        (document("", **{"content.xml": "<x/>"}), "damaged or not complete"),
        (document("", **{"META-INF/manifest.xml": "<encryption-data/>"}), "protected by a password"),
        (document("", **{"content.xml": '<!DOCTYPE l [<!ENTITY a "b">]><x/>'}), "document type"),
        (document("<text:section>" * 300), "damaged"),
        (document("<text:p/>"), "No program was found"),
    ],
    ids=["cut", "empty", "encrypted", "doctype", "deep", "nothing"],
)
def test_bad_file_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(ForumDeskError, match=words):
        formats.read(data, "forum.odt")


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5000), st.binary(max_size=4)), min_size=1, max_size=6))
def test_no_change_of_bytes_raises_anything_but_words(changes: list[tuple[int, bytes]]) -> None:
    data = document(p("10:00 Opening"))
    for place, new in changes:
        at = place % len(data)
        data = data[:at] + new + data[at + len(new) :]
    with contextlib.suppress(ForumDeskError):
        odt.page(data, "x")
