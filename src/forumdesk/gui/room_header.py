# SPDX-License-Identifier: MIT
"""The rooms above the timeline: a sibling of its viewport that follows it sideways and stays in view.

Each room says its name and, when all its sessions of the day are of one track, that track; otherwise its seats.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from forumdesk.gui.desk import Desk
from forumdesk.gui.set_text import set_text
from forumdesk.gui.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program, Session
from forumdesk.timegrid import NO_ROOM, Column, Layout
from forumdesk.times import city

_INSET = 10
_PAD = 8
_SWATCH = 8
_ACROSS = 16


class RoomHeader(QWidget):
    """Paints the names of the rooms at the timeline's scroll position, and the zone's city in the corner."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._layout: Layout | None = None
        self._tracks: Mapping[str, str] = {}
        self._theme_of_day = ""
        self._offset = 0
        self._corner = 0
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def _theme(self) -> Theme:
        return self._desk.theme

    def show_layout(self, layout: Layout | None, corner: int) -> int:
        """Show the rooms of a layout right of a corner of that width; return the height this takes."""
        self._layout = None if layout is None or layout.one_stage else layout
        self._corner = corner
        self.update()
        if self._layout is None:
            return 0
        day = self._desk.program.day_on(self._desk.day) if self._desk.day else None
        self._theme_of_day = day.title if day is not None else ""
        self._tracks = {room: tracks.pop() for room, tracks in room_tracks(self._desk).items() if len(tracks) == 1}
        return self._title_height() + 2 * _PAD + self._name_lines() * self._theme.line(Type.STRONG) + self._sub()

    def _title_height(self) -> int:
        return self._theme.line(Type.LIST_TITLE) + _PAD + 4 if self._theme_of_day else 0

    def _sub(self) -> int:
        assert self._layout is not None
        said = any(self._second_line(column) for column in self._layout.columns)
        return self._theme.line(Type.LABEL_PLAIN) if said else 0

    def _name_lines(self) -> int:
        assert self._layout is not None
        metrics = self._theme.metrics(Type.STRONG)
        fits = all(
            metrics.horizontalAdvance(_name(self._desk.program, c)) <= c.width - _INSET - 6
            for c in self._layout.columns
        )
        return 1 if fits else 2

    def _second_line(self, column: Column) -> str:
        program = self._desk.program
        track = program.tracks.get(self._tracks.get(column.room_id, ""))
        if track is not None:
            return track.name
        room = program.rooms.get(column.room_id)
        return ngettext("{count} seat", "{count} seats", room.capacity) if room is not None and room.capacity else ""

    def set_offset(self, offset: int) -> None:
        """Follow the timeline to a scroll position."""
        if offset != self._offset:
            self._offset = offset
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rooms in the exposed part."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.color("surface"))
        if self._layout is not None:
            self._corner_words(painter)
            painter.setClipRect(QRect(self._corner, 0, self.width() - self._corner, self.height()))
            for column in self._layout.columns:
                left = self._corner + column.left - self._offset
                if left < self.width() and left + column.width > self._corner:
                    self._room(painter, column, left)
            painter.setClipping(False)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line2"))
        painter.end()

    def _corner_words(self, painter: QPainter) -> None:
        theme = self._theme
        words = city(self._desk.program.conference.timezone)
        height = theme.line(Type.LABEL_PLAIN)
        box = QRectF(4, self.height() - _PAD - height, self._corner - 14, height)
        painter.setFont(theme.font(Type.LABEL_PLAIN))
        painter.setPen(theme.color("text3"))
        elided = theme.metrics(Type.LABEL_PLAIN).elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), elided)
        if self._theme_of_day:
            piece = set_text(
                theme, Type.LIST_TITLE, self._theme_of_day, (_ACROSS, _PAD + 2), self.width() - 2 * _ACROSS
            )  # fmt: skip
            painter.setPen(theme.color("text"))
            piece.paint(painter, 0, 0)

    def _room(self, painter: QPainter, column: Column, left: int) -> None:
        theme, program = self._theme, self._desk.program
        width = column.width - _INSET - 6
        top = self._title_height() + _PAD
        name = set_text(theme, Type.STRONG, _name(program, column), (0, 0), width, most=self._name_lines())
        painter.setPen(theme.color("text" if column.room_id != NO_ROOM else "text2"))
        name.paint(painter, left + _INSET, top)
        words = self._second_line(column)
        if not words:
            return
        y, x = top + name.height, left + _INSET
        track = self._tracks.get(column.room_id, "")
        if track:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(Qt.PenStyle.NoPen))
            painter.setBrush(QColor(theme.track(program, track).strip))
            middle = y + theme.line(Type.LABEL_PLAIN) / 2
            painter.drawRoundedRect(QRectF(x, middle - _SWATCH / 2, _SWATCH, _SWATCH), 2, 2)
            x += _SWATCH + 6
        painter.setPen(theme.color("text2"))
        set_text(theme, Type.LABEL_PLAIN, words, (0, 0), width - (x - left - _INSET)).paint(painter, x, y)


def room_tracks(desk: Desk) -> dict[str, set[str]]:
    """Return the tracks that each room has on the desk's day; sessions of no track count as one of their own."""
    found: dict[str, set[str]] = {}
    program = desk.program
    sessions: tuple[Session, ...] = program.sessions_on(desk.day) if desk.day is not None else ()
    for session in sessions:
        found.setdefault(session.room_id, set()).add(session.track_id if session.track_id in program.tracks else "")
    return found


def _name(program: Program, column: Column) -> str:
    room = program.rooms.get(column.room_id)
    return room.name if room is not None else _("No room yet")
