# SPDX-License-Identifier: MIT
"""The sample forum, built again from nothing as an organizer does it: by mouse and keyboard, in the window."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QClipboard, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog

from dragging import Mouse
from forumdesk.document import Document
from forumdesk.gui.files.beginnings import NewProgram
from forumdesk.gui.inspector.speaker_sheet import SpeakerSheet
from forumdesk.gui.window import ProgramWindow
from forumdesk.program import Person, Program, Session
from forumdesk.wording import kind_word
from inspecting import KEY, Editing, type_words

SAMPLE = Path(__file__).parents[2] / "data" / "mesf-2021.forum"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def sample() -> Program:
    with Document.open(SAMPLE, read_only=True) as document:
        return document.program


class Walk(Editing):
    """The window, and an organizer who builds in it what stands in another program."""

    def __init__(self, window: ProgramWindow, clipboard: QClipboard, sample: Program) -> None:
        super().__init__(window)
        self.clipboard = clipboard
        self.sample = sample

    @property
    def mouse(self) -> Mouse:
        assert self.window.workspace is not None
        return Mouse(self.window.workspace)

    @property
    def shown_session(self) -> Session:
        """The session in the form, as the document has it."""
        assert self.desk.place is not None
        return self.program.sessions[self.desk.place.id]

    def press(self, keys: str) -> None:
        """Press keys that the window answers."""
        QTest.keySequence(self.window, QKeySequence(keys))
        QApplication.processEvents()

    def paste(self, name: str, words: str) -> None:
        """Paste a text into a field."""
        field = self.text(name)
        field.setFocus()
        self.clipboard.setText(words)
        QTest.keySequence(field, QKeySequence.StandardKey.Paste)

    def menu(self, name: str) -> None:
        """Take an entry of the menu."""
        self.window._actions[name].trigger()
        for _each in range(2):  # the first shows what was made, the second gives it the keyboard
            QApplication.processEvents()

    def begin(self) -> None:
        """Make a new program: its title, its clocks, its days and its stage."""

        def fill() -> None:
            sheet = QApplication.activeModalWidget()
            assert isinstance(sheet, NewProgram)
            assert QTest.qWaitForWindowActive(sheet)
            first = self.sample.dates[0]
            type_words(sheet.title, self.sample.conference.title)
            sheet.zone.setText("Toronto")  # typed, its list would take the activity from the sheet
            QTest.keyClicks(sheet.first, f"{first.day} May {first.year}")
            QTest.keyClick(sheet.count, KEY.Key_Down)
            QTest.keyClicks(sheet.rooms, "Online stage")
            QTest.mouseClick(sheet.create_button, LEFT)

        self.window.resize(1280, 2400)  # a whole day in view, so that nothing is scrolled while one draws
        self.come_back()
        QTimer.singleShot(0, fill)
        self.press("Ctrl+N")
        self.come_back()

    def come_back(self) -> None:
        """Have the window before one again, after a sheet."""
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        QApplication.processEvents()

    def draw(self, start: datetime, minutes: int) -> None:
        """Draw a session on the empty stage from one time to another."""
        (room,) = self.program.rooms
        self.mouse.move(self.mouse.at(room, start), self.mouse.at(room, start + timedelta(minutes=minutes)))
        for _each in range(3):  # its form is shown, and then its title is ready to be typed
            QApplication.processEvents()

    def write(self, session: Session) -> None:
        """Say in the form that is open what a drawn session is."""
        title = self.field("Title")
        assert title.hasFocus()
        type_words(title, session.title)
        QTest.keyClick(title, KEY.Key_Tab)
        if session.label:
            self.fill("Label", session.label)
        box = self.found(QComboBox, "Kind")
        box.setFocus()
        QTest.keyClicks(box, kind_word(session.kind)[0].lower())
        QTest.keyClick(box.view(), KEY.Key_Tab)
        QApplication.processEvents()

    def seat(self, lines: list[str]) -> None:
        """Paste who takes part in the session that is open."""
        self.click("Paste a list of speakers…")
        sheet = self.window.findChildren(SpeakerSheet)[-1]
        assert QTest.qWaitForWindowActive(sheet)
        self.clipboard.setText("\n".join(lines))
        QTest.keySequence(sheet.text, QKeySequence.StandardKey.Paste)
        sheet.read()
        QTest.mouseClick(sheet.take, LEFT)
        self.come_back()

    def panel(self, session: Session, *, as_table: bool) -> None:
        """Build a session: drawn, written, and with its people."""
        assert session.start is not None
        assert session.duration is not None
        self.draw(session.start, session.duration)
        self.write(session)
        seats = self.sample.appearances_in(session.id)
        people = [(self.sample.people[each.person_id], each.byline) for each in seats]
        if people:
            self.seat([row(person) if as_table else line(person, byline) for person, byline in people])

    def name_day(self, title: str) -> None:
        """Give the day that is shown its theme."""
        self.menu("day_details")
        self.fill("Theme", title)


def line(person: Person, byline: str) -> str:
    """Return somebody as a line of a printed program."""
    name = " ".join(part for part in (person.honorific, person.name) if part)
    return ", ".join(part for part in (name, byline or person.position, "" if byline else person.organization) if part)


def row(person: Person) -> str:
    """Return somebody as a row of a spreadsheet."""
    name = " ".join(part for part in (person.honorific, person.name) if part)
    return f"{name}\t{person.position}\t{person.organization}"


def facts(program: Program) -> dict[str, Any]:
    """Return what both programs have to say alike, without ids."""
    people, sessions = program.people, program.sessions
    starts = sorted(sessions.values(), key=lambda each: str(each.start))
    return {
        "called": (program.conference.title, program.conference.timezone),
        "days": [(day, record.title if (record := program.day_on(day)) else "") for day in program.dates],
        "sessions": [
            (each.title, each.label, each.kind, each.start, each.duration, program.rooms[each.room_id].name)
            for each in starts
            if each.room_id
        ],
        "people": {each.name: (each.position, each.organization) for each in people.values()},
        "seats": [
            [(people[a.person_id].name, a.role, a.order) for a in program.appearances_in(each.id)] for each in starts
        ],
        "articles": [
            (
                each.title,
                [people[key].name for key in each.author_ids],
                [sessions[key].title for key in each.session_ids],
                each.summary,
                each.body,
            )
            for each in program.articles.values()
        ],
    }


@pytest.fixture
def walk(
    window: ProgramWindow, clipboard: QClipboard, sample: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Walk:
    kept = str(tmp_path / "forum.forum")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (kept, ""))
    made = Walk(window, clipboard, sample)
    made.begin()
    return made


def change_ones_mind(walk: Walk) -> None:
    """Move a session and make it longer by mouse, by keys, off the day and back; at last everything is as before."""
    before = walk.shown_session
    assert before.start is not None
    assert before.duration is not None
    mouse, key = walk.mouse, before.id
    mouse.move(mouse.card(key), mouse.card(key) + mouse.by(60))
    assert walk.shown_session.start == before.start + timedelta(hours=1)
    mouse = walk.mouse
    mouse.move(mouse.card(key, "bottom"), mouse.card(key, "bottom") + mouse.by(30))
    assert walk.shown_session.duration == before.duration + 30
    walk.press("Ctrl+Z")
    walk.press("Ctrl+Z")
    assert walk.shown_session == before
    walk.press("Ctrl+Shift+Z")
    walk.press("Ctrl+Z")
    assert walk.shown_session == before


def write_article(walk: Walk) -> None:
    """Write the article, with its author and the sessions that it is about."""
    (article,) = walk.sample.articles.values()
    walk.menu("new_article")
    walk.fill("Title", article.title)
    author = walk.line("Add an author by name")
    author.setFocus()
    for key in article.author_ids:
        type_words(author, walk.sample.people[key].name)
        QTest.keyClick(author, KEY.Key_Return)
    walk.paste("Summary", article.summary)
    walk.paste("Text", article.body)
    for key in article.session_ids:
        walk.fill("Add a session by its title", walk.sample.sessions[key].title, leave=False)
        QTest.keyClick(walk.line("Add a session by its title"), KEY.Key_Return)


def test_the_sample_is_built_from_nothing(walk: Walk, sample: Program) -> None:
    days: list[date] = list(sample.dates)
    for day in days:
        if day != days[0]:
            walk.press("Ctrl+PgDown")
        for session in sample.sessions_on(day):
            walk.panel(session, as_table=day != days[0])
            if session.label == "Panel 4":
                change_ones_mind(walk)
        record = sample.day_on(day)
        assert record is not None
        walk.name_day(record.title)
    write_article(walk)
    built, wanted = facts(walk.program), facts(sample)
    for part in wanted:
        assert built[part] == wanted[part], part
    with Document.open(walk.document.path, read_only=True) as kept:
        assert facts(kept.program) == wanted
