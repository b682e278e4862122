# SPDX-License-Identifier: MIT
"""What a person puts right in a review: a line that is something else, a field that is otherwise."""

from __future__ import annotations

import uuid
from datetime import date, datetime

import pytest

from forumdesk.formats import page_text
from forumdesk.formats.reading import Answers, NoteLevel, Reading
from forumdesk.program import Role, Session, SessionKind, SessionState

TEXT = """\
Tide Forum

19 May 2021
Wind and water
9:00 – 10:00 Panel 1: Shores
Hall A
Jane Roe: Director of Tides at Sound House
Sam Hill (Lake Times)
Why shores move.
10:00 – 11:00 Winds
A short line
20 May 2021
9:00 – 10:00 Rain
"""
NAMESPACE = uuid.UUID(int=7)
PANEL, JANE, SAM, ABOUT, WINDS, SHORT = 5, 7, 8, 9, 10, 11


def reading(
    values: dict[tuple[int, str], str] | None = None, lines: dict[int, str] | None = None, text: str = TEXT
) -> Reading:
    return page_text.read_text(
        text, "x.txt", Answers(timezone="Europe/Berlin", values=values or {}, lines=lines or {}, namespace=NAMESPACE)
    )


def session(found: Reading, line: int) -> Session:
    return next(each for each in found.program.sessions.values() if found.lines[each.id] == line)


@pytest.mark.parametrize(
    ("field", "value", "attribute", "expected"),
    [
        ("title", "Coasts", "title", "Coasts"),
        ("subtitle", "A talk", "subtitle", "A talk"),
        ("label", "Panel A", "label", "Panel A"),
        ("label", "", "label", ""),
        ("kind", "workshop", "kind", SessionKind.WORKSHOP),
        ("state", "cancelled", "state", SessionState.CANCELLED),
        ("start", "09:15", "start", datetime(2021, 5, 19, 9, 15)),
        ("start", "", "start", None),
        ("end", "10:15", "duration", 75),
        ("end", "", "duration", 0),
        ("day", "2021-05-20", "start", datetime(2021, 5, 20, 9, 0)),
        ("day", "2", "start", datetime(2021, 5, 20, 9, 0)),
        ("description", "One.\n\nTwo.", "description", "One.\n\nTwo."),
    ],
)
def test_a_field_of_a_session_is_corrected(field: str, value: str, attribute: str, expected: object) -> None:
    assert getattr(session(reading({(PANEL, field): value}), PANEL), attribute) == expected


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("name", "Janet Roe", "Janet Roe"),
        ("honorific", "Dr.", "Dr."),
        ("position", "Director", "Director"),
        ("organization", "The Sound House", "The Sound House"),
        ("organization", "", ""),
    ],
)
def test_a_field_of_a_person_is_corrected(field: str, value: str, expected: str) -> None:
    found = reading({(JANE, field): value})
    person = next(each for each in found.program.people.values() if found.lines[each.id] == JANE)
    assert getattr(person, field) == expected
    assert person.sort_name == ("Roe, Janet" if field == "name" else "Roe, Jane")


def test_a_corrected_position_keeps_the_printed_line() -> None:
    found = reading({(JANE, "position"): "Director", (JANE, "organization"): "Sound House"})
    appearance = found.program.appearances_in(session(found, PANEL).id)[0]
    assert appearance.byline == "Director of Tides at Sound House"


def test_a_corrected_detail_is_parted_anew() -> None:
    found = reading({(SAM, "detail"): "Editor, Lake Post"})
    person = next(each for each in found.program.people.values() if each.name == "Sam Hill")
    assert (person.position, person.organization) == ("Editor", "Lake Post")


def test_an_end_taken_away_is_not_inferred_again() -> None:
    text = "19 May 2021\n9:00 A\n10:00 B"
    assert session(reading(text=text), 2).duration == 60
    assert session(reading({(2, "end"): ""}, text=text), 2).duration == 0


def test_a_corrected_start_keeps_the_printed_length() -> None:
    found = reading({(2, "start"): "14:00"}, text="19 May 2021\n10:30-11:00 A\n15:00 B")
    assert (session(found, 2).start, session(found, 2).duration) == (datetime(2021, 5, 19, 14), 30)
    assert not [note for note in found.notes if note.line == 2 and note.field == "end"]


