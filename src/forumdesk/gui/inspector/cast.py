# SPDX-License-Identifier: MIT
"""The people of a session in seating order: put in, taken out, put into another order, given a role and a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from forumdesk import edits
from forumdesk.gui.desk import Place
from forumdesk.gui.inspector.naming import PersonLine
from forumdesk.gui.inspector.rows import OrderedRow, Rows
from forumdesk.gui.inspector.seat import Seat
from forumdesk.gui.inspector.subject import Subject
from forumdesk.gui.widgets.labels import Words, button
from forumdesk.gui.widgets.parts import side_by_side
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.program import Person, Role, SessionKind
from forumdesk.wording import isolated, role_word


class Cast(Rows):
    """The seats of a session, a line to add somebody, and a button to paste a list."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        desk = subject.desk
        super().__init__(desk)
        self._nobody = Words(desk.theme, _("Nobody yet."), Type.BODY, "hint")
        self.line = PersonLine(desk, _("Add a person by name"), self._add, self._seated)
        self.paste = button(_("Paste a list of speakers…"), "link")
        self.paste.clicked.connect(self._paste)
        self.stack.insertWidget(0, self._nobody)
        self.stack.addWidget(self.line)
        self.stack.addWidget(side_by_side([self.paste]))
        self.refresh()

    @property
    def _id(self) -> str:
        return self._subject.id

    def wanted(self) -> Sequence[str]:
        """Return the ids of the appearances in the printed order."""
        program = self.desk.program
        return [a.id for a in program.appearances_in(self._id) if a.person_id in program.people]

    def make(self, key: str) -> Seat:
        """Return a seat."""
        return Seat(self, self.desk, key)

    @property
    def after(self) -> Sequence[QWidget]:
        """The line to add somebody, and the button."""
        return (self.line, self.paste)

    def refresh(self) -> None:
        """Show the program as it is now."""
        super().refresh()
        self._nobody.setVisible(not self.rows)

    def keep_order(self, keys: Sequence[str], row: OrderedRow) -> bool:
        """Keep another seating order."""
        name = self._name(row)
        label = _("Move {name} among the speakers of “{title}”").format(name=name, title=self._title)
        return self.desk.edit(label, edits.reorder_appearances, self._id, keys)

    def take_out(self, row: OrderedRow) -> bool:
        """Take somebody out of the session."""
        label = _("Take {name} out of “{title}”").format(name=self._name(row), title=self._title)
        return self.desk.edit(label, edits.drop_appearance, row.key)

    @property
    def _title(self) -> str:
        return isolated(self.desk.program.sessions[self._id].title)

    def _name(self, row: OrderedRow) -> str:
        program = self.desk.program
        return isolated(program.people[program.appearances[row.key].person_id].name)

    def _seated(self) -> set[str]:
        return {a.person_id for a in self.desk.program.appearances_in(self._id)}

    def _add(self, person: Person) -> None:
        label = _("Add {name} to “{title}”").format(name=isolated(person.name), title=self._title)
        self.desk.edit(label, edits.add_people_to_session, self._id, (person,), self.usual_role)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def usual_role(self) -> Role:
        """What somebody does here of whom nothing else is said."""
        panel = self.desk.program.sessions[self._id].kind is SessionKind.PANEL
        return Role.PANELIST if panel else Role.SPEAKER

    def give_role(self, row: OrderedRow, role: Role) -> None:
        """Say what somebody does in the session."""
        words = _("Make {name} {role} of “{title}”")
        label = words.format(name=self._name(row), role=role_word(role), title=self._title)
        self.desk.edit(label, edits.set_fields, "appearance", row.key, role=role)

    def open_person(self, row: OrderedRow) -> None:
        """Show the person in the details."""
        self.desk.go(Place("person", self.desk.program.appearances[row.key].person_id))

    def _paste(self) -> None:
        from forumdesk.gui.inspector.speaker_sheet import SpeakerSheet  # noqa: PLC0415 - rarely opened

        sheet = SpeakerSheet(self.desk, self._id, self.usual_role, self.window())
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()
