# SPDX-License-Identifier: MIT
"""The Problems view: what the checks found, the gravest first, where each leads, and what would mend it.

What the rows are is `rows`'s, how they look `listed`'s, what can be done about one `mending`'s.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from forumdesk import checks, edits
from forumdesk.checks import Finding, Fix, Ref
from forumdesk.gui.desk import EDITED, Desk, Place
from forumdesk.gui.mending import tools
from forumdesk.gui.problems.bar import Bar
from forumdesk.gui.problems.listed import ProblemList
from forumdesk.gui.problems.mending import Mending
from forumdesk.gui.problems.rows import DISMISSED, Row, day_of, rows
from forumdesk.gui.widgets.parts import Text, empty_page
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _

SETTLE = 120
"""Milliseconds that the arrow keys rest before the details follow."""
TOOLS = {"duplicate-person": _("Compare and merge…"), "organization-spellings": _("Choose the name…")}
"""The checks whose findings have a tool of their own, and what its button says."""
END = object()
"""What stands where there is nothing left to try."""
SHOWN_IN_PANE = ("session", "person")
"""The kinds that the details show beside the list; an article opens in its own view."""


class Problems(QWidget):
    """The view."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._opened: set[str] = set()
        self._fresh: frozenset[str] = frozenset()
        self._mending: Mending | None = None
        super().__init__()
        self.setProperty("role", "view")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = Bar(desk.theme)
        self.list = ProblemList(desk.theme)
        self._none = Text(desk.theme, _("No finding passes these filters."), Type.BODY, "text2")
        self._pages = QStackedWidget()
        self._lay_out()
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self._show_in_pane)
        self._fixing: Iterator[Fix | None] = iter(())
        self._find_fixes = QTimer(self)
        self._find_fixes.timeout.connect(self._try_a_fix)
        self.bar.changed.connect(self._refresh)
        self.bar.checks_asked.connect(lambda: tools.choose_checks(desk, self.window()))
        self.list.picked.connect(self._pick)
        self.list.wanted.connect(self._open)
        self.list.folded.connect(self._fold)
        desk.findings.changed.connect(self._follow)
        desk.editing_changed.connect(self._offer)
        desk.theme.changed.connect(self._offer)

    def _lay_out(self) -> None:
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._none)
        how = _("Every check is content with the program. What is checked can be chosen above.")
        self._pages.addWidget(empty_page(self._desk.theme, _("Nothing to mend"), how))
        self._none.setContentsMargins(24, 16, 24, 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addWidget(self._pages, 1)
        self.setFocusProxy(self.list)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while the view was hidden; what is new is marked for as long as one looks."""
        super().showEvent(event)
        self._desk.findings.ask()
        self._fresh = self._desk.findings.new
        self._desk.findings.see()
        self._refresh()

    def _follow(self) -> None:
        if self.isVisible():
            new = self._desk.findings.new
            self._fresh |= new
            self._desk.findings.see() if new else self._refresh()  # what is seen is told here again

    def _refresh(self) -> None:
        """List what the filters let pass; the selected row stays selected, or else the one in its place."""
        program, review = self._desk.program, self._desk.findings.ask()
        chosen = self.list.chosen
        at = self.list.currentIndex().row()
        found = rows(review, program, self.bar.wanted, self._opened, self._fresh)
        self._offer_filters()
        self.list.show_rows(found)
        page = self.list if found else self._none if review.open or review.dismissed else self._pages.widget(2)
        self._pages.setCurrentWidget(page or self.list)
        row = self.list.row_of(chosen.key) if chosen is not None else -1
        if row < 0 and chosen is not None:
            row = next((there for there in range(max(at, 0), len(found)) if found[there].kind != "heading"), -1)
            row = row if row >= 0 else len(found) - 1
        self.list.select(row, reveal=False)
        self._offer()

    def _offer_filters(self) -> None:
        review, program = self._desk.findings.ask(), self._desk.program
        counts = Counter(finding.level.value for finding in review.open)
        counts[""] = len(review.open)
        counts[DISMISSED] = len(review.dismissed)
        every = [*review.open, *(each.finding for each in review.dismissed)]
        keys = {finding.check for finding in every}
        days = sorted({day for finding in every if (day := day_of(finding, program)) is not None})
        self.bar.offer(counts, [(checks.CHECKS[key].title, key) for key in checks.CHECKS if key in keys], days)

    def _pick(self, _row: int) -> None:
        self._offer()
        self._settle.start()

    def _offer(self, _changed: object = None) -> None:
        """Show beneath the selected row what can be done about it."""
        row = self.list.chosen
        focus = self._mending is not None and self._mending.isAncestorOf(self.focusWidget() or self)
        self._mending = None
        if row is not None:
            tool = TOOLS.get(row.finding.check, "") if row.finding is not None else ""
            editing = self._desk.editing
            made = Mending(self._desk.theme, row, editing=editing, leads_to=self._leads_to(row), tool=tool)
            made.tool_asked.connect(self._use_tool)
            made.lead_asked.connect(self._lead)
            made.fold_asked.connect(self._fold_selected)
            made.fix_chosen.connect(self._mend)
            made.dismissed.connect(self._dismiss)
            made.taken_up.connect(self._take_up)
            made.resized.connect(self.list.fit_beneath)
            self._mending = made
        self._find_fixes.stop()
        if row is not None and row.finding is not None and row.kind == "finding" and self._desk.editing:
            self._fixing = checks.trying(self._desk.program, row.finding)
            self._find_fixes.start(SETTLE)
        self.list.put_beneath(self._mending)
        if focus:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _try_a_fix(self) -> None:
        """Look for one more way to mend the selected finding; each takes a review of the program."""
        fix = next(self._fixing, END)
        if self._mending is None or fix is END or self._mending.offered == checks.MOST:
            self._find_fixes.stop()
        else:
            self._find_fixes.start(0)
            if isinstance(fix, Fix):
                self._mending.offer(fix)

    def _use_tool(self) -> None:
        """Open the tool for what the selected finding says."""
        finding, people = self._chosen_finding(), self._desk.program.people
        found = [people[ref.id] for ref in finding.about if ref.id in people] if finding is not None else []
        if finding is not None and finding.check == "duplicate-person" and len(found) > 1:
            tools.merge_people(self._desk, self.window(), (found[0].id, found[1].id))
        elif found:
            tools.rename_organization(self._desk, self.window(), found[0].organization)

    def _chosen_finding(self) -> Finding | None:
        row = self.list.chosen
        return row.finding if row is not None else None

    def _mend(self, fix: Fix) -> None:
        if self._desk.edit(fix.words, fix.verb):
            self._desk.tell(fix.words)

    def _dismiss(self, reason: str) -> None:
        row = self.list.chosen
        if row is None:
            return
        found = row.findings or ((row.finding,) if row.finding is not None else ())
        label = _("Dismiss “{finding}”").format(finding=row.title)
        if self._desk.edit(label, edits.dismiss, found, reason):
            self._desk.tell(label)

    def _take_up(self) -> None:
        row = self.list.chosen
        label = _("Take up again: {finding}").format(finding=row.title if row is not None else "")
        if row is not None and self._desk.edit(label, edits.take_up_again, row.key):
            self._desk.tell(label)

    def _fold_selected(self) -> None:
        row = self.list.chosen
        if row is not None:
            self._fold(self.list.currentIndex().row(), not row.opened)

    def _fold(self, at: int, opens: bool) -> None:
        key = self.list.rows.value(at).key
        self._opened = self._opened | {key} if opens else self._opened - {key}
        self._refresh()

    def _open(self, at: int) -> None:
        row: Row = self.list.rows.value(at)
        if row.kind == "group":
            self._fold(at, not row.opened)
        elif row.kind != "heading":
            self._lead()

    def _place(self, row: Row | None) -> Ref | None:
        """Return the first record of a finding that can be led to."""
        about = row.finding.about if row is not None and row.finding is not None else ()
        shown = {*SHOWN_IN_PANE, "article"} | (EDITED if self._desk.editing else frozenset())
        return next((ref for ref in about if ref.kind in shown), None)

    def _leads_to(self, row: Row) -> str:
        ref = self._place(row)
        if ref is None:
            return ""
        if ref.kind == "session":
            session = self._desk.program.sessions.get(ref.id)
            scheduled = session is not None and session.start is not None
            return _("Show on the timeline") if scheduled else _("Show in the list of sessions")
        words = {"person": _("Show among the speakers"), "article": _("Open the article")}
        return words.get(ref.kind, _("Edit it"))

    def _show_in_pane(self) -> None:
        """Show beside the list what the selected finding is about."""
        ref = self._place(self.list.chosen)
        if ref is not None and ref.kind in SHOWN_IN_PANE and self.isVisible():
            self._desk.glance(Place(ref.kind, ref.id))

    def _lead(self) -> None:
        """Go where the selected finding can be seen: its day on the timeline, or the person."""
        ref, desk = self._place(self.list.chosen), self._desk
        if ref is None:
            return
        if ref.kind == "session":
            session = desk.program.sessions.get(ref.id)
            day = desk.program.date_of(session) if session is not None else None
            desk.show_view("timeline" if day is not None else "sessions")
            if day is not None:
                desk.show_day(day)
        elif ref.kind == "person":
            desk.show_view("speakers")
        desk.go(Place(ref.kind, ref.id))
