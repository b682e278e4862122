# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.panes.session_pane import MOST_BESIDE, Asks, session_pane
from forumdesk.gui.widgets.rich import RichText
from forumdesk.gui.widgets.row import Row
from forumdesk.program import Link, Program, Role, Room, Session, SessionState, Track
from samples import big_program, clashing_program, forum_program

Pane = Callable[[Program, str], QWidget]


@pytest.fixture
def pane(qtbot: QtBot, desk_for: Callable[[Program], Desk]) -> Pane:
    def built(program: Program, session_id: str) -> QWidget:
        desk = desk_for(program)
        asks = Asks(lambda _key: None, lambda _name: None, lambda _key: None, lambda _url: None)
        made = session_pane(desk, program.sessions[session_id], asks)
        made.desk = desk  # type: ignore[attr-defined]
        qtbot.addWidget(made)
        return made

    return built


def words(pane: QWidget) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.text()]


def rows(pane: QWidget) -> list[str]:
    return [row.accessibleName() for row in pane.findChildren(Row)]


def test_panel_says_what_when_and_on_both_clocks(pane: Pane) -> None:
    said = words(pane(forum_program(), "session-3"))
    assert said[:6] == [
        "Panel 3",
        "A Review of Canada’s Middle East Engagement and Defense Strategy",
        "Wednesday 19 May",
        "15:00–16:15 in Toronto",
        "21:00–22:15 on your clock (Berlin)",
        "1 hour 15 minutes",
    ]


def test_same_clock_is_not_said_twice(pane: Pane) -> None:
    said = words(pane(clashing_program(), "rival"))
    assert [line for line in said if "your clock" in line] == []


def test_speakers_stand_with_the_moderator_first(pane: Pane) -> None:
    program = forum_program()
    last = program.billed("session-3")[-1]
    assert rows(pane(program.put(replace(last, role=Role.MODERATOR)), "session-3"))[:2] == [
        "David Dewitt, Moderator, University Professor Emeritus, York University",
        "Ferry de Kerckhove, Canada’s Former Ambassador to Egypt",
    ]


def test_printed_line_stands_in_place_of_the_affiliation(pane: Pane) -> None:
    program = forum_program()
    first = program.billed("session-3")[0]
    assert "Ferry de Kerckhove, As printed" in rows(pane(program.put(replace(first, byline="As printed")), "session-3"))


def test_cancelled_is_said_plainly(pane: Pane) -> None:
    assert "Cancelled. It does not take place." in words(pane(clashing_program(), "cancelled"))


def test_tentative_is_said_plainly(pane: Pane) -> None:
    program = clashing_program()
    loose = program.put(replace(program.sessions["open"], state=SessionState.TENTATIVE))
    said = words(pane(loose, "open"))
    assert "Not confirmed yet. It may still change." in said
    assert "Not scheduled yet" in said


def test_room_says_its_seats_and_its_absence(pane: Pane) -> None:
    assert "Hall A, 120 seats" in words(pane(clashing_program(), "keynote"))
    assert "No room given" in words(pane(clashing_program(), "roomless"))
    assert "No end given" in words(pane(clashing_program(), "roomless"))


def test_track_is_written(pane: Pane) -> None:
    program = clashing_program().put(Track(id="maps", name="Maps and the people who draw them"))
    assert "Maps and the people who draw them" in words(pane(program, "keynote"))


def test_description_is_sanitized(pane: Pane) -> None:
    program = forum_program()
    hostile = replace(program.sessions["session-3"], description="<script>bad()</script><b>Good</b>")
    made = pane(program.put(hostile), "session-3")
    shown = made.findChild(RichText)
    assert isinstance(shown, RichText)
    assert shown.toPlainText() == "Good"


def test_links_and_stream_show_where_they_lead(pane: Pane) -> None:
    program = forum_program()
    session = replace(
        program.sessions["session-3"],
        links=(Link(title="Slides", url="https://example.org/slides"),),
        stream_url="https://live.example.org/1",
    )
    said = rows(pane(program.put(session), "session-3"))
    assert "Watch the stream, live.example.org/1" in said
    assert "Slides, example.org/slides" in said


def test_related_article_is_marked_unread(pane: Pane) -> None:
    made = pane(forum_program(), "session-1")
    assert any(row.startswith("Why Iran-Canada Dialogue") and row.endswith("unread") for row in rows(made))


def test_also_on_names_a_few_and_counts_the_rest(pane: Pane) -> None:
    program = big_program(sessions=70, rooms=35)
    made = pane(program, "session-0")
    beside = [row for row in rows(made) if " · K.0" in row]
    assert len(beside) == MOST_BESIDE
    assert any(line.startswith("and ") and line.endswith(" more") for line in words(made))


def test_small_print_is_there_when_given(pane: Pane) -> None:
    program = forum_program()
    session = replace(program.sessions["session-3"], language="fr", tags=("law", "aid"), do_not_record=True)
    said = words(pane(program.put(session), "session-3"))
    assert said[-3:] == ["Language: French", "Tags: law, aid", "Not to be recorded"]


def test_session_without_anybody_has_no_section_for_speakers(pane: Pane) -> None:
    program = forum_program().put(Session(id="bare", title="Bare", start=datetime(2021, 5, 19, 20), duration=15))
    assert rows(pane(program, "bare")) == []


def test_row_of_a_speaker_leads_there(pane: Pane) -> None:
    made = pane(forum_program(), "session-3")
    next(row for row in made.findChildren(Row) if row.accessibleName().startswith("Dennis Horak")).click()
    assert made.desk.place == Place("person", "dennis-horak")  # type: ignore[attr-defined]


def test_what_is_next_in_its_room_is_named_and_leads_there(pane: Pane) -> None:
    program = forum_program().put(Room(id="hall", name="Hall A"))
    program = program.put(*(replace(each, room_id="hall") for each in program.sessions.values()))
    made = pane(program, "session-2")
    assert "Next in this room" in words(made)
    after = rows(made)[-2:]
    assert after == [
        "A Review of Canada’s Middle East Engagement and Defense Strategy, 15:00–16:15 · 21:00 for you",
        "Humanitarian Diplomacy: An Underused Foreign Policy Tool in the Middle East, 16:30–17:30 · 22:30 for you",
    ]
    next(row for row in made.findChildren(Row) if row.accessibleName() == after[0]).click()
    assert made.desk.place == Place("session", "session-3")  # type: ignore[attr-defined]
    assert "Next in this room" not in words(pane(program, "session-4"))
