# SPDX-License-Identifier: MIT
"""A program is updated from an address, by hand or at an interval, or from a newer file; what comes is news."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from forumdesk import edits, formats
from forumdesk.document import Document
from forumdesk.fetching import Stamp
from forumdesk.following import Followed
from forumdesk.formats import worker
from forumdesk.formats.reading import Answers
from forumdesk.formats.worker import Request
from forumdesk.gui.files import newer
from forumdesk.gui.files.address_sheet import AddressSheet, BeginSheet
from forumdesk.gui.files.jobs import Job
from forumdesk.gui.files.updating import UpdateDialog
from forumdesk.gui.updates import Updates
from forumdesk.gui.widgets import messages
from forumdesk.gui.window import ProgramWindow
from forumdesk.merge import origins
from forumdesk.selection import Interest
from tls_server import serving

SERIES = Path(__file__).parents[1] / "news" / "series"
ADDRESS = "https://example.org/2027/harbour.xml"
NOW = datetime(2027, 4, 1, 12, 0, tzinfo=UTC)


def harbour(number: int) -> bytes:
    return (SERIES / f"harbour-{number}.xml").read_bytes()


class HereJob(Job):
    """Reads in this process what a server would have sent."""

    wanted = Signal()

    def __init__(self, request: Request, server: FakeServer, parent: QObject) -> None:
        super().__init__(parent)
        self._request, self._server = request, server
        QTimer.singleShot(0, self, self._read)

    def cancel(self) -> None:
        """Nothing goes on."""

    def _read(self) -> None:
        request = self._request
        if request.address:
            self._server.asked.append(request)
            if self._server.failure:
                self.offline = self._server.offline
                self.failed.emit(self._server.failure)
                return
            if request.known == self._server.stamp and self._server.stamp != Stamp():
                self.finished.emit(worker.Outcome(unchanged=True, stamp=self._server.stamp))
                return
            request = replace(request, address="", data=self._server.data)
        outcome = worker.read(request)
        if outcome.reading is None:
            self.failed.emit(outcome.message)
        else:
            self.finished.emit(replace(outcome, stamp=self._server.stamp if self._request.address else Stamp()))


class FakeServer:
    """What stands at the address."""

    def __init__(self) -> None:
        self.data = harbour(2)
        self.stamp = Stamp(etag='"2"')
        self.failure = ""
        self.offline = False
        self.asked: list[Request] = []


@pytest.fixture
def server() -> FakeServer:
    return FakeServer()


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what messages say."""
    found: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _parent, words: found.append(words))
    return found


@pytest.fixture
def harbour_file(tmp_path: Path) -> Path:
    """Return the program that the first state of the schedule made."""
    reading = formats.read(harbour(1), "harbour.xml", Answers())
    source = origins.received("harbour.xml", "schedule-xml", reading.kept)
    arrival = origins.Arrival(program=reading.program, source=source, said=reading.program, answers={})
    path = tmp_path / "harbour.forum"
    Document.create(path, arrival.kept, "Import harbour.xml").close()
    return path


@pytest.fixture
def updates(window: ProgramWindow, harbour_file: Path, server: FakeServer) -> Updates:
    """Return what updates an open program, which follows the address by hand."""
    assert window.filing.open_path(harbour_file)
    assert window.workspace is not None
    found = window.workspace.attending.updates
    found.start_job = lambda request, parent: HereJob(request, server, parent)
    found.now = lambda: NOW
    found.follow(Followed(address=ADDRESS))
    window.workspace.desk.news._first.timeout.emit()
    return found


def finished(qtbot: QtBot, updates: Updates) -> None:
    qtbot.waitUntil(lambda: not updates.busy)


def titles(window: ProgramWindow) -> list[str]:
    assert window.document is not None
    return [session.title for session in window.document.program.sessions_in_order]


def news(window: ProgramWindow) -> str:
    assert window.workspace is not None
    return window.workspace.attending.advice.banner.words


TOLD = "The program has changed since you last looked: 1 new, 2 moved, 1 cancelled, 2 changed."


