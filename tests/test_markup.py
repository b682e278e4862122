# SPDX-License-Identifier: MIT
"""Safe HTML and plain text out of whatever a description holds."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from html.parser import HTMLParser

import nh3
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from forumdesk.markup import ARTICLE_LIMIT, MAX_DEPTH, SCHEMES, TAGS, plain, safe_html, safe_url

VOID = {"br", "hr"}


class Seen(HTMLParser):
    """What a browser would find: every tag with its attributes, how deep, and whether all is closed in its place."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.depth = 0
        self.balanced = True
        self._open: list[str] = []
        self.feed(text)
        self.close()
        self.balanced = self.balanced and not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)
            self.depth = max(self.depth, len(self._open))

    def handle_endtag(self, tag: str) -> None:
        self.balanced = self.balanced and bool(self._open) and self._open.pop() == tag

    def handle_comment(self, data: str) -> None:
        self.balanced = self.balanced and not data


def assert_harmless(shown: str) -> None:
    seen = Seen(shown)
    assert seen.balanced
    assert seen.depth <= MAX_DEPTH + 1
    allowed = {"a": {"href", "title"}, "ol": {"start"}}
    for tag, attributes in seen.tags:
        assert tag in TAGS
        assert attributes.keys() <= allowed.get(tag, set()) | {"lang", "dir"}
        href = attributes.get("href")
        assert href is None or safe_url(href) == href


def gate(text: str) -> str:
    return nh3.clean(
        text,
        tags=set(TAGS),
        attributes={"*": {"lang", "dir"}, "a": {"href", "title"}, "ol": {"start"}},
        url_schemes=set(SCHEMES),
        url_relative="deny",
        link_rel=None,
    )


TAG = st.sampled_from(
    [*sorted(TAGS), "div", "table", "td", "h1", "script", "svg", "math", "style", "template", "title"]
)
PIECES = st.one_of(
    TAG.map("<{}>".format),
    TAG.map("</{}>".format),
    st.sampled_from(
        ["<a href='https://a.org/x'>", "<a href=javascript:x>", "<ol start=3>", "<!--", "-->", "<![CDATA["]
    ),
    st.sampled_from(
        ["&lt;", "&#60;", "&amp;", "&nbsp;", "&#x202e;", "\u0338", "\x00", "é", "日本", "text", " ", "\n", "\n\n"]
    ),
    st.sampled_from(
        ["*", "**", "_", "`", "```", "# ", "> ", "- ", "1. ", "[x](https://b.org)", "[y](data:x)", "[", "]("]
    ),
    st.just("https://c.org/?a=1&b=2"),
)
SOUP = st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join)


@settings(max_examples=400, deadline=None)
@example("<pre>\n\n")
@given(SOUP)
def test_safe_html_holds_only_what_is_allowed_and_is_a_fixed_point(text: str) -> None:
    shown = safe_html(text)
    assert_harmless(shown)
    assert gate(shown) == shown


