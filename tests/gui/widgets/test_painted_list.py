# SPDX-License-Identifier: MIT
"""What the painted lists put on the screen, pixel by pixel: rows, headings, marks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import reviewing
from forumdesk.formats.reading import Answers, MarkKind
from forumdesk.gui.browsing.search_results import INSET as RESULT_INSET
from forumdesk.gui.browsing.search_results import ResultsList
from forumdesk.gui.browsing.search_rows import Found
from forumdesk.gui.review.lines import LineRow, Stretch
from forumdesk.gui.review.result import INSET, ResultList
from forumdesk.gui.review.source import ABOVE, GAP, SourceList
from forumdesk.gui.review.understood import Row, rows
from forumdesk.gui.timeline.set_text import Piece
from forumdesk.gui.widgets.labels import kind_colors
from forumdesk.gui.widgets.painted_list import BATCH, PaintedList
from forumdesk.gui.widgets.style import Theme
from ink import ink, near

MARKED = "🎤🎤 Opening keynote"
FOUND = (
    Found(kind="heading", title="Sessions", about="1"),
    Found(
        kind="session",
        key="1",
        title="🎤🎤 Grand opening",
        title_ranges=((3, 8),),
        about="Wed 2 June",
        found="a grand day",
        found_ranges=((2, 7),),
    ),
    Found(kind="words", title="2 more; another word narrows them down"),
)


def shown(qtbot: QtBot, view: PaintedList) -> None:
    qtbot.addWidget(view)
    view.resize(460, 700)
    view.show()
    qtbot.wait(20)


def box_of(view: PaintedList, row: int, piece: Piece, left: float = 0, top: float = 0) -> QRectF:
    place = view.visualRect(view.rows.index(row)).topLeft()
    return QRectF(piece.left, piece.top, piece.width, piece.height).translated(place.x() + left, place.y() + top)


@pytest.fixture
def found(qtbot: QtBot, theme: Theme) -> ResultsList:
    view = ResultsList(theme)
    shown(qtbot, view)
    view.show_rows(FOUND, 460)
    return view


@pytest.fixture
def source(qtbot: QtBot, theme: Theme) -> SourceList:
    view = SourceList(theme)
    view.setStyleSheet("QListView { background: white; }")
    view.show_rows(
        (
            LineRow(first=1, last=1, words=MARKED, stretches=(Stretch(start=3, end=18, kind=MarkKind.TITLE),)),
            LineRow(
                first=2,
                last=2,
                words="Ada Brook: Pilot",
                stretches=(Stretch(start=11, end=16, kind=MarkKind.AFFILIATION, doubtful=True),),
            ),
            LineRow(first=3, last=9, words="7 lines left out", folded=7, summary=True),
        )
    )
    shown(qtbot, view)
    return view


@pytest.fixture
def result(qtbot: QtBot, theme: Theme) -> ResultList:
    view = ResultList(theme)
    reading = reviewing.read(reviewing.TEXT, Answers())
    made = rows(reading, "Europe/Berlin")
    view.show_rows(tuple(replace(row, own="16:30 yours") if row.kind == "session" else row for row in made))
    shown(qtbot, view)
    return view


def test_every_text_of_a_result_is_painted(found: ResultsList, theme: Theme) -> None:
    painted = [
        ink(found.viewport(), box_of(found, row, piece, RESULT_INSET), theme.color("surface")) > 20
        for row in range(3)
        for piece in found._plan(row).pieces
    ]
    assert painted == [True] * 5


def test_found_words_are_marked_where_they_stand_after_emoji(found: ResultsList, theme: Theme) -> None:
    title = found._plan(1).pieces[0]
    assert [(mark.start, mark.length) for mark in title.shaped.formats()] == [(5, 5)]
    place = found.visualRect(found.rows.index(1)).topLeft()
    (word,) = title.boxes(3, 8)
    (rest,) = title.boxes(9, 16)
    at = (place.x() + RESULT_INSET, place.y())
    assert near(found.viewport(), word.translated(*at), theme.color("accent")) > word.width() / 2
    assert near(found.viewport(), rest.translated(*at), theme.color("accent")) == 0


def test_selected_result_lies_on_its_ground(found: ResultsList, theme: Theme) -> None:
    box = found.visualRect(found.rows.index(1))
    other = found.visualRect(found.rows.index(2))
    assert near(found.viewport(), box, theme.color("sel")) > box.width() * box.height() / 2
    assert ink(found.viewport(), other, theme.color("sel")) > other.width() * other.height() / 2


def test_line_of_the_source_is_painted_with_its_number(source: SourceList, theme: Theme) -> None:
    for row in range(3):
        piece = source._plan(row, source.viewport().width())
        box = box_of(source, row, piece, source._margin + GAP, ABOVE)
        assert ink(source.viewport(), box, theme.color("surface")) > 20
        number = source.visualRect(source.rows.index(row))
        number.setLeft(18)
        number.setWidth(source._margin - 18)
        assert ink(source.viewport(), number, theme.color("surface")) > 3


def test_stretch_after_emoji_lies_on_the_ground_of_its_kind(source: SourceList, theme: Theme) -> None:
    piece = source._plan(0, source.viewport().width())
    assert [(mark.start, mark.length) for mark in piece.shaped.formats()] == [(5, 15)]
    (box,) = piece.boxes(3, 18)
    assert box.right() == pytest.approx(piece.right, abs=1)
    place = source.visualRect(source.rows.index(0)).topLeft()
    box.translate(place.x() + source._margin + GAP, place.y() + ABOVE)
    _text, ground = kind_colors(theme, MarkKind.TITLE)
    assert near(source.viewport(), box, ground) > box.width() * box.height() / 3


def test_doubt_is_framed_and_folded_lines_have_their_mark(source: SourceList, theme: Theme) -> None:
    view = source.viewport()
    assert near(view, source.visualRect(source.rows.index(1)), theme.color("warn_line")) > 20
    fold = source.visualRect(source.rows.index(2))
    fold.setWidth(18)
    assert ink(view, fold, theme.color("surface")) > 5
    bar = source.visualRect(source.rows.index(2)).adjusted(source._margin + GAP, 0, 0, 0)
    bar.setWidth(4)
    assert near(view, bar, theme.color("edge")) > 10


def test_every_text_of_the_result_is_painted_and_whole(result: ResultList, theme: Theme) -> None:
    count = 0
    for row in range(result.rows.rowCount()):
        for piece in result._plan(row, result.viewport().width()).pieces:
            assert ink(result.viewport(), box_of(result, row, piece), theme.color("surface")) > 10, piece.shaped.text()
            assert piece.whole, piece.shaped.text()
            count += 1
    assert count > 15


def test_session_that_was_understood_is_ticked_and_one_in_doubt_asks(result: ResultList, theme: Theme) -> None:
    marks = {}
    for row in range(result.rows.rowCount()):
        value: Row = result.rows.value(row)
        if value.kind == "session":
            box = result.visualRect(result.rows.index(row))
            box.setLeft(box.right() - INSET - 18)
            shades = {name: near(result.viewport(), box, theme.color(name), 110) for name in ("ok", "warn")}
            assert max(shades.values()) > 5
            marks[value.title] = max(shades, key=lambda name: shades[name])
    assert marks == {"Who Owns the Quay?": "ok", "Tides and Tariffs": "warn", "Closing": "ok"}


def test_second_heading_has_a_line_above(result: ResultList, theme: Theme) -> None:
    second = [row for row in range(result.rows.rowCount()) if result.rows.value(row).kind == "day"][1]
    box = result.visualRect(result.rows.index(second))
    box.setHeight(1)
    assert near(result.viewport(), box, theme.color("line")) == box.width()


def test_long_list_is_measured_batch_by_batch(qtbot: QtBot, theme: Theme) -> None:
    view = ResultList(theme)
    shown(qtbot, view)
    many = tuple(Row(kind="session", key=str(n), title=f"Session {n}", time="10:00") for n in range(900))
    view.show_rows(many)
    while not view._plans:
        QApplication.processEvents()
    assert len(view._plans) <= 2 * BATCH
    qtbot.waitUntil(lambda: len(view._plans) == 900)
