# SPDX-License-Identifier: MIT
"""What can be done in a table, each as one step: cells set, cleared, filled, rows made and deleted, blocks copied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QGuiApplication

from forumdesk.changes import name_of
from forumdesk.gui.desk import Desk
from forumdesk.gui.tables.grid import Grid
from forumdesk.gui.tables.paste_sheet import PasteSheet
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program, Record, new_id
from forumdesk.tables import Column, blocks, labels
from forumdesk.tables.blocks import Plan
from forumdesk.tables.cells import Cell, add_row, set_cells, tried
from forumdesk.tables.naming import alike


class Deeds:
    """The deeds of one table."""

    def __init__(self, desk: Desk, grid: Grid) -> None:
        self._desk = desk
        self._grid = grid
        self._table = grid.rows.table

    def take(self, key: str, column_key: str, text: str, for_all: bool) -> None:
        """Give a cell, or those of all chosen rows, what was typed; keep the field open where that makes no sense."""
        column = self._table.column(column_key)
        ids = self._grid.chosen_rows if for_all and key in self._grid.chosen_rows else (key,)
        outcome = tried(self._desk.program, self._table, {(one, column_key): text for one in ids})
        reason = next(iter(outcome.refused.values()), "")
        if reason:
            self._grid.refuse(reason)
        elif outcome.new and not self._grid.confirmed:
            self._grid.ask(self._question(outcome.new, column))
        elif outcome.program is self._desk.program or self._set(column, ids, text, outcome.program):
            self._grid.taken()

    def _question(self, new: Sequence[Record], column: Column) -> str:
        one = _("{names} is not in the program yet. Enter once more adds it, Esc gives up.")
        many = _("{names} are not in the program yet. Enter once more adds them, Esc gives up.")
        asked = (one if len(new) == 1 else many).format(names=labels.naming_new(new))
        meant = alike(self._desk.program, name_of(new[0])) if column.several and len(new) == 1 else ""
        return f"{asked} {_('Or is it “{name}”?').format(name=meant)}" if meant else asked

    def _set(self, column: Column, ids: Sequence[str], text: str, after: Program) -> bool:
        value = column.says(after, after.records(self._table.kind)[ids[0]])
        label = labels.setting(self._desk.program, self._table, column, ids, value)
        return self._desk.edit(label, set_cells, self._table, {(key, column.key): text for key in ids})

    def add(self) -> None:
        """Make a row at the end, and let its name be typed."""
        key = new_id()
        if self._desk.edit(labels.adding(self._table), add_row, self._table, key):
            self._grid.rows.follow()
            self._grid.stand_at(key, self._table.naming)
            self._grid.begin()

    def drop(self) -> None:
        """Delete the chosen rows, and say what went along."""
        ids = self._grid.chosen_rows
        if not ids:
            return
        before, row = self._desk.program, self._grid.rows.row_of(ids[0]) or 0
        if self._desk.edit(labels.dropping(before, self._table, ids), self._table.drops, ids):
            self._desk.tell(labels.dropped(before, self._desk.program, self._table, ids))
            if self._grid.rows.ids:
                self._grid.stand_at(self._grid.rows.ids[min(row, len(self._grid.rows.ids) - 1)])

    def clear(self) -> None:
        """Empty the chosen cells."""
        columns = [column for column in self._grid.chosen_columns if column.editable]
        ids = self._grid.chosen_rows
        words = {(key, column.key): "" for key in ids for column in columns}
        self._change(words, labels.clearing(self._table, columns, ids))

    def fill(self) -> None:
        """Give all chosen rows what stands in the current cell."""
        here = self._grid.here
        if here is None or not here[1].editable:
            return
        key, column = here
        text = column.says(self._desk.program, self._desk.program.records(self._table.kind)[key])
        ids = tuple(one for one in self._grid.chosen_rows if one != key)
        words = {(one, column.key): text for one in ids}
        if ids:
            self._change(words, labels.setting(self._desk.program, self._table, column, ids, text))

    def fill_down(self) -> None:
        """Give all chosen cells what stands in the first row of them; of a single row, what stands above it."""
        ids = self._grid.chosen_rows
        if len(ids) == 1:
            row = self._grid.rows.row_of(ids[0]) or 0
            ids = (self._grid.rows.ids[max(0, row - 1)], *ids)
        records, program = self._desk.program.records(self._table.kind), self._desk.program
        columns = [column for column in self._grid.chosen_columns if column.editable]
        words = {
            (key, column.key): column.says(program, records[ids[0]]) for key in ids[1:] for column in columns if ids
        }
        if words:
            self._change(words, labels.filling(self._table, ids[1:]))

    def _change(self, words: Mapping[Cell, str], label: str) -> None:
        outcome = tried(self._desk.program, self._table, words)
        for reason in outcome.refused.values():
            self._desk.note(_("Nothing was changed. {reason}").format(reason=reason))
            return
        self._desk.edit(label, set_cells, self._table, words)

    def paste(self) -> None:
        """Take what is on the clipboard into the cells from the current one on; show first what is not plain."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._desk.note(_("There is no text to paste."))
            return
        block, here = blocks.rows_of(text), self._grid.here
        if len(block) == len(block[0]) == 1 and self._fill_chosen(block[0][0]):
            return
        shown = self._grid.rows
        row = (shown.row_of(here[0]) or 0) if here is not None else 0
        columns = shown.columns[shown.section_of(here[1].key) :] if here is not None else shown.columns
        onto = shown.ids[row:] if here is not None else ()
        headed = len(block) > 1 and blocks.is_headed(self._table, block)
        plan = blocks.planned(self._table, block, onto, columns, headed=headed)
        outcome = plan.tried(self._desk.program)
        if headed or plan.new or plan.left_out or outcome.new or outcome.refused:
            sheet = PasteSheet(self._desk, self._table, block, (onto, columns), self._grid.window())
            sheet.agreed.connect(self._paste)
            sheet.open()
        else:
            self._paste(plan)

    def _fill_chosen(self, text: str) -> bool:
        """Give every chosen cell the same words, if several are chosen; tell whether that is done."""
        ids = self._grid.chosen_rows
        columns = [column for column in self._grid.chosen_columns if column.editable]
        words = {(key, column.key): text for key in ids for column in columns}
        if len(words) < 2 or tried(self._desk.program, self._table, words).new:
            return False
        label = labels.pasting(self._table, len(ids), 0)
        if len(columns) == 1:
            label = labels.setting(self._desk.program, self._table, columns[0], ids, text)
        self._change(words, label)
        return True

    def _paste(self, plan: Plan) -> None:
        label = labels.pasting(self._table, len(plan.rows) - len(plan.new), len(plan.new))
        if self._desk.edit(label, blocks.paste, plan):
            self._desk.tell(labels.pasted(self._table, len(plan.rows) - len(plan.new), len(plan.new)))
            self._grid.rows.follow()
            self._grid.choose_rows(plan.rows)

    def copy(self) -> None:
        """Put the chosen cells on the clipboard, as a spreadsheet takes them."""
        ids, columns = self._grid.chosen_rows, self._grid.chosen_columns
        if ids:
            QGuiApplication.clipboard().setText(blocks.written(self._desk.program, self._table, ids, columns))
            words = ngettext("Copied {count} cell", "Copied {count} cells", len(ids) * len(columns))
            self._desk.note(words)
