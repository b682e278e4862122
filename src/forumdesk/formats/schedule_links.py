# SPDX-License-Identifier: MIT
"""The addresses of an event or a person: one list for people, and which of them stands in which field of the file.

A link is the truth about an address, an extra only says its place; so an address that was removed here is not written
again from what its source once said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any
from urllib.parse import quote, urljoin

from forumdesk.formats.extras import Extended, said, structure
from forumdesk.formats.schedule_said import SaidLink, SaidLinks
from forumdesk.i18n import _
from forumdesk.markup import safe_url
from forumdesk.program import Link

SINGLES: Mapping[str, str] = MappingProxyType(
    {"url": _("Web page"), "video_download_url": _("Recording"), "feedback_url": _("Feedback")}
)
"""A field that holds one address -> the title of that link, since the file gives none."""
STREAM = "Live stream"
"""The title of the link to a session's stream, which has no field in a schedule file. The same in every language."""
RECORDING = "Recording"
"""The title of the link to a recording where a file has no field for it. The same in every language."""
_STREAMS = frozenset({STREAM.lower(), "livestream", "stream"})


def absolute(address: str, base_url: str) -> str:
    """Return an address in full; empty when it is none that may be opened."""
    address = address.replace(" ", "%20")
    try:
        return (safe_url(address) or safe_url(urljoin(base_url, address))) if address else ""
    except ValueError:
        return ""


def uri(address: str) -> str:
    """Return a web address as RFC 3986 writes it, with other letters than those of ASCII as %XX; empty for none."""
    found = safe_url(address)
    quoted = quote(found, safe="!#$%&'()*+,/:;=?@[]~")
    return found if quoted == found else safe_url(quoted)


def gathered(written: SaidLinks, base_url: str) -> tuple[tuple[Link, ...], dict[str, Any], tuple[str, ...]]:
    """Return the links, each address once, the extras that say their places, and what is no web address.

    The page comes first, then links and attachments, then recording and feedback.
    """
    if not (written.singles or written.links or written.attachments):
        return (), {}, ()
    singles = [(name, SaidLink(url=url, title=SINGLES[name])) for name in SINGLES if (url := written.singles.get(name))]
    pages = [(name, each) for name, each in singles if name == "url"]
    placed = [*pages, *(("links", each) for each in written.links)]
    placed += [*(("attachments", each) for each in written.attachments), *singles[len(pages) :]]
    links: dict[str, Link] = {}
    places: dict[str, Any] = {}
    unusable = []
    for place, each in placed:
        url = absolute(each.url, base_url)
        if not url:
            unusable += [each.url] if each.url else []
        elif url not in links:
            links[url] = Link(title=each.title if each.title != each.url else "", url=url)
            _keep_place(places, place, each, url)
    return tuple(links.values()), places, tuple(unusable)


def streamed(written: SaidLinks) -> tuple[str, SaidLinks]:
    """Return the address of the stream among links, and the others."""
    stream = next((each.url for each in written.links if is_stream(each.title) and absolute(each.url, "")), "")
    if not stream:
        return "", written
    return stream, replace(written, links=tuple(each for each in written.links if each.url != stream))


def is_stream(title: str) -> bool:
    """Tell whether a link of this title is one to a session's stream."""
    return title.lower() in _STREAMS


def is_recording(link: SaidLink) -> bool:
    """Tell whether a link is the one to a session's recording."""
    return link.title == RECORDING and link.type.lower() == "media"


def _keep_place(places: dict[str, Any], place: str, each: SaidLink, url: str) -> None:
    if place in SINGLES:
        places[place] = url
    elif place == "attachments" or each.type or each.service:
        words = {"url": url, "type": each.type, "service": each.service}
        places.setdefault(place, []).append({name: word for name, word in words.items() if word})


def parted(links: tuple[Link, ...], record: Extended, stream: str = "") -> SaidLinks:
    """Return links by their places in the file again, as the extras of their record say; the others are links."""
    singles: dict[str, str] = {}
    placed: dict[str, list[SaidLink]] = {"links": [], "attachments": []}
    words = {place: _by_address(structure(record, place)) for place in placed}
    for link in links:
        single = next((n for n, title in SINGLES.items() if said(record, n) == link.url and title == link.title), "")
        if single:
            singles[single] = link.url
            continue
        place = "attachments" if link.url in words["attachments"] else "links"
        known = words[place].get(link.url, {})
        more = {name: word for name in ("type", "service") if isinstance(word := known.get(name), str)}
        placed[place].append(SaidLink(url=link.url, title=link.title, **more))
    live = (SaidLink(url=stream, title=STREAM, type="media"),) if stream else ()
    return SaidLinks(singles=singles, links=(*placed["links"], *live), attachments=tuple(placed["attachments"]))


def _by_address(entries: Any) -> dict[str, dict[str, Any]]:
    if not isinstance(entries, list):
        return {}
    return {each["url"]: each for each in entries if isinstance(each, dict) and isinstance(each.get("url"), str)}
