# SPDX-License-Identifier: MIT
from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import told
from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.documents import html
from forumdesk.formats.page import Page
from forumdesk.formats.reading import Note, NoteLevel
from forumdesk.program import Role


def page(source: str, name: str = "page.html") -> Page:
    return html.page(source.encode(), name)


def lines(source: str) -> list[str]:
    return told(page(source))


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE html><title>Forum</title>",
        b"\xef\xbb\xbf\n <!-- saved from url=(0023) --><html><body>10:00 Opening",
        b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd"><html>',
        b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
        b"<p>10:00 Opening</p>",
        b'<table border="1"><tr><td>10:00</td></tr></table>',
        "\ufeff<div>10:00".encode("utf-16-le") + " é</div>".encode("utf-16-le"),
    ],
)
def test_html_is_recognised_by_its_first_tag(data: bytes) -> None:
    assert formats.recognise(data, "x.txt").key == "html"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"10:00 <b>Opening</b>", "text"),
        (b"# Forum\n\n<br>10:00 Opening", "text"),
        (b"<head><meta charset=utf-8></head>\n\n## Forum\n\n### Friday\n10:00 Opening", "text"),
        (b"<10:00> Opening", "text"),
        (b"<moderator> Ada Brook", "text"),
        (b"<?xml version='1.0'?><schedule/>", "schedule-xml"),
        (b"<!-- x --><schedule/>", "schedule-xml"),
    ],
)
def test_text_and_schedules_are_no_html(data: bytes, key: str) -> None:
    assert formats.recognise(data, "x.html").key == key


def test_blocks_make_lines_and_inline_elements_do_not() -> None:
    source = """
        <div><div>10:00</div><div><span>Open</span><em>ing</em> in the <a href="x">Great
        Hall</a></div></div><p>First paragraph,<br>second line.<p>Second<wbr> &amp; last.<hr>19<sup>th</sup> May
    """
    assert lines(source) == [
        "10:00", "Opening in the Great Hall", "", "First paragraph,", "second line.", "", "Second & last.", "",
        "19th May",
    ]  # fmt: skip


def test_headings_lists_and_bold_lines_are_told() -> None:
    source = """
        <h1>Tide Forum</h1><h3>Day 1<br>Shores</h3>
        <ul><li>10:00 <b>Opening</b></li><li>11:00 Panel
        <ol><li>Ada Brook</li><li><p>Bo Quay</p><p>Pilot</p></li></ol></li></ul>
        <p><b>Speakers</b>: <strong>all</strong></p><p style="font-weight: 700">Ports</p>
        <dl><dt>12:00</dt><dd>Lunch</dd></dl>
    """
    assert lines(source) == [
        "[h1] Tide Forum", "", "[h3] Day 1", "[h3] Shores", "", "[i1] 10:00 Opening", "[i1] 11:00 Panel",
        "[i2] Ada Brook", "", "[i2] Bo Quay", "", "Pilot", "", "[b] Speakers: all", "", "[b] Ports", "", "[b] 12:00",
        "Lunch",
    ]  # fmt: skip


def test_bold_words_over_others_in_the_source_are_a_line_of_their_own() -> None:
    assert len(lines("<p><strong>Moss on roofs</strong>\n  Ada Brook, Tern Press</p>")) == 2
    assert len(lines("<p><strong>Moss on roofs</strong> Ada Brook</p>")) == 1
    assert len(lines("<p><strong>Moderator and host:</strong>\n Ada Brook</p>")) == 1
    assert len(lines("<p>Read <strong>Moss on roofs</strong>\n Ada Brook</p>")) == 1


def test_caption_of_a_picture_is_told_and_verbatim_text_keeps_its_lines() -> None:
    source = "<figure><img alt=x><figcaption>The mole.</figcaption></figure><pre>10:00   Opening\n11:00   Panel</pre>"
    assert lines(source) == ["[c] The mole.", "", "10:00   Opening", "11:00   Panel"]


def test_each_line_of_a_cell_stands_at_its_place() -> None:
    source = """
        <table><caption>Day 1</caption>
        <thead><tr><td>Time</td><td>Hall A</td><td>Hall B</td></tr></thead>
        <tbody><tr><th rowspan=2>10:00</th><td><p>Quays</p><p>Ada Brook</p></td><td>Winds<br>Bo Quay</td></tr>
        <tr><td colspan="2">Coffee</td></tr><tr><td>12:00</td><td></td><td>Lunch</td></tr></tbody></table>After
    """
    assert lines(source) == [
        "[b] Day 1",
        "[r1c1!] Time", "[r1c2!] Hall A", "[r1c3!] Hall B",
        "[b r2c1+1+0!] 10:00", "[r2c2] Quays", "", "[r2c2] Ada Brook", "[r2c3] Winds", "[r2c3] Bo Quay",
        "[r3c2+0+1] Coffee",
        "[r4c1] 12:00", "[r4c3] Lunch",
        "", "After",
    ]  # fmt: skip


