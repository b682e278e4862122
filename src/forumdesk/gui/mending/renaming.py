# SPDX-License-Identifier: MIT
"""Rename an organization everywhere: which spellings, how many people have each, and the one name for all of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from forumdesk import edits
from forumdesk.gui.desk import Desk
from forumdesk.gui.mending.organizations import Reach, likely_same, reach, spellings, usual
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.ticked_list import Said, TickedList, TickRow
from forumdesk.gui.widgets.tool_sheet import ToolSheet
from forumdesk.i18n import _, ngettext
from forumdesk.text import fold

SIZE = (560, 560)


class RenameSheet(ToolSheet):
    """The sheet."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, name: str = "") -> None:
        self._typed = False
        sentence = _("Tick every spelling that is meant. Each gets the name beneath, with people and in printed lines.")
        super().__init__(desk, _("Rename an organization"), sentence, SIZE, parent)
        theme = desk.theme
        self._all = spellings(desk.program, name)
        self._chosen = set(likely_same(desk.program, name)) if name else set()
        self.looked_for = QLineEdit()
        self.looked_for.setPlaceholderText(_("Find an organization"))
        self.looked_for.setAccessibleName(_("Find an organization"))
        self.looked_for.setClearButtonEnabled(True)
        self.list = TickedList(theme, _("Spellings"))
        self.name = QLineEdit()
        self.name.setMaxLength(300)
        self.name.setAccessibleName(_("New name"))
        self.told = wrapping(Words(theme, "", Type.SMALL, "second"), 240)
        self._lay_out()
        self.done_button = self.add_buttons(_("Rename"))
        self.looked_for.textChanged.connect(lambda _text: self._list())
        self.list.ticks_changed.connect(self._tick)
        self.list.wanted.connect(self.list.toggle)
        self.name.textEdited.connect(self._type)
        self._list()
        self._suggest()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        label = Words(self.desk.theme, _("&New name"), Type.BODY, "second")
        label.setBuddy(self.name)
        line.addWidget(label)
        line.addWidget(self.name, 1)
        self.body.addWidget(self.looked_for)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(line)
        self.body.addWidget(self.told)

    def _list(self) -> None:
        """List the spellings that hold what is looked for, and all that are ticked."""
        wanted = fold(self.looked_for.text())
        found = [each for each in self._all if wanted in fold(each.name) or each.name in self._chosen]
        rows = [
            TickRow(each.name, each.name, (Said(ngettext("{count} person", "{count} people", each.people)),))
            for each in found
        ]
        self.list.show_rows(rows, self._chosen)

    def _tick(self) -> None:
        self._chosen = set(self.list.ticked)
        self._suggest()

    def _type(self, _text: str) -> None:
        self._typed = True
        self._tell()

    def _suggest(self) -> None:
        """Suggest the spelling that most people have, until another name was typed."""
        if not self._typed:
            self.name.setText(usual(self.desk.program, self._chosen))
        self._tell()

    def _tell(self) -> None:
        name = " ".join(self.name.text().split())
        found = reach(self.desk.program, self._chosen, name) if self._chosen else Reach(0, 0, organizer=False)
        self.told.setText(_in_words(found) if self._chosen and name else "")
        self.done_button.setEnabled(bool(found.people or found.lines or found.organizer))

    def accept(self) -> None:
        """Rename; stay when that is refused."""
        name = " ".join(self.name.text().split())
        label = _("Rename the organization “{name}”").format(name=name)
        if self.desk.edit(label, partial(edits.rename_organization, old_names=tuple(self._chosen), name=name)):
            self.desk.tell(label)
            super().accept()


def _in_words(found: Reach) -> str:
    parts = []
    if found.people:
        parts.append(ngettext("{count} person", "{count} people", found.people))
    if found.lines:
        parts.append(ngettext("{count} printed line", "{count} printed lines", found.lines))
    if found.organizer:
        parts.append(_("the organizer of the program"))
    if not parts:
        return _("Nothing changes by that.")
    return _("Changes: {what}.").format(what=", ".join(parts))
