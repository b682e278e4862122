# SPDX-License-Identifier: MIT
"""The web addresses of a cell, each with its words: "Slides <https://example.org/1>", or addresses alone."""

from __future__ import annotations

import re

from forumdesk.markup import safe_url
from forumdesk.program import Link
from forumdesk.text import clean_line

_ADDRESS = re.compile(r"<([^<>\s]{1,4000})>|(https?://\S{1,4000}|mailto:\S{1,400}|www\.\S{1,4000})")
_LONGEST = 16_384


def links_in(text: str) -> tuple[Link, ...]:
    """Return the addresses that may be opened; of words only those before an address in angle brackets count."""
    found = []
    for line in text[:_LONGEST].split("\n"):
        begin = 0
        for match in _ADDRESS.finditer(line):
            address = match[1] or match[2].rstrip(".,;)")
            url = safe_url(f"https://{address}" if address.startswith("www.") else address)
            if url:
                words = line[begin : match.start()] if match[1] else ""
                found.append(Link(title=clean_line(words).strip(" ,;"), url=url))
            begin = match.end()
    return tuple(found)
