# SPDX-License-Identifier: MIT
from __future__ import annotations

import os
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from forumdesk.errors import ForumDeskError
from forumdesk.printing import SHEETS, Order, Part
from forumdesk.printing.typesetting import Printed, typeset
from forumdesk.program import Appearance, Person, Program, Role, Room, Session, SessionState
from samples import FIRST, SECOND, at, forum_program

CARDS = SHEETS["cards"]
ORDER = Order(now=datetime(2021, 5, 18, 12, tzinfo=UTC), edition="Version 3")
GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "printing" / "cards.txt"
LONG = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft"


def session(key: str, hour: str, room: str = "hall", **fields: object) -> Session:
    return Session(id=key, title=key.title(), start=at(FIRST, hour), duration=45, room_id=room, **fields)  # type: ignore[arg-type]


def seats(key: str, *people: str, role: Role = Role.PANELIST, first: int = 0) -> list[Appearance]:
    return [
        Appearance(id=f"{key}/{person}/{role}", session_id=key, person_id=person, role=role, order=first + n)
        for n, person in enumerate(people)
    ]


def program() -> Program:
    """Return a panel of five with its moderator, a talk in another room at the same time, one that is cancelled."""
    people = [Person(id=key, name=key.title(), organization="Institute") for key in "abcdefg"]
    return replace(forum_program(), sessions={}, appearances={}).put(
        Room(id="hall", name="Great Hall", capacity=300),
        Room(id="attic", name="Attic", order=1),
        *people,
        session("late", "15:00"),
        session("panel", "10:00", label="Panel 1"),
        session("talk", "10:00", "attic"),
        session("gone", "12:00", state=SessionState.CANCELLED),
        Session(id="open", title="Open"),
        Session(id="next day", title="Next day", start=at(SECOND, "09:00"), duration=30),
        *seats("panel", "a", "b", "c", "d"),
        *seats("panel", "m", "e", role=Role.MODERATOR, first=4),
        *seats("panel", "e", first=6),
        *(one for key in ("talk", "gone", "open", "next day") for one in seats(key, "f")),
        *seats("late", "g"),
    )


def parts(order: Order = ORDER, **chosen: str) -> tuple[Part, ...]:
    return CARDS.parts(program(), replace(order, chosen=chosen))


def texts(printed: Printed) -> list[str]:
    """Return the text of each page on one line."""
    with closing(pypdfium2.PdfDocument(printed.pdf)) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def named(*names: str) -> Program:
    """Return a panel of people with these names."""
    people = [
        Person(id=f"p{n}", name=name, position="Director", organization="University") for n, name in enumerate(names)
    ]
    bare = replace(forum_program(), sessions={}, appearances={})
    return bare.put(*people, session("panel", "10:00", ""), *seats("panel", *(person.id for person in people)))


def test_a_card_for_each_seat_in_the_order_of_use() -> None:
    found = parts(moderator="first")
    assert [part.key.removeprefix("cards/") for part in found] == [
        "panel/e", "panel/a", "panel/b", "panel/c", "panel/d", "talk/f", "late/g", "next day/f",
    ]  # fmt: skip
    assert found[0].words == "Name card E, Wed 19 May 10:00"
    assert {key: found[0].data[key] for key in ("name", "mark", "about")} == {
        "name": "E",
        "mark": "Moderator",
        "about": "Institute",
    }


def test_the_speaker_reads_the_own_session_its_time_and_room() -> None:
    assert parts()[0].data["session"] == {
        "title": "Panel",
        "label": "Panel 1",
        "day": "Wednesday 19 May",
        "time": "10:00–10:45",
        "own": "",
        "room": "Great Hall",
        "state": "",
    }


def test_the_moderator_sits_in_the_middle_or_first() -> None:
    assert [part.data["name"] for part in parts()[:5]] == ["A", "B", "E", "C", "D"]
    assert [part.data["name"] for part in parts(moderator="first")[:5]] == ["E", "A", "B", "C", "D"]


