# SPDX-License-Identifier: MIT
"""What the mouse does on the timeline while one edits: it moves sessions, stretches, copies and draws them.

Nothing in the program changes before one lets go, and that is one step. It follows the mouse by itself and not by Qt's
drag and drop, so that what is shown is the day itself, at every frame, and Esc puts everything back.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QRegion
from PySide6.QtWidgets import QApplication

from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.dragging import drag_words
from forumdesk.gui.dragging.drag_backdrop import Backdrop
from forumdesk.gui.dragging.drag_closed import ClosedTimes
from forumdesk.gui.dragging.drag_gesture import Aside, Drawing, Gesture, Moving, Pointer, Stretching, Target
from forumdesk.gui.dragging.drag_ghost import Ghosts, paint_left, region
from forumdesk.gui.dragging.drag_plan import Plan
from forumdesk.timegrid import NO_ROOM, Box, snap

if TYPE_CHECKING:
    from forumdesk.gui.timeline.canvas import Canvas

_LEFT = Qt.MouseButton.LeftButton
_EXACT = Qt.KeyboardModifier.ControlModifier
_COPY = Qt.KeyboardModifier.AltModifier
_EVERYWHERE = Qt.KeyboardModifier.ShiftModifier
_EDGE, _SMALL_EDGE = 6, 3
"""Pixels at the upper and lower edge of a card by which it is stretched; of a low one, at the lower edge only."""
_LOW = 22
_NEAR = 40
"""Pixels from the edge of the view within which it scrolls."""
_TICK = 25
_HOVER = 600
"""Milliseconds over a day after which it is shown."""
_NOWHERE = object()
"""A cell that no pointer is in."""


class Drags(QObject):
    """The mouse on one timeline, for as long as the program is edited."""

    def __init__(self, desk: Desk, view: Canvas) -> None:
        self._desk = desk
        self._view = view
        self._origin = QPoint()
        self._waiting: Gesture | None = None
        """What will begin once the mouse has moved far enough."""
        self._gesture: Gesture | None = None
        self._ended = False
        """Whether a drag was put back while the button is still down."""
        self._last = (QPoint(), Qt.KeyboardModifier.NoModifier)
        self._cell: Hashable = None
        self._plan: Plan | None = None
        self._ghosts: Ghosts | None = None
        self._backdrop = Backdrop(view.picture)
        self._left: frozenset[str] = frozenset()
        """The sessions that would be somewhere else."""
        super().__init__(view)
        self._scrolled = QTimer(self, interval=_TICK)
        self._scrolled.timeout.connect(self._scroll)
        self._hovered = QTimer(self, singleShot=True, interval=_HOVER)
        self._hovered.timeout.connect(self._turn)
        self._over: date | None = None
        desk.program_changed.connect(self.put_back)
        desk.view_changed.connect(self.put_back)
        desk.day_changed.connect(self._laid_out_anew)
        view.zoom_changed.connect(self._laid_out_anew)
        desk.findings.changed.connect(self._marked_anew)

    @property
    def active(self) -> bool:
        """Whether something is being dragged."""
        return self._gesture is not None

    def stop(self) -> None:
        """Put back what is being dragged, and leave the mouse alone."""
        self.put_back()
        self._view.viewport().unsetCursor()
        self.deleteLater()

    # The mouse on the timeline

    def press(self, event: QMouseEvent) -> None:
        """Be ready to drag what lies at the pointer."""
        self._ended = False
        if event.button() == _LEFT:
            self._origin = event.position().toPoint()
            self._waiting = self._gesture_at(self._origin)

    def move(self, event: QMouseEvent) -> bool:
        """Drag; or show by the pointer what can be dragged here. Tell whether the button is down for that."""
        point = event.position().toPoint()
        if not event.buttons() & _LEFT:
            self.put_back()
            self._show_cursor(point)
            return False
        if self._waiting is not None and self._far(point):
            self._begin(self._waiting)
        if self.active:
            self.follow(event.globalPosition().toPoint(), event.modifiers())
        return self.active or self._ended or self._waiting is not None

    def _far(self, point: QPoint) -> bool:
        return (point - self._origin).manhattanLength() >= QApplication.startDragDistance()

    def release(self, event: QMouseEvent) -> bool:
        """Let go; tell whether anything was dragged."""
        ended, self._ended = self._ended, False
        self._waiting = None
        if not self.active:
            return ended
        self.follow(event.globalPosition().toPoint(), event.modifiers())
        self.let_go()
        return True

    def double_click(self, event: QMouseEvent) -> bool:
        """Make a session where there is none; tell whether there was none."""
        point = event.position().toPoint()
        drawing = self._gesture_at(point)
        if event.button() != _LEFT or not isinstance(drawing, Drawing):
            return False
        self._begin(drawing)
        self.follow(event.globalPosition().toPoint(), event.modifiers())
        self.let_go()
        return True

    def key(self, event: QKeyEvent) -> bool:
        """Put back with Esc, copy with Alt, and so on, while one drags; tell whether one does."""
        if not self.active:
            return False
        if event.type() == QKeyEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.put_back()
            self._ended = True
            return True
        self.follow(self._last[0], event.modifiers())
        return True

    def menu(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the session, or at the empty place, under the pointer."""
        from forumdesk.gui.dragging.drag_menu import offer  # noqa: PLC0415 - not every edit needs it

        layout, at = self._view.picture.layout, self._view.in_picture(event.pos())
        if layout is not None and not self.active:
            key = layout.session_at(at.x(), at.y())
            spot = snap(layout, (at.x(), at.y()), self._desk.snap)
            offer(self._desk, self._view, self._together(key) if key is not None else (), spot, event.globalPos())

    def _gesture_at(self, point: QPoint) -> Gesture | None:
        """Return what a drag from a point of the view would be."""
        layout, at = self._view.picture.layout, self._view.in_picture(point)
        if layout is None:
            return None
        key = layout.session_at(at.x(), at.y())
        program = self._desk.program
        if key is None:
            inside = layout.axis.ys[0] <= at.y() <= layout.axis.ys[-1]
            return Drawing(layout, Pointer(at.x(), at.y(), self._desk.snap)) if inside else None
        edge = _edge(layout.boxes[key], at.y())
        if edge:
            return Stretching(program, key, self._desk.snap, top=edge < 0)
        start = program.sessions[key].start
        assert start is not None
        held = layout.axis.moment_at(at.y()) - start
        return Moving(program, self._together(key), held, NO_ROOM if key in layout.across else None)

    def _together(self, key: str) -> tuple[str, ...]:
        """Return the sessions that go with one, that one first: all that are chosen if it is among them."""
        chosen = self._desk.chosen if key in self._desk.chosen else ()
        sessions = self._desk.program.sessions
        return (key, *(other for other in chosen if other != key and sessions[other].start is not None))

    def _show_cursor(self, point: QPoint) -> None:
        if isinstance(self._gesture_at(point), Stretching):
            self._view.viewport().setCursor(Qt.CursorShape.SizeVerCursor)
        else:
            self._view.viewport().unsetCursor()

    # From wherever a drag begins

    def lift(self, ids: Sequence[str]) -> None:
        """Take hold of sessions, the first one at the pointer, from outside the timeline.

        Whoever does it goes on with `follow`, and ends it with `let_go` or `put_back`.
        """
        self._begin(Moving(self._desk.program, ids))

    def _begin(self, gesture: Gesture) -> None:
        self._waiting, self._gesture, self._cell = None, gesture, _NOWHERE
        self._view.picture.lifted = gesture.holds
        self._close(gesture)
        self._desk.program.appearances_of("")  # worked out once: every program that a cell makes keeps it
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._scrolled.start()

    def _close(self, gesture: Gesture) -> None:
        """Grey the times of the day at which the sessions can't take place."""
        picture = self._view.picture
        closed = ClosedTimes(self._desk, picture.layout, gesture.holds) if picture.layout is not None else None
        picture.beneath = closed.paint if closed else None
        self._backdrop.drop()
        if closed:
            self._view.viewport().update()

    def follow(self, place: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """Show what letting go would do at a place of the screen with these keys held."""
        layout, gesture = self._view.picture.layout, self._gesture
        self._last = (place, modifiers)
        if layout is None or gesture is None:
            return
        view = self._view.viewport()
        point = view.mapFromGlobal(place)
        inside = QPoint(max(0, min(point.x(), view.width() - 1)), max(0, min(point.y(), view.height() - 1)))
        at = self._view.in_picture(inside)
        copying = gesture.copies and bool(modifiers & _COPY)
        aside = self._aside(place, copying=copying) if gesture.copies else None
        step = 1 if modifiers & _EXACT else self._desk.snap
        pointer = Pointer(at.x(), at.y(), step, copying, bool(modifiers & _EVERYWHERE), aside)
        self._await_day(aside)
        cell = gesture.cell(layout, pointer)
        if cell != self._cell:
            self._cell = cell
            self._show(gesture, gesture.plan(self._desk.program, cell))

    def _aside(self, place: QPoint, *, copying: bool) -> Target | None:
        """Return what the pointer is over besides the hours of the day."""
        for find in self._view.drop_places:
            found = find(place)
            if found is not None:
                return found
        point = self._view.mapFromGlobal(place)
        if not self._view.rect().contains(point):
            return Aside.OUT
        return Aside.ROOMS if copying and point.y() < self._view.viewport().y() else None

    def _show(self, gesture: Gesture, plan: Plan | None) -> None:
        picture = self._view.picture
        before = self._region()
        self._plan, self._ghosts = plan, None
        self._left = gesture.lifted(self._cell) if plan is not None else frozenset()
        mark = None
        if plan is not None:
            mark = gesture.mark(plan)
            self._ghosts = Ghosts(self._desk.theme, picture, plan, self._view.seen())
        self._view.repaint_in_picture(before + self._region())
        self._view.ruler.show_drag(mark, warned=self._ghosts is not None and self._ghosts.warned)
        deed = drag_words.keys(plan.label, self._desk.snap, copies=gesture.copies) if plan else drag_words.back()
        self._desk.hinted.emit(deed)

    def _region(self) -> QRegion:
        picture = self._view.picture
        left = region(box for key in picture.lifted if (box := picture.box_of(key)) is not None)
        return left if self._ghosts is None else left + self._ghosts.region

    def paint(self, painter: QPainter, window: Box) -> bool:
        """Draw a part of the day with the drag over it; tell whether there is one."""
        if self._gesture is None:
            return False
        picture, sessions = self._view.picture, self._desk.program.sessions
        self._backdrop.paint(painter, window, self._view.seen())
        there = {key: box for key in picture.lifted if (box := picture.box_of(key)) is not None}
        left = {sessions[key]: box for key, box in there.items() if key in self._left}
        paint_left(painter, self._desk.theme, picture.cards, left)
        for key in there.keys() - self._left:
            picture.paint_session(painter, key, there[key], window)
        if self._ghosts is not None:
            self._ghosts.paint(painter)
        return True

    def let_go(self) -> None:
        """Make the step that was shown."""
        plan, gesture = self._plan, self._gesture
        self._end()
        if plan is None:
            return
        before = self._desk.program.sessions.keys()
        if not self._desk.edit(plan.label, plan.verb):
            return
        made = tuple(key for key in self._desk.program.sessions if key not in before)
        self._desk.choose(made or plan.placed)
        if isinstance(gesture, Drawing):
            self._desk.go(Place("session", made[0]))
            self._desk.typing_asked.emit("title")
        elif self._desk.place is not None:
            self._desk.go(Place("session", (made or plan.placed)[0]))

    def put_back(self, _changed: object = None) -> None:
        """End a drag as if it had never begun."""
        self._waiting = None
        if self.active:
            self._end()

    def _end(self) -> None:
        changed = self._region()
        self._gesture = self._plan = self._ghosts = self._over = None
        if self._view.picture.beneath is not None:
            self._view.picture.beneath = None
            self._view.viewport().update()
        self._view.picture.lifted = self._left = frozenset()
        self._scrolled.stop()
        self._hovered.stop()
        self._view.repaint_in_picture(changed)
        self._view.ruler.show_drag(None)
        self._desk.hinted.emit("")

    # While one drags

    def _scroll(self) -> None:
        """Scroll while the pointer is near an edge of the view, the faster the nearer."""
        view, (place, modifiers) = self._view.viewport(), self._last
        point = view.mapFromGlobal(place)
        if not self._view.rect().contains(self._view.mapFromGlobal(place)):
            return
        down, across = self._view.verticalScrollBar(), self._view.horizontalScrollBar()
        before = (across.value(), down.value())
        across.setValue(before[0] + _speed(point.x(), view.width()))
        down.setValue(before[1] + _speed(point.y(), view.height()))
        if (across.value(), down.value()) != before:
            self.follow(place, modifiers)

    def _await_day(self, aside: Target | None) -> None:
        over = aside if isinstance(aside, date) and aside != self._desk.day else None
        if over != self._over:
            self._over = over
            self._hovered.stop()
            if over is not None:
                self._hovered.start()

    def _turn(self) -> None:
        """Show the day over which the pointer has waited."""
        if self._over is not None:
            self._desk.show_day(self._over)

    def _marked_anew(self) -> None:
        """Paint the day beneath again: other sessions have a sign now."""
        self._backdrop.drop()

    def _laid_out_anew(self, _changed: object) -> None:
        """Go on upon another day, or the same one larger or smaller."""
        if self._gesture is not None:
            self._close(self._gesture)
            self._cell, self._over = _NOWHERE, None
            self.follow(*self._last)


def _edge(box: Box, y: int) -> int:
    """Return whether a height lies at the upper (-1) or the lower (1) edge of a card, or at neither (0)."""
    if box.height < _LOW:
        return 1 if box.bottom - y <= _SMALL_EDGE else 0
    if y - box.top < _EDGE:
        return -1
    return 1 if box.bottom - y <= _EDGE else 0


def _speed(at: int, length: int) -> int:
    """Return by how many pixels to scroll at a place along a view."""
    near = min(_NEAR, length // 4)
    if at < near:
        return -(near - max(at, 0)) // 2 - 1
    return (near - max(length - at, 0)) // 2 + 1 if at > length - near else 0
