# SPDX-License-Identifier: MIT
"""What is seen of a drag: where the cards were, where they would be, and with what they would clash.

Set anew for every plan, painted over the picture and in its coordinates. Nothing is told by colour alone: a clash is
hatched, has a sign, and is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QRegion

from forumdesk.checks import Clash, clashes, told
from forumdesk.gui.dragging.drag_plan import Plan
from forumdesk.gui.dragging.drag_words import was_here
from forumdesk.gui.timeline import faces
from forumdesk.gui.timeline.cards import GRID_RADIUS, Cards, mixed, strip
from forumdesk.gui.timeline.faces import Face
from forumdesk.gui.timeline.picture import Picture
from forumdesk.gui.timeline.set_text import Piece, set_text
from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.hatching import hatch
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import ngettext
from forumdesk.program import Program, Session
from forumdesk.timegrid import Box, box_at

_GAP = 4
"""Between a card and the edge of its room, as in the grid."""
_SHADOW, _SPREAD = 6, 14
"""How far a shadow or a border reaches past its card."""
_ASIDE, _LEAST_ASIDE, _MOST_ASIDE = 0.18, 14, 112
"""How far a card that clashes stands aside, of its width, so that the overlap is seen; pixels at least and at most."""
_SIGN, _INSET = 16, 10
_READABLE = 44
"""As tall as a title and a time: a card keeps so much above what it says of a clash."""
_NOTE = 300
"""Width of a note beside a card that is too small to hold it."""
_FAINT = 0.3
_ASSUMED = 30
"""Minutes for which a session without an end is drawn."""


class _Card(NamedTuple):
    """A session in its new place."""

    box: Box
    face: Face
    strip: str
    clashes: bool


class _Note(NamedTuple):
    """A sentence of warning, in its card or, framed, beside it."""

    box: Box
    piece: Piece
    framed: bool


class Ghosts:
    """The picture of one plan, laid out for what one sees of the day."""

    def __init__(self, theme: Theme, picture: Picture, plan: Plan, seen: Box) -> None:
        assert picture.layout is not None
        self._theme = theme
        self._cards = picture.cards
        self._layout = picture.layout
        self._note: _Note | None = None
        self._hatched: list[Box] = []
        self._framed: list[Box] = []
        found: dict[str, list[Clash]] = {key: [] for key in plan.placed}
        for clash in clashes(plan.after, plan.placed):
            if clash.other_id not in found:  # what goes together clashes as it did before
                found[clash.session_id].append(clash)
        told_of = next((key for key, met in found.items() if met), "")
        self.words = words = _words(plan, told_of, found)
        """What is said of the clashes; empty where there are none."""
        made = (self._card(plan, key, met, seen, words if key == told_of else "") for key, met in found.items())
        self._made = [card for card in made if card is not None][::-1]
        self.warned = any(card.clashes for card in self._made)
        """Whether anything clashes."""

    @property
    def region(self) -> QRegion:
        """Everything that it paints."""
        boxes = [card.box for card in self._made] + self._hatched + self._framed
        if self._note is not None:
            boxes.append(self._note.box)
        return region(boxes)

    def _card(self, plan: Plan, key: str, found: Sequence[Clash], seen: Box, words: str) -> _Card | None:
        session = plan.after.sessions[key]
        if session.start is None or not self._layout.axis.moments[0] <= session.start < self._layout.axis.moments[-1]:
            return None
        end = session.start + timedelta(minutes=session.duration or _ASSUMED)
        box = box_at(self._layout, session.room_id, session.start, end, _GAP)
        for clash in found:
            self._hatch(plan.after, session, clash)
        if any(clash.check == "room-overlap" for clash in found):
            aside = max(_LEAST_ASIDE, min(round(box.width * _ASIDE), self._theme.px(_MOST_ASIDE)))
            box = box._replace(left=box.left + aside, width=box.width - aside)
        taken = self._say(words, box, seen) if words else 0
        face = faces.slim(self._theme, plan.after, session, box.width, box.height - taken, track=False)
        if taken and self._note is not None:
            top = box.top + max((piece.bottom for piece in face.pieces), default=0) + 4
            self._note = self._note._replace(box=self._note.box._replace(top=top))
        return _Card(box, face, self._theme.track(plan.after, session.track_id).strip, bool(found))

    def _hatch(self, program: Program, session: Session, clash: Clash) -> None:
        """Hatch the time that two sessions share: in their room, or for people on the other's card."""
        other = program.sessions.get(clash.other_id)
        there = self._layout.boxes.get(clash.other_id)
        if other is None or there is None:
            return
        self._framed.append(there)
        shared = box_at(self._layout, other.room_id, clash.start, clash.end, _GAP)
        if clash.check == "room-overlap" or session.room_id == other.room_id:
            self._hatched.append(shared)
        else:
            self._hatched.append(there._replace(top=shared.top, height=min(shared.bottom, there.bottom) - shared.top))

    def _say(self, words: str, box: Box, seen: Box) -> int:
        """Set the sentence into the card where there is room for it, and return its height; else beside the card."""
        indent = self._theme.px(_SIGN) + 8
        inner = box.width - 2 * _INSET - indent
        if inner >= self._theme.px(160):
            piece = set_text(self._theme, Type.STRONG, words, (indent, 0), inner, color="warn", most=4)
            if box.height - piece.height - 12 >= self._theme.px(_READABLE):
                self._note = _Note(Box(box.left + _INSET, box.top, box.width - 2 * _INSET, piece.height), piece, False)
                return piece.height + 8
        width = min(self._theme.px(_NOTE), seen.width - 16)
        piece = set_text(self._theme, Type.SMALL_STRONG, words, (indent, 0), width - indent - 20, color="warn", most=5)
        left = max(seen.left + 8, min(box.left, seen.right - width - 8))
        top, height = box.bottom + 6, piece.height + 16
        if top + height > seen.bottom:
            top = max(box.top - 6 - height, seen.top + 4)
        self._note = _Note(Box(left, top, width, height), piece, True)
        return 0

    def paint(self, painter: QPainter) -> None:
        """Draw it: what is beneath first, the session at the pointer and what is said of it last."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in self._framed:
            painter.setPen(QPen(self._cards.color("warn_line"), 1.5))
            painter.setBrush(QBrush())
            painter.drawRoundedRect(rect_of(box).adjusted(0.75, 0.75, -0.75, -0.75), GRID_RADIUS, GRID_RADIUS)
        for box in self._hatched:
            hatch(painter, rect_of(box), mixed(self._cards.color("warn_line"), self._cards.color("raised"), _FAINT))
        for card in self._made:
            self._paint_card(painter, card)
        if self._note is not None:
            self._paint_note(painter, self._note)

    def _paint_card(self, painter: QPainter, card: _Card) -> None:
        rect = rect_of(card.box)
        self._paint_shadow(painter, rect)
        painter.setPen(QPen(self._cards.color("warn_line" if card.clashes else "accent"), 2))
        painter.setBrush(QBrush(self._cards.color("warn_tint" if card.clashes else "raised")))
        radius = min(GRID_RADIUS, card.box.height / 2)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
        painter.fillPath(strip(rect, faces.GRID_STRIP, radius), QBrush(QColor(card.strip)))
        for piece in card.face.pieces:
            painter.setPen(self._cards.color("text2" if piece.color in {"track", "text3"} else piece.color))
            piece.paint(painter, card.box.left, card.box.top)

    def _paint_shadow(self, painter: QPainter, rect: QRectF) -> None:
        """Lift the card off the day: by a shadow on light ground, by an edge on dark."""
        painter.setBrush(QBrush())
        if self._theme.dark:
            painter.setPen(QPen(self._cards.color("line2"), 1))
            painter.drawRoundedRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5), GRID_RADIUS, GRID_RADIUS)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for grown in range(_SHADOW, 0, -1):
            painter.setBrush(QColor(0, 0, 0, 5))
            radius = GRID_RADIUS + grown
            painter.drawRoundedRect(rect.adjusted(-grown, 4 - grown, grown, 4 + grown), radius, radius)

    def _paint_note(self, painter: QPainter, note: _Note) -> None:
        left, top = note.box.left, note.box.top
        if note.framed:
            painter.setPen(QPen(self._cards.color("warn_line"), 1))
            painter.setBrush(QBrush(self._cards.color("warn_tint")))
            painter.drawRoundedRect(rect_of(note.box).adjusted(0.5, 0.5, -0.5, -0.5), GRID_RADIUS, GRID_RADIUS)
            left, top = left + 10, top + 8
        size = self._theme.px(_SIGN)
        icons.paint(painter, "warning", self._theme.colors.warn, QRectF(left, top, size, size))
        painter.setPen(self._cards.color("warn"))
        note.piece.paint(painter, left, top)


def _words(plan: Plan, key: str, found: Mapping[str, Sequence[Clash]]) -> str:
    """Return what a session clashes with, and when it would not; of several that clash, how often, and the first."""
    if not key:
        return ""
    if len(plan.placed) == 1:
        return told(plan.after, key, found[key])
    each = list(dict.fromkeys((at, clash.words) for at, met in found.items() for clash in met))
    if len(each) == 1:
        return each[0][1]
    counted = ngettext("{count} clash, first:", "{count} clashes, first:", len(each))
    return f"{counted} {each[0][1]}"


def paint_left(painter: QPainter, theme: Theme, cards: Cards, left: Mapping[Session, Box]) -> None:
    """Draw where sessions were that are on their way."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for session, box in left.items():
        painter.setPen(QPen(cards.color("edge"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QBrush())
        painter.drawRoundedRect(rect_of(box).adjusted(0.5, 0.5, -0.5, -0.5), GRID_RADIUS, GRID_RADIUS)
        if box.height >= theme.line(Type.SMALL):
            words = was_here(session)
            most = max(1, box.height // theme.line(Type.SMALL))
            inset = min(_INSET, (box.height - theme.line(Type.SMALL)) // 2)
            piece = set_text(theme, Type.SMALL, words, (_INSET, inset), box.width - 2 * _INSET, most=most)
            painter.setPen(cards.color("text3"))
            piece.paint(painter, box.left, box.top)


def rect_of(box: Box) -> QRectF:
    """Return a box for a painter."""
    return QRectF(box.left, box.top, box.width, box.height)


def region(boxes: Iterable[Box]) -> QRegion:
    """Return what has to be painted again for boxes, with their borders and shadows."""
    found = QRegion()
    for box in boxes:
        found += QRect(box.left, box.top, box.width, box.height).adjusted(-_SPREAD, -_SPREAD, _SPREAD, _SPREAD)
    return found
