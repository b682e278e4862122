# SPDX-License-Identifier: MIT
"""The export sheet: which format, which sessions, and what that format can't carry, before anything is written."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache
from itertools import count

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from forumdesk import formats
from forumdesk.formats import TARGETS, Target
from forumdesk.formats.ics_agenda import Wish
from forumdesk.formats.losses import explained
from forumdesk.gui.desk import Desk
from forumdesk.gui.files.export_agenda import AgendaOptions
from forumdesk.gui.files.export_choices import MINE, THIS, Choice, Scope, scopes
from forumdesk.gui.settings import Settings
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.tick import Tick
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program

REMEMBERED = "export/format"
"""The key of the format that was chosen last."""
WIDTH = 620
HEIGHT = 560


class _Post(QObject):
    """Brings answers to the window. It outlives every sheet, so that a late answer has a sender and finds nobody."""

    told = Signal(int, object)


@cache
def _post() -> _Post:
    return _Post()


_NUMBERS = count(1)
"""Of questions, over all sheets."""


class Asking(QObject):
    """Counts what a format can't carry, away from the window; only the last question is answered."""

    answered = Signal(object)
    """Carries the sentences, or None when they could not be told."""

    def __init__(self, parent: QObject) -> None:
        self._asked = 0
        super().__init__(parent)
        _post().told.connect(self._pass_on)

    def ask(self, key: str, program: Program, sessions: AbstractSet[str] | None) -> None:
        """Ask what a format can't carry of these sessions."""
        self._asked = next(_NUMBERS)
        number, post = self._asked, _post()

        def work() -> None:
            try:
                sentences: tuple[str, ...] | None = explained(formats.lost(key, program, sessions))
            except Exception:  # noqa: BLE001 - the sheet says that it can't tell; the export itself is asked again
                sentences = None
            post.told.emit(number, sentences)

        QThreadPool.globalInstance().start(QRunnable.create(work))

    def _pass_on(self, number: int, sentences: object) -> None:
        if number == self._asked:
            self.answered.emit(sentences)


