# SPDX-License-Identifier: MIT
"""Markdown and plain text: as the golden files have them, read again, and with no structure but ours.

FORUMDESK_UPDATE_GOLDEN=1 writes the golden files anew; look at the difference before keeping it.
"""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import strategies
from forumdesk import formats
from forumdesk.formats import markdown_write, text_write
from forumdesk.formats.losses import explained
from forumdesk.formats.reading import Answers
from forumdesk.formats.running_order import losses, running_order
from forumdesk.formats.writing import Order
from forumdesk.program import (
    Appearance,
    Conference,
    Day,
    Link,
    Person,
    Program,
    Role,
    Room,
    Session,
    SessionKind,
    SessionState,
    Track,
)
from samples import forum_program

ORDER = Order(now=datetime(2026, 5, 1, tzinfo=UTC))
GOLDEN = Path(__file__).parents[1] / "golden/written"
_MONDAY, _TUESDAY = date(2027, 3, 8), date(2027, 3, 9)


def wells() -> Program:
    """Return a small program with one difficulty in each session."""
    return Program(
        Conference(
            id="c", title="Wells & Springs", subtitle="Water for *all*", timezone="Europe/Lisbon",
            venue="Old Mill", city="Coimbra", url="https://example.org/wells_2027",
        )
    ).put(
        Day(id="d1", date=_MONDAY, title="Under the ground"),
        Day(id="d2", date=_TUESDAY),
        Room(id="mill", name="Mill hall"),
        Track(id="law", name="Law #1"),
        Person(id="ines", name="Inês Prata", honorific="Dr.", position="Geologist", organization="University of Lagoa"),
        Person(id="tom", name="Tom Ferro", organization="Ferro & Filhas"),
        Session(
            id="1", title="Who owns a spring? [revised]", kind=SessionKind.PANEL, label="Panel 1",
            start=datetime(2027, 3, 8, 9, 30), duration=75, room_id="mill", track_id="law", tags=("law", "wells"),
            abstract="# No heading\n\nThree owners, **one** spring, and a court that has to decide how much of it may"
            " flow to whom in a dry summer.\n\n* first\n* second",
            links=(Link(title="Slides", url="https://example.org/slides"), Link(title="", url="javascript:alert(1)")),
        ),
        Appearance(id="a1", session_id="1", person_id="tom", order=0, role=Role.PANELIST),
        Appearance(id="a2", session_id="1", person_id="ines", order=1, role=Role.MODERATOR),
        Session(
            id="2", title="1. A walk to the source", kind=SessionKind.WORKSHOP, state=SessionState.CANCELLED,
            start=datetime(2027, 3, 8, 23, 30), duration=60, subtitle="in rubber boots",
        ),
        Session(id="3", title="Excursion", start=datetime(2027, 3, 9, 8, 0), duration=1500, description="開会" * 60),
        Session(id="4", title="Closing", kind=SessionKind.CLOSING, start=datetime(2027, 3, 9, 17, 0)),
        Session(id="5", title="A talk to come"),
    )  # fmt: skip


@pytest.mark.parametrize("key", ["markdown", "text"])
def test_write_gives_the_golden_file(key: str) -> None:
    written = formats.write(key, wells(), ORDER)
    golden = GOLDEN / f"wells{formats.TARGETS[key].suffix}"
    if os.environ.get("FORUMDESK_UPDATE_GOLDEN"):
        golden.write_bytes(written.data)
    assert written.data == golden.read_bytes()
    assert written.count == 5


def read_again(key: str, program: Program) -> Program:
    return formats.read(formats.write(key, program, ORDER).data, "again", Answers()).program


def told(program: Program) -> list[Any]:
    return [
        (
            session.start,
            session.duration,
            session.label,
            session.title,
            [(program.people[a.person_id].name, a.role) for a in program.appearances_in(session.id)],
        )
        for session in program.sessions_in_order
    ]


@pytest.mark.parametrize("key", ["markdown", "text"])
def test_a_program_is_read_again_with_its_titles_times_and_speakers(key: str) -> None:
    program = forum_program()
    again = read_again(key, program)
    assert told(again) == told(program)
    assert [(day.date, day.title) for day in again.days_in_order] == [
        (day.date, day.title) for day in program.days_in_order
    ]
    assert (again.conference.title, again.conference.timezone) == (program.conference.title, "America/Toronto")


