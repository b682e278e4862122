# SPDX-License-Identifier: MIT
"""What "ET", "IST" or "UTC+3" behind a time means, and what is asked instead of guessed."""

from __future__ import annotations

from datetime import date

import pytest

from forumdesk.errors import ForumDeskError
from forumdesk.formats.page_text.calendar import zones
from forumdesk.formats.page_text.calendar.zones import Zone
from forumdesk.formats.reading import NoteLevel

SUMMER = [date(2021, 5, 19)]


def resolve(written: str, answer: str = "", text: str = "", dates: list[date] | None = None) -> Zone:
    return zones.resolve([(7, written)] if written else [], answer, text, dates or [])


def offered(zone: Zone) -> list[str]:
    assert zone.question is not None
    return [choice.value for choice in zone.question.choices]


def test_resolve_takes_a_family_by_the_places_of_the_text() -> None:
    canada = resolve("ET", text="Canada and the Canadian towns; one American")
    assert (canada.name, offered(canada)) == ("America/Toronto", ["America/Toronto", "America/New_York"])
    assert canada.question is not None
    assert (canada.question.suggested, canada.question.answered) == ("America/Toronto", "America/Toronto")
    assert [(note.level, note.line) for note in canada.notes] == [(NoteLevel.GUESS, 7)]
    assert resolve("ET", text="no place").name == "America/New_York"
    assert resolve("Eastern Standard Time").name == "America/New_York"


@pytest.mark.parametrize("written", ["IST", "AST", "CST", "BST", "GST", "PST", "CDT", "MST", "SST", "ECT", "WST"])
def test_resolve_always_asks_for_an_ambiguous_one(written: str) -> None:
    zone = resolve(written, text="India Israel Ireland Dubai London Canada China " * 9)
    assert zone.question is not None
    assert (zone.question.suggested, zone.question.answered) == ("", "")
    assert len(zone.question.choices) >= 2
    assert [note.level for note in zone.notes] == [NoteLevel.MISSING]


def test_resolve_with_an_answer_uses_it() -> None:
    zone = resolve("GST", "Asia/Dubai")
    assert zone.question is not None
    assert (zone.name, zone.question.answered, zone.notes) == ("Asia/Dubai", "Asia/Dubai", ())


def test_resolve_with_an_answer_that_the_text_contradicts_warns() -> None:
    assert [note.level for note in resolve("ET", "Europe/Berlin").notes] == [NoteLevel.WARNING]
    assert [note.level for note in resolve("ET", "America/Detroit").notes] == [NoteLevel.GUESS]


def test_resolve_with_a_wrong_answer_is_an_error() -> None:
    with pytest.raises(ForumDeskError, match="not a time zone"):
        resolve("ET", "Eastern")


def test_resolve_without_any_zone_asks() -> None:
    zone = resolve("")
    assert zone.question is not None
    assert (zone.question.answered, zone.question.suggested) == ("", "Europe/Berlin")


def test_resolve_of_an_offset_reads_the_sign_as_written_and_asks_for_a_place() -> None:
    assert "Asia/Riyadh" in offered(resolve("GMT+3", dates=SUMMER))
    assert "Asia/Kolkata" in offered(resolve("UTC+5:30"))
    assert resolve("GMT+3").question is not None
    assert resolve("UTC").name == "UTC"


def test_resolve_of_an_iana_name_takes_it() -> None:
    assert resolve("Asia/Tokyo").name == "Asia/Tokyo"


def test_resolve_of_winter_time_in_summer_warns() -> None:
    assert NoteLevel.WARNING in [note.level for note in resolve("EST", dates=SUMMER).notes]
    assert NoteLevel.WARNING not in [note.level for note in resolve("EDT", dates=SUMMER).notes]


def test_resolve_of_two_zones_takes_the_more_frequent_and_warns_of_the_other() -> None:
    zone = zones.resolve([(1, "ET"), (2, "ET"), (9, "CET")], "", "", [])
    assert zone.name == "America/New_York"
    assert [(note.level, note.line) for note in zone.notes][1:] == [(NoteLevel.WARNING, 9)]
