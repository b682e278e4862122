# SPDX-License-Identifier: MIT
"""One item of the agenda as a card as high as it lasts: a button, so that keys and screen readers reach it.

What must be seen is stronger than what may be: the ground and strip of its track against a thin line. An own entry has
the ground of the window and a word. The time that it shares with others is hatched.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from forumdesk.agenda.words import standing
from forumdesk.gui.agenda.keys import MENU, OPEN, asked
from forumdesk.gui.agenda.look import Look, cancelled_words
from forumdesk.gui.timeline.cards import mixed, strip
from forumdesk.gui.timeline.set_text import Piece, set_text
from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.hatching import hatch
from forumdesk.gui.widgets.icons import STARS
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.hues import TrackColors
from forumdesk.i18n import _
from forumdesk.selection import Interest

RADIUS, INSET, PAD, SIGN = 8.0, 16, 10, 18
_STRIPS = {Interest.MUST: 6, Interest.MAYBE: 2}
SIGNS = {**STARS, None: "person"}
_TINT, _FAINT, _HALF = 0.5, 0.3, 0.5
_GAP = 8


class ItemCard(QAbstractButton):
    """The card."""

    verb = Signal(str)
    """Carries what a key or a click asks for, one of `keys`."""
    menu_asked = Signal(QPoint)
    """Carries the place on the screen for its menu."""

    def __init__(self, theme: Theme, said: Look, track: TrackColors) -> None:
        self._theme = theme
        self._said = said
        self._track = track
        self._chosen = False
        self._set: tuple[QSize, tuple[Piece, ...]] = (QSize(), ())
        super().__init__()
        self.setAccessibleName(said.spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: self.verb.emit(OPEN))

    @property
    def said(self) -> Look:
        """What it says."""
        return self._said

    def say(self, said: Look) -> None:
        """Say something else of the same item at the same time."""
        if said != self._said:
            self._said = said
            self._set = QSize(), ()
            self.setAccessibleName(said.spoken)
            self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Show it as the one in the details, or not."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self._theme.px(60))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = asked(event)
        if wanted == MENU:
            self.menu_asked.emit(self.mapToGlobal(QPoint(INSET, min(self.height(), 32))))
        elif wanted:
            self.verb.emit(wanted)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        ground = self._ground()
        self._paint_ground(painter, rect, ground)
        self._paint_now(painter, ground)
        self._paint_texts(painter, ground)
        self._paint_sign(painter, rect, ground)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent" if not self._chosen else "text"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), RADIUS - 3, RADIUS - 3)
        painter.end()

    def _ground(self) -> QColor:
        theme, interest = self._theme, self._said.item.interest
        if self._chosen:
            return theme.color("accent_tint")
        if self._said.past or self._said.item.cancelled:
            return theme.color("sunken")
        if interest is None:
            return theme.color("bg")
        raised = theme.color("raised")
        return mixed(QColor(self._track.tint), raised, _TINT) if interest is Interest.MUST else raised

    def _paint_ground(self, painter: QPainter, rect: QRectF, ground: QColor) -> None:
        width, color = 1.0, "line2" if self.underMouse() or self._said.item.interest is None else "line"
        if self._said.shared:
            width, color = 1.5, "warn_line"
        if self._chosen:
            width, color = 2.0, "accent"
        painter.setPen(QPen(self._theme.color(color), width))
        painter.setBrush(QBrush(ground))
        inset = width / 2
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        interest = self._said.item.interest
        if interest is not None:
            edge = QColor(self._track.strip)
            wide = _STRIPS[interest]
            faint = self._said.past or self._said.item.cancelled
            painter.fillPath(strip(rect, wide, RADIUS), QBrush(mixed(edge, ground, 0.45) if faint else edge))
        self._paint_shared(painter, rect, ground)

    def _paint_shared(self, painter: QPainter, rect: QRectF, ground: QColor) -> None:
        """Hatch the time that it shares with others."""
        for start, end in self._said.shared:
            top, bottom = self._y_of(start), self._y_of(end)
            place = QRectF(INSET / 2, top + 2, rect.width() - INSET / 2 - 2, bottom - top - 4)
            hatch(painter, place, mixed(self._theme.color("warn_line"), ground, _FAINT))

    def _y_of(self, moment: datetime) -> float:
        start, until = self._said.item.start, self._said.until
        assert start is not None
        assert until is not None
        return self.height() * min(max((moment - start) / (until - start), 0.0), 1.0)

    def _paint_now(self, painter: QPainter, ground: QColor) -> None:
        if self._said.now is not None and self._said.until is not None:
            y = self._y_of(self._said.now)
            half = mixed(self._theme.color("now"), ground, _HALF)
            painter.fillRect(QRectF(2, y - 1, self.width() - 4, 2), half)

    def _paint_texts(self, painter: QPainter, ground: QColor) -> None:
        if self._set[0] != self.size():
            self._set = self.size(), tuple(_face(self._theme, self._said, self.width(), self.height()))
        covered = bool(self._said.shared) or self._said.now is not None
        for piece in self._set[1]:
            if covered:  # nothing runs through a text
                painter.fillRect(QRectF(piece.left - 3, piece.top, piece.width + 6, piece.height), ground)
            faded = self._said.past and piece.color not in {"err", "warn"}
            painter.setPen(self._theme.color("text3" if faded else piece.color))
            piece.paint(painter, 0, 0)

    def _paint_sign(self, painter: QPainter, rect: QRectF, ground: QColor) -> None:
        side = self._theme.px(SIGN)
        if rect.height() < side + 2 or rect.width() < 4 * side:
            return
        interest = self._said.item.interest
        color = self._theme.colors.text2 if interest is None else self._theme.colors.accent
        place = QRectF(rect.right() - side - PAD, min(PAD, (rect.height() - side) / 2), side, side)
        if self._said.shared:
            painter.fillRect(place.adjusted(-2, -2, 2, 2), ground)
        icons.paint(painter, SIGNS[interest], color, place)


def _face(theme: Theme, said: Look, width: int, height: int) -> list[Piece]:
    """Return the texts that a card has room for: the title first, then time and place, who speaks, the note."""
    room = width - INSET - PAD
    free = room - theme.px(SIGN) - 4
    if height < theme.px(36):
        return _sliver(theme, said, (free, height))
    pad = PAD if height >= theme.px(64) else 4
    role = Type.CARD_TITLE if height >= theme.px(84) and width >= theme.px(260) else Type.LIST_TITLE
    if width < theme.px(150):
        role = Type.GRID_TITLE
    small = theme.line(Type.SMALL)
    most = max(1, min((height - 2 * pad - small) // theme.line(role), 3))
    faint = said.item.interest is Interest.MAYBE
    title = set_text(
        theme, role, said.item.title, (INSET, pad), free, most=most, struck=said.item.cancelled,
        color="text2" if faint or said.item.cancelled else "text", balanced=True,
    )  # fmt: skip
    return [title, *_lines(theme, said, title.bottom + 2, room, height - pad)]


def _lines(theme: Theme, said: Look, y: int, room: float, bottom: int) -> list[Piece]:
    """Return what stands beneath a title as far as there is room: the time, and behind it or beneath all the rest."""
    small = theme.line(Type.SMALL)
    if y + small > bottom + 2:
        return []
    pieces = _heads(theme, said, y, room)
    first = len(pieces)
    x = pieces[-1].right + _GAP if pieces else float(INSET)
    left: list[tuple[str, str, int]] = []
    for words, color in ((said.time, "text2"), (said.about, "text2"), (said.own_time, "text3")):
        needed = theme.metrics(Type.SMALL).horizontalAdvance(words) + 2
        if words and (len(pieces) == first or (not left and x + needed <= INSET + room)):
            line = set_text(theme, Type.SMALL, words, (x, y), INSET + room - x, color=color)
            pieces.append(line.stand_beside(pieces[0]) if pieces else line)
            x = line.right + 2 * _GAP
        else:
            left.append((words, color, 1))
    note = _("Note: {note}").format(note=said.item.note) if said.item.note else ""
    for words, color, most in (*left, (note, "text2", 3), (said.who, "text2", 2)):
        top = pieces[-1].bottom
        lines = min(most, (bottom - top) // small)
        if words and lines > 0:
            pieces.append(set_text(theme, Type.SMALL, words, (INSET, top), room, color=color, most=lines))
    return pieces


def _heads(theme: Theme, said: Look, y: int, room: float) -> list[Piece]:
    """Return the words that set a card apart, before its time."""
    words = [(standing(said.item), "text2")] if said.item.interest is not Interest.MUST else []
    if said.shared:
        words.append((_("Overlaps"), "warn"))
    if said.item.cancelled:
        words = [(cancelled_words(said.item), "err")]
    x, pieces = float(INSET), list[Piece]()
    for word, color in words:
        needed = theme.metrics(Type.LABEL).horizontalAdvance(word)
        if x + needed < INSET + room / 2:
            pieces.append(set_text(theme, Type.LABEL, word, (x, y), INSET + room - x, color=color))
            x = pieces[-1].right + _GAP
    return pieces


def _sliver(theme: Theme, said: Look, size: tuple[float, int]) -> list[Piece]:
    """Return the one line of a short card: its title, and its start where that fits behind it."""
    room, height = size
    y = max(0, (height - theme.line(Type.GRID_TITLE)) // 2)
    time = said.time
    needed = theme.metrics(Type.SMALL).horizontalAdvance(time) + _GAP
    color = "text2" if said.item.interest is Interest.MAYBE else "text"
    title = set_text(
        theme, Type.GRID_TITLE, said.item.title, (INSET, y), max(room - needed, room / 2), color=color,
        struck=said.item.cancelled,
    )  # fmt: skip
    if title.right + needed > INSET + room:
        return [title]
    after = set_text(theme, Type.SMALL, time, (title.right + _GAP, y), needed, color="text2")
    return [title, after.stand_beside(title)]
