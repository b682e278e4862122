# SPDX-License-Identifier: MIT
from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import reviewing
from forumdesk.formats.reading import MarkKind
from forumdesk.formats.worker import Outcome, Request
from forumdesk.gui.files.jobs import Job, WorkerJob
from forumdesk.gui.review import Accepted
from forumdesk.gui.review.importing import INSTANT
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.style import Theme
from forumdesk.program import Role, SessionKind
from import_window import CONTROL, SHIFT, Import

FORUM = Path(__file__).resolve().parents[3] / "../shared/programs/mesf-2021.txt"
# Qt's offscreen platform says so of every menu and list of completions.
OFFSCREEN = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


# From the text to the program


def test_pasted_text_is_read_reviewed_and_handed_over(imported: Import) -> None:
    imported.paste().answer_all()
    QTest.keyClicks(imported.review.questions.title.field, "Harbour Forum 2027")
    QTest.keyClick(imported.review.questions.title.field, Qt.Key.Key_Return)
    imported.bot.wait(20)
    with imported.bot.waitSignal(imported.page.accepted) as waited:
        imported.click(imported.review.create_button)
    (accepted,) = (waited.args or [()])[0]
    assert isinstance(accepted, Accepted)
    assert accepted.name == "Harbour Forum 2027"
    assert [session.title for session in accepted.program.sessions_in_order] == imported.titles()
    assert [source.body for source in accepted.kept.sources.values()] == [reviewing.TEXT.strip("\n")]


def test_create_waits_for_every_answer_and_leads_to_the_open_one(imported: Import) -> None:
    imported.paste()
    review = imported.review
    assert not review.create_button.isEnabled()
    assert review.open_link.text() == "Answer 2 questions first"
    imported.answer(0, "2027-06-02")
    assert review.open_link.text() == "Answer 1 question first"
    review.program.list.setFocus()
    imported.click(review.open_link)
    assert imported.focus is list(review.questions._cards.values())[1].entry
    imported.answer(1, "Europe/London")
    assert review.create_button.isEnabled()
    assert review.open_link.isHidden()


def test_suggested_answer_is_outlined_but_not_taken(imported: Import) -> None:
    imported.paste()
    card = next(iter(imported.review.questions._cards.values()))
    chip = card._choices["2027-06-02"]
    assert chip.accessibleDescription() == "suggested"
    assert imported.focus is chip
    assert imported.review.draft.answers.first_date is None
    imported.key(Qt.Key.Key_Space)
    assert chip.accessibleDescription() == "chosen"


def test_another_date_is_given_by_the_keyboard(imported: Import) -> None:
    imported.paste()
    imported.key(Qt.Key.Key_Tab)
    imported.key(Qt.Key.Key_Space)
    QTest.keyClicks(imported.focus, "7 June 2027")
    imported.key(Qt.Key.Key_Return)
    assert str(imported.review.draft.answers.first_date) == "2027-06-07"
    card = next(iter(imported.review.questions._cards.values()))
    assert card._other.text() == "Mon 7 Jun 2027"


@OFFSCREEN
def test_another_zone_is_found_by_its_city(imported: Import) -> None:
    imported.paste()
    card = list(imported.review.questions._cards.values())[1]
    imported.click(card._other)
    QTest.keyClicks(imported.focus, "new york")
    imported.key(Qt.Key.Key_Return)
    assert imported.review.draft.answers.timezone == "America/New_York"
    assert card._other.text() == "New York"


def test_escape_leaves_a_question_without_another_answer(imported: Import) -> None:
    imported.paste()
    card = list(imported.review.questions._cards.values())[1]
    imported.click(card._other)
    imported.key(Qt.Key.Key_Escape)
    assert imported.review.draft.answers.timezone == ""
    assert card._other.isVisible()


def test_back_returns_to_the_text(imported: Import) -> None:
    imported.paste()
    imported.click(imported.review.back_button)
    assert imported.page.pages.currentWidget() is imported.page.paste
    assert imported.page.paste.field.toPlainText() == reviewing.TEXT


