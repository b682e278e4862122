# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

import reviewing
from forumdesk.formats.reading import Answers, MarkKind, Setting
from forumdesk.gui.review.draft import (
    Draft,
    accept,
    answered,
    anything_said,
    as_it_was_read,
    corrected,
    joined,
    meant,
    parted,
    reassigned,
    said_for_all,
    split,
    unsplit,
    with_kept,
)
from forumdesk.merge.origins import origin_of

DRAFT = Draft(answers=Answers())


def test_answers_go_where_the_reader_looks_for_them() -> None:
    draft = answered(DRAFT, "first_date", "2027-06-02", "Wed 2 June 2027")
    draft = answered(draft, "timezone", "Europe/London", "London")
    draft = answered(draft, "title", "Harbour Forum")
    wanted = replace(DRAFT.answers, first_date=date(2027, 6, 2), timezone="Europe/London", title="Harbour Forum")
    assert draft.answers == wanted


def test_deed_is_what_undo_names() -> None:
    deeds = [
        answered(DRAFT, "first_date", "2027-06-02", "Wed 2 June 2027"),
        answered(DRAFT, "title", "A forum whose title goes on and on for ever"),
        corrected(DRAFT, 15, "organization:2", "Port"),
        reassigned(DRAFT, (3,), MarkKind.LEFT_OUT),
        with_kept(DRAFT, reviewing.read(reviewing.TEXT, Answers()).notes[0]),
    ]
    assert [draft.deed for draft in deeds] == [
        "The first day is Wed 2 June 2027",
        "The title is A forum whose title goes on and…",
        "Change the organization",
        "Line 3 is left out",
        "Keep",
    ]


def test_corrections_add_up_and_leave_the_draft_before_alone() -> None:
    one = corrected(DRAFT, 15, "name", "  Ada\n Brook ")
    other = reassigned(corrected(one, 15, "position", "Pilot"), (3,), MarkKind.DAY)
    assert (DRAFT.answers.values, one.answers.values) == ({}, {(15, "name"): "Ada Brook"})
    assert other.answers.values == {(15, "name"): "Ada Brook", (15, "position"): "Pilot"}
    assert other.answers.lines == {3: "day"}


def test_accepted_program_holds_its_source_and_what_it_said() -> None:
    answers = Answers(title="Harbour Forum: the 3rd/4th", settings={Setting.MERIDIAN: "pm"}, lines={3: "day"})
    reading = reviewing.read(reviewing.TEXT, answers)
    said = reviewing.read(reviewing.TEXT, answers.uncorrected).program
    before = datetime.now(UTC).replace(microsecond=0, tzinfo=None)
    accepted = accept(reading, said, answers, "Pasted text", "text")
    (source,) = accepted.kept.sources.values()
    assert (source.name, source.format, source.body) == ("Pasted text", "text", reviewing.TEXT.strip("\n"))
    assert before <= source.received <= datetime.now(UTC).replace(tzinfo=None)
    assert accepted.kept.drop(source.id) == reading.program
    assert accepted.name == "Harbour Forum: the 3rd/4th"
    origin = origin_of(accepted.kept, said)
    assert origin is not None
    assert origin.program == said
    assert origin.answers == {"title": "Harbour Forum: the 3rd/4th", "meridian": "pm"}


@pytest.mark.parametrize(("name", "wanted"), [("quay 2027.txt", "quay 2027"), ("Pasted text", "Program")])
def test_program_without_a_title_is_named_after_its_file(name: str, wanted: str) -> None:
    reading = reviewing.read(reviewing.TEXT, Answers())
    assert accept(reading, reading.program, Answers(), name, "text").name == wanted


def test_answered_keeps_the_order_of_dates_as_a_setting() -> None:
    draft = answered(DRAFT, "date_order", "month", "4 March 2021")
    assert draft.answers.settings == {"date_order": "month"}
    assert draft.deed == "The date is 4 March 2021"


def test_several_lines_are_one_deed() -> None:
    draft = reassigned(DRAFT, (3, 5, 8), MarkKind.PERSON)
    assert draft.answers.lines == {3: "person", 5: "person", 8: "person"}
    assert draft.deed == "3 lines are people"


def test_setting_is_answered_like_a_question_and_taken_back() -> None:
    draft = answered(DRAFT, "date_order", "month", "Month first")
    assert (draft.answers.settings, draft.deed) == ({"date_order": "month"}, "The date is Month first")
    draft = answered(draft, "meridian", "pm")
    assert draft.answers.settings == {"date_order": "month", "meridian": "pm"}
    assert draft.deed == "Times are all in the afternoon (pm)"
    draft = said_for_all(draft, "date_order", "")
    assert (draft.answers.settings, draft.deed) == ({"meridian": "pm"}, "Dates such as 3/4: let ForumDesk decide")


def test_times_of_chosen_lines_are_meant_one_way() -> None:
    draft = meant(DRAFT, (4, 9), "pm")
    assert draft.answers.values == {(4, "meridian"): "pm", (9, "meridian"): "pm"}
    assert draft.deed == "2 lines are in the afternoon"
    assert meant(DRAFT, (4,), "am").deed == "Line 4 is in the morning"


def test_line_is_split_and_made_whole() -> None:
    draft = split(DRAFT, 57, 12)
    assert (draft.answers.cuts, draft.deed) == (frozenset({(57, 12)}), "Split line 57")
    assert unsplit(draft, 57, 12).answers == DRAFT.answers


def test_lines_are_joined_and_parted() -> None:
    draft = joined(split(DRAFT, 8, 3), (8, 9))
    assert (draft.answers.joins, draft.answers.cuts) == (frozenset({8, 9}), frozenset())
    assert draft.deed == "Join 2 lines with those above"
    draft = parted(draft, (8,))
    assert (draft.answers.joins, draft.deed) == (frozenset({9}), "Do not join line 8")


def test_nothing_is_left_of_the_parts_of_a_line_that_is_whole_again() -> None:
    parts = reassigned(split(split(DRAFT, 8, 3), 8, 9), (), MarkKind.PERSON, [(8, 0), (8, 3), (8, 9)])
    once = unsplit(parts, 8, 3)
    assert set(once.answers.parts) == {(8, 0), (8, 9)}
    assert unsplit(once, 8, 9).answers == DRAFT.answers
    assert joined(parts, (8,)).answers.parts == {}


def test_what_was_said_of_a_part_is_said_of_its_line() -> None:
    assert anything_said(reassigned(DRAFT, (), MarkKind.PERSON, [(8, 0)]).answers, (8,))


def test_line_that_is_split_is_joined_no_more() -> None:
    assert split(joined(DRAFT, (8,)), 8, 3).answers.joins == frozenset()


def test_everything_said_of_a_line_is_taken_back_at_once() -> None:
    other = corrected(DRAFT, 9, "name", "Ada")
    draft = meant(joined(split(reassigned(other, (8,), MarkKind.DAY), 8, 3), (8,)), (8,), "am")
    assert anything_said(draft.answers, (8,))
    back = as_it_was_read(draft, (8,))
    assert (back.answers, back.deed) == (other.answers, "Line 8 as it was read")
    assert not anything_said(back.answers, (8,))


def test_description_keeps_its_paragraphs() -> None:
    draft = corrected(DRAFT, 4, "description", "  One.\n\nTwo. ")
    assert draft.answers.values == {(4, "description"): "One.\n\nTwo."}
