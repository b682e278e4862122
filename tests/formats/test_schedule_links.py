# SPDX-License-Identifier: MIT
"""The addresses of an event: one list for people, and each at its place again when it is written."""

from __future__ import annotations

from forumdesk.formats.extras import extras
from forumdesk.formats.schedule_links import gathered, parted
from forumdesk.formats.schedule_said import SaidLink, SaidLinks
from forumdesk.program import Link, Session

WRITTEN = SaidLinks(
    singles={"url": "talks/1", "feedback_url": "https://tide.example/f"},
    links=(SaidLink(url="https://mole.example/", title="Mole", type="web"), SaidLink(url="javascript:alert(1)")),
    attachments=(SaidLink(url="files/a b.pdf", title="Charts"),),
)


def test_gathered_gives_each_address_in_full_and_its_place() -> None:
    links, places, unusable = gathered(WRITTEN, "https://tide.example/")
    assert links == (
        Link(title="Web page", url="https://tide.example/talks/1"),
        Link(title="Mole", url="https://mole.example/"),
        Link(title="Charts", url="https://tide.example/files/a%20b.pdf"),
        Link(title="Feedback", url="https://tide.example/f"),
    )
    assert places == {
        "url": "https://tide.example/talks/1",
        "links": [{"url": "https://mole.example/", "type": "web"}],
        "attachments": [{"url": "https://tide.example/files/a%20b.pdf"}],
        "feedback_url": "https://tide.example/f",
    }
    assert unusable == ("javascript:alert(1)",)


def test_parted_gives_every_address_its_place_again() -> None:
    links, places, _unusable = gathered(WRITTEN, "https://tide.example/")
    session = Session(id="s", title="Mole", links=links, extra=extras(places))
    again, same, nothing = gathered(parted(session.links, session), "")
    assert (again, same, nothing) == (links, places, ())


def test_parted_leaves_out_what_was_removed_here_and_lists_what_was_renamed() -> None:
    _links, places, _unusable = gathered(WRITTEN, "https://tide.example/")
    edited = (Link(title="Feedback form", url="https://tide.example/f"),)
    session = Session(id="s", title="Mole", links=edited, extra=extras(places))
    assert parted(session.links, session) == SaidLinks(
        links=(SaidLink(url="https://tide.example/f", title="Feedback form"),)
    )
    assert parted(edited, Session(id="s", title="Mole", extra=extras({"links": "no list"}))).singles == {}
