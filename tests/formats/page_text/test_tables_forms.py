# SPDX-License-Identifier: MIT
"""Any list and any grid reads back the same from each form that it can be printed in, and in linear time."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forumdesk.formats import page_text
from forumdesk.formats.page import Cell, Hint, Page
from forumdesk.formats.reading import Answers

Cells = list[list[str]]
DAY = "Monday, 3 May 2021"
TITLES = ("Wind over water", "The long way home", "Tides and shores", "What the dunes keep", "Rain", "Salt roads")
PEOPLE = ("Jane Roe", "Sam Hill", "Ada Finch", "Omar Said", "")
ROOMS = ("Hall A", "Hall B", "Room 3")


def bars(cells: Cells) -> Page:
    return Page(text=DAY + "\n\n" + "\n".join(f"| {' | '.join(row)} |" for row in cells))


def open_bars(cells: Cells) -> Page:
    return Page(text=DAY + "\n\n" + "\n".join(" | ".join(row) for row in cells))


def markdown(cells: Cells) -> Page:
    return Page(text=bars([cells[0], ["---"] * len(cells[0]), *cells[1:]]).text)


def tabs(cells: Cells) -> Page:
    return Page(text=DAY + "\n\n" + "\n".join("\t".join(row) for row in cells))


def blanks(cells: Cells) -> Page:
    widths = [max(map(len, column)) + 3 for column in zip(*cells, strict=True)]
    rows = ("".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip() for row in cells)
    return Page(text=DAY + "\n\n" + "\n".join(rows))


def marked_up(cells: Cells) -> Page:
    lines, hints = [DAY], []
    for row, texts in enumerate(cells, 1):
        for column, text in enumerate(texts, 1):
            if text:
                lines.append(text)
                hints.append(Hint(line=len(lines), cell=Cell(table=1, row=row, column=column)))
    return Page(text="\n".join(lines), hints=tuple(hints))


FORMS: tuple[Callable[[Cells], Page], ...] = (bars, open_bars, markdown, tabs, blanks, marked_up)


def told(page: Page) -> list[tuple[str, ...]]:
    program = page_text.read_page(page, "x.txt", Answers(timezone="Europe/Berlin")).program
    found = []
    for session in program.sessions_in_order:
        room = program.rooms.get(session.room_id)
        people = [program.people[seat.person_id].name for seat in program.appearances_in(session.id)]
        found.append((f"{session.start:%H:%M}-{session.end:%H:%M}", session.title, room.name if room else "", *people))
    return sorted(found)


def times(place: int) -> str:
    return f"{9 + place:02d}:00-{9 + place:02d}:45"


@given(
    st.lists(
        st.tuples(st.sampled_from(TITLES), st.sampled_from(PEOPLE), st.sampled_from(ROOMS)), min_size=3, max_size=8
    ),
    st.permutations(range(4)),
    st.sampled_from(FORMS),
)
@settings(max_examples=25, deadline=None)
def test_any_list_reads_back_from_each_form(
    sessions: list[tuple[str, str, str]], order: list[int], form: Callable[[Cells], Page]
) -> None:
    rows = [[times(place), *each] for place, each in enumerate(sessions)]
    cells = [[row[column] for column in order] for row in [["Time", "Title", "Speaker", "Room"], *rows]]
    wanted = sorted((row[0], row[1], row[3], *([row[2]] if row[2] else [])) for row in rows)
    assert told(form(cells)) == wanted


@given(
    st.lists(
        st.lists(st.sampled_from((*TITLES, "")), min_size=3, max_size=3).filter(
            lambda row: len({text for text in row if text}) == sum(map(bool, row)) > 0
        ),
        min_size=2,
        max_size=8,
    ),
    st.sampled_from(FORMS),
)
@settings(max_examples=25, deadline=None)
def test_any_grid_reads_back_from_each_form(rows: list[list[str]], form: Callable[[Cells], Page]) -> None:
    cells = [["Time", *ROOMS], *([times(place), *row] for place, row in enumerate(rows))]
    wanted = sorted(
        (times(place), text, room)
        for place, row in enumerate(rows)
        for text, room in zip(row, ROOMS, strict=True)
        if text
    )
    assert told(form(cells)) == wanted


def _took(page: Page) -> float:
    begun = time.process_time()
    page_text.read_page(page, "x.txt", Answers(timezone="Europe/Berlin"))
    return time.process_time() - begun


def _list(count: int) -> Cells:
    return [["Time", "Title", "Speaker", "Room"]] + [
        [f"{8 + place % 12:02d}:{place % 60:02d}", f"Talk {place}", "Jane Roe", f"Hall {place % 7}"]
        for place in range(count)
    ]


@pytest.mark.parametrize("form", FORMS)
def test_the_time_grows_with_the_rows_only(form: Callable[[Cells], Page]) -> None:
    _took(form(_list(20)))
    assert _took(form(_list(400))) < 16 * max(_took(form(_list(100))), 0.05)


@pytest.mark.parametrize("cut", ["\t", "|", "   "])
def test_a_hostile_line_of_many_cells_takes_no_long_time(cut: str) -> None:
    text = "9:00 Opening\n" + "\n".join("9:00" + f"{cut}x" * 20_000 for _row in range(3))
    assert _took(Page(text=text)) < 5