class ExportDialog(QDialog):
    """Asks what to write."""

    def __init__(
        self, desk: Desk, session_id: str, parent: QWidget | None = None, *, calendar: bool = False, begin: str = ""
    ) -> None:
        """Ask of a program; with `calendar`, beginning with this session for a calendar, with `begin` with a scope."""
        self._desk = desk
        self._settings = Settings()
        self._program = desk.program
        shown = desk.program.sessions.get(session_id)
        mine = desk.mine.selection if desk.mine.kept else None
        self.scopes = scopes(desk.program, shown, desk.day, mine)
        super().__init__(parent)
        theme = desk.theme
        self.setWindowTitle(_("Export"))
        self.resize(theme.px(WIDTH), theme.px(HEIGHT))
        self.format = self._box(_("Format"), [(target.title, target.key) for target in TARGETS.values()])
        wanted = "ics" if calendar or begin == MINE else self._settings.words(REMEMBERED, next(iter(TARGETS)))
        self.format.setCurrentIndex(max(0, self.format.findData(wanted)))
        self.use = wrapping(Words(theme, "", Type.SMALL, "hint"), 300)
        self.scope = self._box(_("Sessions"), [(scope.words, at) for at, scope in enumerate(self.scopes)])
        self.part = self._box(_("Which one"), [])
        self.plain = Tick(theme, _("For a CalDAV server, KDE or GNOME: without METHOD"))
        self.options = AgendaOptions(desk)
        self.losses = QListWidget()
        self.losses.setAccessibleName(_("What this format can't carry"))
        self.losses.setFont(theme.font(Type.BODY))
        self.losses.setWordWrap(True)
        self.losses.setSpacing(2)
        self.verdict = wrapping(Words(theme, "", Type.STRONG), 300)
        self.save = QPushButton(_("Choose a file…"))
        self._arrange()
        self._asking = Asking(self)
        self._asking.answered.connect(self._show_losses)
        self.format.currentIndexChanged.connect(self._show_format)
        self.scope.currentIndexChanged.connect(self._show_scope)
        self.part.currentIndexChanged.connect(self._ask)
        if calendar or begin:
            self.scope.setCurrentIndex(max(0, self.scope.findText(begin or THIS)))
        self._show_scope()
        self._show_format()

    @property
    def target(self) -> Target:
        """The format that was chosen."""
        return TARGETS[str(self.format.currentData())]

    @property
    def choice(self) -> Choice:
        """The sessions that were chosen."""
        return self._scope.choices[max(0, self.part.currentIndex())]

    @property
    def with_method(self) -> bool:
        """Whether a calendar carries METHOD:PUBLISH, as most want it."""
        return not self.plain.isChecked()

    @property
    def is_agenda(self) -> bool:
        """Whether it is a calendar of the reader's agenda."""
        return self._scope.words == MINE and self.target.key == "ics"

    @property
    def wish(self) -> Wish:
        """What such a calendar shall have."""
        return self.options.wish(maybe=self.choice.maybe, method=self.with_method)

    def accept(self) -> None:
        """Remember the format for the next time, and close."""
        self._settings.keep(REMEMBERED, self.target.key)
        super().accept()

    @property
    def _scope(self) -> Scope:
        return self.scopes[self.scope.currentIndex()]

    def _box(self, name: str, items: list[tuple[str, object]]) -> QComboBox:
        made = ChoiceBox(self._desk.theme)
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(16)
        for words, data in items:
            made.addItem(words, data)
        return made

    def _arrange(self) -> None:
        theme = self._desk.theme
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 20, 24, 20)
        box.setSpacing(10)
        box.addWidget(Words(theme, _("Export"), Type.PANE_TITLE))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (words, field) in enumerate(((_("&Format"), self.format), (_("&Sessions"), self.scope))):
            label = Words(theme, words, Type.BODY, "second")
            label.setBuddy(field)
            grid.addWidget(label, 2 * row, 0)
            grid.addWidget(field, 2 * row, 1)
        grid.addWidget(self.use, 1, 1)
        grid.addWidget(self.part, 3, 1)
        grid.addWidget(self.plain, 4, 1)
        box.addLayout(grid)
        box.addWidget(self.options)
        box.addSpacing(6)
        box.addWidget(self.verdict)
        box.addWidget(self.losses, 1)
        box.addWidget(self._buttons())
        self.save.setDefault(True)  # only now that the sheet holds it: so it stays the default after it had the focus

    def _show_format(self) -> None:
        self.use.setText(self.target.use)
        self.plain.setVisible(self.target.key == "ics")
        self.options.setVisible(self.is_agenda)
        self._ask()

    def _show_scope(self) -> None:
        scope = self._scope
        self.part.blockSignals(True)
        self.part.clear()
        for choice in scope.choices:
            self.part.addItem(choice.words)
        self.part.setCurrentIndex(scope.begin)
        self.part.blockSignals(False)
        self.part.setVisible(len(scope.choices) > 1 or scope.words == THIS)
        self.options.setVisible(self.is_agenda)
        self._ask()

    def _ask(self) -> None:
        if self.save.hasFocus():
            self.format.setFocus()  # else Qt would hand it on to Cancel, and Enter would close the sheet
        self.save.setEnabled(False)
        self.verdict.setText(_("Looking at what this format can carry…"))
        self._asking.ask(self.target.key, self._program, self.choice.sessions)

    def _show_losses(self, sentences: tuple[str, ...] | None) -> None:
        self.losses.clear()
        self.losses.addItems(sentences or ())
        self.losses.setVisible(bool(sentences))
        self.save.setEnabled(True)
        if sentences is None:
            self.verdict.setText(_("What this format can carry could not be told."))
        elif not sentences:
            self.verdict.setText(_("This format carries everything that is in this program."))
        else:
            one, many = "{count} thing can't go into this format:", "{count} things can't go into this format:"
            self.verdict.setText(ngettext(one, many, len(sentences)))

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
