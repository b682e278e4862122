# SPDX-License-Identifier: MIT
from __future__ import annotations

import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Answers, Reading
from forumdesk.formats.web import feed
from forumdesk.program import Article, Conference, Extra, Link, dangling

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "feed"


def harbour(suffix: str = "rss") -> Reading:
    return formats.read((GOLDEN / f"harbour.{suffix}").read_bytes(), f"harbour.{suffix}")


def rss(items: str) -> bytes:
    return f"<rss version='2.0'><channel><title>Small</title>{items}</channel></rss>".encode()


def only(data: bytes) -> Article:
    (article,) = feed.read(data, "x.rss", Answers()).program.articles.values()
    return article


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"<rss version='2.0'><channel/></rss>", "feed"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x --><feed xmlns='http://www.w3.org/2005/Atom'/>", "feed"),
        (b"<rdf:RDF xmlns:rdf='x' xmlns='http://purl.org/rss/1.0/'><channel/></rdf:RDF>", "feed"),
        ("\ufeff<?xml version='1.0' encoding='utf-16'?><rss/>".encode("utf-16-le"), "feed"),
        (b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>", "feed"),
        (b"<?xml version='1.0'?><schedule><feed/></schedule>", "schedule-xml"),
        (b"<rdf:RDF xmlns:rdf='x'><a/></rdf:RDF>", "text"),
        (b"10:00 <rss> explained", "text"),
    ],
)
def test_a_feed_is_recognised_by_its_root(data: bytes, key: str) -> None:
    assert formats.recognise(data, "x").key == key


def test_the_feed_itself_is_the_conference() -> None:
    found = harbour().program.conference
    assert found == Conference(
        id=found.id,
        title="Harbour Forum & Friends",
        description="What the quays **talk** about",
        url="https://harbour.example/",
        language="en-GB",
        extra=(Extra(name="generator", value="handmade"),),
    )
    assert not harbour().program.sessions
    assert harbour().complete


def test_an_entry_is_an_article_and_what_has_no_field_is_kept() -> None:
    program = harbour().program
    article = next(iter(program.articles.values()))
    assert [program.people[key].name for key in article.author_ids] == ["Jane Roe", "Bo Quay", "Sam Hill"]
    assert article == Article(
        id=article.id,
        title="Why tides matter & more",
        author_ids=article.author_ids,
        published=date(2027, 5, 4),
        summary="Short words.",
        body="### High\n\nLong, with a [map](https://harbour.example/map), a trap and\\\na break.",
        source_url="https://harbour.example/2027/tides",
        tags=("Ports", "Weather"),
        extra=(
            Extra(name="comments", value="https://harbour.example/2027/tides#talk"),
            Extra(name="guid", value="harbour-17"),
            Extra(
                name="links",
                value='[{"href":"https://harbour.example/tide.jpg","length":"3","rel":"enclosure","type":"image/jpeg"}]',
            ),
        ),
    )


def test_what_is_odd_in_a_feed_is_noted_and_kept() -> None:
    reading = harbour()
    _tides, nets, note = reading.program.articles.values()
    assert (nets.title, nets.summary, nets.source_url, nets.author_ids, nets.published) == (
        "Nets", "Plain words, 2 < 3.", "", (), None,
    )  # fmt: skip
    assert Extra(name="author", value="admin") in nets.extra
    assert note.title == "A note without a title, of which there are some in every feed."
    assert [each.message for each in reading.notes] == [
        "“javascript:alert(3)” is no web address and was left out",
        "An article has no title; it begins “A note without a title, of which there a”",
    ]


def test_atom_gives_its_uuid_its_authors_and_addresses_of_its_base() -> None:
    program = harbour("atom").program
    article = program.articles["1225c695-cfb8-4ebb-aaaa-80da344efa6a"]
    assert (article.title, article.published, article.summary) == (
        "Ropes <and> knots",
        date(2027, 5, 4),
        "About ropes.",
    )
    assert article.body == "See [the map](https://harbour.example/map)."
    assert (article.source_url, article.tags) == ("https://harbour.example/ropes", ("Ropes",))
    (person,) = program.people.values()
    assert (person.name, person.links) == ("Jane Roe", (Link(title="", url="https://roe.example/"),))


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("<pubDate/>", None),
        ("<pubDate/><updated>2027-05-04T10:00:00Z</updated>", date(2027, 5, 4)),
        ("<pubDate>soon</pubDate><updated>2027-05-04T10:00:00Z</updated>", date(2027, 5, 4)),
    ],
)
def test_the_day_of_a_change_stands_in_for_one_that_can_not_be_read(said: str, day: date | None) -> None:
    xmlns = 'xmlns:a="http://www.w3.org/2005/Atom"'
    assert only(rss(f"<item {xmlns}><title>T</title>{said.replace('updated>', 'a:updated>')}</item>")).published == day


