# SPDX-License-Identifier: MIT
"""Exporting to a calendar from the window: what, for whom, where to, and what was written."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.files import safe_filename, write_atomically
from forumdesk.gui.desk import Desk
from forumdesk.gui.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program
from forumdesk.publishing import remember
from forumdesk.times import day_long

if TYPE_CHECKING:
    from forumdesk.formats.writing import Order, Written


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to "Which sessions?": the words, the ids (None for all), and the name of the file it suggests."""

    words: str
    sessions: frozenset[str] | None
    name: str


def choices(desk: Desk, session_id: str) -> tuple[Choice, ...]:
    """Return what can be exported: the session in the details, if any, the day on screen, and everything."""
    from forumdesk.formats import ics  # noqa: PLC0415 - icalendar is slow to import

    program, conference = desk.program, desk.program.conference
    name = conference.acronym or conference.title or _("program")
    found = []
    session = program.sessions.get(session_id)
    if session is not None:
        title = _("“{title}”").format(title=session.title)
        found.append(Choice(title, frozenset({session_id}), f"{name} {session.label or session.title}"))
    if desk.day is not None:
        count = ngettext("{count} session", "{count} sessions", len(program.sessions_on(desk.day)))
        words = f"{day_long(desk.day)}, {count}"
        found.append(Choice(words, ics.on_day(program, desk.day), f"{name} {desk.day.isoformat()}"))
    count = ngettext("{count} session", "{count} sessions", len(program.sessions))
    return (*found, Choice(_("The whole program, {sessions}").format(sessions=count), None, name))


class CalendarDialog(QDialog):
    """Asks which sessions go into the calendar file, and what kind of calendar it is for."""

    def __init__(self, desk: Desk, session_id: str, parent: QWidget | None = None) -> None:
        self._desk = desk
        self.offered = choices(desk, session_id)
        super().__init__(parent)
        self.setWindowTitle(_("Export to a calendar"))
        self.setMinimumWidth(desk.theme.px(460))
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(10)
        box.addWidget(_label(_("Which sessions?"), desk, Type.STRONG))
        self._group = QButtonGroup(self)
        for number, choice in enumerate(self.offered):
            button = QRadioButton(choice.words.replace("&", "&&"))
            self._group.addButton(button, number)
            box.addWidget(button)
        self._group.button(0 if session_id in desk.program.sessions else len(self.offered) - 1).setChecked(True)
        box.addSpacing(6)
        self._plain = QCheckBox(_("For a CalDAV server, KDE or GNOME: without METHOD"))
        box.addWidget(self._plain)
        hint = _(
            "Exporting the same program again updates, moves and cancels its entries where the calendar supports it; "
            "it does not add them twice. In Outlook, use File, Open & Export, Import."
        )
        box.addWidget(_label(hint, desk, Type.SMALL, "hint"))
        box.addSpacing(6)
        box.addWidget(self._buttons())

    @property
    def choice(self) -> Choice:
        """What was chosen."""
        return self.offered[self._group.checkedId()]

    @property
    def with_method(self) -> bool:
        """Whether the file carries METHOD:PUBLISH, as most calendars want it."""
        return not self._plain.isChecked()

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = buttons.addButton(_("Choose a file…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setProperty("role", "primary")
        save.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons


class CalendarExport(QObject):
    """One export on its way: the calendar is made in a thread, kept and written in the window's."""

    finished = Signal(str)
    """Carries a sentence about what was written."""
    failed = Signal(str)
    _made = Signal(object)

    def __init__(self, document: Document, path: Path, parent: QObject | None = None) -> None:
        self._document = document
        self._path = path
        super().__init__(parent)
        self._made.connect(self._keep)

    def start(self, sessions: AbstractSet[str] | None, *, method: bool) -> None:
        """Make the calendar of these sessions, None for all, away from the window."""
        from forumdesk.formats.writing import Order  # noqa: PLC0415 - not needed to show a program

        program, order = self._document.program, Order(now=datetime.now(UTC), sessions=sessions, method=method)
        QThreadPool.globalInstance().start(QRunnable.create(lambda: self._make(program, order)))

    def _make(self, program: Program, order: Order) -> None:
        from forumdesk import formats  # noqa: PLC0415 - not needed to show a program

        try:
            self._made.emit(formats.write("ics", program, order))
        except Exception as error:  # noqa: BLE001 - a thread has nobody else who would tell
            self.failed.emit(_("The calendar could not be made: {why}").format(why=error))

    def _keep(self, export: Written) -> None:
        try:
            self.finished.emit(keep(self._document, export, self._path))
        except ForumDeskError as error:
            self.failed.emit(str(error))
        self.deleteLater()


def keep(document: Document, export: Written, path: Path) -> str:
    """Remember in the program what a calendar says, and write its file; return a sentence about it.

    Raises ForumDeskError when one of them can't be written.
    """
    notes = (*export.notes, *remember(document, export.program))
    write_atomically(path, export.data)
    written = ngettext("{count} calendar entry", "{count} calendar entries", export.count)
    said = _("{entries} written to {name}.").format(entries=written, name=path.name)
    return " ".join([said, *notes])


def file_name(choice: Choice) -> str:
    """Return the file name that a choice suggests."""
    return f"{safe_filename(choice.name)}.ics"


def _label(words: str, desk: Desk, role: Type, tone: str = "") -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(desk.theme.font(role))
    label.setProperty("role", tone)
    return label
