# SPDX-License-Identifier: MIT
"""The list of people itself: its rows as Qt's model, how a row is laid out at a width, and how it is painted.

Positions and organizations take as many lines as they need: a row grows, a fact is not cut.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from forumdesk.directory import Entry, Group
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets import monogram
from forumdesk.gui.widgets.lettering import Paragraph, paragraph
from forumdesk.gui.widgets.stepping import stride
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.gui.widgets.typeahead import Typeahead
from forumdesk.i18n import _
from forumdesk.program import SessionState
from forumdesk.text import clean_line
from forumdesk.times import clock, day_long, for_reader
from forumdesk.wording import right_to_left, slot

Index: TypeAlias = QModelIndex | QPersistentModelIndex
Item: TypeAlias = Group | Entry
Clocks: TypeAlias = tuple[str, str]
"""The IANA names of the forum's zone and of the reader's."""

MARGIN = 8
"""From the edge of the list to the ground of a row, and from there to what stands on it."""
SIDE, NAME_AT = 28, 40
GAP = 12
SPEAKS = 82
FOLDED_BELOW, NARROW_BELOW, NARROWEST_BELOW = 600, 420, 280
"""Widths, at the base text size, below which positions, then organizations, then times stand under the name."""
ROW, HEADING = 40, 30
PADDING = 7
MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges and widths of the columns, from the left of the row; a width of 0 is a column that is not there."""

    name: tuple[int, int]
    position: tuple[int, int]
    organization: tuple[int, int]
    speaks: tuple[int, int]


