# SPDX-License-Identifier: MIT
"""The table of sessions itself: its rows as Qt's model, the widths of its columns, and how a row is painted.

The model sorts itself, by `listing`, instead of through a proxy: in the order of time each day has a quiet row of its
own, which a proxy would sort away.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from forumdesk import listing
from forumdesk.gui.browsing.session_times import time_lines
from forumdesk.gui.desk import Desk
from forumdesk.gui.marking import SPOKEN
from forumdesk.gui.timeline import stars
from forumdesk.gui.widgets.lettering import Paragraph, paragraph
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.listing import Listed
from forumdesk.program import Program, Session, SessionKind, SessionState
from forumdesk.selection import Selection
from forumdesk.times import day_long, length, length_short, span
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
        said = _SPOKEN[self.columns[index.column()]](item)
        if self.columns[index.column()] == "time" and (own := self.own(item.session)):
            said = f"{said}, {own}"
        if self.columns[index.column()] == "title" and item.session.id in self.hidden:
            said = f"{said}, {_('hidden')}"
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


_SPOKEN: dict[str, Callable[[Listed], str]] = {
    "time": _spoken_time,
    "title": _spoken_title,
    "kind": lambda row: row.kind,
    "room": lambda row: row.room or _("no room"),
    "track": lambda row: row.track,
    "speakers": lambda row: ", ".join(row.speakers),
    "length": lambda row: length(row.session.duration) if row.session.duration else _("no end given"),
    "mine": lambda row: SPOKEN[row.mine],
}


class SessionsDelegate(QStyledItemDelegate):
    """Paints the cells of one table."""

    def __init__(self, desk: Desk, table: QTableView, model: SessionsModel) -> None:
        self._desk = desk
        self._table = table
        self._model = model
        self.hovered = -1
        super().__init__(table)

    def height_of(self, row: int, title_width: int) -> int:
        """Return the height of a row: one line of title, or two."""
        theme = self._desk.theme
        item = self._model.items[row]
        if isinstance(item, DayRow):
            return theme.px(HEADING)
        title = self._title(item, title_width - GAP - (EDGE if self._model.columns[0] == "title" else 0))
        extra = theme.line(Type.LABEL) if self._state(item) else 0
        extra += 0 if "time" in self._model.columns else theme.line(Type.SMALL) * len(self._words("time", item))
        times = len(self._words("time", item)) * theme.line(Type.SMALL) + 8 if "time" in self._model.columns else 0
        return max(theme.px(ROW), title.height + extra + 12, times)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Leave sizes to the table, which knows its width."""
        return QSize(40, self._desk.theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell, and its part of the row's ground."""
        item = self._model.items[index.row()]
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(item, DayRow):
            self._paint_day(painter, box, item)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setClipRect(box)
            self._paint_ground(painter, box, index.row(), chosen=chosen)
            left = PAD + (EDGE if index.column() == 0 else 0)
            inner = QRect(box.x() + left, box.y(), box.width() - left - (GAP - PAD), box.height())
            self._paint_cell(painter, inner, self._model.columns[index.column()], item, chosen=chosen)
        painter.restore()

    def _paint_day(self, painter: QPainter, box: QRect, item: DayRow) -> None:
        theme = self._desk.theme
        name = day_long(item.day) if item.day is not None else _("Not scheduled")
        words = paragraph(theme, Type.STRONG, name, box.width() - 2 * LEFT, 1)
        y = box.bottom() - words.height - 5
        words.paint(painter, box.x() + LEFT, y, theme.color("accent"))
        if item.title:
            x = LEFT + words.natural + 12
            title = paragraph(theme, Type.SMALL, item.title, box.width() - x - LEFT, 1)
            drop = (words.height - title.height) / 2
            title = paragraph(theme, Type.SMALL, item.title, min(title.natural + 1, box.width() - x - LEFT), 1)
            title.paint(painter, box.x() + x, y + drop, theme.color("text2"))

    def _paint_ground(self, painter: QPainter, box: QRect, row: int, *, chosen: bool) -> None:
        if not chosen and row != self.hovered:
            return
        ground = QRectF(8, box.y(), self._table.viewport().width() - 16, box.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._desk.theme.color("sel" if chosen else "hover"))
        painter.drawRoundedRect(ground, 6, 6)

    def _paint_cell(self, painter: QPainter, box: QRect, column: str, item: Listed, *, chosen: bool) -> None:
        if column in {"title", "mine"}:
            (self._paint_title if column == "title" else self._paint_star)(painter, box, item)
            return
        theme = self._desk.theme
        faint = "text2" if chosen else "text3"
        x = float(box.x())
        width = box.width()
        if column == "track" and item.track:
            side = theme.px(8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.track(self._desk.program, item.session.track_id).strip)
            painter.drawRoundedRect(QRectF(x, box.center().y() - side / 2 + 1, side, side), 2, 2)
            x, width = x + side + 6, round(width - side - 6)
        if column == "speakers":
            most = max(2, (box.height() - 8) // theme.line(Type.SMALL))
            lines = [names_fitting(theme, item.speakers, width, most)]
        else:
            lines = [paragraph(theme, Type.SMALL, words, width, 2) for words in self._words(column, item)]
        y = box.y() + (box.height() - sum(line.height for line in lines)) // 2
        for number, line in enumerate(lines):
            faded = (column == "time" and item.session.start is None) or (column == "room" and not item.room)
            strong = column == "room" or (column == "time" and number == int(self._model.by != "time"))
            line.paint(painter, x, y, theme.color(faint if faded else "text" if strong else "text2"))
            y += line.height

    def _paint_star(self, painter: QPainter, box: QRect, item: Listed) -> None:
        if item.session.kind is not SessionKind.BREAK:
            side = self._desk.theme.px(16)
            place = QRectF(box.x(), box.y() + (box.height() - side) / 2, side, side)
            stars.drawn(painter, self._desk.theme, place, item.mine, faint=False)

    def _words(self, column: str, item: Listed) -> tuple[str, ...]:
        session = item.session
        if column == "time":
            return time_lines(self._desk, session, dated=self._model.by != "time")
        if column == "length":
            return (length_short(session.duration),) if session.duration else ()
        if column == "room":
            return (item.room or _("no room"),)
        return (_SPOKEN[column](item),)

    def _state(self, item: Listed) -> str:
        """Return what stands beneath a title: the session's state, and whether it is hidden."""
        hidden = _("Hidden") if item.session.id in self._model.hidden else ""
        return "  ·  ".join(words for words in (state_word(item.session), hidden) if words)

    def _title(self, item: Listed, width: int) -> Paragraph:
        most = MOST_LINES if "time" in self._model.columns else 2 * MOST_LINES
        return paragraph(self._desk.theme, Type.LIST_TITLE, item.session.title, width, most)

    def _paint_title(self, painter: QPainter, box: QRect, item: Listed) -> None:
        theme = self._desk.theme
        title = self._title(item, box.width())
        state = self._state(item)
        cancelled = item.session.state is SessionState.CANCELLED
        faint = cancelled or item.session.id in self._model.hidden
        mark = paragraph(theme, Type.LABEL, state, box.width(), 1) if state else None
        height = title.height + (mark.height if mark is not None else 0)
        times = () if "time" in self._model.columns else self._words("time", item)
        height += len(times) * theme.line(Type.SMALL)
        y = box.y() + (box.height() - height) // 2
        for words in times:
            paragraph(theme, Type.SMALL, words, box.width(), 1).paint(painter, box.x(), y, theme.color("text2"))
            y += theme.line(Type.SMALL)
        if cancelled:
            struck = QFont(title.font)
            struck.setStrikeOut(True)
            title = Paragraph(
                title.lines, title.width, title.line_height, struck, title.natural, title.rtl, title.whole
            )
        title.paint(painter, box.x(), y, theme.color("text2" if faint else "text"))
        if mark is not None:
            ink = "err" if cancelled else "warn" if state_word(item.session) else "text2"
            mark.paint(painter, box.x(), y + title.height, theme.color(ink))


def names_fitting(theme: Theme, names: tuple[str, ...], width: int, most: int) -> Paragraph:
    """Return as many whole names as fit on so many lines, the rest counted: "Sanam Vakil, Denise Natali and 3 more"."""
    text = paragraph(theme, Type.SMALL, ", ".join(names), width, most)
    for shown in range(len(names) - 1, 0, -1):
        if text.whole:
            break
        words = _("{names} and {count} more").format(names=", ".join(names[:shown]), count=len(names) - shown)
        text = paragraph(theme, Type.SMALL, words, width, most)
    return text


def paint_focus(painter: QPainter, theme: Theme, row: QRectF) -> None:
    """Draw the ring around the row that the keyboard is on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("accent"), 2))
    painter.drawRoundedRect(row.adjusted(9, 1, -9, -1), 6, 6)
