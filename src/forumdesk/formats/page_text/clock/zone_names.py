# SPDX-License-Identifier: MIT
"""Time zones as texts name them: "CET", "UTC+3", "Europe/Berlin", "heure de Paris", "北京时间".

Only what is written is found here, with the place that it names outright. What an abbreviation means, and what has to
be asked, is `zones`' business.
"""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from forumdesk.formats.page_text.clock.date_words import tokens
from forumdesk.formats.page_text.vocabulary import clock as clock_words
from forumdesk.formats.page_text.vocabulary import places as place_words
from forumdesk.formats.page_text.vocabulary.words import words
from forumdesk.formats.page_text.vocabulary.zones import AMBIGUOUS, FAMILIES
from forumdesk.text import fold

_OFFSET = r"(?:UTC|GMT)\s?[+-]\s?\d{1,2}(?::?[0-5]\d)?(?!\d)"
_NAMED = r"(?:Eastern|Central(?:\sEuropean)?|Mountain|Pacific)(?:\s(?:Standard|Daylight|Summer))?\s[Tt]ime"
_AREA = r"(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)"
_IANA = _AREA + r"(?:/[A-Z][A-Za-z_]{1,30}){1,2}"
_ABBREVIATIONS = "|".join(sorted({*FAMILIES, *AMBIGUOUS}, key=lambda name: (-len(name), name)))
ZONE = rf"(?:{_IANA}|{_OFFSET}|{_NAMED}|(?:{_ABBREVIATIONS})(?![A-Za-zÀ-ÿА-я]))"
"""What may stand behind a time as its zone, as a regular expression."""
_ZONE = re.compile(rf"(?<![A-Za-z/]){ZONE}")
_ALL_TIMES = re.compile(rf"(?<![^\W_])(?:{clock_words.ALL_TIMES.alternation})(?![^\W_])|时间|時間|時刻", re.IGNORECASE)
_REGION = re.compile(
    rf"(?:(?:{place_words.TIME_OF.alternation})\s?(?:de\s)?|times\sare\s|in\s)"
    rf"(?P<region>{words(x=' | '.join(name for names in place_words.REGIONS.values() for name in names)).alternation})"
    r"(?![^\W_])",
    re.IGNORECASE,
)
_REGIONS = {fold(name): short for short, names in place_words.REGIONS.items() for name in names}


@cache
def cities() -> Mapping[str, str]:
    """Return folded name of a place -> its zone: the cities that zones are called after, and `PLACES`."""
    found = {
        fold(name.rpartition("/")[2].replace("_", " ")): name
        for name in sorted(zoneinfo.available_timezones())
        if re.fullmatch(_IANA, name)
    }
    listed = {fold(word): name for name, several in place_words.PLACES.items() for word in several.split(" | ")}
    return {**found, **listed}


_SHORT = rf"(?:{_ABBREVIATIONS}|{_OFFSET})"
_OF_BEFORE = re.compile(rf"(?<!\w)(?:{place_words.TIME_OF.alternation})(?:\s?[:–—-])?\s?$", re.IGNORECASE)
_SHORT_BEFORE = re.compile(rf"(?<!\w){_SHORT}\s?[(,/]\s?$")
_TIME_BEHIND = re.compile(rf"[\s-]?(?:{place_words.TIME_BEHIND.alternation})(?!\s?[^\W_])", re.IGNORECASE)
_SHORT_BEHIND = re.compile(rf"\s?[(,]\s?{_SHORT}(?!\w)")
_EAST = re.compile(r"(北京|中国|日本|东京|東京|台北|香港|韩国)(?:标准)?(?:时间|時間)")
_LOOK_BACK = 24
_LONGEST_NAME = 3
"""Words in the longest name of a place."""
_GATE = frozenset(
    max((token for _begin, _stop, token in tokens(word)), key=len)
    for listed in (clock_words.ALL_TIMES, place_words.TIME_OF, place_words.TIME_BEHIND)
    for several in listed.languages.values()
    for word in several
) | {name.lower() for name in (*FAMILIES, *AMBIGUOUS)}
"""Without one of these words a line says nothing of a zone."""


@cache
def _stems() -> Mapping[str, str]:
    return {name[:-1]: zone for name, zone in cities().items() if name.endswith("*")}


def _place_said(text: str) -> tuple[str, str]:
    """Return the place whose time a line speaks of, with the words around it as written, and its zone; or nothing."""
    if east := _EAST.search(text):
        return east[0], cities()[fold(east[1])]
    words_of = tokens(text)
    for index, (begin, _stop, _word) in enumerate(words_of):
        for stop, name in _names_from(words_of[index : index + _LONGEST_NAME]):
            zone = _zone_of(name)
            if zone and (said := _with_time(text, begin, stop)):
                return said, zone
    return "", ""


def _names_from(several: Sequence[tuple[int, int, str]]) -> Iterator[tuple[int, str]]:
    """Yield the end and the folded words of each name that begins with the first of some words, the longest first."""
    joined: list[tuple[int, str]] = []
    for begin, stop, word in several:
        if joined and begin != joined[-1][0] + 1:
            break
        joined.append((stop, f"{joined[-1][1]} {word}" if joined else word))
    yield from reversed(joined)


def _zone_of(name: str) -> str:
    """Return the zone of a folded name of a place, or an empty string."""
    if found := cities().get(name):
        return found
    if not name.startswith(tuple(_stems())):
        return ""
    return next(zone for stem, zone in _stems().items() if name.startswith(stem))


def _with_time(text: str, begin: int, stop: int) -> str:
    """Return a place with what makes it a time zone, "heure de" before it or "time" behind it; empty without."""
    before = text[max(0, begin - _LOOK_BACK) : begin]
    for form in (_TIME_BEHIND, _SHORT_BEHIND):
        if behind := form.match(text, stop):
            return text[begin : behind.end()]
    lead = _OF_BEFORE.search(before) or _SHORT_BEFORE.search(before)
    return text[begin - len(before) + lead.start() : stop] if lead else ""


def stated(text: str) -> str:
    """Return the first zone named in a shadow line, as written, or an empty string."""
    match = _ZONE.search(text)
    return match[0] if match else ""


def said_in(text: str) -> str:
    """Return the zone that a shadow line says the times are in, as written; empty where it says none.

    Of a place and an abbreviation for it, "Brussels time (CEST)", the place is returned.
    """
    if not _EAST.search(text) and not any(word in _GATE for _begin, _stop, word in tokens(text)):
        return ""
    if place := _place_said(text)[0]:
        return place
    if not _ALL_TIMES.search(text):
        return ""
    if found := stated(text):
        return found
    region = _REGION.search(text)
    return region[0] if region else ""


def meant(written: str) -> str:
    """Return the short name of a zone as written: an abbreviation, an offset without blanks, or an IANA name."""
    if zone := _place_said(written)[1]:
        return zone
    if region := _REGION.search(written):
        return _REGIONS[fold(region["region"])]
    lowered = written.lower().removesuffix("time").strip()
    for season in (" standard", " daylight", " summer"):
        lowered = lowered.removesuffix(season)
    return _REGIONS.get(lowered, written.replace(" ", "") if written[:3] in {"UTC", "GMT"} else written)