def test_the_day_and_the_session_of_one_line_have_titles_of_their_own() -> None:
    found = reading({(1, "title"): "Dawn"}, text="Wednesday 19 May 2021, 10:30 A")
    assert [day.title for day in found.program.days.values()] == [""]
    assert session(found, 1).title == "Dawn"


def test_a_role_is_corrected() -> None:
    found = reading({(SAM, "role"): "moderator"})
    assert found.program.appearances_in(session(found, PANEL).id)[1].role is Role.MODERATOR


def test_the_room_is_corrected_on_either_line() -> None:
    for line in (PANEL, 6):
        found = reading({(line, "room"): "Hall Z"})
        assert [room.name for room in found.program.rooms.values()] == ["Hall Z"]
    assert reading({(PANEL, "room"): ""}).program.rooms == {}


def test_a_day_is_corrected() -> None:
    found = reading({(3, "title"): "Air", (12, "day"): "2021-05-22"})
    assert [(day.date, day.title) for day in found.program.days_in_order] == [
        (date(2021, 5, 19), "Air"),
        (date(2021, 5, 22), ""),
    ]


def test_a_day_without_a_heading_gets_a_title() -> None:
    found = reading({(1, "day_title"): "Only day"}, text="9:00 A\n10:00 B")
    assert [day.title for day in found.program.days.values()] == ["Only day"]


def test_the_title_of_the_program_is_corrected() -> None:
    assert reading({(1, "title"): "Tides"}).program.conference.title == "Tides"
    answered = page_text.read_text(TEXT, "x.txt", Answers(title="Ebb"))
    assert answered.program.conference.title == "Ebb"


def test_the_second_person_on_a_line_has_fields_of_its_own() -> None:
    text = "9:00 A\nSpeakers: Jane Roe and Sam Hill"
    found = reading({(2, "name:2"): "Samuel Hill", (2, "position:2"): "Editor"}, text=text)
    assert [(each.name, each.position) for each in found.program.people.values()] == [
        ("Jane Roe", ""),
        ("Samuel Hill", "Editor"),
    ]


@pytest.mark.parametrize(("field", "value"), [("start", "soon"), ("kind", "feast"), ("state", "maybe")])
def test_a_correction_that_can_not_be_used_is_noted_and_nothing_changes(field: str, value: str) -> None:
    found = reading({(PANEL, field): value})
    assert session(found, PANEL) == session(reading(), PANEL)
    assert [note.line for note in found.notes if note.level is NoteLevel.WARNING and note.field == field] == [PANEL]


def test_a_guess_that_was_corrected_is_no_guess_any_more() -> None:
    def guessed(found: Reading) -> list[int | None]:
        return [note.line for note in found.notes if note.field == "organization"]

    text = TEXT.replace("Sam Hill (Lake Times)", "Sam Hill: Founder of Wind & Wave")
    assert guessed(reading(text=text)) == [SAM]
    assert guessed(reading({(SAM, "organization"): "Wind & Wave"}, text=text)) == []


def test_ids_survive_a_correction() -> None:
    before, after = reading(), reading({(PANEL, "title"): "Coasts", (JANE, "name"): "Janet Roe"})
    assert before.lines == after.lines


def test_a_line_left_out_is_gone() -> None:
    found = reading(lines={JANE: "left out", ABOUT: "left out"})
    assert [person.name for person in found.program.people.values()] == ["Sam Hill"]
    assert session(found, PANEL).description == ""


def test_a_line_becomes_a_person() -> None:
    found = reading(lines={SHORT: "person"})
    assert "A short line" in [person.name for person in found.program.people.values()]


def test_a_line_becomes_a_description() -> None:
    found = reading(lines={JANE: "description"})
    assert session(found, PANEL).description.startswith("Jane Roe: Director")


def test_a_line_becomes_a_session() -> None:
    found = reading(lines={ABOUT: "title"})
    made = session(found, ABOUT)
    assert (made.title, made.start, made.duration) == ("Why shores move.", datetime(2021, 5, 19, 9), 60)
    doubts = [(note.line, note.field) for note in found.notes if note.level is NoteLevel.GUESS]
    assert (ABOUT, "start") in doubts
    settled = reading({(ABOUT, "start"): "09:30"}, {ABOUT: "title"})
    assert session(settled, ABOUT).start == datetime(2021, 5, 19, 9, 30)
    assert (ABOUT, "start") not in [(note.line, note.field) for note in settled.notes]


