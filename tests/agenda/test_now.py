# SPDX-License-Identifier: MIT
"""Now and next."""

from __future__ import annotations

from datetime import datetime

from forumdesk import agenda
from forumdesk.program import Session, SessionKind, SessionState, empty

MORNING = Session(id="a", title="Morning", start=datetime(2021, 5, 19, 10, 0), duration=60)
LUNCH = Session(id="b", title="Lunch", kind=SessionKind.BREAK, start=datetime(2021, 5, 19, 11, 0), duration=60)
NOON = Session(id="c", title="Noon", start=datetime(2021, 5, 19, 12, 0), duration=60)
NOON_TOO = Session(id="d", title="Noon too", start=datetime(2021, 5, 19, 12, 0), duration=30)
OFF = Session(id="e", title="Off", state=SessionState.CANCELLED, start=datetime(2021, 5, 19, 11, 30), duration=30)
PROGRAM = empty().put(MORNING, LUNCH, NOON, NOON_TOO, OFF, Session(id="f", title="Some time"))


def test_at_names_what_runs_and_all_that_start_next() -> None:
    assert agenda.at(PROGRAM, datetime(2021, 5, 19, 10, 59)) == agenda.Moment((MORNING,), (NOON, NOON_TOO))


def test_at_leaves_out_breaks_and_cancelled_sessions() -> None:
    assert agenda.at(PROGRAM, datetime(2021, 5, 19, 11, 40)) == agenda.Moment((), (NOON, NOON_TOO))


def test_at_is_empty_after_the_last_end() -> None:
    assert agenda.at(PROGRAM, datetime(2021, 5, 19, 13, 0)) == agenda.Moment((), ())
