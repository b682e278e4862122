# SPDX-License-Identifier: MIT
"""The left half of the review: the source with what it became, and every way to say that a line is something else.

For formats without a text it shows what was noted about the file, below the columns of a spreadsheet. What is said here
is a new draft; reading again with it is the page's business.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from forumdesk.formats.reading import Answers, MarkKind, Reading
from forumdesk.gui.review import draft as said
from forumdesk.gui.review import walk
from forumdesk.gui.review.columns_pane import ColumnsPane
from forumdesk.gui.review.draft import Draft
from forumdesk.gui.review.line_menu import ForAllMenu, LineMenu
from forumdesk.gui.review.lines import KIND_WORDS, LineRow, counted, line_rows, row_of
from forumdesk.gui.review.notes import NOTHING, note_rows
from forumdesk.gui.review.result import ResultList
from forumdesk.gui.review.source import Legend, SourceList
from forumdesk.gui.review.split_editor import SplitEditor
from forumdesk.gui.widgets.labels import OneLine, button, rule
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.program import empty

HEAD = 30
"""Height of the headings, so that both halves begin at one line."""
ROOM_FOR_COUNT = 480
"""Width from which the count of lines has room in the head, at the base text size."""
_EMPTY = Reading(program=empty())


class SourcePane(QWidget):
    """The text that was read, or, for formats without one, what was noted about it."""

    picked = Signal(int)
    """Carries the line that the reader walked to."""
    note_picked = Signal(object)
    """Carries the row of a note that the reader walked to."""
    taken = Signal(object)
    """Carries the `Draft` that something said here leads to."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._reading, self._draft, self._name = _EMPTY, Draft(answers=Answers()), ""
        self._start = 0
        self.rows: tuple[LineRow, ...] = ()
        self.unfolded: set[int] = set()
        super().__init__()
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.lines = SourceList(theme)
        self.notes = ResultList(theme, _("What was noted about the source"), correctable=False)
        for view in (self.lines, self.notes):
            view.setStyleSheet("QListView { background: transparent; }")
        self.splitter = SplitEditor(theme, self.lines)
        self._title = OneLine(theme, kind=Type.STRONG)
        self._count = OneLine(theme, kind=Type.SMALL, role="second")
        self.for_all = button(_("Set for all…"), "small")
        self.this_is = button(_("This line is…"), "small")
        self.next_left_out = button("", "link")
        self.legend = Legend(theme)
        self._file = OneLine(theme, kind=Type.SMALL, role="second")
        self._file.setContentsMargins(4, 0, 0, 0)
        self.columns = ColumnsPane(theme)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.lines)
        self._lists.addWidget(self.notes)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 6, 12, 0)
        head.setSpacing(8)
        head.addStrut(HEAD)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.for_all)
        head.addWidget(self.this_is)
        legend = QHBoxLayout()
        legend.setContentsMargins(20, 4, 12, 6)
        legend.setSpacing(8)
        legend.addWidget(self.legend, 1)
        legend.addWidget(self._file)
        legend.addWidget(self.next_left_out, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(legend)
        column.addWidget(rule())
        column.addWidget(self.columns, 2)
        self._below_columns = rule()
        column.addWidget(self._below_columns)
        column.addWidget(self._lists, 1)

    def _connect(self) -> None:
        self.lines.picked.connect(self._pick)
        self.lines.unfold.connect(self._unfold)
        self.lines.wanted.connect(self._open_menu_below)
        self.lines.menu_wanted.connect(self._open_menu)
        self.lines.split_wanted.connect(self._open_splitter)
        self.lines.chosen_changed.connect(self._show_chosen)
        self.notes.picked.connect(lambda at: self.note_picked.emit(self.notes.rows.value(at)))
        self.columns.meant.connect(self._say_column)
        self.splitter.split.connect(self._split)
        self.splitter.closed.connect(self.lines.setFocus)
        self.this_is.clicked.connect(self._open_menu_at_button)
        self.for_all.clicked.connect(self._open_for_all)
        self.next_left_out.clicked.connect(self.walk)

    @property
    def view(self) -> QWidget:
        """What takes the keyboard: the text, the columns, or the notes."""
        if self._reading.columns:
            return next(iter(self.columns.boxes.values()))
        return self.lines if self._lists.currentWidget() is self.lines else self.notes

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._count.setVisible(self.width() >= self._theme.px(ROOM_FOR_COUNT))

    # What is shown

    def start(self) -> None:
        """Forget what was unfolded and chosen in another source."""
        self.unfolded.clear()
        self.rows = ()
        self.lines.show_rows(())

    def show_reading(self, reading: Reading, draft: Draft, name: str) -> None:
        """Show a source and what became of it."""
        self._reading, self._draft, self._name = reading, draft, name
        text = bool(reading.source)
        self.splitter.hide()
        self._lists.setCurrentWidget(self.lines if text else self.notes)
        for widget in (self.this_is, self.for_all, self.legend, self.next_left_out):
            widget.setVisible(text)
        self._file.setVisible(not text)
        noted = () if text else note_rows(reading)
        # Columns need the room where there is nothing to say below them.
        below = not reading.columns or noted[0].key != NOTHING
        self.columns.setVisible(bool(reading.columns))
        self._below_columns.setVisible(bool(reading.columns) and below)
        self._lists.setVisible(below)
        self._title.say(name if text else _("What the columns mean") if reading.columns else _("About the file"))
        if not text:
            self._file.say(name)
            self.columns.show_columns(reading.columns)
            self.notes.show_rows(noted)
            return
        self._count.say(counted(reading))
        self._show_rows()
        used = {mark.kind for mark in reading.marks}
        self.legend.show_kinds(tuple(kind for kind in MarkKind if kind in used))
        left = len(walk.left_out(reading, draft.answers))
        self.next_left_out.setVisible(left > 0)
        self.next_left_out.setText(ngettext("{count} line left out, show it", "{count} left out, show the next", left))

    def _show_rows(self) -> None:
        self.rows = line_rows(self._reading, self.unfolded, self._draft.kept, self._draft.answers)
        self.lines.show_rows(self.rows)
        self._show_chosen()

    def _show_chosen(self) -> None:
        many = len(self.lines.chosen)
        self.this_is.setEnabled(many > 0)
        self.this_is.setText(_("These lines are…") if many > 1 else _("This line is…"))

    def select(self, line: int) -> None:
        """Select the row of a line; 0 selects none."""
        if self._reading.source:
            self.lines.show_row(row_of(self.rows, line, self._start) if line else -1)
            self._show_chosen()

    def record_on(self, line: int) -> str | None:
        """Return the id of the record that a line belongs to, empty for none; None when no row shows the line."""
        at = row_of(self.rows, line, self._start)
        return self.rows[at].record_id if at >= 0 else None

    def said_of(self, line: int) -> str:
        """Return what a line that belongs to no record became: "Line 9: room"."""
        at = row_of(self.rows, line, self._start)
        kinds = [kind for kind in self.rows[at].kinds if kind is not MarkKind.LEFT_OUT] if at >= 0 else []
        if not kinds:
            return _("Line {line} was left out").format(line=line)
        words = ", ".join(KIND_WORDS[kind].lower() for kind in kinds)
        return _("Line {line}: {kinds}").format(line=line, kinds=words)

    def _pick(self, at: int) -> None:
        self._start = self.rows[at].start
        self.picked.emit(self.rows[at].first)

    def walk(self, back: bool = False) -> None:
        """Go to the next line that was left out, or to the one before it."""
        row = self.lines.selected
        here = 0 if row is None else row.first if back else row.last
        line = walk.onwards(walk.left_out(self._reading, self._draft.answers), here, -1 if back else 1)
        at = row_of(self.rows, line)
        if at >= 0:
            self.lines.setFocus(Qt.FocusReason.TabFocusReason)
            self.lines.select(at)
            self._pick(at)

    def _unfold(self, first: int, line_by_line: bool) -> None:
        row = self.lines.selected
        line = row.first if row is not None else first
        if line_by_line:
            self.unfolded.add(first)
        else:
            before = [known for known in self.unfolded if known <= first]
            self.unfolded.discard(max(before, default=0))
        self._show_rows()
        self.select(line)

    # What is said of lines

    def _open_menu_at_button(self) -> None:
        here = self.this_is
        self._popup(self.line_menu(), here.mapToGlobal(QPoint(0, here.height())))

    def _open_menu_below(self, at: int) -> None:
        box = self.lines.visualRect(self.lines.rows.index(at))
        self._popup(self.line_menu(), self.lines.viewport().mapToGlobal(box.bottomLeft() + QPoint(48, 0)))

    def _open_menu(self, at: int, place: QPoint) -> None:
        del at
        self._popup(self.line_menu(), place)

    def _popup(self, menu: QMenu, place: QPoint) -> None:
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(place)
            first = menu.actions()[0]
            if first.menu() is None:  # it would open, over what one came to see
                menu.setActiveAction(first)

    def line_menu(self) -> LineMenu:
        """Return the menu that says what the chosen lines are instead."""
        menu = LineMenu(self, self._reading, self._draft, self.lines.chosen)
        menu.taken.connect(self.taken)
        menu.unfold.connect(lambda first: self._unfold(first, line_by_line=True))
        menu.split.connect(self._open_splitter)
        return menu

    def for_all_menu(self) -> ForAllMenu:
        """Return the menu of what can be said once for the whole source."""
        menu = ForAllMenu(self, self._draft)
        menu.taken.connect(self.taken)
        return menu

    def _open_for_all(self) -> None:
        self._popup(self.for_all_menu(), self.for_all.mapToGlobal(QPoint(0, self.for_all.height())))

    def _open_splitter(self, row: LineRow, place: int = 0) -> None:
        at = row_of(self.rows, row.first, row.start)
        if at < 0 or row.folded or row.joined:
            return
        self.lines.scrollTo(self.lines.rows.index(at))
        box = self.lines.visualRect(self.lines.rows.index(at))
        view = self.lines.viewport()
        corner = view.mapTo(self.lines, box.topLeft())
        self.splitter.open(row, QRect(corner + QPoint(self.lines.text_left - 18, 0), box.size()), place)

    def _say_column(self, key: str, meaning: str, title: str) -> None:
        self.taken.emit(said.columned(self._draft, key, meaning, title))

    def _split(self, line: int, character: int) -> None:
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)
        self.taken.emit(said.split(self._draft, line, character))
