# SPDX-License-Identifier: MIT
"""One open program on screen: sidebar, bar, the view in the middle and the details beside it.

It connects a `Document` with a `Desk`; which view is built by which module is known to `views`.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from forumdesk.changes import Change
from forumdesk.document import Document
from forumdesk.gui import marking, whereabouts
from forumdesk.gui.attending import Attending
from forumdesk.gui.clock import Clock
from forumdesk.gui.desk import DAY_VIEWS, Desk, Place
from forumdesk.gui.files.looking_back import LookingBack
from forumdesk.gui.files.notices import Notices
from forumdesk.gui.filters.bar import FilterBar
from forumdesk.gui.mending import tools
from forumdesk.gui.settings import Settings
from forumdesk.gui.sidebar import Sidebar
from forumdesk.gui.timeline.view import Timeline
from forumdesk.gui.topbar import Topbar
from forumdesk.gui.unfinished import Unfinished
from forumdesk.gui.views import Views
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.banner import Banner
from forumdesk.gui.widgets.stacking import rule
from forumdesk.gui.widgets.stops import first_stop, tab_last
from forumdesk.gui.widgets.style import Theme
from forumdesk.i18n import _
from forumdesk.personal import Personal

if TYPE_CHECKING:
    from forumdesk.gui.browsing.articles import Articles
    from forumdesk.gui.browsing.people import Speakers
    from forumdesk.gui.panes.details import Details

NARROW_BELOW = 1080
"""Windows narrower than this show the rail instead of the sidebar."""
PREPARE = 150
"""Milliseconds after which the switch to editing is surely painted."""


class Workspace(QWidget):
    """The page of a window that shows a program."""

    export_asked = Signal(str)
    """Carries the id of the session that an export was asked for, or an empty text."""
    status_changed = Signal()
    closing = Signal()
    """Emitted as the program is closed."""

    def __init__(self, document: Document, theme: Theme, personal: Personal, settings: Settings, clock: Clock) -> None:
        self.document = document
        self._settings = settings
        self._narrow = settings.words("sidebar") == "narrow"
        super().__init__()
        self.desk = Desk(theme, personal, document.program, document=document, clock=clock)
        self._unwatch = document.watch(self._take)
        self.attending = Attending(document, self.desk, settings, self)
        self.past = LookingBack(document, self.desk)
        self.sidebar = Sidebar(self.desk)
        self.topbar = Topbar(self.desk)
        self.banner = Banner(theme)
        self.notices = Notices(document, self.desk, self.past, self.banner)
        self.filters = FilterBar(self.desk, self.topbar.filter)
        self._details: Details | None = None
        self.views = Views(self.desk, document, settings, self.past, self._timeline)
        self.views.added.connect(self._keep_details_last)
        self.views.put_down.connect(self._show_view_again)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()
        self._show_view(self.desk.view)
        self._show_place(None)
        whereabouts.restore(self.desk, self.timeline, settings, self._today())
        clock.minute.connect(self._each_minute)
        self._each_minute()
        self.desk.findings.start()
        QTimer.singleShot(0, self, self.focus_view)

    def _connect(self) -> None:
        self.topbar.search.done.connect(self.focus_view)
        self.topbar.search.organization_asked.connect(self._show_organization)
        for part in (self.banner, self.attending.advice.banner, self.filters):
            part.left.connect(self.focus_view)
        self.topbar.filter_asked.connect(self.filters.choose)
        self.sidebar.chosen_again.connect(self._put_down)
        self.topbar.export_asked.connect(lambda: self.export_asked.emit(""))
        self.topbar.jump_asked.connect(self.jump_to_now)
        self.topbar.edit_asked.connect(self.toggle_editing)
        self.desk.view_changed.connect(self._show_view)
        self.desk.editing_changed.connect(self._show_view_again)
        self.desk.editing_changed.connect(self._prepare_forms)
        self.desk.place_changed.connect(self._show_place)
        for moved in (
            self.desk.program_changed,
            self.desk.place_changed,
            self.desk.day_changed,
            self.desk.editing_changed,
            self.desk.chosen_changed,
        ):
            moved.connect(self.status_changed)

    def _prepare_forms(self, editing: bool) -> None:
        """Load the forms soon after editing begins, so that the first one comes without a wait."""
        if editing:
            QTimer.singleShot(PREPARE, self, _load_forms)

    def _take(self, changes: tuple[Change, ...]) -> None:
        """Show what an edit made of the program, also while an earlier state of it is looked at."""
        if self.past.earlier is not None:
            self.past.leave()
        else:
            self.desk.show_program(self.document.latest, changes)

    def focus_view(self) -> None:
        """Put the keyboard into the view in the middle."""
        first = first_stop(self.views.middle())
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def zoom(self, step: int) -> None:
        """Make what is read larger (1), smaller (-1), or as usual (0): the article's type, else the timeline."""
        if self.desk.view == "articles":
            reader = cast("Articles", self._view("articles")).reader
            reader.step_type(step) if step else reader.usual_type()
        else:
            zooms = {1: self.timeline.zoom_in, -1: self.timeline.zoom_out, 0: self.timeline.zoom_reset}
            zooms[step]()

    @property
    def timeline(self) -> Timeline:
        """The timeline, which every program has."""
        built = self._view("timeline")
        assert isinstance(built, Timeline)
        return built

    @property
    def details(self) -> Details:
        """The details pane, built when it is first needed."""
        if self._details is None:
            from forumdesk.gui.panes.details import Details  # noqa: PLC0415 - most starts show none

            self._details = Details(self.desk)
            self._details.export_session.connect(self.export_asked)
            self._details.organization_asked.connect(self._show_organization)
            self._split.addWidget(self._details)
            self._split.setStretchFactor(1, 0)
            self._split.restoreState(self._settings.blob("split"))
        return self._details

    def _lay_out(self) -> None:
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(_stacked(self.filters, self.views))
        self._split.setStretchFactor(0, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.topbar)
        right.addWidget(rule("rule"))
        right.addWidget(self.banner)
        right.addWidget(self.attending.advice.banner)
        right.addWidget(self._split, 1)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.sidebar)
        box.addWidget(rule("rule-v"))
        box.addLayout(right, 1)

    def _keep_details_last(self) -> None:
        if self._details is not None:
            tab_last(self._details)

    def _view(self, name: str) -> QWidget:
        return self.views.of(name)

    def _timeline(self) -> Timeline:
        timeline = Timeline(self.desk)
        timeline.take_drops(self.topbar.days.day_at)
        return timeline

    def _show_view(self, name: str) -> None:
        if name != "articles":
            self.views.reading = False
        self.views.setCurrentWidget(self.views.middle())
        if self.isVisible():
            self.focus_view()
        self.status_changed.emit()

    def _put_down(self, view: str) -> None:
        """Go back from an article to what lists them, as the reader's own button does."""
        if view == "articles" and self.views.middle() is self._view(view):
            cast("Articles", self._view(view)).leave()

    def _show_view_again(self, _changed: object = None) -> None:
        # No lambda: the desk would hold it, and by it the page that holds the desk, for ever.
        self._show_view(self.desk.view)

    def _show_place(self, place: Place | None) -> None:
        if place is not None and place.kind == "article":
            self.views.reading = True
            self.desk.show_view("articles")
            cast("Articles", self._view("articles")).open_article(place.id)
            self.views.setCurrentWidget(self.views.middle())
        if place is not None or self._details is not None:
            self.details.setVisible(place is not None)

    def _show_organization(self, name: str) -> None:
        self.desk.show_view("speakers")
        if self.desk.editing:
            self.views.table("speakers").filter.setText(name)
            return
        cast("Speakers", self._view("speakers")).show_organization(name)

    def toggle_editing(self) -> None:
        """Change between browsing and editing."""
        focus = QApplication.focusWidget()
        if focus is not None and self.views.isAncestorOf(focus):
            focus.clearFocus()  # what is being typed is kept first
        left = self._unfinished()
        if left is not None:
            self.desk.note(
                _("Editing ends once “{words}” is corrected, or given up with Esc.").format(words=left.named)
            )
            left.back()
            return
        self._settle()
        self.desk.set_editing(not self.desk.editing)

    def toggle_sidebar(self) -> None:
        """Change between the sidebar and the rail, and remember it."""
        self._narrow = not self._narrow
        self._settings.keep("sidebar", "narrow" if self._narrow else "wide")
        self.fit(self.width())

    def jump_to_now(self) -> None:
        """Show today's day and bring the present into view."""
        today = self._today()
        if today in self.desk.program.dates:
            self.desk.show_view("timeline")
            self.desk.show_day(today)
            self.timeline.jump_to_now()

    def possible(self) -> dict[str, bool]:
        """Return which of the commands that lead somewhere have somewhere to lead now."""
        dates, day = self.desk.program.dates, self.desk.day
        changing = {}
        if self.desk.editing:
            from forumdesk.gui.timeline.handling import possible  # noqa: PLC0415 - not needed to show a program

            changing = possible(self.desk)
        return changing | {
            "edit_program": self.desk.editable,
            "view_rooms": self.desk.editing,
            "view_tracks": self.desk.editing,
            **tools.possible(self.desk),
            **self.filters.possible,
            "export": not self.desk.looking_back,
            **dict.fromkeys(("export_agenda", "share_agenda", "open_shared"), not self.desk.looking_back),
            **marking.possible(self.desk),
            **dict.fromkeys(("find_here", "read_later", "print_article"), self.views.reader is not None),
            "go_back": self.desk.can_go_back,
            "go_forward": self.desk.can_go_forward,
            "close_details": self.desk.place is not None,
            "previous_day": bool(dates) and day != dates[0],
            "next_day": bool(dates) and day != dates[-1],
            "jump_to_now": self._today() in dates,
        }

    def go_back(self) -> None:
        """Return to what the details showed before."""
        self.desk.back()

    def go_forward(self) -> None:
        """Undo a step back."""
        self.desk.forward()

    def close_details(self) -> None:
        """Give the view the whole width."""
        self.desk.leave()

    def previous_day(self) -> None:
        """Show the day before."""
        self._step_day(-1)

    def next_day(self) -> None:
        """Show the day after."""
        self._step_day(1)

    def next_part(self) -> None:
        """Move the keyboard on: sidebar, days and search, view, tray, details, and round again."""
        built = (self.sidebar, self.topbar, self.filters, self.views, self.timeline.tray, self._details)
        parts = [part for part in built if part is not None and part.isVisible()]
        focus = QApplication.focusWidget()
        at = max((i for i, part in enumerate(parts) if focus is not None and part.isAncestorOf(focus)), default=-1)
        for step in range(1, len(parts) + 1):
            part = parts[(at + step) % len(parts)]
            first = first_stop(self.views.middle() if part is self.views else part)
            if first is not None:
                first.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _step_day(self, by: int) -> None:
        dates = self.desk.program.dates
        if self.desk.day in dates:
            at = dates.index(self.desk.day) + by
            if 0 <= at < len(dates):
                if self.desk.view not in DAY_VIEWS:
                    self.desk.show_view("timeline")
                self.desk.show_day(dates[at])

    def now(self) -> datetime:
        """Return the wall time in the forum's zone."""
        return self.desk.clock.wall(self.desk.program.conference.timezone)

    def _today(self) -> date:
        return self.desk.program.day_at(self.now())

    def _each_minute(self) -> None:
        self.topbar.show_jump(self._today() in self.desk.program.dates)
        self.status_changed.emit()

    def fit(self, width: int) -> None:
        """Show the rail or the sidebar, as a window of this width has room for; best said before the first paint."""
        self.sidebar.set_narrow(self._narrow or width < self.desk.theme.px(NARROW_BELOW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(self.width())

    def _remember(self) -> None:
        """Keep where the reader is, and how wide and large things are."""
        whereabouts.remember(self.desk, self.timeline, self._settings)
        if self.views.has("articles"):
            self._settings.keep("reading size", cast("Articles", self._view("articles")).reader.points)
        if self._details is not None:
            self._settings.keep("split", self._split.saveState())

    def may_leave(self) -> bool:
        """Tell whether the program can go: what could not be saved, or means nothing, is asked about first."""
        left = self._unfinished()
        lost = _("“{words}” was typed and could not be taken. It is lost when the program is closed.")
        if left is not None and not messages.ask_to_lose(self, lost.format(words=left.named), _("Close and lose it")):
            left.back()
            return False
        unsaved, gone = self.document.unsaved, _("{words} Closing gives it up, unless you have saved a copy of it.")
        question = _("“{label}” could not be saved, and is lost when the program is closed.")
        words = question.format(label=unsaved.label) if unsaved else gone.format(words=self.notices.outside)
        is_whole = unsaved is None and not self.notices.outside
        return is_whole or messages.ask_to_lose(self, words, _("Close and lose it"))

    def _unfinished(self) -> Unfinished | None:
        """Keep what is being typed; return what can't be kept, if anything can't."""
        return self.views.unfinished() or (self._details.unfinished() if self._details is not None else None)

    def _settle(self) -> None:
        """Keep what is being typed in the details."""
        if self._details is not None:
            self._details.settle()

    def close_program(self) -> None:
        """Remember where the reader is, and let go of the file."""
        self.closing.emit()
        self._settle()
        self._remember()
        self._unwatch()
        self.attending.close()
        self.document.close()


def _load_forms() -> None:
    from forumdesk.gui.inspector import forms  # noqa: F401, PLC0415 - only while one edits


def _stacked(above: QWidget, below: QWidget) -> QWidget:
    whole = QWidget()
    stack = QVBoxLayout(whole)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(0)
    stack.addWidget(above)
    stack.addWidget(below, 1)
    return whole
