# SPDX-License-Identifier: MIT
"""Step 2 of an import: questions on top, the source on the left, what was understood on the right, and corrections.

The page holds the drafts and asks to have the source read again after each; reading is `review`'s. Nothing is written.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from forumdesk.formats.reading import Answers, Note, Reading
from forumdesk.gui.review.around import next_part, ours
from forumdesk.gui.review.draft import Draft, answered, corrected, with_kept
from forumdesk.gui.review.program_pane import ProgramPane
from forumdesk.gui.review.questions import Questions
from forumdesk.gui.review.row_menu import RowMenu
from forumdesk.gui.review.source_pane import SourcePane
from forumdesk.gui.review.subjects import Subject, subject_of, subjects
from forumdesk.gui.review.understood import Row, owners, row_key
from forumdesk.gui.review.unmade import no_person, no_session
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.labels import OneLine, Words, button, rule, wrapping
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.program import empty

_EMPTY = Reading(program=empty())
LONGEST_DEED = 48
"""Characters of what "Undo" names; a whole title would leave no room for the rest of the line."""
QUESTIONS = 0.4
"""The share of the page's height that the questions take at most."""
ANSWERED = 0.25
"""The same once all are answered."""
LEAST_QUESTIONS = 120
ROOM_FOR_KEYS = 1000
"""Pixels of width from which the foot also says the keys, at the base text size."""


