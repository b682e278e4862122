# SPDX-License-Identifier: MIT
"""The rooms above the timeline: a sibling of its viewport that follows it sideways and stays in view.

Each room says its name and, when all its sessions of the day are of one track, that track; otherwise its seats.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QWidget

from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.timeline.ruler import WIDTH
from forumdesk.gui.timeline.set_text import Piece, set_text
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program, Session
from forumdesk.timegrid import NO_ROOM, Column, Layout
from forumdesk.times import city

_INSET = 10
_PAD = 8
_SWATCH = 8
_ACROSS = 16
_END = 6
"""Left free right of a name."""
_LEAST = 28
"""A name that stays at the edge is cut no shorter; then it leaves with its room."""


class RoomHeader(QWidget):
    """Paints the names of the rooms at the timeline's scroll position, and the zone's city in the corner.

    The name of a room that is partly scrolled out stays at the edge, over its cards.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._layout: Layout | None = None
        self._tracks: Mapping[str, str] = {}
        self._theme_of_day = ""
        self._offset = 0
        self._corner = 0
        self._name_lines = 1
        self._sub_lines = 0
        self._set: dict[str, tuple[Piece, Piece | None]] = {}
        self._shown: tuple[object, ...] = ()
        """What stands in it, as it was when that was last set."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def _theme(self) -> Theme:
        return self._desk.theme

    def show_layout(self, layout: Layout | None, corner: int) -> int:
        """Show the rooms of a layout right of a corner of that width; return the height this takes."""
        self._layout = None if layout is None or layout.one_stage else layout
        self._corner = corner
        if self._layout is None:
            self._shown = ()
            self.update()
            return 0
        day = self._desk.program.day_on(self._desk.day) if self._desk.day else None
        self._theme_of_day = day.title if day is not None else ""
        self._tracks = {room: tracks.pop() for room, tracks in room_tracks(self._desk).items() if len(tracks) == 1}
        program, theme = self._desk.program, self._theme
        said = (self._theme_of_day, self._tracks, program.rooms, program.tracks, program.conference)
        shown = (*said, self._layout.columns, corner, theme.colors, theme.scale)
        if shown != self._shown:
            self._shown = shown
            self._name_lines, self._sub_lines = self._lines()
            self._set.clear()
            self.update()
        names = self._name_lines * self._theme.line(Type.STRONG)
        return self._title_height() + 2 * _PAD + names + self._sub_lines * self._theme.line(Type.LABEL_PLAIN)

    def _title_height(self) -> int:
        return self._theme.line(Type.LIST_TITLE) + _PAD + 4 if self._theme_of_day else 0

    def _lines(self) -> tuple[int, int]:
        """Return on how many lines the names stand, and what is said beneath them: two where one would cut any."""
        assert self._layout is not None
        columns, theme = self._layout.columns, self._theme
        names, said = theme.metrics(Type.STRONG), theme.metrics(Type.LABEL_PLAIN)
        room = {column: column.width - _INSET - _END for column in columns}
        cut = any(names.horizontalAdvance(_name(self._desk.program, c)) > room[c] for c in columns)
        under = {column: self._second_line(column) for column in columns}
        long = any(said.horizontalAdvance(words) > room[c] - self._indent(c) for c, words in under.items())
        return 2 if cut else 1, 2 if long else 1 if any(under.values()) else 0

    def _second_line(self, column: Column) -> str:
        program = self._desk.program
        track = program.tracks.get(self._tracks.get(column.room_id, ""))
        if track is not None:
            return track.name
        room = program.rooms.get(column.room_id)
        return ngettext("{count} seat", "{count} seats", room.capacity) if room is not None and room.capacity else ""

    def set_offset(self, offset: int) -> None:
        """Follow the timeline to a scroll position. Nothing is moved as pixels, since the first name may stay."""
        if offset != self._offset:
            self._offset = offset
            self.update(self._rooms_rect())

    def _rooms_rect(self) -> QRect:
        top = self._title_height()
        return QRect(self._corner, top, self.width() - self._corner, self.height() - top - 1)

    def room_at(self, x: float) -> str:
        """Return the id of the room whose column lies at a place of the header; empty where there is none."""
        inside = self._layout.columns if self._layout is not None and x >= self._corner else ()
        at = x - self._corner + self._offset
        return next((c.room_id for c in inside if c.left <= at < c.left + c.width and c.room_id != NO_ROOM), "")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        room = self.room_at(event.position().x())
        if self._desk.editing and room:
            self._desk.go(Place("room", room))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        room = self._desk.program.rooms.get(self.room_at(event.pos().x()))
        if self._desk.editing and room is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            words = _("Edit room “{name}”…").format(name=room.name.replace("&", "&&"))
            menu.addAction(words, lambda: self._desk.go(Place("room", room.id)))
            menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rooms in the exposed part."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.fillRect(event.rect(), self._theme.color("surface"))
        if self._layout is not None:
            self._corner_words(painter)
            painter.setClipRect(self._rooms_rect() & event.rect())
            for column in self._layout.columns:
                left = self._corner + column.left - self._offset
                if left <= event.rect().right() and left + column.width > event.rect().left():
                    self._room(painter, column, left)
            painter.setClipping(False)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("line2"))
        painter.end()

    def _corner_words(self, painter: QPainter) -> None:
        theme = self._theme
        height = theme.line(Type.LABEL_PLAIN)
        painter.setFont(theme.font(Type.LABEL_PLAIN))
        painter.setPen(theme.color("text3"))
        own = max(0, self._corner - theme.px(WIDTH))
        zones = [(self._desk.program.conference.timezone, own, self._corner - 10)]
        zones += [(self._desk.own_zone, 0, own)] if own else []
        for zone, left, right in zones:
            box = QRectF(left + 4, self.height() - _PAD - height, right - left - 4, height)
            elided = theme.metrics(Type.LABEL_PLAIN).elidedText(
                city(zone), Qt.TextElideMode.ElideRight, int(box.width())
            )
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), elided)
        if self._theme_of_day:
            place, width = (_ACROSS, _PAD + 2), self.width() - 2 * _ACROSS
            painter.setPen(theme.color("text"))
            set_text(theme, Type.LIST_TITLE, self._theme_of_day, place, width).paint(painter, 0, 0)

    def _room(self, painter: QPainter, column: Column, left: int) -> None:
        top = self._title_height() + _PAD
        if column.room_id not in self._set:
            self._set[column.room_id] = self._set_room(column, column.width - _INSET - _END)
        name, words = self._set[column.room_id]
        hidden = self._corner - left
        if hidden > 0:
            room = column.width - hidden - _INSET - _END
            left += min(hidden, max(column.width - _INSET - _END - self._theme.px(_LEAST), 0))
            if max(name.right, words.right if words is not None else 0) > _INSET + room:
                name, words = self._set_room(column, max(room, self._theme.px(_LEAST)))
        painter.setPen(self._theme.color("text" if column.room_id != NO_ROOM else "text2"))
        name.paint(painter, left, top)
        if words is None:
            return
        track = self._tracks.get(column.room_id, "")
        if track:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(Qt.PenStyle.NoPen))
            painter.setBrush(QColor(self._theme.track(self._desk.program, track).strip))
            middle = top + words.top + self._theme.line(Type.LABEL_PLAIN) / 2
            painter.drawRoundedRect(QRectF(left + _INSET, middle - _SWATCH / 2, _SWATCH, _SWATCH), 2, 2)
        painter.setPen(self._theme.color("text2"))
        words.paint(painter, left, top)

    def _set_room(self, column: Column, width: int) -> tuple[Piece, Piece | None]:
        """Return a room's name and second line, with their place in the column, in a width."""
        theme = self._theme
        called = _name(self._desk.program, column)
        name = set_text(
            theme,
            Type.STRONG,
            called,
            (_INSET, 0),
            width,
            most=self._most(Type.STRONG, called, width, self._name_lines),
        )
        words = self._second_line(column)
        if not words:
            return name, None
        indent = self._indent(column)
        place = (_INSET + indent, name.height)
        most = self._most(Type.LABEL_PLAIN, words, width - indent, self._sub_lines)
        return name, set_text(theme, Type.LABEL_PLAIN, words, place, max(width - indent, 1), most=most)

    def _most(self, role: Type, words: str, width: int, lines: int) -> int:
        """Return on how many lines to set a text: on one, and so cut, where a second would begin within a word."""
        advance = self._theme.metrics(role).horizontalAdvance
        return lines if all(advance(word) <= width for word in words.split()) else 1

    def _indent(self, column: Column) -> int:
        return _SWATCH + 6 if self._tracks.get(column.room_id) else 0


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
