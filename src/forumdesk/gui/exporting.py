# SPDX-License-Identifier: MIT
"""Exporting to a calendar from the window: what, for whom, where to, and what was written."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
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
from forumdesk.files import write_atomically
from forumdesk.gui.desk import Desk
from forumdesk.gui.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.program import Session
from forumdesk.times import day_long


class CalendarDialog(QDialog):
    """Asks which sessions go into the calendar file: the one in the details, the day on screen, or all."""

    def __init__(self, desk: Desk, session_id: str, parent: QWidget | None = None) -> None:
        self._desk = desk
        self._choices: list[tuple[QRadioButton, tuple[Session, ...]]] = []
        super().__init__(parent)
        self.setWindowTitle(_("Export to a calendar"))
        self.setMinimumWidth(desk.theme.px(460))
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(10)
        box.addWidget(_label(_("Which sessions?"), desk, Type.STRONG))
        self._group = QButtonGroup(self)
        self._offer(box, session_id)
        box.addSpacing(6)
        self._plain = QCheckBox(_("For a CalDAV server, KDE or GNOME: without METHOD"))
        box.addWidget(self._plain)
        hint = _(
            "Exporting the same program again updates, moves and cancels its entries where the calendar supports it; "
            "it does not add them twice. In Outlook, use File, Open & Export, Import."
        )
        box.addWidget(_label(hint, desk, Type.SMALL, "hint"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = buttons.addButton(_("Choose a file…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setProperty("role", "primary")
        save.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        box.addSpacing(6)
        box.addWidget(buttons)

    @property
    def sessions(self) -> tuple[Session, ...]:
        """The sessions that were chosen."""
        return next(chosen for button, chosen in self._choices if button.isChecked())

    @property
    def with_method(self) -> bool:
        """Whether the file carries METHOD:PUBLISH, as most calendars want it."""
        return not self._plain.isChecked()

    def _offer(self, box: QVBoxLayout, session_id: str) -> None:
        program, day = self._desk.program, self._desk.day
        session = program.sessions.get(session_id)
        if session is not None:
            self._choice(box, _("“{title}”").format(title=session.title), (session,))
        if day is not None:
            self._choice(box, day_long(day), program.sessions_on(day))
        self._choice(box, _("The whole program"), program.sessions_in_order)
        self._choices[0 if session is not None else -1][0].setChecked(True)

    def _choice(self, box: QVBoxLayout, words: str, sessions: tuple[Session, ...]) -> None:
        count = ngettext("{count} session", "{count} sessions", len(sessions))
        button = QRadioButton(f"{words}, {count}".replace("&", "&&"))
        self._group.addButton(button)
        box.addWidget(button)
        self._choices.append((button, sessions))


def export_calendar(document: Document, sessions: tuple[Session, ...], path: Path, *, method: bool = True) -> str:
    """Write the calendar file and remember in the program what it said; return a sentence about it.

    The program is kept first: should the file then fail, the next export only counts one revision further.
    Raises ForumDeskError when one of them can't be written.
    """
    from forumdesk.formats import ics  # noqa: PLC0415 - icalendar is slow to import

    wanted = None if len(sessions) == len(document.program.sessions) else frozenset(s.id for s in sessions)
    export = ics.write(document.program, wanted, datetime.now(UTC), method=method)
    if not document.read_only_reason:
        document.replace(_("Export a calendar"), export.program)
    write_atomically(path, export.data)
    written = ngettext("{count} calendar entry", "{count} calendar entries", export.count)
    return " ".join([_("{entries} written to {name}.").format(entries=written, name=path.name), *export.notes])


def suggested_name(desk: Desk, sessions: tuple[Session, ...]) -> str:
    """Return a file name for an export: the program's acronym or title, and what of it."""
    from forumdesk.files import safe_filename  # noqa: PLC0415 - only needed here

    program = desk.program
    name = program.conference.acronym or program.conference.title or "program"
    if len(sessions) == 1:
        name = f"{name} {sessions[0].label or sessions[0].title}"
    elif desk.day and len(sessions) < len(program.sessions):
        name = f"{name} {desk.day.isoformat()}"
    return safe_filename(name) + ".ics"


def _label(words: str, desk: Desk, role: Type, tone: str = "") -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(desk.theme.font(role))
    label.setProperty("role", tone)
    return label