def test_what_the_address_says_now_comes_in_and_is_told(
    window: ProgramWindow, updates: Updates, server: FakeServer, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F5)
    finished(qtbot, updates)
    assert titles(window) == ["Ropes and Cords", "Tides", "Tar", "Gulls", "Farewell"]
    assert news(window) == TOLD
    assert [request.address for request in server.asked] == [ADDRESS]
    followed = updates.followed
    assert followed is not None
    assert (followed.stamp, followed.came, followed.failures) == (server.stamp, "“Harbour Days 2027” was updated.", 0)
    window.undo()
    assert titles(window) == ["Tides", "Ropes", "Tar", "Knots", "Gulls"]


def test_the_server_is_asked_whether_it_is_still_that(
    window: ProgramWindow, updates: Updates, server: FakeServer, qtbot: QtBot
) -> None:
    for _time in range(2):
        updates.check()
        finished(qtbot, updates)
    assert [request.known for request in server.asked] == [Stamp(), server.stamp]
    assert updates.followed is not None
    assert updates.followed.came == "Nothing is newer."
    window.undo()
    updates.check()
    finished(qtbot, updates)
    assert server.asked[-1].known == Stamp()  # what came is no longer in the program
    assert "Farewell" in titles(window)


def test_another_body_that_says_the_same_is_no_step(
    window: ProgramWindow, updates: Updates, server: FakeServer, qtbot: QtBot
) -> None:
    server.data = harbour(1) + b"\n<!-- made again -->\n"
    updates.check()
    finished(qtbot, updates)
    assert window.document is not None
    assert len(window.document.history()) == 1
    updates.check()
    finished(qtbot, updates)
    assert server.asked[-1].known == server.stamp


def test_stars_follow_what_comes(window: ProgramWindow, updates: Updates, qtbot: QtBot) -> None:
    assert window.workspace is not None
    mine, program = window.workspace.desk.mine, window.workspace.desk.program
    ids = {session.title: key for key, session in program.sessions.items()}
    mine.set_interest([ids["Tides"], ids["Ropes"], ids["Knots"]], Interest.MUST)
    updates.check()
    finished(qtbot, updates)
    assert mine.selection.marks[ids["Tides"]].known.start == datetime(2027, 5, 1, 11, 30)
    assert ids["Knots"] in mine.selection.starred
    report = window.workspace.desk.news.report
    assert report is not None
    (item,) = (each for each in report.mine if each.session.id == ids["Tides"])
    assert [effect.words for effect in item.effects] == [
        "now overlaps “Ropes and Cords” for 30 minutes",
        "you are reminded at 11:20",
    ]