def columns(theme: Theme, width: int, *, organizations: bool) -> Columns:
    """Return the columns for a row of that width; without `organizations` their column goes to the positions."""
    left = 2 * MARGIN + theme.px(NAME_AT - MARGIN) + MARGIN
    if width < theme.px(NARROWEST_BELOW):
        return Columns((left, width - left - 2 * MARGIN), (0, 0), (0, 0), (0, 0))
    speaks = theme.px(SPEAKS)
    inner = width - left - speaks - 2 * MARGIN - GAP
    speaks_at = width - 2 * MARGIN - speaks
    if width < theme.px(NARROW_BELOW) or (not organizations and width < theme.px(FOLDED_BELOW)):
        return Columns((left, inner), (0, 0), (0, 0), (speaks_at, speaks))
    if width < theme.px(FOLDED_BELOW):
        name = (inner - GAP) * 56 // 100
        return Columns((left, name), (0, 0), (left + name + GAP, inner - name - GAP), (speaks_at, speaks))
    name = min(theme.px(220), inner * 31 // 100)
    rest = inner - name - GAP
    if not organizations:
        return Columns((left, name), (left + name + GAP, rest), (0, 0), (speaks_at, speaks))
    position = (rest - GAP) * 53 // 100
    at = left + name + GAP
    return Columns((left, name), (at, position), (at + position + GAP, rest - GAP - position), (speaks_at, speaks))


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in a row, from the row's left edge and the top of its column."""

    text: Paragraph
    x: float
    y: int
    color: str


@dataclass(frozen=True, slots=True)
class RowLayout:
    """Everything that is written in a row, column by column, each with its height; and the height of the row."""

    stacks: tuple[tuple[tuple[Cell, ...], int], ...]
    height: int


def lay_out(theme: Theme, entry: Entry, at: Columns, *, organizations: bool, clocks: Clocks | None = None) -> RowLayout:
    """Return where the facts about a person stand; what has no column of its own stands under the name."""
    position = [(entry.position, "text2")] if entry.position else []
    organization = [organization_words(entry)] if organizations else []
    times = speaks(entry, clocks)
    under = [
        *([] if at.position[1] else position),
        *([] if at.organization[1] else organization),
        *([] if at.speaks[1] else times),
    ]
    stacks = [_named(theme, entry, at.name, under)]
    if at.position[1]:
        stacks.append(_column(theme, at.position, position))
    if at.organization[1]:
        stacks.append(_column(theme, at.organization, organization))
    if at.speaks[1]:
        stacks.append(_column(theme, at.speaks, times))
    return RowLayout(tuple(stacks), max(theme.px(ROW), max(height for _cells, height in stacks) + 2 * PADDING))


def _column(
    theme: Theme, at: tuple[int, int], texts: list[tuple[str, str]], y: int = 0
) -> tuple[tuple[Cell, ...], int]:
    cells = []
    for words, color in texts:
        text = paragraph(theme, Type.SMALL, words, at[1], MOST_LINES)
        cells.append(Cell(text, at[0], y, color))
        y += text.height
    return tuple(cells), y


def _named(
    theme: Theme, entry: Entry, at: tuple[int, int], under: list[tuple[str, str]]
) -> tuple[tuple[Cell, ...], int]:
    """Return the name with its surname bold, on one line if it fits, and what stands under it."""
    comma = "" if not entry.given else "، " if right_to_left(entry.surname) else ", "
    first = _fitted(theme, Type.STRONG, entry.surname, at[1])
    rest = _fitted(theme, Type.BODY, comma + entry.given, at[1])
    if not entry.given:
        cells, y = [Cell(first, at[0], 0, "text")], first.height
    elif first.natural + rest.natural <= at[1] and len(first.lines) == len(rest.lines) == 1:
        before, after = (rest, first) if first.rtl else (first, rest)
        cells = [Cell(before, at[0], 0, "text"), Cell(after, at[0] + before.natural, 0, "text")]
        y = first.height
    else:
        second = _fitted(theme, Type.BODY, entry.given, at[1])
        cells = [Cell(first, at[0], 0, "text"), Cell(second, at[0], first.height, "text")]
        y = first.height + second.height
    more, height = _column(theme, at, under, y)
    return (*cells, *more), height


def _fitted(theme: Theme, role: Type, words: str, width: int) -> Paragraph:
    """Return a text in a box of its own width, so that a right-to-left name keeps to the left edge of its column."""
    text = paragraph(theme, role, words, width, MOST_LINES)
    return paragraph(theme, role, words, min(width, text.natural + 1), 1) if len(text.lines) == 1 else text


def organization_words(entry: Entry) -> tuple[str, str]:
    """Return the organization, or that none is given, and its colour."""
    return (entry.organization, "text") if entry.organization else (_("no organization given"), "text3")


def speaks(entry: Entry, clocks: Clocks | None = None) -> list[tuple[str, str]]:
    """Return when a person speaks: each start with the reader's own beneath, the third and further ones counted."""
    words = []
    for session in entry.sessions[: 2 if len(entry.sessions) < 3 else 1]:
        if session.state is SessionState.CANCELLED:
            words.append((_("Cancelled"), "err"))
        else:
            words.append((slot(session.start), "text2") if session.start else (_("no time yet"), "text3"))
            own = for_reader(session.start, *clocks) if session.start is not None and clocks is not None else ""
            words += [(own, "text3")] if own else []
    if len(entry.sessions) > 2:
        words.append((_("and {count} more").format(count=len(entry.sessions) - 1), "text2"))
    if entry.is_author:
        words.append((_("Author"), "text2"))
    return words or [(_("no session"), "text3")]


def spoken(entry: Entry, clocks: Clocks | None = None) -> str:
    """Return a row as a screen reader says it."""
    parts = [clean_line(f"{entry.given} {entry.surname}"), entry.position, organization_words(entry)[0]]
    starts = [_start_spoken(session.start, clocks) for session in entry.sessions if session.start is not None]
    parts.append(_("speaks {times}").format(times=", ".join(starts)) if starts else speaks(entry)[-1][0])
    return ", ".join(part for part in parts if part)


def _start_spoken(start: datetime, clocks: Clocks | None) -> str:
    own = for_reader(start, *clocks) if clocks is not None else ""
    return ", ".join(part for part in (f"{day_long(start.date())} {clock(start)}", own) if part)


class PeopleModel(QAbstractListModel):
    """Headings and people, one under the other."""

    def __init__(self) -> None:
        self.items: tuple[Item, ...] = ()
        self.clocks: Clocks | None = None
        """On which clocks it is said when they speak; None for the forum's alone."""
        super().__init__()

    def show(self, groups: tuple[Group, ...], clocks: Clocks | None = None) -> None:
        """List groups, each under its heading."""
        self.beginResetModel()
        self.clocks = clocks
        items: list[Item] = []
        for group in groups:
            items += [group, *group.entries]
        self.items = tuple(items)
        self.endResetModel()

    def row_of(self, person_id: str) -> int | None:
        """Return where a person stands; None when they are not listed."""
        return next(
            (n for n, item in enumerate(self.items) if isinstance(item, Entry) and item.person_id == person_id), None
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the keyboard pass over headings."""
        if index.isValid() and isinstance(self.items[index.row()], Entry):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the name as sorted, and the whole row for screen readers."""
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(item) if isinstance(item, Group) else listed_name(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return heading(item) if isinstance(item, Group) else spoken(item, self.clocks)
        return None


def heading(group: Group) -> str:
    """Return the heading of a group."""
    return group.heading or _("No organization given")


def listed_name(entry: Entry) -> str:
    """Return "Surname, Given"."""
    return ", ".join(part for part in (entry.surname, entry.given) if part)


class PeopleDelegate(QStyledItemDelegate):
    """Paints the rows of one list."""

    def __init__(self, desk: Desk, view: PeopleList) -> None:
        self._desk = desk
        self._view = view
        super().__init__(view)

    def _laid_out(self, entry: Entry) -> RowLayout:
        theme, view = self._desk.theme, self._view
        at = columns(theme, view.viewport().width(), organizations=view.with_organizations)
        return lay_out(theme, entry, at, organizations=view.with_organizations, clocks=view.people.clocks)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that a row needs at the width of the list."""
        item = self._view.people.items[index.row()]
        theme = self._desk.theme
        height = theme.px(HEADING) if isinstance(item, Group) else self._laid_out(item).height
        return QSize(self._view.viewport().width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading or a person."""
        item = self._view.people.items[index.row()]
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(item, Group):
            self._paint_heading(painter, box, item)
        else:
            self._paint_person(painter, box, option.state, item)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, group: Group) -> None:
        theme = self._desk.theme
        words = heading(group)
        if group.heading and self._view.counting and len(group.entries) > 1:
            words = f"{words}  {len(group.entries)}"
        text = paragraph(theme, Type.STRONG, words, box.width() - 4 * MARGIN, 1)
        text.paint(painter, box.x() + 2 * MARGIN, box.bottom() - text.height - 3, theme.color("accent"))

    def _paint_person(self, painter: QPainter, box: QRect, state: QStyle.StateFlag, entry: Entry) -> None:
        theme = self._desk.theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, QRectF(box).adjusted(MARGIN, 0, -MARGIN, 0), state, chosen=chosen)
        side = theme.px(SIDE)
        circle = QRectF(box.x() + 2 * MARGIN, box.y() + (box.height() - side) / 2, side, side)
        name = clean_line(f"{entry.given} {entry.surname}")
        person = self._desk.program.people.get(entry.person_id)
        photo = monogram.portrait(self._desk.program, person) if person is not None else None
        monogram.paint(painter, theme, circle, name, photo, ground="surface" if chosen else "hover")
        for cells, height in self._laid_out(entry).stacks:
            top = box.y() + (box.height() - height) // 2
            for cell in cells:
                # text3 is too pale on the ground of a chosen row.
                color = "text2" if chosen and cell.color == "text3" else cell.color
                cell.text.paint(painter, box.x() + cell.x, top + cell.y, theme.color(color))

    def _paint_ground(self, painter: QPainter, ground: QRectF, state: QStyle.StateFlag, *, chosen: bool) -> None:
        theme = self._desk.theme
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("sel" if chosen else "hover"))
            painter.drawRoundedRect(ground, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 6, 6)


