# SPDX-License-Identifier: MIT
"""The search field of the bar: finds whatever the program holds as one types, and leads to it.

The index is built in a thread once the window has been painted, and follows the program from then on. What opens under
the field lies over the window and leaves the keyboard in the field: Up, Down, Page Up and Page Down walk, Enter opens,
Tab leads to the filters, Esc clears.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from forumdesk.changes import Change
from forumdesk.gui.browsing.finder import Finder
from forumdesk.gui.desk import Desk
from forumdesk.i18n import _, ngettext

if TYPE_CHECKING:
    from forumdesk.gui.browsing.search_asking import Answer, Asking
    from forumdesk.gui.browsing.search_popup import Chip, Popup
    from forumdesk.gui.browsing.search_results import ResultsList
    from forumdesk.gui.browsing.search_rows import Found
    from forumdesk.gui.widgets.chip_button import ChipButton
    from forumdesk.search.query import Term

AFTER_PAINT = 600
"""Milliseconds from the first showing to the building of the index."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_FAR = {Qt.Key.Key_End: 1, Qt.Key.Key_Home: -1}
_MEANT = {Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.MouseFocusReason}
_ALONE = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Field(QLineEdit):
    """The line in which one types. It hands the keys that walk the results to whoever listens."""

    walked = Signal(int)
    paged = Signal(int)
    went_far = Signal(int)
    """To the first result (-1) or the last one (1)."""
    opened = Signal()
    left = Signal()
    entered = Signal(Qt.FocusReason)
    dropped = Signal()

    def __init__(self) -> None:
        self.leads_on: Callable[[], bool] = bool
        """Takes the keyboard on to the chips, and tells whether there are any."""
        self.closed_terms: Sequence[tuple[int, int]] = ()
        """From and to where in the text the filters stand that Backspace takes away as a whole."""
        super().__init__()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.walked.emit(_STEPS[key])
        elif key in _PAGES:
            self.paged.emit(_PAGES[key])
        elif key in _FAR and (event.modifiers() == _CONTROL or self._stands_at(_FAR[key], event)):
            self.went_far.emit(_FAR[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif key == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif key != Qt.Key.Key_Backspace or not self._take_term_away():
            super().keyPressEvent(event)

    def _stands_at(self, end: int, event: QKeyEvent) -> bool:
        """Tell whether Home or End would move nothing in the line, and may move on in the results."""
        there = 0 if end < 0 else len(self.text())
        return event.modifiers() in _ALONE and not self.hasSelectedText() and self.cursorPosition() == there

    def _take_term_away(self) -> bool:
        """Take away the filter that ends at the cursor, if there is one; undo brings it back."""
        at, text = self.cursorPosition(), self.text()
        if self.hasSelectedText():
            return False
        for start, end in self.closed_terms:
            if start < at and not text[end:at].strip() and end <= at:
                self.setSelection(start, at - start)
                self.del_()
                return True
        return False

    def event(self, event: QEvent) -> bool:
        # Tab is asked for here: what Qt does with it comes before any key press of the line's own.
        tab = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab
        return (tab and self.leads_on()) or super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class SearchField(QWidget):
    """The field and what opens under it."""

    done = Signal()
    """The reader has opened a hit, or has nothing more to search for: the keyboard belongs to the view again."""
    organization_asked = Signal(str)
    """Carries the name of an organization whose people the reader wants to see."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._popup: Popup | None = None
        self._asked = False
        self._asking: Asking | None = None
        self._terms: tuple[Term, ...] = ()
        super().__init__()
        self.field = Field()
        self.field.setPlaceholderText(_("Search the program"))
        self.field.setAccessibleName(_("Search sessions, people, organizations, articles, rooms and tracks"))
        self.field.setTextMargins(-6, 0, 0, 0)
        self._glass = QAction(_("Search"), self)
        self._clear = QAction(_("Clear the search"), self)
        self._clear.setVisible(False)
        self.field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.field.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.field)
        self.setFocusProxy(self.field)
        self._finder = Finder(self)
        self._connect()
        self._dress()

    def _connect(self) -> None:
        self._glass.triggered.connect(self.focus_field)
        self._clear.triggered.connect(self.field.clear)
        self._finder.ready.connect(self._search)
        self.field.leads_on = self._to_chips
        self.field.textChanged.connect(self._search)
        self.field.walked.connect(self._walk)
        self.field.paged.connect(lambda step: self._in_list(lambda found: found.walk_page(step)))
        self.field.went_far.connect(lambda step: self._in_list(lambda found: found.walk_far(step)))
        self.field.opened.connect(self._open_selected)
        self.field.left.connect(self._leave)
        self.field.entered.connect(self._enter)
        self.field.dropped.connect(self._drop)
        self._desk.program_changed.connect(self._follow)
        self._desk.mine.changed.connect(self._refresh)
        self._desk.clock.minute.connect(self._refresh)
        self._desk.theme.changed.connect(self._dress)

    @property
    def results(self) -> tuple[Found, ...]:
        """The rows that the list shows; none while it is closed."""
        if self._popup is None or self._popup.isHidden():
            return ()
        model = self._popup.list.rows
        return tuple(model.value(row) for row in range(model.rowCount()))

    @property
    def popup(self) -> Popup | None:
        """What opens under the field, once it was needed."""
        return self._popup

    @property
    def chips(self) -> tuple[ChipButton, ...]:
        """The filters that are set and those that can be; none while it is closed."""
        return self._popup.chips.buttons if self._popup is not None and not self._popup.isHidden() else ()

    def focus_field(self) -> None:
        """Put the keyboard into the field, with what stands there selected, and open what belongs under it."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._search()

    def close_results(self) -> None:
        """Take the list away; the words stay."""
        if self._popup is not None:
            self._popup.hide()
        self.field.setAccessibleDescription("")

    def _has_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        inside = self._popup is not None and focus is not None and self._popup.isAncestorOf(focus)
        return self.field.hasFocus() or inside

    def _enter(self, reason: Qt.FocusReason) -> None:
        """Open where the reader meant to come here; one who only comes by with Tab is not held up."""
        if self.field.text().strip() or reason in _MEANT:
            self._search()

    def _leave(self) -> None:
        if not self._has_keyboard():
            self.close_results()

    def _search(self) -> None:
        text = self.field.text()
        self._clear.setVisible(bool(text.strip()))
        if not self._has_keyboard():
            self.close_results()
            return
        from forumdesk.gui.browsing.search_asking import (  # noqa: PLC0415 - most starts search for nothing
            Asking,
            begun_term,
        )

        if self._finder.index is None:
            self._prepare()
        if self._asking is None:
            self._asking = Asking(self._desk)
        answer = self._asking.answer(text, self._finder.index)
        self._terms = answer.query.terms
        self.field.closed_terms = [(t.start, t.end) for t in self._terms if t is not begun_term(answer.query)]
        self._show(answer)

    def _show(self, answer: Answer) -> None:
        if self._popup is None:
            self._popup = self._made_popup()
        self._popup.show_rows(answer.rows, answer.chips, self.field)
        self._describe()

    def _made_popup(self) -> Popup:
        from forumdesk.gui.browsing.search_popup import Popup  # noqa: PLC0415 - loaded by now

        made = Popup(self._desk.theme, self.window())
        made.list.clicked.connect(self._open_index)
        made.list.entered.connect(self._point_index)
        made.chips.picked.connect(self._pick)
        made.chips.left.connect(self._leave)
        made.chips.walked.connect(self._back_to_field)
        made.chips.escaped.connect(self._back_to_field)
        made.tabbed.connect(self._tab_out)
        # It lies over the whole window, whose child it is; it must not outlive the field.
        self.destroyed.connect(made.deleteLater)
        self.window().installEventFilter(self)
        return made

    def _describe(self) -> None:
        """Say where one is in the results to whoever only hears the field."""
        from forumdesk.gui.browsing.search_rows import RECORDS, spoken  # noqa: PLC0415 - loaded by now

        if self._popup is None:
            return
        chosen: Found | None = self._popup.list.selected
        count = sum(1 for row in self.results if row.kind in RECORDS)
        said = [ngettext("{count} result", "{count} results", count)] if count else []
        said += [spoken(chosen)] if chosen else [row.title for row in self.results if row.kind == "words"]
        self.field.setAccessibleDescription(". ".join(said))

    def _walk(self, step: int) -> None:
        self._in_list(lambda found: found.walk(step))

    def _in_list(self, walk: Callable[[ResultsList], None]) -> None:
        if self._popup is None or self._popup.isHidden():
            self._search()
        else:
            walk(self._popup.list)
            self._describe()

    def _to_chips(self) -> bool:
        return self._popup is not None and not self._popup.isHidden() and self._popup.chips.begin()

    def _back_to_field(self, _step: int = 0) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tab_out(self, forward: bool) -> None:
        """Go back to the field, or on to what stands behind it."""
        self.field.setFocus(Qt.FocusReason.BacktabFocusReason)
        if forward:
            self.close_results()
            self.field.focusNextPrevChild(True)

    def _point_index(self, index: QModelIndex) -> None:
        if self._popup is not None and self._popup.list.rows.value(index.row()).key:
            self._popup.list.select(index.row(), reveal=False)

    def _open_index(self, index: QModelIndex) -> None:
        self._open(index.row())

    def _open_selected(self) -> None:
        if self._popup is not None and not self._popup.isHidden():
            self._open(self._popup.list.currentIndex().row())

    def _pick(self, chip: Chip) -> None:
        """Take a filter away, set one, or begin to type one."""
        from forumdesk.gui.browsing.search_asking import changed_by  # noqa: PLC0415 - loaded by now

        at_keyboard = not self.field.hasFocus()
        text = changed_by(self.field.text(), chip, self._terms)
        if not (at_keyboard and chip.is_set):
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._write(text)

    def _write(self, text: str) -> None:
        """Put another question into the field; undo brings the one before back."""
        self.field.selectAll()
        self.field.insert(text)

    def _open(self, row: int) -> None:
        found: Found | None = self._popup.list.rows.value(row) if self._popup is not None else None
        if found is None or not found.key:
            return
        from forumdesk.gui.browsing import search_opening  # noqa: PLC0415 - loaded by now

        text = search_opening.more_to_type(self.field.text(), found, self._terms)
        if text is not None:
            self._write(text)
            return
        if self._asking is not None:
            if found.kind == "forget":
                self._asking.forget()
                self._search()
                return
            self._asking.note(self.field.text())
        self.close_results()
        if found.kind == "organization":
            self.organization_asked.emit(found.title)
        else:
            search_opening.open_found(self._desk, found, self.field.text())
        self.done.emit()

    def _drop(self) -> None:
        """Clear the field, or leave it when nothing stands in it."""
        if self.field.text():
            self._write("")
            self.close_results()
        else:
            self.close_results()
            self.done.emit()

    def _prepare(self) -> None:
        if not self._asked:
            self._asked = True
            self._finder.build(self._desk.program)

    def _follow(self, changes: tuple[Change, ...] | None) -> None:
        self._finder.follow(self._desk.program, changes)
        self._refresh()

    def _refresh(self, _changed: object = None) -> None:
        if self._popup is not None and not self._popup.isHidden():
            self._search()

    def _dress(self) -> None:
        self._glass.setIcon(self._desk.theme.icon("search"))
        self._clear.setIcon(self._desk.theme.icon("close"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            QTimer.singleShot(AFTER_PAINT, self, self._prepare)

    def hideEvent(self, event: QHideEvent) -> None:
        self.close_results()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._popup is not None and not self._popup.isHidden():
            self._popup.place(self.field)
        return super().eventFilter(watched, event)
