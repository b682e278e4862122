# SPDX-License-Identifier: MIT
"""The Print view: questions on the left, the pages as they will come out on the right, and the ways to paper."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from forumdesk.document import Document
from forumdesk.gui.desk import Desk
from forumdesk.gui.printing import paper
from forumdesk.gui.printing.choices import WIDTH, Choices
from forumdesk.gui.printing.preview import Preview
from forumdesk.gui.printing.setting import Away
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.parts import BAR
from forumdesk.gui.widgets.stacking import rule
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.printing import Order
from forumdesk.printing.pages import Pages
from forumdesk.printing.typesetting import Printed, typeset
from forumdesk.publishing import edition

SETTLED = 60
"""Milliseconds for which nothing is asked anew, after which the pages are set again."""


class PrintView(QWidget):
    """What is printed, and how."""

    def __init__(self, desk: Desk, document: Document) -> None:
        self._desk = desk
        self._document = document
        self._printed: Printed | None = None
        self._stale = True
        super().__init__()
        theme = desk.theme
        self.choices = Choices(desk)
        self.preview = Preview(theme)
        self.says = wrapping(Words(theme, "", Type.BODY, "second"), 200)
        self._numbers = QLabel()
        self._numbers.setProperty("role", "second")
        self.print_button = QPushButton(_("Print…"))
        self.print_button.setProperty("role", "primary")
        self.print_button.clicked.connect(self._print)
        self.save_button = QPushButton(_("Save as PDF…"))
        self.save_button.clicked.connect(self._save)
        self._away = Away(self)
        self._away.done.connect(self._show)
        self._away.failed.connect(self._fail)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED)
        self._settled.timeout.connect(self._set)
        self._lay_out()
        self.choices.changed.connect(self._ask)
        desk.program_changed.connect(self._ask)
        desk.clock.changed.connect(self.choices.changed)
        self.preview.page_changed.connect(self._number)
        theme.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        column = QScrollArea()
        column.setFrameShape(QScrollArea.Shape.NoFrame)
        column.setWidgetResizable(True)
        column.setWidget(self.choices)
        column.setAccessibleName(_("Sheets to print, and their choices"))
        column.setFixedWidth(self._desk.theme.px(WIDTH) + BAR)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 10, 16, 10)
        bar.setSpacing(8)
        bar.addWidget(self._numbers)
        bar.addWidget(self.says, 1)
        bar.addWidget(self.save_button)
        bar.addWidget(self.print_button)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(bar)
        right.addWidget(rule("rule"))
        right.addWidget(self.preview, 1)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(column)
        box.addWidget(rule("rule-v"))
        box.addLayout(right, 1)

    @property
    def printed(self) -> Printed | None:
        """The pages that are shown; None while there are none."""
        return self._printed

    def _ask(self, _changed: object = None) -> None:
        """Have the pages set again, once this view is in sight and nothing is asked anew for a moment."""
        self._stale = True
        if self.isVisible():
            self._settled.start()

    def _set(self) -> None:
        if not self.isVisible():
            return
        self._stale = False
        sheet, program = self.choices.sheet, self._desk.program
        order = self.choices.order(Order(now=self._desk.clock.utc(), edition=edition(self._document)))

        def work() -> tuple[Printed, Pages]:
            made = typeset(sheet, program, order)
            return made, Pages(made.pdf)

        self._away.ask(work)

    def _show(self, made: tuple[Printed, Pages]) -> None:
        self._printed, pages = made
        self.preview.show_pages(pages)
        self._say([*self._printed.notes, *_tight_words(self._printed)])

    def _fail(self, why: str) -> None:
        self._printed = None
        self.preview.show_pages(None)
        self._say([why])

    def _say(self, sentences: list[str]) -> None:
        self.says.setText(" ".join(sentences))
        for button in (self.print_button, self.save_button):
            button.setEnabled(self._printed is not None)
        self._number(self.preview.page)

    def _number(self, page: int) -> None:
        words = _("Page {number} of {count}").format(number=page + 1, count=self.preview.count)
        self._numbers.setText(words if self.preview.count else "")

    def _print(self) -> None:
        if self._printed is not None:
            paper.print_pdf(self, self.choices.sheet.name, self._printed.pdf)

    def _save(self) -> None:
        if self._printed is not None:
            words = f"{self._desk.program.conference.title} {self.choices.sheet.name}".strip()
            done = paper.save_pdf(self, words, self._printed.pdf)
            if done:
                self._desk.note(done)

    def _dress(self) -> None:
        theme = self._desk.theme
        self._numbers.setFont(theme.font(Type.BODY))
        size = QSize(theme.px(18), theme.px(18))
        self.print_button.setIcon(theme.icon("print", "on_accent"))
        self.save_button.setIcon(theme.icon("export", "text"))
        for button in (self.print_button, self.save_button):
            button.setIconSize(size)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._settled.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._settled.stop()
        super().hideEvent(event)


def _tight_words(printed: Printed) -> list[str]:
    places = ", ".join(dict.fromkeys(each.place for each in printed.tight))
    return [_("Too little room, so words are cut: {places}.").format(places=places)] if places else []
