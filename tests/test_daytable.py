# SPDX-License-Identifier: MIT
"""The days as a table for a terminal."""

from __future__ import annotations

from datetime import date, datetime

from forumdesk.daytable import days_table
from forumdesk.program import Appearance, Conference, Day, Person, Program, Role, Session, SessionKind, SessionState

CONFERENCE = Conference(id="c", title="Harbour Forum", timezone="America/Toronto")
PANEL = Session(
    id="s1",
    title="What ports owe to the towns that grew up around them",
    label="Panel 1",
    kind=SessionKind.PANEL,
    start=datetime(2021, 5, 19, 10, 30),
    duration=75,
)
CLOSING = Session(
    id="s2",
    title="Closing\x1b[31m",
    kind=SessionKind.CLOSING,
    state=SessionState.CANCELLED,
    start=datetime(2021, 5, 20, 16),
)
PEOPLE = (Person(id="p1", name="Ada Bright"), Person(id="p2", name="Ben Coal"))
APPEARANCES = (
    Appearance(id="a1", session_id="s1", person_id="p1", role=Role.PANELIST, order=0),
    Appearance(id="a2", session_id="s1", person_id="p2", role=Role.MODERATOR, order=1),
)


def test_table_has_every_day_with_its_sessions() -> None:
    day = Day(id="d", date=date(2021, 5, 19), title="The sea")
    program = Program(CONFERENCE).put(day, PANEL, CLOSING, *PEOPLE, *APPEARANCES)
    assert days_table(program, 60).splitlines() == [
        "Harbour Forum",
        "19 and 20 May 2021, times in Toronto",
        "",
        "Wednesday 19 May: The sea",
        "  10:30–11:45  Panel 1  What ports owe to the towns that",
        "                        grew up around them",
        "                        Ben Coal, Ada Bright",
        "",
        "Thursday 20 May",
        "  16:00        Closing  Closing\ufffd[31m (Cancelled)",
    ]


def test_table_of_an_empty_program_says_that_it_has_no_dates() -> None:
    assert days_table(Program(Conference(id="c")), 80) == "Untitled program\nDates not set, times in UTC\n"