def test_a_later_version_has_the_same_ids() -> None:
    entry = "<item><title>{}</title><link>https://a.example/1</link><author>a@b.example (Jane Roe)</author></item>"
    once, again = (feed.read(rss(entry.format(title)), "x", Answers()).program for title in ("Nets", "New nets"))
    assert once.articles.keys() == again.articles.keys()
    assert once.people == again.people
    assert once.conference.id == again.conference.id


def test_two_entries_with_one_number_are_both_kept_and_a_repeated_one_once() -> None:
    entry = "<item><title>{}</title><guid>7</guid></item>"
    program = feed.read(rss(entry.format("A") + entry.format("A") + entry.format("B")), "x", Answers()).program
    assert [article.title for article in program.articles.values()] == ["A", "B"]


def test_a_long_text_without_a_body_is_the_body() -> None:
    article = only(rss(f"<item><title>A</title><description>{'word ' * 100}</description></item>"))
    assert (article.summary, article.body) == ("", ("word " * 100).strip())


def test_an_old_encoding_is_read_as_declared() -> None:
    text = "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><item><title>Café</title></item></channel></rss>"
    assert only(text.encode("latin-1")).title == "Café"
    assert only(text.replace("iso-8859-1", "utf-16").encode("utf-16")).title == "Café"


def test_a_damaged_feed_is_read_with_a_note() -> None:
    data = rss("<item><title>Nets &nbsp; &amp; more</title><br></item>\n<item><title>Ropes\x00</title></item>")
    reading = feed.read(data, "x.rss", Answers())
    assert [article.title for article in reading.program.articles.values()] == ["Nets & more", "Ropes"]
    assert "not XML" in reading.notes[0].message


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel><item><title>&a;</title></item></channel></rss>", "DOCTYPE"),
        (
            "\ufeff<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss><item>&a;</item></rss>".encode(
                "utf-16-le"
            ),
            "DOCTYPE",
        ),
        (rss(""), "without articles"),
        (rss("<item><title>x</title></item>" * 5_001), "more than 5,000 articles"),
        (rss(" " * 17_000_000), "larger than 16 MB"),
        (rss("<item><title>x</item>" + "y" * 2_100_000), "stops being XML"),
        (b"<rss>", "without articles"),
        (rss("<a>" * 200_000), "nests deeper"),
    ],
    ids=["doctype", "utf-16", "empty", "many", "large", "broken", "nothing", "deep"],
)
def test_a_feed_that_is_none_or_too_much_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(ForumDeskError, match=words):
        formats.read(data, "bad.rss")


@pytest.mark.parametrize(
    "items",
    [
        "<item><title>" + "<" * 200_000,
        "<item><description>" + "&lt;b&gt;" * 150_000 + "</description></item>",
        "<item><title>x</title><description><![CDATA[" + "<ul><li>" * 100_000 + "]]></description></item>",
        "<item>" + "<category>x</category>" * 50_000 + "</item>",
        "<item" + " a='b'" * 200_000 + "/>",
    ],
    ids=["broken", "tags", "lists", "categories", "attributes"],
)
def test_a_flood_in_a_feed_takes_bounded_time(items: str) -> None:
    begun = time.process_time()
    with suppress(ForumDeskError):
        feed.read(rss(items), "x.rss", Answers())
    assert time.process_time() - begun < 8


@settings(deadline=None)
@given(st.data())
def test_a_mutated_feed_is_read_or_refused(data: st.DataObject) -> None:
    source = (GOLDEN / f"harbour.{data.draw(st.sampled_from(['rss', 'atom']))}").read_bytes()
    for _turn in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, len(source)))
        cut = data.draw(st.integers(0, 40))
        source = source[:place] + data.draw(st.binary(max_size=8)) + source[place + cut :]
    try:
        program = feed.read(source, "x", Answers()).program
    except ForumDeskError:
        return
    assert dangling(program) == ()
