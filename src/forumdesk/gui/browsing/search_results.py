# SPDX-License-Identifier: MIT
"""The list under the search field: what was found, grouped, with the words marked. It never takes the keyboard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QTextCharFormat
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from forumdesk.gui.timeline.set_text import Piece, set_text
from forumdesk.gui.widgets.painted_list import PaintedList
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program
from forumdesk.search import Hit, Range
from forumdesk.times import day_short, span
from forumdesk.wording import affiliation, authors_of

WIDTH = 420
"""Of the list, at the base text size; a wider field makes it wider."""
INSET = 14
BELOW = 5
SCROLL_BAR = 12
TITLE_LINES = 2
GROUPS = ("session", "person", "article")
MOST = 8
"""Rows of a group that are listed; more of them don't help."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One row: a heading, a hit, or a sentence."""

    kind: str
    """"heading", "words", or the kind of the record: "session", "person", "article"."""
    key: str = ""
    title: str
    title_ranges: tuple[Range, ...] = ()
    about: str = ""
    """When and where, or who."""
    found: str = ""
    found_ranges: tuple[Range, ...] = ()


def rows(program: Program, hits: Iterable[Hit]) -> tuple[Found, ...]:
    """Return what was found by groups; a group that has the words in its titles comes before one that has not."""
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.kind, []).append(hit)
    order = sorted(groups, key=lambda kind: (groups[kind][0].rank, GROUPS.index(kind)))
    return tuple(row for kind in order for row in _group(program, kind, groups[kind]))


def _group(program: Program, kind: str, hits: list[Hit]) -> Iterator[Found]:
    words = {"session": _("Sessions"), "person": _("People"), "article": _("Articles")}
    yield Found(kind="heading", title=words[kind], about=str(len(hits)))
    for hit in hits[:MOST]:
        about = _about(program, hit)
        yield Found(
            kind=kind,
            key=hit.id,
            title=hit.title,
            title_ranges=hit.title_ranges,
            about=about if about != hit.found else "",
            found=hit.found,
            found_ranges=hit.found_ranges,
        )
    more = len(hits) - MOST
    if more > 0:
        said = ngettext(
            "{count} more; another word narrows it down", "{count} more; another word narrows them down", more
        )
        yield Found(kind="words", title=said)


def _about(program: Program, hit: Hit) -> str:
    if hit.kind == "session" and hit.id in program.sessions:
        return when_and_where(program, hit.id)
    if hit.kind == "person" and hit.id in program.people:
        return affiliation(program.people[hit.id])
    if hit.kind == "article" and hit.id in program.articles:
        return ", ".join(person.name for person in authors_of(program, program.articles[hit.id]))
    return ""


def when_and_where(program: Program, session_id: str) -> str:
    """Return "Wed 19 May, 10:30–11:45, Hall B", as far as it is known."""
    session = program.sessions[session_id]
    day, room = program.date_of(session), program.rooms.get(session.room_id)
    parts = [day_short(day)] if day is not None else [_("No time given")]
    if session.start is not None:
        parts.append(span(session.start, session.duration))
    if room is not None:
        parts.append(room.name)
    return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class _Plan:
    height: int
    pieces: tuple[Piece, ...]


