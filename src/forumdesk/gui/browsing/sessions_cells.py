# SPDX-License-Identifier: MIT
"""How the rows of the table of sessions are painted, and how high they are; what they say is `sessions_table`'s."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from forumdesk.gui.browsing.session_times import time_lines
from forumdesk.gui.browsing.sessions_table import (
    EDGE,
    GAP,
    HEADING,
    IN_WORDS,
    LEFT,
    MOST_LINES,
    PAD,
    ROW,
    DayRow,
    Index,
    SessionsModel,
)
from forumdesk.gui.desk import Desk
from forumdesk.gui.timeline import stars
from forumdesk.gui.widgets.lettering import Paragraph, paragraph
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.listing import Listed
from forumdesk.program import SessionKind, SessionState
from forumdesk.times import day_long, length_short
from forumdesk.wording import state_word


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
        return (IN_WORDS[column](item),)

    def _state(self, item: Listed) -> str:
        """Return what stands beneath a title: the session's state, whether it is hidden, and what is new about it."""
        hidden = _("Hidden") if item.session.id in self._model.hidden else ""
        return "  ·  ".join(words for words in (state_word(item.session), hidden, self._news(item)) if words)

    def _news(self, item: Listed) -> str:
        return self._desk.news.mark(item.session.id)

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
            ink = (
                "err"
                if cancelled
                else "warn"
                if state_word(item.session)
                else "accent"
                if self._news(item)
                else "text2"
            )
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
