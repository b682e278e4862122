# SPDX-License-Identifier: MIT
"""Painting of the cards: ground, strip, border, texts, in every state. Where a card lies is `timegrid`'s business and
what it says is `faces`'; both are asked once and kept until the program, the theme or the size changes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from forumdesk.gui.timeline import faces, stars
from forumdesk.gui.timeline.faces import Face
from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.hues import TrackColors
from forumdesk.i18n import _
from forumdesk.program import Program, Session
from forumdesk.selection import Interest
from forumdesk.timegrid import Box

WIDE_RADIUS, GRID_RADIUS = 8.0, 5.0
_TINT = 0.5
"""How much of its track's tint a card in the grid has: many rooms side by side are lively enough."""
_KEPT = 3000
"""Faces kept before all are dropped: more than a full day at a few sizes."""
TOLD_OF = ("conference", "people", "appearances", "tracks", "rooms")
"""The fields of a program that cards tell of, besides the sessions."""
_SIGN, _SMALL_SIGN = 16, 13
_INSET = 12
_RING = 3.0
"""From a card's edge to the middle of the focus ring: two pixels of ground and half the stroke."""
SPREAD = 5
"""How far past its box a card may paint, in whole pixels."""


_Key: TypeAlias = tuple[str, int, int, int, str, int]
"""Session, width and height, what else of its place it says, the word for its problems, and what its star takes."""


class State(NamedTuple):
    """What sets one card apart at this moment."""

    hovered: bool = False
    selected: bool = False
    focused: bool = False
    past: bool = False
    cancelled: bool = False
    doubtful: bool = False
    """Whether a review is not sure of it."""
    mark: str = ""
    """The word for the problems that the checks found with it; empty for none."""
    now_y: int | None = None
    """Where the now-line crosses the picture; None when it is another day."""
    star: Interest | None = None
    """How much the reader wants to see it."""
    starring: bool = False
    """Whether it offers a star to click although it has none."""
    hidden: bool = False
    """Whether the reader has hidden it, and looks at what is hidden."""

    @property
    def faint(self) -> bool:
        """Whether it steps back behind the others."""
        return self.past or self.hidden