@pytest.mark.parametrize("key", ["markdown", "text"])
def test_rooms_and_marked_roles_are_read_again(key: str) -> None:
    again = read_again(key, wells())
    first = again.sessions_in_order[0]
    assert again.rooms[first.room_id].name == "Mill hall"
    assert [(again.people[a.person_id].name, a.role) for a in again.billed(first.id)] == [
        ("Inês Prata", Role.MODERATOR),
        ("Tom Ferro", Role.PANELIST),
    ]


def rendered(data: bytes) -> list[tuple[str, str]]:
    """Return the tags that open in a Markdown text as CommonMark reads it, and the addresses of links."""
    tokens = MarkdownIt("commonmark", {"html": True}).parse(data.decode())
    flat = [child for token in tokens for child in (token, *(token.children or ()))]
    kept = [token for token in flat if token.nesting == 1 or token.type in {"html_block", "html_inline", "image", "hr"}]
    return [(token.tag or token.type, str(token.attrs.get("href", ""))) for token in kept]


@settings(deadline=None, max_examples=60)
@given(strategies.programs())
def test_no_text_makes_markdown_but_ours(program: Program) -> None:
    made = running_order(program)
    found = [tag for tag, _link in rendered(markdown_write.write(program, ORDER).data)]
    entries = [entry for part in made.parts for entry in part.entries]
    people = [person for entry in entries for person in entry.people]
    assert found.count("h1") == 1
    assert found.count("h2") == len(made.parts)
    assert found.count("h3") == len(entries)
    assert found.count("li") == len(people)
    assert set(found) <= {"h1", "h2", "h3", "p", "ul", "li", "strong", "a"}


_HOSTILE = st.text(st.sampled_from("#*_`[]()<>!|~\\-+=:&;1. \n\taé/:"), max_size=12)


@settings(deadline=None)
@given(_HOSTILE, _HOSTILE)
def test_escaped_text_is_shown_as_it_is(title: str, text: str) -> None:
    program = Program(Conference(id="c", title="C")).put(
        Session(id="s", title=title, label="L", start=datetime(2027, 3, 8, 9, 30), description=text),
    )
    found = rendered(markdown_write.write(program, ORDER).data)
    assert [tag for tag, _link in found if tag != "p"] == ["h1", "h2", "h3"]
    tokens = MarkdownIt("commonmark").parse(markdown_write.write(program, ORDER).data.decode())
    heading = next(tokens[place + 1] for place, token in enumerate(tokens) if token.tag == "h3")
    shown = "".join(child.content for child in heading.children or ())
    (entry,) = running_order(program).parts[0].entries
    assert shown == f"09:30 {entry.title}"


@settings(deadline=None)
@given(strategies.programs())
def test_only_days_and_times_begin_at_the_margin(program: Program) -> None:
    made = running_order(program)
    lines = text_write.write(program, ORDER).data.decode().split("\n")
    head = 1 + len(made.about)
    assert lines[:head] == [made.title, *made.about]
    at_margin = [line for line in lines[head:] if line and not line.startswith(" ")]
    days = [line for line in at_margin if not re.match(r"\d\d:\d\d(–\d\d:\d\d)?  ", line)]
    assert days[::2] == [part.heading for part in made.parts]
    assert {line.strip("=") for line in days[1::2]} <= {""}


def test_texts_are_wrapped() -> None:
    text = text_write.write(wells(), ORDER).data.decode()
    assert max(len(line) for line in text.split("\n")) <= text_write.WIDTH


def test_what_a_text_for_people_cannot_keep_is_said() -> None:
    program = Program(Conference(id="c", title="C")).put(Session(id="s", title="S"), Room(id="r", name="Attic"))
    assert [sentence.partition(":")[0] for sentence in explained(losses(program))] == [
        "Rooms without a session",
        "Sessions without a time, when it is read again",
        "Marks of what is a title, a label or a name in sessions (guessed when it is read again)",
    ]
