# SPDX-License-Identifier: MIT
"""What is fetched, and what a server can't do to who fetches."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Iterator

import pytest

from forumdesk.errors import ForumDeskError
from forumdesk.fetching import Bounds, Fetched, OfflineError, Stamp, address_of, fetch, host_of, name_of
from tls_server import Asked, Server, reply, serving

QUICK = Bounds(most_bytes=1000, step_seconds=0.5, total_seconds=1.0)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with serving(monkeypatch) as up:
        yield up


def refused(server: Server, path: str = "/schedule.xml", bounds: Bounds = QUICK) -> str:
    """Return why an address is not fetched."""
    with pytest.raises(ForumDeskError) as raised:
        fetch(server.address(path), bounds=bounds)
    return str(raised.value)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://example.org/schedule.xml", "https://example.org/schedule.xml"),
        ("  https://example.org/s?a=1#day2 ", "https://example.org/s?a=1"),
        ("example.org/schedule.xml", "https://example.org/schedule.xml"),
        ("example.org:8443/schedule.xml", "https://example.org:8443/schedule.xml"),
        ("webcal://example.org/forum.ics", "https://example.org/forum.ics"),
        ("WEBCALS://example.org/forum.ics", "https://example.org/forum.ics"),
    ],
)
def test_address_is_taken_as_it_is_meant(typed: str, meant: str) -> None:
    assert address_of(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "https://",
        "https:///schedule.xml",
        "http://example.org/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://user:secret@example.org/",
        "https://example.org/a b",
        "https://example.org\\@evil.example/",
        "https://[::1/",
        "https://example.org:99999/",
        "https://example.org/" + "a" * 2000,
        "https://example.org/\r\nX: 1",
    ],
)
def test_other_addresses_are_refused(typed: str) -> None:
    with pytest.raises(ForumDeskError):
        address_of(typed)


def test_a_source_is_called_as_its_file_or_its_host() -> None:
    assert name_of("https://example.org/2027/schedule%20b.xml?x=1") == "schedule b.xml"
    assert name_of("https://example.org/") == "example.org"
    assert host_of("https://example.org:8443/x") == "example.org"


def test_an_answer_comes_with_its_stamp(server: Server) -> None:
    server.serve("200 OK", b"<schedule/>", ETag='"7"', Last_Modified="Mon, 01 Mar 2027 10:00:00 GMT")
    stamp = Stamp(etag='"7"', modified="Mon, 01 Mar 2027 10:00:00 GMT")
    assert fetch(server.address()) == Fetched(data=b"<schedule/>", stamp=stamp)
    assert "if-none-match" not in server.asked[0].headers
    assert server.asked[0].headers["user-agent"].startswith("ForumDesk/")


def test_what_is_known_is_asked_for_and_not_sent_again(server: Server) -> None:
    server.serve("304 Not Modified", ETag='"7"')
    stamp = Stamp(etag='"7"', modified="Mon, 01 Mar 2027 10:00:00 GMT")
    assert fetch(server.address(), stamp).unchanged
    asked = server.asked[0].headers
    assert (asked["if-none-match"], asked["if-modified-since"]) == (stamp.etag, stamp.modified)


def test_a_packed_answer_is_unpacked(server: Server) -> None:
    server.serve("200 OK", gzip.compress(b"<schedule/>"), Content_Encoding="gzip")
    assert fetch(server.address(), bounds=QUICK).data == b"<schedule/>"


def test_a_bomb_is_not_unpacked(server: Server) -> None:
    server.serve("200 OK", gzip.compress(bytes(50_000_000)), Content_Encoding="gzip")
    assert "larger than" in refused(server, bounds=Bounds(most_bytes=2**20))


def test_a_packed_answer_without_its_end_is_damaged(server: Server) -> None:
    server.serve("200 OK", gzip.compress(b"<schedule/>")[:-9], Content_Encoding="gzip")
    assert refused(server) == "What localhost sends is damaged."


@pytest.mark.parametrize("packing", ["br", "gzip, gzip", "deflate", "nonsense"])
def test_an_answer_in_another_packing_is_damaged(server: Server, packing: str) -> None:
    server.serve("200 OK", b"...", Content_Encoding=packing)
    assert refused(server) == "What localhost sends is damaged."


def test_a_large_answer_is_given_up(server: Server) -> None:
    server.serve("200 OK", bytes(2000))
    assert "larger than" in refused(server)


def test_an_endless_answer_is_given_up(server: Server) -> None:
    def endless(_asked: Asked) -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\n\r\n"
        while True:
            yield bytes(1000)

    server.answer = endless
    assert "larger than" in refused(server)


def drip(server: Server, head: bytes) -> None:
    """Send something again and again, each time before anybody loses patience."""

    def slow(_asked: Asked) -> Iterator[bytes]:
        yield head
        while not server.over.wait(0.1):
            yield b"x"

    server.answer = slow


@pytest.mark.parametrize(
    "head", [b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\nX: ", b""], ids=["body", "head", "all"]
)
def test_a_drip_ends_with_the_time(server: Server, head: bytes) -> None:
    drip(server, head)
    began = time.monotonic()
    assert refused(server) == "localhost answers too slowly."
    assert time.monotonic() - began < 5


def test_silence_ends_with_the_time(server: Server) -> None:
    def silent(_asked: Asked) -> Iterator[bytes]:
        server.over.wait(3)
        yield b""

    server.answer = silent
    assert refused(server) == "localhost answers too slowly."


def test_redirects_are_followed(server: Server) -> None:
    def sends_on(asked: Asked) -> Iterator[bytes]:
        if asked.path == "/there":
            yield reply("200 OK", b"<schedule/>")
        else:
            yield reply("302 Found", Location="/there")

    server.answer = sends_on
    assert fetch(server.address(), Stamp(etag='"7"')).data == b"<schedule/>"
    assert [asked.headers.get("if-none-match") for asked in server.asked] == ['"7"', '"7"']


def test_another_host_is_not_asked_for_what_the_first_one_called_it(server: Server) -> None:
    def sends_on(asked: Asked) -> Iterator[bytes]:
        if asked.path == "/there":
            yield reply("200 OK", b"<schedule/>")
        else:
            yield reply("301 Moved", Location=server.address("/there", host="127.0.0.1"))

    server.answer = sends_on
    fetch(server.address(), Stamp(etag='"7"', modified="Mon, 01 Mar 2027 10:00:00 GMT"))
    assert "if-none-match" not in server.asked[1].headers
    assert "if-modified-since" not in server.asked[1].headers


@pytest.mark.parametrize("there", ["http://localhost/", "file:///etc/passwd", "https://a:b@localhost/"])
def test_a_redirect_is_looked_at_as_the_address_was(server: Server, there: str) -> None:
    server.serve("302 Found", Location=there)
    refused(server)
    assert len(server.asked) == 1


def test_redirects_end(server: Server) -> None:
    server.serve("302 Found", Location="/on")
    assert refused(server) == "localhost sends on and on to other addresses."
    assert len(server.asked) == 4


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("404 Not Found", "localhost has nothing at this address."),
        ("410 Gone", "localhost has nothing at this address."),
        ("403 Forbidden", "localhost lets nobody in at this address without a password."),
        ("503 Unavailable", "localhost is too busy now."),
        ("500 Oops", "localhost answers with an error (500)."),
        ("206 Partial", "localhost answers with an error (206)."),
    ],
)
def test_refusals_are_said_in_a_sentence(server: Server, status: str, words: str) -> None:
    server.serve(status, b"<html>")
    assert refused(server) == words


def test_what_is_no_answer_is_said_in_a_sentence(server: Server) -> None:
    server.answer = lambda _asked: iter((b"SSH-2.0-OpenSSH\r\n",))
    assert refused(server) == "localhost broke off."


def test_a_certificate_for_somebody_else_is_refused(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.serve("200 OK", b"<schedule/>")
    monkeypatch.delenv("SSL_CERT_FILE")
    assert refused(server) == "localhost can't prove that it is localhost: its certificate is not valid."


def test_nobody_there_means_offline() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(OfflineError, match="localhost can't be reached"):
        fetch(f"https://localhost:{port}/", bounds=QUICK)


def test_a_long_stamp_is_forgotten(server: Server) -> None:
    server.serve("200 OK", b"<schedule/>", ETag='"' + "x" * 600 + '"')
    assert fetch(server.address()).stamp == Stamp()
