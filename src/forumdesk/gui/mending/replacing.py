# SPDX-License-Identifier: MIT
"""Find and replace over the whole program: a live list of what is found, each can be left out, one step for the rest.

What is found and how it is replaced is `edits.replacing`'s.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from forumdesk import edits
from forumdesk.changes import field_word
from forumdesk.edits import Hit, Wanted
from forumdesk.edits.replacing import KINDS_WITH_WORDS, WORDS
from forumdesk.gui.desk import Desk
from forumdesk.gui.mending.replace_rows import key_of, rows
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.labels import Words, button
from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.tick import Tick
from forumdesk.gui.widgets.ticked_list import TickedList
from forumdesk.gui.widgets.tool_sheet import ToolSheet
from forumdesk.i18n import _, ngettext

SIZE = (720, 620)
SETTLE = 120
"""Milliseconds after a key before the program is looked through."""
MOST = 2000
"""Fields that are listed, and so replaced, at a time."""
KIND_WORDS = {
    "conference": _("Program"),
    "day": _("Days"),
    "room": _("Rooms"),
    "track": _("Tracks"),
    "session": _("Sessions"),
    "person": _("People"),
    "appearance": _("Printed lines"),
    "article": _("Articles"),
}


class ReplaceSheet(ToolSheet):
    """The sheet."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._hits: tuple[Hit, ...] = ()
        self._left_out: set[str] = set()
        self._more = 0
        super().__init__(desk, _("Find and replace"), _("All that is ticked is replaced in one step."), SIZE, parent)
        theme = desk.theme
        self.old, self.new = QLineEdit(), QLineEdit()
        self.match_case = Tick(theme, _("&Match case"))
        self.whole_words = Tick(theme, _("&Whole words"))
        self.kinds = {kind: Tick(theme, KIND_WORDS[kind]) for kind in KINDS_WITH_WORDS}
        self.field = self._fields()
        self.count = Words(theme, "", Type.SMALL, "second")
        self.all, self.none = button(_("Tick all"), "link"), button(_("Tick none"), "link")
        self.list = TickedList(theme, _("What was found"))
        self._later = QTimer(self, singleShot=True, interval=SETTLE)
        self._lay_out()
        self.done_button = self.add_buttons(_("Replace"))
        self._connect()
        self._look()

    def _fields(self) -> QComboBox:
        box = ChoiceBox(self.desk.theme)
        box.setAccessibleName(_("Fields"))
        box.addItem(_("Every field"), "")
        names = dict.fromkeys(hit for fields in WORDS.values() for hit in fields)
        by_word: dict[str, list[str]] = {}
        for name in names:
            by_word.setdefault(field_word(name), []).append(name)
        for word, same in by_word.items():
            box.addItem(_("Only: {field}").format(field=word), same)
        return box

    def _lay_out(self) -> None:
        theme = self.desk.theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (words, field) in enumerate(((_("&Find"), self.old), (_("&Replace with"), self.new))):
            label = Words(theme, words, Type.BODY, "second")
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            field.setMaxLength(1000)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        self.body.addLayout(grid)
        for widgets in ((self.match_case, self.whole_words, self.field), tuple(self.kinds.values())):
            flow = Flow(16, 6)
            for widget in widgets:
                flow.addWidget(widget)
            self.body.addLayout(flow)
        foot = Flow(12, 4)
        for told in (self.count, self.all, self.none):
            foot.addWidget(told)
        self.body.addLayout(foot)
        self.body.addWidget(self.list, 1)

    def _connect(self) -> None:
        for kind in self.kinds.values():
            kind.setChecked(True)
        for tick in (self.match_case, self.whole_words, *self.kinds.values()):
            tick.toggled.connect(self._look)
        self.field.activated.connect(lambda _at: self._look())
        for field in (self.old, self.new):
            field.textChanged.connect(lambda _text: self._later.start())
        self._later.timeout.connect(self._look)
        self.list.ticks_changed.connect(self._count)
        self.list.wanted.connect(self.list.toggle)
        self.all.clicked.connect(lambda _checked=False: self.list.tick_all(True))
        self.none.clicked.connect(lambda _checked=False: self.list.tick_all(False))

    @property
    def wanted(self) -> Wanted:
        """What is looked for, and where."""
        return Wanted(
            text=self.old.text(),
            match_case=self.match_case.isChecked(),
            whole_words=self.whole_words.isChecked(),
            kinds=tuple(kind for kind, tick in self.kinds.items() if tick.isChecked()),
            fields=self.field.currentData() or None,
        )

    def _look(self, _changed: object = None) -> None:
        """List what is found now; what was left out by hand stays left out."""
        self._later.stop()
        known = {key_of(hit) for hit in self._hits}
        self._left_out = (self._left_out - known) | (known - set(self.list.ticked))
        wanted, by = self.wanted, self.new.text()
        found = edits.hits(self.desk.program, wanted, by)
        self._hits = found[:MOST]
        shown = rows(self.desk.program, self._hits, wanted, by)
        self.list.show_rows(shown, {row.key for row in shown} - self._left_out)
        self._more = len(found) - len(self._hits)
        self._count()

    def _count(self) -> None:
        ticked = set(self.list.ticked)
        chosen = [hit for hit in self._hits if key_of(hit) in ticked]
        times = sum(hit.count for hit in self._hits)
        words = ngettext("Found {count} time", "Found {count} times", times)
        fields = ngettext("in {count} field", "in {count} fields", len(self._hits))
        said = f"{words} {fields}" if self._hits else _("Not found") if self.old.text() else ""
        if self._more:
            said += ngettext("; {count} more field is not listed", "; {count} more fields are not listed", self._more)
        self.count.setText(said)
        for link in (self.all, self.none):
            link.setVisible(bool(self._hits))
        self.done_button.setText(ngettext("Replace in {count} field", "Replace in {count} fields", len(chosen)))
        self.done_button.setEnabled(bool(chosen))

    def accept(self) -> None:
        """Replace what is ticked; stay when that is refused, or when nothing is ticked."""
        if self._later.isActive():
            self._look()
        ticked = set(self.list.ticked)
        only = {(hit.id, hit.field) for hit in self._hits if key_of(hit) in ticked}
        if not only:
            return
        label = _("Replace “{old}” with “{new}”").format(old=self.old.text(), new=self.new.text())
        verb = partial(edits.find_and_replace, wanted=self.wanted, by=self.new.text(), only=only)
        if self.desk.edit(label, verb):
            count = ngettext("Replaced in {count} field", "Replaced in {count} fields", len(only))
            self.desk.tell(f"{count}: {label}")
            super().accept()