def test_what_was_changed_here_and_there_is_asked_about(
    window: ProgramWindow, updates: Updates, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = window.workspace.desk if window.workspace else None
    assert desk is not None
    key = next(key for key, session in desk.program.sessions.items() if session.title == "Ropes")
    desk.set_editing(True)
    desk.edit("Rename", edits.set_session, key, title="Lines")
    desk.set_editing(False)

    def answer(dialog: UpdateDialog) -> int:
        assert [choice.clash.field for choice in dialog.questions.choices] == ["title"]
        dialog.questions.choose_all(theirs=True)
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(UpdateDialog, "exec", answer)
    updates.check()
    finished(qtbot, updates)
    assert "Ropes and Cords" in titles(window)


def test_a_declined_update_changes_nothing_and_is_offered_again(
    window: ProgramWindow, updates: Updates, server: FakeServer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.workspace is not None
    window.workspace.desk.set_editing(True)
    monkeypatch.setattr(UpdateDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected.value)
    for _time in range(2):
        updates.check()
        finished(qtbot, updates)
    assert titles(window)[0] == "Tides"
    assert [request.known for request in server.asked] == [Stamp(), Stamp()]


def test_an_interval_looks_by_itself_and_waits_with_what_has_to_be_asked(
    window: ProgramWindow, updates: Updates, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.workspace is not None
    window.workspace.desk.set_editing(True)
    updates.follow(Followed(address=ADDRESS, every=15))
    updates._timer.timeout.emit()
    finished(qtbot, updates)
    assert "Farewell" not in titles(window)
    assert news(window) == "The organizers’ program is newer, and has to be merged with what was changed here."
    monkeypatch.setattr(UpdateDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted.value)
    buttons = window.workspace.attending.advice.banner.findChildren(QPushButton)
    QTest.mouseClick(next(each for each in buttons if each.text() == "Look at it…"), Qt.MouseButton.LeftButton)
    assert "Farewell" in titles(window)


def test_an_interval_brings_in_what_nobody_has_to_be_asked_about(
    window: ProgramWindow, updates: Updates, server: FakeServer, qtbot: QtBot
) -> None:
    updates.follow(Followed(address=ADDRESS, every=60))
    updates._timer.timeout.emit()
    finished(qtbot, updates)
    assert news(window) == TOLD
    updates._timer.timeout.emit()
    assert len(server.asked) == 1  # it is not time yet
    updates.now = lambda: NOW + timedelta(hours=2)
    updates._timer.timeout.emit()
    finished(qtbot, updates)
    assert len(server.asked) == 2


def test_what_was_undone_does_not_come_by_itself(
    window: ProgramWindow, updates: Updates, server: FakeServer, qtbot: QtBot
) -> None:
    updates.follow(Followed(address=ADDRESS, every=60))
    updates._timer.timeout.emit()
    finished(qtbot, updates)
    window.undo()
    updates.now = lambda: NOW + timedelta(hours=2)
    updates._timer.timeout.emit()
    finished(qtbot, updates)
    assert (len(server.asked), "Farewell" in titles(window)) == (2, False)


def test_failures_are_one_sentence_for_who_asked_and_quiet_for_who_did_not(
    window: ProgramWindow, updates: Updates, server: FakeServer, qtbot: QtBot, said: list[str]
) -> None:
    assert window.workspace is not None
    noted: list[str] = []
    window.workspace.desk.noted.connect(noted.append)
    server.failure, server.offline = "example.org can't be reached. Is there a network?", True
    updates.follow(Followed(address=ADDRESS, every=60))
    updates._timer.timeout.emit()
    finished(qtbot, updates)
    assert (said, noted) == ([], [])
    updates.check()
    finished(qtbot, updates)
    assert said == ["example.org can't be reached. Is there a network? Nothing was changed."]
    assert updates.followed is not None
    assert (updates.followed.failures, updates.followed.came) == (2, server.failure)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (
            b"Wednesday 2 June 2027\n\nPanel 1: Who Owns the Quay? (10:30 - 11:45)\n\nAda Brook: Harbour Master\n",
            "“harbour.xml” has nothing in common with “Harbour Days 2027”. Nothing was changed.",
        ),
        (b"\0\1\2\3", ""),
    ],
    ids=["another", "junk"],
)
def test_what_is_no_newer_state_changes_nothing(
    *,
    window: ProgramWindow,
    updates: Updates,
    server: FakeServer,
    qtbot: QtBot,
    said: list[str],
    data: bytes,
    words: str,
) -> None:
    server.data = data
    updates.check()
    finished(qtbot, updates)
    assert len(said) == 1
    assert said[0].endswith(words or "Nothing was changed.")
    assert titles(window)[0] == "Tides"


def test_without_an_address_one_is_asked_for(window: ProgramWindow, updates: Updates, qtbot: QtBot) -> None:
    updates.follow(None)
    QTest.keyClick(window, Qt.Key.Key_F5)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, AddressSheet)
    QTest.keyClicks(sheet.address, "http://example.org/")
    QTest.keyClick(sheet.address, Qt.Key.Key_Return)
    assert "https://" in sheet.address.problem.text()
    assert sheet.isVisible()
    sheet.address.selectAll()
    QTest.keyClicks(sheet.address, "example.org/2027/harbour.xml")
    sheet.every.setCurrentIndex(2)
    QTest.keyClick(sheet.address, Qt.Key.Key_Return)
    finished(qtbot, updates)
    followed = updates.followed
    assert followed is not None
    assert (followed.address, followed.every) == (ADDRESS, 60)
    assert "Farewell" in titles(window)


def test_the_sheet_says_when_it_was_looked_and_forgets_the_address(
    window: ProgramWindow, updates: Updates, qtbot: QtBot
) -> None:
    updates.check()
    finished(qtbot, updates)
    newer.update_address(window)
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, AddressSheet)
    assert sheet.last.text() == "Last looked on Thursday 1 April at 14:00: “Harbour Days 2027” was updated."
    QTest.mouseClick(sheet.stop, Qt.MouseButton.LeftButton)
    assert updates.followed is None


