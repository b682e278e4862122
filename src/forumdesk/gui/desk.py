# SPDX-License-Identifier: MIT
"""What the views of one window share: the program as it is now, where the reader is, and the way back.

A view asks for `program` when it draws, calls `go` when the reader chooses something, and listens to the signals.
It never holds a record across time, only ids.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import Signal

from forumdesk.changes import Change, diff
from forumdesk.errors import ForumDeskError
from forumdesk.gui.clock import Clock, system_zone
from forumdesk.gui.colleagues import Colleagues
from forumdesk.gui.filtering import Filtering
from forumdesk.gui.findings import Findings
from forumdesk.gui.mine import Mine
from forumdesk.gui.news import News
from forumdesk.gui.present import Present
from forumdesk.gui.reading import Reading
from forumdesk.gui.trail import Place, Trail
from forumdesk.gui.voice import Voice
from forumdesk.gui.widgets.style import Theme
from forumdesk.personal import Personal
from forumdesk.program import Program

if TYPE_CHECKING:
    from forumdesk.document import Document

__all__ = ["DAY_VIEWS", "EDITED", "EDIT_VIEWS", "SNAPS", "VIEWS", "Desk", "Place"]

P = ParamSpec("P")

VIEWS = (
    "timeline", "sessions", "speakers", "rooms", "tracks", "articles", "agenda", "now", "news", "problems", "history",
    "print",
)  # fmt: skip
"""The views, those of the sidebar in its order; what is printed is reached from the bar and the menu."""
DAY_VIEWS = frozenset({"timeline", "agenda"})
"""The views that show a day."""
EDIT_VIEWS = frozenset({"rooms", "tracks"})
"""The views that there are only while the program is edited."""

SNAPS = (5, 10, 15, 30)
"""The steps, in minutes, in which sessions can be moved."""
EDITED = frozenset({"room", "track", "day", "conference"})
"""Kinds of records that are shown only while they are edited."""


class Desk(Voice):
    """The shared state of one window."""

    program_changed = Signal(object)
    """Carries the changes (a tuple of `Change`), or None when another program took its place."""
    place_changed = Signal(object)
    """Carries the `Place` that the details pane shows now, or None when it shows nothing."""
    view_changed = Signal(str)
    """Carries the view that the reader asked for, one of `VIEWS`."""
    day_changed = Signal(object)
    """Carries the date of the day that the timeline shows."""
    every_day_changed = Signal()
    """Emitted when all days are to be shown together, where a view can, or one again."""
    editing_changed = Signal(bool)
    """Carries whether the program is edited now."""
    chosen_changed = Signal()
    """Emitted when other sessions are chosen together."""
    unsaved_changed = Signal()
    """Emitted when an edit could not be written, and is kept."""
    snap_changed = Signal(int)
    """Carries the minutes in whose steps sessions are moved now."""
    typing_asked = Signal(str)
    """Carries the field of the record in the details, such as "title", that the keyboard should go to."""
    doubts_changed = Signal()
    """Emitted when other sessions are in doubt."""
    reading_moved = Signal(str, float)
    """Carries the id of the article that is being read, and how far, from 0 to 1."""

    def __init__(
        self,
        theme: Theme,
        personal: Personal | None,
        program: Program,
        own: str = "",
        *,
        document: Document | None = None,
        clock: Clock | None = None,
    ) -> None:
        self._theme = theme
        self._document = document
        self._editing = False
        self._back = False
        self._chosen: tuple[str, ...] = ()
        self._snap = SNAPS[2]
        self._personal = personal
        self._program = program
        self.clock = clock or Clock(own or system_zone())
        """The time, and the zone of the reader's own times."""
        self._trail = Trail()
        self._doubtful: frozenset[str] = frozenset()
        self._view = VIEWS[0]
        self._day: date | None = program.dates[0] if program.dates else None
        self._every_day = False
        super().__init__()
        self.findings = Findings(self)
        """What the checks say of the program."""
        self.present = Present(self)
        """The moment that is shown as now."""
        self.mine = Mine(personal, program, self)
        """What the reader means to see."""
        self.colleagues = Colleagues(self)
        """What others have shared of what they mean to see."""
        self.reading = Reading(personal, self)
        """What the reader has read, and means to read."""
        self.news = News(self)
        """What has changed since the reader looked last."""
        self.filter = Filtering(self)
        """Which sessions are shown."""

    @property
    def theme(self) -> Theme:
        """The look."""
        return self._theme

    @property
    def personal(self) -> Personal:
        """The reader's own file; a program that is only looked at, as in a review, has no use for one."""
        assert self._personal is not None
        return self._personal

    @property
    def program(self) -> Program:
        """The program as it is now."""
        return self._program

    @property
    def own_zone(self) -> str:
        """IANA name of the zone of own times: the forum's where the reader wants no others."""
        return self.clock.zone(self._program.conference.timezone)

    @property
    def doubtful(self) -> frozenset[str]:
        """The sessions that a review is not sure of; none of an open program."""
        return self._doubtful

    def mark(self, doubtful: frozenset[str]) -> None:
        """Show these sessions as in doubt."""
        if doubtful != self._doubtful:
            self._doubtful = doubtful
            self.doubts_changed.emit()

    @property
    def editable(self) -> bool:
        """Whether "Edit program" can be turned on: there is a file, it can be written, and it is shown as it is."""
        return self._document is not None and not self._document.read_only_reason and not self._back

    @property
    def looking_back(self) -> bool:
        """Whether an earlier state of the program is shown."""
        return self._back

    def look_back(self, program: Program | None) -> None:
        """Show an earlier state of the program, which can't be edited; None shows it again as it is."""
        assert self._document is not None
        self.set_editing(False)
        self._back = program is not None
        shown = self._document.latest if program is None else program
        self.show_program(shown, diff(self._program, shown))
        self.editing_changed.emit(False)

    @property
    def editing(self) -> bool:
        """Whether the program is edited now; otherwise it is browsed, and no gesture changes it."""
        return self._editing

    def set_editing(self, editing: bool) -> None:
        """Change between browsing and editing; a program that can't be written is always browsed."""
        editing = editing and self.editable
        if editing != self._editing:
            self._editing = editing
            self.choose(())
            self._choose_shown()
            shown = self.place
            self._forget_the_dropped()
            self.editing_changed.emit(editing)
            if not editing and self._view in EDIT_VIEWS:
                self.show_view(VIEWS[0])
            if self.place != shown:
                self.place_changed.emit(self.place)

    def edit(
        self, label: str, verb: Callable[Concatenate[Program, P], Program], /, *args: P.args, **kwargs: P.kwargs
    ) -> bool:
        """Make one step with a function of `edits`, as `Document.edit`; tell whether it was made, or else say why."""
        return self._made(lambda document: document.edit(label, verb, *args, **kwargs))

    def type_in(
        self,
        thread: str,
        label: str,
        verb: Callable[Concatenate[Program, P], Program],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> bool:
        """Make an edit that is being typed, as `Document.type_in`; what follows in the same thread joins its step."""
        return self._made(lambda document: document.type_in(thread, label, verb, *args, **kwargs))

    def end_typing(self) -> None:
        """Let what is typed next be a step of its own."""
        if self._document is not None:
            self._document.end_typing()

    def _made(self, step: Callable[[Document], object]) -> bool:
        """Make a step; one that only the file could not take counts as made, and is kept until it is saved."""
        document = self._document
        if document is None or not self._editing:
            return False
        before = document.latest
        try:
            step(document)
        except ForumDeskError as error:
            if document.unsaved is None or document.latest is before:
                self.refuse(str(error))
                return False
            self.unsaved_changed.emit()
        return True

    @property
    def chosen(self) -> tuple[str, ...]:
        """The sessions that are chosen together, in the order of choosing; several only while one edits."""
        return self._chosen

    def choose(self, ids: Iterable[str], *, show: bool = True) -> None:
        """Choose sessions; those that the program does not have are passed over.

        While one edits, a session that the details pane shows is one of them: it shows the last of others, or stays.
        Without `show` it waits for whoever chose them to choose them again, as one walks on through many.
        """
        chosen = tuple(key for key in dict.fromkeys(ids) if key in self._program.sessions)
        shown = self._shown_session if self._editing else ""
        if shown and not chosen:
            chosen = (shown,)
        if chosen != self._chosen:
            self._chosen = chosen
            self.chosen_changed.emit()
        if show and shown and shown not in chosen:
            self.glance(Place("session", chosen[-1]))

    @property
    def meant(self) -> tuple[str, ...]:
        """The sessions that a command is about: those that are chosen, or else the one in the details pane."""
        return self._chosen or ((self._shown_session,) if self._shown_session else ())

    @property
    def _shown_session(self) -> str:
        place = self.place
        return place.id if place is not None and place.kind == "session" else ""

    def _choose_shown(self) -> None:
        """Let the details pane's session be the one that is chosen, unless it is among those that are."""
        if self._editing and self.place is not None and self._shown_session not in self._chosen:
            chosen = (self._shown_session,) if self._shown_session else ()
            if chosen != self._chosen:
                self._chosen = chosen
                self.chosen_changed.emit()

    @property
    def snap(self) -> int:
        """The minutes in whose steps sessions are moved, made longer and drawn."""
        return self._snap

    def set_snap(self, minutes: int) -> None:
        """Move in other steps; one of `SNAPS`."""
        if minutes in SNAPS and minutes != self._snap:
            self._snap = minutes
            self.snap_changed.emit(minutes)

    def show_program(self, program: Program, changes: tuple[Change, ...] | None = None) -> None:
        """Take a new state of the program, or, without changes, another program."""
        self._program = program
        if changes is None:
            self._trail = Trail()
            self._day = None
        shown = self.place
        self._forget_the_dropped()
        if self._day not in program.dates:
            self._day = program.dates[0] if program.dates else None
        chosen, self._chosen = self._chosen, tuple(key for key in self._chosen if key in program.sessions)
        self.program_changed.emit(changes)
        if chosen != self._chosen:
            self.chosen_changed.emit()
        self.choose(self._chosen)
        if self.place != shown:
            self.place_changed.emit(self.place)

    def _forget_the_dropped(self) -> None:
        """Take the records that are gone, or no longer edited, off the trail; the pane closes when it shows one."""
        self._trail.keep(
            lambda place: place.id in self._program.records(place.kind) and (self._editing or place.kind not in EDITED)
        )

    @property
    def place(self) -> Place | None:
        """What the details pane shows."""
        return self._trail.place

    @property
    def step(self) -> int:
        """How far along the trail `place` is, from 0; -1 when nothing is shown. The same place may be on it twice."""
        return self._trail.step

    @property
    def came_from(self) -> Place | None:
        """The place that `back` would return to."""
        return self._trail.came_from

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before, or a closed pane to open again."""
        return self._trail.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether the reader went back and can return."""
        return self._trail.can_go_forward

    def go(self, place: Place) -> None:
        """Show a record in the details pane, one step further on the trail."""
        self._arrive(moved=self._trail.go(place))

    def glance(self, place: Place) -> None:
        """Show a record that a walk through a list has reached: however long the walk, it is one step on the trail."""
        self._arrive(moved=self._trail.glance(place))

    def back(self) -> None:
        """Return to the place before; with the pane closed, to what it showed last."""
        self._arrive(moved=self._trail.back())

    def forward(self) -> None:
        """Undo a step back."""
        self._arrive(moved=self._trail.forward())

    def leave(self) -> None:
        """Close the details pane; the trail is kept, so that going back to it is possible."""
        self._trail.leave()
        self.place_changed.emit(None)

    def _arrive(self, *, moved: bool) -> None:
        if moved:
            self._choose_shown()
            self.place_changed.emit(self.place)

    @property
    def view(self) -> str:
        """The view in the middle."""
        return self._view

    def show_view(self, view: str) -> None:
        """Put another view into the middle."""
        if view in VIEWS and view != self._view and (self._editing or view not in EDIT_VIEWS):
            self._view = view
            self._trail.end_walk()
            self.view_changed.emit(view)

    @property
    def day(self) -> date | None:
        """The date that the timeline shows; None when the program has no days."""
        return self._day

    def show_day(self, day: date) -> None:
        """Show a day of the program, alone."""
        if day not in self._program.dates:
            return
        moved, self._day = day != self._day, day
        alone, self._every_day = self._every_day, False
        if moved:
            self.day_changed.emit(day)
        if alone:
            self.every_day_changed.emit()

    @property
    def every_day(self) -> bool:
        """Whether all days are shown together in a view that can."""
        return self._every_day

    def show_every_day(self) -> None:
        """Show all days together in a view that can."""
        if not self._every_day:
            self._every_day = True
            self.every_day_changed.emit()