class Cards:
    """Paints the cards of one program in one theme."""

    def __init__(self, theme: Theme, program: Program, own_zone: str = "") -> None:
        self._theme = theme
        self._program = program
        self._own_zone = own_zone or program.conference.timezone
        self._look = (theme.colors, theme.scale, self._own_zone)
        """The theme that the faces were set in, and the zone of own times."""
        self._faces: dict[_Key, Face] = {}
        self._tracks: dict[str, TrackColors] = {}
        self._colors: dict[str, QColor] = {}
        self.one_stage = False
        self.starring = False
        """Whether there are stars at all; wide cards keep a place for theirs."""
        self._mixed_rooms: frozenset[str] = frozenset()
        self._day: tuple[Session, ...] = ()
        self._seconds: dict[int, int] = {}

    def take(self, program: Program, own_zone: str = "") -> None:
        """Paint another state of the program, or the same after the theme or the zone of own times has changed.

        What was set of sessions that are the same in both stays: a step changes few of the many that are in sight.
        """
        before, self._program = self._program, program
        self._own_zone = own_zone or program.conference.timezone
        look = (self._theme.colors, self._theme.scale, self._own_zone)
        if look != self._look or any(getattr(before, name) is not getattr(program, name) for name in TOLD_OF):
            self._faces.clear()
        sessions = before.sessions
        for key in [key for key in self._faces if program.sessions.get(key[0]) is not sessions.get(key[0])]:
            del self._faces[key]
        self._look = look
        self._tracks.clear()
        self._colors.clear()

    def wide_height(self, session: Session, width: int, detail: int, mark: str = "") -> int:
        """Return how tall a card on one stage must be."""
        return self._wide(session, width, detail, mark).height

    def _wide(self, session: Session, width: int, detail: int, mark: str) -> Face:
        second = self._second_column(width)
        notch = stars.notch(self._theme, one_stage=True) if self.starring else 0

        def make() -> Face:
            own = faces.own_start(self._program, session, self._own_zone)
            return faces.wide(
                self._theme,
                self._program,
                session,
                width,
                detail=detail,
                second=second,
                own=own,
                mark=mark,
                notch=notch,
            )

        return self._kept((session.id, width, -1 - second, detail, mark, notch), make)

    def _second_column(self, width: int) -> int:
        if width not in self._seconds:
            casts = [faces.speakers(self._program, session) for session in self._day]
            self._seconds[width] = faces.split(self._theme, casts, width)
        return self._seconds[width]

    def take_day(self, sessions: Sequence[Session], *, one_stage: bool, mixed_rooms: frozenset[str]) -> None:
        """Paint the cards of a day. `mixed_rooms`: those whose header can't name one track, so that cards do."""
        self._day = tuple(sessions)
        self._seconds.clear()
        self.one_stage = one_stage
        self._mixed_rooms = mixed_rooms

    def _slim(self, session: Session, width: int, height: int, mark: str, *, starred: bool = False) -> Face:
        track = session.room_id in self._mixed_rooms
        notch = stars.notch(self._theme, one_stage=False) if starred else 0
        return self._kept(
            (session.id, width, height, int(track), mark, notch),
            lambda: faces.slim(self._theme, self._program, session, width, height, track=track, mark=mark, notch=notch),
        )

    def quiet(self, session: Session, width: int, height: int) -> Face:
        """Return the words of a break."""
        return self._kept(
            (session.id, width, height, -1, "", 0), lambda: faces.quiet(self._theme, session, width, height)
        )

    def _kept(self, key: _Key, make: Callable[[], Face]) -> Face:
        face = self._faces.get(key)
        if face is None:
            if len(self._faces) >= _KEPT:
                self._faces.clear()
            face = self._faces[key] = make()
        return face

    def color(self, name: str) -> QColor:
        """Return a colour of the theme, kept because it is asked for at every stroke."""
        found = self._colors.get(name)
        if found is None:
            found = self._colors[name] = self._theme.color(name)
        return found

    def _track(self, session: Session) -> TrackColors:
        found = self._tracks.get(session.track_id)
        if found is None:
            found = self._tracks[session.track_id] = self._theme.track(self._program, session.track_id)
        return found

    def _mixed(self, one: str, other: str, share: float) -> QColor:
        """Return a colour between two: `share` of the first."""
        key = f"{one}{other}{share}"
        if key not in self._colors:
            self._colors[key] = mixed(QColor(one), QColor(other), share)
        return self._colors[key]

    def paint(self, painter: QPainter, session: Session, box: Box, state: State, detail: int) -> None:
        """Draw one card whose box is given in the painter's coordinates."""
        track = self._track(session)
        ground = self._ground(track, state)
        rect = QRectF(box.left, box.top, box.width, box.height)
        radius = min(WIDE_RADIUS if self.one_stage else GRID_RADIUS, box.height / 2)
        border, edge = self._border(state)
        painter.setPen(QPen(edge, border))
        painter.setBrush(QBrush(ground))
        painter.drawRoundedRect(rect.adjusted(border / 2, border / 2, -border / 2, -border / 2), radius, radius)
        width = faces.STRIP if self.one_stage else faces.GRID_STRIP
        painter.fillPath(strip(rect, width, radius), QBrush(self._strip_color(track, state, ground)))
        face = (
            self._wide(session, box.width, detail, state.mark)
            if self.one_stage
            else self._slim(session, box.width, box.height, state.mark, starred=state.star is not None)
        )
        if state.now_y is not None and box.top < state.now_y < box.bottom - 1:
            self._now_line(painter, box, face, state.now_y, ground)
        self._texts(painter, box, face, track, past=state.faint or state.cancelled)
        if face.sign is not None:
            left, top, side = face.sign
            icons.paint(
                painter, "warning", self._theme.colors.warn, QRectF(rect.x() + left, rect.y() + top, side, side)
            )
        elif state.mark or state.doubtful:
            self._sign(painter, rect, ground, "warning" if state.mark else "question")
        if state.hidden:
            self._tag(painter, rect, ground, _("Hidden"))
        if state.star is not None or state.starring:
            place = stars.place(self._theme, box, one_stage=self.one_stage)
            stars.paint(painter, self._theme, place, state.star, ground, faint=state.faint)
        if state.focused:
            self.ring(painter, rect, radius)

    def _tag(self, painter: QPainter, rect: QRectF, ground: QColor, words: str) -> None:
        """Write a word into the lower corner of a card, over whatever is there."""
        painter.setFont(self._theme.font(Type.LABEL))
        metrics = self._theme.metrics(Type.LABEL)
        inset = _INSET if self.one_stage else 4
        width, height = metrics.horizontalAdvance(words) + 8, min(metrics.height(), rect.height() - 2)
        bottom = max(rect.bottom() - (inset if rect.height() > 2 * height else 1), rect.top() + height)
        place = QRectF(rect.right() - inset - width, bottom - height, width, height)
        if place.left() > rect.left() + faces.GRID_INSET:
            painter.fillRect(place, ground)
            painter.setPen(self.color("text2"))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)

    def _border(self, state: State) -> tuple[float, QColor]:
        if state.selected:
            return 2.0, self.color("accent")
        if state.mark:
            return 1.5, self.color("warn_line")
        return 1.0, self.color("line2" if state.hovered else "line")

    def _sign(self, painter: QPainter, rect: QRectF, ground: QColor, name: str) -> None:
        """Draw a sign into a corner: above in a wide card, below in a narrow one, whose title is above."""
        size = min(self._theme.px(_SIGN if self.one_stage else _SMALL_SIGN), int(rect.height()) - 2)
        inset = _INSET if self.one_stage else 3
        top = rect.top() + inset if self.one_stage else max(rect.bottom() - inset - size, rect.top() + 1)
        place = QRectF(rect.right() - inset - size, top, size, size)
        painter.fillRect(place.adjusted(-3, 0, 1, 0), ground)
        icons.paint(painter, name, self._theme.colors.warn, place)

    def outline(self, painter: QPainter, rect: QRectF) -> None:
        """Draw how far something without a card of its own reaches, so that one can take hold of it."""
        painter.setPen(QPen(self.color("line2"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QBrush())
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), GRID_RADIUS, GRID_RADIUS)

    def ring(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        """Draw the focus ring around a box."""
        painter.setPen(QPen(self.color("accent"), 2))
        painter.setBrush(QBrush())
        painter.drawRoundedRect(rect.adjusted(-_RING, -_RING, _RING, _RING), radius + _RING, radius + _RING)

    def _ground(self, track: TrackColors, state: State) -> QColor:
        if state.selected:
            return self.color("accent_tint")
        if state.faint:
            return self.color("sunken")
        if state.cancelled:
            return self.color("surface")
        if self.one_stage:
            return self.color("raised")
        return self._mixed(track.tint, self._theme.colors.raised, _TINT)

    def _strip_color(self, track: TrackColors, state: State, ground: QColor) -> QColor:
        return (
            self._mixed(track.strip, ground.name(), 0.45) if state.faint else self._mixed(track.strip, track.strip, 1)
        )

    def _texts(self, painter: QPainter, box: Box, face: Face, track: TrackColors, *, past: bool) -> None:
        last = ""
        for piece in face.pieces:
            color = "text3" if past and piece.color not in {"err", "warn"} else piece.color
            if color != last:
                painter.setPen(self._mixed(track.text, track.text, 1) if color == "track" else self.color(color))
                last = color
            piece.paint(painter, box.left, box.top)

    def _now_line(self, painter: QPainter, box: Box, face: Face, y: int, ground: QColor) -> None:
        """Draw the now-line at half strength, and the ground again behind the texts that it would strike through."""
        strip = faces.STRIP if self.one_stage else faces.GRID_STRIP
        half = self._mixed(self._theme.colors.now, ground.name(), 0.5)
        painter.fillRect(QRectF(box.left + strip, y - 1, box.width - strip - 1, 2), half)
        for piece in face.pieces:
            if box.top + piece.top - 1 <= y <= box.top + piece.bottom + 1:
                painter.fillRect(QRectF(box.left + piece.left - 3, y - 1, piece.width + 6, 2), ground)

    def paint_quiet(self, painter: QPainter, face: Face, place: QPointF, *, selected: bool) -> None:
        """Draw the words of a break."""
        painter.setPen(self.color("accent" if selected else "text3"))
        for piece in face.pieces:
            piece.paint(painter, place.x(), place.y())


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour between two: `share` of the first and the rest of the other."""
    rest = 1 - share
    return QColor.fromRgbF(
        one.redF() * share + other.redF() * rest,
        one.greenF() * share + other.greenF() * rest,
        one.blueF() * share + other.blueF() * rest,
    )


def strip(rect: QRectF, width: float, radius: float) -> QPainterPath:
    """Return the left edge of a rounded rectangle: round outside, straight inside."""
    left, top, bottom = rect.left(), rect.top(), rect.bottom()
    radius = max(radius, width)
    turn = math.degrees(math.acos(1 - width / radius))
    path = QPainterPath()
    path.arcMoveTo(QRectF(left, top, 2 * radius, 2 * radius), 180 - turn)
    path.arcTo(QRectF(left, top, 2 * radius, 2 * radius), 180 - turn, turn)
    path.arcTo(QRectF(left, bottom - 2 * radius, 2 * radius, 2 * radius), 180, turn)
    path.closeSubpath()
    return path
