# SPDX-License-Identifier: MIT
"""Tables of programs, in every form that a text can print one in, and what is no table."""

from __future__ import annotations

import pytest

from forumdesk.formats.page import Cell, Hint, Page
from forumdesk.formats.reading import MarkKind
from tabled import Told, read, told

LIST: list[Told] = [
    ("09:00-09:30", "Opening", "Hall A", "", ("Jane Roe",)),
    ("09:30-10:15", "Wind over water", "Hall B", "", ("Sam Hill", "Ada Finch")),
    ("10:15-10:45", "Coffee break", "Foyer", "", ()),
    ("10:45-12:00", "The long way home", "Hall A", "", ("Omar Said",)),
]
CELLS = [
    ["Time", "Title", "Speaker", "Room"],
    ["9:00–9:30", "Opening", "Jane Roe", "Hall A"],
    ["9:30–10:15", "Wind over water", "Sam Hill, Ada Finch", "Hall B"],
    ["10:15–10:45", "Coffee break", "", "Foyer"],
    ["10:45–12:00", "The long way home", "Omar Said", "Hall A"],
]
DAY = "Monday, 3 May 2021\n\n"


def bars(cells: list[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)


def open_bars(cells: list[list[str]]) -> str:
    return "\n".join(" | ".join(row) for row in cells)


def markdown(cells: list[list[str]]) -> str:
    return "\n".join([bars(cells[:1]), "|" + ":---|" * len(cells[0]), bars(cells[1:])])


def tabs(cells: list[list[str]]) -> str:
    return "\n".join("\t".join(row).rstrip("\t") for row in cells)


def blanks(cells: list[list[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        "   ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip() for row in cells
    )


def marked_up(cells: list[list[str]], table: int = 1, before: int = 2) -> Page:
    """Return the table as the readers of documents hand it on: one line a cell."""
    lines, hints = [], []
    for row, texts in enumerate(cells, 1):
        for column, text in enumerate(texts, 1):
            if text:
                lines.append(text)
                cell = Cell(table=table, row=row, column=column, head=row == 1)
                hints.append(Hint(line=before + len(lines), cell=cell))
    return Page(text=DAY + "\n".join(lines), hints=tuple(hints))


FORMS = [bars, open_bars, markdown, tabs, blanks]


@pytest.mark.parametrize("form", FORMS)
def test_a_list_is_read_in_each_form(form: object) -> None:
    assert told(read(DAY + form(CELLS))) == LIST  # type: ignore[operator]


def test_a_list_is_read_from_markup() -> None:
    assert told(read(marked_up(CELLS))) == LIST


@pytest.mark.parametrize(
    "head",
    [
        ["Uhrzeit", "Thema", "Referent", "Ort"],
        ["Heure", "Titre", "Intervenant", "Salle"],
        ["Hora", "Tema", "Ponente", "Sala"],
        ["Orario", "Titolo", "Relatore", "Sala"],
        ["Horário", "Título", "Palestrante", "Sala"],
        ["Saat", "Konu", "Konuşmacı", "Salon"],
        ["Время", "Тема", "Докладчик", "Зал"],
        ["الوقت", "الموضوع", "المتحدث", "القاعة"],
        ["ساعت", "عنوان", "سخنران", "مکان"],
        ["時間", "内容", "登壇者", "会場"],
        ["时间", "主题", "演讲人", "地点"],
        ["Start time (CET)", "Session title", "Speaker(s)", "Location"],
        ["When?", "What", "Who / affiliation", "Where"],
    ],
)
def test_the_head_is_read_in_many_languages(head: list[str]) -> None:
    assert told(read(DAY + tabs([head, *CELLS[1:]]))) == LIST
    assert read(DAY + tabs([head, *CELLS[1:]])).program.tracks == {}


@pytest.mark.parametrize("form", FORMS)
def test_the_columns_are_learnt_where_no_head_names_them(form: object) -> None:
    assert told(read(DAY + form(CELLS[1:]))) == LIST  # type: ignore[operator]


def test_the_order_of_the_columns_does_not_count() -> None:
    cells = [[row[3], row[2], row[0], row[1]] for row in CELLS]
    assert told(read(DAY + bars(cells))) == LIST
    assert told(read(DAY + bars(cells[1:]))) == LIST


def test_start_and_end_stand_in_two_columns() -> None:
    text = DAY + "From\tTo\tTopic\n9:00\t9:30\tOpening words\n9:30\t10:15\tWind over water\n10:15\t11:00\tTides\n"
    assert [each[:2] for each in told(read(text))] == [
        ("09:00-09:30", "Opening words"),
        ("09:30-10:15", "Wind over water"),
        ("10:15-11:00", "Tides"),
    ]


def test_a_length_has_a_column() -> None:
    text = DAY + "Start | Duration | Topic\n9:00 | 30 min | Winds\n10:00 | 45 | Tides\n11:00 | 1:30 | Rain\n"
    assert [each[:2] for each in told(read(text))] == [
        ("09:00-09:30", "Winds"),
        ("10:00-10:45", "Tides"),
        ("11:00-12:30", "Rain"),
    ]


def test_a_date_has_a_column() -> None:
    text = (
        "Date | Time | Topic | Speaker\n3 May 2021 | 9:00-10:00 | Winds | Jane Roe\n"
        " | 10:00-11:00 | Tides | Sam Hill\n4 May 2021 | 9:00-10:00 | Rain | Ada Finch\n"
    )
    days = {session.title: str(session.start)[:10] for session in read(text).program.sessions.values()}
    assert days == {"Winds": "2021-05-03", "Tides": "2021-05-03", "Rain": "2021-05-04"}


def test_a_day_stands_in_a_row_of_its_own() -> None:
    text = (
        "| Time | Topic | Speaker |\n|---|---|---|\n| **Monday, 3 May 2021** | | |\n| 9:00-10:00 | Winds | Jane Roe |\n"
        "| **Tuesday, 4 May 2021** | | |\n| 9:00-10:00 | Rain | Ada Finch |\n"
    )
    days = {session.title: str(session.start)[:10] for session in read(text).program.sessions.values()}
    assert days == {"Winds": "2021-05-03", "Rain": "2021-05-04"}


def test_a_kind_a_chair_and_an_affiliation_have_columns() -> None:
    text = DAY + (
        "Time | Type | Title | Chair | Speaker | Affiliation\n"
        "9:00-10:00 | Keynote | Winds | Omar Said | Jane Roe | Sound House\n"
        "10:00-11:00 | Workshop | Tides | | Sam Hill | Lake Times\n"
    )
    program = read(text).program
    seats = {program.people[seat.person_id].name: seat.role.value for seat in program.appearances.values()}
    assert seats == {"Omar Said": "chair", "Jane Roe": "speaker", "Sam Hill": "speaker"}
    assert {person.name: person.organization for person in program.people.values()} == {
        "Jane Roe": "Sound House",
        "Omar Said": "",
        "Sam Hill": "Lake Times",
    }
    assert [session.kind.value for session in program.sessions_in_order] == ["keynote", "workshop"]


def test_an_unknown_column_goes_to_the_description_with_its_head() -> None:
    text = DAY + "Time | Title | Speaker | Level\n9:00 | Winds | Jane Roe | beginners\n10:00 | Tides | Sam Hill | all\n"
    assert [each[3] for each in told(read(text))] == ["Level: beginners", "Level: all"]


def test_an_abstract_is_the_description() -> None:
    text = DAY + "Time | Title | Abstract\n9:00 | Winds | Why the shore moves.\n10:00 | Tides | What comes back.\n"
    assert [each[3] for each in told(read(text))] == ["Why the shore moves.", "What comes back."]


def test_a_track_has_a_column() -> None:
    text = DAY + "Time | Track | Title\n9:00 | Sea | Winds\n9:00 | Land | Hills\n10:00 | Sea | Tides\n"
    assert [each[:3] for each in told(read(text))] == [
        ("09:00-10:00", "Hills", "[Land]"),
        ("09:00-10:00", "Winds", "[Sea]"),
        ("10:00-", "Tides", "[Sea]"),
    ]


def test_rows_without_a_time_in_other_rooms_are_parallel() -> None:
    text = DAY + "Time\tTitle\tRoom\n9:00-10:00\tWinds\tHall A\n\tHills\tHall B\n10:00-11:00\tTides\tHall A\n"
    assert [each[:3] for each in told(read(text))] == [
        ("09:00-10:00", "Winds", "Hall A"),
        ("09:00-10:00", "Hills", "Hall B"),
        ("10:00-11:00", "Tides", "Hall A"),
    ]


def test_rows_without_a_time_under_a_session_without_people_are_its_talks() -> None:
    text = DAY + (
        "Time | Title | Speaker\n9:00-10:00 | Young voices | \n | On shores | Jane Roe\n | On dunes | Sam Hill\n"
        "10:00-11:00 | Tides | Ada Finch\n"
    )
    assert told(read(text)) == [
        ("09:00-10:00", "Young voices", "", "On shores\n\nOn dunes", ("Jane Roe", "Sam Hill")),
        ("10:00-11:00", "Tides", "", "", ("Ada Finch",)),
    ]


def test_rows_without_a_time_and_a_title_go_on_with_the_people() -> None:
    text = DAY + "Time | Title | Speaker\n9:00 | Winds | Jane Roe\n | | Sam Hill\n10:00 | Tides | Ada Finch\n"
    assert [each[4] for each in told(read(text))] == [("Jane Roe", "Sam Hill"), ("Ada Finch",)]


def test_a_time_over_the_rows_is_the_time_of_all() -> None:
    text = DAY + "9:00\nR1\tWinds and waves\tJane Roe\nR2\tHills and dales\tSam Hill\n\n10:00\nR1\tTides\tAda Finch\n"
    assert [each[:3] + each[4:] for each in told(read(text))] == [
        ("09:00-10:00", "Winds and waves", "R1", ("Jane Roe",)),
        ("09:00-", "Hills and dales", "R2", ("Sam Hill",)),
        ("10:00-", "Tides", "R1", ("Ada Finch",)),
    ]


def test_lines_under_a_row_belong_to_its_session() -> None:
    text = DAY + (
        "9:00–10:00\tWinds over the water\tHall A\n\tModerator: Omar Said\n\tSpeakers: Jane Roe, Sam Hill\n"
        "10:00–11:00\tTides\tHall B\nWhat comes back, and what the sea keeps.\n11:00–12:00\tRain\tHall A\n"
    )
    assert told(read(text)) == [
        ("09:00-10:00", "Winds over the water", "Hall A", "", ("Omar Said", "Jane Roe", "Sam Hill")),
        ("10:00-11:00", "Tides", "Hall B", "What comes back, and what the sea keeps.", ()),
        ("11:00-12:00", "Rain", "Hall A", "", ()),
    ]


def test_a_cell_with_lines_of_its_own_cuts_the_rows_of_a_pasted_table() -> None:
    text = DAY + (
        "Nr\tTime\tTitle\tFormat\tSpeaker\n1\t9:00-9:40\n(40 minutes)\tWinds\tLecture\tJane Roe\nSam Hill\n"
        "\t9:40-10:00\nPause\tLunch\n2\t10:00-11:00\n(60 minutes)\tTides\tLecture\tAda Finch\n"
    )
    assert [(each[0], each[1], each[4]) for each in told(read(text))] == [
        ("09:00-09:40", "Winds", ("Jane Roe", "Sam Hill")),
        ("09:40-10:00", "Lunch", ()),
        ("10:00-11:00", "Tides", ("Ada Finch",)),
    ]


@pytest.mark.parametrize(
    "cells",
    [
        ("Winds — Jane Roe", "Hills — Sam Hill (Lake Times)", "Tides — Ada Finch, Omar Said"),
        ("Winds / Jane Roe", "Hills / Sam Hill (Lake Times)", "Tides / Ada Finch, Omar Said"),
        ("Winds (Jane Roe)", "Hills (Sam Hill, Lake Times)", "Tides (Ada Finch, Omar Said)"),
        ("Jane Roe: Winds", "Sam Hill (Lake Times): Hills", "Ada Finch, Omar Said: Tides"),
        ("Winds<br>Jane Roe", "Hills<br>Sam Hill (Lake Times)", "Tides<br>Ada Finch, Omar Said"),
        ("**Winds**<br>*Jane Roe*", "**Hills**<br>*Sam Hill*", "**Tides**<br>*Ada Finch, Omar Said*"),
    ],
)
def test_a_title_and_its_speakers_share_a_cell(cells: tuple[str, str, str]) -> None:
    rows = "".join(f"| {9 + place}:00-{10 + place}:00 | {cell} |\n" for place, cell in enumerate(cells))
    found = told(read(DAY + "| Time | Session |\n|---|---|\n" + rows + "| 12:00-13:00 | Lunch – bring a mug |\n"))
    assert [(each[1], each[4]) for each in found][:3] == [
        ("Winds", ("Jane Roe",)),
        ("Hills", ("Sam Hill",)),
        ("Tides", ("Ada Finch", "Omar Said")),
    ]


def test_a_speaker_with_an_affiliation_stands_over_the_title_in_most_cells() -> None:
    cells = (
        "Saoirse Kelly (Strathfinlay)<br>The seamstress",
        "Jan Malinow (Nowy Port)<br>Strike songs<br>Discussant: Ada Finch",
        "Lunch (Refectory)",
        "Archive visit (level 5)<br>Please bring a card.",
        "Xola Mabuza (Umgeni)<br>Miners write home",
    )
    rows = "".join(f"| {9 + place}:00-{10 + place}:00 | {cell} |\n" for place, cell in enumerate(cells))
    found = told(read(DAY + "| Time | Session |\n|---|---|\n" + rows))
    assert [(each[1], each[4]) for each in found] == [
        ("The seamstress", ("Saoirse Kelly",)),
        ("Strike songs", ("Jan Malinow", "Ada Finch")),
        ("Lunch", ()),
        ("Archive visit (level 5)", ()),
        ("Miners write home", ("Xola Mabuza",)),
    ]


GRID = [
    ["Time", "Hall A", "Hall B", "Hall C"],
    ["9:00-10:00", "Winds", "Hills", "Rain"],
    ["10:00-10:30", "Coffee", "", ""],
    ["10:30-11:30", "Tides", "", "Clouds"],
]
SEATS: list[Told] = [
    ("09:00-10:00", "Winds", "Hall A", "", ()),
    ("09:00-10:00", "Hills", "Hall B", "", ()),
    ("09:00-10:00", "Rain", "Hall C", "", ()),
    ("10:00-10:30", "Coffee", "", "", ()),
    ("10:30-11:30", "Tides", "Hall A", "", ()),
    ("10:30-11:30", "Clouds", "Hall C", "", ()),
]


@pytest.mark.parametrize("form", FORMS)
def test_a_grid_of_rooms_is_read_in_each_form(form: object) -> None:
    assert sorted(told(read(DAY + form(GRID)))) == sorted(SEATS)  # type: ignore[operator]


def test_a_grid_of_rooms_is_read_from_markup() -> None:
    assert sorted(told(read(marked_up(GRID)))) == sorted(SEATS)


def test_a_grid_names_tracks() -> None:
    cells = [["", "Track A", "Track B"], ["9:00-10:00", "Winds", "Hills"], ["10:00-11:00", "Tides", "Rain"]]
    found = told(read(DAY + markdown(cells)))
    assert [each[:3] for each in found] == [
        ("09:00-10:00", "Hills", "[Track B]"),
        ("09:00-10:00", "Winds", "[Track A]"),
        ("10:00-11:00", "Rain", "[Track B]"),
        ("10:00-11:00", "Tides", "[Track A]"),
    ]


def test_a_grid_names_days() -> None:
    cells = [
        ["Time", "Monday, 3 May 2021", "Tuesday, 4 May 2021"],
        ["9:00-10:00", "Winds", "Hills"],
        ["10:00-11:00", "Coffee", "Coffee"],
    ]
    program = read(tabs(cells)).program
    found = [(str(session.start)[:16], session.title) for session in program.sessions_in_order]
    assert found == [
        ("2021-05-03 09:00", "Winds"),
        ("2021-05-03 10:00", "Coffee"),
        ("2021-05-04 09:00", "Hills"),
        ("2021-05-04 10:00", "Coffee"),
    ]


def test_the_same_in_all_rooms_is_one_session_in_none() -> None:
    cells = [*GRID[:2], ["10:00-10:30", "Lunch", "Lunch", "Lunch"], GRID[3]]
    assert [each[:3] for each in told(read(DAY + bars(cells)))][3] == ("10:00-10:30", "Lunch", "")


def test_cells_that_span_columns_and_rows() -> None:
    def line(number: int, row: int, column: int, rows: int = 1, columns: int = 1) -> Hint:
        return Hint(line=number, cell=Cell(table=1, row=row, column=column, rows=rows, columns=columns))

    text = DAY + "Time\nHall A\nHall B\n9:00\nKeynote\nJane Roe\n10:00\nWinds\nHills\n11:00\nTides\n12:00\nClosing"
    hints = (
        line(3, 1, 1), line(4, 1, 2), line(5, 1, 3),
        line(6, 2, 1), line(7, 2, 2, columns=2), line(8, 2, 2, columns=2),
        line(9, 3, 1), line(10, 3, 2), line(11, 3, 3, rows=2),
        line(12, 4, 1), line(13, 4, 2),
        line(14, 5, 1), line(15, 5, 2, columns=2),
    )  # fmt: skip
    assert sorted(told(read(Page(text=text, hints=hints)))) == [
        ("09:00-10:00", "Keynote", "", "", ("Jane Roe",)),
        ("10:00-11:00", "Winds", "Hall A", "", ()),
        ("10:00-12:00", "Hills", "Hall B", "", ()),
        ("11:00-12:00", "Tides", "Hall A", "", ()),
        ("12:00-", "Closing", "", "", ()),
    ]


def test_a_grid_of_blanks_goes_on_over_several_lines() -> None:
    text = DAY + (
        "              HALL A                 CHAPEL                REFUGE\n\n"
        "9:00-10:00    Avalanches and         The old tongue,       Workshop:\n"
        "              insurances             a tongue at work      cheese and microbes\n"
        "              Bruno Challand         Josette Olli          Elsa Moen\n"
        "              (Lake Times)\n"
        "10:00-10:30   Coffee break\n"
        "10:30-12:00   Huts: the end          Bells                 Read a map\n"
        "              of the keeper?         Luc Font              Elsa Moen\n"
    )
    assert sorted((each[0], each[1], each[2], each[4]) for each in told(read(text))) == [
        ("09:00-10:00", "Avalanches and insurances", "HALL A", ("Bruno Challand",)),
        ("09:00-10:00", "The old tongue, a tongue at work", "CHAPEL", ("Josette Olli",)),
        ("09:00-10:00", "cheese and microbes", "REFUGE", ("Elsa Moen",)),
        ("10:00-10:30", "Coffee break", "", ()),
        ("10:30-12:00", "Bells", "CHAPEL", ("Luc Font",)),
        ("10:30-12:00", "Huts: the end of the keeper?", "HALL A", ()),
        ("10:30-12:00", "Read a map", "REFUGE", ("Elsa Moen",)),
    ]


def test_rooms_run_down_and_times_across() -> None:
    cells = [["", "9:00-10:00", "10:00-11:00"], ["Hall A", "Winds", "Tides"], ["Hall B", "Hills", ""]]
    for form in (markdown, tabs):
        assert [each[:3] for each in told(read(DAY + form(cells)))] == [
            ("09:00-10:00", "Winds", "Hall A"),
            ("09:00-10:00", "Hills", "Hall B"),
            ("10:00-11:00", "Tides", "Hall A"),
        ]


def test_each_session_is_a_small_table() -> None:
    text = DAY + (
        "Time: | 9:00-10:00\nTitle: | Winds\nSpeaker: | Jane Roe\nRoom: | Hall A\n\n"
        "Time: | 10:00-11:00\nTitle: | Tides\nSpeaker: | Sam Hill\nRoom: | Hall B\n"
    )
    assert told(read(text)) == [
        ("09:00-10:00", "Winds", "Hall A", "", ("Jane Roe",)),
        ("10:00-11:00", "Tides", "Hall B", "", ("Sam Hill",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "9:00 Opening\nThis is\ta line with a tab, and more text that goes on.\n10:00 Winds\n",
        "9:00 Opening\nJane Roe     University of Sound\nSam Hill     Lake Times Group\n10:00 Winds\n",
        "Home | About | Program | Contact\n\n9:00 Opening\n10:00 Winds\n\nHarbour Street 12   |   20457 Hamburg\n",
        "9:00   Opening\n10:00  Winds\n       and waves\n",
    ],
)
def test_what_is_no_table_is_none(text: str) -> None:
    found = told(read(DAY + text))
    assert [each[0] for each in found] == ["09:00-10:00", "10:00-"]
    assert [each[1] for each in found][:1] == ["Opening"]


def test_a_corrected_line_is_no_row() -> None:
    text = DAY + open_bars(CELLS)
    found = read(text, lines={5: MarkKind.LEFT_OUT.value})
    assert [each[1] for each in told(found)] == ["Opening", "Coffee break", "The long way home"]


def test_each_session_of_a_line_is_corrected_by_itself() -> None:
    text = DAY + tabs(GRID)
    found = told(read(text, {(4, "title:2"): "Dales", (4, "room:3"): "Attic", (3, "room:2"): "Cellar"}))
    assert [each[1:3] for each in found if each[0] == "09:00-10:00"] == [
        ("Winds", "Hall A"),
        ("Dales", "Cellar"),
        ("Rain", "Attic"),
    ]


def test_a_track_is_corrected() -> None:
    cells = [["", "Track A", "Track B"], ["9:00-10:00", "Winds", "Hills"], ["10:00-11:00", "Tides", "Rain"]]
    found = told(read(DAY + markdown(cells), {(5, "track:2"): "Land"}))
    assert {each[1]: each[2] for each in found} == {
        "Winds": "[Track A]",
        "Hills": "[Land]",
        "Tides": "[Track A]",
        "Rain": "[Track B]",
    }


def test_every_cell_is_marked() -> None:
    reading = read(DAY + open_bars([["Nr", *CELLS[0]], ["1", *CELLS[1]], ["2", *CELLS[2]], ["3", *CELLS[4]]]))
    marked = [
        reading.source.split("\n")[mark.line - 1][mark.start : mark.end] for mark in reading.marks if mark.line == 4
    ]
    assert marked == ["1", "9:00–9:30", "Opening", "Jane Roe", "Hall A"]


def test_a_time_with_an_h_is_no_length() -> None:
    text = DAY + "| Hora | Tema |\n|---|---|\n| 9h00 | Winds |\n| 10h30 | Tides |\n"
    assert [each[0] for each in told(read(text))] == ["09:00-10:30", "10:30-"]


def test_every_one_of_several_columns_with_the_same_meaning_counts() -> None:
    rows = [
        ["Time", "Title", "Speaker 1", "Affiliation 1", "Speaker 2", "Affiliation 2", "Language", "Level"],
        ["10:00", "Opening", "Jane Roe", "MIT", "Sam Hill", "Oxford", "English", "Beginner"],
        ["11:00", "Wind over water", "Ada Finch", "Yale", "Omar Said", "", "French", "Expert"],
        ["12:00", "Lunch"],
    ]
    reading = read(DAY + tabs(rows))
    assert [(title, description, people) for _time, title, _room, description, people in told(reading)] == [
        ("Opening", "Language: English\n\nLevel: Beginner", ("Jane Roe", "Sam Hill")),
        ("Wind over water", "Language: French\n\nLevel: Expert", ("Ada Finch", "Omar Said")),
        ("Lunch", "", ()),
    ]
    assert [person.organization for person in reading.program.people.values()] == ["MIT", "Oxford", "Yale", ""]


def test_people_under_another_heading_than_that_of_the_speakers_are_not_speakers() -> None:
    rows = [
        ["Time", "Title", "Speaker", "Drawings"],
        ["10:00", "Opening", "Jane Roe", "Sam Hill"],
        ["11:00", "Wind over water", "Ada Finch", "Omar Said"],
        ["12:00", "The long way home", "Ann Low", "Sam Hill"],
    ]
    found = told(read(DAY + tabs(rows)))
    assert [(description, people) for *_first, description, people in found] == [
        ("Drawings: Sam Hill", ("Jane Roe",)),
        ("Drawings: Omar Said", ("Ada Finch",)),
        ("Drawings: Sam Hill", ("Ann Low",)),
    ]


def test_a_row_with_a_time_and_only_a_kind_is_called_by_it() -> None:
    program = read(
        "19 May 2021\n\nTime | Type | Author | Title\n9:00 | Keynote | Jane Roe | Tides of the north\n"
        "10:15 | Break | | \n10:50 | Keynote | Sam Hill | What stones say\n12:30 | Lunch | | \n"
    ).program
    assert [each.title for each in program.sessions_in_order] == [
        "Tides of the north",
        "Break",
        "What stones say",
        "Lunch",
    ]


def test_a_second_head_within_a_grid_names_the_rooms_of_the_rows_under_it() -> None:
    rows = [
        ["Time", "Hall A", "Hall B"],
        ["9:00–10:00", "Wind", "Water"],
        ["Time", "Hall C", "Hall D"],
        ["11:00–12:00", "Fire", "Earth"],
    ]
    assert [(title, room) for _time, title, room, *_rest in told(read(marked_up(rows)))] == [
        ("Wind", "Hall A"),
        ("Water", "Hall B"),
        ("Fire", "Hall C"),
        ("Earth", "Hall D"),
    ]


def test_times_set_in_under_others_are_in_one_column_of_blanks() -> None:
    text = """FRIDAY 13 MARCH 2026                                      Great Western Room

 8:00 -  8:45   Registration, coffee and poster mounting            Foyer
 9:00 - 10:30   SESSION 1: GLOMERULAR DISEASE
                Chair: Moira Penhallow
    9:00        Steroids at 10 years: the cohort
                Sunniva Aalgaard (Bergsund)
    9:20        Before the age of two
10:30 - 11:00   COFFEE                                               Foyer
11:00 - 12:00   PARALLEL WORKSHOPS
    11:00 - 12:00   A  Ultrasound of the small kidney     Room 2.11
    11:00 - 12:00   B  Writing a paper again              Library
"""
    assert [(time[:5], title, place) for time, title, place, _text, _people in told(read(text))] == [
        ("08:00", "Registration, coffee and poster mounting", "Foyer"),
        ("09:00", "GLOMERULAR DISEASE", "Great Western Room"),
        ("09:00", "Steroids at 10 years: the cohort", "Great Western Room"),
        ("09:20", "Before the age of two", "Great Western Room"),
        ("10:30", "COFFEE", "Foyer"),
        ("11:00", "PARALLEL WORKSHOPS", "Great Western Room"),
        ("11:00", "Ultrasound of the small kidney", "Room 2.11"),
        ("11:00", "Writing a paper again", "Library"),
    ]
