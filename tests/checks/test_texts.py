# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace

import pytest

from checking import ADA, program, said, seat, session
from forumdesk.checks.texts import is_of_the_web
from forumdesk.program import Article, Link, SessionKind, SessionState


def test_session_without_abstract() -> None:
    silent = session("x", abstract="")
    assert said(program(silent), "no-abstract") == ["“X” on Wed 19 May, 10:00–11:00 has no abstract."]
    assert said(program(session("x", None, abstract="")), "no-abstract") == ["“X” has no abstract."]
    for told in (
        {"description": "Long."},
        {"kind": SessionKind.BREAK},
        {"kind": SessionKind.OPENING},
        {"state": SessionState.CANCELLED},
    ):
        assert said(program(replace(silent, **told)), "no-abstract") == []


def test_title_and_names_have_to_fit_on_the_card() -> None:
    short = session("x", "10:00", 10, title="A title of forty letters, more or less..")
    assert said(program(short), "text-too-long") == []
    longer = replace(short, title=short.title + " and then some more words")
    assert said(program(longer), "text-too-long") == [
        f"“{longer.title}” on Wed 19 May, 10:00–10:10 needs about 3 lines in print, and its time has room for 2."
    ]
    assert said(program(replace(longer, duration=15)), "text-too-long") == []
    assert (
        len(said(program(replace(short, title=short.title + " and more words"), seat("x", "ada")), "text-too-long"))
        == 1
    )
    assert said(program(replace(longer, kind=SessionKind.BREAK)), "text-too-long") == []


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("https://example.org/a", True),
        ("HTTP://Example.org", True),
        ("https://élan.example", True),
        ("http://", False),
        ("https:///x", False),
        ("www.example.org", False),
        ("ftp://example.org", False),
        ("javascript:alert(1)//http://x", False),
        ("mailto:a@example.org", False),
        ("", False),
    ],
)
def test_address_of_the_web(address: str, wanted: bool) -> None:
    assert is_of_the_web(address) is wanted


def test_addresses_everywhere_are_looked_at() -> None:
    bad = (Link(title="Site", url="www.example.org"), Link(title="Good", url="https://example.org"))
    found = program(
        session("x", links=bad, stream_url="rtmp://stream.example"),
        replace(ADA, links=bad),
        Article(id="r", title="Rain", source_url="news.example/rain"),
    )
    found = found.put(replace(found.conference, url="forum.example"))
    assert sorted(said(found, "bad-link")) == [
        "“forum.example” of the program is no address of the web.",
        "“news.example/rain” of “Rain” is no address of the web.",
        "“rtmp://stream.example” of “X” is no address of the web.",
        "“www.example.org” of “Ada Quay” is no address of the web.",
        "“www.example.org” of “X” is no address of the web.",
    ]
