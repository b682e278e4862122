# SPDX-License-Identifier: MIT
"""The type of a lobby screen, and its blocks set in it: where each text stands, at any size of screen.

All sizes are those of the window's type, times one factor that makes them readable from five metres: on a screen of
720 lines a title is 31 pixels high, and 65 where one room has it for itself. What does not fit ends in an ellipsis, or
in "and 3 more".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QGuiApplication

from forumdesk.gui.lobby.content import Block, Talk
from forumdesk.gui.widgets.lettering import Paragraph, paragraph
from forumdesk.gui.widgets.style import Type, font

DOOR, ROOMS = 343, 400
"""The shorter side of a screen, in the pixels for which the type of the window is drawn: for one room, and for all."""
GAP = 8
_NAME, _NOW = 0.20, 0.50
"""How the width is shared by the room, what is on, and the rest by what follows."""


class Scale:
    """The roles of the type at the size of one screen."""

    def __init__(self, width: int, height: int, *, door: bool = False) -> None:
        self.factor = max(0.5, min(width, height) / (DOOR if door else ROOMS))
        self._dpi = QGuiApplication.primaryScreen().logicalDotsPerInch()

    def font(self, role: Type) -> QFont:
        """Return the font of a role."""
        family, points, weight, _height = role.value
        return font(family, points * self.factor * 96 / self._dpi, weight)

    def line(self, role: Type) -> int:
        """Return the height of a line of that role."""
        return round(role.value[3] * self.factor)

    def px(self, length: float) -> int:
        """Return a length on this screen."""
        return round(length * self.factor)


@dataclass(frozen=True, slots=True)
class Piece:
    """A text, or, with `over`, the line that shows how much is over."""

    text: Paragraph | None
    x: float
    y: float
    color: str
    width: float = 0.0
    over: float = -1.0


@dataclass(frozen=True, slots=True)
class Set:
    """A block with its texts in their places, from its own top left corner."""

    pieces: tuple[Piece, ...]
    height: float


class _Column:
    """Texts under each other."""

    def __init__(self, scale: Scale, x: float, width: float) -> None:
        self.pieces: list[Piece] = []
        self.y = 0.0
        self._scale, self._x, self._width = scale, x, width

    def put(self, words: str, role: Type, color: str, most: int, gap: float = 0.0) -> None:
        """Add a text, if there is one."""
        if words:
            self.y += self._scale.px(gap) if self.pieces else 0
            text = paragraph(self._scale, role, words, self._width, most)
            self.pieces.append(Piece(text, self._x, self.y, color))
            self.y += text.height

    def bar(self, over: float) -> None:
        """Add the line that shows how much is over."""
        if over >= 0:
            self.y += self._scale.px(3)
            self.pieces.append(Piece(None, self._x, self.y, "now", self._width, over))
            self.y += self._scale.px(3)


def set_room(scale: Scale, block: Block, width: float, *, upright: bool) -> Set:
    """Set a room of several: side by side, or, on an upright screen, under each other."""
    share = (1.0, 1.0, 1.0) if upright else (_NAME, _NOW, 1 - _NAME - _NOW)
    gap = 0 if upright else scale.px(GAP)
    name = _Column(scale, 0, width * share[0] - gap)
    name.put(block.name, Type.NAME, "text2" if upright else "text", 2)
    now = _Column(scale, 0 if upright else width * _NAME, width * share[1] - gap)
    for talk in block.now:
        _put_talk(now, talk, title=Type.CARD_TITLE, titles=3, speakers=2)
    if not block.now:
        now.put(block.idle, Type.SMALL, "text3", 1)
    after = _Column(scale, 0 if upright else width * (_NAME + _NOW), width * share[2])
    for talk in block.coming:
        after.put(talk.time, Type.SMALL_STRONG, "text2", 1, GAP)
        after.put(talk.title, Type.SMALL, "text", 2)
    for warning in block.warnings:
        after.put(warning, Type.SMALL, "err", 2, GAP / 2)
    if upright:
        return _stacked([name, now, after], scale.px(GAP / 2))
    return Set((*name.pieces, *now.pieces, *after.pieces), max(name.y, now.y, after.y))


def set_list(scale: Scale, block: Block, width: float) -> Set:
    """Set sentences under a heading."""
    column = _Column(scale, 0, width)
    column.put(block.name, Type.NAME, "text2", 1)
    for warning in block.warnings:
        column.put(warning, Type.BODY, "err", 2, GAP / 2)
    return Set(tuple(column.pieces), column.y)


def set_door(scale: Scale, block: Block, width: float, height: float) -> Set:
    """Set one room that has the screen for itself; what of the later sessions has no place is left out."""
    column = _Column(scale, 0, width)
    for warning in block.warnings:
        column.put(warning, Type.STRONG, "err", 2)
    for talk in block.now:
        _put_talk(
            column, talk, title=Type.ARTICLE_TITLE if len(block.now) == 1 else Type.PANE_TITLE, titles=3, speakers=5
        )
    if not block.now:
        column.put(block.idle, Type.PANE_TITLE, "text3", 2)
    for talk in block.coming:
        tried = _Column(scale, 0, width)
        tried.put(talk.time, Type.SMALL_STRONG, "text2", 1)
        tried.put(talk.title, Type.LIST_TITLE, "text", 2)
        tried.put(talk.speakers, Type.SMALL, "text2", 1)
        top = column.y + scale.px(2 * GAP)
        if top + tried.y > height:
            break
        column.pieces += [replace(piece, y=piece.y + top) for piece in tried.pieces]
        column.y = top + tried.y
    return Set(tuple(column.pieces), column.y)


def _put_talk(column: _Column, talk: Talk, *, title: Type, titles: int, speakers: int) -> None:
    column.put(talk.title, Type.BODY if talk.quiet else title, "text2" if talk.quiet else "text", titles, GAP)
    column.put(talk.speakers, Type.SMALL, "text2", speakers)
    column.put(talk.time, Type.SMALL_STRONG, "text", 1, 2)
    column.bar(talk.over)


def _stacked(columns: Sequence[_Column], gap: float) -> Set:
    pieces: list[Piece] = []
    top = 0.0
    for column in columns:
        if column.pieces:
            top += gap if pieces else 0
            pieces += [replace(piece, y=piece.y + top) for piece in column.pieces]
            top += column.y
    return Set(tuple(pieces), top)


def pages(heights: Sequence[float], room: float, gap: float) -> tuple[tuple[int, ...], ...]:
    """Return which blocks stand on which page, in their order; one that is too high has a page for itself."""
    found: list[list[int]] = []
    used = 0.0
    for index, height in enumerate(heights):
        if found and found[-1] and used + gap + height <= room:
            found[-1].append(index)
            used += gap + height
        else:
            found.append([index])
            used = height
    return tuple(tuple(page) for page in found) or ((),)
