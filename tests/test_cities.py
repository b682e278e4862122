# SPDX-License-Identifier: MIT
"""Finding a zone by what people call the place where they are."""

from __future__ import annotations

import pytest

from forumdesk import cities
from forumdesk.times import zone


@pytest.mark.parametrize(
    ("asked", "label"),
    [
        ("berl", "Berlin, Germany"),
        ("germany", "Berlin, Germany"),
        ("MÜNCHEN", "Berlin, Germany"),
        ("são paulo", "Sao Paulo, Brazil"),
        ("Sao P", "Sao Paulo, Brazil"),
        ("America/Toronto", "Toronto, Canada"),
        ("boston", "New York, United States"),
        ("tehran", "Tehran, Iran"),
        ("utc", "UTC"),
    ],
)
def test_the_likeliest_zone_comes_first(asked: str, label: str) -> None:
    assert cities.find(asked)[0].label == label


def test_a_country_lists_its_zones() -> None:
    assert {"Toronto, Canada", "Vancouver, Canada"} <= {found.label for found in cities.find("canada")}


def test_nothing_asked_lists_all_and_nonsense_nothing() -> None:
    assert len(cities.find(" ")) > 400
    assert cities.find("qqqq") == ()
    assert all(zone(found.name) for found in cities.find(""))
