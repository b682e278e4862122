# SPDX-License-Identifier: MIT
from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import told, zipped
from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.documents import docx
from forumdesk.formats.notes import NoteLevel

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
STYLES = """
    <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/>
      <w:basedOn w:val="Standard"/></w:style>
    <w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigene"/><w:basedOn w:val="berschrift2"/></w:style>
    <w:style w:type="paragraph" w:styleId="Gliederung"><w:name w:val="G"/>
      <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="L"/>
      <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>
    <w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Kreis"><w:name w:val="K"/><w:basedOn w:val="Kreis2"/></w:style>
    <w:style w:type="paragraph" w:styleId="Kreis2"><w:name w:val="K2"/><w:basedOn w:val="Kreis"/></w:style>
"""
NUMBERING = """
    <w:abstractNum w:abstractNumId="0">
      <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="1">
      <w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Panel %1:"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
"""


def p(words: str, style: str = "", properties: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    run = words if words.startswith("<") else f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{run}</w:p>"


def document(body: str, namespace: str = TRANSITIONAL, path: str = "word/document.xml", **more: str) -> bytes:
    def xml(tag: str, inner: str) -> str:
        return (
            f'<w:{tag} xmlns:w="{namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            f"{inner}</w:{tag}>"
        )

    relations = f'<Relationships xmlns="x"><Relationship Type="y/officeDocument" Target="/{path}"/></Relationships>'
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations,
        path: xml("document", f"<w:body>{body}</w:body>"),
        "word/styles.xml": xml("styles", STYLES),
        "word/numbering.xml": xml("numbering", NUMBERING),
        **more,
    }
    return zipped(parts)


def lines(body: str) -> list[str]:
    return told(docx.page(document(body), "forum.docx"))


@pytest.mark.parametrize("namespace", [TRANSITIONAL, STRICT])
def test_word_file_is_recognised_by_its_parts_and_read_from_where_they_say(namespace: str) -> None:
    data = document(p("10:00 Opening"), namespace, "word/document2.xml")
    assert formats.recognise(data, "forum.zip").key == "docx"
    assert docx.page(data, "forum.docx").text == "10:00 Opening"


def test_headings_are_told_by_style_in_any_language_and_by_outline_level() -> None:
    body = (
        p("Day 1", "berschrift2")
        + p("Day 2", "Eigen")
        + p("Day 3", "Gliederung")
        + p("Forum", "Title")
        + p("x", "Kreis")
    )
    body += p("Panel", "", '<w:outlineLvl w:val="0"/>') + p("10:00", "berschrift2", '<w:outlineLvl w:val="9"/>')
    found = [line for line in lines(body) if line]
    assert found == ["[h2] Day 1", "[h2] Day 2", "[h3] Day 3", "[h1] Forum", "x", "[h1] Panel", "10:00"]


def test_items_are_told_with_their_depth_and_the_words_of_their_numbers() -> None:
    listed = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'
    body = p("Ada Brook", "Liste") + p("Pilot", "", listed.format(1, 1)) + p("Plain", "Liste", listed.format(0, 0))
    body += p("Quays", "", listed.format(0, 2)) + p("Winds", "", listed.format(0, 2))
    assert lines(body) == ["[i1] Ada Brook", "[i2] Pilot", "Plain", "[i1] Panel I: Quays", "[i1] Panel II: Winds"]


def test_bold_is_told_where_all_of_a_line_is() -> None:
    bold, strong = "<w:r><w:rPr><w:b/></w:rPr><w:t>Panel 1</w:t></w:r>", '<w:rPr><w:rStyle w:val="Fett"/></w:rPr>'
    body = p(bold) + p(bold + "<w:r><w:t> at ten</w:t></w:r>") + p(f"<w:r>{strong}<w:t>Hall A</w:t></w:r>")
    body += p('<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>Hall B</w:t></w:r>')
    assert lines(body) == ["[b] Panel 1", "Panel 1 at ten", "[b] Hall A", "Hall B"]


def test_breaks_tabs_and_empty_paragraphs_keep_their_place() -> None:
    runs = "<w:r><w:t>10:00</w:t><w:tab/><w:t>Open</w:t><w:softHyphen/><w:t>ing</w:t><w:br/><w:t>Hall A</w:t></w:r>"
    assert lines(p(runs) + "<w:p/><w:p/>" + p("11:00  Panel")) == ["10:00\tOpening", "Hall A", "", "11:00  Panel"]