class ReviewPage(QWidget):
    """The review of one reading."""

    changed = Signal(object)
    """Carries the `Answers` with which the source shall be read again."""
    created = Signal()
    back = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, own_zone: str) -> None:
        self._theme = theme
        self._reading = _EMPTY
        self._drafts = [Draft(answers=Answers())]
        self._name = ""
        self._key = ""
        self._line = 0
        self._waiting = False
        super().__init__()
        self._title = OneLine(theme, kind=Type.STRONG)
        self.update_note = wrapping(Words(theme, kind=Type.BODY, role="second"))
        self.update_note.setContentsMargins(16, 0, 16, 10)
        self.step = OneLine(theme, kind=Type.BODY, role="second")
        self.open_link = button("", "link")
        self.back_button = button(_("Back"))
        self.cancel_button = button(_("Cancel"))
        self.create_button = button(_("Create the program"), "primary")
        self.undo_button = button("", "link")
        self.questions = Questions(theme)
        self.source = SourcePane(theme)
        self.program = ProgramPane(theme, own_zone)
        self.status = OneLine(theme, kind=Type.SMALL, role="second")
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self._arrange(theme)
        self._connect()

    def _arrange(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self.step)
        head.addStretch(1)
        for widget in (self.open_link, self.back_button, self.cancel_button, self.create_button):
            head.addWidget(widget)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.source)
        self.split.addWidget(self.program)
        self.split.setStretchFactor(0, 15)
        self.split.setStretchFactor(1, 17)
        self.split.setSizes([600, 680])
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 16, 4)
        foot.setSpacing(16)
        foot.addWidget(self.status, 1)
        foot.addWidget(self.undo_button)
        keys = _("F3 next line left out, F4 next guess, F6 text, program, questions")
        self._keys = OneLine(theme, keys, Type.SMALL, "second")
        foot.addWidget(self._keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.update_note)
        column.addWidget(rule())
        column.addWidget(self.questions)
        column.addWidget(rule())
        column.addWidget(self.split, 1)
        column.addWidget(rule())
        column.addLayout(foot)

    def _connect(self) -> None:
        self.questions.answered.connect(self._answer)
        self.source.picked.connect(self._pick_line)
        self.source.lines.chosen_changed.connect(self._count_chosen)
        self.source.note_picked.connect(self._pick_note)
        self.source.taken.connect(self._take)
        self.program.picked.connect(self._pick_row)
        self.program.guess_reached.connect(self._show_guess)
        self.program.wanted.connect(self._change)
        self.program.menu_wanted.connect(self._row_menu)
        self.program.list.keep.connect(self._keep)
        self.program.corrections.corrected.connect(self._correct)
        self.program.corrections.keep.connect(self._keep)
        self.program.corrections.unmade.connect(self._unmake)
        self.program.corrections.closed.connect(self._close_corrections)
        self.program.corrections.subject_changed.connect(self._follow_subject)
        self.open_link.clicked.connect(self.questions.enter)
        self.undo_button.clicked.connect(self.undo)
        self.create_button.clicked.connect(self.created)
        self.back_button.clicked.connect(self._go_back)
        self.cancel_button.clicked.connect(self._cancel)

    # What is shown

    @property
    def reading(self) -> Reading:
        """The reading that is shown."""
        return self._reading

    @property
    def draft(self) -> Draft:
        """What was said so far."""
        return self._drafts[-1]

    @property
    def corrections_made(self) -> bool:
        """Whether anything would be lost by leaving."""
        return len(self._drafts) > 1

    def start(self, reading: Reading, answers: Answers, name: str, pasted: bool, updates: str | None = None) -> None:
        """Begin the review of a source; `updates` is the title of the open program that it was read for before."""
        self._drafts = [Draft(answers=answers)]
        self._name, self._key, self._line = name, "", 0
        self.source.start()
        self.program.corrections.hide()
        self._title.say(_("Review the pasted text") if pasted else _("Review “{name}”").format(name=name))
        self.step.say(_("Step 2 of 2") if pasted else "")
        self.back_button.setVisible(pasted)
        self._say_purpose(updates)
        self.show_reading(reading)
        self.questions.enter()

    def _say_purpose(self, updates: str | None) -> None:
        known = updates is not None
        words = _("This updates “{title}”. What you put right last time stays in the program.")
        self.update_note.setText(words.format(title=updates) if known else "")
        self.update_note.setVisible(known)
        self.create_button.setText(_("Update the program…") if known else _("Create the program"))
        self.questions.set_updating(updating=known)

    def show_reading(self, reading: Reading) -> None:
        """Show another reading of the same source; what was selected stays so."""
        self._reading = reading
        self._waiting = False
        self._show()

    def _show(self) -> None:
        reading = self._reading
        self.questions.show_reading(reading)
        self.source.show_reading(reading, self.draft, self._name)
        self.program.show_reading(reading, self.draft)
        self._select(self._owner(self._line) if self._line else self._key, self._line)
        self._show_corrections()
        self._show_state()

    def _owner(self, line: int) -> str:
        """Return the key of the row that a line belongs to now."""
        record = self.source.record_on(line)
        return row_key(self._reading, record, line) if record is not None else self._key

    def wait(self) -> None:
        """Say that the source is being read again."""
        self._waiting = True
        self._show_state()
        self.status.say(_("Reading again…"))

    def take_back(self, message: str) -> None:
        """Take back the last deed, because the source could not be read with it."""
        self._drafts = self._drafts[:-1] or self._drafts
        self.show_reading(self._reading)
        self.status.say(message)

    def _show_state(self) -> None:
        self._fit()
        waiting = sum(1 for question in self._reading.questions if not question.answered)
        self.create_button.setEnabled(self._reading.complete and not self._waiting)
        self.open_link.setVisible(waiting > 0)
        self.open_link.setText(ngettext("Answer {count} question first", "Answer {count} questions first", waiting))
        self.undo_button.setVisible(self.corrections_made)
        deed = self.draft.deed if len(self.draft.deed) <= LONGEST_DEED else f"{self.draft.deed[:LONGEST_DEED]}…"
        self.undo_button.setText(_("Undo “{deed}”").format(deed=deed).replace("&", "&&"))

    def _select(self, key: str, line: int) -> None:
        """Select a row and a line on both sides, and say what belongs together."""
        self._key, self._line = key, line
        self.program.select(key)
        self.source.select(line)
        self.status.say(self._twins(key, line))

    def _twins(self, key: str, line: int) -> str:
        many = len(self.source.lines.chosen)
        if line and many > 1:
            return ngettext("{count} line is chosen", "{count} lines are chosen", many)
        row = self.program.row(key)
        if row is None:
            return self.source.said_of(line) if line else ""
        if not line:
            return row.title
        return _("Line {line} to {title}").format(line=line, title=row.title)

    # What the reader chooses

    def _pick_line(self, line: int) -> None:
        # The source has selected it by itself, maybe among others.
        self._key, self._line = self._owner(line), line
        self.program.select(self._key)
        self.status.say(self._twins(self._key, line))
        self._show_corrections()

    def _count_chosen(self) -> None:
        if len(self.source.lines.chosen) > 1:
            self.status.say(self._twins(self._key, self._line))

    def _pick_row(self, key: str) -> None:
        row = self.program.row(key)
        self._choose(key, row.line if row is not None else 0)

    def _pick_note(self, row: Row | None) -> None:
        found = owners(self._reading, row.doubts[0]) if row is not None and row.doubts else ()
        self._select(found[0] if found else "", 0)

    def _choose(self, key: str, line: int) -> None:
        self._select(key, line)
        self._show_corrections()

    def _show_corrections(self) -> None:
        if self.program.corrections.isVisibleTo(self):
            self.program.show_corrections(self._reading, self._key, self._line, self._pending)

    def _follow_subject(self, line: int) -> None:
        self._select(self._key, line)

    def _show_guess(self, key: str) -> None:
        row = self.program.row(key)
        if row is not None:
            self._choose(key, row.doubtful_line)
            if row.sentences:
                self.status.say(row.sentences[0])

    @property
    def _pending(self) -> Answers | None:
        """What was said since the reading that is shown; None when it has heard all."""
        return self.draft.answers if self._waiting else None

    def _change(self, key: str, note: Note | None = None) -> None:
        """Open the fields of what a note of a row is about; of its first note when none is given."""
        row = self.program.row(key)
        if row is None:
            return
        meant = note or next(iter(row.doubts), None)
        about = subject_of(self._reading, subjects(self._reading, key), meant) if meant is not None else None
        line = (meant.line if meant is not None else 0) or (about.line if about is not None else 0) or row.line
        self._select(key, line)
        if self.program.show_corrections(self._reading, key, line, self._pending):
            if about is not None:
                self.program.corrections.choose(about.key)
            self.program.corrections.enter(meant.field if meant is not None else "")

    def _unmake(self, subject: Subject) -> None:
        said = no_session if subject.page == "session" else no_person
        self._take(said(self.draft, self._reading, subject.key))

    def _close_corrections(self) -> None:
        self.program.corrections.hide()
        self.program.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row_menu(self, key: str, place: QPoint) -> None:
        menu = self.row_menu(key)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(place)

    def row_menu(self, key: str) -> RowMenu:
        """Return the menu of a row of the program."""
        menu = RowMenu(self, self._reading, self.draft, self.program.row(key))
        menu.kept.connect(self._take_kept)
        menu.taken.connect(self._take)
        menu.change.connect(lambda: self._change(key))
        return menu

    # What the reader says

    def _answer(self, key: str, value: str, words: str) -> None:
        self._take(answered(self.draft, key, value, words))

    def _correct(self, line: int, name: str, value: str) -> None:
        self._take(corrected(self.draft, line, name, value))

    def _keep(self, note: Note) -> None:
        self._take_kept(with_kept(self.draft, note))

    def _take_kept(self, draft: Draft) -> None:
        self._drafts.append(draft)
        self._show()

    def _take(self, draft: Draft) -> None:
        self._drafts.append(draft)
        self.changed.emit(draft.answers)

    def undo(self) -> None:
        """Take back what was said last."""
        if self.corrections_made:
            gone = self._drafts.pop()
            if gone.answers == self.draft.answers:
                self._show()
            else:
                self.changed.emit(self.draft.answers)

    def may_leave(self) -> bool:
        """Ask whether answers and corrections may be lost, if there are any, and tell the answer."""
        leave = _("Leave the import")
        question = _("Leave the import? Your answers and corrections are not kept.")
        return not self.corrections_made or messages.ask(self.window(), question, leave) == leave

    def _cancel(self) -> None:
        if self.may_leave():
            self.cancelled.emit()

    def _go_back(self) -> None:
        again = _("Go back to the text")
        question = _("Go back to the text? Your answers and corrections are not kept.")
        if not self.corrections_made or messages.ask(self.window(), question, again) == again:
            self.back.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the room to the text and the program once nothing is asked, and to what is said in a narrow window."""
        share = QUESTIONS if any(not question.answered for question in self._reading.questions) else ANSWERED
        self.questions.limit(max(round(self.height() * share), self._theme.px(LEAST_QUESTIONS)))
        self._keys.setVisible(self.width() >= self._theme.px(ROOM_FOR_KEYS))

    # Keys that the window has too, for the program behind

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.key() == Qt.Key.Key_F6:
            self._next_part(-1 if back else 1)
        elif event.key() == Qt.Key.Key_F3:
            self.source.walk(back)
        elif event.key() == Qt.Key.Key_F4:
            self.program.walk(back)
        else:
            super().keyPressEvent(event)

    def _next_part(self, step: int) -> None:
        parts: list[QWidget] = [self.questions, self.source.view, self.program.view]
        if self.program.corrections.isVisibleTo(self):
            parts.append(self.program.corrections)
        part = next_part(parts, self.window().focusWidget(), step)
        if part is self.questions:
            self.questions.enter()
        elif part is self.program.corrections:
            self.program.corrections.enter()
        else:
            part.setFocus(Qt.FocusReason.TabFocusReason)
