# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest

import reviewing
from forumdesk.formats.reading import Answers, MarkKind, Setting
from forumdesk.gui.review.alike import marks_by_line
from forumdesk.gui.review.choices import LINE_CHOICES, kind_now, line_deed
from forumdesk.gui.review.for_all import FOR_ALL, all_deed


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (1, MarkKind.LEFT_OUT),
        (2, MarkKind.ARTICLE),
        (4, MarkKind.PERSON),
        (6, MarkKind.ARTICLE),
        (10, MarkKind.TITLE),
        (12, MarkKind.DESCRIPTION),
        (15, MarkKind.PERSON),
        (25, MarkKind.DAY),
        (3, None),
    ],
)
def test_line_is_what_its_marks_make_of_it(line: int, kind: MarkKind | None) -> None:
    reading = reviewing.read(reviewing.TEXT, Answers())
    assert kind_now(reading, Answers(), line, marks_by_line(reading).get(line, ())) == kind


def test_line_is_what_a_person_said() -> None:
    reading = reviewing.read(reviewing.TEXT, Answers())
    assert kind_now(reading, Answers(lines={10: "room"}), 10, ()) == MarkKind.ROOM


@pytest.mark.parametrize("kind", [kind for kind, _words in LINE_CHOICES])
def test_every_choice_is_a_deed_of_one_line_and_of_many(kind: MarkKind) -> None:
    assert line_deed(kind, (57,)).startswith("Line 57 is ")
    assert line_deed(kind, range(14)).startswith("14 lines are ")


def test_every_setting_has_its_sentences() -> None:
    assert {topic.setting for topic in FOR_ALL} == set(Setting)
    for topic in FOR_ALL:
        for option in topic.options:
            assert all_deed(topic.setting, option.value) == option.words
