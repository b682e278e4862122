# SPDX-License-Identifier: MIT
"""One day as a picture: lays the desk's day out for a width and a zoom, and paints the part of it that is asked for.

From back to front: ground, hours, the now-line, cards (each its ground, then the now-line again at half strength, then
its texts), and last the card with the focus, whose ring lies over its neighbours.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from forumdesk import timegrid, times
from forumdesk.gui.desk import Desk
from forumdesk.gui.timeline import faces, stars
from forumdesk.gui.timeline.cards import GRID_RADIUS, SPREAD, TOLD_OF, Cards, State
from forumdesk.gui.timeline.drawn import Drawn, differing
from forumdesk.gui.timeline.room_header import room_tracks
from forumdesk.gui.timeline.set_text import Piece, set_text
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.program import Session, SessionKind, SessionState
from forumdesk.timegrid import Box, Layout, Pause, Scale, Weight

ZOOMS = (0.5, 0.6, 0.75, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.5, 3.0)
"""The zooms that can be chosen. Zoom stretches time and rooms; text keeps its size."""

_STAGE_SIDE = 20
_STAGE_LEFT = 8
_WIDEST_STAGE = 1040
_TALLEST_MINUTE = 3.0
_TALLEST_MINUTES = 90
"""A longer session on one stage is drawn no taller for its length."""


class Picture:
    """The laid out day of a desk, and what of it is hovered, selected, focused, past."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.cards = Cards(desk.theme, desk.program, desk.own_zone)
        self.cards.starring = desk.mine.kept
        self.layout: Layout | None = None
        self.hovered: str | None = None
        self.selected: str | None = None
        """The session that the details pane shows."""
        self.chosen: frozenset[str] = frozenset()
        """The sessions that are chosen together, while one edits."""
        self.focused: str | None = None
        self.lifted: frozenset[str] = frozenset()
        """The sessions that are being dragged: whoever drags them paints them, where they are and would be."""
        self.beneath: Callable[[QPainter, Box], None] | None = None
        """Paints a part of what lies beneath the cards and over the hours, besides the pauses."""
        self.now: datetime | None = None
        """Wall time in the forum's zone while the day is today, else None."""
        self._marks: Mapping[str, str] = {}
        self._zoom = 1.0
        self._heading: tuple[Piece, ...] = ()
        self._halves: tuple[int, ...] = ()
        self._hours: tuple[int, ...] = ()
        self._mixed: frozenset[str] = frozenset()
        """The rooms whose cards say their track."""
        self._drawn: Drawn | None = None
        """What the picture was made of when `differing` was asked last."""

    def renew(self) -> frozenset[str]:
        """Forget what was set: the program or the theme is another. Return what `mark` does."""
        self.cards.take(self._desk.program, self._desk.own_zone)
        return self.mark()

    def mark(self) -> frozenset[str]:
        """Mark the sessions with problems as they were found last; return those that look otherwise by that."""
        before, self._marks = self._marks, self._desk.findings.marks()
        return frozenset(key for key, _word in before.items() ^ self._marks.items())

    def differing(self) -> list[Box] | None:
        """Return where the picture is another than when this was asked last; None when that may be anywhere."""
        program, theme = self._desk.program, self._desk.theme
        said = tuple(getattr(program, name) for name in (*TOLD_OF, "days"))
        state = (self._desk.day, self._desk.editing, theme.colors, theme.scale, self._zoom, self._desk.filter.marked)
        before, self._drawn = self._drawn, Drawn(self.layout, program.sessions, said, self._mixed, state)
        return differing(before, self._drawn) if before is not None else None

    def lay_out(self, width: int, zoom: float) -> Layout | None:
        """Lay the desk's day out; None when it shows no session, unless one is about to make some."""
        program, day, editing = self._desk.program, self._desk.day, self._desk.editing
        self._zoom = zoom
        self._heading = ()
        shown = {session.id for session in self._desk.filter.shown(program.sessions_on(day))} if day is not None else ()
        if day is None or not (editing or shown):
            self.layout = None
            return None
        one_stage = not editing and timegrid.is_one_stage(program, day)
        self._mixed = frozenset(room for room, tracks in room_tracks(self._desk).items() if len(tracks) > 1)
        self.cards.take_day(program.sessions_on(day), one_stage=one_stage, mixed_rooms=self._mixed)
        if one_stage:
            self._heading = self._day_title(width)
            self.layout = timegrid.stage(program, day, width, self._stage_scale(), self._height, shown=shown)
        else:
            self.layout = timegrid.grid(program, day, width, self._grid_scale(), editing=editing, shown=shown)
        marks = self.layout.marks
        self._hours = tuple(mark.y for mark in marks if mark.weight is Weight.HOUR)
        self._halves = tuple(mark.y for mark in marks if mark.weight is Weight.HALF)
        return self.layout

    def _grid_scale(self) -> Scale:
        px, zoom = self._desk.theme.px, self._zoom
        alone = self._desk.editing and len(self._desk.program.rooms) <= 1
        return Scale(
            minute=px(100 * self._minute()) / 100 * zoom,
            lane=max(px(96), px(round(148 * zoom))),
            widest=px(_WIDEST_STAGE) if alone else px(560),
            narrow=px(80),
            gap=4,
            top=self._desk.theme.line(Type.SMALL) // 2 + 4,
            bottom=24,
            fold=self._fold,
        )

    def _minute(self) -> float:
        """Return how tall a minute is, so that the shorter sessions of the day hold two lines of title and the time."""
        day = self._desk.day
        found = self._desk.program.sessions_on(day) if day is not None else ()
        lengths = sorted(session.duration for session in found if session.duration) or [30]
        return min(1.2 + 36 / lengths[len(lengths) // 4], _TALLEST_MINUTE)

    @property
    def _fold(self) -> int:
        return self._desk.theme.line(Type.SMALL) + 24

    def _stage_scale(self) -> Scale:
        theme = self._desk.theme
        return Scale(
            minute=theme.px(190) / 100 * self._zoom,
            lane=0,
            widest=theme.px(_WIDEST_STAGE),
            narrow=theme.px(260),
            gap=8,
            top=max((piece.bottom for piece in self._heading), default=4) + 16,
            bottom=24,
            side=_STAGE_LEFT,
            pause=theme.line(Type.SMALL) + 14,
            fold=self._fold,
        )

    @property
    def _detail(self) -> int:
        return 2 if self._zoom >= 0.9 else 1 if self._zoom >= 0.75 else 0

    def _height(self, session: Session, width: int) -> int:
        if session.kind is SessionKind.BREAK:
            return self._desk.theme.line(Type.SMALL) + 14
        needed = self.cards.wide_height(session, width, self._detail, self._marks.get(session.id, ""))
        minutes = min(session.duration, _TALLEST_MINUTES)
        return max(needed, round(minutes * self._stage_scale().minute) if self._detail == 2 else 0)

    def _day_title(self, width: int) -> tuple[Piece, ...]:
        program, day, theme = self._desk.program, self._desk.day, self._desk.theme
        found = program.day_on(day) if day is not None else None
        if found is None or not found.title:
            return ()
        inner = width - _STAGE_LEFT - _STAGE_SIDE
        return (set_text(theme, Type.PANE_TITLE, found.title, (_STAGE_LEFT, 16), inner, most=2),)

    def is_chosen(self, key: str) -> bool:
        """Tell whether a session is drawn as selected."""
        return key == self.selected or key in self.chosen

    def box_of(self, key: str | None) -> Box | None:
        """Return where a session's card lies in the picture."""
        return self.layout.boxes.get(key or "") if self.layout is not None else None

    def paint(self, painter: QPainter, window: Box) -> None:
        """Draw the part of the picture that lies in a window; the painter's origin is the picture's."""
        layout = self.layout
        painter.fillRect(window.left, window.top, window.width, window.height, self.cards.color("surface"))
        if layout is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if layout.one_stage:
            self._paint_between(painter, window)
        else:
            self._paint_lines(painter, window)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = Box(window.left - SPREAD, window.top - SPREAD, window.width + 2 * SPREAD, window.height + 2 * SPREAD)
        for key in sorted(layout.within(wide), key=lambda key: key == self.focused):
            if key not in self.lifted:
                self.paint_session(painter, key, layout.boxes[key], window)

    def paint_session(self, painter: QPainter, key: str, box: Box, window: Box) -> None:
        """Draw one session."""
        session = self._desk.program.sessions.get(key)
        if session is None:
            return
        if session.kind is SessionKind.BREAK:
            self._paint_break(painter, session, box, window)
            return
        state = State(
            hovered=key == self.hovered,
            selected=self.is_chosen(key),
            focused=key == self.focused,
            cancelled=session.state is SessionState.CANCELLED,
            doubtful=key in self._desk.doubtful,
            mark=self._marks.get(key, ""),
            past=self.now is not None and session.end is not None and session.end <= self.now,
            now_y=self._now_y(),
            hidden=self._desk.filter.is_marked(key),
            star=self._desk.mine.interest(key),
            starring=self._offers_star(key),
        )
        self.cards.paint(painter, session, box, state, self._detail)

    def _offers_star(self, key: str) -> bool:
        """Tell whether a card shows an empty star: always where it is wide, else while it is pointed at."""
        if self._desk.editing or not self._desk.mine.kept:
            return False
        return self.cards.one_stage or key in {self.hovered, self.focused} or self.is_chosen(key)

    def star_at(self, x: int, y: int) -> str | None:
        """Return the session whose star a point of the picture meets, where stars are for clicking."""
        layout = self.layout
        if layout is None or self._desk.editing or not self._desk.mine.kept:
            return None
        key = layout.session_at(x, y)
        session, box = self._desk.program.sessions.get(key or ""), self.box_of(key)
        if session is None or box is None or session.kind is SessionKind.BREAK:
            return None
        met = stars.reach(self._desk.theme, box, one_stage=layout.one_stage)
        return key if met.contains(x, y) else None

    def _now_y(self) -> int | None:
        return None if self.now is None or self.layout is None else self.layout.axis.y_of(self.now)

    def _paint_break(self, painter: QPainter, session: Session, box: Box, window: Box) -> None:
        """Draw the words of a break: once, or in every room when it is everybody's."""
        assert self.layout is not None
        inset = faces.INSET if self.layout.one_stage else faces.GRID_INSET
        height = box.height if self.layout.one_stage else min(box.height, 2 * self._desk.theme.line(Type.SMALL) + 8)
        if self._desk.editing:
            self.cards.outline(painter, QRectF(box.left, box.top, box.width, box.height).adjusted(4, 0, -4, 0))
        columns = self.layout.columns if session.id in self.layout.across else (None,)
        for column in columns:
            left, width = (column.left + 4, column.width - 8) if column is not None else (box.left, box.width)
            if left < window.right and window.left < left + width:
                face = self.cards.quiet(session, width - inset - 6, height)
                chosen = self.is_chosen(session.id)
                self.cards.paint_quiet(painter, face, QPointF(left + inset, box.top), selected=chosen)
        if session.id == self.focused:
            self.cards.ring(
                painter, QRectF(box.left, box.top, box.width, box.height).adjusted(5, 3, -5, -3), GRID_RADIUS
            )

    def _paint_lines(self, painter: QPainter, window: Box) -> None:
        """Draw hours, half hours and the edges of the rooms."""
        assert self.layout is not None
        right = min(window.right, self.layout.width)
        for ys, style in ((self._hours, Qt.PenStyle.SolidLine), (self._halves, Qt.PenStyle.DotLine)):
            painter.setPen(QPen(self.cards.color("line"), 1, style))
            painter.drawLines([QLineF(0, y, right, y) for y in ys if window.top - 1 <= y <= window.bottom])
        painter.setPen(QPen(self.cards.color("line"), 1))
        edges = [column.left for column in self.layout.columns] + [self.layout.width]
        top, bottom = window.top, min(window.bottom, self.layout.height)
        painter.drawLines([QLineF(x, top, x, bottom) for x in edges if window.left - 1 <= x <= window.right])
        if self.beneath is not None:
            self.beneath(painter, window)
        self._paint_pauses(painter, window)
        self._paint_now(painter, 0, self.layout.width)

    def _paint_now(self, painter: QPainter, left: int, width: int) -> None:
        y = self._now_y()
        if y is not None:
            painter.fillRect(left, y - 1, width, 2, self.cards.color("now"))

    def _paint_between(self, painter: QPainter, window: Box) -> None:
        """Draw what lies between the cards of one stage: the day's title, and the pauses in words."""
        assert self.layout is not None
        painter.setPen(self.cards.color("text"))
        for piece in self._heading:
            piece.paint(painter, 0, 0)
        column = self.layout.columns[0]
        self._paint_pauses(painter, window)
        self._paint_now(painter, 0, column.left + column.width)

    def _paint_pauses(self, painter: QPainter, window: Box) -> None:
        """Say in every room how long nothing happens."""
        assert self.layout is not None
        inset = faces.INSET if self.layout.one_stage else faces.GRID_INSET + 4
        painter.setPen(self.cards.color("text3"))
        painter.setFont(self._desk.theme.font(Type.SMALL))
        for pause in self.layout.pauses:
            if pause.top >= window.bottom or window.top >= pause.top + pause.height:
                continue
            words = _pause_words(pause)
            for column in self.layout.columns:
                box = QRectF(column.left + inset, pause.top, column.width - inset, pause.height)
                painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)


def _pause_words(pause: Pause) -> str:
    if pause.left_out:
        return ngettext("{count} session left out", "{count} sessions left out", pause.left_out)
    words = times.length(pause.minutes)
    return _("Break, {length}").format(length=words) if pause.folded else words


def nothing_to_show(desk: Desk) -> tuple[str, str]:
    """Return a line and a sentence for a timeline without a session."""
    program, day = desk.program, desk.day
    if not program.sessions:
        return _("No sessions yet"), _("They come with a program: import a file, or paste the text of a web page.")
    unscheduled = sum(session.start is None for session in program.sessions.values())
    if unscheduled == len(program.sessions) or day is None:
        count = ngettext("{count} session waits", "{count} sessions wait", unscheduled)
        return _("No session has a time yet"), _("{count} in the list of sessions.").format(count=count)
    return (
        _("Nothing on {day}").format(day=times.day_long(day)),
        _("A session appears here once it has a start on this day."),
    )
