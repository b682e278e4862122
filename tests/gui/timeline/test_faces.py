# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from forumdesk.gui.timeline import faces
from forumdesk.gui.timeline.faces import Face
from forumdesk.gui.timeline.spoken_card import spoken
from forumdesk.gui.widgets.style import Theme
from forumdesk.program import Appearance, Person, Program
from samples import clashing_program, forum_program


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    found = Theme(qapp)
    yield found
    found.deleteLater()


def _words(face: Face) -> list[str]:
    return [piece.shaped.text() for piece in face.pieces]


def _wide(theme: Theme, program: Program, key: str, width: int, detail: int = 2) -> Face:
    casts = [faces.speakers(program, session) for session in program.sessions.values()]
    second = faces.split(theme, casts, width)
    return faces.wide(theme, program, program.sessions[key], width, detail=detail, second=second)


def test_wide_card_says_title_time_length_count_and_everybody(theme: Theme) -> None:
    assert _words(_wide(theme, forum_program(), "session-2", 640)) == [
        "The Great Power Competition in the Middle East",
        "12:00–13:15\u2002·\u20021 h 15 min\u2002·\u2002Panel 2\u2002·\u20025 speakers",
        "Dmitri Trenin",
        "Carnegie Moscow Center",
        "Joost R. Hiltermann",
        "International Crisis Group",
        "Roxane Farmanfarmaian",
        "University of Cambridge",
        "Andrew A. Michta",
        "Marshall Center",
        "Kelley Vlahos",
        "Quincy Institute",
    ]


@pytest.mark.parametrize("width", [300, 420, 640, 1040])
def test_wide_card_cuts_no_name_and_no_affiliation(theme: Theme, width: int) -> None:
    program = forum_program()
    for key in program.sessions:
        face = _wide(theme, program, key, width)
        assert [piece.shaped.text() for piece in face.pieces if not piece.whole] == []
        assert max(piece.right for piece in face.pieces) <= width


def test_wide_cards_of_a_day_share_the_second_column(theme: Theme) -> None:
    program = forum_program()
    lefts = {
        piece.left
        for key in ("session-1", "session-2", "session-3")
        for piece in _wide(theme, program, key, 640).pieces
        if piece.shaped.text() in {"Denise Natali", "Joost R. Hiltermann", "Dennis Horak"}
    }
    assert len(lefts) == 1


def test_wide_card_shows_less_when_zoomed_out(theme: Theme) -> None:
    whole, names, bare = (_wide(theme, forum_program(), "session-2", 640, detail) for detail in (2, 1, 0))
    assert whole.height > names.height > bare.height
    assert _words(names)[-1].startswith("Dmitri Trenin, Joost R. Hiltermann")
    assert len(_words(bare)) == 2


def test_moderator_comes_first_and_is_marked(theme: Theme) -> None:
    words = _words(_wide(theme, clashing_program(), "keynote", 640))
    assert words[2:5] == ["Bo Lindqvist", "Moderator", "Lund University"]


def test_right_to_left_speaker_lies_right(theme: Theme) -> None:
    program = clashing_program().put(
        Person(id="p3", name="زهرا کریمی", organization="دانشگاه تهران"),
        Appearance(id="a3", session_id="persian", person_id="p3"),
    )
    face = _wide(theme, program, "persian", 400)
    name = next(piece for piece in face.pieces if piece.shaped.text() == "زهرا کریمی")
    behind = next(piece for piece in face.pieces if piece.shaped.text() == "دانشگاه تهران")
    assert name.right == pytest.approx(400 - faces.INSET)
    assert behind.right < name.left


def test_honorific_and_byline_are_said(theme: Theme) -> None:
    program = forum_program()
    appearance = program.appearances_in("session-7")[0]
    bare = replace(program.people[appearance.person_id], position="")
    program = program.put(bare, replace(appearance, byline="once a minister"))
    assert _words(_wide(theme, program, "session-7", 640))[2:4] == ["Hon. Sergio Marchi", "once a minister"]


def _slim(theme: Theme, key: str, width: int, height: int) -> list[str]:
    program = clashing_program()
    return _words(faces.slim(theme, program, program.sessions[key], width, height, track=True))


def test_tall_card_says_title_time_speakers_and_track(theme: Theme) -> None:
    words = _slim(theme, "keynote", 150, 160)
    assert words[:2] == ["Maps that hold", "09:00–10:00"]
    assert words[2].startswith("Bo Lindqvist (moderator)")
    assert words[-1] == "Maps"


@pytest.mark.parametrize(
    ("width", "height", "words"),
    [
        (150, 60, ["Maps that hold", "09:00–10:00", "Bo Lindqvist (mo…"]),
        (150, 40, ["Maps that hold", "09:00–10:00"]),
        (150, 30, ["Maps that hold", "09:00"]),
        (110, 30, ["Maps th…", "09:00"]),
        (150, 15, ["Maps that hold", "09:00"]),
        (80, 30, ["09:00"]),
        (150, 12, []),
    ],
)
def test_small_card_says_what_fits(theme: Theme, width: int, height: int, words: list[str]) -> None:
    said = _slim(theme, "keynote", width, height)
    assert [word[:10] for word in said] == [word[:10] for word in words]


