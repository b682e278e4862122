# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from documents import told
from forumdesk import formats
from forumdesk.formats.documents import html, markdown
from forumdesk.formats.reading import Answers

TEXT = """# Program

## Friday Feb 1, 5:30 PM—8:30 PM

The Old Mill<br>

<div><table>
<tr><th>Time</th><th>Session</th></tr>
<tr><td>5:30 pm</td><td>Doors open</td></tr>
<tr><td>6:00 pm</td><td><b>Tides</b><br>Moderator: Jane Roe</td></tr>
<tr><td>8:00 pm</td><td>Closing</td></tr>
</table></div>

## Speakers
"""


def test_text_with_a_table_of_html_is_recognised() -> None:
    assert formats.recognise(TEXT.encode(), "program.md").key == "markdown"
    assert formats.recognise(b"# Program\n\n9:00 Why <table> is a tag\n", "program.md").key == "text"


def test_tables_keep_their_cells_and_the_rest_its_lines() -> None:
    page = markdown.page(TEXT.encode(), "program.md")
    assert page.text.split("\n")[:5] == ["# Program", "", "## Friday Feb 1, 5:30 PM—8:30 PM", "", "The Old Mill<br>"]
    table = TEXT[TEXT.index("<div>") : TEXT.index("## Speakers")]
    assert told(html.page(table.encode(), "x.html")) == [line for line in told(page) if line.startswith("[")]
    assert page.text.endswith("\n\n## Speakers")


def test_a_day_in_a_heading_and_its_table_become_sessions() -> None:
    reading = formats.read(TEXT.encode(), "program.md", Answers(timezone="Europe/Berlin"))
    program = reading.program
    assert [(f"{each.start:%a %H:%M}", each.title) for each in program.sessions_in_order if each.start] == [
        ("Fri 17:30", "Doors open"),
        ("Fri 18:00", "Tides"),
        ("Fri 20:00", "Closing"),
    ]
    assert [person.name for person in program.people.values()] == ["Jane Roe"]


@pytest.mark.parametrize(
    "text", ["<table><tr><td>x</table>\n" * 9000, "x\n<table>\n<tr>" + "<td>" * 9000, "x <table\n" * 9000 + "<tr>"]
)
def test_broken_tables_are_read_in_time(text: str) -> None:
    markdown.page(text.encode(), "x.md")


def test_sections_of_html_and_what_a_site_fills_in_are_read_as_a_page() -> None:
    event = "<article>\n<time>{} Uhr</time>\n<h3>{}</h3>\n<p>Mit <strong>{}</strong>.</p>\n</article>\n"
    text = (
        "---\ntitle: Program\ndescription: The fair, 3 May 2021\n---\n\n# Fair\n\n"
        '<section class="day">\n<h2>Monday, 3 May</h2>\n<p>{{ site.motto }}</p>\n'
        + event.format("9.00", "Tides", "Jane Roe")
        + event.format("10.30", "Ropes", "Sam Hill")
        + '<img src="{{ site.url }}/a.png">\n</section>\n'
    )
    assert formats.recognise(text.encode(), "program.md").key == "markdown"
    program = formats.read(text.encode(), "program.md", Answers(timezone="Europe/Berlin")).program
    told = [(f"{each.start:%Y-%m-%d %H:%M}", each.title) for each in program.sessions_in_order if each.start]
    assert told == [("2021-05-03 09:00", "Tides"), ("2021-05-03 10:30", "Ropes")]


def test_a_frame_of_html_around_markdown_leaves_it_as_it_stands() -> None:
    text = '# Program\n\n<div class="wide">\n\n# Fair\n\n- 9:00 Tides\n- 10:00 Ropes\n- 11:00 Sails\n\n</div>\n'
    assert formats.recognise(text.encode(), "program.md").key == "text"
