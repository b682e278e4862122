# SPDX-License-Identifier: MIT
"""Several files in one import: each is listed with what it says, is reviewed by itself, and all become one program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from pytestqt.qtbot import QtBot

import reviewing
from forumdesk.files import files_in
from forumdesk.formats.worker import Outcome, Request
from forumdesk.gui.files.jobs import Job
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.style import Theme
from import_window import Import


class FileJob(Job):
    """Reads a file with the small reader of the tests; one named "bad" is refused."""

    def __init__(self, request: Request, parent: QObject | None = None) -> None:
        self._request = request
        self.stopped = False
        super().__init__(parent)
        QTimer.singleShot(0, self, self._end)

    def cancel(self) -> None:
        """End in silence."""
        self.stopped = True

    def _end(self) -> None:
        request = self._request
        if self.stopped:
            return
        if request.name.startswith("bad"):
            self.failed.emit("“bad.xml” is in no format that ForumDesk reads.")
            return
        text = request.page.text if request.page else (request.path or Path()).read_text(encoding="utf-8")
        self.finished.emit(Outcome(reading=reviewing.read(text, request.answers), format="text"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(reviewing.TEXT, encoding="utf-8")
    for name in ("bad.xml", ".hidden", "old.forum"):
        (tmp_path / name).touch()
    (tmp_path / "deeper").mkdir()
    return tmp_path


@pytest.fixture
def listed(qtbot: QtBot, theme: Theme, folder: Path) -> Import:
    made = Import(qtbot, theme, FileJob)
    made.page.start_files(files_in(folder))
    qtbot.waitUntil(lambda: "Answer" in made.page.list.status.words or "stick" in made.page.list.status.words)
    return made


def states(made: Import) -> list[str]:
    return [row.state.text() for row in made.page.list.rows]


def answer_and_end(made: Import, at: int) -> None:
    made.click(made.page.list.rows[at].review_button)
    made.bot.waitUntil(lambda: made.page.pages.currentWidget() is made.review)
    made.answer_all()
    made.bot.waitUntil(made.review.create_button.isEnabled)
    assert made.review.create_button.text() == "Done"
    made.click(made.review.create_button)
    made.bot.waitUntil(lambda: made.page.pages.currentWidget() is made.page.list)


def test_a_folder_gives_its_files_by_name(folder: Path) -> None:
    assert [path.name for path in files_in(folder)] == ["a.txt", "b.txt", "bad.xml"]
    assert files_in(folder / "nowhere") == ()


def test_each_source_is_listed_and_one_that_is_refused_stops_no_other(listed: Import) -> None:
    first, second, refused = states(listed)
    assert first == second == "2 days, 3 sessions, 5 people, 4 speakers, 1 article · 2 questions to answer · 1 note"
    assert refused == "“bad.xml” is in no format that ForumDesk reads."
    assert [row.review_button.text() for row in listed.page.list.rows[:2]] == ["Answer…", "Answer…"]
    assert not listed.page.list.rows[2].review_button.isVisible()
    assert not listed.page.list.rows[2].tick.isEnabled()
    assert [row.tick.isChecked() for row in listed.page.list.rows] == [True, True, False]
    assert not listed.page.list.create_button.isEnabled()


def test_sources_are_answered_one_by_one_and_become_one_import(listed: Import) -> None:
    answer_and_end(listed, 0)
    listed.bot.waitUntil(lambda: "1 question to answer" in states(listed)[1])  # the zone is known by now
    assert "question" not in states(listed)[0]
    listed.click(listed.page.list.rows[1].review_button)
    listed.bot.waitUntil(lambda: listed.page.pages.currentWidget() is listed.review)
    listed.answer(0, "2027-06-02")
    listed.bot.waitUntil(listed.review.create_button.isEnabled)
    listed.click(listed.review.create_button)
    listed.bot.waitUntil(listed.page.list.create_button.isEnabled)
    assert listed.page.list.create_button.text() == "Import 2 sources…"
    with listed.bot.waitSignal(listed.page.accepted) as waited:
        listed.click(listed.page.list.create_button)
    (accepted,) = waited.args or [()]
    assert [each.source.name for each in accepted] == ["a.txt", "b.txt"]
    assert all(each.answers["timezone"] == "Europe/London" for each in accepted)


def test_what_is_not_ticked_needs_no_answer(listed: Import) -> None:
    answer_and_end(listed, 0)
    listed.bot.waitUntil(lambda: "1 question" in states(listed)[1])
    row = listed.page.list.rows[1]
    row.tick.setFocus()
    listed.key(Qt.Key.Key_Space)
    assert listed.page.list.create_button.isEnabled()
    with listed.bot.waitSignal(listed.page.accepted) as waited:
        listed.click(listed.page.list.create_button)
    assert len((waited.args or [()])[0]) == 1


def test_leaving_the_list_asks_when_something_was_said(listed: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def ask(_parent: object, question: str, *_verbs: str) -> str:
        asked.append(question)
        return ""

    monkeypatch.setattr(messages, "ask", ask)
    assert listed.page.may_leave()
    answer_and_end(listed, 0)
    assert not listed.page.may_leave()
    assert len(asked) == 1


def test_a_review_that_is_cancelled_leads_back_to_the_list(listed: Import) -> None:
    listed.click(listed.page.list.rows[0].review_button)
    listed.bot.waitUntil(lambda: listed.page.pages.currentWidget() is listed.review)
    listed.click(listed.review.cancel_button)
    assert listed.page.pages.currentWidget() is listed.page.list


def test_sources_that_are_read_again_wait_and_can_be_reviewed_later(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(reviewing.TEXT, encoding="utf-8")
    made = Import(qtbot, theme, FileJob)
    made.page.start_files(files_in(tmp_path))
    qtbot.waitUntil(lambda: "Answer" in made.page.list.status.words)
    seen: list[list[str]] = []
    made.review.created.connect(lambda: seen.append(states(made)[1:]))
    answer_and_end(made, 0)
    assert seen == [["Being read…", "Waits"]]
    qtbot.waitUntil(lambda: all("1 question to answer" in state for state in states(made)[1:]))
