# SPDX-License-Identifier: MIT
"""A table with its bar: what is listed, the filter, the order, and buttons for what the keys do as well."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from forumdesk.changes import Change
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.mending import tools
from forumdesk.gui.tables.deeds import Deeds
from forumdesk.gui.tables.grid import Grid
from forumdesk.gui.tables.rows import Rows
from forumdesk.gui.unfinished import Unfinished
from forumdesk.gui.widgets.parts import Text, lead_focus, small_button
from forumdesk.gui.widgets.sort_button import SortButton
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.tables import TABLES, Table

NARROW_BELOW = 640
"""The width of a view, at the base text size, whose bar says less."""
_SETTLE = 120
"""Milliseconds that the keys rest before the details follow, so that a quick walk draws only its end."""
_OPENED = frozenset({"session", "person", "room", "track"})
"""The kinds that the details pane shows beside their table; an article is read in its place."""


class FilterField(QLineEdit):
    """Where one types what a row has to hold. Down leads into the table, Esc shows all rows again."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        super().__init__()
        self.setPlaceholderText(_("Filter"))
        self.setAccessibleName(_("Show only rows that hold these words"))
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._grid.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class TablePage(QWidget):
    """The view of one kind of record while the program is edited."""

    def __init__(self, desk: Desk, table: Table) -> None:
        self._desk = desk
        self._table = table
        self._stale = True
        self._following = False
        super().__init__()
        self.setProperty("role", "view")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rows = Rows(desk, table)
        self.grid = Grid(desk, self.rows)
        self.deeds = Deeds(desk, self.grid)
        self._count = Text(desk.theme, "", Type.SMALL, "text2", most=1)
        self.filter = FilterField(self.grid)
        self.sorting = SortButton(self._sort_by)
        self._new = small_button(desk.theme, "plus", table.new, self.deeds.add)
        self._drop = small_button(desk.theme, "close", _("Delete"), self.deeds.drop)
        self._pages = QStackedWidget()
        self._deeds: dict[str, Callable[[], None]] = {
            "add": self.deeds.add,
            "drop": self.deeds.drop,
            "clear": self.deeds.clear,
            "fill": self.deeds.fill,
            "fill_down": self.deeds.fill_down,
            "copy": self.deeds.copy,
            "paste": self.deeds.paste,
            "details": self.open_details,
        }
        self._later = QTimer(self, singleShot=True, interval=_SETTLE)
        self._lay_out()
        self._connect()
        self._dress()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 10, 16, 10)
        bar.setSpacing(8)
        bar.addWidget(self._new)
        bar.addWidget(self._drop)
        bar.addSpacing(8)
        bar.addWidget(self._count, 1, Qt.AlignmentFlag.AlignVCenter)
        bar.addWidget(self.filter)
        bar.addWidget(self.sorting)
        self._pages.addWidget(self.grid)
        self._pages.addWidget(self._empty_page())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(bar)
        whole.addWidget(self._pages, 1)
        self.sorting.show_columns({"": _("Program order")} | {c.key: c.heading for c in self.rows.columns})

    def _empty_page(self) -> QWidget:
        """Return what stands where there is no row yet: what belongs here, how it gets here, and the button for it."""
        page = QWidget()
        stack = QVBoxLayout(page)
        stack.setContentsMargins(48, 48, 48, 48)
        stack.setSpacing(8)
        stack.addStretch(2)
        stack.addWidget(Text(self._desk.theme, self._table.empty, Type.PANE_TITLE))
        how = _("Make the first one, or paste a table from a spreadsheet, with its headings.")
        stack.addWidget(Text(self._desk.theme, how, Type.RUNNING, "text2"))
        buttons = QHBoxLayout()
        self._first = small_button(self._desk.theme, "plus", self._table.new, self.deeds.add)
        self._paste = small_button(self._desk.theme, "paste", _("Paste a table"), lambda: self._do("paste"))
        for button in (self._first, self._paste):
            buttons.addWidget(button)
        buttons.addStretch(1)
        stack.addSpacing(8)
        stack.addLayout(buttons)
        stack.addStretch(3)
        return page

    def _connect(self) -> None:
        self.grid.typed.connect(self.deeds.take)
        self.grid.asked.connect(self._do)
        self.grid.menu_asked.connect(self._show_menu)
        self.grid.chosen.connect(self._choice_moved)
        self.grid.head_clicked.connect(self._sort_by_head)
        self.filter.textChanged.connect(self._filter)
        self._later.timeout.connect(self._show_details)
        self._desk.program_changed.connect(self._follow)
        self._desk.place_changed.connect(self._follow_place)
        self._desk.chosen_changed.connect(self._follow_chosen)
        self._desk.theme.changed.connect(self._dress)

    # What is shown

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while the view was hidden, sorted anew."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.rows.show()
            self._say()
        self._follow_chosen()
        self._follow_place(self._desk.place)
        lead_focus(self, self.grid if self.rows.ids else self._pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out of the bar what a narrow view has no room for."""
        super().resizeEvent(event)
        narrow = self.width() < self._desk.theme.px(NARROW_BELOW)
        self.sorting.set_short(narrow)
        self._count.setVisible(not narrow)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stale = True

    def _follow(self, changes: tuple[Change, ...] | None) -> None:
        if not self.isVisible():
            self._stale = True
            return
        self.rows.follow(changes)
        self._say()

    def _say(self) -> None:
        shown, there = len(self.rows.ids), len(self._desk.program.records(self._table.kind))
        words = self._table.counted(there)
        self._count.setText(words if shown == there else _("{shown} of {all}").format(shown=shown, all=words))
        self._pages.setCurrentIndex(0 if there else 1)
        self.setFocusProxy(self.grid if there else self._first)
        self._drop.setEnabled(bool(self.grid.chosen_rows))

    def _filter(self, words: str) -> None:
        self.rows.filter_by(words, but=self.grid.typing_in)
        self._say()

    def _sort_by_head(self, key: str) -> None:
        self._sort_by(key, descending=key == self.rows.by and not self.rows.descending)

    def _sort_by(self, column: str, *, descending: bool = False) -> None:
        self.rows.sort_by(column, descending=descending)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.grid.horizontalHeader().setSortIndicator(self.rows.section_of(column) if column else -1, order)
        self.sorting.show_state(column, descending=descending)

    # What is chosen

    def _choice_moved(self) -> None:
        ids = self.grid.chosen_rows
        self._drop.setEnabled(bool(ids))
        if self._following:
            return
        if self._table.kind == "session" and self.isVisible():
            self._following = True
            self._desk.choose(ids)
            self._following = False
        self._later.start()

    def _show_details(self) -> None:
        """Let the details pane, if it is open, follow the current row."""
        here = self.grid.here
        if here is not None and self._desk.place is not None and self._table.kind in _OPENED and self.isVisible():
            self._desk.glance(Place(self._table.kind, here[0]))

    def unfinished(self) -> Unfinished | None:
        """Take what is being typed; return what can't be taken, unless it is nothing."""
        words = self.grid.editor.field.text().strip()
        if self.grid.finish():
            return None
        if not words:
            self.grid.give_up()
            return None
        return Unfinished(words, self._back_to_cell)

    def _back_to_cell(self) -> None:
        self._desk.show_view(next(view for view, table in TABLES.items() if table is self._table))
        self.grid.editor.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_details(self) -> None:
        """Show the current row in the details pane."""
        here = self.grid.here
        if here is not None:
            self._desk.go(Place(self._table.kind, here[0]))

    def _follow_place(self, place: Place | None) -> None:
        if place is None or place.kind != self._table.kind or self._following or not self.isVisible():
            return
        here = self.grid.here
        if here is None or here[0] != place.id:
            self._following = True
            self.grid.choose_rows((place.id,))
            self._following = False

    def _follow_chosen(self) -> None:
        ids = self._desk.chosen
        listens = self._table.kind == "session" and not self._following and self.isVisible()
        if listens and ids and set(ids) != set(self.grid.chosen_rows):
            self.grid.choose_rows(ids)
            self._drop.setEnabled(True)

    # What is done

    def _do(self, deed: str) -> None:
        if self.grid.finish():
            self._deeds[deed]()

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        here, several = self.grid.here, len(self.grid.chosen_rows) > 1
        editable = here is not None and here[1].editable
        entries = (
            (_("Edit the cell"), "F2", self.grid.begin, editable),
            (_("Set all chosen rows to this"), "Ctrl+Return", self.deeds.fill, editable and several),
            (_("Fill down"), "Ctrl+Alt+D", self.deeds.fill_down, editable),
            (_("Clear the cells"), "Del", self.deeds.clear, editable),
            None,
            (_("Copy"), "Ctrl+C", self.deeds.copy, here is not None),
            (_("Paste"), "Ctrl+V", lambda: self._do("paste"), True),
            None,
            *self._tools_here(),
            (self._table.new, "Ins", self.deeds.add, True),
            (_("Open in the details"), "Alt+Return", self.open_details, here is not None),
            (_("Delete the rows") if several else _("Delete the row"), "Shift+Del", self.deeds.drop, here is not None),
        )
        for entry in entries:
            if entry is None:
                menu.addSeparator()
                continue
            words, keys, does, possible = entry
            action = menu.addAction(words)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutVisibleInContextMenu(True)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setEnabled(possible)
            action.triggered.connect(lambda _checked=False, does=does: does())
        menu.popup(place)

    def _tools_here(self) -> tuple[tuple[str, str, Callable[[], None], bool], ...]:
        """Return what the menu of a table of people offers besides: tools that begin with whom one has chosen."""
        here, people = self.grid.here, self._desk.program.people
        if self._table.kind != "person" or here is None:
            return ()
        name, chosen = people[here[0]].organization, self.grid.chosen_rows
        pair = (chosen[0], chosen[1]) if len(chosen) == 2 else None
        desk, window = self._desk, self.window()
        return (
            (_("Rename organization…"), "", lambda: tools.rename_organization(desk, window, name), bool(name)),
            (_("Merge the two people…"), "", lambda: tools.merge_people(desk, window, pair), pair is not None),
        )

    def _dress(self) -> None:
        theme = self._desk.theme
        self.filter.setMinimumWidth(theme.px(96))
        self.filter.setMaximumWidth(theme.px(180))
        self.filter.setFixedHeight(theme.px(32))
        self.sorting.dress(theme)
        for button, icon in ((self._new, "plus"), (self._drop, "close"), (self._first, "plus"), (self._paste, "paste")):
            button.setIcon(theme.icon(icon, "text"))
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.grid.dress()
