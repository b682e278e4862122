# SPDX-License-Identifier: MIT
"""A server on this computer that speaks TLS with a certificate for tests, and answers as a test wants it to."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

CERTIFICATE = Path(__file__).parent / "tls" / "localhost.pem"
KEY = CERTIFICATE.with_suffix(".key")
"""Both were made for these tests, and are good for nothing else."""


@dataclass(frozen=True)
class Asked:
    """A request."""

    path: str
    headers: Mapping[str, str]


@dataclass
class Server:
    """A server that is up."""

    port: int
    asked: list[Asked] = field(default_factory=list)
    answer: Callable[[Asked], Iterator[bytes]] = field(default=lambda _asked: iter(()))
    """What is sent, piece by piece; a test sets it."""
    over: threading.Event = field(default_factory=threading.Event)

    def address(self, path: str = "/schedule.xml", host: str = "localhost") -> str:
        return f"https://{host}:{self.port}{path}"

    def serve(self, status: str, body: bytes = b"", **headers: str) -> None:
        """Answer every request alike."""
        self.answer = lambda _asked: iter((reply(status, body, **headers),))


def reply(status: str, body: bytes = b"", **headers: str) -> bytes:
    """Return a whole answer; an underscore in the name of a header stands for a hyphen."""
    lines = [f"HTTP/1.1 {status}", "Connection: close", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


@contextmanager
def serving(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Have a server up, whose certificate is trusted here and in the processes that are started."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE, KEY)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Server(listener.getsockname()[1])
        thread = threading.Thread(target=_accept, args=(listener, context, server))
        thread.start()
        try:
            yield server
        finally:
            server.over.set()
            with suppress(OSError), socket.create_connection(("127.0.0.1", server.port), 1):
                pass
            thread.join()


def _accept(listener: socket.socket, context: ssl.SSLContext, server: Server) -> None:
    threads = []
    while not server.over.is_set():
        raw, _address = listener.accept()
        threads.append(threading.Thread(target=_talk, args=(raw, context, server)))
        threads[-1].start()
    for thread in threads:
        thread.join()


def _talk(raw: socket.socket, context: ssl.SSLContext, server: Server) -> None:
    raw.settimeout(10)
    with suppress(OSError), raw, context.wrap_socket(raw, server_side=True) as connection:
        said = b""
        while b"\r\n\r\n" not in said and len(said) < 65536:
            piece = connection.recv(4096)
            if not piece:
                return
            said += piece
        first, *lines = said.decode("latin-1").partition("\r\n\r\n")[0].split("\r\n")
        headers = {name.lower(): value.strip() for name, _colon, value in (line.partition(":") for line in lines)}
        asked = Asked(first.split(" ")[1], headers)
        server.asked.append(asked)
        for piece in server.answer(asked):
            if server.over.is_set():
                return
            connection.sendall(piece)
