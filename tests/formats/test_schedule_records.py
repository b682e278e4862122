# SPDX-License-Identifier: MIT
from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date
from time import monotonic

from forumdesk.formats.notes import Note, NoteLevel
from forumdesk.formats.schedule_records import Records, color
from forumdesk.program import Appearance, Day, Extra, Link, Person, Role, Room, Session, Track

GUID = "7b9d1c52-54a1-4c56-9b0e-4f3d7f1f3a01"


def test_record_that_comes_again_fills_what_was_empty_and_keeps_what_differs_beside_it() -> None:
    records = Records("x")
    first = records.room(Room(id="", name="Hall", capacity=80), GUID, line=3)
    again = Room(id="", name="Hall", capacity=90, floor="1", extra=(Extra(name="slug", value="hall"),))
    assert records.room(again, line=9) == first == GUID
    assert records.room(Room(id="", name="Hall", extra=(Extra(name="slug", value="h"),))) == GUID
    kept = (Extra(name="slug", value="hall"), Extra(name="capacity", value="90"), Extra(name="slug 2", value="h"))
    assert records.all() == (replace(again, id=GUID, capacity=80, extra=kept),)
    assert records.lines == {GUID: 3}


def test_person_with_another_link_in_each_of_many_sessions_takes_no_long_time() -> None:
    records = Records("x")
    began = monotonic()
    for number in range(20_000):
        records.person(Person(id="", name="Ada Holm", links=(Link(title="", url=f"https://ada.example/{number}"),)))
    (ada,) = records.all()
    assert isinstance(ada, Person)
    assert [link.url for link in ada.links] == [f"https://ada.example/{number}" for number in range(100)]
    assert monotonic() - began < 20


def test_person_is_known_by_number_and_else_by_name() -> None:
    records = Records("x")
    ada = records.person(Person(id="", name="Ada Holm"), number="1")
    assert records.person(Person(id="", name="ada holm", biography="Sails."), number="1") == ada
    assert records.person(Person(id="", name="Ada Holm")) != ada
    assert records.person(Person(id="", name="Bo Lind"), number="1", line=7) != ada
    assert records.person(Person(id="", name="")) == ""
    assert records.all()[0] == Person(id=ada, name="Ada Holm", sort_name="Holm, Ada", biography="Sails.")
    assert [note.message for note in records.notes()] == [
        "A person without a name was left out",
        "Person number 1 has another name elsewhere; “Bo Lind” is kept as somebody else",
    ]


def test_person_is_known_by_guid_before_number_and_name() -> None:
    records = Records("x")
    other = GUID.replace("7b", "7c")
    assert records.person(Person(id="", name="Ada"), guid=GUID) == GUID
    assert records.person(Person(id="", name="Ada"), guid=other) == other
    assert records.person(Person(id="", name="Ada"), number="1", guid=other) == other
    assert records.person(Person(id="", name="Ada")) == GUID
    assert records.person(Person(id="", name="Bo"), guid=GUID) not in {GUID, other}


def test_appearance_of_a_person_in_a_session_is_kept_once_with_its_role() -> None:
    records = Records("x")
    key = records.session_id("4", "", "")
    records.add(Session(id=key, title="Tides"))
    bo = records.person(Person(id="", name="Bo Lind"))
    for role in (Role.CHAIR, Role.SPEAKER):
        records.appearance(Appearance(id="", session_id=key, person_id=bo, role=role))
    records.appearance(Appearance(id="", session_id=key, person_id=""))
    (found,) = (record for record in records.all() if isinstance(record, Appearance))
    assert (found.session_id, found.person_id, found.role) == (key, bo, Role.CHAIR)


def test_days_and_tracks_without_lines_have_ids_that_stay() -> None:
    def made() -> tuple[str, str]:
        records = Records("x")
        track = records.track(Track(id="", name="Sea", color=color("#AA00ff")))
        return records.day(Day(id="", date=date(2026, 5, 1), title="First")), track

    assert made() == made()
    assert (color("#AA00ff"), color("red")) == ("#aa00ff", "")


def test_note_of_a_source_without_lines_keeps_its_words_and_level() -> None:
    records = Records("x")
    records.note("row", "Row 12 is odd", level=NoteLevel.INFO)
    assert records.notes() == (Note(level=NoteLevel.INFO, message="Row 12 is odd"),)


def test_ids_of_thousands_without_anything_of_their_own_take_no_longer_each() -> None:
    records = Records("winds")
    began = monotonic()
    assert len({records.session_id("", "", "Untitled") for _number in range(20_000)}) == 20_000
    assert monotonic() - began < 10


def test_id_is_the_uuid_of_its_name_in_our_namespace() -> None:
    namespace = uuid.UUID("4dee84ca-2f7a-41ed-a06c-7bf988ad1b27")
    for place in ("", "Hall 1", "Größe 大 🎉"):
        assert Records("x").id_for("room", place) == str(uuid.uuid5(namespace, f"room:x#{place}"))