@settings(max_examples=300, deadline=None)
@given(SOUP)
def test_plain_text_has_no_harmful_character_and_is_total(text: str) -> None:
    said = plain(text)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", said)
    assert said == said.strip()
    assert "\n\n\n" not in said


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<scr<script>ipt>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='java\nscript:alert(1)'>x</a>",
        "<a href='&#106;avascript:alert(1)'>x</a>",
        "<a href='\x01javascript:alert(1)'>x</a>",
        "<a href='data:text/html,x'>x</a>",
        "<a href='vbscript:x'>x</a>",
        "<a href='file:///etc/passwd'>x</a>",
        r"<a href='\\host\share'>x</a>",
        "<a href='//host/share'>x</a>",
        "<a href='/etc/passwd'>x</a>",
        r"<a href='https:\\host'>x</a>",
        "<a href='https://user:word@host/'>x</a>",
        "<a href='smb://host/share'>x</a>",
        "[x](javascript:alert(1))",
        "[x](file:///etc/passwd)",
        r"[x](\\\\host\share)",
        "[x](//host/share)",
        "[x](data:text/html;base64,eA==)",
        "![x](file:///etc/passwd)",
        "<svg><a xlink:href='javascript:x'>t</a></svg>",
        "<math><mtext><script>x</script></mtext></math>",
        "<template><script>x</script></template>",
        "<iframe src=https://a.org></iframe>",
        "<object data=x></object><embed src=x>",
        "<form action=https://a.org><input name=q></form>",
        "<style>@import 'https://a.org'</style><p style='background:url(file:///x)'>t</p>",
        "<p background=//host/x>t</p>",
        "<base href=https://evil.org/><meta http-equiv=refresh content='0;url=https://a.org'>",
        "<!--><img src=x>-->",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
        "<math><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
        "<p id=x class=y onclick=z>t</p>",
        "<b≯<img src=x onerror=1>",
    ],
)
def test_hostile_markup_is_harmless(text: str) -> None:
    shown = safe_html(text)
    assert_harmless(shown)
    assert "href" not in shown
    assert not re.search("<(?!/?[a-z])", shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("One line", "<p>One line</p>"),
        ("One\nparagraph\n \n\nand & two", "<p>One paragraph</p><p>and &amp; two</p>"),
        ("AT&amp;T &lt;b&gt;", "<p>AT&amp;T &lt;b&gt;</p>"),
        ("a < b > c", "<p>a &lt; b &gt; c</p>"),
        ("**bold** and *not*", "<p><strong>bold</strong> and <em>not</em></p>"),
        ("## Two\n\ntext", "<h3>Two</h3><p>text</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("2021. A year", '<ol start="2021"><li>A year</li></ol>'),
        ("    indented\n    lines\n-----", "<p>indented\nlines</p><hr>"),
        ("See https://a.org/x_y.", '<p>See <a href="https://a.org/x_y">https://a.org/x_y</a>.</p>'),
        ("[a](https://a.org 't')", '<p><a href="https://a.org" title="t">a</a></p>'),
        ("<p>one<p>two", "<p>one</p><p>two</p>"),
        ("<i>one</i>\n\ntwo", "<p><i>one</i></p><p>two</p>"),
        ("<h1>T</h1><div>x</div>", "<h3>T</h3><p>x</p>"),
        ("<b>x<p>y</p>", "<p><b>x</b></p><p>y</p>"),
        ("<li>a<li>b", "<ul><li>a</li><li>b</li></ul>"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("<table><tr><th>a<td>b</tr></table>", "<p> a b</p>"),
        ("<p lang=fa dir=RTL onclick=x>سلام</p>", '<p dir="rtl" lang="fa">سلام</p>'),
        ("<p>a<img alt='A bridge' src=x>b</p>", "<p>aA bridgeb</p>"),
        ("![A bridge](https://a.org/x.png)", "<p>A bridge</p>"),
        ("<p>a&#x202e;b&nbsp;c</p>", "<p>ab&nbsp;c</p>"),
        ("<p>a<script>b", "<p>ab</p>"),
        ("<pre>\n\n<x>\na\n b</pre>", "<pre>a\n b</pre>"),
        ("<p>&lt;script&gt;</p>", "<p>&lt;script&gt;</p>"),
    ],
)
def test_safe_html_shows(text: str, shown: str) -> None:
    assert safe_html(text) == shown


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ""),
        ("One\nline &amp; more\n\n\nTwo", "One line & more\n\nTwo"),
        ("**a** [b](https://b.org) <https://c.org>", "a b (https://b.org) https://c.org"),
        ("<a href='mailto:a@b.org'>a@b.org</a>", "a@b.org"),
        ("<p>one</p><p>two<br>three", "one\n\ntwo\nthree"),
        ("3. c\n4. d", "3. c\n4. d"),
        ("<ol><li>a<ul><li>b</ul><li>c</ol>", "1. a\n• b\n\n2. c"),
        ("<pre>a\n  b</pre>", "a\nb"),
        ("&lt;b&gt; &#27;[31m", "<b> �[31m"),
        ("<p>&#x202e;abc</p>", "abc"),
    ],
)
def test_plain_says(text: str, said: str) -> None:
    assert plain(text) == said


