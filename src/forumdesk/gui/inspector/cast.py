# SPDX-License-Identifier: MIT
"""The people of a session in seating order: put in, taken out, put into another order, given a role and a line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumdesk import edits
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.inspector.naming import PersonLine
from forumdesk.gui.inspector.seat import Seat
from forumdesk.gui.labels import Words, button
from forumdesk.gui.parts import side_by_side
from forumdesk.gui.speaking import speak
from forumdesk.gui.style import Type
from forumdesk.i18n import _
from forumdesk.program import Appearance, Person, Role, SessionKind
from forumdesk.wording import isolated, role_word


class Cast(QWidget):
    """The seats of a session, a line to add somebody, and a button to paste a list."""

    def __init__(self, desk: Desk, session_id: str) -> None:
        self.desk = desk
        self._id = session_id
        self.seats: list[Seat] = []
        super().__init__()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._nobody = Words(desk.theme, _("Nobody yet."), Type.BODY, "hint")
        self.line = PersonLine(desk, _("Add a person by name"), self._add, self._seated)
        self.paste = button(_("Paste a list of speakers…"), "link")
        self.paste.clicked.connect(self._paste)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(6)
        stack.addWidget(self._nobody)
        stack.addLayout(self._rows)
        stack.addWidget(self.line)
        stack.addWidget(side_by_side([self.paste]))
        self.refresh()

    @property
    def appearances(self) -> tuple[Appearance, ...]:
        """Who sits there now, in order."""
        program = self.desk.program
        return tuple(a for a in program.appearances_in(self._id) if a.person_id in program.people)

    def refresh(self) -> None:
        """Show the program as it is now; a seat that stays keeps the keyboard."""
        kept = {seat.appearance_id: seat for seat in self.seats}
        wanted = [a.id for a in self.appearances]
        for key, seat in kept.items():
            if key not in wanted:
                self._rows.removeWidget(seat)
                seat.hide()
                seat.deleteLater()
        self.seats = [kept.get(key) or Seat(self, key) for key in wanted]
        self._lay_out(self.seats)
        for seat in self.seats:
            seat.refresh()
        self._nobody.setVisible(not self.seats)

    def _lay_out(self, seats: Sequence[Seat]) -> None:
        """Put the rows into an order, and the keyboard's way through them as well."""
        for place, seat in enumerate(seats):
            if self._rows.indexOf(seat) != place:
                self._rows.removeWidget(seat)
                self._rows.insertWidget(place, seat)
                seat.show()
        stops = [stop for seat in seats for stop in seat.stops] + [self.line.line, self.paste]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def drag(self, seat: Seat, y: int) -> None:
        """Show a seat among the others as it would be when dropped at a height."""
        others = [each for each in self.seats if each is not seat]
        place = sum(each.y() + each.height() / 2 < y for each in others)
        order = [*others[:place], seat, *others[place:]]
        if order != self.seats:
            self.seats = order
            self._lay_out(order)

    def drop(self, seat: Seat) -> None:
        """Keep the order that was dragged."""
        self._reorder([each.appearance_id for each in self.seats], seat)
        self.refresh()

    def cancel_drag(self) -> None:
        """Show the order of the program again."""
        self.refresh()

    def shift(self, seat: Seat, by: int) -> None:
        """Move somebody one seat on."""
        ids = [each.appearance_id for each in self.seats]
        at = ids.index(seat.appearance_id)
        to = at + by
        if 0 <= to < len(ids):
            ids[at], ids[to] = ids[to], ids[at]
            self._reorder(ids, seat)
            words = _("{name}: seat {place} of {count}")
            speak(self, words.format(name=seat.person.name, place=to + 1, count=len(ids)))

    def _reorder(self, ids: Sequence[str], seat: Seat) -> None:
        if list(ids) != [a.id for a in self.appearances]:
            label = _("Move {name} among the speakers of “{title}”")
            label = label.format(name=isolated(seat.person.name), title=isolated(self._title))
            self.desk.edit(label, edits.reorder_appearances, self._id, ids)

    @property
    def _title(self) -> str:
        return self.desk.program.sessions[self._id].title

    def _seated(self) -> set[str]:
        return {a.person_id for a in self.appearances}

    def _add(self, person: Person) -> None:
        label = _("Add {name} to “{title}”").format(name=isolated(person.name), title=isolated(self._title))
        self.desk.edit(label, edits.add_people_to_session, self._id, (person,), self.usual_role)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def usual_role(self) -> Role:
        """What somebody does here of whom nothing else is said."""
        panel = self.desk.program.sessions[self._id].kind is SessionKind.PANEL
        return Role.PANELIST if panel else Role.SPEAKER

    def give_role(self, seat: Seat, role: Role) -> None:
        """Say what somebody does in the session."""
        words = _("Make {name} {role} of “{title}”")
        label = words.format(name=isolated(seat.person.name), role=role_word(role), title=isolated(self._title))
        self.desk.edit(label, edits.set_fields, "appearance", seat.appearance_id, role=role)

    def take_out(self, seat: Seat) -> None:
        """Take somebody out of the session; the keyboard goes to the next one."""
        at = self.seats.index(seat)
        label = _("Take {name} out of “{title}”").format(name=isolated(seat.person.name), title=isolated(self._title))
        if self.desk.edit(label, edits.drop_appearance, seat.appearance_id):
            following = self.seats[min(at, len(self.seats) - 1)].stops[0] if self.seats else self.line
            following.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_person(self, seat: Seat) -> None:
        """Show the person in the details."""
        self.desk.go(Place("person", seat.person.id))

    def _paste(self) -> None:
        from forumdesk.gui.inspector.speaker_sheet import SpeakerSheet  # noqa: PLC0415 - rarely opened

        sheet = SpeakerSheet(self.desk, self._id, self.usual_role, self.window())
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()
