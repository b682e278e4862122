# SPDX-License-Identifier: MIT
"""People under a session's heading, and beside its title: what the lines around a name make of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forumdesk.formats import page_text
from forumdesk.formats.page import Page
from forumdesk.formats.page_text.people import bylines, people
from forumdesk.formats.page_text.source.normalise import lines_of
from forumdesk.formats.reading import Answers, NoteLevel, Reading, Setting

HEAD = "19 May 2021\n9:00 – 10:00 Panel 1: Shores\n"


def read(body: str, settings: dict[str, str] | None = None, head: str = HEAD) -> Reading:
    return page_text.read_text(head + body, "x.txt", Answers(timezone="Europe/Berlin", settings=settings or {}))


def seats(reading: Reading) -> list[tuple[str, str, str]]:
    program = reading.program
    found = sorted(program.appearances.values(), key=lambda seat: seat.order)
    people_of = [(program.people[seat.person_id], seat) for seat in found]
    return [
        (person.name, seat.role.value, seat.byline or ", ".join(filter(None, (person.position, person.organization))))
        for person, seat in people_of
    ]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Moderator\nJane Roe\nEditor, Lake Times\nPanelists\nSam Hill\nAngler\nAnn Lee\nPoet, Teal\n",
            [
                ("Jane Roe", "moderator", "Editor, Lake Times"),
                ("Sam Hill", "panelist", "Angler"),
                ("Ann Lee", "panelist", "Poet, Teal"),
            ],
        ),
        (
            "Jane Roe\nDirector\nTide Institute\n\nSam Hill\nEditor\nLake Times\n",
            [("Jane Roe", "panelist", "Director, Tide Institute"), ("Sam Hill", "panelist", "Editor, Lake Times")],
        ),
        (
            "Jane Roe (Tide Institute): How ports breathe\nSam Hill (Lake Times): What the sea leaves\n",
            [("Jane Roe", "panelist", "Tide Institute"), ("Sam Hill", "panelist", "Lake Times")],
        ),
        ("Speakers:\nJane Roe\nSam Hill\n\nModerator:\nAnn Lee\n", [
            ("Jane Roe", "panelist", ""), ("Sam Hill", "panelist", ""), ("Ann Lee", "moderator", "")]),
        ("What is a port for?\nWho owns the sea?\n", []),
        (
            "Keynote speech by Jane Roe, Mayor of Teal\nPanel:\nSam Hill, Angler\nAnn Lee, Poet\nHosted by Bo Quay\n",
            [
                ("Jane Roe", "keynote", "Mayor of Teal"),
                ("Sam Hill", "panelist", "Angler"),
                ("Ann Lee", "panelist", "Poet"),
                ("Bo Quay", "host", ""),
            ],
        ),
        (
            "Moderator for the Day: Jane Banks-Roe, Editor\nSuggested lecturer: Md. Sami Hillani, Minister of Ports\n",
            [("Jane Banks-Roe", "moderator", "Editor"), ("Md. Sami Hillani", "panelist", "Minister of Ports")],
        ),
        ("We ask who pays for quays, and what they cost.\n- Jane Roe\n", [("Jane Roe", "panelist", "")]),
        (
            "Henrike Vos, Chief Underwriter, Rijnmond Re\nAlp Can Dönmezer, CEO, TuzTek\n",
            [
                ("Henrike Vos", "panelist", "Chief Underwriter, Rijnmond Re"),
                ("Alp Can Dönmezer", "panelist", "CEO, TuzTek"),
            ],
        ),
        (
            "Chair: Jane Roe\n- Roofs of clay / Sam Hill (Tide University)\n- Quakes / Ida Moss (Lake Bank)\n",
            [
                ("Jane Roe", "chair", ""),
                ("Sam Hill", "panelist", "Tide University"),
                ("Ida Moss", "panelist", "Lake Bank"),
            ],
        ),
        (
            "Jane Roe, Envoy, Tonga; Member of the Advisory Council, Coast Trust\nSam Hill, Delta Commissioner\n",
            [
                ("Jane Roe", "panelist", "Envoy, Tonga; Member of the Advisory Council, Coast Trust"),
                ("Sam Hill", "panelist", "Delta Commissioner"),
            ],
        ),
        (
            "Raúl Bragança, Maria do Céu Gaspar Nóbrega, Arq.ª Ana Salva; modera Zulmira Pais\n",
            [
                ("Raúl Bragança", "panelist", ""),
                ("Maria do Céu Gaspar Nóbrega", "panelist", ""),
                ("Ana Salva", "panelist", ""),
                ("Zulmira Pais", "moderator", ""),
            ],
        ),
        (
            "Участники: Лев Климов, Дарья ван Хейден (компания «Луч»)\nБеседует Всеволод Ахметшин\n",
            [
                ("Лев Климов", "panelist", ""),
                ("Дарья ван Хейден", "panelist", "компания «Луч»"),
                ("Всеволод Ахметшин", "host", ""),
            ],
        ),
        ("Jüri Başkanı: Berke Oğlu\nالشاعر: نزار بن حمد\n", [
            ("Berke Oğlu", "chair", ""), ("نزار بن حمد", "panelist", "")]),
        ("Keynote Speeches (5-7 mins each)\nJane Roe, Editor\n", [("Jane Roe", "keynote", "Editor")]),
        (
            "Conversación entre Jane Roe y Ana Lago, actriz\n",
            [("Jane Roe", "panelist", ""), ("Ana Lago", "panelist", "actriz")],
        ),
        ("Ponente: Benita Arias Mayor, historiadora\n", [("Benita Arias Mayor", "panelist", "historiadora")]),
        ("Allocution de M. Jean Roe, ambassadeur de France\n", [("Jean Roe", "panelist", "ambassadeur de France")]),
        (
            "Moderator\nJane Roe\nEditor, Lake Times\n\nSam Hill\nChief Rope Officer, Northgate Ropes\n",
            [
                ("Jane Roe", "moderator", "Editor, Lake Times"),
                ("Sam Hill", "panelist", "Chief Rope Officer, Northgate Ropes"),
            ],
        ),
        (
            "Jane Roe | Editor | Rita News\nSam Hill | Head of Trading | Northgate Ropes\n",
            [
                ("Jane Roe", "panelist", "Editor | Rita News"),
                ("Sam Hill", "panelist", "Head of Trading | Northgate Ropes"),
            ],
        ),
    ],
)  # fmt: skip
def test_lines_under_a_heading_give_people(body: str, found: list[tuple[str, str, str]]) -> None:
    assert seats(read(body)) == found


def test_whoever_has_no_name_in_a_list_of_people_is_told_of_in_the_description() -> None:
    reading = read("Speakers: Jane Roe; Sam Hill; a surprise guest from the north\n")
    assert [name for name, _role, _byline in seats(reading)] == ["Jane Roe", "Sam Hill"]
    assert [each.description for each in reading.program.sessions.values()] == ["a surprise guest from the north"]


def test_one_part_of_a_list_of_people_does_not_hide_the_others() -> None:
    reading = read("Roe, Jane; Hill, Sam; a guest 4 you; Lago, Ida; Low, Ben.\n")
    assert [name for name, _role, _byline in seats(reading)] == ["Jane Roe", "Sam Hill", "Ida Lago", "Ben Low"]
    assert [each.description for each in reading.program.sessions.values()] == ["a guest 4 you"]


def test_somebody_without_a_name_between_commas_takes_no_name_for_an_affiliation() -> None:
    reading = read("Speakers: Jane Roe, Sam Hill, someone unknown to all of us, Ann Low\n")
    assert [name for name, _role, _byline in seats(reading)] == ["Jane Roe", "Sam Hill", "Ann Low"]


def test_titles_of_papers_stay_in_the_description() -> None:
    reading = read("Jane Roe (Tide Institute): How ports breathe\nSam Hill (Lake Times): What the sea leaves\n")
    (session,) = reading.program.sessions.values()
    assert session.description == "How ports breathe\n\nWhat the sea leaves"


@pytest.mark.parametrize(
    ("title", "left", "named"),
    [
        ("How to mend a boat – Jane Roe (Tide Institute)", "How to mend a boat", ["Jane Roe"]),
        ("Jane Roe (Tide Institute): How to mend a boat", "How to mend a boat", ["Jane Roe"]),
        ("How to mend a boat by Jane Roe and Sam Hill", "How to mend a boat", ["Jane Roe", "Sam Hill"]),
        ("Wie Boote sinken, mit Ute Hügel", "Wie Boote sinken", ["Ute Hügel"]),
        ("How to mend a boat (Dr. Jane Roe)", "How to mend a boat", ["Jane Roe"]),
        ("A boat for all. Moderator: Jane Roe", "A boat for all", ["Jane Roe"]),
        ("A boat for all Moderator: Jane Roe", "A boat for all", ["Jane Roe"]),
        ("全体討論 司会：榎並 宗太", "全体討論", ["榎並 宗太"]),
    ],
)
def test_parted_cuts_a_title_from_its_people(title: str, left: str, named: list[str]) -> None:
    cut = bylines.parted(lines_of(Page(text=title))[0])
    assert cut is not None
    assert cut.title is not None
    assert (cut.title.text, [each.name.text for each in cut.people]) == (left, named)


@pytest.mark.parametrize(
    "title",
    [
        "A word from the Chair: Ports and us",
        "Ports and people",
        "Wind – Water – Weather",
        "By the sea",
        "What ports do (part 2)",
    ],
)
def test_parted_leaves_a_title_alone(title: str) -> None:
    assert bylines.parted(lines_of(Page(text=title))[0]) is None


def test_a_mark_that_a_person_has_named_makes_people() -> None:
    body = "Jo: harbour\nWinds and tides: a view\n"
    assert seats(read(body)) == []
    told = read(body, {Setting.NAMES: ":"})
    assert [name for name, _role, _detail in seats(told)] == ["Jo", "Winds and tides"]


def test_two_spellings_of_one_person_are_one() -> None:
    reading = read("Speakers: Prof. José Al-Farsi; Jose al Farsi; ROE Jane; Roe, Jane; Jane Roe\n")
    assert sorted(person.name for person in reading.program.people.values()) == ["Jane ROE", "José Al-Farsi"]


def test_a_middle_initial_joins_only_within_one_organization() -> None:
    same = read("Jane Roe, Tide Institute\nJane B. Roe, Tide Institute\n")
    assert len(same.program.people) == 1
    apart = read("Jane Roe, Tide Institute\nJane B. Roe, Lake University\n")
    assert len(apart.program.people) == 2
    notes = [note.message for note in apart.notes if note.field == "name"]
    assert notes == ["“Jane B. Roe” and “Jane Roe” may be the same person."]


def test_names_that_are_much_alike_are_told() -> None:
    reading = read("Speakers: Katherine Morison; Katharine Morison\n")
    assert [note.level for note in reading.notes if "may be the same person" in note.message] == [NoteLevel.GUESS]
    assert len(reading.program.people) == 2


def test_a_name_that_only_its_place_shows_is_a_guess() -> None:
    reading = read("Jane Roe\n")
    guesses = [note for note in reading.notes if note.field == "name"]
    assert [(note.level, note.line) for note in guesses] == [(NoteLevel.GUESS, 3)]
    (person,) = reading.program.people.values()
    assert guesses[0].record_id == person.id


GIVEN = st.sampled_from(["Jane", "José", "Anne-Marie", "Ø. K.", "Željko", "J. R.", "İpek", "Иван", "Nana Ama"])
SURNAME = st.sampled_from(["Roe", "O’Brien", "van der Berg", "Al-Farsi", "McDonald", "de la Cruz", "Łukaszewicz", "Ли"])
HONORIFIC = st.sampled_from(["", "Dr. ", "Prof. Dr. ", "H.E. ", "Mme ", "Gen. (Ret.) "])
SHAPES = st.sampled_from(
    [
        "{honorific}{name}: Director, Tide Institute",
        "{honorific}{name}, Director, Tide Institute",
        "{honorific}{name} – Director at Tide House",
        "{honorific}{name} (Tide Institute)",
        "{honorific}{name} [Tide Institute]",
        "Moderator: {honorific}{name}",
        "Speaker: {honorific}{name} (Tide Institute)",
        "Chaired by {honorific}{name}",
    ]
)


@given(GIVEN, SURNAME, HONORIFIC, SHAPES)
def test_any_name_is_read_back_from_any_form(given_name: str, surname: str, honorific: str, shape: str) -> None:
    name = f"{given_name} {surname}"
    found = people.read(lines_of(Page(text=shape.format(honorific=honorific, name=name)))[0]).people
    assert [(each.name.text, each.honorific) for each in found] == [(name, honorific.strip())]


WORDS = st.sampled_from(
    [
        "the",
        "sea",
        "and",
        "its",
        "ports",
        "ask",
        "what",
        "we",
        "owe",
        "to",
        "those",
        "who",
        "work",
        "when",
        "it",
        "storms",
    ]
)


@given(st.lists(WORDS, min_size=4, max_size=20), st.sampled_from([".", "?", "!", " –", ":"]))
def test_prose_never_names_anybody(words: list[str], end: str) -> None:
    text = " ".join(words).capitalize() + end
    assert people.read(lines_of(Page(text=text))[0], expected=True).people == ()


def test_two_capital_consonants_in_front_are_initials() -> None:
    assert [name for name, _role, _detail in seats(read("Speakers: CK Tarn; LI Wei\n"))] == ["CK Tarn", "Wei LI"]


def test_tabs_in_front_of_affiliations_make_no_names_of_others() -> None:
    body = "Jane Roe\tTide Institute\nSam Hill\tLake University\nIda Moss\tTern Press\nOle Quill\tDublin Bay Larpers\n"
    assert [name for name, _role, _detail in seats(read(body))] == ["Jane Roe", "Sam Hill", "Ida Moss", "Ole Quill"]


def test_names_made_of_ordinary_words_are_people_behind_a_role() -> None:
    body = "Moderator: Bob Day, Swiss Radio\n"
    body += "Panelists: Will Hall (Tide Lab), May Lake (Tide Lab), Rose Church (Tide Lab)\n"
    assert [(name, role) for name, role, _detail in seats(read(body))] == [
        ("Bob Day", "moderator"),
        ("Will Hall", "panelist"),
        ("May Lake", "panelist"),
        ("Rose Church", "panelist"),
    ]


@pytest.mark.parametrize(
    "body", ["Speaker: Conference Chair\n", "Panelists: Youth Delegates, Open Floor\n", "May Lake\n"]
)
def test_ordinary_words_are_nobody_without_a_role_or_a_given_name(body: str) -> None:
    assert "May Lake" not in [name for name, _role, _detail in seats(read(body))]
    assert "Conference Chair" not in [name for name, _role, _detail in seats(read(body))]


def test_capitals_in_brackets_are_an_organization_though_they_spell_a_word_before_names() -> None:
    found = read("Speakers: Tom Wells; Ann Lee (MIT); Ida Roe (Tide Lab)")
    assert [person.organization for person in found.program.people.values()] == ["", "MIT", "Tide Lab"]
    assert [note.field for note in found.notes if note.field == "organization"] == []


def test_a_role_before_the_mark_is_no_name_when_marks_part_names() -> None:
    found = read("Moderator: Bob Day, Swiss Radio\nIda Roe: whatever she does", {Setting.NAMES: ":"})
    assert [person.name for person in found.program.people.values()] == ["Bob Day", "Ida Roe"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "9:00 Invited Talk 1: Jane Roe (Lake Times)\n10:00 Invited Talk 2: Sam Hill (Grain Co)\n11:00 Tea\n",
            [("Invited Talk 1", ["Jane Roe"]), ("Invited Talk 2", ["Sam Hill"]), ("Tea", [])],
        ),
        (
            "9 h Conférence 1 : Pr Anne Dubois\n10 h Conférence 2 : Petits ports, grands navires\n",
            [("Conférence 1", ["Anne Dubois"]), ("Petits ports, grands navires", [])],
        ),
    ],
)
def test_who_stands_where_a_title_would_speaks_under_the_label(
    text: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert people_by_title(f"6 May 2024\n{text}") == expected


def test_papers_over_or_beside_their_authors_name_those() -> None:
    text = """6 de mayo de 2024
