# SPDX-License-Identifier: MIT
from __future__ import annotations

from forumdesk import formats
from forumdesk.formats.reading import Answers
from forumdesk.gui.review.notes import note_rows

TABLE = b"Date,Start,End,Title\n2026-05-12,09:00,10:00,Opening\n"


def test_what_is_asked_is_not_noted_again() -> None:
    reading = formats.read(TABLE, "forum.csv")
    assert [question.key for question in reading.questions] == ["timezone"]
    assert [row.title for row in note_rows(reading)] == ["Nothing was left out."]


def test_what_is_odd_is_noted_beside_a_question() -> None:
    reading = formats.read(TABLE.replace(b"10:00", b"08:00"), "forum.csv")
    assert [row.title for row in note_rows(reading) if row.kind == "heading"] == ["Odd, and kept as the source says"]


def test_nothing_to_say_is_said() -> None:
    reading = formats.read(TABLE, "forum.csv", Answers(timezone="Europe/Berlin"))
    assert [row.title for row in note_rows(reading)] == ["Everything was understood, and nothing was left out."]
