# SPDX-License-Identifier: MIT
"""The form of a person: who they are, what is printed of them, when they are there, and where they speak."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from forumdesk import edits
from forumdesk.directory import sessions_of
from forumdesk.gui.desk import Desk
from forumdesk.gui.files import photos
from forumdesk.gui.inspector.availability import Spans
from forumdesk.gui.inspector.boxes import LineBox
from forumdesk.gui.inspector.fields import emptied, needed
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.inspector.links import Links
from forumdesk.gui.inspector.markdown import Markdown
from forumdesk.gui.inspector.notice import Notice
from forumdesk.gui.inspector.photo import Photo
from forumdesk.gui.inspector.removal import put_removal
from forumdesk.gui.inspector.seat import RoleButton
from forumdesk.gui.inspector.subject import Subject
from forumdesk.gui.mending import tools
from forumdesk.gui.panes.session_pane import session_row
from forumdesk.gui.widgets.labels import Words
from forumdesk.gui.widgets.parts import side_by_side, small_button
from forumdesk.gui.widgets.row import PAD
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.program import Appearance, Program, Role, Session
from forumdesk.text import fold
from forumdesk.wording import isolated, role_word

_ROLE_INSET = 8
"""From the edge of a role's button to its word."""


class PersonForm(Form):
    """The inspector of one person."""

    def __init__(self, desk: Desk, person_id: str) -> None:
        super().__init__(Subject(desk, "person", (person_id,)))
        self._put_name()
        self.put(self.keep(Notice(self.subject)), 8)
        self.add(self.line("position", _("Position"), _("position")))
        self.add(organization_field(self))
        self.put_rule()
        self.add(Photo(self, photos.PORTRAIT))
        self.add(Markdown(self, "biography", _("Biography"), _("biography"), least=4))
        self.put_section(_("Speaks at"))
        self.put_row(self.keep(_Appearances(self.subject)), 4)
        self.add(Links(self))
        self.add(Spans(self))
        self._put_tools()
        put_removal(self, _("Delete this person"))

    def _put_tools(self) -> None:
        """Offer what concerns more than this person, with them to begin with."""
        self.put_rule()
        theme, desk = self.desk.theme, self.desk
        merging = small_button(
            theme, "speakers", _("Merge with another…"), lambda: tools.merge_people(desk, self.window())
        )
        self._renaming = small_button(
            theme, "edit", _("Rename organization…"), lambda: tools.rename_organization(desk, self.window())
        )
        for button in (merging, self._renaming):
            self.put(side_by_side([button]), 6)
        self._offer_renaming()

    def follow(self) -> None:
        super().follow()
        self._offer_renaming()

    def _offer_renaming(self) -> None:
        self._renaming.setEnabled(bool(self.subject.value("organization")) if self.subject.there else False)

    def _put_name(self) -> None:
        name = self.written(self.subject.renaming(_("Name"), "name"), read=needed(_("A person needs a name.")))
        self.name_field("title", name)
        honorific = self.line("honorific", _("Title"), _("title"))
        self.add(honorific.hint(_("Dr.")), name, gap=4, stretches=(2, 7))
        sort_name = self.line("sort_name", _("Name in lists"), _("name in lists"), live=False)
        pronouns = self.line("pronouns", _("Pronouns"), _("pronouns"))
        self.add(sort_name.hint(_("Surname, Given")), pronouns, stretches=(5, 3))


def organization_field(form: Form) -> QWidget:
    """Return the field of an organization, which knows those of the program."""
    box = LineBox()
    box.suggest(lambda: organizations(form.desk.program))
    return form.written(form.subject.bond("organization", _("Organization"), _("organization"), live=True), box)


def organizations(program: Program) -> list[str]:
    """Return the organizations of a program's people, each once, in order."""
    return sorted({person.organization for person in program.people.values() if person.organization}, key=fold)


class _Appearances(QWidget):
    """The sessions of a person, with what they do there; each leads to its session."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._desk = subject.desk
        self._shown: object = None
        super().__init__()
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(2)
        self.refresh()

    def refresh(self) -> None:
        """Show what the program says now."""
        program = self._desk.program
        roles = {a.session_id: a for a in program.appearances_of(self._subject.id)}
        sessions = sessions_of(program, self._subject.id)
        shown = tuple((session, roles[session.id]) for session in sessions)
        if shown == self._shown:
            return
        self._shown = shown
        emptied(self._stack)
        theme = self._desk.theme
        for session in sessions:
            self._stack.addWidget(session_row(self._desk, session))
            role = RoleButton(theme)
            role.setText(role_word(roles[session.id].role))
            role.setAccessibleName(_("{role}: role in {title}").format(role=role.text(), title=isolated(session.title)))
            role.setMenu(self._role_menu(role, session, roles[session.id]))
            line = side_by_side([role])
            line.setContentsMargins(PAD - _ROLE_INSET, 0, 0, 0)
            self._stack.addWidget(line)
        if not sessions:
            nowhere = Words(theme, _("Not in a session of this program."), Type.BODY, "hint")
            nowhere.setContentsMargins(PAD, 0, 0, 0)
            self._stack.addWidget(nowhere)

    def _role_menu(self, parent: QWidget, session: Session, seat: Appearance) -> QMenu:
        menu = QMenu(parent)
        for role in Role:
            action = menu.addAction(role_word(role))
            action.setCheckable(True)
            action.setChecked(role is seat.role)
            action.triggered.connect(lambda _checked=False, role=role: self._give_role(session.id, seat.id, role))
        return menu

    def _give_role(self, session_id: str, seat_id: str, role: Role) -> None:
        """Say what the person does in a session, as the form of the session does."""
        program = self._desk.program
        words = _("Make {name} {role} of “{title}”")
        name, title = program.people[self._subject.id].name, program.sessions[session_id].title
        label = words.format(name=isolated(name), role=role_word(role), title=isolated(title))
        self._desk.edit(label, edits.set_fields, "appearance", seat_id, role=role)
