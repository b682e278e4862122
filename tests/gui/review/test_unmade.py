# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

from forumdesk.formats.reading import Answers, MarkKind, Reading
from forumdesk.formats.worker import Request, read
from forumdesk.gui.review.draft import Draft
from forumdesk.gui.review.unmade import no_person, no_session
from import_window import Import

TEXT = """Wednesday 2 June 2027

10:00 Who Owns the Quay?
Panelists: Ada Brook (Port of Hull), Ben Strand (Low Water), Carla Moor (Sea)

11:30 Tides
Dora Reed, Professor, University of Hull
Emil Zorn, Director, Institute of Sea
"""


def read_with(answers: Answers) -> Reading:
    reading = read(Request(name="x", data=TEXT.encode(), answers=answers)).reading
    assert reading is not None
    return reading


def names(reading: Reading) -> list[str]:
    return sorted(person.name for person in reading.program.people.values())


@pytest.mark.parametrize("gone", ["Ada Brook", "Ben Strand", "Carla Moor", "Dora Reed", "Emil Zorn"])
def test_somebody_who_is_no_person_goes_and_all_others_stay(gone: str) -> None:
    reading = read_with(Answers())
    seats = reading.program.appearances.values()
    seat = next(seat for seat in seats if reading.program.people[seat.person_id].name == gone)
    draft = no_person(Draft(answers=Answers()), reading, seat.id)
    assert names(read_with(draft.answers)) == [name for name in names(reading) if name != gone]
    assert draft.deed == f"{gone.split()[1]} is no person"


def test_a_name_that_stands_alone_is_a_description() -> None:
    reading = read_with(Answers())
    seat = next(seat for seat in reading.program.appearances.values() if reading.lines[seat.id] == 7)
    assert no_person(Draft(answers=Answers()), reading, seat.id).answers.lines == {7: MarkKind.DESCRIPTION}


def test_what_is_no_session_is_left_out_with_its_time() -> None:
    reading = read_with(Answers())
    first = reading.program.sessions_in_order[0]
    draft = no_session(Draft(answers=Answers()), reading, first.id)
    assert draft.answers.lines == {3: MarkKind.LEFT_OUT}
    assert draft.deed == "“Who Owns the Quay?” is no session"
    assert [session.title for session in read_with(draft.answers).program.sessions.values()] == ["Tides"]


def test_session_is_unmade_in_its_menu_and_comes_back_with_undo(imported: Import) -> None:
    review = imported.paste().review
    key = next(row.key for row in review.program.rows if row.title == "Closing")
    action = next(action for action in review.row_menu(key).actions() if action.text() == "This is no session")
    action.trigger()
    imported.bot.wait(20)
    assert review.undo_button.text() == "Undo ““Closing” is no session”"
    assert review.draft.answers.lines == {27: MarkKind.LEFT_OUT}
    review.undo()
    imported.bot.wait(20)
    assert "Closing" in imported.titles()


def test_person_is_unmade_in_the_form(imported: Import) -> None:
    review = imported.paste().review
    imported.click_link("change")
    button = review.program.corrections.unmake_button
    assert button.text() == "This is no person"
    imported.click(button)
    assert review.draft.answers.lines == {16: MarkKind.DESCRIPTION}
    imported.click_row("Why harbours need each other")
    assert button.isHidden()
