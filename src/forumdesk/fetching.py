# SPDX-License-Identifier: MIT
"""What stands at an address that the user gave: fetched over https, within bounds, and only when it has changed.

The only module that uses the network. It is called in the worker that then reads what came (`formats.worker`), so that
whatever a server does meets limits of time and memory. Letting httpx decode was turned down: it unpacks a whole piece
before its size can be looked at.
"""

from __future__ import annotations

import contextlib
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from forumdesk import __version__
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.text import clean_line

if TYPE_CHECKING:
    import httpx

MOST_BYTES = 20 * 1024 * 1024
"""Of what comes, unpacked."""
REDIRECTS = 3
STEP_SECONDS = 10.0
"""For connecting, and for each wait for something to come."""
TOTAL_SECONDS = 30.0
LONGEST_ADDRESS = 2000
_MOVED = frozenset({301, 302, 303, 307, 308})
_NOT_MODIFIED = 304
_GONE = frozenset({404, 410})
_BUSY = frozenset({429, 502, 503, 504})
_CLOSED = frozenset({401, 403, 407})
_NOT_IN_ADDRESSES = re.compile(r"[\s\x00-\x1f\x7f\\]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_MOST_NAMED = 60
"""Characters of a host or a file's name that are said."""
_MOST_KEPT = 500
"""Characters of what a server calls a state of its answer; a longer one is forgotten."""


class OfflineError(ForumDeskError):
    """The server was not reached at all: there may be no network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What a server called the state of an answer, to be asked whether it is still that (RFC 9110, 13.1)."""

    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer."""

    data: bytes = b""
    unchanged: bool = False
    """Whether it is still what the stamp that was sent stands for; then it brings nothing."""
    stamp: Stamp = Stamp()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How much a server may take of us."""

    most_bytes: int = MOST_BYTES
    step_seconds: float = STEP_SECONDS
    total_seconds: float = TOTAL_SECONDS


def address_of(typed: str) -> str:
    """Return the address that is meant by what was typed; raise ForumDeskError when it is none that is fetched.

    Without a scheme it is https. Calendars are often published as webcal, which is the same.
    """
    address = typed.strip()
    scheme = _SCHEME.match(address)
    if scheme is None or address[scheme.end() : scheme.end() + 1].isdigit():
        address = f"https://{address.removeprefix('//')}"
    elif scheme[1].lower() in {"webcal", "webcals"}:
        address = f"https:{address[scheme.end() :]}"
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        parts, host = urlsplit(""), ""
    if parts.scheme == "http":
        raise ForumDeskError(_("Only addresses with https:// are fetched, because others can be changed on the way."))
    if parts.scheme != "https" or not host or len(address) > LONGEST_ADDRESS or _NOT_IN_ADDRESSES.search(address):
        raise ForumDeskError(_("This is no address of a page. It looks like https://example.org/schedule.xml."))
    if "@" in parts.netloc:
        raise ForumDeskError(_("An address with a name and a password in it is not fetched."))
    return address.partition("#")[0]


def host_of(address: str) -> str:
    """Return whose address it is, as it is said in a sentence."""
    return clean_line(urlsplit(address).hostname or "")[:_MOST_NAMED]


def name_of(address: str) -> str:
    """Return what a source at an address is called: as its file, or else as its host."""
    last = clean_line(unquote(urlsplit(address).path)).rstrip("/").rpartition("/")[2]
    return last[:_MOST_NAMED] or host_of(address)


def fetch(address: str, known: Stamp | None = None, bounds: Bounds | None = None) -> Fetched:
    """Return what stands at an address, or that it is still what is known.

    Raises OfflineError when nobody answers, and ForumDeskError for all else, in a sentence.
    """
    import httpx  # noqa: PLC0415 - takes long, and only who fetches needs it
    import truststore  # noqa: PLC0415 - the same

    known, bounds = known or Stamp(), bounds or Bounds()
    address = address_of(address)
    watch = _Watch(bounds.total_seconds)
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        with watch, httpx.Client(verify=context, timeout=bounds.step_seconds, follow_redirects=False) as client:
            return _followed(client, address, known, bounds, watch)
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, ValueError, zlib.error) as error:
        raise _explained(error, address, late=watch.late) from error