9:00 Mesa 1. Ríos y puertos
Trayectorias frágiles en la murga joven | Pablo Martín Rodríguez
Orígenes del Carnaval: los conjuntos, las categorías | Sabrina Moreira Casulo
Elementos para un marco | Ana Turnes, Inés Carbajal
10:00 Mesa 2. Redes

Nudos y redes en la costa
Juan Castel

Velas de lino: una historia
Rosa Pilco and Eva Luna

Cuerdas
Omar Said
11:00 Mesa 3. Citas
“Pingüinos otra vez” — Milita Alfaro
Té y café
"""
    assert people_by_title(text) == [
        ("Ríos y puertos", ["Pablo Martín Rodríguez", "Sabrina Moreira Casulo", "Ana Turnes", "Inés Carbajal"]),
        ("Redes", ["Juan Castel", "Rosa Pilco", "Eva Luna", "Omar Said"]),
        ("Citas", ["Milita Alfaro"]),
    ]


def people_by_title(text: str) -> list[tuple[str, list[str]]]:
    """Return the title of every session with its people."""
    program = page_text.read_text(text, "x.txt", Answers(timezone="Europe/Berlin")).program
    return [
        (each.title, [program.people[seat.person_id].name for seat in program.appearances_in(each.id)])
        for each in program.sessions_in_order
    ]


@pytest.mark.parametrize("head", ["Keynote: Joan Kin", "Keynote speech – Dr. Ana Pons", "基調講演：Joan Kin"])
def test_a_bare_name_behind_keynote_is_who_gives_it(head: str) -> None:
    reading = read("", head=f"19 May 2021\n9:00 – 10:00 {head}\n10:00 – 11:00 Coffee\n")
    first = reading.program.sessions_in_order[0]
    assert first.title == head.partition(":")[0].partition("：")[0].partition(" –")[0]
    assert [seat[1] for seat in seats(reading)] == ["keynote"]


def test_what_stands_behind_keynote_is_a_title_where_somebody_else_gives_it() -> None:
    reading = read("Speaker: Jane Roe, Teal College\n", head="19 May 2021\n9:00 – 10:00 Keynote: Quantum Leaps\n")
    assert [each.title for each in reading.program.sessions_in_order] == ["Quantum Leaps"]


def titles(reading: Reading) -> list[str]:
    return [session.title for session in reading.program.sessions.values()]


@pytest.mark.parametrize(
    ("rows", "found", "named"),
    [
        (
            "9:00 Ida Moss – A life with lakes\n10:00 Sam Hill and Bo Quay – Salt, 1911-88\n11:00 Fin\nChair: Ida Moss",
            ["A life with lakes", "Salt, 1911-88"],
            ["Bo Quay", "Ida Moss", "Sam Hill"],
        ),
        (
            "ore 9 Ida Fumagalli / Camminare\nore 10 Ugo Riva / Le panchine\nore 11 Cena, con Ida Fumagalli\n",
            ["Camminare", "Le panchine"],
            ["Ida Fumagalli", "Ugo Riva"],
        ),
    ],
)
def test_headings_begin_with_people_where_several_do_and_one_is_met_elsewhere(
    rows: str, found: list[str], named: list[str]
) -> None:
    reading = read(rows, head="19 May 2021\n")
    assert titles(reading)[:2] == found
    assert sorted(person.name for person in reading.program.people.values()) == named


def test_subtitles_are_no_titles_of_people_nobody_has_met() -> None:
    rows = "9:00 Climate Action – What works now\n10:00 Carbon Markets – A long road\n"
    assert titles(read(rows, head="19 May 2021\n")) == [
        "Climate Action – What works now",
        "Carbon Markets – A long road",
    ]


def test_a_room_between_a_title_and_its_people_is_the_room() -> None:
    reading = read("9:00 Workshop: Knots (Room 201) Moderator: Jane Roe\n", head="19 May 2021\n")
    assert (titles(reading), [room.name for room in reading.program.rooms.values()]) == (["Knots"], ["Room 201"])
    assert [name for name, _role, _detail in seats(reading)] == ["Jane Roe"]


def test_an_opening_alone_on_a_line_is_a_title_and_no_role() -> None:
    reading = read("9:00 – 9:15\nOpening remarks\nJane Roe\n", head="19 May 2021\n")
    assert (titles(reading), seats(reading)) == (["Opening remarks"], [("Jane Roe", "speaker", "")])


@pytest.mark.parametrize(
    ("title", "person", "where"),
    [
        ("Open Source Systems", "Jane Roe", "TIDE"),
        ("Küresel Çapta Açık Kaynak", "Oğuz Örnek", "Türk Telekom"),
        ("Les Villes Heureuses", "Jeanne Exemple", "Institut du Vent"),
    ],
)
def test_a_person_with_an_affiliation_stands_behind_a_title_in_capitals(title: str, person: str, where: str) -> None:
    lines = [f"14:00 - 15:00 - **{title}** - *{person}* ({where})", "15:00 - 16:00 - **Wind** - *Sam Hill* (ACME)"]
    text = "5 May 2025\n\n" + "\n\n".join(lines)
    program = page_text.read_text(text, "x.md", Answers(timezone="Europe/Berlin")).program
    assert [each.title for each in program.sessions_in_order] == [title, "Wind"]
    assert {each.name for each in program.people.values()} == {person, "Sam Hill"}
