# SPDX-License-Identifier: MIT
from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forumdesk.formats.markdown_of import markdown
from forumdesk.markup import plain


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One</p><p>Two<br>lines</p>", "One\n\nTwo\\\nlines"),
        ("<h1>Tides</h1><h5>Small</h5>text", "### Tides\n\n#### Small\n\ntext"),
        ("<b>Ada</b> and <em>Bo</em>, <s>Cy</s>, <code>a*b</code>", "**Ada** and *Bo*, ~~Cy~~, `a*b`"),
        ("<b> Ada </b>Brook <b><strong>x</strong></b>", "**Ada** Brook **x**"),
        ("quay<b>(north)</b>side", "quay **(north)** side"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "- a\n  - b\n- c"),
        ("<ol start=3><li>a<li>b</ol>", "3. a\n4. b"),
        ("<blockquote><p>q</p><p>r</p></blockquote>end", "> q\n>\n> r\n\nend"),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
        ('<a href="https://a.example/x_(y)">Map</a>', "[Map](https://a.example/x_%28y%29)"),
        ('<a href="https://a.example/">https://a.example/</a>', "https://a.example/"),
        ('<a href="javascript:alert(1)">Map</a><script>alert(2)</script>', "Map"),
        ("<p># no heading</p><p>1. no item</p><p>- nor this", "\\# no heading\n\n1\\. no item\n\n\\- nor this"),
        ("<p>2 * 3, _x_, snake_case, &lt;b&gt;, &amp;amp;", "2 \\* 3, \\_x\\_, snake_case, &lt;b>, &amp;amp;"),
        ("<u>a</u><sup>2</sup>", "a2"),
        ("<p></p><hr>", "---"),
        ("", ""),
    ],
)
def test_html_becomes_markdown(html: str, expected: str) -> None:
    assert markdown(html) == expected


def words(text: str) -> str:
    return re.sub(r"\s|•|\d\.", "", text)


_PARTS = st.sampled_from([
    "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<s>", "</s>", "<ul>", "<ol>", "<li>", "</ul>", "</ol>", "<br>",
    "<pre>", "</pre>", "<h2>", "</h2>", "<blockquote>", "</blockquote>", "<code>", "</code>", "<hr>", " ", "a", "B c",
    "*", "_", "&lt;b&gt;", "&amp;", ".", "- ", "# ", "(", "~~", "[x](y)",
])  # fmt: skip


@settings(deadline=None)
@given(st.lists(_PARTS, max_size=30))
def test_markdown_reads_as_the_html_did(parts: list[str]) -> None:
    html = "<p>" + "".join(parts)
    assert words(plain(markdown(html))) == words(plain(html))


@pytest.mark.parametrize("html", ["<b>" * 60_000, "<ul><li>" * 9_000, "<p>x*</p>" * 9_000, "<b>x</b>(" * 9_000])
def test_markdown_of_a_flood_takes_bounded_time(html: str) -> None:
    begun = time.process_time()
    markdown(html, 1024 * 1024)
    assert time.process_time() - begun < 5