def test_a_line_becomes_a_day() -> None:
    found = reading(lines={SHORT: "day"}, text=TEXT + "11:00 – 12:00 Snow\n")
    assert [day.title for day in found.program.days_in_order].count("A short line") == 1


def test_a_line_becomes_a_room_a_role_and_an_affiliation() -> None:
    assert "A short line" in [room.name for room in reading(lines={SHORT: "room"}).program.rooms.values()]
    roles = reading(lines={6: "role"})
    assert roles.program.rooms == {}
    worked = reading(lines={ABOUT: "affiliation"})
    sam = next(each for each in worked.program.people.values() if each.name == "Sam Hill")
    assert sam.organization == "Why shores move"


def test_a_line_becomes_a_label_or_a_time() -> None:
    text = "19 May 2021\nPart the first\n9:00 – 10:00\nShores"
    assert session(reading(lines={2: "label"}, text=text), 2).label == "Part the first"
    found = reading(lines={3: "time"}, text="19 May 2021\nShores\nfrom 9:00 to 10:00, as they say")
    assert [each.start for each in found.program.sessions.values()] == [datetime(2021, 5, 19, 9)]


def test_lines_become_an_article_with_a_caption() -> None:
    text = TEXT + "\nOn shores\nA picture of one\nThey move.\nThey stay."
    found = reading(lines={15: "article", 16: "caption", 17: "article", 18: "article"}, text=text)
    (article,) = found.program.articles.values()
    assert (article.title, article.caption, article.body) == (
        "On shores",
        "A picture of one",
        "They move.\n\nThey stay.",
    )
    named = reading({(15, "author"): "Ann Lee, Jane Roe", (15, "title"): "Of shores"}, {15: "article"}, text=text)
    (article,) = named.program.articles.values()
    assert article.title == "Of shores"
    assert [named.program.people[key].name for key in article.author_ids] == ["Ann Lee", "Jane Roe"]
    assert len(named.program.people) == 3


@pytest.mark.parametrize(
    ("said", "published"), [("2021-05-03", date(2021, 5, 3)), ("0001-01-01", None), ("9999-12-31", None), ("May", None)]
)
def test_date_of_an_article_is_one_that_can_be_kept(said: str, published: date | None) -> None:
    text = f"Tides and Towns\nBy Jane Roe\n{'The sea comes and the sea goes, and towns stay where they are. ' * 8}\n"
    (article,) = reading({(1, "published"): said}, text=text).program.articles.values()
    assert article.published == published


def test_parts_of_a_cut_line_are_different_things() -> None:
    text = "19 May 2021\n9:00 – 10:00 Panel 1: Shores\nJane Roe why shores move\n"
    said = {(3, 0): "person", (3, 8): "description"}
    found = page_text.read_text(text, "x.txt", Answers(timezone="UTC", cuts=frozenset({(3, 8)}), parts=said))
    assert [person.name for person in found.program.people.values()] == ["Jane Roe"]
    assert session(found, 2).description == "why shores move"


@pytest.mark.parametrize("name", ["**Jane Roe**", "<b>Jane Roe</b>", "[Jane Roe](https://example.org)"])
def test_part_that_begins_with_markup_is_what_was_said_of_it(name: str) -> None:
    text = f"19 May 2021\n9:00 – 10:00 Shores {name}\n"
    answers = Answers(timezone="UTC", cuts=frozenset({(2, 20)}), parts={(2, 20): "description"})
    found = page_text.read_text(text, "x.txt", answers)
    assert session(found, 2).description.strip("*[").startswith("Jane Roe")
    assert not found.program.people


def test_part_is_what_was_said_of_it_whatever_its_line_is() -> None:
    text = "19 May 2021\n9:00 – 10:00 Panel 1: Shores\nJane Roe why shores move\n"
    answers = Answers(
        timezone="UTC", lines={3: "description"}, cuts=frozenset({(3, 8)}), parts={(3, 0): "person", (3, 8): ""}
    )
    found = page_text.read_text(text, "x.txt", answers)
    assert [person.name for person in found.program.people.values()] == ["Jane Roe"]
    assert session(found, 2).description == "why shores move"
