# SPDX-License-Identifier: MIT
"""Time zones as texts name them: "CET", "UTC+3", "Europe/Berlin", "heure de Paris", "北京时间".

Only what is written is found here, with the place that it names outright. What an abbreviation means, and what has to
be asked, is `zones`' business.
"""

from __future__ import annotations

import re
import zoneinfo
from collections.abc import Mapping
from functools import cache

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
def _cities() -> Mapping[str, str]:
    """Return folded name of a place -> its zone: the cities that zones are called after, and `PLACES`."""
    found = {
        fold(name.rpartition("/")[2].replace("_", " ")): name
        for name in sorted(zoneinfo.available_timezones())
        if re.fullmatch(_IANA, name)
    }
    listed = {fold(word): name for name, several in place_words.PLACES.items() for word in several.split(" | ")}
    return {**found, **listed}


@cache
def _place_words() -> str:
    """Return a regular expression for every name of a place, with and without its accents."""
    listed = (word for several in place_words.PLACES.values() for word in several.split(" | "))
    return words(x=" | ".join({*_cities(), *listed})).alternation


@cache
def _place() -> re.Pattern[str]:
    before, behind = place_words.TIME_OF.alternation, place_words.TIME_BEHIND.alternation
    place = rf"(?:{_place_words()})(?![^\W_])"
    return re.compile(
        rf"(?:(?<!\w)(?:{before})\s?(?P<of>{place})"
        rf"|(?<![^\W_])(?P<by>{place})[\s-]?(?:{behind})(?!\s?[^\W_])"
        rf"|(?P<east>北京|中国|日本|东京|東京|台北|香港|韩国)(?:标准)?(?:时间|時間)"
        rf"|(?<![^\W_])(?P<near>{place})\s?[(,]\s?(?:{_ABBREVIATIONS}|{_OFFSET})(?!\w)"
        rf"|(?<!\w)(?:{_ABBREVIATIONS}|{_OFFSET})\s?[(,/]\s?(?P<beside>{place})\s?[),]?)",
        re.IGNORECASE,
    )


def stated(text: str) -> str:
    """Return the first zone named in a shadow line, as written, or an empty string."""
    match = _ZONE.search(text)
    return match[0] if match else ""


def said_in(text: str) -> str:
    """Return the zone that a shadow line says the times are in, as written; empty where it says none.

    Of a place and an abbreviation for it, "Brussels time (CEST)", the place is returned.
    """
    if place := _place_said(text):
        return place
    if not _ALL_TIMES.search(text):
        return ""
    if found := stated(text):
        return found
    region = _REGION.search(text)
    return region[0] if region else ""


_COULD_SAY = re.compile(
    rf"{clock_words.ALL_TIMES.alternation}|{place_words.TIME_OF.alternation}|{place_words.TIME_BEHIND.alternation}"
    rf"|(?<!\w)(?:{_ABBREVIATIONS}|UTC|GMT)(?![A-Za-z])",
    re.IGNORECASE,
)


def _place_said(text: str) -> str:
    if not _COULD_SAY.search(text):
        return ""
    match = _place().search(text)
    return match[0].strip(" (),") if match else ""


def meant(written: str) -> str:
    """Return the short name of a zone as written: an abbreviation, an offset without blanks, or an IANA name."""
    if place := _place().search(written):
        name = next(part for part in place.groups() if part)
        return _zone_of(fold(name))
    if region := _REGION.search(written):
        return _REGIONS[fold(region["region"])]
    lowered = written.lower().removesuffix("time").strip()
    for season in (" standard", " daylight", " summer"):
        lowered = lowered.removesuffix(season)
    return _REGIONS.get(lowered, written.replace(" ", "") if written[:3] in {"UTC", "GMT"} else written)


def _zone_of(name: str) -> str:
    cities = _cities()
    if name in cities:
        return cities[name]
    stems = (stem for stem in cities if stem.endswith("*") and name.startswith(stem[:-1]))
    return cities[max(stems, key=len)]
