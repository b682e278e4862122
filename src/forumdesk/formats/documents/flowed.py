# SPDX-License-Identifier: MIT
"""Plain text of mails made plain again: lines that only the mail has broken (RFC 3676), and the marks of quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator

_QUOTES = re.compile(r"(?:> ?){1,20}")
_LEAST_QUOTED = 2


def unflowed(text: str, *, joined: bool) -> str:
    """Return a text of the format "flowed" with its paragraphs as lines; `joined` when no blank stood at the breaks."""
    return "\n".join(_flowed(text, joined=joined))


def _flowed(text: str, *, joined: bool) -> Iterator[str]:
    held: list[str] = []
    depth = 0
    for line in text.replace("\r\n", "\n").split("\n"):
        bare = line.lstrip(">")
        quotes = len(line) - len(bare)
        bare = bare.removeprefix(" ")  # stuffed (RFC 3676, 4.4)
        if held and (quotes != depth or not bare):
            yield "".join(held)
            held = []
        if not held and quotes:
            held.append(f"{'>' * quotes} ")
        depth = quotes
        soft = bare.endswith(" ") and bare != "-- "
        held.append(bare[:-1] if soft and joined else bare)
        if not soft:
            yield "".join(held)
            held = []
    if held:
        yield "".join(held)


def unquoted(text: str) -> tuple[str, bool]:
    """Return a text without the marks before quoted lines, and whether there were some; a single ">" is a bullet."""
    lines = text.replace("\r\n", "\n").split("\n")
    if sum(line.startswith(">") for line in lines) < _LEAST_QUOTED:
        return text, False
    return "\n".join(_QUOTES.sub("", line, count=1) if line.startswith(">") else line for line in lines), True
