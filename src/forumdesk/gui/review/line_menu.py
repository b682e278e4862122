# SPDX-License-Identifier: MIT
"""The menu that says what lines are instead. Each entry leads to another draft; the page reads again with that."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from forumdesk.formats.reading import Mark, MarkKind, Reading
from forumdesk.gui.review import draft as said
from forumdesk.gui.review.alike import alike, marks_by_line
from forumdesk.gui.review.choices import LINE_CHOICES, kind_now
from forumdesk.gui.review.draft import Draft
from forumdesk.gui.review.for_all import FOR_ALL
from forumdesk.gui.review.lines import LineRow, lines_of
from forumdesk.gui.review.walk import bare_times
from forumdesk.i18n import _, ngettext


class LineMenu(QMenu):
    """What the chosen rows of the source can be said to be."""

    taken = Signal(object)
    """Carries the `Draft` that an entry leads to."""
    unfold = Signal(int)
    """Carries the first line of folded lines that shall be shown one by one."""
    split = Signal(object)
    """Carries the `LineRow` that shall be split."""

    def __init__(self, parent: QWidget, reading: Reading, draft: Draft, rows: Sequence[LineRow]) -> None:
        self._reading, self._draft = reading, draft
        self._rows, self._lines = tuple(rows), lines_of(rows)
        self._parts = tuple((row.first, row.start) for row in rows if row.cut)
        self._whole = lines_of(row for row in rows if not row.cut)
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(self._rows) == 1 and self._rows[0].folded:
            self.addAction(_("Show &line by line"), partial(self.unfold.emit, self._rows[0].first))
            self.addSeparator()
        self._add_kinds()
        self._add_alike()
        self._add_meridian()
        self.addSeparator()
        self._add_split_and_join()
        self.addSeparator()
        back = self.addAction(_("As it &was read"), partial(self._take, said.as_it_was_read(draft, self._lines)))
        back.setEnabled(said.anything_said(draft.answers, self._lines))

    def _take(self, draft: Draft) -> None:
        self.taken.emit(draft)

    def _choice(self, menu: QMenu, words: str, draft: Draft, chosen: bool) -> None:
        action = menu.addAction(words, partial(self._take, draft))
        action.setCheckable(True)
        action.setChecked(chosen)

    def _add_kinds(self) -> None:
        marks = marks_by_line(self._reading)
        answers = self._draft.answers
        now = {kind_now(self._reading, answers, line, marks.get(line, ())) for line in self._whole}
        now |= {self._kind_of_part(row, marks.get(row.first, ())) for row in self._rows if row.cut}
        for kind, words in LINE_CHOICES:
            self._choice(
                self, words, said.reassigned(self._draft, self._whole, kind, self._parts), chosen=now == {kind}
            )

    def _kind_of_part(self, row: LineRow, marks: Sequence[Mark]) -> MarkKind | None:
        here = [mark for mark in marks if row.offset <= mark.start < row.offset + len(row.words)]
        return kind_now(self._reading, self._draft.answers, row.first, here, row.start)

    def _add_alike(self) -> None:
        """Offer to say the same of all lines that look like the one that is chosen."""
        if len(self._rows) != 1 or len(self._whole) != 1:
            return
        found = alike(self._reading, self._lines[0])
        if len(found) > 1:
            words = ngettext("&All {count} line like this one are", "&All {count} lines like this one are", len(found))
            more = self.addMenu(words)
            for kind, kind_words in LINE_CHOICES:
                self._choice(more, kind_words, said.reassigned(self._draft, found, kind), chosen=False)

    def _add_meridian(self) -> None:
        found = bare_times(self._reading, frozenset(self._lines))
        if not found:
            return
        self.addSeparator()
        values = self._draft.answers.values
        one = len(found) == 1
        for meridian, words in (
            ("am", _("This time is in the morning (am)") if one else _("These times are in the morning (am)")),
            ("pm", _("This time is in the afternoon (pm)") if one else _("These times are in the afternoon (pm)")),
        ):
            now = all(values.get((line, "meridian")) == meridian for line in found)
            self._choice(self, words, said.meant(self._draft, found, meridian), now)

    def _add_split_and_join(self) -> None:
        draft, joins = self._draft, self._draft.answers.joins
        row = self._rows[0] if len(self._rows) == 1 else None
        if row is not None and not row.folded and not row.joined:
            self.addAction(_("Spl&it this line here…"), partial(self.split.emit, row))
            if row.start:
                self.addAction(_("Do not spli&t here"), partial(self._take, said.unsplit(draft, row.first, row.start)))
        after = tuple(line for line in self._lines[0 if row else 1 :] if line not in joins and not self._is_top(line))
        if after and not (row and (row.start or row.folded)):
            words = _("&Join with the line above") if row else _("&Join these lines")
            self.addAction(words, partial(self._take, said.joined(draft, after)))
        made = tuple(line for line in self._lines if line in joins)
        if made:
            words = _("Do not &join with the line above") if row else _("Do not &join these lines")
            self.addAction(words, partial(self._take, said.parted(draft, made)))

    def _is_top(self, line: int) -> bool:
        """Tell whether nothing but blank lines stands above a line."""
        return not any(text.strip() for text in self._reading.source.split("\n", line - 1)[: line - 1])


class ForAllMenu(QMenu):
    """What can be said once for the whole source: a menu for each thing, with what holds now in its name."""

    taken = Signal(object)
    """Carries the `Draft` that an entry leads to."""

    def __init__(self, parent: QWidget, draft: Draft) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        settings = draft.answers.settings
        for topic in FOR_ALL:
            value = settings.get(topic.setting, "")
            option = topic.option(value)
            more = self.addMenu(topic.words)
            more.menuAction().setCheckable(True)
            more.menuAction().setChecked(option is not None)
            for each in topic.options:
                self._add(more, each.words, said.said_for_all(draft, topic.setting, each.value), each == option)
            more.addSeparator()
            self._add(more, _("Let ForumDesk decide"), said.said_for_all(draft, topic.setting, ""), option is None)

    def _add(self, menu: QMenu, words: str, draft: Draft, chosen: bool) -> None:
        action = menu.addAction(words, lambda: self.taken.emit(draft))
        action.setCheckable(True)
        action.setChecked(chosen)
