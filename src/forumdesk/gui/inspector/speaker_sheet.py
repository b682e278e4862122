# SPDX-License-Identifier: MIT
"""The sheet into which a list of speakers is pasted: who is named, who of them is known, and who is new.

Nothing changes before the button at its foot is pressed, and what that does is one step.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from forumdesk import edits
from forumdesk.errors import ForumDeskError
from forumdesk.formats import speaker_list
from forumdesk.formats.speaker_list import Listed
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.parts import Scroll
from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.tick import Tick
from forumdesk.i18n import _, ngettext
from forumdesk.known_people import matches
from forumdesk.program import Person, Role
from forumdesk.wording import affiliation, isolated, role_mark

WIDTH, HEIGHT = 620, 560
WAIT = 250
"""Milliseconds after a letter until the list is read again."""
MOST = 200
"""People of a list that are shown."""


class SpeakerSheet(QDialog):
    """The sheet of one session."""

    def __init__(self, desk: Desk, session_id: str, usual: Role, parent: QWidget | None = None) -> None:
        self._desk = desk
        self._id = session_id
        self._usual = usual
        self.rows: list[_Row] = []
        super().__init__(parent)
        theme = desk.theme
        self.setWindowTitle(_("Paste a list of speakers"))
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        self.text = QPlainTextEdit()
        self.text.setProperty("role", "field")
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_("The list"))
        self.text.setPlaceholderText(_("One a line, or as a table; with position and organization if you have them."))
        self.said = wrapping(Words(theme, "", Type.BODY, "second"), 300)
        self._list = Scroll()
        self._list.setAccessibleName(_("Who is named"))
        buttons = QDialogButtonBox()
        self.take = QPushButton(_("Add them"))
        self.take.setProperty("role", "primary")
        buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel).setText(_("Cancel"))
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(20, 16, 20, 16)
        stack.setSpacing(12)
        stack.addWidget(self.text, 2)
        stack.addWidget(self.said)
        stack.addWidget(self._list, 3)
        stack.addWidget(buttons)
        self._wait = QTimer(self, singleShot=True, interval=WAIT)
        self._wait.timeout.connect(self.read)
        self.text.textChanged.connect(self._wait.start)
        self.read()

    def read(self) -> None:
        """Show who the list names."""
        self._wait.stop()
        try:
            found = speaker_list.read(self.text.toPlainText())[:MOST]
            none = _("Nobody is named yet.") if not self.text.toPlainText().strip() else _("No name was found in this.")
        except ForumDeskError as error:
            found, none = (), str(error)
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(4, 4, 4, 4)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        seated = {a.person_id for a in self._desk.program.appearances_in(self._id)}
        self.rows = [_Row(self._desk, each, seated) for each in found]
        for place, row in enumerate(self.rows):
            row.tick.toggled.connect(self._count)
            grid.addWidget(row.tick, place, 0)
            grid.addWidget(row.about, place, 1)
            grid.addWidget(row.meant, place, 2)
        grid.setRowStretch(len(self.rows), 1)
        self._list.show_widget(page)
        self._none = none
        self._count()

    def _count(self) -> None:
        ticked = [row for row in self.rows if row.tick.isChecked()]
        known = sum(row.known for row in ticked)
        words = ngettext("{count} person will be added", "{count} people will be added", len(ticked))
        new = len(ticked) - known
        about = _("{known} known, {new} new to the program").format(known=known, new=new)
        self.said.setText(f"{words}: {about}." if self.rows else self._none)
        self.take.setEnabled(bool(ticked))

    def _take(self) -> None:
        self.read() if self._wait.isActive() else None
        seats = [(row.person, row.listed.role or self._usual, row.byline) for row in self.rows if row.tick.isChecked()]
        title = isolated(self._desk.program.sessions[self._id].title)
        people = ngettext("{count} person", "{count} people", len(seats))
        label = _("Add {people} to “{title}”").format(people=people, title=title)
        if not seats or self._desk.edit(label, edits.seat_people, self._id, seats):
            self.accept()


class _Row:
    """One person of the list: whether to add them, and whom of the program they are."""

    def __init__(self, desk: Desk, listed: Listed, seated: set[str]) -> None:
        self.listed = listed
        person = listed.person
        self._meant: list[Person] = []
        self.meant = ChoiceBox(desk.theme)
        self.meant.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.meant.setMinimumContentsLength(12)
        self.meant.setAccessibleName(_("Who {name} is").format(name=person.name))
        found = matches(desk.program, person.name, most=4)
        for match in found:
            here = _("already in this session") if match.person.id in seated else affiliation(match.person)
            self._offer(match.person, _("{name}, {about}").format(name=match.person.name, about=here or _("known")))
        self._offer(person, _("New to the program"))
        exact = [place for place, match in enumerate(found) if match.exact]
        self.meant.setCurrentIndex(exact[0] if exact else len(found))
        self.tick = Tick(desk.theme, person.name.replace("&", "&&"))
        self.tick.setChecked(not (exact and found[exact[0]].person.id in seated))
        role = role_mark(listed.role) if listed.role is not None else ""
        about = ", ".join(part for part in (role, affiliation(person)) if part)
        if found and not exact:
            like = _("Spelled like {name}.").format(name=isolated(found[0].person.name))
            about = f"{about}. {like}" if about else like
        self.about = wrapping(Words(desk.theme, about, Type.SMALL, "second"), 80)

    def _offer(self, person: Person, words: str) -> None:
        self._meant.append(person)
        self.meant.addItem(words)

    @property
    def person(self) -> Person:
        """Whom to add."""
        return self._meant[max(0, self.meant.currentIndex())]

    @property
    def known(self) -> bool:
        """Whether it is somebody of the program."""
        return self.person is not self.listed.person

    @property
    def byline(self) -> str:
        """The line printed about them, where it differs from what the program says of them."""
        if self.listed.byline or not self.known:
            return self.listed.byline
        printed = affiliation(self.listed.person)
        return printed if printed and printed != affiliation(self.person) else ""
