# SPDX-License-Identifier: MIT
"""Sessions of which their own headings say that they do not take place: "CANCELLED: Ferns", "Bees (annulé)"."""

from __future__ import annotations

import re
from dataclasses import replace

from forumdesk.formats.page_text.headings.headings import Heading
from forumdesk.formats.page_text.source.normalise import trimmed
from forumdesk.formats.page_text.vocabulary import sessions as session_words

_CANCELLED = session_words.CANCELLED.alternation
_WORD = re.compile(rf"[(\[]?(?:{_CANCELLED})[)\]]?[.!]?", re.IGNORECASE)
_FRONT = re.compile(rf"(?:[(\[](?:{_CANCELLED})[)\]]\s?[:–—-]?|(?:{_CANCELLED})\s?:)\s?(?=\S)", re.IGNORECASE)
_BEHIND = re.compile(
    rf"(?:\s?[(\[](?:{_CANCELLED})[)\]]|(?:\s?[–—:,]|\s-)\s?(?:{_CANCELLED})|\s(?:{session_words.FALLS_OUT.alternation}))"
    r"[.!]?$",
    re.IGNORECASE,
)


def told(heading: Heading) -> Heading:
    """Return a heading that says that its session is cancelled without the word for it, and known as such."""
    title = heading.title
    said = [each for each in heading.remarks if _WORD.fullmatch(each.text.strip())]
    remarks = tuple(each for each in heading.remarks if each not in said)
    front = _FRONT.match(title.text) if title else None
    behind = _BEHIND.search(title.text) if title else None
    if title is None or not (said or front or behind):
        return heading
    title = trimmed(title, front.end() if front else 0, behind.start() if behind else len(title.text))
    return replace(heading, title=title, remarks=remarks, spare=(*heading.spare, *said), cancelled=True)
