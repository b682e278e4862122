# SPDX-License-Identifier: MIT
"""File > Merge with a copy: what each side did, session by session, what comes of it, and what has to be decided."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QSplitter, QTextEdit, QWidget

from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.gui.files.deciding import COPY, FILE, MergeSheet, Other, Questions
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.merge.deeds import Deed
from forumdesk.merge.forks import Fork, Joined, join
from forumdesk.store import opening
from forumdesk.text import clean_line

WIDTH = 800
HEIGHT = 680
MOST_LISTED = 500
"""Records that are told one by one."""


def merge_into(document: Document, path: Path, theme: Theme, parent: QWidget) -> str:
    """Merge another copy into an open program as one step, after showing what it does.

    Returns what was done, in a sentence; empty when it was not agreed to. Raises a ForumDeskError when the copy can't
    be read or the step can't be written.
    """
    if path.resolve() == document.path:
        raise ForumDeskError(_("This is the open program itself. Choose another copy of it."))
    with opening.of_today(path) as today, Document.open(today, read_only=True) as other:
        return take_in(document, other.fork(), clean_line(path.name), theme, parent)


def take_in(document: Document, theirs: Fork, name: str, theme: Theme, parent: QWidget) -> str:
    """Merge another copy, which is called `name`, as `merge_into` does."""
    joined = join(document.fork(), theirs)
    if joined.merged.program == document.program and not joined.merged.clashes and not joined.untaken:
        return _("“{name}” has nothing that is not here already.").format(name=name)
    if document.read_only_reason:
        raise ForumDeskError(document.read_only_reason)
    dialog = JoinDialog(theme, joined, _("Merge with “{name}”").format(name=name), parent)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    program = dialog.program if agreed else None
    dialog.deleteLater()
    if program is None:
        return ""
    label = _("Merge {name}").format(name=name)
    document.replace(label, program, why="before a merge", merged=theirs.steps[-1])
    return document.notice or _("“{name}” was merged. Undo takes it back.").format(name=name)


def take_in_file(fresh: Document, mine: Fork, theme: Theme, parent: QWidget) -> bool:
    """Merge what is on screen into its file, which another program has changed; tell whether that was agreed to."""
    name = clean_line(fresh.path.name)
    joined = join(mine, fresh.fork())
    dialog = JoinDialog(theme, joined, _("“{name}” was changed by another program").format(name=name), parent, FILE)
    program = dialog.program if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.deleteLater()
    if program is None:
        return False
    label = _("Merge what was done here into {name}").format(name=name)
    fresh.replace(label, program, why="before a merge", merged=mine.steps[-1])
    return True


class JoinDialog(MergeSheet):
    """Shows what was done on both sides, and asks about what both have changed differently."""

    def __init__(
        self, theme: Theme, joined: Joined, title: str, parent: QWidget | None = None, other: Other = COPY
    ) -> None:
        self._other = other
        super().__init__(theme, _("Merge"), WIDTH, HEIGHT, parent)
        self.box.addWidget(wrapping(Words(theme, title, Type.PANE_TITLE), 300))
        self.box.addWidget(wrapping(Words(theme, _summed_up(joined), Type.BODY, "second"), 300))
        self.told = self._report(joined)
        words = ngettext(
            "{count} thing was changed on both sides. Which shall stand?",
            "{count} things were changed on both sides. Which shall stand?",
            len(joined.merged.clashes),
        )
        self.questions = Questions(theme, joined.merged, words, other)
        split = QSplitter()
        split.setOrientation(split.orientation().Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(9)
        split.addWidget(self.told)
        if joined.merged.clashes:
            split.addWidget(self.questions)
        self.box.addWidget(split, 1)
        self.box.addWidget(self._buttons(_("Merge the programs")))

    def _report(self, joined: Joined) -> QTextEdit:
        told = QTextEdit()
        told.setReadOnly(True)
        told.setTabChangesFocus(True)
        told.setAccessibleName(_("What each side did"))
        told.document().setDocumentMargin(8)
        strong, plain, own = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        strong.setFont(self._theme.font(Type.NAME))
        for form, color in ((plain, "text2"), (own, "text")):
            form.setFont(self._theme.font(Type.BODY))
            form.setForeground(self._theme.color(color))
        cursor = QTextCursor(told.document())
        for heading, lines in _by_record(joined, self._other):
            cursor.insertText(f"{heading}\n", strong)
            for there, line in lines:
                cursor.insertText(f"    {line}\n", own if there else plain)
        for line in joined.untaken:
            cursor.insertText(f"{line}\n", plain)
        told.moveCursor(QTextCursor.MoveOperation.Start)
        return told


def _summed_up(joined: Joined) -> str:
    if not joined.known:
        return _(
            "It is not known what both were made of, so only what is missing here comes in, and every difference is"
            " asked about. Undo takes the merge back."
        )
    here = ngettext("{count} thing was changed here", "{count} things were changed here", len(joined.here))
    there = ngettext("{count} there", "{count} there", len(joined.there))
    return _("{here}, {there}. What only one side changed is merged by itself; undo takes it all back.").format(
        here=here, there=there
    )


def _by_record(joined: Joined, other: Other) -> Iterator[tuple[str, list[tuple[bool, str]]]]:
    """Yield what was done record by record: what it is, and the lines of both sides, each with whether it is theirs."""
    sides: dict[tuple[str, str], list[tuple[bool, Deed]]] = {}
    for there, found in ((True, joined.there), (False, joined.here if joined.known else ())):
        for deed in found:
            sides.setdefault((deed.kind, deed.id), []).append((there, deed))
    for group in list(sides.values())[:MOST_LISTED]:
        lines = [
            (there, (other.said if there else _("Here: {value}")).format(value=line))
            for there, deed in sorted(group, key=itemgetter(0))
            for line in deed.lines
        ]
        yield min(group, key=itemgetter(0))[1].what, lines
    if len(sides) > MOST_LISTED:
        more = len(sides) - MOST_LISTED
        yield ngettext("and {count} more", "and {count} more", more), []
