# SPDX-License-Identifier: MIT
"""The table of sessions itself: its rows as Qt's model, and the widths of its columns; `sessions_cells` paints them.

The model sorts itself, by `listing`, instead of through a proxy: in the order of time each day has a quiet row of its
own, which a proxy would sort away.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from forumdesk import listing
from forumdesk.gui.marking import SPOKEN
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.listing import Listed
from forumdesk.program import Program, Session
from forumdesk.selection import Selection
from forumdesk.times import day_long, length, span
from forumdesk.wording import state_word

Index: TypeAlias = QModelIndex | QPersistentModelIndex

HEADS = {
    "time": _("Time"),
    "title": _("Title"),
    "kind": _("Kind"),
    "room": _("Room"),
    "track": _("Track"),
    "speakers": _("Speakers"),
    "length": _("Length"),
    "mine": _("Agenda"),
}
EDGE, PAD, GAP = 8, 8, 16
"""Left of the first column, left of the text in each (as in its head), and between one column's text and the next's."""
LEFT = EDGE + PAD
ROW, HEADING = 40, 36
MOST_LINES = 3
_NARROWEST = {
    "time": 112,
    "title": 200,
    "kind": 76,
    "room": 96,
    "track": 104,
    "speakers": 150,
    "length": 72,
    "mine": 48,
}
_GROWTH = {"title": 5, "speakers": 4, "room": 1, "track": 1}
"""How columns share what is left over."""
_DISPENSABLE = ("length", "kind", "track", "speakers", "room", "mine", "time")
"""What goes first when there is no room; all of it stands in the details, and the time above the title."""


_CHOOSABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


@dataclass(frozen=True, slots=True)
class DayRow:
    """The row above the sessions of a day; None stands for what is not scheduled."""

    day: date | None
    title: str


def widths(theme: Theme, width: int, wanted: tuple[str, ...]) -> dict[str, int]:
    """Return the columns that fit into a width, each with its own; together they fill it exactly."""
    shown = list(wanted)
    for column in _DISPENSABLE:
        if _least(theme, shown) <= width:
            break
        if column in shown:
            shown.remove(column)
    left = max(0, width - _least(theme, shown))
    shares = sum(_GROWTH.get(column, 0) for column in shown)
    found = {c: theme.px(_NARROWEST[c]) + GAP + left * _GROWTH.get(c, 0) // shares for c in shown}
    found[shown[0]] += EDGE
    found["title"] += width - sum(found.values())
    return found


def _least(theme: Theme, shown: list[str]) -> int:
    return EDGE + sum(theme.px(_NARROWEST[column]) + GAP for column in shown)


class SessionsModel(QAbstractTableModel):
    """Sessions and, in the order of time, the days above them."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.items: tuple[Listed | DayRow, ...] = ()
        self.columns: tuple[str, ...] = ("time", "title")
        self.by = "time"
        self.descending = False
        self.hidden: frozenset[str] = frozenset()
        """The sessions that are marked as hidden."""
        self._listed: tuple[Listed, ...] = ()
        self._titles: dict[date, str] = {}
        self.news: Callable[[str], str] = lambda _id: ""  # says what is new about a session
        self.own: Callable[[Session], str] = lambda _session: ""  # says when a session is for the reader
        super().__init__()

    def show(
        self,
        program: Program,
        sessions: Iterable[Session],
        hidden: frozenset[str] = frozenset(),
        selection: Selection | None = None,
    ) -> None:
        """List these sessions of a program, with what the reader has said of them; those that are hidden are marked."""
        self._listed = listing.listed(program, sessions, selection)
        self.hidden = hidden
        self._titles = {day.date: day.title for day in program.days.values()}
        self._arrange()

    def take_marks(self, selection: Selection, keys: Collection[str]) -> None:
        """Show other marks of some sessions, each in the row where it is."""

        def marked(row: Listed | DayRow) -> Listed | DayRow:
            if isinstance(row, Listed) and row.session.id in keys:
                return replace(row, mine=selection.interest_of(row.session.id))
            return row

        self._listed = tuple(row for row in map(marked, self._listed) if isinstance(row, Listed))
        before, self.items = self.items, tuple(map(marked, self.items))
        for row, (old, new) in enumerate(zip(before, self.items, strict=True)):
            if old is not new:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def show_columns(self, columns: tuple[str, ...]) -> None:
        """Show these columns."""
        if columns != self.columns:
            self.beginResetModel()
            self.columns = columns
            self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; Qt calls this when its head is clicked."""
        if 0 <= column < len(self.columns):
            self.sort_by(self.columns[column], descending=order == Qt.SortOrder.DescendingOrder)

    def sort_by(self, column: str, *, descending: bool = False) -> None:
        """Sort by a column, shown or not."""
        if (column, descending) != (self.by, self.descending):
            self.by, self.descending = column, descending
            self._arrange()

    def _arrange(self) -> None:
        rows = listing.ordered(self._listed, self.by, descending=self.descending)
        self.beginResetModel()
        self.items = self._with_days(rows) if self.by == "time" else rows
        self.endResetModel()

    def _with_days(self, rows: tuple[Listed, ...]) -> tuple[Listed | DayRow, ...]:
        items: list[Listed | DayRow] = []
        for row in rows:
            if not items or row.day != self._day_of(items[-1]):
                items.append(DayRow(row.day, self._titles.get(row.day, "") if row.day else ""))
            items.append(row)
        return tuple(items)

    @staticmethod
    def _day_of(item: Listed | DayRow) -> date | None:
        return item.day

    def row_of(self, session_id: str) -> int | None:
        """Return where a session stands; None when it is not listed."""
        return next((n for n, i in enumerate(self.items) if isinstance(i, Listed) and i.session.id == session_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many rows there are, days included."""
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | int | QFont | None:
        """Return the heads of the columns."""
        if way == Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return HEADS[self.columns[section]]
            if role == Qt.ItemDataRole.FontRole:
                return self._theme.font(Type.LABEL)
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the keyboard pass over the rows of days."""
        if index.isValid() and isinstance(self.items[index.row()], Listed):
            return _CHOOSABLE
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return what a cell says, in full words for screen readers."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        item = self.items[index.row()]
        if isinstance(item, DayRow):
            return day_words(item)
        said = IN_WORDS[self.columns[index.column()]](item)
        if self.columns[index.column()] == "time" and (own := self.own(item.session)):
            said = f"{said}, {own}"
        if self.columns[index.column()] == "title" and item.session.id in self.hidden:
            said = f"{said}, {_('hidden')}"
        if self.columns[index.column()] == "title" and (news := self.news(item.session.id)):
            said = f"{said}, {news}"
        return said if "time" in self.columns else f"{_spoken_time(item)}, {said}"


def day_words(row: DayRow) -> str:
    """Return what the row of a day says."""
    if row.day is None:
        return _("Not scheduled")
    return f"{day_long(row.day)}  ·  {row.title}" if row.title else day_long(row.day)


def _spoken_time(row: Listed) -> str:
    start = row.session.start
    if start is None:
        return _("Not scheduled")
    return f"{day_long(start.date())}, {span(start, row.session.duration)}"


def _spoken_title(row: Listed) -> str:
    return ", ".join(part for part in (row.session.title, SPOKEN[row.mine], state_word(row.session)) if part)


IN_WORDS: dict[str, Callable[[Listed], str]] = {
    "time": _spoken_time,
    "title": _spoken_title,
    "kind": lambda row: row.kind,
    "room": lambda row: row.room or _("no room"),
    "track": lambda row: row.track,
    "speakers": lambda row: ", ".join(row.speakers),
    "length": lambda row: length(row.session.duration) if row.session.duration else _("no end given"),
    "mine": lambda row: SPOKEN[row.mine],
}
"""What the cell of each column says, in full words."""
