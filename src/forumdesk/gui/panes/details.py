# SPDX-License-Identifier: MIT
"""The details beside a view: one session, person or article, with the way back and forward through what one has seen.

While one edits, a form of `inspector` stands there instead, which stays and follows the program by itself.

What it says of each kind stands in a module of its own; this one keeps the head, the scroll positions and the moment
at which a pane is built. A pane is thrown away and built anew rather than updated: that takes a few milliseconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from forumdesk.changes import Change
from forumdesk.gui import marking
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.panes.article_pane import ArticlePane
from forumdesk.gui.panes.own_part import NoteBox, begin_note
from forumdesk.gui.panes.person_pane import person_pane
from forumdesk.gui.panes.session_pane import Asks, session_pane
from forumdesk.gui.unfinished import Unfinished
from forumdesk.gui.widgets.addresses import Opener, open_in_system
from forumdesk.gui.widgets.parts import Column, Scroll, Text, icon_button
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.program import Article, Person, Record, Session
from forumdesk.wording import isolated, series

if TYPE_CHECKING:
    from forumdesk.gui.inspector.form import Form

NARROWEST, USUAL, WIDEST = 288, 336, 480
HEAD = 44
_UNSEEN = frozenset({"day", "source", "publication", "dismissal", "rule"})
"""Kinds of record that no pane shows."""


class Details(QWidget):
    """The pane."""

    export_session = Signal(str)
    """Carries the id of a session that the reader wants in a calendar."""
    organization_asked = Signal(str)
    """Carries the name of an organization whose people the reader wants to see."""

    def __init__(self, desk: Desk, opener: Opener = open_in_system) -> None:
        self._desk = desk
        self._shown: tuple[int, Place] | None = None
        self._scrolled: dict[tuple[int, Place], int] = {}
        self._stale = True
        self._said: tuple[object, ...] = ()
        """What the checks say of what is shown, as it was built."""
        self._form: Form | None = None
        self._field_asked = ""
        super().__init__()
        self.setProperty("role", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Details"))
        self._asks = Asks(
            self.export_session.emit, self.organization_asked.emit, lambda _key: desk.show_view("articles"), opener
        )
        self._head = _Head(desk)
        self._scroll = Scroll()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self._head)
        stack.addWidget(self._scroll, 1)
        desk.place_changed.connect(self._move)
        desk.program_changed.connect(self._follow)
        desk.findings.changed.connect(self._follow_findings)
        desk.news.changed.connect(self._follow_findings)
        desk.view_changed.connect(self._follow_view)
        desk.reading_moved.connect(self._show_position)
        desk.editing_changed.connect(self._renew)
        desk.chosen_changed.connect(self._follow_choice)
        desk.typing_asked.connect(self._begin_typing)
        desk.theme.changed.connect(self._renew)
        desk.clock.changed.connect(self._renew)
        self._fit()

    def sizeHint(self) -> QSize:
        """Ask for the usual width."""
        return QSize(self._desk.theme.px(USUAL), 600)

    def showEvent(self, event: QShowEvent) -> None:
        """Build what was put off while the pane was hidden."""
        super().showEvent(event)
        if self._stale:
            self._build()

    def _record(self) -> Record | None:
        place = self._desk.place
        return self._desk.program.records(place.kind).get(place.id) if place is not None else None

    def _move(self, _place: object) -> None:
        form, shown = self._form, (self._desk.step, self._desk.place)
        if not self._stale and form is not None and self._shown == shown and form.subject.ids == self._subject()[1]:
            return  # the choice of sessions, which is told before, has brought it here already
        self._keep_scroll()
        self._rebuild()

    def _follow(self, changes: tuple[Change, ...] | None) -> None:
        if changes is None:
            self._scrolled.clear()
            self._shown = None
        if self._form is not None and changes is not None and self._shown == (self._desk.step, self._desk.place):
            self._form.follow()
            self._head.show_state(self._desk, self._position(self._record()))
        elif changes is None or any(change.kind not in _UNSEEN for change in changes):
            self._keep_scroll()
            self._rebuild()

    def _follow_findings(self, _changed: object = None) -> None:
        """Build anew where other things are said of what is shown."""
        place = self._desk.place
        if self._form is not None and self._desk.editing:
            self._form.follow()
        elif place is not None and self._said_of(place) != self._said:
            self._keep_scroll()
            self._rebuild()

    def _said_of(self, place: Place) -> tuple[object, ...]:
        """Return what checks and news say of a record."""
        return (*self._desk.findings.shown(place.kind, place.id), self._desk.news.item(place.id))

    def _follow_view(self, _view: str) -> None:
        if isinstance(self._record(), Article):
            self._keep_scroll()
            self._rebuild()

    def _follow_choice(self) -> None:
        if self._desk.editing and (self._form is None or self._form.subject.ids != self._subject()[1]):
            self._keep_scroll()
            self._rebuild()

    def _subject(self) -> tuple[str, tuple[str, ...]]:
        """Return the kind and the ids of what is edited: the sessions that are chosen together, or what is shown."""
        place, chosen = self._desk.place, self._desk.chosen
        if place is None:
            return "", ()
        together = place.kind == "session" and place.id in chosen and len(chosen) > 1
        return place.kind, chosen if together else (place.id,)

    def settle(self) -> None:
        """Save what is typed in the form, before nothing can be changed any more."""
        if self._form is not None:
            self._form.settle()

    def unfinished(self) -> Unfinished | None:
        """Save what is typed in the form; return what means nothing, if anything does."""
        return self._form.unfinished() if self._form is not None else None

    def _begin_typing(self, field: str) -> None:
        """Put the keyboard into a field of the form; of one that is still to be built, as soon as it is there."""
        if field == marking.NOTE and not self._stale and begin_note(self._scroll.widget()):
            return
        built = not self._stale and self._form is not None
        self._field_asked = "" if built else field
        if built and self._form is not None:
            self._form.begin(field)

    def _begin_note(self) -> None:
        begin_note(self._scroll.widget())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark the session that is shown with S, wherever in the pane the keyboard is."""
        place = self._desk.place
        shown = place is not None and place.kind == "session" and self._desk.mine.kept
        if shown and place is not None and marking.is_key(event, Qt.Key.Key_S):
            marking.cycle(self._desk, [place.id])
        else:
            super().keyPressEvent(event)

    def _show_position(self, article_id: str, fraction: float) -> None:
        pane = self._scroll.widget()
        if isinstance(pane, ArticlePane) and self._shown == (self._desk.step, Place("article", article_id)):
            pane.show_position(fraction)

    def _keep_scroll(self) -> None:
        if self._shown is not None and self._scroll.widget() is not None:
            self._scrolled[self._shown] = self._scroll.verticalScrollBar().value()

    def _renew(self, _editing: object = None) -> None:
        """Build anew, also a form that could have stayed."""
        self._keep_scroll()
        self._form = None
        self._rebuild()

    def _rebuild(self) -> None:
        self._stale = True
        if self.isVisible():
            self._build()

    def _build(self) -> None:
        self._stale = False
        self._fit()
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._scroll.isAncestorOf(focus)
        if isinstance(focus, NoteBox):
            self._field_asked = marking.NOTE  # whoever writes a note goes on with it
        place, record = self._desk.place, self._record()
        self._shown = (self._desk.step, place) if place is not None else None
        self._said = self._said_of(place) if place is not None else ()
        if stays := self._turned(record):
            had_focus = False
        else:
            self._scroll.show_widget(self._pane(record))
        if self._form is not None and not stays:
            self._form.follow()
        self._head.show_state(self._desk, self._position(record))
        self._scroll.setAccessibleName(_name(record))
        if had_focus:
            self._scroll.setFocus(Qt.FocusReason.TabFocusReason)
        self._restore_scroll()
        QTimer.singleShot(0, self, self._restore_scroll)
        if self._field_asked == marking.NOTE:
            self._field_asked = ""
            QTimer.singleShot(0, self, self._begin_note)
        elif self._form is not None and self._field_asked:
            QTimer.singleShot(0, self._form, lambda form=self._form, field=self._field_asked: form.begin(field))
            self._field_asked = ""

    def _turned(self, record: Record | None) -> bool:
        """Turn the form that stands to what is shown now, if it can; tell whether it did."""
        if self._form is None or record is None:
            return False
        from forumdesk.gui.inspector import forms  # noqa: PLC0415 - a form stands, so it is loaded

        kind, ids = self._subject()
        turns = self._desk.editing and forms.fits(self._form, kind, ids)
        if turns:
            self._form.turn_to(ids[0])
        return turns

    def _fit(self) -> None:
        theme = self._desk.theme
        self.setMinimumWidth(min(theme.px(NARROWEST), 320))
        self.setMaximumWidth(theme.px(WIDEST))

    def _restore_scroll(self) -> None:
        if self._shown is not None:
            self._scroll.verticalScrollBar().setValue(self._scrolled.get(self._shown, 0))

    def _pane(self, record: Record | None) -> QWidget:
        self._form = None
        if self._desk.editing and record is not None:
            from forumdesk.gui.inspector import forms  # noqa: PLC0415 - most visits only browse

            self._form = forms.form_for(self._desk, *self._subject())
        if self._form is not None:
            return self._form
        if isinstance(record, Session):
            return session_pane(self._desk, record, self._asks)
        if isinstance(record, Person):
            return person_pane(self._desk, record, self._asks)
        if isinstance(record, Article):
            return ArticlePane(self._desk, record, self._asks)
        column = Column(self._desk.theme)
        words = _("Choose a session, a person or an article to read about it here.")
        column.put(Text(self._desk.theme, words, Type.RUNNING, "text2"), 8)
        return column

    def _position(self, record: Record | None) -> str:
        """Return a session's place in its series, or where one came from."""
        before = self._desk.came_from
        if self._form is not None and len(self._form.subject.ids) > 1:
            return ""
        if isinstance(record, Session) and (before is None or before.kind == "session"):
            return series(self._desk.program, record)
        if record is None or before is None:
            return ""
        source = self._desk.program.records(before.kind).get(before.id)
        return _("From: {title}").format(title=isolated(_name(source))) if source is not None else ""