def test_cancel_asks_only_when_something_would_be_lost(imported: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    answers = ["", "Leave the import"]

    def ask(_parent: object, question: str, *_verbs: str) -> str:
        asked.append(question)
        return answers.pop(0)

    monkeypatch.setattr(messages, "ask", ask)
    imported.paste()
    with imported.bot.waitSignal(imported.page.cancelled):
        imported.click(imported.review.cancel_button)
    assert asked == []
    imported.answer(0, "2027-06-02")
    with imported.bot.assertNotEmitted(imported.page.cancelled):
        imported.click(imported.review.cancel_button)
    with imported.bot.waitSignal(imported.page.cancelled):
        imported.click(imported.review.cancel_button)
    assert asked == ["Leave the import? Your answers and corrections are not kept."] * 2


def test_import_may_be_left_unasked_only_while_nothing_would_be_lost(
    imported: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = ["", "Leave the import"]

    def ask(_parent: object, question: str, *_verbs: str) -> str:
        asked.append(question)
        return answers.pop(0)

    monkeypatch.setattr(messages, "ask", ask)
    assert imported.page.may_leave()
    imported.paste()
    assert imported.page.may_leave()
    assert asked == []
    imported.answer(0, "2027-06-02")
    assert [imported.page.may_leave(), imported.page.may_leave()] == [False, True]
    assert asked == ["Leave the import? Your answers and corrections are not kept."] * 2


def test_back_asks_when_answers_would_be_lost(imported: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = ["", "Go back to the text"]
    monkeypatch.setattr(messages, "ask", lambda *_words: answers.pop(0))
    imported.paste().answer(0, "2027-06-02")
    imported.click(imported.review.back_button)
    assert imported.page.pages.currentWidget() is imported.review
    imported.click(imported.review.back_button)
    assert imported.page.pages.currentWidget() is imported.page.paste


def test_undo_names_a_deed_with_an_ampersand_and_no_more_than_fits(imported: Import) -> None:
    imported.paste()
    title = imported.review.questions.title.field
    QTest.keyClicks(title, "R&D Forum of every harbour on the coast of the North Sea and beyond")
    QTest.keyClick(title, Qt.Key.Key_Return)
    imported.bot.wait(20)
    words = imported.review.undo_button.text()
    assert "R&&D Forum" in words
    assert words.endswith("…”")
    assert imported.review.undo_button.shortcut().isEmpty()


def test_nothing_but_the_window_is_ever_shown(imported: Import) -> None:
    imported.paste()
    assert imported.window.isActiveWindow()


def test_review_follows_the_colours_and_the_size_of_text(imported: Import, theme: Theme) -> None:
    imported.paste().click_row("Closing")
    imported.key(Qt.Key.Key_Return)
    view = imported.review.program.list
    before = view.visualRect(view.rows.index(1)).height()
    theme.set_mode("dark")
    theme.set_scale(2.0)
    imported.bot.wait(50)
    assert view.visualRect(view.rows.index(1)).height() > before * 1.5
    assert view.grab().toImage().pixelColor(4, 4) == theme.color("surface")
    theme.set_mode("system")
    theme.set_scale(1.0)


@pytest.mark.parametrize("width", [1000, 1280])
def test_review_fits_the_smallest_window(imported: Import, width: int) -> None:
    imported.window.resize(width, 584)
    imported.paste().click_row("Closing")
    imported.key(Qt.Key.Key_Return)
    assert (imported.window.width(), imported.window.height()) == (width, 584)


# What belongs together


def test_line_leads_to_its_session(imported: Import) -> None:
    imported.paste().click_line(16)
    assert imported.review.program.list.selected.title == "Tides and Tariffs"
    assert imported.review.status.words == "Line 16 to Tides and Tariffs"


def test_session_leads_to_its_line(imported: Import) -> None:
    imported.paste().click_row("Who Owns the Quay?")
    assert [row.first for row in imported.review.source.lines.chosen] == [18]
    assert imported.review.status.words == "Line 18 to Who Owns the Quay?"


def test_line_that_was_left_out_leads_nowhere_and_says_so(imported: Import) -> None:
    imported.paste().click_row("Closing")
    imported.click_line(1)
    assert imported.review.program.list.selected is None
    assert imported.review.status.words == "Line 1 was left out"


def test_line_of_no_session_says_what_it_became(imported: Import) -> None:
    imported.paste().click_line(25)
    assert imported.review.status.words == "Line 25: day"


def test_arrows_walk_the_lines_and_the_program_follows(imported: Import) -> None:
    imported.paste().click_line(20)
    imported.key(Qt.Key.Key_Down)
    assert imported.review.status.words == "Line 22 to Who Owns the Quay?"


def test_f6_moves_between_questions_text_program_and_corrections(imported: Import) -> None:
    imported.paste()
    review = imported.review
    reached = []
    for _turn in range(2):
        imported.key(Qt.Key.Key_F6)
        reached.append(imported.focus)
    assert reached == [review.source.lines, review.program.list]
    imported.key(Qt.Key.Key_F6)
    assert review.questions.isAncestorOf(imported.focus)
    imported.key(Qt.Key.Key_F6, SHIFT)
    assert imported.focus is review.program.list
    imported.key(Qt.Key.Key_Down)
    imported.key(Qt.Key.Key_Return)
    imported.key(Qt.Key.Key_F6, SHIFT)
    imported.key(Qt.Key.Key_F6)
    assert review.program.corrections.isAncestorOf(imported.focus)


def test_folded_lines_open_and_close_by_keyboard_and_mouse(imported: Import) -> None:
    imported.paste().click_line(7)
    count = len(imported.review.source.rows)
    imported.key(Qt.Key.Key_Right)
    assert len(imported.review.source.rows) == count + 2
    imported.key(Qt.Key.Key_Left)
    assert len(imported.review.source.rows) == count
    imported.click_line(7, x=8)
    assert [row.first for row in imported.review.source.rows][3:6] == [6, 7, 8]


def test_rows_are_spoken_with_what_they_became(imported: Import) -> None:
    imported.paste()
    lines, program = imported.review.source.lines.rows, imported.review.program.list.rows
    role = Qt.ItemDataRole.AccessibleTextRole
    assert lines.data(lines.index(0), role) == "Line 1. Left out: Recent posts"
    assert program.data(program.index(1), role) == "10:30–11:45, Who Owns the Quay?, Rives, Zee, understood"


# Corrections


def test_session_is_corrected_and_read_again_at_once(imported: Import) -> None:
    imported.paste().click_row("Closing")
    imported.key(Qt.Key.Key_Return)
    assert imported.focus is imported.review.program.corrections.forms["session"].field("title")
    before = imported.review.program.list.selected.key
    imported.write("session", "title", "Closing words")
    assert imported.titles() == ["Who Owns the Quay?", "Tides and Tariffs", "Closing words"]
    assert imported.review.program.list.selected.key == before
    assert [row.first for row in imported.review.source.lines.chosen] == [27]


def test_time_is_corrected_in_any_usual_form(imported: Import) -> None:
    imported.paste().click_row("Closing")
    imported.key(Qt.Key.Key_Return)
    imported.write("session", "start", "9.45")
    row = next(row for row in imported.review.program.rows if row.title == "Closing")
    assert row.time == "09:45–17:00"


def test_time_that_is_none_is_refused_in_words(imported: Import) -> None:
    imported.paste().click_row("Closing")
    imported.key(Qt.Key.Key_Return)
    imported.write("session", "start", "late")
    form = imported.review.program.corrections.forms["session"]
    assert form._hint.isVisible()
    assert imported.review.draft.answers.values == {}


def test_kind_and_role_are_chosen_from_lists(imported: Import) -> None:
    imported.paste().click_row("Tides and Tariffs")
    imported.key(Qt.Key.Key_Return)
    corrections = imported.review.program.corrections
    imported.click_row("Closing")
    kind = corrections.forms["session"].field("kind")
    kind.setFocus()
    QTest.keyClicks(kind, "Ke")
    imported.key(Qt.Key.Key_Return)
    kinds = {session.title: session.kind for session in imported.review.reading.program.sessions.values()}
    assert kinds["Closing"] == SessionKind.KEYNOTE
    corrections.people.setFocus()
    imported.key(Qt.Key.Key_Down)
    role = corrections.forms["person"].field("role")
    role.setFocus()
    QTest.keyClicks(role, "Mo")
    imported.key(Qt.Key.Key_Return)
    assert Role.MODERATOR in {seat.role for seat in imported.review.reading.program.appearances.values()}


def test_people_of_a_session_lead_to_their_lines(imported: Import) -> None:
    imported.paste().click_row("Who Owns the Quay?")
    imported.key(Qt.Key.Key_Return)
    imported.review.program.corrections.people.setFocus()
    imported.key(Qt.Key.Key_Down)
    imported.key(Qt.Key.Key_Down)
    assert imported.review.status.words == "Line 23 to Who Owns the Quay?"
    imported.write("person", "position", "Advisor on Tides")
    person = next(p for p in imported.review.reading.program.people.values() if "Zee" in p.name)
    assert person.position == "Advisor on Tides"


def test_article_is_corrected(imported: Import) -> None:
    imported.paste().click_row("Why harbours need each other")
    imported.key(Qt.Key.Key_F2)
    imported.write("article", "title", "Why towns do")
    assert [article.title for article in imported.review.reading.program.articles.values()] == ["Why towns do"]


def test_guess_is_kept_by_mouse(imported: Import) -> None:
    imported.paste().click_link("keep")
    assert not any(row.doubts for row in imported.review.program.rows)
    assert imported.review.undo_button.text() == "Undo “Keep”"


def test_guess_is_changed_where_it_is(imported: Import) -> None:
    imported.paste().click_link("change")
    corrections = imported.review.program.corrections
    assert corrections.subject is not None
    assert corrections.subject.title == "Benedikt Strand"
    assert imported.focus is corrections.forms["person"].field("position")
    assert imported.review.status.words == "Line 16 to Tides and Tariffs"
    imported.write("person", "position", "Professor")
    assert not any(row.doubts for row in imported.review.program.rows)


def test_next_guess_is_shown_on_demand(imported: Import) -> None:
    imported.paste()
    assert imported.review.program.next_guess.text() == "1 guess, show it"
    imported.click(imported.review.program.next_guess)
    assert imported.review.program.list.selected.title == "Tides and Tariffs"
    imported.click_link("keep")
    assert imported.review.program.next_guess.isHidden()


def test_escape_closes_the_corrections_and_returns_to_the_program(imported: Import) -> None:
    imported.paste().click_row("Closing")
    imported.key(Qt.Key.Key_Return)
    imported.key(Qt.Key.Key_Escape)
    assert imported.review.program.corrections.isHidden()
    assert imported.focus is imported.review.program.list


def test_line_is_said_to_be_something_else(imported: Import) -> None:
    imported.paste().click_line(28)
    imported.choose("Nothing, leave it out")
    selected = imported.review.source.lines.selected
    assert selected is not None
    assert selected.kinds == (MarkKind.LEFT_OUT,)
    assert imported.review.status.words == "Line 28 was left out"
    assert imported.review.undo_button.text() == "Undo “Line 28 is left out”"


@OFFSCREEN
def test_line_menu_opens_by_button_and_by_key(imported: Import) -> None:
    imported.paste()
    assert not imported.review.source.this_is.isEnabled()
    imported.click_line(28)
    imported.click(imported.review.source.this_is)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    imported.review.source.lines.setFocus()
    imported.key(Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_undo_goes_back_step_by_step(imported: Import) -> None:
    imported.paste()
    imported.answer(0, "2027-06-02")
    imported.click_link("keep")
    imported.click_row("Closing")
    imported.key(Qt.Key.Key_Return)
    imported.write("session", "title", "The end")
    imported.review.program.list.setFocus()
    assert imported.review.undo_button.text() == "Undo “Change the title”"
    imported.key(Qt.Key.Key_Z, CONTROL)
    assert "Closing" in imported.titles()
    assert not any(row.doubts for row in imported.review.program.rows)
    imported.key(Qt.Key.Key_Z, CONTROL)
    assert any(row.doubts for row in imported.review.program.rows)
    imported.click(imported.review.undo_button)
    assert imported.review.draft.answers.first_date is None
    assert not imported.review.corrections_made
    assert imported.review.undo_button.isHidden()


def test_keys_of_the_review_go_before_those_of_the_window(imported: Import) -> None:
    pressed: list[str] = []
    for keys in ("F6", "Ctrl+Z"):
        action = imported.window.addAction(keys)
        action.setShortcut(keys)
        action.triggered.connect(lambda _checked=False, keys=keys: pressed.append(keys))
    imported.paste()
    imported.answer(0, "2027-06-02")
    imported.review.program.list.setFocus()
    imported.key(Qt.Key.Key_Z, CONTROL)
    imported.key(Qt.Key.Key_F6)
    assert pressed == []
    assert not imported.review.corrections_made


def test_correction_that_cannot_be_read_is_taken_back(qtbot: QtBot, theme: Theme) -> None:
    class Moody(reviewing.ReadyJob):
        def _end(self) -> None:
            if self._request.answers.title:
                self.failed.emit("That title can't be used.")
            else:
                super()._end()

    imported = Import(qtbot, theme, Moody).paste()
    QTest.keyClicks(imported.review.questions.title.field, "X")
    QTest.keyClick(imported.review.questions.title.field, Qt.Key.Key_Return)
    imported.bot.wait(20)
    assert imported.review.status.words == "That title can't be used."
    assert not imported.review.corrections_made


# Reading


class Slow(Job):
    """A reading that is never over."""

    def __init__(self, request: Request, parent: QObject | None = None) -> None:
        self.request = request
        self.stopped = False
        super().__init__(parent)

    def cancel(self) -> None:
        self.stopped = True


@pytest.fixture
def slow(qtbot: QtBot, theme: Theme) -> Import:
    return Import(qtbot, theme, Slow)


def test_reading_shows_progress_and_can_be_stopped(slow: Import) -> None:
    slow.page.start_paste("Panel 1")
    slow.click(slow.page.paste.read_button)
    job = slow.page._job
    assert isinstance(job, Slow)
    job.progress.emit(2)
    assert (slow.page.progress.bar.value(), slow.page.progress.bar.maximum()) == (2, 3)
    slow.click(slow.page.progress.stop_button)
    assert job.stopped
    assert slow.page.pages.currentWidget() is slow.page.paste


def test_html_that_goes_with_a_text_is_what_is_read(slow: Import) -> None:
    slow.page.start_paste("Panel 1", "<h2>Panel 1</h2>")
    slow.click(slow.page.paste.read_button)
    job = slow.page._job
    assert isinstance(job, Slow)
    assert job.request.data == b"\xef\xbb\xbf<!doctype html><h2>Panel 1</h2>"


def test_stopped_reading_of_a_file_ends_the_import(slow: Import) -> None:
    slow.page.start_file(Path("quay.txt"))
    with slow.bot.waitSignal(slow.page.cancelled):
        slow.click(slow.page.progress.stop_button)


def test_page_that_is_left_stops_its_reading(slow: Import) -> None:
    slow.page.start_file(Path("quay.txt"))
    job = slow.page._job
    assert isinstance(job, Slow)
    slow.page.hide()
    assert job.stopped


def test_text_that_cannot_be_read_is_told_beside_it(slow: Import) -> None:
    slow.page.start_paste("Panel 1")
    slow.click(slow.page.paste.read_button)
    job = slow.page._job
    assert job is not None
    job.failed.emit("Nothing here looks like a program.")
    assert slow.page.pages.currentWidget() is slow.page.paste
    assert slow.page.paste.error == "Nothing here looks like a program."
    assert slow.page.paste.field.toPlainText() == "Panel 1"


def test_file_that_cannot_be_read_is_told_with_a_way_out(slow: Import) -> None:
    slow.page.start_file(Path("quay.txt"))
    job = slow.page._job
    assert job is not None
    job.failed.emit("There is no file “quay.txt”.")
    assert slow.page.progress.message.text() == "There is no file “quay.txt”."
    with slow.bot.waitSignal(slow.page.cancelled):
        slow.click(slow.page.progress.stop_button)


def test_answer_while_reading_again_stops_the_reading_before(qtbot: QtBot, theme: Theme) -> None:
    jobs: list[Job] = []

    def start(request: Request, parent: QObject) -> Job:
        jobs.append((Slow if jobs else reviewing.ReadyJob)(request, parent))
        return jobs[-1]

    imported = Import(qtbot, theme, start).paste()
    imported.answer_all()
    assert [type(job) for job in jobs[1:]] == [Slow, Slow]
    assert [job.stopped for job in jobs[1:] if isinstance(job, Slow)] == [True, False]
    assert imported.review.status.words == "Reading again…"
    assert not imported.review.create_button.isEnabled()


def test_source_without_text_shows_its_notes_and_no_step(qtbot: QtBot, theme: Theme) -> None:
    from dataclasses import replace

    class Scheduled(reviewing.ReadyJob):
        def _end(self) -> None:
            reading = reviewing.read(reviewing.TEXT, self._request.answers)
            bare = replace(reading, page=None, marks=(), questions=(), lines={})
            self.finished.emit(Outcome(reading=bare, data=self._request.data, format="schedule-xml"))

    imported = Import(qtbot, theme, Scheduled)
    imported.page.start_file(Path("quay.xml"))
    imported.bot.waitUntil(lambda: imported.page.pages.currentWidget() is imported.review)
    source = imported.review.source
    assert source.view is source.notes
    assert [source.notes.rows.value(row).title for row in range(source.notes.rows.rowCount())] == [
        "Guesses",
        "Benedikt Strand: “Professor & host of Low Water” was read as one post.",
    ]
    assert imported.review.step.words == "Format: schedule XML"
    assert imported.review.back_button.isHidden()
    assert imported.review.create_button.isEnabled()
    source.notes.setFocus()
    imported.key(Qt.Key.Key_Down)
    assert imported.review.program.list.selected.title == "Tides and Tariffs"


# With the reader that ships


def test_short_text_is_read_in_a_worker_first_and_in_place_afterwards(qtbot: QtBot, theme: Theme) -> None:
    started: list[Request] = []

    def start(request: Request, parent: QObject) -> Job:
        started.append(request)
        return WorkerJob(request, parent)

    text = "Wednesday 2 June 2027\n\nPanel 1: Who Owns the Quay? (10:30 - 11:45)\n\nAda Brook: Pilot, Port of Hull\n"
    imported = Import(qtbot, theme, start, INSTANT).paste(text)
    imported.click_row("Who Owns the Quay?")
    imported.key(Qt.Key.Key_Return)
    imported.write("session", "title", "Quays")
    assert imported.titles() == ["Quays"]
    assert len(started) == 1


def test_text_that_took_long_is_read_in_a_worker_every_time(qtbot: QtBot, theme: Theme) -> None:
    imported = Import(qtbot, theme, WorkerJob, INSTANT).paste("9:00 Quays\n10:00 Tides\n")
    started: list[Request] = []

    def start(request: Request, parent: QObject) -> Job:
        started.append(request)
        return WorkerJob(request, parent)

    imported.page._start_job = start
    for milliseconds, jobs in ((INSTANT - 1, 0), (INSTANT, 1)):
        imported.page._outcome = replace(imported.page._outcome, milliseconds=milliseconds)
        imported.page._read_again(imported.page._answers)
        assert len(started) == jobs


def test_long_text_is_read_in_a_worker_every_time(qtbot: QtBot, theme: Theme) -> None:
    text = "Wednesday 2 June 2027\n\nPanel 1: Who Owns the Quay? (10:30 - 11:45)\n\nAda Brook: Pilot, Port of Hull\n"
    imported = Import(qtbot, theme, WorkerJob).paste(text)
    imported.click_row("Who Owns the Quay?")
    imported.key(Qt.Key.Key_Return)
    imported.write("session", "title", "Quays")
    assert imported.titles() == ["Who Owns the Quay?"]
    imported.bot.waitUntil(lambda: imported.titles() == ["Quays"], timeout=30_000)


@pytest.mark.skipif(not FORUM.is_file(), reason="the text of the forum is not at hand")
def test_forum_becomes_a_program_after_one_date(qtbot: QtBot, theme: Theme) -> None:
    imported = Import(qtbot, theme, WorkerJob, INSTANT).paste(FORUM.read_text(encoding="utf-8"))
    review = imported.review
    assert not review.create_button.isEnabled()
    review.questions.enter()
    QTest.keyClicks(imported.focus, "19 May 2021")
    imported.key(Qt.Key.Key_Return)
    imported.bot.waitUntil(review.create_button.isEnabled, timeout=30_000)
    assert review.program._sum.words.startswith("2 days, 9 sessions, 38 people, ")
    days = [row.detail for row in review.program.rows if row.kind == "day"]
    assert days == ["block 2 in the text, 4 panels", "block 1 in the text, 4 panels, 1 closing"]
    imported.click_row("Arms Race and Terrorism in the Middle East")
    assert review.status.words.endswith(" to Arms Race and Terrorism in the Middle East")


def test_undo_takes_a_correction_back_from_the_field_in_which_it_was_made(imported: Import) -> None:
    imported.paste().click_row("Closing")
    imported.key(Qt.Key.Key_Return)
    imported.write("session", "title", "The end")
    assert "The end" in imported.titles()
    title = imported.review.program.corrections.forms["session"].field("title")
    title.setFocus()
    imported.key(Qt.Key.Key_Z, CONTROL)
    assert "Closing" in imported.titles()
