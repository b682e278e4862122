# SPDX-License-Identifier: MIT
"""An affiliation as printed -> position and organization, as far as its words part them.

The printed line is kept by whoever asks; a split that the line does not plainly show is marked as not sure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from forumdesk.formats.page_text.people.name_forms import is_organization, is_position, opens_position
from forumdesk.formats.page_text.vocabulary import affiliations as words
from forumdesk.formats.page_text.vocabulary import people as people_words

LONGEST = 300
"""Characters. A longer text is no affiliation and is not split."""


@dataclass(frozen=True, slots=True)
class Split:
    """An affiliation in two parts; `sure` says that the line itself parts them plainly."""

    position: str
    organization: str
    sure: bool = True


_PLAIN = 3
"""Words. A shorter line that is only a position leaves nothing open."""
_AT_ORG = re.compile(rf"\s(?:{words.AT.alternation})\s(?:the\s)?(?=\S)", re.IGNORECASE)
_FOR_ORG = re.compile(rf"\b(?:{words.REPORTERS.alternation})\sfor\s(?:the\s)?(?=\S)", re.IGNORECASE)
_OF_ORG = re.compile(
    rf"\s(?:{words.OF.alternation})\s(?:(?:{words.ARTICLES.alternation})\s|l['’])?(?=\S)", re.IGNORECASE
)
_OWNER_OF = re.compile(
    rf"\b(?:{words.OWNERS.alternation})(?P<of>\s(?:{words.OF.alternation})\s(?:(?:{words.ARTICLES.alternation})\s|l['’])?)(?=\S)",
    re.IGNORECASE,
)
_NEXT = re.compile(rf"(?:,|\s&|\s(?:{people_words.AND.alternation}))\s", re.IGNORECASE)
"""In front of what may be one more position."""
_LEVEL_COMMA = re.compile(r",\s(?![^()]*\))")


def split_detail(detail: str) -> Split:
    """Split an affiliation into position and organization, as far as its words allow.

    "Director, Institute X", "Fellow at X", "Correspondent for X", "President of the X Institute"; what stays
    undivided is all position, or all organization where no word of it is a position.
    """
    text = detail.strip().rstrip(".") if detail.count(".") == 1 and len(detail) > 12 else detail.strip()
    if len(text) > LONGEST or not text:
        return Split(text, "")
    return _by_comma(text) or _by_at(text) or _by_for(text) or _by_of(text) or _whole(text)


def _opens_position(text: str) -> bool:
    return opens_position(text) and not is_organization(text.split(" of ", maxsplit=1)[0])


def _by_comma(text: str) -> Split | None:
    """Take the last part behind a comma that names an organization; a further post there is not one."""
    places = [match.span() for match in _LEVEL_COMMA.finditer(text)]
    ends = [*(start for start, _end in places[1:]), len(text)] if places else []
    parts = [(start, end, text[end:until]) for (start, end), until in zip(places, ends, strict=True)]
    if not parts:
        return None
    if _opens_position(parts[-1][2]):
        head = text[: parts[0][0]]
        if len(parts) == 1 and is_organization(head) and not is_position(head):
            return Split(parts[0][2], head, sure=False)
        return _last_post(text, parts[-1][1])
    if not is_position(text[: parts[0][0]]) and not _opens_position(text):
        return _places_after(text, parts)
    chosen = next((part for part in reversed(parts) if is_organization(part[2])), parts[-1])
    return Split(text[: chosen[0]], text[chosen[1] :], sure=len(parts) == 1)


def _places_after(text: str, parts: list[tuple[int, int, str]]) -> Split:
    """Split what begins with no known position: "Chatham House, London" is an organization and its place."""
    if is_organization(text[: parts[0][0]]) and not is_organization(text[parts[0][1] :]):
        return Split("", text, sure=False)
    return Split(text[: parts[0][0]], text[parts[0][1] :], sure=False)


def _last_post(text: str, start: int) -> Split:
    """Split a line that ends in a second post: its organization stands in that post, or nowhere."""
    inner = _by_at(text[start:]) or _by_of(text[start:])
    if inner is None or not inner.organization:
        return Split(text, "", sure=False)
    return Split(text[:start] + inner.position, inner.organization, sure=False)


def _by_at(text: str) -> Split | None:
    match = _AT_ORG.search(text)
    if match is None:
        return None
    position, organization = text[: match.start()], text[match.end() :]
    second = next(
        (match for match in _NEXT.finditer(organization) if opens_position(organization[match.end() :])), None
    )
    if second is None:
        return Split(position, organization, sure=is_position(position) and "," not in text)
    return Split(position + organization[second.start() :], organization[: second.start()], sure=False)


def _by_for(text: str) -> Split | None:
    match = _FOR_ORG.search(text)
    if match is None or not text[match.end() :][:1].isupper():
        return None
    return Split(
        re.sub(r"\sfor(?:\sthe)?\s$", "", text[: match.end()], flags=re.IGNORECASE), text[match.end() :], sure=False
    )


def _by_of(text: str) -> Split | None:
    """Split "President of the Institute"; "Minister of Trade" and "Professor of Law" stay whole."""
    owner = _OWNER_OF.search(text)
    if owner and text[owner.end() : owner.end() + 1].isupper():
        return Split(text[: owner.start("of")], text[owner.end() :], sure=False)
    for match in _OF_ORG.finditer(text):
        organization = text[match.end() :]
        if (
            organization[0].isupper()
            and is_organization(_OF_ORG.split(organization)[0])
            and is_position(text[: match.start()])
        ):
            return Split(text[: match.start()], organization, sure=False)
    return None


def _whole(text: str) -> Split:
    if is_position(text):
        return Split(text, "", sure=len(text.split()) <= _PLAIN and not _OF_ORG.search(text))
    return Split("", text, sure=is_organization(text))
