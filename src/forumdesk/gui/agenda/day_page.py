# SPDX-License-Identifier: MIT
"""A day of the agenda as a picture: what one has before oneself at its true length, what overlaps, what is free.

Days of one's own that the program does not have, such as that of the journey, stand on the page of the day beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.agenda.blocks import WORTH_FILLING, WORTH_PLANNING, Block, Cluster, Off, blocks
from forumdesk.agenda.chances import Chance, chances
from forumdesk.agenda.day import AgendaDay, Hole, agenda_days
from forumdesk.agenda.items import Item
from forumdesk.agenda.words import day_words, overlap_words, way_words
from forumdesk.gui.agenda import deeds, keys
from forumdesk.gui.agenda.card import ItemCard
from forumdesk.gui.agenda.cluster import RULER, ClusterBox
from forumdesk.gui.agenda.hole import SHOWN, HoleBox
from forumdesk.gui.agenda.look import look
from forumdesk.gui.agenda.placing import Scale, scale
from forumdesk.gui.desk import Desk
from forumdesk.gui.widgets.parts import Text, fact, small_button
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.times import day_long, length

USUAL, MOST = 1.35, 2.4
"""Pixels of a minute, at the base text size."""
WANTED, LEAST = 52, 24
"""Height that the shortest item is to have, and the height of the shortest card."""
OFF = 64
"""Height of what does not take place, however long it was to last."""
LEAST_HOLE, MOST_HOLE = 48, 96
"""Heights of free time that is closed."""
INSET, GAP = 24, 8
MOST_SAID = 3
"""Overlaps and short ways that are said of a cluster, each; the others are counted."""


class DayPage(QWidget):
    """The contents of one page. It is made anew for every change.

    `opened` says how many sessions are named of each free time that is open, by its start; it is kept up to date.
    """

    renewed = Signal()
    """Emitted when the page is to be made anew, as free time was opened or closed."""

    def __init__(self, desk: Desk, dates: Sequence[date], opened: dict[datetime, int], change: int) -> None:
        self._desk = desk
        self._opened = opened
        self._change = change
        self.dates = tuple(dates)
        self.cards: list[ItemCard] = []
        self.holes: list[HoleBox] = []
        self.stops: list[QWidget] = []
        """Where the arrow keys lead, from top to bottom."""
        self._now = desk.clock.wall(desk.program.conference.timezone).replace(second=0, microsecond=0)
        super().__init__()
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(INSET, 16, INSET, INSET)
        self._stack.setSpacing(GAP)
        self._opened_now = dict(opened)
        self._program = desk.program
        self._style = _style(desk)
        self._days = self._read()
        for place, day in enumerate(self._days):
            self._put_day(day, first=place == 0)
        self._stack.addStretch(1)
        self.mark()
        desk.place_changed.connect(self.mark)

    def _read(self) -> tuple[AgendaDay, ...]:
        return agenda_days(self._desk.program, self._desk.mine.selection, self.dates, self._change)

    def follow(self, dates: Sequence[date], change: int) -> bool:
        """Say in the cards what has changed, if nothing has come, gone or moved; tell whether that was so.

        Making a page anew takes longer than a star may.
        """
        desk = self._desk
        now = desk.clock.wall(desk.program.conference.timezone).replace(second=0, microsecond=0)
        same = (self.dates, self._change, self._program, self._style, self._now) == (
            tuple(dates), change, desk.program, _style(desk), now,
        )  # fmt: skip
        if not same or self._opened or self._opened_now:
            return False
        days = self._read()
        if [_shape(day) for day in days] != [_shape(day) for day in self._days]:
            return False
        self._days = days
        found = {item.id: (item, day) for day in days for item in day.items}
        for card in self.cards:
            item, day = found[card.said.item.id]
            card.say(look(desk, item, day.overlaps_of(item.id), self._now, card.said.until))
        return True

    def mark(self, _place: object = None) -> None:
        """Show which item the details show."""
        place = self._desk.place
        for card in self.cards:
            card.set_chosen(place is not None and place.id == card.said.item.id)

    def stop_of(self, widget: QWidget | None) -> int:
        """Return the number of the stop that is a widget, or has it in it; -1 for none."""
        return next((at for at, stop in enumerate(self.stops) if widget is stop), -1)

    def key_of(self, at: int) -> str:
        """Return what a stop stands for, so that it is found again on a page that is made anew."""
        stop = self.stops[at]
        return stop.said.item.id if isinstance(stop, ItemCard) else stop.accessibleName()

    def stop_for(self, key: str) -> QWidget | None:
        """Return the stop that stands for the same."""
        return next((stop for at, stop in enumerate(self.stops) if self.key_of(at) == key), None)

    def _put_day(self, day: AgendaDay, *, first: bool) -> None:
        theme = self._desk.theme
        head = QWidget()
        line = QVBoxLayout(head)
        line.setContentsMargins(theme.px(RULER), 0 if first else 24, 0, 4)
        line.setSpacing(2)
        record = self._desk.program.day_on(day.date)
        line.addWidget(Text(theme, day_long(day.date), Type.PANE_TITLE))
        parts = (record.title if record is not None else "", day_words(day))
        line.addWidget(Text(theme, " · ".join(part for part in parts if part), Type.BODY, "text2"))
        self._stack.addWidget(head)
        found = blocks(day)
        sizes = (theme.px(1) * USUAL, theme.px(1) * MOST, theme.px(WANTED), theme.px(LEAST))
        by = scale(found, *sizes)
        for block in found:
            self._put(block, day, by)

    def _put(self, block: Block, day: AgendaDay, by: Scale) -> None:
        if isinstance(block, Cluster):
            self._say([way_words(way) for way in block.ways], "clock")
            cards = [self._card(item, day, block.end) for item in block.items]
            self._stack.addWidget(ClusterBox(self._desk.theme, block, by, cards, self._now))
            self.stops += cards
            self._say([overlap_words(lap) for lap in block.overlaps], "warning")
        elif isinstance(block, Off):
            self._put_off(block.item, day)
        else:
            self._put_free(block, by)

    def _say(self, sentences: Sequence[str], icon: str) -> None:
        theme = self._desk.theme
        for words in sentences[:MOST_SAID]:
            self._stack.addWidget(self._indented(fact(theme, icon, [Text(theme, words, Type.BODY, "warn")], "warn")))
        more = len(sentences) - MOST_SAID
        if more > 0:
            words = ngettext("and {count} more", "and {count} more", more)
            self._stack.addWidget(self._indented(Text(theme, words, Type.SMALL, "text2")))

    def _indented(self, widget: QWidget) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(self._desk.theme.px(RULER) + 2, 0, 0, 0)
        line.addWidget(widget)
        return box

    def _card(self, item: Item, day: AgendaDay, end: datetime | None = None) -> ItemCard:
        until = min(item.until, end) if item.until is not None and end is not None else None
        said = look(self._desk, item, day.overlaps_of(item.id), self._now, until)
        card = ItemCard(self._desk.theme, said, self._desk.theme.track(self._desk.program, said.track_id))
        card.verb.connect(lambda verb: self._follow(card, verb))
        card.menu_asked.connect(lambda at: deeds.offer(self._desk, self, item, at))
        self.cards.append(card)
        return card

    def _put_off(self, item: Item, day: AgendaDay) -> None:
        """Add what does not take place: struck through, until it is let go."""
        theme = self._desk.theme
        card = self._card(item, day)
        card.setFixedHeight(theme.px(OFF))
        let_go = small_button(theme, "close", _("Let go"), lambda: deeds.remove(self._desk, item))
        let_go.setAccessibleName(_("Let go of “{title}”").format(title=item.title))
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(theme.px(RULER), 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(card, 1)
        line.addWidget(let_go)
        self._stack.addWidget(box)
        self.stops.append(card)

    def _put_free(self, hole: Hole, by: Scale) -> None:
        found = chances(self._desk.program, self._desk.mine.selection, hole, self._now)
        if hole.minutes < WORTH_FILLING or (not found and hole.minutes < WORTH_PLANNING):
            self._stack.addWidget(self._indented(Text(self._desk.theme, length(hole.minutes), Type.SMALL, "text3")))
        else:
            self._put_hole(hole, found, by)

    def _put_hole(self, hole: Hole, found: tuple[Chance, ...], by: Scale) -> None:
        theme = self._desk.theme
        box = HoleBox(self._desk, hole, found, self._opened.get(hole.start, 0))
        box.set_least(int(min(max(hole.minutes * by.minute, theme.px(LEAST_HOLE)), theme.px(MOST_HOLE))))
        box.new_asked.connect(lambda: deeds.new_entry(self._desk, self.window(), None, hole.start, hole.end))
        box.toggled.connect(lambda: self._open(hole, 0 if hole.start in self._opened else SHOWN))
        box.more_asked.connect(lambda: self._open(hole, self._opened[hole.start] + SHOWN))
        self._stack.addWidget(box)
        self.holes.append(box)
        self.stops += [box.head, *box.rows]
        for stop in (box.head, *box.rows):
            stop.verb.connect(lambda verb, stop=stop: self._walk(stop, verb))

    def _open(self, hole: Hole, shown: int) -> None:
        self._opened.pop(hole.start, None)
        if shown:
            self._opened[hole.start] = shown
        self.renewed.emit()

    def _follow(self, card: ItemCard, verb: str) -> None:
        if not deeds.do(self._desk, self.window(), verb, card.said.item):
            self._walk(card, verb)

    def _walk(self, stop: QWidget, verb: str) -> None:
        """Go to the stop that an arrow key leads to."""
        at = self.stop_of(stop)
        if verb in {keys.LEFT, keys.RIGHT}:
            target = self._beside(stop, 1 if verb == keys.RIGHT else -1)
        else:
            to = {keys.UP: at - 1, keys.DOWN: at + 1, keys.FIRST: 0, keys.LAST: len(self.stops) - 1}.get(verb, -1)
            target = self.stops[to] if 0 <= to < len(self.stops) else None
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _beside(self, stop: QWidget, across: int) -> QWidget | None:
        """Return the nearest card on one side of a card in its cluster."""
        near = [
            card
            for card in self.cards
            if card.parent() is stop.parent() and card is not stop and (card.x() - stop.x()) * across > 0
        ]
        middle = stop.geometry().center()

        def apart(card: ItemCard) -> int:
            return QPoint(card.geometry().center() - middle).manhattanLength()

        return min(near, key=apart, default=None)


def _style(desk: Desk) -> tuple[object, ...]:
    """Return what a page depends on besides the agenda."""
    return desk.theme.colors, desk.theme.scale, desk.own_zone, desk.mine.selection.hidden


def _shape(day: AgendaDay) -> tuple[object, ...]:
    """Return what says where everything of a day stands, without what only the cards say."""
    return day.date, tuple(
        (item.id, item.title, item.start, item.duration, item.place, item.own, item.cancelled) for item in day.items
    )