def test_tables_that_only_lay_out_are_unwrapped() -> None:
    inner = "<table><tr><td>10:00</td><td>Opening</td></tr><tr><td>11:00</td><td>Panel</td></tr></table>"
    source = f"<table><tr><td>Menu</td><td>{inner}</td></tr></table>"
    source += "<table><tr><td>One</td></tr><tr><td>Two</td></tr></table>"
    assert [line for line in lines(source) if line] == [
        "Menu", "[t2r1c1] 10:00", "[t2r1c2] Opening", "[t2r2c1] 11:00", "[t2r2c2] Panel", "One", "Two",
    ]  # fmt: skip
    columns = "<table><tr><td><h2>Wednesday</h2>10:00 Opening</td><td><h2>Thursday</h2>11:00 Panel</td></tr></table>"
    assert "[h2] Wednesday" in lines(columns)


def test_what_nobody_sees_is_left_out() -> None:
    source = """
        <head><title>Forum</title><style>p{}</style></head><h1>Forum</h1><script>var opens="09:00"</script>
        <p hidden>11:00 Gone</p><p style="DISPLAY : none">12:00 Gone</p><template><p>13:00 Gone</p></template>
        <svg><text>14:00</text></svg><noscript>Switch on</noscript><select><option>UTC</select>
        <span class="sr-only">from ten</span><i class="icon" aria-hidden="true">clock</i>10:00 Opening<!-- 15:00 -->
    """
    assert lines(source) == ["[h1] Forum", "", "10:00 Opening"]


def test_menu_and_footer_of_the_site_are_left_out_with_a_note() -> None:
    source = """
        <nav><a>Home</a> <a>Tickets</a></nav><article>10:00 Opening<footer>Hall A</footer></article>
        <nav><time>11:00</time> Panel</nav><footer>© 2027<script>x</script></footer>
    """
    found = page(source)
    assert told(found) == ["10:00 Opening", "", "Hall A", "", "11:00 Panel"]
    assert found.notes == (
        Note(level=NoteLevel.INFO, message="The page’s own menu and footer were left out: “Home Tickets … © 2027”."),
    )


def test_title_of_the_page_stands_above_it_where_no_heading_says_it() -> None:
    assert lines("<title>Tide Forum</title><p>10:00 Opening") == ["[h1] Tide Forum", "", "10:00 Opening"]


def test_elements_that_a_style_sheet_parts_are_not_read_as_one_word() -> None:
    assert lines('<p><span class="t">10:00</span><span class="n">Opening remarks</span>') == [
        "10:00", "Opening remarks",
    ]  # fmt: skip
    assert lines('<p><span class="a">19</span><span class="b">May</span>') == ["19 May"]
    assert lines("<p>Ada Brook<small>Pilot</small>") == ["Ada Brook", "Pilot"]
    assert lines("<p><em class=role>Moderator</em><strong>Ada Brook</strong>") == ["Moderator\tAda Brook"]
    assert lines("<p>the <b>O</b>pening, a you<span>tube</span> talk") == ["the Opening, a youtube talk"]
    assert lines('<p>10:00<span style="display:block">Opening</span>') == ["10:00", "Opening"]


@pytest.mark.parametrize(
    "data",
    [
        '<meta charset="iso-8859-1"><p>Café “Olé”'.encode("cp1252"),
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><p>Café “Olé”'.encode(),
        "\ufeff<p>Café “Olé”".encode("utf-16-le"),
        '<?xml version="1.0" encoding="windows-1252"?><html><p>Café “Olé”</p></html>'.encode("cp1252"),
    ],
)
def test_encoding_is_the_declared_one(data: bytes) -> None:
    assert html.page(data, "x.html") == Page(text="Café “Olé”")


@pytest.mark.parametrize("declared", ["unicode_escape", "utf-7", "zip", "no-such", "rot13", "punycode"])
def test_encoding_that_is_none_of_a_page_is_not_used(declared: str) -> None:
    assert html.page(f"<meta charset={declared}><p>Café \\n +AGE-".encode(), "x.html").text == "Café \\n +AGE-"


def test_old_encoding_that_is_not_declared_is_noted() -> None:
    found = html.page("<p>Café".encode("latin-1"), "x.html")
    assert found.text == "Café"
    assert [note.level for note in found.notes] == [NoteLevel.GUESS]


