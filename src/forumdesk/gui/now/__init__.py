# SPDX-License-Identifier: MIT
"""The view "Now and next": the time, what the reader has now and next, and what is on and follows in each room.

It is brought up to date each minute. What stands there stays where it is and says something else, so that neither
the scroll bar nor the keyboard moves.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.agenda.appointments import now_and_next
from forumdesk.agenda.items import Item
from forumdesk.agenda.rooms import InRoom, Phase, Standing, in_rooms, near_rooms, standing
from forumdesk.clocks import left, until
from forumdesk.gui.desk import Desk
from forumdesk.gui.now import words
from forumdesk.gui.now.moment_bar import MomentBar
from forumdesk.gui.now.room_part import RoomPart
from forumdesk.gui.now.rows import RowStack, Said
from forumdesk.gui.widgets.labels import button
from forumdesk.gui.widgets.parts import BAR, INSET, RING, Column, Scroll, Text
from forumdesk.gui.widgets.row import PAD, Line
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.times import clock

WIDEST = 1040
NARROW_BELOW = 640
MOST_FIRST = 12
"""How many of the sessions are named with which a day begins; the rest are counted."""


class NowView(QWidget):
    """The view."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._stale = True
        self._rooms: dict[str, RoomPart] = {}
        super().__init__()
        self.setProperty("role", "view")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.area = Scroll()
        self.area.setAccessibleName(_("Now and next"))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self.area)
        self._build()
        desk.present.changed.connect(self._follow)
        desk.program_changed.connect(self._follow)
        desk.mine.changed.connect(self._follow)
        desk.theme.changed.connect(self._rebuild)

    def _build(self) -> None:
        theme = self._desk.theme
        self._rooms = {}
        self.column = Column(theme)
        self.bar = MomentBar(self._desk)
        self.sentence = Text(theme, "", Type.RUNNING, "text2")
        self.look_back = button(_("See how its first day was"))
        self.look_back.clicked.connect(self.bar.begin_with_first)
        self.over_part = QWidget()
        line = QHBoxLayout(self.over_part)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.look_back, 0, Qt.AlignmentFlag.AlignLeft)
        self.mine, self.first = RowStack(self._desk), RowStack(self._desk)
        self.mine_hint = Text(
            theme, _("Star a session with S, and what you have now and next stands here."), Type.BODY, "text3"
        )
        self.more, self.rest = Text(theme, "", Type.SMALL, "text3"), Text(theme, "", Type.SMALL, "text3")
        self._rooms_box = QWidget()
        self._parts = QVBoxLayout(self._rooms_box)
        self._parts.setSpacing(6)
        self._parts.setContentsMargins(0, 0, 0, 0)
        mine_label = Text(theme, _("In my agenda"), Type.LABEL, "text2")
        self.agenda_part = self._section(mine_label, self.mine, self.mine_hint)
        first_label = Text(theme, _("Begins then"), Type.LABEL, "text2")
        self.first_part = self._section(first_label, self.first, self.more)
        self.rooms_label = Text(theme, "", Type.LABEL, "text2")
        self.rooms_part = self._section(self.rooms_label, self._rooms_box)
        self.column.put(self.bar, 20)
        self.column.put(self.sentence, 10)
        self.column.put(self.over_part, 12)
        for part in (self.agenda_part, self.first_part, self.rooms_part):
            self.column.put_row(part)
        self.column.put(self.rest, 12)
        self.area.show_widget(self.column)
        self._fit()

    @staticmethod
    def _section(*parts: QWidget) -> QWidget:
        """Return a label and what stands under it, rows and texts on one edge; hidden, it leaves no gap."""
        made = QWidget()
        stack = QVBoxLayout(made)
        stack.setContentsMargins(0, 22, 0, 0)
        stack.setSpacing(2)
        for part in parts:
            line = QHBoxLayout()
            side = PAD if isinstance(part, Text) else 0
            line.setContentsMargins(side, 0, side, 0)
            line.addWidget(part)
            stack.addLayout(line)
        return made

    def _rebuild(self) -> None:
        at = self.area.verticalScrollBar().value()
        self._build()
        self._follow()
        QTimer.singleShot(0, self, lambda: self.area.verticalScrollBar().setValue(at))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.width() - 2 * RING - BAR
        spare = max(0, width - self._desk.theme.px(WIDEST) - 2 * INSET)
        self.column.set_edges(INSET - RING, INSET - RING - BAR + spare, bottom=INSET)
        for part in self._rooms.values():
            part.set_narrow(self._is_narrow)

    @property
    def _is_narrow(self) -> bool:
        return self.width() < self._desk.theme.px(NARROW_BELOW)

    def _follow(self, _changed: object = None) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def refresh(self) -> None:
        """Say what is so at the moment that is shown."""
        self._stale = False
        desk = self._desk
        now, program = desk.present.wall, desk.program
        selection = desk.mine.selection
        shown = [each for each in program.sessions_in_order if not selection.is_hidden(each)]
        where = standing(program, now)
        self.bar.refresh()
        said = words.standing_words(where, now, program.conference.timezone)
        self.sentence.setText(said)
        self.sentence.setVisible(bool(said))
        over = where.phase is Phase.AFTER
        self.over_part.setVisible(over and not desk.present.pretended)
        self._show_mine(now, over=over)
        rooms = in_rooms(program, now, shown)
        self._show_first(where, rooms)
        self._show_rooms(where, rooms, now)

    def _show_mine(self, now: datetime, *, over: bool) -> None:
        desk = self._desk
        found = now_and_next(desk.program, desk.mine.selection, now)
        zone = desk.program.conference.timezone
        said = [self._appointment(each, now, zone, on=True) for each in found.running]
        said += [self._appointment(each, now, zone, on=False) for each in found.coming]
        self.mine.take(said)
        empty = not (desk.mine.selection.starred or desk.mine.selection.entries)
        offered = desk.mine.kept and (bool(said) or (empty and not over))
        self.agenda_part.setVisible(offered)
        self.mine_hint.setVisible(offered and not said)

    def _appointment(self, each: Item, now: datetime, zone: str, *, on: bool) -> Said:
        assert each.start is not None
        end = each.end if each.duration else None
        if on:
            time = _("since {time}, no end given").format(time=clock(each.start))
            if end is not None:
                time = _("until {time}, {left}").format(time=clock(end), left=left(now, end, zone))
            head = _("Now, {time}").format(time=time)
        else:
            begins = words.start_words(each.start, now, zone).rpartition(", ")[0]
            head = f"{until(now, each.start, zone).capitalize()}, {begins}"
        shown = end if on else each.start
        own = words.own_clock(shown, zone, self._desk.own_zone) if shown is not None else ""
        parts = [part for part in (head, each.place, own) if part]
        lines = (Line(each.title, Type.LIST_TITLE, most=2), Line(" · ".join(parts), Type.SMALL_STRONG, "text2"))
        return Said(each.id, lines)

    def _show_first(self, where: Standing, rooms: Sequence[InRoom]) -> None:
        """Name what begins first while nothing is on for long."""
        program = self._desk.program
        begins = [s for room in rooms for s in room.coming if s.start == where.begins]
        named = begins if where.phase in {Phase.BEFORE, Phase.NIGHT} else []
        said = []
        for session in named[:MOST_FIRST]:
            room = program.rooms.get(session.room_id)
            own = (
                words.own_clock(where.begins, program.conference.timezone, self._desk.own_zone) if where.begins else ""
            )
            about = [room.name if room is not None and len(program.rooms) > 1 else "", own]
            about.append(words.speakers_words(program, session, 3))
            second = " · ".join(part for part in about if part)
            said.append(
                Said(session.id, (Line(session.title, Type.LIST_TITLE, most=2), Line(second, Type.SMALL, "text2")))
            )
        self.first.take(said)
        self.first_part.setVisible(bool(said))
        rest = len(named) - len(said)
        self.more.setText(ngettext("and {count} more", "and {count} more", rest) if rest > 0 else "")
        self.more.setVisible(rest > 0)

    def _show_rooms(self, where: Standing, rooms: Sequence[InRoom], now: datetime) -> None:
        program = self._desk.program
        running = where.phase in {Phase.ON, Phase.PAUSE}
        near = near_rooms(rooms, now) if running else ()
        if set(self._rooms) != {room.room_id for room in rooms}:
            self._make_rooms(rooms)
        for key, part in self._rooms.items():
            part.setVisible(any(room.room_id == key for room in near))
        for room in near:
            self._rooms[room.room_id].take(room, now)
        self.rooms_part.setVisible(bool(near))
        far = [program.rooms[room.room_id].name for room in rooms if room.room_id and room not in near]
        said = words.rest_words(far) if running else ""
        self.rest.setText(said)
        self.rest.setVisible(bool(said))

    def _make_rooms(self, rooms: Sequence[InRoom]) -> None:
        for part in self._rooms.values():
            self._parts.removeWidget(part)
            part.hide()
            part.deleteLater()
        named = len(rooms) > 1
        one = "" if named or not rooms else words.room_name(self._desk.program, rooms[0])
        self.rooms_label.setText(one if one and rooms[0].room_id else _("In the rooms") if named else _("On stage"))
        self._rooms = {room.room_id: RoomPart(self._desk, named=named) for room in rooms}
        for part in self._rooms.values():
            part.set_narrow(self._is_narrow)
            self._parts.addWidget(part)
