# SPDX-License-Identifier: MIT
"""The bar over the views: the days, the forum's time in words, search, export, and the switch to editing."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from forumdesk.changes import Change
from forumdesk.gui.browsing.search_field import SearchField
from forumdesk.gui.desk import DAY_VIEWS, Desk
from forumdesk.gui.filters.bar import VIEWS
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.style import Type, restyle
from forumdesk.i18n import _
from forumdesk.times import city, clock_difference, day_long, day_short

SEGMENTS = 5
"""More days than this become a box to choose from, as do all in a narrow bar."""
NARROW_BELOW = 720
"""Width of a narrow bar, at the base text size."""
WITH_ALL = 120
"""How much wider it has to be where all days can be chosen."""
FILTER_NEEDS = 960
"""Width from which on a bar has room for the filter, at the base text size."""
_LEAST_UNDO = 100
"""Width below which the name of a step is not begun."""


class DaySwitcher(QWidget):
    """The days as one row of segments; in the agenda, all of them can be chosen together.

    Where the view shows no day none is chosen, and each leads to its day on the timeline.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._dates: tuple[date, ...] = ()
        self._segments: list[QPushButton] = []
        self._narrow = False
        super().__init__()
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._group = QButtonGroup(self)
        self._choice = ChoiceBox(desk.theme)
        self._choice.setAccessibleName(_("Day"))
        self._choice.setPlaceholderText(_("Go to a day"))
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._choice.activated.connect(self._choose_at)
        self._choice.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._choice.customContextMenuRequested.connect(self._offer_chosen)
        self._box.addWidget(self._choice)
        self._all = self._segment(None)
        self._all.setText(_("All days"))
        desk.program_changed.connect(self._refresh)
        desk.day_changed.connect(self._mark)
        desk.every_day_changed.connect(self._mark)
        desk.view_changed.connect(self._show_all_days)
        self._rebuild()
        self._refresh(None)

    def name_of(self, day: date, *, long: bool) -> str:
        """Return what a day is called: "Wednesday 19 May", or in short "Wed 19 May"."""
        return day_long(day) if long else day_short(day)

    def day_at(self, place: QPoint) -> date | None:
        """Return the day to which a place of the screen leads: its segment, or, in the box, the day before or after."""
        for day, segment in zip(self._dates, self._segments, strict=False):
            if segment.rect().contains(segment.mapFromGlobal(place)):
                return day
        point = self._choice.mapFromGlobal(place)
        if not self._choice.isVisible() or not self._choice.rect().contains(point) or self._desk.day not in self._dates:
            return None
        at = self._dates.index(self._desk.day) + (1 if point.x() > self._choice.width() // 2 else -1)
        return self._dates[max(0, min(at, len(self._dates) - 1))]

    def set_narrow(self, narrow: bool) -> None:
        """Show a box to choose a day from even for a few days, or not."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._rebuild()
            self._refresh(None)

    def _choose(self, day: date | None) -> None:
        if self._desk.view not in DAY_VIEWS:
            self._desk.show_view("timeline")
        if day is None:
            self._desk.show_every_day()
        else:
            self._desk.show_day(day)
        self._mark()

    def _choose_at(self, index: int) -> None:
        self._choose(self._offered[index])

    @property
    def _offered(self) -> tuple[date | None, ...]:
        """What the box offers; None for all days."""
        return (None, *self._dates) if self._with_all else self._dates

    @property
    def _with_all(self) -> bool:
        return self._desk.view == "agenda" and len(self._dates) > 1

    def _show_all_days(self, _view: str = "") -> None:
        self._arrange()
        self._mark()

    def _refresh(self, changes: tuple[Change, ...] | None) -> None:
        del changes
        if self._desk.program.dates != self._dates or not self._dates:
            self._dates = self._desk.program.dates
            self._rebuild()
        for day, segment in zip(self._dates, self._segments, strict=False):
            record = self._desk.program.day_on(day)
            theme = record.title if record else ""
            name = self.name_of(day, long=True)
            segment.setText(self.name_of(day, long=False))
            segment.setAccessibleName(f"{name}, {theme}" if theme else name)
        self._mark()

    def _rebuild(self) -> None:
        for segment in self._segments:
            self._group.removeButton(segment)
            self._box.removeWidget(segment)
            segment.hide()
            segment.deleteLater()
        self._segments = [self._segment(day) for day in self._dates] if self._few else []
        self._arrange()

    @property
    def _few(self) -> bool:
        return len(self._dates) <= SEGMENTS and not self._narrow

    def _arrange(self) -> None:
        """Offer all days together where they are shown so, beside each alone."""
        self._all.setVisible(self._few and self._with_all)
        row = [self._all, *self._segments] if self._with_all else self._segments
        for segment in row:
            restyle(segment, edge="only" if len(row) == 1 else "")
        if len(row) > 1:
            restyle(row[0], edge="first")
            restyle(row[-1], edge="last")
        self._choice.clear()
        self._choice.addItems([self.name_of(day, long=False) if day else _("All days") for day in self._offered])
        self._choice.setVisible(not self._few)

    def _segment(self, day: date | None) -> QPushButton:
        segment = QPushButton()
        segment.setProperty("role", "segment")
        segment.setCheckable(True)
        segment.clicked.connect(lambda: self._choose(day))
        if day is not None:
            segment.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            segment.customContextMenuRequested.connect(lambda at: self._offer(day, segment.mapToGlobal(at)))
        self._group.addButton(segment)
        self._box.addWidget(segment)
        return segment

    def _offer(self, day: date, at: QPoint) -> None:
        """Offer to edit a day."""
        if not self._desk.editing:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Edit {day}…").format(day=self.name_of(day, long=True)), lambda: self._edit(day))
        menu.popup(at)

    def _offer_chosen(self, at: QPoint) -> None:
        """Offer to edit the day that the box shows."""
        day = self._offered[self._choice.currentIndex()] if self._choice.currentIndex() >= 0 else None
        if day is not None:
            self._offer(day, self._choice.mapToGlobal(at))

    def _edit(self, day: date) -> None:
        from forumdesk.gui.panes import details_deeds  # noqa: PLC0415 - only while one edits

        self._choose(day)
        details_deeds.show_day(self._desk)

    def _mark(self, _changed: object = None) -> None:
        view, every = self._desk.view, self._with_all and self._desk.every_day
        shown = self._desk.day if view in DAY_VIEWS and not every else None
        self._group.setExclusive(False)
        self._all.setChecked(every)
        for day, segment in zip(self._dates, self._segments, strict=False):
            segment.setChecked(day == shown)
        self._group.setExclusive(shown is not None or every)
        offered = self._offered
        self._choice.setCurrentIndex(offered.index(shown) if shown in offered and (shown or every) else -1)


class Topbar(QWidget):
    """Days, clock words, search field and the export button of one window."""

    export_asked = Signal()
    edit_asked = Signal()
    undo_asked = Signal()
    jump_asked = Signal()
    filter_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._ready = False
        super().__init__()
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.days = DaySwitcher(desk)
        self.search = SearchField(desk)
        self._clock_icon = QLabel()
        self._clock = QLabel()
        self._clock.setTextFormat(Qt.TextFormat.PlainText)
        self._clock.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.filter, self._jump = QPushButton(_("Filter")), QPushButton(_("Jump to now"))
        self._export, self._edit, self._undo = QPushButton(_("Export")), QPushButton(), QPushButton()
        self._undo.setProperty("role", "quiet")
        self._undo_words = ""
        self._lay_out()
        for changed in (desk.program_changed, desk.day_changed, desk.clock.changed):
            changed.connect(self.refresh)
        desk.editing_changed.connect(self._show_mode)
        desk.view_changed.connect(self._show_filter)
        desk.view_changed.connect(self._refresh_soon)
        desk.theme.changed.connect(self._dress)
        self._ready = True
        self._show_mode()
        self.refresh()

    def _lay_out(self) -> None:
        box = QHBoxLayout(self)
        box.setContentsMargins(16, 10, 16, 10)
        box.setSpacing(8)
        box.addWidget(self.days)
        box.addSpacing(12)
        box.addWidget(self._undo)
        box.addWidget(self._clock_icon)
        box.addWidget(self._clock, 1)
        box.addStretch(0)
        for widget in (self.search, self.filter, self._jump, self._export, self._edit):
            box.addWidget(widget)
        for button, asked in (
            (self.filter, self.filter_asked),
            (self._jump, self.jump_asked),
            (self._export, self.export_asked),
            (self._edit, self.edit_asked),
            (self._undo, self.undo_asked),
        ):
            button.clicked.connect(asked)

    def _show_filter(self, _changed: object = None) -> None:
        """Offer the filter where it leaves something out and there is room; it is always in the menu."""
        wide = self.width() >= self._desk.theme.px(FILTER_NEEDS)
        self.filter.setVisible(wide and self._desk.view in VIEWS and not self._desk.filter.resting)

    def _refresh_soon(self, _view: str) -> None:
        """Say it anew once what stands beside it has its width."""
        QTimer.singleShot(0, self, self._fit)

    def show_undo(self, words: str) -> None:
        """Offer, while one edits, to take back the last step, which these words name; empty for none."""
        self._undo_words = words
        self._undo.setEnabled(bool(words))
        self._undo.setAccessibleName(words or _("Nothing to undo"))
        self.refresh()

    def _show_mode(self, _editing: object = None) -> None:
        editing = self._desk.editing
        self._edit.setText(_("Done editing") if editing else _("Edit program"))
        self._edit.setEnabled(self._desk.editable)
        self._export.setEnabled(not self._desk.looking_back)
        self._edit.setProperty("role", "primary" if editing else "")
        self._edit.style().polish(self._edit)
        for widget in (self._clock, self._clock_icon):
            widget.setVisible(not editing)
        self._undo.setVisible(editing)
        self._show_filter()
        self._dress()

    def show_jump(self, offered: bool) -> None:
        """Offer the way to the present, or not."""
        self._jump.setVisible(offered)

    def refresh(self, _changed: object = None) -> None:
        """Say again how the forum's clock and the reader's relate on the day shown."""
        zone_name = self._desk.program.conference.timezone
        noon = datetime.combine(self._desk.day, time(12)) if self._desk.day else None
        words = [_("{city} time").format(city=city(zone_name))]
        if noon:
            words.append(clock_difference(noon, zone_name, self._desk.own_zone))
        full = " · ".join(words)
        theme = self._desk.theme
        on_one_line = theme.metrics(Type.BODY).horizontalAdvance(full) <= self._clock.width()
        role = Type.BODY if on_one_line else Type.LABEL_PLAIN
        lines = [full] if on_one_line else words
        elided = (
            theme.metrics(role).elidedText(line, Qt.TextElideMode.ElideRight, self._clock.width()) for line in lines
        )
        self._clock.setFont(theme.font(role))
        self._clock.setText("\n".join(elided))
        self._clock.setAccessibleName(full)
        self._name_undo()

    def _name_undo(self) -> None:
        """Say what would be taken back as far as the rest of the bar leaves room for it, or else only that one can."""
        metrics = self._desk.theme.metrics(Type.BODY)
        beside = (self.days, self.search, self.filter, self._jump, self._export, self._edit)
        taken = [max(w.sizeHint().width(), w.minimumWidth()) for w in beside if w.isVisibleTo(self)]
        frame = self._undo.sizeHint().width() - metrics.horizontalAdvance(self._undo.text())
        room = min(self.width() - sum(taken) - 8 * len(taken) - frame - 2 * 16 - 2 * 12, self.width() // 4)
        words = metrics.elidedText(self._undo_words, Qt.TextElideMode.ElideRight, room)
        self._undo.setText(words if room >= self._desk.theme.px(_LEAST_UNDO) and words else _("Undo"))
        self._undo.setToolTip(self._undo_words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.search.setFixedWidth(max(180, min(232, self.width() // 4)))
        self._show_filter()
        self._fit()

    def _fit(self) -> None:
        """Leave room for the words beside the days: in the agenda these have one more to choose, all of them."""
        needed = NARROW_BELOW + (WITH_ALL if self._desk.view == "agenda" else 0)
        self.days.set_narrow(self.width() < self._desk.theme.px(needed))
        self.refresh()

    def event(self, event: QEvent) -> bool:
        """Name what would be undone again when what stands beside it becomes wider or narrower."""
        if event.type() == QEvent.Type.LayoutRequest and self._ready:
            self._name_undo()
        return super().event(event)

    def _dress(self) -> None:
        theme = self._desk.theme
        self._clock.setProperty("role", "second")
        size = QSize(theme.px(18), theme.px(18))
        self._clock_icon.setPixmap(theme.icon("clock").pixmap(size))
        for button in (self.filter, self._jump, self._export, self._edit, self._undo):
            button.setIconSize(size)
        self.filter.setIcon(theme.icon("filter", "text"))
        self._jump.setIcon(theme.icon("clock", "text"))
        self._export.setIcon(theme.icon("export", "text"))
        self._undo.setIcon(theme.icon("undo", "text2"))
        self._edit.setIcon(theme.icon("check", "on_accent") if self._desk.editing else theme.icon("edit", "text"))