class _Watch:
    """Ends the connection when the time is over, whatever is waited for."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True
        self._socket: socket.socket | None = None

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_raised: object) -> None:
        self._timer.cancel()

    @property
    def late(self) -> bool:
        """Whether the time is over."""
        return time.monotonic() >= self._until

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Take the connection that httpx tells of."""
        if event.endswith((".connect_tcp.complete", ".start_tls.complete")):
            self._socket = info["return_value"].get_extra_info("socket")

    def _end(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)


def _followed(client: httpx.Client, address: str, known: Stamp, bounds: Bounds, watch: _Watch) -> Fetched:
    """Ask, and go where the answer says; each step is looked at as the first one was."""
    for _step in range(REDIRECTS + 1):
        request = client.build_request("GET", address, headers=_headers(known), extensions={"trace": watch.trace})
        request.extensions["timeout"] = dict.fromkeys(("connect", "read", "write", "pool"), bounds.step_seconds)
        response = client.send(request, stream=True)
        try:
            onward = response.headers.get("location", "")
            if response.status_code not in _MOVED or not onward:
                return _answer(response, address, bounds, watch)
            there = address_of(str(response.url.join(onward)))
        finally:
            response.close()
        if host_of(there) != host_of(address):
            known = Stamp()
        address = there
    raise ForumDeskError(_("{host} sends on and on to other addresses.").format(host=host_of(address)))


def _headers(known: Stamp) -> dict[str, str]:
    found = {
        "User-Agent": f"ForumDesk/{__version__}",
        "Accept": "*/*",
        "Accept-Encoding": "gzip",
        "If-None-Match": known.etag,
        "If-Modified-Since": known.modified,
    }
    return {name: value for name, value in found.items() if value}


def _answer(response: httpx.Response, address: str, bounds: Bounds, watch: _Watch) -> Fetched:
    stamp = Stamp(etag=_kept(response, "etag"), modified=_kept(response, "last-modified"))
    if response.status_code == _NOT_MODIFIED:
        return Fetched(unchanged=True, stamp=stamp)
    if response.status_code != 200:
        raise ForumDeskError(_refusal(response.status_code).format(host=host_of(address), number=response.status_code))
    data = bytearray()
    for piece in _unpacked(response, bounds.most_bytes):
        data += piece
        if len(data) > bounds.most_bytes:
            words = _("What {host} sends is larger than {size} MB. Nothing was read.")
            raise ForumDeskError(words.format(host=host_of(address), size=bounds.most_bytes // 2**20))
    if watch.late:  # the end that came may be ours
        raise TimeoutError
    return Fetched(data=bytes(data), stamp=stamp)


def _kept(response: httpx.Response, name: str) -> str:
    value: str = response.headers.get(name, "")
    return value if len(value) <= _MOST_KEPT and value.isascii() and value.isprintable() else ""


def _unpacked(response: httpx.Response, most: int) -> Iterator[bytes]:
    """Yield the body as it comes in; of what is packed, never more than is wanted."""
    packing = response.headers.get("content-encoding", "").strip().lower()
    if packing in {"", "identity"}:
        yield from response.iter_raw()
        return
    if packing not in {"gzip", "x-gzip"}:
        raise zlib.error("packed in a way that was not asked for")
    unpacker = zlib.decompressobj(wbits=31)
    for piece in response.iter_raw():
        yield unpacker.decompress(piece, most + 1)
    if not unpacker.eof and not unpacker.unconsumed_tail:
        raise zlib.error("its end is missing")


def _refusal(status: int) -> str:
    if status in _GONE:
        return _("{host} has nothing at this address.")
    if status in _CLOSED:
        return _("{host} lets nobody in at this address without a password.")
    if status in _BUSY:
        return _("{host} is too busy now.")
    return _("{host} answers with an error ({number}).")


def _explained(error: Exception, address: str, *, late: bool) -> ForumDeskError:
    """Return what went wrong, in a sentence."""
    import httpx  # noqa: PLC0415 - loaded by now

    host = host_of(address)
    if late or isinstance(error, TimeoutError | httpx.ReadTimeout | httpx.WriteTimeout):
        return ForumDeskError(_("{host} answers too slowly.").format(host=host))
    if "CERTIFICATE_VERIFY_FAILED" in str(error):
        return ForumDeskError(
            _("{host} can't prove that it is {host}: its certificate is not valid.").format(host=host)
        )
    if isinstance(error, zlib.error):
        return ForumDeskError(_("What {host} sends is damaged.").format(host=host))
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return OfflineError(_("{host} can't be reached. Is there a network?").format(host=host))
    return ForumDeskError(_("{host} broke off.").format(host=host))
