# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from forumdesk.agenda.paper import agenda_html
from forumdesk.program import Session, SessionState
from forumdesk.selection import Entry, Interest, Selection
from samples import FIRST, forum_program

PROGRAM = forum_program()
PANELS = [session.id for session in PROGRAM.sessions_on(FIRST)]
LUNCH = Entry(id="lunch", title="Lunch <with> Ida", start=datetime(2021, 5, 19, 12, 50), duration=60, note="a & b\nc")


def test_it_says_days_both_clocks_notes_entries_and_overlaps() -> None:
    selection = Selection(conference_id="c").with_interest(PROGRAM, PANELS[1:2], Interest.MAYBE).with_entry(LUNCH)
    html = agenda_html(PROGRAM, selection, "Europe/Berlin")
    for words in (
        "<h1>My agenda</h1>",
        "all times in Toronto",
        "<h2>Wednesday 19 May 2021</h2>",
        "1 session, 1 own entry, 1 overlap",
        "<b>12:00–13:15</b>",
        "18:00–19:15 on your clock (Berlin)",
        "<b>The Great Power Competition in the Middle East</b>",
        "Maybe · 1 hour 15 minutes",
        "Dmitri Trenin",
        "<b>Lunch &lt;with&gt; Ida</b>",
        "Note: a &amp; b<br>c",
        "overlap by 25 minutes.",
    ):
        assert words in html
    assert "20 May" not in html


def test_it_strikes_out_what_does_not_take_place_and_says_what_has_no_time() -> None:
    program = PROGRAM.put(
        replace(PROGRAM.sessions[PANELS[0]], state=SessionState.CANCELLED), Session(id="later", title="Later")
    )
    selection = Selection(conference_id="c").with_interest(program, [*PANELS[:2], "later"], Interest.MUST)
    html = agenda_html(program.drop(PANELS[1]), selection, "America/Toronto")
    assert "<s>A New Middle East Security Architecture in the Making</s><br>Cancelled" in html
    assert "<s>The Great Power Competition in the Middle East</s><br>No longer in the program" in html
    assert "<h2>Without a time yet</h2>" in html
    assert "on your clock" not in html
