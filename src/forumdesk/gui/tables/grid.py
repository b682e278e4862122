# SPDX-License-Identifier: MIT
"""The table itself: cells that one walks, chooses and types in as in a spreadsheet.

What typing does to the program is `deeds`'; the grid knows only that a cell took its words or why it did not.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from forumdesk.gui.desk import Desk
from forumdesk.gui.tables.cell_paint import ROW, CellPainter
from forumdesk.gui.tables.editor import CellEditor
from forumdesk.gui.tables.grid_keys import DEEDS, is_typing
from forumdesk.gui.tables.rows import Rows
from forumdesk.i18n import _
from forumdesk.tables import Column

HEAD, NUMBERS = 32, 40
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_Way = QItemSelectionModel.SelectionFlag


class Grid(QTableView):
    """The cells of one kind of record."""

    typed = Signal(str, str, str, bool)
    """Carries the id of a record, the key of a column, what was typed there, and whether it is for all chosen rows."""
    asked = Signal(str)
    """Carries a deed that a key asked for, by its name in `deeds`."""
    menu_asked = Signal(QPoint)
    chosen = Signal()
    """Other rows are chosen, or the current cell is another one."""
    head_clicked = Signal(str)

    def __init__(self, desk: Desk, rows: Rows) -> None:
        self._desk = desk
        self.rows = rows
        self._editing: tuple[str, str] | None = None
        self._confirmed = ""
        self._entered = False
        self._step = (0, 0)
        self._place: tuple[str, str] | None = None
        super().__init__()
        self.editor = CellEditor(desk.theme, self.viewport())
        self.setModel(rows)
        self.setItemDelegate(CellPainter(desk, self, rows))
        self.setAccessibleName(rows.table.title)
        self.setProperty("role", "grid")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        # The style sheet leaves the viewport see-through, and every step of scrolling would draw all of it.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._lay_out_heads()
        self._connect()

    def _connect(self) -> None:
        rows = self.rows
        field = self.editor.field
        field.decided.connect(self._decide)
        field.for_all.connect(lambda: self._enter(for_all=True))
        field.given_up.connect(self.give_up)
        field.left.connect(self._leave_field)
        field.textEdited.connect(self._typed_on)
        self.selectionModel().selectionChanged.connect(self.chosen)
        self.selectionModel().currentChanged.connect(self.chosen)
        for changed in (rows.dataChanged, rows.layoutChanged, rows.modelReset, rows.rowsInserted, rows.rowsRemoved):
            changed.connect(self._place_editor)
        self.horizontalHeader().sectionResized.connect(self._place_editor)
        rows.modelAboutToBeReset.connect(self._note_place)
        rows.modelReset.connect(self._return)

    def _lay_out_heads(self) -> None:
        heads, numbers = self.horizontalHeader(), self.verticalHeader()
        heads.setSectionsClickable(True)
        heads.sectionPressed.disconnect()  # a click sorts, and does not choose all cells of the column
        heads.setHighlightSections(False)
        heads.setSortIndicatorShown(True)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heads.setStretchLastSection(True)
        heads.sectionClicked.connect(lambda place: self.head_clicked.emit(self.rows.columns[place].key))
        numbers.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        numbers.setHighlightSections(False)
        numbers.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)

    def dress(self) -> None:
        """Take the theme's sizes."""
        theme = self._desk.theme
        self.horizontalHeader().setFixedHeight(theme.px(HEAD))
        self.verticalHeader().setFixedWidth(theme.px(NUMBERS))
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        for place, column in enumerate(self.rows.columns):
            self.horizontalHeader().resizeSection(place, theme.px(column.width))
        self._place_editor()

    # Where one is

    @property
    def here(self) -> tuple[str, Column] | None:
        """The current cell: the id of its record, and its column."""
        index = self.currentIndex()
        return (self.rows.ids[index.row()], self.rows.columns[index.column()]) if index.isValid() else None

    @property
    def chosen_rows(self) -> tuple[str, ...]:
        """The records of which a cell is chosen, from the top."""
        found = {row for piece in self._pieces() for row in range(piece.top(), piece.bottom() + 1)}
        return tuple(self.rows.ids[row] for row in sorted(found) if row < len(self.rows.ids))

    @property
    def chosen_columns(self) -> tuple[Column, ...]:
        """The columns of which a cell is chosen, from the left."""
        found = {place for piece in self._pieces() for place in range(piece.left(), piece.right() + 1)}
        return tuple(self.rows.columns[place] for place in sorted(found))

    def _pieces(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        pieces = [selection.at(place) for place in range(selection.count())]
        current = self.currentIndex()
        return pieces or ([QItemSelectionRange(current)] if current.isValid() else [])

    def stand_at(self, key: str, column: str = "") -> None:
        """Make a cell the current one; its column stays when none is named."""
        row = self.rows.row_of(key)
        if row is not None:
            place = self.rows.section_of(column) if column else max(0, self.currentIndex().column())
            self.setCurrentIndex(self.rows.index(row, place))

    def _note_place(self) -> None:
        here = self.here
        self._place = (here[0], here[1].key) if here is not None else None

    def _return(self) -> None:
        """Stand where one stood before the rows were listed anew, if that row is still there."""
        if self._place is not None:
            self.stand_at(*self._place)

    def choose_rows(self, keys: tuple[str, ...]) -> None:
        """Choose whole rows, without telling anybody."""
        chosen = QItemSelection()
        places = [row for key in keys if (row := self.rows.row_of(key)) is not None]
        for row in places:
            chosen.select(self.rows.index(row, 0), self.rows.index(row, len(self.rows.columns) - 1))
        model = self.selectionModel()
        model.blockSignals(True)
        if len(places) == 1:
            place = max(0, self.currentIndex().column())
            model.setCurrentIndex(self.rows.index(places[0], place), _Way.ClearAndSelect)
        else:
            model.select(chosen, _Way.ClearAndSelect)
        model.blockSignals(False)
        self.viewport().update()
        if places:
            self.scrollTo(self.rows.index(places[0], max(0, self.currentIndex().column())))

    def _choose_whole_rows(self) -> None:
        self.selectionModel().select(self.selectionModel().selection(), _Way.Select | _Way.Rows)

    # Typing

    @property
    def typing_in(self) -> str:
        """The id of the record in whose row one types; empty when one does not."""
        return self._editing[0] if self._editing is not None else ""

    def begin(self, words: str | None = None) -> None:
        """Type in the current cell: on with what stands there, or with these words instead."""
        here = self.here
        if here is None or not here[1].editable or not self.finish():
            return
        key, column = here
        row = self.currentIndex().row()
        said = self.rows.words(row, column)
        record = self.rows.words(row, self.rows.table.column(self.rows.table.naming))
        self.scrollTo(self.currentIndex())
        self._editing, self._confirmed = (key, column.key), ""
        choices = tuple(column.choices(self._desk.program)) if column.choices is not None else ()
        name = _("{column} of “{name}”").format(column=column.heading, name=record)
        self.editor.begin(column, choices, said if words is None else words, name)
        self._place_editor()
        if words is None:
            self.editor.field.selectAll()
        else:
            self.editor.field.suggestions.offer(words)
        self._tell_keys()

    def _tell_keys(self) -> None:
        """Say, where several rows are chosen, how all of them are changed."""
        count = len(self.chosen_rows)
        if count > 1:
            words = _("Enter changes this one, Ctrl+Enter all of the {rows} that are chosen")
            self.editor.tell(words.format(rows=self.rows.table.counted(count)))

    def refuse(self, reason: str) -> None:
        """Keep the field open, and say beneath it why its words are no value."""
        self.editor.tell(reason, wrong=True)

    def ask(self, question: str) -> None:
        """Keep the field open until the same words are entered once more."""
        self._confirmed = self.editor.field.text()
        self.editor.tell(question)

    @property
    def confirmed(self) -> bool:
        """Whether the same words were entered once more."""
        return self._entered and bool(self._confirmed) and self._confirmed == self.editor.field.text()

    def taken(self) -> None:
        """Close the field: its words are in the program."""
        self._editing = None
        self._end()

    def give_up(self) -> None:
        """Close the field and forget its words."""
        self._editing, self._step = None, (0, 0)
        self._end()

    def _end(self) -> None:
        # The keyboard first: a field that goes with it hands it on as Tab does, which would be one cell further.
        if self.editor.field.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.end()

    def finish(self) -> bool:
        """Take what is being typed, if anything is; tell whether nothing is left to decide."""
        if self._editing is not None:
            self._step = (0, 0)
            self._take()
        return self._editing is None

    def _take(self, *, for_all: bool = False) -> None:
        if self._editing is not None:
            self.typed.emit(*self._editing, self.editor.field.text(), for_all)

    def _enter(self, *, for_all: bool = False) -> None:
        """Take the words because a key said so: only that makes records that are not there yet."""
        self._entered = True
        self._take(for_all=for_all)
        self._entered = False

    def _decide(self, rows: int, columns: int) -> None:
        self._step = (rows, columns)
        self._enter()
        if self._editing is None:
            self._go_on(rows, columns)
        self._step = (0, 0)

    def _leave_field(self) -> None:
        if self._editing is not None and self.isVisible():
            self._step = (0, 0)
            self._take()

    def _typed_on(self) -> None:
        self._confirmed = ""
        self.editor.tell("")
        self._tell_keys()

    def _go_on(self, rows: int, columns: int) -> None:
        """Go to the next cell that one can type in; past the end of a row to the next one."""
        index = self.currentIndex()
        row, place = index.row() + rows, index.column()
        if columns:
            cells = [n for n, column in enumerate(self.rows.columns) if column.editable]
            further = [n for n in (cells if columns > 0 else reversed(cells)) if (n - place) * columns > 0]
            row += 0 if further else columns
            place = further[0] if further else cells[0 if columns > 0 else -1]
        if 0 <= row < len(self.rows.ids):
            self.setCurrentIndex(self.rows.index(row, place))

    def _place_editor(self) -> None:
        if self._editing is None:
            return
        row = self.rows.row_of(self._editing[0])
        if row is None:
            self.give_up()
            return
        self.editor.place(self.visualRect(self.rows.index(row, self.rows.section_of(self._editing[1]))))

    # Keys and mouse

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        return self._deed(event) is not None or is_typing(event) or event.key() in _ENTER

    def _deed(self, event: QKeyEvent) -> str | None:
        """Return what a key asks for by its name; None for one that means nothing here."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return DEEDS.get((held, Qt.Key(event.key())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = self._deed(event)
        own: dict[str, Callable[[], None]] = {
            "edit": self.begin,
            "rows": self._choose_whole_rows,
            "down": lambda: self._go_on(1, 0),
            "up": lambda: self._go_on(-1, 0),
            "emptied": lambda: self.begin(""),
            "one": lambda: self.setCurrentIndex(self.currentIndex()),
        }
        if deed in own:
            own[deed]()
        elif deed is not None:
            self.asked.emit(deed)
        elif is_typing(event):
            self.begin(event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString() or event.preeditString():
            self.begin("")
            self.editor.field.inputMethodEvent(event)
        else:
            super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.finish():
            super().mousePressEvent(event)
        else:
            self.editor.field.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()) == self.currentIndex():
            self.begin()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_asked.emit(place)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_editor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_editor()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._desk.theme.colors.surface))
        painter.end()
        super().paintEvent(event)

    def moveCursor(self, key: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Begin at the first cell when nothing is current yet."""
        if not self.currentIndex().isValid() and self.rows.ids:
            return self.rows.index(0, 0)
        return super().moveCursor(key, modifiers)
