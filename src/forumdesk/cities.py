# SPDX-License-Identifier: MIT
"""Finding a time zone by a city, a town or a country, as people know where they are.

The cities and countries are those of the tzdata package; large towns beside them are those by which texts are read.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

from forumdesk.formats.page_text.vocabulary.places import PLACES
from forumdesk.formats.page_text.vocabulary.towns import TOWNS
from forumdesk.text import fold
from forumdesk.times import city, zones


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone as it is offered."""

    name: str
    """IANA name."""
    city: str
    country: str
    """Its name in English, as tzdata has it; empty for UTC."""
    folded: tuple[str, ...]
    """By what it is found: city, country, towns, IANA name."""

    @property
    def label(self) -> str:
        """The city with its country: "Berlin, Germany"."""
        return f"{self.city}, {self.country}" if self.country else self.city


def find(words: str) -> tuple[Zone, ...]:
    """Return the zones that some words mean, the likeliest first; all of them, by city, for none."""
    asked = fold(words).strip()
    if not asked:
        return all_zones()
    ranked = [(rank, zone) for zone in all_zones() if (rank := _rank(zone, asked)) is not None]
    return tuple(zone for _rank, zone in sorted(ranked, key=lambda each: (each[0], each[1].city)))


def _rank(zone: Zone, asked: str) -> int | None:
    """Return how far a zone is from what was asked, 0 for its city itself; None where it does not match."""
    at, country, *others = zone.folded
    if at == asked:
        return 0
    if at.startswith(asked):
        return 1
    if any(other.startswith(asked) for other in others):
        return 2
    if country.startswith(asked):
        return 3
    return 4 if any(f" {asked}" in f" {each.replace('/', ' ')}" for each in zone.folded) else None


@functools.cache
def all_zones() -> tuple[Zone, ...]:
    """Return every zone by its city."""
    countries = _table("iso3166.tab", 0, 1)
    places = _table("zone.tab", 2, 0)
    known = set(zones().values())
    made = [_zone(name, countries.get(code, "")) for name, code in places.items() if name in known]
    return tuple(sorted([*made, _zone("UTC", "")], key=lambda zone: (fold(zone.city), zone.name)))


def _zone(name: str, country: str) -> Zone:
    listed = f"{PLACES.get(name, '')}|{TOWNS.get(name, '')}".replace("*", "").split("|")
    towns = [fold(town.strip()) for town in listed if town.strip()]
    spoken = name.replace("_", " ")
    return Zone(name, city(name), country, (fold(city(name)), fold(country), *towns, fold(spoken)))


def _table(name: str, key: int, value: int) -> Mapping[str, str]:
    """Return two columns of a table of tzdata; nothing where it is not there."""
    try:
        text = (resources.files("tzdata") / "zoneinfo" / name).read_text(encoding="utf-8")
    except OSError:
        return dict.fromkeys(zones().values(), "") if key == 2 else {}
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[key]: row[value] for row in rows if len(row) > max(key, value)}