def _name(record: object) -> str:
    return str(getattr(record, "title", "") or getattr(record, "name", ""))


class _Head(QWidget):
    """The way back and forward, the place in the series, and the way out."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        theme = desk.theme
        self._back = icon_button(theme, "back", _("Back"), desk.back)
        self._forward = icon_button(theme, "forward", _("Forward"), desk.forward)
        self._close = icon_button(theme, "close", _("Close the details"), desk.leave)
        self._words = Text(theme, "", Type.SMALL, "text2", most=1)
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 0, 18, 0)
        line.setSpacing(6)
        line.addWidget(self._back)
        line.addWidget(self._forward)
        line.addStretch(1)
        line.addWidget(self._words, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        line.addWidget(self._close)

    def show_state(self, desk: Desk, words: str) -> None:
        """Offer the ways that there are, in the look of the theme."""
        theme = desk.theme
        self.setFixedHeight(theme.px(HEAD))
        for button, icon in ((self._back, "back"), (self._forward, "forward"), (self._close, "close")):
            button.setIcon(theme.icon(icon))
            button.setIconSize(QSize(theme.px(18), theme.px(18)))
        self._back.setEnabled(desk.came_from is not None)
        self._forward.setEnabled(desk.can_go_forward)
        self._close.setEnabled(desk.place is not None)
        self._words.setText(words)
        self._words.updateGeometry()
