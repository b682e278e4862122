# SPDX-License-Identifier: MIT
"""The timeline view: the day that the desk shows, or words in its place when there is nothing to show.

It listens to the desk and the clock; the picture itself is the `Canvas`'s.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget

from forumdesk import times
from forumdesk.changes import Change, changed_fields
from forumdesk.errors import ForumDeskError
from forumdesk.gui.desk import Desk
from forumdesk.gui.timeline.canvas import Canvas
from forumdesk.gui.timeline.picture import nothing_to_show
from forumdesk.gui.timeline.set_text import set_text
from forumdesk.gui.widgets.style import Type
from forumdesk.program import Session

if TYPE_CHECKING:
    from forumdesk.gui.dragging.drag import Drags
    from forumdesk.gui.dragging.drag_gesture import Target
    from forumdesk.gui.timeline.tray import Tray

_SHOWN = frozenset({"conference", "day", "room", "track", "session", "person", "appearance"})
"""The kinds of record that the timeline shows something of."""


_PLACE = frozenset({"start", "duration", "room_id"})
"""The fields of a session that say where it stands."""


def _clock() -> datetime:
    return datetime.now(UTC)


class Timeline(QWidget):
    """The sessions of one day over rooms and time."""

    zoom_changed = Signal(float)
    walked = Signal(str)
    """Carries the session that a key has led to, which is not opened by that."""
    painted = Signal()
    """Emitted once, after sessions were painted for the first time."""

    def __init__(self, desk: Desk, now: Callable[[], datetime] = _clock) -> None:
        self._desk = desk
        self._now = now
        self._stale = True
        self._from_start = True
        self._shown_day: date | None = None
        self._places: dict[date, tuple[int, int]] = {}
        super().__init__()
        self._canvas = Canvas(desk)
        self._empty: QWidget | None = None
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(0)
        self._pages = QStackedLayout()
        self._stack.addLayout(self._pages, 1)
        self._tray: Tray | None = None
        self._pages.addWidget(self._canvas)
        self.setFocusProxy(self._canvas)
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.timeout.connect(self._each_minute)
        self._canvas.zoom_changed.connect(self.zoom_changed)
        self._canvas.walked.connect(self.walked)
        self._canvas.painted.connect(self.painted)
        desk.program_changed.connect(self._program_changed)
        desk.day_changed.connect(self._day_changed)
        desk.place_changed.connect(self._place_changed)
        desk.chosen_changed.connect(self._canvas.follow)
        desk.editing_changed.connect(self._show_tray)
        desk.editing_changed.connect(self._editing_changed)
        desk.doubts_changed.connect(self._canvas.viewport().update)
        desk.mine.changed.connect(self._canvas.show_marks)
        desk.findings.changed.connect(self._canvas.mark_problems)
        desk.editing_changed.connect(self._canvas.mark_problems)
        desk.theme.changed.connect(self._theme_changed)
        desk.filter.changed.connect(self._filter_changed)
        desk.filter.chosen.connect(self._show_some)
        desk.clock.changed.connect(self._theme_changed)

    @property
    def tray(self) -> Tray | None:
        """The sessions that have no time yet; None as long as nothing was edited."""
        return self._tray

    def _show_tray(self, editing: bool) -> None:
        if editing and self._tray is None:
            from forumdesk.gui.timeline.tray import Tray  # noqa: PLC0415 - most visits only browse

            self._tray = Tray(self._desk)
            self._stack.addWidget(self._tray)
            self._follow_tray(self._tray)
            if self._canvas.placing is not None:
                self._canvas.placing.ended.connect(self._placed)
        if self._tray is not None:
            self._tray.setVisible(editing)

    def place(self, key: str) -> None:
        """Let a session that has no time yet be placed by the keyboard."""
        if self._canvas.placing is not None:
            self._canvas.placing.begin(key)

    def _placed(self, key: str, done: bool) -> None:
        """Go on in the tray, as long as something waits there."""
        if self._tray is not None and self._tray.list.keys and self._canvas.hasFocus():
            self._tray.focus_card("" if done else key)
        elif done:
            self._canvas.show_current(key)

    def _follow_tray(self, tray: Tray) -> None:
        """Go on here with what is dragged from the tray, which exists only while there are `drags`, or did."""
        self.take_drops(tray.drop_at)
        tray.list.lifted.connect(lambda ids: self._dragging(lambda drags: drags.lift(ids)))
        tray.list.dragged.connect(lambda at, held: self._dragging(lambda drags: drags.follow(at, held)))
        tray.list.dropped.connect(lambda: self._dragging(lambda drags: drags.let_go()))
        tray.place_asked.connect(self.place)

    def _dragging(self, does: Callable[[Drags], None]) -> None:
        if self.drags is not None:
            does(self.drags)

    @property
    def zoom(self) -> float:
        """How far time and rooms are stretched; 1 is normal. Text keeps its size."""
        return self._canvas.zoom

    def set_zoom(self, zoom: float) -> None:
        """Take the nearest zoom that there is."""
        self._canvas.set_zoom(zoom)

    def zoom_in(self) -> None:
        """Stretch time and rooms by a step."""
        self._canvas.step_zoom(1)

    def zoom_out(self) -> None:
        """Shrink time and rooms by a step."""
        self._canvas.step_zoom(-1)

    def zoom_reset(self) -> None:
        """Return to the normal zoom."""
        self._canvas.set_zoom(1.0)

    def scroll_position(self) -> tuple[int, int]:
        """Return how far the day is scrolled, in pixels to the right and down."""
        day = self._desk.day
        if day is not None and day != self._shown_day:
            return self._places.get(day, (0, 0))
        return self._canvas.position()

    def restore(self, position: tuple[int, int]) -> None:
        """Scroll the shown day to a position from `scroll_position`, now or when it is first laid out."""
        if self._desk.day is not None:
            self._places[self._desk.day] = position
        if not self._stale:
            self._canvas.set_position(*position)

    def take_drops(self, find: Callable[[QPoint], Target | None]) -> None:
        """Let what is dragged here be dropped on another place too, or lead to another day."""
        self._canvas.drop_places.append(find)

    @property
    def drags(self) -> Drags | None:
        """What the mouse does while one edits; None while one only looks."""
        return self._canvas.drags

    def jump_to_now(self) -> None:
        """Show today's day at the present moment; does nothing when the program has no such day."""
        wall = self._wall()
        today = self._desk.program.day_at(wall) if wall is not None else None
        if today not in self._desk.program.dates:
            return
        self._desk.show_day(today)
        self._show_now()
        self._canvas.scroll_to_now()

    def show_moved(self, changes: tuple[Change, ...]) -> None:
        """Bring into view, on another day if need be, the sessions that changes have given another place."""
        program = self._desk.program
        moved = [change.id for change in changes if _moved(change) and change.id in program.sessions]
        days = {key: program.date_of(program.sessions[key]) for key in moved}
        first = next((day for day in days.values() if day in program.dates), None)
        if first is None:
            return
        if self._desk.day not in days.values():
            self._desk.show_day(first)
        self._canvas.reveal_some(key for key, day in days.items() if day == self._desk.day)

    def _wall(self) -> datetime | None:
        """Return the time that clocks in the forum's zone show; None when that zone is not known."""
        try:
            return times.wall(self._now(), self._desk.program.conference.timezone)
        except ForumDeskError:
            return None

    def _show_now(self) -> None:
        wall = self._wall()
        today = wall is not None and self._desk.program.day_at(wall) == self._desk.day
        self._canvas.set_now(wall.replace(second=0, microsecond=0) if today and wall is not None else None)

    def _each_minute(self) -> None:
        self._show_now()
        self._tick.start(60_000 - self._now().second * 1000)

    def _program_changed(self, changes: tuple[Change, ...] | None) -> None:
        if changes is None:
            self._places.clear()
            self._shown_day = None
            self._renew(from_start=True)
        elif any(change.kind in _SHOWN for change in changes):
            self._renew(from_start=self._shown_day != self._desk.day)

    def _day_changed(self, _day: date) -> None:
        self._renew(from_start=True)

    def _place_changed(self, _place: object) -> None:
        self._canvas.follow(into_view=True)

    def _editing_changed(self, editing: bool) -> None:
        self._canvas.set_editing(editing=editing)
        self._renew(from_start=False)

    def _filter_changed(self) -> None:
        self._renew(from_start=False)

    def _show_some(self) -> None:
        """Have one of the sessions in view that another filter has left."""
        if self.isVisible():
            self._canvas.reveal_some(session.id for session in self._shown())

    def _shown(self) -> tuple[Session, ...]:
        """Return the day's sessions that are shown."""
        day = self._desk.day
        return self._desk.filter.shown(self._desk.program.sessions_on(day)) if day is not None else ()

    def _theme_changed(self) -> None:
        self._renew(from_start=False)
        self._canvas.viewport().update()

    def _renew(self, *, from_start: bool) -> None:
        self._from_start = self._from_start or from_start
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        self._keep_place()
        self._show_now()
        self._canvas.renew(from_start=self._from_start)
        self._show_page()
        if self._from_start and self._desk.day in self._places:
            self._canvas.set_position(*self._places[self._desk.day])
        self._from_start = False
        self._shown_day = self._desk.day

    def _keep_place(self) -> None:
        """Remember where one was on the day that is left."""
        if self._shown_day is not None and self._shown_day != self._desk.day:
            self._places[self._shown_day] = self._canvas.position()

    def _show_page(self) -> None:
        if self._desk.day is not None and (self._desk.editing or self._shown()):
            focus = QApplication.focusWidget()
            had_keyboard = self._empty is not None and focus is not None and self._empty.isAncestorOf(focus)
            self._pages.setCurrentWidget(self._canvas)
            self.setFocusProxy(self._canvas)
            if had_keyboard:
                self._canvas.setFocus()
            return
        if self._empty is not None:
            self._pages.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = self._blank() if self._desk.editing else self._nothing()
        had_keyboard = self._canvas.hasFocus()
        self._pages.addWidget(self._empty)
        self._pages.setCurrentWidget(self._empty)
        if self._empty.focusProxy() is not None:
            self.setFocusProxy(self._empty)
            if had_keyboard:
                self._empty.setFocus()

    def _nothing(self) -> QWidget:
        """Say why there is nothing: it was left out, or there is none."""
        if self._desk.day is None or not self._desk.program.sessions_on(self._desk.day):
            return _Words(self._desk)
        from forumdesk.gui.filters.nothing_left import nothing_left  # noqa: PLC0415 - rare

        return nothing_left(self._desk, self._desk.day)

    def _blank(self) -> QWidget:
        from forumdesk.gui.dragging.drag_blank import blank_page  # noqa: PLC0415 - rare, and only while one edits

        return blank_page(self._desk)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        if self._stale:
            self._renew(from_start=False)
        self._each_minute()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the clock rest."""
        super().hideEvent(event)
        self._tick.stop()


def _moved(change: Change) -> bool:
    """Tell whether a session has come, or has another time or room."""
    return change.kind == "session" and bool(_PLACE.intersection(changed_fields(change)))


class _Words(QWidget):
    """A page that says what belongs here and how it gets here."""

    def __init__(self, desk: Desk) -> None:
        self._theme = desk.theme
        self._line, self._sentence = nothing_to_show(desk)
        super().__init__()
        self.setAccessibleName(f"{self._line}. {self._sentence}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both in the middle, a little above it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.color("surface"))
        width, y = self.width() - 48, self.height() * 2 // 5
        for words, role, color in ((self._line, Type.PANE_TITLE, "text"), (self._sentence, Type.RUNNING, "text2")):
            piece = set_text(self._theme, role, words, (0, y), width, most=4, balanced=True)
            painter.setPen(self._theme.color(color))
            piece.paint(painter, (self.width() - piece.width) / 2 - piece.left, 0)
            y = piece.bottom + 8
        painter.end()