@pytest.mark.parametrize("limit", [64 * 1024, ARTICLE_LIMIT])
@pytest.mark.parametrize(
    "bomb",
    [
        "<b>",
        "<div>",
        "<table>",
        "<ul><li>",
        "<div><b id=1></div>",
        "<p><i lang=a>",
        "[",
        "![",
        "[a](",
        "*a_ ",
        "**a ",
        "`a",
        ">",
        "- ",
        "<",
        "<a",
        '<a "',
        "<!--",
        "<!a ",
        "<script>",
        "</script>",
        "&",
        "&#",
        "\\",
        "\n ",
        "~~a",
        "https://a",
        "a\u0301\u0323",
        "[a]: ",
        "|a",
    ],
)
def test_bombs_are_shown_soon_and_flat(bomb: str, limit: int) -> None:
    began = time.process_time()
    shown = safe_html(bomb * (limit // len(bomb)), limit)
    assert time.process_time() - began < 10
    assert len(shown) <= 6 * limit
    depth = deepest = 0
    for tag in re.findall("</?(?!br|hr)[a-z]", shown):
        depth += -1 if tag.startswith("</") else 1
        deepest = max(deepest, depth)
    assert deepest <= MAX_DEPTH + 1


@pytest.mark.parametrize("bomb", ["<b " + "a" * 60_000 + ">", "<" + "a" * 60_000, "<a " + "a=" * 30_000 + ">x"])
def test_long_tags_are_read_soon(bomb: str) -> None:
    began = time.process_time()
    assert_harmless(safe_html(bomb))
    assert time.process_time() - began < 10


def test_what_is_longer_than_the_limit_is_cut_with_an_ellipsis() -> None:
    assert safe_html("a" * 20, limit=10) == "<p>aaaaaaaaaa …</p>"
    assert safe_html("<b>bold</b> and more", limit=8) == "<p><b>bold …</b></p>"


@pytest.mark.parametrize(
    "url",
    [
        "https://a.org",
        "http://a.org:8080/x?y=1&z=2#f",
        "mailto:desk@a.org",
        "https://münchen.example/ä",
        "HTTPS://A.ORG",
    ],
)
def test_safe_url_keeps(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "a.org",
        "//a.org",
        "https://",
        "https:///x",
        "https:a.org",
        "https://u@a.org",
        "https://u:p@a.org",
        "https://[::1",
        "https://a.org:port\\x",
        "https://a b.org",
        "https://a.org\\@b.org",
        "file:///x",
        "javascript:alert(1)",
        "mailto:",
        "mailto://a@b.org",
        "data:,x",
        "https://a.org/" + "x" * 3000,
        'https://a.org/"onclick=x',
    ],
)
def test_safe_url_refuses(url: str) -> None:
    assert safe_url(url) == ""


def test_plain_paragraphs_load_no_heavy_library() -> None:
    code = (
        "import sys; from forumdesk.markup import plain, safe_html;"
        "safe_html('One & two.\\n\\nThree (3), “four”: five?'); plain('Six');"
        "print(sorted({'nh3', 'markdown_it', 'lxml'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    "text", ["İ" * 30 + "<script>x</script>Words <b>stand</b> here", "<SCRIPT>x</Script >Words <b>stand</b> here"]
)
def test_text_after_a_script_is_kept_whatever_stands_before_it(text: str) -> None:
    assert safe_html(text).endswith("Words <b>stand</b> here</p>")
    assert "x" not in safe_html(text)
