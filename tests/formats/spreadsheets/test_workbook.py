# SPDX-License-Identifier: MIT
from __future__ import annotations

from datetime import date, datetime

import pytest

from forumdesk import formats
from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Answers, NoteLevel
from forumdesk.formats.spreadsheets import moments
from forumdesk.formats.writing import Order
from forumdesk.program import (
    Appearance,
    Conference,
    Day,
    Extra,
    Link,
    Person,
    Program,
    Role,
    Room,
    Session,
    SessionState,
    Track,
)
from sheets import ZONE, csv, fields, messages, read, told, xlsx

LANGUAGES = {
    "en": "Date,Start time,END_TIME,Room,Session Title,Presenters,Company",
    "fr": "Date,Heure de début,Heure de fin,Salle,Titre,Intervenants,Organisation",
    "es": "Fecha,Hora de inicio,Hora de fin,Sala,Título,Ponentes,Institución",
    "de": "Datum,Beginn,Ende,Raum,Titel,Vortragende,Firma",
    "it": "Data,Ora di inizio,Ora di fine,Aula,Titolo,Relatori,Organizzazione",
    "pt": "Data,Hora de início,Hora de término,Auditório,Título,Palestrantes,Instituição",
    "ar": "التاريخ,وقت البدء,وقت الانتهاء,القاعة,العنوان,المتحدثون,المؤسسة",
    "fa": "تاریخ,ساعت شروع,ساعت پایان,سالن,عنوان,سخنرانان,سازمان",
    "tr": "Tarih,Başlangıç saati,Bitiş saati,Salon,Başlık,Konuşmacılar,Kurum",
    "ru": "Дата,Время начала,Время окончания,Зал,Название,Докладчики,Организация",
    "ja": "日付,開始時刻,終了時刻,会場,タイトル,講演者,所属",
    "zh": "日期,开始时间,结束时间,会场,题目,报告人,单位",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_are_known_in_every_language_of_the_window(language: str) -> None:
    reading = csv(f"{LANGUAGES[language]}\n2026-05-01,09:00,09:45,Quay,Tides,Ilka Sand,Tide Office\n")
    assert list(fields(reading).values()) == ["date", "start", "end", "room", "title", "speakers", "organization"]
    assert told(reading) == ["05-01 09:00 | 45 | Quay | Tides | Ilka Sand"]


def test_order_of_day_and_month_is_decided_on_the_whole_column() -> None:
    rows = "Title,Date,Start\nTides,3/4/2026,09:00\nMoons,{},09:00\n"
    assert [line[:5] for line in told(csv(rows.format("13/4/2026")))] == ["04-03", "04-13"]
    assert [line[:5] for line in told(csv(rows.format("3/14/2026")))] == ["03-04", "03-14"]
    open_one = csv(rows.format("4/4/2026"))
    assert [question.key for question in open_one.questions] == ["date_order", "timezone"]
    assert not open_one.complete
    said = csv(rows.format("4/4/2026"), Answers(timezone="UTC", settings={"date_order": "month"}))
    assert [line[:5] for line in told(said)] == ["03-04", "04-04"]
    assert said.complete


def test_days_without_dates_are_asked_and_counted_on() -> None:
    text = "Day,Time,Title\nDay 1,9:00-10:00,Tides\nDay 2,9:00-10:00,Moons\nSunday,9:00-10:00,Salt\n"
    asked = csv(text)
    assert [question.key for question in asked.questions if not question.answered] == ["first_date"]
    assert [session.start for session in asked.program.sessions.values()] == [None, None, None]
    assert [line[:5] for line in told(csv(text, Answers(first_date=date(2026, 5, 1), timezone="UTC")))] == [
        "05-01", "05-02", "05-03",
    ]  # fmt: skip


@pytest.mark.parametrize("first", [date(1900, 1, 1), date(2999, 12, 31)])
def test_first_day_in_a_year_without_programs_is_refused(first: date) -> None:
    with pytest.raises(ForumDeskError, match="first day can't be in the year"):
        csv("Day,Time,Title\nDay 2,9:00-10:00,Tides\n", Answers(first_date=first, timezone="UTC"))


def test_times_alone_start_over_on_the_next_day() -> None:
    text = "Title,Start,End\nA,9:00,10:00\nB,14:00,15:00\nC,9:00,10:00\n"
    answers = Answers(first_date=date(2026, 5, 1), timezone="UTC")
    assert told(csv(text, answers)) == ["05-01 09:00 | 60 | A", "05-01 14:00 | 60 | B", "05-02 09:00 | 60 | C"]


def test_night_and_wrong_ends_are_understood_and_said() -> None:
    text = (
        "Title,Date,Start,End,Room\nParty,2026-05-01,22:00,01:30,Quay\nLate,2026-05-01,00:30,02:00,Quay\n"
        "Odd,2026-05-01,15:00,14:00,Pier\nSoon,2026-05-01,at tea,,Pier\n24,2026-05-01,23:00,24:00,Loft\n"
    )
    reading = csv(text)
    assert told(reading) == [
        "05-01 22:00 | 210 | Quay | Party", "05-02 00:30 | 90 | Quay | Late", "05-01 15:00 | Pier | Odd",
        "– | Pier | Soon", "05-01 23:00 | 60 | Loft | 24",
    ]  # fmt: skip
    assert "row 4: ends before it starts; kept without an end" in messages(reading)
    assert "row 3: 00:30 was taken for the night after that day" in messages(reading)
    assert "row 5: “at tea” can't be read as a date or a time" in messages(reading)


def test_zone_is_asked_unless_the_table_names_it() -> None:
    plain = csv("Title,Start\nTides,2026-05-01T09:00\n", Answers())
    assert [question.key for question in plain.questions] == ["timezone"]
    assert any(note.level is NoteLevel.MISSING for note in plain.notes)
    said = csv("Title,Start,Time zone\nTides,2026-05-01T09:00,Asia/Tokyo\n", Answers())
    assert (said.program.conference.timezone, said.questions) == ("Asia/Tokyo", ())
    shifted = csv("Title,Start\nTides,2026-05-01T09:00:00+00:00\n")
    assert told(shifted) == ["05-01 10:00 | Tides"]  # Lisbon in summer


@pytest.mark.parametrize(
    ("said", "people"),
    [
        ('"Ilka Sand; Bo Larch"', "Ilka Sand, Bo Larch"),
        ('"Ilka Sand | Bo Larch"', "Ilka Sand, Bo Larch"),
        ('"Ilka Sand\nBo Larch"', "Ilka Sand, Bo Larch"),
        ('"Ilka Sand, Bo Larch"', "Ilka Sand, Bo Larch"),
        ('"Ilka Sand, Institute of Tides"', "Ilka Sand"),
        ('"Sand, Ilka"', "Ilka Sand"),
        ("madonna", "madonna"),
        ("TBA", ""),
    ],
)
def test_speakers_of_one_cell_are_parted_where_it_is_safe(said: str, people: str) -> None:
    (session,) = told(csv(f"Title,Start,Speakers\nTides,2026-05-01T09:00,{said}\n"))
    assert session == " | ".join(filter(None, ("05-01 09:00", "Tides", people)))


def test_cell_of_speakers_that_names_nobody_is_kept() -> None:
    reading = csv("Title,Start,Author\nTalks,2026-05-01T09:00,chosen from what was sent in\n")
    (session,) = reading.program.sessions.values()
    assert session.extra == (Extra(name="Author", value="chosen from what was sent in"),)


def test_columns_for_each_speaker_are_put_together() -> None:
    reading = csv(
        "Title,Start,PERSON1_TITLE,PERSON1_NAME,PERSON1_TYPE,speaker2_first,speaker2_last,speaker2_email,Moderator\n"
        "Tides,2026-05-01T09:00,Dr.,Ilka Sand,Discussant,Bo,Larch,bo@example.org,Ann Reed\n"
    )
    program = reading.program
    (session,) = program.sessions.values()
    found = [(program.people[each.person_id].name, each.role) for each in program.appearances_in(session.id)]
    assert sorted(found) == [
        ("Ann Reed", Role.MODERATOR), ("Bo Larch", Role.SPEAKER), ("Ilka Sand", Role.DISCUSSANT),
    ]  # fmt: skip
    assert session.extra == ()
    assert "The column “speaker2_email” was left out. If it is wanted, choose what it means." in messages(reading)


def test_row_for_each_speaker_is_one_session() -> None:
    text = (
        "Session Id,Title,Scheduled At,Room,FirstName,LastName,TagLine\n"
        "1,Tides,01 May 2026 09:00 AM,Quay,Ilka,Sand,Sailor\n1,Tides,01 May 2026 09:00 AM,Quay,Bo,Larch,Poet\n"
        "2,Tides,01 May 2026 10:00 AM,Quay,Bo,Larch,Poet\n,,,,Ann,Reed,\n"
    )
    assert told(csv(text)) == ["05-01 09:00 | Quay | Tides | Ilka Sand, Bo Larch",
                               "05-01 10:00 | Quay | Tides | Bo Larch, Ann Reed"]  # fmt: skip


def test_part_of_a_session_keeps_its_parent() -> None:
    reading = csv("Session,Title,Start\nCoasts,Tides,2026-05-01T09:00\nCoasts,Moons,2026-05-01T09:20\n")
    assert fields(reading)["Session"] == "parent"
    assert {session.extra for session in reading.program.sessions.values()} == {(Extra(name="parent", value="Coasts"),)}


def test_date_is_printed_once_and_rooms_run_beside() -> None:
    text = "Date,Start,End,Room,Title\n2026-05-01,09:00,10:00,Quay,A\n,,,Pier,B\n,10:00,11:00,Quay,C\n"
    reading = csv(text)
    assert told(reading) == [
        "05-01 09:00 | 60 | Quay | A",
        "05-01 09:00 | 60 | Pier | B",
        "05-01 10:00 | 60 | Quay | C",
    ]
    assert "row 3: has no time; that of the row above was taken, in another room" in messages(reading)


def test_day_above_its_rows_and_headings_that_come_again_are_no_sessions() -> None:
    rows = [
        ("Time", "Title", "Room"), ("Friday, 1 May 2026",), ("9:00–9:45", "Tides", "Quay"),
        ("Time", "Title", "Room"), ("Saturday, 2 May 2026",), ("9:00–9:45", "Moons", "Quay"),
    ]  # fmt: skip
    assert told(read(xlsx({"Plan": rows}))) == ["05-01 09:00 | 45 | Quay | Tides", "05-02 09:00 | 45 | Quay | Moons"]


@pytest.mark.parametrize("key", ["csv", "xlsx"])
def test_what_was_exported_comes_back(key: str) -> None:
    program = Program(Conference(id="c", title="Spring forum", timezone="Europe/Lisbon")).put(
        Day(id="d", date=date(2026, 5, 1)),
        Room(id="2a3ed2a8-6ff4-41a3-b4a9-a36d7d1a9d5f", name="Quay", capacity=80),
        Track(id="t", name="Water"),
        Person(id="5e3c3c15-2a4f-4c0f-9d8b-0b0b0a0a0a0a", name="Sand, Ilka & C", honorific="Dr.", organization="Tides"),
        Session(
            id="9a1e2c3d-4b5f-4a6b-8c7d-112233445566", title="=Tides", start=datetime(2026, 5, 1, 23, 30), duration=60,
            room_id="2a3ed2a8-6ff4-41a3-b4a9-a36d7d1a9d5f", track_id="t", label="Panel 1", abstract="One.\n\n<b>2</b>",
            tags=("a", "b"), links=(Link(title="Slides", url="https://example.org/1"),),
            extra=(Extra(name="id", value="77"), Extra(name="Colour", value="blue")),
        ),
        Appearance(
            id="a", session_id="9a1e2c3d-4b5f-4a6b-8c7d-112233445566", person_id="5e3c3c15-2a4f-4c0f-9d8b-0b0b0a0a0a0a",
            role=Role.CHAIR,
        ),
    )  # fmt: skip
    written = formats.write(key, program, Order(now=datetime(2026, 1, 1)))
    back = formats.read(written.data, f"forum.{key}", ZONE).program
    (said,), (found,) = program.sessions.values(), back.sessions.values()
    same = ("id", "title", "start", "duration", "label", "abstract", "tags", "links")
    assert [getattr(found, name) for name in same] == [getattr(said, name) for name in same]
    assert set(found.extra) == set(said.extra)
    (seat,) = back.appearances.values()
    person = back.people[seat.person_id]
    assert (seat.role, person.name, person.organization) == (Role.CHAIR, "Sand, Ilka & C", "Tides")
    assert [(room.name, room.capacity) for room in back.rooms.values()] == [("Quay", 80)]


def test_states_of_other_programs_are_known() -> None:
    reading = csv("Title,Start,Status\nTides,2026-05-01T09:00,Accept Queue\nMoons,2026-05-01T10:00,Waitlisted\n")
    assert {session.state for session in reading.program.sessions.values()} == {SessionState.TENTATIVE}


def test_cell_that_equals_another_of_another_type_is_read_by_its_own() -> None:
    assert moments.in_cell(1, day=True).day is not None
    assert moments.in_cell(True, day=True) == moments.NOTHING
    assert moments.in_cell(1, day=True).day is not None


def test_time_after_midnight_says_which_night_was_meant() -> None:
    reading = csv("Title,Date,Start,Room\nTides,2026-05-01,23:00,Quay\nLate,2026-05-01,25:00,Quay\n")
    assert told(reading) == ["05-01 23:00 | Quay | Tides", "05-02 01:00 | Quay | Late"]
    assert messages(reading) == ["row 3: 01:00 was taken for the night after that day"]


def test_row_without_date_and_time_takes_none_where_each_row_has_its_own() -> None:
    text = "Title,Date,Start,Room\nTides,2026-05-01,09:00,Quay\nSalt,,,Pier\nMoons,2026-05-01,10:00,Quay\n"
    reading = csv(text)
    assert told(reading) == ["05-01 09:00 | Quay | Tides", "– | Pier | Salt", "05-01 10:00 | Quay | Moons"]
    assert messages(reading) == []