def test_cards_of_a_day_or_of_a_session_alone() -> None:
    assert [part.key for part in parts(replace(ORDER, days=frozenset({SECOND})))] == ["cards/next day/f"]
    assert [part.key for part in parts(replace(ORDER, sessions=frozenset({"talk"})))] == ["cards/talk/f"]


def test_cards_go_stale_one_by_one() -> None:
    before = {part.key: part.digest for part in parts()}
    changed = program().put(replace(program().people["a"], name="Ada"), *seats("late", "b", first=1))
    after = {part.key: part.digest for part in CARDS.parts(changed, ORDER)}
    assert {key for key in after if before.get(key) != after[key]} == {"cards/panel/a", "cards/late/b"}


@pytest.mark.parametrize(("each", "pages"), [("1", 7), ("2", 4), ("3", 3)])
@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_one_two_or_three_share_a_sheet(each: str, pages: int, landscape: bool, paper: str) -> None:
    asked = replace(ORDER, chosen={"each": each}, landscape=landscape, paper=paper)
    printed = typeset(CARDS, named(*"ABCDEFG"), asked)
    assert (printed.pages, printed.tight) == (pages, ())


def test_the_piles_of_a_cut_stack_upon_each_other_are_in_order() -> None:
    names = ["Anna", "Bert", "Cleo", "Dora", "Emil"]
    printed = typeset(CARDS, named(*names), ORDER)
    there = [[name for name in names if name in text] for text in texts(printed)]
    assert there == [["Anna", "Dora"], ["Bert", "Emil"], ["Cleo"]]


def test_the_name_is_on_both_faces_and_one_is_upside_down() -> None:
    printed = typeset(CARDS, named("Quetzal"), ORDER)
    with closing(pypdfium2.PdfDocument(printed.pdf)) as document:
        page = document[0].get_textpage()
        text = page.get_text_range()
        starts = [at for at in range(len(text)) if text.startswith("Quetzal", at)]
        ends = [(page.get_charbox(at)[0], page.get_charbox(at + 6)[0]) for at in starts]
    assert sorted(first < last for first, last in ends) == [False, True]


def test_long_names_become_smaller_or_break_with_a_sign_and_none_is_lost() -> None:
    hard = "Jean-Christophe de la Rochefoucauld-Montmorency d’Estissac"
    printed = typeset(CARDS, named(LONG, hard, f"{LONG}-{LONG} {LONG}"), replace(ORDER, chosen={"each": "3"}))
    (text,) = texts(printed)
    assert "Rochefoucauld-Montmorency d’Estissac" in text
    assert "".join(filter(str.isalpha, text)).count(LONG) == 8


@pytest.mark.parametrize("name", ["شیرین عبادی", "מרים בן־דוד", "مريم Müller"])
def test_names_from_right_to_left_need_no_other_fonts(name: str) -> None:
    printed = typeset(CARDS, named(name), ORDER)
    assert (printed.pages, printed.notes, printed.tight) == (1, (), ())


def test_what_is_cut_ends_in_a_sign_and_is_told_with_its_place() -> None:
    title = "word " * 900 + "end"
    full = named("Ada").put(replace(session("panel", "10:00", ""), title=title))
    printed = typeset(CARDS, full, ORDER)
    assert [each.place for each in printed.tight] == ["Ada · Wednesday 19 May 10:00–10:45"]
    (text,) = texts(printed)
    assert "…" in text
    assert "end" not in text


def test_card_on_which_the_name_is_small_on_both_faces_is_told_once() -> None:
    printed = typeset(CARDS, named(f"{LONG} " * 6), replace(ORDER, chosen={"each": "3"}))
    assert len(printed.tight) == 1


def test_nobody_to_print_for_is_said() -> None:
    with pytest.raises(ForumDeskError, match="nobody appears"):
        typeset(CARDS, replace(program(), appearances={}), ORDER)


def test_cards_of_the_forum() -> None:
    """FORUMDESK_UPDATE_GOLDEN=1 writes them anew; look at the difference before keeping it."""
    found = "\n".join(texts(typeset(CARDS, forum_program(), ORDER))) + "\n"
    if os.environ.get("FORUMDESK_UPDATE_GOLDEN"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")