@pytest.mark.parametrize(
    "title", ["A title of quite some words for this lane", "نقشه‌های شهر تهران و همه‌ی خیابان‌های آن"]
)
def test_a_sliver_cuts_its_title_and_never_its_start(theme: Theme, title: str) -> None:
    program = clashing_program()
    session = replace(program.sessions["keynote"], title=title)
    named, start = faces.slim(theme, program, session, 150, 20, track=False).pieces
    assert (named.whole, start.shaped.text(), start.whole) == (False, "09:00", True)
    assert named.right <= start.left or start.right <= named.left
    assert min(named.left, start.left) >= faces.GRID_INSET
    assert max(named.right, start.right) <= 150 - 6


def test_what_stands_beside_a_name_shares_its_baseline(theme: Theme) -> None:
    for scale in (1.0, 1.5, 2.0):
        theme.set_scale(scale)
        pieces = _wide(theme, clashing_program(), "keynote", 1000).pieces
        name, role, affiliation = pieces[2:5]
        assert role.baseline == pytest.approx(name.baseline)
        assert affiliation.baseline == pytest.approx(name.baseline)
    theme.set_scale(1.0)


def _line(theme: Theme, width: int, own: str) -> list[tuple[str, str]]:
    program = forum_program()
    session = program.sessions["session-2"]
    face = faces.wide(theme, program, session, width, detail=0, second=0, own=own)
    return [(piece.shaped.text().strip("\u2002· "), piece.color) for piece in face.pieces[1:]]


def test_the_readers_own_time_follows_the_forums(theme: Theme) -> None:
    assert _line(theme, 640, "18:00 on your clock") == [
        ("12:00–13:15", "text2"),
        ("18:00 on your clock", "text3"),
        ("1 h 15 min\u2002·\u2002Panel 2\u2002·\u20025 speakers", "text2"),
    ]


def test_the_readers_own_time_is_left_out_first(theme: Theme) -> None:
    rest = "1 h 15 min\u2002·\u2002Panel 2\u2002·\u20025 speakers"
    assert _line(theme, 380, "18:00 on your clock") == [(f"12:00–13:15\u2002·\u2002{rest}", "text2")]


def test_own_start_names_another_date_and_is_silent_on_the_same_clock() -> None:
    program = forum_program()
    session = program.sessions["session-2"]
    said = [faces.own_start(program, session, zone) for zone in ("Europe/Berlin", "Asia/Tokyo", "America/Toronto")]
    assert said == ["18:00 on your clock", "01:00 on your clock, Thursday", ""]


def test_spoken_says_the_kind_only_when_it_is_not_the_title() -> None:
    program = forum_program()
    assert spoken(program, program.sessions["session-9"]) == "Closing, Thursday 20 May, 17:45 to 18:00"


def test_a_short_card_keeps_its_title_before_its_time(theme: Theme) -> None:
    program = clashing_program()
    session = replace(program.sessions["keynote"], title="A title of quite some words for this lane")
    face = faces.slim(theme, program, session, 150, 41, track=False)
    assert [piece.height for piece in face.pieces] == [2 * 15]


def test_cancelled_is_struck_and_said(theme: Theme) -> None:
    program = clashing_program()
    face = faces.slim(theme, program, program.sessions["cancelled"], 250, 90, track=False)
    assert _words(face) == ["A talk that fell through", "Cancelled", "09:00–09:45"]
    assert face.pieces[0].shaped.font().strikeOut()


def test_break_is_one_line_of_words(theme: Theme) -> None:
    face = faces.quiet(theme, clashing_program().sessions["lunch"], 200, 40)
    assert _words(face) == ["Lunch\u2002·\u200212:00–13:00"]


def test_hostile_title_is_bounded(theme: Theme) -> None:
    program = clashing_program()
    session = replace(program.sessions["keynote"], title="x" * 200_000)
    face = faces.slim(theme, program, session, 150, 160, track=False)
    assert len(face.pieces[0].shaped.text()) <= 600
    assert not face.pieces[0].whole


def test_a_problem_is_said_before_the_time_with_room_for_its_sign(theme: Theme) -> None:
    program = forum_program()
    session = program.sessions["session-1"]
    plain = faces.wide(theme, program, session, 700, detail=2, second=0)
    marked = faces.wide(theme, program, session, 700, detail=2, second=0, mark="Clashes")
    assert plain.sign is None
    assert marked.sign is not None
    assert _words(marked)[1] == "Clashes"
    assert marked.pieces[1].left > marked.sign[0] + marked.sign[2]
    assert marked.height == plain.height


def test_a_problem_in_the_grid_stands_before_the_time_where_there_is_a_line_for_it(theme: Theme) -> None:
    program = clashing_program()
    session = next(iter(program.sessions.values()))
    tall = faces.slim(theme, program, session, 160, 90, track=False, mark="Clashes")
    assert tall.sign is not None
    assert "Clashes" in _words(tall)
    assert faces.slim(theme, program, session, 160, 30, track=False, mark="Clashes").sign is None


def test_spoken_ends_with_the_problems() -> None:
    program = forum_program()
    said = spoken(program, program.sessions["session-9"], ["It clashes with lunch."])
    assert said == "Closing, Thursday 20 May, 17:45 to 18:00. It clashes with lunch."
