# SPDX-License-Identifier: MIT
"""The assistants for a program that is not there yet: a new one, and the next one after last year's.

Each asks what it needs on one sheet, says at once what would come of it, and hands over a program; `filing` asks where
it is to be kept.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from forumdesk import edits
from forumdesk.counting import counted
from forumdesk.document import Document
from forumdesk.entering import date_of, zone_of
from forumdesk.errors import ForumDeskError
from forumdesk.gui.clock import system_zone
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.plain_table import PlainTable
from forumdesk.gui.widgets.speaking import speak
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program, SessionState
from forumdesk.text import clean_line
from forumdesk.times import city, dates_in_words, day_short, zones

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow

WIDTH = 560
MOST_DAYS = 14
ROOM_LINES = 3
SUMMARY_LINES = 2


class Beginning(QDialog):
    """A sheet with fields, what would come of them in a sentence, and the button that creates it."""

    def __init__(self, theme: Theme, title: str, does: str, parent: QWidget | None = None) -> None:
        self._theme = theme
        self._program: Program | None = None
        super().__init__(parent)
        self.setWindowTitle(title)
        self.create_button = QPushButton(_("Create the program…"))
        self.create_button.setProperty("role", "primary")
        self.summary = wrapping(Words(theme, "", Type.STRONG), 300)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.fields = QGridLayout()
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(8)
        self.fields.setColumnStretch(1, 1)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(24, 20, 24, 20)
        self.box.setSpacing(10)
        self.box.addWidget(wrapping(Words(theme, title, Type.PANE_TITLE), 300))
        self.box.addWidget(wrapping(Words(theme, does, Type.BODY, "second"), 300))
        self.box.addLayout(self.fields)
        self.box.addSpacing(4)
        self.box.addWidget(self.summary)

    @property
    def program(self) -> Program:
        """What is to be created."""
        assert self._program is not None
        return self._program

    def made(self) -> Program:
        """Return the program that the fields describe; raise ForumDeskError for what makes none."""
        raise NotImplementedError

    def told(self, program: Program) -> str:
        """Return what a program would be, in a sentence."""
        raise NotImplementedError

    def put(self, words: str, field: QWidget) -> None:
        """Add a field under its label."""
        label = Words(self._theme, words, Type.BODY, "second")
        label.setBuddy(field)
        field.setAccessibleName(words.replace("&", ""))
        row = self.fields.rowCount()
        self.fields.addWidget(
            label,
            row,
            0,
            Qt.AlignmentFlag.AlignTop if isinstance(field, QPlainTextEdit) else Qt.AlignmentFlag.AlignVCenter,
        )
        self.fields.addWidget(field, row, 1)

    def finish(self) -> None:
        """Add the buttons, once every field is there."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.create_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.box.addWidget(buttons)
        self.create_button.setDefault(True)
        self.renew()
        # A sheet that grew with its sentence would move its fields under what one types, and from the list of a field.
        self.summary.setMinimumHeight(SUMMARY_LINES * self.summary.fontMetrics().lineSpacing())

    def renew(self) -> None:
        """Say what would come of the fields as they are now, or what is missing."""
        try:
            self._program = self.made()
            words, role = self.told(self._program), ""
        except ForumDeskError as error:
            self._program, words, role = None, str(error), "hint"
        self.summary.setProperty("role", role)
        self.summary.style().polish(self.summary)
        self.summary.setText(words)
        speak(self.summary, words)
        self.create_button.setEnabled(self._program is not None)

    def accept(self) -> None:
        """Close, with a program."""
        if self._program is not None:
            super().accept()