class ResultsList(PaintedList):
    """What was found."""

    def __init__(self, theme: Theme) -> None:
        self._wide = 0
        super().__init__(theme, _("What was found"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setViewportMargins(0, 4, 0, 4)
        self.setStyleSheet("QListView { background: transparent; }")

    def show_rows(self, found: tuple[Found, ...], width: int) -> None:
        """Show these rows in a list of that width, and select the first that can be opened."""
        self._wide = width - SCROLL_BAR - 2 * INSET
        idle = frozenset(at for at, row in enumerate(found) if not row.key)
        self.fill(found, [spoken(row) for row in found], idle)
        self.verticalScrollBar().setValue(0)
        self.select(self.next_after(-1), reveal=False)

    def next_after(self, at: int, step: int = 1) -> int:
        """Return the next row that can be opened, that way; `at` itself when there is none."""
        count = self.rows.rowCount()
        there = at + step
        while 0 <= there < count:
            if self.rows.value(there).key:
                return there
            there += step
        return at

    def walk(self, step: int) -> None:
        """Select the next or the previous row that can be opened."""
        here = self.currentIndex().row()
        self.select(self.next_after(here, step))
        if self.currentIndex().row() == self.next_after(-1):
            self.scrollToTop()

    def whole_height(self) -> int:
        """Return how high all rows are together."""
        return sum(self.height_of(row, self._wide) for row in range(self.rows.rowCount())) + 8

    def height_of(self, row: int, width: int) -> int:
        """Return how high a row is."""
        return self._plan(row, width).height

    def draw(self, painter: QPainter, box: QRect, row: int, selected: bool) -> None:
        """Paint a row."""
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("sel"))
            painter.drawRoundedRect(box.adjusted(4, 0, -4, 0), 6, 6)
        for piece in self._plan(row, box.width()).pieces:
            painter.setPen(self.theme.color("text2" if selected and piece.color == "text3" else piece.color))
            piece.paint(painter, box.left() + INSET, box.top())

    def _plan(self, row: int, width: int) -> _Plan:
        del width  # it is that of the whole list, with or without a scroll bar
        plan: _Plan = self.planned(row, self._wide)
        return plan

    def lay_out_row(self, value: Found, width: int) -> _Plan:
        """Return a row with its texts one under the other."""
        del width
        row = value
        if row.kind == "heading":
            return self._stacked(((f"{row.title}  {row.about}", (), Type.LABEL, "text2", 1),), 9)
        if row.kind == "words":
            return self._stacked(((row.title, (), Type.SMALL, "text2", 3),))
        face = Type.NAME if row.kind == "person" else Type.STRONG
        return self._stacked(
            (
                (row.title, row.title_ranges, face, "text", TITLE_LINES),
                (row.about, (), Type.SMALL, "text2", 1),
                (row.found, row.found_ranges, Type.SMALL, "text3", TITLE_LINES),
            ),
        )

    def _stacked(self, texts: tuple[tuple[str, tuple[Range, ...], Type, str, int], ...], top: int = 5) -> _Plan:
        look = QTextCharFormat()
        look.setForeground(self.theme.color("accent"))
        look.setFontUnderline(True)
        pieces = []
        for words, ranges, face, color, lines in texts:
            if words:
                marked = [(start, end, look) for start, end in ranges]
                pieces.append(
                    set_text(self.theme, face, words, (0, top), self._wide, color=color, most=lines, marked=marked)
                )
                top = pieces[-1].bottom
        return _Plan(top + BELOW, tuple(pieces))


def spoken(row: Found) -> str:
    """Return a row as a screen reader says it."""
    return ", ".join(part for part in (row.title, row.about, row.found) if part)


class Popup(QFrame):
    """The results, over the window and under the field."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        self._theme = theme
        self._over = window
        super().__init__(window)
        self.setObjectName("results")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list = ResultsList(theme)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.list)
        self.hide()
        theme.changed.connect(self._dress)
        self._dress()

    def show_rows(self, found: tuple[Found, ...], field: QWidget) -> None:
        """Show what was found under the field."""
        self.list.show_rows(found, self._width(field))
        self.place(field)
        self.show()

    def place(self, field: QWidget) -> None:
        """Lie under the field, as high as the rows need and the window allows."""
        corner = field.mapTo(self._over, QPoint(field.width(), field.height() + 4))
        width = self._width(field)
        height = max(40, min(self.list.whole_height() + 2, self._over.height() - corner.y() - 12))
        self.setGeometry(max(8, corner.x() - width), corner.y(), width, height)
        self.raise_()

    def _width(self, field: QWidget) -> int:
        return min(max(field.width(), self._theme.px(WIDTH)), self._over.width() - 16)

    def _dress(self) -> None:
        colors = self._theme.colors
        self.setStyleSheet(
            f"#results {{ background: {colors.raised}; border: 1px solid {colors.line2}; border-radius: 8px; }}"
        )