class PeopleList(QListView):
    """The list view, with typing ahead."""

    refitted = Signal()
    """The columns have another width."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.people = PeopleModel()
        self.with_organizations = True
        self.counting = False
        self._typeahead = Typeahead()
        super().__init__()
        self.setAccessibleName(_("People"))
        self.setModel(self.people)
        self.setItemDelegate(PeopleDelegate(desk, self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(20)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        # The style sheet leaves the viewport see-through, and every step of scrolling would draw all of it.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out again, which QListView does for another height only."""
        current = self.currentIndex()
        seen = current.isValid() and self.viewport().rect().intersects(self.visualRect(current))
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.doItemsLayout()
            if seen:
                self.scrollTo(current)
            self.refitted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the rows."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._desk.theme.color("surface"))
        painter.end()
        super().paintEvent(event)

    def keyboardSearch(self, typed: str) -> None:
        """Go to the next name that begins with what is typed."""
        rows = self._people_rows()
        names = [str(self.people.index(row).data()) for row in rows]
        current = self.currentIndex().row()
        found = self._typeahead.find(typed, names, rows.index(current) if current in rows else -1)
        if found is not None:
            self.setCurrentIndex(self.people.index(rows[found]))

    def moveCursor(self, key: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to a person where a key leads to a heading."""
        found, rows = super().moveCursor(key, modifiers), self._people_rows()
        return self.people.index(stride(key, found.row(), self.currentIndex().row(), rows)) if rows else found

    def group_at_top(self) -> Group | None:
        """Return the group that the first row in sight belongs to."""
        top = self.indexAt(self.viewport().rect().topLeft()).row()
        above = (item for item in reversed(self.people.items[: top + 1]) if isinstance(item, Group))
        return next(above, None)

    def _people_rows(self) -> list[int]:
        return [row for row, item in enumerate(self.people.items) if isinstance(item, Entry)]
