# SPDX-License-Identifier: MIT
"""Pages and Markdown files that are one article and no program."""

from __future__ import annotations

import json
from datetime import date

import pytest

from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Reading
from forumdesk.program import Article, Extra, Link

PROSE = "The tide comes twice a day, and nobody on the quay looks up when it does. " * 6
BODY = f"<p>{PROSE}</p><p>See the <a href='https://tide.example/map'>map</a>.</p><ul><li>Ropes</li><li>Nets</li></ul>"
MARKDOWN = f"{PROSE.strip()}\n\nSee the [map](https://tide.example/map).\n\n- Ropes\n- Nets"


def read(text: str, name: str = "page.html") -> Reading:
    return formats.read(text.encode(), name)


def only(reading: Reading) -> Article:
    (article,) = reading.program.articles.values()
    return article


def authors(reading: Reading) -> list[str]:
    return [reading.program.people[key].name for key in only(reading).author_ids]


def test_a_page_with_json_ld_of_an_article_is_one() -> None:
    node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Why tides &amp; ropes matter",
        "datePublished": "2027-05-04T23:30:00-05:00",
        "description": "A note from the quay.",
        "author": [{"@type": "Person", "name": "Jane Roe", "url": "https://roe.example/"}, "Bo Quay and Sam Hill"],
        "keywords": "tides, ropes",
        "image": "https://tide.example/a.jpg",
    }
    reading = read(
        "<!doctype html><html lang=en><head><title>Why tides</title><meta property=og:site_name content='The Quay'>"
        "<link rel=canonical href='https://tide.example/why'>"
        f"<script type='application/ld+json'>{json.dumps(node)}</script></head><body><nav>Home</nav>"
        f"<article><header><h1>Why tides</h1><p class=byline>By J. Roe</p></header>{BODY}<aside>More</aside></article>"
    )
    article = only(reading)
    assert authors(reading) == ["Jane Roe", "Bo Quay", "Sam Hill"]
    assert article == Article(
        id=article.id,
        title="Why tides & ropes matter",
        author_ids=article.author_ids,
        published=date(2027, 5, 4),
        summary="A note from the quay.",
        body=MARKDOWN,
        source_url="https://tide.example/why",
        tags=("tides", "ropes"),
        extra=(Extra(name="image", value="https://tide.example/a.jpg"),),
    )
    assert reading.program.people[article.author_ids[0]].links == (Link(title="", url="https://roe.example/"),)
    assert (reading.program.conference.title, reading.complete) == ("The Quay", True)
    assert "read as an article" in reading.notes[0].message
    assert PROSE.strip() in reading.kept


def test_a_page_that_only_its_head_calls_an_article_takes_author_and_date_from_its_text() -> None:
    reading = read(
        "<!doctype html><meta property='og:type' content=article><h1>Why tides</h1>"
        f"<p>By Jane Roe</p><p>4 May 2027</p><div class=entry-content>{BODY}</div>"
    )
    assert (only(reading).title, only(reading).published, authors(reading)) == (
        "Why tides", date(2027, 5, 4), ["Jane Roe"],
    )  # fmt: skip
    assert only(reading).body == MARKDOWN


def test_an_article_in_microdata_and_one_whose_data_hold_the_body_are_read() -> None:
    reading = read(
        "<!doctype html><div itemscope itemtype='https://schema.org/BlogPosting'><h2 itemprop=headline>Why tides</h2>"
        "<span itemprop=author>Jane Roe</span><time itemprop=datePublished datetime=2027-05-04>May</time>"
        f"<div itemprop=articleBody>{BODY}</div></div>"
    )
    assert (only(reading).title, only(reading).published, authors(reading)) == (
        "Why tides", date(2027, 5, 4), ["Jane Roe"],
    )  # fmt: skip
    node = {"@type": "Article", "headline": "Why tides", "articleBody": PROSE}
    assert (
        only(read(f"<!doctype html><script type='application/ld+json'>{json.dumps(node)}</script>")).body
        == PROSE.strip()
    )


def test_a_page_with_sessions_is_no_article() -> None:
    reading = read(
        f"<!doctype html><article><h1>Tides</h1><p>19 May 2027</p><p>09:00 Opening</p><p>10:00 Ropes</p>{BODY}"
    )
    assert len(reading.program.sessions) == 2


def test_a_page_with_little_in_its_article_is_refused() -> None:
    with pytest.raises(ForumDeskError, match="No program was found"):
        read("<!doctype html><article><h1>Not found</h1><p>Try the search.</p></article>")


def test_a_markdown_file_with_settings_is_an_article() -> None:
    reading = read(
        f"---\ntitle: 'Why tides'\nauthors:\n  - Jane Roe\n  - Bo Quay\ndate: 2027-05-04 10:00\ntags: [tides, ropes]\n"
        f"description: A note.\nurl: javascript:alert(1)\n---\n\n# Why tides\n\n{MARKDOWN}\n",
        "why.md",
    )
    article = only(reading)
    assert authors(reading) == ["Jane Roe", "Bo Quay"]
    assert article == Article(
        id=article.id,
        title="Why tides",
        author_ids=article.author_ids,
        published=date(2027, 5, 4),
        summary="A note.",
        body=MARKDOWN,
        tags=("tides", "ropes"),
    )
    assert reading.program.conference.title == "Why tides"


def test_a_markdown_file_with_a_title_and_a_byline_is_an_article() -> None:
    reading = read(f"# Why tides\n\n*By Jane Roe*\n\n4 May 2027\n\n{MARKDOWN}\n", "why.md")
    assert (only(reading).title, only(reading).published, only(reading).body) == (
        "Why tides",
        date(2027, 5, 4),
        MARKDOWN,
    )
    assert authors(reading) == ["Jane Roe"]


def test_a_markdown_program_with_settings_is_a_program() -> None:
    program = "# Tides\n\n19 May 2027\n\n09:00 Opening\n\n10:00 Ropes"
    reading = read(f"---\ntitle: Tides\ndate: 2027-05-19\n---\n\n{program}\n\n{PROSE}\n", "program.md")
    assert (len(reading.program.sessions), len(reading.program.articles)) == (2, 0)


def test_the_same_article_again_has_the_same_id() -> None:
    text = f"# Why tides\n\nBy Jane Roe\n\n{MARKDOWN}\n"
    once, again = read(text, "why.md"), read(text.replace("quay", "pier"), "why.md")
    assert only(once).id == only(again).id
    assert once.program.conference.id == again.program.conference.id


def test_an_article_in_microdata_needs_no_author() -> None:
    reading = read(
        "<!doctype html><div itemscope itemtype='https://schema.org/BlogPosting'><h2 itemprop=headline>Why tides</h2>"
        f"<div itemprop=articleBody>{BODY}</div></div>"
    )
    assert (only(reading).title, authors(reading)) == ("Why tides", [])
