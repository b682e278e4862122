# SPDX-License-Identifier: MIT
"""The day grid. FORUMDESK_UPDATE_GOLDEN=1 writes the text of its pages anew; look at the difference first."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest

from forumdesk.hues import LIGHT_TRACKS
from forumdesk.printing import PAPERS, SHEETS, Order, Part
from forumdesk.printing.typesetting import typeset
from forumdesk.program import (
    Appearance,
    Conference,
    Person,
    Program,
    Role,
    Room,
    Session,
    SessionKind,
    SessionState,
    Track,
)
from samples import FIRST, SECOND, at

GRID, POSTER = SHEETS["grid"], SHEETS["poster"]
ORDER = Order(now=datetime(2021, 5, 18, 12, tzinfo=UTC), edition="Version 3")
GOLDEN = Path(__file__).parent.parent / "golden" / "printing" / "grid.txt"
NAMES = (
    "Sanam Vakil",
    "حسن احمدیان",
    "דוד לוי",
    "Roxane Farmanfarmaian",
    "Łukasz Żółć",
    "Ferry de Kerckhove",
    "Ana Dimić",
)


def session(key: str, hour: str, minutes: int, room: str = "a", **fields: object) -> Session:
    fields = {"title": key.capitalize(), "start": at(FIRST, hour)} | fields
    return Session(id=key, duration=minutes, room_id=room, **fields)  # type: ignore[arg-type]


def hard(title: str = "Forum of *Stars* & #hash") -> Program:
    """Return a day with nearly all that is hard to lay out."""
    people = [Person(id=f"p{place}", name=name) for place, name in enumerate(NAMES * 2)]
    seats = [
        Appearance(
            id=f"s{place}",
            person_id=person.id,
            session_id="panel",
            order=place,
            role=Role.SPEAKER if place else Role.MODERATOR,
        )
        for place, person in enumerate(people)
    ]
    return Program(conference=Conference(id="c", title=title, timezone="America/Toronto", language="en")).put(
        Track(id="water", name="Water"),
        Track(id="power", name="سياسة الطاقة", order=1),
        Room(id="a", name="Hall A"),
        Room(id="b", name="The Honourable Elizabeth Farmanfarmaian Memorial Auditorium", order=1),
        Room(id="c", name="قاعة", order=2),
        Room(id="d", name="Never used", order=3),
        *people,
        *seats,
        session("panel", "09:30", 90, track_id="water", label="Panel 1", title="Fourteen on a panel"),
        session("rivers", "11:30", 45, track_id="water", state=SessionState.CANCELLED),
        session("doubt", "12:15", 30, track_id="power", state=SessionState.TENTATIVE),
        session("long", "09:30", 30, "b", track_id="power", title="A title of two hundred letters " * 6 + "in all"),
        session("word", "10:00", 60, "b", track_id="power", title="Donaudampfschifffahrtsgesellschaftskapitänsmütze"),
        session("persian", "09:30", 60, "c", track_id="power", title="آینده‌ی دیپلماسی آب"),
        session("beside", "10:00", 60, "c", track_id="water"),
        session("coffee", "11:00", 30, "", kind=SessionKind.BREAK),
        *(session(f"flash {n}", f"11:{30 + 5 * n}", 5, "b", track_id="power") for n in range(6)),
        session("tea", "13:00", 15, kind=SessionKind.BREAK),
        session("homeless", "13:00", 30, ""),
        session("party", "20:00", 120, "c", kind=SessionKind.SOCIAL),
        session("tomorrow", "10:00", 60, start=at(SECOND, "10:00")),
    )


def parts(**chosen: str) -> tuple[Part, ...]:
    return GRID.parts(hard(), replace(ORDER, chosen=chosen))


def rooms(part: Part) -> dict[str, dict[str, Any]]:
    return {room["name"]: room for page in part.data["pages"] for room in page["rooms"]}


def cards(part: Part) -> dict[str, dict[str, Any]]:
    return {card["title"]: card for room in rooms(part).values() for card in room["cells"]}


def texts(pdf: bytes) -> list[str]:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def test_a_part_for_each_day_with_the_rooms_that_it_uses() -> None:
    first, second = parts()
    assert (first.key, first.words) == ("grid/2021-05-19", "Day grid, Wednesday 19 May")
    assert list(rooms(first)) == [
        "Hall A",
        "The Honourable Elizabeth Farmanfarmaian Memorial Auditorium",
        "قاعة",
        "No room yet",
    ]
    assert list(rooms(second)) == ["Hall A"]


def test_a_card_says_when_what_in_which_state_and_who() -> None:
    found = cards(parts()[0])
    assert found["Fourteen on a panel"]["head"] == ["09:30–11:00", "Panel 1", "Water"]
    assert found["Fourteen on a panel"]["names"][:2] == ["Sanam Vakil (Moderator)", "حسن احمدیان"]
    assert found["Doubt"]["head"] == ["12:15–12:45", "Not confirmed", "سياسة الطاقة"]
    assert (found["Rivers"]["cancelled"], found["Rivers"]["head"][1]) == (True, "Cancelled")
    assert (found["Tea"]["quiet"], found["Doubt"]["quiet"]) == (True, False)
    assert cards(parts(speakers="no")[0])["Fourteen on a panel"]["names"] == []


def test_a_track_is_named_on_the_card_and_in_the_key_or_once_for_a_room_that_has_but_one() -> None:
    (first, _second) = parts()
    found = rooms(first)
    assert (
        found["Hall A"]["track"],
        found["The Honourable Elizabeth Farmanfarmaian Memorial Auditorium"]["track"],
    ) == (
        "",
        "سياسة الطاقة",
    )
    assert cards(first)["Donaudampfschifffahrtsgesellschaftskapitänsmütze"]["head"] == ["10:00–11:00"]
    assert cards(first)["Rivers"]["strip"] == LIGHT_TRACKS[0].strip
    assert {"name": "Water", "strip": LIGHT_TRACKS[0].strip} in first.data["pages"][0]["legend"]


def test_a_break_of_everybody_lies_across_all_rooms_and_empty_hours_fold() -> None:
    for page in parts()[0].data["pages"]:
        assert [(one["title"], one["head"]) for one in page["across"]] == [("Coffee", ["11:00–11:30"])]
        assert [one["words"] for one in page["folds"]] == ["nothing from 13:30 to 20:00"]


def test_hours_are_repeated_on_each_page_and_say_another_zone_if_asked() -> None:
    (first, _second) = GRID.parts(hard(), replace(ORDER, own_zone="Europe/Berlin"))
    pages = first.data["pages"]
    assert len(pages) > 1
    assert all(page["hours"] == pages[0]["hours"] for page in pages)
    assert [page["number"] for page in pages] == [f"Page {n} of {len(pages)}" for n in range(1, len(pages) + 1)]
    assert (pages[0]["hours"][0]["time"], pages[0]["hours"][0]["own"]) == ("09:30", "15:30")
    assert first.data["own"] == "beneath each hour, the time in Berlin"


def test_a_move_makes_its_day_stale_and_no_other() -> None:
    before = [part.digest for part in parts()]
    after = [part.digest for part in GRID.parts(hard().put(session("rivers", "12:45", 10)), ORDER)]
    assert (before[0] == after[0], before[1] == after[1]) == (False, True)


def test_the_poster_is_the_same_in_larger_type() -> None:
    hand, poster = GRID.parts(hard(), ORDER)[0], POSTER.parts(hard(), ORDER)[0]
    assert poster.data["size"] >= 1.5 * hand.data["size"]
    assert list(rooms(poster)) == list(rooms(hand))


@pytest.mark.parametrize("turned", ["down", "across"])
@pytest.mark.parametrize("title", ["Forum", "منتدى الشرق الأوسط"], ids=["ltr", "rtl"])
def test_all_of_a_hard_day_is_on_paper(title: str, turned: str) -> None:
    printed = typeset(GRID, hard(title), replace(ORDER, paper="a3", chosen={"time": turned}))
    said = "".join(texts(printed.pdf)).replace("\n", " ").replace("\ufffe", "").replace("- ", "")
    assert (printed.tight, printed.notes) == ((), ())
    assert "…" not in said
    for words in ("Beside", "Homeless", "Tea", "Party", "Cancelled", "Not confirmed", "Water", "11:55", "Kerckhove"):
        assert words in said


def crowded() -> Program:
    """Return far more than a small page can hold."""
    start = at(FIRST, "09:00")
    return Program(conference=Conference(id="c", title="Forum", timezone="America/Toronto")).put(
        *(Room(id=f"r{n}", name=f"Room {n}", order=n) for n in range(3)),
        *(
            Session(
                id=f"{room}-{n}",
                title=f"Talk {room}.{n} on the long and winding road to peace in {n} regions of the world at once",
                start=start + timedelta(minutes=5 * n),
                duration=5,
                room_id=f"r{room}",
            )
            for room in range(3)
            for n in range(60)
        ),
    )


def test_what_is_cut_has_a_sign_and_is_told_with_its_place() -> None:
    printed = typeset(GRID, crowded(), replace(ORDER, paper="a5"))
    told = [one.place for one in printed.tight]
    assert "Room 0, Wed 19 May 09:00" in told[0]
    assert "".join(texts(printed.pdf)).count("…") >= len(set(told)) == 180


@pytest.mark.parametrize("landscape", [True, False])
@pytest.mark.parametrize("paper", PAPERS)
def test_type_is_never_too_small_to_read_on_any_paper(paper: str, landscape: bool) -> None:
    for sheet, least in ((GRID, 7), (POSTER, 12)):
        for part in sheet.parts(crowded(), replace(ORDER, paper=paper, landscape=landscape)):
            assert min(part.data["size"], part.data["small"]) >= least


def test_pages_say_what_the_golden_text_says() -> None:
    said = "\n\f\n".join(texts(typeset(GRID, hard(), ORDER).pdf)) + "\n"
    if os.environ.get("FORUMDESK_UPDATE_GOLDEN"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(said, encoding="utf-8")
    assert said == GOLDEN.read_text(encoding="utf-8")


def test_the_names_of_many_tracks_leave_most_of_the_page_to_the_sessions() -> None:
    many = hard().put(*(Track(id=f"t{n}", name=f"Track number {n} on peace and maintenance") for n in range(24)))
    many = many.put(*(replace(one, track_id=f"t{n}") for n, one in enumerate(many.sessions.values())))
    page = GRID.parts(many, ORDER)[0].data["pages"][0]
    assert len(page["legend"]) > 5
    assert page["rooms"][0]["edge"].top < 7000