def test_page_is_understood_as_its_plain_copy() -> None:
    source = """<h1>Tide Forum</h1><h2>Wednesday 19 May 2027</h2><div>10:30 – 11:45</div><div>Panel 1: Quays</div>
        <ul><li>Moderator: Ada Brook, Pilot, Port of Hull</li><li>Bo Quay, Director, Tide Institute</li></ul>"""
    program = formats.read(source.encode(), "page.html").program
    (session,) = program.sessions.values()
    assert (program.conference.title, session.title, session.label) == ("Tide Forum", "Quays", "Panel 1")
    assert [(program.people[each.person_id].name, each.role) for each in program.appearances_in(session.id)] == [
        ("Ada Brook", Role.MODERATOR), ("Bo Quay", Role.PANELIST),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<div>" * 50_000 + "10:00 Opening", "nests deeper than any page does"),
        ("<b>10:00</b> " * 110_000 * 2, "has more parts than any page"),
        ("<p>" + "x" * 2_100_000, "is larger than 2 MB"),
        ("<p>1</p>" * 20_001, "lines. A program text may have 20000"),
        ("<p>10:00" + " " * 17_000_000, "is larger than 16 MB"),
        ("<script type=application/ld+json>" + "x" * 10_100_000, "a single text of more than 10 MB"),
        ("<!doctype html>", "No program was found"),
        ("<!doctype html>\0\0", "No program was found"),
    ],
    ids=["deep", "many", "long", "lines", "large", "script", "empty", "nothing"],
)
def test_page_out_of_bounds_is_refused_in_words(source: str, words: str) -> None:
    with pytest.raises(ForumDeskError, match=words):
        formats.read(source.encode(), "bad.html")


def test_spans_out_of_bounds_stay_within_the_table() -> None:
    begun = time.process_time()
    cell = '<td colspan="1000000000" rowspan="1000000000">10:00</td>'
    rows = "".join(f"<tr>{cell}<td rowspan=0>{row}</td><td colspan=-1 rowspan=x>z</td></tr>" for row in range(4000))
    found = page(f"<table>{rows}</table>")
    assert max(hint.cell.column + hint.cell.columns for hint in found.hints if hint.cell) == 201
    assert time.process_time() - begun < 5


_TAGS = st.sampled_from([
    "&#0;", "&#x1f;", "&#xD800;", "&amp;", "-->", "<!--", "<!doctype", "</b>", "</body>", "</h2>", "</script>",
    "</span>", "</table>", "</td>", "</tr>", "</ul>", "<b>", "<br>", "<h2>", "<html>", "<li>", "<nav>", "<p>",
    "<pre>", "<script>", "<span/class=a>", "<table>", "<td/colspan=3>", "<td>", "<tr>", "<ul>",
])  # fmt: skip


@settings(deadline=None)
@given(st.lists(_TAGS | st.text(max_size=8)), st.sampled_from(["utf-8", "utf-16", "latin-1"]))
def test_no_page_raises_anything_but_words(parts: list[str], encoding: str) -> None:
    data = "<html>" + "".join(part.replace("/", " ") if "=" in part else part for part in parts)
    found = html.page(data.encode(encoding, errors="replace"), "x.html")
    assert len(found.hints) <= found.text.count("\n") + 1


def test_badges_are_lines_of_their_own_and_other_words_are_not() -> None:
    badge = '<span class="badge {}">{}</span>'
    assert lines(f"<p>Moss<br>{badge.format('a', 'Ada Brook')} {badge.format('b', 'Sam Hill')}") == [
        "Moss",
        "Ada Brook",
        "Sam Hill",
    ]
    assert lines(f"<p>{badge.format('a', 'Moss')} {badge.format('a', 'grows')}") == ["Moss grows"]


def test_an_organization_that_only_a_class_parts_from_a_name_is_behind_it() -> None:
    assert lines('<div><span>Ada Brook</span><span class="org">Tern Press</span></div>') == ["Ada Brook\tTern Press"]
    assert lines('<div><span>Mac</span><span class="x">Arthur</span></div>') == ["MacArthur"]


def test_elements_that_are_all_of_a_block_are_fields() -> None:
    source = """
        <div class="when"><span>14:00</span><span>15:00</span></div>
        <ul><li><b>Ada Brook</b><span>Pilot, Tern Air</span><em>Chair</em></li>
        <li><b>Dr Jo Finch (Ret.)</b><i>Judge</i></li></ul>
        <p><span>20</span><span>26</span></p><p><b>I</b><b>NTRO</b><span>DUCTION</span></p><p><b>Sal</b><i>on</i></p>
    """
    assert lines(source) == [
        "14:00", "15:00", "", "[i1] Ada Brook\tPilot, Tern Air\tChair", "[i1] Dr Jo Finch (Ret.)\tJudge", "",
        "2026", "", "INTRODUCTION", "", "Salon",
    ]  # fmt: skip


def test_a_page_without_a_date_has_the_one_that_describes_it_and_not_that_of_its_publication() -> None:
    head = (
        '<meta property="article:published_time" content="2026-01-02T10:00">'
        '<meta name="description" content="Musik und Reden am 4. Juli 2026 im Park">'
    )
    assert "4. Juli 2026" in lines(f"<html><head>{head}</head><body><p>10:00 Opening</p></body></html>")
    said = lines(f"<html><head>{head}</head><body><p>5. Juli 2026</p><p>10:00 Opening</p></body></html>")
    assert "4. Juli 2026" not in said


def test_when_a_page_was_published_is_no_day_of_its_program() -> None:
    head = '<meta property="article:published_time" content="2026-01-02T10:00"><meta name="date" content="2026-01-02">'
    assert not any("2026" in each for each in lines(f"<html><head>{head}</head><body>10:00 Opening</body></html>"))