def test_merged_cells_are_told_with_their_spans() -> None:
    def cell(words: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(words)}</w:tc>"

    body = "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("Time") + cell("Hall A") + cell("Hall B") + "</w:tr>"
    body += "<w:tr>" + cell("10:00", '<w:vMerge w:val="restart"/>') + cell("Quays") + cell("Winds") + "</w:tr>"
    body += "<w:tr>" + cell("", "<w:vMerge/>") + cell("Coffee", '<w:gridSpan w:val="2"/>') + "</w:tr></w:tbl>"
    assert lines(p("Day 1") + body + p("After")) == [
        "Day 1", "", "[r1c1!] Time", "[r1c2!] Hall A", "[r1c3!] Hall B", "[r2c1+1+0] 10:00", "[r2c2] Quays",
        "[r2c3] Winds", "[r3c2+0+1] Coffee", "", "After",
    ]  # fmt: skip


def test_table_that_only_lays_out_is_unwrapped() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p('10:00')}</w:tc><w:tc>{p('Opening')}</w:tc></w:tr></w:tbl>"
    assert [line for line in lines(f"<w:tbl><w:tr><w:tc>{p('Day 1')}{inner}</w:tc></w:tr></w:tbl>") if line] == [
        "Day 1", "[t2r1c1] 10:00", "[t2r1c2] Opening",
    ]  # fmt: skip


def test_text_boxes_are_read_once_after_their_paragraph() -> None:
    box = f"<w:drawing><w:txbxContent>{p('Hall A')}</w:txbxContent></w:drawing>"
    old = f"<w:pict><w:txbxContent>{p('Hall A')}</w:txbxContent></w:pict>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    assert lines(p(f"<w:r>{both}<w:t>10:00 Opening</w:t></w:r>")) == ["10:00 Opening", "Hall A"]


def test_what_word_does_not_print_is_left_out_with_notes() -> None:
    body = p("Contents 3", "Verzeichnis1") + p(
        "<w:r><w:t>10:00 </w:t></w:r><w:del><w:r><w:delText>Tea</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>Coffee</w:t></w:r></w:ins><w:r><w:footnoteReference/></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:hyperlink><w:r><w:t> here</w:t></w:r></w:hyperlink>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    )
    found = docx.page(document(body), "forum.docx")
    assert found.text == "10:00 Coffee here"
    assert [(note.level, note.message) for note in found.notes] == [
        (NoteLevel.INFO, "Text that a tracked change has deleted was left out, in 1 place."),
        (NoteLevel.INFO, "1 footnote was left out."),
        (NoteLevel.INFO, "The table of contents was left out."),
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (document(p("x"))[:-30], "damaged or not complete"),
        (document("", **{"word/document.xml": "<document/>"}), "damaged"),
        (zipped({"[Content_Types].xml": "", "word/a": ""}), "damaged or not complete"),
        (document(p("x"), **{"word/styles.xml": "<w:styles"}), "damaged"),
        (document(p("x"), **{"word/styles.xml": '<!DOCTYPE l [<!ENTITY a "b">]><w/>'}), "document type"),
        (document("<w:tbl><w:tr><w:tc>" * 200), "damaged"),
        (document("".join(p(f"{place * 7919:060}") for place in range(20_001))), "lines. A program text may have"),
        (document("", **{"word/document.xml": "<w:document>" + " " * 40_000_000}), "unpacks to far more"),
        (document("<w:p/>"), "No program was found"),
    ],
    ids=["cut", "bad", "empty", "styles", "doctype", "deep", "long", "bomb", "nothing"],
)
def test_bad_file_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(ForumDeskError, match=words):
        formats.read(data, "forum.docx")


def test_spans_out_of_bounds_stay_within_the_table() -> None:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>{p("10:00")}</w:tc>'
    found = docx.page(document(f"<w:tbl>{f'<w:tr>{cell}{cell}</w:tr>' * 50}</w:tbl>"), "x")
    assert max(hint.cell.column + hint.cell.columns for hint in found.hints if hint.cell) == 201


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5000), st.binary(max_size=4)), min_size=1, max_size=6))
def test_no_change_of_bytes_raises_anything_but_words(changes: list[tuple[int, bytes]]) -> None:
    data = document(p("10:00 Opening", "berschrift2"))
    for place, new in changes:
        at = place % len(data)
        data = data[:at] + new + data[at + len(new) :]
    with contextlib.suppress(ForumDeskError):
        docx.page(data, "x")
