# SPDX-License-Identifier: MIT
"""What was said about a whole source, kept for the next time that it comes."""

from __future__ import annotations

from forumdesk.formats.reading import Answers


def test_columns_are_said_again_the_next_time() -> None:
    said = Answers(title="Forum", columns={"Wer": "speakers", "Notiz": ""}).whole
    again = Answers(columns={"Notiz": "abstract"}).with_whole(said)
    assert (again.title, again.columns) == ("Forum", {"Wer": "speakers", "Notiz": "abstract"})


def test_columns_that_can_be_no_answer_are_passed_over() -> None:
    assert Answers().with_whole({"column Wer": "owner", "columns": "title"}).columns == {}


def test_zones_that_are_none_are_passed_over() -> None:
    assert Answers().with_whole({"timezone": "Nowhere/Quay"}).timezone == ""
    assert Answers().with_whole({"timezone": "Europe/Lisbon"}).timezone == "Europe/Lisbon"