class NewProgram(Beginning):
    """Asks for title, zone, days and rooms."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        does = _("Everything here can be changed later.")
        super().__init__(theme, _("A new program"), does, parent)
        self.resize(theme.px(WIDTH), self.sizeHint().height())
        self.title = QLineEdit()
        self.title.setPlaceholderText(_("Such as Middle East Strategy Forum 2027"))
        self.zone = QLineEdit(next((shown for shown, name in zones().items() if name == system_zone()), "UTC"))
        finder = QCompleter(list(zones()), self)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setMaxVisibleItems(8)
        self.zone.setCompleter(finder)
        self.first = _date_field()
        self.count = ChoiceBox(theme)
        for number in range(1, MOST_DAYS + 1):
            self.count.addItem(ngettext("{count} day", "{count} days", number), number)
        self.rooms = QPlainTextEdit()
        self.rooms.setProperty("role", "field")
        self.rooms.setTabChangesFocus(True)
        self.rooms.setPlaceholderText(_("One a line, such as Main hall. None for a forum on one stage."))
        self.rooms.setFixedHeight(ROOM_LINES * self.rooms.fontMetrics().lineSpacing() + 28)
        for words, field in (
            (_("&Title"), self.title),
            (_("Time &zone"), self.zone),
            (_("&First day"), self.first),
            (_("&Length"), self.count),
            (_("&Rooms"), self.rooms),
        ):
            self.put(words, field)
        for line in (self.title, self.zone, self.first):
            line.textChanged.connect(self.renew)
        self.count.currentIndexChanged.connect(self.renew)
        self.rooms.textChanged.connect(self.renew)
        self.finish()

    def made(self) -> Program:
        """Return the program with its days and rooms, and no session."""
        days: list[date] = []
        if self.first.text().strip():
            first = date_of(self.first.text(), _today())
            days = [first + timedelta(days=at) for at in range(int(self.count.currentData()))]
        rooms = [name for name in map(clean_line, self.rooms.toPlainText().splitlines()) if name]
        if not clean_line(self.title.text()):
            raise ForumDeskError(_("Give it a title first."))
        return edits.new_program(self.title.text(), zone_of(self.zone.text()), days, rooms)

    def told(self, program: Program) -> str:
        """Return dates, rooms and the clocks that its times are those of."""
        rooms = ngettext("{count} room", "{count} rooms", len(program.rooms)) if program.rooms else _("one stage")
        words = _("{dates}, {rooms}, times of {city}.")
        zone = city(program.conference.timezone)
        return words.format(dates=dates_in_words(program.dates), rooms=rooms, city=zone)


class NextProgram(Beginning):
    """Asks when the next program after an old one begins, and shows what becomes of each day."""

    def __init__(self, theme: Theme, old: Program, parent: QWidget | None = None) -> None:
        self._old = old
        does = _(
            "A copy of “{title}” with other dates: sessions, rooms, tracks, people and articles are kept. Sessions with"
            " people are tentative until you confirm them; what was cancelled stays behind."
        )
        name = old.conference.title or _("last year’s program")
        super().__init__(theme, _("The next program"), does.format(title=name), parent)
        self.resize(theme.px(WIDTH), theme.px(WIDTH))
        first = edits.next_first_day(old, _today())
        self.title = QLineEdit(edits.next_title(old, first))
        self.first = _date_field()
        self.first.setText(_in_full(first))
        self.put(_("&Title"), self.title)
        self.put(_("&First day"), self.first)
        self.days = PlainTable(theme, _("What becomes of the days"), (_("Was"), _("Will be"), _("Sessions")), wide=1)
        self.box.addWidget(self.days, 1)
        self._own_title = False
        self.title.textEdited.connect(self._take_title)
        self.title.textChanged.connect(self.renew)
        self.first.textChanged.connect(self._follow_year)
        self.finish()

    def _take_title(self) -> None:
        self._own_title = True

    def _follow_year(self) -> None:
        """Put the year of the new first day into the title, unless somebody has written another one."""
        try:
            first = date_of(self.first.text(), _today())
        except ForumDeskError:
            self.renew()
            return
        if not self._own_title:
            self.title.setText(edits.next_title(self._old, first))
        self.renew()

    def made(self) -> Program:
        """Return the copy of the old program, in which every date is as much later as the first day."""
        self.days.show_rows(())
        first = date_of(self.first.text(), _today())
        if not clean_line(self.title.text()):
            raise ForumDeskError(_("Give it a title first."))
        made = edits.from_last_year(self._old, first, clean_line(self.title.text()))
        self._show_days(made)
        return made

    def _show_days(self, made: Program) -> None:
        by = made.dates[0] - self._old.dates[0]
        rows = []
        for day in made.dates:
            record = made.day_on(day)
            words = _in_full(day)
            if record is not None and record.title:
                words = _("{day}: {title}").format(day=words, title=record.title)
            rows.append((_in_full(day - by), words, str(len(made.sessions_on(day)))))
        self.days.show_rows(rows)

    def told(self, program: Program) -> str:
        """Return what is in the copy, and what differs in it."""
        words = _("{dates}: {counts}.").format(dates=dates_in_words(program.dates), counts=", ".join(counted(program)))
        gone = sum(session.state is SessionState.CANCELLED for session in self._old.sessions.values())
        if gone:
            words += " " + ngettext(
                "{count} cancelled session stays behind.", "{count} cancelled sessions stay behind.", gone
            )
        if program.dates[0].weekday() != self._old.dates[0].weekday():
            words += " " + _("The days fall on other weekdays than before.")
        return words


def new_program(window: ProgramWindow) -> None:
    """Ask what a new program is to be, and create it."""
    _begin(window, NewProgram(window.theme, window), _("Make a new program"))


def next_program(window: ProgramWindow) -> None:
    """Ask which program the next one follows, and when it is, and create it."""
    start = str(window.document.path) if window.document else window.desktop.folder()
    words = _("ForumDesk programs (*.forum)")
    name, _filter = QFileDialog.getOpenFileName(window, _("Last year’s program"), start, words)
    if not name:
        return
    try:
        old = _opened(Path(name))
    except ForumDeskError as error:
        messages.tell(window, str(error))
        return
    label = _("Begin with a copy of “{title}”").format(title=old.conference.title)
    _begin(window, NextProgram(window.theme, old, window), label)


def _opened(path: Path) -> Program:
    with Document.open(path, read_only=True) as document:
        program = document.program
    if not program.dates:
        words = _("“{name}” has no days. There is nothing in it that could be moved to another year.")
        raise ForumDeskError(words.format(name=path.name))
    return program


def _begin(window: ProgramWindow, assistant: Beginning, label: str) -> None:
    if assistant.exec() == QDialog.DialogCode.Accepted:
        window.filing.begin(assistant.program, label)
    assistant.deleteLater()


def _date_field() -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(_("Such as 19 May 2027"))
    return made


def _in_full(day: date) -> str:
    return _("{day} {year}").format(day=day_short(day), year=day.year)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - of the organizer's wall