def test_a_newer_source_file_updates_the_program(
    window: ProgramWindow, updates: Updates, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = SERIES / "harbour-2.xml"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    newer.update_file(window)
    finished(qtbot, updates)
    assert news(window) == TOLD


def newer_copy(path: Path, into: Path, *, history: bool = True) -> Path:
    """Write a newer state of a program file: with its history, or made anew."""
    if history:
        with Document.open(path) as document:
            document.save_copy(into)
    else:
        with Document.open(path) as document:
            Document.create(into, document.program, "Made anew").close()
    with Document.open(into) as document:
        key = next(key for key, session in document.program.sessions.items() if session.title == "Tar")
        document.edit("Move", edits.set_session, key, start=datetime(2027, 5, 1, 15, 0))
    return into


MOVED = "The program has changed since you last looked: 1 moved."


@pytest.mark.usefixtures("updates")
@pytest.mark.parametrize("history", [True, False], ids=["copy", "anew"])
def test_a_newer_program_file_updates_the_open_one_in_one_step(
    window: ProgramWindow, harbour_file: Path, qtbot: QtBot, tmp_path: Path, history: bool
) -> None:
    assert window.document is not None
    path = newer_copy(harbour_file, tmp_path / "newer.forum", history=history)
    newer.take(window, path)
    assert news(window) == MOVED
    assert len(window.document.history()) == 2
    newer.take(window, path)
    assert len(window.document.history()) == 2
    window.undo()
    qtbot.waitUntil(lambda: news(window) != MOVED)


@pytest.mark.usefixtures("updates")
def test_a_file_of_another_conference_is_refused(window: ProgramWindow, program_file: Path, said: list[str]) -> None:
    newer.take(window, program_file)
    assert said == [
        "“forum.forum” has nothing in common with “Harbour Days 2027”. Nothing was changed; File, Open opens it."
    ]


def drop(window: ProgramWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPoint(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)


@pytest.mark.usefixtures("updates")
@pytest.mark.parametrize(("wish", "windows"), [("Update the open program", 1), ("Open it by itself", 2), ("", 1)])
def test_a_dropped_state_of_the_open_program_is_asked_about_once(
    *,
    window: ProgramWindow,
    harbour_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    wish: str,
    windows: int,
) -> None:
    path = newer_copy(harbour_file, tmp_path / "newer.forum")
    asked: list[str] = []

    def ask(_parent: object, question: str, *_verbs: str) -> str:
        asked.append(question)
        return wish

    monkeypatch.setattr(messages, "ask", ask)
    drop(window, path)
    assert asked == ["“newer.forum” is another state of “Harbour Days 2027”, which is open."]
    assert len(window.desktop.windows) == windows
    assert (news(window) == MOVED) == (windows == 1 and bool(wish))


def test_a_program_is_begun_from_an_address_and_follows_it(
    window: ProgramWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "begun.forum"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    with serving(monkeypatch) as up:
        up.serve("200 OK", harbour(1), ETag='"1"')

        def answer(sheet: BeginSheet) -> int:
            sheet.address.setText(up.address("/harbour.xml"))
            return QDialog.DialogCode.Accepted.value

        monkeypatch.setattr(BeginSheet, "exec", answer)
        newer.open_address(window)
        page = window._pages.currentWidget()
        qtbot.waitUntil(lambda: page.pages.currentWidget() is page.review, timeout=30_000)  # type: ignore[union-attr]
        page.review.create_button.click()  # type: ignore[union-attr]
        assert titles(window)[0] == "Tides"
        assert window.workspace is not None
        found = window.workspace.attending.updates
        followed = found.followed
        assert followed is not None
        assert (followed.address, followed.stamp) == (up.address("/harbour.xml"), Stamp(etag='"1"'))
        up.serve("200 OK", harbour(2), ETag='"2"')
        QTest.keyClick(window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: not found.busy, timeout=30_000)
    assert up.asked[-1].headers["if-none-match"] == '"1"'
    assert news(window) == TOLD
    assert not [button for button in window.findChildren(QRadioButton) if button.isVisible()]
